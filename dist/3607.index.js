"use strict";
exports.id = 3607;
exports.ids = [3607];
exports.modules = {

/***/ 13607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xg: () => (/* binding */ readConfig),
  re: () => (/* binding */ refuseForeign),
  dg: () => (/* binding */ registerSecrets),
  xm: () => (/* binding */ valueIn)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/load/targets/secrets.js
var secrets = __webpack_require__(64168);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/inputs.js + 1 modules
var inputs = __webpack_require__(86982);
;// CONCATENATED MODULE: ./build/config/kept-file.js



/**
 * The absolute path of a file that will be written at the end of a run, or replaced: so that a run is not in vain, its folder has to be there,
 * and both may be written. What a link leads to is what is replaced. Throws `UserError`; `origin` names the input.
 */
async function toKeep(value, directory, origin) {
    if (value === null)
        return null;
    const named = (0,external_node_path_.resolve)(directory, value);
    const path = await (0,promises_.realpath)(named).catch(() => named);
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isDirectory())
        throw new errors/* UserError */.yo(`${origin}: ${value} is a directory`, { remedy: 'Name a file.' });
    if (found !== null && !found.isFile())
        throw new errors/* UserError */.yo(`${origin}: ${value} is no regular file`, { remedy: 'Name a file.' });
    const folder = await (0,promises_.lstat)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => '')).catch(() => null);
    if (!folder?.isDirectory()) {
        throw new errors/* UserError */.yo(`${origin}: the folder of ${value} does not exist`, { remedy: `Make ${(0,external_node_path_.dirname)(path)} first.` });
    }
    for (const each of found === null ? [(0,external_node_path_.dirname)(path)] : [(0,external_node_path_.dirname)(path), path])
        await mustBeWritable(each, `${origin}: ${value}`);
    return path;
}
async function mustBeWritable(path, subject) {
    try {
        await (0,promises_.access)(path, promises_.constants.W_OK);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${subject} cannot be written (${error.code})`, {
            remedy: `Allow writing to ${path}.`,
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/config/load-inputs.js + 2 modules
var load_inputs = __webpack_require__(14136);
;// CONCATENATED MODULE: ./build/config/load-checks.js




/** What inputs of a load lack of each other. Throws `UserError`; `origin` names an input as it was given. */
function refuseIncompleteLoad({ merge, shard, saveFile }, origin) {
    if (shard !== null && saveFile === null) {
        throw new errors/* UserError */.yo(`${origin(load_inputs/* loadInputs */.I.shard)}: without save nothing of the shard is left to merge`, {
            remedy: 'Name a file: save: shard.json.',
        });
    }
    const url = merge.find((each) => URL.canParse(each) && /^https?:/i.test(each));
    if (url !== undefined) {
        throw new errors/* UserError */.yo(`${origin(load_inputs/* loadInputs */.I.merge)}: ${new URL(url).origin} is no file, and with merge nothing is driven`, {
            remedy: 'Give the files that the shards saved.',
        });
    }
}
/**
 * The files that patterns such as "shards/*.json" name, absolute, each once, in the order of the patterns and then of their names. Throws
 * `UserError` for a pattern that names none.
 */
async function filesNamed(patterns, directory, origin) {
    const files = new Set();
    for (const pattern of patterns) {
        const found = await named(pattern, directory);
        if (found.length === 0) {
            throw new errors/* UserError */.yo(`${origin}: ${pattern} names no file`, {
                remedy: `Looked in ${directory}. In a workflow, download the artifacts first.`,
            });
        }
        for (const each of found.sort())
            files.add((0,external_node_path_.resolve)(directory, each));
    }
    return [...files];
}
/** A file may itself be called what is a pattern elsewhere: "shard[1].json". */
async function named(pattern, directory) {
    const isThere = await (0,promises_.stat)((0,external_node_path_.resolve)(directory, pattern)).then(() => true, () => false);
    if (isThere)
        return [pattern];
    const found = [];
    for await (const entry of (0,promises_.glob)(pattern.split(external_node_path_.sep).join('/'), { cwd: directory }))
        found.push(entry);
    return found;
}

;// CONCATENATED MODULE: ./build/config/checks.js






/** What can only be said of several values at once, and of paths: resolved, and there. Throws `UserError`. */
async function checked(config, givens, repository) {
    const origin = (input) => givens.get(input.name)?.origin ?? input.name;
    refuseContradictions(config, origin);
    if (config.mode === 'load-baseline')
        refuseIncompleteLoad(config, origin);
    const workingDirectory = (0,external_node_path_.resolve)(repository, config.workingDirectory);
    await mustBe(['directory'], workingDirectory, `${origin(inputs/* inputs */.Q.workingDirectory)}: ${config.workingDirectory}`);
    const file = async (value, input) => {
        if (value === null)
            return null;
        const path = (0,external_node_path_.resolve)(workingDirectory, value);
        await mustBe(['file'], path, `${origin(input)}: ${value}`);
        return path;
    };
    const inRepository = async (value, input, kinds) => {
        if (value === null)
            return null;
        const path = (0,external_node_path_.resolve)(workingDirectory, value);
        await mustBe(kinds, path, `${origin(input)}: ${value}`);
        if (!isInside(repository, path))
            throw new errors/* UserError */.yo(`${origin(input)}: ${value} lies outside the repository`);
        return (0,external_node_path_.relative)(workingDirectory, path).split(external_node_path_.sep).join('/') || '.';
    };
    const toWrite = async (value, input) => {
        if (value === null || value === '-')
            return value;
        const path = (0,external_node_path_.resolve)(repository, value);
        if ((await kindOf(path)) === 'directory')
            throw new errors/* UserError */.yo(`${origin(input)}: ${value} is a directory`, { remedy: 'Name a file.' });
        return path;
    };
    return {
        ...config,
        workingDirectory,
        migrations: await migrationsWithin(workingDirectory, config.migrations, origin(inputs/* inputs */.Q.migrations)),
        openapi: await inRepository(config.openapi, inputs/* inputs */.Q.openapi, ['file']),
        routes: await inRepository(config.routes, inputs/* inputs */.Q.routes, ['directory', 'file']),
        scaffold: await inRepository(config.scaffold, inputs/* inputs */.Q.scaffold, ['directory']),
        schemaFile: await file(config.schemaFile, inputs/* inputs */.Q.schemaFile),
        seedFile: await file(config.seedFile, inputs/* inputs */.Q.seedFile),
        tableSizesFile: await file(config.tableSizesFile, inputs/* inputs */.Q.tableSizesFile),
        caFile: await file(config.caFile, inputs/* inputs */.Q.caFile),
        saveFile: await toKeep(config.saveFile, workingDirectory, origin(inputs/* inputs */.Q.saveFile)),
        merge: await filesNamed(config.merge, workingDirectory, origin(inputs/* inputs */.Q.merge)),
        jsonFile: await toWrite(config.jsonFile, inputs/* inputs */.Q.jsonFile),
        htmlFile: await toWrite(config.htmlFile, inputs/* inputs */.Q.htmlFile),
        sarifFile: await toWrite(config.sarifFile, inputs/* inputs */.Q.sarifFile),
        markdownFile: await toWrite(config.markdownFile, inputs/* inputs */.Q.markdownFile),
    };
}
function refuseContradictions(config, origin) {
    const byUrl = config.postgres.includes('://');
    const serverOf = byUrl ? 'a server given by URL' : 'the embedded server';
    if (config.postgresImage !== null && (byUrl || config.postgres === 'embedded')) {
        throw new errors/* UserError */.yo(`${origin(inputs/* inputs */.Q.postgresImage)}: ${serverOf} has no image`, {
            remedy: 'Set postgres to container, or leave the image out.',
        });
    }
    if (config.postgresVersion !== null && byUrl) {
        throw new errors/* UserError */.yo(`${origin(inputs/* inputs */.Q.postgresVersion)}: a server given by URL has the version it has`, {
            remedy: 'Leave it out.',
        });
    }
    if (config.postgresVersion !== null && config.postgresImage !== null) {
        throw new errors/* UserError */.yo(`${origin(inputs/* inputs */.Q.postgresVersion)}: postgres-image says the version already`, {
            remedy: 'Give one of the two.',
        });
    }
    if (config.rollbackCommand !== null && config.migrateCommand === null) {
        throw new errors/* UserError */.yo(`${origin(inputs/* inputs */.Q.rollbackCommand)}: there is no migrate-command to take back`, {
            remedy: 'Give both, or neither.',
        });
    }
}
/** The directory of the migrations relative to the working directory; one outside of it has no place in the trees compared. */
async function migrationsWithin(workingDirectory, value, origin) {
    if (value === null)
        return null;
    const path = (0,external_node_path_.resolve)(workingDirectory, value);
    if (!isInside(workingDirectory, path)) {
        throw new errors/* UserError */.yo(`${origin}: ${value} lies outside working-directory`, {
            remedy: 'Set working-directory to a directory above it.',
        });
    }
    await mustBe(['directory'], path, `${origin}: ${value}`);
    return (0,external_node_path_.relative)(workingDirectory, path).split(external_node_path_.sep).join('/');
}
function isInside(directory, path) {
    const inside = (0,external_node_path_.relative)(directory, path);
    return inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}
async function mustBe(kinds, path, subject) {
    const found = await kindOf(path);
    if (kinds.some((kind) => kind === found))
        return;
    if (found === null)
        throw new errors/* UserError */.yo(`${subject} does not exist`, { remedy: `Looked for ${path}.` });
    throw new errors/* UserError */.yo(`${subject} is ${kinds.includes('file') ? 'no file' : 'no directory'}`);
}
async function kindOf(path) {
    try {
        const found = await (0,promises_.stat)(path);
        return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new errors/* UserError */.yo(`${path} cannot be read (${code})`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(26670);
;// CONCATENATED MODULE: ./build/config/file.js





const usual = 'preflight.yml';
/**
 * What preflight.yml gives; nothing where there is none and none was named. Throws `UserError` with file and line for what
 * is no YAML, no map, or an unknown key.
 */
async function readPreflightYml(places) {
    const candidates = places.configFile === null ? usualPlaces(places) : [(0,external_node_path_.resolve)(places.repository, places.configFile)];
    for (const path of candidates) {
        const text = await textOf(path);
        if (text !== null)
            return parse(text, shortened(path, places.repository));
    }
    if (places.configFile === null)
        return new Map();
    throw new errors/* UserError */.yo(`config: ${places.configFile} does not exist`, { remedy: `Looked for ${candidates[0]}.` });
}
function usualPlaces(places) {
    return [...new Set([(0,external_node_path_.resolve)(places.repository, places.workingDirectory, usual), (0,external_node_path_.resolve)(places.repository, usual)])];
}
async function parse(text, file) {
    // Loaded only where there is a file to read.
    const { isMap, isScalar, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const broken = document.errors[0];
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        // Behind a colon it quotes the file, and nothing is known yet of its secrets.
        throw new errors/* UserError */.yo(`${file}:${line}:${col}: ${broken.message.split(/: |\n/, 1)[0]}`);
    }
    const givens = new Map();
    if (document.contents === null)
        return givens;
    if (!isMap(document.contents))
        throw new errors/* UserError */.yo(`${file}:1: the file is not a map of inputs`, { remedy: 'Write lines of "input: value".' });
    for (const { key, value } of document.contents.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const origin = `${file}:${lines.linePos(key.range?.[0] ?? 0).line}`;
        (0,names/* refuseUnknown */.B)(name, { origin: `${origin}: ${name}`, what: 'key', door: 'file' }, inputs/* everyInput */.m);
        const read = plainValue(value, document, `${origin}: ${name}`);
        if (read !== null)
            givens.set(name, { value: read, origin: `${origin}: ${name}` });
    }
    return givens;
}
/** A value without its notation. What aliases make of it may be endless, or not be there. */
function plainValue(value, document, origin) {
    try {
        const read = value?.toJS(document) ?? null;
        JSON.stringify(read);
        return read;
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${origin}: the value cannot be read (${(0,errors/* messageOf */.bD)(error).split('\n')[0]})`, { cause: error });
    }
}
async function textOf(path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path));
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new errors/* UserError */.yo(`config: ${path} cannot be read (${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code})`, { cause: error });
    }
}
function shortened(path, repository) {
    const inside = (0,external_node_path_.relative)(repository, path);
    return inside.startsWith('..') ? path : inside.split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
// EXTERNAL MODULE: ./build/config/input.js
var config_input = __webpack_require__(81838);
;// CONCATENATED MODULE: ./build/config/load-contradictions.js


const comparison = [load_inputs/* loadInputs */.I.startCommand, load_inputs/* loadInputs */.I.compare, load_inputs/* loadInputs */.I.baseline];
const pace = [load_inputs/* loadInputs */.I.concurrency, load_inputs/* loadInputs */.I.rate, load_inputs/* loadInputs */.I.durationMs, load_inputs/* loadInputs */.I.processes, load_inputs/* loadInputs */.I.ramp, load_inputs/* loadInputs */.I.requestTimeoutMs];
const asked = [load_inputs/* loadInputs */.I.url, load_inputs/* loadInputs */.I.targets, load_inputs/* loadInputs */.I.method, load_inputs/* loadInputs */.I.header, load_inputs/* loadInputs */.I.body, load_inputs/* loadInputs */.I.expectStatus];
const hardening = [load_inputs/* loadInputs */.I.expectRateLimit, load_inputs/* loadInputs */.I.securityHeaders];
const nothingIsDriven = 'with merge nothing is driven, and the files say what was';
const contradictions = [
    {
        way: load_inputs/* loadInputs */.I.merge,
        others: [load_inputs/* loadInputs */.I.shard, load_inputs/* loadInputs */.I.saveFile, ...comparison, ...pace, ...hardening],
        why: nothingIsDriven,
        remedy: 'Leave it out, or merge.',
    },
    {
        way: load_inputs/* loadInputs */.I.merge,
        others: asked,
        unlessEngine: 'artillery',
        why: nothingIsDriven,
        remedy: 'Leave it out, or merge.',
    },
    {
        way: load_inputs/* loadInputs */.I.shard,
        others: comparison,
        why: 'a shard is a part of a load that is compared with nothing',
        remedy: 'Give the url of a service that runs already, or compare on one machine.',
    },
    {
        way: load_inputs/* loadInputs */.I.shard,
        others: [load_inputs/* loadInputs */.I.ramp, ...hardening],
        why: 'one shard cannot tell, since the others load the service as well',
        remedy: 'Ask for it in a run without shard.',
    },
    {
        way: load_inputs/* loadInputs */.I.engine,
        value: 'artillery',
        others: comparison,
        why: 'Artillery drives a load that is compared with nothing',
        remedy: 'Leave engine out: a comparison loads both sides in the same instants.',
    },
    {
        way: load_inputs/* loadInputs */.I.engine,
        value: 'artillery',
        others: [load_inputs/* loadInputs */.I.shard],
        why: 'the results of several Artilleries cannot be merged',
        remedy: 'Write the script with save, and let artillery run-fargate drive it from several machines.',
    },
    {
        way: load_inputs/* loadInputs */.I.engine,
        value: 'artillery',
        others: [load_inputs/* loadInputs */.I.processes, load_inputs/* loadInputs */.I.ramp],
        why: 'it is for a load that Preflight drives itself',
        remedy: 'Leave it out, or engine.',
    },
    {
        way: load_inputs/* loadInputs */.I.maxP95Ms,
        others: comparison,
        why: 'max-p95 is the limit of a load that is compared with nothing',
        remedy: 'Leave max-p95 out: the limit of a comparison is max-p95-regression.',
    },
];
/**
 * What was given, of two inputs that exclude each other only that of the door: preflight.yml is shared by runs of several kinds. Throws
 * `UserError` where both were given in the same place.
 */
function reconciled(inFile, atDoor) {
    const all = new Map([...inFile, ...atDoor]);
    for (const { way, others, value, unlessEngine, why, remedy } of contradictions) {
        for (const other of others) {
            const [one, beside] = [all.get(way.name), all.get(other.name)];
            if (one === undefined || beside === undefined)
                continue;
            if (value !== undefined && written(one.value) !== value)
                continue;
            if (unlessEngine !== undefined && written(all.get(load_inputs/* loadInputs */.I.engine.name)?.value) === unlessEngine)
                continue;
            if (atDoor.has(way.name) === atDoor.has(other.name))
                throw new errors/* UserError */.yo(`${beside.origin}: ${why}`, { remedy });
            all.delete(atDoor.has(way.name) ? other.name : way.name);
        }
    }
    return all;
}
function written(value) {
    return String(value).trim();
}

;// CONCATENATED MODULE: ./build/config/config.js









/**
 * One checked Config from what was given at the door, preflight.yml and the defaults, in this order of precedence.
 * `repository` is the directory that paths start from: the workspace in a workflow, the current directory in a terminal. `command`: what
 * was typed, where it is none of the modes.
 * Throws `UserError` for a value that cannot be used, before anything has started.
 */
async function readConfig(given, repository, command) {
    registerSecrets(given);
    const fromFile = await readPreflightYml({
        repository,
        configFile: valueIn(given, inputs/* inputs */.Q.configFile),
        workingDirectory: valueIn(given, inputs/* inputs */.Q.workingDirectory),
    });
    registerSecrets(fromFile);
    const all = new Map([...fromFile, ...given]);
    const mode = valueIn(all, inputs/* inputs */.Q.mode);
    if (mode === null) {
        throw new errors/* UserError */.yo('no mode was given', { remedy: 'Set mode to migration-dryrun, load-baseline or scaffold-check.' });
    }
    if (mode === 'deliver') {
        throw new errors/* UserError */.yo(`${all.get(inputs/* inputs */.Q.mode.name)?.origin}: deliver is set in the workflow, not in a file`);
    }
    const task = command ?? mode;
    refuseForeign(given, task, inputs/* everyInput */.m);
    const givens = mode === 'load-baseline' ? reconciled(fromFile, given) : all;
    const values = Object.fromEntries(Object.entries(inputs/* inputs */.Q).map(([field, input]) => [field, valueFor(givens, input, task)]));
    return checked({ ...values, mode, task, command: [task, ...(0,flags/* flagsOf */.Z)(given)].join(' ') }, givens, repository);
}
/** An input or flag of another mode is a mistake; in preflight.yml, which several modes may share, it is none. Exported for its test. */
function refuseForeign(given, task, known) {
    for (const input of known) {
        const found = given.get(input.name);
        if (found === undefined || (0,config_input/* isKnownTo */.l)(input, task))
            continue;
        throw new errors/* UserError */.yo(`${found.origin}: the mode ${task} does not know it`, {
            remedy: `It belongs to ${input.modes === 'every' ? 'the modes that run something' : input.modes.join(' and ')}.`,
        });
    }
}
/** What stands in preflight.yml for another task is none of this one's: `load` starts no service, whatever `start-command` says there. */
function valueFor(givens, input, task) {
    return valueIn((0,config_input/* isKnownTo */.l)(input, task) ? givens : new Map(), input, task);
}
/** What was given, read; else the default, which may be the task's own. */
function valueIn(givens, input, task) {
    const given = givens.get(input.name);
    if (given !== undefined)
        return read(given, input);
    const own = task === undefined ? undefined : input.fallbackOf?.[task];
    return own ?? input.fallback;
}
function read(given, input) {
    try {
        return input.read(given.value);
    }
    catch (error) {
        if (!(error instanceof config_input/* Unreadable */.I))
            throw error;
        throw new errors/* UserError */.yo(`${given.origin}: ${error.message}`);
    }
}
/** First of all, so that no error can print one. */
function registerSecrets(givens) {
    const token = givens.get(inputs/* inputs */.Q.githubToken.name)?.value;
    if (typeof token === 'string')
        (0,redact/* secret */.rJ)(token);
    const url = givens.get(inputs/* inputs */.Q.postgres.name)?.value;
    if (typeof url === 'string' && url.includes('://'))
        (0,redact/* secretUrl */.EK)(url.trim());
    (0,secrets/* registerHeaders */.aj)(givens.get(inputs/* inputs */.Q.header.name)?.value);
    (0,secrets/* registerBody */.k$)(givens.get(inputs/* inputs */.Q.body.name)?.value);
    (0,secrets/* registerTargets */.AW)(givens.get(inputs/* inputs */.Q.targets.name)?.value);
    for (const { name } of [inputs/* inputs */.Q.url, inputs/* inputs */.Q.readyUrl, inputs/* inputs */.Q.baseline, inputs/* inputs */.Q.compare]) {
        const address = givens.get(name)?.value;
        if (typeof address === 'string')
            (0,secrets/* registerUrl */.vT)(address);
    }
}


/***/ }),

