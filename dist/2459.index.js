"use strict";
exports.id = 2459;
exports.ids = [2459];
exports.modules = {

/***/ 32459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config.js + 5 modules
var config_config = __webpack_require__(13607);
// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(50220);
;// CONCATENATED MODULE: ./build/commands/demo/shop.js




/** The package's root: dist/ and src/ are both a step below it. */
async function packageRoot() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(await (0,promises_.realpath)(process.argv[1] ?? '')), '..');
}
/** Where examples/shop lies. Throws `UserError` where it does not. */
async function shopFolder() {
    const shop = (0,external_node_path_.join)(await packageRoot(), 'examples', 'shop');
    const found = await (0,promises_.readdir)((0,external_node_path_.join)(shop, 'migrations')).catch(() => []);
    if (found.length > 0)
        return shop;
    throw new errors/* UserError */.yo(`the example is not there: ${shop}`, {
        remedy: 'The demo runs from a clone of Preflight or from its package.',
    });
}
/**
 * A copy of examples/shop as a repository with a branch main, and the pull request's on top of it, which is checked out. `asOnMain` and
 * `change` are given the copy's folder, and make of it what each commit holds.
 */
async function pullRequest(repository, { asOnMain, change }) {
    await (0,promises_.cp)(await shopFolder(), repository, { recursive: true, filter: (source) => (0,external_node_path_.basename)(source) !== 'node_modules' });
    await (0,git/* git */.$Y)(repository, ['init', '--quiet', '--initial-branch=main']);
    await asOnMain?.(repository);
    await commit(repository, 'What main has');
    await (0,git/* git */.$Y)(repository, ['checkout', '--quiet', '-b', 'change']);
    await change(repository);
    await commit(repository, 'The pull request');
}
async function commit(repository, message) {
    const author = ['user.name=Preflight', 'user.email=demo@preflight.invalid', 'commit.gpgSign=false'].flatMap((setting) => [
        '-c',
        setting,
    ]);
    await (0,git/* git */.$Y)(repository, ['add', '--all', '--force']);
    await (0,git/* git */.$Y)(repository, [...author, 'commit', '--quiet', '-m', message]);
}

;// CONCATENATED MODULE: ./build/commands/demo/migrations.js



/** The pull request brings every migration of examples/shop after this one. */
const lastOnMain = '008';
/** A pull request with dangerous migrations. What the mode is given. */
async function dangerousMigrations(repository) {
    const all = (0,external_node_path_.join)(await shopFolder(), 'migrations');
    const coming = (await (0,promises_.readdir)(all)).filter((name) => name.slice(0, lastOnMain.length) > lastOnMain);
    await pullRequest(repository, {
        async asOnMain(folder) {
            for (const name of coming)
                await (0,promises_.rm)((0,external_node_path_.join)(folder, 'migrations', name));
        },
        async change(folder) {
            for (const name of coming)
                await (0,promises_.cp)((0,external_node_path_.join)(all, name), (0,external_node_path_.join)(folder, 'migrations', name));
        },
    });
    return {};
}

;// CONCATENATED MODULE: ./build/commands/demo/routes.js



const file = 'src/routes/orders.js';
const before = `router.post('/:id/ship',`;
const after = `router.post('/:id/shipments',`;
/** A pull request that gives a route another path, and forgets the description that clients read. What the mode is given. */
async function renamedRoute(repository) {
    await pullRequest(repository, {
        change: async (folder) => {
            const path = (0,external_node_path_.join)(folder, file);
            const source = await (0,promises_.readFile)(path, 'utf8');
            if (!source.includes(before))
                throw new Error(`${file} of the example is not what the demo changes`);
            await (0,promises_.writeFile)(path, source.replace(before, after));
        },
    });
    return {};
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/commands/demo/dependencies.js




const manifest = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), dependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}) });
/**
 * How the shop gets what it depends on. In a clone of Preflight after `npm ci` the same versions are there, for the tests: a link is enough,
 * and nothing is fetched. Beside the package and the bundle they are not: npm then installs what the shop's own lockfile says.
 */
