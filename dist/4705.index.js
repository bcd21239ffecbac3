"use strict";
exports.id = 4705;
exports.ids = [4705,9505];
exports.modules = {

/***/ 25659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readContainerLog)
/* harmony export */ });
/* unused harmony export demultiplex */
/* harmony import */ var _container_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99505);

/** The last lines that our container with this id wrote, '' where there is none. */
async function readContainerLog(client, id, lines = 200) {
    const [container] = await (0,_container_removal_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .M)(client, id);
    if (container === undefined)
        return '';
    const options = { follow: false, stdout: true, stderr: true, tail: lines };
    const frames = await client.container.dockerode.getContainer(container.Id).logs(options);
    return demultiplex(frames).trimEnd();
}
/**
 * The text of a log without a terminal: frames of one byte for the stream, three of nothing and four for the length, then the
 * text (Docker Engine API, "Attach to a container", stream format). Both streams in the order in which they were written.
 */
function demultiplex(frames) {
    const texts = [];
    for (let start = 0; start + 8 <= frames.length;) {
        const end = start + 8 + frames.readUInt32BE(start + 4);
        texts.push(frames.subarray(start + 8, end));
        start = end;
    }
    return Buffer.concat(texts).toString('utf8');
}


/***/ }),

/***/ 99505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ containersOf),
/* harmony export */   q: () => (/* binding */ containerLabel),
/* harmony export */   removeContainers: () => (/* binding */ removeContainers)
/* harmony export */ });
/** The label by which a container of ours is found again; its value is the server's id. */
const containerLabel = 'preflight.server';
/** Removes every container that carries this id, running or not, with its volumes. */
async function removeContainers(client, id) {
    for (const { Id } of await containersOf(client, id)) {
        try {
            await client.container.dockerode.getContainer(Id).remove({ force: true, v: true });
        }
        catch (error) {
            // 404: gone meanwhile; 409: being removed.
            const status = error !== null && typeof error === 'object' && 'statusCode' in error ? error.statusCode : null;
            if (status !== 404 && status !== 409)
                throw error;
        }
    }
}
function containersOf(client, id) {
    return client.container.dockerode.listContainers({ all: true, filters: { label: [`${containerLabel}=${id}`] } });
}


/***/ }),

