"use strict";
exports.id = 1602;
exports.ids = [1602,5658,9171];
exports.modules = {

/***/ 59171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliverReports: () => (/* binding */ deliverReports),
/* harmony export */   outputsOf: () => (/* binding */ outputsOf),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_deliver_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55658);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86982);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89984);
/* harmony import */ var _report_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87300);
/* harmony import */ var _report_form_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72921);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78296);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11600);








/** The largest file that is read as a report, in bytes; those of modes have a thousandth of that. */
const largest = 50_000_000;
/** `preflight deliver report.json [flags]`. Returns the exit code; throws what ended the run. */
async function run(args, signal) {
    const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readFlags */ .u)({
        name: 'deliver',
        argument: 'report.json',
        description: 'Post a report that another run made (the file that --json wrote) where this workflow run may: in a workflow, on the pull request; elsewhere, show it.',
        mode: 'deliver',
        only: ['github-token', 'comment', 'comment-key', 'time-budget'],
    }, args);
    if (asked.kind === 'help') {
        process.stdout.write(asked.text);
        return 0;
    }
    const given = new Map([...asked.given, [_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q.reportFile.name, { value: asked.argument, origin: 'report.json' }]]);
    const token = process.env.GITHUB_TOKEN;
    if (token && !given.has(_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q.githubToken.name))
        given.set(_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' });
    const config = (0,_config_deliver_config_js__WEBPACK_IMPORTED_MODULE_1__.readDeliverConfig)(given, process.cwd());
    if (process.env.GITHUB_ACTIONS !== 'true') {
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .printReport */ .Y_)(await reportIn(config.reportFile ?? ''));
        return 0;
    }
    const { comments, notices } = await deliverReports(config, signal);
    for (const notice of notices)
        process.stderr.write(`preflight: ${notice}\n`);
    for (const { outcome, url } of comments)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(`${outcome}${url === null ? '' : ` ${url}`}\n`);
    return 0;
}
/**
 * What `mode: deliver` does: the report that was named, or those that the run before kept, to the pull request. Runs nothing of the
 * change. Throws `UserError` where there is nothing to read, the token may not, or the time budget is spent; the signal's reason.
 */
async function deliverReports(config, signal) {
    const given = config.reportFile === null ? null : { key: config.commentKey ?? '', report: await reportIn(config.reportFile) };
    const { deliverSecondHand } = await Promise.all(/* import() */[__webpack_require__.e(2921), __webpack_require__.e(9954), __webpack_require__.e(4563), __webpack_require__.e(1410), __webpack_require__.e(6227)]).then(__webpack_require__.bind(__webpack_require__, 12680));
    const { comment, commentKey } = config;
    const work = deliverSecondHand({ comment, commentKey, given }, { token: config.githubToken ?? '', env: process.env });
    return Promise.race([work, endOf(config, signal)]);
}
async function endOf({ timeBudgetMs }, signal) {
    const budget = AbortSignal.timeout(timeBudgetMs);
    const ended = AbortSignal.any([signal, budget]);
    // One that is aborted already fires no event any more.
    if (!ended.aborted)
        await new Promise((resolve) => ended.addEventListener('abort', () => resolve(), { once: true }));
    signal.throwIfAborted();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the report was not delivered within ${(0,_report_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p)(timeBudgetMs)}, the time-budget`);
}
async function reportIn(path) {
    const name = path.split(/[\\/]/).at(-1) ?? path;
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > largest)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} is larger than ${largest / 1e6} MB: no report is`);
        return (0,_report_form_js__WEBPACK_IMPORTED_MODULE_4__/* .readReport */ .t)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'), name);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            throw error;
        const { code } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`}`, {
            remedy: 'Name the file that --json or the input json wrote.',
            cause: error,
        });
    }
}
/** The Action's outputs of a delivery: of the worst report, where a run kept several. */
function outputsOf({ reports, comments }) {
    const rank = { fail: 2, warn: 1, pass: 0 };
    const [worst] = reports.toSorted((a, b) => rank[b.verdict] - rank[a.verdict]);
    const url = comments.find((comment) => comment.url !== null)?.url ?? '';
    if (worst === undefined)
        return { verdict: 'pass', headline: 'Nothing to deliver', 'comment-url': url };
    const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
    return { verdict: worst.verdict, headline: worst.headline, findings, 'comment-url': url };
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

/***/ 55658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeliverConfig: () => (/* binding */ readDeliverConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13607);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86982);




/** Reads and checks what was given at the door. Throws `UserError`; also for an input that `deliver` does not know. */
function readDeliverConfig(given, repository) {
    (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .registerSecrets */ .dg)(given);
    (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseForeign */ .re)(given, 'deliver', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .everyInput */ .m);
    const file = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.reportFile);
    if (file === '-')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('report: a report is read from a file', { remedy: 'Name the file.' });
    return {
        githubToken: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.githubToken),
        comment: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.comment),
        commentKey: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.commentKey),
        timeBudgetMs: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.timeBudgetMs),
        reportFile: file === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(repository, file),
    };
}


