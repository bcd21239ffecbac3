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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
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

// EXTERNAL MODULE: ./build/load/calibrate/sample-process.js
var sample_process = __webpack_require__(82614);
// EXTERNAL MODULE: ./build/load/calibrate/sample-service.js
var sample_service = __webpack_require__(49912);
// EXTERNAL MODULE: ./build/load/parent-process.js
var parent_process = __webpack_require__(79294);
;// CONCATENATED MODULE: ./build/commands/sample-service.js





/** `preflight sample-service <work> <slowdown>`, or `neighbour`: processes that `load calibrate` starts; help does not show them. */
async function run(args, signal) {
    const [name = '', slowdown = '0'] = args;
    const parent = (0,parent_process/* lineToParent */.e)(sample_process/* sampleCommand */.Yh);
    if (name === 'neighbour')
        return beNoisy();
    const work = sample_service/* works */.N.find((each) => each === name);
    if (work === undefined)
        throw new Error(`there is no work ${name}`);
    const service = await (0,sample_service/* startSampleService */.u)({ work, slowdown: Number(slowdown), databaseUrl: process.env.DATABASE_URL ?? null });
    await parent.send({ port: service.port });
    await (0,external_node_events_.once)(signal, 'abort');
    await service.close();
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

/***/ 82614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ startSampleProcess),
/* harmony export */   Yh: () => (/* binding */ sampleCommand),
/* harmony export */   qv: () => (/* binding */ startNeighbour)
/* harmony export */ });
/* harmony import */ var _listening_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47437);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94504);


/** The hidden command of this program. */
const sampleCommand = 'sample-service';
/** Rejects as `startListeningProcess` does. */
function startSampleProcess({ work, slowdown, databaseUrl, signal }) {
    const environment = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
    return (0,_listening_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startListeningProcess */ .N)({ name: 'the sample service', args: [sampleCommand, work, String(slowdown)], environment }, signal);
}
function startNeighbour() {
    return (0,_own_process_js__WEBPACK_IMPORTED_MODULE_1__/* .startOwnProcess */ .M)({ name: 'a noisy neighbour', args: [sampleCommand, 'neighbour'] });
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
/** The 95th percentile of the standard normal distribution. */
const z95 = 1.645;
/**
 * Work of a request in ms: log-normal. What is waited for has a long tail, as latencies of services have (P50 20 ms, P95 46 ms); what one endpoint
 * computes or asks of a database varies less from request to request (P95 1.4 × P50). The latter take little, or two sides would find a runner of two
 * cores at its limit.
 */
const work = {
    delay: { median: 20, sigma: Math.log(46 / 20) / z95 },
    cpu: { median: 1, sigma: Math.log(1.4) / z95 },
    query: { median: 2, sigma: Math.log(1.4) / z95 },
};
/** What a request takes besides, in ms, about: HTTP, and the way to PostgreSQL. Without it a head of 10 % more work would be 7 % slower. */
const besides = { delay: 1, cpu: 0.2, query: 0.5 };
/** A small HTTP service whose slowness is known, to measure what the gate makes of it. Listens on a free port of 127.0.0.1. */
async function startSampleService(options) {
    const pool = options.work === 'query' ? await connected(options.databaseUrl) : null;
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((_, response) => {
        const { median, sigma } = work[options.work];
        const amount = median * Math.exp(sigma * normal()) * (1 + options.slowdown) + besides[options.work] * options.slowdown;
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
        spin(Math.round(amount * spinsPerMs));
    else
        await pool?.query('SELECT count(*) FILTER (WHERE n % 7 = 3) FROM (SELECT n FROM sample LIMIT $1) AS scanned', [
            Math.round(amount * rowsPerMs),
        ]);
}
/** About what a core of 2025 does in a millisecond. Fixed, and not measured here: two sides that measured themselves would do different work. */
const spinsPerMs = 200_000;
const rowsPerMs = 25_000;
/** Of the table that is read: far more than any request wants of it. A function's rows would be kept in memory, whose costs differ from one session to the next. */
const rows = 400_000;
async function connected(databaseUrl) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const pool = new pg.Pool({ connectionString: databaseUrl ?? '', max: 10, options: '-c max_parallel_workers_per_gather=0' });
    await pool.query(`CREATE TABLE IF NOT EXISTS sample AS SELECT n FROM generate_series(1, ${rows}) AS n`);
    await pool.query('VACUUM ANALYZE sample');
    return pool;
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