async function setupCommand(repository) {
    const installed = (0,external_node_path_.join)(await packageRoot(), 'node_modules');
    const { dependencies } = manifest.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(repository, 'package.json'), 'utf8')));
    const versions = await Promise.all(Object.keys(dependencies).map((name) => versionIn(installed, name)));
    const isThere = Object.values(dependencies).every((wanted, index) => versions[index] === wanted);
    if (!isThere)
        return 'npm ci';
    // A file of its own, since shells do not agree on how to quote a program.
    const linking = (0,external_node_path_.join)(repository, '.git', 'link-dependencies.mjs');
    await (0,promises_.writeFile)(linking, `import { symlinkSync } from 'node:fs'\nsymlinkSync(${JSON.stringify(installed)}, 'node_modules', 'junction')\n`);
    return `"${process.execPath}" "${linking}"`;
}
async function versionIn(installed, name) {
    try {
        return manifest.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(installed, name, 'package.json'), 'utf8'))).version;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/commands/demo/service.js




/** Where the list of products is answered, and what a change might make of it that means well. */
const service_file = 'src/routes/products.js';
const service_before = `      [after, categoryId, limit],
    )
    send(response, rows)
`;
const service_after = `      [after, categoryId, limit],
    )
    for (const product of rows) product.rating = await rating(product.id)
    send(response, rows)
`;
const beforeQuery = `  async function product(id) {
`;
const query = `  async function rating(id) {
    const { rows } = await database.query('SELECT avg(rating)::float AS rating FROM reviews WHERE product_id = $1', [id])
    return rows[0].rating
  }

`;
/** A pull request that shows each product's rating in the list, with a query for each. What the mode is given. */
async function slowList(repository) {
    await pullRequest(repository, {
        // What is installed is no part of the change.
        asOnMain: (folder) => (0,promises_.appendFile)((0,external_node_path_.join)(folder, '.git/info/exclude'), 'node_modules\n'),
        change: (folder) => withRatings((0,external_node_path_.join)(folder, service_file)),
    });
    return {
        'setup-command': await setupCommand(repository),
        'start-command': 'node src/server.js',
        'ready-url': '/health',
        targets: 'GET /products?limit=20\nGET /orders/7',
        duration: '24s',
    };
}
async function withRatings(path) {
    const source = await (0,promises_.readFile)(path, 'utf8');
    const changed = source.replace(service_before, () => service_after).replace(beforeQuery, () => query + beforeQuery);
    if (changed.length !== source.length + (service_after.length - service_before.length) + query.length) {
        throw new Error(`${service_file} of the example is not what the demo changes`);
    }
    await (0,promises_.writeFile)(path, changed);
}

// EXTERNAL MODULE: ./build/commands/options.js
var options = __webpack_require__(78296);
;// CONCATENATED MODULE: ./build/commands/demo.js