/***/ 43073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ flagsOf),
/* harmony export */   u: () => (/* binding */ forShell)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86982);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26670);



/** What names a secret, or says where the result goes: nothing that a repeated run needs. */
const leftOut = [
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.githubToken,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.jsonFile,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.htmlFile,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.sarifFile,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.markdownFile,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.comment,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.commentKey,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.matrix,
    _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.header,
].map(({ name }) => name);
/**
 * What was given at the door (not what stands in preflight.yml, which a repeated run reads again), as flags of the command
 * line, quoted for a shell. A server's URL is left out: it holds a password, or leads to a server that is no longer there.
 */
function flagsOf(given) {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m.flatMap((input) => {
        const value = given.get(input.name)?.value;
        if (value === undefined || leftOut.includes(input.name) || !(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(input, 'flag'))
            return [];
        // Without it there would be no shard, and a script would be run. What else is saved a repeated run would only replace.
        if (input.name === _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.saveFile.name && !given.has(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.shard.name) && !given.has(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.engine.name))
            return [];
        const text = String(value).trim();
        if (input.name === _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.postgres.name && text.includes('://'))
            return [];
        if (input.repeatable)
            return text.split('\n').map((line) => flag(input, line.trim()));
        return [flag(input, text)];
    });
}
function flag({ name, placeholder }, value) {
    if (placeholder === null && value === 'true')
        return `--${name}`;
    // Before it is quoted: a secret in JSON in a shell's quotes is written in a way that nothing would know.
    return `--${name} ${forShell((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(value))}`;
}
/** A word as a POSIX shell reads it back. */
function forShell(value) {
    return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 81838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable),
/* harmony export */   l: () => (/* binding */ isKnownTo)
/* harmony export */ });
/** Whether a task has a use for the input. */
function isKnownTo(input, task) {
    if (input.modes !== 'every')
        return input.modes.includes(task);
    if (task === 'deliver')
        return input.delivers === true;
    return task !== 'load' || input.loads === true;
}
/** A value that its input cannot read: becomes a `UserError` once its origin is known. */
class Unreadable extends Error {
    name = 'Unreadable';
}


