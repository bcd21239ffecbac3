"use strict";
exports.id = 2974;
exports.ids = [2974];
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
// EXTERNAL MODULE: ./build/openapi/description/read.js + 24 modules
var read = __webpack_require__(31018);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/manifest.js
var manifest = __webpack_require__(97149);
// EXTERNAL MODULE: ./build/openapi/scaffold/scaffold.js + 19 modules
var scaffold = __webpack_require__(70072);
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