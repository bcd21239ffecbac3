"use strict";
exports.id = 9278;
exports.ids = [9278];
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
    const meter = (0,generator_load/* startMeter */.oH)();
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

/***/ 78620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ shareCommand),
/* harmony export */   x: () => (/* binding */ ShareProcess)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94504);
/* harmony import */ var _share_protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31381);



/** The hidden command of this program. */
const shareCommand = 'drive-share';
/** A process that drives a share of a load. */
class ShareProcess {
    #process;
    constructor(program) {
        this.#process = (0,_own_process_js__WEBPACK_IMPORTED_MODULE_1__/* .startOwnProcess */ .M)({
            name: 'a process that drove the load',
            args: [shareCommand],
            ...(program === undefined ? {} : { program }),
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
    end() {
        return this.#process.stop();
    }
    #until(kind, order, onProgress) {
        this.#process.send(order);
        return this.#process.hear((message) => {
            const heard = _share_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .report */ .z8.safeParse(message);
            if (!heard.success)
                throw new Error(`a process that drives said what it may not: ${heard.error.message}`);
            const said = heard.data;
            if (said.kind === 'failed')
                throw failureIn(said);
            if (said.kind === 'progress')
                onProgress(said.requests);
            return isOf(said, kind) ? said : undefined;
        });
    }
}
function isOf(said, kind) {
    return said.kind === kind;
}
function failureIn({ message, users, remedy }) {
    return users ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, remedy === null ? {} : { remedy }) : new Error(message);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
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


/***/ })

};
;