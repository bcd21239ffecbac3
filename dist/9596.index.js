"use strict";
exports.id = 9596;
exports.ids = [9596,2017];
exports.modules = {

/***/ 62017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/forge/github/event.js
var github_event = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/git/change.js + 4 modules
var change = __webpack_require__(54037);
// EXTERNAL MODULE: ./build/report/terminal.js + 6 modules
var terminal = __webpack_require__(87581);
;// CONCATENATED MODULE: ./build/forge/terminal/terminal.js


/** A terminal: git alone tells what changed, and the report is printed. */
function terminalForge({ event, token, print, width, colour }) {
    return {
        ...(0,change/* changesInGit */.n)(event, token),
        restricted: null,
        links: {},
        async deliver(report) {
            print((0,terminal/* renderTerminal */.b)(report, { width, colour }));
            return { comment: { outcome: 'none', url: null }, notices: [] };
        },
        async breakOff() { },
    };
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(57522);
// EXTERNAL MODULE: ./build/commands/comment-key.js
var comment_key = __webpack_require__(56393);
// EXTERNAL MODULE: ./build/commands/files.js + 3 modules
var files = __webpack_require__(71494);
// EXTERNAL MODULE: ./build/commands/progress-terminal.js
var progress_terminal = __webpack_require__(88192);
// EXTERNAL MODULE: ./build/commands/run.js + 1 modules
var run = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/commands/terminal.js
var commands_terminal = __webpack_require__(11600);
;// CONCATENATED MODULE: ./build/commands/carry-out.js








/** Runs the config's mode for a terminal: progress on stderr, the report (or its JSON) on stdout, the files that were asked for. */
async function carryOut(config, repository, signal) {
    const progress = (0,progress_terminal/* terminalProgress */.e)(process.stderr, (0,commands_terminal/* showsColour */.Vq)(process.stderr));
    // In a `run:` step of a workflow the event tells the base as it does for the Action.
    const event = process.env.GITHUB_ACTIONS === 'true' ? ((0,github_event/* readEvent */.j)(process.env)?.change ?? null) : null;
    const [width, colour] = [(0,commands_terminal/* reportWidth */.BI)(), (0,commands_terminal/* showsColour */.Vq)(process.stdout)];
    const forge = terminalForge({ event, token: config.githubToken, print: commands_terminal/* print */.yy, width, colour });
    try {
        const report = await (0,run.runMode)({ config, repository, changes: forge, progress, signal });
        progress.end();
        const commentKey = (0,comment_key.keyOf)(repository, config);
        await (0,files/* writeFiles */.h)(report, config, { category: commentKey, links: forge.links });
        if (config.jsonFile === '-')
            (0,commands_terminal/* print */.yy)((0,json/* renderJson */.h)(report));
        else
            await forge.deliver(report, { comment: 'never', commentKey, suggest: false, attachments: null });
        return report;
    }
    finally {
        progress.end();
    }
}


/***/ }),

/***/ 88192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalProgress)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82588);



/**
 * Progress for a person. On a terminal one live line, overwritten, and above it what is worth keeping; elsewhere plain lines: phases, notes
 * and foreign output, but no updates. `colour`: whether foreign output is dimmed.
 */
