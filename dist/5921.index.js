"use strict";
exports.id = 5921;
exports.ids = [5921];
exports.modules = {

/***/ 50775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js
var create = __webpack_require__(94112);
// EXTERNAL MODULE: ./build/openapi/description/read.js + 26 modules
var read = __webpack_require__(92777);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/manifest.js
var manifest = __webpack_require__(97149);
// EXTERNAL MODULE: ./build/openapi/scaffold/scaffold.js + 26 modules
var scaffold = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/openapi/scaffold/framework.js
var framework = __webpack_require__(28059);
;// CONCATENATED MODULE: ./build/commands/scaffold-flags.js




/** The command's own flags. Throws `UserError`. */
function readScaffoldFlags(args) {
    // Also where it does not stand behind --from-db, and an error quotes it.
    for (const arg of args)
        for (const [url] of arg.matchAll(/postgres(ql)?:\/\/.*/gi))
            (0,redact/* secretUrl */.EK)(url);
    const help = [];
    const command = new esm/* Command */.uB('preflight scaffold')
        .description('Write a service for an OpenAPI description, or for the tables of a database: typed handlers, validation, types, and what runs them. Run it again when the description or the tables change: what you wrote stays.')
        .argument('[description]', 'openapi.yaml or .json, version 2.0 to 3.2')
        .option('--from-db <url>', 'write openapi.yaml for the tables of a PostgreSQL database, and a service that queries them')
        .option(`--framework <${framework/* frameworks */.I.join('|')}>`, 'default: the one in package.json, else express with --from-db')
        .option('--output <folder>', 'of the routes; the rest goes beside it', 'src/routes/')
        .option('--check', 'write nothing; exit 1 with the difference where files are stale')
        .option('--force', 'overwrite files that are there and not known, and generated ones that were edited; never a handler')
        .option('--allow-remote-refs', 'let the description refer to URLs')
        .option('--json', 'print the result as JSON')
        .helpOption('-h, --help', 'show this')
        .exitOverride()
        .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => { }, getOutHelpWidth: () => 100 });
    try {
        command.parse([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.code === 'commander.helpDisplayed')
            return { kind: 'help', text: help.join('') };
        throw mistake(error.message.replace(/^error: /, '').split('\n')[0] ?? '');
    }
    const [file, ...more] = command.args;
    const given = command.opts();
    if (file !== undefined && /^postgres(ql)?:/i.test(file))
        throw mistake('a database is given with --from-db');
    const source = sourceOf(file, given.fromDb);
    if (source === null || more.length > 0)
        throw mistake('it takes one description, or --from-db');
    if (given.output.trim() === '')
        throw mistake('--output is empty');
    return {
        kind: 'run',
        flags: {
            source,
            framework: given.framework === undefined ? null : frameworkNamed(given.framework),
            output: given.output,
            check: given.check === true,
            force: given.force === true,
            allowRemoteRefs: given.allowRemoteRefs === true,
            json: given.json === true,
        },
    };
}
function sourceOf(file, url) {
    if (file !== undefined)
        return url === undefined ? { kind: 'description', file } : null;
    return url === undefined ? null : { kind: 'database', url };
}
function frameworkNamed(name) {
    const found = framework/* frameworks */.I.find((each) => each === name.toLowerCase());
    if (found === undefined)
        throw mistake(`--framework is one of ${framework/* frameworks */.I.join(', ')}, not ${JSON.stringify(name)}`);
    return found;
}
function mistake(message) {
    return new errors/* UserError */.yo(message, { remedy: 'See preflight scaffold --help.' });
}

// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(11600);
;// CONCATENATED MODULE: ./build/commands/scaffold.js








/**
 * `preflight scaffold <description> [flags]`, or `--from-db <url>`: writes a service, or brings one up to date.
 * Returns the exit code: 1 where `--check` finds files stale. Throws `UserError` where nothing can be written, and then nothing is.
 */
