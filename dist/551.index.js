"use strict";
exports.id = 551;
exports.ids = [551];
exports.modules = {

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

/***/ 41736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ weightedChoice)
/* harmony export */ });
/** The fractional part of the golden ratio. */
const golden = (Math.sqrt(5) - 1) / 2;
/**
 * Which of the weighted targets the n-th request goes to (n from 0): the same on every side, in every process and every run. The multiples of
 * the golden ratio lie evenly between 0 and 1 however many are taken, so that after any number of requests each target has had its share
 * within a few (Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods, theorem 3.4), and no period can fall in
 * step with the callers. Throws a RangeError where no weight is positive.
 */
function weightedChoice(weights) {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(whole > 0) || !Number.isFinite(whole))
        throw new RangeError('no target has a weight');
    let sum = 0;
    const bounds = weights.map((weight) => {
        sum += weight;
        return sum / whole;
    });
    const last = weights.findLastIndex((weight) => weight > 0);
    if (weights.length === 1)
        return () => 0;
    return (n) => {
        const at = ((n + 1) * golden) % 1;
        const index = bounds.findIndex((bound) => at < bound);
        return index === -1 ? last : index;
    };
}


/***/ }),

/***/ 15072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ connectOptions),
/* harmony export */   w: () => (/* binding */ newConnector)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24371);



/**
 * Opens the connections of one loader, TLS sessions shared. Certificates are verified, whatever NODE_TLS_REJECT_UNAUTHORIZED says:
 * `ca` (PEM) is trusted as well as what Node trusts. HTTP/1.1 only: a stream of HTTP/2 would share its connection with others, and its
 * latency would be theirs too. There is no limit of time: the request's own counts from its start.
 */