/***/ }),

/***/ 86982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ everyInput),
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./build/config/readers.js
var readers = __webpack_require__(12962);
;// CONCATENATED MODULE: ./build/config/api-inputs.js

const mode = ['scaffold-check'];
/** The inputs of `scaffold-check`, a part of the one table in inputs.ts. */
const apiInputs = {
    openapi: input({
        name: 'openapi',
        modes: mode,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'The OpenAPI description (2.0 to 3.2, YAML or JSON), in `working-directory`. Without it, it is looked for: `openapi.yaml`, `swagger.json` and the like, there and in `docs/`, `api/` and others.',
    }),
    routes: input({
        name: 'routes',
        modes: mode,
        placeholder: 'folder|file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Where the code registers its routes (Express, Fastify, Koa), in `working-directory`, such as `src/routes/`: the application that mounts them is found from there. Without it, `src/`, `app/`, `server/` and others are tried, then all sources.',
    }),
    framework: input({
        name: 'framework',
        modes: mode,
        placeholder: 'express|fastify|koa',
        read: (0,readers/* oneOf */.yL)('express', 'fastify', 'koa'),
        fallback: null,
        written: null,
        description: 'Compare only the routes of this framework, and the scaffold that was written for it, where a project has several.',
    }),
    scaffold: input({
        name: 'scaffold',
        modes: mode,
        placeholder: 'folder',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'The `--output` of `preflight scaffold`, such as `src/routes/`: its files have to be what the description gives, and to compile. Without it, it is found by its `.preflight-scaffold.json`.',
    }),
    allowRemoteRefs: input({
        name: 'allow-remote-refs',
        modes: mode,
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Let the description refer to URLs, which are then fetched.',
    }),
};
/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function input(declared) {
    return declared;
}