function terminalProgress(stream, colour) {
    return stream.isTTY === true ? live(stream, colour) : plain(stream);
}
function plain(stream) {
    const line = (text) => stream.write(`${text}\n`);
    return {
        phase: (title) => line(shown(title)),
        update: () => { },
        note: (text) => line(`  ${shown(text)}`),
        foreign: (text) => eachLine(text, (each) => line(`  | ${each}`)),
        end: () => { },
    };
}
const clearLine = '\r\u001b[2K';
function live(stream, colour) {
    let title = '';
    let detail = '';
    const draw = () => {
        const text = detail === '' ? title : `${title}: ${detail}`;
        stream.write(`${clearLine}${text === '' ? '' : fitted(`… ${text}`, stream.columns ?? 80)}`);
    };
    const keep = (text) => {
        stream.write(`${clearLine}${text}\n`);
        draw();
    };
    return {
        phase(next) {
            title = shown(next);
            detail = '';
            draw();
        },
        update(text) {
            detail = shown(text);
            draw();
        },
        note: (text) => keep(`  ${shown(text)}`),
        foreign: (text) => eachLine(text, (each) => keep(colour ? `\u001b[2m  | ${each}\u001b[22m` : `  | ${each}`)),
        end() {
            title = '';
            detail = '';
            stream.write(clearLine);
        },
    };
}
/** On one line of the terminal: a wrapped live line could not be taken away again. */
function fitted(text, columns) {
    const characters = [...text];
    return characters.length < columns ? text : `${characters.slice(0, Math.max(1, columns - 2)).join('')}…`;
}
function eachLine(text, write) {
    for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/))
        write(shown(line));
}
/** Nothing that a program or a file name says reaches the terminal as a command. */
function shown(text) {
    return (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text)));
}


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMode: () => (/* binding */ runMode)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
;// CONCATENATED MODULE: ./build/commands/modes.js
/** Every mode, loaded when it is run. */
const modes = {
    'migration-dryrun': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(3849), __webpack_require__.e(4023), __webpack_require__.e(3075), __webpack_require__.e(3838), __webpack_require__.e(40), __webpack_require__.e(7423), __webpack_require__.e(8775)]).then(__webpack_require__.bind(__webpack_require__, 50174)),
    'load-baseline': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(6752), __webpack_require__.e(3849), __webpack_require__.e(2960), __webpack_require__.e(4023), __webpack_require__.e(3075), __webpack_require__.e(3838), __webpack_require__.e(551), __webpack_require__.e(40), __webpack_require__.e(7423), __webpack_require__.e(7166), __webpack_require__.e(9278), __webpack_require__.e(4344)]).then(__webpack_require__.bind(__webpack_require__, 24344)),
    'scaffold-check': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(4112), __webpack_require__.e(881), __webpack_require__.e(3838), __webpack_require__.e(2125), __webpack_require__.e(9644)]).then(__webpack_require__.bind(__webpack_require__, 99644)),
};

;// CONCATENATED MODULE: ./build/commands/run.js





/** Long enough to end a command's process tree, short enough for a runner that cancels. */
const graceMs = 3000;
/**
 * Runs the mode of the config within its time budget; no secret is in the report. Throws what the mode throws; `UserError` when
 * the budget is spent; the signal's reason soon after it is aborted: the door then ends whatever the mode
 * has left running. `known`: the modes, for tests.
 */
async function runMode(input, known = modes) {
    const spent = new AbortController();
    const timer = setTimeout(() => spent.abort(budgetSpent(input.config.timeBudgetMs)), input.config.timeBudgetMs);
    const signal = AbortSignal.any([input.signal, spent.signal]);
    try {
        const { run } = await known[input.config.mode]();
        return (0,redact/* redactAll */.$I)(await heeding(run({ ...input, signal }), signal));
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * What the work comes to. Once the signal is aborted it has a moment to end what it is at, and perhaps to say at what the time ran out;
 * one that does not heed the signal is left to the door.
 */
async function heeding(work, signal) {
    const settled = work.then((value) => ({ value }), (error) => ({ error }));
    const outcome = await Promise.race([settled, abortOf(signal)]);
    const last = outcome ?? (await Promise.race([settled, (0,promises_.setTimeout)(graceMs, undefined, { ref: false })]));
    if (last !== undefined && 'value' in last)
        return last.value;
    if (last !== undefined && (!signal.aborted || isTold(last.error, signal.reason)))
        throw last.error;
    throw signal.reason;
}
function isTold(error, reason) {
    return reason instanceof errors/* UserError */.yo && error instanceof errors/* UserError */.yo;
}
function abortOf(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve(undefined);
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}
function budgetSpent(ms) {
    return new errors/* UserError */.yo(`the run had not ended after ${(0,duration/* duration */.p)(ms)}, its time-budget`, {
        remedy: 'Raise time-budget, or lower rows.',
    });
}


/***/ }),

