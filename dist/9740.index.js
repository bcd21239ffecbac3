"use strict";
exports.id = 9740;
exports.ids = [9740];
exports.modules = {

/***/ 59740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/commands/node-version.js

/** What `engines` in package.json says: npm only warns of it, and an older Node fails somewhere in the middle. */
const oldestNode = 24;
/** Throws `UserError` on a Node that lacks what the program uses. `version` such as "24.1.0". */
function refuseOldNode(version) {
    if (Number.parseInt(version, 10) >= oldestNode)
        return;
    throw new errors/* UserError */.yo(`Preflight needs Node ${oldestNode} or newer, and this is ${version}.`, {
        remedy: `In a workflow \`uses:\` brings its own; in a terminal \`npx -p node@${oldestNode} -p backend-preflight -- preflight …\` does.`,
    });
}

// EXTERNAL MODULE: ./build/config/suggest.js
var suggest = __webpack_require__(5248);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
;// CONCATENATED MODULE: ./build/cli.js





const commands = {
    'migration-dryrun': {
        summary: 'run the new migrations against a throwaway PostgreSQL and report what they do',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(3607), __webpack_require__.e(8589)]).then(__webpack_require__.bind(__webpack_require__, 78589)),
    },
    'load-baseline': {
        summary: 'start base and head side by side and say whether the service became slower, beyond the noise',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(3607), __webpack_require__.e(1418)]).then(__webpack_require__.bind(__webpack_require__, 51418)),
    },
    'scaffold-check': {
        summary: 'say where the OpenAPI description, the routes in the code and the generated files disagree',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(3607), __webpack_require__.e(4879)]).then(__webpack_require__.bind(__webpack_require__, 84879)),
    },
    load: {
        summary: 'drive an HTTP service: percentiles, a comparison, scaling advice',
        load: () => Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(3607), __webpack_require__.e(7724)]).then(__webpack_require__.bind(__webpack_require__, 7724)),
    },
    scaffold: {
        summary: 'write an Express, Fastify or Koa service for an OpenAPI description or a database, and keep it up to date',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8179), __webpack_require__.e(2901), __webpack_require__.e(4112), __webpack_require__.e(7581), __webpack_require__.e(881), __webpack_require__.e(2974)]).then(__webpack_require__.bind(__webpack_require__, 50775)),
    },
    spec: {
        summary: 'describe hand-written Express, Fastify or Koa routes as OpenAPI, without running them',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(8179), __webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(881), __webpack_require__.e(2125), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 43871)),
    },
    deliver: {
        summary: 'post a report that another run made where this one may',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8179), __webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(3607), __webpack_require__.e(1602)]).then(__webpack_require__.bind(__webpack_require__, 59171)),
    },
    'sample-service': {
        summary: 'a service of known slowness, and its noisy neighbour',
        hidden: true,
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(3252)]).then(__webpack_require__.bind(__webpack_require__, 93252)),
    },
    demo: {
        summary: 'the same on an example service, with nothing to configure',
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8179), __webpack_require__.e(3607), __webpack_require__.e(2459)]).then(__webpack_require__.bind(__webpack_require__, 32459)),
    },
    'drive-share': {
        summary: 'drive a part of a load',
        hidden: true,
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(6752), __webpack_require__.e(2960), __webpack_require__.e(551), __webpack_require__.e(9278), __webpack_require__.e(1586)]).then(__webpack_require__.bind(__webpack_require__, 21586)),
    },
    'reference-server': {
        summary: 'serve what a load is measured against',
        hidden: true,
        load: () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8461)]).then(__webpack_require__.bind(__webpack_require__, 68461)),
    },
};
const shown = Object.fromEntries(Object.entries(commands).filter(([, { hidden }]) => hidden !== true));
/** The command line's door. Results go to stdout, everything else to stderr; sets the exit code, throws nothing. */
async function cli(args) {
    process.stdout.on('error', endOfPipe);
    const [name = '', ...rest] = args;
    if (['--help', '-h', 'help'].includes(name)) {
        process.stdout.write(help());
    }
    else if (['--version', '-V'].includes(name)) {
        process.stdout.write(`${version/* version */.r}\n`);
    }
    else if (name === '') {
        process.stderr.write(help());
        process.exitCode = 2;
    }
    else if (Object.hasOwn(commands, name) && commands[name]) {
        process.exitCode = await carryOut(commands[name], rest);
    }
    else {
        const hint = (0,suggest/* didYouMean */.au)(name, Object.keys(shown)) || 'See preflight --help.';
        process.stderr.write(`preflight: there is no command ${(0,redact/* redact */.E$)(JSON.stringify(name))}. ${hint}\n`);
        process.exitCode = 2;
    }
}
async function carryOut(command, args) {
    const { toTheEnd } = await __webpack_require__.e(/* import() */ 2599).then(__webpack_require__.bind(__webpack_require__, 22599));
    const resume = stopCommands();
    const outcome = await toTheEnd(async (signal) => {
        refuseOldNode(process.versions.node);
        return (await command.load()).run(args, signal);
    });
    if (outcome.failure !== null) {
        const { headline, details } = outcome.failure;
        process.stderr.write(`${details === '' ? '' : `${details}\n`}preflight: ${headline}\n`);
    }
    resume();
    return outcome.failure === null ? outcome.value : outcome.failure.exitCode;
}
/**
 * In a `run:` step the runner looks for commands in whatever is printed, stdout and stderr, also in the middle of a line (`##[`): a report
 * is full of the change's names and statements. On stderr, so that results that are read by a program stay what they are.
 */
function stopCommands() {
    if (process.env.GITHUB_ACTIONS !== 'true')
        return () => { };
    const token = (0,external_node_crypto_.randomUUID)();
    process.stderr.write(`::stop-commands::${token}\n`);
    return () => process.stderr.write(`::${token}::\n`);
}
/** Who reads the results may stop doing so (`| head`): no fault, and nothing more to say. */
function endOfPipe(error) {
    if (error.code !== 'EPIPE')
        throw error;
    process.exit();
}
function help() {
    const width = Math.max(...Object.keys(shown).map((name) => name.length));
    const lines = Object.entries(shown).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    return `Usage: preflight <command> [flags]

${lines.join('\n')}

  preflight <command> --help   its flags
  preflight --version          ${version/* version */.r}

Exit codes: 0 pass, 1 findings at or above fail-on, 2 a mistake in the input, 3 a fault of Preflight's.
`;
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