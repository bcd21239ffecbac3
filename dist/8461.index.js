"use strict";
exports.id = 8461;
exports.ids = [8461];
exports.modules = {

/***/ 68461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/load/baseline/reference-process.js
var reference_process = __webpack_require__(63183);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/load/baseline/reference-work.js
var reference_work = __webpack_require__(94249);
;// CONCATENATED MODULE: ./build/load/baseline/reference-service.js


/** Works before the first request, so that what is measured has been compiled by then. */
const warmUps = 500;
/** Listens on a free port of 127.0.0.1. Answers every request, whatever it asks for, with 200 after the same work. */
async function serveReference() {
    for (let work = 0; work < warmUps; work++)
        (0,reference_work/* referenceWork */.d)();
    const server = (0,external_node_http_.createServer)((request, answer) => {
        request.resume().on('end', () => answer.setHeader('Content-Type', 'text/plain').end((0,reference_work/* referenceWork */.d)()));
    });
    // Whoever measures keeps its connections between rounds.
    server.keepAliveTimeout = 0;
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new Error('the reference server has no port');
    return {
        port: address.port,
        close() {
            server.close();
            server.closeAllConnections();
        },
    };
}

// EXTERNAL MODULE: ./build/load/parent-process.js
var parent_process = __webpack_require__(79294);
;// CONCATENATED MODULE: ./build/commands/reference-server.js




/** The hidden command: serves what a load is measured against, tells its port over the channel of the process that started it, and ends with it. */
async function run(_, signal) {
    const parent = (0,parent_process/* lineToParent */.e)(reference_process/* referenceCommand */.f);
    const service = await serveReference();
    await parent.send({ port: service.port });
    await (0,external_node_events_.once)(signal, 'abort');
    service.close();
    return 0;
}


/***/ }),

/***/ 25804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ untilEnd),
/* harmony export */   X: () => (/* binding */ endAll)
/* harmony export */ });
const cleanups = new Set();
/**
 * Registers a cleanup that runs at the end of the run, however it ends (the doors call `endAll` on success, failure,
 * SIGINT and SIGTERM). Returns a function that runs the cleanup now and forgets it; later calls do nothing.
 */
function untilEnd(cleanup) {
    cleanups.add(cleanup);
    return async () => {
        if (cleanups.delete(cleanup))
            await cleanup();
    };
}
/** Runs every registered cleanup, newest first; one that fails does not keep the others from running. */
async function endAll() {
    const failures = [];
    for (const cleanup of [...cleanups].reverse()) {
        cleanups.delete(cleanup);
        try {
            await cleanup();
        }
        catch (error) {
            failures.push(error);
        }
    }
    return failures;
}


/***/ }),

/***/ 63183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ startReferenceServer),
/* harmony export */   f: () => (/* binding */ referenceCommand)
/* harmony export */ });
/* harmony import */ var _listening_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47437);

/** The hidden command of this program that serves. */
const referenceCommand = 'reference-server';
/** Starts the reference server in a process of its own. Rejects as `startListeningProcess` does. */
function startReferenceServer({ signal, ...program }) {
    return (0,_listening_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startListeningProcess */ .N)({ name: 'the reference server', args: [referenceCommand], ...program }, signal);
}


/***/ }),

/***/ 94249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ referenceVersion),
/* harmony export */   d: () => (/* binding */ referenceWork)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Of `referenceWork`: ratios to another amount of work cannot be compared. */
const referenceVersion = 1;
const orders = Array.from({ length: 60 }, (_, id) => ({
    id,
    reference: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`order ${id}`).digest('hex'),
    total: (id * 7919) % 10_000,
    lines: Array.from({ length: 4 }, (_, line) => ({ sku: `sku-${id}-${line}`, quantity: (id + line) % 5, note: 'as ordered' })),
}));
const written = JSON.stringify(orders);
/**
 * A fixed amount of what a service in Node does by itself: JSON read, filtered, sorted and written, and a hash: about 0.3 ms on a core of
 * 2023. Without anything to wait for, so that its time says how fast the machine is and how busy.
 */
