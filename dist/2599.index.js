"use strict";
exports.id = 2599;
exports.ids = [2599];
exports.modules = {

/***/ 62700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18743);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58163);





/** Exit codes: 0 pass, 1 findings at or above fail-on, 2 the user's mistake, 3 ours, 130 and 143 interrupted. */
function failureOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$) {
        return { exitCode: _interruption_js__WEBPACK_IMPORTED_MODULE_3__/* .interruptedExitCodes */ .p[error.signal], headline: error.message, details: '' };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return { exitCode: 2, headline: (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(sentence(error)), details: '' };
    const told = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(error, { depth: 4, breakLength: 120 });
    const machine = `preflight ${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r}, node ${process.version}, ${process.platform} ${process.arch}`;
    return {
        exitCode: 3,
        headline: (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(`a fault in Preflight: ${oneLine(error instanceof Error ? error.message : String(error))}`),
        details: (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(`${told}\n${machine}\nThis should not happen, whatever the input: please report it, with these lines.`),
    };
}
/** "what is wrong. How to mend it." */
function sentence({ message, remedy }) {
    const text = oneLine(message);
    if (remedy === null)
        return text;
    return `${text}${/[.!?]$/.test(text) ? '' : '.'} ${oneLine(remedy)}`;
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}


/***/ }),

/***/ 58163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ interruptedExitCodes),
/* harmony export */   t: () => (/* binding */ untilInterrupted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70145);


/** Exit codes of a run that was ended from outside: 128 + the signal's number. */
const interruptedExitCodes = { SIGINT: 130, SIGTERM: 143 };
/**
 * A signal that SIGINT or SIGTERM aborts. Who presses Ctrl-C again will not wait for the servers to stop: children are killed, and
 * the program exits at once. (The runner sends SIGINT, then SIGTERM 7.5 s later: that one changes nothing.) An error that nobody caught
 * aborts it as well, with that error as the reason: the program would otherwise die with its servers running.
 */
function untilInterrupted() {
    const controller = new AbortController();
    const on = (name) => {
        if (!controller.signal.aborted)
            controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$(name));
        else if (name === 'SIGINT') {
            (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .killEveryTree */ .G4)();
            process.exit(interruptedExitCodes[name]);
        }
    };
    // Of a rejection that nobody handled as well.
    const uncaught = (error) => {
        if (!controller.signal.aborted)
            controller.abort(error);
    };
    process.on('uncaughtException', uncaught);
    process.on('SIGINT', on);
    process.on('SIGTERM', on);
    return {
        signal: controller.signal,
        release() {
            process.off('uncaughtException', uncaught);
            process.off('SIGINT', on);
            process.off('SIGTERM', on);
        },
    };
}


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toTheEnd: () => (/* binding */ toTheEnd)
/* harmony export */ });
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25804);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62700);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58163);




/** What a runner or a terminal may hold in its environment, and no output may. */
const secretVariables = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
/** A connection that somebody forgot to close shall not keep the program from exiting. */
const lingerMs = 3000;
/**
 * Does the work of a door: an interrupt, or an error that nobody caught, aborts the signal and is what the work comes to; and
 * however it ends, nothing it started outlives it.
 * Throws nothing.
 */
async function toTheEnd(work) {
    for (const name of secretVariables)
        (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(process.env[name] ?? '');
    const { signal, release } = (0,_interruption_js__WEBPACK_IMPORTED_MODULE_3__/* .untilInterrupted */ .t)();
    const outcome = await settled(work, signal);
    const failures = await (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_0__/* .endAll */ .X)();
    release();
    setTimeout(() => process.exit(), lingerMs).unref();
    // A run that went well, but could not clean up, did not go well.
    const [failure] = failures;
    return failure === undefined || outcome.failure !== null ? outcome : { failure: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(failure), value: null };
}
async function settled(work, signal) {
    try {
        const value = await work(signal);
        signal.throwIfAborted();
        return { failure: null, value };
    }
    catch (error) {
        return { failure: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(error), value: null };
    }
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


/***/ }),

/***/ 70145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ killEveryTree),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42225);






