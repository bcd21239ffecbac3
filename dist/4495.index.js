"use strict";
exports.id = 4495;
exports.ids = [4495];
exports.modules = {

/***/ 45723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ driveOneSided)
});

// EXTERNAL MODULE: ./build/load/drive/failure.js
var drive_failure = __webpack_require__(56117);
;// CONCATENATED MODULE: ./build/load/drive/caller.js

/** What autocannon cannot measure and the scheduler can. */
class Unfit extends Error {
    name = 'Unfit';
}
/**
 * One of autocannon's clients, mended: it forgets a connection that the service closed (autocannon would take the next answer for that of the
 * request before, and read it from the middle of the one that broke off), and it says what became of every request.
 */
class Caller {
    #settings;
    #connection = null;
    /** Answers over the connection of now. */
    #answers = 0;
    /** Whether the service has said that it closes the connection. */
    #closing = false;
    #error = null;
    #underWay = null;
    #timer;
    constructor(settings) {
        this.#settings = settings;
        const { client } = settings;
        client.pipelinedRequests.addBody = () => { };
        const execute = client.parser.execute.bind(client.parser);
        client.parser.execute = (chunk) => {
            const result = execute(chunk);
            if (result instanceof Error)
                client.conn.destroy(result);
            return result;
        };
        client.on('request', () => this.#sending());
        client.on('headers', ({ statusCode, shouldKeepAlive }) => this.#head(statusCode, shouldKeepAlive));
        client.on('body', (chunk) => this.#body(chunk));
        client.on('response', (status, _, ms) => this.#answered(status, ms));
        client.on('connError', (error) => {
            this.#error = error;
        });
        client.on('done', () => {
            if (client.conn !== this.#connection)
                this.#leave();
            clearTimeout(this.#timer);
        });
    }
    /** Sends nothing more once the answer of now is there. */
    finish() {
        this.#settings.client.responseMax = 1;
    }
    /** Before autocannon sends: over another connection, if it has opened one. */
    #sending() {
        const { client, next } = this.#settings;
        const first = this.#connection === null;
        if (first)
            client.timeoutTicker = this.#noTicker(client.timeoutTicker);
        if (client.conn !== this.#connection)
            this.#leave();
        const now = performance.now();
        if (this.#underWay === null)
            this.#underWay = { ...next(), sentAt: now, lostMs: 0, heard: false, bytes: 0 };
        else
            this.#underWay.lostMs = now - this.#underWay.sentAt;
        this.#limit(this.#underWay.lostMs);
        this.#aim(client.requestIterator, this.#underWay.index, first);
    }
    /** autocannon's own takes no less than a second, does not know when a request was first sent, and now and then sets a negative timer. */
    #noTicker(ticker) {
        ticker.clear();
        return { reschedule() { }, clear() { } };
    }
    #limit(lostMs) {
        const { client, timeoutMs } = this.#settings;
        clearTimeout(this.#timer);
        const late = () => client.conn.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
        this.#timer = setTimeout(late, Math.max(1, timeoutMs - lostMs));
    }
    /** autocannon takes the first request as it stands, and each later one behind that of the index. */
    #aim(iterator, index, first) {
        const request = iterator.requests[index];
        if (request === undefined)
            throw new RangeError(`there is no target ${index}`);
        iterator.currentRequestIndex = first ? index : (index === 0 ? iterator.requests.length : index) - 1;
        iterator.currentRequest = request;
    }
    #head(status, keptAlive) {
        if (status < 200)
            this.#settings.fail(new Unfit(`an answer with status ${status} before the answer`));
        this.#closing = !keptAlive;
        if (this.#underWay !== null)
            this.#underWay.heard = true;
    }
    #body(chunk) {
        if (this.#underWay !== null)
            this.#underWay.bytes += chunk.length;
    }
    #answered(status, ms) {
        const request = this.#underWay;
        if (request === null)
            return;
        this.#underWay = null;
        this.#answers++;
        this.#settings.end(request.index, { kind: 'answer', ms: ms + request.lostMs, status, bytes: request.bytes });
    }
    /** The connection is gone, and what was under way with it, unless it is sent again over the next. */
    #leave() {
        const { client } = this.#settings;
        const left = this.#connection;
        if (left !== null && this.#underWay !== null)
            this.#lose(this.#underWay, left);
        if (left !== null)
            abandon(left);
        client.pipelinedRequests.clear();
        client.parser.initialize('RESPONSE');
        this.#connection = client.conn;
        this.#answers = 0;
        this.#closing = false;
        this.#error = null;
    }
    #lose(request, connection) {
        const { client, end, fail } = this.#settings;
        if (connection.readableEnded && request.heard && client.parser.state === 'BODY_RAW') {
            fail(new Unfit('an answer that ends with its connection'));
            return;
        }
        const failure = this.#error === null ? 'reset' : (0,drive_failure/* failureOf */.g)(this.#error);
        // As the scheduler does (see `Exchange`); and what is sent behind an answer that closes the connection has never been read.
        if (failure === 'reset' && this.#answers > 0 && !request.heard && (request.repeatable || this.#closing))
            return;
        this.#underWay = null;
        const ms = performance.now() - request.sentAt;
        if (failure !== 'own')
            end(request.index, { kind: 'failure', failure, ms });
        else if (this.#error !== null)
            end(request.index, { kind: 'unsent', error: this.#error });
    }
}
/** autocannon listens on to a connection that it has left, and would open one more for each thing that befalls it. */
function abandon(connection) {
    for (const event of ['error', 'end', 'data'])
        connection.removeAllListeners(event);
    connection.on('error', () => { });
    connection.destroy();
}

;// CONCATENATED MODULE: ./build/load/drive/autocannon-client.js
const members = {
    parser: ['initialize', 'execute', 'state'],
    pipelinedRequests: ['clear', 'addBody'],
    requestIterator: ['requests', 'currentRequestIndex', 'currentRequest'],
};
/** Throws an Error where this is not the autocannon that is mended here. */
function mendable(client) {
    if (!isMendable(client))
        throw new Error('autocannon has changed within: see src/load/drive/autocannon-client.ts');
    return client;
}
function isMendable(client) {
    const owned = Object.entries(members).every(([name, wanted]) => {
        const part = Reflect.get(client, name);
        return typeof part === 'object' && part !== null && wanted.every((member) => Reflect.get(part, member) !== undefined);
    });
    return owned && typeof Reflect.get(client, 'destroy') === 'function';
}

// EXTERNAL MODULE: ./build/load/drive/generator-load.js
var generator_load = __webpack_require__(36219);
// EXTERNAL MODULE: ./build/load/drive/request.js
var request = __webpack_require__(2362);
// EXTERNAL MODULE: ./build/load/recorder.js
var recorder = __webpack_require__(55104);
// EXTERNAL MODULE: ./build/load/drive/choice.js
var choice = __webpack_require__(41736);
// EXTERNAL MODULE: ./build/load/drive/ending.js
var drive_ending = __webpack_require__(9952);
;// CONCATENATED MODULE: ./build/load/drive/tally.js




function newTally({ targets, timeoutMs, onResult, firstRequest = 0 }, requests) {
    const lanes = targets.map(({ name, expected }) => ({ target: name, recorder: (0,recorder/* newRecorder */.f)(expected) }));
    const choose = (0,choice/* weightedChoice */.n)(targets.map(({ weight }) => weight));
    const clients = [];
    const callers = [];
    const startAt = performance.now();
    let lastAt = startAt;
    let sent = firstRequest;
    let failure = null;
    function fail(error) {
        if (failure !== null)
            return;
        failure = error;
        for (const client of clients)
            client.destroy();
    }
    function add(client) {
        clients.push(client);
        const caller = new Caller({
            client,
            timeoutMs,
            fail,
            next: () => {
                const index = choose(sent++);
                return { index, repeatable: requests[index]?.repeatable === true };
            },
            end: (index, ending) => {
                const lane = lanes[index];
                if (lane === undefined || failure !== null)
                    return;
                lastAt = performance.now();
                if (ending.kind === 'unsent') {
                    fail((0,drive_ending/* notSent */.e)(lane.target, ending));
                    return;
                }
                const result = (0,drive_ending/* record */.g)(lane.recorder, ending, timeoutMs);
                onResult?.({ target: lane.target, ...result });
            },
        });
        callers.push(caller);
    }
    return {
        add,
        fail,
        finish() {
            for (const caller of callers)
                caller.finish();
        },
        get failure() {
            return failure;
        },
        get measured() {
            return new Map(lanes.map(({ target, recorder }) => [target, recorder.measurement]));
        },
        get elapsedMs() {
            return lastAt - startAt;
        },
    };
}

;// CONCATENATED MODULE: ./build/load/drive/closed-loop.js





/** How often autocannon looks whether it has ended, in ms. */
const sampleMs = 50;
/** It takes the length of an answer to HEAD for that of a body that is coming. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** RFC 9110, 8.6: with these, that there is no body has to be said. */
const withBody = new Set(['POST', 'PUT', 'PATCH']);
/**
 * Drives one side in a closed loop with autocannon, which mends what it gets wrong (see `Caller`). Rejects with the signal's reason after an abort,
 * which ends every connection at once; with `Unfit` where autocannon cannot measure the target (HEAD, TLS, which it does not verify,
 * another origin) or the service's way to answer; with a `UserError` where a target cannot be sent or the machine has run out of files or ports.
 */
async function driveClosedLoop(loop) {
    loop.signal.throwIfAborted();
    const sendables = loop.targets.map((target) => (0,request/* sendable */.p)(target, loop.origin));
    const requests = sendables.map((request) => autocannonRequest(request, loop.origin));
    const { default: autocannon } = await __webpack_require__.e(/* import() */ 8174).then(__webpack_require__.t.bind(__webpack_require__, 88174, 23));
    loop.signal.throwIfAborted();
    const meter = (0,generator_load/* startMeter */.o)();
    const tally = newTally(loop, sendables);
    const stop = stopping(loop, tally);
    await new Promise((resolve, reject) => {
        const options = {
            url: loop.origin,
            requests,
            connections: loop.concurrency,
            // It ends when its callers have; this is for the case that they never do.
            duration: Math.ceil((loop.durationMs + loop.timeoutMs) / 1000) + 60,
            sampleInt: sampleMs,
            setupClient: (client) => tally.add(mendable(client)),
        };
        autocannon(options, (error) => (error ? reject(error) : resolve()));
    }).finally(stop);
    if (tally.failure !== null)
        throw tally.failure;
    return { measured: tally.measured, elapsedMs: tally.elapsedMs, generator: meter.read(null) };
}
/** Ends the callers when their time is over, and at once on an abort. Returns the way to call both off. */
function stopping({ durationMs, signal }, tally) {
    const timer = setTimeout(() => tally.finish(), durationMs);
    const abort = () => tally.fail(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    return () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
    };
}
function autocannonRequest({ origin, options }, side) {
    const method = methods.find((each) => each === options.method);
    const { protocol } = new URL(origin);
    if (method === undefined || protocol !== 'http:' || origin !== new URL(side).origin) {
        throw new Unfit(`autocannon cannot measure ${options.method} ${origin}`);
    }
    const bodiless = options.body === null && withBody.has(method);
    return {
        method,
        path: options.path,
        headers: { ...options.headers, ...(bodiless ? { 'content-length': '0' } : {}) },
        ...(options.body === null ? {} : { body: options.body }),
    };
}

// EXTERNAL MODULE: ./build/load/drive/scheduler.js + 6 modules
var scheduler = __webpack_require__(55140);
;// CONCATENATED MODULE: ./build/load/drive/one-sided.js



/**
 * Drives one side: a closed loop with autocannon where it can, everything else over the scheduler. Rejects as `driveClosedLoop` and a round of
 * `openLoader` do.
 */
async function driveOneSided(load) {
    const { pace } = load;
    if (pace.kind === 'closed') {
        try {
            return await driveClosedLoop({ ...load, concurrency: pace.concurrency });
        }
        catch (error) {
            if (!(error instanceof Unfit))
                throw error;
        }
    }
    return driveScheduled(load);
}
async function driveScheduled({ origin, durationMs, pace, signal, onResult, ...settings }) {
    const loader = (0,scheduler/* openLoader */.c)(settings);
    try {
        const { measured, ...rest } = await loader.round({
            origins: [{ side: 'head', origin }],
            sides: 'together',
            pace,
            lengthMs: durationMs,
            signal,
            ...(onResult === undefined ? {} : { onResult }),
        });
        return { ...rest, measured: measured.get('head') ?? new Map() };
    }
    finally {
        await loader.close();
    }
}


/***/ }),

/***/ 31381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ targetToJson),
/* harmony export */   fq: () => (/* binding */ order),
/* harmony export */   yz: () => (/* binding */ targetFromJson),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45586);
/* harmony import */ var _measurement_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33504);


/** What a process is to drive, as JSON. */
const share = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('share'),
    targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        method: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        /** In base64. */
        body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        weight: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), statuses: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()) }),
    })),
    origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    pace: zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('closed'), concurrency: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('open'), perSecond: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
    ]),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    ca: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    firstRequest: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** To a process that drives a share: what it is, and, once every process has it, to begin. */
const order = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [share, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('begin') })]);
/** From it. 'done' and 'failed' are the last. */
const report = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('ready') }),
    /** Requests that have come to an end so far. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('progress'), requests: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('done'),
        measured: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), measurement: _measurement_json_js__WEBPACK_IMPORTED_MODULE_0__/* .measurementJson */ .Nc })),
        elapsedMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        generator: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ eventLoopUtilization: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), cpuSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), limited: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
    }),
    /** `users`: the user's mistake, which `remedy` mends. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('failed'), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), users: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), remedy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable() }),
]);
/** Status codes have three digits (RFC 9110, 15). */
const statuses = Array.from({ length: 900 }, (_, index) => index + 100);
function targetToJson({ body, expected, headers, ...target }) {
    return {
        ...target,
        headers: { ...headers },
        body: body?.toString('base64') ?? null,
        expected: { text: expected.text, statuses: statuses.filter((status) => expected.accepts(status)) },
    };
}
function targetFromJson({ body, expected, ...target }) {
    const accepted = new Set(expected.statuses);
    return {
        ...target,
        body: body === null ? null : Buffer.from(body, 'base64'),
        expected: { text: expected.text, accepts: (status) => accepted.has(status) },
    };
}


/***/ }),

/***/ 33504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fl: () => (/* binding */ measurementFromJson),
  Nc: () => (/* binding */ measurementJson),
  IX: () => (/* binding */ measurementToJson)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(45586);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/load/latency-histogram.js + 1 modules
var latency_histogram = __webpack_require__(61036);
;// CONCATENATED MODULE: ./build/load/measurement.js
/** Why a request got no whole answer. A timeout also counts in the latencies, at the timeout's value. */
const failures = ['timeout', 'refused', 'reset', 'tls', 'dns', 'protocol'];

;// CONCATENATED MODULE: ./build/load/measurement-json.js



const count = schemas/* number */.aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
/** A measurement as it travels between processes, jobs and machines. */
const measurementJson = schemas/* strictObject */.rej({
    /** HdrHistogram's V2 compressed encoding in base64, in µs. */
    latency: schemas/* string */.YjP(),
    requests: count,
    statuses: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[1-9]\d\d$/), count),
    failures: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(failures), count),
    errors: count,
    bytes: count,
})
    .refine(({ requests, statuses, failures }) => requests === sum(statuses) + sum(failures), 'requests are not its answers and failures')
    .refine(({ errors, requests, failures }) => errors <= requests && errors >= sum(failures), 'errors are not among its requests');
function measurementToJson(measurement) {
    return {
        latency: measurement.latency.encode(),
        requests: measurement.requests,
        statuses: Object.fromEntries(measurement.statuses),
        failures: Object.fromEntries(measurement.failures),
        errors: measurement.errors,
        bytes: measurement.bytes,
    };
}
/** Reads what `measurementToJson` made. Throws an Error that says what is wrong with anything else, also where its parts contradict each other. */
function measurementFromJson(json) {
    const parsed = measurementJson.safeParse(json);
    if (!parsed.success)
        throw new Error(`not a measurement: ${errors/* prettifyError */.S1(parsed.error)}`, { cause: parsed.error });
    const { latency, statuses, failures, ...counts } = parsed.data;
    const histogram = (0,latency_histogram/* decodeHistogram */.p)(latency);
    if (histogram.count !== sum(statuses) + (failures.timeout ?? 0)) {
        throw new Error('not a measurement: its latencies are not those of its answers and timeouts');
    }
    return {
        ...counts,
        latency: histogram,
        statuses: new Map(Object.entries(statuses).map(([status, number]) => [Number(status), number])),
        failures: new Map(entries(failures)),
    };
}
function entries(counts) {
    return failures.flatMap((failure) => {
        const number = counts[failure];
        return number === undefined ? [] : [[failure, number]];
    });
}
function sum(counts) {
    return Object.values(counts).reduce((whole, part) => whole + (part ?? 0), 0);
}


/***/ }),

/***/ 84495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var report_verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/modes/known-rules.js
var known_rules = __webpack_require__(29033);
// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
// EXTERNAL MODULE: ./build/report/size.js
var size = __webpack_require__(21125);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/figures.js


