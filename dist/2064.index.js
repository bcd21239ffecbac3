"use strict";
exports.id = 2064;
exports.ids = [2064];
exports.modules = {

/***/ 62064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/load/baseline/reference-work.js

/** Of `referenceWork`: ratios to another amount of work cannot be compared. */
const referenceVersion = 1;
const orders = Array.from({ length: 60 }, (_, id) => ({
    id,
    reference: (0,external_node_crypto_.createHash)('sha256').update(`order ${id}`).digest('hex'),
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
    return (0,external_node_crypto_.createHash)('sha256').update(written).update(answer).digest('hex');
}

;// CONCATENATED MODULE: ./build/load/baseline/reference-service.js


/** Works before the first request, so that what is measured has been compiled by then. */
const warmUps = 500;
/** Listens on a free port of 127.0.0.1. Answers every request, whatever it asks for, with 200 after the same work. */
async function serveReference() {
    for (let work = 0; work < warmUps; work++)
        referenceWork();
    const server = (0,external_node_http_.createServer)((request, answer) => {
        request.resume().on('end', () => answer.setHeader('Content-Type', 'text/plain').end(referenceWork()));
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

;// CONCATENATED MODULE: ./build/commands/reference-server.js



/** The hidden command: serves what a load is measured against, tells its port over the channel of the process that started it, and ends with it. */
async function run(_, signal) {
    if (process.send === undefined) {
        throw new errors/* UserError */.yo('reference-server is a part of preflight load, which starts it by itself', {
            remedy: 'Run preflight load.',
        });
    }
    // Whoever asked is gone, killed perhaps.
    process.on('disconnect', () => process.exit());
    const service = await serveReference();
    process.send({ port: service.port });
    await (0,external_node_events_.once)(signal, 'abort');
    service.close();
    return 0;
}


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The user's mistake, or a fact about their environment that they can mend: printed as one line, exit code 2, no stack.
 * `message` says what is wrong; `remedy` says how to mend it.
 */
class UserError extends Error {
    name = 'UserError';
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.remedy = options.remedy ?? null;
    }
}
/** The run was ended from outside (SIGINT, SIGTERM): not a failure of anybody's. Exit code 130 or 143. */
class Interrupted extends Error {
    name = 'Interrupted';
    signal;
    constructor(signal) {
        super(`interrupted by ${signal}`);
        this.signal = signal;
    }
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
;