/** A pull request to examples/shop for each mode: makes it in a folder, and says what the mode is given. */
const pullRequests = {
    'migration-dryrun': dangerousMigrations,
    'load-baseline': slowList,
    'scaffold-check': renamedRoute,
};
const files = ['json', 'html', 'sarif', 'markdown'];
/** `preflight demo [mode]`: pull requests to examples/shop, on embedded servers where they need one. The exit code is 0 whatever is found. */
async function run(args, signal) {
    const asked = (0,options/* readFlags */.u)({
        name: 'demo',
        argument: 'mode',
        optional: true,
        description: `Pull requests to a small shop on a throwaway PostgreSQL, one for each mode: nothing to configure, no Docker needed. mode: ${modeNames()}; all of them without it.`,
        mode: 'migration-dryrun',
        only: [...files, 'rows', 'random-seed', 'postgres', 'postgres-version', 'postgres-image', 'time-budget'],
    }, args);
    if (asked.kind === 'help') {
        process.stdout.write(asked.text);
        return 0;
    }
    const verdicts = [];
    for (const mode of modesOf(asked.argument, asked.given)) {
        if (verdicts.length > 0)
            process.stdout.write('\n\n');
        verdicts.push(await show(mode, asked.given, signal));
    }
    if (verdicts.includes('fail'))
        process.stderr.write('\nThis would fail a build (exit code 1). It is a demo: exit code 0.\n');
    return 0;
}
/** "migration-dryrun, load-baseline or scaffold-check" */
function modeNames() {
    return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.keys(pullRequests));
}
/** A file holds one report: where one is to be written and no mode is named, it is the first's. */
function modesOf(asked, given) {
    const modes = Object.keys(pullRequests);
    if (asked !== null && !modes.includes(asked)) {
        throw new errors/* UserError */.yo(`demo: ${JSON.stringify(asked)} is not ${modeNames()}`, { remedy: 'See preflight demo --help.' });
    }
    if (asked !== null)
        return [asked];
    return files.some((name) => given.has(name)) ? modes.slice(0, 1) : modes;
}
async function show(mode, given, signal) {
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'preflight-demo-')));
    const remove = (0,lifetime/* untilEnd */.W)(() => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }));
    try {
        const repository = (0,external_node_path_.join)(folder, 'shop');
        const inputs = await pullRequests[mode]?.(repository);
        const all = withDefaults(given, { mode, ...inputs });
        const command = ['demo', mode, ...(0,flags/* flagsOf */.Z)(given)].join(' ');
        const config = { ...(await (0,config_config/* readConfig */.Xg)(all, repository)), command };
        const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(9954), __webpack_require__.e(4563), __webpack_require__.e(6806), __webpack_require__.e(2017)]).then(__webpack_require__.bind(__webpack_require__, 62017));
        return (await carryOut(config, repository, signal)).verdict;
    }
    finally {
        await remove();
    }
}
function withDefaults(given, inputs) {
    const defaults = { ...inputs, 'base-ref': 'main', postgres: given.has('postgres-image') ? 'container' : 'embedded' };
    return new Map([
        ...Object.entries(defaults).map(([name, value]) => [name, { value, origin: 'the demo' }]),
        ...[...given].map(inPlace),
    ]);
}
/** Files to write lie where the command was called, not in the copy. */
function inPlace([name, given]) {
    const isFile = files.includes(name) && given.value !== '-';
    return [name, isFile ? { ...given, value: (0,external_node_path_.resolve)(String(given.value)) } : given];
}


/***/ }),

/***/ 78296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _config_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81838);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86982);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26670);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89984);





/** Reads the flags of a command that runs a mode. Throws `UserError` for one that does not exist or lacks its value. */
function readFlags(line, args) {
    const { name, argument, description, mode, only } = line;
    const inputs = _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m.filter((input) => (0,_config_input_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnownTo */ .l)(input, mode) && (only === undefined ? (0,_config_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(input, 'flag') : only.includes(input.name)));
    const given = new Map();
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(`preflight ${name}`).description(description).helpOption('-h, --help', 'show this');
    if (argument !== undefined)
        command.argument(`[${argument}]`);
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
    const [value = null] = command.args;
    if (value === null)
        mustDoWithout(line, given);
    return { kind: 'run', given, argument: value };
}
function mustDoWithout({ name, argument, optional, insteadOfArgument = [] }, given) {
    if (argument === undefined || optional || [argument, ...insteadOfArgument].some((input) => given.has(input)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} needs ${argument}`, { remedy: `See preflight ${name} --help.` });
}
/** The value of a flag that stands alone: a switch is on, `--json` means stdout. */
function whenAlone(input) {
    return input.placeholder === null ? 'true' : '-';
}
function flagOf(input) {
    if (input.placeholder === null)
        return `--${input.name} [true|false]`;
    if (input.name === 'json')
        return '--json [file]';
    return `--${input.name} <${input.placeholder}${input.variadic === true ? '...' : ''}>`;
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