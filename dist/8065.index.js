"use strict";
exports.id = 8065;
exports.ids = [8065];
exports.modules = {

/***/ 85194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/openapi/routes/read-routes.js + 40 modules
var read_routes = __webpack_require__(48268);
// EXTERNAL MODULE: ./build/openapi/spec/describe.js + 2 modules
var describe = __webpack_require__(12658);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/openapi/spec/three-zero.js
/** What OpenAPI 3.1 says with types and constants, as 3.0 says it: it has no `null`, no `const`, no tuples. */
function asThreeZero(document) {
    return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, converted(value)]));
}
function converted(value) {
    if (Array.isArray(value))
        return value.map(converted);
    if (typeof value !== 'object' || value === null)
        return value;
    return schema(Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, converted(inside)])));
}
function schema(value) {
    const { const: only, prefixItems, exclusiveMinimum, exclusiveMaximum, contentEncoding, ...rest } = value;
    let made = rest;
    if ('const' in value)
        made = { ...made, enum: [only] };
    if (Array.isArray(prefixItems))
        made = {
            ...made,
            items: prefixItems.length === 0 ? {} : { anyOf: prefixItems },
            minItems: prefixItems.length,
            maxItems: prefixItems.length,
        };
    if (contentEncoding === 'base64')
        made = { ...made, format: 'byte' };
    if (typeof exclusiveMinimum === 'number')
        made = { ...made, minimum: exclusiveMinimum, exclusiveMinimum: true };
    if (typeof exclusiveMaximum === 'number')
        made = { ...made, maximum: exclusiveMaximum, exclusiveMaximum: true };
    const { type } = made;
    if (Array.isArray(type)) {
        const types = type.filter((each) => each !== 'null');
        const { type: _, ...others } = made;
        made = {
            ...others,
            ...(types.length === 1 ? { type: types[0] } : types.length === 0 ? {} : { anyOf: types.map((each) => ({ type: each })) }),
            ...(types.length < type.length ? { nullable: true } : {}),
        };
    }
    const { anyOf } = made;
    if (Array.isArray(anyOf) && anyOf.some(isNull)) {
        const others = anyOf.filter((each) => !isNull(each));
        made = { ...made, anyOf: others, nullable: true };
    }
    return made;
}
/** `{ type: 'null' }`, before or after its own conversion. */
function isNull(value) {
    return typeof value === 'object' && value !== null && 'type' in value && value.type === 'null';
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var array = __webpack_require__(61318);
;// CONCATENATED MODULE: ./build/openapi/spec/unchanged-lines.js

/**
 * A text with what was added to it, where a writer would also have written the rest otherwise. `asWritten` is `before` as the writer writes it,
 * `after` the same with the additions: lines that are alike in the two are taken from `before`.
 */
function withAdditions(before, asWritten, after) {
    const source = sources(before.split('\n'), asWritten.split('\n'));
    const lines = [];
    let at = 0;
    for (const { value, added, removed } of (0,array/* diffArrays */.E)(asWritten.split('\n'), after.split('\n'))) {
        if (added) {
            lines.push(...value);
            continue;
        }
        if (!removed)
            lines.push(...source.slice(at, at + value.length).flat());
        at += value.length;
    }
    return lines.join('\n');
}
/** For each line as it is written, the lines that it was before: of several that became several, all stand at the first. */
function sources(before, asWritten) {
    const source = [];
    let pending = [];
    for (const { value, added, removed } of (0,array/* diffArrays */.E)([...before], [...asWritten])) {
        if (removed) {
            pending = [...pending, ...value];
            continue;
        }
        for (const line of value) {
            source.push(added ? pending : [...pending, line]);
            pending = [];
        }
    }
    if (pending.length > 0)
        source.push(pending);
    return source;
}

;// CONCATENATED MODULE: ./build/openapi/spec/merge.js





const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
/** A description as YAML. */
function writeDescription(document) {
    return new dist.Document(document, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}
/**
 * An existing description with what the code has and it has not: operations, parameters, bodies, answers, schemas, properties. Nothing that
 * stands in it is changed or taken away, comments included, but the remarks under `x-preflight`, which are Preflight's own. `text` is as it was
 * where nothing is missing. Throws `UserError` where it is no OpenAPI 3 description.
 */
function mergeDescription(name, before, document) {
    const parsed = (0,dist.parseDocument)(before);
    const [error] = parsed.errors;
    if (error !== undefined)
        throw new errors/* UserError */.yo(`${name}:${error.linePos?.[0].line ?? 1} is no YAML: ${error.message.split('\n')[0]}`, {
            remedy: 'Mend it, or name another file.',
        });
    const root = parsed.contents;
    const version = (0,dist.isMap)(root) ? root.get('openapi') : undefined;
    if (!(0,dist.isMap)(root) || typeof version !== 'string' || !version.startsWith('3.')) {
        throw new errors/* UserError */.yo(`${name} is there and is no OpenAPI 3 description: it is not overwritten`, {
            remedy: 'Name another file for --output.',
        });
    }
    const made = version.startsWith('3.0') ? asThreeZero(document) : document;
    const merging = { document: parsed, changed: false };
    const { notInCode, added } = mergePaths(merging, root, record(made.paths));
    mergeComponents(merging, root, record(made.components));
    return { text: merging.changed ? write(parsed, before) : before, notInCode, added };
}
/** JSON stays JSON. Of YAML, lines that nothing was added to stay as they are, also where they are folded otherwise than they would be written. */
function write(document, before) {
    if (before.trimStart().startsWith('{'))
        return `${JSON.stringify(document.toJS(), null, 2)}\n`;
    const options = { lineWidth: 0, flowCollectionPadding: !/[:,[-]\s*\{\S/.test(before) };
    const after = document.toString(options);
    const asItWas = (0,dist.parseDocument)(before).toString(options);
    if (asItWas === before)
        return after;
    const patched = withAdditions(before, asItWas, after);
    const read = (0,dist.parseDocument)(patched);
    return read.errors.length === 0 && (0,external_node_util_.isDeepStrictEqual)(read.toJS(), (0,dist.parse)(after)) ? patched : after;
}
function shape(path) {
    return path.replace(/\{[^}]*\}/g, '{}').replace(/(?<=.)\/$/, '');
}
function mergePaths(merging, root, made) {
    const paths = mapIn(root, 'paths');
    const known = new Map(keysOf(paths).map((path) => [shape(path), path]));
    const inCode = new Set();
    let added = 0;
    for (const [path, item] of Object.entries(made)) {
        const spelled = known.get(shape(path)) ?? path;
        const existing = mapIn(paths, spelled);
        for (const [method, operation] of Object.entries(record(item))) {
            inCode.add(`${method} ${shape(path)}`);
            if (existing.has(method))
                mergeOperation(merging, existing, method, withNames(record(operation), path, spelled));
            else {
                added += 1;
                put(merging, existing, method, withNames(withFreeId(record(operation), paths), path, spelled));
            }
        }
    }
    const notInCode = keysOf(paths).flatMap((path) => {
        const item = paths.get(path);
        return (0,dist.isMap)(item)
            ? keysOf(item)
                .filter((method) => methods.includes(method) && !inCode.has(`${method} ${shape(path)}`))
                .map((method) => `${method.toUpperCase()} ${path}`)
            : [];
    });
    return { notInCode, added };
}
/** An operationId that an operation in the description already has is not given twice. */
function withFreeId(operation, paths) {
    const taken = new Set();
    for (const path of keysOf(paths)) {
        const item = paths.get(path);
        for (const method of (0,dist.isMap)(item) ? keysOf(item) : []) {
            const other = (0,dist.isMap)(item) ? item.get(method) : undefined;
            if ((0,dist.isMap)(other))
                taken.add(other.get('operationId'));
        }
    }
    const wanted = String(operation.operationId);
    let id = wanted;
    for (let count = 2; taken.has(id); count++)
        id = `${wanted}${count}`;
    return { ...operation, operationId: id };
}
/** The path's parameters as the description calls them. */
function withNames(operation, from, to) {
    const names = (path) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    const wanted = names(to);
    const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]));
    const { parameters } = operation;
    if (from === to || !Array.isArray(parameters))
        return operation;
    return {
        ...operation,
        parameters: parameters.map((each) => record(each).in === 'path' ? { ...record(each), name: map.get(String(record(each).name)) } : each),
    };
}
function mergeOperation(merging, item, method, made) {
    const existing = item.get(method);
    if (!(0,dist.isMap)(existing))
        return;
    for (const [key, value] of Object.entries(made)) {
        if (key === 'x-preflight')
            replace(merging, existing, key, value);
        else if (key === 'parameters')
            mergeParameters(merging, item, existing, Array.isArray(value) ? value : []);
        else if (key === 'requestBody' || key === 'responses')
            mergeInto(merging, existing, key, value);
        else if (key === 'security' || key === 'operationId')
            continue;
        else if (!existing.has(key))
            put(merging, existing, key, value);
    }
}
/** Parameters are the same by place and name, also those of the whole path and those that are referred to. */
function mergeParameters(merging, item, existing, made) {
    const known = new Set([...listed(merging, item), ...listed(merging, existing)]);
    const missing = made.filter((each) => !known.has(`${record(each).in} ${String(record(each).name).toLowerCase()}`));
    if (missing.length === 0)
        return;
    const list = existing.get('parameters');
    if (!(0,dist.isSeq)(list)) {
        put(merging, existing, 'parameters', missing);
        return;
    }
    for (const each of missing)
        list.add(merging.document.createNode(each, { aliasDuplicateObjects: false }));
    merging.changed = true;
}
function listed({ document }, holder) {
    const list = holder.get('parameters');
    if (!(0,dist.isSeq)(list))
        return [];
    return list.items.flatMap((node) => {
        const parameter = resolved(document, node);
        return (0,dist.isMap)(parameter) ? [`${parameter.get('in')} ${String(parameter.get('name')).toLowerCase()}`] : [];
    });
}
function resolved(document, node) {
    const inside = (0,dist.isAlias)(node) ? node.resolve(document) : node;
    const reference = (0,dist.isMap)(inside) ? inside.get('$ref') : undefined;
    return typeof reference === 'string' && reference.startsWith('#/')
        ? document.getIn(reference.slice(2).split('/'), true)
        : inside;
}
/** Adds what a map lacks, as deep as both are maps. What refers elsewhere, or says nothing of its own, is left as it is. */
function mergeInto(merging, holder, key, made) {
    const existing = holder.get(key);
    if (existing === undefined || existing === null) {
        put(merging, holder, key, made);
        return;
    }
    if (!(0,dist.isMap)(existing) || existing.has('$ref') || typeof made !== 'object' || made === null || Array.isArray(made))
        return;
    if (key === 'schema' || key === 'items') {
        mergeSchema(merging, existing, record(made));
        return;
    }
    const hasAnswers = key === 'responses' && keysOf(existing).length > 0;
    for (const [name, inside] of Object.entries(made)) {
        if (hasAnswers && name === 'default')
            continue;
        mergeInto(merging, existing, name, inside);
    }
}
/** Only an object's properties are added: anything else that a person wrote is what they mean. */
function mergeSchema(merging, existing, made) {
    if (existing.items.length === 0) {
        for (const [name, value] of Object.entries(made))
            put(merging, existing, name, value);
        return;
    }
    const properties = existing.get('properties');
    if (!(0,dist.isMap)(properties) || typeof made.properties !== 'object' || made.properties === null)
        return;
    for (const [name, inside] of Object.entries(made.properties)) {
        const own = properties.get(name);
        if (own === undefined)
            put(merging, properties, name, inside);
        else if ((0,dist.isMap)(own) && !own.has('$ref'))
            mergeSchema(merging, own, record(inside));
    }
}
function mergeComponents(merging, root, made) {
    for (const [section, things] of Object.entries(made)) {
        const components = mapIn(root, 'components');
        const existing = mapIn(components, section);
        for (const [name, thing] of Object.entries(record(things))) {
            const own = existing.get(name);
            if (own === undefined)
                put(merging, existing, name, thing);
            else if (section === 'schemas' && (0,dist.isMap)(own))
                mergeSchema(merging, own, record(thing));
        }
    }
}
function mapIn(holder, key) {
    const existing = holder.get(key);
    if ((0,dist.isMap)(existing))
        return existing;
    const made = new dist.YAMLMap();
    holder.set(key, made);
    return made;
}
function put(merging, holder, key, value) {
    // A map that was written `{}` would take everything on its one line.
    if (holder.items.length === 0)
        holder.flow = false;
    holder.set(key, merging.document.createNode(value, { aliasDuplicateObjects: false }));
    merging.changed = true;
}
function replace(merging, holder, key, value) {
    const existing = holder.get(key);
    const before = (0,dist.isMap)(existing) ? JSON.stringify(existing.toJS(merging.document)) : undefined;
    if (before !== JSON.stringify(value))
        put(merging, holder, key, value);
}
function keysOf(map) {
    return map.items.map(({ key }) => String((0,dist.isScalar)(key) ? key.value : key));
}
function record(value) {
    return isRecord(value) ? value : {};
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/openapi/spec/operation.js + 8 modules
var operation = __webpack_require__(77827);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(11600);
;// CONCATENATED MODULE: ./build/commands/spec.js










/** `preflight spec <folder> [--output openapi.yaml]`: describes hand-written routes. Returns the exit code; throws `UserError`. */
async function run(args, signal) {
    const asked = readFlags(args);
    if (asked.kind === 'help') {
        (0,terminal/* print */.yy)(asked.text);
        return 0;
    }
    const workingDirectory = await (0,promises_.realpath)(process.cwd());
    const target = asked.output === null ? null : await writable(asked.output, workingDirectory);
    const read = await (0,read_routes/* readRoutes */.F)(asked.folder, workingDirectory);
    signal.throwIfAborted();
    const made = (0,describe/* describe */.q)(read);
    if (made.operations.length === 0) {
        throw new errors/* UserError */.yo(`${asked.folder} registers routes, and none that can be described: ${made.left.map(operation/* placed */.G).join('; ')}`);
    }
    if (target === null) {
        (0,terminal/* print */.yy)(writeDescription(made.document));
        tell(made, read.notes.map(operation/* placed */.G), null);
        return 0;
    }
    const before = await (0,promises_.readFile)(target, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw new errors/* UserError */.yo(`--output: ${asked.output} cannot be read (${error.code})`, { cause: error });
    });
    const merged = before === null ? null : mergeDescription(asked.output ?? '', before, made.document);
    const text = merged === null ? written(target, made.document) : merged.text;
    if (text !== before)
        await spec_write(target, text, asked.output ?? '');
    tell(made, read.notes.map(operation/* placed */.G), merged);
    return 0;
}
function readFlags(args) {
    const help = [];
    const command = new esm/* Command */.uB('preflight spec')
        .description('Describe the routes that hand-written Express, Fastify or Koa code registers, as OpenAPI 3.1. The code is read, not run.')
        .argument('<folder>', 'where the routes lie, such as src/routes/')
        .option('--output <file>', 'the description to write, or to complete: what a person wrote in it stays. Default: stdout.')
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
        const remedy = 'See preflight spec --help.';
        if (error.code === 'commander.missingArgument')
            throw new errors/* UserError */.yo('spec needs the folder that holds the routes', { remedy });
        if (error.code === 'commander.excessArguments')
            throw new errors/* UserError */.yo('spec takes one argument, the folder, and flags', { remedy });
        throw new errors/* UserError */.yo(error.message.replace(/^error: /, '').split('\n')[0] ?? '', { remedy });
    }
    const [folder = ''] = command.args;
    const { output } = command.opts();
    if (output === '')
        throw new errors/* UserError */.yo('--output: the value is missing');
    return { kind: 'run', folder, output: output === undefined || output === '-' ? null : output };
}
/** Where the description goes: inside of the working directory, also behind links. */
async function writable(output, workingDirectory) {
    const target = (0,external_node_path_.resolve)(workingDirectory, output);
    const real = await (0,promises_.realpath)(target).catch(async () => (0,external_node_path_.join)(await nearest((0,external_node_path_.dirname)(target)), (0,external_node_path_.basename)(target)));
    const isInside = [target, real].every((path) => path.startsWith(workingDirectory.endsWith(external_node_path_.sep) ? workingDirectory : `${workingDirectory}${external_node_path_.sep}`));
    if (!isInside)
        throw new errors/* UserError */.yo(`--output: ${output} lies outside the working directory`, {
            remedy: 'Call it in the folder of the project.',
        });
    if (!/\.(ya?ml|json)$/i.test(target))
        throw new errors/* UserError */.yo(`--output: ${output} is neither a .yaml, a .yml nor a .json file`, { remedy: 'Call it openapi.yaml.' });
    return real;
}
/** The nearest folder that is there, without links, with what is not yet there below it. */
async function nearest(folder) {
    try {
        return await (0,promises_.realpath)(folder);
    }
    catch {
        return (0,external_node_path_.join)(await nearest((0,external_node_path_.dirname)(folder)), (0,external_node_path_.basename)(folder));
    }
}
function written(target, document) {
    return /\.json$/i.test(target) ? `${JSON.stringify(document, null, 2)}\n` : writeDescription(document);
}
/** The whole file or nothing of it. */
async function spec_write(target, text, name) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${process.pid}.tmp`);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(draft, text, { flag: 'wx' });
        await (0,promises_.rename)(draft, target);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        throw new errors/* UserError */.yo(`--output: ${name} cannot be written (${error.code})`, { cause: error });
    }
}
/** Above that many lines of one kind, the rest is counted. */
const mostLines = 20;
function tell({ operations, left }, notes, merged) {
    const open = operations.filter(({ unknowns, confidence }) => unknowns.length > 0 || confidence === 'partial').length;
    const counts = [
        operations.length === 1 ? '1 operation' : `${operations.length} operations`,
        ...(merged === null ? [] : [`${merged.added} of them new`]),
        ...(open > 0 ? [`${open} with parts that could not be known`] : []),
        ...(left.length > 0 ? [`${left.length === 1 ? '1 route' : `${left.length} routes`} left out`] : []),
        ...(merged !== null && merged.notInCode.length > 0
            ? [`${merged.notInCode.length} in the description that the code does not have`]
            : []),
    ];
    const lines = [
        ...spec_listed(left.map(operation/* placed */.G), 'left out: '),
        ...spec_listed(merged?.notInCode ?? [], 'not in the code: '),
        ...spec_listed(notes, 'not followed: '),
    ];
    process.stderr.write((0,redact/* redact */.E$)([...lines, counts.join(', '), ''].join('\n')));
}
function spec_listed(lines, prefix) {
    const shown = lines.slice(0, mostLines).map((line) => `${prefix}${line}`);
    return lines.length > mostLines ? [...shown, `${prefix}${lines.length - mostLines} more`] : shown;
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

/***/ 61318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ diffArrays)
/* harmony export */ });
/* unused harmony export arrayDiff */
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63102);

class ArrayDiff extends _base_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ }),

/***/ 63102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Diff)
/* harmony export */ });
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}


/***/ })

};
;