/** Marks every process that a command starts, however deep and however detached: environments are inherited. */
const marker = 'PREFLIGHT_COMMAND_ID';
/** How long a tree may take to end after SIGTERM. The runner kills us 10 s after a cancel, and servers have to stop as well. */
const graceMs = 1000;
/** A tree that forks faster than we kill would keep us for ever. */
const mostSweeps = 50;
/** The parent of all kernel threads (kthreadd). */
const kernelThreads = '2';
const mostLooks = 3;
const running = new Set();
/** Remembers a tree for `killEveryTree`; returns the way to forget it. */
function remember(tree) {
    running.add(tree);
    return () => void running.delete(tree);
}
/** For an exit that cannot wait: SIGKILL at once to every running command's group and, on Linux, to who left it. */
function killEveryTree() {
    for (const { pid, id } of running) {
        const targets = process.platform === 'win32' ? [pid] : [-pid, ...(process.platform === 'linux' ? markedNow(id) : [])];
        for (const target of targets)
            kill(target, 'SIGKILL');
    }
}
function markedNow(id) {
    const pids = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => environmentNow(pid).includes(`${marker}=${id}`)).map(Number);
}
function environmentNow(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, 'latin1');
    }
    catch {
        return '';
    }
}
/**
 * Ends a process tree: SIGTERM, then SIGKILL to whatever is left, also to children that left the group or the session. On
 * Windows `taskkill /T /F`.
 */
async function endTree(tree) {
    if (process.platform === 'win32') {
        await run('taskkill', ['/pid', String(tree.pid), '/T', '/F']);
        return;
    }
    let left = await membersOf(tree);
    if (left.length === 0)
        return;
    signalAll(tree, left, 'SIGTERM');
    const deadline = Date.now() + graceMs;
    while (left.length > 0 && Date.now() < deadline) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(25);
        left = await membersOf(tree);
    }
    for (let sweep = 0; left.length > 0 && sweep < mostSweeps; sweep++) {
        signalAll(tree, left, 'SIGKILL');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(10);
        left = await membersOf(tree);
    }
}
function signalAll(tree, pids, signal) {
    for (const target of [-tree.pid, ...pids])
        kill(target, signal);
}
function kill(target, signal) {
    try {
        process.kill(target, signal);
    }
    catch {
        // Gone meanwhile, or another user's by now.
    }
}
/** Living processes of the tree: by its mark on Linux; elsewhere by group and by descent. */
async function membersOf(tree) {
    return process.platform === 'linux' ? marked(tree) : related(tree);
}
async function marked(tree) {
    const wanted = Buffer.from(`${marker}=${tree.id}`);
    const pids = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .everyPid */ .x)();
    const found = await Promise.all(pids.map(async (pid) => ((await isMarked(pid, wanted)) || (await leads(pid, tree)) ? pid : null)));
    return found.filter((pid) => pid !== null && pid !== process.pid);
}
async function isMarked(pid, wanted) {
    for (let look = 1;; look++) {
        const environment = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${pid}/environ`).catch(() => null);
        if (environment === null || environment.length > 0)
            return environment?.includes(wanted) ?? false;
        // In the midst of execve(2) it is empty; a zombie's and a kernel thread's always is, and so may be anybody's.
        const [state, parent] = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .statFields */ .q)(pid);
        if (state === undefined || state === 'Z' || parent === kernelThreads || look === mostLooks)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(5);
    }
}
/** In the group, and no zombie: a member may have cleaned its environment (`env -i`). Fields of proc(5): state, ppid, pgrp. */
async function leads(pid, tree) {
    const [state, , group] = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .statFields */ .q)(pid);
    return Number(group) === tree.pid && state !== 'Z';
}
async function related(tree) {
    const listed = await run('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=']);
    const rows = listed.split('\n').map((row) => row.trim().split(/\s+/));
    const members = new Set();
    let before = -1;
    while (members.size !== before) {
        before = members.size;
        for (const [pid, parent, group, state] of rows) {
            if (state?.startsWith('Z'))
                continue;
            if (Number(group) === tree.pid || members.has(Number(parent)) || Number(parent) === tree.pid)
                members.add(Number(pid));
        }
    }
    return [...members].filter((pid) => pid > 0 && pid !== process.pid);
}
async function run(file, args) {
    try {
        return (await (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, args, { windowsHide: true })).stdout;
    }
    catch {
        return '';
    }
}


/***/ })

};
;