// EXTERNAL MODULE: ./build/config/load-inputs.js + 2 modules
var load_inputs = __webpack_require__(14136);
;// CONCATENATED MODULE: ./build/config/inputs.js



/**
 * Every input, by its field in `Config`. The one source of the Action's inputs (action.yml), the command line's flags, the
 * keys of preflight.yml and the documentation of all three: `npm run docs` writes them from here.
 */
const inputs = {
    mode: inputs_input({
        name: 'mode',
        modes: 'every',
        loads: true,
        delivers: true,
        placeholder: 'migration-dryrun|load-baseline|scaffold-check|deliver',
        read: (0,readers/* oneOf */.yL)('migration-dryrun', 'load-baseline', 'scaffold-check', 'deliver'),
        fallback: null,
        written: null,
        description: 'What to run. `migration-dryrun`: what the new migrations lock, rewrite, scan, block and lose, and whether they can be taken back. `load-baseline`: whether the service became slower than its baseline, beyond the noise. `scaffold-check`: whether the OpenAPI description, the routes in the code and the generated files still agree. `deliver`: in a `workflow_run`, post the report of a run that had no right to, such as a fork’s (docs/delivery.md).',
        doors: ['action', 'file'],
    }),
    configFile: inputs_input({
        name: 'config',
        modes: 'every',
        loads: true,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: 'preflight.yml',
        description: 'A YAML file with any of these inputs as keys, relative to the repository. Without it, `preflight.yml` is read where it exists: in `working-directory`, else in the repository. An input or a flag beats the file.',
        doors: ['action', 'flag'],
    }),
    workingDirectory: inputs_input({
        name: 'working-directory',
        modes: 'every',
        loads: true,
        placeholder: 'directory',
        read: readers/* line */.n8,
        fallback: '.',
        written: '.',
        description: 'The directory of the service, relative to the repository. Commands run there, and other paths are relative to it.',
    }),
    githubToken: inputs_input({
        name: 'github-token',
        modes: 'every',
        delivers: true,
        placeholder: 'token',
        read: readers/* line */.n8,
        fallback: null,
        written: 'the job’s token',
        description: 'For the comment (`pull-requests: write`) and for fetching what a shallow checkout lacks (`contents: read`). On the command line better in the variable GITHUB_TOKEN.',
        doors: ['action', 'flag'],
    }),
    comment: inputs_input({
        name: 'comment',
        modes: 'every',
        delivers: true,
        placeholder: 'auto|always|never',
        read: (0,readers/* oneOf */.yL)('auto', 'always', 'never'),
        fallback: 'auto',
        written: 'auto',
        description: 'When to comment on the pull request. `auto`: where something was found, or an earlier comment is to be corrected.',
        doors: ['action', 'file'],
    }),
    commentKey: inputs_input({
        name: 'comment-key',
        modes: 'every',
        delivers: true,
        placeholder: 'text',
        read: readers/* commentKey */.Td,
        fallback: null,
        written: null,
        description: 'Tells apart the comments of several jobs or matrix cells on one pull request: each key has a comment of its own.',
        doors: ['action', 'file'],
    }),
    matrix: inputs_input({
        name: 'matrix',
        modes: 'every',
        delivers: true,
        placeholder: 'JSON',
        read: readers/* matrixCell */.oZ,
        fallback: null,
        written: null,
        description: 'The cell of the job’s matrix, which the workflow gives by itself: it tells the cells’ comments apart where there is no `comment-key`. Leave it as it is.',
        doors: ['action'],
    }),
    suggest: inputs_input({
        name: 'suggest',
        modes: 'every',
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Offer remedies that replace a finding’s lines as suggestions on those lines of the diff, for a reviewer to commit with one click (docs/suggestions.md).',
        doors: ['action', 'file'],
    }),
    artifact: inputs_input({
        name: 'artifact',
        modes: 'every',
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: true,
        written: 'true',
        description: 'Keep the report with the run, as a page that the comment links to and as JSON, which `mode: deliver` needs. Not on GitHub Enterprise Server, which has no such service.',
        doors: ['action', 'file'],
    }),
    allowPrivilegedEvent: inputs_input({
        name: 'allow-privileged-event',
        modes: 'every',
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Run the change’s code on `pull_request_target` or `workflow_run`, where it has the rights of the repository. Only where a person has approved the change before (SECURITY.md).',
        doors: ['action'],
    }),
    reportFile: inputs_input({
        name: 'report',
        modes: ['deliver'],
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'The JSON of a report to deliver, relative to the repository. Without it: the reports that the run which triggered this one kept.',
        doors: ['action'],
    }),
    failOn: inputs_input({
        name: 'fail-on',
        modes: 'every',
        loads: true,
        placeholder: 'error|warning|never',
        read: (0,readers/* oneOf */.yL)('error', 'warning', 'never'),
        fallback: 'error',
        written: 'error',
        description: 'The least level of a finding that fails the build.',
    }),
    baseRef: inputs_input({
        name: 'base-ref',
        modes: 'every',
        placeholder: 'ref',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: "The branch, tag or commit that the change is compared with. Without it: the pull request's base in a workflow, else the default branch. docs/what-is-new.md has the rule.",
    }),
    jsonFile: inputs_input({
        name: 'json',
        modes: 'every',
        loads: true,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Write the result as JSON to this file, relative to the repository. On the command line `--json` alone prints it instead of the report.',
    }),
    htmlFile: inputs_input({
        name: 'html',
        modes: 'every',
        loads: true,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Write the report as a page to this file, relative to the repository: one file without scripts from elsewhere, to be opened in a browser.',
    }),
    sarifFile: inputs_input({
        name: 'sarif',
        modes: 'every',
        loads: true,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Write the findings as SARIF 2.1.0 to this file, relative to the repository, for github/codeql-action/upload-sarif and other tools.',
    }),
    markdownFile: inputs_input({
        name: 'markdown',
        modes: 'every',
        loads: true,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Write the report as markdown, the text of the comment, to this file, relative to the repository.',
    }),
    timeBudgetMs: inputs_input({
        name: 'time-budget',
        modes: 'every',
        loads: true,
        delivers: true,
        placeholder: 'duration',
        read: (0,readers/* duration */.p0)('s', 1000, 6 * 3_600_000),
        fallback: 10 * 60_000,
        fallbackOf: { 'load-baseline': 5 * 60_000, load: 60 * 60_000 },
        written: '10m; load-baseline: 5m',
        description: 'The whole run, and so every command in it, ends after this long: `90s`, `5m`, `1h`. A number alone counts seconds. `load-baseline` plans with it: what is short of time is the load, and the report says so.',
    }),
    setupCommand: inputs_input({
        name: 'setup-command',
        modes: 'every',
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Run first in each tree that a command runs in (base and head), such as `npm ci`.',
    }),
    postgres: inputs_input({
        name: 'postgres',
        modes: 'every',
        placeholder: 'auto|container|embedded|url',
        read: readers/* postgresChoice */.l6,
        fallback: 'auto',
        written: 'auto',
        description: 'The throwaway server. `container`: Docker. `embedded`: the real server without Docker. `auto`: a container where a Docker engine answers, else embedded. A `postgres://` URL: a service container or a branch database, never production.',
    }),
    postgresVersion: inputs_input({
        name: 'postgres-version',
        modes: 'every',
        placeholder: '13..18',
        read: (0,readers/* count */.U9)(13, 18),
        fallback: null,
        written: '17',
        description: "The server's major version, 13 to 18. Give production's: the report says so where it was assumed.",
    }),
    postgresImage: inputs_input({
        name: 'postgres-image',
        modes: 'every',
        placeholder: 'image',
        read: readers/* line */.n8,
        fallback: null,
        written: 'postgres:<postgres-version>',
        description: 'The image of the container, such as `pgvector/pgvector:pg17` or `postgis/postgis:16-3.5`.',
    }),
    allowNonEmpty: inputs_input({
        name: 'allow-non-empty',
        modes: 'every',
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Accept a database given by URL although it holds tables. Everything in it may be lost.',
    }),
    migrations: inputs_input({
        name: 'migrations',
        modes: 'every',
        placeholder: 'directory',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'The directory of the migrations, in `working-directory`. Without it, it is found from the tool’s own traces.',
    }),
    migrateCommand: inputs_input({
        name: 'migrate-command',
        modes: 'every',
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Applies the migrations with your own tool, such as `npx knex migrate:latest`. It runs in a shell with DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE set.',
    }),
    rollbackCommand: inputs_input({
        name: 'rollback-command',
        modes: 'every',
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Takes the new migrations back with your own tool, such as `npx knex migrate:rollback`.',
    }),
    schemaFile: inputs_input({
        name: 'schema',
        modes: 'every',
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'A dump that stands for the base, such as `structure.sql`, instead of applying the migrations the base has.',
    }),
    seedFile: inputs_input({
        name: 'seed',
        modes: 'every',
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'An SQL file, run on the base before rows are generated.',
    }),
    rows: inputs_input({
        name: 'rows',
        modes: 'every',
        placeholder: 'count',
        read: (0,readers/* count */.U9)(0, 100_000_000, { suffixes: true }),
        fallback: 10_000,
        written: '10k',
        description: 'Every table is filled up to this many rows (or to what `table-sizes` says, where that is fewer), so that locks last as they would: `0`, `50k`, `2M`.',
    }),
    randomSeed: inputs_input({
        name: 'random-seed',
        modes: 'every',
        placeholder: 'number',
        read: (0,readers/* count */.U9)(0, 4_294_967_295),
        fallback: 1,
        written: '1',
        description: 'The same number generates the same rows.',
    }),
    tableSizesFile: inputs_input({
        name: 'table-sizes',
        modes: 'every',
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Sizes of the tables in production, as the query in docs/production-statistics.md prints them. No data leaves production.',
    }),
    ignore: inputs_input({
        name: 'ignore',
        modes: 'every',
        loads: true,
        placeholder: 'rule: reason',
        repeatable: true,
        read: readers/* reasons */.Ot,
        fallback: {},
        written: null,
        description: 'Rules to ignore, each with its reason, a line each: `table-rewrite: the table is small in production`.',
    }),
    all: inputs_input({
        name: 'all',
        modes: ['migration-dryrun'],
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Trace every migration, not only those that are new in this change, and judge each as a change of its own.',
    }),
    lockBudgetMs: inputs_input({
        name: 'lock-budget-ms',
        modes: ['migration-dryrun'],
        placeholder: 'ms',
        read: (0,readers/* duration */.p0)('ms', 0, 3_600_000),
        fallback: 100,
        written: '100',
        description: 'For how long a migration may keep reads or writes waiting before it is a finding.',
    }),
    statementTimeoutMs: inputs_input({
        name: 'statement-timeout',
        modes: ['migration-dryrun'],
        placeholder: 'duration',
        read: (0,readers/* duration */.p0)('s', 100, 6 * 3_600_000),
        fallback: 60_000,
        written: '1m',
        description: 'A statement that runs for longer is cancelled and reported: `30s`, `5m`. A number alone counts seconds.',
    }),
    ...load_inputs/* loadInputs */.I,
    ...apiInputs,
};
/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function inputs_input(declared) {
    return declared;
}
/** Every input in the order of the table. */
const everyInput = Object.values(inputs);