function referenceWork() {
    const parsed = JSON.parse(written);
    const chosen = parsed.filter(({ total }) => total % 3 !== 0).sort((a, b) => a.total - b.total);
    const answer = JSON.stringify(chosen.map(({ reference, total, lines }) => ({ reference, total, items: lines.length })));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(written).update(answer).digest('hex');
}


/***/ }),

/***/ 47437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ startListeningProcess)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94504);


/** What a process of our own says once it listens. */
const listening = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ port: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(65535) });
const startsWithinMs = 10_000;
/** Rejects with the signal's reason, or with an Error where it ends, says anything else, or does not listen within 10 s. */
async function startListeningProcess(request, signal) {
    signal.throwIfAborted();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`${request.name} was not there after ${startsWithinMs / 1000} s`)), startsWithinMs);
    const started = (0,_own_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startOwnProcess */ .M)(request);
    try {
        const port = await started.hear((message) => portIn(message, request), AbortSignal.any([signal, late.signal]));
        return { origin: `http://127.0.0.1:${port}`, stop: started.stop };
    }
    catch (error) {
        await started.stop();
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
function portIn(message, { name }) {
    const said = listening.safeParse(message);
    if (!said.success)
        throw new Error(`${name} said what it may not`);
    return said.data.port;
}


/***/ }),

/***/ 94504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ startOwnProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25804);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(618);




/**
 * What a process needs to start and to trust what this one trusts. Secrets and the runner's channels stay here, and so does every option that
 * would change what is measured.
 */
const passedOn = [
    'PATH',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SYSTEMROOT',
    'WINDIR',
    'NODE_EXTRA_CA_CERTS',
    'NODE_USE_SYSTEM_CA',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/** Of what it says before it dies. */
const mostSaid = 4096;
/** Starts this program anew, in a process that ends with `stop`, with the run, or with this process. */
function startOwnProcess({ name, args, environment = {}, program }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program ?? process.argv[1] ?? '', ...args], {
        env: { ...inherited(), ...environment },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        // Ctrl-C is for this process alone, which then ends the others.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const death = deathOf(child, name);
    const stop = (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_2__/* .untilEnd */ .W)(() => end(child));
    return {
        pid: child.pid ?? null,
        send: (message) => {
            // Where it cannot be told any more it has ended, which whoever listens hears.
            child.send(message, () => { });
        },
        hear: (read, signal) => heard(child, death, read, signal),
        stop,
    };
}
function inherited() {
    return Object.fromEntries(passedOn.flatMap((variable) => {
        const value = process.env[variable];
        return value === undefined ? [] : [[variable, value]];
    }));
}
/** Resolves when it is gone and has been heard out. */
function deathOf(child, name) {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-mostSaid);
    });
    const because = () => (said.trim() === '' ? '' : `: ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$)(said.trim())}`);
    return new Promise((resolve) => {
        child.on('error', (error) => resolve(new Error(`${name} did not start: ${error.message}`)));
        child.once('close', (code, signal) => {
            resolve(new Error(`${name} ended ${signal === null ? `with exit code ${code}` : `by ${signal}`}${because()}`));
        });
    });
}
function heard(child, death, read, signal) {
    return new Promise((resolve, reject) => {
        const settle = (then) => {
            child.off('message', hear);
            signal?.removeEventListener('abort', aborted);
            then();
        };
        const hear = (message) => {
            try {
                const result = read(message);
                if (result !== undefined)
                    settle(() => resolve(result));
            }
            catch (error) {
                settle(() => reject(error));
            }
        };
        const aborted = () => settle(() => reject(signal?.reason));
        void death.then((error) => settle(() => reject(error)));
        signal?.addEventListener('abort', aborted, { once: true });
        child.on('message', hear);
        if (signal?.aborted)
            aborted();
    });
}
async function end(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    const exited = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
    child.kill('SIGKILL');
    await exited;
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