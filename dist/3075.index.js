"use strict";
exports.id = 3075;
exports.ids = [3075];
exports.modules = {

/***/ 40684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   S: () => (/* binding */ withClient)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);

/** Runs `work` with a connection of its own, closed afterwards. The server going away in between rejects the query, not the process. */
async function withClient(connection, work) {
    // pg would read PGSSLMODE where ssl is undefined, and changes the object that it is given.
    const ssl = connection.ssl ? { ...connection.ssl } : false;
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* .Client */ .Kj({ ...connection, ssl, connectionTimeoutMillis: 10_000, application_name: 'preflight' });
    client.on('error', () => { });
    try {
        await client.connect();
        return await work(client);
    }
    finally {
        await client.end().catch(() => { });
    }
}
/** SQLSTATE, or Node's code such as ECONNREFUSED; '' where the error has none. */
function codeOf(error) {
    const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 15783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isPostgresUrl),
/* harmony export */   w: () => (/* binding */ readUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);



const form = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE';
const encode = 'percent-encode what is special in its password ("@" is %40, "#" is %23, "/" is %2F, "?" is %3F, "%" is %25)';
/** Whether the value of `postgres` is meant as a URL. */
function isPostgresUrl(text) {
    return /^postgres(ql)?:\/\//i.test(text.trim());
}
/**
 * Reads a PostgreSQL URL: user, host, port and database default as libpq's do, `sslmode`, `sslrootcert`, `sslcert`, `sslkey` and
 * `host` are understood as parameters. Throws UserError, whose text holds nothing of what may be the password.
 */
function readUrl(text, environment = process.env) {
    const url = parse(text.trim());
    const parameters = url.searchParams;
    if (parameters.has('options')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the parameter "options" of the postgres URL is not supported', { remedy: 'take it out of the URL' });
    }
    const user = decoded(url.username) || environment.PGUSER || ownName();
    const host = parameters.get('host') || decoded(url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost';
    const port = Number(url.port || parameters.get('port') || environment.PGPORT || 5432);
    const password = decoded(url.password) || environment.PGPASSWORD || '';
    const database = decoded(url.pathname.slice(1)) || user;
    return { connection: { host, port, user, password, database }, place: `${host}:${port}`, tls: tlsOf(parameters, host) };
}
function ownName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
    }
    catch {
        // A user that does not stand in /etc/passwd has no name.
        return 'postgres';
    }
}
/** `new URL` puts the whole text into its errors, and takes a part of a password for the host where that was not encoded. */
function parse(text) {
    if (!URL.canParse(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the postgres URL cannot be read', { remedy: `write it as ${form} and ${encode}` });
    }
    const url = new URL(text);
    const afterAuthority = text.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
    if (url.hash !== '' || afterAuthority.includes('@')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the postgres URL holds "@" or "#" where none can be', { remedy: encode });
    }
    return url;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the postgres URL holds a "%" that encodes nothing', { remedy: encode });
    }
}
/** PostgreSQL documentation, 32.19.3 "Protection Provided in Different Modes", and sslmode in 32.1.2. */
function tlsOf(parameters, host) {
    if (host.startsWith('/'))
        return [false];
    const ca = fileOf(parameters, 'sslrootcert');
    const cert = fileOf(parameters, 'sslcert');
    const key = fileOf(parameters, 'sslkey');
    const files = { ...(ca === null ? {} : { ca }), ...(cert === null ? {} : { cert }), ...(key === null ? {} : { key }) };
    const unverified = { rejectUnauthorized: false, ...files };
    const sameAuthority = { rejectUnauthorized: true, ...files, checkServerIdentity: () => undefined };
    const mode = parameters.get('sslmode') ?? 'prefer';
    switch (mode) {
        case 'disable':
            return [false];
        case 'allow':
            return [false, unverified];
        case 'prefer':
            return [unverified, false];
        case 'require':
            return [ca === null ? unverified : sameAuthority];
        case 'no-verify':
            return [unverified];
        case 'verify-ca':
            return [sameAuthority];
        case 'verify-full':
            return [{ rejectUnauthorized: true, ...files }];
        default:
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the sslmode of the postgres URL is none that PostgreSQL knows', {
                remedy: 'set it to disable, allow, prefer, require, verify-ca or verify-full',
            });
    }
}
function fileOf(parameters, name) {
    const path = parameters.get(name);
    if (path === null || path === '' || path === 'system')
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the file that ${name} of the postgres URL names cannot be read: ${path}`, { cause });
    }
}


/***/ }),

/***/ 98445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ dropDatabase),
/* harmony export */   c: () => (/* binding */ createDatabase)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40684);



const objectInUse = '55006';
/**
 * Creates a database, empty or as a copy of `template`, whose leftover connections are ended first.
 * @param administration a connection to another database of the same server
 */
function createDatabase(administration, name, template) {
    const source = template === undefined ? '' : ` TEMPLATE ${(0,pg__WEBPACK_IMPORTED_MODULE_1__/* .escapeIdentifier */ .F)(template)}`;
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .S)(administration, async (client) => {
        for (let attempt = 1;; attempt++) {
            if (template !== undefined)
                await endConnections(client, template);
            try {
                await client.query(`CREATE DATABASE ${(0,pg__WEBPACK_IMPORTED_MODULE_1__/* .escapeIdentifier */ .F)(name)}${source}`);
                return;
            }
            catch (error) {
                // A backend that was told to end may take a moment.
                if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) !== objectInUse || attempt === 20)
                    throw error;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(50);
            }
        }
    });
}
/** Drops it although somebody may be connected; nothing happens where it does not exist. */
function dropDatabase(administration, name) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .S)(administration, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${(0,pg__WEBPACK_IMPORTED_MODULE_1__/* .escapeIdentifier */ .F)(name)} WITH (FORCE)`);
    });
}
async function endConnections(client, database) {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [
        database,
    ]);
}