/***/ }),

/***/ 72921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readReport)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/report/form/parts.js

/** Characters of one text; the renderings cut far earlier. */
const parts_text = schemas/* string */.YjP().max(1_000_000);
const parts_short = schemas/* string */.YjP().max(4000);
const amount = schemas/* number */.aig().min(0);
const list = (item, most) => schemas/* array */.YOg(item).max(most);
/** Relative, with forward slashes, and nowhere above the repository: it becomes a link. */
const file = parts_short.refine((path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'), 'a path in the repository');

;// CONCATENATED MODULE: ./build/report/form/body.js


/** Looked at as a whole: what is wrong with each of a million cells would fill the memory. */
const rows = schemas/* custom */.IeY((value) => schemas/* array */.YOg(schemas/* array */.YOg(schemas/* unknown */.L5J()).max(100)).max(100_000).safeParse(value).success && value.flat().every(isCell), 'rows of cells');
function isCell(value) {
    return [parts_text, schemas/* object */.Ikc({ code: parts_text }), schemas/* object */.Ikc({ text: parts_text, strong: schemas/* literal */.euz(true) })].some((cell) => cell.safeParse(value).success);
}
const span = schemas/* object */.Ikc({ fromMs: schemas/* number */.aig(), toMs: schemas/* number */.aig(), label: parts_text, weight: schemas/* enum */.k5n(['light', 'heavy']) });
const block = schemas/* lazy */.RZV(() => schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('heading'), text: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('text'), text: parts_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('table'),
        columns: list(parts_text, 100),
        align: list(schemas/* enum */.k5n(['left', 'right']), 100).optional(),
        rows,
        searchable: schemas/* literal */.euz(true).optional(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('diff'), text: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('code'), language: parts_short, text: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('details'), summary: parts_text, open: schemas/* boolean */.zMY(), blocks: list(block, 1000) }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('chart'),
        title: parts_text,
        unit: parts_short,
        x: list(parts_short, 10_000),
        series: list(schemas/* object */.Ikc({ name: parts_short, values: list(schemas/* number */.aig(), 10_000) }), 100),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('diagram'), notation: schemas/* literal */.euz('erDiagram'), text: parts_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('timeline'),
        title: parts_text,
        lanes: list(schemas/* object */.Ikc({ name: parts_text, spans: list(span, 10_000) }), 1000),
    }),
]));
/** Cells of tables and charts together, also those that are not there: a row of none is drawn as wide as any. */
const mostCells = 1_000_000;
/** The blocks of a page as JSON has them. */
const body = list(block, 1000).refine((blocks) => cellsOf(blocks) <= mostCells, 'too many cells');
function cellsOf(blocks) {
    return blocks.reduce((sum, block) => {
        if (block.kind === 'table')
            return sum + block.rows.length * block.columns.length;
        if (block.kind === 'chart')
            return sum + block.x.length * block.series.length;
        return block.kind === 'details' ? sum + cellsOf(block.blocks) : sum;
    }, 0);
}

;// CONCATENATED MODULE: ./build/report/form/finding.js


const evidence = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('lock'), relation: parts_text, mode: parts_short, statements: list(parts_short, 100), forMs: amount }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('rewrite'),
        relation: parts_text,
        bytes: amount.nullable(),
        rows: amount.nullable(),
        walBytes: amount.nullable(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('scan'), relation: parts_text, rows: amount.nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('wal'), bytes: amount }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('duration'), ms: amount }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('server-error'), code: parts_short, message: parts_text, detail: parts_text.nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('rows'), relation: parts_text, count: amount, sample: parts_text.nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('difference'), text: parts_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('text'), text: parts_text }),
]);
const line = schemas/* number */.aig().int().min(1);
const finding_location = schemas/* object */.Ikc({ file: file, line, endLine: line, column: line.optional() });
const code = schemas/* object */.Ikc({ language: schemas/* enum */.k5n(['sql', 'sh', 'ts', 'yaml']), text: parts_text });
/** A finding as JSON has it. */
const finding = schemas/* object */.Ikc({
    rule: schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,99}$/),
    level: schemas/* enum */.k5n(['error', 'warning', 'info']),
    title: parts_text,
    why: parts_text,
    evidence: list(evidence, 1000),
    at: finding_location.nullable(),
    remedy: schemas/* object */.Ikc({ text: parts_text, code: code.nullable(), replacement: parts_text.optional() }).nullable(),
    docs: schemas/* string */.YjP().regex(/^docs\/[\w-]+(\/[\w-]+)*\.md(#[\w-]+)?$/),
    reproduce: parts_text.nullable(),
});

// EXTERNAL MODULE: ./build/report/json.js
var report_json = __webpack_require__(57522);
;// CONCATENATED MODULE: ./build/report/form.js