/***/ }),

/***/ 14136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ loadInputs)
});

// EXTERNAL MODULE: ./build/config/input.js
var input = __webpack_require__(81838);
// EXTERNAL MODULE: ./build/config/readers.js
var readers = __webpack_require__(12962);
;// CONCATENATED MODULE: ./build/config/baseline-choices.js


/**
 * What a change is compared with, in the order in which it is tried: `base`, files and URLs, divided by commas or lines, or a YAML list;
 * empty for `none`. Throws `Unreadable`.
 */
function baselineChoices(given) {
    const choices = Array.isArray(given) ? given.map(readers/* line */.n8) : (0,readers/* line */.n8)(oneLine(given)).split(/\s*,\s*/);
    const named = choices.filter((choice) => choice !== '');
    if (named.length === 0)
        throw new input/* Unreadable */.I('the value is empty');
    const twice = named.find((choice, index) => named.indexOf(choice) !== index);
    if (twice !== undefined)
        throw new input/* Unreadable */.I(`${JSON.stringify(twice)} is named twice`);
    if (!named.includes('none'))
        return named;
    if (named.length > 1)
        throw new input/* Unreadable */.I('none stands alone: nothing is compared then');
    return [];
}
function oneLine(given) {
    return typeof given === 'string' ? given.trim().replace(/\s*\r?\n\s*/g, ',') : given;
}

;// CONCATENATED MODULE: ./build/config/companions.js


const keys = ['image', 'port', 'env', 'command', 'ready-log'];
/** A map of name → image, or name → {image, port, env, command, ready-log}; as text, lines of "name: image". */
function companions(given) {
    const entries = typeof given === 'string'
        ? given
            .split(/\r?\n/)
            .filter((each) => each.trim() !== '')
            .map(entryOf)
        : entriesOf(given);
    return entries.map(([name, value]) => companion(name, value));
}
function entryOf(written) {
    const colon = written.indexOf(':');
    if (colon === -1)
        throw new input/* Unreadable */.I(`${JSON.stringify(written.trim())} is no "name: image"`);
    return [written.slice(0, colon).trim(), written.slice(colon + 1).trim()];
}
function entriesOf(given) {
    if (typeof given === 'object' && given !== null && !Array.isArray(given))
        return Object.entries(given);
    throw new input/* Unreadable */.I('the value is not a map of name: image');
}
function companion(name, value) {
    if (!/^[a-z][a-z0-9-]{0,40}$/i.test(name))
        throw new input/* Unreadable */.I(`${JSON.stringify(name)} is not a name of letters, digits and -`);
    if (typeof value === 'string')
        return { name, image: (0,readers/* line */.n8)(value), port: null, environment: {}, command: null, readyLog: null };
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new input/* Unreadable */.I(`${name} has neither an image nor a map`);
    const given = { ...value };
    const unknown = Object.keys(given).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw new input/* Unreadable */.I(`${name}: there is no key ${unknown}: it knows ${keys.join(', ')}`);
    return {
        name,
        image: (0,readers/* line */.n8)(given.image),
        port: given.port === undefined ? null : portOf(name, given.port),
        environment: environmentOf(name, given.env),
        command: given.command === undefined ? null : (0,readers/* text */.Qq)(given.command),
        readyLog: given['ready-log'] === undefined ? null : (0,readers/* line */.n8)(given['ready-log']),
    };
}
function portOf(name, given) {
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
        throw new input/* Unreadable */.I(`${name}: port is not a number from 1 to 65,535`);
    return port;
}
function environmentOf(name, given) {
    if (given === undefined || given === null)
        return {};
    if (typeof given !== 'object' || Array.isArray(given))
        throw new input/* Unreadable */.I(`${name}: env is not a map`);
    return Object.fromEntries(Object.entries(given).map(([variable, value]) => [variable, String(value)]));
}

;// CONCATENATED MODULE: ./build/config/load-inputs.js



