"use strict";
exports.id = 7246;
exports.ids = [7246,2599];
exports.modules = {

/***/ 87487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  act: () => (/* binding */ act)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/commands/runner.js


/** Gives the runner a command. */
function command(name, message = '') {
    process.stdout.write(commandLine(name, message));
}
/** `::name::message` on a line of its own. */
function commandLine(name, message = '') {
    const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `::${name}::${escaped}\n`;
}
/** A value for later steps of the job; nothing outside of a workflow. */
function setOutput(name, value) {
    append('GITHUB_OUTPUT', name, value);
}
/** A value for this action's post step. */
function saveState(name, value) {
    append('GITHUB_STATE', name, value);
}
function append(variable, name, value) {
    const file = process.env[variable];
    if (!file)
        return;
    // A delimiter that no value can hold on purpose, or a value could add outputs of its own.
    const delimiter = `preflight_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

;// CONCATENATED MODULE: ./build/commands/progress-runner.js




/**
 * Progress in a workflow's log: a group per phase. From the first phase until `end` the runner takes no commands but those of ours:
 * not only from what is printed here, but also from a program that found the way to our stdout (`/proc/<pid>/fd/1`). So a group ends, the
 * next begins and commands are stopped again in one write, which a pipe does not part.
 */
function runnerProgress(write = (text) => process.stdout.write(text)) {
    let [open, token] = [false, ''];
    const resumed = () => (token === '' ? '' : `::${token}::\n`);
    const closed = () => (open ? commandLine('endgroup') : '');
    const inert = (text) => write(token === '' ? inertly((0,redact/* redact */.E$)(text)) : ended((0,redact/* redact */.E$)(text)));
    return {
        phase(title) {
            const before = `${resumed()}${closed()}`;
            token = (0,external_node_crypto_.randomUUID)();
            open = true;
            write(`${before}${commandLine('group', (0,visible/* visibleLine */.P)((0,redact/* redact */.E$)(title)))}::stop-commands::${token}\n`);
        },
        update: (text) => inert(text),
        note: (text) => inert(text),
        foreign: (text) => inert(text),
        text: (text) => inert(text),
        end() {
            const last = `${resumed()}${closed()}`;
            token = '';
            open = false;
            if (last !== '')
                write(last);
        },
    };
}
/** `text` between `::stop-commands::` and its end, with a token that nobody can know beforehand. */
function inertly(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    return `::stop-commands::${token}\n${ended(text)}::${token}::\n`;
}
function ended(text) {
    return text.replace(/\n?$/, '\n');
}

// EXTERNAL MODULE: ./build/commands/to-the-end.js
var to_the_end = __webpack_require__(22599);
// EXTERNAL MODULE: ./build/config/inputs.js + 1 modules
var inputs = __webpack_require__(86982);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(26670);
;// CONCATENATED MODULE: ./build/config/action-inputs.js


/**
 * What the workflow gave, read from INPUT_* as the runner sets it (upper case, hyphens kept). An empty input was not given: the
 * runner sets every declared one. Throws `UserError` for a name that is no input, about which the runner only warns.
 */
function actionInputs() {
    for (const [variable, value] of Object.entries(process.env)) {
        if (!/^INPUT_/i.test(variable) || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        (0,names/* refuseUnknown */.B)(name, { origin: `input ${name}`, what: 'input', door: 'action' }, inputs/* everyInput */.m);
    }
    const givens = new Map();
    for (const { name } of inputs/* everyInput */.m) {
        const value = (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
        if (value !== '')
            givens.set(name, { value, origin: `input ${name}` });
    }
    return givens;
}

// EXTERNAL MODULE: ./build/config/config.js + 5 modules
var config_config = __webpack_require__(13607);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/action.js








const isPost = 'isPost';
/** The Action's door: the inputs become a report, which goes where the workflow shows it. Sets the exit code, throws nothing. */
async function act() {
    if (process.env[`STATE_${isPost}`] === 'true')
        return sweepAfterwards();
    saveState(isPost, 'true');
    const progress = runnerProgress();
    const outcome = await (0,to_the_end.toTheEnd)((signal) => carryOut(progress, signal));
    progress.end();
    if (outcome.failure === null)
        return;
    const { exitCode, headline, details } = outcome.failure;
    if (details !== '')
        progress.text(details);
    command('error', headline);
    process.exitCode = exitCode;
}
async function carryOut(progress, signal) {
    // Until it is known better: a step that reads an output of a run that broke off must not read "pass".
    setOutputs({
        verdict: 'fail',
        headline: 'Preflight did not finish',
        findings: 0,
        'report-json': '',
        'report-html': '',
        'comment-url': '',
        'strongest-lock': '',
        'p95-ratio': '',
    });
    const given = actionInputs();
    const repository = process.env.GITHUB_WORKSPACE || process.cwd();
    if ((0,config_config/* valueIn */.xm)(given, inputs/* inputs */.Q.mode) === 'deliver')
        return deliver(given, repository, signal);
    refuseUnsafeEvents(given);
    const config = await masked(() => (0,config_config/* readConfig */.Xg)(given, repository));
    await check(config, repository, progress, signal);
}
async function check(config, repository, progress, signal) {
    // Loaded only now: a mistake in the inputs is answered at once.
    const [{ githubForge }, { withoutSecrets }, { sealChannels }, { runMode }, { keyOf }, { failureOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9954), __webpack_require__.e(4563), __webpack_require__.e(1410), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
        __webpack_require__.e(/* import() */ 9221).then(__webpack_require__.bind(__webpack_require__, 41602)),
        __webpack_require__.e(/* import() */ 2111).then(__webpack_require__.bind(__webpack_require__, 92111)),
        __webpack_require__.e(/* import() */ 8414).then(__webpack_require__.bind(__webpack_require__, 8414)),
        __webpack_require__.e(/* import() */ 6393).then(__webpack_require__.bind(__webpack_require__, 56393)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 62700)),
    ]);
    const forge = githubForge({ token: config.githubToken ?? '', env: process.env });
    const able = withoutSecrets(config, forge.restricted);
    warn(able.notices);
    const unseal = sealChannels();
    const restore = () => warn(unseal().map((channel) => `Something that ran wrote to ${channel}, which only this step may: that was taken out.`));
    const report = await runMode({ config: able.config, repository, changes: forge, progress, signal })
        .finally(() => {
        progress.end();
        restore();
    })
        .catch(async (error) => {
        // Whoever cancels a run starts another, or wants none.
        if (error instanceof errors/* Interrupted */.j$ || config.comment === 'never')
            throw error;
        await forge.breakOff(failureOf(error).headline, { mode: config.mode, commentKey: keyOf(repository, config) });
        throw error;
    });
    const { handOver, writeOutputs } = await Promise.all(/* import() */[__webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(9954), __webpack_require__.e(6806), __webpack_require__.e(3328)]).then(__webpack_require__.bind(__webpack_require__, 3328));
    const outputs = await writeOutputs(report, config, { repository, forge });
    // The change's code could have put a link to one of them where a file of ours was to be written.
    restore();
    setOutputs(outputs);
    const { comment, notices } = await handOver(report, config, { repository, progress, forge });
    warn(notices);
    setOutputs({ 'comment-url': comment.url ?? '' });
    if (report.verdict !== 'fail')
        return;
    command('error', (0,redact/* redact */.E$)(report.headline));
    process.exitCode = 1;
}
/** Takes another run's report to the pull request. The verdict is that run's: here nothing is red but a delivery that failed. */
async function deliver(given, repository, signal) {
    const { readDeliverConfig } = await __webpack_require__.e(/* import() */ 5658).then(__webpack_require__.bind(__webpack_require__, 55658));
    const config = await masked(async () => readDeliverConfig(given, repository));
    const { deliverReports, outputsOf } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8179), __webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(9171)]).then(__webpack_require__.bind(__webpack_require__, 59171));
    const delivery = await deliverReports(config, signal);
    warn(delivery.notices);
    setOutputs(outputsOf(delivery));
}
/** Reads the config, and has the runner mask what it holds, also if it is not a good one. */
async function masked(read) {
    try {
        return await read();
    }
    finally {
        for (const form of (0,redact/* secretForms */.eo)())
            command('add-mask', form);
    }
}
/** There a change's code would run with the rights of the repository it comes to. */
function refuseUnsafeEvents(given) {
    const event = process.env.GITHUB_EVENT_NAME ?? '';
    if (event !== 'pull_request_target' && event !== 'workflow_run')
        return;
    if ((0,config_config/* valueIn */.xm)(given, inputs/* inputs */.Q.allowPrivilegedEvent))
        return;
    const instead = event === 'workflow_run' ? 'Use pull_request, and here only `mode: deliver`.' : 'Use pull_request.';
    throw new errors/* UserError */.yo(`Preflight runs the change's code, and does not do so on ${event}, where that code would have the repository's rights`, { remedy: `${instead} See https://securitylab.github.com/resources/github-actions-preventing-pwn-requests` });
}
function warn(notices) {
    for (const notice of notices)
        command('warning', (0,redact/* redact */.E$)(notice));
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, (0,redact/* redact */.E$)(String(value)));
}
/** The post step: ends what a run left that was killed. It never fails a job. */
async function sweepAfterwards() {
    const { sweep } = await __webpack_require__.e(/* import() */ 3559).then(__webpack_require__.bind(__webpack_require__, 53559));
    const { removed, failed } = await sweep();
    for (const line of removed)
        process.stdout.write(`${(0,redact/* redact */.E$)(line)}\n`);
    warn(failed);
}