async function run(args, signal) {
    const asked = readScaffoldFlags(args);
    if (asked.kind === 'help') {
        (0,terminal/* print */.yy)(asked.text);
        return 0;
    }
    const { flags } = asked;
    const cwd = process.cwd();
    const found = flags.source.kind === 'database'
        ? await fromDatabase(flags.source.url, flags, cwd, signal)
        : await fromFile(flags.source.file, flags, cwd, signal);
    const { notes } = found;
    if (!flags.check)
        await found.write();
    (0,terminal/* print */.yy)(flags.json ? json(found) : flags.check ? checked(found) : summary(found));
    if (!flags.json)
        for (const note of notes)
            process.stderr.write((0,redact/* redact */.E$)(`${note}\n`));
    return flags.check && stale(found).length > 0 ? 1 : 0;
}
async function fromFile(given, flags, cwd, signal) {
    const { framework, output, force, allowRemoteRefs } = flags;
    const { file, root } = placeOf(given, cwd);
    const description = await (0,read/* readDescription */.X)(file, { root, allowRemoteRefs, signal });
    const found = await (0,scaffold/* scaffold */.Rl)(description, { framework, output, cwd, force, signal });
    const notes = description.notes.map(({ text, at }) => `${at.file}:${at.line}:${at.column}: ${text}`);
    return { ...found, notes: [...notes, ...found.notes] };
}
/** Loaded when asked for, with all that it needs. */
async function fromDatabase(url, flags, cwd, signal) {
    const { framework, output, force } = flags;
    const { scaffoldDatabase } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3849), __webpack_require__.e(3075), __webpack_require__.e(1742)]).then(__webpack_require__.bind(__webpack_require__, 21742));
    return scaffoldDatabase(url, { framework, output, force, cwd, signal });
}
/** Files that a description refers to lie in the folder one works in, or beside a description from elsewhere. */
function placeOf(given, cwd) {
    const path = (0,external_node_path_.resolve)(cwd, given);
    const inside = (0,external_node_path_.relative)(cwd, path);
    return inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? { file: path, root: (0,external_node_path_.dirname)(path) } : { file: given, root: cwd };
}
function stale({ files }) {
    return files.filter(({ action }) => action !== 'unchanged');
}
function summary(found) {
    const changed = stale(found);
    const lines = changed.map(({ action, path }) => `  ${action.padEnd(7)}  ${path}`);
    const same = found.files.length - changed.length;
    const rest = same === 0 ? [] : [`  ${same === found.files.length ? 'Everything is up to date.' : `${same} more are up to date.`}`];
    const install = found.install === null ? [] : ['', `Next: ${found.install}`];
    return `${[...lines, ...rest, '', counts(found), ...install].join('\n')}\n`;
}
/** "12 route handlers, validators for 9 bodies, 31 types" */
function counts({ handlers, bodies, types }) {
    const of = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
    return `${of(handlers, 'route handler')}, validators for ${of(bodies, 'body', 'bodies')}, ${of(types, 'type')}`;
}
function checked(found) {
    const changed = stale(found);
    if (changed.length === 0)
        return `${counts(found)}: up to date\n`;
    // What the generator remembers says nothing to a reader, unless it is all there is.
    const telling = changed.filter(({ path }) => (0,external_node_path_.basename)(path) !== manifest/* manifestName */.vS);
    const patches = (telling.length === 0 ? changed : telling).map(({ path, before, after }) => (0,create/* createTwoFilesPatch */.ss)(path, path, before, after, 'as it is', 'as it would be written'));
    const names = changed.map(({ action, path }) => `  ${path}${action === 'updated' ? '' : ` would be ${action}`}`);
    return `${patches.join('\n')}\n${changed.length === 1 ? '1 file is' : `${changed.length} files are`} stale:\n${names.join('\n')}\n`;
}
function json(found) {
    const { handlers, bodies, types, notes, install } = found;
    const files = found.files.map(({ path, action }) => ({ path, action }));
    return `${JSON.stringify({ version: 1, handlers, bodies, types, files, notes, install }, null, 2)}\n`;
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

/***/ 29989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   Zb: () => (/* binding */ upperFirst),
/* harmony export */   _5: () => (/* binding */ isIdentifier),
/* harmony export */   xP: () => (/* binding */ identifierOf),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* unused harmony export isReserved */
/** Words that no function or variable of a module may be called (ECMA-262, "Reserved Words", strict mode), and `eval` and `arguments`. */
const reserved = new Set(`await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in
  instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package
  private protected public eval arguments undefined NaN Infinity async of`.split(/\s+/));
function isReserved(name) {
    return reserved.has(name);
}
/** Whether a function may be called so. */
function isIdentifier(name) {
    return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) && !reserved.has(name);
}
/** The nearest identifier: "get users/list" → "getUsersList", "delete" → "deleteOperation"; null where no letter or digit is in it. */
function identifierOf(name) {
    if (isIdentifier(name))
        return name;
    const words = wordsOf(name);
    const joined = camelCase(words);
    if (joined === '')
        return null;
    if (!/^[\p{ID_Start}$_]/u.test(joined))
        return `operation${joined}`;
    return reserved.has(joined) ? `${joined}Operation` : joined;
}
/** What stands between everything that can be no part of a name. */
function wordsOf(text) {
    return (text
        .normalize('NFC')
        .match(/[\p{ID_Continue}$]+/gu)
        ?.flatMap((word) => word.split(/[_$]+/))
        .filter((word) => word !== '') ?? []);
}
/** "user", "Order", "ID" → "userOrderID" */
function camelCase(words) {
    return words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
}
function upperFirst(word) {
    const [first = ''] = word;
    return first.toUpperCase() + word.slice(first.length);
}
function lowerFirst(word) {
    // "URL" and "URLs" as a whole, "Users" and "usersByID" in their first letter.
    if (/^\p{Lu}+s?$/u.test(word))
        return word.toLowerCase();
    const [first = ''] = word;
    return first.toLowerCase() + word.slice(first.length);
}