const both = ['load-baseline', 'load'];
const mode = ['load-baseline'];
/** The inputs of `load-baseline` and of the command `load`, a part of the one table in inputs.ts. */
const loadInputs = {
    buildCommand: load_inputs_input({
        name: 'build-command',
        modes: mode,
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Builds the service in each tree, after `setup-command`, such as `npm run build`.',
    }),
    startCommand: load_inputs_input({
        name: 'start-command',
        modes: mode,
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Starts the service, in the base and in the head, each with PORT and DATABASE_URL of its own, such as `npm start`. Without it `url` says where it runs.',
    }),
    baseStartCommand: load_inputs_input({
        name: 'base-start-command',
        modes: mode,
        placeholder: 'command',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'Starts the base where that takes another command than the head.',
    }),
    readyUrl: load_inputs_input({
        name: 'ready-url',
        modes: mode,
        placeholder: 'path|url',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'A path on the service, such as `/health`, that answers 2xx once it can be asked. Without it: its port takes connections.',
    }),
    services: load_inputs_input({
        name: 'services',
        modes: mode,
        placeholder: 'name: image',
        read: companions,
        fallback: [],
        written: null,
        description: 'What the service needs beside PostgreSQL, a set for each side, in containers: `redis: redis:7`, a line each. The service finds it in REDIS_HOST, REDIS_PORT and REDIS_URL. docs/load-baseline.md has the longer form.',
        doors: ['action', 'file'],
    }),
    url: load_inputs_input({
        name: 'url',
        modes: both,
        placeholder: 'url|path',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'What is asked: a path on the service that `start-command` starts, or the address of one that runs already.',
    }),
    targets: load_inputs_input({
        name: 'targets',
        modes: both,
        placeholder: 'target',
        repeatable: true,
        read: readers/* list */.p_,
        fallback: [],
        written: null,
        description: 'Several instead of one `url`, a line each: `GET /orders?limit=20`, `3 GET /users/1` (three times as often). As YAML also with `headers`, `body` and `expect-status` of their own.',
    }),
    concurrency: load_inputs_input({
        name: 'concurrency',
        modes: both,
        placeholder: 'count',
        read: (0,readers/* count */.U9)(1, 10_000),
        fallback: null,
        written: '50; in a comparison 8',
        description: 'How many ask at a time, each again as soon as it is answered.',
    }),
    rate: load_inputs_input({
        name: 'rate',
        modes: both,
        placeholder: 'requests/s',
        read: (0,readers/* count */.U9)(1, 1_000_000, { suffixes: true }),
        fallback: null,
        written: null,
        description: 'Arrivals at a constant rate instead, in requests a second on each side, whoever still waits: latency counts from when a request should have been sent.',
    }),
    durationMs: load_inputs_input({
        name: 'duration',
        modes: both,
        placeholder: 'duration',
        read: (0,readers/* duration */.p0)('s', 1000, 3_600_000),
        fallback: null,
        written: '30s; in a comparison 60s',
        description: 'How long the load lasts. In a comparison at most so long: it ends as soon as the evidence is enough. A number alone counts seconds.',
    }),
    method: load_inputs_input({
        name: 'method',
        modes: both,
        placeholder: 'method',
        read: (given) => (0,readers/* line */.n8)(given).toUpperCase(),
        fallback: null,
        written: 'GET; POST with a body',
        description: 'The method of targets that name none.',
    }),
    header: load_inputs_input({
        name: 'header',
        modes: both,
        placeholder: 'name: value',
        repeatable: true,
        read: readers/* lines */.Mn,
        fallback: [],
        written: null,
        description: 'Sent with every request, a line each: `Authorization: Bearer …`. Values are kept out of every output.',
    }),
    body: load_inputs_input({
        name: 'body',
        modes: both,
        placeholder: 'text|@file',
        read: readers/* text */.Qq,
        fallback: null,
        written: null,
        description: 'The body of every request: a text, or a file in `working-directory` behind an @.',
    }),
    requestTimeoutMs: load_inputs_input({
        name: 'request-timeout',
        modes: both,
        placeholder: 'duration',
        read: (0,readers/* duration */.p0)('s', 10, 600_000),
        fallback: 10_000,
        written: '10s',
        description: 'A request without a whole answer after so long is an error, and counts in the latencies at this value.',
    }),
    caFile: load_inputs_input({
        name: 'ca-file',
        modes: both,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Certificates (PEM) to trust beside the usual ones. Every certificate is verified.',
    }),
    allowRemoteTarget: load_inputs_input({
        name: 'allow-remote-target',
        modes: mode,
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Load a target that is neither on this machine nor started by this run. Without it a slip in a file cannot make a workflow load somebody’s server.',
    }),
    baseline: load_inputs_input({
        name: 'baseline',
        modes: mode,
        placeholder: 'base|file|url|none',
        read: baselineChoices,
        fallback: ['base'],
        written: 'base',
        description: 'What is compared with. `base`: the service as it was before this change, side by side. A file: what `save` kept of an earlier run; it only warns. The URL of another service, side by side. `none`. Of several, such as `base, baseline.json`, the first that can be had.',
    }),
    compare: load_inputs_input({
        name: 'compare',
        modes: ['load'],
        placeholder: 'url|file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Compare with another service, side by side, or with the file that `--save` wrote.',
        doors: ['flag'],
    }),
    saveFile: load_inputs_input({
        name: 'save',
        modes: both,
        placeholder: 'file',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'Keep what was measured of the service in this file, in `working-directory`, for later runs to be compared with (`baseline`, `--compare`). It is driven beside a reference server for that. With `shard`: what the shard measured, for `merge`. With `engine: artillery`: the script.',
    }),
    maxP95Regression: load_inputs_input({
        name: 'max-p95-regression',
        modes: both,
        placeholder: 'percent',
        read: (0,readers/* percent */.KN)(0, 1000),
        fallback: 0.05,
        written: '5%',
        description: 'The smallest slowdown of a P95 that fails the build, if it is proven beyond the noise. Not a threshold for what was measured.',
    }),
    maxErrorRate: load_inputs_input({
        name: 'max-error-rate',
        modes: both,
        placeholder: 'percent',
        read: (0,readers/* percent */.KN)(0, 100),
        fallback: 0.01,
        written: '1%',
        description: 'The share of requests that may fail: unexpected status, timeout, broken connection.',
    }),
    expectStatus: load_inputs_input({
        name: 'expect-status',
        modes: both,
        placeholder: 'statuses',
        read: (given) => (Array.isArray(given) ? (0,readers/* line */.n8)(given.join(', ')) : (0,readers/* line */.n8)(given)),
        fallback: '2xx, 3xx',
        written: '2xx, 3xx',
        description: 'The statuses that are no errors, such as `200, 404` or `4xx`. Redirects are not followed.',
    }),
    expectRateLimit: load_inputs_input({
        name: 'expect-rate-limit',
        modes: both,
        placeholder: 'limit',
        read: readers/* line */.n8,
        fallback: null,
        written: null,
        description: 'The first target has to have a rate limit, such as `100/m` or `10/s`: answers first, then 429 with Retry-After, then answers again.',
    }),
    securityHeaders: load_inputs_input({
        name: 'security-headers',
        modes: both,
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Look at the headers of each target’s answer, by the list of OWASP, and name those that are missing.',
    }),
    ramp: load_inputs_input({
        name: 'ramp',
        modes: both,
        placeholder: null,
        read: readers/* onOff */.Ro,
        fallback: false,
        written: 'false',
        description: 'Raise the number of callers step by step to find where throughput stops growing and latency turns.',
    }),
    maxP95Ms: load_inputs_input({
        name: 'max-p95',
        modes: both,
        placeholder: 'duration',
        read: (0,readers/* duration */.p0)('ms', 1, 600_000),
        fallback: null,
        written: null,
        description: 'The P95 that a load which is compared with nothing may have at most, such as `250ms`: what was promised to users, with room for noise. A number alone counts milliseconds.',
    }),
    shard: load_inputs_input({
        name: 'shard',
        modes: both,
        placeholder: 'i/n',
        read: readers/* shard */.B5,
        fallback: null,
        written: null,
        description: 'Drive only this part of the load, such as `2/4`, the second of four that a workflow’s matrix drives together, and `save` what it measured. `merge` decides on all of them (docs/load-beyond-one-machine.md).',
    }),
    merge: load_inputs_input({
        name: 'merge',
        modes: both,
        placeholder: 'file',
        repeatable: true,
        variadic: true,
        read: readers/* lines */.Mn,
        fallback: [],
        written: null,
        description: 'Drive nothing, and decide on what was driven elsewhere: the files that all shards saved, such as `shards/*/shard.json`; with `engine: artillery`, the report that `artillery run-fargate --output` wrote. In `working-directory`.',
    }),
    engine: load_inputs_input({
        name: 'engine',
        modes: both,
        placeholder: 'preflight|artillery',
        read: (0,readers/* oneOf */.yL)('preflight', 'artillery'),
        fallback: 'preflight',
        written: 'preflight',
        description: 'What drives a load that is compared with nothing. `artillery`: an installed Artillery 2, with figures of its own; `save` writes its script instead, for `artillery run-fargate` (docs/load-beyond-one-machine.md).',
    }),
    processes: load_inputs_input({
        name: 'processes',
        modes: both,
        placeholder: 'count',
        read: (0,readers/* count */.U9)(1, 64),
        fallback: 1,
        written: '1',
        description: 'How many processes drive a load that is not compared, for targets that one core cannot saturate.',
    }),
};
/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function load_inputs_input(declared) {
    return declared;
}


