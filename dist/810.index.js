"use strict";
exports.id = 810;
exports.ids = [810,9505];
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

/***/ 60810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startContainer: () => (/* binding */ startContainer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/testcontainers/build/index.js
var build = __webpack_require__(2491);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/postgres/server/container-log.js
var container_log = __webpack_require__(25659);
// EXTERNAL MODULE: ./build/postgres/server/container-removal.js
var container_removal = __webpack_require__(99505);
// EXTERNAL MODULE: ./build/postgres/server/databases.js
var databases = __webpack_require__(98445);
// EXTERNAL MODULE: ./build/postgres/server/majors.js
var majors = __webpack_require__(62885);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/postgres/server/settings.js
var server_settings = __webpack_require__(28214);
;// CONCATENATED MODULE: ./build/postgres/server/preload.js


/**
 * Adds pg_stat_statements to the libraries that a running server preloads, where it has it and does not do so yet.
 * Returns whether the server must be restarted for it.
 */
function preloadStatistics(connection) {
    const library = server_settings/* preload */.uv.shared_preload_libraries;
    return (0,client/* withClient */.S)(connection, async (client) => {
        const { rows } = await client.query(`SELECT current_setting('shared_preload_libraries') AS libraries,
              EXISTS (SELECT FROM pg_available_extensions WHERE name = $1) AS available`, [library]);
        const libraries = (rows[0]?.libraries ?? '').split(',').map((name) => name.trim().replaceAll('"', ''));
        if (rows[0]?.available !== true || libraries.includes(library))
            return false;
        const all = [...libraries.filter((name) => name !== ''), library].map((name) => client.escapeLiteral(name));
        await client.query(`ALTER SYSTEM SET shared_preload_libraries = ${all.join(', ')}`);
        return true;
    });
}

// EXTERNAL MODULE: ./build/postgres/server/program.js
var program = __webpack_require__(55171);
// EXTERNAL MODULE: ./build/postgres/server/ready.js
var ready = __webpack_require__(11996);
// EXTERNAL MODULE: ./build/postgres/server/records.js
var records = __webpack_require__(60069);
;// CONCATENATED MODULE: ./build/postgres/server/container.js














const port = 5432;
const readyTimeoutMs = 120_000;
/** Docker's 64 MB are too little for a parallel index build with the default maintenance_work_mem. It is a limit, not a reservation. */
const sharedMemoryBytes = 1024 ** 3;
/** Starts PostgreSQL in a container. Import this file lazily: it brings testcontainers along. Throws UserError where the image does not start or holds another major. */
async function startContainer(client, request, notes, progress) {
    const image = request.image.name;
    progress.update(`starting ${image}`);
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    (0,redact/* secret */.rJ)(password);
    const id = `container-${(0,external_node_crypto_.randomUUID)()}`;
    const forget = await (0,records/* recordStarted */.r)({ kind: 'container', id });
    const stop = (0,lifetime/* untilEnd */.W)(async () => {
        await (0,container_removal.removeContainers)(client, id);
        await forget();
    });
    try {
        const container = describe(request, password, id);
        const started = await container.start();
        let server = await container_ready(client, started, password, id);
        // An image of somebody else's may preload libraries in its own configuration, which a setting of ours would undo.
        if (request.given && (await preloadStatistics(server.connection))) {
            await started.restart();
            server = await container_ready(client, started, password, id);
        }
        checkMajor(image, server.version, request.major);
        const { connection, version } = server;
        return {
            provider: 'container',
            ...version,
            notes,
            connection: (database) => ({ ...connection, database }),
            createDatabase: (name, template) => (0,databases/* createDatabase */.c)(connection, name, template),
            dropDatabase: (name) => (0,databases/* dropDatabase */.Z)(connection, name),
            dump: (database, args) => dump(started, connection.user, database, args),
            log: () => (0,container_log/* readContainerLog */.q)(client, id),
            stop,
        };
    }
    catch (error) {
        const log = await (0,container_log/* readContainerLog */.q)(client, id).catch(() => '');
        await stop();
        // The run may have been ended between creating the container and now, when `stop` had already looked for it.
        await (0,container_removal.removeContainers)(client, id);
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo(`the container of ${image} does not start: ${(0,program/* lastLine */.f)(log) || (0,errors/* messageOf */.bD)(error)}`, {
            remedy: 'set postgres-image to an image that behaves like the official postgres image',
            cause: error,
        });
    }
}
function describe({ image, given }, password, id) {
    const settings = given ? server_settings/* throwawaySettings */.Se : { ...server_settings/* throwawaySettings */.Se, ...server_settings/* preload */.uv };
    const initialise = given ? undefined : { POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C.UTF-8' };
    return (new build/* GenericContainer */.nL(image.name)
        .withLabels({ [container_removal/* containerLabel */.q]: id })
        .withEnvironment({ POSTGRES_PASSWORD: password, ...initialise })
        .withCommand([...(image.command[0] === 'postgres' ? image.command : ['postgres']), ...(0,server_settings/* asArguments */.LG)(settings)])
        .withExposedPorts(port)
        .withSharedMemorySize(sharedMemoryBytes)
        // No Ryuk: it is an image more to fetch, and `untilEnd` and the sweep do its work.
        .withAutoCleanup(false)
        .withWaitStrategy(withoutWaiting));
}
/** We ask the server itself whether it is ready: testcontainers' strategies look at ports and logs. */
const withoutWaiting = {
    waitUntilReady: async () => { },
    withStartupTimeout: () => withoutWaiting,
    isStartupTimeoutSet: () => false,
    getStartupTimeout: () => readyTimeoutMs,
};
async function container_ready(client, container, password, id) {
    const place = { host: container.getHost(), port: container.getMappedPort(port) };
    const connection = { ...place, user: 'postgres', password, database: 'postgres', ssl: false };
    const exited = async () => {
        const [found] = await (0,container_removal/* containersOf */.M)(client, id);
        return found?.State === 'running' ? null : `it ended (${found?.Status ?? 'removed'})`;
    };
    return { connection, version: await (0,ready/* untilReady */.M)(connection, exited, readyTimeoutMs) };
}
function checkMajor(image, { version, major }, asked) {
    if (asked !== null && major !== asked) {
        throw new errors/* UserError */.yo(`the image ${image} holds PostgreSQL ${version}, but postgres-version says ${asked}`, {
            remedy: 'leave postgres-version out, or name an image of that version',
        });
    }
    (0,majors/* supportedMajor */.eP)(major);
}
/** By the socket in the container, where the official image trusts its own user. */
async function dump(container, user, database, args) {
    const { exitCode, stdout, stderr } = await container.exec(['pg_dump', `--username=${user}`, `--dbname=${database}`, ...args]);
    if (exitCode !== 0)
        throw new Error(`pg_dump ended with exit code ${exitCode}: ${(0,program/* lastLine */.f)(stderr)}`);
    return stdout;
}


/***/ })

};
;