/***/ }),

/***/ 59713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ operationName)
/* harmony export */ });
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29989);
/* harmony import */ var _singular_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91544);


/** What begins a segment that is a deed and not a thing: "POST /orders/{id}/cancel" is `cancelOrder`. */
const deeds = new Set(`accept activate approve archive assign authenticate authorize block cancel capture charge check claim clone close complete confirm connect
  copy deactivate decline deliver disable disconnect dismiss duplicate enable execute finish follow hide import invite join leave like lock
  login logout merge move pause pay publish purge rebuild refresh refund register reject release rename reopen reorder replay reserve reset
  resend restart restore resume retry revoke rotate run schedule send share ship sign skip star start stop submit subscribe suspend sync
  transfer trigger unarchive unassign unblock undo unfollow unlock unpin unpublish unshare unsubscribe update upload void withdraw`.split(/\s+/));
/** Deeds that only look. */
const glances = new Set('calculate compare download estimate export find ping preview query search test validate verify'.split(' '));
/**
 * The name of an operation that was given none: `listUsers`, `createUser`, `getUserById`, `replaceUser`, `updateUser`, `deleteUser`,
 * `listUserOrders`, `cancelOrder`. Prefixes such as "/api/v1" are left out. An identifier, not necessarily unique.
 */
function operationName({ method, path, answersList }) {
    const segments = withoutPrefix(path.split('/').filter((segment) => segment !== ''));
    const things = segments.flatMap((segment, index) => thing(segment, segments[index + (isBy(segments[index + 1]) ? 2 : 1)]));
    const last = segments.at(-1);
    if (last === undefined)
        return `${method}Root`;
    const parameters = parametersOf(last);
    if (parameters.length > 0)
        return one(method, things, keysOf(segments));
    const words = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(plain(last));
    const [deed = ''] = words;
    const verb = deed.toLowerCase();
    if (glances.has(verb) || (method !== 'get' && deeds.has(verb)))
        return named(verb, [...things.slice(0, things.length - words.length), ...words.slice(1)]);
    return collection(method, things, answersList);
}
/** Of one thing, by a key. */
function one(method, things, keys) {
    if (method === 'get')
        return `${named('get', things)}${keys}`;
    return named(verbs[method] ?? method, things);
}
const verbs = { put: 'replace', patch: 'update', delete: 'delete', post: 'post' };
function collection(method, things, answersList) {
    const last = things.at(-1) ?? '';
    if (method === 'get')
        return named((0,_singular_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlural */ .L)(last) || answersList ? 'list' : 'get', things);
    if (method === 'post')
        return named('create', [...things.slice(0, -1), (0,_singular_js__WEBPACK_IMPORTED_MODULE_1__/* .singular */ .c)(last)]);
    return named(verbs[method] ?? method, things);
}
/** "ById", "ByOwnerAndRepo": after the keys that end the path. */
function keysOf(segments) {
    const end = segments.findLastIndex((segment) => parametersOf(segment).length === 0);
    const before = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(segments[end] ?? '');
    const keys = segments.slice(end + 1).flatMap(parametersOf);
    return `By${keys.map((key) => pascal(shortened((0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(key), before))).join('And')}`;
}
/** "userId" of "/users/{userId}" is "id". */
function shortened(key, before) {
    const thing = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)([...before.slice(0, -1), (0,_singular_js__WEBPACK_IMPORTED_MODULE_1__/* .singular */ .c)(before.at(-1) ?? '')]);
    const text = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(key);
    return thing !== '' && text.startsWith(thing) && /^\p{Lu}/u.test(text.slice(thing.length)) ? [text.slice(thing.length)] : key;
}
/** The words of a segment, in the singular where a key follows; a key itself is no thing. */
function thing(segment, next) {
    if (parametersOf(segment).length > 0) {
        // "{id}.json", "report-{year}"
        return (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(segment.replaceAll(/\{[^}]*\}/g, ' '));
    }
    const words = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(plain(segment));
    const last = words.at(-1);
    if (last === undefined || next === undefined || parametersOf(next).length === 0)
        return words;
    // "/books/by-isbn/{isbn}"
    return isBy(segment) ? [] : [...words.slice(0, -1), (0,_singular_js__WEBPACK_IMPORTED_MODULE_1__/* .singular */ .c)(last)];
}
function isBy(segment) {
    return segment !== undefined && /^by[-_]/i.test(segment);
}
/** Without percent escapes. */
function plain(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}
function parametersOf(segment) {
    return [...segment.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
}
function withoutPrefix(segments) {
    const start = segments.findIndex((segment) => !/^(api|rest|v\d+([._]\d+)*)$/i.test(segment));
    return start === -1 ? segments : segments.slice(start);
}
function named(verb, things) {
    const name = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)([verb, ...things]);
    return (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isIdentifier */ ._5)(name) ? name : ((0,_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .identifierOf */ .xP)(name) ?? verb);
}
function pascal(words) {
    return words.map(_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .upperFirst */ .Zb).join('');
}