/***/ }),

/***/ 26670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ refuseUnknown),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5248);


/** Throws `UserError` for a name that no input has, or that may not be given at this door. */
function refuseUnknown(name, at, known) {
    const input = known.find((each) => each.name === name);
    if (input === undefined) {
        const remedy = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, namesAt(at.door, known), at.prefix);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${at.origin}: there is no such ${at.what}`, remedy === '' ? {} : { remedy });
    }
    if (isAt(input, at.door))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${at.origin}: it cannot be given here`, { remedy: elsewhere(input) });
}
function isAt(input, door) {
    return input.doors === undefined || input.doors.includes(door);
}
function namesAt(door, known) {
    return known.filter((input) => isAt(input, door)).map((input) => input.name);
}
const described = {
    action: "the Action's input",
    flag: 'a flag of the command line',
    file: 'a key of preflight.yml',
};
function elsewhere(input) {
    return `${input.name} is ${(input.doors ?? []).map((door) => described[door]).join(' or ')}.`;
}


/***/ }),

/***/ 12962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ shard),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Ot: () => (/* binding */ reasons),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Ro: () => (/* binding */ onOff),
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   l6: () => (/* binding */ postgresChoice),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   oZ: () => (/* binding */ matrixCell),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _load_shard_shard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61211);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81838);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5248);






/** Characters of a matrix cell's values in a key. */
const longestCell = 80;
/** A text on one line or several, not empty. */
const text = (given) => {
    if (typeof given === 'number' || typeof given === 'boolean')
        return String(given);
    if (typeof given !== 'string')
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not a text`);
    if (given.trim() === '')
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('the value is empty');
    if (given.includes('\0'))
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('the value holds a NUL character');
    return given.trim();
};
/** A text on one line. */
const line = (given) => {
    const value = text(given);
    if (/[\r\n]/.test(value))
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('the value has more than one line');
    return value;
};
/** The lines of a text that hold something, or a YAML list of them. */
const lines = (given) => {
    if (Array.isArray(given))
        return given.map(line);
    return text(given)
        .split(/\r?\n/)
        .filter((each) => each.trim() !== '')
        .map((each) => each.trim());
};
/** Lines, or a YAML list of lines and maps. */
const list = (given) => {
    if (!Array.isArray(given))
        return lines(given);
    return given.map((each) => typeof each === 'object' && each !== null && !Array.isArray(each) ? { ...each } : line(each));
};
function oneOf(...allowed) {
    return (given) => {
        const value = typeof given === 'string' ? given.trim() : given;
        const found = allowed.find((each) => each === value);
        if (found !== undefined)
            return found;
        const suggestion = typeof value === 'string' ? (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .au)(value, allowed) : '';
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(value)} is not ${either(allowed)}${suggestion === '' ? '' : `. ${suggestion}`}`);
    };
}
/** true or false; a flag that stands alone is true. */
const onOff = (given) => {
    const value = typeof given === 'string' ? given.trim().toLowerCase() : given;
    if (value === true || value === 'true')
        return true;
    if (value === false || value === 'false')
        return false;
    throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is neither true nor false`);
};
/** A whole number within bounds; "10k" and "2M" are understood where `suffixes` is set. */
function count(least, most, options = {}) {
    const wanted = `a whole number from ${grouped(least)} to ${grouped(most)}`;
    return (given) => {
        const match = /^(\d+(?:\.\d+)?)([kM])?$/.exec(writtenNumber(given).replaceAll('_', ''));
        const value = Number(match?.[1]) * (match?.[2] === 'M' ? 1_000_000 : match?.[2] === 'k' ? 1000 : 1);
        const legible = match !== null && (match[2] === undefined || options.suffixes === true);
        if (!legible || !Number.isSafeInteger(value) || value < least || value > most)
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not ${wanted}`);
        return value;
    };
}
/** A number as it was written; '' for what is neither number nor text: a map need not have a text. */
function writtenNumber(given) {
    return typeof given === 'number' || typeof given === 'string' ? String(given).trim() : '';
}
/** A share, written in percent with or without the sign: "5%" and "5" are 0.05. */
function percent(least, most) {
    return (given) => {
        const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(writtenNumber(given));
        const value = Number(match?.[1]);
        if (match === null || value < least || value > most)
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not a percentage from ${least} to ${grouped(most)}, such as 5% or 2.5`);
        return value / 100;
    };
}
/** "2/8": the second of eight. */
const shard = (given) => {
    try {
        return (0,_load_shard_shard_js__WEBPACK_IMPORTED_MODULE_5__/* .readShard */ .Xy)(line(given));
    }
    catch (error) {
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    }
};
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A time such as "5m", "30s" or "1500ms", in ms. A number alone counts in `bare`. */
function duration(bare, leastMs, mostMs) {
    const example = bare === 'ms' ? 'such as 250ms or 2s (a number alone: milliseconds)' : 'such as 90s or 5m (a number alone: seconds)';
    return (given) => {
        const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(writtenNumber(given));
        if (match === null)
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not a time ${example}`);
        const ms = Number(match[1]) * (unitMs[match[2] ?? bare] ?? 1);
        if (ms < leastMs || ms > mostMs) {
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not within ${writtenMs(leastMs)} and ${writtenMs(mostMs)} (a number alone: ${bare === 'ms' ? 'milliseconds' : 'seconds'})`);
        }
        return Math.round(ms);
    };
}
/** `auto`, `container`, `embedded`, or a URL, which is never repeated in an error: it holds a password. */
const postgresChoice = (given) => {
    const value = line(given);
    if (/^[a-z]+$/i.test(value))
        return oneOf('auto', 'container', 'embedded')(value);
    if (!/^postgres(ql)?:\/\//.test(value))
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('the value is not auto, container, embedded, or a postgres:// URL');
    if (!URL.canParse(value))
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('the URL cannot be read. Characters such as @ : / # in a password are written %40 %3A %2F %23');
    return value;
};
/** A key of a comment: lies within a hidden marker, so nothing that could end one. */
const commentKey = (given) => {
    const value = line(given);
    if (!/^[\w ./()-]{1,100}$/.test(value) || value.includes('--')) {
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not a key of at most 100 letters, digits, spaces and . / _ - ( )`);
    }
    return value;
};
/**
 * What `toJSON(matrix)` gives: the values of the cell in one line, as GitHub shows them behind the job's name; null outside of a matrix,
 * and where a runner that is not GitHub's hands on the expression itself.
 */