function newConnector(ca) {
    const connect = (0,undici__WEBPACK_IMPORTED_MODULE_2__.buildConnector)({
        allowH2: false,
        timeout: 0,
        rejectUnauthorized: true,
        ...(ca === null ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('default'), ca] }),
    });
    return (options, opened) => {
        // Its declaration is silent about what it returns; its own Client relies on it.
        const socket = connect(options, opened);
        if (!(socket instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket))
            throw new Error("undici's connector returns no socket any more");
        return socket;
    };
}
/** An origin as a connector takes it; an IPv6 address without its brackets. */
function connectOptions(origin) {
    const { host, hostname, protocol, port } = new URL(origin);
    return { host, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), protocol, port };
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ notSent),
/* harmony export */   g: () => (/* binding */ record)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** Records an ending; returns what is told of it. */
function record(recorder, ending, timeoutMs) {
    if (ending.kind === 'answer') {
        recorder.answered(ending.ms, ending.status, ending.bytes);
        return { ms: ending.ms, status: ending.status };
    }
    if (ending.failure === 'timeout')
        recorder.timedOut(timeoutMs);
    else
        recorder.failed(ending.failure);
    return { ms: ending.ms, status: null };
}
/** The target's name, and why this machine could not send it. */
function notSent(target, { error }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this machine could not send ${target}: ${error.message}`, {
        remedy: 'Lower the concurrency or the rate, or allow more open files (ulimit -n).',
        cause: error,
    });
}


/***/ }),

/***/ 56117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** Codes of Node's `system` errors, of its DNS and of undici. What begins with one of `tlsPrefixes` is named there. */
const byCode = {
    ECONNREFUSED: 'refused',
    EHOSTUNREACH: 'refused',
    ENETUNREACH: 'refused',
    EHOSTDOWN: 'refused',
    ENETDOWN: 'refused',
    EACCES: 'refused',
    ETIMEDOUT: 'timeout',
    UND_ERR_CONNECT_TIMEOUT: 'timeout',
    ECONNRESET: 'reset',
    ECONNABORTED: 'reset',
    EPIPE: 'reset',
    UND_ERR_SOCKET: 'reset',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    ENODATA: 'dns',
    EPROTO: 'tls',
};
/** What OpenSSL's verification and Node's TLS call their errors (Node's documentation, "X509 certificate error codes"). */
const tls = /^ERR_(TLS|SSL|OSSL)_|^CERT_|^CRL_|_IN_CHAIN$|^DEPTH_ZERO_SELF_SIGNED_CERT$|^UNABLE_TO_|^INVALID_(CA|PURPOSE)$|^HOSTNAME_MISMATCH$|^PATH_LENGTH_EXCEEDED$/;
/** The generator has run out of something, or was given what cannot be sent: it says nothing about the service. */
const own = new Set([
    'EMFILE',
    'ENFILE',
    'ENOBUFS',
    'ENOMEM',
    'EADDRNOTAVAIL',
    'UND_ERR_INVALID_ARG',
    'UND_ERR_NOT_SUPPORTED',
]);
/**
 * What kind of failure of the service's an error is; 'own' where it is the generator's. A body that ends too early is a reset: the
 * connection broke off, whoever noticed it.
 */
function failureOf(error) {
    const code = codeOf(error);
    if (own.has(code))
        return 'own';
    if (tls.test(code))
        return 'tls';
    if (code === 'HPE_INVALID_EOF_STATE' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
        return 'reset';
    // undici's of an answer that is an upgrade nobody asked for.
    if (error instanceof Error && error.message === 'bad upgrade')
        return 'protocol';
    return byCode[code] ?? 'protocol';
}
/** Of a name with several addresses, each of which was tried, the first one's. */
function codeOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return codeOf(error.errors[0]);
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}


/***/ }),

/***/ 36219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ mergeGeneratorLoads),
/* harmony export */   m9: () => (/* binding */ mergeRoundLoads),
/* harmony export */   oH: () => (/* binding */ startMeter)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__);

/**
 * From this utilisation of the event loop on, the generator is taken for the limit. What arrives waits for the loop as for any single
 * server: for ρ / 2(1 − ρ) times what handling one takes (M/D/1, the Pollaczek–Khinchine formula), 4.5 times at 0.9 and without bound
 * beyond; and a closed loop whose generator never rests would be faster with a faster generator.
 */
const busiest = 0.9;
/** A request that is sent late by more than this share of the P95 that is measured, and by more than a timer's grain, spoils it. */
const mostLateness = 0.1;
const grainMs = 1;
/** Begins to measure this process: its event loop, and the CPU of all its threads. */
function startMeter() {
    const loop = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.eventLoopUtilization();
    const cpu = process.cpuUsage();
    return {
        read(open) {
            const { utilization } = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.eventLoopUtilization(loop);
            const { user, system } = process.cpuUsage(cpu);
            const late = open !== null && isLate(open.lateness.percentile(95), open.latency.percentile(95));
            return {
                eventLoopUtilization: utilization,
                cpuSeconds: (user + system) / 1e6,
                limited: utilization >= busiest || late,
            };
        },
    };
}
/** Of several processes that drove together. */
function mergeGeneratorLoads(loads) {
    return {
        eventLoopUtilization: Math.max(0, ...loads.map((load) => load.eventLoopUtilization)),
        cpuSeconds: loads.reduce((sum, load) => sum + load.cpuSeconds, 0),
        limited: loads.some((load) => load.limited),
    };
}
/** Share of rounds in which the generator may have been the limit: a moment in which another process had the machine is none of its own. */
const mostLimited = 0.1;
/** Of one process in round after round. */
function mergeRoundLoads(loads) {
    const limited = loads.filter((load) => load.limited).length;
    return { ...mergeGeneratorLoads(loads), limited: limited > mostLimited * loads.length };
}
function isLate(lateness, latency) {
    return lateness > grainMs && lateness > mostLateness * latency;
}


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sendable)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);


const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
/** RFC 9112 and RFC 9110, 7.6.1: these belong to the connection, which is the generator's. */
const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']);
/**
 * A target's request to a side. `origin` is the side's. Says who asks (User-Agent) and takes any answer (Accept) unless the target's headers say otherwise.
 * Throws a `UserError` where it cannot be sent.
 */
function sendable(target, origin) {
    if (!URL.canParse(target.url, origin))
        throw cannot(target, `${target.url} is no URL`);
    const url = new URL(target.url, origin);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw cannot(target, `${url.protocol}// is not http`);
    if (target.method === 'CONNECT')
        throw cannot(target, 'CONNECT is for proxies');
    return {
        origin: url.origin,
        repeatable: repeatable.has(target.method),
        options: {
            origin: url.origin,
            path: url.pathname + url.search,
            method: target.method,
            headers: { ...credentialsOf(url), ...headersOf(target) },
            body: target.body,
            // The connection is kept also after a HEAD, or a GET with a body.
            reset: false,
        },
    };
}
/** RFC 7617, of "https://user:password@host/". */
function credentialsOf({ username, password }) {
    if (username === '' && password === '')
        return {};
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function headersOf(target) {
    const headers = { 'user-agent': 'preflight', accept: '*/*' };
    for (const [given, value] of Object.entries(target.headers)) {
        const name = given.toLowerCase();
        if (ofTheConnection.has(name))
            throw cannot(target, `its header ${given} belongs to the connection, which is not the request's`);
        try {
            (0,node_http__WEBPACK_IMPORTED_MODULE_0__.validateHeaderName)(name);
            (0,node_http__WEBPACK_IMPORTED_MODULE_0__.validateHeaderValue)(name, value);
        }
        catch (error) {
            throw cannot(target, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        }
        // It is counted from the body.
        if (name !== 'content-length')
            headers[name] = value;
    }
    return headers;
}
function cannot(target, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the request ${target.name} cannot be sent: ${why}`);
}


/***/ }),

/***/ 55140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openLoader)
});

// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/load/latency-histogram.js + 1 modules
var latency_histogram = __webpack_require__(61036);
// EXTERNAL MODULE: ./build/load/recorder.js
var recorder = __webpack_require__(55104);
// EXTERNAL MODULE: ./build/load/drive/choice.js
var choice = __webpack_require__(41736);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
;// CONCATENATED MODULE: ./build/load/drive/connection.js

/**
 * One keep-alive connection that carries one request at a time, made of an open socket. Where the service has closed it meanwhile,
 * undici's Client opens another for the request that comes.
 */
class Connection {
    #client;
    #socket;
    /** Whether undici has taken the socket over. */
    #taken = false;
    /** Answers that came over the socket of now. */
    #answers = 0;
    /** `lost` is called when its socket has ended, or brings something before a request was sent: that can be nothing but its end. */
    constructor(socket, origin, connector, lost) {
        this.#socket = socket;
        const gone = () => lost(this);
        socket.once('readable', gone).once('close', gone);
        this.#client = new undici.Client(origin, {
            connect: (options, callback) => {
                socket.off('readable', gone);
                this.#answers = 0;
                if (this.#taken || socket.destroyed)
                    this.#socket = connector(options, callback);
                // Within the call it would not notice.
                else
                    queueMicrotask(() => callback(null, socket));
                this.#taken = true;
                return this.#socket;
            },
            pipelining: 1,
            allowH2: false,
            // The request's own limit of time counts from its start, and to the end of its body.
            headersTimeout: 0,
            bodyTimeout: 0,
        });
    }
    /** Whether it has carried an answer: the service may have closed it, and that be on its way. */
    get used() {
        return this.#answers > 0;
    }
    /** Sends a request. `heard` hears how it ends, or nothing of use after `destroy`. */
    send(request, heard) {
        this.#client.dispatch(request.options, heard);
    }
    /** An answer has been read to its end. */
    answered() {
        this.#answers++;
    }
    /** Ends it at once, whatever it is doing. Resolves when it is closed. */
    async destroy() {
        const destroyed = this.#client.destroy();
        // One that is still being opened, or not yet taken over, is not the client's.
        this.#socket.destroy();
        await destroyed;
    }
}

// EXTERNAL MODULE: ./build/load/drive/connector.js
var drive_connector = __webpack_require__(15072);
// EXTERNAL MODULE: ./build/load/drive/failure.js
var drive_failure = __webpack_require__(56117);
;// CONCATENATED MODULE: ./build/load/drive/exchange.js

/** One request from its start to its end, over a first connection and, where that turns out to be closed, a second. */
class Exchange {
    request;
    #settings;
    #timer;
    #start;
    #connection = null;
    /** Whether it was sent over a connection that had carried an answer before. */
    #reused = false;
    #again = false;
    #atOnce = false;
    /** Whether anything of an answer has come. */
    #heard = false;
    #status = 0;
    #bytes = 0;
    #over = false;
    constructor(settings) {
        const now = performance.now();
        this.request = settings.request;
        this.#settings = settings;
        this.#start = settings.intendedAt ?? now;
        this.#timer = setTimeout(() => this.#timedOut(), Math.max(1, settings.timeoutMs - (now - this.#start)));
    }
    sendOver(connection) {
        this.#connection = connection;
        connection.send(this.request, this);
    }
    /** As `sendOver`, where it did not wait for the connection. */
    sendAtOnce(connection) {
        this.#atOnce = true;
        this.sendOver(connection);
    }
    /** It waited for a connection that could not be opened. */
    refused(error) {
        this.#failed(error);
    }
    /** Ends it without an ending: its connection is ended by who calls. */
    drop() {
        this.#over = true;
        clearTimeout(this.#timer);
    }
    onRequestStart() {
        this.#reused = this.#connection?.used === true;
        // Until an idle connection has been looked at, undici holds the request back for a turn of the event loop: the generator's time. That
        // of opening one, or of waiting for one, is the service's.
        if (this.#atOnce && this.#reused && this.#settings.intendedAt === null && !this.#again)
            this.#start = performance.now();
    }
    onResponseStarted() {
        this.#heard = true;
    }
    onResponseStart(_, status) {
        this.#status = status;
    }
    onResponseData(_, chunk) {
        this.#bytes += chunk.length;
    }
    onResponseEnd() {
        if (this.#over)
            return;
        const ms = performance.now() - this.#start;
        this.drop();
        this.#settings.part('keep', this.#connection);
        this.#settings.end({ kind: 'answer', ms, status: this.#status, bytes: this.#bytes });
    }
    onResponseError(_, error) {
        // undici is in the middle of taking its request back: what follows may not send another before it is done.
        if (!this.#over)
            queueMicrotask(() => this.#failed(error));
    }
    #failed(error) {
        if (this.#over)
            return;
        const failure = (0,drive_failure/* failureOf */.g)(error);
        if (failure === 'reset' && this.#mayRepeat()) {
            const connection = this.#connection;
            this.#again = true;
            this.#connection = null;
            this.#settings.part('again', connection);
            return;
        }
        const ms = performance.now() - this.#start;
        this.drop();
        this.#settings.part('end', this.#connection);
        this.#settings.end(failure === 'own' ? { kind: 'unsent', error } : { kind: 'failure', failure, ms });
    }
    /**
     * A service may close an idle connection in the moment in which it is used: no error of the service's, and every client sends the
     * request again (RFC 9112, 9.3.1; Go's net/http and with it k6 and hey) if nothing of an answer has come and it may be repeated. Once,
     * and the time counts from the first start.
     */
    #mayRepeat() {
        return this.#reused && !this.#again && !this.#heard && this.request.repeatable;
    }
    #timedOut() {
        const ms = performance.now() - this.#start;
        this.drop();
        this.#settings.part('end', this.#connection);
        this.#settings.end({ kind: 'failure', failure: 'timeout', ms });
    }
}

;// CONCATENATED MODULE: ./build/load/drive/connections.js



/** A service that holds so many requests of one generator is far behind; files and ports of the generator's machine are not endless. */
const mostConnections = 4096;
/** So many are opened at a time. A service that stands still answers none beyond its backlog: 511 with Node, 128 with others. */
const mostOpening = 128;
/**
 * The connections of one side to one origin. A request takes the one that was free last; where none is, it waits for the first that is free or
 * newly opened. It is not bound to the one that is opened for it: of a service that stands still, whose backlog is full, the system
 * drops what would connect, and tries again after a whole second. A request's time, and its timeout, count while it waits.
 */
class Connections {
    #origin;
    #options;
    #connector;
    #timeoutMs;
    #open = new Set();
    #free = [];
    #opening = new Set();
    /** In their order. */
    #waiting = new Set();
    #underWay = new Set();
    constructor(origin, connector, timeoutMs) {
        this.#origin = origin;
        this.#options = (0,drive_connector/* connectOptions */.j)(origin);
        this.#connector = connector;
        this.#timeoutMs = timeoutMs;
    }
    /** Sends a request; `end` hears of it once, never in the same call. `intendedAt` as in `ExchangeSettings`. */
    ask(request, intendedAt, end) {
        const exchange = new Exchange({
            request,
            intendedAt,
            timeoutMs: this.#timeoutMs,
            end,
            part: (parting, connection) => {
                if (parting === 'again')
                    this.#waiting.add(exchange);
                else
                    this.#underWay.delete(exchange);
                if (connection === null)
                    this.#waiting.delete(exchange);
                else if (parting === 'keep')
                    this.#keep(connection);
                else
                    this.#end(connection);
            },
        });
        this.#underWay.add(exchange);
        const connection = this.#free.pop();
        if (connection !== undefined) {
            exchange.sendAtOnce(connection);
            return;
        }
        this.#waiting.add(exchange);
        this.#openMore();
    }
    /** Ends every connection at once; requests that are under way end unheard. */
    async destroy() {
        for (const exchange of this.#underWay)
            exchange.drop();
        this.#underWay.clear();
        this.#waiting.clear();
        this.#free.length = 0;
        const open = [...this.#open];
        this.#open.clear();
        for (const socket of this.#opening)
            socket.destroy();
        this.#opening.clear();
        await Promise.all(open.map((connection) => connection.destroy()));
    }
    /** One for each request that waits, as far as may be. */
    #openMore() {
        const opening = this.#opening.size;
        if (opening >= Math.min(this.#waiting.size, mostOpening) || opening + this.#open.size >= mostConnections)
            return;
        const socket = this.#connector(this.#options, (...[error]) => {
            // Else it was ended meanwhile.
            if (!this.#opening.delete(socket))
                return;
            if (error === null)
                this.#add(socket);
            else
                this.#firstWaiting()?.refused(error);
            this.#openMore();
        });
        this.#opening.add(socket);
    }
    #add(socket) {
        const connection = new Connection(socket, this.#origin, this.#connector, (lost) => {
            const index = this.#free.indexOf(lost);
            // One that is under way ends with its exchange.
            if (index === -1)
                return;
            this.#free.splice(index, 1);
            this.#end(lost);
        });
        this.#open.add(connection);
        this.#pass(connection);
    }
    #keep(connection) {
        connection.answered();
        // undici has not done with the answer yet: whoever waits is sent after it.
        if (this.#waiting.size === 0)
            this.#free.push(connection);
        else
            setImmediate(() => this.#pass(connection));
    }
    #pass(connection) {
        const next = this.#firstWaiting();
        if (next === null)
            this.#free.push(connection);
        else
            next.sendOver(connection);
    }
    #end(connection) {
        this.#open.delete(connection);
        void connection.destroy();
        this.#openMore();
    }
    #firstWaiting() {
        for (const exchange of this.#waiting) {
            this.#waiting.delete(exchange);
            return exchange;
        }
        return null;
    }
}

;// CONCATENATED MODULE: ./build/load/drive/drive.js

/** An open loop's first arrival, so long after it was decided: its metronome must be beating by then. */
const leadMs = 2;
/**
 * Drives a stretch, and waits for what is still under way at its end. Rejects with the signal's reason, where a request cannot be sent, or
 * with a RangeError for a pace that comes to nothing.
 */
async function drive(stretch) {
    const { pace } = stretch;
    const much = pace.kind === 'closed' ? pace.concurrency : pace.perSecond;
    const whole = pace.kind === 'open' || Number.isInteger(much);
    if (!(much > 0) || !Number.isFinite(much) || !whole)
        throw new RangeError(`${much} is no pace`);
    return pace.kind === 'closed' ? driveClosed(stretch, pace) : driveOpen(stretch, pace);
}
function driveClosed({ sides, lengthMs, signal, choose }, { concurrency }) {
    return untilDriven(signal, (finish, fail, isOver) => {
        const startAt = performance.now();
        let asked = 0;
        let callers = concurrency;
        const tick = () => {
            if (isOver())
                return;
            if (performance.now() - startAt >= lengthMs) {
                callers--;
                if (callers === 0)
                    finish({ asked, elapsedMs: performance.now() - startAt, lateness: (0,latency_histogram/* newHistogram */.H)() });
                return;
            }
            const target = choose(asked++);
            let left = sides.length;
            // All at once, when undici has done with the answer that came last: none of the sides is asked a turn of the event loop later.
            const answered = () => --left === 0 && setImmediate(tick);
            for (const side of sides)
                side.ask(target, null, answered, fail);
        };
        for (let caller = 0; caller < concurrency; caller++)
            tick();
    });
}
/**
 * The sides take turns: each is sent a request in every tick, at equal distances, so that they share what disturbs the machine but seldom its
 * processors. Sent in the same instant, the one would wait for what the other computes, and a slow head would slow its base.
 */
function driveOpen({ sides, lengthMs, signal, choose, metronome }, { perSecond }) {
    const tickMs = 1000 / perSecond;
    const everyMs = tickMs / sides.length;
    const ticks = Math.max(1, Math.ceil(lengthMs / tickMs));
    const driven = untilDriven(signal, (finish, fail, isOver) => {
        const startAt = performance.now() + leadMs;
        const lateness = (0,latency_histogram/* newHistogram */.H)();
        let tick = 0;
        let turn = 0;
        let target = choose(0);
        let underWay = 0;
        const answered = () => {
            underWay--;
            if (underWay === 0 && tick === ticks)
                finish({ asked: tick, elapsedMs: performance.now() - startAt, lateness });
        };
        // A late beat sends all that is due by now, and each counts from when it was due.
        const beat = () => {
            for (let now = performance.now(); tick < ticks && !isOver(); now = performance.now()) {
                const intendedAt = startAt + tick * tickMs + turn * everyMs;
                if (intendedAt > now)
                    return;
                lateness.record(now - intendedAt);
                const side = sides[turn];
                underWay++;
                turn = (turn + 1) % sides.length;
                const asked = target;
                if (turn === 0)
                    target = choose(++tick);
                side?.ask(asked, intendedAt, answered, fail);
            }
            metronome?.stop();
        };
        metronome?.start(startAt, everyMs, beat);
    });
    return driven.finally(() => metronome?.stop());
}
/** Calls `start`, and settles once: with what is finished, with what failed, or with the signal's reason. */
function untilDriven(signal, start) {
    return new Promise((resolve, reject) => {
        let over = false;
        const settle = (then) => {
            over = true;
            signal.removeEventListener('abort', abort);
            then();
        };
        const abort = () => settle(() => reject(signal.reason));
        signal.addEventListener('abort', abort, { once: true });
        start((result) => settle(() => resolve(result)), (error) => settle(() => reject(error)), () => over);
    });
}

// EXTERNAL MODULE: ./build/load/drive/generator-load.js
var generator_load = __webpack_require__(36219);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/load/drive/metronome.js


/** More often than this a wake-up costs more than it is worth: what is due meanwhile is up to so late. */
const finestMs = 0.2;
const idle = 0;
const beating = 1;
const ended = 2;
/**
 * The thread's program. It only sleeps: on a futex, which the system keeps to some 0.1 ms, where a timer of the event loop is kept to
 * 1 ms (and a loop that spins instead takes a core from the service). Beats that it slept through are one.
 */
const program = `
const { parentPort, workerData: { control, plan } } = require('node:worker_threads')
const now = () => Number(process.hrtime.bigint()) / 1e6
parentPort.postMessage(null)
for (;;) {
  const version = Atomics.load(control, 0)
  const state = Atomics.load(control, 1)
  if (state === ${ended}) break
  if (state === ${idle}) Atomics.wait(control, 0, version)
  const [start, every] = plan
  for (let beat = 0; state === ${beating} && Atomics.load(control, 0) === version; ) {
    const wait = start + beat * every - now()
    if (wait > 0) Atomics.wait(control, 0, version, wait)
    else {
      beat = Math.floor((now() - start) / every) + 1
      parentPort.postMessage(null)
    }
  }
}`;
/** Rejects where the thread cannot be started. */
async function openMetronome() {
    const control = new Int32Array(new SharedArrayBuffer(8));
    const plan = new Float64Array(new SharedArrayBuffer(16));
    const thread = new external_node_worker_threads_.Worker(program, { eval: true, workerData: { control, plan }, execArgv: [], env: {} });
    await (0,external_node_events_.once)(thread, 'message');
    let beat = () => { };
    thread.on('message', () => beat());
    thread.unref();
    const become = (state) => {
        Atomics.store(control, 1, state);
        Atomics.add(control, 0, 1);
        Atomics.notify(control, 0);
    };
    const stop = () => {
        beat = () => { };
        become(idle);
    };
    return {
        start(startAt, everyMs, onBeat) {
            beat = onBeat;
            // The one clock that threads share.
            plan[0] = Number(process.hrtime.bigint()) / 1e6 + startAt - performance.now();
            plan[1] = Math.max(finestMs, everyMs);
            become(beating);
        },
        stop,
        async close() {
            stop();
            become(ended);
            await thread.terminate();
        },
    };
}

// EXTERNAL MODULE: ./build/load/drive/request.js
var drive_request = __webpack_require__(2362);
// EXTERNAL MODULE: ./build/load/drive/ending.js
var drive_ending = __webpack_require__(9952);
;// CONCATENATED MODULE: ./build/load/drive/side.js



/** One side of a round: sends it requests and records what becomes of them. Throws a `UserError` where a target cannot be sent. */
class Side {
    name;
    #lanes;
    #timeoutMs;
    #onResult;
    constructor({ origin, targets, timeoutMs, connectionsOf, onResult }) {
        this.name = origin.side;
        this.#timeoutMs = timeoutMs;
        this.#onResult = onResult;
        this.#lanes = targets.map((target) => {
            const request = (0,drive_request/* sendable */.p)(target, origin.origin);
            const connections = connectionsOf(origin.side, request.origin);
            return { target: target.name, request, connections, recorder: (0,recorder/* newRecorder */.f)(target.expected) };
        });
    }
    /** By target's name. */
    get measured() {
        return new Map(this.#lanes.map(({ target, recorder }) => [target, recorder.measurement]));
    }
    /** Sends the request of the target with this index. Calls `done` once it is answered or has failed, `fail` where it could not be sent. */
    ask(index, intendedAt, done, fail) {
        const lane = this.#lanes[index];
        if (lane === undefined)
            throw new RangeError(`there is no target ${index}`);
        lane.connections.ask(lane.request, intendedAt, (ending) => {
            if (ending.kind === 'unsent')
                return fail((0,drive_ending/* notSent */.e)(lane.target, ending));
            const result = (0,drive_ending/* record */.g)(lane.recorder, ending, this.#timeoutMs);
            this.#onResult?.({ side: this.name, target: lane.target, ...result });
            done();
        });
    }
}

;// CONCATENATED MODULE: ./build/load/drive/scheduler.js











/**
 * Opens a loader over undici. Its rounds reject with a `UserError` where a target cannot be sent or the machine has run out of files or
 * ports, and with the signal's reason after an abort, which ends every connection at once.
 */
function openLoader({ targets, timeoutMs, ca, firstRequest = 0 }) {
    // Says at once what cannot be sent, whatever the side.
    for (const target of targets)
        (0,drive_request/* sendable */.p)(target, 'http://localhost');
    const choose = (0,choice/* weightedChoice */.n)(targets.map(({ weight }) => weight));
    const connector = (0,drive_connector/* newConnector */.w)(ca);
    const connections = new Map();
    let metronome = null;
    /** Of the run: how many requests each side has been sent, or would have been. */
    let asked = firstRequest;
    function connectionsOf(side, origin) {
        const key = `${side} ${origin}`;
        const open = connections.get(key) ?? new Connections(origin, connector, timeoutMs);
        connections.set(key, open);
        return open;
    }
    async function endConnections() {
        const all = [...connections.values()];
        connections.clear();
        await Promise.all(all.map((each) => each.destroy()));
    }
    const close = (0,lifetime/* untilEnd */.W)(async () => {
        await endConnections();
        await (await metronome?.catch(() => null))?.close();
    });
    /** Index of the target that the n-th request of a round goes to, given the name of the only one. */
    function choiceOf(only) {
        const first = asked;
        if (only === undefined)
            return (n) => choose(first + n);
        const index = targets.findIndex(({ name }) => name === only);
        if (index === -1)
            throw new RangeError(`there is no target ${JSON.stringify(only)}`);
        return () => index;
    }
    async function round({ origins, sides, pace, only, lengthMs, signal, onResult }) {
        signal.throwIfAborted();
        const choice = choiceOf(only);
        if (pace.kind === 'open')
            metronome ??= openMetronome();
        const beats = await metronome;
        const all = origins.map((origin) => new Side({ origin, targets, timeoutMs, connectionsOf, onResult }));
        const groups = sides === 'together' ? [all] : all.map((side) => [side]);
        const meter = (0,generator_load/* startMeter */.oH)();
        const first = asked;
        const stretches = [];
        try {
            for (const group of groups) {
                const stretch = await drive({ sides: group, pace, lengthMs, signal, metronome: beats, choose: choice });
                asked = Math.max(asked, first + stretch.asked);
                stretches.push(stretch);
            }
        }
        catch (error) {
            await endConnections();
            throw error;
        }
        return {
            measured: new Map(all.map((side) => [side.name, side.measured])),
            elapsedMs: Math.max(...stretches.map(({ elapsedMs }) => elapsedMs)),
            generator: meter.read(pace.kind === 'open' ? { lateness: latenessOf(stretches), latency: latencyOf(all) } : null),
        };
    }
    return { round, close };
}
function latenessOf(stretches) {
    const whole = (0,latency_histogram/* newHistogram */.H)();
    for (const { lateness } of stretches)
        whole.merge(lateness);
    return whole;
}
function latencyOf(sides) {
    return (0,recorder/* mergeMeasurements */.O)(sides.flatMap(({ measured }) => [...measured.values()])).latency;
}


/***/ }),

/***/ 61036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ decodeHistogram),
  H: () => (/* binding */ newHistogram)
});

// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var dist = __webpack_require__(32960);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/load/latency-encoding.js

/** What every histogram of latencies here has: 3 digits keep any value within 0.1 %. */
const significantDigits = 3;
/** An hour. */
const mostUs = 3_600_000_000;
/** HdrHistogram's "V2" cookies; the second digit from the right says the width of a word, which is 1 for its variable-length ones. */
const compressedCookie = 0x1c849314;
const cookie = 0x1c849313;
const headerBytes = 40;
const mostBytesOfCount = 9;
const mostBytes = headerBytes + slotsUpTo(mostUs) * mostBytesOfCount;
/**
 * Throws an Error unless the text is one histogram of latencies in HdrHistogram's V2 compressed encoding in base64. The library's own
 * decoder believes every length that a text claims.
 */
function mustBeLatencies(text) {
    if (text.length > (mostBytes * 4) / 3 + 64 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        throw nonsense('it is no base64 of its size');
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length < 8 || bytes.readUInt32BE(0) !== compressedCookie)
        throw nonsense('it does not begin as one');
    if (bytes.readUInt32BE(4) !== bytes.length - 8)
        throw nonsense('its length is another');
    const content = inflated(bytes.subarray(8));
    mustHaveCounts(content.subarray(headerBytes), slotsUpTo(highestOf(content)));
}
/** Slots of a histogram that reaches so far: 2048 of 1 µs, then 1024 more each time the value doubles. */
function slotsUpTo(us) {
    let slots = 2048;
    for (let beyond = 2048; beyond <= us; beyond *= 2)
        slots += 1024;
    return slots;
}
function inflated(bytes) {
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, { maxOutputLength: mostBytes });
    }
    catch (error) {
        throw nonsense('it cannot be inflated', error);
    }
}
/** Checks the header; returns the highest value in µs that the histogram has slots for. */
function highestOf(content) {
    if (content.length < headerBytes || content.readUInt32BE(0) !== cookie)
        throw nonsense('its content does not begin as one');
    if (content.readUInt32BE(4) !== content.length - headerBytes)
        throw nonsense('its content has another length');
    if (content.readUInt32BE(12) !== significantDigits)
        throw nonsense('it has another precision');
    if (content.readBigUInt64BE(16) !== 1n)
        throw nonsense('its unit is not 1 µs');
    const highest = content.readBigUInt64BE(24);
    if (highest < 2n || highest > 2n * BigInt(mostUs))
        throw nonsense('its range is another');
    return Number(highest);
}
/** Zigzag LEB128 numbers: a count, or, negative, so many slots that are empty. */
function mustHaveCounts(payload, mostSlots) {
    let slots = 0;
    let total = 0n;
    for (let at = 0; at < payload.length;) {
        const { value, next } = numberAt(payload, at);
        at = next;
        slots += value < 0n ? Number(-value) : 1;
        if (value > 0n)
            total += value;
        if (slots > mostSlots)
            throw nonsense('it has too many slots');
    }
    if (total > BigInt(Number.MAX_SAFE_INTEGER))
        throw nonsense('it counts too many');
}
function numberAt(payload, start) {
    let bits = 0n;
    for (let index = 0; index < mostBytesOfCount; index++) {
        const byte = payload[start + index];
        if (byte === undefined)
            throw nonsense('it breaks off');
        // The ninth byte is whole; in those before, the highest bit says that there are more.
        const last = index === mostBytesOfCount - 1 || byte < 0x80;
        bits |= BigInt(last ? byte : byte & 0x7f) << BigInt(7 * index);
        if (last)
            return { value: bits & 1n ? -((bits + 1n) >> 1n) : bits >> 1n, next: start + index + 1 };
    }
    throw nonsense('it breaks off');
}
function nonsense(why, cause) {
    return new Error(`not a histogram of latencies: ${why}`, { cause });
}

;// CONCATENATED MODULE: ./build/load/latency-histogram.js


/** Counts as float64, which hold any count exactly to 2^53. Grows with the largest latency: 16 kB to 1 ms, 64 kB to 100 ms. */
const bits = 64;
function newHistogram() {
    return new HdrLatencies((0,dist.build)({
        bitBucketSize: bits,
        autoResize: true,
        lowestDiscernibleValue: 1,
        highestTrackableValue: 2,
        numberOfSignificantValueDigits: significantDigits,
        useWebAssembly: false,
    }));
}
/**
 * Reads what `encode` wrote, or any HdrHistogram of µs at the same precision. Throws an Error on anything else; a text that was made to
 * exhaust memory or time costs neither.
 */
function decodeHistogram(text) {
    return read(text);
}
function read(text) {
    mustBeLatencies(text);
    const histogram = (0,dist.decodeFromCompressedBase64)(text, bits, false);
    histogram.autoResize = true;
    return new HdrLatencies(histogram);
}
class HdrLatencies {
    histogram;
    constructor(histogram) {
        this.histogram = histogram;
    }
    get count() {
        return this.histogram.totalCount;
    }
    record(ms) {
        const us = Math.round(ms * 1000);
        this.histogram.recordValue(us > 1 ? Math.min(us, mostUs) : 1);
    }
    percentile(percent) {
        return this.count === 0 ? Number.NaN : this.histogram.getValueAtPercentile(percent) / 1000;
    }
    get max() {
        return this.count === 0 ? Number.NaN : this.histogram.maxValue / 1000;
    }
    get mean() {
        return this.count === 0 ? Number.NaN : this.histogram.mean / 1000;
    }
    merge(other) {
        if (other.count === 0)
            return;
        const { histogram } = other instanceof HdrLatencies ? other : read(other.encode());
        this.histogram.add(histogram);
    }
    encode() {
        return (0,dist.encodeIntoCompressedBase64)(this.histogram);
    }
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

/***/ 55104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ mergeMeasurements),
/* harmony export */   f: () => (/* binding */ newRecorder)
/* harmony export */ });
/* harmony import */ var _latency_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61036);

function newRecorder(expected) {
    const measurement = emptyMeasurement();
    const { latency, statuses, failures } = measurement;
    function missed(failure) {
        measurement.requests++;
        measurement.errors++;
        failures.set(failure, (failures.get(failure) ?? 0) + 1);
    }
    return {
        measurement,
        answered(ms, status, bytes) {
            latency.record(ms);
            measurement.requests++;
            measurement.bytes += bytes;
            const before = statuses.get(status);
            statuses.set(status, (before ?? 0) + 1);
            if (!expected.accepts(status))
                measurement.errors++;
        },
        timedOut(timeoutMs) {
            latency.record(timeoutMs);
            missed('timeout');
        },
        failed: missed,
    };
}
/** All of them together, as if it had been one; nothing measured where there are none. */
function mergeMeasurements(measurements) {
    const whole = emptyMeasurement();
    for (const part of measurements) {
        whole.latency.merge(part.latency);
        whole.requests += part.requests;
        whole.errors += part.errors;
        whole.bytes += part.bytes;
        addCounts(whole.statuses, part.statuses);
        addCounts(whole.failures, part.failures);
    }
    return whole;
}
function emptyMeasurement() {
    return { latency: (0,_latency_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .newHistogram */ .H)(), requests: 0, statuses: new Map(), failures: new Map(), errors: 0, bytes: 0 };
}
function addCounts(whole, part) {
    for (const [key, count] of part)
        whole.set(key, (whole.get(key) ?? 0) + count);
}


/***/ })

};
;