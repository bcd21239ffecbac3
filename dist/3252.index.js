"use strict";
exports.id = 3252;
exports.ids = [3252];
exports.modules = {

/***/ 93252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/load/calibrate/neighbour.js


/** Lengths of a burst and of the pause behind it, in ms, drawn anew each time; busy for about 45 % of the time. */
const burstMs = { from: 20, to: 800 };
const pauseMs = { from: 20, to: 1000 };
/** A noisy neighbour: takes a processor in bursts of random length, as other jobs on a shared runner do. Runs until its process ends. */
async function beNoisy() {
    while (true) {
        const until = external_node_perf_hooks_.performance.now() + between(burstMs);
        // In slices, so that the end of the parent is noticed.
        while (external_node_perf_hooks_.performance.now() < until) {
            const slice = external_node_perf_hooks_.performance.now() + 10;
            while (external_node_perf_hooks_.performance.now() < slice)
                ;
            await new Promise(setImmediate);
        }
        await (0,promises_.setTimeout)(between(pauseMs));
    }
}
function between({ from, to }) {
    return from + Math.random() * (to - from);
}

// EXTERNAL MODULE: ./build/load/calibrate/sample-service.js
var sample_service = __webpack_require__(49912);
// EXTERNAL MODULE: ./build/load/own-process.js
var own_process = __webpack_require__(94504);
;// CONCATENATED MODULE: ./build/commands/sample-service.js



/** `preflight sample-service <work> <slowdown>`, or `neighbour`: processes that `load calibrate` starts; help does not show them. */
async function run(args) {
    const [name = '', slowdown = '0'] = args;
    if (name === 'neighbour') {
        (0,own_process/* readyFor */.To)(process, {});
        return beNoisy();
    }
    const work = sample_service/* works */.N.find((each) => each === name);
    if (work === undefined)
        throw new Error(`there is no work ${name}`);
    const { port } = await (0,sample_service/* startSampleService */.u)({ work, slowdown: Number(slowdown), databaseUrl: process.env.DATABASE_URL ?? null });
    (0,own_process/* readyFor */.To)(process, { port });
    return new Promise(() => { });
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

/***/ 49912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ works),
/* harmony export */   u: () => (/* binding */ startSampleService)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


const works = ['delay', 'cpu', 'query'];
/**
 * Work of a request: log-normal, as latencies of services are, with P50 20 ms and P95 46 ms for a delay. What takes a processor is a tenth of
 * that, or two sides would find it at its limit on a runner of two cores.
 */
const median = { delay: 20, cpu: 2, query: 2 };
const sigma = Math.log(46 / 20) / 1.645;
/** A small HTTP service whose slowness is known, to measure what the gate makes of it. Listens on a free port of 127.0.0.1. */
async function startSampleService(options) {
    const pool = options.work === 'query' ? await connected(options.databaseUrl) : null;
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((_, response) => {
        const amount = median[options.work] * Math.exp(sigma * normal()) * (1 + options.slowdown);
        carryOut(options.work, amount, pool).then(() => response.end('{"ok":true}'), () => response.writeHead(500).end());
    });
    const port = await listening(server);
    return {
        port,
        async close() {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            await pool?.end();
        },
    };
}
async function carryOut(work, amount, pool) {
    if (work === 'delay')
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(amount);
    else if (work === 'cpu')
        spin(Math.round(amount * spinsPerUnit));
    else
        await pool?.query('SELECT count(*) FROM generate_series(1, $1::int) AS n WHERE n % 7 = 3', [Math.round(amount * rowsPerUnit)]);
}
/** About what a core does in a millisecond. Fixed, and not measured here: two sides that measured themselves would do different work. */
const spinsPerUnit = 100_000;
const rowsPerUnit = 3000;
async function connected(databaseUrl) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    return new pg.Pool({ connectionString: databaseUrl ?? '', max: 10 });
}
/** A sum that no compiler leaves out. */
let sink = 0;
function spin(times) {
    let value = sink;
    for (let at = 0; at < times; at++)
        value = (value * 31 + at) | 0;
    sink = value;
}
/** Standard normal (Box and Muller, 1958). */
function normal() {
    return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
async function listening(server) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server.address().port;
}


/***/ }),

/***/ 94504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ startOwnProcess),
/* harmony export */   To: () => (/* binding */ readyFor)
/* harmony export */ });
/* unused harmony export programVariable */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25804);



/** This program's file, as it was started; tests name the one that they run. */
const programVariable = 'PREFLIGHT_PROGRAM';
/**
 * Starts this program anew with a command that help does not show, and waits for its first message over IPC. The process ends with the
 * channel, so also if this one is killed. Throws where it ends before it has said anything.
 */
async function startOwnProcess(args, environment = {}) {
    const program = process.env[programVariable] ?? process.argv[1] ?? '';
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program, ...args], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        windowsHide: true,
    });
    const stop = (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_2__/* .untilEnd */ .W)(async () => {
        if (child.exitCode !== null || child.signalCode !== null)
            return;
        child.kill('SIGKILL');
        await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
    });
    try {
        const hello = await Promise.race([
            (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'message').then(([message]) => message),
            (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit').then(([code, signal]) => {
                throw new Error(`a process of our own (${args[0]}) ended before it was ready: ${String(code ?? signal)}`);
            }),
        ]);
        return { hello, child, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** In such a process: says that it is ready, and ends it when the one that started it is gone. */
function readyFor(parent, message) {
    parent.on('disconnect', () => parent.exit(0));
    parent.send?.(message);
}


/***/ })

};
;