const matrixCell = (given) => {
    const written = text(given);
    if (written.startsWith('${{'))
        return null;
    const cell = parsedJson(written);
    if (cell === null)
        return null;
    if (typeof cell !== 'object' || Array.isArray(cell))
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is no cell of a matrix`);
    const values = Object.values(cell).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    return values.length === 0 ? null : shortenedKey(values.join(', '));
};
function parsedJson(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(value)} is no JSON`);
    }
}
/** Told apart, however long: the end of a long one is its hash. */
function shortenedKey(value) {
    if (value.length <= longestCell)
        return value;
    return `${value.slice(0, longestCell)} ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex').slice(0, 12)}`;
}
/** Rule → reason: a map in YAML, or lines of "rule: reason". */
const reasons = (given) => {
    const pairs = typeof given === 'string'
        ? given
            .split(/\r?\n/)
            .filter((each) => each.trim() !== '')
            .map(pairOf)
        : pairsOf(given);
    const result = {};
    for (const [rule, reason] of pairs) {
        if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(rule))
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(rule)} is not a rule's id, such as table-rewrite`);
        if (typeof reason !== 'string' || reason.trim() === '')
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${rule} is ignored without a reason. Write "${rule}: why it does no harm here"`);
        if (Object.hasOwn(result, rule))
            throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${rule} is ignored twice`);
        result[rule] = reason.trim();
    }
    return result;
};
function pairOf(written) {
    const colon = written.indexOf(':');
    return colon === -1 ? [written.trim(), ''] : [written.slice(0, colon).trim(), written.slice(colon + 1)];
}
function pairsOf(given) {
    if (typeof given === 'object' && given !== null && !Array.isArray(given))
        return Object.entries(given);
    throw new _input_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`${shown(given)} is not a map of rule: reason`);
}
/** A wrong value as an error shows it: one short line, and redacted before it is cut, since half a secret is not known as one. */
function shown(given) {
    const written = (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(JSON.stringify(given) ?? String(given));
    return written.length > 80 ? `${written.slice(0, 80)}…` : written;
}
function either(allowed) {
    if (allowed.length === 1)
        return `${allowed[0]}`;
    return `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
}
function grouped(value) {
    return value.toLocaleString('en-US');
}
function writtenMs(ms) {
    for (const unit of ['h', 'm', 's']) {
        const size = unitMs[unit] ?? 1;
        if (ms >= size && ms % size === 0)
            return `${ms / size}${unit}`;
    }
    return `${ms}ms`;
}


/***/ }),

/***/ 61211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Xy: () => (/* binding */ readShard),
/* harmony export */   bA: () => (/* binding */ mostShards)
/* harmony export */ });
/** A matrix of GitHub's has 256 jobs at most. */
const mostShards = 256;
/** Reads `shard`: "2/8". Throws an `Error` of one line. */
function readShard(written) {
    const [, index, of] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(written) ?? [];
    const shard = { index: Number(index), of: Number(of) };
    if (index === undefined)
        throw new Error(`${JSON.stringify(written.slice(0, 80))} is not a shard such as 2/8: the second of eight`);
    if (shard.of < 1 || shard.of > mostShards)
        throw new Error(`${written.trim()}: there can be 1 to ${mostShards} shards`);
    if (shard.index < 1 || shard.index > shard.of)
        throw new Error(`${written.trim()}: the shards of ${shard.of} are 1/${shard.of} to ${shard.of}/${shard.of}`);
    return shard;
}
/**
 * The shard's part of a load. All parts together are the whole: callers are dealt out evenly, the first shards get what is left over.
 * Throws an `Error` of one line where there are more shards than callers.
 */
function partOf(pace, { index, of }) {
    if (pace.kind === 'open')
        return { kind: 'open', perSecond: pace.perSecond / of };
    if (pace.concurrency < of)
        throw new Error(`a concurrency of ${pace.concurrency} cannot be parted among ${of} shards`);
    const [each, left] = [Math.floor(pace.concurrency / of), pace.concurrency % of];
    return { kind: 'closed', concurrency: each + (index <= left ? 1 : 0) };
}
/** As a report says it. */
function shown({ index, of }) {
    return `${index}/${of}`;
}


/***/ }),

/***/ 64168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ registerTargets),
/* harmony export */   aj: () => (/* binding */ registerHeaders),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   k$: () => (/* binding */ registerBody),
/* harmony export */   nR: () => (/* binding */ registerHeader),
/* harmony export */   vT: () => (/* binding */ registerUrl)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);

/** Headers whose values tell nothing that is worth hiding; the value of any other may be a credential. */
const harmless = /^(accept(-.*)?|content-(type|language|encoding)|user-agent|origin|referer|cache-control|pragma|prefer|range|te|if-.*|connection|expect|x-forwarded-(proto|host|port)|x-requested-with)$/i;
/** Words in the name of a header, a parameter or a field by which its value is taken for a secret, however short. */
const secretName = /auth|token|secret|passw|pwd|api[-_]?key|access[-_]?key|session|credential|cookie|signature|jwt|csrf|xsrf|^(pass|sig)$/i;
function isSecretName(name) {
    return secretName.test(name);
}
/** A shorter value is a setting ("eu", "dark"), not a credential; for sessions OWASP asks for 64 bits, which are 11 characters of base64. */
const shortest = 6;
const shortestWithin = 8;
/** Registers what may be a credential in "Name: value" lines, a list of them, or a map, as they were given and however wrong they are. */
function registerHeaders(given) {
    for (const [name, value] of pairsIn(given))
        registerHeader(name.trim(), value.trim());
}
/** Registers a header's value, and what is secret within it: the token, the password, each cookie, each parameter. */
function registerHeader(name, value) {
    const isSecret = isSecretName(name);
    if (!isSecret && (harmless.test(name) || value.length < shortest))
        return;
    hide(value);
    for (const [, within = ''] of value.matchAll(/[^\s;,=]+="?([^\s;,"]+)/g))
        if (within.length >= shortestWithin)
            hide(within);
    const [, scheme, credentials] = /^(\S+)\s+(\S.*)$/.exec(value) ?? [];
    if (scheme === undefined || credentials === undefined || (!isSecret && credentials.length < shortest))
        return;
    hide(credentials);
    if (scheme.toLowerCase() === 'basic')
        hide(passwordOf(credentials));
}
/**
 * Registers what is secret in a URL or a path, as it was written and decoded: user and password, and parameters whose names say so. Text
 * that is no URL is looked through as if it were one.
 */
function registerUrl(written) {
    const [, userinfo] = /^\w[\w+.-]*:\/\/([^/?#]*)@/.exec(written.trim()) ?? [];
    if (userinfo !== undefined) {
        const colon = userinfo.indexOf(':');
        hideAsWritten(userinfo.slice(colon + 1));
        // A name is none, a token in its place is; who has both has a password.
        if (colon === -1 || colon === userinfo.length - 1)
            hideAsWritten(userinfo.slice(0, colon === -1 ? undefined : colon));
    }
    registerForm(/\?([^#]*)/.exec(written)?.[1] ?? '');
}
/** Registers what is secret in a body: fields whose names say so, of JSON or of a form. */
function registerBody(given) {
    if (typeof given !== 'string')
        registerFields(given);
    else if (/^\s*[[{]/.test(given))
        registerFields(parsed(given));
    else
        registerForm(given);
}
/** Registers what is secret in targets: lines, or a list of lines and maps. */
function registerTargets(given) {
    if (typeof given === 'string')
        for (const word of given.split(/\s+/))
            registerUrl(word);
    else if (Array.isArray(given))
        for (const target of given)
            registerTargets(target);
    else if (typeof given === 'object' && given !== null) {
        for (const [key, value] of Object.entries(given)) {
            if (key === 'headers')
                registerHeaders(value);
            else if (key === 'body')
                registerBody(value);
            else if (typeof value === 'string')
                registerUrl(value);
        }
    }
}
function pairsIn(given) {
    if (typeof given === 'string')
        return given.split(/\r?\n/).map(pairIn);
    if (Array.isArray(given))
        return given.flatMap(pairsIn);
    if (typeof given !== 'object' || given === null)
        return [];
    return Object.entries(given).flatMap(([name, value]) => typeof value === 'object' ? pairsIn(value) : [[name, String(value)]]);
}
function pairIn(line) {
    const colon = line.indexOf(':');
    return colon === -1 ? ['', line] : [line.slice(0, colon), line.slice(colon + 1)];
}
function registerForm(written) {
    for (const parameter of written.split('&')) {
        const equals = parameter.indexOf('=');
        if (equals !== -1 && isSecretName(decoded(parameter.slice(0, equals))))
            hideAsWritten(parameter.slice(equals + 1));
    }
}
function registerFields(value) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, field] of Object.entries(value)) {
        if (typeof field === 'string' && isSecretName(name))
            hide(field);
        else
            registerFields(field);
    }
}
/** RFC 7617: base64 of "user:password". */
function passwordOf(credentials) {
    const pair = Buffer.from(credentials, 'base64').toString();
    return pair.slice(pair.indexOf(':') + 1);
}
function hideAsWritten(value) {
    hide(value);
    hide(decoded(value.replaceAll('+', ' ')));
}
/** Not a word that a report is made of: hiding that would shred the report. */
function hide(value) {
    if (value !== '')
        (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPassword */ .Il)(value, []);
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}


/***/ })

};
;