/***/ 11600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ reportWidth),
/* harmony export */   Vq: () => (/* binding */ showsColour),
/* harmony export */   Y_: () => (/* binding */ printReport),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87581);


/** Whether a stream shows colour: NO_COLOR (https://no-color.org) and FORCE_COLOR first, then whether it is a terminal. */
function showsColour(stream, environment = process.env) {
    if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '')
        return false;
    if (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '')
        return environment.FORCE_COLOR !== '0';
    return stream.isTTY === true && environment.TERM !== 'dumb';
}
/** The widest line that is pleasant to read, and what a pipe gets. */
const widest = 120;
const ofPipe = 100;
/** Columns of the report on stdout. */
function reportWidth() {
    return Math.min(process.stdout.columns ?? ofPipe, widest);
}
/** The report on stdout. */
function printReport(report) {
    print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTerminal */ .b)(report, { width: reportWidth(), colour: showsColour(process.stdout) }));
}
/** Results go to stdout, redacted. */
function print(text) {
    process.stdout.write((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
}


/***/ }),

/***/ 50220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   M0: () => (/* binding */ spawnFailure),
/* harmony export */   Ug: () => (/* binding */ settings),
/* harmony export */   W_: () => (/* binding */ gitTry),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   q_: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);



/** git said no. `message` is its last line; `exitCode` null where it was killed. */
class GitError extends Error {
    name = 'GitError';
    exitCode;
    constructor(message, exitCode) {
        super(message);
        this.exitCode = exitCode;
    }
}
/**
 * Settings of every call: a repository of another owner (a container's volume) is readable, no hook and no file watcher of
 * the user's runs, and no maintenance starts in the background.
 */
const settings = [
    'safe.directory=*',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting]);
/** Runs git in `directory` and returns its stdout. Throws `GitError` on a non-zero exit, `UserError` where there is no git. */
async function git(directory, args, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...settings, ...args], {
        cwd: directory,
        env: gitEnvironment(options.env),
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: options.timeLimitMs ?? 60_000,
        windowsHide: true,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    const exitCode = await new Promise((resolve, reject) => {
        child.once('error', (error) => reject(options.signal?.aborted === true ? options.signal.reason : spawnFailure(error)));
        child.once('close', resolve);
    });
    if (exitCode === 0)
        return Buffer.concat(out);
    throw new GitError(reason(Buffer.concat(err).toString(), args[0] ?? '', exitCode), exitCode);
}
/** The same as one trimmed line of text. */
async function gitText(directory, args, options = {}) {
    return (await git(directory, args, options)).toString('utf8').trim();
}
/** The same; null where git says no: for questions whose answer may be "there is none". */
async function gitTry(directory, args, options = {}) {
    try {
        return await gitText(directory, args, options);
    }
    catch (error) {
        if (error instanceof GitError)
            return null;
        throw error;
    }
}
/**
 * The process's environment without what binds git to another repository (a hook's GIT_DIR), in English, and never asking a
 * question.
 */
function gitEnvironment(extra = {}) {
    const environment = { ...process.env };
    for (const name of Object.keys(environment)) {
        if (/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CEILING_DIRECTORIES|TRACE.*|CONFIG_(COUNT|KEY_.*|VALUE_.*|PARAMETERS))$/.test(name)) {
            delete environment[name];
        }
    }
    return {
        ...environment,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        SSH_ASKPASS_REQUIRE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        ...extra,
    };
}

function spawnFailure(error) {
    if (error.code !== 'ENOENT')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('git was not found', {
        remedy: 'Install git, or add it to the image: it says which migrations are new.',
        cause: error,
    });
}
function reason(stderr, command, exitCode) {
    if (exitCode === null)
        return `git ${command} did not end in time`;
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? `git ${command} exited with ${exitCode}`;
    return (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(said.trim());
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


/***/ })

};
;