/***/ }),

/***/ 73075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ useGiven),
  p: () => (/* binding */ withGivenDatabase)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/postgres/server/connection-url.js
var connection_url = __webpack_require__(15783);
// EXTERNAL MODULE: ./build/postgres/server/databases.js
var databases = __webpack_require__(98445);
;// CONCATENATED MODULE: ./build/postgres/server/fitness.js


const named = 3;
/** Ordinary, partitioned and foreign tables and materialised views that people made: not the system's, not temporary, not an extension's. */
const userTables = `
  SELECT format('%s.%s', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'm') AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;
/**
 * Whether a given server may be used as a throwaway. Returns sentences for the report.
 * Throws UserError where its database holds user tables (unless `allowNonEmpty`), it is a standby, or the user may not create databases.
 */
function checkFit(connection, place, allowNonEmpty) {
    return (0,client/* withClient */.S)(connection, async (client) => {
        const tables = await names(client, userTables);
        if (tables.length > 0 && !allowNonEmpty) {
            throw new errors/* UserError */.yo(`the database "${connection.database}" at ${place} is not empty: it holds ${listed(tables)}`, {
                remedy: 'give an empty database; or, if this server is really there to be thrown away, set allow-non-empty',
            });
        }
        const { rows } = await client.query(`SELECT pg_is_in_recovery() AS standby, rolcreatedb OR rolsuper AS creates FROM pg_catalog.pg_roles WHERE rolname = current_user`);
        if (rows[0]?.standby === true) {
            throw new errors/* UserError */.yo(`the server at ${place} is a standby, on which nothing can be written`, {
                remedy: 'give a primary server',
            });
        }
        if (rows[0]?.creates !== true) {
            throw new errors/* UserError */.yo(`user "${connection.user}" at ${place} may not create databases`, {
                remedy: `let an administrator run: ALTER ROLE "${connection.user}" CREATEDB`,
            });
        }
        const others = await names(client, `SELECT datname AS name FROM pg_catalog.pg_database
       WHERE NOT datistemplate AND datname NOT IN ('postgres', current_database()) ORDER BY 1`);
        const notes = [`The given server at ${place} was used as it is configured`];
        if (tables.length > 0)
            notes.push(`Its database "${connection.database}" holds ${listed(tables)}: allow-non-empty was set`);
        if (others.length > 0)
            notes.push(`It has other databases: ${some(others)}`);
        return notes;
    });
}
async function names(client, query) {
    return (await client.query(query)).rows.map(({ name }) => name);
}
function listed(tables) {
    return `${tables.length} ${tables.length === 1 ? 'table' : 'tables'} (${some(tables)})`;
}
function some(all) {
    return all.slice(0, named).join(', ') + (all.length > named ? ', …' : '');
}

// EXTERNAL MODULE: ./build/postgres/server/own-process.js
var own_process = __webpack_require__(41987);
// EXTERNAL MODULE: ./build/postgres/server/records.js
var records = __webpack_require__(60069);
;// CONCATENATED MODULE: ./build/postgres/server/leftover-databases.js



/**
 * Drops the databases that killed runs created on this given server. Only now can it be done: a record holds no password.
 * @param place the server's host and port, as in the record
 */
async function dropLeftoverDatabases(connection, place) {
    for (const { record, forget } of await (0,records/* readRecords */.T)()) {
        const { started, owner } = record;
        if (started.kind !== 'databases' || started.server !== place || !(0,own_process/* hasEnded */.hY)(owner))
            continue;
        for (const name of started.names)
            await (0,databases/* dropDatabase */.Z)(connection, name);
        await forget();
    }
}

// EXTERNAL MODULE: ./build/postgres/server/majors.js
var majors = __webpack_require__(62885);
// EXTERNAL MODULE: ./build/postgres/server/ready.js
var ready = __webpack_require__(11996);
;// CONCATENATED MODULE: ./build/postgres/server/given.js













const startingUpMs = 30_000;
const cannotConnectNow = '57P03';
const invalidAuthorization = '28000';
const duplicateDatabase = '42P04';
/**
 * Takes a given server for a throwaway: databases are created beside the given one and dropped at the end; the given one is only read.
 * Throws UserError where it cannot be reached, is not fit for it, or its database holds user tables and `allowNonEmpty` is not set.
 */
async function useGiven(request, progress) {
    (0,redact/* secretUrl */.EK)(request.postgres);
    const given = (0,connection_url/* readUrl */.w)(request.postgres);
    const { user, password, database } = given.connection;
    // It may come from PGPASSWORD.
    (0,redact/* secretPassword */.Il)(password, [user, database]);
    progress.update(`connecting to ${given.place}`);
    const { connection, version } = await connect(given);
    const major = (0,majors/* supportedMajor */.eP)(version.major);
    if (request.version !== null && request.version !== major) {
        throw new errors/* UserError */.yo(`${given.place} is PostgreSQL ${version.version}, but postgres-version says ${request.version}`, {
            remedy: 'leave postgres-version out: a given server is taken as it is',
        });
    }
    const notes = await checkFit(connection, given.place, request.allowNonEmpty);
    await dropLeftoverDatabases(connection, given.place);
    return throwaway(connection, given.place, version, notes);
}
/**
 * Runs `work` with a connection to the database of a URL, which is what a user wants to be read, and closes it. Throws UserError, without the
 * password, where it cannot be reached. `work` is told the database's name.
 */
async function withGivenDatabase(url, work) {
    (0,redact/* secretUrl */.EK)(url);
    if (!(0,connection_url/* isPostgresUrl */.p)(url)) {
        throw new errors/* UserError */.yo('the database is not named by a postgres:// URL', {
            remedy: 'write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE',
        });
    }
    const given = (0,connection_url/* readUrl */.w)(url);
    const { user, password, database } = given.connection;
    (0,redact/* secretPassword */.Il)(password, [user, database]);
    const { connection } = await connect(given);
    return (0,client/* withClient */.S)(connection, (client) => work(client, database));
}
async function throwaway(connection, place, version, notes) {
    const id = `databases-${(0,external_node_crypto_.randomUUID)()}`;
    const names = [];
    let forget = async () => { };
    const stop = (0,lifetime/* untilEnd */.W)(async () => {
        for (const name of [...names])
            await (0,databases/* dropDatabase */.Z)(connection, name);
        await forget();
    });
    const dropOurs = async (name) => {
        if (!names.includes(name))
            throw new Error(`the database ${name} at ${place} is none that this run created`);
        await (0,databases/* dropDatabase */.Z)(connection, name);
        names.splice(names.indexOf(name), 1);
    };
    return {
        provider: 'url',
        ...version,
        notes,
        connection: (database) => ({ ...connection, database, ssl: connection.ssl ? { ...connection.ssl } : false }),
        createDatabase: async (name, template) => {
            forget = await (0,records/* recordStarted */.r)({ kind: 'databases', id, server: place, names: [...names, name] });
            try {
                await (0,databases/* createDatabase */.c)(connection, name, template);
                names.push(name);
            }
            catch (error) {
                throw (0,client/* codeOf */.$)(error) === duplicateDatabase ? alreadyThere(name, place) : error;
            }
        },
        dropDatabase: dropOurs,
        dump: null,
        log: async () => '',
        stop,
    };
}
function alreadyThere(name, place) {
    return new errors/* UserError */.yo(`there is a database ${name} at ${place} already`, { remedy: `drop it: DROP DATABASE "${name}"` });
}
/** The first way to connect that works. A server that is still starting is waited for. */
async function connect(given) {
    const deadline = Date.now() + startingUpMs;
    let way = 0;
    for (;;) {
        const connection = { ...given.connection, ssl: given.tls[way] ?? false };
        try {
            return { connection, version: await (0,ready/* readVersion */.$)(connection) };
        }
        catch (error) {
            if ((0,client/* codeOf */.$)(error) === cannotConnectNow && Date.now() < deadline)
                await (0,promises_.setTimeout)(500);
            else if (isAboutTls(error) && way + 1 < given.tls.length)
                way += 1;
            else
                throw unreachable(given, error);
        }
    }
}
function isAboutTls(error) {
    return (0,errors/* messageOf */.bD)(error).includes('does not support SSL') || (0,client/* codeOf */.$)(error) === invalidAuthorization;
}
const networkReasons = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host has no address',
    EAI_AGAIN: 'the host has no address',
    ETIMEDOUT: 'it did not answer in time',
    EHOSTUNREACH: 'there is no way to the host',
    ENETUNREACH: 'there is no way to the host',
    ECONNRESET: 'it closed the connection',
    ENOENT: 'there is no such socket',
};
/** Built from parts that we know: an error of a library is no cause of it, lest what it carries be printed. */
function unreachable(given, error) {
    const { user, database } = given.connection;
    const network = networkReasons[(0,client/* codeOf */.$)(error)];
    if (network !== undefined) {
        return new errors/* UserError */.yo(`PostgreSQL at ${given.place} cannot be reached: ${network}`, {
            remedy: 'check host and port of the postgres URL, and that the server has started',
        });
    }
    return new errors/* UserError */.yo(`PostgreSQL at ${given.place} refuses user "${user}" for database "${database}": ${(0,errors/* messageOf */.bD)(error)}`, {
        remedy: 'check user, password, database and sslmode of the postgres URL',
    });
}


/***/ }),

/***/ 62885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ majorOf),
/* harmony export */   eP: () => (/* binding */ supportedMajor),
/* harmony export */   vy: () => (/* binding */ supportedMajors)
/* harmony export */ });
/* unused harmony export defaultMajor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** The majors that Preflight runs and is tested on: those that PostgreSQL supports, and the last that it supported. */
const supportedMajors = [13, 14, 15, 16, 17, 18];
const defaultMajor = 17;
/** Which major to start, and the sentence for the report where nobody asked for one. Throws UserError for one that is not supported. */
function majorOf(version) {
    if (version === null) {
        return { major: defaultMajor, notes: [`PostgreSQL ${defaultMajor} was assumed: no postgres-version was given`] };
    }
    return { major: supportedMajor(version), notes: [] };
}
/** `version` as a supported major; throws UserError otherwise. */
function supportedMajor(version) {
    const major = supportedMajors.find((candidate) => candidate === version);
    if (major === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`PostgreSQL ${version} is not supported`, {
            remedy: `set postgres-version to one of ${supportedMajors.join(', ')}`,
        });
    }
    return major;
}


/***/ }),

/***/ 41987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ ownIdentity),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);



function ownIdentity() {
    return { pid: process.pid, started: startedAt(process.pid), space: processSpace(), boot: bootId() };
}
/**
 * Whether that process has ended. false also where it cannot be known: the record was written in another container or on another
 * machine that shares the folder.
 */
function hasEnded(identity) {
    if (identity.space !== processSpace())
        return false;
    if (identity.boot !== bootId())
        return true;
    return !isRunning(identity.pid) || (identity.started !== '' && identity.started !== startedAt(identity.pid));
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return !isZombie(pid);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
/** The command line of a process, '' where it cannot be read (always on Windows). */
function commandLine(pid) {
    try {
        if (process.platform === 'linux')
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        if (process.platform === 'win32')
            return '';
        return ps(pid, 'command=');
    }
    catch {
        return '';
    }
}
function isZombie(pid) {
    return process.platform === 'linux' && statFields(pid)[0] === 'Z';
}
function startedAt(pid) {
    try {
        // proc(5): field 22 of stat, in ticks since the boot.
        if (process.platform === 'linux')
            return statFields(pid)[19] ?? '';
        return process.platform === 'win32' ? '' : ps(pid, 'lstart=');
    }
    catch {
        return '';
    }
}
/** The fields of /proc/<pid>/stat from the third on: the second, the program's name, may hold blanks and parentheses. */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return text.slice(text.lastIndexOf(')') + 2).split(' ');
    }
    catch {
        return [];
    }
}
function ps(pid, column) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
function processSpace() {
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)();
    }
}
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 11996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readVersion),
/* harmony export */   M: () => (/* binding */ untilReady)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40684);



/** Reads which PostgreSQL answers. */
function readVersion(connection) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .S)(connection, async (client) => {
        const { rows } = await client.query("SELECT split_part(current_setting('server_version'), ' ', 1) AS version, current_setting('server_version_num')::int AS number");
        const row = rows[0];
        if (row === undefined)
            throw new Error('the server said no version');
        return { version: row.version, major: Math.floor(row.number / 10_000) };
    });
}
/**
 * Waits until the server answers a query over TCP. A server that answers with an error of its own other than "starting up" is asked
 * again as well: an image restarts its server once while it initialises.
 * @param isGone asked between attempts: why waiting is pointless ("exited with code 1"), or null
 * @throws Error with that reason, or with the last failure after `timeoutMs`
 */
async function untilReady(connection, isGone, timeoutMs) {
    const deadline = Date.now() + timeoutMs;
    for (let attempt = 0;; attempt++) {
        try {
            return await readVersion(connection);
        }
        catch (error) {
            const gone = await isGone();
            if (gone !== null)
                throw new Error(gone);
            if (Date.now() > deadline)
                throw new Error(`it did not answer in ${Math.round(timeoutMs / 1000)} s: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(30 * 1.3 ** attempt, 500));
        }
    }
}