/***/ 44705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCompanion: () => (/* binding */ startCompanion)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/testcontainers/build/index.js
var build = __webpack_require__(2491);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/postgres/server/container-log.js
var container_log = __webpack_require__(25659);
// EXTERNAL MODULE: ./build/postgres/server/container-removal.js
var container_removal = __webpack_require__(99505);
// EXTERNAL MODULE: ./build/postgres/server/records.js
var records = __webpack_require__(60069);
// EXTERNAL MODULE: ./build/process/last-words.js
var last_words = __webpack_require__(27025);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
;// CONCATENATED MODULE: ./build/service/companion.js
const schemes = [
    [/redis|valkey|keydb|dragonfly/, 'redis'],
    [/mongo/, 'mongodb'],
    [/rabbitmq|amqp|lavinmq/, 'amqp'],
    [/kafka|redpanda/, 'kafka'],
    [/nats/, 'nats'],
    [/mqtt|mosquitto|emqx/, 'mqtt'],
    [/mysql|mariadb/, 'mysql'],
    [/postgres|postgis|timescale/, 'postgresql'],
    [/memcached/, 'memcached'],
    [/mailpit|mailhog|smtp/, 'smtp'],
    [/elastic|opensearch|minio|localstack|wiremock|mockserver|meilisearch|qdrant|clickhouse|consul|vault|http/, 'http'],
];
/** NAME_HOST, NAME_PORT, NAME_URL and, for each further port, NAME_PORT_<port within the container>. */
function variablesFor({ name, image, ports, scheme }, place) {
    const prefix = name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
    const [first, ...further] = ports.map((port) => [port, String(place.ports.get(port))]);
    const usual = () => schemes.find(([pattern]) => pattern.test(name.toLowerCase()) || pattern.test(nameOf(image)))?.[1] ?? 'tcp';
    return {
        [`${prefix}_HOST`]: place.host,
        [`${prefix}_PORT`]: first?.[1] ?? '',
        [`${prefix}_URL`]: `${scheme ?? usual()}://${place.host}:${first?.[1] ?? ''}`,
        ...Object.fromEntries(further.map(([inside, outside]) => [`${prefix}_PORT_${inside}`, outside])),
    };
}
/** "registry.example:5000/team/redis:7" → "redis" */
function nameOf(image) {
    return image
        .toLowerCase()
        .replace(/^.*\//, '')
        .replace(/[:@].*$/, '');
}
/** `text` with `${NAME_…}` replaced by the variables of that name; what is no variable of the companion's own stays. */
function filledIn(text, variables) {
    return text.replace(/\$\{(\w+)\}/g, (whole, name) => variables[name] ?? whole);
}

// EXTERNAL MODULE: ./build/service/port.js
var service_port = __webpack_require__(46896);
;// CONCATENATED MODULE: ./build/service/companion-container.js













const readyWithinMs = 120_000;
const pollMs = 100;
const portsTried = 3;
/** Docker forwards a port as soon as a container is there, and closes what nobody in the container takes. */
const heldMs = 150;
/** A companion's log is read whole while it starts. */
const logLines = 10_000;
/**
 * Starts one companion. It is removed by `stop`, at the end of the run, or, where the run is killed, by a later one. Import this
 * file lazily: it brings testcontainers along.
 * @throws UserError where it does not become ready.
 */
async function startCompanion(client, request, signal) {
    signal.throwIfAborted();
    const id = `container-${(0,external_node_crypto_.randomUUID)()}`;
    const forget = await (0,records/* recordStarted */.r)({ kind: 'container', id });
    const stop = (0,lifetime/* untilEnd */.W)(async () => {
        await (0,container_removal.removeContainers)(client, id);
        await forget();
    });
    try {
        const place = await start(client, request, id);
        await untilReady(client, request, place, id, signal);
        return { environment: variablesFor(request, place), stop };
    }
    catch (error) {
        const log = await (0,container_log/* readContainerLog */.q)(client, id).catch(() => '');
        await stop();
        // The run may have been ended between creating the container and now, when `stop` had already looked for it.
        await (0,container_removal.removeContainers)(client, id);
        signal.throwIfAborted();
        throw new errors/* UserError */.yo(`the service ${request.name} (${request.image}) does not start: ${reasonOf(error, log)}`, {
            remedy: 'See `services` in preflight.yml: image, ports, environment, command, ready.',
            cause: error,
        });
    }
}
function reasonOf(error, log) {
    const words = (0,last_words/* lastWords */.a)((0,redact/* redact */.E$)(log));
    const said = words === '' ? '' : ` (its log: ${words})`;
    return `${(0,errors/* messageOf */.bD)(error)}${said}`;
}
async function start(client, request, id) {
    for (let attempt = 1;; attempt++) {
        const place = await newPlace(client, request);
        try {
            await startedOrEnded(client, describe(request, place, id), id);
            return place;
        }
        catch (error) {
            if (attempt === portsTried || !/port is already allocated|address already in use/.test((0,errors/* messageOf */.bD)(error)))
                throw error;
            await (0,container_removal.removeContainers)(client, id);
        }
    }
}
/** testcontainers waits for 10 s for the ports of a container that has ended already. */
async function startedOrEnded(client, container, id) {
    let isStarted = false;
    const started = container.start().finally(() => {
        isStarted = true;
    });
    const ended = async () => {
        while (!isStarted) {
            await (0,promises_.setTimeout)(pollMs);
            const [found] = await (0,container_removal/* containersOf */.M)(client, id);
            if (found?.State === 'exited')
                throw endedTooSoon(found.Status);
        }
    };
    await Promise.all([started, ended()]);
}
function endedTooSoon(status) {
    return new Error(`it ended before it was ready (${status})`);
}
/** Ports are chosen by us, not by the engine: what advertises its own address has to know it when it starts. */
async function newPlace(client, { ports }) {
    const { host } = client.info.containerRuntime;
    const chosen = await Promise.all(ports.map(async (port) => [port, await (0,service_port/* freePort */.o)()]));
    // A name may lead to an address on which the engine does not forward.
    return { host: host === 'localhost' ? '127.0.0.1' : host, ports: new Map(chosen) };
}
function describe(request, place, id) {
    const variables = variablesFor(request, place);
    const environment = Object.entries(request.environment).map(([name, value]) => [name, filledIn(value, variables)]);
    const container = new build/* GenericContainer */.nL(request.image)
        .withLabels({ [container_removal/* containerLabel */.q]: id })
        .withEnvironment(Object.fromEntries(environment))
        .withExposedPorts(...[...place.ports].map(([inside, outside]) => ({ container: inside, host: outside })))
        // No Ryuk: it is an image more to fetch, and `untilEnd` and the sweep do its work.
        .withAutoCleanup(false)
        .withWaitStrategy(withoutWaiting);
    return request.command === null ? container : container.withCommand(request.command.map((word) => filledIn(word, variables)));
}
/** testcontainers' own strategies remove a container that is not ready, and its log with it. */
const withoutWaiting = {
    waitUntilReady: async () => { },
    withStartupTimeout: () => withoutWaiting,
    isStartupTimeoutSet: () => false,
    getStartupTimeout: () => readyWithinMs,
};
async function untilReady(client, { ready, ports }, place, id, signal) {
    const deadline = performance.now() + readyWithinMs;
    const port = place.ports.get(ports[0] ?? 0) ?? 0;
    const isReady = ready === 'port'
        ? () => holds(place.host, port)
        : async () => (await (0,container_log/* readContainerLog */.q)(client, id, logLines)).includes(ready.log);
    while (!(await isReady())) {
        signal.throwIfAborted();
        const [found] = await (0,container_removal/* containersOf */.M)(client, id);
        if (found?.State !== 'running')
            throw endedTooSoon(found?.Status ?? 'removed');
        if (performance.now() > deadline) {
            const what = ready === 'port' ? `nothing answered at its port ${ports[0]}` : `its log did not say “${ready.log}”`;
            throw new Error(`${what} within ${readyWithinMs / 1000} s`);
        }
        await (0,promises_.setTimeout)(pollMs);
    }
}
/** Whether somebody takes a connection and keeps it for a moment. */
function holds(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port });
        const settle = (held) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(held);
        };
        const late = setTimeout(() => settle(false), 5_000);
        let timer = late;
        socket.once('connect', () => {
            clearTimeout(late);
            timer = setTimeout(() => settle(true), heldMs);
        });
        // Whatever it says first, it is there.
        socket.once('data', () => settle(true));
        socket.once('close', () => settle(false));
        socket.once('error', () => settle(false));
    });
}


/***/ })

};
;