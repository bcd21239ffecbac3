"use strict";
exports.id = 3435;
exports.ids = [3435];
exports.modules = {

/***/ 83435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14212);
/* harmony import */ var _config_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43073);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89984);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50220);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25804);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78296);









/** The demo's pull request brings every migration of examples/shop after this one. */
const lastOnMain = '008';
/** `preflight demo`: a pull request to examples/shop, dry-run on an embedded server. The exit code is 0 whatever is found. */
async function run(args, signal) {
    const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .readFlags */ .u)({
        name: 'demo',
        description: 'A pull request to a small shop, dry-run on a throwaway PostgreSQL: nothing to configure, no Docker needed.',
        mode: 'migration-dryrun',
        only: [
            'json',
            'html',
            'sarif',
            'markdown',
            'rows',
            'random-seed',
            'postgres',
            'postgres-version',
            'postgres-image',
            'time-budget',
        ],
    }, args);
    if (asked.kind === 'help') {
        process.stdout.write(asked.text);
        return 0;
    }
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'preflight-demo-')));
    const remove = (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_7__/* .untilEnd */ .W)(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }));
    try {
        const repository = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'shop');
        const base = await pullRequest(repository);
        const command = ['demo', ...(0,_config_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagsOf */ .Z)(asked.given)].join(' ');
        const config = { ...(await (0,_config_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(withDefaults(asked.given, base), repository)), command };
        const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(9954), __webpack_require__.e(4563), __webpack_require__.e(6806), __webpack_require__.e(2017)]).then(__webpack_require__.bind(__webpack_require__, 62017));
        const report = await carryOut(config, repository, signal);
        if (report.verdict === 'fail')
            process.stderr.write('\nThis would fail a build (exit code 1). It is a demo: exit code 0.\n');
        return 0;
    }
    finally {
        await remove();
    }
}
function withDefaults(given, base) {
    const demo = (value) => ({ value, origin: 'the demo' });
    const defaults = {
        mode: 'migration-dryrun',
        postgres: given.has('postgres-image') ? 'container' : 'embedded',
        'base-ref': base,
    };
    return new Map([...Object.entries(defaults).map(([name, value]) => [name, demo(value)]), ...[...given].map(inPlace)]);
}
/** Files to write lie where the command was called, not in the copy. */
function inPlace([name, given]) {
    const isFile = ['json', 'html', 'sarif', 'markdown'].includes(name) && given.value !== '-';
    return [name, isFile ? { ...given, value: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(String(given.value)) } : given];
}
/** examples/shop as a repository of two commits, main's and the pull request's. Returns the sha of main's. */
async function pullRequest(repository) {
    const shop = await example();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(shop, repository, { recursive: true, filter: (source) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(source) !== 'node_modules' });
    const migrations = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository, 'migrations');
    const coming = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(migrations)).filter((name) => name.slice(0, lastOnMain.length) > lastOnMain);
    for (const name of coming)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(migrations, name));
    await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$Y)(repository, ['init', '--quiet', '--initial-branch=main']);
    const base = await commit(repository, 'What main has');
    for (const name of coming)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shop, 'migrations', name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(migrations, name));
    await commit(repository, 'The pull request');
    return base;
}
async function commit(repository, message) {
    const author = ['user.name=Preflight', 'user.email=demo@preflight.invalid', 'commit.gpgSign=false'].flatMap((setting) => [
        '-c',
        setting,
    ]);
    await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$Y)(repository, ['add', '--all', '--force']);
    await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$Y)(repository, [...author, 'commit', '--quiet', '-m', message]);
    return (0,_git_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitText */ .q_)(repository, ['rev-parse', 'HEAD']);
}
/** Beside the program: dist/ and src/ are both a step below the package's root. */
async function example() {
    const program = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(process.argv[1] ?? '');
    const shop = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(program), '..', 'examples', 'shop');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shop, 'migrations')).catch(() => []);
    if (found.length > 0)
        return shop;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`the example is not there: ${shop}`, {
        remedy: 'The demo runs from a clone of Preflight or from its package.',
    });
}


/***/ }),

/***/ 78296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _config_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81838);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75823);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26670);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89984);





/** Reads the flags of a command that runs a mode. Throws `UserError` for one that does not exist or lacks its value. */
function readFlags({ name, argument, description, mode, only }, args) {
    const inputs = _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m.filter((input) => (0,_config_input_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnownTo */ .l)(input, mode) && (only === undefined ? (0,_config_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(input, 'flag') : only.includes(input.name)));
    const given = new Map();
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(`preflight ${name}`).description(description).helpOption('-h, --help', 'show this');
    if (argument !== undefined)
        command.argument(`<${argument}>`);
    const help = [];
    command
        .exitOverride()
        .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => { }, getOutHelpWidth: () => 100 });
    for (const input of inputs) {
        command.option(flagOf(input), helpOf(input));
        command.on(`option:${input.name}`, (value) => {
            const before = given.get(input.name)?.value;
            const written = value ?? whenAlone(input);
            const all = input.repeatable && typeof before === 'string' ? `${before}\n${written}` : written;
            given.set(input.name, { value: all, origin: `--${input.name}` });
        });
    }
    try {
        command.parse([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        if (error.code === 'commander.helpDisplayed')
            return { kind: 'help', text: help.join('') };
        throw mistake(error, name, inputs, argument);
    }
    return { kind: 'run', given, argument: command.args[0] ?? null };
}
/** The value of a flag that stands alone: a switch is on, `--json` means stdout. */
function whenAlone(input) {
    return input.placeholder === null ? 'true' : '-';
}
function flagOf(input) {
    if (input.placeholder === null)
        return `--${input.name} [true|false]`;
    return input.name === 'json' ? '--json [file]' : `--${input.name} <${input.placeholder}>`;
}
function helpOf({ description, written }) {
    return `${description.replaceAll('`', '')}${written === null ? '' : ` Default: ${written}`}`;
}
function mistake(error, name, inputs, argument) {
    const text = error.message.replace(/^error: /, '').split('\n')[0] ?? '';
    const flag = /'(?:.*\s)?--([^'=\s]+)/.exec(text)?.[1];
    if (error.code === 'commander.unknownOption' && flag !== undefined) {
        const at = { origin: `--${flag}`, what: 'flag', door: 'flag', prefix: '--' };
        (0,_config_names_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnknown */ .B)(flag, at, _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m);
        if (!inputs.some((input) => input.name === flag))
            return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--${flag}: ${name} does not know it`);
    }
    if (error.code === 'commander.optionMissingArgument' && flag !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--${flag}: the value is missing`);
    if (error.code === 'commander.missingArgument') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} needs ${argument}`, { remedy: `See preflight ${name} --help.` });
    }
    if (error.code === 'commander.excessArguments') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} takes ${takes(argument)}`, { remedy: `See preflight ${name} --help.` });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(text, { remedy: `See preflight ${name} --help.` });
}
function takes(argument) {
    return argument === undefined ? 'no arguments, only flags' : `one argument, ${argument}, and flags`;
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


/***/ })

};
;