"use strict";
exports.id = 3559;
exports.ids = [3559];
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