/***/ }),

/***/ 60069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords),
/* harmony export */   r: () => (/* binding */ recordStarted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41987);





/**
 * Writes down that something of this run is about to start, so that a later run can end it if this one is killed.
 * Returns a function that forgets it, to be called when it is gone.
 */
async function recordStarted(started) {
    const folder = recordFolder();
    if (folder === null)
        return async () => { };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${started.id}.json`);
    const record = { owner: (0,_own_process_js__WEBPACK_IMPORTED_MODULE_4__/* .ownIdentity */ .Aj)(), started };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, JSON.stringify(record), { mode: 0o600 });
    return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
}
/** Every record that stands, and how to forget it. */
async function readRecords() {
    const folder = recordFolder();
    if (folder === null)
        return [];
    const records = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        const record = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').then(parseRecord, () => null);
        if (record !== null)
            records.push({ record, forget: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }) });
    }
    return records;
}
function parseRecord(text) {
    try {
        const record = JSON.parse(text);
        return typeof record.owner.pid === 'number' && typeof record.started.id === 'string' ? record : null;
    }
    catch {
        // Half written: its run was killed while writing, before it started anything; or it is being written now.
        return null;
    }
}
/** null where the folder is not ours alone: what stands in it would be followed, so nobody else may have written it. */
function recordFolder() {
    // Windows has no such number; a number needs no entry in /etc/passwd, a name does.
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `preflight-${process.getuid?.() ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username}`);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, 'servers');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        return [base, folder].every((path) => isOursAlone(path)) ? folder : null;
    }
    catch {
        return null;
    }
}
function isOursAlone(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (!stat.isDirectory())
        return false;
    return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}


/***/ })

};
;