/***/ }),

/***/ 91544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isPlural),
/* harmony export */   c: () => (/* binding */ singular)
/* harmony export */ });
/** Words whose plural follows no rule below, or that have none. */
const irregular = new Map(`people:person persons:person men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse oxen:ox
  data:data media:media metadata:metadata series:series species:species news:news info:info equipment:equipment staff:staff
  indices:index matrices:matrix vertices:vertex appendices:appendix criteria:criterion phenomena:phenomenon
  analyses:analysis bases:base crises:crisis diagnoses:diagnosis hypotheses:hypothesis theses:thesis syntheses:synthesis axes:axis
  movies:movie cookies:cookie zombies:zombie pies:pie ties:tie calories:calorie selfies:selfie
  caches:cache headaches:headache niches:niche avalanches:avalanche
  shoes:shoe toes:toe canoes:canoe quizzes:quiz buses:bus gases:gas lenses:lens aliases:alias canvases:canvas atlases:atlas biases:bias
  shelves:shelf knives:knife wives:wife lives:life leaves:leaf halves:half selves:self calves:calf thieves:thief loaves:loaf wolves:wolf
  always:always address:address https:https dns:dns sms:sms css:css js:js aws:aws gps:gps tls:tls cors:cors os:os ios:ios`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([plural = '', one = '']) => [plural, one]));
const ones = new Set(irregular.values());
/** Among those that have no plural, the ones that are many. */
const many = new Set(['data', 'media', 'series', 'species', 'news', 'staff']);
/** The singular of an English word: "users" → "user", "categories" → "category"; one that is no plural stays. Case is kept. */
function singular(word) {
    const known = irregular.get(word.toLowerCase());
    if (known !== undefined)
        return cased(word, known);
    if (ones.has(word.toLowerCase()))
        return word;
    const stem = [...rules].find(([ending]) => ending.test(word));
    return stem === undefined ? word : word.replace(...stem);
}
function isPlural(word) {
    return singular(word) !== word || many.has(word.toLowerCase());
}
/** The first that fits holds. */
const rules = [
    [/(ss|us|is|'s)$/i, '$1'],
    [/([^aeiou])ies$/i, '$1y'],
    [/(ss|sh|ch|x|zz)es$/i, '$1'],
    [/(hous|aus|purpos|caus|claus)es$/i, '$1e'],
    [/([a-z]{2,}[^aeo])uses$/i, '$1us'],
    [/([^s])oes$/i, '$1o'],
    [/([a-z]{2,})s$/i, '$1'],
];
function cased(word, like) {
    if (word === word.toUpperCase())
        return like.toUpperCase();
    return /^\p{Lu}/u.test(word) ? like.charAt(0).toUpperCase() + like.slice(1) : like;
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