/***/ }),

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

/***/ 5248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony exports nearest, editDistance */
/** The name that was probably meant: the nearest within a third of its length, at most 3 edits away; null where none is near. */
function nearest(wrong, names) {
    let best = null;
    let fewest = 4;
    for (const name of names) {
        const edits = editDistance(wrong.toLowerCase(), name.toLowerCase());
        if (edits < fewest && edits <= Math.ceil(Math.max(name.length, wrong.length) / 3)) {
            best = name;
            fewest = edits;
        }
    }
    return best;
}
/** "Did you mean …?", or "" where no name is near. */
function didYouMean(wrong, names, prefix = '') {
    const name = nearest(wrong, names);
    return name === null ? '' : `Did you mean ${prefix}${name}?`;
}
/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`: the optimal string alignment distance. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let edits = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
            next.push(edits);
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The user's mistake, or a fact about their environment that they can mend: printed as one line, exit code 2, no stack.
 * `message` says what is wrong; `remedy` says how to mend it.
 */
class UserError extends Error {
    name = 'UserError';
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.remedy = options.remedy ?? null;
    }
}
/** The run was ended from outside (SIGINT, SIGTERM): not a failure of anybody's. Exit code 130 or 143. */
class Interrupted extends Error {
    name = 'Interrupted';
    signal;
    constructor(signal) {
        super(`interrupted by ${signal}`);
        this.signal = signal;
    }
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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


/***/ }),

/***/ 618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ redactAll),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   EK: () => (/* binding */ secretUrl),
/* harmony export */   Il: () => (/* binding */ secretPassword),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/**
 * Secrets and their disguises. Whatever is printed, written to a file or sent to a host goes through `redact` first.
 */
/** A form shorter than this is a word that stands everywhere: replacing it would shred the text and betray its length. */
const shortestForm = 4;
const shortestCore = 8;
const forms = new Set();
let pattern = null;
/** Registers a secret: as it is, as URLs, JSON, SQL, shells and HTML write it, in base64 (also within more) and hexadecimal, and line by line. */
function secret(value) {
    for (const text of [value, ...value.split(/\r?\n/)]) {
        for (const form of disguises(text.trim()))
            if (form.length >= shortestForm)
                forms.add(form);
    }
    pattern = null;
}
/** Registers what is secret in a database's URL: the whole of it and the password. */
function secretUrl(url) {
    secret(url);
    if (!URL.canParse(url)) {
        // Mistyped, such as with an @ in the password that is not encoded: what lies between the first colon and the last @.
        secret(/^\w+:\/\/[^:@/]*:(.+)@/.exec(url)?.[1] ?? '');
        return;
    }
    const { username, password, hostname, pathname } = new URL(url);
    secretPassword(decoded(password), [username, hostname, pathname.slice(1)].map(decoded));
}
/**
 * Registers a database's password. One that is also the user's, the host's or the database's name (`known`) hides nothing, nor does one of
 * the words that a report itself is made of, such as "pass": hiding it would shred the report, and with it the verdict.
 */
function secretPassword(password, known) {
    if (![...known, 'postgres', 'password'].includes(password) && !words.some((word) => word.includes(password)))
        secret(password);
}
/** Names and values of a report's form and of its published schema (docs/schema), by which it is read. */
const words = `
  version mode verdict headline findings data page body footer worthSaying rules migration-dryrun load-baseline scaffold-check
  pass warn fail error warning info rule level title evidence remedy docs reproduce file line endLine column replacement
  code language yaml kind text relation statements forMs walBytes duration message detail lock rewrite scan server-error rows count
  sample difference heading table columns align left right strong searchable diff details summary open blocks chart unit series name
  values diagram notation erDiagram timeline lanes spans label weight light heavy fromMs toMs startMs endMs durationMs
  server provider container embedded migrations transactions outcome held commit rollback autocommit locks rewrites indexRebuilds
  outcome regression inconclusive unfit no-baseline targets name method url requests errors statuses perSecond latencyMs base head
  p95Ratio p50Ratio provenBy p95 p50 estimate low high rounds smallestDetectable queries callsPerRequest meanMs nPlusOne generator eventLoopUtilization limited
  gate sides together apart loadMs confirmed alike ended deadline evidence driven preflight shard index shards artillery nobody script
  scans blocked schemaDiff down changes object change tried restored bytes
  SELECT INSERT UPDATE DELETE SHARE EXCLUSIVE ACCESS`.split(/\s+/);
/** Every registered form, for a host that masks by itself. */
function secretForms() {
    return [...forms];
}
/** `text` with every registered secret replaced by `***`. */
function redact(text) {
    if (forms.size === 0)
        return text;
    pattern ??= new RegExp(longestFirst([...forms])
        .map(escaped)
        .join('|'), 'g');
    return text.replace(pattern, '***');
}
/** A value of plain data with every text in it redacted, keys as well. */
function redactAll(value) {
    return redacted(value);
}
function redacted(value) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(redacted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [redact(key), redacted(each)]));
}
function disguises(value) {
    const base64 = Buffer.from(value).toString('base64');
    const url = encodeURIComponent(value);
    return [
        value,
        decoded(value),
        url,
        url.replaceAll('%20', '+'),
        encodeURI(value),
        url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        // The URL standard encodes this as well in a query, and RFC 3986 more.
        url.replaceAll("'", '%27'),
        url.replace(/[!'()*]/g, hexCode),
        JSON.stringify(value).slice(1, -1),
        value.replaceAll("'", "''"),
        value.replaceAll("'", "'\\''"),
        entities(value, '&#39;'),
        entities(value, '&apos;'),
        entities(value, '&#x27;'),
        base64,
        base64.replace(/=+$/, ''),
        ...within(value),
        Buffer.from(value).toString('hex'),
    ];
}
function hexCode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function entities(value, apostrophe) {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": apostrophe };
    return value.replace(/[&<>"']/g, (character) => named[character] ?? character);
}
/**
 * What the value leaves in the base64 of something longer, such as "user:password": at each of three offsets the characters that hold
 * nothing of what stands before or behind. Both alphabets. Too short a one could be any text.
 */
function within(value) {
    const bytes = Buffer.from(value);
    return [0, 1, 2].flatMap((offset) => {
        const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
        const first = Math.ceil((offset * 8) / 6);
        const last = Math.floor((padded.length * 8) / 6);
        const core = padded.toString('base64').slice(first, last);
        return core.length < shortestCore ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
function longestFirst(texts) {
    return texts.sort((a, b) => b.length - a.length);
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}


/***/ }),

/***/ 82588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/** Code points that are not seen but act, as inclusive ranges. */
const unseen = [
    [0x00, 0x08], // C0 controls but tab and newline: a terminal obeys them
    [0x0b, 0x1f],
    [0x7f, 0x9f], // DEL and the C1 controls
    [0xad, 0xad], // soft hyphen
    [0x34f, 0x34f], // combining grapheme joiner
    [0x61c, 0x61c], // Arabic letter mark
    [0x115f, 0x1160], // blank Hangul letters
    [0x17b4, 0x17b5],
    [0x180e, 0x180e],
    [0x200b, 0x200f], // zero-width characters, left-to-right and right-to-left marks
    [0x2028, 0x202e], // line separators; embeddings and overrides ("Trojan Source", CVE-2021-42574)
    [0x2060, 0x206f], // word joiner, isolates
    [0x2800, 0x2800], // blank Braille pattern
    [0x3164, 0x3164],
    [0xd800, 0xdfff], // halves of surrogate pairs
    [0xfeff, 0xfeff], // byte order mark
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb], // interlinear annotations
    [0xe0000, 0xe01ef], // tags and variation selectors
];
/** The text with every character that is not seen but acts shown as `\u{202e}`; CRLF becomes a newline, tabs stay. */
function visible(text) {
    let shown = '';
    for (const character of text.replaceAll('\r\n', '\n')) {
        const point = character.codePointAt(0) ?? 0;
        shown += acts(point) ? `\\u{${point.toString(16)}}` : character;
    }
    return shown;
}
/** As `visible`, on one line: runs of blanks and newlines become one space. */
function visibleLine(text) {
    return visible(text)
        .replace(/[ \t\n]+/g, ' ')
        .trim();
}
function acts(point) {
    if (point >= 0x20 && point < 0x7f)
        return false;
    return unseen.some(([from, to]) => point >= from && point <= to);
}


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** As in package.json: `npm run docs` writes it. */
const version = '0.1.0';


/***/ })

};
;