/** A ratio as a change: 1.23 is "+23 %", 0.98 "−2 %". */
function change(ratio) {
    const percent = (ratio - 1) * 100;
    return `${sign(percent)}${amount(percent)} %`;
}
/** "+23 % [+17, +30]" */
function changeWithInterval({ estimate, low, high }) {
    return `${change(estimate)} [${bound(low)}, ${bound(high)}]`;
}
/** "17 to 30 % slower", "3 % faster to 6 % slower": the ends of an interval in words. */
function range(low, high) {
    const [from, to] = [(low - 1) * 100, (high - 1) * 100];
    if (from >= 0)
        return `${amount(from)} to ${amount(to)} % slower`;
    if (to <= 0)
        return `${amount(to)} to ${amount(from)} % faster`;
    return `${amount(from)} % faster to ${amount(to)} % slower`;
}
/** "23 % slower", "3 % faster". */
function direction(ratio) {
    return ratio >= 1 ? `${amount((ratio - 1) * 100)} % slower` : `${amount((1 - ratio) * 100)} % faster`;
}
/** A share: 0.012 is "1.2 %". */
function share(value) {
    return `${amount(value * 100)} %`;
}
/** A latency in ms; "–" where nothing was answered. */
function latency(ms) {
    return Number.isFinite(ms) ? (0,duration/* duration */.p)(ms) : '–';
}
/** Requests a second. */
function perSecond(value) {
    return value < 10 ? String(Math.round(value * 10) / 10) : (0,size/* count */.U9)(Math.round(value));
}
function bound(ratio) {
    const percent = (ratio - 1) * 100;
    return `${sign(percent)}${amount(percent)}`;
}
/** Of its value alone: whole above 10, else one decimal. */
function amount(percent) {
    const value = Math.abs(percent);
    if (!Number.isFinite(value))
        return '∞';
    return value >= 9.95 ? (0,size/* count */.U9)(Math.round(value)) : String(Math.round(value * 10) / 10);
}
function sign(percent) {
    return Math.round(percent * 10) < 0 ? '−' : '+';
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/targets.js

/** What came out of each target, a row each: the first thing that is looked at. */
function targetTable(run) {
    const compared = run.targets.some(({ decision }) => decision !== null);
    const columns = ['endpoint', 'P50', 'P95', 'P99', ...(compared ? ['base → head P95'] : []), 'requests/s', 'errors'];
    return {
        kind: 'table',
        columns: ['', ...columns],
        align: ['left', 'left', 'right', 'right', 'right', ...(compared ? ['left'] : []), 'right', 'right'],
        rows: run.targets.map((outcome) => row(outcome, compared, run)),
    };
}
function row(outcome, compared, run) {
    const { target, head, decision } = outcome;
    const { latency: latencies } = head.measured;
    const ratio = decision?.ratio ?? null;
    const changed = ratio === null ? '–' : changeWithInterval(ratio);
    const isSlower = decision?.verdict === 'regression';
    return [
        mark(outcome, run),
        { code: target.name },
        latency(latencies.percentile(50)),
        latency(latencies.percentile(95)),
        latency(latencies.percentile(99)),
        ...(compared ? [isSlower && ratio !== null ? { text: changeWithInterval(ratio), strong: true } : changed] : []),
        perSecond(throughput(head)),
        errorsOf(head),
    ];
}
function mark({ head, decision }, { maxErrorRate, comparison }) {
    if (decision?.verdict === 'regression' || decision?.errors.verdict === 'regression')
        return '❌';
    if (decision === null) {
        if (errorRate(head) > maxErrorRate)
            return '❌';
        return comparison.kind === 'nothing' && comparison.reason === null ? '✅' : '➖';
    }
    return decision.verdict === 'pass' && decision.errors.verdict === 'pass' ? '✅' : '➖';
}
/** Answers a second. */
function throughput({ measured, elapsedMs }) {
    const answers = [...measured.statuses.values()].reduce((sum, count) => sum + count, 0);
    return elapsedMs > 0 ? (answers * 1000) / elapsedMs : 0;
}
/** Share of requests that failed, 0 to 1. */
function errorRate({ measured }) {
    return measured.requests === 0 ? 0 : measured.errors / measured.requests;
}
function errorsOf(load) {
    const { errors } = load.measured;
    return errors === 0 ? '0' : `${errors.toLocaleString('en-US')} (${share(errorRate(load))})`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/data.js

/** The result for machines: docs/schema/load-baseline.v1.json. Latencies in ms, shares and ratios as plain numbers. */
function dataOf(run) {
    return {
        outcome: outcomeOf(run),
        targets: run.targets.map((outcome) => ofTarget(outcome, run)),
        generator: {
            eventLoopUtilization: rounded(run.generator.eventLoopUtilization, 3),
            limited: run.generator.limited,
        },
        gate: gateOf(run),
    };
}
function outcomeOf({ comparison, targets }) {
    if (comparison.kind === 'nothing' || targets.length === 0)
        return 'no-baseline';
    const { outcome } = comparison.decision;
    return outcome === 'continue' || outcome === 'suspect' ? 'inconclusive' : outcome;
}
function ofTarget({ target, head, base, decision }, run) {
    const ratio = decision?.ratio ?? null;
    return {
        name: target.name,
        method: target.method,
        url: target.url,
        ...figures(head),
        base: base === null ? null : figures(base),
        p95Ratio: decision === null || ratio === null
            ? null
            : {
                estimate: rounded(ratio.estimate, 4),
                low: rounded(ratio.low, 4),
                high: rounded(ratio.high, 4),
                rounds: decision.rounds,
                smallestDetectable: decision.smallestDetectable === null ? null : rounded(decision.smallestDetectable, 4),
            },
        queries: queriesOf(target.name, run),
    };
}
function queriesOf(target, { explained }) {
    const found = explained?.targets.find((each) => each.target === target);
    const repeated = new Set(explained?.nPlusOnes.filter((each) => each.target === target).map(({ key }) => key));
    return (found?.head.statements ?? []).map(({ key, sql, calls, meanMs }) => ({
        sql,
        callsPerRequest: rounded(calls, 2),
        meanMs: rounded(meanMs, 3),
        nPlusOne: repeated.has(key),
    }));
}
function figures(load) {
    const { measured } = load;
    return {
        requests: measured.requests,
        errors: measured.errors,
        statuses: Object.fromEntries([...measured.statuses].map(([status, times]) => [String(status), times])),
        perSecond: rounded(throughput(load), 1),
        latencyMs: latencies(measured),
    };
}
function latencies({ latency }) {
    const of = (percent) => rounded(latency.percentile(percent), 3);
    return { p50: of(50), p95: of(95), p99: of(99), max: rounded(latency.max, 3) };
}
function gateOf({ comparison }) {
    if (comparison.kind !== 'side by side')
        return null;
    const { duet, decision } = comparison;
    return {
        sides: duet.sides,
        loadMs: Math.round(duet.loadMs),
        confirmed: duet.confirmation === null ? null : decision.outcome === 'regression',
        alike: decision.alike,
        ended: duet.ended,
    };
}
/** JSON knows no NaN: null where there is no figure. */
function rounded(value, digits) {
    return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/rule.js
function finding(run, rule, { at, ...said }) {
    return { rule, ...said, at: at ?? null, docs: `docs/rules/${rule}.md`, reproduce: run.reproduce };
}
function measured(...texts) {
    return texts.map((text) => ({ kind: 'text', text }));
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/error-rate.js





/** More requests fail than may, and more than on the base where there is one. */
const errorRateRule = {
    id: 'error-rate',
    judge(run) {
        return run.targets
            .filter((outcome) => fails(outcome, run))
            .map((outcome) => {
            const { target, head, base } = outcome;
            const before = base === null ? '' : `, ${share(errorRate(base))} on the base`;
            return finding(run, 'error-rate', {
                level: 'error',
                title: `${(0,report_text/* code */.aY)(target.name)} fails in ${share(errorRate(head))} of its requests${before}`,
                why: `More than ${share(run.maxErrorRate)} is not tolerated (\`max-error-rate\`); expected were the statuses ${(0,report_text/* code */.aY)(target.expected.text)}. What fails fast also looks like a fast endpoint: its latencies say little.`,
                evidence: measured(...(base === null ? [] : [`base: ${answers(base)}`]), `${base === null ? '' : 'head: '}${answers(head)}`),
                remedy: {
                    text: 'read what the service printed meanwhile; if these answers are meant, name their statuses in `expect-status`.',
                    code: null,
                },
            });
        });
    },
};
function fails({ head, decision }, { maxErrorRate }) {
    return decision === null ? errorRate(head) > maxErrorRate : decision.errors.verdict === 'regression';
}
function answers({ measured: { statuses, failures, requests } }) {
    const parts = [
        ...[...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${(0,size/* count */.U9)(times)} × ${status}`),
        ...[...failures].map(([failure, times]) => `${(0,size/* count */.U9)(times)} × ${failure}`),
    ];
    return `${parts.join(', ') || 'no answer'} of ${(0,size/* count */.U9)(requests)} requests`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/latency-regression.js




/** A P95 that is proven to be slower than the baseline's by more than is tolerated. */
const latencyRegression = {
    id: 'latency-regression',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'side by side' || comparison.decision.outcome !== 'regression')
            return [];
        const { duet, baseName, decision } = comparison;
        return run.targets.filter(isSlower).map(({ target, head, base, decision: { ratio, p, rounds } }) => {
            const [was, is] = [base?.measured.latency.percentile(95) ?? Number.NaN, head.measured.latency.percentile(95)];
            const noise = decision.alike === null ? '' : ` Base against base reads ${changeWithInterval(decision.alike)}.`;
            return finding(run, 'latency-regression', {
                level: 'error',
                title: `${(0,report_text/* code */.aY)(target.name)} P95 is ${direction(ratio.estimate)} than ${baseName}`,
                why: `One request in twenty now takes ${latency(is)} or longer, where it took ${latency(was)}. The gap is wider than the noise.${noise}`,
                evidence: measured(`P95: ${latency(was)} → ${latency(is)}, ${changeWithInterval(ratio)}`, `${rounds} paired rounds in ${(0,duration/* duration */.p)(duet.loadMs)}, p ${p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`}${duet.restartable ? ', confirmed after a restart' : ', confirmed'}`),
                remedy: null,
            });
        });
    },
};
function isSlower(outcome) {
    return outcome.decision?.verdict === 'regression' && outcome.decision.ratio !== null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/no-verdict.js



/** The noise hides what would have failed the build. */
const notEnoughEvidence = {
    id: 'not-enough-evidence',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'side by side' || comparison.decision.outcome === 'unfit')
            return [];
        return run.targets.flatMap(({ target, decision }) => {
            if (decision?.verdict !== 'inconclusive')
                return [];
            const { ratio } = decision;
            return finding(run, 'not-enough-evidence', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(target.name)}: not enough evidence for or against a slowdown of ${share(run.maxP95Regression)}`,
                why: doubt(decision),
                evidence: ratio === null ? [] : measured(`P95: ${changeWithInterval(ratio)}`),
                remedy: { text: 'let it run for longer, or on a quieter runner.', code: { language: 'yaml', text: longer(run) } },
            });
        });
    },
};
function doubt({ doubt: why, ratio, rounds, smallestDetectable }) {
    if (ratio === null)
        return `Both sides answered in only ${rounds} rounds.`;
    const interval = `The interval reaches from ${range(ratio.low, ratio.high)}.`;
    if (why === 'not-confirmed')
        return `It was slower at first, and not after both sides had been started anew. ${interval}`;
    if (why === 'near-floor')
        return `It is slower, but whether by as much is open. ${interval}`;
    if (smallestDetectable === null)
        return `${interval} In ${rounds} rounds of this noise no slowdown would have been noticed.`;
    return `${interval} In ${rounds} rounds of this noise only a slowdown of ${share(smallestDetectable)} or more would have been noticed.`;
}
function longer({ comparison }) {
    return comparison.kind === 'side by side' && comparison.duet.ended === 'deadline' ? 'time-budget: 10m' : 'duration: 2m';
}
/** The base differs from itself: nothing that was measured here says anything of the change. */
const unfitRunner = {
    id: 'unfit-runner',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'side by side' || comparison.decision.outcome !== 'unfit')
            return [];
        const { alike } = comparison.decision;
        return [
            finding(run, 'unfit-runner', {
                level: 'info',
                title: 'This runner is too noisy to judge',
                why: 'Two processes of the base, which are the same, differed by more than a regression would have to. Whatever was measured of the head says nothing of the change.',
                evidence: alike === null ? [] : measured(`base against base: ${changeWithInterval(alike)} in ${alike.rounds} rounds`),
                remedy: {
                    text: 'run it again, on a runner of which no other job has a share, or raise `max-p95-regression`.',
                    code: null,
                },
            }),
        ];
    },
};
/** There is nothing to compare with, although a comparison was asked for. */
const noBaseline = {
    id: 'no-baseline',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'nothing' || comparison.reason === null)
            return [];
        return [
            finding(run, 'no-baseline', {
                level: 'info',
                title: 'There is no baseline to compare with',
                why: `${comparison.reason} The head was measured alone: whether it became slower is not known.`,
                evidence: [],
                remedy: {
                    text: 'let actions/checkout fetch the history, so that there is a base to start.',
                    code: { language: 'yaml', text: 'fetch-depth: 0' },
                },
            }),
        ];
    },
};
/** The generator, and not the service, was the limit. */
const generatorLimited = {
    id: 'generator-limited',
    judge(run) {
        if (!run.generator.limited)
            return [];
        const { eventLoopUtilization } = run.generator;
        const [busy, isLate] = [share(eventLoopUtilization), eventLoopUtilization < 0.9];
        return [
            finding(run, 'generator-limited', {
                level: 'info',
                title: 'The load generator was at its limit',
                why: 'What it measured is its own queue as well: the service may be faster than the figures say, and its throughput higher.',
                evidence: measured(`its event loop was busy for ${busy} of the time${isLate ? '; what it sent was late, since the machine left it no processor in time' : ''}`),
                remedy: { text: 'lower `rate` or `concurrency`, or raise `processes`.', code: null },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/queries.js



/** Longer statements are cut in a title; the report shows them whole. */
const longest = 100;
/** A statement that runs once for each row, and did not on the base. */
const nPlusOneRule = {
    id: 'n-plus-one',
    judge(run) {
        const found = (run.explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne !== true);
        return found.map((each) => finding(run, 'n-plus-one', {
            level: each.certainty === 'grows' && each.base !== null ? 'error' : 'warning',
            title: `N+1 in ${(0,report_text/* code */.aY)(each.target)}: ${(0,report_text/* code */.aY)(shortened(each.sql))} runs ${times(each.callsFull)} a request`,
            why: `It runs once for each row of ${each.parent === null ? 'something' : (0,report_text/* code */.aY)(shortened(each.parent.sql))}, so the answer takes the longer the more rows there are. Each is a way to the database and back, and in production that way is longer than here.`,
            evidence: evidenceOf(each),
            at: run.places.get(each.sql) ?? null,
            remedy: {
                text: 'ask for all of them at once, with a join or with a list of keys.',
                code: { language: 'sql', text: 'SELECT … WHERE key = ANY ($1)' },
            },
        }));
    },
};
function evidenceOf({ callsSmall, callsFull, rowsSmall, rowsFull, parent, base }) {
    const [small, full] = parent === null ? [rowsSmall, rowsFull] : [parent.rowsSmall, parent.rowsFull];
    const grown = callsSmall === null || small === null
        ? []
        : [`${times(callsSmall)} a request where there are ${small} rows, ${times(callsFull)} where there are ${full}`];
    return measured(...(grown.length > 0 ? grown : [`${times(callsFull)} a request`]), ...(base === null ? [] : [`base: ${times(base.callsFull)} a request`]));
}
/** A statement that the head's requests make and the base's do not, or that they make more often. */
const moreQueries = {
    id: 'more-queries',
    judge(run) {
        const told = new Set((run.explained?.nPlusOnes ?? []).map(({ target, sql }) => `${target} ${sql}`));
        return (run.explained?.changes ?? []).flatMap(({ target, kind, base, head }) => {
            if (head === null || (kind !== 'new' && kind !== 'more calls') || told.has(`${target} ${head.sql}`))
                return [];
            const was = base?.calls ?? 0;
            return finding(run, 'more-queries', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(target)} ${was === 0 ? 'makes a query that is new' : `makes a query more often: ${times(was)} → ${times(head.calls)} a request`}: ${(0,report_text/* code */.aY)(shortened(head.sql))}`,
                why: 'Each query is a way to the database and back. It may well be meant: this is what the change costs.',
                evidence: measured(`${times(head.calls)} a request, ${latency(head.meanMs)} each`, `base: ${times(was)}`),
                at: run.places.get(head.sql) ?? null,
                remedy: null,
            });
        });
    },
};
/** The same statement is answered in another way on the head's schema. */
const planChanged = {
    id: 'plan-changed',
    judge(run) {
        return (run.explained?.plans ?? []).map(({ target, sql, sentence }) => finding(run, 'plan-changed', {
            level: losesAnIndex(sentence) ? 'warning' : 'info',
            title: `The plan of a query of ${(0,report_text/* code */.aY)(target)} changed: ${(0,report_text/* code */.aY)(shortened(sql))}`,
            why: 'The statement is the same, and the database answers it in another way: an index, a type or a statistic changed with the schema. How much that matters grows with the table.',
            evidence: measured(sentence),
            at: run.places.get(sql) ?? null,
            remedy: losesAnIndex(sentence)
                ? { text: 'give it back the index that it used, or one on the new columns.', code: null }
                : null,
        }));
    },
};
function losesAnIndex(sentence) {
    return /Index[^;]*→ *Seq Scan/.test(sentence);
}
/** Our server saw nothing of the service: what it asks, it asks elsewhere. */
const noQueriesSeen = {
    id: 'no-queries-seen',
    judge(run) {
        const { explained } = run;
        if (explained === null || explained.targets.length === 0)
            return [];
        if (explained.targets.some(({ head }) => head.queries > 0 || head.session > 0))
            return [];
        return [
            finding(run, 'no-queries-seen', {
                level: 'info',
                title: 'The service sent no query to the throwaway server',
                why: 'While every target was asked, the server saw nothing. Either these endpoints need no database, or the service is connected to another one, and then base and head are not compared on equal data.',
                evidence: [],
                remedy: {
                    text: 'let the service take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
                    code: null,
                },
            }),
        ];
    },
};
function shortened(sql) {
    const line = sql.replace(/\s+/g, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
function times(calls) {
    return `${Number.isInteger(calls) ? calls : calls.toFixed(1)} ×`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/rate-limit.js




/** A limit that was expected, and that is not there or does not do what clients need of it. */
const rateLimitRule = {
    id: 'rate-limit',
    judge(run) {
        const result = run.hardening?.rateLimit ?? null;
        if (result === null)
            return [];
        const said = say(result);
        if (said === null)
            return [];
        return [
            finding(run, 'rate-limit', {
                level: said.level,
                title: `${(0,report_text/* code */.aY)(result.target)} ${said.what}`,
                why: said.why,
                evidence: measured(said.seen),
                remedy: said.remedy === null ? null : { text: said.remedy, code: null },
            }),
        ];
    },
};
function say({ outcome, rate }) {
    const limit = rate.text;
    switch (outcome.kind) {
        case 'kept':
            return null;
        case 'never-limited':
            return {
                level: 'error',
                what: `has no rate limit of ${limit}`,
                why: 'Whoever asks in a loop gets an answer each time: passwords can be guessed, and one client can take the service from all others.',
                seen: `${(0,size/* count */.U9)(outcome.requests)} requests in ${(0,duration/* duration */.p)(outcome.inMs)}, all answered`,
                remedy: 'limit it by client, and answer 429 with Retry-After beyond the limit.',
            };
        case 'too-early':
            return failing(outcome, limit, 'refuses before its limit', 'Clients that keep to what they were told are turned away.');
        case 'too-late':
            return failing(outcome, limit, 'lets more pass than its limit', 'What the limit protects gets more than it was sized for.');
        case 'no-retry-after':
            return {
                level: 'error',
                what: 'refuses without saying when to come back',
                why: 'Clients have to guess, and most guess at once: the retries are the next wave (RFC 6585, 4; RFC 9110, 10.2.3).',
                seen: `${(0,size/* count */.U9)(outcome.accepted)} answered, then ${(0,size/* count */.U9)(outcome.refused)} × 429 with neither Retry-After nor RateLimit headers`,
                remedy: 'send Retry-After with every 429.',
            };
        case 'not-recovered':
            return {
                level: 'error',
                what: 'does not answer again when it said it would',
                why: 'A client that waits as long as it was told is refused once more.',
                seen: `asked to wait ${(0,duration/* duration */.p)(outcome.waitedMs)}, then ${outcome.status ?? 'no answer'}`,
                remedy: 'let Retry-After be the time until the window is over, rounded up.',
            };
        case 'not-waited':
            return {
                level: 'info',
                what: `: its rate limit of ${limit} was reached, its end was not waited for`,
                why: 'Whether it answers again afterwards is not known.',
                seen: `it takes ${(0,duration/* duration */.p)(outcome.neededMs)}, and ${(0,duration/* duration */.p)(outcome.budgetMs)} were left`,
                remedy: 'raise `time-budget`, or test with a shorter window.',
            };
        case 'not-reached':
            return {
                level: 'info',
                what: `answers too slowly for its rate limit of ${limit} to be reached`,
                why: 'Whether there is a limit is not known.',
                seen: `${(0,size/* count */.U9)(outcome.requests)} requests in ${(0,duration/* duration */.p)(outcome.inMs)}`,
                remedy: null,
            };
        case 'unexpected':
            return {
                level: 'error',
                what: 'answers something else than its rate limit was to be proven with',
                why: 'Neither an expected status nor 429 came back.',
                seen: JSON.stringify(outcome.answer),
                remedy: 'name the statuses that are meant in `expect-status`.',
            };
    }
}
function failing(outcome, limit, what, why) {
    return {
        level: 'error',
        what: `${what} of ${limit}`,
        why,
        seen: `${(0,size/* count */.U9)(outcome.accepted)} answered before the first 429${outcome.kind === 'too-late' ? `, where ${(0,size/* count */.U9)(outcome.permitted)} are permitted` : ''}`,
        remedy: 'give the limit in the service the same figures as here, or mend `expect-rate-limit`.',
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/security-headers.js


/** Headers by which browsers protect who uses the service, and which its answers lack: a finding for each header, whatever the number of targets. */
const securityHeadersRule = {
    id: 'security-headers',
    judge(run) {
        return [...flawsByHeader(run)].map(([, found]) => {
            const [{ flaw }] = found;
            const where = found.map(({ target }) => (0,report_text/* code */.aY)(target));
            const helmet = flaw.remedy.helmet;
            return finding(run, 'security-headers', {
                level: flaw.level,
                title: `${(0,report_text/* code */.aY)(flaw.header)} is ${worded[flaw.kind]} in ${where.length === 1 ? where[0] : `${where.length} endpoints`}`,
                why: flaw.why,
                evidence: [
                    {
                        kind: 'text',
                        text: flaw.value === null
                            ? `not sent by ${where.join(', ')}`
                            : `${(0,report_text/* code */.aY)(`${flaw.header}: ${flaw.value}`)} from ${where.join(', ')}`,
                    },
                ],
                remedy: {
                    text: flaw.remedy.text,
                    code: helmet === null ? null : { language: 'ts', text: `app.use(helmet({ ${helmet} }))` },
                },
            });
        });
    },
};
const worded = { missing: 'missing', weak: 'weak', revealing: 'revealing' };
function flawsByHeader({ hardening }) {
    const found = new Map();
    for (const answer of hardening?.headers ?? []) {
        if (answer.kind !== 'answer')
            continue;
        for (const flaw of answer.flaws) {
            const key = `${flaw.header} ${flaw.kind} ${flaw.level}`;
            const same = found.get(key);
            if (same === undefined)
                found.set(key, [{ target: answer.target, flaw }]);
            else
                same.push({ target: answer.target, flaw });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/service-died.js

/** The head's service ended under a load that the base's stood, or before anything could be compared. */
const serviceDied = {
    id: 'service-died',
    judge(run) {
        if (run.died === null)
            return [];
        const { how, lastLine } = run.died;
        return [
            finding(run, 'service-died', {
                level: 'error',
                title: `The service of the head ended under load ${how}`,
                why: 'In production everybody who was being answered gets nothing, and so does whoever comes until it is started again.',
                evidence: measured(`its last line: ${lastLine}`),
                remedy: { text: 'its whole output is in the log of this run: look for what it did last.', code: null },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/all.js







/** Every rule, in the order in which equally bad findings are shown. */
const rules = [
    serviceDied,
    errorRateRule,
    latencyRegression,
    nPlusOneRule,
    planChanged,
    moreQueries,
    rateLimitRule,
    securityHeadersRule,
    unfitRunner,
    notEnoughEvidence,
    noBaseline,
    noQueriesSeen,
    generatorLimited,
];
/** Said of an ignore itself, by the judge. */
const unusedIgnore = 'unused-ignore';
const ruleIds = [...rules.map(({ id }) => id), unusedIgnore];

;// CONCATENATED MODULE: ./build/modes/load-baseline/judge.js






/** Asks every rule, and leaves out what the settings ignore. No verdict is no pass: where nothing could be decided, it warns. */
function judge(run, { ignore, failOn }) {
    const found = rules.flatMap((rule) => rule.judge(run));
    const ignored = found.flatMap((each) => ignore[each.rule] === undefined ? [] : [{ finding: each, reason: ignore[each.rule] ?? '' }]);
    const unknown = Object.keys(ignore).filter((rule) => !known_rules/* knownRules */.f.has(rule));
    const findings = [...found.filter((each) => ignore[each.rule] === undefined), ...unknown.map((rule) => noSuchRule(run, rule))];
    const verdict = (0,report_verdict/* verdictOf */.V)(findings, failOn);
    return { verdict: verdict === 'pass' && isOpen(run) ? 'warn' : verdict, findings: (0,report_verdict/* byHarm */.M)(findings), ignored };
}
function isOpen(run) {
    if (run.comparison.kind === 'nothing')
        return run.comparison.reason !== null;
    return ['inconclusive', 'unfit'].includes(outcomeOf(run));
}
function noSuchRule(run, rule) {
    return finding(run, unusedIgnore, {
        level: 'warning',
        title: `Ignores ${(0,report_text/* code */.aY)(rule)}, which is no rule`,
        why: `The rules are ${ruleIds.map((id) => (0,report_text/* code */.aY)(id)).join(', ')}.`,
        evidence: [{ kind: 'text', text: 'it stands in the settings' }],
        remedy: { text: 'Mend the name, or remove it.', code: null },
    });
}

// EXTERNAL MODULE: ./build/modes/load-baseline/rules/descriptions.js
var descriptions = __webpack_require__(50552);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/advice.js
/** What the figures say about scaling; nothing where they say nothing. */
function scaling({ advice }) {
    if (advice.length === 0)
        return [];
    return [
        {
            kind: 'details',
            summary: 'Scaling: what these figures say',
            open: false,
            blocks: advice.map(({ sentence }) => ({ kind: 'text', text: sentence })),
        },
    ];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/certainty.js


/** How the verdict was reached, and how far it can be trusted, folded away. */
function certainty(run) {
    const { comparison } = run;
    if (comparison.kind !== 'side by side')
        return [];
    return [
        {
            kind: 'details',
            summary: summary(comparison, run),
            open: false,
            blocks: [
                { kind: 'text', text: method(comparison, run) },
                {
                    kind: 'table',
                    columns: ['endpoint', 'rounds', 'estimate', '95 % interval', 'p', 'smallest visible slowdown'],
                    align: ['left', 'right', 'right', 'left', 'right', 'right'],
                    rows: run.targets.flatMap(({ target, decision }) => decision === null || decision.ratio === null
                        ? []
                        : [
                            [
                                { code: target.name },
                                String(decision.rounds),
                                changeWithInterval(decision.ratio).split(' [')[0] ?? '',
                                range(decision.ratio.low, decision.ratio.high),
                                probability(decision.p),
                                visible(decision.smallestDetectable),
                            ],
                        ]),
                },
            ],
        },
    ];
}
function summary({ duet, decision }, run) {
    const p = Math.min(...run.targets.map(({ decision: of }) => of?.p ?? 1));
    const rounds = [...duet.rounds, ...(duet.confirmation ?? [])].filter(({ kind }) => kind === 'head').length;
    const parts = [
        `How sure is this? ${rounds} paired rounds in ${(0,duration/* duration */.p)(duet.loadMs)}`,
        probability(p).startsWith('<') ? `p ${probability(p)}` : `p = ${probability(p)}`,
        ...(duet.confirmation === null
            ? []
            : [`${decision.outcome === 'regression' ? 'confirmed' : 'not confirmed'}${duet.restartable ? ' after a restart' : ''}`]),
    ];
    const alike = decision.alike === null ? '' : `; base against base: ${changeWithInterval(decision.alike)}`;
    return `${parts.join(', ')}${alike}`;
}
function method({ duet, baseName }, { maxP95Regression }) {
    const sides = duet.sides === 'together'
        ? 'Both sides were loaded in the same instants, so that what else the machine did hit both.'
        : 'The sides were loaded in turns: together they would have taken the processor from each other, and a slow head would have slowed the base.';
    const pace = duet.pace.kind === 'open'
        ? `Requests came at a constant rate of ${duet.pace.perSecond.toLocaleString('en-US')} a second on each side; latency counts from when each was due.`
        : `${duet.pace.concurrency} callers asked each side, each again as soon as it was answered.`;
    return [
        sides,
        pace,
        `A slowdown against ${baseName} is called a regression where it is at least ${share(maxP95Regression)} (\`max-p95-regression\`), a paired test over the rounds finds it with a false alarm in less than one run of a hundred, over all endpoints together, and it shows again ${duet.restartable ? 'after both sides were started anew' : 'in rounds of their own'}.`,
        ended(duet.ended),
    ].join(' ');
}
function ended(how) {
    switch (how) {
        case 'evidence':
            return 'The load ended early: the evidence was enough.';
        case 'duration':
            return 'The load ended with `duration`.';
        case 'deadline':
            return 'The load ended before `duration`, with `time-budget`.';
    }
}
/** A slowdown that would have been found; "none" where the noise would have hidden any. */
function visible(smallest) {
    return smallest === null ? 'none' : share(smallest);
}
function probability(p) {
    if (p < 0.0001)
        return '< 0.0001';
    return p < 0.01 ? p.toFixed(4) : p.toFixed(2);
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/hardening.js



/** What was proven, where nothing was found: a limit that holds, headers that are there. */
function hardening({ hardening: of }) {
    const blocks = [];
    if (of?.rateLimit?.outcome.kind === 'kept') {
        const { target, rate, outcome } = of.rateLimit;
        blocks.push({
            kind: 'text',
            text: `✅ ${(0,report_text/* code */.aY)(target)} keeps its rate limit of ${rate.text}: ${(0,size/* count */.U9)(outcome.accepted)} answered, then 429 that says when to come back, and an answer again after ${(0,duration/* duration */.p)(outcome.recoveredAfterMs)}.`,
        });
    }
    for (const found of of?.headers ?? []) {
        if (found.kind === 'failure')
            blocks.push({ kind: 'text', text: `➖ The headers of ${(0,report_text/* code */.aY)(found.target)} were not seen: ${found.message}.` });
        else if (found.flaws.length === 0)
            blocks.push({
                kind: 'text',
                text: `✅ ${(0,report_text/* code */.aY)(found.target)} sends every security header that matters for its kind of answer.`,
            });
    }
    return blocks;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/headline.js



/** The sentence that a reviewer acts on: the worst finding, or what was shown where there is none. */
function headline(run, { findings, ignored }) {
    const worst = findings.find(({ level }) => level !== 'info');
    if (worst !== undefined) {
        const others = findings.filter(({ level }) => level === worst.level).length - 1;
        return `${sentence(run, worst.title, worst.rule)}${others > 0 ? ` (and ${others} more ${worst.level}${others > 1 ? 's' : ''})` : ''}`;
    }
    const excused = ignored.length === 0 ? '' : `; ${ignored.length} ${ignored.length === 1 ? 'finding is' : 'findings are'} ignored`;
    return `${undisturbed(run)}${excused}`;
}
function sentence(run, title, rule) {
    if (rule !== 'latency-regression')
        return title;
    const slower = run.targets.find(({ target }) => title.startsWith((0,report_text/* code */.aY)(target.name)))?.decision?.ratio;
    if (!slower)
        return title;
    const interval = `${title} (95 % interval ${range(slower.low, slower.high).replace(' slower', '')})`;
    const repeated = run.explained?.nPlusOnes.find(({ target, base }) => title.startsWith((0,report_text/* code */.aY)(target)) && base?.isNPlusOne !== true);
    const queries = run.explained?.targets.find(({ target }) => target === repeated?.target)?.head.queries;
    return queries === undefined ? interval : `${interval}, because it now runs ${Math.round(queries)} queries a request`;
}
function undisturbed(run) {
    const { comparison } = run;
    if (comparison.kind === 'nothing')
        return comparison.reason === null ? alone(run) : `Nothing to compare with: ${alone(run)}`;
    const { baseName, decision } = comparison;
    if (decision.outcome === 'unfit')
        return 'This runner is too noisy to judge: the base differs from itself';
    const open = run.targets.filter(({ decision: of }) => of?.verdict === 'inconclusive');
    const [first] = open;
    if (first !== undefined) {
        const ratio = first.decision?.ratio;
        const more = open.length > 1 ? ` (and ${open.length - 1} more)` : '';
        const between = ratio ? `: ${range(ratio.low, ratio.high)} than ${baseName}` : '';
        return `Not enough evidence about ${(0,report_text/* code */.aY)(first.target.name)}${more}${between}`;
    }
    const slowest = run.targets.toSorted((a, b) => estimate(b) - estimate(a))[0];
    const most = slowest?.decision?.ratio ? `: ${(0,report_text/* code */.aY)(slowest.target.name)} P95 ${change(slowest.decision.ratio.estimate)}` : '';
    const nobody = run.targets.length === 1 ? 'The endpoint is not' : 'No endpoint is';
    return `${nobody} slower than ${baseName} by ${share(run.maxP95Regression)} or more${most}`;
}
function alone({ targets }) {
    const [first] = targets;
    if (first === undefined)
        return 'nothing was asked';
    const more = targets.length > 1 ? ` (and ${targets.length - 1} more)` : '';
    return `${headline_figures(first)}${more}`;
}
function headline_figures({ target, head }) {
    const { latency: latencies } = head.measured;
    const failed = errorRate(head) === 0 ? 'none failed' : `${share(errorRate(head))} failed`;
    return `${(0,report_text/* code */.aY)(target.name)} answers ${perSecond(throughput(head))} requests/s, P50 ${latency(latencies.percentile(50))}, P95 ${latency(latencies.percentile(95))}, P99 ${latency(latencies.percentile(99))}, ${failed}`;
}
function estimate({ decision }) {
    return decision?.ratio?.estimate ?? 0;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/percentiles.js




const shown = [50, 75, 90, 95, 99, 99.9];
const drawn = [10, 25, 50, 75, 90, 95, 99];
/** Latencies, throughput and statuses of every target, base and head, folded away. */
function percentiles(run) {
    return run.targets.filter(({ head }) => head.measured.latency.count > 0).map(percentiles_ofTarget);
}
function percentiles_ofTarget({ target, head, base }) {
    return {
        kind: 'details',
        summary: `Latency of ${(0,report_text/* code */.aY)(target.name)}${base === null ? '' : ', base and head'}`,
        open: false,
        blocks: [
            {
                kind: 'table',
                columns: ['', ...shown.map((percent) => `P${percent}`), 'max', 'requests', 'requests/s', 'answers'],
                align: ['left', ...shown.map(() => 'right'), 'right', 'right', 'right', 'left'],
                rows: base === null ? [line('', head)] : [line('base', base), line('head', head), ratios(base, head)],
            },
            {
                kind: 'chart',
                title: `Latency of ${target.name}`,
                unit: 'ms',
                x: drawn.map((percent) => `P${percent}`),
                series: [...(base === null ? [] : [series('base', base)]), series(base === null ? target.name : 'head', head)],
            },
        ],
    };
}
function line(name, load) {
    const { measured } = load;
    return [
        name,
        ...shown.map((percent) => latency(measured.latency.percentile(percent))),
        latency(measured.latency.max),
        (0,size/* count */.U9)(measured.requests),
        perSecond(throughput(load)),
        percentiles_answers(load),
    ];
}
function ratios(base, head) {
    const of = (percent) => head.measured.latency.percentile(percent) / base.measured.latency.percentile(percent);
    return ['head / base', ...shown.map((percent) => (Number.isFinite(of(percent)) ? change(of(percent)) : '–')), '', '', '', ''];
}
function percentiles_answers({ measured }) {
    const statuses = [...measured.statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${(0,size/* count */.U9)(times)}`);
    const failures = [...measured.failures].map(([failure, times]) => `${failure}: ${(0,size/* count */.U9)(times)}`);
    return [...statuses, ...failures].join(', ');
}
function series(name, { measured }) {
    return { name, values: drawn.map((percent) => Math.round(measured.latency.percentile(percent) * 100) / 100) };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/queries.js


/** What each target asks of the database, base and head, folded away. */
function queries({ explained }) {
    const targets = (explained?.targets ?? []).filter(({ head, base }) => head.queries > 0 || (base?.queries ?? 0) > 0);
    const known = (explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne === true);
    return [
        ...targets.map(({ target, head, base }) => queries_ofTarget(target, head, base)),
        ...(known.length === 0
            ? []
            : [
                {
                    kind: 'details',
                    summary: `N+1 that ${known.length === 1 ? 'was' : 'were'} there before this change: ${known.length}`,
                    open: false,
                    blocks: known.map(({ target, sql, callsFull }) => ({
                        kind: 'text',
                        text: `${(0,report_text/* code */.aY)(target)}: ${(0,report_text/* code */.aY)(sql)}, ${callsFull} × a request`,
                    })),
                },
            ]),
    ];
}
function queries_ofTarget(target, head, base) {
    const before = base === null ? '' : `, ${figure(base.queries)} on the base`;
    const texts = new Map([...(base?.statements ?? []), ...head.statements].map(({ key, sql }) => [key, sql]));
    const of = (side, key) => side?.statements.find((statement) => statement.key === key);
    return {
        kind: 'details',
        summary: `Queries of ${(0,report_text/* code */.aY)(target)}: ${figure(head.queries)} a request${before}`,
        open: false,
        blocks: [
            {
                kind: 'table',
                columns: ['query', ...(base === null ? [] : ['base']), 'head', 'mean', 'a request'],
                align: ['left', ...(base === null ? [] : ['right']), 'right', 'right', 'right'],
                rows: [...texts].map(([key, sql]) => {
                    const [was, is] = [of(base, key), of(head, key)];
                    const grown = (is?.calls ?? 0) > (was?.calls ?? 0) && base !== null;
                    const calls = figure(is?.calls ?? 0);
                    return [
                        { code: sql },
                        ...(base === null ? [] : [figure(was?.calls ?? 0)]),
                        grown ? { text: calls, strong: true } : calls,
                        latency((is ?? was)?.meanMs ?? Number.NaN),
                        spent(is),
                    ];
                }),
            },
            ...(head.incomplete === null ? [] : [{ kind: 'text', text: head.incomplete }]),
        ],
    };
}
function spent(statement) {
    return statement === undefined ? '0 ms' : latency(statement.calls * statement.meanMs);
}
function figure(calls) {
    return Number.isInteger(calls) ? String(calls) : calls.toFixed(1);
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/ramp.js

/** Throughput and latency by the number of callers. */
function rampTable({ ramp }) {
    if (ramp.length === 0)
        return [];
    const callers = ramp.map(({ concurrency }) => String(concurrency));
    return [
        {
            kind: 'table',
            columns: ['callers', 'requests/s', 'P95'],
            align: ['right', 'right', 'right'],
            rows: ramp.map((step) => [String(step.concurrency), perSecond(step.perSecond), latency(step.p95Ms)]),
        },
        {
            kind: 'chart',
            title: 'Throughput by callers',
            unit: 'requests/s',
            x: callers,
            series: [{ name: 'requests/s', values: ramp.map((step) => Math.round(step.perSecond)) }],
        },
    ];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/present.js












/** The Report of a run: what to say first, the findings, then each endpoint's figures, and how they were come by, folded away. */
function present(run, judgement) {
    return {
        mode: 'load-baseline',
        verdict: judgement.verdict,
        headline: headline(run, judgement),
        findings: judgement.findings,
        body: [
            ...(run.targets.length === 0 ? [] : [targetTable(run)]),
            ...rampTable(run),
            ...queries(run),
            ...percentiles(run),
            ...hardening(run),
            ...scaling(run),
            ...certainty(run),
            ...ignored(judgement),
        ],
        footer: [...run.notes, `load generator at ${share(run.generator.eventLoopUtilization)}`],
        data: dataOf(run),
        worthSaying: true,
        rules: descriptions/* ruleDescriptions */.U,
    };
}
function ignored({ ignored }) {
    if (ignored.length === 0)
        return [];
    return [
        {
            kind: 'details',
            summary: `Ignored: ${ignored.length} ${ignored.length === 1 ? 'finding' : 'findings'}`,
            open: false,
            blocks: ignored.map(({ finding, reason }) => ({
                kind: 'text',
                text: `${(0,report_text/* code */.aY)(finding.rule)}: ${finding.title}. Reason given: ${(0,report_text/* code */.aY)(reason)}.`,
            })),
        },
    ];
}

// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/reproduce.js

/** The command that repeats the run in a terminal; for a change at the root of a clone, with its base where that is not the default branch. */
function reproduceCommand(config, event) {
    const target = config.task === 'load' ? undefined : event?.pullRequest?.baseRef;
    const elsewhere = config.baseRef === null && target !== undefined && target !== event?.defaultBranch;
    return `npx backend-preflight ${config.command}${elsewhere ? ` --base-ref ${(0,flags/* forShell */.u)(`origin/${target}`)}` : ''}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/load/advice/little.js
/**
 * L = λ W: how many requests are inside at any time, given how many leave per second and how long each stays, in ms (J. D. C. Little,
 * "A proof for the queuing formula L = λW", Operations Research 1961). Holds for any service that is measured long enough.
 */
function inFlight(perSecond, meanMs) {
    return (perSecond * meanMs) / 1000;
}
/**
 * The same law the other way: how long a request stays, in ms, where so many callers each ask again at once (the interactive response time law
 * without thinking; Lazowska et al., "Quantitative System Performance", 1984, chapter 3).
 */
function residenceMs(concurrency, perSecond) {
    return (1000 * concurrency) / perSecond;
}
/** D = U / X: the CPU that a request takes, in ms (utilisation law; Denning & Buzen, ACM Computing Surveys 1978). */
function cpuMsPerRequest(cores, perSecond) {
    return (1000 * cores) / perSecond;
}
/** X ≤ cores / D: what no service with this demand can exceed, in requests per second. */
function cpuBound(cores, cpuMs) {
    return (1000 * cores) / cpuMs;
}

;// CONCATENATED MODULE: ./build/load/advice/knee.js

/** How much of a rise in callers has to come out as a rise in throughput for it to count as growing: 1 is all, 0 none (an elasticity). */
const growing = 0.2;
/** In throughput from one caller to the next step; a ramp that starts beyond its knee has no step that scales. */
const knee_scaling = 0.7;
/**
 * Where throughput stops growing and latency begins to: where the two asymptotes of a closed system cross, N* = X_max · R, of the most
 * throughput and the residence time at the lowest load (Denning & Buzen, "The operational analysis of queueing network models", ACM
 * Computing Surveys 1978). null where the ramp does not show it: fewer than three steps, or throughput still grows at the last.
 */
function kneeOf(ramp) {
    const steps = rising(ramp);
    const [first, second] = steps;
    const [beforeLast, last] = steps.slice(-2);
    if (steps.length < 3 || !first || !second || !beforeLast || !last)
        return null;
    if (elasticity(beforeLast, last) >= growing)
        return null;
    const perSecond = Math.max(...steps.map((step) => step.perSecond));
    const aloneMs = residenceMs(first.concurrency, first.perSecond);
    const concurrency = (perSecond * aloneMs) / 1000;
    const seen = first.concurrency === 1 || elasticity(first, second) >= knee_scaling;
    return { concurrency: seen ? concurrency : first.concurrency, perSecond, aloneMs, seen };
}
/** Steps that answered at all, by rising concurrency, the first of those with the same. */
function rising(ramp) {
    return ramp
        .filter(({ concurrency, perSecond }) => concurrency > 0 && perSecond > 0)
        .sort((a, b) => a.concurrency - b.concurrency)
        .filter((step, index, all) => step.concurrency !== all[index - 1]?.concurrency);
}
/** The step with the most throughput; null: there is none. */
function highest(steps) {
    return steps.reduce((best, step) => (best === null || step.perSecond > best.perSecond ? step : best), null);
}
/** d ln X / d ln N between two steps. */
function elasticity(from, to) {
    return Math.log(to.perSecond / from.perSecond) / Math.log(to.concurrency / from.concurrency);
}

;// CONCATENATED MODULE: ./build/load/advice/wording.js
/** Figures as the sentences have them: two digits below ten, whole above. */
function rate(perSecond) {
    return `${count(perSecond)} ${Math.round(perSecond) === 1 ? 'request' : 'requests'}/s`;
}
function count(value) {
    return (value < 10 ? Number(value.toPrecision(2)) : Math.round(value)).toLocaleString('en-US');
}
function ms(value) {
    return `${value < 10 ? Number(value.toPrecision(2)) : Math.round(value)} ms`;
}
function percent(share) {
    return `${Math.round(100 * share)} %`;
}
function decimal(cores) {
    return String(Number(cores.toFixed(1)));
}
function coresOf(cores) {
    return cores === 1 ? '1 core' : `${cores} cores`;
}
function callers(concurrency) {
    return concurrency === 1 ? 'one caller' : `${concurrency} callers`;
}

;// CONCATENATED MODULE: ./build/load/advice/bottleneck.js


/** Of the cores available: above it the CPU is the limit. */
const busy = 0.85;
/** Below it CPU is not the limit. */
const idle = 0.7;
/** Cores that one thread uses at its limit, with what the runtime does beside it. */
const oneThread = { from: 0.85, to: 1.25 };
/** What holds back a service whose ramp shows where its throughput ends: all cores, one thread, or waiting. Else null. */
function bottleneck(measured) {
    const at = saturated(measured.ramp);
    if (at === null || at.cores === null)
        return null;
    const { cores, concurrency, perSecond } = at;
    const { coresAvailable } = measured;
    const share = cores / coresAvailable;
    const figures = { cores, coresAvailable, concurrency, perSecond };
    const peak = `${rate(perSecond)}, the most that was reached,`;
    if (share >= busy) {
        return {
            about: 'cpu',
            sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: CPU is the limit.`,
            figures,
        };
    }
    if (coresAvailable >= 2 && cores >= oneThread.from && cores <= oneThread.to) {
        return {
            about: 'one-thread',
            sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: that is one thread at its limit, so a second process on the same machine adds what a larger machine would not.`,
            figures,
        };
    }
    if (share >= idle)
        return null;
    return {
        about: 'waiting',
        sentence: `At ${peak} it used only ${decimal(cores)} of ${coresOf(coresAvailable)}: it waits for something that is not CPU, such as a pool, a lock or the database, and more cores do not help.`,
        figures,
    };
}
/** The step with the most throughput of a ramp that shows where that ends. */
function saturated(ramp) {
    return kneeOf(ramp) === null ? null : highest(rising(ramp));
}

;// CONCATENATED MODULE: ./build/load/advice/instances.js

/**
 * How many instances like the measured one answer so many requests per second at a P95 within a limit, each at most as busy as the busiest
 * step that kept the limit. It takes for granted that they share no limit of their own, such as a database. null: no ramp.
 */
function instancesFor(ramp, goal) {
    const steps = rising(ramp);
    const [lightest] = steps;
    if (lightest === undefined)
        return null;
    const [best] = steps.filter(({ p95Ms }) => p95Ms <= goal.p95Ms).sort((a, b) => b.perSecond - a.perSecond);
    if (best === undefined)
        return { kind: 'never', step: lightest };
    return { kind: 'enough', count: Math.ceil(goal.perSecond / best.perSecond), step: best, atMost: best === steps.at(-1) };
}

;// CONCATENATED MODULE: ./build/load/advice/scalability.js
/** For three parameters, and something left over to disagree with them. */
const leastSteps = 5;
/**
 * Fits the law to throughput per second at rising concurrency, by least squares (Gauss–Newton; N. J. Gunther, "Guerrilla Capacity Planning", 2007,
 * chapter 5). null: fewer than five steps, or no law of that form with α and β of 0 or more fits.
 */
function fitScalability(steps) {
    if (steps.length < leastSteps)
        return null;
    // N / X is linear in a = 1/γ, b = α/γ, c = β/γ. That fit, weighted by how X depends on it, is where the iteration starts.
    let fit = solve(steps.map(({ concurrency: n, perSecond: x }) => ({ terms: terms(n), value: n / x, weight: (x * x) / n })));
    for (let step = 0; step < 100 && fit !== null; step++) {
        const from = fit;
        const change = solve(steps.map(({ concurrency: n, perSecond: x }) => {
            const predicted = n / linear(from, n);
            return { terms: terms(n), value: ((predicted - x) * n) / predicted ** 2, weight: predicted ** 2 / n };
        }));
        if (change === null)
            break;
        const next = halved(steps, from, change);
        if (next === null)
            break;
        fit = next;
    }
    return fit === null ? null : law(fit);
}
function law(fit) {
    const [a, b, c] = fit;
    if (!(a > 0) || !(b >= 0) || !(c >= 0))
        return null;
    const [alone, contention, coherency] = [1 / a, b / a, c / a];
    if (coherency === 0 || contention >= 1)
        return { alone, contention, coherency, peak: null };
    const concurrency = Math.sqrt((1 - contention) / coherency);
    return { alone, contention, coherency, peak: { concurrency, perSecond: concurrency / linear(fit, concurrency) } };
}
function terms(n) {
    return [1, n - 1, n * (n - 1)];
}
function linear([a, b, c], n) {
    return a + b * (n - 1) + c * n * (n - 1);
}
/** The step, or the largest half, quarter … of it, that comes closer to what was measured; null: none does by more than rounding. */
function halved(steps, from, change) {
    const squares = (fit) => steps.reduce((sum, { concurrency: n, perSecond: x }) => {
        const denominator = linear(fit, n);
        return denominator > 0 ? sum + (x - n / denominator) ** 2 : Infinity;
    }, 0);
    const before = squares(from);
    for (let share = 1; share > 1e-4; share /= 2) {
        const next = [from[0] + share * change[0], from[1] + share * change[1], from[2] + share * change[2]];
        if (squares(next) < before * (1 - 1e-12))
            return next;
    }
    return null;
}
/** Weighted linear least squares by the normal equations and Cramer's rule; null where they have no single solution. */
function solve(rows) {
    const sum = (of) => rows.reduce((total, row) => total + row.weight ** 2 * of(row), 0);
    const column = (j) => [
        sum(({ terms }) => terms[0] * terms[j]),
        sum(({ terms }) => terms[1] * terms[j]),
        sum(({ terms }) => terms[2] * terms[j]),
    ];
    const [x, y, z] = [column(0), column(1), column(2)];
    const right = [
        sum(({ terms, value }) => terms[0] * value),
        sum(({ terms, value }) => terms[1] * value),
        sum(({ terms, value }) => terms[2] * value),
    ];
    const all = determinant(x, y, z);
    const solution = [determinant(right, y, z) / all, determinant(x, right, z) / all, determinant(x, y, right) / all];
    return solution.every(Number.isFinite) ? solution : null;
}
function determinant(a, b, c) {
    return a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1]);
}

;// CONCATENATED MODULE: ./build/load/advice/advice.js






/** Below it, the ticks in which systems count CPU are too coarse to divide by. */
const countedCores = 0.05;
/** Share of P95 that lag explains before it is worth a sentence. */
const lagShare = 0.25;
/** Share of callers that have to be inside the service for a closed loop to be one. */
const waitingShare = 0.8;
/** A throughput this far below the highest has fallen, and does not just vary. */
const fallen = 0.95;
/**
 * What the figures say about scaling, each sentence by a law that is named where it is computed (little.ts, knee.ts, scalability.ts); nothing
 * where they say nothing. Where the generator was the limit nothing is said about the service.
 */
function adviceOn(measured) {
    const { generator, perSecond } = measured;
    if (generator.limited) {
        const busyFor = generator.eventLoopUtilization;
        return [
            {
                about: 'generator',
                sentence: `The generator was at its limit (${percent(busyFor)} busy) and not the service: it can do more than ${rate(perSecond)}.`,
                figures: { eventLoopUtilization: busyFor, perSecond },
            },
        ];
    }
    return [inside, cpu, bottleneck, eventLoop, knee, decline, instances].flatMap((about) => about(measured) ?? []);
}
/** Of arrivals at a rate. Callers who ask again once answered are as many as they are, unless they were busy with something else. */
function inside({ perSecond, latencyMs, concurrency }) {
    const requests = inFlight(perSecond, latencyMs.mean);
    const figures = { perSecond, meanMs: latencyMs.mean, inFlight: requests };
    const product = `${rate(perSecond)} of ${ms(latencyMs.mean)} each`;
    if (concurrency === null) {
        if (!(requests >= 1))
            return null;
        const sentence = `${product} are ${count(requests)} requests inside the service at any time: for so many at once its pools have to be sized.`;
        return { about: 'in-flight', sentence, figures };
    }
    if (!(requests < waitingShare * concurrency))
        return null;
    return {
        about: 'in-flight',
        sentence: `${product} are only ${count(requests)} of ${count(concurrency)} callers who wait for the service: the load was lighter than it seems.`,
        figures: { ...figures, concurrency },
    };
}
function cpu({ perSecond, cores, coresAvailable }) {
    if (cores === null || cores < countedCores || perSecond <= 0)
        return null;
    const cpuMs = cpuMsPerRequest(cores, perSecond);
    const most = cpuBound(coresAvailable, cpuMs);
    return {
        about: 'cpu',
        sentence: `A request takes ${ms(cpuMs)} of CPU, so ${coresOf(coresAvailable)} cannot answer more than ${rate(most)}.`,
        figures: { cpuMsPerRequest: cpuMs, cores, coresAvailable, perSecondAtMost: most },
    };
}
function eventLoop({ eventLoopLagMs, latencyMs }) {
    if (eventLoopLagMs === null || !(eventLoopLagMs >= lagShare * latencyMs.p95))
        return null;
    return {
        about: 'event-loop',
        sentence: `The service's event loop was up to ${ms(eventLoopLagMs)} late (P99), against a P95 of ${ms(latencyMs.p95)}: requests wait while others compute.`,
        figures: { eventLoopLagMs, p95Ms: latencyMs.p95 },
    };
}
function knee({ ramp }) {
    const found = kneeOf(ramp);
    if (found === null)
        return null;
    const { concurrency, perSecond, aloneMs, seen } = found;
    const from = seen ? `From about ${count(concurrency)} callers on` : `From ${count(concurrency)} callers on, or fewer,`;
    return {
        about: 'knee',
        sentence: `${from} more of them only wait longer: throughput gets no higher than ${rate(perSecond)}.`,
        figures: { concurrency, perSecond, aloneMs },
    };
}
function decline({ ramp }) {
    const steps = rising(ramp);
    const last = steps.at(-1);
    const most = highest(steps);
    if (last === undefined || most === null || last.perSecond >= fallen * most.perSecond)
        return null;
    const peak = fitScalability(steps)?.peak;
    const between = peak === null || peak === undefined ? '' : `, with its peak at about ${count(peak.concurrency)}`;
    return {
        about: 'decline',
        sentence: `Beyond its limit it gets slower: ${rate(last.perSecond)} with ${count(last.concurrency)} callers, ${rate(most.perSecond)} with ${count(most.concurrency)}${between}. Refusing requests above that would keep it fast.`,
        figures: {
            concurrency: last.concurrency,
            perSecond: last.perSecond,
            bestConcurrency: most.concurrency,
            bestPerSecond: most.perSecond,
        },
    };
}
function instances({ ramp, goal, coresAvailable }) {
    const needed = goal === null ? null : instancesFor(ramp, goal);
    if (goal === null || needed === null)
        return null;
    const asked = `${rate(goal.perSecond)} at a P95 within ${ms(goal.p95Ms)}`;
    const { step } = needed;
    const figures = { perSecond: goal.perSecond, p95Ms: goal.p95Ms, stepPerSecond: step.perSecond, stepP95Ms: step.p95Ms };
    if (needed.kind === 'never') {
        return {
            about: 'instances',
            sentence: `No number of instances gives ${asked}: P95 is ${ms(step.p95Ms)} even with ${callers(step.concurrency)}.`,
            figures,
        };
    }
    const waits = step.cores !== null && step.cores < idle * coresAvailable;
    const shared = waits
        ? ` That one used only ${decimal(step.cores ?? 0)} of ${coresOf(coresAvailable)}, so what they share may be the limit of all.`
        : '';
    const many = `${needed.count} ${needed.count === 1 ? 'instance' : 'instances'}`;
    return {
        about: 'instances',
        sentence: `${needed.atMost ? 'At most ' : ''}${many} like this for ${asked}: one answered ${rate(step.perSecond)} at ${ms(step.p95Ms)}.${needed.count > 1 ? shared : ''}`,
        figures: { ...figures, instances: needed.count },
    };
}

// EXTERNAL MODULE: ./build/load/recorder.js
var recorder = __webpack_require__(55104);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/load/measurement-json.js + 1 modules
var measurement_json = __webpack_require__(33504);
// EXTERNAL MODULE: ./build/load/drive/generator-load.js
var generator_load = __webpack_require__(36219);
// EXTERNAL MODULE: ./build/load/drive/one-sided.js + 4 modules
var one_sided = __webpack_require__(45723);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/load/drive/share-protocol.js
var share_protocol = __webpack_require__(31381);
;// CONCATENATED MODULE: ./build/load/drive/share-process.js





/** The hidden command of this program. */
const shareCommand = 'drive-share';
/** What a process needs to run and to trust what this one trusts; secrets and the runner's channels stay here. */
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
/** A process that drives a share of a load. It ends with this one, whatever ends this one: their channel is then closed. */
class ShareProcess {
    #child;
    #said = '';
    constructor(program) {
        this.#child = (0,external_node_child_process_.spawn)(process.execPath, [program, shareCommand], {
            env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
            stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
            // Ctrl-C is for this process alone, which then ends the others.
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        // Whoever waits for it hears that it died.
        this.#child.on('error', () => { });
        this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
            this.#said = (this.#said + text).slice(-mostSaid);
        });
    }
    /** Resolves once it is ready to drive its share. Rejects where it fails or dies. */
    async prepare(share) {
        await this.#until('ready', share, () => { });
    }
    /** Lets it drive; `onProgress` hears of the requests so far. Rejects where it fails or dies. */
    async drive(onProgress) {
        return this.#until('done', { kind: 'begin' }, onProgress);
    }
    /** Ends it at once; resolves when it is gone. */
    async end() {
        const child = this.#child;
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        const exited = (0,external_node_events_.once)(child, 'exit');
        child.kill('SIGKILL');
        await exited;
    }
    #until(kind, order, onProgress) {
        const child = this.#child;
        return new Promise((resolve, reject) => {
            const hear = (message) => {
                const heard = share_protocol/* report */.z8.safeParse(message);
                if (!heard.success) {
                    settle(() => reject(new Error(`a process that drives said what it may not: ${heard.error.message}`)));
                    return;
                }
                const said = heard.data;
                if (said.kind === 'failed')
                    settle(() => reject(failureIn(said)));
                else if (said.kind === 'progress')
                    onProgress(said.requests);
                else if (isOf(said, kind))
                    settle(() => resolve(said));
            };
            const died = () => settle(() => reject(this.#death()));
            const settle = (then) => {
                child.off('message', hear).off('exit', died).off('error', died);
                then();
            };
            child.on('message', hear).on('exit', died).on('error', died);
            child.send(order, (error) => {
                if (error !== null)
                    died();
            });
        });
    }
    #death() {
        const { exitCode, signalCode } = this.#child;
        const how = signalCode === null ? `with exit code ${exitCode}` : `by ${signalCode}`;
        return new Error(`a process that drove the load ended ${how}${this.#said === '' ? '' : `: ${(0,redact/* redact */.E$)(this.#said.trim())}`}`);
    }
}
function isOf(said, kind) {
    return said.kind === kind;
}
function failureIn({ message, users, remedy }) {
    return users ? new errors/* UserError */.yo(message, remedy === null ? {} : { remedy }) : new Error(message);
}

;// CONCATENATED MODULE: ./build/load/drive/across-cores.js








/** One process drives several times that many; below it a second would only take time from the service. */
const ratePerProcess = 1000;
/** Far apart, so that no two processes choose the same target in step. */
const requestsApart = 1_000_003;
/**
 * Drives one side from several processes at once, each with its part of the callers or of the rate, and merges what they measured. Rejects as
 * `driveOneSided` does, or with an Error where a process dies. None outlives this one, even where it is killed.
 */
async function driveAcrossCores(load) {
    const paces = shared(load.pace, load.processes ?? (0,external_node_os_.availableParallelism)());
    if (paces.length < 2)
        return driveHere(load);
    load.signal.throwIfAborted();
    const processes = paces.map(() => new ShareProcess(load.program ?? process.argv[1] ?? ''));
    const end = (0,lifetime/* untilEnd */.W)(async () => {
        await Promise.all(processes.map((each) => each.end()));
    });
    try {
        return merged(await untilAborted(load.signal, driveEach(load, paces, processes)));
    }
    finally {
        await end();
    }
}
async function driveHere({ onProgress, processes: _, program: __, ...load }) {
    let requests = 0;
    const telling = setInterval(() => onProgress?.(requests), 200);
    try {
        return await (0,one_sided/* driveOneSided */.O)({ ...load, onResult: () => void requests++ });
    }
    finally {
        clearInterval(telling);
    }
}
async function driveEach(load, paces, processes) {
    const { origin, durationMs, timeoutMs, ca } = load;
    const targets = load.targets.map(share_protocol/* targetToJson */.LK);
    const ready = processes.map(async (each, index) => {
        const [pace, firstRequest] = [paces[index] ?? load.pace, index * requestsApart];
        await each.prepare({ kind: 'share', targets, origin, pace, durationMs, timeoutMs, ca, firstRequest });
    });
    await Promise.all(ready);
    const soFar = processes.map(() => 0);
    const done = processes.map((each, index) => each.drive((requests) => {
        soFar[index] = requests;
        load.onProgress?.(soFar.reduce((sum, part) => sum + part, 0));
    }));
    return Promise.all(done);
}
/** A part for each process, the whole together; a single one where more would be of no use. */
function shared(pace, processes) {
    if (pace.kind === 'open') {
        const count = Math.max(1, Math.min(processes, Math.floor(pace.perSecond / ratePerProcess)));
        return Array.from({ length: count }, () => ({ kind: 'open', perSecond: pace.perSecond / count }));
    }
    const count = Math.max(1, Math.min(processes, pace.concurrency));
    return Array.from({ length: count }, (_, index) => {
        const concurrency = Math.floor((pace.concurrency * (index + 1)) / count) - Math.floor((pace.concurrency * index) / count);
        return { kind: 'closed', concurrency };
    });
}
function merged(parts) {
    const measured = new Map();
    for (const { target, measurement } of parts.flatMap((part) => part.measured)) {
        const before = measured.get(target);
        const part = (0,measurement_json/* measurementFromJson */.fl)(measurement);
        measured.set(target, before === undefined ? part : (0,recorder/* mergeMeasurements */.O)([before, part]));
    }
    return {
        measured,
        elapsedMs: Math.max(...parts.map(({ elapsedMs }) => elapsedMs)),
        generator: (0,generator_load/* mergeGeneratorLoads */.$)(parts.map(({ generator }) => generator)),
    };
}
function untilAborted(signal, work) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}

// EXTERNAL MODULE: ./build/load/latency-histogram.js + 1 modules
var latency_histogram = __webpack_require__(61036);
;// CONCATENATED MODULE: ./build/modes/load-baseline/alone.js






/** How often the live line changes. */
const liveMs = 500;
/** Loads one service and compares it with nothing. */
async function loadAlone({ progress, processes, ...load }) {
    const live = liveLine(progress, load.durationMs);
    try {
        return processes > 1
            ? await driveAcrossCores({ ...load, processes, onProgress: live.counted })
            : await (0,one_sided/* driveOneSided */.O)({ ...load, onResult: live.add });
    }
    finally {
        live.end();
    }
}
/** "12 s of 30 s · 842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms": the throughput of the last moment, the latencies of all. */
function liveLine(progress, lengthMs) {
    const all = (0,latency_histogram/* newHistogram */.H)();
    const from = performance.now();
    let requests = 0;
    let last = { at: from, requests: 0 };
    const timer = setInterval(() => {
        const at = performance.now();
        const rate = ((requests - last.requests) * 1000) / (at - last.at);
        last = { at, requests };
        const of = (percent) => latency(all.percentile(percent));
        const latencies = all.count === 0 ? `${(0,size/* count */.U9)(requests)} so far` : `P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`;
        progress.update(`${(0,duration/* duration */.p)(at - from)} of ${(0,duration/* duration */.p)(lengthMs)} · ${perSecond(rate)} requests/s, ${latencies}`);
    }, liveMs);
    return {
        add({ ms }) {
            requests += 1;
            all.record(ms);
        },
        counted(all) {
            requests = all;
        },
        end: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./build/load/harden/rate.js
const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const mostRequests = 100_000;
const longestWindowMs = 86_400_000;
/**
 * Reads `expect-rate-limit`: "100/m", "10 per second", "100/15m", "1000 per 2 hours". At most 100,000 requests and a day. Throws an `Error`
 * of one line.
 */
function readRate(written) {
    const text = written.trim();
    const match = /^(\d+)\s*(?:\/|\s+(?:per|an?|every)\s)\s*(\d+)?\s*(s|m|h|d|secs?|seconds?|mins?|minutes?|hours?|days?)$/i.exec(text);
    if (match === null)
        throw new Error(`${JSON.stringify(text.slice(0, 80))} is not a rate such as 100/m, 10 per second or 100/15m`);
    const [, requests, times = '1', unit = ''] = match;
    const rate = { text, requests: Number(requests), windowMs: Number(times) * (unitMs[unit.charAt(0).toLowerCase()] ?? 0) };
    if (rate.requests < 1 || rate.requests > mostRequests)
        throw new Error(`${text}: a limit is 1 to ${mostRequests} requests`);
    if (rate.windowMs < 1000 || rate.windowMs > longestWindowMs)
        throw new Error(`${text}: a limit is for a second to a day`);
    return rate;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/load/drive/connector.js
var connector = __webpack_require__(15072);
// EXTERNAL MODULE: ./build/load/drive/failure.js
var drive_failure = __webpack_require__(56117);
// EXTERNAL MODULE: ./build/load/drive/request.js
var drive_request = __webpack_require__(2362);
;// CONCATENATED MODULE: ./build/load/harden/ask.js




/** Of a body so much is read, in bytes; of one that is longer, or does not end in time, the connection is given up. */
const mostRead = 1024 * 1024;
/** Throws a `UserError` where the target cannot be sent. */
function newAsker(target, origin, connections, settings) {
    const request = (0,drive_request/* sendable */.p)(target, origin);
    const pool = new undici.Pool(request.origin, { connect: (0,connector/* newConnector */.w)(settings.ca), connections, pipelining: 1, allowH2: false });
    return { ask: () => ask(pool, request, settings), close: () => pool.destroy() };
}
async function ask(pool, { options }, { timeoutMs, signal }) {
    const limit = AbortSignal.timeout(timeoutMs);
    try {
        const { statusCode, headers, body } = await pool.request({ ...options, signal: AbortSignal.any([signal, limit]) });
        await body.dump({ limit: mostRead });
        signal.throwIfAborted();
        return { kind: 'answer', status: statusCode, headers };
    }
    catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
            return { kind: 'failure', failure: 'timeout', message: `no answer within ${timeoutMs} ms` };
        const failure = (0,drive_failure/* failureOf */.g)(error);
        if (failure === 'own')
            throw error;
        return { kind: 'failure', failure, message: error instanceof Error ? error.message : String(error) };
    }
}

;// CONCATENATED MODULE: ./build/load/harden/answer-headers.js
/** A header's value, several joined as RFC 9110 (5.3) reads them; null where it is missing. */
function headerOf(headers, name) {
    const value = headers[name];
    if (value === undefined)
        return null;
    return typeof value === 'string' ? value : value.join(', ');
}
/** Its first value alone. */
function firstHeaderOf(headers, name) {
    const value = headers[name];
    return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

;// CONCATENATED MODULE: ./build/load/harden/retry-after.js

/** A number this large is a date in Unix seconds, one still larger in Unix milliseconds: GitHub's and express-rate-limit's X-RateLimit-Reset. */
const unixSeconds = 1e9;
const unixMilliseconds = 1e12;
const resets = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];
/**
 * Reads when to ask again: Retry-After in seconds or as a date (RFC 9110, 10.2.3), else RateLimit ("limit";r=0;t=30, and its older forms
 * reset=30 and RateLimit-Reset; draft-ietf-httpapi-ratelimit-headers), else X-RateLimit-Reset. null: nothing legible. `now`: Unix ms when the
 * answer came; a date is taken against the answer's own Date, since clocks differ.
 */
function retryOf(headers, now) {
    const retryAfter = firstHeaderOf(headers, 'retry-after')?.trim();
    if (retryAfter !== undefined) {
        const afterMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : untilDate(retryAfter, headers, now);
        if (afterMs !== null)
            return { header: 'Retry-After', afterMs: Math.max(0, afterMs) };
    }
    const [, seconds] = /(?:^|[;,\s])(?:t|reset)\s*=\s*"?(\d+)"?/i.exec(headerOf(headers, 'ratelimit') ?? '') ?? [];
    if (seconds !== undefined)
        return { header: 'RateLimit', afterMs: Number(seconds) * 1000 };
    for (const name of resets) {
        const value = firstHeaderOf(headers, name)?.trim() ?? '';
        if (/^\d+(\.\d+)?$/.test(value))
            return { header: spelling(name), afterMs: Math.max(0, untilReset(Number(value), now)) };
    }
    return null;
}
function untilDate(date, headers, now) {
    // HTTP-dates have a month's name; Date.parse takes much else, such as "2".
    if (!/[a-z]{3}/i.test(date))
        return null;
    const at = Date.parse(date);
    if (Number.isNaN(at))
        return null;
    const sent = Date.parse(firstHeaderOf(headers, 'date') ?? '');
    return at - (Number.isNaN(sent) ? now : sent);
}
function untilReset(value, now) {
    if (value >= unixMilliseconds)
        return value - now;
    return value >= unixSeconds ? value * 1000 - now : value * 1000;
}
function spelling(name) {
    return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace('Ratelimit', 'RateLimit');
}

;// CONCATENATED MODULE: ./build/load/harden/burst.js

/** RFC 6585, 4. */
const tooManyRequests = 429;
/** Windows for which a burst goes on without having been refused. */
const mostWindows = 3;
/** Requests of a burst that are under way at the same time. */
function burstWidth({ requests }) {
    return Math.min(10, Math.max(1, Math.floor(requests / 10)));
}
/** At most so many can pass a limiter that keeps the rate, in so many ms: a full bucket, and what is filled up meanwhile. */
function mostAccepted({ requests, windowMs }, elapsedMs) {
    return requests + Math.ceil((requests * elapsedMs) / windowMs);
}
/**
 * Asks as fast as it can until it is refused, something unexpected happens, three windows or `budgetMs` are over, or twice the limit and ten
 * more have passed in each window, and waits for what is under way. Rejects with the signal's reason.
 */
async function burst(asker, rate, expected, budgetMs) {
    const startAt = performance.now();
    const seen = { accepted: 0, refused: 0, elapsedMs: 0, refusal: null, unexpected: null };
    let sent = 0;
    const goesOn = () => {
        const elapsedMs = performance.now() - startAt;
        const most = (2 * rate.requests + 10) * (1 + Math.floor(elapsedMs / rate.windowMs));
        const over = elapsedMs >= Math.min(budgetMs, mostWindows * rate.windowMs) || sent >= most;
        return !over && seen.refusal === null && seen.unexpected === null;
    };
    const caller = async () => {
        while (goesOn()) {
            sent++;
            const answer = await asker.ask();
            if (seen.refusal === null)
                seen.elapsedMs = performance.now() - startAt;
            burst_count(seen, answer, expected);
        }
    };
    await Promise.all(Array.from({ length: burstWidth(rate) }, caller));
    return seen;
}
function burst_count(seen, answer, expected) {
    if (answer.kind === 'answer' && answer.status === tooManyRequests) {
        seen.refused++;
        seen.refusal ??= { retry: retryOf(answer.headers, Date.now()), at: performance.now() };
    }
    else if (answer.kind === 'answer' && expected.accepts(answer.status))
        seen.accepted++;
    else
        seen.unexpected ??= answer.kind === 'answer' ? { kind: 'answer', status: answer.status } : answer;
}

;// CONCATENATED MODULE: ./build/load/harden/rate-limit.js



/** Limiters that round their seconds down ask clients back too early by less than this. */
const graceMs = 1000;
/**
 * Bursts at most, before one that was off is believed. What was asked before the first counts in its window: a second shows it. A fixed
 * window that ends within a burst lets twice as many pass: only where a burst takes as long as a window, which a third makes unlikely.
 */
const mostBursts = { 'too-early': 2, 'too-late': 3 };
/**
 * Proves a rate limit: requests that are answered, then 429 that says when to come back, then, after that time, an answer again. Asks the
 * target as fast as it answers. Rejects with the signal's reason; `UserError` where the target cannot be sent.
 */
async function proveRateLimit(request) {
    const { target, rate } = request;
    const bursts = [];
    const asker = newAsker(target, request.origin, burstWidth(rate), request);
    try {
        return { target: target.name, rate, bursts, outcome: await prove(asker, request, bursts) };
    }
    finally {
        await asker.close();
    }
}
async function prove(asker, request, bursts) {
    const { target, rate, budgetMs, signal } = request;
    const endAt = performance.now() + budgetMs;
    for (;;) {
        const seen = await burst(asker, rate, target.expected, endAt - performance.now());
        bursts.push(seen);
        const { accepted, elapsedMs, refusal, unexpected } = seen;
        if (unexpected !== null)
            return { kind: 'unexpected', answer: unexpected };
        const permitted = mostAccepted(rate, elapsedMs);
        if (refusal === null) {
            return { kind: accepted > permitted ? 'never-limited' : 'not-reached', requests: accepted, inMs: elapsedMs };
        }
        const doubt = accepted < rate.requests ? 'too-early' : accepted > permitted ? 'too-late' : null;
        if (doubt === null)
            return recovery(asker, request, seen, refusal, endAt);
        if (bursts.length === mostBursts[doubt])
            return { kind: doubt, accepted, permitted };
        // A window after the time that was named any kind of limiter is fresh, and a fixed window has just begun.
        const neededMs = untilRetry(refusal) + rate.windowMs;
        if (neededMs > endAt - performance.now())
            return { kind: 'not-waited', accepted, doubt, neededMs, budgetMs };
        await pause(neededMs, signal);
    }
}
/** Waits as long as it was told to, and asks again. */
async function recovery(asker, { signal, target, budgetMs }, { accepted, refused }, refusal, endAt) {
    const { retry } = refusal;
    if (retry === null)
        return { kind: 'no-retry-after', accepted, refused };
    const neededMs = untilRetry(refusal);
    if (neededMs > endAt - performance.now())
        return { kind: 'not-waited', accepted, doubt: null, neededMs, budgetMs };
    const from = performance.now();
    let status = null;
    for (const waitMs of [neededMs, graceMs]) {
        await pause(waitMs, signal);
        const answer = await asker.ask();
        status = answer.kind === 'answer' ? answer.status : null;
        if (status !== null && status !== tooManyRequests && target.expected.accepts(status)) {
            return { kind: 'kept', accepted, retry, recoveredAfterMs: performance.now() - from };
        }
    }
    return { kind: 'not-recovered', accepted, retry, waitedMs: performance.now() - from, status };
}
/** From now on; 0 where no time was named. */
function untilRetry({ retry, at }) {
    return Math.max(0, (retry?.afterMs ?? 0) - (performance.now() - at));
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}

// EXTERNAL MODULE: ./build/load/targets/secrets.js
var secrets = __webpack_require__(64168);
;// CONCATENATED MODULE: ./build/load/targets/headers.js

/** token and field-value of RFC 9110, 5.6.2 and 5.5; obs-text as the bytes that Node writes for it. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** They frame the message or belong to the connection (RFC 9110, 7.6.1): who sends sets them, and a second opinion breaks the framing. */
const sendersOwn = new Set([
    'connection',
    'content-length',
    'expect',
    'http2-settings',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/**
 * Reads header lines such as "Accept: application/json"; names keep their spelling. What looks like a secret is registered with `secret()`.
 * Throws an `Error` of one line, which never repeats a value, for what RFC 9110 does not allow, for a header given twice, and for one that
 * only the sender can set.
 */
function readHeaderLines(lines) {
    return checkedHeaders(lines.map((line) => {
        const colon = line.indexOf(':');
        if (colon === -1)
            throw new Error('a header is not written "Name: value": it has no colon');
        return [line.slice(0, colon), line.slice(colon + 1)];
    }));
}
/** The same of names and values that are apart already. */
function checkedHeaders(pairs) {
    const seen = new Set();
    const read = pairs.map(([givenName, givenValue]) => {
        const [name, value] = [givenName.trim(), trimmedValue(givenValue)];
        (0,secrets/* registerHeaderSecrets */.qJ)(name, value);
        if (!fieldName.test(name))
            throw new Error(`${JSON.stringify(name.slice(0, 80))} is not a header's name (RFC 9110, 5.6.2)`);
        if (!fieldValue.test(value))
            throw new Error(`the header ${name} has a value with a line end, a control character or a character beyond Latin-1`);
        const lower = name.toLowerCase();
        if (sendersOwn.has(lower))
            throw new Error(`the header ${name} is set by the one who sends and cannot be given`);
        if (seen.has(lower))
            throw new Error(`the header ${name} is given twice: write both values in one line, parted by ${lower === 'cookie' ? '"; "' : '", "'}`);
        seen.add(lower);
        return [name, value];
    });
    return Object.fromEntries(read);
}
/** `own` before `inherited`, whatever the letters' case. */
function mergedHeaders(inherited, own) {
    const mine = new Set(Object.keys(own).map((name) => name.toLowerCase()));
    const kept = Object.entries(inherited).filter(([name]) => !mine.has(name.toLowerCase()));
    return Object.fromEntries([...kept, ...Object.entries(own)]);
}
function hasHeader(headers, wanted) {
    return Object.keys(headers).some((name) => name.toLowerCase() === wanted);
}
/** Without optional whitespace around it (RFC 9110, 5.5): SP and HTAB, and not whatever else `trim` takes for blank. */
function trimmedValue(value) {
    return value.replace(/^[ \t]+|[ \t]+$/g, '');
}

;// CONCATENATED MODULE: ./build/load/harden/rules/flaw.js
/** As a report shows a value. */
function shownValue(value) {
    return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/caching.js


const header = 'Cache-Control';
const remedy = {
    text: 'Send Cache-Control: no-store with answers that are one user’s, or private where the browser may keep them.',
    helmet: null,
};
/**
 * Whether an answer to a request with credentials may be kept where others find it (RFC 9111, 3.5 and 5.2.2). Nothing said: shared caches
 * leave out what was asked with Authorization, but not with a cookie, and browsers keep both.
 */
const caching = ({ headers, authenticated }) => {
    if (!authenticated)
        return [];
    const value = headerOf(headers, 'cache-control');
    if (value === null) {
        return [
            {
                header,
                kind: 'missing',
                value,
                level: 'info',
                why: 'The answer to a request with credentials may be kept by a browser, and by a proxy where the credentials are a cookie.',
                remedy,
            },
        ];
    }
    const directives = value
        .toLowerCase()
        .split(',')
        .map((directive) => directive.trim().split('=', 1)[0]);
    if (directives.includes('no-store') || directives.includes('private'))
        return [];
    const shared = directives.find((directive) => directive === 'public' || directive === 's-maxage');
    if (shared === undefined)
        return [];
    return [
        {
            header,
            kind: 'weak',
            value: shownValue(value),
            level: 'warning',
            why: `${shared} lets proxies give the answer to a request with credentials to others.`,
            remedy,
        },
    ];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/content-security-policy.js

/** The policies that are enforced, all of which must permit what is to happen (CSP Level 3, 4.1.1: parse a response's CSPs). */
function policiesOf(headers) {
    const written = headerOf(headers, 'content-security-policy')?.split(',') ?? [];
    return written.map(parse).filter((policy) => policy.size > 0);
}
function parse(written) {
    const policy = new Map();
    for (const directive of written.split(';')) {
        const [name, ...sources] = directive.trim().split(/[\t\n\f\r ]+/);
        // Of two of a name the first counts (2.2.1).
        if (name !== undefined && name !== '' && !policy.has(name.toLowerCase()))
            policy.set(name.toLowerCase(), sources);
    }
    return policy;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/content.js



const content_header = 'Content-Security-Policy';
const content_remedy = {
    text: "Let a page load scripts from its own origin only, inline ones by nonce; an API that sends no pages needs no more than default-src 'none'; frame-ancestors 'none'.",
    helmet: `contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], frameAncestors: ["'none'"] } }`,
};
/** Whether scripts that somebody has slipped in would run. */
const contentSecurityPolicy = ({ headers, isDocument }) => {
    const level = isDocument ? 'warning' : 'info';
    const policies = policiesOf(headers);
    if (policies.length === 0) {
        const reported = headerOf(headers, 'content-security-policy-report-only');
        if (reported === null) {
            const why = isDocument
                ? 'Without it a script that somebody has slipped into the page runs.'
                : 'An answer that is no page gains little by it, until an error or a proxy makes one of it.';
            return [{ header: content_header, kind: 'missing', value: null, level, why, remedy: content_remedy }];
        }
        return [
            {
                header: content_header,
                kind: 'weak',
                value: shownValue(reported),
                level,
                why: 'It is only reported (Report-Only), nothing is prevented.',
                remedy: content_remedy,
            },
        ];
    }
    // Every policy must permit a script: one that is strict is enough.
    const weaknesses = policies.map((policy) => weaknessOf(policy, isDocument));
    const [why] = weaknesses;
    if (why === undefined || why === null || weaknesses.includes(null))
        return [];
    return [{ header: content_header, kind: 'weak', value: shownValue(headerOf(headers, 'content-security-policy') ?? ''), level, why, remedy: content_remedy }];
};
function weaknessOf(policy, isDocument) {
    const sources = (policy.get('script-src') ?? policy.get('default-src'))?.map((source) => source.toLowerCase());
    if (sources === undefined)
        return isDocument ? 'It has neither script-src nor default-src, so any script runs.' : null;
    // A nonce or a hash makes browsers ignore 'unsafe-inline', 'strict-dynamic' hosts and schemes as well (CSP Level 3, 6.7 and 8.2).
    const picked = sources.some((source) => /^'(nonce|sha(256|384|512))-/.test(source));
    if (!picked && sources.includes("'unsafe-inline'"))
        return "script-src permits 'unsafe-inline': a script slipped into the page runs.";
    if (sources.includes("'unsafe-eval'"))
        return "script-src permits 'unsafe-eval': text that becomes code runs.";
    const any = sources.find((source) => ['*', 'http:', 'https:', 'data:', 'blob:'].includes(source));
    if (any !== undefined && !sources.includes("'strict-dynamic'"))
        return `script-src permits ${any}: scripts of anybody's run.`;
    return null;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/disclosure.js


const frameworks = ['X-Powered-By', 'X-AspNet-Version', 'X-AspNetMvc-Version', 'X-Generator'];
/** What the answer tells about what runs behind it: which published holes to try. */
const disclosure = ({ headers }) => {
    const named = frameworks.flatMap((header) => {
        const value = headerOf(headers, header.toLowerCase());
        if (value === null)
            return [];
        const remedy = {
            text: "Leave it out: app.disable('x-powered-by') in Express does it as well.",
            helmet: header === 'X-Powered-By' ? 'xPoweredBy: true' : null,
        };
        return [
            {
                header,
                kind: 'revealing',
                value: shownValue(value),
                level: 'warning',
                why: 'It tells which framework runs here, and with that which published holes to try.',
                remedy,
            },
        ];
    });
    const server = headerOf(headers, 'server');
    if (server === null || !/[/ ]v?\d/i.test(server))
        return named;
    const remedy = { text: 'Leave the version out (server_tokens off in nginx, ServerTokens Prod in Apache).', helmet: null };
    const why = 'It tells the version of the server, and with that which published holes to try.';
    return [...named, { header: 'Server', kind: 'revealing', value: shownValue(server), level: 'warning', why, remedy }];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/framing.js



const framing_remedy = {
    text: "Send frame-ancestors 'none' in Content-Security-Policy, or X-Frame-Options: DENY for browsers that do not know it.",
    helmet: `xFrameOptions: { action: 'deny' }`,
};
/** Who may show the answer in a frame of theirs. frame-ancestors makes browsers ignore X-Frame-Options (CSP Level 3, 6.4.2). */
const framing = ({ headers, isDocument }) => {
    const level = isDocument ? 'warning' : 'info';
    const flaw = (header, value, why) => [
        { header, kind: value === null ? 'missing' : 'weak', value: value === null ? null : shownValue(value), level, why, remedy: framing_remedy },
    ];
    const ancestors = policiesOf(headers).flatMap((policy) => policy.has('frame-ancestors') ? [policy.get('frame-ancestors') ?? []] : []);
    if (ancestors.length > 0) {
        const open = ancestors.every((sources) => sources.some((source) => ['*', 'http:', 'https:'].includes(source.toLowerCase())));
        if (!open)
            return [];
        return flaw('Content-Security-Policy', `frame-ancestors ${ancestors[0]?.join(' ') ?? ''}`, 'frame-ancestors lets every page show this one in a frame.');
    }
    const value = headerOf(headers, 'x-frame-options');
    if (value === null)
        return flaw('X-Frame-Options', null, 'Neither it nor frame-ancestors keeps another page from showing this one in a frame and catching clicks.');
    // HTML standard, 7.6: values are a set; DENY and SAMEORIGIN together, like whatever is unknown, are not what anybody meant.
    const values = new Set(value.split(',').map((each) => each.trim().toLowerCase()));
    if (values.size === 1 && (values.has('deny') || values.has('sameorigin')))
        return [];
    const why = /allow-from/i.test(value)
        ? 'ALLOW-FROM is obsolete: browsers ignore the header.'
        : 'It is neither DENY nor SAMEORIGIN, and browsers do not agree on the rest.';
    return flaw('X-Frame-Options', value, why);
};

;// CONCATENATED MODULE: ./build/load/harden/rules/isolation.js


const isolations = [
    {
        header: 'Cross-Origin-Opener-Policy',
        good: ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'],
        missing: 'Without it a page that opens this one in a window keeps a hold on it.',
        weak: 'A page that opens this one in a window keeps a hold on it.',
        remedy: { text: 'Send same-origin.', helmet: `crossOriginOpenerPolicy: { policy: 'same-origin' }` },
        level: ({ isDocument }) => (isDocument ? 'warning' : 'info'),
    },
    {
        header: 'Cross-Origin-Embedder-Policy',
        good: ['require-corp', 'credentialless'],
        missing: 'Without it a page may load what has not agreed to be loaded, and gets no isolated process.',
        weak: 'A page may load what has not agreed to be loaded, and gets no isolated process.',
        // Not on by default in helmet since version 7: it breaks pages that load images of others'.
        remedy: {
            text: 'Send require-corp, if all that the page loads from elsewhere agrees to it.',
            helmet: `crossOriginEmbedderPolicy: { policy: 'require-corp' }`,
        },
        level: () => 'info',
    },
    {
        header: 'Cross-Origin-Resource-Policy',
        good: ['same-origin', 'same-site'],
        missing: 'Without it any page may load the answer into its process, where side channels can read it.',
        weak: 'Any page may load the answer into its process, where side channels can read it: right for what is public only.',
        remedy: {
            text: 'Send same-origin, or same-site for the own pages on another name.',
            helmet: `crossOriginResourcePolicy: { policy: 'same-origin' }`,
        },
        level: ({ authenticated }) => (authenticated ? 'warning' : 'info'),
    },
];
/** Who may hold or load the answer from another origin. */
const isolation = (answer) => isolations.flatMap(({ header, good, missing, weak, remedy, level }) => {
    const value = headerOf(answer.headers, header.toLowerCase());
    if (value === null)
        return [{ header, kind: 'missing', value, level: level(answer), why: missing, remedy }];
    // The value is an item of a structured field, and may have parameters (report-to).
    if (good.includes(value.split(';', 1)[0]?.trim().toLowerCase() ?? ''))
        return [];
    return [{ header, kind: 'weak', value: shownValue(value), level: level(answer), why: weak, remedy }];
});

;// CONCATENATED MODULE: ./build/load/harden/rules/referrer.js


const referrer_header = 'Referrer-Policy';
const referrer_remedy = {
    text: 'Send no-referrer, or strict-origin-when-cross-origin where other sites need to know.',
    helmet: `referrerPolicy: { policy: 'no-referrer' }`,
};
const strict = new Set([
    'no-referrer',
    'same-origin',
    'origin',
    'origin-when-cross-origin',
    'strict-origin',
    'strict-origin-when-cross-origin',
]);
const loose = new Set(['unsafe-url', 'no-referrer-when-downgrade']);
/** How much of the page's address is told to others. The last value that a browser knows counts (Referrer Policy, 8.1 and 11.1). */
const referrer = ({ headers, isDocument }) => {
    const value = headerOf(headers, 'referrer-policy');
    if (value === null) {
        const why = 'Browsers now tell others the origin only; older ones, the whole address with its parameters.';
        return [{ header: referrer_header, kind: 'missing', value, level: 'info', why, remedy: referrer_remedy }];
    }
    const known = value
        .split(',')
        .map((each) => each.trim().toLowerCase())
        .filter((each) => strict.has(each) || loose.has(each));
    const counts = known.at(-1);
    if (counts !== undefined && strict.has(counts))
        return [];
    const why = counts === undefined ? 'No browser knows that value.' : `${counts} tells other sites the whole address with its parameters.`;
    return [{ header: referrer_header, kind: 'weak', value: shownValue(value), level: isDocument ? 'warning' : 'info', why, remedy: referrer_remedy }];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/sniffing.js


const sniffing_header = 'X-Content-Type-Options';
const sniffing_remedy = { text: 'Send nosniff with every answer.', helmet: 'xContentTypeOptions: true' };
/** Whether a browser guesses what an answer is (Fetch standard, "nosniff": the first value counts). */
const sniffing = ({ headers }) => {
    const value = headerOf(headers, 'x-content-type-options');
    if (value === null) {
        const why = 'Without it a browser may take an answer for a script or a page whatever its type says.';
        return [{ header: sniffing_header, kind: 'missing', value: null, level: 'warning', why, remedy: sniffing_remedy }];
    }
    if (value.split(',', 1)[0]?.trim().toLowerCase() === 'nosniff')
        return [];
    return [
        {
            header: sniffing_header,
            kind: 'weak',
            value: shownValue(value),
            level: 'warning',
            why: 'Only nosniff means anything; browsers ignore it.',
            remedy: sniffing_remedy,
        },
    ];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/transport.js


const transport_header = 'Strict-Transport-Security';
/** 180 days, in s: below that browsers' preload lists and SSL Labs take it for a trial. */
const shortest = 15_552_000;
const transport_remedy = {
    text: 'Send max-age of a year once every name below the domain is served over TLS.',
    helmet: 'strictTransportSecurity: { maxAge: 31536000, includeSubDomains: true }',
};
/** RFC 6797. Browsers ignore the header over plain HTTP (8.1), where a proxy may be the one who adds it: then its lack proves nothing. */
const transport = ({ headers, https }) => {
    // Of several, the first counts (8.1).
    const value = firstHeaderOf(headers, 'strict-transport-security');
    if (value === null)
        return [missing(https)];
    const weak = transport_weaknessOf(value);
    return weak === null ? [] : [{ header: transport_header, kind: 'weak', value: shownValue(value), level: 'warning', why: weak, remedy: transport_remedy }];
};
function missing(https) {
    const why = https
        ? 'Without it a browser tries plain HTTP first, where anybody on the way can answer.'
        : 'It was asked over plain HTTP, where the header does nothing: a proxy that ends TLS may add it, which cannot be seen from here.';
    return { header: transport_header, kind: 'missing', value: null, level: https ? 'warning' : 'info', why, remedy: transport_remedy };
}
function transport_weaknessOf(value) {
    const [, seconds] = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(value) ?? [];
    if (seconds === undefined)
        return 'It has no max-age, so browsers ignore it.';
    if (Number(seconds) === 0)
        return 'max-age=0 makes browsers forget that the service is to be asked over TLS only.';
    if (Number(seconds) < shortest)
        return `max-age=${seconds} is less than 180 days: who comes less often is unprotected.`;
    return null;
}

;// CONCATENATED MODULE: ./build/load/harden/security-headers.js











/**
 * The OWASP HTTP Headers Cheat Sheet and Secure Headers Project, with what the OWASP REST Security Cheat Sheet says of answers that are no
 * pages: there most headers do nothing, and their lack is 'info'.
 */
const security_headers_rules = [
    transport,
    contentSecurityPolicy,
    framing,
    sniffing,
    isolation,
    referrer,
    disclosure,
    caching,
];
/**
 * Judges the headers of one answer. `https`: whether it came over TLS; `authenticated`: whether the request carried Authorization or Cookie.
 */
function judgeSecurityHeaders(headers, how) {
    const answer = { headers, ...how, isDocument: isDocument(headers) };
    return security_headers_rules.flatMap((rule) => rule(answer));
}
/** Asks each target once, one after the other, and judges its headers. Rejects with the signal's reason; `UserError` where one cannot be sent. */
async function checkSecurityHeaders(targets, origin, settings) {
    const found = [];
    for (const target of targets)
        found.push(await check(target, origin, settings));
    return found;
}
async function check(target, origin, settings) {
    const asker = newAsker(target, origin, 1, settings);
    try {
        const answer = await asker.ask();
        if (answer.kind === 'failure')
            return { ...answer, target: target.name };
        const https = new URL(target.url, origin).protocol === 'https:';
        const authenticated = hasHeader(target.headers, 'authorization') || hasHeader(target.headers, 'cookie');
        const flaws = judgeSecurityHeaders(answer.headers, { https, authenticated });
        return { kind: 'answer', target: target.name, status: answer.status, flaws };
    }
    finally {
        await asker.close();
    }
}
/** HTML, XHTML and SVG run scripts; without a type a browser guesses, and may guess that. */
function isDocument(headers) {
    const type = headerOf(headers, 'content-type');
    if (type !== null)
        return /^\s*(text\/html|application\/xhtml\+xml|image\/svg\+xml)\b/i.test(type);
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headerOf(headers, 'content-length') ?? 0) > 0;
    return hasBody;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/harden.js




/** The limit that the first target is to keep. Throws `UserError`. */
function expectedRate({ expectRateLimit }) {
    if (expectRateLimit === null)
        return null;
    try {
        return readRate(expectRateLimit);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`expect-rate-limit: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** Looks at headers first: a limit that was reached would answer with its own. */
async function harden(request) {
    const { targets, origin, rate, securityHeaders, settings, deadline, progress } = request;
    const [first] = targets;
    if (securityHeaders)
        progress.phase('looking at security headers');
    const headers = securityHeaders ? await checkSecurityHeaders(targets, origin, settings) : null;
    if (rate === null || first === undefined)
        return { rateLimit: null, headers };
    progress.phase(`proving the rate limit of ${first.name}`);
    const budgetMs = Math.max(1000, deadline - performance.now());
    return { rateLimit: await proveRateLimit({ target: first, origin, rate, budgetMs, ...settings }), headers };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/ramp.js

/** Callers, doubled from step to step. */
const most = 512;
/** Of each step, in ms. */
const stepMs = 3000;
/** So many steps without more answers are enough to see that there will be none. */
const flatSteps = 2;
/** Raises the number of callers until throughput has stopped growing, or the generator is at its limit. */
async function climb(drive, progress) {
    const steps = [];
    let best = 0;
    let flat = 0;
    for (let concurrency = 1; concurrency <= most && flat < flatSteps; concurrency *= 2) {
        progress.phase(`ramp: ${concurrency} ${concurrency === 1 ? 'caller' : 'callers'}`);
        const { measured, elapsedMs, generator } = await drive({ kind: 'closed', concurrency }, stepMs);
        if (generator.limited)
            break;
        const { latency } = (0,recorder/* mergeMeasurements */.O)(measured.values());
        const perSecond = (latency.count * 1000) / Math.max(1, elapsedMs);
        steps.push({ concurrency, perSecond, p95Ms: latency.percentile(95), cores: null });
        flat = perSecond > best * 1.05 ? 0 : flat + 1;
        best = Math.max(best, perSecond);
    }
    return steps;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/load/regular-file.js


/**
 * Reads a file of at most so many bytes. Throws an `Error` of one line where it cannot be read, is larger, or is no regular file: a pipe
 * would never end. `path` is absolute; `called` is what the error calls it.
 */
async function readRegularFile(path, called, mostBytes) {
    // Opening a pipe would wait for whoever writes to it. Windows knows no such flag.
    const file = await (0,external_node_fs_promises_.open)(path, external_node_fs_promises_.constants.O_RDONLY | (external_node_fs_promises_.constants.O_NONBLOCK ?? 0)).catch((error) => {
        throw new Error(`${called} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new Error(`${called} is no regular file`);
        if (found.size > mostBytes)
            throw tooLarge(called, mostBytes);
        const bytes = await file.readFile();
        // It may have grown since.
        if (bytes.length > mostBytes)
            throw tooLarge(called, mostBytes);
        return bytes;
    }
    finally {
        await file.close();
    }
}
function tooLarge(called, mostBytes) {
    return new Error(`${called} is larger than ${mostBytes / 1024 / 1024} MiB`);
}

;// CONCATENATED MODULE: ./build/load/targets/body.js


/** In bytes. A larger one measures the network, and every request in flight holds it. */
const largestBody = 10 * 1024 * 1024;
/**
 * Reads a body: "@orders.json" is the file of that name, relative to `directory`; any other text stands for itself. A map or a list (of
 * YAML) is written as JSON. Throws an `Error` of one line where the file cannot be read, or more than 10 MiB would be sent.
 */
async function readBody(given, directory) {
    if (typeof given !== 'string')
        return { bytes: bounded(Buffer.from(JSON.stringify(given))), contentType: 'application/json' };
    const bytes = given.startsWith('@') ? await contentOf(given.slice(1).trim(), directory) : bounded(Buffer.from(given));
    return { bytes, contentType: isJson(bytes) ? 'application/json' : null };
}
async function contentOf(path, directory) {
    if (path === '')
        throw new Error('"@" names no file: write "@orders.json"');
    return readRegularFile((0,external_node_path_.resolve)(directory, path), `the body's file ${JSON.stringify(path)}`, largestBody);
}
function bounded(bytes) {
    if (bytes.length > largestBody)
        throw new Error('the body is larger than 10 MiB');
    return bytes;
}
function isJson(bytes) {
    try {
        JSON.parse(bytes.toString());
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/load/targets/loopback.js

const here = new external_node_net_.BlockList();
here.addSubnet('127.0.0.0', 8, 'ipv4');
here.addAddress('::1', 'ipv6');
// The unspecified address: who connects to it comes to this machine, if anywhere.
here.addAddress('0.0.0.0', 'ipv4');
here.addAddress('::', 'ipv6');
/**
 * Whether a URL leads to this machine and cannot lead elsewhere: 127.0.0.0/8, ::1, their IPv4-mapped forms, the unspecified addresses,
 * localhost and names below it (RFC 6761, 6.3). Any other name is not asked about: what it resolves to may change between the question and
 * the load. Numbers in other notations (0x7f000001, 017700000001, 127.1) are what the URL standard makes of them.
 */
function isLoopback(url) {
    if (!URL.canParse(url))
        return false;
    const { hostname, protocol } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return false;
    const host = hostname.replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(host);
    if (family !== 0)
        return here.check(host, family === 6 ? 'ipv6' : 'ipv4');
    return /(^|\.)localhost\.?$/.test(host);
}

// EXTERNAL MODULE: ./build/load/targets/status-expectation.js
var status_expectation = __webpack_require__(8992);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(45586);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/load/targets/location.js


/**
 * Reads a method. CONNECT asks for a tunnel, and is none that a load could send. Throws an `Error` of one line.
 */
function readMethod(given) {
    const method = given.trim().toUpperCase();
    if (external_node_http_.METHODS.includes(method) && method !== 'CONNECT')
        return method;
    throw new Error(`${JSON.stringify(given.slice(0, 80))} is not a method such as GET or POST`);
}
/**
 * Reads where a target is: a path on the service ("/orders?limit=20"), or an absolute http(s) URL. It is returned as it is sent: without a
 * fragment, and encoded as the URL standard does it. Passwords and parameters with secret names are registered. Throws an `Error` of one
 * line.
 */
function readLocation(given) {
    const written = given.trim();
    const absolute = /^https?:\/\//i.test(written);
    if (!absolute && !/^\/(?!\/)/.test(written)) {
        throw new Error(`${shownLocation(written)} is neither a path such as /orders nor a URL such as https://example.org/orders`);
    }
    // A backslash counts as a slash, so "/\host" would be another host's.
    if (/[\s\\]/.test(written))
        throw new Error('a target has a blank or a backslash in its URL: write %20 or %5C');
    const parsed = location_parse(absolute ? written : `http://localhost${written}`);
    (0,secrets/* registerUrlSecrets */.AI)(parsed);
    if (parsed.username !== '' || parsed.password !== '')
        throw new Error('a target has a user or a password in its URL: give them as a header Authorization');
    const [, parameter] = /\{([\w.-]+)\}/.exec(written.split(/[?#]/, 1)[0] ?? '') ?? [];
    if (parameter !== undefined)
        throw new Error(`a target has a parameter in its path: give a value for {${parameter}}`);
    const path = parsed.pathname + parsed.search;
    // "/.//host" has become "//host", which is a URL on another host.
    if (!absolute && path.startsWith('//'))
        throw new Error('a target has a path that begins with two slashes');
    return absolute ? parsed.origin + path : path;
}
/** As an error shows it, without what could be secret: parameters, and what stands before an @. */
function shownLocation(written) {
    const short = written.replace(/[?#].*$/s, '?…').replace(/^.*@/s, '…@');
    return JSON.stringify(short.slice(0, 80));
}
function location_parse(url) {
    if (!URL.canParse(url))
        throw new Error('a target has a URL that cannot be read');
    return new URL(url);
}

;// CONCATENATED MODULE: ./build/load/targets/targets.js





const noDefaults = { method: null, headers: {}, body: null, expected: status_expectation/* goodStatus */.O };
const mostTargets = 1000;
const heaviest = 1_000_000;
const bodyless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const targets_text = schemas/* string */.YjP().max(100_000);
const object = schemas/* strictObject */.rej({
    name: targets_text.optional(),
    method: targets_text.optional(),
    url: targets_text.optional(),
    path: targets_text.optional(),
    headers: schemas/* union */.KCZ([targets_text, schemas/* array */.YOg(targets_text), schemas/* record */.g1P(targets_text, schemas/* union */.KCZ([targets_text, schemas/* number */.aig(), schemas/* boolean */.zMY()]))]).optional(),
    body: schemas/* unknown */.L5J().optional(),
    weight: schemas/* number */.aig().optional(),
    'expect-status': schemas/* union */.KCZ([targets_text, schemas/* number */.aig(), schemas/* array */.YOg(schemas/* union */.KCZ([targets_text, schemas/* number */.aig()]))]).optional(),
});
/**
 * Reads targets: lines such as "GET /orders?limit=20", "/orders", "3 POST https://example.org/orders" (taken three times as often as one
 * without a number), or maps of name, method, url or path, headers, body, weight and expect-status. Text is read line by line; empty lines
 * and those that begin with "#" are left out. A target without a name is called by its method and URL. Throws an `Error` of one line where
 * one cannot be read, two have the same name, or there are none or more than 1,000.
 */
async function readTargets(given, defaults) {
    const entries = typeof given === 'string' ? linesOf(given) : Array.isArray(given) ? given : [given];
    if (entries.length === 0)
        throw new Error('there is no target');
    if (entries.length > mostTargets)
        throw new Error(`there are ${entries.length} targets, and at most ${mostTargets} can be told apart in a report`);
    const targets = [];
    for (const entry of entries)
        targets.push(await readTarget(entry, defaults));
    const names = targets.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new Error(`two targets are called ${JSON.stringify(twice)}: give one of them a name of its own`);
    return targets;
}
/** Reads one of them. */
async function readTarget(given, defaults) {
    const { name, method, url, path, headers, weight = 1, ...rest } = typeof given === 'string' ? objectOf(given) : checked(given);
    const [where, other] = [url, path].filter((each) => each !== undefined);
    if (where === undefined)
        throw new Error('a target has no url');
    if (other !== undefined)
        throw new Error('a target has a url and a path: give one of them');
    if (!(weight > 0 && weight <= heaviest))
        throw new Error(`${weight} is not a weight: a number above 0, at most ${heaviest}`);
    const location = readLocation(where);
    const own = isGiven(rest.body) ? await readBody(rest.body, defaults.directory) : null;
    const verb = readMethod(method ?? defaults.method ?? ((own ?? defaults.body) === null ? 'GET' : 'POST'));
    const body = own ?? (bodyless.has(verb) ? null : defaults.body);
    const all = mergedHeaders(defaults.headers, readHeaders(headers));
    const typed = body?.contentType != null && !hasHeader(all, 'content-type') ? { ...all, 'Content-Type': body.contentType } : all;
    return {
        name: readName(name) ?? `${verb} ${location}`,
        method: verb,
        url: location,
        headers: typed,
        body: body?.bytes ?? null,
        weight,
        expected: readExpected(rest['expect-status']) ?? defaults.expected,
    };
}
function linesOf(given) {
    const lines = given.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
/** [weight] [method] where */
function objectOf(line) {
    const match = /^(?:(\d+(?:\.\d+)?)\s+)?(?:([A-Za-z-]+)\s+)?(\S+)$/.exec(line.trim());
    if (match === null)
        throw new Error(`${shownLocation(line)} is not a target such as "GET /orders", "/orders" or "3 GET /orders"`);
    const [, weight, method, url] = match;
    return {
        url,
        ...(method === undefined ? {} : { method }),
        ...(weight === undefined ? {} : { weight: Number(weight) }),
        body: undefined,
    };
}
function checked(given) {
    const { success, data, error } = object.safeParse(given);
    if (success)
        return data;
    const [issue] = error.issues;
    throw new Error(`a target cannot be read: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`);
}
function readHeaders(given) {
    if (given === undefined)
        return {};
    if (typeof given === 'string')
        return readHeaderLines(given.split(/\r?\n/).filter((line) => line.trim() !== ''));
    if (Array.isArray(given))
        return readHeaderLines(given);
    return checkedHeaders(Object.entries(given).map(([name, value]) => [name, String(value)]));
}
function readName(given) {
    if (given === undefined)
        return null;
    const name = given.trim();
    // Shown in tables, comments and logs.
    if (name === '' || name.length > 200 || /\p{Cc}/u.test(name))
        throw new Error(`${JSON.stringify(name.slice(0, 80))} is not a name of one line and at most 200 characters`);
    return name;
}
function readExpected(given) {
    if (given === undefined)
        return null;
    return (0,status_expectation/* readStatusExpectation */.$)(Array.isArray(given) ? given.join(', ') : String(given));
}
function isGiven(value) {
    return value !== undefined && value !== null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/scenario.js








const scenario_callers = 50;
/** Reads and checks what is to be asked, before anything is started. Throws `UserError`. */
async function readScenario(config) {
    const targets = await targetsOf(config);
    const rate = expectedRate(config);
    const ca = config.caFile === null ? null : await (0,external_node_fs_promises_.readFile)(config.caFile, 'utf8');
    const service = config.startCommand;
    if (service !== null) {
        refuseRemote(config, targets.filter(({ url }) => isAbsolute(url)).map(({ url }) => url));
        const against = config.baseline === 'base' ? { kind: 'base' } : baselineOf(config.baseline);
        return { targets, subject: { kind: 'service', startCommand: service }, against, ca, rate };
    }
    const origins = [...new Set(targets.map(({ url }) => originOf(url)))];
    const [origin] = origins;
    if (origin === undefined || origins.length > 1) {
        throw new errors/* UserError */.yo(`the targets are on ${origins.length} servers: ${origins.join(', ')}`, {
            remedy: 'Load one server at a time.',
        });
    }
    const other = config.task === 'load' ? config.compare : config.baseline === 'base' ? null : config.baseline;
    const against = other === null ? { kind: 'nothing' } : baselineOf(other);
    if (other !== null && against.kind === 'running')
        refuseOtherPath(other, targets);
    refuseRemote(config, [origin, ...(against.kind === 'running' ? [against.origin] : [])]);
    return {
        targets: targets.map(onPath),
        subject: { kind: 'running', origin },
        against,
        ca,
        rate,
    };
}
/** At what pace a load that is not compared is driven. */
function paceAlone({ rate, concurrency }) {
    return rate === null ? { kind: 'closed', concurrency: concurrency ?? scenario_callers } : { kind: 'open', perSecond: rate };
}
/** What a comparison was told of its pace. */
function wantedPace({ rate, concurrency }) {
    return { concurrency, perSecond: rate };
}
async function targetsOf(config) {
    const given = config.targets.length > 0 ? onUrl(config.targets, config.url) : config.url === null ? [] : [config.url];
    if (given.length === 0) {
        throw new errors/* UserError */.yo('nothing says what to ask of the service', {
            remedy: 'Give `url`, such as /orders, or several `targets`.',
        });
    }
    const { method, header, body, expectStatus, workingDirectory: directory } = config;
    try {
        return await readTargets(given, {
            method,
            headers: readHeaderLines(header),
            body: body === null ? null : await readBody(body, directory),
            expected: (0,status_expectation/* readStatusExpectation */.$)(expectStatus),
            directory,
        });
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), { cause: error });
    }
}
/** Paths beside a whole `url` are on its server. */
function onUrl(targets, url) {
    if (url === null || !isAbsolute(url))
        return targets;
    const { origin } = new URL(url);
    return targets.map((target) => {
        if (typeof target === 'string')
            return target.replace(/(^|\s)(\/\S*)$/, (_, before, path) => before + origin + path);
        const path = target.url ?? target.path;
        return typeof path === 'string' && path.startsWith('/') ? { ...target, path: undefined, url: origin + path } : target;
    });
}
function baselineOf(given) {
    if (isAbsolute(given))
        return { kind: 'running', origin: originOf(given) };
    throw new errors/* UserError */.yo(`the baseline ${JSON.stringify(given)} is no URL of a service`, {
        remedy: 'Give a whole URL such as http://localhost:3000.',
    });
}
/** Both services are asked the same: of the other's URL only the origin counts. */
function refuseOtherPath(other, targets) {
    const path = pathOf(other);
    if (path === '/' || targets.some(({ url }) => pathOf(url) === path))
        return;
    throw new errors/* UserError */.yo(`${other} names another path than the target`, {
        remedy: `Both are asked the same: give ${new URL(other).origin} alone, or the same path.`,
    });
}
function isAbsolute(url) {
    return /^https?:\/\//i.test(url);
}
function originOf(url) {
    if (isAbsolute(url) && URL.canParse(url))
        return new URL(url).origin;
    throw new errors/* UserError */.yo(`${url} is a path, and no start-command says which service it is on`, {
        remedy: 'Give start-command, or a whole URL such as http://localhost:3000/orders.',
    });
}
/** A target on its server: a name that was made of the URL needs its origin no longer. */
function onPath(target) {
    const url = pathOf(target.url);
    return { ...target, url, name: target.name === `${target.method} ${target.url}` ? `${target.method} ${url}` : target.name };
}
function pathOf(url) {
    const { pathname, search } = new URL(url, 'http://service');
    return pathname + search;
}
/** A slip in a file must not make a workflow load somebody's server. What a person types is meant. */
function refuseRemote(config, urls) {
    if (config.allowRemoteTarget || config.task === 'load')
        return;
    const remote = urls.find((url) => !isLoopback(url));
    if (remote === undefined)
        return;
    throw new errors/* UserError */.yo(`${new URL(remote).origin} is neither on this machine nor started by this run`, {
        remedy: 'Set allow-remote-target if it is yours to load.',
    });
}

// EXTERNAL MODULE: ./build/load/decide/looks.js
var looks = __webpack_require__(30201);
// EXTERNAL MODULE: ./build/load/drive/scheduler.js + 6 modules
var scheduler = __webpack_require__(55140);
// EXTERNAL MODULE: ./build/load/duet/duet.js + 17 modules
var duet_duet = __webpack_require__(7212);
;// CONCATENATED MODULE: ./build/modes/load-baseline/live.js


/** The running estimate of a comparison: "24 s of 60 s · GET /orders P50 4 ms P95 12 ms P99 20 ms · +3 % [−1, +7]". */
function showRound(progress, { phase, rounds, loadMs, mostMs, now }) {
    const last = rounds.findLast(({ kind }) => kind === 'head');
    const worst = now?.targets.toSorted((a, b) => (b.ratio?.estimate ?? 0) - (a.ratio?.estimate ?? 0))[0];
    const measured = worst === undefined ? undefined : last?.other.get(worst.target);
    const parts = [
        `${phase === 'confirming' ? 'confirming, ' : ''}${(0,duration/* duration */.p)(loadMs)} of ${(0,duration/* duration */.p)(mostMs)}`,
        ...(worst === undefined || measured === undefined || last === undefined
            ? []
            : [`${worst.target} ${live_figures({ measured, elapsedMs: last.elapsedMs })}`]),
        ...(worst?.ratio ? [changeWithInterval(worst.ratio)] : []),
    ];
    progress.update(parts.join(' · '));
}
/** "842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms" */
function live_figures({ measured, elapsedMs }) {
    const of = (percent) => latency(measured.latency.percentile(percent));
    const rate = perSecond(elapsedMs > 0 ? (measured.latency.count * 1000) / elapsedMs : 0);
    return `${rate} requests/s, P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/silence.js



const remedies = {
    refused: 'Is the service running, and is this its port?',
    dns: 'Is the name spelled right?',
    tls: 'It speaks no TLS, or its certificate is not trusted: name the certificate authority in ca-file.',
    timeout: 'Raise request-timeout, or lower the load.',
    protocol: 'Is this an HTTP service, and is it http or https?',
    reset: 'It closed every connection: what does its log say?',
};
/** Where nobody answered at all there is nothing to measure: a mistake in the address, and no result. Throws `UserError`. */
function refuseSilence(measured, origin) {
    const { statuses, requests, failures } = (0,recorder/* mergeMeasurements */.O)(measured);
    if (statuses.size > 0 || requests === 0)
        return;
    const [most] = [...failures].toSorted(([, a], [, b]) => b - a);
    throw new errors/* UserError */.yo(`${origin} answered none of ${(0,size/* count */.U9)(requests)} requests (${most?.[0] ?? 'no answer'})`, {
        remedy: most === undefined ? 'What does its log say?' : remedies[most[0]],
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/side-by-side.js







/** The most load that a comparison measures, unless `duration` says otherwise, in ms. */
const mostLoadMs = 60_000;
/** Loads base and head side by side until the gate knows, or the time is spent. */
async function compareSides(request) {
    const { config, targets, ca, origins, restart, deadline, signal, progress } = request;
    progress.phase('comparing base and head');
    const loader = (0,scheduler/* openLoader */.c)({ targets, timeoutMs: config.requestTimeoutMs, ca });
    const load = (0,looks/* plannedLooks */.D)((config.durationMs ?? mostLoadMs) / 1000);
    try {
        const duet = await (0,duet_duet/* runDuet */.O)({
            loader,
            targets,
            origins,
            restart,
            wanted: wantedPace(config),
            gate: { load, plan: (0,looks/* gatePlan */.F)(load, config) },
            deadline,
            signal,
            afterRound(state) {
                request.check();
                if (state.rounds.length === 1)
                    refuseSilentSide(state.rounds, origins);
                showRound(progress, state);
            },
        });
        return { duet, targets: targets.map((target) => side_by_side_outcomeOf(target, duet)) };
    }
    finally {
        await loader.close();
    }
}
/** A side that answers nothing from the first is a mistake in the set-up, and not a slow service. */
function refuseSilentSide([first], origins) {
    if (first === undefined)
        return;
    refuseSilence(first.base.values(), origins.base);
    refuseSilence(first.other.values(), origins.head);
}
function side_by_side_outcomeOf(target, { decision, rounds, confirmation }) {
    const toHead = [...rounds, ...(confirmation ?? [])].filter(({ kind }) => kind === 'head');
    return {
        target,
        head: loadOf(target, toHead, ({ other }) => other),
        base: loadOf(target, toHead, ({ base }) => base),
        decision: decision.targets.find((each) => each.target === target.name) ?? null,
    };
}
function loadOf({ name }, rounds, side) {
    const measured = rounds.flatMap((round) => side(round).get(name) ?? []);
    return { measured: (0,recorder/* mergeMeasurements */.O)(measured), elapsedMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/running.js











/** Of a service whose database is not ours. */
const unexplained = { explained: null, places: new Map() };
/** How long a load lasts that is not compared, unless `duration` says otherwise, in ms. */
const aloneMs = 30_000;
/** Loads a service that runs already, alone or beside another. */
async function runRunning(run, scenario) {
    const { subject, against, targets, ca } = scenario;
    if (subject.kind !== 'running')
        throw new Error('the service is ours to start');
    const { config, signal, progress } = run;
    if (against.kind === 'running') {
        const origins = { base: against.origin, head: subject.origin, alike: null };
        const sides = { config, targets, ca, origins, restart: null, deadline: run.deadline, check: () => { }, signal, progress };
        const { duet, targets: outcomes } = await compareSides(sides);
        return {
            targets: outcomes,
            comparison: { kind: 'side by side', baseName: (0,report_text/* code */.aY)(against.origin), decision: duet.decision, duet },
            generator: duet.generator,
            hardening: await hardened(run, scenario, subject.origin),
            advice: [],
            ramp: [],
            died: null,
            ...unexplained,
            notes: [`${(0,report_text/* code */.aY)(subject.origin)} beside ${(0,report_text/* code */.aY)(against.origin)}`, `${(0,duration/* duration */.p)(duet.loadMs)} of load`],
        };
    }
    return driveAlone(run, scenario, { origin: subject.origin, reason: config.task === 'load' ? null : 'No baseline was given.' });
}
/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
async function driveAlone(run, scenario, { origin, reason }) {
    const { config, signal, progress, deadline } = run;
    const { targets, ca } = scenario;
    const durationMs = Math.min(config.durationMs ?? aloneMs, Math.max(1000, deadline - performance.now()));
    const { requestTimeoutMs: timeoutMs, processes } = config;
    const pace = paceAlone(config);
    const drive = (at, forMs) => loadAlone({ targets, origin, pace: at, durationMs: forMs, timeoutMs, ca, processes, signal, progress });
    progress.phase(`loading ${origin}`);
    const result = await drive(pace, durationMs);
    refuseSilence(result.measured.values(), origin);
    const ramp = config.ramp ? await climb(drive, progress) : [];
    const outcomes = targets.flatMap((target) => {
        const measured = result.measured.get(target.name);
        return measured === undefined ? [] : [{ target, head: { measured, elapsedMs: result.elapsedMs }, base: null, decision: null }];
    });
    const how = pace.kind === 'closed' ? `${pace.concurrency} callers` : `${pace.perSecond} arrivals a second`;
    return {
        targets: outcomes,
        comparison: { kind: 'nothing', reason },
        generator: result.generator,
        hardening: await hardened(run, scenario, origin),
        advice: adviceOn({ ...figuresOf(result), concurrency: pace.kind === 'closed' ? pace.concurrency : null, ramp }),
        ramp,
        died: null,
        ...unexplained,
        notes: [`${(0,report_text/* code */.aY)(origin)}, ${how} for ${(0,duration/* duration */.p)(result.elapsedMs)}`],
    };
}
/** Beside its speed, whatever was asked of the service. */
function hardened({ config, signal, progress, deadline }, { targets, ca, rate }, origin) {
    const settings = { ca, timeoutMs: config.requestTimeoutMs, signal };
    return harden({ targets, origin, rate, securityHeaders: config.securityHeaders, settings, deadline, progress });
}
function figuresOf({ measured, elapsedMs, generator }) {
    const { latency } = (0,recorder/* mergeMeasurements */.O)(measured.values());
    return {
        perSecond: (latency.count * 1000) / Math.max(1, elapsedMs),
        latencyMs: { mean: latency.mean, p95: latency.percentile(95) },
        cores: null,
        coresAvailable: (0,external_node_os_.availableParallelism)(),
        generator,
        eventLoopLagMs: null,
        goal: null,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(23971);
// EXTERNAL MODULE: ./build/migrations/prepare/base.js + 1 modules
var prepare_base = __webpack_require__(9828);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var server_client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/postgres/server/extensions.js
var extensions = __webpack_require__(83037);
// EXTERNAL MODULE: ./build/migrations/apply.js
var apply = __webpack_require__(89877);
// EXTERNAL MODULE: ./build/migrations/transactions.js
var transactions = __webpack_require__(21316);
// EXTERNAL MODULE: ./build/migrations/prepare/command.js + 3 modules
var prepare_command = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/migrations/prepare/roles.js + 2 modules
var prepare_roles = __webpack_require__(90371);
// EXTERNAL MODULE: ./build/migrations/prepare/rows.js + 25 modules
var rows = __webpack_require__(29025);
// EXTERNAL MODULE: ./build/migrations/prepare/script-file.js
var script_file = __webpack_require__(81933);
;// CONCATENATED MODULE: ./build/migrations/prepare/head.js










/**
 * Makes `to` a copy of the base's database (see `prepareBase`) and migrates it to the head: what is new is applied, or migrate-command
 * runs in the head's tree. Roles that it turns out to need are created. The rows of a base that had no tables are added here.
 *
 * @throws UserError where a migration fails; the signal's reason after an abort.
 */
async function migrateToHead(preparation, to) {
    const connection = await migratedCopy(preparation, to);
    const { facts, finish } = preparation;
    if (facts.isBaseEmpty)
        await (0,rows/* addRows */.P)(preparation, connection);
    else
        await (0,server_client/* withClient */.S)(connection, (client) => client.query(finish));
}
/** The head's database where there is no base to compare it with: migrated from nothing (or the schema's dump), then filled. @throws as `migrateToHead`. */
async function prepareHeadAlone(preparation, to) {
    await (0,prepare_base/* createBase */.q)(preparation);
    await (0,rows/* addRows */.P)(preparation, await migratedCopy(preparation, to));
}
async function migratedCopy(preparation, to) {
    const { server, database, signal } = preparation;
    for (let attempt = 0;; attempt++) {
        signal.throwIfAborted();
        await server.createDatabase(to, database);
        const connection = server.connection(to);
        const failure = await migrate(preparation, connection);
        if (failure === null)
            return connection;
        const extension = (0,extensions/* missingExtension */.c)(failure.refusal, server.major);
        if (extension)
            throw extension;
        if (attempt === prepare_roles/* mostRoles */.TI || !(await (0,prepare_roles/* createMissingRole */.r)(preparation, failure.refusal))) {
            throw new errors/* UserError */.yo(`the database cannot be migrated to the head: ${failure.what}`, { remedy: failure.remedy });
        }
        await server.dropDatabase(to);
    }
}
async function migrate(preparation, connection) {
    const { subject, commands, signal, progress } = preparation;
    if (subject.how.kind === 'command') {
        const { migrate: command } = subject.how;
        const request = { command, input: 'migrate-command', tree: commands.workingDirectory, connection, side: 'head' };
        const { exitCode, output, refusal } = await (0,prepare_command/* migrateByCommand */.Mb)(preparation, request);
        if (exitCode === 0)
            return null;
        const what = `migrate-command ended with exit code ${exitCode}: ${(0,prepare_command/* lastLine */.fM)(output)}`;
        return { what, refusal, remedy: 'Its output is above.' };
    }
    const { directory, change } = subject.how;
    if (change.pending.length > 0)
        progress.phase('applying the new migrations');
    const failure = await (0,apply/* apply */.B)(connection, await (0,transactions/* batches */.X)(directory, change.pending, 'up'), { signal });
    return (failure && {
        what: `${(0,script_file/* placeOf */.$)(failure)}: ${failure.refusal.message}`,
        refusal: failure.refusal,
        remedy: 'The mode migration-dryrun says more about it.',
    });
}

// EXTERNAL MODULE: ./build/migrations/prepare/preparation.js
var preparation = __webpack_require__(300);
// EXTERNAL MODULE: ./build/migrations/prepare/table-sizes.js
var table_sizes = __webpack_require__(27330);
// EXTERNAL MODULE: ./build/migrations/subject.js + 27 modules
var migrations_subject = __webpack_require__(79969);
// EXTERNAL MODULE: ./build/postgres/server/start.js + 8 modules
var start = __webpack_require__(44168);
// EXTERNAL MODULE: ./build/process/last-words.js
var last_words = __webpack_require__(27025);
;// CONCATENATED MODULE: ./build/service/failure.js


/** A service that cannot be used, and whose it is: where it is the base's, the head may still be measured against something else. */
class ServiceFailure extends errors/* UserError */.yo {
    side;
    /** The last lines of what it printed, redacted. */
    log;
    constructor(side, what, options) {
        const words = (0,last_words/* lastWords */.a)(options.log);
        super(`start-command (${side}): ${what}${words === '' ? '' : `: ${words}`}`, options);
        this.side = side;
        this.log = options.log;
    }
}

;// CONCATENATED MODULE: ./build/service/companions.js

/**
 * Makes sure that the companions can be started: there is a Docker engine, and it has their images.
 * @throws UserError that names the companion which needs it.
 */
async function companionEngine(requests, progress) {
    const [first] = requests;
    if (first === undefined)
        return { start: async () => ({ environment: {}, stop: async () => { } }) };
    const [{ findEngine }, { ensureImage }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(8890)]).then(__webpack_require__.bind(__webpack_require__, 16509)),
        Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(2737)]).then(__webpack_require__.bind(__webpack_require__, 55118)),
    ]);
    const engine = await findEngine();
    if (engine.client === null) {
        throw new errors/* UserError */.yo(`the service ${first.name} (${first.image}) of \`services\` runs in a container: ${engine.reason}`, {
            remedy: 'Start Docker; or leave it out, and let start-command start it.',
        });
    }
    for (const { image, name } of requests) {
        await ensureImage(engine.client, image, progress, `the service ${name} of \`services\` names it`);
    }
    const { client } = engine;
    return { start: (signal) => startAll(client, requests, signal) };
}
async function startAll(client, requests, signal) {
    const { startCompanion } = await Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(4705)]).then(__webpack_require__.bind(__webpack_require__, 44705));
    const giveUp = new AbortController();
    const one = async (request) => {
        try {
            return await startCompanion(client, request, AbortSignal.any([signal, giveUp.signal]));
        }
        catch (error) {
            // The others are not waited for, and what they then throw is the same.
            giveUp.abort(error);
            throw error;
        }
    };
    const starting = await Promise.allSettled(requests.map(one));
    const started = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const stop = async () => {
        await Promise.all(started.map((companion) => companion.stop()));
    };
    if (started.length < requests.length || signal.aborted) {
        await stop();
        signal.throwIfAborted();
        throw giveUp.signal.reason;
    }
    return { environment: Object.assign({}, ...started.map(({ environment }) => environment)), stop };
}

// EXTERNAL MODULE: ./build/process/environment.js
var environment = __webpack_require__(25500);
// EXTERNAL MODULE: ./build/process/proc.js
var proc = __webpack_require__(42225);
// EXTERNAL MODULE: ./build/process/tree.js
var process_tree = __webpack_require__(70145);
;// CONCATENATED MODULE: ./build/process/listening.js




/** Linux's TCP_LISTEN. */
const listen = '0A';
/** What a tree listens on, and who else listens on `port`; null where the system does not tell (Linux alone does). */
async function listening(tree, port) {
    if (process.platform !== 'linux')
        return null;
    const entries = [...(await entriesIn('/proc/self/net/tcp')), ...(await entriesIn('/proc/self/net/tcp6'))];
    const members = await (0,process_tree/* membersOf */.lS)(tree);
    const held = new Set((await Promise.all(members.map(socketsOf))).flat());
    const own = entries.filter(({ inode }) => held.has(inode));
    const strange = entries.filter((entry) => entry.port === port && !held.has(entry.inode));
    const holders = strange.length === 0 ? new Map() : await holdersOf(strange);
    return {
        own: own.map(({ host, port }) => ({ host, port })),
        others: strange.map(({ host, port, inode }) => ({ host, port, holder: holders.get(inode) ?? null })),
    };
}
/** Lines of /proc/net/tcp: "sl local_address rem_address st … inode" (proc_net_tcp in the kernel's documentation). */
async function entriesIn(file) {
    const lines = (await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => '')).split('\n').slice(1);
    return lines.flatMap((line) => {
        const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
        const [address = '', port = ''] = local.split(':');
        return state === listen ? [{ host: hostOf(address), port: Number.parseInt(port, 16), inode }] : [];
    });
}
/** The kernel prints an address as numbers of 32 bits, in the machine's own order of bytes. Exported for its test. */
function hostOf(hex, order = (0,external_node_os_.endianness)()) {
    const bytes = Buffer.from(hex, 'hex');
    if (order === 'LE')
        bytes.swap32();
    if (bytes.length === 4)
        return [...bytes].join('.');
    // An IPv4 address in an IPv6 socket (RFC 4291, 2.5.5.2), as Java's are.
    if (bytes.subarray(0, 12).toString('hex') === '00000000000000000000ffff')
        return [...bytes.subarray(12)].join('.');
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
    // The URL standard's serialiser shortens it as RFC 5952 asks.
    return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
async function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    const names = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
    const targets = await Promise.all(names.map((name) => (0,external_node_fs_promises_.readlink)(`${folder}/${name}`).catch(() => '')));
    return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
async function holdersOf(entries) {
    const wanted = new Set(entries.map(({ inode }) => inode));
    const found = new Map();
    for (const pid of await (0,proc/* everyPid */.x)()) {
        for (const inode of await socketsOf(pid)) {
            if (wanted.has(inode))
                found.set(inode, { pid, program: (await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/process/start.js + 3 modules
var process_start = __webpack_require__(25277);
;// CONCATENATED MODULE: ./build/process/usage.js



/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100;
/** What the living processes of a tree use; null where the system does not tell (Linux alone does). */
async function usageOf(tree) {
    if (process.platform !== 'linux')
        return null;
    const each = await Promise.all((await (0,process_tree/* membersOf */.lS)(tree)).map(async (pid) => [await ticksOf(pid), await residentBytes(pid)]));
    return {
        cpuSeconds: each.reduce((sum, [ticks]) => sum + ticks, 0) / ticksPerSecond,
        memoryBytes: each.reduce((sum, [, bytes]) => sum + bytes, 0),
    };
}
/** utime, stime, and cutime and cstime: a child that ends passes its times on to the parent that waits for it, so that none are lost. */
async function ticksOf(pid) {
    const fields = await (0,proc/* statFields */.q)(pid);
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}
async function residentBytes(pid) {
    const status = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

// EXTERNAL MODULE: ./build/service/port.js
var service_port = __webpack_require__(46896);
;// CONCATENATED MODULE: ./build/service/not-ready.js

const takePort = 'Let it take its port from PORT.';
/** Why a service was not ready within its time, and how to mend it. */
function notReady(sight) {
    const { side, port, log, accepted, listening } = sight;
    const { what, remedy } = accepted && sight.answer !== null ? unready(sight, sight.answer) : not_ready_closed(port, listening);
    const waited = `after ${Math.round(sight.waitedMs / 100) / 10} s`;
    return new ServiceFailure(side, `${what} ${waited}`, { log, remedy });
}
function not_ready_closed(port, listening) {
    const elsewhere = listening?.own.filter((socket) => socket.port === port).map(({ host }) => host) ?? [];
    if (elsewhere.length > 0) {
        return {
            what: `it listens on ${among(elsewhere)} alone, not on 127.0.0.1,`,
            remedy: 'Let it listen on 127.0.0.1, or on every address (0.0.0.0).',
        };
    }
    const ports = [...new Set(listening?.own.map((socket) => socket.port))].sort((a, b) => a - b);
    if (ports.length > 0) {
        return { what: `it listens on ${among(ports.map(String))}, not on PORT=${port},`, remedy: takePort };
    }
    return {
        what: `nothing listened on PORT=${port} at 127.0.0.1`,
        remedy: takePort,
    };
}
function unready({ readyUrl }, answer) {
    const name = `ready-url ${readyUrl}`;
    if (answer.kind === 'none') {
        return {
            what: `${name} did not answer (${answer.reason})`,
            remedy: 'Name a path that answers 2xx once the service is ready.',
        };
    }
    const { status, location } = answer;
    if (status >= 300 && status < 400) {
        return {
            what: `${name} answered ${status}${location === null ? '' : ` (to ${location})`}`,
            remedy: 'A redirect is not followed: name where it leads, or a path that needs no login.',
        };
    }
    return {
        what: `${name} still answered ${status}`,
        remedy: status >= 500 ? 'Its log says why; 2xx is ready.' : 'Name a path that answers 2xx once the service is ready.',
    };
}
/** A service whose tree ended before it was ready. */
function endedTooSoon(side, port, { exitCode, signal }, log) {
    const fail = (what, remedy) => new ServiceFailure(side, what, { log, remedy });
    const wanted = portInUse(log);
    if (wanted !== null && wanted !== port) {
        return fail(`it wanted port ${wanted}, which is in use, and not PORT=${port}`, takePort);
    }
    if (exitCode === 127) {
        return fail('a command was not found', 'Install it in an earlier step or in setup-command, or give its path.');
    }
    if (exitCode === 0) {
        return fail('it ended before it was ready (exit code 0)', 'It has to run until it is stopped: start the server itself.');
    }
    if (signal !== null)
        return fail(`it was ended by ${signal} before it was ready`, 'Its output is above.');
    const how = exitCode === null ? 'in the background' : `with exit code ${exitCode}`;
    return fail(`it ended ${how} before it was ready`, 'Its output is above.');
}
/** The port that a log says is in use, in the words of Node, Go, Python, Ruby, Java, PHP, .NET and Rust. */
function portInUse(log) {
    const lines = log
        .split('\n')
        .filter((line) => /EADDRINUSE|address (?:is )?already in use|port \d+ (?:is|was) already in use/i.test(line));
    const ports = lines.flatMap((line) => {
        const port = /\bport["']?[:= ]+(\d{2,5})\b/i.exec(line)?.[1] ??
            /, (\d{2,5})\)/.exec(line)?.[1] ??
            /:(\d{3,5})\b(?!.*:\d{3,5}\b)/.exec(line)?.[1];
        return port === undefined ? [] : [Number(port)];
    });
    return ports.at(-1) ?? null;
}
function among(names) {
    return names.length < 3 ? names.join(' and ') : `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
}

;// CONCATENATED MODULE: ./build/service/probe.js



/** Whether somebody accepts a connection at 127.0.0.1 and the port. */
function accepts(port, timeoutMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: '127.0.0.1', port, timeout: timeoutMs });
        const settle = (accepted) => {
            socket.destroy();
            resolve(accepted);
        };
        socket.once('connect', () => settle(true));
        socket.once('error', () => settle(false));
        socket.once('timeout', () => settle(false));
    });
}
/** One GET on a connection of its own, no redirect followed; an answer is not waited for beyond `timeoutMs`. */
async function probe_ask(url, timeoutMs, signal) {
    const dispatcher = new undici.Agent({ pipelining: 0, connectTimeout: timeoutMs });
    const late = AbortSignal.timeout(timeoutMs);
    try {
        const { statusCode, headers, body } = await (0,undici.request)(url, { dispatcher, signal: AbortSignal.any([signal, late]) });
        body.on('error', () => { }).destroy();
        const { location } = headers;
        return { kind: 'status', status: statusCode, location: typeof location === 'string' ? location : null };
    }
    catch (error) {
        return { kind: 'none', reason: late.aborted ? `no answer within ${timeoutMs / 1000} s` : (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        await dispatcher.destroy();
    }
}

;// CONCATENATED MODULE: ./build/service/ready.js




/** Somebody else has the port: another is to be tried. */
class PortTaken extends Error {
}
const [firstPauseMs, longestPauseMs, growth] = [20, 500, 1.4];
const mostPerAnswerMs = 5_000;
/** Programs that hold a port for a container which start-command runs. */
const forwarders = /^(?:docker-proxy|com\.docker\.back|rootlessport|rootlesskit|slirp4netns|pasta|gvproxy|conmon|containerd-shim|limactl)/;
/**
 * Waits until the service is ready: its port accepts connections, and ready-url, where there is one, answers 2xx.
 * @throws ServiceFailure where it ends before, or is not ready in time; PortTaken; the signal's reason after an abort.
 */
async function untilReady(request, port, started, watch) {
    const { side, signal, readyUrl, readyWithinMs } = request;
    const url = readyUrl === null ? null : new URL(readyUrl, `http://127.0.0.1:${port}`).href;
    const begun = performance.now();
    const leftMs = () => readyWithinMs - (performance.now() - begun);
    let answer = null;
    for (let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
        signal.throwIfAborted();
        if (watch.ended !== null) {
            await started.drained();
            if (portInUse(started.output()) === port)
                throw new PortTaken();
            throw endedTooSoon(side, port, watch.ended, started.output());
        }
        const perAnswerMs = Math.ceil(Math.max(100, Math.min(mostPerAnswerMs, leftMs())));
        const accepted = await accepts(port, perAnswerMs);
        if (accepted && isStrange(await listening(started.tree, port), port))
            throw new PortTaken();
        if (url !== null && accepted)
            answer = await probe_ask(url, perAnswerMs, signal);
        if (accepted && (url === null || isWell(answer)))
            return;
        if (leftMs() <= 0) {
            const sight = { side, port, readyUrl, accepted, answer, waitedMs: readyWithinMs };
            throw notReady({ ...sight, log: started.output(), listening: await listening(started.tree, port) });
        }
        await Promise.race([(0,promises_.setTimeout)(Math.min(pauseMs, Math.max(0, leftMs())), undefined, { signal }).catch(() => { }), watch.end]);
    }
}
function isWell(answer) {
    return answer?.kind === 'status' && answer.status >= 200 && answer.status < 300;
}
/** Whether it is certain that who accepts connections at 127.0.0.1 is none of the tree. */
function isStrange(seen, port) {
    if (seen === null)
        return false;
    const reachable = ({ host }) => host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
    if (seen.own.some((socket) => socket.port === port && reachable(socket)))
        return false;
    return seen.others.some((socket) => reachable(socket) && socket.holder !== null && !forwarders.test(socket.holder.program));
}

;// CONCATENATED MODULE: ./build/service/tree-end.js


const pollMs = 250;
/**
 * Watches for the end of a started service. A shell that ends well while something of its tree lives has put it into the
 * background, and then that is the service; one that fails (a wrapper whose server crashed) takes the service with it.
 */
function watchEnd(started) {
    let ended = null;
    const end = endOf(started).then((how) => {
        ended = how;
        return how;
    });
    return {
        get ended() {
            return ended;
        },
        end,
    };
}
async function endOf({ exit, tree }) {
    const shell = await exit;
    if (shell.exitCode !== 0 || (await (0,process_tree/* membersOf */.lS)(tree)).length === 0)
        return shell;
    do
        await (0,promises_.setTimeout)(pollMs, undefined, { ref: false });
    while ((await (0,process_tree/* membersOf */.lS)(tree)).length > 0);
    return { exitCode: null, signal: null };
}

;// CONCATENATED MODULE: ./build/service/start.js








const portsTried = 3;
/**
 * Starts a service on a port of its own (PORT) and waits until it is ready. Its whole process tree ends with `stop`, on an abort
 * and with the run. What it prints is passed on until it is ready; afterwards only `log` has it, so that a service which writes a
 * line for each request costs the generator nothing.
 *
 * @throws ServiceFailure (a UserError) where it ends before it is ready, is not ready in time, listens elsewhere or answers
 *   ready-url with anything but 2xx; the signal's reason after an abort.
 */
async function startService(request) {
    for (let attempt = 1;; attempt++) {
        request.signal.throwIfAborted();
        const port = await (0,service_port/* freePort */.o)();
        const started = await begin(request, port);
        const watch = watchEnd(started);
        const aborted = () => void started.stop();
        request.signal.addEventListener('abort', aborted, { once: true });
        const stop = async () => {
            request.signal.removeEventListener('abort', aborted);
            await started.stop();
        };
        try {
            await untilReady(request, port, started, watch);
            started.quieten();
            return await running(request, port, started, watch, stop);
        }
        catch (error) {
            await stop();
            request.signal.throwIfAborted();
            if (!(error instanceof PortTaken))
                throw error;
            if (attempt === portsTried)
                throw alwaysTaken(request, port, started);
        }
    }
}
function begin(request, port) {
    const side = request.side.split(' ')[0] ?? request.side;
    const env = (0,environment/* environmentFor */.D)(request.database, { ...request.environment, PORT: String(port), PREFLIGHT_SIDE: side });
    return (0,process_start/* startCommand */.S)({ input: 'start-command', command: request.command, cwd: request.cwd, env, onOutput: request.onOutput });
}
async function running({ side, signal }, port, started, watch, stop) {
    let isStopped = false;
    let ended = null;
    void watch.end.then((how) => {
        if (!isStopped && !signal.aborted)
            ended = how;
    });
    const seen = await listening(started.tree, port);
    // A container that start-command runs is not of its tree: what the tree uses would be the docker command's.
    const isOwn = seen === null || seen.own.some((socket) => socket.port === port);
    let before = { at: performance.now(), usage: isOwn ? await usageOf(started.tree) : null };
    return {
        side,
        origin: `http://127.0.0.1:${port}`,
        port,
        get ended() {
            return ended;
        },
        log: started.output,
        async usage() {
            if (before.usage === null)
                return null;
            const now = { at: performance.now(), usage: await usageOf(started.tree) };
            const used = now.usage && usageBetween(before.usage, now.usage, now.at - before.at);
            before = now;
            return used;
        },
        stop() {
            isStopped = true;
            return stop();
        },
    };
}
function usageBetween(before, now, ms) {
    // A process that nobody of the tree waited for takes its times with it.
    const seconds = Math.max(0, now.cpuSeconds - before.cpuSeconds);
    return { cores: ms === 0 ? 0 : seconds / (ms / 1000), memoryBytes: now.memoryBytes };
}
function alwaysTaken({ side }, port, started) {
    return new ServiceFailure(side, `somebody else listens on PORT=${port}, and listened on the ports tried before`, {
        log: started.output(),
        remedy: 'A service that leaves its process tree (a daemon with a clean environment, a system service) cannot be followed: start it in the foreground.',
    });
}

;// CONCATENATED MODULE: ./build/service/sides.js


/**
 * Starts all sides at the same time, each with a database and companions of its own. Where one cannot be started, none stays.
 *
 * @throws ServiceFailure with the side; UserError for companions; the signal's reason after an abort.
 */
async function startSides(request) {
    const { sides, progress } = request;
    const engine = await companionEngine(request.companions, progress);
    let running = new Map();
    const endProcesses = async () => {
        const all = [...running.values()];
        running = new Map();
        await Promise.all(all.map(end));
    };
    const stop = async () => {
        await endProcesses();
        await dropDatabases(request);
    };
    const start = async () => {
        progress.phase(`starting ${sides.map(({ side }) => side).join(', ')}`);
        running = await sides_startAll(request, engine);
    };
    try {
        await copyTemplates(request);
        await start();
    }
    catch (error) {
        await stop();
        throw error;
    }
    return {
        service(side) {
            const found = running.get(side);
            if (found === undefined)
                throw new Error(`the side ${side} does not run`);
            return found.service;
        },
        database: (side) => connectionOf(request, side),
        async restart(databases) {
            await endProcesses();
            if (databases === 'reset') {
                await dropDatabases(request);
                await copyTemplates(request);
            }
            await start();
        },
        stop,
    };
}
async function sides_startAll(request, engine) {
    const giveUp = new AbortController();
    const signal = AbortSignal.any([request.signal, giveUp.signal]);
    const one = async (side) => {
        try {
            return [side.side, await startSide(request, side, engine, signal)];
        }
        catch (error) {
            // The others are not waited for; the first failure is what there is to say.
            giveUp.abort(error);
            throw error;
        }
    };
    const all = await Promise.allSettled(request.sides.map(one));
    const started = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    if (started.length === all.length && !request.signal.aborted)
        return new Map(started);
    await Promise.all(started.map(([, each]) => end(each)));
    request.signal.throwIfAborted();
    throw giveUp.signal.reason;
}
async function startSide(request, { side, command, cwd }, engine, signal) {
    const { readyUrl, readyWithinMs, progress } = request;
    const companions = await engine.start(signal);
    try {
        const service = await startService({
            side,
            command,
            cwd,
            database: connectionOf(request, side),
            readyUrl,
            environment: companions.environment,
            readyWithinMs,
            signal,
            onOutput: (line) => progress.foreign(`${side}: ${line}`),
        });
        return { service, companions };
    }
    catch (error) {
        await companions.stop();
        throw error;
    }
}
async function end({ service, companions }) {
    await service.stop();
    await companions.stop();
}
function connectionOf({ sides, server }, side) {
    const database = sides.find((each) => each.side === side)?.database;
    if (!database)
        return null;
    if (server === null)
        throw new Error(`the side ${side} has a database, and there is no server`);
    return server.connection(database.name);
}
/** One after another: a template may have one copy made of it at a time. */
async function copyTemplates({ sides, server, signal }) {
    for (const { database } of sides) {
        signal.throwIfAborted();
        if (database !== null)
            await server?.createDatabase(database.name, database.template);
    }
}
async function dropDatabases({ sides, server }) {
    for (const { database } of sides)
        if (database !== null)
            await server?.dropDatabase(database.name).catch(() => { });
}

// EXTERNAL MODULE: ./build/process/in-tree.js
var in_tree = __webpack_require__(95031);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/service/copy-folder.js




/** Caches of builds: they belong to the tree that was built. */
const caches = ['.cache', '.vite'];
/** What GNU's, BusyBox's and Apple's cp know: a copy that shares blocks where it can, else an ordinary one. */
const ways = {
    linux: [['-a', '--reflink=auto'], ['-a']],
    darwin: [['-cRp'], ['-Rp']],
};
/** Copies a folder of dependencies from one tree to the same place in another, symbolic links as they are. */
async function copyFolder(request) {
    const { from, to, folder, signal } = request;
    const [source, target] = [(0,external_node_path_.join)(from, folder), (0,external_node_path_.join)(to, folder)];
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await copy(source, target, signal);
    for (const cache of caches)
        await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(target, cache), { recursive: true, force: true });
    await rewriteShims(target, from, to);
}
/** The system's cp takes 2 s for 24,000 files where Node's own takes 14. */
async function copy(source, target, signal) {
    for (const options of ways[process.platform] ?? []) {
        try {
            await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('cp', [...options, source, target], { signal });
            return;
        }
        catch {
            signal.throwIfAborted();
            await (0,external_node_fs_promises_.rm)(target, { recursive: true, force: true });
        }
    }
    await (0,external_node_fs_promises_.cp)(source, target, { recursive: true, verbatimSymlinks: true, filter: () => !signal.aborted });
    signal.throwIfAborted();
}
/** pnpm's programs in .bin are scripts that name the tree's place. */
async function rewriteShims(folder, from, to) {
    for (const bin of await binFolders(folder)) {
        for (const entry of await (0,external_node_fs_promises_.readdir)(bin, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(bin, entry.name);
            if (!entry.isFile())
                continue;
            const text = await (0,external_node_fs_promises_.readFile)(path, 'latin1');
            if (!text.includes(from))
                continue;
            const { mode } = await (0,external_node_fs_promises_.stat)(path);
            await (0,external_node_fs_promises_.writeFile)(path, text.replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')), {
                encoding: 'latin1',
                mode,
            });
        }
    }
}
async function binFolders(folder) {
    const entries = await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true, recursive: true });
    return entries
        .filter((entry) => entry.isDirectory() && entry.name === '.bin')
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
/**
 * What in the folder belongs to its tree alone, relative to the root: a link that leads there by an absolute path, or out of the tree
 * by a relative one, and settings of Bundler's that name it. null: nothing does.
 */
async function whatBinds(root, folder) {
    const config = `${folder}/config`;
    if ((0,external_node_path_.basename)(folder) === '.bundle' && (await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, config), 'utf8').catch(() => '')).includes(root))
        return config;
    for (const entry of await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true, recursive: true })) {
        if (!entry.isSymbolicLink())
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const target = await (0,external_node_fs_promises_.readlink)(path);
        const isInside = lies((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target), root);
        if ((0,external_node_path_.isAbsolute)(target) ? isInside : !isInside)
            return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    }
    return null;
}
function lies(path, root) {
    return path === root || path.startsWith(root + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./build/service/installation.js


const lockfiles = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|Gemfile\.lock)$/;
const settings = /^(?:\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.c?js|bunfig\.toml|Gemfile|\.ruby-version)$/;
const schema = /\.prisma$/;
const lifecycles = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
/** Of these every path within is relative: a copy elsewhere is as good. A virtual environment of Python's is bound to its place. */
const isFolder = (path) => /(?:^|\/)(?:node_modules|vendor\/bundle|\.bundle)$/.test(path);
const isPassedOver = (name) => name === '.git' || name === '.venv' || name === 'venv' || name === '__pycache__';
/** Reads what a checkout says of its dependencies, everywhere below its root: a workspace's may be spread over it. */
async function readInstallation(root) {
    const found = {
        pins: new Map(),
        schemas: new Map(),
        folders: [],
        lifecycle: null,
    };
    const visit = async (below) => {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, below))) {
            const path = external_node_path_.posix.join(below, entry.name);
            if (entry.isDirectory()) {
                if (isFolder(path))
                    found.folders.push(path);
                else if (!isPassedOver(entry.name))
                    await visit(path);
            }
            else if (entry.isFile())
                await take(path, entry.name);
        }
    };
    const take = async (path, name) => {
        const text = () => (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path), 'latin1');
        if (lockfiles.test(name) || settings.test(name))
            found.pins.set(path, await text());
        else if (schema.test(name))
            found.schemas.set(path, await text());
        else if (name === 'package.json' && runsSomething(await text()))
            found.lifecycle ??= path;
    };
    await visit('');
    found.folders.sort();
    return found;
}
/** A folder that we may not read (a database's volume) holds no manifest of ours. */
async function entriesOf(folder) {
    try {
        return await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')
            return [];
        throw error;
    }
}
function runsSomething(manifest) {
    try {
        const { scripts } = JSON.parse(manifest);
        return lifecycles.some((name) => typeof scripts?.[name] === 'string');
    }
    catch {
        // A template that is no JSON is nobody's manifest.
        return false;
    }
}
/** Whether a folder's content is pinned by a lockfile beside or above it. */
function isPinned(folder, { pins }) {
    const ofRuby = !folder.endsWith('node_modules');
    for (let at = (0,external_node_path_.dirname)(folder);; at = (0,external_node_path_.dirname)(at)) {
        const here = [...pins.keys()].filter((path) => (0,external_node_path_.dirname)(path) === at).map((path) => external_node_path_.posix.basename(path));
        if (here.some((name) => lockfiles.test(name) && (name === 'Gemfile.lock') === ofRuby))
            return true;
        if (at === '.')
            return false;
    }
}
/** Whether two checkouts ask for the same dependencies, installed in the same way. */
function asksForTheSame(one, other) {
    return areEqual(one.pins, other.pins);
}
function areEqual(one, other) {
    return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

;// CONCATENATED MODULE: ./build/service/share.js





const nothingInstalled = 'nothing is installed in this tree that could be copied';
/** Parts of a setup-command that do nothing but install what a lockfile pins. */
const installs = /^(?:(?:npm (?:ci|i|install|clean-install)|pnpm (?:i|install)|yarn(?: install)?|bun (?:i|install)|bundle install)(?:\s+--?[\w-]+(?:=\S+)?)*|corepack enable)$/;
/** Whether all that a setup-command does is to install what lockfiles pin: then a copy of what it did stands for it. */
function onlyInstalls(command) {
    const parts = command
        .split(/&&|;|\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && !part.startsWith('#'));
    return parts.length > 0 && parts.every((part) => installs.test(part));
}
/**
 * Gives the base a copy of what is installed in the head, where both ask for the same and nothing in it belongs to the head alone.
 * In doubt it copies nothing. The copy shares no file with the original (where the file system can, it shares blocks until one side
 * writes): hard links would let one side change what the other runs.
 *
 * @param setupCommand what installed it; null: somebody before us did
 */
async function shareInstallation(headRoot, baseRoot, setupCommand, signal) {
    const [from, to] = await Promise.all([(0,external_node_fs_promises_.realpath)(headRoot), (0,external_node_fs_promises_.realpath)(baseRoot)]);
    const [head, base] = await Promise.all([readInstallation(from), readInstallation(to)]);
    const reason = share_doubt(head, base, from, setupCommand) ?? (await share_bound(head, from));
    if (reason !== null)
        return { kind: 'not shared', reason };
    const folders = head.folders.filter((folder) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(to, folder)));
    for (const folder of folders)
        await copyFolder({ from, to, folder, signal });
    return { kind: 'shared', folders };
}
function share_doubt(head, base, headRoot, setupCommand) {
    if (head.folders.length === 0)
        return nothingInstalled;
    if (!asksForTheSame(head, base))
        return 'the lockfiles differ';
    const unpinned = head.folders.find((folder) => !folder.endsWith('.bundle') && !isPinned(folder, head));
    if (unpinned !== undefined)
        return `no lockfile pins ${unpinned}`;
    if (!areEqual(head.schemas, base.schemas) && head.folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(headRoot, folder, '.prisma')))) {
        return 'Prisma’s client was generated from another schema';
    }
    if (setupCommand === null)
        return null;
    if (!onlyInstalls(setupCommand))
        return 'setup-command does more than install';
    const script = head.lifecycle ?? base.lifecycle;
    return script === null ? null : `${script} runs a script of its own when it is installed`;
}
async function share_bound(head, root) {
    for (const folder of head.folders) {
        const binding = await whatBinds(root, folder);
        if (binding !== null)
            return `${binding} is bound to this tree`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/service/trees.js




/**
 * Readies head and base: setup-command, then build-command, in each. What the head's setup installed is copied to the base where both
 * ask for the same dependencies; then setup-command does not run there. A base that cannot be prepared is a result: the head may be
 * compared with something else.
 *
 * @throws UserError where a command fails in the head; the signal's reason after an abort.
 */
async function prepareTrees(request) {
    const { head, base } = request;
    const notes = [];
    await setUp(request, head, 'head');
    // Before anything is built: a build may write into what is installed.
    const prepared = base && (await attempt(request, base, () => setUpBase(request, base, notes)));
    await build(request, head, 'head');
    if (base === null || prepared?.kind !== 'prepared')
        return { base: prepared, notes };
    return { base: await attempt(request, base, () => build(request, base, 'base')), notes };
}
async function attempt({ signal }, { directory }, work) {
    try {
        const found = await (0,external_node_fs_promises_.stat)(directory).catch(() => null);
        if (found?.isDirectory() !== true)
            return { kind: 'failed', reason: 'the base does not have the working directory' };
        await work();
        return { kind: 'prepared' };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'failed', reason: error.message };
    }
}
async function setUpBase(request, base, notes) {
    const { head, setupCommand, signal, progress } = request;
    progress.phase('installing in the base');
    const sharing = await shareInstallation(head.root, base.root, setupCommand, signal);
    const note = noteOn(sharing, setupCommand);
    if (note !== null)
        notes.push(note);
    if (sharing.kind === 'shared')
        (0,in_tree/* markSetUp */.fB)(base.directory);
    else
        await setUp(request, base, 'base');
}
function noteOn(sharing, setupCommand) {
    if (sharing.kind === 'shared') {
        return setupCommand === null
            ? 'The base got a copy of the dependencies that are installed in this tree: the lockfiles are equal.'
            : 'The base got a copy of what setup-command installed in this tree, instead of running it again: the lockfiles are equal.';
    }
    return setupCommand === null && sharing.reason !== nothingInstalled
        ? `Nothing was installed in the base, since no setup-command was given and ${sharing.reason}.`
        : null;
}
async function setUp(request, { directory }, side) {
    const { setupCommand: command, timeLimitMs, signal, progress } = request;
    if (command !== null)
        await (0,in_tree/* setUpTree */.ss)({ command, directory, side, timeLimitMs, signal, progress });
}
async function build(request, { directory }, side) {
    const { buildCommand: command, timeLimitMs, signal, progress } = request;
    if (command !== null)
        await (0,in_tree/* runInTree */.DB)({ input: 'build-command', command, directory, side, timeLimitMs, signal, progress });
}

// EXTERNAL MODULE: ./build/modes/preparation-notes.js
var preparation_notes = __webpack_require__(80265);
;// CONCATENATED MODULE: ./build/modes/load-baseline/companions-of.js

/** Where images listen, by their documentation on the hub. */
const usualPorts = [
    [/redis|valkey|keydb|dragonfly/, 6379],
    [/mongo/, 27_017],
    [/rabbitmq|lavinmq/, 5672],
    [/kafka|redpanda/, 9092],
    [/nats/, 4222],
    [/mosquitto|emqx/, 1883],
    [/mysql|mariadb/, 3306],
    [/postgres|postgis|timescale|pgvector/, 5432],
    [/memcached/, 11_211],
    [/mailpit|mailhog/, 1025],
    [/elastic|opensearch/, 9200],
    [/minio/, 9000],
    [/localstack/, 4566],
];
/** What `services` names, as it is started. Throws `UserError` for an image whose port has to be said. */
function companionsOf(services) {
    return services.map(({ name, image, port, environment, command, readyLog }) => ({
        name,
        image,
        ports: [port ?? usualPort(name, image)],
        environment,
        command: command === null ? null : ['sh', '-c', command],
        ready: readyLog === null ? 'port' : { log: readyLog },
        scheme: null,
    }));
}
function usualPort(name, image) {
    const found = usualPorts.find(([pattern]) => pattern.test(image)) ?? usualPorts.find(([pattern]) => pattern.test(name));
    if (found !== undefined)
        return found[1];
    throw new errors/* UserError */.yo(`services: the port of ${name} (${image}) is not known`, {
        remedy: `Write it as "${name}: {image: ${image}, port: …}" in preflight.yml.`,
    });
}

// EXTERNAL MODULE: ./build/migrations/bookkeeping.js + 1 modules
var bookkeeping = __webpack_require__(12173);
// EXTERNAL MODULE: ./build/postgres/rows/order.js
var order = __webpack_require__(80189);
// EXTERNAL MODULE: ./build/postgres/rows/read-tables.js + 1 modules
var read_tables = __webpack_require__(26447);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/postgres/plans/choose-rows.js

/** A table that would stay (nearly) empty gets so many rows all the same. */
const few = 2;
/**
 * Chooses rows of each table such that their parents are chosen as well: the first `limit` by primary key whose parents are. A table
 * of which (nearly) none would be left, since hardly a row refers to first rows alone, gets a few that bring their parents along.
 * Within a transaction, at whose end the result is gone. A foreign key to a table that is in no stage is taken to hold.
 */
async function chooseRows(client, stages, limit) {
    const tables = stages.flatMap((stage) => stage.tables);
    const places = new Map(tables.map((table, i) => [table.name, `pg_temp.preflight_places_${i}`]));
    for (const name of places.values())
        await client.query(`CREATE TABLE ${name} (part oid, at tid) ON COMMIT DROP`);
    const choice = { client, limit, tables, places, order: await primaryKeys(client) };
    for (const stage of stages) {
        await grow(choice, stage.tables);
        for (const table of stage.tables)
            if (await seed(choice, table))
                await grow(choice, stage.tables);
    }
    return places;
}
/** Adds rows all of whose parents are chosen already. Where tables refer to themselves, trees grow from their roots. */
async function grow(choice, tables) {
    const cyclic = tables.some((table) => table.foreignKeys.some((key) => tables.some((parent) => parent.name === key.parent)));
    for (let added = 1; added > 0;) {
        added = 0;
        for (const table of tables) {
            const conditions = table.foreignKeys.map((key) => hasParent(choice, table, key));
            added += await choose(choice, table, { conditions, limit: choice.limit });
        }
        if (!cyclic)
            return;
    }
}
/** Adds a few rows to a table that has fewer, those first that bring the fewest parents along. Whether there were any. */
async function seed(choice, table) {
    const parents = table.foreignKeys.map((key) => `${hasParent(choice, table, key)}::int`);
    const first = parents.length === 0 ? [] : [`${parents.join(' + ')} DESC`];
    const added = await choose(choice, table, { conditions: [], limit: Math.min(few, choice.limit), first });
    // Rows that refer to each other in a long ring are not followed all the way; what then lacks a parent goes in the end.
    const most = 50 * choice.limit;
    const waiting = added > 0 ? [table] : [];
    for (let all = 0; all < most;) {
        const child = waiting.shift();
        if (child === undefined)
            break;
        for (const key of child.foreignKeys) {
            const parent = choice.tables.find((other) => other.name === key.parent);
            if (parent === undefined)
                continue;
            const wanted = `EXISTS (SELECT FROM ${ownRows(child)} c JOIN ${choice.places.get(child.name)} k ON k.part = c.tableoid AND k.at = c.ctid
        WHERE ${equal(key, 't', 'c')})`;
            const brought = await choose(choice, parent, { conditions: [wanted], limit: null });
            if (brought > 0 && !waiting.includes(parent))
                waiting.push(parent);
            all += brought;
        }
    }
    return added > 0;
}
/** Adds rows; how many. */
async function choose(choice, table, { conditions, limit, first = [] }) {
    const places = choice.places.get(table.name);
    const order = choice.order.get(table.name)?.map((column) => `t.${column}`) ?? ['t.tableoid', 't.ctid'];
    const open = `NOT EXISTS (SELECT FROM ${places} k WHERE k.part = t.tableoid AND k.at = t.ctid)`;
    const { rowCount } = await choice.client.query(`INSERT INTO ${places} SELECT t.tableoid, t.ctid FROM ${ownRows(table)} t WHERE ${[open, ...conditions].join(' AND ')}
     ORDER BY ${[...first, ...order].join(', ')}
     ${limit === null ? '' : `LIMIT greatest(0, ${limit} - (SELECT count(*) FROM ${places}))`}`);
    return rowCount ?? 0;
}
function hasParent({ places }, table, key) {
    const parents = places.get(key.parent);
    if (parents === undefined)
        return 'true';
    const ways = key.columns.map((column) => `t.${(0,esm/* escapeIdentifier */.F)(column)} IS NULL`);
    if (key.parent === table.name)
        ways.push(`(${equal(key, 't', 't')})`);
    ways.push(`EXISTS (SELECT FROM ${key.parent} p JOIN ${parents} pk ON pk.part = p.tableoid AND pk.at = p.ctid WHERE ${equal(key, 'p', 't')})`);
    return `(${ways.join(' OR ')})`;
}
function equal(key, parent, child) {
    return key.columns
        .map((column, i) => `${parent}.${(0,esm/* escapeIdentifier */.F)(key.parentColumns[i] ?? '')} = ${child}.${(0,esm/* escapeIdentifier */.F)(column)}`)
        .join(' AND ');
}
async function primaryKeys(client) {
    const { rows } = await client.query(`SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE k.place <= i.indnkeyatts) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE i.indisprimary`);
    return new Map(rows.map(({ name, columns }) => [name, columns]));
}
/** As it stands in FROM: rows of tables that inherit from it are theirs. */
function ownRows(table) {
    return `${table.partition === null ? 'ONLY ' : ''}${table.name}`;
}

;// CONCATENATED MODULE: ./build/postgres/plans/unchecked.js
/** Work within a transaction on rows that neither triggers nor foreign keys look at meanwhile. */
const states = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' };
/** Runs `work` while no trigger that people made fires, whatever its state, and puts each back into it. */
async function withoutTriggers(client, work) {
    const { rows } = await client.query(`SELECT tgrelid::regclass::text AS relation, quote_ident(tgname) AS trigger, tgenabled::text AS state
     FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0 ORDER BY tgrelid, tgname`);
    for (const { relation, trigger } of rows)
        await client.query(`ALTER TABLE ${relation} DISABLE TRIGGER ${trigger}`);
    const result = await work();
    for (const { relation, trigger, state } of rows) {
        await client.query(`ALTER TABLE ${relation} ${states[state]} TRIGGER ${trigger}`);
    }
    return result;
}
const foreignKeys = `
  SELECT c.conrelid::regclass::text AS relation, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
    c.confrelid::regclass::text AS parent,
    coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true' AND coalesce(to_jsonb(c) ->> 'conperiod', 'false') = 'false' AS equal,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "parentColumns"
  FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`;
/**
 * Runs `work` while no foreign key is checked, and deletes what then lacks a parent: as a replica, or, for a role that may not be one,
 * with the keys taken off and put on again.
 */
async function withoutForeignKeys(client, work) {
    const { rows: keys } = await client.query(foreignKeys);
    const replica = await becomeReplica(client);
    if (!replica)
        for (const { relation, name } of keys)
            await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
    await work();
    await deleteDangling(client, keys);
    if (replica) {
        await client.query('SET LOCAL session_replication_role = origin');
        return;
    }
    for (const { relation, name, definition } of keys) {
        await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
    }
}
async function deleteDangling(client, keys) {
    for (let deleted = 1; deleted > 0;) {
        deleted = 0;
        for (const { relation, parent, columns, parentColumns, equal } of keys) {
            if (!equal)
                continue;
            const present = columns.map((column) => `c.${column} IS NOT NULL`);
            const same = columns.map((column, i) => `p.${parentColumns[i]} = c.${column}`);
            const { rowCount } = await client.query(`DELETE FROM ${relation} c WHERE ${present.join(' AND ')} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same.join(' AND ')})`);
            deleted += rowCount ?? 0;
        }
    }
}
/** Foreign keys and rules are out of force in a replica, for the rest of the transaction. */
async function becomeReplica(client) {
    await client.query('SAVEPOINT replica');
    try {
        await client.query('SET LOCAL session_replication_role = replica');
        return true;
    }
    catch {
        await client.query('ROLLBACK TO replica');
        return false;
    }
}

;// CONCATENATED MODULE: ./build/postgres/plans/shrink.js





/**
 * Copies a database and leaves a handful of rows in each table: the first by primary key (or by place, without one) whose parents are
 * left, and no table that had rows becomes empty. Foreign keys hold afterwards, sequences go on from where they were, no trigger fires, and materialised views are refreshed
 * where that works. Throws the server's error where the role may not change these tables; the new database is gone then.
 */
async function shrunkCopy(server, options) {
    await server.createDatabase(options.name, options.template);
    try {
        return await (0,server_client/* withClient */.S)(server.connection(options.name), (client) => shrink(client, options));
    }
    catch (error) {
        await server.dropDatabase(options.name).catch(() => { });
        throw error;
    }
}
async function shrink(client, { rows, keep }) {
    const tables = await (0,read_tables/* readTables */.g)(client);
    const whole = withParents(tables, tables.filter((table) => isNamed(table.name, keep)));
    const cut = tables.filter((table) => !whole.has(table));
    await client.query('BEGIN');
    const chosen = await chooseRows(client, (0,order/* fillingOrder */.U)(cut), rows);
    await withoutTriggers(client, () => withoutForeignKeys(client, () => replaceRows(client, cut, chosen)));
    await client.query('COMMIT');
    await refreshViews(client);
    await client.query('ANALYZE');
    const shrunk = [];
    for (const table of tables) {
        const counted = await client.query(`SELECT count(*) AS n FROM ${ownRows(table)}`);
        shrunk.push({ table: table.name, before: table.rows, kept: Number(counted.rows[0]?.n) });
    }
    return shrunk;
}
async function replaceRows(client, tables, chosen) {
    if (tables.length === 0)
        return;
    const copies = tables.map((table, i) => {
        const columns = table.columns.filter((column) => !column.generated).map((column) => client.escapeIdentifier(column.name));
        return { table, copy: `pg_temp.preflight_rows_${i}`, columns: columns.join(', ') };
    });
    for (const { table, copy, columns } of copies) {
        await client.query(`CREATE TABLE ${copy} AS SELECT ${columns} FROM ${ownRows(table)} t
       WHERE EXISTS (SELECT FROM ${chosen.get(table.name)} k WHERE k.part = t.tableoid AND k.at = t.ctid)`);
    }
    await client.query(`TRUNCATE ${tables.map(ownRows).join(', ')} CONTINUE IDENTITY RESTRICT`);
    for (const { table, copy, columns } of copies) {
        if (columns === '')
            continue;
        await client.query(`INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`);
        await client.query(`DROP TABLE ${copy}`);
    }
}
function isNamed(table, names) {
    const plain = table.replaceAll('"', '');
    return names.some((name) => [plain, plain.slice(plain.indexOf('.') + 1)].includes(name.replaceAll('"', '')));
}
function withParents(tables, named) {
    const all = new Set(named);
    for (const table of all) {
        for (const key of table.foreignKeys)
            for (const parent of tables)
                if (parent.name === key.parent)
                    all.add(parent);
    }
    return all;
}
/** Those that read others come after them: they are the younger. */
async function refreshViews(client) {
    const { rows } = await client.query(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`);
    for (const { name } of rows)
        await client.query(`REFRESH MATERIALIZED VIEW ${name}`).catch(() => { });
}

// EXTERNAL MODULE: ./build/postgres/sql/kind.js
var sql_kind = __webpack_require__(57392);
// EXTERNAL MODULE: ./build/postgres/sql/normal.js
var normal = __webpack_require__(10461);
;// CONCATENATED MODULE: ./build/postgres/plans/session-statement.js


const session = new Set([
    'ABORT',
    'BEGIN',
    'COMMIT',
    'DEALLOCATE',
    'DISCARD',
    'LISTEN',
    'PREPARE',
    'RELEASE',
    'RESET',
    'ROLLBACK',
    'SAVEPOINT',
    'SET',
    'SHOW',
    'UNLISTEN',
]);
/** Whether it controls a transaction or a session (BEGIN, SAVEPOINT, SET, SELECT set_config(…)) and asks nothing of the data. */
function isSessionStatement(sql) {
    const kind = (0,sql_kind/* kindOf */.I)(sql);
    if (kind === 'SELECT')
        return /^select (?:pg_catalog \. )?set_config \([^()]*\)(?: as \w+)?$/.test((0,normal/* normalTokens */.W)(sql).join(' '));
    // PREPARE x AS SELECT … is what its executions are counted under.
    if (kind === 'PREPARE')
        return (0,normal/* normalTokens */.W)(sql)[1] === 'transaction';
    return session.has(kind);
}

;// CONCATENATED MODULE: ./build/postgres/plans/statements.js





const objectNotInPrerequisiteState = '55000';
const settleMs = 2000;
const lookMs = 25;
/**
 * Makes pg_stat_statements readable in a database of its own, so that no measured (nor given) database gets the extension. That
 * database goes with the server's `stop()`.
 */
async function openStatements(server) {
    const home = `preflight_statements_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    await server.createDatabase(home);
    const connection = server.connection(home);
    const reason = await (0,server_client/* withClient */.S)(connection, whyUnavailable);
    if (reason !== null) {
        await server.dropDatabase(home);
        return { available: false, reason };
    }
    return {
        available: true,
        observer: {
            snapshot: (database) => (0,server_client/* withClient */.S)(connection, async (client) => {
                await settled(client, database);
                return snapshot(client, database, server.major);
            }),
        },
    };
}
/** What was counted between two snapshots of one database, the earlier first. */
function statementsBetween(before, after) {
    const stretch = { statements: [], session: [], incomplete: null };
    let lost = before.evictions !== after.evictions;
    for (const [id, counter] of after.counters) {
        const earlier = before.counters.get(id) ?? { calls: 0, totalMs: 0, rows: 0 };
        const calls = counter.calls - earlier.calls;
        if (calls < 0)
            lost = true;
        if (calls <= 0)
            continue;
        const meanMs = Math.max(0, counter.totalMs - earlier.totalMs) / calls;
        const statement = { id, sql: counter.sql, calls, meanMs, rows: counter.rows - earlier.rows };
        if (isSessionStatement(counter.sql))
            stretch.session.push(statement);
        else
            stretch.statements.push(statement);
    }
    for (const id of before.counters.keys())
        if (!after.counters.has(id))
            lost = true;
    // 13 does not count what it drops: a twentieth of all, as soon as it is full (pg_stat_statements.c, USAGE_DEALLOC_PERCENT).
    if (after.evictions === null && after.remembered >= 0.94 * after.room)
        lost = true;
    if (lost) {
        stretch.incomplete = `pg_stat_statements has room for ${after.room} statements and dropped some meanwhile: raise pg_stat_statements.max`;
    }
    else if (after.hidden) {
        stretch.incomplete = 'there are statements of roles whose statistics may not be read: GRANT pg_read_all_stats';
    }
    for (const list of [stretch.statements, stretch.session])
        list.sort((a, b) => b.calls - a.calls || compareText(a.sql, b.sql));
    return stretch;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
async function whyUnavailable(client) {
    try {
        await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
        await client.query('SELECT count(*) FROM pg_stat_statements');
    }
    catch (error) {
        if ((0,server_client/* codeOf */.$)(error) === objectNotInPrerequisiteState) {
            return 'the server does not preload pg_stat_statements (shared_preload_libraries)';
        }
        return `the server does not give pg_stat_statements: ${(0,errors/* messageOf */.bD)(error)}`;
    }
    const { rows } = await client.query("SELECT current_setting('pg_stat_statements.track') AS track, current_setting('compute_query_id', true) AS ids");
    if (rows[0]?.track === 'none')
        return 'the server counts no statements (pg_stat_statements.track is none)';
    if (rows[0]?.ids === 'off')
        return 'the server counts no statements (compute_query_id is off)';
    return null;
}
/**
 * A statement is counted when it ends, and a service may answer before that. So: nothing runs, twice in a row.
 * Autovacuum and other work of the server's own is not counted.
 */
async function settled(client, database) {
    const deadline = performance.now() + settleMs;
    for (let quiet = 0; quiet < 2 && performance.now() < deadline;) {
        const { rows } = await client.query(`SELECT EXISTS (SELECT FROM pg_stat_activity
       WHERE datname = $1 AND backend_type = 'client backend' AND state NOT IN ('idle', 'disabled')) AS busy`, [database]);
        quiet = rows[0]?.busy === true ? 0 : quiet + 1;
        if (quiet < 2)
            await (0,promises_.setTimeout)(lookMs);
    }
}
async function snapshot(client, database, major) {
    const { rows } = await client.query(`SELECT queryid::text AS id, coalesce(min(query), '') AS sql, sum(calls)::float8 AS calls, sum(total_exec_time)::float8 AS "totalMs",
       sum(rows)::float8 AS rows
     FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = $1) ${major >= 14 ? 'AND toplevel' : ''}
     GROUP BY queryid`, [database]);
    const { rows: state } = await client.query(`SELECT current_setting('pg_stat_statements.max')::int AS room, (SELECT count(*)::int FROM pg_stat_statements(false)) AS remembered,
       ${major >= 14 ? '(SELECT dealloc::float8 FROM pg_stat_statements_info)' : 'NULL::float8'} AS evictions`);
    const counters = new Map();
    for (const { id, ...counter } of rows)
        if (id !== null && counter.sql !== '')
            counters.set(id, counter);
    const { room = 0, remembered = 0, evictions = null } = state[0] ?? {};
    return { counters, evictions, room, remembered, hidden: rows.some(({ id, sql }) => id === null || sql === '') };
}

;// CONCATENATED MODULE: ./build/load/explain/compare-statements.js
/** Calls that are not the same in every request (a cache) differ by chance. */
const leastUnsteady = 0.5;
/** Sørensen–Dice coefficient of the two texts' tokens. */
const alike = 0.6;
/**
 * Compares what a target's requests ask, by the statements' normalised text. Statements that run equally often are left out; most
 * added calls first, those that were saved last.
 */
function compareStatements(base, head) {
    const before = new Map(base.statements.map((statement) => [statement.key, statement]));
    const after = new Map(head.statements.map((statement) => [statement.key, statement]));
    const gone = base.statements.filter(({ key }) => !after.has(key));
    const changes = [];
    for (const statement of head.statements) {
        const earlier = before.get(statement.key);
        if (earlier !== undefined) {
            const kind = grown(earlier, statement);
            if (kind !== null)
                changes.push({ target: head.target, kind, base: earlier, head: statement });
            continue;
        }
        const stood = closest(statement, gone);
        if (stood !== null)
            gone.splice(gone.indexOf(stood), 1);
        changes.push({ target: head.target, kind: stood === null ? 'new' : 'rewritten', base: stood, head: statement });
    }
    for (const statement of gone)
        changes.push({ target: head.target, kind: 'gone', base: statement, head: null });
    return changes.sort((a, b) => added(b) - added(a));
}
function added({ base, head }) {
    return (head?.calls ?? 0) - (base?.calls ?? 0);
}
function grown(base, head) {
    const difference = head.calls - base.calls;
    if (difference === 0 || (!(base.steady && head.steady) && Math.abs(difference) < leastUnsteady))
        return null;
    return difference > 0 ? 'more calls' : 'fewer calls';
}
function closest(statement, gone) {
    let best = null;
    for (const candidate of gone) {
        if (candidate.calls !== statement.calls)
            continue;
        const likeness = dice(candidate.key.split(' '), statement.key.split(' '));
        if (likeness >= alike && likeness > (best?.likeness ?? 0))
            best = { candidate, likeness };
    }
    return best?.candidate ?? null;
}
/** 2 |A ∩ B| / (|A| + |B|) of two multisets; 0 where they do another thing, or to other tables. */
function dice(a, b) {
    if (a[0] !== b[0] || tables(a) !== tables(b))
        return 0;
    const left = new Map();
    for (const token of a)
        left.set(token, (left.get(token) ?? 0) + 1);
    let common = 0;
    for (const token of b) {
        const count = left.get(token) ?? 0;
        if (count === 0)
            continue;
        left.set(token, count - 1);
        common += 1;
    }
    return (2 * common) / (a.length + b.length);
}
/** The words after FROM, JOIN, INTO and UPDATE, each of which names a table (or the schema that it is in). */
function tables(tokens) {
    const named = tokens.flatMap((token, i) => (/^(?:from|join|into|update)$/.test(tokens[i - 1] ?? '') ? [token] : []));
    return named.filter((token) => token !== '(').join(' ');
}

;// CONCATENATED MODULE: ./build/load/explain/n-plus-one.js
/** Fewer are a bounded loop as far as anybody can tell, and cost little. */
const leastCalls = 5;
const leastGrowth = 3;
/** Where there is no growth to see, only exact agreement in numbers that do not come about by chance counts. */
const leastAlike = 10;
/**
 * Finds statements that run once per row, most calls first. A bounded loop (as many lookups at both sizes) is none, nor is work in
 * chunks (few calls for many rows). A size at which requests failed, or were answered unexpectedly, does not count.
 */
function findNPlusOne(head, base) {
    const before = base === null ? [] : foundIn(base);
    return foundIn(head).map((found) => {
        if (base === null)
            return { ...found, base: null };
        const growth = growthOf(found.key, base);
        // At one size alone growth does not show: then it is one where it ran about as often.
        const isNPlusOne = before.some(({ key }) => key === found.key) || (growth.callsSmall === null && growth.callsFull >= found.callsFull / 2);
        return { ...found, base: { ...growth, isNPlusOne } };
    });
}
function foundIn({ small, full }) {
    if (full.unexpected > 0)
        return [];
    const sizes = { small: small === null || small.unexpected > 0 ? null : small, full };
    return full.statements.flatMap((statement) => {
        const judged = n_plus_one_judge(statement, sizes);
        return judged === null
            ? []
            : [{ target: full.target, key: statement.key, sql: statement.sql, ...growthOf(statement.key, sizes), ...judged }];
    });
}
function n_plus_one_judge(statement, sizes) {
    const own = growthOf(statement.key, sizes);
    const { callsSmall, callsFull } = own;
    const others = sizes.full.statements
        .filter((other) => other.key !== statement.key && other.rows >= 2 * other.calls)
        .map((other) => ({ sql: other.sql, calls: other.calls, ...growthOf(other.key, sizes) }))
        .sort((a, b) => a.calls - b.calls);
    const chosen = (parent) => {
        const { calls: _, ...rest } = parent;
        return rest;
    };
    if (callsSmall !== null && callsFull >= leastCalls && callsFull - callsSmall >= leastGrowth) {
        const parent = others.find((other) => follows(callsFull, other.rowsFull) && follows(callsSmall, other.rowsSmall ?? 0));
        if (parent !== undefined)
            return { certainty: 'grows', parent: chosen(parent) };
        if (callsFull < 2 * callsSmall || callsFull - callsSmall < leastCalls)
            return null;
        // Fewer calls than rows: equal ones are remembered, or not every row needs one. A chunk is another matter.
        const above = others.find((other) => other.rowsFull > callsFull && other.rowsFull <= 5 * callsFull && other.rowsFull > (other.rowsSmall ?? 0));
        if (above !== undefined)
            return { certainty: 'grows', parent: chosen(above) };
        return own.rowsFull <= 2 * callsFull ? { certainty: 'grows', parent: null } : null;
    }
    if (!statement.steady || callsFull < leastAlike)
        return null;
    const equal = others.find((other) => other.rowsFull === callsFull && (callsSmall === null || (callsSmall === callsFull && other.rowsSmall === callsSmall)));
    return equal === undefined ? null : { certainty: 'looks like', parent: chosen(equal) };
}
/** Once, twice or three times per row; a page may be asked with one row more, to see whether there is a next. */
function follows(calls, rows) {
    return [1, 2, 3].some((times) => Math.abs(calls - times * rows) <= Math.max(times, 0.05 * times * rows));
}
function growthOf(key, { small, full }) {
    const find = (size) => size.statements.find((statement) => statement.key === key);
    return {
        callsSmall: small === null ? null : (find(small)?.calls ?? 0),
        callsFull: find(full)?.calls ?? 0,
        rowsSmall: small === null ? null : (find(small)?.rows ?? 0),
        rowsFull: find(full)?.rows ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/postgres/plans/statement-key.js

/**
 * What makes two texts of pg_stat_statements the same statement, whatever the server's major and the length of a list: comments,
 * white space, letter case and the numbers of parameters do not count, the length of IN ($1, $2, $3) and of ARRAY[$1, $2] does not
 * (18 writes the first of them and an ellipsis in a comment), and VALUES of several rows alike is VALUES of one. queryid will not
 * do: it is made from OIDs, which differ from database to database.
 */
function statementKey(sql) {
    return squashed(withoutPrepare(joinedParameters((0,normal/* normalTokens */.W)(sql)))).join(' ');
}
const parameter = '$';
function joinedParameters(tokens) {
    const joined = [];
    for (const token of tokens)
        if (joined.at(-1) !== parameter || !/^\d+$/.test(token))
            joined.push(token);
    return joined;
}
/** A statement that SQL's own PREPARE made is counted under the text of the PREPARE. */
function withoutPrepare(tokens) {
    if (tokens[0] !== 'prepare' || tokens[1] === 'transaction')
        return tokens;
    return tokens.slice(tokens.indexOf('as') + 1);
}
function squashed(tokens) {
    const kept = [];
    for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at] ?? '';
        kept.push(token);
        if (token === 'in' || token === 'array') {
            const close = closing(tokens, at + 1);
            if (close === null || !isConstants(tokens.slice(at + 2, close)))
                continue;
            kept.push(tokens[at + 1] ?? '', '...', tokens[close] ?? '');
            at = close;
        }
        else if (token === 'values') {
            const first = closing(tokens, at + 1);
            if (first === null)
                continue;
            const row = tokens.slice(at + 1, first + 1);
            kept.push(...row);
            at = first;
            while (tokens[at + 1] === ',' && row.every((part, i) => tokens[at + 2 + i] === part))
                at += 1 + row.length;
        }
    }
    return kept;
}
const opens = { '(': ')', '[': ']' };
/** Where what opens at `open` closes; null: nothing opens there, or it does not close. */
function closing(tokens, open) {
    if (opens[tokens[open] ?? ''] === undefined)
        return null;
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        if (tokens[at] === '(' || tokens[at] === '[')
            depth++;
        if (tokens[at] === ')' || tokens[at] === ']')
            depth--;
        if (depth === 0)
            return at;
    }
    return null;
}
const constant = /^(?:[$,:()[\]-]|null|true|false|'.*'|\d[\w.]*)$/s;
function isConstants(tokens) {
    return tokens.length > 0 && tokens.every((token, i) => constant.test(token) || tokens[i - 1] === ':');
}

;// CONCATENATED MODULE: ./build/load/explain/slope.js
/**
 * How many of the calls that were counted in stretches of n, 2n and no requests belong to one request. Calls that come by the clock
 * are known from the stretch without requests; what comes more seldom adds one call to a stretch at most.
 */
function callsPerRequest([first, second, idle], counts) {
    const [few = 0, many = 0, none = 0] = counts;
    const perMs = none / idle.ms;
    const slope = (many - few - perMs * (second.ms - first.ms)) / (second.requests - first.requests);
    const mean = (few + many - perMs * (first.ms + second.ms)) / (first.requests + second.requests);
    const fits = (whole) => [
        { ...first, count: few },
        { ...second, count: many },
    ].every(({ requests, ms, count }) => {
        const byClock = perMs * ms;
        const rest = count - whole * requests;
        return rest >= 0 && rest <= byClock + 1 + Math.sqrt(byClock);
    });
    for (const estimate of [slope, mean]) {
        const whole = Math.max(0, Math.round(estimate));
        if (fits(whole))
            return { calls: whole, steady: whole > 0 };
    }
    // Some requests make it and others do not: a cache, a pool that checks its connections now and then.
    const calls = Math.round(Math.max(0, Math.min(slope, mean)) * 100) / 100;
    // What also comes by the clock is not known that well.
    return { calls: none > 0 && calls < 0.5 ? 0 : calls, steady: false };
}

;// CONCATENATED MODULE: ./build/load/explain/per-request.js




const warmUp = 2;
const idleMs = { least: 200, most: 500 };
/**
 * Measures what one request asks of the database: n requests one after another, then 2n, then none for a while. What grows with
 * the requests is theirs; the rest is the service's own. Requests that write are really made.
 * Throws the signal's reason after an abort.
 */
async function statementsPerRequest(target, options) {
    const { observer, database, send, signal } = options;
    let unexpected = 0;
    const ask = async (times) => {
        const from = performance.now();
        for (let i = 0; i < times; i++) {
            const status = await send(target, signal);
            if (status === null || !target.expected.accepts(status))
                unexpected += 1;
        }
        return performance.now() - from;
    };
    await ask(warmUp - 1);
    const perRequestMs = await ask(1);
    unexpected = 0;
    const few = Math.max(1, Math.min(options.requests ?? 5, Math.floor((options.withinMs ?? 10_000) / 3 / Math.max(perRequestMs, 0.1))));
    const watched = async (requests, during) => {
        const from = performance.now();
        const before = await observer.snapshot(database);
        await during();
        const after = await observer.snapshot(database);
        return { requests, ms: performance.now() - from, counted: statementsBetween(before, after) };
    };
    const first = await watched(few, () => ask(few));
    const second = await watched(2 * few, () => ask(2 * few));
    const idle = await watched(0, () => (0,promises_.setTimeout)(Math.min(Math.max(second.ms, idleMs.least), idleMs.most), undefined, { signal }).catch(() => signal.throwIfAborted()));
    const stretches = [first, second, idle];
    const counted = stretches.map((stretch) => stretch.counted);
    const statements = perRequest(stretches, counted.map((stretch) => byKey(stretch.statements)));
    const session = perRequest(stretches, counted.map((stretch) => byKey(stretch.session)));
    return {
        target: target.name,
        statements,
        queries: total(statements),
        session: total(session),
        requests: 3 * few,
        unexpected,
        incomplete: counted.find((stretch) => stretch.incomplete !== null)?.incomplete ?? null,
    };
}
/** Statements that differ only in the length of a list, and those of several roles, together. */
function byKey(statements) {
    const sums = new Map();
    for (const { sql, calls, meanMs, rows } of statements) {
        const key = statementKey(sql);
        const sum = sums.get(key) ?? { sql, calls: 0, totalMs: 0, rows: 0 };
        sums.set(key, { sql: sum.sql, calls: sum.calls + calls, totalMs: sum.totalMs + calls * meanMs, rows: sum.rows + rows });
    }
    return sums;
}
function perRequest(stretches, sums) {
    const found = [];
    for (const key of new Set(sums.flatMap((sum) => [...sum.keys()]))) {
        const counts = sums.map((sum) => sum.get(key)?.calls ?? 0);
        const { calls, steady } = callsPerRequest(stretches, counts);
        if (calls === 0)
            continue;
        const sum = (figure) => sums.reduce((whole, each) => whole + (each.get(key)?.[figure] ?? 0), 0);
        found.push({
            key,
            sql: sums.find((sum) => sum.has(key))?.get(key)?.sql ?? '',
            calls,
            steady,
            rows: round((calls * sum('rows')) / sum('calls')),
            meanMs: sum('totalMs') / sum('calls'),
        });
    }
    return found.sort((a, b) => b.calls - a.calls || (a.key < b.key ? -1 : 1));
}
function total(statements) {
    return round(statements.reduce((sum, { calls }) => sum + calls, 0));
}
/** To hundredths: a sum of halves and thirds is no more certain than that. */
function round(value) {
    return Math.round(value * 100) / 100;
}

;// CONCATENATED MODULE: ./build/load/explain/send.js

/**
 * Sends to one side, one request after another, over one connection that is kept. Redirects are not followed.
 *
 * @param origin "http://127.0.0.1:4001", which targets that are paths are on
 * @param timeoutMs how long an answer's head, and each pause within its body, may take
 * @param ca certificates (PEM) to trust instead of the usual ones
 */
function openSender(origin, timeoutMs, ca) {
    const agent = new undici.Agent({
        connections: 1,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(ca === undefined ? {} : { connect: { ca } }),
    });
    return {
        async send(target, signal) {
            signal.throwIfAborted();
            try {
                const { statusCode, body } = await (0,undici.request)(new URL(target.url, origin), {
                    dispatcher: agent,
                    method: target.method,
                    headers: { ...target.headers },
                    body: target.body,
                    signal,
                });
                await body.dump({ limit: Number.MAX_SAFE_INTEGER });
                return statusCode;
            }
            catch {
                signal.throwIfAborted();
                return null;
            }
        },
        async close() {
            if (!agent.destroyed)
                await agent.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/postgres/plans/compare-plans.js
const compare_plans_most = 3;
/**
 * How a statement's plan differs between two databases: in how it finds each relation's rows, and, where it finds them alike, in its
 * joins and sorts. null: it does not. Costs, the order of joins and the number of processes are no difference.
 */
function comparePlans(base, head) {
    const sentences = [...accessChanges(base, head)];
    if (sentences.length === 0) {
        const gone = without(base.operations, head.operations);
        const come = without(head.operations, base.operations);
        if (gone.length > 0 || come.length > 0)
            sentences.push(`${listed(gone)} → ${listed(come)}`);
    }
    if (sentences.length === 0)
        return null;
    const more = sentences.length > compare_plans_most ? `; and ${sentences.length - compare_plans_most} more` : '';
    return { sentence: sentences.slice(0, compare_plans_most).join('; ') + more, base, head };
}
function accessChanges(base, head) {
    const changes = new Set();
    const relations = new Set([...base.accesses, ...head.accesses].map((access) => access.relation));
    for (const relation of relations) {
        const ways = (plan) => [...new Set(plan.accesses.filter((access) => access.relation === relation).map((access) => access.by))].sort();
        const [before, after] = [ways(base), ways(head)];
        if (before.join('\n') === after.join('\n'))
            continue;
        const told = (list) => list.length === 0 ? `${relation} not read` : list.map((by) => `${by} on ${relation}`).join(' and ');
        changes.add(`${told(before)} → ${told(after)}`);
    }
    return changes;
}
/** What a multiset has beyond another. */
function without(list, other) {
    const left = [...other];
    return list.filter((item) => {
        const at = left.indexOf(item);
        if (at !== -1)
            left.splice(at, 1);
        return at === -1;
    });
}
function listed(operations) {
    return operations.length === 0 ? 'none' : operations.join(', ');
}

;// CONCATENATED MODULE: ./build/postgres/plans/plan.js
/**
 * Nodes that come and go with small differences in the estimates, and do the same work: how many processes share it, and what is
 * kept for a second look.
 */
const incidental = new Set([
    'Gather',
    'Gather Merge',
    'Memoize',
    'Materialize',
    'Result',
    'Limit',
    'Bitmap Index Scan',
    'BitmapAnd',
    'BitmapOr',
]);
function readPlan(root) {
    const shape = { accesses: [], operations: [], text: '', cost: root['Total Cost'] };
    const visit = (node, depth) => {
        const access = accessOf(node);
        const operation = operationOf(node);
        const shown = access === null ? operation : `${access.by} on ${access.relation}`;
        if (access !== null)
            shape.accesses.push(access);
        else if (operation !== null)
            shape.operations.push(operation);
        if (shown !== null)
            shape.text += `${'  '.repeat(depth)}${shown}\n`;
        for (const child of node.Plans ?? [])
            visit(child, shown === null ? depth : depth + 1);
    };
    visit(root, 0);
    return shape;
}
function accessOf(node) {
    const name = node['Relation Name'];
    if (name === undefined || node['Node Type'] === 'ModifyTable')
        return null;
    const relation = node.Schema === undefined || node.Schema === 'public' ? name : `${node.Schema}.${name}`;
    if (node['Node Type'] === 'Bitmap Heap Scan') {
        const indexes = [...new Set(bitmapIndexes(node))];
        return { relation, by: `Bitmap Scan using ${indexes.join(' and ')}`, indexes, filters: node.Filter !== undefined };
    }
    const index = node['Index Name'];
    const by = index === undefined ? node['Node Type'] : `${node['Node Type']} using ${index}`;
    return {
        relation,
        by,
        indexes: index === undefined ? [] : [index],
        filters: node.Filter !== undefined,
    };
}
function bitmapIndexes(node) {
    const own = node['Index Name'];
    return [...(own === undefined ? [] : [own]), ...(node.Plans ?? []).flatMap(bitmapIndexes)];
}
function operationOf(node) {
    const type = node['Node Type'];
    if (incidental.has(type) || node['Partial Mode'] === 'Partial')
        return null;
    if (type === 'ModifyTable')
        return `${node.Operation ?? 'Modify'} on ${node['Relation Name'] ?? ''}`.trim();
    if (type === 'Aggregate')
        return node.Strategy === 'Hashed' ? 'HashAggregate' : node.Strategy === 'Sorted' ? 'GroupAggregate' : 'Aggregate';
    // A Hash is but the inner half of a Hash Join.
    if (type === 'Hash')
        return null;
    const join = node['Join Type'];
    if (join === undefined || join === 'Inner')
        return type;
    return type === 'Nested Loop' ? `Nested Loop ${join} Join` : type.replace(/Join$/, `${join} Join`);
}

// EXTERNAL MODULE: ./build/postgres/sql/lexer.js
var lexer = __webpack_require__(31090);
// EXTERNAL MODULE: ./build/postgres/sql/split.js
var split = __webpack_require__(32536);
;// CONCATENATED MODULE: ./build/postgres/plans/plannable.js


const verbs = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'WITH', 'VALUES', 'TABLE']);
/** Types whose constants may be written with the type before them, and come out of pg_stat_statements as `interval $1`. */
const typedConstant = /\b(interval|date|time|timetz|timestamp|timestamptz|numeric|int|integer|bigint|text|uuid|json|jsonb|inet|bytea|bool|boolean)(\s+(?:with|without)\s+time\s+zone)?\s+(\$\d+)/gi;
/**
 * What pg_stat_statements calls a statement, as one that can be planned: a constant with its type before it gets a cast, PREPARE is
 * taken off, the ellipsis of 18's lists as well. Exactly one statement, lest anything slip in behind an EXPLAIN.
 */
async function plannable(text) {
    const body = plannable_withoutPrepare(text);
    const cast = outsideLiterals(body, (code) => code.replace(typedConstant, (_, type, zone, parameter) => `${parameter}::${type}${zone ?? ''}`));
    const { statements } = await (0,split/* splitStatements */.X)(cast);
    const [only, ...others] = statements;
    if (only === undefined || others.length > 0)
        return { sql: null, reason: 'it is not one statement' };
    const verb = /^\(*\s*([a-z]+)/i.exec(only.sql)?.[1]?.toUpperCase() ?? '';
    if (!verbs.has(verb))
        return { sql: null, reason: `PostgreSQL makes no plan for ${only.kind === '' ? 'it' : only.kind}` };
    return { sql: only.sql, verb };
}
function plannable_withoutPrepare(text) {
    return text.replace(/^\s*prepare\s+(?:"[^"]*"|\w+)\s*(?:\([^()]*\))?\s+as\s+/i, '');
}
/** Comments go, since a pattern could not look across them. */
function outsideLiterals(text, change) {
    let result = '';
    let code = '';
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(text)) {
        if (kind === 'string' || kind === 'quoted-name') {
            result += change(code) + text.slice(start, end);
            code = '';
        }
        else if (kind === 'comment')
            code += ' ';
        else
            code += text.slice(start, end);
    }
    return result + change(code);
}

;// CONCATENATED MODULE: ./build/postgres/plans/explain.js




const planningMs = 10_000;
/**
 * The plans that PostgreSQL makes for normalised statements without knowing their parameters ("generic" plans), in their order.
 * Nothing is executed: EXPLAIN without ANALYZE, in a transaction that can only read and is rolled back.
 * Only a lost connection throws.
 */
function explain(connection, statements) {
    return (0,server_client/* withClient */.S)(connection, async (client) => {
        const { rows } = await client.query("SELECT current_setting('server_version_num') AS version");
        const generic = Number(rows[0]?.version) >= 160_000;
        await client.query(`SET statement_timeout = ${planningMs}; SET plan_cache_mode = force_generic_plan`);
        const explained = [];
        for (const statement of statements)
            explained.push(await explainOne(client, statement, generic));
        return explained;
    });
}
async function explainOne(client, statement, generic) {
    const ready = await plannable(statement);
    if (ready.sql === null)
        return { plan: null, reason: ready.reason };
    const { sql } = ready;
    await client.query('BEGIN READ ONLY');
    try {
        const text = generic ? `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${sql}` : await ofPrepared(client, sql);
        const { rows } = await client.query(text);
        const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
        return root === undefined ? { plan: null, reason: 'PostgreSQL gave no plan' } : { plan: readPlan(root) };
    }
    catch (error) {
        return { plan: null, reason: `PostgreSQL does not plan it: ${(0,errors/* messageOf */.bD)(error)}` };
    }
    finally {
        await client.query('ROLLBACK; DEALLOCATE ALL');
    }
}
/** Before 16 only a prepared statement has a generic plan. */
async function ofPrepared(client, sql) {
    await client.query(`PREPARE preflight_explained AS ${sql}`);
    const { rows } = await client.query("SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'preflight_explained'");
    const count = rows[0]?.count ?? 0;
    const values = count === 0 ? '' : `(${Array.from({ length: count }, () => 'NULL').join(', ')})`;
    return `EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE preflight_explained${values}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/explain.js






/** Asks every target a few times, one after another, and counts its statements. */
async function observe(side, request) {
    const { observer, targets, timeoutMs, ca, signal, progress } = request;
    const sender = openSender(side.origin, timeoutMs, ca ?? undefined);
    const found = new Map();
    try {
        for (const target of targets) {
            progress.update(target.name);
            const { database } = side;
            found.set(target.name, await statementsPerRequest(target, { observer, database, send: sender.send, signal }));
        }
    }
    finally {
        await sender.close();
    }
    return found;
}
/** Base against head: statements that are new or more, those that run once per row, and plans that changed. */
async function explained(targets, { head, base }, databases) {
    const found = { targets: [], nPlusOnes: [], changes: [], plans: [] };
    for (const { name } of targets) {
        const full = head.full.get(name);
        if (full === undefined)
            continue;
        const before = base?.full.get(name) ?? null;
        found.targets.push({ target: name, head: full, base: before });
        const sizes = { small: head.small?.get(name) ?? null, full };
        found.nPlusOnes.push(...findNPlusOne(sizes, before === null ? null : { small: base?.small?.get(name) ?? null, full: before }));
        if (before === null)
            continue;
        found.changes.push(...compareStatements(before, full));
        if (databases !== null)
            found.plans.push(...(await plansOf(before, full, databases)));
    }
    return found;
}
/** Statements that both sides run, and that the planner answers in another way on the head's database. */
async function plansOf(base, head, databases) {
    const keys = new Set(base.statements.map(({ key }) => key));
    const common = head.statements.filter(({ key }) => keys.has(key)).map(({ sql }) => sql);
    if (common.length === 0)
        return [];
    const [before, after] = await Promise.all([explain(databases.base, common), explain(databases.head, common)]);
    return common.flatMap((sql, index) => {
        const [was, is] = [before[index]?.plan ?? null, after[index]?.plan ?? null];
        const change = was === null || is === null ? null : comparePlans(was, is);
        return change === null ? [] : [{ target: head.target, sql, sentence: change.sentence }];
    });
}

// EXTERNAL MODULE: ./build/git/tree.js
var git_tree = __webpack_require__(80770);
;// CONCATENATED MODULE: ./build/postgres/plans/host-language.js
/** How SQL stands in the source of other languages: what may come between two of its words, and what may stand for a parameter. */
const separators = [
    /\s+/y,
    /\\[nrt]|\\\r?\n/y,
    /--[^\n]*\n/y,
    /\/\*.*?\*\//sy,
    // One string ends and the next goes on: "…" + "…", "…" "…", "…", "…" of an array that is joined.
    /(?<quote>["'`])\s*[+.,\\]?\s*\k<quote>/y,
];
/** Where a separator at `at` ends; null: there is none. */
function separatorEnd(text, at) {
    return firstMatch(text, at, separators);
}
const args = [
    /\$\d+/y,
    /\?\d*/y,
    /[:@#]\w+/y,
    /%s|%\(\w+\)s/y,
    /'(?:[^'\n]|'')*'/y,
    /-?\d[\d.]*(?![\w.])/y,
    /(?:true|false|null)(?!\w)/iy,
    // What is put in by concatenation: "… = " + id + " …"
    /(?<quote>["'`])\s*[+.]\s*[\w.$[\]()]{1,80}\s*[+.]\s*\k<quote>/y,
];
/** Where something at `at` that may stand for a parameter ends: $1, ?, :name, %s, a constant, ${…}, #{…}, {…}; null: there is none. */
function argumentEnd(text, at) {
    const open = /[$#]?\{/y;
    open.lastIndex = at;
    const brace = open.exec(text)?.[0];
    return brace === undefined ? firstMatch(text, at, args) : braceEnd(text, at + brace.length - 1);
}
const longestExpression = 300;
function braceEnd(text, open) {
    let depth = 0;
    for (let at = open; at < Math.min(text.length, open + longestExpression); at++) {
        if (text.charAt(at) === '{')
            depth++;
        if (text.charAt(at) === '}')
            depth--;
        if (depth === 0)
            return at + 1;
    }
    return null;
}
function firstMatch(text, at, patterns) {
    for (const pattern of patterns) {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null && match[0] !== '')
            return at + match[0].length;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/postgres/plans/source-place.js


const leastWords = 3;
/**
 * Where a normalised statement stands in source files: in a string of whatever language, broken into lines or put together from
 * strings, with $1, ?, :name, %s, a template's ${…} or a constant where the statement has a parameter. null unless it stands, whole, in
 * exactly one place. Leave out what only quotes the service's SQL: tests, migrations, compiled files.
 */
function findInSource(sql, files) {
    const [first, ...rest] = source_place_elements(sql);
    if (first?.kind !== 'word' || rest.filter((element) => element.kind === 'word').length + 1 < leastWords)
        return null;
    const places = [];
    for (const { file, text } of files) {
        for (const { index } of text.matchAll(new RegExp(`(?<![\\w$])${first.text}(?![\\w$])`, 'gi'))) {
            if (!standsAt(text, index + first.text.length, rest))
                continue;
            places.push({ file, line: text.slice(0, index).split('\n').length });
            if (places.length > 1)
                return null;
        }
    }
    return places[0] ?? null;
}
function source_place_elements(sql) {
    const found = [];
    let at = 0;
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(sql)) {
        if (start < at || kind === 'blank' || kind === 'comment' || kind === 'semicolon')
            continue;
        const text = sql.slice(start, end);
        const parameter = /^\$\d+/.exec(sql.slice(start, start + 8));
        const list = text.toLowerCase() === 'in' ? /^\s*\(\s*\$\d+[^()]*\)/.exec(sql.slice(end)) : null;
        if (parameter !== null)
            found.push({ kind: 'parameter' });
        else
            found.push({ kind: /^\w/.test(text) ? 'word' : 'sign', text });
        if (list !== null)
            found.push({ kind: 'list' });
        at = parameter !== null ? start + parameter[0].length : list !== null ? end + list[0].length : end;
    }
    return found;
}
/** Whether the elements stand at `from`, and a string (or the file, or a statement in it) ends behind them. */
function standsAt(text, from, rest) {
    let at = from;
    for (const element of rest) {
        const end = skipTo(text, at, (place) => elementEnd(text, place, element));
        if (end === null)
            return false;
        at = end;
    }
    return skipTo(text, at, (place) => (place >= text.length || /["'`;]/.test(text.charAt(place)) ? place : null)) !== null;
}
/** The first place from `at` on, with nothing but separators before it, at which `take` finds something. */
function skipTo(text, at, take) {
    for (let place = at; place !== null; place = separatorEnd(text, place)) {
        const end = take(place);
        if (end !== null)
            return end;
    }
    return null;
}
function elementEnd(text, at, element) {
    if (element.kind === 'parameter')
        return argumentEnd(text, at);
    if (element.kind === 'list')
        return text.charAt(at) === '(' ? parenthesisEnd(text, at) : null;
    const end = at + element.text.length;
    if (text.slice(at, end).toLowerCase() === element.text.toLowerCase()) {
        return element.kind === 'word' && /\w/.test(text.charAt(end)) ? null : end;
    }
    // A quoted name within a string that the same quotes enclose.
    const escaped = element.text.replaceAll('"', '\\"');
    return text.startsWith(escaped, at) ? at + escaped.length : null;
}
const longestList = 500;
function parenthesisEnd(text, open) {
    let depth = 0;
    for (let at = open; at < Math.min(text.length, open + longestList); at++) {
        if (text.charAt(at) === '(')
            depth++;
        if (text.charAt(at) === ')')
            depth--;
        if (depth === 0)
            return at + 1;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/places.js


/** What is read for statements: programs, and no more than a repository's worth. */
const program = /\.(m?[jt]sx?|c[jt]s|py|rb|go|java|kt|cs|php|rs|sql)$/i;
const elsewhere = /(^|\/)(node_modules|vendor|dist|build|coverage|\.git|migrations?|db\/migrate)\//i;
const largestFile = 400_000;
const mostFiles = 4000;
/** Where the statements that a finding may name stand in the head's tree. Only where there is one place that it can be. */
async function placesOf({ nPlusOnes, changes, plans }, directory, prefix) {
    const statements = new Set([
        ...nPlusOnes.map(({ sql }) => sql),
        ...changes.flatMap(({ head }) => (head === null ? [] : [head.sql])),
        ...plans.map(({ sql }) => sql),
    ]);
    const places = new Map();
    if (statements.size === 0)
        return places;
    const files = await sources(directory, prefix);
    for (const sql of statements) {
        const found = findInSource(sql, files);
        if (found !== null)
            places.set(sql, { file: found.file, line: found.line, endLine: found.line });
    }
    return places;
}
async function sources(directory, prefix) {
    const tree = (0,git_tree/* workingTree */.cn)(directory);
    const names = (await tree.list('')).filter((name) => program.test(name) && !elsewhere.test(name)).slice(0, mostFiles);
    const found = [];
    for (const name of names) {
        const text = await tree.read(name).catch(() => null);
        if (text === null || text.length > largestFile)
            continue;
        found.push({ file: prefix === '' ? name : `${prefix}/${name}`, text: text.toString('utf8') });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/explain-sides.js







/** Rows that a small copy keeps of each table: few enough that a list of a page has fewer. */
const smallRows = 3;
/**
 * Counts what each target asks of the database, base and head, on a few rows and on all of them. Services that run on their own copies of
 * `databases` meanwhile are not disturbed. Without statistics nothing is explained, and a note says why.
 */
async function explainSides(request) {
    const { run, scenario, subject, server, databases } = request;
    const observing = await observingWith(request);
    if (observing === null)
        return unexplained;
    const small = await smallTemplates(request);
    // On all rows first: a service that does not start at all is not waited for twice.
    const onAll = await countOn(request, observing, databases);
    const onSmall = small === null ? null : await countOn(request, observing, small).catch(notOnFewRows(run));
    const sides = {
        head: { small: onSmall?.head ?? null, full: onAll.head },
        base: { small: onSmall?.base ?? null, full: onAll.base },
    };
    const connections = { base: server.connection(databases.base), head: server.connection(databases.head) };
    const found = await explained(scenario.targets, sides, connections);
    return { explained: found, places: await placesOf(found, run.config.workingDirectory, subject.prefix) };
}
/** null, and a note: this server counts no statements. */
async function observingWith({ run, server, scenario }) {
    const { config, signal, progress } = run;
    const statistics = await openStatements(server);
    if (!statistics.available) {
        progress.note(statistics.reason);
        return null;
    }
    const { targets, ca } = scenario;
    return { observer: statistics.observer, targets, timeoutMs: config.requestTimeoutMs, ca, signal, progress };
}
/** Copies of both databases with a handful of rows, in which an N+1 shows; null, and a note: this server or role cannot make them. */
async function smallTemplates({ server, run, subject, databases }) {
    run.progress.phase('copying a few rows of each table');
    const { how } = subject;
    const keep = (0,bookkeeping/* bookkeepingTables */.w_)(how.kind === 'scripts' ? how.directory.bookkeeping : how.bookkeeping);
    const names = { base: `${databases.base}_small`, head: `${databases.head}_small` };
    try {
        await shrunkCopy(server, { template: databases.base, name: names.base, rows: smallRows, keep });
        await shrunkCopy(server, { template: databases.head, name: names.head, rows: smallRows, keep });
        return names;
    }
    catch (error) {
        run.signal.throwIfAborted();
        run.progress.note(`No N+1 can be told by its growth: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}
function notOnFewRows({ signal, progress }) {
    return (error) => {
        signal.throwIfAborted();
        progress.note(`No N+1 can be told by its growth: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    };
}
async function countOn({ start, run }, observing, databases) {
    const sides = await start(databases);
    try {
        run.progress.phase('counting queries');
        const of = (side) => {
            const database = sides.database(side)?.database ?? '';
            return observe({ origin: sides.service(side).origin, database }, observing);
        };
        return { base: await of('base'), head: await of('head') };
    }
    finally {
        await sides.stop();
    }
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/sides.js

/** A service ended under load. */
class Ended extends Error {
    name = 'Ended';
    service;
    constructor(service) {
        super(`the ${service.side} ended by itself`);
        this.service = service;
    }
}
/** Where base, head and the base's second process are now. */
function originsOf(sides) {
    const of = (side) => sides.service(side).origin;
    return { base: of('base'), head: of('head'), alike: of('base again') };
}
/** Throws `Ended` where one of them is gone. */
function checkSides(sides, requests) {
    const ended = requests.map(({ side }) => sides.service(side)).find((service) => service.ended !== null);
    if (ended !== undefined)
        throw new Ended(ended);
}
/** What ended by itself is a mistake in the set-up where it is the base; of the head it is what the change did. */
function endedBase({ service }) {
    return new errors/* UserError */.yo(`the service of the base ended under load ${howEnded(service)}: ${lastLine(service.log())}`, {
        remedy: 'Lower `rate` or `concurrency`, or give the runner more memory.',
    });
}
/** "with exit code 137", "by SIGKILL". */
function howEnded({ ended }) {
    if (ended === null || (ended.signal === null && ended.exitCode === null))
        return 'without a word';
    return ended.signal === null ? `with exit code ${ended.exitCode}` : `by ${ended.signal}`;
}
function lastLine(output) {
    return output.trim().split('\n').at(-1)?.trim() || 'it printed nothing';
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service.js





















/** Of the time budget, what one start of the services may take. */
const readyShare = 0.4;
/** Starts base and head from the user's commands, and loads them side by side; the head alone where there is no base to start. */
async function runService(run, scenario) {
    const { config, repository, changes, progress, signal } = run;
    progress.phase('looking at what changed');
    const { subject } = await (0,migrations_subject/* findSubject */.o)({ ...config, repository, all: false, whereNone: 'accept' }, changes, signal);
    const { postgres, postgresVersion: version, postgresImage: image, allowNonEmpty } = config;
    const server = await (0,start/* startServer */.U)({ postgres, version, image, allowNonEmpty }, progress);
    const roles = server.provider === 'url' ? await (0,prepare_roles/* rolesOf */.R7)(server.connection('postgres')).catch(() => null) : null;
    const databases = newDatabases();
    const work = {
        run,
        scenario,
        subject,
        server,
        databases,
        preparation: await preparationOf(run, subject, server, databases),
    };
    try {
        const { git } = subject;
        const found = scenario.against.kind === 'base' && git.kind === 'change'
            ? await (0,worktree/* withWorktree */._)(git.root, git.base, (root) => withTrees(work, { root, directory: (0,external_node_path_.join)(root, git.prefix) }))
            : await withTrees(work, null);
        const notes = [`PostgreSQL ${server.version} (${server.provider})`, ...server.notes, ...subject.notes];
        return { ...found, notes: [...found.notes, ...(0,preparation_notes/* preparationNotes */.J)(work.preparation.facts), ...notes] };
    }
    finally {
        for (const name of Object.values(databases))
            await server.dropDatabase(name).catch(() => { });
        if (roles !== null)
            await (0,prepare_roles/* dropRolesSince */.xW)(work.preparation, server.connection('postgres'), roles).catch(() => { });
        await server.stop();
    }
}
function newDatabases() {
    const id = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const [base, head] = [`preflight_base_${id}`, `preflight_head_${id}`];
    return { base, head, smallBase: `${base}_small`, smallHead: `${head}_small` };
}
async function withTrees(work, base) {
    const { run, subject, preparation } = work;
    const { config, repository, signal, progress } = run;
    const { setupCommand, buildCommand, timeBudgetMs: timeLimitMs } = config;
    const head = { root: subject.git.kind === 'change' ? subject.git.root : repository, directory: config.workingDirectory };
    const trees = await prepareTrees({ head, base, setupCommand, buildCommand, timeLimitMs, signal, progress });
    preparation.commands.baseDirectory = base?.directory ?? null;
    const found = base !== null && trees.base?.kind === 'prepared'
        ? await sideBySide(work, base)
        : await service_alone(work, trees.base?.kind === 'failed' ? `The base could not be built: ${trees.base.reason}.` : whyAlone(work));
    return { ...found, notes: [...found.notes, ...trees.notes] };
}
function whyAlone({ subject, scenario }) {
    if (subject.git.kind === 'none')
        return `There is no base to start: ${subject.git.reason}.`;
    return scenario.against.kind === 'base' ? 'There is no base to start.' : 'The baseline is none that can be started.';
}
async function sideBySide(work, base) {
    const { run, scenario, subject, preparation, databases } = work;
    const { config, signal, progress, deadline } = run;
    await (0,prepare_base/* prepareBase */.p)(preparation);
    await migrateToHead(preparation, databases.head);
    const requests = sidesOf(work, base, databases);
    const start = (of) => startOn(work, sidesOf(work, base, of).filter(({ side }) => side !== 'base again'));
    const explanation = await explainSides({ ...work, start }).catch(unlessOfHead);
    if (explanation instanceof ServiceFailure)
        return service_alone(work, `The base does not start: ${explanation.message}.`);
    const sides = await startOn(work, requests);
    try {
        const { targets, ca } = scenario;
        const restart = async () => {
            await sides.restart('reset');
            return originsOf(sides);
        };
        const check = () => checkSides(sides, requests);
        const asked = { config, targets, ca, origins: originsOf(sides), restart, deadline, check, signal, progress };
        const { duet, targets: outcomes } = await compareSides(asked);
        const baseName = subject.git.kind === 'change' ? (0,report_text/* code */.aY)(subject.git.baseName) : 'the base';
        return {
            targets: outcomes,
            comparison: { kind: 'side by side', baseName, decision: duet.decision, duet },
            generator: duet.generator,
            hardening: await hardened(run, scenario, sides.service('head').origin),
            advice: [],
            ramp: [],
            died: null,
            ...explanation,
            notes: [...sideNotes(subject), `${(0,duration/* duration */.p)(duet.loadMs)} of load`],
        };
    }
    catch (error) {
        if (!(error instanceof Ended))
            throw error;
        if (error.service.side !== 'head')
            throw endedBase(error);
        return died(error, sideNotes(subject));
    }
    finally {
        await sides.stop();
    }
}
/** A base that does not start is no fault of the change: the head is then loaded alone. Throws everything else. */
function unlessOfHead(error) {
    if (error instanceof ServiceFailure && error.side !== 'head')
        return error;
    throw error;
}
function sidesOf({ run }, base, of) {
    const command = run.config.startCommand ?? '';
    const one = (side, cwd, template) => ({
        side,
        command: side === 'head' ? command : (run.config.baseStartCommand ?? command),
        cwd,
        database: { name: `${template}_${side.replace(' ', '_')}`, template },
    });
    return [
        one('base', base.directory, of.base),
        one('base again', base.directory, of.base),
        one('head', run.config.workingDirectory, of.head),
    ];
}
async function service_alone(work, reason) {
    const { run, scenario, server, preparation, databases } = work;
    // What a base that was then not started has left.
    for (const name of [databases.base, databases.head])
        await server.dropDatabase(name);
    await prepareHeadAlone(preparation, databases.head);
    const head = {
        side: 'head',
        command: run.config.startCommand ?? '',
        cwd: run.config.workingDirectory,
        database: { name: `${databases.head}_only`, template: databases.head },
    };
    const sides = await startOn(work, [head]);
    try {
        const found = await driveAlone(run, scenario, { origin: sides.service('head').origin, reason });
        checkSides(sides, [head]);
        return found;
    }
    catch (error) {
        run.signal.throwIfAborted();
        // A service that is gone answers nothing, which is then no mistake in the address.
        const service = sides.service('head');
        if (service.ended === null)
            throw error;
        return died(new Ended(service), []);
    }
    finally {
        await sides.stop();
    }
}
function died({ service }, notes) {
    return {
        targets: [],
        comparison: { kind: 'nothing', reason: null },
        generator: { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
        hardening: null,
        advice: [],
        ramp: [],
        ...unexplained,
        died: { how: howEnded(service), lastLine: lastLine(service.log()) },
        notes,
    };
}
function startOn({ run, server }, sides) {
    const { config, signal, progress } = run;
    const companions = companionsOf(config.services);
    const readyWithinMs = config.timeBudgetMs * readyShare;
    return startSides({ sides, server, companions, readyUrl: config.readyUrl, readyWithinMs, signal, progress });
}
async function preparationOf({ config, progress, signal }, subject, server, databases) {
    const { workingDirectory, setupCommand, timeBudgetMs: timeLimitMs, schemaFile, seedFile, rows, randomSeed } = config;
    return {
        subject,
        server,
        database: databases.base,
        schemaFile,
        seedFile,
        rows,
        randomSeed,
        production: await (0,table_sizes/* readTableSizes */.B)(config.tableSizesFile),
        finish: 'VACUUM (ANALYZE)',
        commands: { workingDirectory, baseDirectory: null, setupCommand, timeLimitMs, way: 'direct' },
        progress,
        signal,
        facts: (0,preparation/* noFacts */.f)(),
    };
}
function sideNotes({ git }) {
    if (git.kind === 'none')
        return [];
    const head = git.head === 'working tree' ? 'the working tree' : (0,report_text/* code */.aY)(git.head.slice(0, 7));
    return [`Base ${(0,report_text/* code */.aY)(git.base.slice(0, 7))}, head ${head}, side by side on this machine`];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/index.js






/** Of the time budget, kept for what comes after the load. */
const keptShare = 0.1;
/**
 * Loads a service, beside its baseline where there is one, and says whether it became slower beyond the noise.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
async function run(input) {
    const { config, signal, changes } = input;
    const deadline = performance.now() + config.timeBudgetMs * (1 - keptShare);
    const scenario = await readScenario(config);
    try {
        const work = { ...input, deadline };
        const found = scenario.subject.kind === 'service' ? await runService(work, scenario) : await runRunning(work, scenario);
        const loaded = {
            ...found,
            maxP95Regression: config.maxP95Regression,
            maxErrorRate: config.maxErrorRate,
            reproduce: reproduceCommand(config, changes.event),
        };
        return present(loaded, judge(loaded, { ignore: config.ignore, failOn: config.failOn }));
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 46896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ freePort)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 by RFC 6335): one of those could be
 * taken, by the service's own connection to its database, between our look and the service's start.
 */
const [lowest, highest] = [20_000, 32_000];
const attempts = 100;
/** Given to a service of this process, whether it listens there already or not. */
const taken = new Set();
/** A TCP port on which nobody listens, and which this process has not given away before. */
async function freePort() {
    for (let attempt = 0; attempt < attempts; attempt++) {
        const port = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(lowest, highest);
        if (taken.has(port))
            continue;
        taken.add(port);
        if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '0.0.0.0')) && (await isFree(port, '::')))
            return port;
    }
    throw new Error(`no free port was found among ${attempts} between ${lowest} and ${highest}`);
}
/** A machine without IPv6 has nobody who listens there. */
function isFree(port, host) {
    return new Promise((resolve) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)();
        server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
        server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
}


/***/ })

};
;