"use strict";
exports.id = 1586;
exports.ids = [1586];
exports.modules = {

/***/ 21586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/load/measurement-json.js + 1 modules
var measurement_json = __webpack_require__(33504);
// EXTERNAL MODULE: ./build/load/drive/one-sided.js + 4 modules
var one_sided = __webpack_require__(45723);
// EXTERNAL MODULE: ./build/load/drive/share-protocol.js
var share_protocol = __webpack_require__(31381);
;// CONCATENATED MODULE: ./build/load/drive/share.js




/** How often the requests so far are told, in ms. */
const tellEveryMs = 200;
/** Drives the share that the line gives, when it says so, and tells what came of it. Throws only where the line itself fails. */
async function driveShare(line, signal) {
    const tell = (report) => line.send(report);
    try {
        const share = share_protocol/* order */.fq.parse(await line.next());
        if (share.kind !== 'share')
            throw new Error('told to begin with nothing');
        await tell({ kind: 'ready' });
        share_protocol/* order */.fq.parse(await line.next());
        await tell(await driven(share, tell, signal));
    }
    catch (error) {
        const users = error instanceof errors/* UserError */.yo;
        await tell({ kind: 'failed', message: (0,errors/* messageOf */.bD)(error), users, remedy: users ? error.remedy : null });
    }
}
async function driven({ kind: _, targets, ...share }, tell, signal) {
    let requests = 0;
    const telling = setInterval(() => void tell({ kind: 'progress', requests }).catch(() => { }), tellEveryMs);
    try {
        const { measured, ...rest } = await (0,one_sided/* driveOneSided */.O)({
            ...share,
            targets: targets.map(share_protocol/* targetFromJson */.yz),
            signal,
            onResult: () => {
                requests++;
            },
        });
        const json = [...measured].map(([target, measurement]) => ({ target, measurement: (0,measurement_json/* measurementToJson */.IX)(measurement) }));
        return { kind: 'done', ...rest, measured: json };
    }
    finally {
        clearInterval(telling);
    }
}

// EXTERNAL MODULE: ./build/load/drive/share-process.js
var share_process = __webpack_require__(78620);
// EXTERNAL MODULE: ./build/load/parent-process.js
var parent_process = __webpack_require__(79294);
;// CONCATENATED MODULE: ./build/commands/drive-share.js



/** The hidden command: drives a share of a load for the process that started it, over their channel, and ends with it. */
async function run(_, signal) {
    await driveShare((0,parent_process/* lineToParent */.e)(share_process/* shareCommand */.R), signal);
    return 0;
}


/***/ }),

/***/ 79294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lineToParent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** The process ends with the line. Throws `UserError` where `command` was called by hand. */
function lineToParent(command) {
    if (process.send === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${command} is a part of preflight load, which starts it by itself`, { remedy: 'Run preflight load.' });
    }
    // Whoever asked is gone, killed perhaps: there is nobody to work for. What is open ends with the process.
    process.on('disconnect', () => process.exit());
    const heard = [];
    let waiting = null;
    process.on('message', (message) => {
        if (waiting === null)
            heard.push(message);
        else
            waiting(message);
        waiting = null;
    });
    return {
        send: (message) => new Promise((resolve, reject) => {
            process.send?.(message, undefined, {}, (error) => (error === null ? resolve() : reject(error)));
        }),
        next: () => new Promise((resolve) => {
            if (heard.length > 0)
                resolve(heard.shift());
            else
                waiting = resolve;
        }),
    };
}


/***/ })

};
;