/**
 * A report's JSON, read back as a Report. What it holds may have been written by whoever wrote the change, so everything has a form,
 * a length and an end; what is shown of it goes through the same escapers as any report.
 */
const page = schemas/* object */.Ikc({ body: body, footer: list(parts_text, 100), worthSaying: schemas/* boolean */.zMY() });
const form_form = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(report_json/* schemaVersion */.C),
    mode: schemas/* enum */.k5n(['migration-dryrun', 'load-baseline', 'scaffold-check']),
    verdict: schemas/* enum */.k5n(['pass', 'warn', 'fail']),
    headline: parts_text,
    findings: list(finding, 10_000),
    data: schemas/* unknown */.L5J(),
    page: page.default({ body: [], footer: [], worthSaying: true }),
});
/** The most nested lists and objects: what a mode writes has ten. A deeper one would exhaust the stack. */
const deepest = 100;
/** The most values: a hundred times what a mode writes of a large change. Each costs far more memory than text. */
const mostValues = 500_000;
/**
 * Reads what `renderJson` wrote. Throws `UserError` for anything else, with the first place where it differs. `from`: what it is, for
 * the error, such as "report.json".
 */
function readReport(json, from) {
    const wrong = (what) => new errors/* UserError */.yo(`${from} is no report of Preflight's: ${what}`, { remedy: 'Give the file that `json` or `--json` wrote.' });
    const { depth, values } = sizesOf(json);
    if (depth > deepest)
        throw wrong('it is nested too deeply');
    if (values > mostValues)
        throw wrong('it holds too many values');
    const parsed = parse(json);
    if (parsed === undefined)
        throw wrong('it is no JSON');
    const version = typeof parsed === 'object' && parsed !== null ? parsed.version : undefined;
    if (typeof version === 'number' && version > report_json/* schemaVersion */.C) {
        throw new errors/* UserError */.yo(`${from} was written by a newer Preflight (version ${version} of its form, known here: ${report_json/* schemaVersion */.C})`, {
            remedy: 'Use the same version of Preflight in both workflows.',
        });
    }
    const { success, data, error } = form_form.safeParse(parsed);
    if (!success) {
        const [issue] = error.issues;
        throw wrong(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`);
    }
    const { mode, verdict, headline, findings, page: shown } = data;
    return { mode, verdict, headline, findings: findings, data: data.data ?? null, rules: [], ...shown };
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
/** How deep brackets nest outside of strings, and how many values there are at most, without reading them as JSON. */
function sizesOf(json) {
    let [depth, most, values, inString] = [0, 0, 1, false];
    for (let at = 0; at < json.length; at += 1) {
        const character = json[at];
        if (inString) {
            if (character === '\\')
                at += 1;
            else if (character === '"')
                inString = false;
        }
        else if (character === '"')
            inString = true;
        else if (character === '[' || character === '{') {
            depth += 1;
            values += 1;
            most = Math.max(most, depth);
        }
        else if (character === ']' || character === '}')
            depth -= 1;
        else if (character === ',')
            values += 1;
    }
    return { depth: most, values };
}


/***/ }),

/***/ 57522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ schemaVersion),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The version of the published schemas, docs/schema/<mode>.v1.json. It rises when a name goes away or changes its meaning. */
const schemaVersion = 1;
/**
 * The report as JSON for machines: `{version, mode, verdict, headline, findings, data, page}`, keys always in that order, a newline at
 * the end. `page` is the rest of what people see, from which `mode: deliver` renders the report again (form.ts reads it).
 * The rules' descriptions are left out: they are the same in every run, on the rules' pages, and would make every result big.
 */
function renderJson(report, version = schemaVersion) {
    const { mode, verdict, headline, findings, data, body, footer, worthSaying } = report;
    const page = { body, footer, worthSaying };
    return `${JSON.stringify({ version, mode, verdict, headline, findings: findings.map(inOrder), data: data ?? null, page }, null, 2)}\n`;
}
/** Keys in the order of the type, whatever order the rule wrote them in. */
function inOrder(finding) {
    const { rule, level, title, why, evidence, at, remedy, docs, reproduce } = finding;
    return {
        rule,
        level,
        title,
        why,
        evidence: evidence.map(sorted),
        at: at === null
            ? null
            : { file: at.file, line: at.line, endLine: at.endLine, ...(at.column !== undefined && { column: at.column }) },
        remedy: remedy === null
            ? null
            : {
                text: remedy.text,
                code: remedy.code && { language: remedy.code.language, text: remedy.code.text },
                ...(remedy.replacement !== undefined && { replacement: remedy.replacement }),
            },
        docs,
        reproduce,
    };
}
/** `kind` first, the others by name. */
function sorted(evidence) {
    const { kind, ...rest } = evidence;
    return Object.fromEntries([['kind', kind], ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
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