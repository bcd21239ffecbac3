"use strict";
exports.id = 881;
exports.ids = [881];
exports.modules = {

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

/***/ 79271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Xg: () => (/* binding */ objectOr),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/** Sets a member of its own, whatever it is called: "__proto__" too. */
function put(members, name, value) {
    Object.defineProperty(members, name, { value, writable: true, enumerable: true, configurable: true });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value where it is an object, else one without members. */
function objectOr(value) {
    return isObject(value) ? value : {};
}
function isList(value) {
    return Array.isArray(value);
}
/** A member of its own, never one that every object inherits ("constructor"); undefined where there is none, or `value` is no object. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** An object of these members in their order, "__proto__" among them. */
function objectOf(members) {
    return Object.fromEntries(members);
}
/** What a reader is told a value is. */
function kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (isList(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}


/***/ }),

/***/ 39125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ longestYaml),
/* harmony export */   JS: () => (/* binding */ deepest),
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   j$: () => (/* binding */ mostBytes),
/* harmony export */   p: () => (/* binding */ mostFiles)
/* harmony export */ });
/** What a description may cost. The largest that is known (GitHub's) has 13 MB and 0.6 million values, 30 deep. */
/** Of one file. */
const mostBytes = 64 * 1024 * 1024;
/** Of one file of YAML, in characters: it takes sixty times its size while it is parsed. */
const longestYaml = 32 * 1024 * 1024;
/** Of all files together, when aliases are written out and `$ref`s to parts of other files are brought in. */
const mostNodes = 10_000_000;
/** Shallow enough for the stack. */
const deepest = 500;
/** Other files that one description may be made of. */
const mostFiles = 5_000;


/***/ }),

/***/ 82578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lineIndex)
/* harmony export */ });
/** The text is gone through once, when first asked. Lines end with LF, CRLF or CR. */
function lineIndex(text) {
    let starts = null;
    return {
        at(offset) {
            starts ??= lineStarts(text);
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
        },
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a))
            starts.push(at + 1);
    }
    return starts;
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

/***/ 5004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   rq: () => (/* binding */ pointerOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79271);

/** JSON pointers (RFC 6901): "" is the whole, "/paths/~1users" the member "/users" of the member "paths". */
function pointerOf(tokens) {
    return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** The reverse of `pointerOf`. A `~` that escapes nothing stands for itself. */
function tokensOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** A token further. */
function inside(pointer, token) {
    return `${pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/** A step into a value; undefined where it has no such member. */
function step(value, token) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, token);
}
/** What stands at a pointer; undefined where nothing does. */
function valueAt(value, tokens) {
    return tokens.reduce(step, value);
}


/***/ }),

/***/ 5870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   TL: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** The user's mistake in a description: "openapi.yaml:12:5: … (at /paths/~1users/get)". */
function problem(at, message, options = {}) {
    const pointer = options.pointer === undefined || options.pointer === '' ? '' : ` (at ${options.pointer})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${placed(at)}: ${message}${pointer}`, options.remedy === undefined ? {} : { remedy: options.remedy });
}
/** "openapi.yaml:12:5" */
function placed({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** A text of the user's within a message: on one line, and not too long. */
function quoted(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}


/***/ }),

/***/ 31018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readDescription)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/openapi/description/identifiers.js
var identifiers = __webpack_require__(29989);
// EXTERNAL MODULE: ./build/openapi/description/json.js
var json = __webpack_require__(79271);
// EXTERNAL MODULE: ./build/openapi/description/operation-names.js
var operation_names = __webpack_require__(59713);
// EXTERNAL MODULE: ./build/openapi/description/pointer.js
var description_pointer = __webpack_require__(5004);
// EXTERNAL MODULE: ./build/openapi/description/problem.js
var problem = __webpack_require__(5870);
// EXTERNAL MODULE: ./build/openapi/description/referred.js
var referred = __webpack_require__(17792);
;// CONCATENATED MODULE: ./build/openapi/description/check-operations.js






/** Gives every operation its name. Throws `UserError` for paths that collide and an operationId that stands twice. */
function checkOperations(operations, document, places) {
    refuseCollisions(operations, places);
    refuseDuplicates(operations, places.at);
    const changed = [];
    const taken = new Set(operations.map(({ operationId }) => operationId).filter((id) => id !== null && id === (0,identifiers/* identifierOf */.xP)(id)));
    const named = operations.map((operation) => {
        const { operationId } = operation;
        const given = operationId === null ? null : (0,identifiers/* identifierOf */.xP)(operationId);
        if (given !== null && given === operationId)
            return { ...operation, id: given };
        const id = unique(given ?? (0,operation_names/* operationName */.X)({ ...operation, answersList: answersList(operation, document) }), taken);
        if (operationId !== null)
            changed.push({ operation, id });
        return { ...operation, id };
    });
    noteChanged(changed, places.note);
    return named;
}
/** One note, however many they are: a description has a style, and then all of them follow it. */
function noteChanged(changed, note) {
    const [first, ...others] = changed;
    if (first === undefined)
        return;
    const more = others.length === 0 ? '' : `, and so for ${others.length} more`;
    note(`the operationId ${(0,problem/* quoted */.TL)(first.operation.operationId ?? '')} is no name for a function: ${first.id} stands for it${more}`, `${first.operation.pointer}/operationId`);
}
/**
 * "/users/{id}" and "/users/{name}" are one path (OpenAPI 3.0.4, "Path Templating Matching"), and no router tells them apart. Where they have
 * no method in common, as in GitHub's own description, only a note is made.
 */
function refuseCollisions(operations, { at, note }) {
    const known = new Map();
    for (const operation of operations) {
        const { path, method } = operation;
        const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
        const alike = known.get(shape) ?? [];
        known.set(shape, [...alike, operation]);
        const other = alike.find((each) => each.path !== path && each.method === method);
        const pointer = (0,description_pointer/* inside */.nx)('/paths', path);
        if (other !== undefined) {
            const first = (0,problem/* placed */.GS)(at((0,description_pointer/* inside */.nx)('/paths', other.path)));
            throw (0,problem/* problem */.CC)(at(pointer), `${method.toUpperCase()} ${path} collides with ${other.path} (${first})`, { pointer });
        }
        const [first] = alike;
        if (first !== undefined && first.path !== path && !alike.some((each) => each.path === path))
            note(`the paths ${path} and ${first.path} differ only in the name of a parameter`, pointer);
    }
}
function refuseDuplicates(operations, at) {
    const known = new Map();
    for (const operation of operations) {
        const { operationId, pointer } = operation;
        if (operationId === null)
            continue;
        const first = known.get(operationId);
        if (first === undefined)
            known.set(operationId, operation);
        else
            throw (0,problem/* problem */.CC)(at(`${pointer}/operationId`), `the operationId ${(0,problem/* quoted */.TL)(operationId)} is ${first.method.toUpperCase()} ${first.path}'s already (${(0,problem/* placed */.GS)(at(first.pointer))})`, { pointer });
    }
}
function unique(name, taken) {
    let free = name;
    for (let count = 2; taken.has(free); count++)
        free = `${name}${count}`;
    taken.add(free);
    return free;
}
/** Whether the first answer of success with a body is a list, or an envelope with one in `data`, `items` or `results`. */
function answersList({ responses }, document) {
    const schema = responses.find(({ status, content }) => status.startsWith('2') && content.length > 0)?.content[0]?.schema;
    if (!(0,json/* isObject */.Gv)(schema ?? undefined))
        return false;
    const { value } = (0,referred/* referred */.SS)(document, schema ?? undefined, '');
    if (value.type === 'array')
        return true;
    return ['data', 'items', 'results'].some((name) => {
        const held = (0,referred/* referred */.SS)(document, (0,json/* member */.Dc)((0,json/* member */.Dc)(value, 'properties'), name), '').value;
        return held.type === 'array';
    });
}

;// CONCATENATED MODULE: ./build/openapi/description/versions.js


/** Where a version keeps what is shared: pointers to the maps. What has no place there is written out where it is used. */
const sections = (() => {
    const two = { schema: ['definitions'], parameter: ['parameters'], response: ['responses'] };
    const three = {
        schema: ['components', 'schemas'],
        response: ['components', 'responses'],
        parameter: ['components', 'parameters'],
        example: ['components', 'examples'],
        'request body': ['components', 'requestBodies'],
        header: ['components', 'headers'],
        'security scheme': ['components', 'securitySchemes'],
        link: ['components', 'links'],
        callback: ['components', 'callbacks'],
    };
    return { '2.0': two, '3.0': three, '3.1': three, '3.2': { ...three, 'media type': ['components', 'mediaTypes'] } };
})();
/** The version that a description says it is written in, and as it says so. Throws `UserError` where it is none that is known. */
function versionOf(source) {
    const root = source.value;
    if (!(0,json/* isObject */.Gv)(root))
        throw (0,problem/* problem */.CC)(source.at([]), `no OpenAPI description: it holds ${(0,json/* kindOf */.I)(root)}, not an object`);
    const name = ['openapi', 'swagger'].find((each) => (0,json/* member */.Dc)(root, each) !== undefined);
    if (name === undefined)
        throw (0,problem/* problem */.CC)(source.at([]), notOne(root), { remedy: 'Name the file that starts with `openapi: 3.…`.' });
    const at = source.at([name]);
    const written = spelled((0,json/* member */.Dc)(root, name), name, at);
    const version = known(name, written);
    if (version === null)
        throw (0,problem/* problem */.CC)(at, `${name} ${(0,problem/* quoted */.TL)(written)} is no version that is known: 2.0, 3.0, 3.1 and 3.2 are`, {
            pointer: `/${name}`,
        });
    return { version, written, root };
}
/** `swagger: 2.0` without quotes is the number 2: it is clear all the same. */
function spelled(value, name, at) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return Number.isInteger(value) ? value.toFixed(1) : String(value);
    throw (0,problem/* problem */.CC)(at, `${name} holds ${(0,json/* kindOf */.I)(value)}, not a version`, { pointer: `/${name}` });
}
function known(name, written) {
    if (name === 'swagger')
        return written === '2.0' ? '2.0' : null;
    const minor = /^(3\.[012])(\.\d+(-.+)?)?$/.exec(written)?.[1];
    return minor === '3.0' || minor === '3.1' || minor === '3.2' ? minor : null;
}
function notOne(root) {
    if ((0,json/* member */.Dc)(root, 'asyncapi') !== undefined)
        return 'this is an AsyncAPI description, not OpenAPI';
    if ((0,json/* member */.Dc)(root, 'swaggerVersion') !== undefined)
        return 'Swagger 1 is not read: 2.0, 3.0, 3.1 and 3.2 are';
    if ((0,json/* member */.Dc)(root, '$schema') !== undefined)
        return 'this is a JSON schema, not an OpenAPI description: it has neither `openapi` nor `swagger`';
    return 'no OpenAPI description: it has neither `openapi` nor `swagger`';
}
/** A version that is a number, or lacks its last part ("3.1"), is clear but not permitted: it is put right, and noted. */
function settleVersion(document, version, first) {
    const name = version === '2.0' ? 'swagger' : 'openapi';
    const given = document[name];
    if (typeof given === 'string' && (version === '2.0' || given.split('.').length > 2))
        return [];
    const meant = version === '2.0' ? version : `${version}.0`;
    document[name] = meant;
    return [{ text: `${name} is read as '${meant}', with quotes`, at: first.at([name]) }];
}

;// CONCATENATED MODULE: ./build/openapi/description/cycles.js




/**
 * Follows the `$ref`s of a gathered document that say what a thing itself is (not what it holds). Throws `UserError` where they, and
 * `allOf`, only lead round: no value could ever be judged by such a schema. One that can be left by another alternative is noted.
 */
function refuseCycles(document, version, origins) {
    const notes = [];
    const done = new Set();
    const visit = (ref, way) => {
        const start = way.findIndex(({ to }) => to === ref);
        if (start !== -1) {
            const round = way.slice(start);
            report(ref, [...round.map(({ to }) => to), ref].map(nameOf).join(' → '), round);
            return;
        }
        if (done.has(ref))
            return;
        for (const next of stepsFrom((0,description_pointer/* valueAt */.fK)(document, tokens(ref)), true))
            visit(next.to, [...way, { to: ref, always: next.always }]);
        done.add(ref);
    };
    const report = (ref, round, way) => {
        const at = origins.at(tokens(ref));
        if (way.every(({ always }) => always))
            throw (0,problem/* problem */.CC)(at, `${nameOf(ref)} is only itself: ${round}`, { pointer: ref.slice(1) });
        notes.push({ text: `${nameOf(ref)} is one of itself: ${round}`, at });
    };
    for (const section of Object.values(sections[version]))
        for (const name of Object.keys((0,description_pointer/* valueAt */.fK)(document, section) ?? {}))
            visit(`#/${[...section, name].join('/')}`, []);
    return notes;
}
function stepsFrom(value, always) {
    const ref = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$ref'));
    const own = ref === null ? [] : [{ to: ref, always }];
    const within = (name, holds) => {
        const list = (0,json/* member */.Dc)(value, name);
        return (0,json/* isList */.Lv)(list) ? list.flatMap((each) => stepsFrom(each, holds)) : [];
    };
    return [...own, ...within('allOf', always), ...within('anyOf', false), ...within('oneOf', false)];
}
function tokens(ref) {
    return ref.slice(2).split('/');
}
function nameOf(ref) {
    return ref.slice(ref.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./build/openapi/description/limits.js
var limits = __webpack_require__(39125);
;// CONCATENATED MODULE: ./build/openapi/description/schema-addresses.js
/** By these others find a schema; once every `$ref` leads to a component they would only mislead (an `$id` makes pointers start anew). */
const addresses = new Set(['$id', '$anchor', '$dynamicAnchor', '$schema', '$defs', '$vocabulary']);
function withoutAddresses(schema) {
    if (!Object.keys(schema).some((name) => addresses.has(name) || name === 'definitions'))
        return schema;
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !addresses.has(name) && name !== 'definitions'));
}
/** What says something about a schema and nothing about values. */
const annotations = new Set([
    'title',
    'description',
    'default',
    'example',
    'examples',
    'deprecated',
    'readOnly',
    'writeOnly',
    'externalDocs',
]);
/**
 * What stands beside a `$ref`. Since OpenAPI 3.1 it counts in a schema, and elsewhere `summary` and `description` do. Before, nothing
 * counts; annotations and `nullable` are kept all the same, as they are always meant.
 */
function besideRef(value, kind, version) {
    const later = version === '3.1' || version === '3.2';
    const counts = (name) => {
        if (kind !== 'schema')
            return later && (name === 'summary' || name === 'description');
        return later || annotations.has(name) || name === 'nullable' || name.startsWith('x-');
    };
    const names = Object.keys(value).filter((name) => name !== '$ref');
    if (names.length === 0)
        return { kept: {}, dropped: [] };
    const { $ref: _, ...rest } = value;
    return {
        kept: kind === 'schema' ? withoutAddresses(only(rest, names.filter(counts))) : only(rest, names.filter(counts)),
        dropped: names.filter((name) => !counts(name) && !name.startsWith('x-') && !(name === 'summary' || name === 'description')),
    };
}
function only(value, names) {
    return Object.fromEntries(names.map((name) => [name, value[name]]));
}

// EXTERNAL MODULE: ./build/openapi/description/structure.js
var structure = __webpack_require__(90020);
;// CONCATENATED MODULE: ./build/openapi/description/copying.js





/** Copies what is described; data (examples, extensions) is shared. Throws `UserError` where it comes to too much. */
function copier(on) {
    let nodes = 0;
    const copy = (value, shape, at) => {
        if (shape === null || typeof value !== 'object' || value === null)
            return value;
        if (++nodes > limits/* mostNodes */.NL)
            throw (0,problem/* problem */.CC)(at.source.at(tokensOf(at)), `written out it comes to more than ${limits/* mostNodes */.NL / 1e6} million values`);
        if ((0,json/* isList */.Lv)(value))
            return value.map((item, index) => deeper(item, (0,structure/* shapeOfItems */.Zu)(shape), String(index), at));
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        const ref = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$ref'));
        if (ref !== null)
            return on.ref(value, ref, shape, at);
        return shape === 'schema' ? copySchema(value, at) : members(value, shape, at);
    };
    const deeper = (value, shape, token, at) => {
        at.way.push(token);
        const copied = copy(value, shape, at);
        at.way.pop();
        return copied;
    };
    const members = (value, shape, at) => {
        const copied = [];
        for (const name of Object.keys(value)) {
            const each = value[name];
            if (each === undefined)
                continue;
            copied.push([on.nameOf(name, at), typeof each === 'object' ? deeper(each, (0,structure/* shapeWithin */.R6)(shape, name), name, at) : each]);
        }
        return Object.fromEntries(copied);
    };
    const copySchema = (value, outside) => {
        const at = identify(value, outside);
        const copied = members(withoutAddresses(value), 'schema', at);
        const { discriminator } = copied;
        const mapping = (0,json/* member */.Dc)(discriminator, 'mapping');
        if ((0,json/* isObject */.Gv)(discriminator) && (0,json/* isObject */.Gv)(mapping))
            copied.discriminator = { ...discriminator, mapping: on.mapping(mapping, at) };
        const dynamic = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$dynamicRef'));
        if (dynamic === null)
            return copied;
        const { $dynamicRef: _, ...rest } = copied;
        return on.dynamicRef(dynamic, rest, at);
    };
    const identify = (schema, at) => {
        const id = (0,json/* textOf */.b6)((0,json/* member */.Dc)(schema, '$id'));
        if (id === null || !URL.canParse(id, at.base))
            return at;
        const base = new URL(id, at.base).href;
        on.identified(base.replace(/#$/, ''), at);
        return { ...at, base };
    };
    return { copy, members };
}
/** Where the copy is in its file. */
function tokensOf({ start, way }) {
    return [...start, ...way];
}
function referenceAt(ref, at) {
    return { ref, source: at.source, base: at.base, tokens: tokensOf(at) };
}

;// CONCATENATED MODULE: ./build/openapi/description/origins.js

/** All is the first file's, until something is said to be another's. */
function originsIn(first) {
    const table = new Map([['', { source: first, tokens: [] }]]);
    return {
        taken: (tokens, from) => void table.set(tokens.reduce(description_pointer/* inside */.nx, ''), from),
        at(tokens) {
            let pointer = '';
            let found = { source: first, tokens };
            for (const [index, token] of tokens.entries()) {
                pointer = (0,description_pointer/* inside */.nx)(pointer, token);
                const from = table.get(pointer);
                if (from !== undefined)
                    found = { source: from.source, tokens: [...from.tokens, ...tokens.slice(index + 1)] };
            }
            return found.source.at(found.tokens);
        },
    };
}

;// CONCATENATED MODULE: ./build/openapi/description/queue.js
function queue() {
    let waiting = [];
    let taken = 0;
    return {
        add: (one) => void waiting.push(one),
        next() {
            if (taken < waiting.length)
                return waiting[taken++];
            waiting = [];
            taken = 0;
            return undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/openapi/description/resolve.js



/**
 * What a `$ref` is about, with those followed that lie on the way and at its end (but for one at `named`, which has a name of its own).
 * Throws `UserError` at the `$ref` where it leads nowhere, or only round to itself.
 */
async function resolve(reference, sources, identified, named) {
    const seen = new Set();
    const at = () => reference.source.at([...reference.tokens, '$ref']);
    const pointer = (0,description_pointer/* pointerOf */.rq)(reference.tokens);
    const follow = async (next) => {
        const key = `${next.source.uri}#${(0,description_pointer/* pointerOf */.rq)(next.tokens)}`;
        if (seen.has(key))
            throw (0,problem/* problem */.CC)(at(), `the $ref ${(0,problem/* quoted */.TL)(reference.ref)} only leads round to itself`, { pointer });
        seen.add(key);
        const { place, rest } = await start(next);
        let { source, tokens } = place;
        let value = foundAt(place);
        for (const token of rest) {
            const ref = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$ref'));
            if (ref !== null && (0,description_pointer/* step */.PM)(value, token) === undefined)
                ({ source, tokens, value } = await follow({ ref, source, tokens, base: source.uri }));
            value = (0,description_pointer/* step */.PM)(value, token);
            tokens = [...tokens, token];
            if (value === undefined)
                throw nowhere(next, source, tokens);
        }
        if (value === undefined)
            throw nowhere(next, source, tokens);
        const further = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$ref'));
        if (further === null || named({ source, tokens }))
            return { source, tokens, value };
        // Something beside the $ref says more than what it leads to.
        if ((0,json/* isObject */.Gv)(value) && Object.keys(value).length > 1)
            return { source, tokens, value };
        return follow({ ref: further, source, tokens, base: source.uri });
    };
    /** Where the fragment starts from, and the way from there. */
    const start = async (next) => {
        const { uri, fragment } = addressOf(next, at, pointer);
        const resource = identified.get(uri.href);
        if (resource !== undefined && fragment.startsWith('/')) {
            const rest = fragmentTokens(fragment);
            // Pointers of a schema with an $id start at it; many are written as if they started at the file.
            if (rest.length === 0 || (0,description_pointer/* step */.PM)(foundAt(resource), rest[0] ?? '') !== undefined)
                return { place: resource, rest };
            return { place: { source: resource.source, tokens: [] }, rest };
        }
        if (resource !== undefined && fragment === '')
            return { place: resource, rest: [] };
        const source = resource?.source ?? (await fileOf(next, uri));
        if (fragment === '' || fragment.startsWith('/'))
            return { place: { source, tokens: [] }, rest: fragmentTokens(fragment) };
        const tokens = anchorsOf(source).get(fragment);
        if (tokens === undefined)
            throw nowhere(next, source, null);
        return { place: { source, tokens }, rest: [] };
    };
    const fileOf = async (next, uri) => {
        if (uri.href === next.source.uri)
            return next.source;
        // An $id names a schema, it is seldom where it lies: what is relative to it is looked for beside the file.
        const beside = next.base === next.source.uri || URL.canParse(next.ref) ? uri : new URL(withoutFragment(next.ref), next.source.uri);
        if (beside.href === next.source.uri)
            return next.source;
        return sources.load(beside, { at: at(), pointer, ref: reference.ref });
    };
    const nowhere = (next, source, tokens) => {
        const what = tokens === null ? 'has no such anchor' : `has no ${(0,description_pointer/* pointerOf */.rq)(tokens)}`;
        const also = next.ref === reference.ref ? '' : `, by way of ${(0,problem/* quoted */.TL)(next.ref)}`;
        return (0,problem/* problem */.CC)(at(), `the $ref ${(0,problem/* quoted */.TL)(reference.ref)} leads nowhere${also}: ${source.file} ${what}`, { pointer });
    };
    return follow(reference);
}
function addressOf({ ref, base }, at, pointer) {
    if (!URL.canParse(ref, base))
        throw (0,problem/* problem */.CC)(at(), `the $ref ${(0,problem/* quoted */.TL)(ref)} is no address`, { pointer });
    const uri = new URL(ref, base);
    uri.hash = '';
    const hash = ref.indexOf('#');
    return { uri, fragment: hash === -1 ? '' : unescaped(ref.slice(hash + 1)) };
}
function withoutFragment(ref) {
    return ref.split('#')[0] ?? '';
}
/** Percent escapes (RFC 6901, section 6). A `%` that escapes nothing stands for itself. */
function unescaped(fragment) {
    try {
        return decodeURIComponent(fragment);
    }
    catch {
        return fragment;
    }
}
function fragmentTokens(fragment) {
    return fragment
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function foundAt({ source, tokens }) {
    return tokens.reduce(description_pointer/* step */.PM, source.value);
}
const resolve_anchors = new WeakMap();
/** `$anchor`, `$dynamicAnchor`, and `$id: "#name"` of older schemas, wherever they stand in a file. */
function anchorsOf(source) {
    const known = resolve_anchors.get(source);
    if (known !== undefined)
        return known;
    const found = new Map();
    const visit = (value, tokens) => {
        if (typeof value !== 'object' || value === null)
            return;
        for (const name of ['$anchor', '$dynamicAnchor', '$id', 'id']) {
            const text = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, name));
            const anchor = name.endsWith('nchor') ? text : text?.startsWith('#') ? text.slice(1) : null;
            if (anchor && !found.has(anchor))
                found.set(anchor, tokens);
        }
        for (const [name, each] of Object.entries(value))
            if (each !== undefined)
                visit(each, [...tokens, name]);
    };
    visit(source.value, []);
    resolve_anchors.set(source, found);
    return found;
}

;// CONCATENATED MODULE: ./build/openapi/description/section-names.js


/** From OpenAPI 3.0 on, names of components are such. */
const permitted = /^[A-Za-z0-9._-]+$/;
/** Names of OpenAPI 2.0 may be anything ("List«User»"): those that later versions do not permit are changed. */
function namesIn(root, version) {
    const kinds = new Map();
    const given = new Map();
    const used = new Map();
    for (const [kind, section] of Object.entries(sections[version])) {
        const own = new Map();
        const taken = new Set();
        kinds.set(section.join('/'), kind);
        given.set(kind, own);
        used.set(kind, taken);
        const map = section.reduce(json/* member */.Dc, root);
        const all = (0,json/* isObject */.Gv)(map) && typeof map.$ref !== 'string' ? Object.keys(map) : [];
        for (const name of all.filter((each) => isPlain(each)))
            own.set(name, section_names_unique(name, taken));
        for (const name of all.filter((each) => !isPlain(each)))
            own.set(name, section_names_unique(plain(name), taken));
    }
    function isPlain(name) {
        return version !== '2.0' || permitted.test(name);
    }
    const kindAt = (tokens) => {
        const kind = kinds.get(tokens.slice(0, -1).join('/'));
        return kind !== undefined && given.get(kind)?.has(tokens.at(-1) ?? '') ? kind : null;
    };
    const of = (kind, name) => given.get(kind)?.get(name) ?? null;
    return {
        kindAt,
        of,
        free: (kind, target) => section_names_unique(plain(nameAfter(target)), used.get(kind) ?? new Set()),
        renamed(map, name) {
            const kind = kinds.get(map);
            return kind === undefined ? name : (of(kind, name) ?? name);
        },
        taken(origins, first) {
            for (const [kind, own] of given)
                for (const [name, now] of own) {
                    const section = sections[version][kind] ?? [];
                    if (name !== now)
                        origins.taken([...section, now], { source: first, tokens: [...section, name] });
                }
        },
    };
}
/** Parts of a way that name nothing. */
const structural = new Set(`schema schemas content properties items allOf anyOf oneOf not paths components responses parameters requestBody requestBodies
  headers examples callbacks links definitions $defs additionalProperties get put post delete patch`.split(/\s+/));
/** "User" of "schemas.yaml#/User" and of "user/User.schema.json"; "Order_lines" of "Order.yaml#/properties/lines". */
function nameAfter({ tokens, source }) {
    const way = tokens.filter((token) => !structural.has(token) && !/^\d+$|\/json$/.test(token)).slice(-3);
    const whole = tokens.length === 0 || ofSchemas.has(tokens[0] ?? '');
    return [...(whole ? [fileName(source)] : []), ...way].join('_');
}
/** A file that starts with one of these is a schema, and named as its file is. */
const ofSchemas = new Set(['properties', 'items', 'allOf', 'anyOf', 'oneOf', 'additionalProperties']);
function fileName({ uri }) {
    const file = decodeURIComponent(new URL(uri).pathname.split('/').at(-1) ?? '');
    return file.replace(/\.(ya?ml|json)$/i, '').replace(/\.schema$/i, '');
}
function plain(name) {
    const words = name.normalize('NFKD').replaceAll(/[^A-Za-z0-9._-]+/g, '_');
    return words.replaceAll(/^_+|_+$/g, '') || 'Unnamed';
}
/** `name`, or with a number behind it; from then on it is taken. */
function section_names_unique(name, taken) {
    let free = name;
    for (let count = 2; taken.has(free); count++)
        free = `${name}${count}`;
    taken.add(free);
    return free;
}

;// CONCATENATED MODULE: ./build/openapi/description/gather.js











/**
 * Brings what a description's files hold into one document, in the version it is written in. Path items, and what the version has no
 * section for, are written out where they are used; all else becomes a named thing of the first file's components.
 * Throws `UserError` with the place of a `$ref` that cannot be followed.
 */
async function gather(sources, root, version) {
    const { first } = sources;
    const origins = originsIn(first);
    const notes = [];
    const identified = new Map();
    /** `$ref`s by what they lead to, and by how they are written. */
    const placed = new Map();
    const settled = new Map();
    /** What is written out may hold what others lead to; components that are another file's content give it their name. */
    const waiting = { writtenOut: queue(), aliases: queue(), others: queue() };
    const names = namesIn(root, version);
    const sectionOf = (kind) => sections[version][kind] ?? [];
    const refTo = (kind, name) => `#/${[...sectionOf(kind), name].join('/')}`;
    const isNamed = ({ source, tokens }) => source === first && names.kindAt(tokens) !== null;
    const { copy, members } = copier({
        ref: (value, ref, shape, at) => (0,structure/* isKind */.VF)(shape) && sectionOf(shape).length > 0 ? referring(value, ref, shape, at) : writeOut({}, value, ref, shape, at),
        dynamicRef(ref, beside, at) {
            notes.push({
                text: `$dynamicRef ${(0,problem/* quoted */.TL)(ref)} is read as a $ref: what another schema puts in its place is not seen`,
                at: at.source.at([...tokensOf(at), '$dynamicRef']),
            });
            return refer(ref, 'schema', beside, at);
        },
        mapping: (mapping, at) => mapped(mapping, at),
        identified: (address, at) => void identified.set(address, { source: at.source, tokens: tokensOf(at) }),
        nameOf: (name, at) => (at.way.length === 1 && at.source === first ? names.renamed(at.way[0] ?? '', name) : name),
    });
    const referring = (value, ref, kind, at) => {
        const { kept, dropped } = besideRef(value, kind, version);
        if (dropped.length > 0)
            notes.push({
                text: `${dropped.join(', ')} beside a $ref says nothing in OpenAPI ${version}, and is not read`,
                at: at.source.at([...tokensOf(at), dropped[0] ?? '']),
            });
        return refer(ref, kind, members(kept, kind, at), at);
    };
    const refer = (ref, kind, beside, at) => {
        const holder = { $ref: ref, ...beside };
        const reference = referenceAt(ref, at);
        const settle = (to) => void (0,json/* put */.yJ)(holder, '$ref', to);
        if (at.source === first && Object.keys(beside).length === 0 && names.kindAt(reference.tokens) === kind)
            waiting.aliases.add({ ...reference, settle: (target) => alias(reference, kind, target, settle) });
        else
            later(reference, kind, settle);
        return holder;
    };
    /** A discriminator's mapping: names of components, and references. */
    const mapped = (mapping, at) => {
        const found = {};
        for (const [value, target] of Object.entries(mapping)) {
            if (typeof target !== 'string')
                continue;
            const name = names.of('schema', target);
            (0,json/* put */.yJ)(found, value, name === null ? target : refTo('schema', name));
            const reference = referenceAt(target, at);
            const tokens = [...reference.tokens, 'discriminator', 'mapping', value];
            if (name === null)
                later({ ...reference, tokens }, 'schema', (to) => void (0,json/* put */.yJ)(found, value, to));
        }
        return found;
    };
    const later = (reference, kind, settle) => {
        const key = `${kind} ${reference.source.uri} ${reference.base} ${reference.ref}`;
        const known = settled.get(key);
        if (known === undefined)
            waiting.others.add({
                ...reference,
                settle(target) {
                    const ref = place(target, kind, reference);
                    settled.set(key, ref);
                    settle(ref);
                },
            });
        else
            settle(known);
    };
    /** A component that is only a `$ref` to another file is that file's content, under the component's name. */
    const alias = (reference, kind, target, settle) => {
        const name = names.of(kind, reference.tokens.at(-1) ?? '') ?? '';
        const own = refTo(kind, name);
        const key = keyOf(target, kind);
        if (placed.has(key) || isNamed(target)) {
            const to = place(target, kind, reference);
            if (to === own)
                throw leading(reference, 'only leads round to itself');
            settle(to);
            return;
        }
        fits(target, kind, reference);
        placed.set(key, own);
        (0,json/* put */.yJ)(sectionIn(document, sectionOf(kind)), name, copyFrom(target, kind, [...sectionOf(kind), name], []));
    };
    /** Puts into `holder` what stands beside a `$ref`, and later what it leads to; members that are there already stay. */
    const writeOut = (holder, value, ref, shape, at) => {
        const { $ref: _, ...beside } = value;
        fill(holder, members(beside, shape, at));
        const reference = referenceAt(ref, at);
        const out = [...at.out, ...at.way];
        const settle = (target) => {
            const key = keyOf(target, shape);
            if (at.within.includes(key))
                throw leading(reference, 'leads to what it stands in');
            origins.taken(out, target);
            const there = copying(target, out, [...at.within, key]);
            if (!(0,json/* isObject */.Gv)(target.value))
                throw leading(reference, 'leads to no such thing');
            const further = (0,json/* textOf */.b6)((0,json/* member */.Dc)(target.value, '$ref'));
            if (further === null)
                fill(holder, members(target.value, shape, there));
            else
                writeOut(holder, target.value, further, shape, there);
        };
        waiting.writtenOut.add({ ...reference, settle });
        return holder;
    };
    const copying = (target, out, within) => ({
        source: target.source,
        base: target.source.uri,
        start: target.tokens,
        out,
        way: [],
        within,
    });
    const copyFrom = (target, shape, out, within) => {
        origins.taken(out, target);
        return copy(target.value, shape, copying(target, out, within));
    };
    /** The local `$ref` to what a reference leads to: it is brought into the components unless it has its place there. */
    const place = (target, kind, reference) => {
        const key = keyOf(target, kind);
        const known = placed.get(key);
        if (known !== undefined)
            return known;
        fits(target, kind, reference);
        const named = isNamed(target) ? names.of(kind, target.tokens.at(-1) ?? '') : null;
        const name = named ?? names.free(kind, target);
        placed.set(key, refTo(kind, name));
        const section = sectionOf(kind);
        if (named === null)
            (0,json/* put */.yJ)(sectionIn(document, section), name, copyFrom(target, kind, [...section, name], []));
        return refTo(kind, name);
    };
    const fits = (target, kind, reference) => {
        const there = target.source === first ? (0,structure/* shapeAt */.ln)(target.tokens) : null;
        const right = (0,json/* isObject */.Gv)(target.value) || (kind === 'schema' && typeof target.value === 'boolean');
        if (right && (there === null || there === kind))
            return;
        const found = there === null || there === kind ? 'no such thing' : `a ${there.replaceAll(/[{}[\]]/g, '')}`;
        throw leading(reference, `leads to ${found}, and stands for a ${kind}`);
    };
    const document = members(root, 'document', copying({ source: first, tokens: [], value: root }, [], []));
    names.taken(origins, first);
    notes.push(...settleVersion(document, version, first));
    for (;;) {
        const next = waiting.writtenOut.next() ?? waiting.aliases.next() ?? waiting.others.next();
        if (next === undefined)
            break;
        next.settle(await resolve(next, sources, identified, isNamed));
    }
    return { document, origins, notes: [...sources.all().flatMap(({ notes: own }) => own), ...notes] };
}
function leading({ source, tokens, ref }, where) {
    return (0,problem/* problem */.CC)(source.at([...tokens, '$ref']), `the $ref ${(0,problem/* quoted */.TL)(ref)} ${where}`, { pointer: (0,description_pointer/* pointerOf */.rq)(tokens) });
}
function keyOf({ source, tokens }, shape) {
    return `${shape} ${source.uri}#${(0,description_pointer/* pointerOf */.rq)(tokens)}`;
}
function fill(holder, found) {
    for (const [name, value] of Object.entries(found))
        if (!Object.hasOwn(holder, name))
            (0,json/* put */.yJ)(holder, name, value);
}
/** The map of a section, which is made where it is missing. */
function sectionIn(document, section) {
    let map = document;
    for (const name of section) {
        const next = map[name];
        const own = (0,json/* isObject */.Gv)(next) ? next : {};
        map[name] = own;
        map = own;
    }
    return map;
}

;// CONCATENATED MODULE: ./build/openapi/description/each.js


/**
 * Calls `visit` for each object of a kind in a document (and for schemas that are true or false), those that hold others first. Where it
 * returns false, what is within is passed over. `tokens` is only good during the call.
 */
function eachOf(document, kind, visit) {
    const way = [];
    const go = (value, shape) => {
        if (shape === null)
            return;
        if (shape === kind && ((0,json/* isObject */.Gv)(value) || typeof value === 'boolean') && !visit(value, way))
            return;
        if ((0,json/* isList */.Lv)(value))
            for (const [index, item] of value.entries())
                deeper(item, (0,structure/* shapeOfItems */.Zu)(shape), String(index));
        else if ((0,json/* isObject */.Gv)(value)) {
            for (const name of Object.keys(value)) {
                const each = value[name];
                // Only a schema is ever less than an object.
                if (typeof each === 'object' || typeof each === 'boolean')
                    deeper(each, (0,structure/* shapeWithin */.R6)(shape, name), name);
            }
        }
    };
    const deeper = (value, shape, token) => {
        way.push(token);
        go(value, shape);
        way.pop();
    };
    go(document, 'document');
}

;// CONCATENATED MODULE: ./build/openapi/description/oddities.js




/** What of a document is not read, or seems not meant. */
function noteOddities(document, note) {
    eachOf(document, 'schema', (schema, tokens) => {
        if (typeof schema === 'boolean')
            return false;
        const pattern = (0,json/* textOf */.b6)(schema.pattern);
        if (pattern !== null && !isPattern(pattern))
            note(`the pattern ${(0,problem/* quoted */.TL)(pattern)} is no regular expression of JavaScript's`, `${(0,description_pointer/* pointerOf */.rq)(tokens)}/pattern`);
        if (schema.nullable === true)
            note('`nullable` says nothing since OpenAPI 3.1: null is a type', `${(0,description_pointer/* pointerOf */.rq)(tokens)}/nullable`);
        return true;
    });
    noteUnknownSchemes(document, note);
    for (const path of Object.keys((0,json/* member */.Dc)(document, 'paths') ?? {})) {
        const [, sign] = /^[^?#]*([?#])/.exec(path) ?? [];
        if (sign !== undefined)
            note(`no request reaches a path with a \`${sign}\`: what stands behind it is no part of a path`, (0,description_pointer/* pointerOf */.rq)(['paths', path]));
    }
    const webhooks = Object.keys((0,json/* member */.Dc)(document, 'webhooks') ?? {});
    if (webhooks.length > 0)
        note(`webhooks are not read: ${listed(webhooks)}`, '/webhooks');
}
/** Schemes that are asked for and not described. */
function noteUnknownSchemes(document, note) {
    const schemes = (0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'components'), 'securitySchemes');
    const check = (security, pointer) => {
        for (const alternative of (0,json/* isList */.Lv)(security) ? security : [])
            for (const name of (0,json/* isObject */.Gv)(alternative) ? Object.keys(alternative) : [])
                if ((0,json/* member */.Dc)(schemes, name) === undefined)
                    note(`the security scheme ${(0,problem/* quoted */.TL)(name)} is not described`, pointer);
    };
    check(document.security, '/security');
    eachOf(document, 'operation', (operation, tokens) => {
        if ((0,json/* isObject */.Gv)(operation))
            check(operation.security, `${(0,description_pointer/* pointerOf */.rq)(tokens)}/security`);
        return true;
    });
}
function listed(names) {
    const shown = names.slice(0, 5).join(', ');
    return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
function isPattern(pattern) {
    try {
        new RegExp(pattern, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/openapi/description/parameters.js


/** Those of the path item too. What is missing or superfluous is noted and mended. */
function parametersOf(document, path, { item, itemPointer, own, pointer }, note) {
    const found = new Map();
    const each = [
        ...(0,referred/* itemsOf */.S3)((0,json/* member */.Dc)(item, 'parameters')).map((value, index) => ({ value, at: `${itemPointer}/parameters/${index}` })),
        ...(0,referred/* itemsOf */.S3)((0,json/* member */.Dc)(own, 'parameters')).map((value, index) => ({ value, at: `${pointer}/parameters/${index}` })),
    ];
    for (const { value, at } of each) {
        const parameter = parameterOf((0,referred/* referred */.SS)(document, value, at));
        if (parameter === null)
            continue;
        if (parameter.in === 'header' && /^(accept|content-type|authorization)$/i.test(parameter.name)) {
            note(`the header parameter ${parameter.name} is not read: the content types and security say it`, at);
            continue;
        }
        // RFC 9110: header names know no case.
        found.set(`${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`, parameter);
    }
    return withPathParameters(path, found, itemPointer, note);
}
function withPathParameters(path, found, pointer, note) {
    const names = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));
    for (const [key, { in: place, name, pointer: at }] of found) {
        if (place !== 'path' || names.has(name))
            continue;
        note(`the path ${path} has no {${name}}: this parameter is not read`, at);
        found.delete(key);
    }
    for (const name of names) {
        if (found.has(`path ${name}`))
            continue;
        note(`{${name}} of the path ${path} is no parameter of every operation: it is taken for a text`, pointer);
        found.set(`path ${name}`, missing(name, pointer));
    }
    return [...found.values()];
}
function missing(name, pointer) {
    return {
        in: 'path',
        name,
        required: true,
        description: null,
        deprecated: false,
        schema: { type: 'string' },
        style: 'simple',
        explode: false,
        mediaType: null,
        pointer,
    };
}
const places = ['path', 'query', 'header', 'cookie', 'querystring'];
function parameterOf({ value, pointer }) {
    const place = places.find((each) => each === value.in);
    if (place === undefined || typeof value.name !== 'string')
        return null;
    const [content] = (0,referred/* contentOf */.$E)(value.content, `${pointer}/content`);
    const style = content === undefined ? ((0,json/* textOf */.b6)(value.style) ?? (place === 'path' || place === 'header' ? 'simple' : 'form')) : null;
    return {
        in: place,
        name: value.name,
        required: place === 'path' || value.required === true,
        description: (0,json/* textOf */.b6)(value.description),
        deprecated: value.deprecated === true,
        schema: (0,referred/* schemaOf */.pP)(value.schema) ?? content?.schema ?? true,
        style,
        explode: typeof value.explode === 'boolean' ? value.explode : style === 'form',
        mediaType: content?.mediaType ?? null,
        pointer,
    };
}

;// CONCATENATED MODULE: ./build/openapi/description/operations.js





/** What a description's paths hold, in their order. Parameters that are missing or superfluous are noted and mended. */
function operationsOf(document, note) {
    const paths = (0,json/* member */.Dc)(document, 'paths');
    const found = [];
    for (const [path, item] of (0,referred/* membersOf */.lS)(paths)) {
        if (!path.startsWith('/') || !(0,json/* isObject */.Gv)(item))
            continue;
        const pointer = (0,description_pointer/* inside */.nx)('/paths', path);
        for (const method of structure/* methods */.vX.filter((each) => (0,json/* isObject */.Gv)((0,json/* member */.Dc)(item, each))))
            found.push(operation(document, path, method, item, pointer, note));
        for (const [method] of (0,referred/* membersOf */.lS)((0,json/* member */.Dc)(item, 'additionalOperations')))
            note(`the method ${method} is not read`, (0,description_pointer/* inside */.nx)(`${pointer}/additionalOperations`, method));
    }
    return found.sort(byPlace(document));
}
/** Methods in the order in which the path item has them. */
function byPlace(document) {
    const order = new Map();
    for (const [path, item] of (0,referred/* membersOf */.lS)((0,json/* member */.Dc)(document, 'paths')))
        for (const [method] of (0,referred/* membersOf */.lS)(item))
            order.set((0,description_pointer/* inside */.nx)((0,description_pointer/* inside */.nx)('/paths', path), method), order.size);
    return (a, b) => (order.get(a.pointer) ?? 0) - (order.get(b.pointer) ?? 0);
}
function operation(document, path, method, item, itemPointer, note) {
    const own = (0,json/* member */.Dc)(item, method);
    const pointer = `${itemPointer}/${method}`;
    return {
        operationId: (0,json/* textOf */.b6)((0,json/* member */.Dc)(own, 'operationId')),
        method,
        path,
        tags: (0,referred/* texts */.Te)((0,json/* member */.Dc)(own, 'tags')),
        summary: (0,json/* textOf */.b6)((0,json/* member */.Dc)(own, 'summary')) ?? (0,json/* textOf */.b6)((0,json/* member */.Dc)(item, 'summary')),
        description: (0,json/* textOf */.b6)((0,json/* member */.Dc)(own, 'description')) ?? (0,json/* textOf */.b6)((0,json/* member */.Dc)(item, 'description')),
        deprecated: (0,json/* member */.Dc)(own, 'deprecated') === true,
        parameters: parametersOf(document, path, { item, itemPointer, own, pointer }, note),
        body: bodyOf(document, (0,json/* member */.Dc)(own, 'requestBody'), `${pointer}/requestBody`),
        responses: (0,referred/* membersOf */.lS)((0,json/* member */.Dc)(own, 'responses'))
            .filter(([status]) => !status.startsWith('x-'))
            .map(([status, response]) => responseOf(document, status, response, (0,description_pointer/* inside */.nx)(`${pointer}/responses`, status))),
        security: securityOf((0,json/* member */.Dc)(own, 'security') ?? (0,json/* member */.Dc)(document, 'security')),
        callbacks: (0,referred/* membersOf */.lS)((0,json/* member */.Dc)(own, 'callbacks')).map(([name]) => name),
        pointer,
    };
}
function bodyOf(document, value, at) {
    if (!(0,json/* isObject */.Gv)(value))
        return null;
    const { value: body, pointer } = (0,referred/* referred */.SS)(document, value, at);
    return {
        required: body.required === true,
        description: (0,json/* textOf */.b6)(body.description),
        content: (0,referred/* contentOf */.$E)(body.content, `${pointer}/content`, document),
        pointer,
    };
}
function responseOf(document, status, value, at) {
    const { value: response, pointer } = (0,referred/* referred */.SS)(document, value, at);
    return {
        status,
        description: (0,json/* textOf */.b6)(response.description) ?? (0,json/* textOf */.b6)(response.summary) ?? '',
        headers: (0,referred/* membersOf */.lS)(response.headers)
            // OpenAPI 3.0.4, "Response Object": "Content-Type" here is ignored.
            .filter(([name]) => name.toLowerCase() !== 'content-type')
            .map(([name, each]) => {
            const { value: header, pointer: headerAt } = (0,referred/* referred */.SS)(document, each, (0,description_pointer/* inside */.nx)(`${pointer}/headers`, name));
            const [content] = (0,referred/* contentOf */.$E)(header.content, `${headerAt}/content`, document);
            return { name, required: header.required === true, schema: (0,referred/* schemaOf */.pP)(header.schema) ?? content?.schema ?? null };
        }),
        content: (0,referred/* contentOf */.$E)(response.content, `${pointer}/content`, document),
        pointer,
    };
}
function securityOf(value) {
    return (0,referred/* itemsOf */.S3)(value).map((alternative) => (0,referred/* membersOf */.lS)(alternative).map(([scheme, scopes]) => ({ scheme, scopes: (0,referred/* texts */.Te)(scopes) })));
}

;// CONCATENATED MODULE: ./build/openapi/description/original.js


/**
 * Where something of the upgraded document stood before: `gathered` is the document in its own version. Since 3.0 nothing moves; a
 * description of 2.0 has bodies among its parameters, and schemas without media types.
 */
function originalTokens(tokens, version, gathered) {
    if (tokens[0] === 'webhooks' && (0,json/* member */.Dc)(gathered, 'webhooks') === undefined)
        return ['x-webhooks', ...tokens.slice(1)];
    if (version !== '2.0')
        return tokens;
    const [first, second, third, ...rest] = tokens;
    if (first === 'servers')
        return [(0,json/* member */.Dc)(gathered, 'host') === undefined ? 'basePath' : 'host'];
    if (first === 'components')
        return component(second, third, rest);
    if (first !== 'paths' || second === undefined || third === undefined)
        return tokens;
    const owner = [first, second, third];
    const [part, name, ...deeper] = rest;
    if (part === 'parameters')
        return parameter([...owner, 'parameters'], name, deeper, gathered);
    if (part === 'requestBody')
        return body(owner, [name ?? '', ...deeper], gathered);
    if (third === 'parameters')
        return parameter(owner, part, [name ?? '', ...deeper], gathered);
    return part === 'responses' && name !== undefined ? [...owner, part, name, ...response(deeper)] : tokens;
}
function component(section, name, rest) {
    const named = name === undefined ? [] : [name];
    if (section === 'schemas')
        return ['definitions', ...named, ...rest];
    if (section === 'securitySchemes')
        return ['securityDefinitions', ...named, ...rest];
    if (section === 'responses')
        return ['responses', ...named, ...response(rest)];
    if (section === 'parameters')
        return ['parameters', ...named, ...withoutSchema(rest)];
    return section === 'requestBodies' ? ['parameters', ...named, ...rest.slice(2)] : [];
}
/** "content/application~1json/schema/items" → "schema/items"; "headers/X-Rate/schema/type" → "headers/X-Rate/type" */
function response(rest) {
    const [first, name, ...deeper] = rest;
    if (first === 'content')
        return deeper;
    return first === 'headers' && name !== undefined ? [first, name, ...withoutSchema(deeper)] : rest;
}
function withoutSchema(tokens) {
    return tokens[0] === 'schema' ? tokens.slice(1) : tokens;
}
/** The upgraded document counts without bodies and form fields. */
function parameter(list, index, deeper, gathered) {
    const others = original_places(list, gathered).filter(({ place }) => place !== 'body' && place !== 'formData');
    const found = others[Number(index)];
    return found === undefined ? list : [...found.tokens, ...withoutSchema(deeper)];
}
function body(owner, [content = '', _type, schema, properties, field, ...deeper], gathered) {
    const all = [...original_places([...owner, 'parameters'], gathered), ...original_places([...owner.slice(0, 2), 'parameters'], gathered)];
    const whole = all.find(({ place }) => place === 'body');
    if (whole !== undefined) {
        const below = [properties, field, ...deeper].filter((token) => token !== undefined);
        return content !== 'content' || schema === undefined ? whole.tokens : [...whole.tokens, schema, ...below];
    }
    const fields = all.filter(({ place }) => place === 'formData');
    const named = fields.find(({ name }) => properties === 'properties' && name === field);
    return named === undefined ? (fields[0]?.tokens ?? owner) : [...named.tokens, ...deeper];
}
/** What the parameters of a list are, with `$ref`s followed, and where they stand. */
function original_places(list, gathered) {
    const parameters = (0,description_pointer/* valueAt */.fK)(gathered, list);
    if (!(0,json/* isList */.Lv)(parameters))
        return [];
    return parameters.map((each, index) => {
        const ref = (0,json/* textOf */.b6)((0,description_pointer/* step */.PM)(each, '$ref'));
        const value = ref === null ? each : (0,description_pointer/* valueAt */.fK)(gathered, ref.slice(2).split('/'));
        const of = (name) => ((0,json/* isObject */.Gv)(value) ? (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, name)) : null);
        return { place: of('in'), name: of('name'), tokens: ref === null ? [...list, String(index)] : ref.slice(2).split('/') };
    });
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/openapi/description/json-text.js
const quote = 0x22;
const backslash = 0x5c;
function jsonText(text) {
    const known = new Map();
    const root = skipSpace(text, 0);
    /** Goes on from where the last search in the container ended. */
    const memberOf = (start, name) => {
        const container = known.get(start) ?? { found: new Map(), rest: eachMember(text, start) };
        known.set(start, container);
        while (!container.found.has(name)) {
            const next = container.rest.next();
            if (next.done === true)
                break;
            container.found.set(next.value.name, next.value);
        }
        return container.found.get(name);
    };
    return {
        offsetOf(tokens) {
            let value = root;
            let start = root;
            for (const token of tokens) {
                const member = memberOf(value, token);
                if (member === undefined)
                    break;
                ({ start, value } = member);
            }
            return start;
        },
        duplicate: () => duplicateIn(text, root),
    };
}
/** The number of members of all objects of a valid JSON text: colons outside of strings. */
function countMembers(text) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            at = skipString(text, at) - 1;
        else if (code === 0x3a)
            count++;
    }
    return count;
}
function duplicateIn(text, root) {
    const pending = [root];
    for (let start = pending.pop(); start !== undefined; start = pending.pop()) {
        const seen = new Map();
        for (const { name, start: at, value } of eachMember(text, start)) {
            const first = seen.get(name);
            if (first !== undefined)
                return { name, offset: at, first };
            seen.set(name, at);
            pending.push(value);
        }
    }
    return null;
}
function* eachMember(text, start) {
    const open = text[start];
    if (open !== '{' && open !== '[')
        return;
    let at = skipSpace(text, start + 1);
    for (let index = 0; text[at] !== '}' && text[at] !== ']' && at < text.length; index++) {
        const from = at;
        let name = String(index);
        if (open === '{') {
            const end = skipString(text, at);
            name = String(JSON.parse(text.slice(at, end)));
            at = skipSpace(text, skipSpace(text, end) + 1);
        }
        yield { name, start: from, value: at };
        at = skipSpace(text, skipValue(text, at));
        if (text[at] === ',')
            at = skipSpace(text, at + 1);
    }
}
function skipSpace(text, at) {
    let next = at;
    while (text.charCodeAt(next) <= 0x20)
        next++;
    return next;
}
/** Behind the string that starts here. */
function skipString(text, start) {
    for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
        if (text.charCodeAt(end - 1) !== backslash)
            return end + 1;
        let slashes = 1;
        while (text.charCodeAt(end - 1 - slashes) === backslash)
            slashes++;
        if (slashes % 2 === 0)
            return end + 1;
    }
    return text.length;
}
function skipValue(text, start) {
    if (text.charCodeAt(start) === quote)
        return skipString(text, start);
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            at = skipString(text, at) - 1;
        else if (code === 0x7b || code === 0x5b)
            depth++;
        else if (code === 0x7d || code === 0x5d) {
            if (depth === 0)
                return at;
            if (--depth === 0)
                return at + 1;
        }
        else if (depth === 0 && (code === 0x2c || code <= 0x20))
            return at;
    }
    return text.length;
}

// EXTERNAL MODULE: ./build/openapi/description/line-index.js
var line_index = __webpack_require__(82578);
;// CONCATENATED MODULE: ./build/openapi/description/source.js




/** Parses JSON or YAML; `file` is what errors call it. Throws `UserError` with the place of what is neither, or stands twice. */
async function parseSource(text, file, uri) {
    if (text.trim() === '')
        throw (0,problem/* problem */.CC)({ file, line: 1, column: 1 }, 'the file is empty');
    const extension = /\.json$/i.test(new URL(uri).pathname);
    if (extension || /^\s*[{[]/.test(text)) {
        try {
            return jsonSource(JSON.parse(text), text, file, uri);
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            // YAML may start with a brace as well.
            if (extension)
                throw notJson(error, text, file);
        }
    }
    if (text.length > limits/* longestYaml */.E6)
        throw (0,problem/* problem */.CC)({ file, line: 1, column: 1 }, `as YAML it is longer than ${limits/* longestYaml */.E6 / 1024 / 1024} Mi characters`, {
            remedy: 'Give it as JSON, or in several files.',
        });
    const { yamlSource } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1735)]).then(__webpack_require__.bind(__webpack_require__, 51735));
    return yamlSource(text, file, uri);
}
function jsonSource(value, text, file, uri) {
    const lines = (0,line_index/* lineIndex */.D)(text);
    const json = jsonText(text);
    const place = (offset) => ({ file, ...lines.at(offset) });
    const at = (tokens) => place(json.offsetOf(tokens));
    const { members, tooDeep } = measured(value);
    if (tooDeep !== null)
        throw (0,problem/* problem */.CC)(at(tooDeep.slice(0, 20)), `it is nested more than ${limits/* deepest */.JS} deep`);
    // JSON.parse takes the last of two members of a name and says nothing.
    if (members !== countMembers(text)) {
        const twice = json.duplicate();
        if (twice !== null)
            throw (0,problem/* problem */.CC)(place(twice.offset), `the key ${twice.name} stands here twice (first in line ${lines.at(twice.first).line})`);
    }
    return { file, uri, value, at, notes: [] };
}
/** How many members all objects have together, and the way to something too deep. */
function measured(value) {
    let members = 0;
    const way = [];
    const visit = (each) => {
        if (typeof each !== 'object' || each === null)
            return true;
        if (way.length > limits/* deepest */.JS)
            return false;
        const list = Array.isArray(each);
        for (const name in each) {
            if (!list)
                members++;
            way.push(name);
            if (!visit(each[name] ?? null))
                return false;
            way.pop();
        }
        return true;
    };
    return visit(value) ? { members, tooDeep: null } : { members, tooDeep: way };
}
/** V8 says "… in JSON at position 12 (line 1 column 13)", or that the text has ended. */
function notJson(error, text, file) {
    const said = / in JSON at position (\d+)/.exec(error.message);
    const at = (0,line_index/* lineIndex */.D)(text).at(said === null ? text.trimEnd().length : Number(said[1]));
    const what = error.message.replace(/,? (?:\.\.\.|").*| in JSON at position.*| \(line.*/s, '');
    return (0,problem/* problem */.CC)({ file, ...at }, `no JSON: ${what.toLowerCase()}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/regular-bytes.js
var regular_bytes = __webpack_require__(12213);
;// CONCATENATED MODULE: ./build/openapi/description/text.js





/** Why a file cannot be read, in a few words: "it does not exist". Who asked for it adds where. */
class Unreadable extends Error {
    name = 'Unreadable';
}
/**
 * The text of a file below the folder `root` (both absolute; links are followed first). UTF-8, or UTF-16 where a byte order mark says so;
 * the mark is left out. Throws `Unreadable` where it lies outside, is no regular file (a pipe would never end), too large or no text.
 */
async function readText(path, root) {
    const [real, realRoot] = await Promise.all([(0,promises_.realpath)(path).catch(refuse), (0,promises_.realpath)(root).catch(refuse)]);
    const within = (0,external_node_path_.relative)(realRoot, real);
    if (within === '..' || within.startsWith(`..${external_node_path_.sep}`) || /^[a-zA-Z]:/.test(within))
        throw new Unreadable('it lies outside the working directory');
    return decoded(await bytesOf(real));
}
/** Bytes as text. Throws `Unreadable` where they are none. */
function decoded(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        throw new Unreadable('it is not UTF-8');
    }
}
async function bytesOf(path) {
    return (0,regular_bytes/* regularBytes */._)(path, limits/* mostBytes */.j$).catch((error) => {
        if (!(error instanceof regular_bytes/* NotRead */.Y))
            return refuse(error instanceof Error ? error : new Error(String(error)));
        throw error.what === 'too large' ? tooLarge() : new Unreadable(`it is ${error.what}`);
    });
}
function tooLarge() {
    return new Unreadable(`it is larger than ${limits/* mostBytes */.j$ / 1024 / 1024} MiB`);
}
function refuse(error) {
    const why = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'it does not exist' : (0,errors/* messageOf */.bD)(error);
    throw new Unreadable(error.code === 'EACCES' ? 'it may not be read' : error.code === 'ELOOP' ? 'its links go round' : why);
}

;// CONCATENATED MODULE: ./build/openapi/description/sources.js







/** Starts with the file at `path` (absolute), called `named` in messages. */
async function openSources(path, named, reading) {
    const start = (0,external_node_url_.pathToFileURL)(path);
    const first = await parseSource(reading.text ?? (await firstText(path, named, reading.root)), named, start.href);
    const known = new Map([[start.href, Promise.resolve(first)]]);
    const loaded = [first];
    /** As the first is named: "api/openapi.yaml" has "api/schemas/user.yaml" beside it. */
    const called = (uri) => {
        if (uri.protocol !== 'file:')
            return uri.href;
        return (0,external_node_path_.join)((0,external_node_path_.dirname)(named), (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), (0,external_node_url_.fileURLToPath)(uri))).replaceAll(external_node_path_.sep, '/');
    };
    const read = async (uri) => {
        const text = uri.protocol === 'file:' ? await readText(pathIn(uri), reading.root) : await remoteText(uri, reading);
        const source = await parseSource(text, called(uri), uri.href);
        loaded.push(source);
        return source;
    };
    return {
        first,
        all: () => loaded,
        async load(uri, { at, pointer, ref }) {
            reading.signal.throwIfAborted();
            let source = known.get(uri.href);
            if (source === undefined) {
                if (known.size > limits/* mostFiles */.p)
                    throw (0,problem/* problem */.CC)(at, `the description has more than ${limits/* mostFiles */.p} files`, { pointer });
                source = read(uri);
                known.set(uri.href, source);
            }
            try {
                return await source;
            }
            catch (error) {
                if (!(error instanceof Unreadable))
                    throw error;
                throw (0,problem/* problem */.CC)(at, `the file of the $ref ${(0,problem/* quoted */.TL)(ref)} cannot be read: ${error.message}`, { pointer });
            }
        },
    };
}
async function firstText(path, named, root) {
    try {
        return await readText(path, root);
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        throw (0,problem/* problem */.CC)({ file: named, line: 1, column: 1 }, `the description cannot be read: ${error.message}`);
    }
}
function pathIn(uri) {
    try {
        return (0,external_node_url_.fileURLToPath)(uri);
    }
    catch {
        throw new Unreadable('it is no path');
    }
}
async function remoteText(uri, { allowRemoteRefs, signal }) {
    if (uri.protocol !== 'https:' && uri.protocol !== 'http:')
        throw new Unreadable('it is neither a file nor an http address');
    if (!allowRemoteRefs)
        throw new Unreadable('it is remote, and allow-remote-refs is not set');
    try {
        const response = await fetch(uri, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) });
        if (!response.ok)
            throw new Unreadable(`the server answered ${response.status}`);
        return decoded(await sources_bodyOf(response));
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof Unreadable)
            throw error;
        const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
        throw new Unreadable((0,errors/* messageOf */.bD)(cause).split('\n')[0] ?? '');
    }
}
async function sources_bodyOf(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > limits/* mostBytes */.j$)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/openapi/description/prepare-two.js



const prepare_two_forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];
/**
 * Brings OpenAPI 2.0 to what the upgrade understands, in place: it takes shared bodies and form fields for parameters, gives those of a path
 * item up where an operation has parameters, falls over an extension that is null, and takes every form for a multipart one.
 */
function prepareTwo(document) {
    for (const item of objectsIn((0,json/* member */.Dc)(document, 'paths'))) {
        for (const name of Object.keys(item))
            if (name.startsWith('x-') && item[name] === null)
                delete item[name];
        const shared = bodiesBesides(document, item);
        for (const method of structure/* methods */.vX) {
            const operation = (0,json/* member */.Dc)(item, method);
            if ((0,json/* isObject */.Gv)(operation))
                prepareOperation(operation, shared, document);
        }
    }
    // A scheme without a host says nothing.
    const { schemes: _, ...rest } = document;
    return (0,json/* member */.Dc)(document, 'host') === undefined ? rest : document;
}
/** Takes away what the upgrade leaves of 2.0 in headers and within arrays, in place. */
function tidyAfterTwo(document) {
    for (const kind of ['header', 'parameter', 'schema'])
        eachOf(document, kind, (value) => {
            if ((0,json/* isObject */.Gv)(value))
                delete value.collectionFormat;
            return true;
        });
    return document;
}
/** Takes bodies and form fields out of a path item. */
function bodiesBesides(document, item) {
    const all = prepare_two_parametersOf(item).map((each) => withoutRef(document, each));
    if (all.length === 0)
        return [];
    item.parameters = all.filter((each) => !isBody(each));
    return all.filter(isBody);
}
function prepareOperation(operation, shared, document) {
    delete operation.schemes;
    const own = prepare_two_parametersOf(operation).map((each) => withoutRef(document, each));
    const overridden = (one) => own.some((each) => each.in === one.in && (one.in === 'body' || each.name === one.name));
    const all = [...own, ...shared.filter((each) => !overridden(each)).map((each) => structuredClone(each))];
    if (all.length === 0)
        return;
    operation.parameters = all;
    const fields = all.filter((each) => each.in === 'formData');
    const consumed = (0,json/* member */.Dc)(operation, 'consumes') ?? (0,json/* member */.Dc)(document, 'consumes');
    const saysForm = (0,json/* isList */.Lv)(consumed) && consumed.some((type) => typeof type === 'string' && prepare_two_forms.includes(type));
    if (fields.length > 0 && !saysForm) {
        const [multipart = '', urlEncoded = ''] = prepare_two_forms;
        operation.consumes = [fields.some(({ type }) => type === 'file') ? multipart : urlEncoded];
    }
}
/** Only bodies and form fields are written out: other parameters have their place in the components. */
function withoutRef(document, parameter) {
    const name = /^#\/parameters\/(.*)$/.exec((0,json/* textOf */.b6)(parameter.$ref) ?? '')?.[1];
    const target = name === undefined ? undefined : (0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'parameters'), name);
    return (0,json/* isObject */.Gv)(target) && isBody(target) ? structuredClone(target) : parameter;
}
function isBody(parameter) {
    return parameter.in === 'body' || parameter.in === 'formData';
}
function prepare_two_parametersOf(owner) {
    const parameters = (0,json/* member */.Dc)(owner, 'parameters');
    return (0,json/* isList */.Lv)(parameters) ? parameters.filter((each) => (0,json/* isObject */.Gv)(each)) : [];
}
function objectsIn(value) {
    return (0,json/* isObject */.Gv)(value) ? Object.values(value).filter((each) => (0,json/* isObject */.Gv)(each)) : [];
}

;// CONCATENATED MODULE: ./build/openapi/description/three-one.js



/**
 * Brings a gathered document of OpenAPI 3.0 to 3.1, in place but for its outermost members. By kinds of objects and not by names: the upgrade
 * of the library that 2.0 is given to takes a header that is called `example` for one, and leaves `nullable` where there is no `type`.
 * Source: "Migrating from OpenAPI 3.0 to 3.1.0" (OpenAPI Initiative, 2021), and proposal 003 of the initiative for what `nullable` means.
 */
function toThreeOne(document) {
    renew(document, 'document', null);
    const { openapi: _, 'x-webhooks': webhooks, ...rest } = document;
    return { openapi: '3.1.1', ...rest, ...((0,json/* isObject */.Gv)(webhooks) ? { webhooks: pathItemsOf(webhooks) } : {}) };
}
const inPathItem = /^(\$ref|summary|description|servers|parameters|get|put|post|delete|options|head|patch|trace|x-.*)$/;
/** An extension may hold anything, `webhooks` only path items. */
function pathItemsOf(webhooks) {
    return (0,json/* objectOf */.Xy)(Object.entries(webhooks).filter(([, item]) => (0,json/* isObject */.Gv)(item) && Object.keys(item).every((name) => inPathItem.test(name))));
}
function renew(value, shape, around) {
    if (shape === null)
        return;
    if ((0,json/* isList */.Lv)(value))
        for (const item of value)
            renew(item, (0,structure/* shapeOfItems */.Zu)(shape), around);
    if (!(0,json/* isObject */.Gv)(value))
        return;
    if (shape === 'schema')
        renewAlternatives(value);
    for (const name of Object.keys(value)) {
        const each = value[name];
        if (typeof each === 'object')
            renew(each, (0,structure/* shapeWithin */.R6)(shape, name), shape);
    }
    if (shape === 'schema')
        renewSchema(value, around === 'media type');
    if (shape === 'media type' || shape === 'parameter' || shape === 'header')
        renewExample(value);
}
function renewExample(owner) {
    const { example } = owner;
    if (example === undefined)
        return;
    delete owner.example;
    owner.examples ??= { default: { value: example } };
}
function renewSchema(schema, whole) {
    renewBounds(schema);
    renewBytes(schema, whole);
    if (schema.example !== undefined) {
        schema.examples ??= [schema.example];
        delete schema.example;
    }
    const { nullable } = schema;
    if (nullable === undefined)
        return;
    delete schema.nullable;
    if (nullable === true)
        admitNull(schema);
}
/** `exclusiveMinimum: true` beside a minimum is now the minimum itself. */
function renewBounds(schema) {
    for (const [exclusive, bound] of [
        ['exclusiveMinimum', 'minimum'],
        ['exclusiveMaximum', 'maximum'],
    ]) {
        if (typeof schema[exclusive] !== 'boolean')
            continue;
        const limit = schema[bound];
        const excluded = schema[exclusive];
        delete schema[exclusive];
        if (!excluded || limit === undefined)
            continue;
        schema[exclusive] = limit;
        delete schema[bound];
    }
}
/** Bytes are no text, and of a whole body the media type says already what they are. */
function renewBytes(schema, whole) {
    if (schema.type !== 'string')
        return;
    if (schema.format === 'byte' || schema.format === 'base64') {
        delete schema.format;
        schema.contentEncoding = 'base64';
    }
    else if (schema.format === 'binary') {
        delete schema.format;
        delete schema.type;
        if (!whole)
            schema.contentMediaType = 'application/octet-stream';
    }
}
/**
 * Proposal 003 lets `nullable` say something only beside `type`, and would have null among the values of an `enum` too. It is written without
 * either more often than not, and always meant.
 */
function admitNull(schema) {
    const { type, $ref, allOf } = schema;
    if ((0,json/* isList */.Lv)(schema.enum) && !schema.enum.includes(null))
        schema.enum = [...schema.enum, null];
    if (typeof type === 'string')
        schema.type = [type, 'null'];
    const alternatives = ['anyOf', 'oneOf'].filter((name) => (0,json/* isList */.Lv)(schema[name]));
    for (const name of alternatives)
        schema[name] = withNull(schema[name] ?? []);
    if (type !== undefined || alternatives.length > 0)
        return;
    if (typeof $ref === 'string') {
        delete schema.$ref;
        schema.anyOf = [{ $ref }, { type: 'null' }];
    }
    else if ((0,json/* isList */.Lv)(allOf)) {
        const [one = true, ...others] = allOf;
        delete schema.allOf;
        schema.anyOf = [others.length === 0 ? one : { allOf }, { type: 'null' }];
    }
}
function withNull(alternatives) {
    if (!(0,json/* isList */.Lv)(alternatives) || alternatives.some((each) => (0,json/* member */.Dc)(each, 'type') === 'null'))
        return alternatives;
    return [...alternatives, { type: 'null' }];
}
/** An alternative that says nothing but `nullable` is how generators of 3.0 say "or null"; in 3.1 it would be anything. */
function renewAlternatives(schema) {
    for (const name of ['anyOf', 'oneOf']) {
        const alternatives = schema[name];
        for (const each of (0,json/* isList */.Lv)(alternatives) ? alternatives : []) {
            if (!(0,json/* isObject */.Gv)(each) || each.nullable !== true)
                continue;
            if (!Object.keys(each).every((key) => key === 'nullable' || annotations.has(key) || key.startsWith('x-')))
                continue;
            delete each.nullable;
            each.type = 'null';
        }
    }
}

;// CONCATENATED MODULE: ./build/openapi/description/upgrade.js


/** A gathered document as OpenAPI 3.1; one of 3.2 stays what it is. The document given must not be used again. */
async function upgraded(document, version) {
    switch (version) {
        case '2.0': {
            const { upgradeFromTwoToThree } = await __webpack_require__.e(/* import() */ 6136).then(__webpack_require__.bind(__webpack_require__, 36136));
            const three = upgradeFromTwoToThree(prepareTwo(document));
            return toThreeOne(tidyAfterTwo(three));
        }
        case '3.0':
            return toThreeOne(document);
        case '3.1':
        case '3.2':
            return document;
    }
}

;// CONCATENATED MODULE: ./build/openapi/description/official-schemas.js
/** Compiled once: base and head of a change are read in one run. */
const compiledAlready = new Map();
function once(name, make) {
    const known = compiledAlready.get(name) ?? make();
    compiledAlready.set(name, known);
    return known;
}
/** The schema of schemas, JSON Schema 2020-12: that of OpenAPI leaves them to it since 3.1. */
function schemaOfSchemas() {
    return once('schemas', async () => {
        const make = await maker('3.1');
        // Only those of this part have alternatives.
        const part = make({}).getSchema('https://json-schema.org/draft/2020-12/meta/validation')?.schema;
        const shared = typeof part === 'object' ? { $defs: { ...part.$defs } } : {};
        return compiledSchema(make, { $ref: 'https://json-schema.org/draft/2020-12/schema' }, shared);
    });
}
/** The schema that the OpenAPI Initiative publishes for a version, as adapted by the package for Ajv. */
function officialSchema(version) {
    return once(version, async () => {
        const [make, schema] = await Promise.all([maker(version), schemaOf(version)]);
        // That of 2.0 takes parts from the schema of schemas of its day.
        const day = version === '2.0' ? make({}).getSchema('http://json-schema.org/draft-04/schema')?.schema : undefined;
        const definitions = typeof day === 'object' ? { ...day.definitions, ...schema.definitions } : schema.definitions;
        return compiledSchema(make, schema, sharedOf({ ...schema, definitions }));
    });
}
function compiledSchema(make, schema, shared) {
    const compiled = (allErrors) => {
        const ajv = make({ strict: false, allErrors, verbose: allErrors, validateFormats: false, logger: false });
        return { ajv, validate: ajv.compile(schema) };
    };
    let some = null;
    const run = (validate, value) => (validate(value) ? [] : (validate.errors ?? []));
    let all = null;
    const thorough = () => {
        all ??= compiled(true);
        return all;
    };
    return {
        quick(document) {
            some ??= compiled(false).validate;
            return some(document);
        },
        thorough: (document) => run(thorough().validate, document),
        against: (part, value) => run(thorough().ajv.compile({ ...part, ...shared }), value),
    };
}
async function maker(version) {
    if (version === '2.0' || version === '3.0') {
        const { default: Ajv } = await Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(905)]).then(__webpack_require__.t.bind(__webpack_require__, 70905, 23));
        return (options) => new Ajv.default(options);
    }
    const { default: Ajv } = await Promise.all(/* import() */[__webpack_require__.e(7546), __webpack_require__.e(2210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 23));
    return (options) => new Ajv.default(options);
}
function sharedOf({ definitions, $defs }) {
    return { ...(definitions === undefined ? {} : { definitions }), ...($defs === undefined ? {} : { $defs }) };
}
/** By name, so that a bundler sees them. */
async function schemaOf(version) {
    switch (version) {
        case '2.0':
            return (await __webpack_require__.e(/* import() */ 4529).then(__webpack_require__.t.bind(__webpack_require__, 24529, 19))).default;
        case '3.0':
            return (await __webpack_require__.e(/* import() */ 6272).then(__webpack_require__.t.bind(__webpack_require__, 76272, 19))).default;
        case '3.1':
            return (await __webpack_require__.e(/* import() */ 6181).then(__webpack_require__.t.bind(__webpack_require__, 86181, 19))).default;
        case '3.2':
            return (await __webpack_require__.e(/* import() */ 5078).then(__webpack_require__.t.bind(__webpack_require__, 25078, 19))).default;
    }
}

;// CONCATENATED MODULE: ./build/openapi/description/validate.js






/** Throws `UserError` for what is most clearly wrong by the published schema of the version, or of schemas. */
async function validate(document, version, origins) {
    if (version !== '2.0')
        refuseNames(document, origins);
    const schema = await officialSchema(version);
    if (!schema.quick(document))
        throw await wrong(schema, document, [], origins);
    const dialect = (0,json/* member */.Dc)(document, 'jsonSchemaDialect');
    if (version === '2.0' || version === '3.0' || (typeof dialect === 'string' && !validate_known.test(dialect)))
        return;
    const schemas = await schemaOfSchemas();
    const found = [];
    eachOf(document, 'schema', (value, tokens) => {
        if (found.length === 0 && (0,json/* isObject */.Gv)(value) && !schemas.quick(value))
            found.push({ value, tokens: [...tokens] });
        return false;
    });
    for (const { value, tokens } of found)
        throw await wrong(schemas, value, tokens, origins);
}
/** The schema of 3.0 lets any name of a component pass, that of 3.1 does not say where it stands. */
function refuseNames(document, origins) {
    for (const [section, things] of Object.entries((0,json/* member */.Dc)(document, 'components') ?? {})) {
        for (const name of (0,json/* isObject */.Gv)(things) && !section.startsWith('x-') ? Object.keys(things) : []) {
            if (permitted.test(name))
                continue;
            const tokens = ['components', section, name];
            throw (0,problem/* problem */.CC)(origins.at(tokens), `${(0,problem/* quoted */.TL)(name)} is no name for a component: letters, digits, ".", "_" and "-" may be in it`, {
                pointer: (0,description_pointer/* pointerOf */.rq)(tokens),
            });
        }
    }
}
/** Those of OpenAPI 3.1 and 3.2, and the one that they add to. */
const validate_known = /^https:\/\/(spec\.openapis\.org\/oas\/3\.|json-schema\.org\/draft\/2020-12\/schema)/;
async function wrong(schema, value, tokens, origins) {
    const { explain } = await __webpack_require__.e(/* import() */ 6990).then(__webpack_require__.bind(__webpack_require__, 66990));
    const { pointer, message } = explain(schema, value);
    const all = [...tokens, ...(0,description_pointer/* tokensOf */.k8)(pointer)];
    return (0,problem/* problem */.CC)(origins.at(all), message, { pointer: (0,description_pointer/* pointerOf */.rq)(all) });
}

;// CONCATENATED MODULE: ./build/openapi/description/read.js













/**
 * Reads an OpenAPI description (2.0, 3.0, 3.1, 3.2; YAML or JSON; `file` is absolute or relative to `root`) with all files that it refers to.
 * Throws `UserError`, one line that starts with file, line and column and ends with the pointer, where it cannot be read, is not
 * valid by the schema of its version, or a file lies outside of `root`; the signal's reason after an abort.
 */
async function readDescription(file, options) {
    options.signal.throwIfAborted();
    const root = (0,external_node_path_.resolve)(options.root);
    const sources = await openSources((0,external_node_path_.resolve)(root, file), file, { ...options, root });
    const { version, written, root: whole } = versionOf(sources.first);
    const { document: gathered, origins, notes } = await gather(sources, whole, version);
    notes.push(...refuseCycles(gathered, version, origins));
    await validate(gathered, version, origins);
    // The upgrade moves things about in what it is given.
    const before = version === '2.0' ? structuredClone(gathered) : gathered;
    options.signal.throwIfAborted();
    const document = await upgraded(gathered, version);
    const at = (pointer) => origins.at(originalTokens((0,description_pointer/* tokensOf */.k8)(pointer), version, before));
    const noted = new Set();
    const note = (text, pointer) => {
        if (noted.has(`${pointer} ${text}`))
            return;
        noted.add(`${pointer} ${text}`);
        notes.push({ text, at: at(pointer) });
    };
    noteOddities(document, note);
    const operations = checkOperations(operationsOf(document, note), document, { at, note });
    return {
        file,
        written,
        title: (0,json/* textOf */.b6)((0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'info'), 'title')) ?? '',
        apiVersion: (0,json/* textOf */.b6)((0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'info'), 'version')) ?? '',
        document,
        operations,
        schemas: schemasOf(document),
        notes,
        at,
    };
}
function schemasOf(document) {
    const schemas = (0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'components'), 'schemas');
    if (!(0,json/* isObject */.Gv)(schemas))
        return new Map();
    return new Map(Object.entries(schemas).filter((entry) => (0,json/* isObject */.Gv)(entry[1]) || typeof entry[1] === 'boolean'));
}


/***/ }),

/***/ 17792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   SS: () => (/* binding */ referred),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   pP: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79271);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);


/** What a `$ref` leads to, with the pointer of it; what has none stands for itself. Every `$ref` of the document leads to a component. */
function referred(document, value, at) {
    let found = value;
    let pointer = at;
    for (let ref = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(found, '$ref')); ref !== null; ref = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(found, '$ref'))) {
        pointer = ref.slice(1);
        found = pointer.slice(1).split('/').reduce(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc, document);
    }
    return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(found) ? found : {}, pointer };
}
function contentOf(value, at, document = {}) {
    return membersOf(value).map(([mediaType, each]) => {
        const { value: content, pointer } = referred(document, each, (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .inside */ .nx)(at, mediaType));
        return { mediaType, schema: schemaOf(content.schema), pointer };
    });
}
function schemaOf(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || typeof value === 'boolean' ? value : null;
}
function texts(value) {
    return itemsOf(value).filter((each) => typeof each === 'string');
}
function itemsOf(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) ? value : [];
}
function membersOf(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? Object.entries(value) : [];
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

/***/ 90020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R6: () => (/* binding */ shapeWithin),
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   Zu: () => (/* binding */ shapeOfItems),
/* harmony export */   ln: () => (/* binding */ shapeAt),
/* harmony export */   vX: () => (/* binding */ methods)
/* harmony export */ });
const subschemas = `items additionalItems unevaluatedItems additionalProperties unevaluatedProperties
  not if then else contains propertyNames contentSchema`.split(/\s+/);
const subschemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];
const described = {
    document: {
        members: {
            paths: 'paths',
            webhooks: '{path item}',
            'x-webhooks': '{path item}',
            components: 'components',
            definitions: '{schema}',
            parameters: '{parameter}',
            responses: '{response}',
            securityDefinitions: '{security scheme}',
        },
    },
    components: {
        members: {
            schemas: '{schema}',
            responses: '{response}',
            parameters: '{parameter}',
            examples: '{example}',
            requestBodies: '{request body}',
            headers: '{header}',
            securitySchemes: '{security scheme}',
            links: '{link}',
            callbacks: '{callback}',
            pathItems: '{path item}',
            mediaTypes: '{media type}',
        },
    },
    paths: { members: {}, others: 'path item' },
    'path item': {
        members: {
            parameters: '[parameter]',
            additionalOperations: '{operation}',
            ...Object.fromEntries(methods.map((method) => [method, 'operation'])),
        },
    },
    operation: {
        members: { parameters: '[parameter]', requestBody: 'request body', responses: 'responses', callbacks: '{callback}' },
    },
    callback: { members: {}, others: 'path item' },
    parameter: { members: { schema: 'schema', items: 'schema', content: '{media type}', examples: '{example}' } },
    'request body': { members: { content: '{media type}' } },
    responses: { members: {}, others: 'response' },
    response: { members: { headers: '{header}', content: '{media type}', links: '{link}', schema: 'schema' } },
    header: { members: { schema: 'schema', items: 'schema', content: '{media type}', examples: '{example}' } },
    'media type': {
        members: {
            schema: 'schema',
            itemSchema: 'schema',
            examples: '{example}',
            encoding: '{encoding}',
            prefixEncoding: '[encoding]',
            itemEncoding: 'encoding',
        },
    },
    encoding: {
        members: { headers: '{header}', encoding: '{encoding}', prefixEncoding: '[encoding]', itemEncoding: 'encoding' },
    },
    schema: {
        members: Object.fromEntries([
            ...subschemas.map((name) => [name, 'schema']),
            ...subschemaLists.map((name) => [name, '[schema]']),
            ...schemaMaps.map((name) => [name, '{schema}']),
        ]),
    },
    example: { members: {} },
    link: { members: {} },
    'security scheme': { members: {} },
};
const tables = new Map(Object.entries(described).map(([kind, { members, others }]) => [
    kind,
    { members: new Map(Object.entries(members)), others: others ?? null },
]));
const elements = new Map();
for (const kind of Object.keys(described))
    elements.set(`{${kind}}`, kind).set(`[${kind}]`, kind);
/** The shape of a member, or of an item, of something of a shape. An `x-` member is data, unless the map's keys are names. */
function shapeWithin(shape, token) {
    if (shape === null)
        return null;
    const element = elements.get(shape);
    if (element !== undefined)
        return element;
    const table = tables.get(shape);
    const known = table?.members.get(token);
    if (known !== undefined)
        return known;
    return table?.others !== undefined && !token.startsWith('x-') ? table.others : null;
}
/** The shape of the items of a list: of a list of them, or where one may stand for itself (`items` of older schemas). */
function shapeOfItems(shape) {
    return shape === null ? null : (elements.get(shape) ?? shape);
}
function isKind(shape) {
    return shape !== null && tables.has(shape);
}
/** The shape of what stands at a pointer of a description. */
function shapeAt(tokens) {
    return tokens.reduce((shape, token) => shapeWithin(shape, token), 'document');
}


/***/ }),

/***/ 95380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ schemesOf),
/* harmony export */   JN: () => (/* binding */ isGuarded),
/* harmony export */   Qx: () => (/* binding */ alternativesSource),
/* harmony export */   zZ: () => (/* binding */ credentialsModule)
/* harmony export */ });
/* harmony import */ var _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38183);
/* harmony import */ var _source_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33467);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);



/**
 * The security schemes, where operations ask for any: also those that are described and not asked for, as a route that is no longer described may
 * still use them. One that is asked for and not described counts as a bearer token.
 */
function schemesOf({ document, operations }) {
    const asked = new Set(operations.flatMap(({ security }) => security.flatMap((all) => all.map(({ scheme }) => scheme))));
    const components = _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv(document.components) ? document.components : {};
    const described = new Map(_schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO(components, 'securitySchemes'));
    if (asked.size === 0)
        return [];
    return [...new Set([...described.keys(), ...asked])].map((name) => {
        const scheme = described.get(name);
        return _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv(scheme) ? schemeOf(name, scheme) : { name, kind: 'token', in: 'header', key: '' };
    });
}
/** Whether an operation asks who its caller is at all: `security: [{}]` lets everyone in. */
function isGuarded({ security }) {
    return security.some((all) => all.length > 0);
}
function schemeOf(name, scheme) {
    const where = _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq(scheme, 'in');
    const place = where === 'query' || where === 'cookie' ? where : 'header';
    const type = _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq(scheme, 'type');
    if (type === 'apiKey')
        return { name, kind: 'api-key', in: place, key: _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq(scheme, 'name') ?? 'X-API-Key' };
    if (type === 'mutualTLS')
        return { name, kind: 'client-certificate', in: 'header', key: '' };
    const basic = type === 'http' && _schema_keywords_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq(scheme, 'scheme')?.toLowerCase() === 'basic';
    return { name, kind: basic ? 'basic' : 'token', in: 'header', key: '' };
}
/** `middleware/credentials.ts`: who a request comes from, for the schemes of the description. Knows no framework. */
function credentialsModule(schemes) {
    const kinds = new Set(schemes.map(({ kind }) => kind));
    const has = (...of) => of.some((kind) => kinds.has(kind));
    const members = schemes.map(({ name, kind, in: place, key }) => {
        const check = {
            token: 'bearer',
            basic: 'basic',
            'client-certificate': 'clientCertificate',
            'api-key': `apiKey('${place}', ${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stringLiteral */ .Hg)(key)})`,
        }[kind];
        return `${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyKey */ .r_)(name, 'value')}: ${check},`;
    });
    const table = (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(['const schemes = {', (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e, (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(members, _source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e)]), _source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e, '} satisfies Record<string, Scheme>;']);
    const imports = [
        has('api-key', 'basic') ? "import { createHash, timingSafeEqual } from 'node:crypto';" : '',
        has('token')
            ? "import { createRemoteJWKSet, errors, importSPKI, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';"
            : '',
        "import { forbidden, unauthorized } from '../errors.js';",
    ];
    const parts = [
        imports.filter((each) => each !== '').join('\n'),
        types(has('token')),
        has('token') ? token : '',
        has('api-key', 'basic') ? known : '',
        has('api-key') ? apiKey : '',
        has('basic') ? basic : '',
        has('client-certificate') ? clientCertificate : '',
        table,
        authorise,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
const types = (token) => `/** Where a request's credentials are looked for. */
export interface Credentials {
  header(name: string): string | undefined;
  query(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** Whether TLS verified the client's certificate. */
  certified: boolean;
}

/** Who a request comes from. */
export interface Principal {
  subject: string;
  /** null: the credentials say nothing of scopes. */
  scopes: readonly string[] | null;
  claims: ${token ? 'JWTPayload' : 'Record<string, unknown>'};
}

/** Gives null where the request has no such credentials; throws where they are wrong. */
type Scheme = (credentials: Credentials) => Promise<Principal | null>;`;
const token = `const settings = () => ({
  jwksUrl: process.env.JWT_JWKS_URL,
  publicKey: process.env.JWT_PUBLIC_KEY,
  secret: process.env.JWT_SECRET,
  issuer: process.env.JWT_ISSUER,
  audience: process.env.JWT_AUDIENCE,
  maxAge: process.env.JWT_MAX_AGE ?? '15m',
});

/**
 * Keys come from the issuer (JWT_JWKS_URL) or as a PEM (JWT_PUBLIC_KEY), for RS256. A shared JWT_SECRET, for HS256, is taken only where
 * neither is set: whoever can check such tokens can also make them.
 */
const verificationKey = async (): Promise<{ key: JWTVerifyGetKey; algorithm: string }> => {
  const { jwksUrl, publicKey, secret } = settings();
  if (jwksUrl) return { key: createRemoteJWKSet(new URL(jwksUrl)), algorithm: 'RS256' };
  if (publicKey) {
    const key = await importSPKI(publicKey.replaceAll('\\\\n', '\\n'), 'RS256');
    return { key: async () => key, algorithm: 'RS256' };
  }
  if (secret) {
    const key = new TextEncoder().encode(secret);
    return { key: async () => key, algorithm: 'HS256' };
  }
  throw new Error('Tokens cannot be checked: set JWT_JWKS_URL or JWT_PUBLIC_KEY.');
};

let verification: ReturnType<typeof verificationKey> | undefined;

/** A JWT in the Authorization header, not expired and not older than JWT_MAX_AGE. */
const bearer: Scheme = async ({ header }) => {
  const token = header('authorization')?.match(/^Bearer +(\\S+)$/i)?.[1];
  if (token === undefined) return null;
  verification ??= verificationKey();
  const { key, algorithm } = await verification.catch((error: unknown) => {
    verification = undefined;
    throw error;
  });
  const { issuer, audience, maxAge } = settings();
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      maxTokenAge: maxAge,
      requiredClaims: ['exp', 'sub'],
      ...(issuer ? { issuer } : {}),
      ...(audience ? { audience } : {}),
    });
    return { subject: payload.sub ?? '', scopes: scopesOf(payload), claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unauthorized('The token is not valid.', 'Bearer error="invalid_token"');
    throw error;
  }
};

const scopesOf = ({ scope, scp }: JWTPayload): string[] => {
  if (typeof scope === 'string') return scope.split(' ');
  return Array.isArray(scp) ? scp.map(String) : [];
};`;
const known = `const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in constant time: how long it takes says nothing of how much was right. */
const isKnown = (given: string, known: string | undefined): boolean =>
  (known ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => timingSafeEqual(digest(each), digest(given)))
    .includes(true);`;
const apiKey = `/** A key that is listed in API_KEYS, separated by commas. */
const apiKey =
  (place: 'header' | 'query' | 'cookie', name: string): Scheme =>
  async (credentials) => {
    const key = credentials[place](name);
    if (key === undefined) return null;
    if (!isKnown(key, process.env.API_KEYS)) throw unauthorized('The API key is not known.', 'ApiKey');
    return { subject: \`api-key:\${digest(key).toString('hex', 0, 6)}\`, scopes: null, claims: {} };
  };`;
const basic = `/** A user:password that is listed in BASIC_CREDENTIALS, separated by commas. */
const basic: Scheme = async ({ header }) => {
  const encoded = header('authorization')?.match(/^Basic +(\\S+)$/i)?.[1];
  if (encoded === undefined) return null;
  const given = Buffer.from(encoded, 'base64').toString();
  if (!isKnown(given, process.env.BASIC_CREDENTIALS)) throw unauthorized('User or password is wrong.', 'Basic');
  return { subject: given.split(':')[0] ?? '', scopes: null, claims: {} };
};`;
const clientCertificate = `/** A certificate that TLS has verified: the server needs \`requestCert\` and a \`ca\`. */
const clientCertificate: Scheme = async ({ certified }) =>
  certified ? { subject: 'client-certificate', scopes: null, claims: {} } : null;`;
const authorise = `export type SchemeName = keyof typeof schemes;

/** Scheme → the scopes that are needed; all schemes of one alternative have to hold. */
export type Alternative = Partial<Record<SchemeName, readonly string[]>>;

/** The principal, by the first alternative that holds; null: none is needed. Throws the 401 or 403. */
export const authorise = async (credentials: Credentials, alternatives: readonly Alternative[]): Promise<Principal | null> => {
  const failures: unknown[] = [];
  for (const alternative of alternatives) {
    try {
      const principal = await hold(credentials, alternative);
      if (principal) return principal;
    } catch (error) {
      failures.push(error);
    }
  }
  // Credentials that are there and wrong are refused, also where none are needed.
  if (failures.length > 0) throw failures[0];
  if (alternatives.some((alternative) => Object.keys(alternative).length === 0)) return null;
  throw unauthorized('Credentials are needed.');
};

const hold = async (credentials: Credentials, alternative: Alternative): Promise<Principal | null> => {
  let principal: Principal | null = null;
  for (const [name, scheme] of Object.entries(schemes)) {
    const needed = alternative[name as SchemeName];
    if (!needed) continue;
    const found = await scheme(credentials);
    if (!found) return null;
    if (found.scopes && !needed.every((scope) => found.scopes?.includes(scope))) {
      throw forbidden(\`Needs \${needed.join(', ')}.\`);
    }
    principal ??= found;
  }
  return principal;
};`;
/** The alternatives of an operation as arguments: `{ bearer: ['users:write'] }, {}`. */
function alternativesSource(security) {
    return security.map((all) => (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('{', all.map(({ scheme, scopes }) => [`${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyKey */ .r_)(scheme, 'value')}: `, (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('[', scopes.map(_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stringLiteral */ .Hg), ']')]), '}', { kind: 'line', flat: ' ' }));
}


/***/ }),

/***/ 68192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ serverPathOf),
/* harmony export */   o: () => (/* binding */ basePathOf)
/* harmony export */ });
/* harmony import */ var _schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38183);

/** The path of the first server, under which all operations lie (OpenAPI 3.1, 4.8.5), variables at their defaults: "/v1", "". */
function basePathOf(document) {
    const [server] = _schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_(document, 'servers') ?? [];
    return _schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv(server) ? serverPathOf(server) : '';
}
/** The path of one server, variables at their defaults: "/v1", "". */
function serverPathOf(server) {
    const variables = new Map(_schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .entries */ .jO(server, 'variables')
        .map(([name, variable]) => [name, _schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv(variable) ? _schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq(variable, 'default') : null]));
    const url = (_schema_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq(server, 'url') ?? '').replace(/\{([^{}]*)\}/g, (_, name) => variables.get(name) ?? '');
    if (!URL.canParse(url, 'http://localhost'))
        return '';
    const path = new URL(url, 'http://localhost').pathname.replace(/\/+$/, '');
    return /^(\/[\w.~-]+)+$/.test(path) ? path : '';
}


/***/ }),

/***/ 62218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ extensionOf),
/* harmony export */   p: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);



/** `output`: relative to `cwd`. Throws `UserError` where nothing can be written. */
async function foldersOf(output, cwd) {
    const routes = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, output);
    const remedy = 'Name a folder for the routes, such as --output src/routes/.';
    if (isWithin(cwd, routes)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`--output ${output} is the folder you are in, or one above it.`, { remedy });
    }
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(routes);
    if (!/^[\w.-]+$/.test(name) || ['middleware', 'types', 'node_modules'].includes(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`--output ${output}: a folder of routes cannot be called ${JSON.stringify(name)}.`, { remedy });
    }
    await isFolderOrNothing(routes, output);
    const source = await real((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(routes));
    const project = await projectOf(source);
    return {
        source,
        routes: name,
        project,
        packageJson: await jsonAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(project, 'package.json')),
        tsconfig: await nearest(source, 'tsconfig.json'),
    };
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
async function isFolderOrNothing(path, output) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch((error) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return null;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`--output ${output}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        });
        if (found?.isDirectory() === true)
            return;
        if (found !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`--output ${output}: ${at} is a file.`);
    }
}
/** What is there of a path, with links resolved; the rest as it is. */
async function real(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await real((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}
/** The nearest folder with a package.json; else the one above `src`. */
async function projectOf(source) {
    const known = await nearest(source, 'package.json');
    if (known !== null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(known);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source) === 'src' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(source) : source;
}
async function nearest(from, name) {
    for (let at = from;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
        if (found?.isFile() === true)
            return path;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return null;
    }
}
async function jsonAt(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => null);
    if (text === null)
        return null;
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is not an object.`);
}
/** How the project's modules name each other, by its tsconfig.json. */
function extensionOf(ts, tsconfig) {
    if (tsconfig === null)
        return '.ts';
    const read = ts.readConfigFile(tsconfig, ts.sys.readFile);
    const host = { ...ts.sys, readDirectory: () => [] };
    const { options } = ts.parseJsonConfigFileContent(read.config ?? {}, host, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(tsconfig));
    return options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true ? '.ts' : '.js';
}


/***/ }),

/***/ 28059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ frameworks),
/* harmony export */   K: () => (/* binding */ frameworkOf)
/* harmony export */ });
const frameworks = ['express', 'fastify', 'koa'];
/** Loaded when asked for. */
async function frameworkOf(name) {
    switch (name) {
        case 'express':
            return (await __webpack_require__.e(/* import() */ 4849).then(__webpack_require__.bind(__webpack_require__, 54849))).express;
        case 'fastify':
            return (await __webpack_require__.e(/* import() */ 4768).then(__webpack_require__.bind(__webpack_require__, 64768))).fastify;
        case 'koa':
            return (await __webpack_require__.e(/* import() */ 4861).then(__webpack_require__.bind(__webpack_require__, 94861))).koa;
    }
}


/***/ }),

/***/ 71979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ takesSomething),
  e: () => (/* binding */ validatorModules)
});

// EXTERNAL MODULE: ./build/openapi/scaffold/parameter-style.js
var parameter_style = __webpack_require__(77492);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/conditions.js
const conditions = {
    isObject: {
        needs: [],
        code: `const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);`,
    },
    refuse: {
        needs: [],
        code: `const refuse = (context: z.RefinementCtx, message: string, path: PropertyKey[] = []): void => {
  context.addIssue({ code: 'custom', message, path });
};`,
    },
    pass: {
        needs: [],
        code: `/** Adds what a schema finds wrong with a part of the value. */
const pass = (schema: z.ZodType, value: unknown, context: z.RefinementCtx, path: PropertyKey[] = []): void => {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] });
  }
};`,
    },
    merge: {
        needs: ['isObject'],
        code: `/** What two schemas made of the same value: properties that only one of them knows stay. */
const merge = (one: unknown, other: unknown): unknown => {
  if (isObject(one) && isObject(other)) {
    const merged = Object.entries(one).map(([key, value]) => [key, Object.hasOwn(other, key) ? merge(value, other[key]) : value]);
    return { ...other, ...Object.fromEntries(merged) };
  }
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merge(item, other[index]));
  return one;
};`,
    },
    ownProperties: {
        needs: ['isObject'],
        code: `/** For properties that are called as every object inherits one (\`constructor\`): what is inherited was not sent. */
export const ownProperties = (value: unknown): unknown =>
  isObject(value) ? Object.assign(Object.create(null), value) : value;`,
    },
    checked: {
        needs: [],
        code: `/** A schema, and conditions on the value as it came. */
export const checked = <T extends z.ZodType>(
  schema: T,
  ...conditions: ((value: unknown, context: z.RefinementCtx) => void)[]
): z.ZodType<z.output<T>> =>
  z.unknown().transform((value, context): z.output<T> => {
    for (const condition of conditions) condition(value, context);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });`,
    },
    anyOf: {
        needs: ['merge'],
        code: `/** Holds where at least one of the schemas does, and keeps what each of those that do knows. */
export const anyOf = <T extends readonly [z.ZodType, ...z.ZodType[]]>(schemas: T): z.ZodType<z.output<T[number]>> =>
  z.unknown().transform((value, context): z.output<T[number]> => {
    const results = schemas.map((schema) => schema.safeParse(value));
    const [first, ...others] = results.filter((result) => result.success);
    if (first) return others.reduce((whole, { data }) => merge(whole, data), first.data) as z.output<T[number]>;
    const errors = results.map((result) => result.error?.issues ?? []);
    context.addIssue({ code: 'invalid_union', errors, input: value });
    return z.NEVER;
  });`,
    },
    both: {
        needs: ['merge'],
        code: `/** Holds where both schemas do. Of a value that they make different things of, the first counts. */
export const both = <A, B>(one: z.ZodType<A>, other: z.ZodType<B>): z.ZodType<A & B> =>
  z.unknown().transform((value, context): A & B => {
    const results = [one.safeParse(value), other.safeParse(value)] as const;
    const [first, second] = results;
    if (first.success && second.success) return merge(first.data, second.data) as A & B;
    for (const issue of results.flatMap(({ error }) => error?.issues ?? [])) context.addIssue({ ...issue });
    return z.NEVER;
  });`,
    },
    discriminated: {
        needs: ['isObject', 'refuse'],
        code: `/** The schema is chosen by the value of one property. */
export const discriminated = <N extends string, T extends Record<string, z.ZodType>>(
  property: N,
  schemas: T,
): z.ZodType<{ [K in keyof T]: z.output<T[K]> & Record<N, K> }[keyof T]> => {
  type Output = { [K in keyof T]: z.output<T[K]> & Record<N, K> }[keyof T];
  return z.unknown().transform((value, context): Output => {
    const name = isObject(value) ? value[property] : undefined;
    const schema = typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      refuse(context, \`Expected one of \${Object.keys(schemas).join(', ')}\`, [property]);
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return { ...(result.data as object), [property]: name } as Output;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });
};`,
    },
    constant: {
        needs: [],
        code: `/** Exactly this value, deep. */
export const constant = <T>(expected: T): z.ZodType<T> =>
  z.custom<T>((value) => isDeepStrictEqual(value, expected), { error: 'Expected another constant' });`,
    },
    uniqueItems: {
        needs: ['refuse'],
        code: `export const uniqueItems = (items: unknown, context: z.RefinementCtx): void => {
  if (!Array.isArray(items)) return;
  items.forEach((item, index) => {
    if (items.slice(0, index).some((earlier) => isDeepStrictEqual(earlier, item))) {
      refuse(context, 'Is in the list already', [index]);
    }
  });
};`,
    },
    itemCount: {
        needs: ['refuse'],
        code: `export const itemCount =
  (min: number | null, max: number | null) =>
  (items: unknown, context: z.RefinementCtx): void => {
    if (!Array.isArray(items)) return;
    if (min !== null && items.length < min) refuse(context, \`Expected at least \${min} items\`);
    if (max !== null && items.length > max) refuse(context, \`Expected at most \${max} items\`);
  };`,
    },
    not: {
        needs: ['refuse'],
        code: `export const not =
  (schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (schema.safeParse(value).success) refuse(context, 'Has a form that is ruled out');
  };`,
    },
    when: {
        needs: ['pass'],
        code: `/** \`if\`, \`then\` and \`else\`. */
export const when =
  (condition: z.ZodType, consequence: z.ZodType | null, alternative: z.ZodType | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    const schema = condition.safeParse(value).success ? consequence : alternative;
    if (schema) pass(schema, value, context);
  };`,
    },
    satisfiesAny: {
        needs: ['refuse'],
        code: `export const satisfiesAny =
  (schemas: readonly z.ZodType[]) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!schemas.some((schema) => schema.safeParse(value).success)) refuse(context, 'Meets none of the alternatives');
  };`,
    },
    satisfiesOne: {
        needs: ['refuse'],
        code: `export const satisfiesOne =
  (schemas: readonly z.ZodType[]) =>
  (value: unknown, context: z.RefinementCtx): void => {
    const met = schemas.filter((schema) => schema.safeParse(value).success).length;
    if (met !== 1) refuse(context, \`Expected to meet one of the alternatives, meets \${met}\`);
  };`,
    },
    contains: {
        needs: ['refuse'],
        code: `export const contains =
  (schema: z.ZodType, min: number, max: number | null) =>
  (items: unknown, context: z.RefinementCtx): void => {
    if (!Array.isArray(items)) return;
    const count = items.filter((item) => schema.safeParse(item).success).length;
    if (count < min) refuse(context, \`Expected at least \${min} matching items\`);
    if (max !== null && count > max) refuse(context, \`Expected at most \${max} matching items\`);
  };`,
    },
    propertyCount: {
        needs: ['isObject', 'refuse'],
        code: `export const propertyCount =
  (min: number | null, max: number | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    const count = Object.keys(value).length;
    if (min !== null && count < min) refuse(context, \`Expected at least \${min} properties\`);
    if (max !== null && count > max) refuse(context, \`Expected at most \${max} properties\`);
  };`,
    },
    propertyNames: {
        needs: ['isObject', 'refuse'],
        code: `export const propertyNames =
  (schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      if (!schema.safeParse(name).success) refuse(context, 'Is no name that a property may have', [name]);
    }
  };`,
    },
    patternProperties: {
        needs: ['isObject', 'pass', 'refuse'],
        code: `/** Properties by the pattern of their name; \`others\` is for those that no pattern and no name knows. */
export const patternProperties =
  (patterns: readonly (readonly [RegExp, z.ZodType])[], known: readonly string[], others: z.ZodType | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const [name, each] of Object.entries(value)) {
      const schemas = patterns.filter(([pattern]) => pattern.test(name)).map(([, schema]) => schema);
      for (const schema of schemas) pass(schema, each, context, [name]);
      if (schemas.length === 0 && !known.includes(name) && others) pass(others, each, context, [name]);
    }
  };`,
    },
    dependentRequired: {
        needs: ['isObject', 'refuse'],
        code: `export const dependentRequired =
  (dependencies: Readonly<Record<string, readonly string[]>>) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const [name, needed] of Object.entries(dependencies)) {
      if (!Object.hasOwn(value, name)) continue;
      for (const each of needed) {
        if (!Object.hasOwn(value, each)) refuse(context, \`Is needed where \${name} is\`, [each]);
      }
    }
  };`,
    },
    dependentSchema: {
        needs: ['isObject', 'pass'],
        code: `export const dependentSchema =
  (property: string, schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (isObject(value) && Object.hasOwn(value, property)) pass(schema, value, context);
  };`,
    },
};

;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/readings.js
/**
 * Source of the functions that read parameters: text as the values that it stands for, and the styles in which OpenAPI writes lists and objects
 * (OpenAPI 3.1, 4.8.12.6). A generated project gets those that it uses.
 */
const readings = {
    textNumber: {
        needs: [],
        code: `/** A number as JSON writes it. Anything else stays text, which the schema then refuses. */
export const textNumber = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\\d+(\\.\\d+)?(e[+-]?\\d+)?$/i.test(value) ? Number(value) : value),
    schema,
  );`,
    },
    textBoolean: {
        needs: [],
        code: `export const textBoolean = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);`,
    },
    uploadedFile: {
        needs: [],
        code: `/** A part of a multipart form that holds a file. */
export const uploadedFile = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'buffer' in value && Buffer.isBuffer(value.buffer),
  { error: 'Expected a file' },
);`,
    },
    bytes: {
        needs: [],
        code: `/** A body that is not read further. */
export const bytes = z.custom<Buffer>((value) => Buffer.isBuffer(value), { error: 'Expected a body' });`,
    },
    parameters: {
        needs: ['Style', 'readStyle', 'prefixed'],
        code: `/** Undoes the styles in which lists and objects are written; a name that is not listed stays as it came. */
export const parameters =
  (styles: Readonly<Record<string, Style>>) =>
  (raw: unknown): unknown => {
    const given = new Map(Object.entries(raw ?? {}));
    for (const [name, style] of Object.entries(styles)) {
      const value = style.kind === 'deepObject' ? prefixed(given, name) : style.kind === 'spread' ? undefined : given.get(name);
      if (style.kind === 'spread') {
        const own = style.properties.filter((property) => given.has(property));
        if (own.length > 0) given.set(name, Object.fromEntries(own.map((property) => [property, given.get(property)])));
      } else if (value !== undefined) given.set(name, readStyle(value, style));
    }
    return Object.fromEntries(given);
  };`,
    },
    Style: {
        needs: [],
        code: `type Style =
  | { kind: 'list'; separator: string | null; prefix?: string; trim?: boolean }
  | { kind: 'pairs'; separator: string; prefix?: string }
  | { kind: 'assigned'; separator: string; prefix?: string }
  | { kind: 'scalar'; prefix: string }
  | { kind: 'spread'; properties: readonly string[] }
  | { kind: 'deepObject' }
  | { kind: 'json' };`,
    },
    prefixed: {
        needs: [],
        code: `/** \`filter[name]=x\` → \`{ name: 'x' }\`; undefined where there is none. */
const prefixed = (given: ReadonlyMap<string, unknown>, name: string): unknown => {
  const own = [...given].filter(([key]) => key.startsWith(\`\${name}[\`) && key.endsWith(']'));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1, -1), value]));
};`,
    },
    readStyle: {
        needs: ['Style'],
        code: `const readStyle = (value: unknown, style: Style): unknown => {
  if (style.kind === 'deepObject' || style.kind === 'spread') return value;
  if (style.kind === 'list' && style.separator === null) return Array.isArray(value) ? value : [value];
  if (typeof value !== 'string') return value;
  if (style.kind === 'json') {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }
  const text = style.prefix && value.startsWith(style.prefix) ? value.slice(style.prefix.length) : value;
  if (style.kind === 'scalar') return text;
  if (style.kind === 'list') {
    const items = text === '' ? [] : text.split(style.separator ?? ',');
    return style.trim ? items.map((item) => item.trim()) : items;
  }
  const parts = text.split(style.separator);
  if (style.kind === 'assigned') return Object.fromEntries(parts.map((part) => part.split(/=(.*)/s, 2)));
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])));
};`,
    },
};

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/subshapes.js
var subshapes = __webpack_require__(87291);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/type-source.js
var type_source = __webpack_require__(78989);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/layout.js
var layout = __webpack_require__(33467);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/text.js
var source_text = __webpack_require__(51490);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/json-types.js
var json_types = __webpack_require__(90357);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/read-object.js
var read_object = __webpack_require__(86607);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/scalar-source.js
var scalar_source = __webpack_require__(52153);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/check-source.js





/**
 * A schema with the conditions of its shape. They look at the value as it came: what a schema made of an object lacks the properties that it does
 * not know.
 */
function chained(source, shape, scope, write) {
    if (shape.checks.length === 0)
        return source;
    const conditions = shape.checks.map((check) => condition(check, scope, (each) => write(each, scope)));
    if (scope.from === 'json' && !isFlat(shape, scope))
        return [scope.condition('checked'), (0,layout/* enclosed */.AK)('(', [source, ...conditions], ')')];
    return [source, ...conditions.map((each) => ['.superRefine(', each, ')'])];
}
/** Whether validation leaves the value as it is. */
function isFlat(shape, { catalogue }) {
    const scalar = (each) => {
        const kinds = (0,json_types/* kindsOf */.tG)(each, catalogue);
        return !kinds.has('object') && !kinds.has('array');
    };
    const { core } = shape;
    if (core.kind === 'array')
        return [...core.prefix, ...(core.items === null ? [] : [core.items])].every(scalar);
    return scalar(shape);
}
function condition(check, scope, write) {
    switch (check.kind) {
        case 'unique':
            return scope.condition('uniqueItems');
        case 'not':
            return [scope.condition('not'), '(', write(check.shape), ')'];
        case 'if': {
            const branches = [check.then, check.else].map((each) => (each === null ? 'null' : write(each)));
            return [scope.condition('when'), (0,layout/* enclosed */.AK)('(', [write(check.condition), ...branches], ')')];
        }
        case 'satisfies':
            return [
                scope.condition(check.how === 'any' ? 'satisfiesAny' : 'satisfiesOne'),
                '(',
                (0,layout/* enclosed */.AK)('[', check.shapes.map(write), ']'),
                ')',
            ];
        case 'contains':
            return [scope.condition('contains'), (0,layout/* enclosed */.AK)('(', [write(check.shape), String(check.min), String(check.max)], ')')];
        case 'property-count':
            return `${scope.condition('propertyCount')}(${check.min}, ${check.max})`;
        case 'property-names':
            return [scope.condition('propertyNames'), '(', write(check.shape), ')'];
        case 'pattern-properties': {
            const patterns = check.patterns.flatMap(([pattern, shape]) => {
                const expression = (0,read_object/* regularExpression */.t0)(pattern);
                return expression === null ? [] : [(0,layout/* enclosed */.AK)('[', [(0,scalar_source/* regexLiteral */.bw)(expression), write(shape)], ']')];
            });
            const known = check.known.map(source_text/* stringLiteral */.Hg);
            const others = check.others === null ? 'null' : write(check.others);
            return [
                scope.condition('patternProperties'),
                (0,layout/* enclosed */.AK)('(', [(0,layout/* enclosed */.AK)('[', patterns, ']'), (0,layout/* enclosed */.AK)('[', known, ']'), others], ')'),
            ];
        }
        case 'dependent-required': {
            const members = check.dependencies.map(([name, needed]) => [`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, (0,layout/* enclosed */.AK)('[', needed.map(source_text/* stringLiteral */.Hg), ']')]);
            return [scope.condition('dependentRequired'), '(', (0,layout/* enclosed */.AK)('{', members, '}', layout/* line */.n8), ')'];
        }
        case 'dependent-schema':
            return [scope.condition('dependentSchema'), (0,layout/* enclosed */.AK)('(', [(0,source_text/* stringLiteral */.Hg)(check.property), write(check.shape)], ')')];
    }
}

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/fits.js
var fits = __webpack_require__(70227);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/shape.js
var shape = __webpack_require__(8590);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/zod-source.js








/** A shape as an expression that makes a zod schema, with all conditions, and its default. */
function zodSource(shape, scope) {
    const checked = chained(bare(shape, scope), shape, scope, zodSource);
    return [checked, ...shape.remarks.map((remark) => ` /* ${(0,source_text/* commentLines */.rT)(remark).join(' ')} */`)];
}
function bare({ core }, scope) {
    switch (core.kind) {
        case 'any':
            return 'z.unknown()';
        case 'never':
            return 'z.never()';
        case 'null':
            return 'z.null()';
        case 'boolean':
            return scope.from === 'json' ? 'z.boolean()' : scope.reading('textBoolean');
        case 'number':
            return numeric((0,scalar_source/* numberSource */.Fy)(core), scope);
        case 'string':
            return scope.from === 'parts' && (0,type_source/* isBinary */.Go)(core) ? scope.reading('uploadedFile') : (0,scalar_source/* stringSource */.XX)(core);
        case 'literals':
            return literals(core.values, scope);
        case 'reference':
            return reference(core.pointer, scope);
        case 'array':
            return array(core, scope);
        case 'object':
            return object(core, scope);
        case 'union':
            return union(core, scope);
        case 'all':
            return together(core.parts, scope);
    }
}
/** zod's own intersection throws where two parts make different things of a value, as defaults do. */
function together(parts, scope) {
    const [first = shape/* anything */.D, ...rest] = parts;
    const alike = scope.from === 'json' && !parts.some((part) => (0,fits/* needsFilling */.h)(part, scope.catalogue));
    return rest.reduce((whole, part) => {
        const source = zodSource(part, scope);
        return alike ? [whole, '.and(', source, ')'] : [scope.condition('both'), (0,layout/* enclosed */.AK)('(', [whole, source], ')')];
    }, zodSource(first, scope));
}
function numeric(source, scope) {
    return scope.from === 'json' ? source : [scope.reading('textNumber'), '(', source, ')'];
}
function literals(values, scope) {
    const strings = values.filter((value) => typeof value === 'string');
    const numbers = values.filter((value) => typeof value === 'number');
    const booleans = values.filter((value) => typeof value === 'boolean');
    const deep = values.filter((value) => typeof value === 'object' && value !== null);
    const parts = [];
    if (strings.length === 1 || strings.includes('__proto__'))
        parts.push(literal(strings.map(source_text/* stringLiteral */.Hg)));
    else if (strings.length > 1)
        parts.push(['z.enum(', (0,layout/* enclosed */.AK)('[', strings.map(source_text/* stringLiteral */.Hg), ']'), ')']);
    if (numbers.length > 0)
        parts.push(numeric(literal(numbers.map(String)), scope));
    if (booleans.length === 1 || (booleans.length > 0 && scope.from === 'json')) {
        const exact = literal(booleans.map(String));
        parts.push(scope.from === 'json' ? exact : [scope.reading('textBoolean'), '.pipe(', exact, ')']);
    }
    else if (booleans.length > 1)
        parts.push(scope.reading('textBoolean'));
    for (const value of deep)
        parts.push([scope.condition('constant'), '<', (0,type_source/* literalType */._)(value), '>(', (0,source_text/* jsonLiteral */.OT)(value), ')']);
    const whole = parts.length === 0 ? 'z.null()' : oneOf(parts);
    return values.includes(null) && parts.length > 0 ? [whole, '.nullable()'] : whole;
}
function literal(values) {
    return values.length === 1 ? `z.literal(${values[0]})` : ['z.literal(', (0,layout/* enclosed */.AK)('[', values, ']'), ')'];
}
function oneOf(parts, how = 'z.union') {
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : [how, '(', (0,layout/* enclosed */.AK)('[', parts, ']'), ')'];
}
function reference(pointer, scope) {
    const target = scope.catalogue.at(pointer);
    if (target === null)
        return 'z.unknown()';
    const inPlace = scope.from === 'text' ? !(0,json_types/* isTextual */.SO)(target.shape, scope.catalogue) : (0,type_source/* holdsFile */.D8)(target.shape, scope.catalogue);
    const within = scope.within ?? [];
    if (scope.from === 'json' || !inPlace || within.includes(pointer))
        return scope.reference(pointer, scope.view);
    return zodSource({ ...target.shape, default: undefined }, { ...scope, within: [...within, pointer] });
}
function array(core, scope) {
    const limits = [
        core.minItems === null || (core.prefix.length === 0 && core.minItems === 0) ? '' : `.min(${core.minItems})`,
        core.maxItems === null ? '' : `.max(${core.maxItems})`,
    ];
    if (core.prefix.length === 0) {
        if (core.items === null)
            return 'z.tuple([])';
        return ['z.array(', zodSource(core.items, scope), ')', ...limits];
    }
    const required = core.minItems ?? 0;
    const elements = core.prefix.map((part, index) => {
        const element = zodSource(part, scope);
        return index < required ? element : [element, '.exactOptional()'];
    });
    const rest = core.items === null ? [] : [', ', zodSource(core.items, scope)];
    const tuple = ['z.tuple(', (0,layout/* enclosed */.AK)('[', elements, ']'), rest, ')'];
    const bounds = [
        required > core.prefix.length || core.prefix.slice(0, required).some(mayBeMissing) ? `${required}` : 'null',
        core.maxItems === null ? 'null' : `${core.maxItems}`,
    ];
    if (bounds.every((bound) => bound === 'null'))
        return tuple;
    const count = `${scope.condition('itemCount')}(${bounds.join(', ')})`;
    return scope.from === 'json'
        ? [scope.condition('checked'), (0,layout/* enclosed */.AK)('(', [tuple, count], ')')]
        : [tuple, `.superRefine(${count})`];
}
/** zod takes nothing at all for anything. */
function mayBeMissing({ core }) {
    return !['null', 'boolean', 'number', 'string', 'literals', 'array', 'object'].includes(core.kind);
}
function object(core, scope) {
    const members = [];
    for (const [name, { shape, required }] of core.properties) {
        if (!(0,type_source/* seen */.cI)(shape, scope.view))
            continue;
        members.push([`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, property(shape, required, scope), ',']);
    }
    const { additional } = core;
    if (members.length === 0) {
        if (additional === 'none')
            return 'z.record(z.string(), z.never())';
        const value = typeof additional === 'string' ? 'z.unknown()' : zodSource(additional, scope);
        return ['z.record(z.string(), ', value, ')'];
    }
    const make = additional === 'none' ? 'z.strictObject' : additional === 'any' ? 'z.looseObject' : 'z.object';
    const whole = [make, '({', (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '})'];
    const complete = typeof additional === 'string' ? whole : [whole, '.catchall(', zodSource(additional, scope), ')'];
    const inherited = [...core.properties.keys()].some((name) => name in Object.prototype);
    return inherited ? ['z.preprocess', (0,layout/* enclosed */.AK)('(', [scope.condition('ownProperties'), complete], ')')] : complete;
}
function property(shape, required, scope) {
    const source = zodSource(shape, scope);
    if (scope.view === 'request' && shape.default !== undefined) {
        if (!(0,fits/* fits */.l)(shape.default, shape, scope.catalogue)) {
            const remark = ' /* the default is not of this schema: not filled in */';
            return [source, required ? '' : '.exactOptional()', remark];
        }
        const filling = typeof shape.default === 'object' && shape.default !== null && (0,fits/* needsFilling */.h)(shape, scope.catalogue);
        return [source, filling ? '.prefault(' : '.default(', (0,source_text/* jsonLiteral */.OT)(shape.default), ')'];
    }
    return required ? source : [source, '.exactOptional()'];
}
function union(core, scope) {
    const isNull = ({ core: { kind }, checks }) => kind === 'null' && checks.length === 0;
    const others = core.parts.filter((part) => !isNull(part));
    const once = core.parts.length - others.length === 1 && !others.some((part) => (0,json_types/* kindsOf */.tG)(part, scope.catalogue).has('null'));
    const nullable = others.length < core.parts.length && (core.of !== 'oneOf' || once);
    const parts = nullable ? others : core.parts;
    if (parts.length === 0)
        return 'z.null()';
    const whole = core.discriminator === null ? alternatives(core.of, parts, scope) : discriminated(core, core.discriminator, scope);
    return nullable ? [whole, '.nullable()'] : whole;
}
function alternatives(of, parts, scope) {
    const text = scope.from === 'json' ? parts : [...parts].sort((one, other) => rank(one) - rank(other));
    const sources = text.map((part) => zodSource(part, scope));
    if (of === 'types' || (0,json_types/* disjoint */.nf)(parts, scope.catalogue))
        return oneOf(sources);
    if (of === 'anyOf')
        return sources.length === 1 ? oneOf(sources) : [scope.condition('anyOf'), '(', (0,layout/* enclosed */.AK)('[', sources, ']'), ')'];
    // Read from text, "1" is a number and a string: the first that fits is meant.
    return scope.from === 'json' ? oneOf(sources, 'z.xor') : oneOf(sources);
}
/** What text is tried as first: a string fits always. */
function rank({ core }) {
    return core.kind === 'string' || core.kind === 'any' ? 1 : 0;
}
function discriminated(core, { property: name, mapping }, scope) {
    const members = mapping.flatMap(([value, index]) => {
        const part = core.parts[index];
        return part === undefined ? [] : [[`${(0,source_text/* propertyKey */.r_)(value, 'value')}: `, zodSource(part, scope), ',']];
    });
    const mapped = (0,layout/* group */.Os)(['{', (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '}']);
    return [scope.condition('discriminated'), `(${(0,source_text/* stringLiteral */.Hg)(name)}, `, mapped, ')'];
}

// EXTERNAL MODULE: ./build/openapi/scaffold/source/module.js
var source_module = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/names.js + 1 modules
var source_names = __webpack_require__(94265);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/views.js
var views = __webpack_require__(46307);
;// CONCATENATED MODULE: ./build/openapi/scaffold/modules/validators.js











/** The validators of requests, and the modules of conditions and readings that they use. */
function validatorModules(plan, extension) {
    const imports = new source_module/* Imports */.l2();
    const usedConditions = new Set();
    const usedReadings = new Set();
    const requests = plan.groups.flatMap(({ operations }) => operations).filter(takesSomething);
    const names = new source_names/* Names */.fS(requests.map(({ requestName }) => requestName));
    const sent = plan.catalogue.reachable((0,views/* requestShapes */._e)(plan));
    const named = inOrder(plan, [...sent]);
    const validatorNames = new Map(named.map((pointer) => [pointer, names.take(`${(0,source_names/* camelCase */.xQ)(plan.types.of(pointer, 'request'), 'schema')}Schema`)]));
    const declared = new Set();
    const scope = (from = 'json') => ({
        catalogue: plan.catalogue,
        view: 'request',
        from,
        reference: (pointer) => {
            const name = validatorNames.get(pointer) ?? 'z.unknown()';
            return declared.has(pointer) ? name : `z.lazy(() => ${name})`;
        },
        condition: (name) => {
            usedConditions.add(name);
            return imports.use(`./conditions${extension}`, name);
        },
        reading: (name) => {
            usedReadings.add(name);
            return imports.use(`./parameters${extension}`, name);
        },
    });
    const sections = [];
    const weights = new Map();
    imports.use('zod', 'z');
    for (const pointer of named) {
        const target = plan.catalogue.at(pointer);
        if (target === null)
            continue;
        const source = zodSource({ ...target.shape, default: undefined }, scope());
        // What refers to itself has no type that could be inferred; of what has very many parts, inferring it is more than the compiler does.
        const weight = weightOf(target.shape, weights);
        const isTold = plan.catalogue.reachable([target.shape]).has(pointer) || weight > heaviest;
        weights.set(pointer, isTold ? 1 : weight);
        const type = isTold
            ? `: z.ZodType<${imports.use(`../types/schemas${extension}`, plan.types.of(pointer, 'request'), 'type')}>`
            : '';
        sections.push((0,layout/* render */.XX)([`export const ${validatorNames.get(pointer)}${type} = `, source, ';']));
        declared.add(pointer);
    }
    for (const planned of requests) {
        const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type');
        imports.use(`./request-schemas${extension}`, 'RequestSchemas', 'type');
        sections.push(requestSource(planned, type, scope));
    }
    const files = [];
    if (requests.length > 0) {
        const text = (0,source_module/* moduleText */.W7)(imports, sections);
        const zodUsed = /\bz\./.test(text.replace(/^import.*$/gm, ''));
        files.push({
            path: 'middleware/validators.ts',
            role: 'written',
            text: zodUsed ? text : text.replace("import { z } from 'zod';\n", ''),
        });
    }
    if (usedConditions.size > 0)
        files.push(library('middleware/conditions.ts', conditions, usedConditions, extension));
    if (usedReadings.size > 0)
        files.push(library('middleware/parameters.ts', readings, usedReadings, extension));
    const bodies = requests.filter(({ body }) => body !== null);
    const uploads = bodies.some(({ body }) => body?.contents.some((content) => content.reads === 'multipart' && (0,type_source/* holdsFile */.D8)(content.shape, plan.catalogue)));
    return { files, bodies: bodies.length, uploads };
}
/** Parts of a type that is inferred. A description with schemas of some 1,500 was seen to be too much (TS2589). */
const heaviest = 400;
/** How many parts a shape has, with those of what it refers to. */
function weightOf(shape, weights) {
    if (shape.core.kind === 'reference')
        return weights.get(shape.core.pointer) ?? 1;
    return (0,subshapes/* subshapes */.t)(shape).value.reduce((sum, part) => sum + weightOf(part, weights), 1);
}
/** Whether there is anything about a request to validate. */
function takesSomething({ parameters, body }) {
    return body !== null || Object.values(parameters).some((object) => object !== null);
}
function requestSource(planned, type, scope) {
    const members = [];
    for (const place of ['params', 'query', 'headers', 'cookies']) {
        const object = planned.parameters[place];
        if (object !== null)
            members.push([`${place}: `, parametersSource(object, place, scope('text'))]);
    }
    if (planned.body !== null) {
        const contents = planned.body.contents.map((content) => [`${(0,source_text/* propertyKey */.r_)(content.mediaType, 'value')}: `, contentSource(content, scope)]);
        members.push([
            'body: ',
            block([`required: ${planned.body.required}`, ['content: ', contents.length === 0 ? '{}' : block(contents)]]),
        ]);
    }
    const { method, path } = planned.operation;
    return `${(0,source_text/* docComment */.sm)([`${method.toUpperCase()} ${path}`])}${(0,layout/* render */.XX)([`export const ${planned.requestName}: RequestSchemas<${type}> = `, block(members), ';'])}`;
}
function block(members) {
    return (0,layout/* group */.Os)([
        '{',
        (0,layout/* indent */.pZ)([
            layout/* hard */.e,
            (0,layout/* join */.fj)(members.map((member) => [member, ',']), layout/* hard */.e),
        ]),
        layout/* hard */.e,
        '}',
    ]);
}
function parametersSource({ shape, styles }, place, scope) {
    const schema = zodSource(shape, scope);
    if (styles.size === 0)
        return schema;
    const written = [...styles].map(([name, style]) => {
        const members = Object.entries(style).map(([key, value]) => {
            if (Array.isArray(value))
                return [
                    `${key}: `,
                    (0,layout/* enclosed */.AK)('[', value.map((each) => (0,source_text/* stringLiteral */.Hg)(String(each))), ']'),
                ];
            return `${key}: ${value === null ? 'null' : (0,source_text/* stringLiteral */.Hg)(String(value))}`;
        });
        if (place === 'headers' && style.kind === 'list')
            members.push('trim: true');
        return [`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, (0,layout/* enclosed */.AK)('{', members, '}', layout/* line */.n8)];
    });
    return [
        'z.preprocess',
        (0,layout/* enclosed */.AK)('(', [[scope.reading('parameters'), '(', (0,layout/* enclosed */.AK)('{', written, '}', layout/* line */.n8), ')'], schema], ')'),
    ];
}
function contentSource(content, scope) {
    switch (content.reads) {
        case 'json':
            return zodSource(content.shape, scope('json'));
        case 'form':
        case 'multipart': {
            const { catalogue } = scope();
            const styles = (0,parameter_style/* formStyles */.l)(content.shape, catalogue);
            return parametersSource({ shape: content.shape, styles }, 'body', scope(content.reads === 'form' ? 'text' : 'parts'));
        }
        case 'text':
            return content.shape.core.kind === 'string' ? zodSource(content.shape, scope('json')) : 'z.string()';
        case 'bytes':
            return scope().reading('bytes');
    }
}
/** What a schema refers to stands before it, as far as there is an order. */
function inOrder(plan, pointers) {
    const wanted = new Set(pointers);
    const done = new Set();
    const open = new Set();
    const order = [];
    const visit = (pointer) => {
        if (done.has(pointer) || open.has(pointer) || !wanted.has(pointer))
            return;
        open.add(pointer);
        const target = plan.catalogue.at(pointer);
        if (target !== null)
            for (const each of (0,subshapes/* references */.F)(target.shape))
                visit(each);
        open.delete(pointer);
        done.add(pointer);
        order.push(pointer);
    };
    for (const { pointer } of plan.catalogue.all())
        visit(pointer);
    return order;
}
function library(path, definitions, used, extension) {
    const wanted = new Set();
    const want = (name) => {
        wanted.add(name);
        for (const each of definitions[name]?.needs ?? [])
            if (!wanted.has(each))
                want(each);
    };
    for (const name of used)
        want(name);
    const imports = new source_module/* Imports */.l2();
    const codes = [...wanted].map((name) => definitions[name]?.code ?? '');
    const all = codes.join('\n');
    if (/\bz\./.test(all))
        imports.use('zod', 'z', /\bz\.(unknown|custom|preprocess|boolean|NEVER)\b/.test(all) ? 'value' : 'type');
    if (all.includes('isDeepStrictEqual'))
        imports.use('node:util', 'isDeepStrictEqual');
    if (all.includes('UploadedFile'))
        imports.use(`../types/uploaded-file${extension}`, 'UploadedFile', 'type');
    // In the order of the table: what is used stands before what uses it.
    const ordered = Object.entries(definitions).filter(([name]) => wanted.has(name));
    return {
        path,
        role: 'written',
        text: (0,source_module/* moduleText */.W7)(imports, ordered.map(([, { code }]) => code)),
    };
}


/***/ }),

/***/ 46307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ responseShapes),
/* harmony export */   W6: () => (/* binding */ viewsOf),
/* harmony export */   _e: () => (/* binding */ requestShapes)
/* harmony export */ });
/* harmony import */ var _planned_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70793);

/** Shapes of everything that clients send. */
function requestShapes(plan) {
    return plan.groups.flatMap(({ operations }) => operations.flatMap(({ parameters, body }) => [
        ...Object.values(parameters).flatMap((object) => (object === null ? [] : [object.shape])),
        ...(body?.contents.map(({ shape }) => shape) ?? []),
    ]));
}
/** Shapes of everything that is answered as JSON. */
function responseShapes(plan) {
    return plan.groups.flatMap(({ operations }) => operations.flatMap(({ operation }) => operation.responses.flatMap(({ content }) => content.flatMap(({ mediaType, schema }) => schema === null || (0,_planned_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .readingOf */ .M)(mediaType) !== 'json' ? [] : [plan.catalogue.read(schema)]))));
}
/** In which views each named schema is needed. One that nothing uses is there as responses would see it. */
function viewsOf(plan) {
    const sent = plan.catalogue.reachable(requestShapes(plan));
    const all = plan.catalogue.all();
    const used = plan.catalogue.reachable(responseShapes(plan));
    const unused = all.filter(({ pointer }) => !sent.has(pointer) && !used.has(pointer));
    // What one that nothing uses refers to has to be there as well.
    const answered = new Set([...used, ...plan.catalogue.reachable(unused.map(({ shape }) => shape))]);
    return new Map(all.map(({ pointer, twofold }) => {
        const views = new Set();
        if (!twofold || answered.has(pointer) || !sent.has(pointer))
            views.add('response');
        if (twofold && sent.has(pointer))
            views.add('request');
        return [pointer, views];
    }));
}


/***/ }),

/***/ 77492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ styleOf),
/* harmony export */   l: () => (/* binding */ formStyles)
/* harmony export */ });
/* harmony import */ var _schema_json_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90357);

/** null: the text is the value. */
function styleOf(parameter, shape, kinds, catalogue) {
    if (parameter.mediaType !== null)
        return /json/i.test(parameter.mediaType) ? { kind: 'json' } : null;
    const style = parameter.style ?? (parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple');
    const prefix = style === 'label' ? '.' : style === 'matrix' ? `;${parameter.name}=` : null;
    const kind = kinds.size > 3
        ? 'scalar'
        : kinds.has('array')
            ? kinds.has('string')
                ? 'scalar'
                : 'list'
            : kinds.has('object')
                ? 'object'
                : 'scalar';
    if (kind === 'scalar')
        return prefix === null ? null : { kind: 'scalar', prefix };
    const separator = separatorOf(style, parameter.explode, parameter.name);
    const own = prefix === null ? {} : { prefix };
    if (kind === 'list')
        return { kind: 'list', separator: style === 'form' && parameter.explode ? null : separator, ...own };
    if (style === 'deepObject')
        return { kind: 'deepObject' };
    if (style === 'form' && parameter.explode)
        return { kind: 'spread', properties: propertiesOf(shape, catalogue) };
    if (style === 'matrix' && parameter.explode)
        return { kind: 'assigned', separator: ';', prefix: ';' };
    return { kind: parameter.explode ? 'assigned' : 'pairs', separator, ...own };
}
/** How the fields of a form become lists and objects: a list repeats its name, an object is JSON (OpenAPI 3.1, 4.8.15.1). */
function formStyles(shape, catalogue, depth = 0) {
    const { core } = shape;
    const styles = new Map();
    if (core.kind === 'reference' && depth < 16) {
        const target = catalogue.at(core.pointer);
        return target === null ? styles : formStyles(target.shape, catalogue, depth + 1);
    }
    if (core.kind === 'union' || core.kind === 'all') {
        for (const part of core.parts)
            for (const [name, style] of formStyles(part, catalogue, depth + 1))
                styles.set(name, style);
    }
    if (core.kind !== 'object')
        return styles;
    for (const [name, property] of core.properties) {
        const kinds = (0,_schema_json_types_js__WEBPACK_IMPORTED_MODULE_0__/* .kindsOf */ .tG)(property.shape, catalogue);
        if (kinds.size > 3)
            continue;
        if (kinds.has('array'))
            styles.set(name, { kind: 'list', separator: null });
        else if (kinds.has('object'))
            styles.set(name, { kind: 'json' });
    }
    return styles;
}
function separatorOf(style, explode, name) {
    if (style === 'spaceDelimited')
        return ' ';
    if (style === 'pipeDelimited')
        return '|';
    if (style === 'label')
        return explode ? '.' : ',';
    if (style === 'matrix')
        return explode ? `;${name}=` : ',';
    return ',';
}
function propertiesOf({ core }, catalogue, depth = 0) {
    if (core.kind === 'object')
        return [...core.properties.keys()];
    if (depth > 16)
        return [];
    if (core.kind === 'reference') {
        const target = catalogue.at(core.pointer);
        return target === null ? [] : propertiesOf(target.shape, catalogue, depth + 1);
    }
    return core.kind === 'all' || core.kind === 'union'
        ? core.parts.flatMap((part) => propertiesOf(part, catalogue, depth + 1))
        : [];
}


/***/ }),

/***/ 88156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ ownGroups),
  X: () => (/* binding */ planOf)
});

// EXTERNAL MODULE: ./build/openapi/scaffold/base-path.js
var base_path = __webpack_require__(68192);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/names.js + 1 modules
var source_names = __webpack_require__(94265);
;// CONCATENATED MODULE: ./build/openapi/scaffold/groups.js

/** Operations by file: the one that they are in already, else that of their tag, else that of their first path segment. */
function grouped(planned, fileOf) {
    const files = new source_names/* Names */.fS(['index']);
    const routers = new source_names/* Names */.fS();
    const groups = new Map();
    const stems = new Map();
    const there = planned.map((each) => fileOf(each.operation));
    for (const found of there) {
        if (found === null || groups.has(found.file))
            continue;
        const { file, known } = found;
        files.take(file.toLowerCase());
        groups.set(file, { file, name: routers.take((0,source_names/* camelCase */.xQ)(file, 'api')), title: file, isForeign: !known, operations: [] });
    }
    planned.forEach((each, index) => {
        const title = each.operation.tags[0] ?? firstSegment(each.operation.path);
        const stem = (0,source_names/* kebabCase */.kW)(title, 'api');
        let file = there[index]?.file ?? stems.get(title) ?? null;
        if (file === null) {
            file = groups.get(stem)?.isForeign === false && ![...stems.values()].includes(stem) ? stem : files.take(stem);
            stems.set(title, file);
        }
        const group = groups.get(file) ?? {
            file,
            name: routers.take((0,source_names/* camelCase */.xQ)(file, 'api')),
            title,
            isForeign: false,
            operations: [],
        };
        group.operations.push(each);
        groups.set(file, group);
    });
    return [...groups.values()];
}
function firstSegment(path) {
    return path.split('/').find((segment) => segment !== '' && !segment.startsWith('{')) ?? 'root';
}

// EXTERNAL MODULE: ./build/openapi/scaffold/planned-operation.js
var planned_operation = __webpack_require__(70793);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/keywords.js
var keywords = __webpack_require__(38183);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/shape.js
var shape = __webpack_require__(8590);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/merge-parts.js


/**
 * Schemas that hold together (`allOf`, and what stands beside it) as one shape: objects become one object where that says the same. `open`: also those that are
 * referred to.
 */
function merged(parts, follow, open = false) {
    const telling = parts.filter((part) => part.core.kind !== 'any' || part.checks.length > 0);
    const [demands, others] = [telling.filter(isDemandOfUnion), telling.filter((part) => !isDemandOfUnion(part))];
    if (demands.length > 0 && others.length > 0) {
        const whole = merged(others, follow, open);
        return { ...whole, checks: [...whole.checks, ...demands.map(demanded)] };
    }
    const [first] = telling;
    if (first === undefined)
        return parts[0] ?? shape/* anything */.D;
    if (telling.length === 1 && !open)
        return { ...first, description: null };
    const followed = open || needsOthers(telling) ? telling.map((part) => opened(part, follow)) : telling;
    const objects = followed.filter((part) => mergeable(part));
    const rest = followed.filter((part) => !mergeable(part));
    const whole = objects.length > 1 ? [...rest, oneObject(objects)] : followed;
    const [only] = whole;
    if (whole.length === 1 && only !== undefined)
        return only;
    const defaults = telling.map((part) => part.default).filter((value) => value !== undefined);
    return { ...(0,shape/* shape */.c)({ kind: 'all', parts: whole.map((part) => ({ ...part, default: undefined })) }), default: defaults.at(-1) };
}
/** Whether a shape only asks for properties to be there, and says nothing of them (`anyOf: [{required: [a]}, {required: [b]}]`). */
function isDemand({ core }) {
    if (core.kind === 'null')
        return true;
    if (core.kind === 'union')
        return core.parts.every(isDemand);
    if (core.kind !== 'object' || typeof core.additional !== 'string')
        return false;
    return core.additional !== 'none' && [...core.properties.values()].every(({ shape: of }) => of === shape/* anything */.D);
}
function isDemandOfUnion(part) {
    return part.core.kind === 'union' && isDemand(part);
}
/** The same as a condition beside what says more: as a type it would ask for properties twice, in ways that do not agree. */
function demanded(part) {
    return { kind: 'satisfies', how: 'any', shapes: [part] };
}
/** A property that one part requires and another describes: only together do they say what it is. */
function needsOthers(parts) {
    return parts.some(({ core }) => core.kind === 'object' && [...core.properties.values()].some(({ required, shape: of }) => required && of === shape/* anything */.D));
}
/** A reference to a plain object, followed. */
function opened(part, follow, depth = 0) {
    if (part.core.kind !== 'reference' || depth > 8)
        return part;
    const target = follow(part.core.pointer);
    if (target === null)
        return part;
    const followed = opened(readShape(target, follow), follow, depth + 1);
    return mergeable(followed) ? { ...followed, default: part.default ?? followed.default } : part;
}
function mergeable(part) {
    return part.core.kind === 'object' && (part.core.additional === 'unsaid' || part.core.additional === 'any');
}
function oneObject(parts) {
    const properties = new Map();
    for (const { core } of parts) {
        for (const [name, property] of core.properties) {
            const known = properties.get(name);
            if (known === undefined)
                properties.set(name, property);
            else
                properties.set(name, { shape: both(known.shape, property.shape), required: known.required || property.required });
        }
    }
    const additional = parts.some(({ core }) => core.additional === 'any') ? 'any' : 'unsaid';
    return {
        ...(0,shape/* shape */.c)({ kind: 'object', properties, additional }),
        checks: parts.flatMap(({ checks }) => checks),
        remarks: parts.flatMap(({ remarks }) => remarks),
        default: parts.map((part) => part.default).findLast((value) => value !== undefined),
    };
}
function both(one, other) {
    if (one === shape/* anything */.D)
        return other;
    if (other === shape/* anything */.D)
        return one;
    if (sameMeaning(one, other))
        return other;
    return {
        ...(0,shape/* shape */.c)({
            kind: 'all',
            parts: [
                { ...one, default: undefined },
                { ...other, default: undefined },
            ],
        }),
        default: other.default ?? one.default,
        description: other.description ?? one.description,
        deprecated: one.deprecated || other.deprecated,
        readOnly: one.readOnly || other.readOnly,
        writeOnly: one.writeOnly || other.writeOnly,
    };
}
function sameMeaning(one, other) {
    const said = ({ core, checks }) => JSON.stringify([core, checks], (_, value) => (value instanceof Map ? [...value] : value));
    return said(one) === said(other);
}

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/read-object.js
var read_object = __webpack_require__(86607);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/read-shape.js




const jsonTypes = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
/** The shape of a schema (JSON Schema 2020-12, as OpenAPI 3.1 uses it). */
function readShape(schema, follow) {
    if (schema === true)
        return shape/* anything */.D;
    if (schema === false)
        return (0,shape/* shape */.c)({ kind: 'never' });
    const parts = [];
    const checks = [];
    const remarks = [];
    const read = (each) => readShape(each, follow);
    const reference = keywords/* text */.Qq(schema, '$ref') ?? keywords/* text */.Qq(schema, '$dynamicRef');
    if (reference !== null)
        parts.push((0,shape/* shape */.c)({ kind: 'reference', pointer: reference }));
    const own = ownCore(schema, follow);
    if (own !== null) {
        checks.push(...own.checks);
        remarks.push(...own.remarks);
        parts.push({ ...(0,shape/* shape */.c)(own.core) });
    }
    for (const each of keywords/* schemas */.jo(schema, 'allOf')) {
        const part = read(each);
        if (part.core.kind === 'any')
            checks.push(...part.checks);
        else
            parts.push(part);
    }
    for (const how of ['oneOf', 'anyOf']) {
        const branches = keywords/* schemas */.jo(schema, how);
        if (branches.length === 0)
            continue;
        if (branches.every(isConstraint))
            checks.push({ kind: 'satisfies', how: how === 'oneOf' ? 'one' : 'any', shapes: branches.map(read) });
        else
            parts.push(union(schema, how, branches, read));
    }
    checks.push(...conditions(schema, read));
    const whole = read_shape_closed(schema, parts, follow);
    return {
        core: whole.core,
        checks: [...whole.checks, ...checks],
        remarks: [...whole.remarks, ...remarks],
        default: schema.default ?? whole.default,
        description: keywords/* text */.Qq(schema, 'description') ?? keywords/* text */.Qq(schema, 'title'),
        deprecated: keywords/* flag */.Jt(schema, 'deprecated'),
        readOnly: keywords/* flag */.Jt(schema, 'readOnly') || whole.readOnly,
        writeOnly: keywords/* flag */.Jt(schema, 'writeOnly') || whole.writeOnly,
    };
}
/** Nothing beyond what any of the schemas knows, if that is one object in the end. */
function read_shape_closed(schema, parts, follow) {
    const isClosed = schema.unevaluatedProperties === false && (0,read_object/* isComposed */.jz)(schema);
    const whole = merged(parts, follow, isClosed);
    if (isClosed && whole.core.kind === 'object' && whole.core.additional === 'unsaid') {
        return { ...whole, core: { ...whole.core, additional: 'none' } };
    }
    const unchecked = ['unevaluatedProperties', 'unevaluatedItems'].filter((each) => schema[each] !== undefined && (0,read_object/* isComposed */.jz)(schema));
    return { ...whole, remarks: [...whole.remarks, ...unchecked.map((each) => `${each} is not checked`)] };
}
/** What the schema itself says, without those that it is put together from; null: nothing. */
function ownCore(schema, follow) {
    const types = typesOf(schema);
    const values = keywords/* list */.p_(schema, 'enum') ?? (schema.const === undefined ? null : [schema.const]);
    if (values !== null) {
        const possible = unique(values).filter((value) => types.length === 0 || types.some((type) => isOfType(value, type)));
        return { core: possible.length === 0 ? { kind: 'never' } : { kind: 'literals', values: possible }, checks: [], remarks: [] };
    }
    const stated = types.length > 0 ? types : impliedTypes(schema);
    if (stated.length === 0)
        return null;
    const owns = stated.map((type) => ofType(schema, type, follow));
    const [only] = owns;
    if (owns.length === 1 && only !== undefined)
        return only;
    const parts = owns.map(({ core, checks, remarks }) => ({ ...(0,shape/* shape */.c)(core), checks, remarks }));
    return { core: { kind: 'union', of: 'types', parts, discriminator: null }, checks: [], remarks: [] };
}
function typesOf(schema) {
    const stated = typeof schema.type === 'string' ? [schema.type] : keywords/* strings */.P$(schema, 'type');
    const known = stated.filter((type) => jsonTypes.includes(type));
    // An integer is a number already.
    return [...new Set(known)].filter((type) => type !== 'integer' || !known.includes('number'));
}
/** Strictly, keywords of a type say nothing of values of another; who leaves `type` away means that type all the same. */
function impliedTypes(schema) {
    const has = (...names) => names.some((name) => schema[name] !== undefined);
    const implied = [];
    if (has('properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties', 'maxProperties', 'propertyNames'))
        implied.push('object');
    if (has('items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains'))
        implied.push('array');
    if (has('minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType'))
        implied.push('string');
    if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'))
        implied.push('number');
    if (implied.length === 0 && has('format')) {
        implied.push(/^(u?int\d*|float|double|decimal)$/.test(keywords/* text */.Qq(schema, 'format') ?? '') ? 'number' : 'string');
    }
    return implied;
}
function ofType(schema, type, follow) {
    switch (type) {
        case 'null':
        case 'boolean':
            return { core: { kind: type }, checks: [], remarks: [] };
        case 'string':
            return {
                core: {
                    kind: 'string',
                    format: keywords/* text */.Qq(schema, 'format'),
                    minLength: keywords/* size */.Ej(schema, 'minLength'),
                    maxLength: keywords/* size */.Ej(schema, 'maxLength'),
                    pattern: keywords/* text */.Qq(schema, 'pattern'),
                    contentEncoding: keywords/* text */.Qq(schema, 'contentEncoding'),
                    contentMediaType: keywords/* text */.Qq(schema, 'contentMediaType'),
                },
                checks: [],
                remarks: schema.contentSchema === undefined ? [] : ['contentSchema is not checked'],
            };
        case 'number':
        case 'integer': {
            const step = keywords/* number */.ai(schema, 'multipleOf');
            return {
                core: {
                    kind: 'number',
                    integer: type === 'integer',
                    format: keywords/* text */.Qq(schema, 'format'),
                    minimum: keywords/* number */.ai(schema, 'minimum'),
                    maximum: keywords/* number */.ai(schema, 'maximum'),
                    exclusiveMinimum: keywords/* number */.ai(schema, 'exclusiveMinimum'),
                    exclusiveMaximum: keywords/* number */.ai(schema, 'exclusiveMaximum'),
                    multipleOf: step !== null && step > 0 ? step : null,
                },
                checks: [],
                remarks: [],
            };
        }
        case 'array':
            return arrayOf(schema, follow);
        case 'object': {
            const { checks, remarks } = (0,read_object/* objectChecks */.lP)(schema, (each) => readShape(each, follow));
            return { core: (0,read_object/* objectCore */.xq)(schema, (each) => readShape(each, follow)), checks, remarks };
        }
    }
}
function arrayOf(schema, follow) {
    const prefix = keywords/* schemas */.jo(schema, 'prefixItems').map((each) => readShape(each, follow));
    const items = keywords/* schemaAt */.lv(schema, 'items') ?? (schema.unevaluatedItems !== false || (0,read_object/* isComposed */.jz)(schema));
    const checks = keywords/* flag */.Jt(schema, 'uniqueItems') ? [{ kind: 'unique' }] : [];
    const contains = keywords/* schemaAt */.lv(schema, 'contains');
    if (contains !== null) {
        const min = keywords/* size */.Ej(schema, 'minContains') ?? 1;
        checks.push({ kind: 'contains', shape: readShape(contains, follow), min, max: keywords/* size */.Ej(schema, 'maxContains') });
    }
    return {
        core: {
            kind: 'array',
            prefix,
            items: items === false ? null : readShape(items, follow),
            minItems: keywords/* size */.Ej(schema, 'minItems'),
            maxItems: keywords/* size */.Ej(schema, 'maxItems'),
        },
        checks,
        remarks: [],
    };
}
function union(schema, of, branches, read) {
    const given = keywords/* isObject */.Gv(schema.discriminator) ? schema.discriminator : null;
    const property = given === null ? null : keywords/* text */.Qq(given, 'propertyName');
    const parts = branches.map(read);
    if (given === null || property === null)
        return (0,shape/* shape */.c)({ kind: 'union', of, parts, discriminator: null });
    const pointers = branches.map((each) => (keywords/* isObject */.Gv(each) ? keywords/* text */.Qq(each, '$ref') : null));
    const mapped = keywords/* entries */.jO(given, 'mapping').flatMap(([value, target]) => {
        if (typeof target !== 'string')
            return [];
        const index = pointers.findIndex((pointer) => pointer === target || pointer === `#/components/schemas/${target}`);
        return index === -1 ? [] : [[value, index]];
    });
    // Without a mapping, a schema's name is its value; with one, for those that it leaves out (OpenAPI 3.1, 4.8.25).
    const named = pointers.flatMap((pointer, index) => {
        const name = pointer?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
        return name === undefined || mapped.some(([, other]) => other === index) ? [] : [[name, index]];
    });
    const mapping = [...mapped, ...named];
    const complete = parts.every((_, index) => mapping.some(([, other]) => other === index));
    return (0,shape/* shape */.c)({ kind: 'union', of, parts, discriminator: complete ? { property, mapping } : null });
}
function conditions(schema, read) {
    const checks = [];
    const not = keywords/* schemaAt */.lv(schema, 'not');
    if (not !== null)
        checks.push({ kind: 'not', shape: read(not) });
    const condition = keywords/* schemaAt */.lv(schema, 'if');
    const consequence = keywords/* schemaAt */.lv(schema, 'then');
    const alternative = keywords/* schemaAt */.lv(schema, 'else');
    if (condition !== null && (consequence !== null || alternative !== null)) {
        checks.push({
            kind: 'if',
            condition: read(condition),
            // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
            then: consequence === null ? null : read(consequence),
            else: alternative === null ? null : read(alternative),
        });
    }
    return checks;
}
const words = new Set([
    'title',
    'description',
    'required',
    'not',
    'if',
    'then',
    'else',
    'minProperties',
    'maxProperties',
    'dependentRequired',
]);
/** A branch that only sets conditions on what stands beside it (`required: [a]`), and gives no type. */
function isConstraint(schema) {
    return keywords/* isObject */.Gv(schema) && Object.keys(schema).every((key) => words.has(key) || key.startsWith('x-'));
}
function unique(values) {
    return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
function isOfType(value, type) {
    if (value === null)
        return type === 'null';
    if (Array.isArray(value))
        return type === 'array';
    if (typeof value === 'number')
        return type === 'number' || (type === 'integer' && Number.isInteger(value));
    return typeof value === type;
}

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/subshapes.js
var subshapes = __webpack_require__(87291);
;// CONCATENATED MODULE: ./build/openapi/scaffold/schema/catalogue.js





function catalogueOf(description) {
    const { document } = description;
    const schemas = new Map();
    const names = new source_names/* Names */.fS();
    const twofold = new Map();
    const follow = (pointer) => {
        const value = valueAt(document, pointer);
        return keywords/* isSchema */.Wl(value) ? value : null;
    };
    const read = (schema) => {
        const shape = readShape(schema, follow);
        for (const pointer of (0,subshapes/* references */.F)(shape))
            named(pointer);
        return shape;
    };
    const named = (pointer) => {
        if (schemas.has(pointer))
            return;
        const schema = follow(pointer);
        if (schema === null)
            return;
        const entry = { pointer, name: names.take((0,source_names/* pascalCase */.fL)(nameAt(pointer), 'Schema')), shape: shape/* anything */.D };
        schemas.set(pointer, entry);
        entry.shape = isCircle(pointer, follow) ? shape/* anything */.D : read(schema);
    };
    const components = keywords/* isObject */.Gv(document.components) ? document.components : {};
    const pointers = keywords/* entries */.jO(components, 'schemas').map(([name]) => `#/components/schemas/${escapeSegment(name)}`);
    for (const pointer of pointers)
        named(pointer);
    const differs = (pointer) => {
        const known = twofold.get(pointer);
        if (known !== undefined)
            return known;
        const result = [...reachable(schemas, [pointer])].some((each) => {
            const found = schemas.get(each);
            return found !== undefined && isTwofold(found.shape);
        });
        twofold.set(pointer, result);
        return result;
    };
    const complete = (entry) => ({
        ...entry,
        twofold: differs(entry.pointer),
    });
    return {
        read,
        at: (pointer) => {
            named(pointer);
            const entry = schemas.get(pointer);
            return entry === undefined ? null : complete(entry);
        },
        all: () => [...schemas.values()].map(complete),
        reachable: (from) => reachable(schemas, from.flatMap((shape) => [...(0,subshapes/* references */.F)(shape)])),
    };
}
function reachable(schemas, from) {
    const seen = new Set();
    const waiting = [...from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const found = schemas.get(next);
        if (found === undefined || seen.has(next))
            continue;
        seen.add(next);
        waiting.push(...(0,subshapes/* references */.F)(found.shape));
    }
    return seen;
}
function isTwofold(shape) {
    const { core } = shape;
    if (core.kind === 'object') {
        for (const { shape: property, required } of core.properties.values()) {
            if (property.readOnly || property.writeOnly || (property.default !== undefined && !required))
                return true;
        }
    }
    return (0,subshapes/* subshapes */.t)(shape).value.some(isTwofold);
}
/** A name that is only another name for itself. */
function isCircle(pointer, follow) {
    const seen = new Set();
    for (let at = pointer; at !== null;) {
        if (seen.has(at))
            return true;
        seen.add(at);
        const schema = follow(at);
        at = keywords/* isObject */.Gv(schema ?? undefined) ? keywords/* text */.Qq(schema, '$ref') : null;
    }
    return false;
}
function valueAt(document, pointer) {
    let value = document;
    for (const segment of segmentsOf(pointer)) {
        if (keywords/* isList */.Lv(value))
            value = value[Number(segment)];
        else if (keywords/* isObject */.Gv(value) && Object.hasOwn(value, segment))
            value = value[segment];
        else
            return undefined;
    }
    return value;
}
function segmentsOf(pointer) {
    return pointer
        .replace(/^#/, '')
        .split('/')
        .slice(1)
        .map((segment) => decode(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}
function decode(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}
function escapeSegment(name) {
    return encodeURI(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
/** "#/components/schemas/User/properties/address" → "User address". */
function nameAt(pointer) {
    const words = segmentsOf(pointer).filter((segment) => !['components', 'schemas', 'properties', 'paths', 'content'].includes(segment));
    return words.slice(-4).join(' ');
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/plan.js





/** Those that the generator writes. */
function ownGroups({ groups }) {
    return groups.filter(({ isForeign }) => !isForeign);
}
/**
 * `fileOf`: the file in which an operation is already, if any: it stays there, whatever its tag says now. One that the generator does not know
 * is a person's.
 */
function planOf(description, fileOf) {
    const catalogue = catalogueOf(description);
    const names = new source_names/* Names */.fS(['Operation', 'Record', 'Buffer', 'UploadedFile']);
    const types = typeNames(catalogue, names);
    const handlers = new source_names/* Names */.fS(handlersScope);
    const notes = [];
    const planned = description.operations.map((operation) => {
        const handler = handlers.take((0,source_names/* camelCase */.xQ)(operation.id, 'operation'));
        const typeName = names.take(`${(0,source_names/* pascalCase */.fL)(handler, 'Operation')}Operation`);
        return (0,planned_operation/* plannedOperation */.a)(operation, { handler, typeName, catalogue, notes });
    });
    return { description, catalogue, groups: grouped(planned, fileOf), basePath: (0,base_path/* basePathOf */.o)(description.document), types, notes };
}
/** What generated route files import and declare besides handlers. */
const handlersScope = [
    'app',
    'ctx',
    'next',
    'reply',
    'req',
    'request',
    'res',
    'authenticate',
    'binary',
    'form',
    'multipart',
    'notImplemented',
    'text',
    'upload',
    'validate',
    'validators',
    'routes',
    'method',
];
function typeNames(catalogue, names) {
    const plain = new Map();
    const input = new Map();
    for (const { pointer, name } of catalogue.all())
        plain.set(pointer, names.take(name));
    return {
        of(pointer, view) {
            const known = plain.get(pointer) ?? names.take(catalogue.at(pointer)?.name ?? 'Schema');
            plain.set(pointer, known);
            if (view === 'response' || catalogue.at(pointer)?.twofold !== true)
                return known;
            const own = input.get(pointer) ?? names.take(`${known}Input`);
            input.set(pointer, own);
            return own;
        },
    };
}


/***/ }),

/***/ 70793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readingOf),
/* harmony export */   a: () => (/* binding */ plannedOperation)
/* harmony export */ });
/* harmony import */ var _parameter_style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77492);
/* harmony import */ var _schema_json_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90357);
/* harmony import */ var _schema_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8590);
/* harmony import */ var _source_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94265);




function plannedOperation(operation, { handler, typeName, catalogue, notes }) {
    const { path, renamed } = pathParts(operation.path);
    const of = (place, rename) => parameterObject(operation.parameters.filter((each) => each.in === place), rename, catalogue);
    for (const { name } of operation.parameters.filter((each) => each.in === 'querystring')) {
        notes.push(`${operation.method.toUpperCase()} ${operation.path}: the parameter ${name} is a whole query string: not validated`);
    }
    const inPath = operation.parameters.filter((each) => each.in === 'path');
    const unsaid = [...renamed].filter(([name]) => !inPath.some((each) => each.name === name)).map(([, identifier]) => identifier);
    return {
        operation,
        handler,
        typeName,
        requestName: `${handler}Request`,
        path,
        parameters: {
            params: withUndescribed(of('path', (name) => renamed.get(name) ?? (0,_source_names_js__WEBPACK_IMPORTED_MODULE_1__/* .camelCase */ .xQ)(name, 'parameter')), unsaid),
            query: of('query', (name) => name),
            headers: of('header', (name) => name.toLowerCase()),
            cookies: of('cookie', (name) => name),
        },
        body: operation.body && {
            required: operation.body.required,
            contents: operation.body.content.map((content) => plannedContent(content, catalogue)),
        },
    };
}
function pathParts(path) {
    const names = new _source_names_js__WEBPACK_IMPORTED_MODULE_1__/* .Names */ .fS();
    const renamed = new Map();
    const parts = path.split(/(\{[^{}]*\})/).flatMap((part) => {
        const name = part.match(/^\{(.*)\}$/)?.[1];
        if (name === undefined)
            return part === '' ? [] : [{ text: part }];
        const identifier = renamed.get(name) ?? names.take(routeName(name));
        renamed.set(name, identifier);
        return [{ parameter: identifier }];
    });
    return { path: parts, renamed };
}
/** Routers take ASCII words only. */
function routeName(name) {
    if (/^[A-Za-z_]\w*$/.test(name))
        return name;
    const identifier = (0,_source_names_js__WEBPACK_IMPORTED_MODULE_1__/* .camelCase */ .xQ)(name, 'parameter');
    return /^[A-Za-z_]\w*$/.test(identifier) ? identifier : 'parameter';
}
function parameterObject(parameters, rename, catalogue) {
    if (parameters.length === 0)
        return null;
    const properties = new Map();
    const styles = new Map();
    for (const parameter of parameters) {
        const name = rename(parameter.name);
        const read = catalogue.read(parameter.schema);
        const description = parameter.description ?? read.description;
        properties.set(name, {
            shape: { ...read, description, deprecated: parameter.deprecated || read.deprecated, readOnly: false, writeOnly: false },
            required: parameter.required,
        });
        const style = (0,_parameter_style_js__WEBPACK_IMPORTED_MODULE_2__/* .styleOf */ .V)(parameter, read, (0,_schema_json_types_js__WEBPACK_IMPORTED_MODULE_3__/* .kindsOf */ .tG)(read, catalogue), catalogue);
        if (style !== null)
            styles.set(name, style);
    }
    return { shape: { ..._schema_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anything */ .D, core: { kind: 'object', properties, additional: 'unsaid' } }, styles };
}
/** Parameters of the path that are not described are strings. */
function withUndescribed(params, names) {
    if (names.length === 0)
        return params;
    const text = (0,_schema_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shape */ .c)({
        kind: 'string',
        format: null,
        minLength: null,
        maxLength: null,
        pattern: null,
        contentEncoding: null,
        contentMediaType: null,
    });
    const properties = new Map(params?.shape.core.properties);
    for (const name of names)
        properties.set(name, { shape: text, required: true });
    return {
        shape: { ..._schema_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anything */ .D, core: { kind: 'object', properties, additional: 'unsaid' } },
        styles: params?.styles ?? new Map(),
    };
}
function plannedContent({ mediaType, schema }, catalogue) {
    return {
        mediaType: mediaType.toLowerCase(),
        reads: readingOf(mediaType),
        shape: schema === null ? _schema_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anything */ .D : catalogue.read(schema),
    };
}
/** How a body of a media type is read. */
function readingOf(mediaType) {
    const essence = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
    if (/^application\/(json|[^/]*\+json)$/.test(essence) || essence === '*/*' || essence === 'application/*')
        return 'json';
    if (essence === 'application/x-www-form-urlencoded')
        return 'form';
    if (essence === 'multipart/form-data')
        return 'multipart';
    if (/^text\//.test(essence) || /^application\/(xml|[^/]*\+xml|yaml|x-yaml|graphql|javascript)$/.test(essence))
        return 'text';
    return 'bytes';
}


/***/ }),

/***/ 42605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ compiler)
/* harmony export */ });
/** TypeScript's classic API, which reads a file into a tree with positions. Loaded when it is needed: it is large. */
async function compiler() {
    return (await __webpack_require__.e(/* import() */ 6755).then(__webpack_require__.t.bind(__webpack_require__, 6755, 23))).default;
}


/***/ }),

/***/ 97149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   b3: () => (/* binding */ textPrint),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   w: () => (/* binding */ printsIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _framework_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28059);



/** In the folder that holds `--output`, and to be committed: what the generator wrote last, so that what a person changed can be told from it. */
const manifestName = '.preflight-scaffold.json';
const form = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    about: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    framework: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_framework_js__WEBPACK_IMPORTED_MODULE_2__/* .frameworks */ .I),
    extension: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['.ts', '.js', '']),
    /** Prints of what was written into the description, where that is written too. */
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['handlers', 'written', 'begun', 'data']),
        origin: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['implementation']).optional(),
        /** Print of the whole, where it is one piece. */
        text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        parts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
});
/** null: it is not one of ours, or was broken by a merge: everything that differs then counts as a person's. */
function readManifest(text) {
    try {
        return form.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}
function manifestText(manifest) {
    const about = 'What preflight scaffold wrote last. Commit it: by it, what you changed is told from what was written.';
    const files = Object.fromEntries(Object.entries(manifest.files).sort(([one], [other]) => (one < other ? -1 : 1)));
    const { framework, extension, description } = manifest;
    return `${JSON.stringify({ about, version: 1, framework, extension, description, files }, null, 1)}\n`;
}
function printsIn(manifest, path) {
    const file = manifest?.files[path];
    return file === undefined ? null : new Map(Object.entries(file.parts));
}
function textPrint(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parse)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/fingerprint.js

/**
 * A hash of what code says: its tree, with names, literals and comments. A formatter (spaces, semicolons, quotes, trailing commas,
 * parentheses) does not change it.
 */
function fingerprint(ts, file, node) {
    const said = [];
    const visit = (part) => {
        if (part.kind === ts.SyntaxKind.EmptyStatement)
            return;
        if (ts.isParenthesizedExpression(part) || ts.isParenthesizedTypeNode(part)) {
            ts.forEachChild(part, visit);
            return;
        }
        said.push(`${part.kind}(`);
        if (part !== node)
            said.push(...commentsBefore(ts, file, part));
        if (ts.isIdentifier(part) ||
            ts.isLiteralExpression(part) ||
            ts.isTemplateLiteralToken(part) ||
            ts.isPrivateIdentifier(part)) {
            said.push(JSON.stringify(part.text));
        }
        ts.forEachChild(part, visit);
        if (ts.isBlock(part) || ts.isSourceFile(part))
            said.push(...commentsIn(ts, file, part));
        said.push(')');
    };
    visit(node);
    return (0,external_node_crypto_.createHash)('sha256').update(said.join('')).digest('hex').slice(0, 12);
}
/** Of a comment, whatever its indentation. */
function commentFingerprint(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(plain(text)).digest('hex').slice(0, 12);
}
function commentsBefore(ts, file, node) {
    if (node.pos === node.getStart(file))
        return [];
    const ranges = [
        ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(file.text, node.pos) ?? []),
    ];
    return [...new Map(ranges.map((range) => [range.pos, plain(file.text.slice(range.pos, range.end))])).values()];
}
/** Behind the last statement of a block there is no node that a comment could stand before. */
function commentsIn(ts, file, block) {
    const from = block.statements.end;
    const ranges = [...(ts.getTrailingCommentRanges(file.text, from) ?? []), ...(ts.getLeadingCommentRanges(file.text, from) ?? [])];
    return ranges.map((range) => plain(file.text.slice(range.pos, range.end)));
}
function plain(comment) {
    return comment
        .split(/\r?\n/)
        .map((line) => line.trim())
        .join('\n');
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/imported.js
function importOf(ts, file, statement) {
    const from = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
    const clause = statement.importClause;
    const typeOnly = clause?.isTypeOnly ?? false;
    const names = [];
    const range = (node) => ({ start: node.getStart(file), end: node.end });
    if (clause?.name !== undefined) {
        names.push({ local: clause.name.text, imported: 'default', from, typeOnly, range: range(clause.name) });
    }
    const bindings = clause?.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
        names.push({ local: bindings.name.text, imported: '*', from, typeOnly, range: range(bindings) });
    }
    let insertAt = null;
    if (bindings !== undefined && ts.isNamedImports(bindings)) {
        for (const element of bindings.elements) {
            const imported = element.propertyName?.text ?? element.name.text;
            names.push({ local: element.name.text, imported, from, typeOnly: typeOnly || element.isTypeOnly, range: range(element) });
        }
        insertAt = bindings.elements.at(-1)?.end ?? null;
    }
    return { from, typeOnly, range: range(statement), names, insertAt };
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/names-in.js
function declaredNames(ts, statement) {
    if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.flatMap(({ name }) => boundIn(ts, name));
    }
    const isNamed = ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isModuleDeclaration(statement);
    return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}
function boundIn(ts, name) {
    if (ts.isIdentifier(name))
        return [name.text];
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundIn(ts, element.name) : []));
}
function namesIn(ts, node) {
    const names = [];
    const visit = (part) => {
        if (ts.isIdentifier(part))
            names.push(part.text);
        ts.forEachChild(part, visit);
    };
    visit(node);
    return names;
}
function placesIn(ts, file) {
    const places = new Map();
    const visit = (node) => {
        ts.forEachChild(node, (child) => {
            const isName = 'name' in node && node.name === child;
            const ofProperty = isName &&
                (ts.isPropertyAccessExpression(node) ||
                    ts.isPropertyAssignment(node) ||
                    ts.isClassElement(node) ||
                    ts.isTypeElement(node));
            if (ts.isIdentifier(child) && !ofProperty) {
                const place = { start: child.getStart(file), end: child.end, short: ts.isShorthandPropertyAssignment(node) };
                const known = places.get(child.text);
                if (known === undefined)
                    places.set(child.text, [place]);
                else
                    known.push(place);
            }
            visit(child);
        });
    };
    visit(file);
    return places;
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/registration.js
const methods = new Set(['get', 'put', 'post', 'delete', 'del', 'options', 'head', 'patch', 'trace', 'query', 'all']);
/** `router.post('/users', …, createUser)`, `app.route({ method, url, handler })`, `routes.use(usersRouter)`. */
function registration(ts, file, call) {
    if (!ts.isPropertyAccessExpression(call.expression))
        return null;
    const { name } = call.expression;
    const [first, second] = call.arguments;
    if (first === undefined)
        return null;
    const range = (node) => ({ start: node.getStart(file), end: node.end });
    const last = call.arguments.at(-1);
    if (ts.isStringLiteralLike(first)) {
        const handler = last !== undefined && last !== first ? rootName(ts, last) : null;
        if (methods.has(name.text)) {
            const key = `${name.text} ${anonymous(first.text)}`;
            return { key, kind: 'route', handler, path: range(first), method: range(name) };
        }
        const listed = second !== undefined && ts.isArrayLiteralExpression(second) ? second.elements[0] : undefined;
        if (name.text !== 'register' || listed === undefined || !ts.isStringLiteralLike(listed))
            return null;
        const whole = last !== undefined && ts.isAsExpression(last) ? last.expression : last;
        const inList = whole !== undefined && ts.isArrayLiteralExpression(whole) ? whole.elements.at(-1) : whole;
        const key = `${listed.text.toLowerCase()} ${anonymous(first.text)}`;
        return {
            key,
            kind: 'route',
            handler: inList === undefined ? null : rootName(ts, inList),
            path: range(first),
            method: range(listed),
        };
    }
    if (name.text === 'route' && ts.isObjectLiteralExpression(first))
        return routeObject(ts, first, range);
    const root = rootName(ts, first);
    if (root === null || !['use', 'register'].includes(name.text))
        return null;
    return { key: `use ${root}`, kind: 'use', handler: null, path: null, method: null };
}
function routeObject(ts, object, range) {
    const property = (name) => {
        const found = object.properties.find((each) => each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name);
        if (found !== undefined && ts.isPropertyAssignment(found))
            return found.initializer;
        return found !== undefined && ts.isShorthandPropertyAssignment(found) ? found.name : undefined;
    };
    const [method, url, handler] = [property('method'), property('url'), property('handler')];
    if (method === undefined || url === undefined || !ts.isStringLiteralLike(method) || !ts.isStringLiteralLike(url))
        return null;
    const key = `${method.text.toLowerCase()} ${anonymous(url.text)}`;
    return {
        key,
        kind: 'route',
        handler: handler === undefined ? null : rootName(ts, handler),
        path: range(url),
        method: range(method),
    };
}
/** A route's path, whatever its parameters are called and however a router writes them. */
function anonymous(path) {
    return path
        .replace(/::/g, '\u0000')
        .replace(/\\(.)/g, (_, sign) => (sign === ':' ? '\u0000' : sign))
        .replace(/:("[^"]*"|\w+)(\([^)]*\))?/g, '{}')
        .replaceAll('\u0000', ':');
}
/** `usersRouter.routes()` → "usersRouter"; null: it is no name. */
function rootName(ts, expression) {
    if (ts.isIdentifier(expression))
        return expression.text;
    if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
        return rootName(ts, expression.expression);
    return null;
}
function calledIn(ts, expression) {
    if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression))
        return calledIn(ts, expression.expression);
    return ts.isCallExpression(expression) ? expression : null;
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/parts.js




/** The statements of a file. `containers`: names of functions whose bodies are looked into. */
function parse(ts, text, containers) {
    const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
    const parts = [];
    const imports = [];
    const bound = new Set();
    const uses = new Map();
    let others = 0;
    for (const statement of file.statements) {
        if (ts.isImportDeclaration(statement)) {
            const read = importOf(ts, file, statement);
            imports.push(read);
            for (const { local } of read.names)
                bound.add(local);
            continue;
        }
        for (const name of namesIn(ts, statement))
            uses.set(name, (uses.get(name) ?? 0) + 1);
        for (const name of declaredNames(ts, statement))
            bound.add(name);
        const part = partOf(ts, file, statement, containers);
        if (part === null)
            others += 1;
        else
            parts.push(part);
    }
    return { text, parts: told(parts), imports, bound, uses, places: () => placesIn(ts, file), others, broken: errorOf(ts, file) };
}
/** Parts of one key are told apart by their number: descriptions may have two paths that differ only in the name of a parameter. */
function told(parts) {
    const seen = new Map();
    return parts.map((part) => {
        const number = (seen.get(part.key) ?? 0) + 1;
        seen.set(part.key, number);
        const within = part.within === null ? null : told(part.within);
        return { ...part, key: number === 1 ? part.key : `${part.key} #${number}`, within };
    });
}
function errorOf(ts, file) {
    const { parseDiagnostics = [] } = file;
    const [first] = parseDiagnostics;
    if (first === undefined)
        return null;
    const { line } = file.getLineAndCharacterOfPosition(first.start ?? 0);
    return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
}
function partOf(ts, file, statement, containers) {
    const call = ts.isExpressionStatement(statement) ? calledIn(ts, statement.expression) : null;
    const registered = call === null ? null : registration(ts, file, call);
    const [name, ...more] = declaredNames(ts, statement);
    if (registered === null && (name === undefined || more.length > 0))
        return null;
    const body = name !== undefined && containers(name) ? bodyOf(ts, statement) : null;
    const within = body?.statements.flatMap((inner) => partOf(ts, file, inner, () => false) ?? []) ?? null;
    const start = statement.getStart(file);
    const doc = docBefore(ts, file, statement, start);
    return {
        key: registered?.key ?? name ?? '',
        kind: registered?.kind ?? 'declaration',
        doc,
        code: { start, end: statement.end },
        codePrint: body === null ? fingerprint(ts, file, statement) : headPrint(statement, body, file),
        docPrint: doc.start === doc.end ? null : commentFingerprint(file.text.slice(doc.start, doc.end)),
        handler: registered?.handler ?? null,
        path: registered?.path ?? null,
        method: registered?.method ?? null,
        names: new Set(namesIn(ts, statement)),
        within,
        bodyEnd: body === null ? statement.end : body.statements.end,
    };
}
/** Of a function whose body is looked into by itself. */
function headPrint(statement, body, file) {
    return commentFingerprint(file.text.slice(statement.getStart(file), body.getStart(file)).replace(/[\s;]+/g, ' '));
}
function bodyOf(ts, statement) {
    if (ts.isFunctionDeclaration(statement))
        return statement.body ?? null;
    if (!ts.isVariableStatement(statement))
        return null;
    const initializer = statement.declarationList.declarations[0]?.initializer;
    if (initializer === undefined || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
        return null;
    return ts.isBlock(initializer.body) ? initializer.body : null;
}
function docBefore(ts, file, statement, start) {
    const last = (ts.getLeadingCommentRanges(file.text, statement.pos) ?? []).at(-1);
    const isDoc = last !== undefined && file.text.startsWith('/**', last.pos) && /^\s*$/.test(file.text.slice(last.end, start));
    return isDoc ? { start: last.pos, end: last.end } : { start, end: start };
}


/***/ }),

/***/ 24420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ handlerKey),
/* harmony export */   C8: () => (/* binding */ docKey),
/* harmony export */   Fh: () => (/* binding */ importKey),
/* harmony export */   MX: () => (/* binding */ printsOf)
/* harmony export */ });
function printsOf({ parts, imports }) {
    const prints = new Map();
    const note = (part) => {
        prints.set(part.key, part.codePrint);
        if (part.docPrint !== null)
            prints.set(docKey(part.key), part.docPrint);
        if (part.handler !== null)
            prints.set(handlerKey(part.key), part.handler);
        for (const inner of part.within ?? [])
            note(inner);
    };
    for (const part of parts)
        note(part);
    for (const { from, names } of imports)
        for (const { local } of names)
            prints.set(importKey(from, local), '');
    return prints;
}
/** The handler that a route was registered with. */
function handlerKey(route) {
    return `handler ${route}`;
}
function docKey(key) {
    return `doc ${key}`;
}
/** Without the extension: a project may change it. */
function importKey(from, local) {
    return `import ${from.replace(/^(\..*)\.[jt]s$/, '$1')} ${local}`;
}


/***/ }),

/***/ 70072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tn: () => (/* binding */ manifestIn),
  Rl: () => (/* binding */ scaffold),
  SP: () => (/* binding */ shown)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/openapi/scaffold/application/project.js
/** For a folder that has no package.json; `source`: where the sources are in it. */
function packageJson(name, { dependencies, devDependencies }, source) {
    const server = source === '' ? 'server.ts' : `${source}/server.ts`;
    const document = {
        name,
        version: '0.1.0',
        private: true,
        type: 'module',
        engines: { node: '>=22.18' },
        scripts: { dev: `node --watch ${server}`, start: `node ${server}`, build: 'tsc', check: 'tsc --noEmit' },
        dependencies,
        devDependencies,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
/** For a folder that has no tsconfig.json: Node runs the sources as they are, and tsc builds them as well. */
function tsconfigJson(source) {
    const document = {
        compilerOptions: {
            target: 'es2024',
            module: 'nodenext',
            types: ['node'],
            strict: true,
            noUncheckedIndexedAccess: true,
            noImplicitOverride: true,
            noImplicitReturns: true,
            noFallthroughCasesInSwitch: true,
            noUnusedLocals: true,
            noUnusedParameters: true,
            exactOptionalPropertyTypes: true,
            erasableSyntaxOnly: true,
            verbatimModuleSyntax: true,
            isolatedModules: true,
            rewriteRelativeImportExtensions: true,
            skipLibCheck: true,
            rootDir: source === '' ? '.' : source,
            outDir: 'dist',
        },
        include: [source === '' ? '**/*.ts' : source],
        exclude: ['node_modules', 'dist'],
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/openapi/scaffold/folders.js
var scaffold_folders = __webpack_require__(62218);
// EXTERNAL MODULE: ./build/openapi/scaffold/framework.js
var scaffold_framework = __webpack_require__(28059);
// EXTERNAL MODULE: ./build/openapi/scaffold/plan.js + 4 modules
var scaffold_plan = __webpack_require__(88156);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/text.js
var source_text = __webpack_require__(51490);
;// CONCATENATED MODULE: ./build/openapi/scaffold/application/config.js

/** `config.ts`: the environment, checked once at the start. */
const configModule = (basePath, logs) => `
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),${logs ? "\n  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')," : ''}
  /** Under which all operations lie: the path of the description's server. */
  BASE_PATH: z.string().regex(/^(\\/[^/]+)*$/).default(${(0,source_text/* stringLiteral */.Hg)(basePath)}),
  /** Proxies in front of the service, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  BODY_LIMIT_BYTES: z.coerce.number().int().min(1).default(1_048_576),
  RATE_LIMIT: z.coerce.number().int().min(1).default(300),
  RATE_WINDOW_SECONDS: z.coerce.number().int().min(1).default(60),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(0).default(10),
});

const read = environment.safeParse(process.env);
if (!read.success) {
  throw new Error(\`The environment is not as needed:\\n\${z.prettifyError(read.error)}\`);
}

export const config = {
  port: read.data.PORT,
  host: read.data.HOST,${logs ? '\n  logLevel: read.data.LOG_LEVEL,' : ''}
  basePath: read.data.BASE_PATH,
  trustedProxies: read.data.TRUSTED_PROXIES,
  bodyLimitBytes: read.data.BODY_LIMIT_BYTES,
  rateLimit: { requests: read.data.RATE_LIMIT, windowSeconds: read.data.RATE_WINDOW_SECONDS },
  shutdownSeconds: read.data.SHUTDOWN_SECONDS,
} as const;
`;

// EXTERNAL MODULE: ./build/openapi/scaffold/application/credentials.js
var credentials = __webpack_require__(95380);
;// CONCATENATED MODULE: ./build/openapi/scaffold/application/envelope.js
/** `envelope.ts`: what wraps an answer, where the description wraps it. */
const envelopeModule = `
export interface Envelope<T> {
  data: T;
  meta: { requestId: string };
}

export const envelope = <T>(data: T, requestId: string): Envelope<T> => ({ data, meta: { requestId } });
`;
const uploadedFileModule = `
/** A file of a multipart form, in memory. */
export interface UploadedFile {
  filename: string;
  mimetype: string;
  /** In bytes. */
  size: number;
  buffer: Buffer;
}
`;

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/json-types.js
var json_types = __webpack_require__(90357);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/layout.js
var layout = __webpack_require__(33467);
;// CONCATENATED MODULE: ./build/openapi/scaffold/application/error-body.js



/**
 * How errors are answered: in the form that most of the description's error responses have, where that is one that can be filled in, and in the
 * envelope `{error: {code, message, details}, meta: {requestId}}` where nothing is described.
 */
function errorBodyOf(plan) {
    const described = mostCommon(plan);
    if (described === null)
        return { source: written(envelope), note: null };
    const core = objectOf(described, plan.catalogue);
    const members = core === null ? null : membersOf(core, plan.catalogue);
    if (core !== null && members !== null)
        return { source: written([...members, ...detailsBeside(core)]), note: null };
    const note = 'The description has a form of errors of its own that is not known here: they are answered in the envelope. Change errorBody in errors.ts.';
    return { source: written(envelope), note };
}
/** What is wrong with a request is said, where the description leaves room for it. */
function detailsBeside({ properties, additional }) {
    const isWrapped = ['object', 'reference'].includes(properties.get('error')?.shape.core.kind ?? '');
    const isSaid = isWrapped || properties.has('details') || properties.has('errors');
    return isSaid || additional === 'none' ? [] : [{ name: 'details', value: 'details' }];
}
const withDetails = 'details === undefined ? { code, message } : { code, message, details }';
const envelope = [
    { name: 'error', value: withDetails },
    { name: 'meta', value: '{ requestId }' },
];
function written(members) {
    const body = (0,layout/* render */.XX)([
        '({',
        (0,layout/* indent */.pZ)([
            layout/* hard */.e,
            (0,layout/* join */.fj)(members.map((member) => [memberSource(member), ',']), layout/* hard */.e),
        ]),
        layout/* hard */.e,
        '})',
    ]);
    const uses = (name) => new RegExp(`\\b${name}\\b(?!:)`).test(body);
    const taken = ['status', 'code', 'message', 'details'].filter(uses).join(', ');
    return `/** The body of every answer that is an error. */
export const errorBody = ({ ${taken} }: HttpError, ${uses('requestId') ? '' : '_'}requestId: string) => ${body};`;
}
function memberSource({ name, value }) {
    return value === name ? name : [`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, value];
}
/** The schema that most error responses have. */
function mostCommon({ groups, catalogue }) {
    const counts = new Map();
    const responses = groups.flatMap(({ operations }) => operations.flatMap(({ operation }) => operation.responses));
    for (const { content } of responses.filter(({ status }) => /^([45]|default)/.test(status))) {
        for (const { mediaType, schema } of content) {
            if (schema === null || !/json/i.test(mediaType))
                continue;
            const key = JSON.stringify(schema);
            counts.set(key, { schema, count: (counts.get(key)?.count ?? 0) + 1 });
        }
    }
    const [first] = [...counts.values()].sort((one, other) => other.count - one.count);
    return first === undefined ? null : catalogue.read(first.schema);
}
function objectOf({ core }, catalogue, depth = 0) {
    if (core.kind === 'object')
        return core;
    const target = core.kind === 'reference' && depth < 8 ? catalogue.at(core.pointer) : null;
    return target === null ? null : objectOf(target.shape, catalogue, depth + 1);
}
/** What is put into each property; null: one is needed that is not known. */
function membersOf(core, catalogue) {
    const names = new Set(core.properties.keys());
    const members = [];
    for (const [name, { shape, required }] of core.properties) {
        const value = filled(name, shape, names, catalogue);
        if (value !== null)
            members.push({ name, value });
        else if (required)
            return null;
    }
    return members.length === 0 ? null : members;
}
function filled(name, shape, names, catalogue) {
    const core = objectOf(shape, catalogue);
    if (core === null || !['error', 'meta'].includes(name))
        return scalarOf(name, (0,json_types/* kindsOf */.tG)(shape, catalogue), names);
    const members = membersOf(core, catalogue);
    if (members === null)
        return null;
    if (members.map((member) => member.name).join() === 'code,message,details')
        return withDetails;
    return (0,layout/* enclosed */.AK)('{', members.map(memberSource), '}', layout/* line */.n8);
}
function scalarOf(name, kinds, names) {
    const isText = kinds.has('string');
    const isNumber = kinds.has('number');
    if (/^(status|status_?code|code)$/i.test(name) && isNumber)
        return 'status';
    if (/^(code|error_?code)$/i.test(name) && isText)
        return 'code';
    if (/^(status|status_?code)$/i.test(name) && isText)
        return 'String(status)';
    if (/^(message|msg|detail|error_?message|error_description|reason)$/i.test(name) && isText)
        return 'message';
    if (name === 'error' && isText)
        return names.has('message') ? 'code' : 'message';
    if (name === 'title' && isText)
        return names.has('detail') || names.has('message') ? 'code' : 'message';
    if (name === 'type' && isText)
        return names.has('title') ? "'about:blank'" : 'code';
    if (/^(request|trace|correlation)_?id$/i.test(name) && isText)
        return 'requestId';
    if (name === 'timestamp' && isText)
        return 'new Date().toISOString()';
    if (/^(details|errors)$/.test(name) && kinds.size > 3)
        return 'details';
    return null;
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/application/errors.js
/** `errors.ts`: what handlers throw, and how it is answered; `errorBody`: the function that makes the body. */
const errorsModule = (errorBody) => `
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';

/** What the client is told went wrong: status and code to act on, a message to read. */
export class HttpError extends Error {
  override readonly name: string = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { details?: unknown; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }
}

export const badRequest = (message: string, details?: unknown) => new HttpError(400, 'BAD_REQUEST', message, { details });
export const unauthorized = (message: string, challenge = 'Bearer') =>
  new HttpError(401, 'UNAUTHORIZED', message, { headers: { 'WWW-Authenticate': challenge } });
export const forbidden = (message: string) => new HttpError(403, 'FORBIDDEN', message);
export const notFound = (message: string) => new HttpError(404, 'NOT_FOUND', message);
export const conflict = (message: string, details?: unknown) => new HttpError(409, 'CONFLICT', message, { details });
export const unsupportedMediaType = (message: string) => new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', message);
export const tooManyRequests = (retryAfterSeconds: number) =>
  new HttpError(429, 'TOO_MANY_REQUESTS', 'Too many requests. Try again later.', {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  });

/** One thing that is wrong with a request, and where it stands. */
export interface Problem {
  in: string;
  path: string;
  message: string;
}

export const invalid = (problems: readonly Problem[]) =>
  new HttpError(400, 'VALIDATION_FAILED', 'The request is not as described.', { details: problems });

export const problemsOf = (place: string, { issues }: Pick<z.core.$ZodError, 'issues'>): Problem[] =>
  issues.map(({ path, message }) => ({ in: place, path: path.map(String).join('.'), message }));

const withStatus = z.object({ status: z.int().min(400).max(499), message: z.string() });
const withStatusCode = z.object({ statusCode: z.int().min(400).max(499), message: z.string() });

/** Libraries say by a status that the request is to blame. Whatever else was thrown is ours: the client learns nothing of it. */
export const asHttpError = (error: unknown): HttpError => {
  if (error instanceof HttpError) return error;
  if (error instanceof z.ZodError) return invalid(problemsOf('request', error));
  const status = withStatus.safeParse(error).data?.status ?? withStatusCode.safeParse(error).data?.statusCode;
  if (status !== undefined && error instanceof Error) {
    return new HttpError(status, codeOf(status), error.message, { cause: error });
  }
  return new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong.', { cause: error });
};

const codeOf = (status: number): string =>
  (STATUS_CODES[status] ?? 'Error').toUpperCase().replace(/[^A-Z]+/g, '_');

${errorBody}
`;

;// CONCATENATED MODULE: ./build/openapi/scaffold/application/request-id.js
/** `request-id.ts`: the caller's id where it sends a sane one, so that logs of both can be joined. */
const requestIdModule = `
import { randomUUID } from 'node:crypto';

export const requestIdHeader = 'X-Request-Id';

export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\\w.:-]{1,128}$/.test(given) ? given : randomUUID();
`;

;// CONCATENATED MODULE: ./build/openapi/scaffold/application/request-schemas.js
/** `middleware/request-schemas.ts`: a request read by the schemas of its operation. Knows no framework. */
const requestSchemasModule = `
import { z } from 'zod';
import { invalid, type Problem, problemsOf, unsupportedMediaType } from '../errors.js';
import type { Operation } from '../types/operations.js';

/** Schemas of what an operation takes; of bodies by media type. */
export interface RequestSchemas<O extends Operation> {
  params?: z.core.$ZodType<O['params']>;
  query?: z.core.$ZodType<O['query']>;
  headers?: z.core.$ZodType<O['headers']>;
  cookies?: z.core.$ZodType<O['cookies']>;
  body?: { required: boolean; content: Readonly<Record<string, z.core.$ZodType<O['body']>>> };
}

/** A request as it came. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: unknown;
}

/** What the schemas made of it; what has no schema is left out. */
export interface ReadRequest<O extends Operation> {
  params?: O['params'];
  query?: O['query'];
  headers?: O['headers'];
  cookies?: O['cookies'];
  body?: O['body'];
}

/** Throws the answer 400, with everything that is wrong, or 415. */
export const readRequest = <O extends Operation>(schemas: RequestSchemas<O>, raw: RawRequest): ReadRequest<O> => {
  const result: ReadRequest<O> = {};
  const problems: Problem[] = [];
  const read = <T>(place: string, schema: z.core.$ZodType<T>, value: unknown, keep: (value: T) => void): void => {
    const { data, error } = z.core.safeParse(schema, value);
    if (error) problems.push(...problemsOf(place, error));
    else keep(data);
  };
  if (schemas.params) read('path', schemas.params, { ...Object(raw.params) }, (params) => (result.params = params));
  if (schemas.query) read('query', schemas.query, { ...Object(raw.query) }, (query) => (result.query = query));
  if (schemas.headers) read('header', schemas.headers, raw.headers, (headers) => (result.headers = headers));
  if (schemas.cookies) {
    read('cookie', schemas.cookies, readCookies(raw.headers.cookie), (cookies) => (result.cookies = cookies));
  }
  if (schemas.body && hasBody(raw.headers)) {
    const schema = schemaFor(schemas.body.content, raw.headers);
    if (schema) read('body', schema, raw.body, (body) => (result.body = body));
  } else if (schemas.body?.required) problems.push({ in: 'body', path: '', message: 'A body is needed' });
  if (problems.length > 0) throw invalid(problems);
  return result;
};

const hasBody = (headers: RawRequest['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** By the media type that was sent, or the range it falls under (image/*). */
const schemaFor = <T>(content: Readonly<Record<string, T>>, headers: RawRequest['headers']): T | undefined => {
  const described = Object.keys(content);
  const type = String(headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const match = [type, \`\${type.split('/')[0]}/*\`, '*/*'].find((each) => described.includes(each));
  if (match === undefined) throw unsupportedMediaType(\`Expected \${described.join(' or ')}.\`);
  return content[match];
};

/** The Cookie header (RFC 6265, 4.2). */
export const readCookies = (header: string | string[] | undefined): Record<string, string> => {
  const pairs = String(header ?? '')
    .split(';')
    .map((pair) => pair.split(/=(.*)/s, 2))
    .filter(([name, value]) => name?.trim() && value !== undefined);
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), decodeCookie(value.trim())]));
};

const decodeCookie = (value: string): string => {
  try {
    return decodeURIComponent(value.replace(/^"(.*)"$/, '$1'));
  } catch {
    return value;
  }
};
`;

// EXTERNAL MODULE: ./build/openapi/scaffold/planned-operation.js
var planned_operation = __webpack_require__(70793);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/shape.js
var shape = __webpack_require__(8590);
// EXTERNAL MODULE: ./build/openapi/scaffold/schema/type-source.js
var type_source = __webpack_require__(78989);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/module.js
var source_module = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/views.js
var modules_views = __webpack_require__(46307);
;// CONCATENATED MODULE: ./build/openapi/scaffold/modules/types.js







/** The module of types that the description names, and that of its operations; `types`: how many types both declare. */
function typeModules(plan, extension) {
    const views = (0,modules_views/* viewsOf */.W6)(plan);
    const schemas = [...views].flatMap(([pointer, seen]) => [...seen].map((view) => schemaType(plan, pointer, view)));
    const imports = new source_module/* Imports */.l2();
    const operations = plan.groups.flatMap(({ operations }) => operations.map((each) => operationType(plan, each, imports, extension)));
    const files = [
        { path: 'types/operations.ts', role: 'written', text: (0,source_module/* moduleText */.W7)(imports, [operationBase, ...operations]) },
    ];
    if (schemas.length > 0)
        files.unshift({ path: 'types/schemas.ts', role: 'written', text: (0,source_module/* moduleText */.W7)(new source_module/* Imports */.l2(), schemas) });
    return { files, types: schemas.length + operations.length };
}
const operationBase = `/** What an operation takes, as validation leaves it, and what it answers, by status. */
export interface Operation {
  params: object;
  query: object;
  headers: object;
  cookies: object;
  body: unknown;
  responses: object;
}`;
function schemaType(plan, pointer, view) {
    const schema = plan.catalogue.at(pointer);
    if (schema === null)
        throw new Error(`There is no schema at ${pointer}.`);
    const name = plan.types.of(pointer, view);
    const scope = { catalogue: plan.catalogue, view, file: null, reference: plan.types.of };
    return `${(0,type_source/* schemaComment */.Jv)(schema.shape)}${(0,layout/* render */.XX)(declaration(name, schema.shape, scope))}`;
}
function declaration(name, shape, scope) {
    const { core } = shape;
    if (core.kind === 'object') {
        const members = (0,type_source/* objectType */.ge)(core, scope);
        if (typeof members !== 'string' && !(Array.isArray(members) && typeof members[0] === 'string'))
            return [`export interface ${name} `, members];
        return [`export type ${name} = `, members, ';'];
    }
    return [`export type ${name} = `, (0,type_source/* typeSource */.Qr)(shape, scope), ';'];
}
function operationType(plan, planned, imports, extension) {
    const { operation, parameters, body } = planned;
    const scope = (view, file = null) => ({
        catalogue: plan.catalogue,
        view,
        file,
        reference: (pointer, of) => imports.use(`./schemas${extension}`, plan.types.of(pointer, of), 'type'),
    });
    const members = [];
    for (const place of ['params', 'query', 'headers', 'cookies']) {
        const object = parameters[place];
        if (object !== null)
            members.push([`${place}: `, (0,type_source/* typeSource */.Qr)(object.shape, scope('request')), ';']);
    }
    if (body !== null) {
        const types = body.contents.map(({ reads, shape }) => {
            if (reads === 'text' || reads === 'bytes')
                return { layout: reads === 'text' ? 'string' : 'Buffer' };
            if (reads !== 'multipart' || !(0,type_source/* holdsFile */.D8)(shape, plan.catalogue))
                return shape;
            return { layout: (0,type_source/* typeSource */.Qr)(shape, scope('request', uploadedFile(imports, extension))) };
        });
        const none = body.required ? [] : [{ layout: 'undefined' }];
        members.push(['body: ', (0,type_source/* alternatives */.Vo)([...types, ...none], scope('request')), ';']);
    }
    const responses = operation.responses.map((response) => [
        `${/^\d+$/.test(response.status) ? response.status : (0,source_text/* propertyKey */.r_)(response.status, 'type')}: `,
        responseType(plan, response, scope('response')),
        ';',
    ]);
    if (responses.length > 0)
        members.push(['responses: ', (0,layout/* group */.Os)(['{', (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(responses, layout/* hard */.e)]), layout/* hard */.e, '}']), ';']);
    const title = [`${operation.method.toUpperCase()} ${operation.path}`, ...(operation.deprecated ? ['@deprecated'] : [])];
    const content = members.length === 0 ? '{}' : (0,layout/* group */.Os)(['{', (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '}']);
    return `${(0,source_text/* docComment */.sm)(title)}${(0,layout/* render */.XX)([`export interface ${planned.typeName} extends Operation `, content])}`;
}
function uploadedFile(imports, extension) {
    return imports.use(`./uploaded-file${extension}`, 'UploadedFile', 'type');
}
function responseType(plan, response, scope) {
    if (response.content.length === 0)
        return 'undefined';
    const types = response.content.map(({ mediaType, schema }) => {
        const reads = (0,planned_operation/* readingOf */.M)(mediaType);
        if (reads !== 'json')
            return { layout: reads === 'text' ? 'string' : 'Buffer' };
        return schema === null ? shape/* anything */.D : plan.catalogue.read(schema);
    });
    return (0,type_source/* alternatives */.Vo)(types, scope);
}

// EXTERNAL MODULE: ./build/openapi/scaffold/modules/validators.js + 4 modules
var modules_validators = __webpack_require__(71979);
;// CONCATENATED MODULE: ./build/openapi/scaffold/project.js











/** `routes`: the folder of the routes, beside `middleware` and `types`. */
function projectOf(plan, framework, { extension, routes, implementation }) {
    const schemes = (0,credentials/* schemesOf */.E2)(plan.description);
    const secured = schemes.length > 0;
    const errors = errorBodyOf(plan);
    const types = typeModules(plan, extension);
    const validators = (0,modules_validators/* validatorModules */.e)(plan, extension);
    const uploads = [...types.files, ...validators.files].some(({ text }) => text.includes('UploadedFile')) || usesUploads(plan);
    const whole = {
        ...framework.application(plan, secured),
        'config.ts': configModule(plan.basePath, framework.name === 'fastify'),
        ...(describesEnvelope(plan) ? { 'envelope.ts': envelopeModule } : {}),
        'errors.ts': errorsModule(errors.source),
        'request-id.ts': requestIdModule,
        'middleware/request-schemas.ts': requestSchemasModule,
        ...(secured ? { 'middleware/credentials.ts': (0,credentials/* credentialsModule */.zZ)(schemes) } : {}),
        ...(uploads ? { 'types/uploaded-file.ts': uploadedFileModule } : {}),
    };
    const files = [
        ...Object.entries(whole).map(([path, text]) => ({
            path,
            role: 'begun',
            text: (0,source_module/* template */.vs)(text.replaceAll("'./routes/index.js'", `'./${routes}/index.js'`), extension),
        })),
        { path: 'openapi.ts', role: 'data', text: servedDescription(plan) },
        ...types.files,
        ...validators.files,
        ...(implementation?.files(plan, extension) ?? []),
        ...framework
            .routes(plan, extension, implementation)
            .map((file) => ({ ...file, path: file.path.replace(/^routes\//, `${routes}/`) })),
    ];
    const own = framework.packages(plan);
    return {
        files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
        handlers: plan.groups.reduce((sum, { operations }) => sum + operations.length, 0),
        bodies: validators.bodies,
        types: types.types,
        notes: errors.note === null ? [] : [errors.note],
        packages: {
            dependencies: {
                ...own.dependencies,
                ...implementation?.packages.dependencies,
                ...(schemes.some(({ kind }) => kind === 'token') ? { jose: '^6.0.0' } : {}),
                zod: '^4.3.0',
            },
            devDependencies: {
                ...own.devDependencies,
                ...implementation?.packages.devDependencies,
                '@types/node': '^24.0.0',
                typescript: '^5.9.0 || ^6.0.0 || ^7.0.0',
            },
        },
    };
}
/** Whether some answer is wrapped: `{data, meta: {requestId}}`. */
function describesEnvelope(plan) {
    const shapes = [...(0,modules_views/* responseShapes */.Qf)(plan), ...plan.catalogue.all().map(({ shape }) => shape)];
    return shapes.some(({ core }) => core.kind === 'object' && core.properties.has('data') && core.properties.has('meta'));
}
function usesUploads(plan) {
    return plan.groups.some(({ operations }) => operations.some(({ body }) => body?.contents.some(({ reads }) => reads === 'multipart')));
}
function escaped(sign) {
    return Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
/** JSON is TypeScript, but for the key that would set a prototype. */
function servedDescription({ description }) {
    const text = JSON.stringify(description.document, null, 2)
        .replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped)
        .replace(/^(\s*)"__proto__":/gm, '$1["__proto__"]:');
    return `${source_module/* header */.wx}\n\n/** The description of this service, as it is served. */\nexport const openapi: Readonly<Record<string, unknown>> = ${text};\n`;
}

// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/compiler.js
var compiler = __webpack_require__(42605);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/manifest.js
var manifest = __webpack_require__(97149);
;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/edits.js
/** Replacements in a text, by positions in the text as it was. */
class Edits {
    #edits = [];
    replace(start, end, text) {
        this.#edits.push({ start, end, text, order: this.#edits.length });
    }
    insert(at, text) {
        this.replace(at, at, text);
    }
    get isEmpty() {
        return this.#edits.length === 0;
    }
    /** The text with all edits made; those at one place in the order in which they were given. */
    apply(text) {
        const sorted = [...this.#edits].sort((one, other) => one.start - other.start || one.order - other.order);
        let result = '';
        let at = 0;
        for (const edit of sorted) {
            if (edit.start < at)
                continue;
            result += text.slice(at, edit.start) + edit.text;
            at = edit.end;
        }
        return result + text.slice(at);
    }
}

// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/prints.js
var regenerate_prints = __webpack_require__(24420);
;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/merge-imports.js


/**
 * Adds the imports that code which was put in needs, and takes out those of the generator's that nothing uses any more. A person's own stay,
 * and one that a person took out comes back only with code that needs it.
 */
function mergeImports(look, text, generated, base, needed) {
    const offered = generated.imports.flatMap(({ names }) => names);
    const wanted = offered.filter(({ local }) => needed.has(local));
    const added = wanted.reduce((whole, name) => withImport(look, whole, name), look(text));
    return withoutUnused(look, added, base, new Set(offered.map(({ from, local }) => (0,regenerate_prints/* importKey */.Fh)(from, local))));
}
function withImport(look, current, name) {
    const known = current.imports.flatMap(({ names }) => names).find(({ local }) => local === name.local);
    if (known !== undefined && (!known.typeOnly || name.typeOnly))
        return current;
    if (known !== undefined)
        return withImport(look, look(withoutName(current, known)), name);
    if (current.bound.has(name.local))
        return current;
    const edits = new Edits();
    const sameModule = (from) => (0,regenerate_prints/* importKey */.Fh)(from, '') === (0,regenerate_prints/* importKey */.Fh)(name.from, '');
    const beside = current.imports.find((each) => sameModule(each.from) && each.typeOnly === name.typeOnly && each.insertAt !== null);
    const written = name.imported === name.local ? name.local : `${name.imported} as ${name.local}`;
    if (beside?.insertAt != null && name.imported !== 'default' && name.imported !== '*') {
        const broken = current.text.slice(beside.range.start, beside.range.end).includes('\n');
        edits.insert(beside.insertAt, broken ? `,\n  ${written}` : `, ${written}`);
        return look(edits.apply(current.text));
    }
    const kind = name.typeOnly ? 'import type' : 'import';
    const clause = name.imported === 'default' ? name.local : name.imported === '*' ? `* as ${name.local}` : `{ ${written} }`;
    const line = `${kind} ${clause} from '${name.from}';`;
    const last = current.imports.at(-1);
    if (last !== undefined)
        edits.insert(last.range.end, `\n${line}`);
    else
        edits.insert(headerEnd(current.text), `${line}\n\n`);
    return look(edits.apply(current.text));
}
/** Behind the comments at the top of the file. */
function headerEnd(text) {
    return text.match(/^(?:\/\/.*\n|\s*\n)*/)?.[0].length ?? 0;
}
function withoutUnused(look, current, base, offered) {
    if (base === null)
        return current.text;
    const unused = current.imports
        .flatMap(({ names }) => names)
        .find(({ from, local }) => {
        const key = (0,regenerate_prints/* importKey */.Fh)(from, local);
        return (base.has(key) || offered.has(key)) && !current.uses.has(local);
    });
    return unused === undefined ? current.text : withoutUnused(look, look(withoutName(current, unused)), base, offered);
}
function withoutName(current, name) {
    const edits = new Edits();
    const statement = current.imports.find(({ range }) => range.start <= name.range.start && name.range.end <= range.end);
    if (statement === undefined)
        return current.text;
    if (statement.names.length === 1) {
        const after = current.text.slice(statement.range.end).match(/^[ \t]*\r?\n/)?.[0].length ?? 0;
        edits.replace(statement.range.start, statement.range.end + after, '');
        return edits.apply(current.text);
    }
    const behind = current.text.slice(name.range.end).match(/^\s*,[ \t]*(\r?\n[ \t]*)?/)?.[0] ?? null;
    if (behind !== null && !/^\s*,\s*\}/.test(current.text.slice(name.range.end))) {
        edits.replace(name.range.start, name.range.end + behind.length, '');
    }
    else {
        const before = current.text.slice(0, name.range.start).match(/,\s*$/)?.[0].length ?? 0;
        edits.replace(name.range.start - before, name.range.end, '');
    }
    return edits.apply(current.text);
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/merge-parts.js

/** Brings the parts of a file, or of a function that registers routes, up to date; `end`: where what has no neighbour goes. */
function mergeParts(state, generated, mine, theirs, end) {
    const present = new Map(mine.map((part) => [part.key, part]));
    let anchor = null;
    let waiting = [];
    for (const [index, part] of theirs.entries()) {
        const own = present.get(part.key);
        if (own !== undefined) {
            update(state, generated, own, part);
            if (waiting.length > 0) {
                state.edits.insert(own.doc.start, waiting.map((text) => `${text.trimStart()}${gapBefore(generated, theirs, index)}`).join(''));
                waiting = [];
            }
            anchor = endOfLine(state.current.text, own.code.end);
            continue;
        }
        if (!belongs(state, part))
            continue;
        for (const name of part.names)
            state.needed.add(name);
        const text = `${gapBefore(generated, theirs, index)}${generated.text.slice(part.doc.start, part.code.end)}`;
        if (anchor === null)
            waiting.push(text);
        else
            state.edits.insert(anchor, text);
    }
    const last = mine.at(-1);
    for (const text of waiting)
        state.edits.insert(last === undefined ? end : endOfLine(state.current.text, last.code.end), text);
    const wanted = new Set(theirs.map(({ key }) => key));
    outdated(state, mine.filter((part) => !wanted.has(part.key) && isKnown(state, part)));
}
/** Whether the generator wrote it once. */
function isKnown({ base }, { key }) {
    return base?.has(key) ?? false;
}
/** What stands between a part and the one before it. */
function gapBefore(generated, parts, index) {
    const before = parts[index - 1];
    const part = parts[index];
    if (part === undefined)
        return '\n\n';
    if (before !== undefined)
        return generated.text.slice(before.code.end, part.doc.start);
    const start = generated.text.lastIndexOf('\n', part.doc.start) + 1;
    const indentation = generated.text.slice(start, part.doc.start);
    return indentation === '' ? '\n\n' : `\n${indentation}`;
}
/** Whether what is not there is to be put in. */
function belongs({ role, current, base }, part) {
    if (part.kind === 'declaration' && current.bound.has(part.key))
        return false;
    if (role === 'written' || role === 'data')
        return true;
    if (role === 'begun')
        return !(base?.has(part.key) ?? false);
    // A person gave the handler another name, which its route says.
    return !everyPart(current).some(({ key, handler }) => {
        return base?.get((0,regenerate_prints/* handlerKey */.Ao)(key)) === part.key && handler !== null && handler !== part.key && current.bound.has(handler);
    });
}
function everyPart({ parts }) {
    return parts.flatMap((part) => [part, ...(part.within ?? [])]);
}
/** A handler that is still to be written. */
function isStub({ kind, names }) {
    return kind === 'declaration' && names.has('notImplemented');
}
function update(state, generated, own, part) {
    const { base, edits } = state;
    const codeBase = base?.get(part.key);
    if (state.role === 'handlers' && isStub(part) && !isStub(own))
        state.filled.push(part.key);
    else if (own.codePrint !== part.codePrint || (own.within === null) !== (part.within === null)) {
        if (own.codePrint === codeBase) {
            if (own.within === null || part.within === null) {
                edits.replace(own.code.start, own.code.end, generated.text.slice(part.code.start, part.code.end));
                for (const name of part.names)
                    state.needed.add(name);
            }
        }
        else if (!(state.role === 'handlers' && part.kind === 'declaration') && part.codePrint !== codeBase)
            state.kept.push(part.key);
    }
    if (own.docPrint !== part.docPrint && own.docPrint === (base?.get((0,regenerate_prints/* docKey */.C8)(part.key)) ?? null) && base !== null) {
        const doc = generated.text.slice(part.doc.start, part.doc.end);
        if (own.docPrint === null)
            edits.insert(own.code.start, `${doc}\n`);
        else if (part.docPrint === null)
            edits.replace(own.doc.start, own.code.start, '');
        else
            edits.replace(own.doc.start, own.doc.end, doc);
    }
    if (own.within !== null && part.within !== null) {
        mergeParts(state, generated, own.within, part.within, own.bodyEnd);
    }
}
/** What the generator wrote once and would not write now. */
function outdated(state, parts) {
    const stay = new Set();
    const isNeeded = (part) => {
        if (state.role === 'handlers' || state.base?.get(part.key) !== part.codePrint)
            return true;
        return state.retain.has(part.key.replace(/^use /, ''));
    };
    for (let before = -1; before !== stay.size;) {
        before = stay.size;
        for (const part of parts) {
            if (stay.has(part) || !isNeeded(part))
                continue;
            stay.add(part);
            for (const name of part.names)
                state.retain.add(name);
        }
    }
    for (const part of parts) {
        if (stay.has(part))
            state.removed.push({ key: part.key, kind: part.kind });
        else
            state.edits.replace(startOfGap(state.current.text, part.doc.start), part.code.end, '');
    }
}
/** Behind a comment that stands on the same line. */
function endOfLine(text, end) {
    const behind = text.slice(end, end + 1000).match(/^[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*\n]|\*(?!\/))*\*\/[ \t]*)(?=\r?\n|$)/);
    return end + (behind?.[0].trimEnd().length ?? 0);
}
/** The blank lines before a part go with it. */
function startOfGap(text, start) {
    return text.slice(0, start).trimEnd().length;
}

// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/parts.js + 4 modules
var regenerate_parts = __webpack_require__(3450);
;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/renames.js


/**
 * An operation of the description may get another id, or another path or method: what is written for it stays with it. Found by its route, or
 * by its handler. null: nothing was renamed.
 */
function followRenames(current, generated, base) {
    if (base === null)
        return null;
    const names = renamedHandlers(current, generated, base);
    const edits = new Edits();
    if (names.length > 0)
        renameAll(current, new Map(names.flatMap(([from, to]) => companions(from, to))), edits);
    const keys = new Map([...names, ...movedRoutes(current, generated, base, new Map(names), edits)]);
    if (edits.isEmpty)
        return null;
    const untouched = partsOf(current).filter(({ key, codePrint }) => base.get(key) === codePrint);
    return { text: edits.apply(current.text), names, printsAfter: (renamed) => printsAfter(base, renamed, keys, untouched) };
}
function printsAfter(base, renamed, keys, untouched) {
    const prints = new Map(base);
    for (const [from, to] of keys) {
        for (const as of [(key) => key, regenerate_prints/* docKey */.C8, regenerate_prints/* handlerKey */.Ao])
            move(prints, as(from), as(to));
    }
    const now = new Map(partsOf(renamed).map((part) => [part.key, part]));
    for (const { key } of untouched) {
        const part = now.get(keys.get(key) ?? key);
        if (part !== undefined)
            prints.set(part.key, part.codePrint);
    }
    return prints;
}
function partsOf({ parts }) {
    return parts.flatMap((part) => [part, ...(part.within ?? [])]);
}
function routesOf(parsed) {
    return partsOf(parsed).filter(({ kind }) => kind === 'route');
}
/** The same route, with a handler of another name. */
function renamedHandlers(current, generated, base) {
    const mine = new Map(routesOf(current).map((route) => [route.key, route]));
    const theirs = new Set(generated.parts.map(({ key }) => key));
    return routesOf(generated).flatMap(({ key, handler }) => {
        const old = mine.get(key)?.handler ?? null;
        if (old === null || handler === null || old === handler || theirs.has(old))
            return [];
        return base.has(old) && current.bound.has(old) && !current.bound.has(handler) ? [[old, handler]] : [];
    });
}
/** A handler, and the names that are made from its own. */
function companions(from, to) {
    const upper = (name) => name.slice(0, 1).toUpperCase() + name.slice(1);
    return [
        [from, to],
        [`${from}Request`, `${to}Request`],
        [`${upper(from)}Operation`, `${upper(to)}Operation`],
    ];
}
/** All uses of names, in code. */
function renameAll(current, names, edits) {
    const places = current.places();
    for (const [from, to] of names) {
        for (const { start, end, short } of places.get(from) ?? [])
            edits.replace(start, end, short ? `${from}: ${to}` : to);
    }
}
/** Routes whose handler is to be registered elsewhere now, as old key and new. */
function movedRoutes(current, generated, base, renamed, edits) {
    const wanted = new Map(routesOf(generated).map((route) => [route.key, route]));
    const there = new Set(routesOf(current).map(({ key }) => key));
    return routesOf(current).flatMap((route) => {
        if (wanted.has(route.key) || route.handler === null || !base.has(route.key))
            return [];
        const handler = renamed.get(route.handler) ?? route.handler;
        const target = [...wanted.values()].find((each) => each.handler === handler && !there.has(each.key));
        if (target === undefined || target.path === null || route.path === null)
            return [];
        edits.replace(route.path.start, route.path.end, generated.text.slice(target.path.start, target.path.end));
        if (route.method !== null && target.method !== null && route.key.split(' ')[0] !== target.key.split(' ')[0]) {
            edits.replace(route.method.start, route.method.end, generated.text.slice(target.method.start, target.method.end));
        }
        return [[route.key, target.key]];
    });
}
function move(prints, from, to) {
    const print = prints.get(from);
    if (print === undefined)
        return;
    prints.delete(from);
    prints.set(to, print);
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/reorder.js
/**
 * The text with its parts in the generator's order, which puts what is used before what uses it. A person's own statements go with the part
 * behind them. As it is, where the order is right already.
 */
function inOrderOf(current, generated) {
    const rank = new Map(generated.parts.map(({ key }, index) => [key, index]));
    const ranks = current.parts.map(({ key }) => rank.get(key)).filter((each) => each !== undefined);
    if (ranks.every((each, index) => index === 0 || each > (ranks[index - 1] ?? -1)))
        return current.text;
    const start = current.imports.at(-1)?.range.end ?? 0;
    const inBody = current.parts.filter((part) => part.doc.start >= start);
    const [first] = inBody;
    const last = inBody.at(-1);
    if (first === undefined || last === undefined || inBody.length !== current.parts.length)
        return current.text;
    const chunks = inBody.map((part, index) => {
        const from = index === 0 ? start : (inBody[index - 1]?.code.end ?? start);
        return { part, text: current.text.slice(from, part.code.end) };
    });
    const sorted = placed(chunks, rank);
    return `${current.text.slice(0, start)}${sorted.map(({ text }) => text).join('')}${current.text.slice(last.code.end)}`;
}
/** What has no rank stays behind what it stood behind. */
function placed(chunks, rank) {
    const groups = [];
    for (const chunk of chunks) {
        const own = rank.get(chunk.part.key);
        const last = groups.at(-1);
        if (own === undefined && last !== undefined)
            last.chunks.push(chunk);
        else
            groups.push({ rank: own ?? -1, chunks: [chunk] });
    }
    return groups.sort((one, other) => one.rank - other.rank).flatMap((group) => group.chunks);
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/merge.js







/**
 * Brings a file up to date: what the generator wrote and nobody changed is replaced where it says something else now, what is new is added
 * beside its neighbours, and all else stays byte for byte. Throws the first syntax error of the current text.
 */
function merge(ts, input) {
    const source = input.current.includes('\r\n') ? input.generated.replaceAll('\n', '\r\n') : input.generated;
    const { generated, containers } = readGenerated(ts, source);
    const look = (text) => (0,regenerate_parts/* parse */.q)(ts, text, (name) => containers.has(name) || /(Routes|routes)$/.test(name));
    let current = look(input.current);
    if (current.broken !== null)
        throw new SyntaxError(current.broken);
    let base = input.base;
    const renamed = input.role === 'handlers' ? followRenames(current, generated, base) : null;
    if (renamed !== null) {
        current = look(renamed.text);
        base = renamed.printsAfter(current);
    }
    if (input.role === 'written')
        current = look(inOrderOf(current, generated));
    const state = {
        role: input.role,
        current,
        base,
        retain: input.retain,
        edits: new Edits(),
        needed: new Set(),
        removed: [],
        kept: [],
        filled: [],
    };
    mergeParts(state, generated, current.parts, generated.parts, endOfFile(current.text));
    const text = state.edits.apply(current.text);
    const whole = mergeImports(look, text, generated, base, state.needed);
    const prints = (0,regenerate_prints/* printsOf */.MX)(generated);
    for (const { key } of state.removed)
        for (const each of [key, (0,regenerate_prints/* docKey */.C8)(key), (0,regenerate_prints/* handlerKey */.Ao)(key)])
            keepPrint(prints, base, each);
    for (const key of state.filled)
        keepPrint(prints, base, key);
    const after = look(whole);
    for (const { from, names } of after.imports)
        for (const { local } of names)
            keepPrint(prints, base, (0,regenerate_prints/* importKey */.Fh)(from, local));
    return {
        text: whole,
        prints,
        removed: state.removed.map(({ key, kind }) => ({ key, kind, line: lineOf(after, key) })),
        kept: state.kept.map((key) => ({ key, line: lineOf(after, key) })),
        renamed: renamed?.names ?? [],
        empty: after.parts.length === 0 && after.others === 0,
    };
}
function keepPrint(prints, base, key) {
    const print = base?.get(key);
    if (print !== undefined)
        prints.set(key, print);
}
/** What the generator writes, looked into where a function only registers: a plugin of routes. */
function readGenerated(ts, text) {
    const all = (0,regenerate_parts/* parse */.q)(ts, text, () => true);
    const looked = all.parts.filter(({ within }) => within !== null);
    const found = looked.filter(({ within }) => within !== null && within.length > 0 && within.every(isRegistration));
    const containers = new Set(found.map(({ key }) => key));
    // Megabytes of types hold no function: once is enough.
    const generated = found.length === looked.length ? all : (0,regenerate_parts/* parse */.q)(ts, text, (name) => containers.has(name));
    return { generated, containers };
}
function isRegistration({ kind }) {
    return kind !== 'declaration';
}
function endOfFile(text) {
    return text.trimEnd().length;
}
function lineOf({ text, parts }, key) {
    const part = parts.flatMap((each) => [each, ...(each.within ?? [])]).find((each) => each.key === key);
    return part === undefined ? 1 : text.slice(0, part.code.start).split('\n').length;
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/there.js




/** What is there of the files, by path. Throws `UserError` for one that cannot be read. */
async function currentTexts(source, paths) {
    const texts = new Map();
    for (const path of new Set(paths)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(source, path), 'utf8').catch((error) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return null;
            throw new errors/* UserError */.yo(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        if (text !== null)
            texts.set(path, text);
    }
    return texts;
}
/** Names that files of a person's own import from modules beside them: those stay, if the description drops them. */
async function importedElsewhere(ts, source, ours) {
    const names = new Set();
    const entries = await (0,promises_.readdir)(source, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (!entry.isFile() || !/\.[cm]?tsx?$/.test(entry.name) || entry.parentPath.includes('node_modules'))
            continue;
        const absolute = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const path = absolute.slice(source.length + 1).replaceAll('\\', external_node_path_.posix.sep);
        if (ours.has(path))
            continue;
        const text = await (0,promises_.readFile)(absolute, 'utf8').catch(() => '');
        for (const name of importedNames(ts, text))
            names.add(name);
    }
    return names;
}
/** Names that a file imports from modules beside it. */
function importedNames(ts, text) {
    const { imports } = (0,regenerate_parts/* parse */.q)(ts, text, () => false);
    return imports.filter(({ from }) => from.startsWith('.')).flatMap(({ names }) => names.map(({ imported }) => imported));
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/reconcile.js






/**
 * Brings what the generator writes together with what is there. Throws `UserError` where a file is there that it does not know, or one that
 * it knows has a syntax error.
 */
async function reconcile(ts, source, files, options) {
    const there = await currentTexts(source, [
        ...files.map(({ path }) => path),
        ...Object.keys(options.manifest?.files ?? {}),
        manifest/* manifestName */.vS,
    ]);
    refuseUnknown(files, there, options);
    const left = leftAlone(files, there, options);
    const known = [...files.map(({ path }) => path), ...Object.keys(options.manifest?.files ?? {})];
    const retain = await importedElsewhere(ts, source, new Set(known.filter((path) => !left.has(path))));
    const result = { files: [], changes: [], notes: [] };
    const written = Object.fromEntries(left);
    for (const file of inOrder(files, options.manifest, left)) {
        options.signal.throwIfAborted();
        const current = there.get(file.path) ?? null;
        const outcome = bring(ts, file, current, retain, options);
        const after = outcome.text;
        if (after !== null || outcome.prints.size > 0) {
            const text = file.role === 'data' && after !== null ? { text: (0,manifest/* textPrint */.b3)(after) } : {};
            const origin = file.origin === undefined ? {} : { origin: file.origin };
            written[file.path] = { role: file.role, ...origin, ...text, parts: sorted(outcome.prints) };
        }
        result.notes.push(...outcome.notes);
        note(result, file.path, current, after);
    }
    const { framework, extension, description } = options;
    const text = (0,manifest/* manifestText */.$2)({ framework, extension, description, files: written });
    note(result, manifest/* manifestName */.vS, there.get(manifest/* manifestName */.vS) ?? null, text);
    result.files.sort((one, other) => (one.path < other.path ? -1 : 1));
    return result;
}
function note(result, path, before, after) {
    if (before === null && after === null)
        return;
    const action = before === after ? 'unchanged' : before === null ? 'written' : after === null ? 'deleted' : 'updated';
    result.files.push({ path, action, before: before ?? '', after: after ?? '' });
    if (action !== 'unchanged')
        result.changes.push({ path, text: after });
}
/** What handlers call: where it is not known what that would be now, or where handlers that are no longer described still call it. */
function leftAlone(files, there, options) {
    const wanted = new Set(files.map(({ path }) => path));
    const known = Object.entries(options.manifest?.files ?? {});
    const handlers = known.flatMap(([path, { role }]) => (role === 'handlers' ? [there.get(path) ?? ''] : []));
    return new Map(known.filter(([path, { origin }]) => {
        if (origin !== 'implementation' || wanted.has(path) || !there.has(path))
            return false;
        const from = new RegExp(`from ['"]\\.\\./${path.replace(/\.ts$/, '').replaceAll('.', '\\.')}(\\.[jt]s)?['"]`);
        return !options.implemented || handlers.some((text) => from.test(text));
    }));
}
/** What handlers need is known before what they need it from is looked at. Files that would not be written any more come too, as empty. */
function inOrder(files, manifest, left) {
    const wanted = new Set(files.map(({ path }) => path));
    const gone = Object.entries(manifest?.files ?? {}).flatMap(([path, { role, origin }]) => wanted.has(path) || left.has(path) ? [] : [{ path, role, ...(origin === undefined ? {} : { origin }), text: `${source_module/* header */.wx}\n` }]);
    const rank = ({ path, role }) => {
        if (role === 'handlers')
            return 0;
        const order = ['index.ts', 'middleware/validators.ts', 'types/operations.ts', 'types/schemas.ts'];
        return 1 + order.findIndex((each) => path.endsWith(each)) || order.length + 1;
    };
    return [...files, ...gone].sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
}
/** What is too large to be looked at statement by statement is one piece: its description, served. */
const looked = 2_000_000;
function bring(ts, file, current, retain, options) {
    const known = options.manifest?.files[file.path];
    const isGone = file.text === `${source_module/* header */.wx}\n`;
    const whole = () => {
        const small = file.text.length < looked;
        return {
            text: isGone ? null : file.text,
            prints: !isGone && small ? (0,regenerate_prints/* printsOf */.MX)(readGenerated(ts, file.text).generated) : new Map(),
            notes: [],
        };
    };
    if (current === null) {
        // A person took the whole file out.
        if (known !== undefined && file.role === 'begun' && !isGone && !options.force) {
            return { text: null, prints: new Map(Object.entries(known.parts)), notes: [] };
        }
        return whole();
    }
    const isOurs = known !== undefined || current.startsWith(source_module/* header */.wx);
    if (!isOurs)
        return whole();
    if (options.force && file.role !== 'handlers')
        return whole();
    if (file.role === 'data') {
        if (known !== undefined && known.text !== (0,manifest/* textPrint */.b3)(current) && current !== file.text && file.text.length >= looked) {
            return {
                ...whole(),
                notes: [`${options.shown(file.path)} was edited by hand, and is written anew: edit the description instead.`],
            };
        }
        if (file.text.length >= looked || known?.text === (0,manifest/* textPrint */.b3)(current))
            return whole();
    }
    // What handlers still call of it would have left it alone.
    const needed = isGone && file.origin === 'implementation' ? new Set() : retain;
    const merged = mergeFile(ts, file, current, needed, options);
    return {
        text: merged.empty && isGone ? null : merged.text,
        prints: merged.empty && isGone ? new Map() : merged.prints,
        notes: notesOf(file, merged, options),
    };
}
function mergeFile(ts, file, current, retain, options) {
    const role = file.role;
    try {
        const merged = merge(ts, { role, current, generated: file.text, base: (0,manifest/* printsIn */.w)(options.manifest, file.path), retain });
        if (role === 'handlers')
            for (const name of importedNames(ts, merged.text))
                retain.add(name);
        return merged;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw new errors/* UserError */.yo(`${options.shown(file.path)}, ${error.message}`, { remedy: 'Mend it, then run scaffold again.' });
    }
}
function notesOf(file, { removed, kept, renamed }, { shown }) {
    const path = shown(file.path);
    const gone = file.role === 'handlers'
        ? removed.filter(({ kind }) => kind === 'route')
        : removed.filter(({ kind }) => kind === 'declaration' && file.role === 'begun');
    return [
        ...renamed.map(([from, to]) => `${path}: ${from} is called ${to} now.`),
        ...gone.map(({ key, line }) => `${path}:${line}: ${operationOf(key)} is no longer described. It is left as it is: delete it by hand.`),
        ...kept.map(({ key, line }) => `${path}:${line}: ${operationOf(key)} was edited by hand and is left so, though it would be written differently now.`),
    ];
}
function operationOf(key) {
    const [method = '', path] = key.split(' ');
    return path === undefined || method === 'use' ? key : `${method.toUpperCase()} ${path}`;
}
function refuseUnknown(files, there, options) {
    if (options.force)
        return;
    const unknown = files.filter(({ path }) => {
        const text = there.get(path);
        return text !== undefined && options.manifest?.files[path] === undefined && !text.startsWith(source_module/* header */.wx);
    });
    if (unknown.length === 0)
        return;
    const named = unknown.slice(0, 5).map(({ path }) => options.shown(path));
    const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : '';
    throw new errors/* UserError */.yo(`${named.join(', ')}${more} ${unknown.length === 1 ? 'is' : 'are'} there already, and not written by scaffold.`, {
        remedy: 'Take another --output, move what is there, or overwrite it with --force.',
    });
}
function sorted(prints) {
    return Object.fromEntries([...prints].sort(([one], [other]) => (one < other ? -1 : 1)));
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/regenerate/registered.js



/** `known`: paths of generated files. Files that cannot be read as TypeScript are left out: their own turn says so. */
async function registeredIn(ts, { source, routes }, known) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(source, routes)).catch(() => []);
    const files = new Map();
    for (const name of names
        .filter((each) => each.endsWith('.ts') && !each.endsWith('.d.ts') && !/\.(test|spec)\.ts$/.test(each))
        .sort()) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(source, routes, name), 'utf8').catch(() => '');
        const { parts } = (0,regenerate_parts/* parse */.q)(ts, text, () => true);
        for (const part of parts.flatMap((each) => [each, ...(each.within ?? [])])) {
            if (part.kind !== 'route' || files.has(part.key))
                continue;
            files.set(part.key, { file: name.slice(0, -3), known: known.has(`${routes}/${name}`) });
        }
    }
    return { get: ({ method, path }) => files.get(`${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`) ?? null };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
;// CONCATENATED MODULE: ./build/openapi/scaffold/stage.js





/**
 * Makes all changes, or none: every file is written beside its place first, then all are renamed. Throws `UserError` where something cannot be
 * written; the signal's reason after an abort, with nothing changed. `within`: a link that leads out of these folders is refused.
 */
async function makeChanges(changes, within, signal) {
    const staged = [];
    const made = [];
    const undo = async () => {
        for (const { temporary } of staged)
            await (0,promises_.rm)(temporary, { force: true });
        // Deepest first; one that holds something else by now stays.
        for (const folder of made.toReversed())
            await (0,promises_.rmdir)(folder).catch(() => { });
    };
    const forget = (0,lifetime/* untilEnd */.W)(undo);
    try {
        for (const { path, text } of changes) {
            signal.throwIfAborted();
            await makeFolder((0,external_node_path_.dirname)(path), made);
            await refuseLeadingOut(path, within);
            if (text === null)
                continue;
            const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
            staged.push({ path, temporary });
            await (0,promises_.writeFile)(temporary, text, { flag: 'wx' });
        }
        signal.throwIfAborted();
        while (staged.length > 0) {
            const next = staged[0];
            if (next !== undefined)
                await (0,promises_.rename)(next.temporary, next.path);
            staged.shift();
        }
        for (const { path, text } of changes)
            if (text === null)
                await (0,promises_.rm)(path, { force: true });
        made.length = 0;
    }
    catch (error) {
        await undo();
        throw isFileError(error) ? new errors/* UserError */.yo(`Nothing was written: ${(0,errors/* messageOf */.bD)(error)}`) : error;
    }
    finally {
        staged.length = 0;
        made.length = 0;
        await forget();
    }
}
async function makeFolder(folder, made) {
    const missing = [];
    for (let at = folder; (await (0,promises_.lstat)(at).catch(() => null)) === null; at = (0,external_node_path_.dirname)(at))
        missing.unshift(at);
    await (0,promises_.mkdir)(folder, { recursive: true });
    made.push(...missing);
}
async function refuseLeadingOut(path, within) {
    const link = await (0,promises_.lstat)(path).catch(() => null);
    if (link?.isSymbolicLink() === true)
        throw new errors/* UserError */.yo(`${path} is a link: nothing is written through it.`);
    if (link?.isDirectory() === true)
        throw new errors/* UserError */.yo(`${path} is a folder, where a file is to be written.`);
    const folder = await (0,promises_.realpath)((0,external_node_path_.dirname)(path));
    if (!within.some((each) => folder === each || folder.startsWith(each + external_node_path_.sep))) {
        throw new errors/* UserError */.yo(`${(0,external_node_path_.dirname)(path)} is a link that leads out of ${within[0]}: nothing is written through it.`);
    }
}
function isFileError(error) {
    return error instanceof Error && 'syscall' in error && !(error instanceof errors/* UserError */.yo);
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/scaffold.js













/**
 * Writes a service for a description: handlers, validators, types, and what runs them. Where it was written before, it is brought up to date,
 * and what a person made of it stays. Throws `UserError` where it cannot be written; nothing is changed before `write`.
 */
async function scaffold(description, options) {
    const folders = await (0,scaffold_folders/* foldersOf */.p)(options.output, options.cwd);
    const ts = await (0,compiler/* compiler */.c)();
    const manifest = await manifestIn(folders);
    if (description.operations.length === 0 && manifest === null) {
        throw new errors/* UserError */.yo(`${description.file} has no operations.`, { remedy: 'Describe one under `paths` first.' });
    }
    const framework = options.framework ?? manifest?.framework ?? frameworkIn(folders, options.otherwise ?? null);
    if (manifest !== null && manifest.framework !== framework && !options.force) {
        throw new errors/* UserError */.yo(`${shown(options.cwd, folders.source)} was written for ${manifest.framework}, not for ${framework}.`, {
            remedy: `Use --framework ${manifest.framework}, another folder, or --force.`,
        });
    }
    const extension = manifest?.extension ?? (0,scaffold_folders/* extensionOf */.j)(ts, folders.tsconfig);
    const registered = await registeredIn(ts, folders, new Set(Object.keys(manifest?.files ?? {})));
    const plan = (0,scaffold_plan/* planOf */.X)(description, (operation) => registered.get(operation));
    const implementation = options.implementation ?? null;
    const project = projectOf(plan, await (0,scaffold_framework/* frameworkOf */.K)(framework), { extension, routes: folders.routes, implementation });
    const outcome = await reconcile(ts, folders.source, project.files, {
        manifest,
        framework,
        extension,
        force: options.force,
        implemented: implementation !== null,
        description: options.written?.prints ?? manifest?.description,
        shown: (path) => shown(options.cwd, (0,external_node_path_.join)(folders.source, path)),
        signal: options.signal,
    });
    const own = [...writtenDescription(options.written ?? null), ...projectFiles(folders, project.packages)];
    const changes = [
        ...outcome.changes.map(({ path, text }) => ({ path: (0,external_node_path_.join)(folders.source, path), text })),
        ...own.flatMap(({ path, text, before }) => (text === before ? [] : [{ path, text }])),
    ];
    const files = [
        ...outcome.files.map((file) => ({ ...file, path: shown(options.cwd, (0,external_node_path_.join)(folders.source, file.path)) })),
        ...own.map(({ path, text, before }) => {
            const action = before === null ? 'written' : before === text ? 'unchanged' : 'updated';
            return { path: shown(options.cwd, path), action, before: before ?? '', after: text };
        }),
    ];
    return {
        handlers: project.handlers,
        bodies: project.bodies,
        types: project.types,
        files,
        notes: [...plan.notes, ...project.notes, ...outcome.notes, ...moduleNote(folders)],
        install: installLine(folders, project.packages),
        write: () => makeChanges(changes, [folders.source, ...(own.length > 0 ? [folders.project] : [])], options.signal),
    };
}
function frameworkIn({ packageJson: known }, otherwise) {
    const there = scaffold_framework/* frameworks */.I.filter((name) => Object.hasOwn(Object(known?.dependencies ?? {}), name));
    const [only] = there;
    if (only !== undefined && there.length === 1)
        return only;
    if (only === undefined && otherwise !== null)
        return otherwise;
    throw new errors/* UserError */.yo(there.length === 0
        ? 'It is not known which framework to write for.'
        : `package.json has ${there.join(' and ')}: it is not known which to write for.`, { remedy: `Set --framework to ${scaffold_framework/* frameworks */.I.join(', ')}.` });
}
/** null: nothing was written there. */
async function manifestIn({ source }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(source, manifest/* manifestName */.vS), 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return null;
        throw new errors/* UserError */.yo(`${manifest/* manifestName */.vS}: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    return text === null ? null : (0,manifest/* readManifest */.WI)(text);
}
function writtenDescription(written) {
    return written === null ? [] : [{ path: written.path, before: written.before, text: written.after }];
}
/** package.json and tsconfig.json, where the project has none. */
function projectFiles(folders, packages) {
    const files = [];
    const within = (0,external_node_path_.relative)(folders.project, folders.source).replaceAll('\\', '/');
    if (folders.packageJson === null) {
        files.push({ path: (0,external_node_path_.join)(folders.project, 'package.json'), before: null, text: packageJson('service', packages, within) });
    }
    if (folders.tsconfig === null)
        files.push({ path: (0,external_node_path_.join)(folders.project, 'tsconfig.json'), before: null, text: tsconfigJson(within) });
    return files;
}
function installLine({ packageJson: known }, { dependencies, devDependencies }) {
    if (known === null)
        return 'npm install';
    const there = new Set(['dependencies', 'devDependencies', 'peerDependencies'].flatMap((name) => Object.keys(Object(known[name] ?? {}))));
    const missing = (of) => Object.entries(of).flatMap(([name, range]) => there.has(name) ? [] : [/^[\w@/.^~-]+$/.test(`${name}@${range}`) ? `${name}@${range}` : `"${name}@${range}"`]);
    const lines = [
        [...missing(dependencies)].join(' ').replace(/^(?=.)/, 'npm install '),
        [...missing(devDependencies)].join(' ').replace(/^(?=.)/, 'npm install --save-dev '),
    ].filter((line) => line !== '');
    return lines.length === 0 ? null : lines.join(' && ');
}
function moduleNote({ packageJson: known, tsconfig }) {
    if (known === null || known.type === 'module' || tsconfig !== null)
        return [];
    return ['package.json has no "type": "module", which the generated modules are.'];
}
/** A path as the user knows it. */
function shown(cwd, path) {
    const within = (0,external_node_path_.relative)(cwd, path).replaceAll('\\', '/');
    return within === '' ? '.' : within.startsWith('../') ? path : within;
}


/***/ }),

/***/ 70227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ needsFilling),
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90357);
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38183);
/* harmony import */ var _subshapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87291);




/** Whether a default is of its schema's type, so that the generated code compiles: descriptions often have `"10"` where 10 is meant. */
function fits(value, { core }, catalogue, depth = 0) {
    if (depth > 32)
        return false;
    const isOf = (each, shape) => fits(each, shape, catalogue, depth + 1);
    switch (core.kind) {
        case 'any':
            return true;
        case 'never':
            return false;
        case 'literals':
            return core.values.some((each) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(each, value));
        case 'reference': {
            const target = catalogue.at(core.pointer);
            return target === null || isOf(value, target.shape);
        }
        case 'number':
            return typeof value === 'number' && (!core.integer || Number.isSafeInteger(value));
        case 'array':
            return (_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv(value) &&
                value.length >= (core.minItems ?? 0) &&
                value.every((each, index) => {
                    const shape = core.prefix[index] ?? core.items;
                    return shape !== null && isOf(each, shape);
                }));
        case 'object':
            return (_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv(value) &&
                [...core.properties].every(([name, { required, shape }]) => value[name] !== undefined || !required || shape.readOnly) &&
                Object.entries(value).every(([name, each]) => {
                    const shape = core.properties.get(name)?.shape ?? (typeof core.additional === 'string' ? null : core.additional);
                    return (each !== undefined && (shape === null ? core.additional === 'any' || core.properties.size === 0 : isOf(each, shape)));
                }));
        case 'union':
            return core.parts.some((part) => isOf(value, part));
        case 'all':
            return core.parts.every((part) => isOf(value, part));
        default:
            return (0,_json_types_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value) === core.kind;
    }
}
/** Whether a value of the shape has defaults of its own within, which are to be filled in where it is itself a default. */
function needsFilling(shape, catalogue, seen = new Set()) {
    if (shape.core.kind === 'reference') {
        const { pointer } = shape.core;
        if (seen.has(pointer))
            return false;
        seen.add(pointer);
        const target = catalogue.at(pointer);
        return target !== null && needsFilling(target.shape, catalogue, seen);
    }
    return (0,_subshapes_js__WEBPACK_IMPORTED_MODULE_3__/* .subshapes */ .t)(shape).value.some((each) => each.default !== undefined || needsFilling(each, catalogue, seen));
}


/***/ }),

/***/ 90357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   SO: () => (/* binding */ isTextual),
/* harmony export */   nf: () => (/* binding */ disjoint),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
const all = ['null', 'boolean', 'number', 'string', 'array', 'object'];
/** The JSON types that a value of the shape may have, references followed. */
function kindsOf(shape, catalogue, seen = []) {
    const { core } = shape;
    switch (core.kind) {
        case 'any':
            return new Set(all);
        case 'never':
            return new Set();
        case 'literals':
            return new Set(core.values.map(kindOf));
        case 'reference': {
            const target = catalogue.at(core.pointer);
            if (target === null || seen.includes(core.pointer))
                return new Set(all);
            return kindsOf(target.shape, catalogue, [...seen, core.pointer]);
        }
        case 'union':
            return new Set(core.parts.flatMap((part) => [...kindsOf(part, catalogue, seen)]));
        case 'all': {
            const sets = core.parts.map((part) => kindsOf(part, catalogue, seen));
            return new Set(all.filter((kind) => sets.every((set) => set.has(kind))));
        }
        default:
            return new Set([core.kind]);
    }
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    switch (typeof value) {
        case 'string':
        case 'number':
        case 'boolean':
            return typeof value;
        default:
            return 'object';
    }
}
/** Whether no JSON type can be of two of the shapes. */
function disjoint(shapes, catalogue) {
    const kinds = shapes.flatMap((shape) => [...kindsOf(shape, catalogue)]);
    return kinds.length === new Set(kinds).size;
}
/** Whether values are strings and nothing else, so that text is what it says. */
function isTextual(shape, catalogue) {
    return [...kindsOf(shape, catalogue)].every((kind) => kind === 'string');
}


/***/ }),

/***/ 38183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Wl: () => (/* binding */ isSchema),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   jo: () => (/* binding */ schemas),
/* harmony export */   lv: () => (/* binding */ schemaAt),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What stands at a keyword, if it is of the kind that the keyword takes; null else: a description may hold anything anywhere. */
function text(schema, keyword) {
    const value = schema[keyword];
    return typeof value === 'string' ? value : null;
}
function number(schema, keyword) {
    const value = schema[keyword];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
/** A length or a count. */
function size(schema, keyword) {
    const value = number(schema, keyword);
    return value === null || value < 0 ? null : Math.floor(value);
}
function flag(schema, keyword) {
    return schema[keyword] === true;
}
function list(schema, keyword) {
    const value = schema[keyword];
    return isList(value) ? value : null;
}
function strings(schema, keyword) {
    return list(schema, keyword)?.filter((each) => typeof each === 'string') ?? [];
}
function schemas(schema, keyword) {
    return list(schema, keyword)?.filter(isSchema) ?? [];
}
function schemaAt(schema, keyword) {
    const value = schema[keyword];
    return isSchema(value) ? value : null;
}
/** Of `properties` and the like. */
function entries(schema, keyword) {
    const value = schema[keyword];
    if (!isObject(value))
        return [];
    return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, each]]));
}
function isSchema(value) {
    return typeof value === 'boolean' || isObject(value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 86607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jz: () => (/* binding */ isComposed),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   t0: () => (/* binding */ regularExpression),
/* harmony export */   xq: () => (/* binding */ objectCore)
/* harmony export */ });
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38183);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8590);


/** What a schema says of an object's properties. */
function objectCore(schema, read) {
    const required = new Set(_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$(schema, 'required'));
    const properties = new Map();
    for (const [name, property] of _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'properties')) {
        if (_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isSchema */ .Wl(property))
            properties.set(name, { shape: read(property), required: required.has(name) });
    }
    const additional = additionalOf(schema, read);
    // One that is needed and not described is what others may be.
    const other = typeof additional !== 'string' ? additional : additional === 'none' ? (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shape */ .c)({ kind: 'never' }) : _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anything */ .D;
    for (const name of required)
        if (!properties.has(name))
            properties.set(name, { shape: other, required: true });
    return { kind: 'object', properties, additional };
}
function additionalOf(schema, read) {
    const others = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaAt */ .lv(schema, 'additionalProperties');
    // Its patterns are checked by themselves, and what else may be there with them.
    if (_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'patternProperties').length > 0)
        return 'any';
    if (others === null)
        return schema.unevaluatedProperties === false && !isComposed(schema) ? 'none' : 'unsaid';
    if (others === false)
        return 'none';
    const of = read(others);
    return of.core.kind === 'any' && of.checks.length === 0 ? 'any' : of;
}
/** Whether other schemas have a say in what properties and items are known. */
function isComposed(schema) {
    return ['allOf', 'anyOf', 'oneOf', '$ref', '$dynamicRef', 'if', 'dependentSchemas'].some((each) => schema[each] !== undefined);
}
/** What it asks of the object beyond the types of its properties. */
function objectChecks(schema, read) {
    const checks = [];
    const remarks = [];
    const min = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej(schema, 'minProperties');
    const max = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej(schema, 'maxProperties');
    if (min !== null || max !== null)
        checks.push({ kind: 'property-count', min, max });
    const names = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaAt */ .lv(schema, 'propertyNames');
    if (names !== null)
        checks.push({ kind: 'property-names', shape: read(names) });
    const patterns = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'patternProperties').flatMap(([pattern, each]) => {
        if (!_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isSchema */ .Wl(each))
            return [];
        if (regularExpression(pattern) !== null)
            return [[pattern, read(each)]];
        remarks.push(`the pattern ${pattern} of properties is no regular expression of JavaScript's: not checked`);
        return [];
    });
    if (patterns.length > 0) {
        const others = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaAt */ .lv(schema, 'additionalProperties');
        const known = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'properties').map(([name]) => name);
        checks.push({ kind: 'pattern-properties', patterns, known, others: others === null ? null : read(others) });
    }
    const dependencies = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'dependentRequired').flatMap(([name, needed]) => {
        const needs = _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv(needed) ? needed.filter((each) => typeof each === 'string') : [];
        return needs.length === 0 ? [] : [[name, needs]];
    });
    if (dependencies.length > 0)
        checks.push({ kind: 'dependent-required', dependencies });
    for (const [property, each] of _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO(schema, 'dependentSchemas')) {
        if (_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .isSchema */ .Wl(each))
            checks.push({ kind: 'dependent-schema', property, shape: read(each) });
    }
    return { checks, remarks };
}
/** A pattern of JSON Schema as JavaScript reads it: with the `u` flag, as the specification says, else without; null: neither. */
function regularExpression(pattern) {
    for (const flags of ['u', '']) {
        try {
            return new RegExp(pattern, flags);
        }
        catch {
            // The other reading, or none.
        }
    }
    return null;
}


/***/ }),

/***/ 52153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ numberSource),
/* harmony export */   XX: () => (/* binding */ stringSource),
/* harmony export */   bw: () => (/* binding */ regexLiteral)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51490);
/* harmony import */ var _read_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86607);


/** Formats (JSON Schema 2020-12 validation 7.3, OpenAPI's registry) that zod has a schema for. */
const formats = {
    email: 'z.email()',
    uuid: 'z.uuid()',
    uri: 'z.url()',
    url: 'z.url()',
    iri: 'z.url()',
    'date-time': 'z.iso.datetime({ offset: true })',
    date: 'z.iso.date()',
    duration: 'z.iso.duration()',
    hostname: 'z.hostname()',
    ipv4: 'z.ipv4()',
    ipv6: 'z.ipv6()',
    byte: 'z.base64()',
    base64url: 'z.base64url()',
};
/** Formats that are a pattern. RFC 3339, 5.6; RFC 6901, 3. */
const patterns = {
    time: String.raw `/^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i`,
    'json-pointer': String.raw `/^(\/([^~/]|~[01])*)*$/`,
};
const unchecked = new Set(['password', 'binary', 'string', 'text', '']);
/** A zod schema of a string: its format, lengths and pattern. What cannot be checked is named in a comment. */
function stringSource(core) {
    const format = core.format ?? (core.contentEncoding === 'base64' ? 'byte' : core.contentEncoding === 'base64url' ? 'base64url' : '');
    const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
    const asPattern = Object.hasOwn(patterns, format) ? patterns[format] : undefined;
    const pattern = core.pattern === null ? null : (0,_read_object_js__WEBPACK_IMPORTED_MODULE_1__/* .regularExpression */ .t0)(core.pattern);
    return [
        known ?? 'z.string()',
        core.minLength === null || core.minLength === 0 ? '' : `.min(${core.minLength})`,
        core.maxLength === null ? '' : `.max(${core.maxLength})`,
        asPattern === undefined ? '' : `.regex(${asPattern})`,
        pattern === null ? '' : `.regex(${regexLiteral(pattern)})`,
        core.pattern !== null && pattern === null ? notChecked(`pattern ${core.pattern}`) : '',
        known === undefined && asPattern === undefined && !unchecked.has(format) ? notChecked(`format ${format}`) : '',
    ].join('');
}
/** TypeScript reads literals more strictly than engines do: the older syntax goes through the constructor. */
function regexLiteral(pattern) {
    const { source, flags } = pattern;
    const plain = flags === 'u' && /^[\x20-\x7e]*$/.test(source) && !source.includes('(?<');
    return plain ? `/${source}/u` : `new RegExp(${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .stringLiteral */ .Hg)(source)}${flags === '' ? '' : ", 'u'"})`;
}
function notChecked(what) {
    return ` /* not checked: ${what.replace(/\*\//g, '*\\/').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')} */`;
}
/** A zod schema of a number. Integers are those that a double holds exactly. */
function numberSource(core) {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = core;
    return [
        core.integer ? (core.format === 'int32' ? 'z.int32()' : 'z.int()') : 'z.number()',
        minimum === null ? '' : `.min(${minimum})`,
        exclusiveMinimum === null ? '' : `.gt(${exclusiveMinimum})`,
        maximum === null ? '' : `.max(${maximum})`,
        exclusiveMaximum === null ? '' : `.lt(${exclusiveMaximum})`,
        core.multipleOf === null ? '' : `.multipleOf(${core.multipleOf})`,
    ].join('');
}


/***/ }),

/***/ 8590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ anything),
/* harmony export */   c: () => (/* binding */ shape)
/* harmony export */ });
const anything = {
    core: { kind: 'any' },
    checks: [],
    remarks: [],
    default: undefined,
    description: null,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
};
function shape(core) {
    return { ...anything, core };
}


/***/ }),

/***/ 87291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ references),
/* harmony export */   t: () => (/* binding */ subshapes)
/* harmony export */ });
/** The shapes directly within one: those of its value, and those that its conditions try. */
function subshapes({ core, checks }) {
    return { value: withinCore(core), tried: checks.flatMap(withinCheck) };
}
function withinCore(core) {
    switch (core.kind) {
        case 'array':
            return core.items === null ? [...core.prefix] : [...core.prefix, core.items];
        case 'object': {
            const properties = [...core.properties.values()].map(({ shape }) => shape);
            return typeof core.additional === 'string' ? properties : [...properties, core.additional];
        }
        case 'union':
        case 'all':
            return [...core.parts];
        default:
            return [];
    }
}
function withinCheck(check) {
    switch (check.kind) {
        case 'not':
        case 'contains':
        case 'property-names':
        case 'dependent-schema':
            return [check.shape];
        case 'satisfies':
            return [...check.shapes];
        case 'if':
            return [check.condition, check.then, check.else].filter((each) => each !== null);
        case 'pattern-properties':
            return [...check.patterns.map(([, shape]) => shape), ...(check.others === null ? [] : [check.others])];
        default:
            return [];
    }
}
/** Pointers that a shape refers to, also deep within. */
function references(shape, into = new Set()) {
    if (shape.core.kind === 'reference')
        into.add(shape.core.pointer);
    const { value, tried } = subshapes(shape);
    for (const each of [...value, ...tried])
        references(each, into);
    return into;
}


/***/ }),

/***/ 78989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ holdsFile),
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Jv: () => (/* binding */ schemaComment),
/* harmony export */   Qr: () => (/* binding */ typeSource),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   _: () => (/* binding */ literalType),
/* harmony export */   cI: () => (/* binding */ seen),
/* harmony export */   ge: () => (/* binding */ objectType)
/* harmony export */ });
/* harmony import */ var _source_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33467);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _fits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70227);



/** What is of any of several types. */
function alternatives(types, scope) {
    if (types.some((type) => !('layout' in type) && isUnknown(type, scope)))
        return 'unknown';
    return united(types.map((type) => ('layout' in type ? tight(type.layout) : typed(type, scope)))).layout;
}
/** Whether the type of a shape is `unknown`. To be asked before a union is written: what stands beside it in one is not used. */
function isUnknown({ core }, scope) {
    if (core.kind === 'any')
        return true;
    if (core.kind === 'reference')
        return scope.catalogue.at(core.pointer) === null;
    if (core.kind === 'union')
        return core.discriminator === null && core.parts.some((part) => isUnknown(part, scope));
    return core.kind === 'all' && core.parts.every((part) => isUnknown(part, scope));
}
/** A shape as a TypeScript type. */
function typeSource(shape, scope) {
    return typed(shape, scope).layout;
}
function typed(shape, scope) {
    const { core } = shape;
    switch (core.kind) {
        case 'any':
            return tight('unknown');
        case 'never':
            return tight('never');
        case 'null':
        case 'boolean':
            return tight(core.kind);
        case 'number':
            return tight('number');
        case 'string':
            return tight(scope.file !== null && isBinary(core) ? scope.file : 'string');
        case 'literals':
            return united(core.values.map((value) => ({ layout: literalType(value), binds: 'tight' })));
        case 'reference':
            return reference(core.pointer, scope);
        case 'array':
            return arrayType(core, scope);
        case 'object':
            return tight(objectType(core, scope));
        case 'union':
            return isUnknown(shape, scope) ? tight('unknown') : united(unionParts(core, scope));
        case 'all':
            return intersected(core.parts.map((part) => typed(part, scope)));
    }
}
/** Whether a string stands for bytes that are not text. */
function isBinary(core) {
    return core.format === 'binary' || (core.contentMediaType !== null && core.contentEncoding === null);
}
/** Whether a shape holds a file somewhere, references followed. */
function holdsFile(shape, catalogue, seen = new Set()) {
    const { core } = shape;
    if (core.kind === 'string')
        return isBinary(core);
    if (core.kind === 'reference') {
        if (seen.has(core.pointer))
            return false;
        seen.add(core.pointer);
        const target = catalogue.at(core.pointer);
        return target !== null && holdsFile(target.shape, catalogue, seen);
    }
    if (core.kind === 'array')
        return core.items !== null && holdsFile(core.items, catalogue, seen);
    if (core.kind === 'object')
        return [...core.properties.values()].some((property) => holdsFile(property.shape, catalogue, seen));
    if (core.kind === 'union' || core.kind === 'all')
        return core.parts.some((part) => holdsFile(part, catalogue, seen));
    return false;
}
function reference(pointer, scope) {
    const target = scope.catalogue.at(pointer);
    if (target === null)
        return tight('unknown');
    if (scope.file !== null && holdsFile(target.shape, scope.catalogue))
        return typed(target.shape, scope);
    return tight(scope.reference(pointer, scope.view));
}
function arrayType(core, scope) {
    if (core.prefix.length === 0)
        return tight(core.items === null ? '[]' : [parenthesised(typed(core.items, scope)), '[]']);
    const required = core.minItems ?? 0;
    const elements = core.prefix.map((part, index) => {
        const element = typed(part, scope);
        return index < required ? element.layout : [parenthesised(element), '?'];
    });
    if (core.items !== null)
        elements.push(['...', parenthesised(typed(core.items, scope)), '[]']);
    return tight((0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('[', elements, ']'));
}
/** The members of an interface, or of a type in braces. */
function objectType(core, scope) {
    const members = [];
    for (const [name, { shape, required }] of core.properties) {
        if (!seen(shape, scope.view))
            continue;
        const filled = scope.view === 'request' && shape.default !== undefined && (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .l)(shape.default, shape, scope.catalogue);
        const present = required || filled;
        members.push([memberComment(shape), `${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyKey */ .r_)(name, 'type')}${present ? '' : '?'}: `, typeSource(shape, scope), ';']);
    }
    if (core.additional !== 'unsaid' && core.additional !== 'none') {
        if (members.length > 0 || core.additional === 'any')
            members.push('[key: string]: unknown;');
        else
            return ['Record<string, ', typeSource(core.additional, scope), '>'];
    }
    if (members.length === 0)
        return core.additional === 'none' ? 'Record<string, never>' : 'Record<string, unknown>';
    if (members.length === 1 && core.additional === 'any')
        return 'Record<string, unknown>';
    return (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)(['{', (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e, (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(members, _source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e)]), _source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e, '}']);
}
/** Whether a property is there in requests, or in responses. */
function seen(shape, view) {
    return view === 'request' ? !shape.readOnly : !shape.writeOnly;
}
function memberComment(shape) {
    const said = [...(shape.description === null ? [] : [shape.description]), ...(shape.deprecated ? ['@deprecated'] : [])];
    const lines = (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .docComment */ .sm)(said).trimEnd().split('\n');
    return lines[0] === '' ? '' : lines.map((each) => [each, _source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hard */ .e]);
}
function unionParts(core, scope) {
    const { discriminator } = core;
    return core.parts.map((part, index) => {
        const type = typed(part, scope);
        if (discriminator === null)
            return type;
        const values = discriminator.mapping.filter(([, of]) => of === index).map(([value]) => (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stringLiteral */ .Hg)(value));
        const tag = `{ ${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyKey */ .r_)(discriminator.property, 'type')}: ${values.join(' | ')} }`;
        return intersected([type, tight(tag)]);
    });
}
/** The type of one value. */
function literalType(value) {
    if (typeof value === 'string')
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stringLiteral */ .Hg)(value);
    if (value === null || typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        return (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('[', value.map(literalType), ']');
    const members = Object.entries(value).flatMap(([key, each]) => each === undefined ? [] : [[`${(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyKey */ .r_)(key, 'type')}: `, literalType(each)]]);
    return members.length === 0 ? 'Record<string, never>' : ['{ ', (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(members, '; '), ' }'];
}
function tight(layout) {
    return { layout, binds: 'tight' };
}
function united(parts) {
    const all = parts.flatMap((part) => part.parts?.map((layout) => ({ layout, binds: 'tight' })) ?? [part]);
    const distinct = [...new Map(all.map((part) => [JSON.stringify(part.layout), part])).values()];
    if (distinct.some(({ layout }) => layout === 'unknown'))
        return tight('unknown');
    const [only] = distinct;
    if (only === undefined)
        return tight('never');
    if (distinct.length === 1)
        return only;
    const layouts = distinct.map(({ layout, binds }) => (binds === 'intersection' ? ['(', layout, ')'] : layout));
    const layout = (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)([(0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)([_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .soft */ .LN, (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)('| '), (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(layouts.map(_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ), [_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8, '| '])])]);
    return { layout, binds: 'union', parts: layouts };
}
function intersected(parts) {
    const telling = parts.filter(({ layout }) => layout !== 'unknown');
    const [only] = telling;
    if (only === undefined)
        return tight('unknown');
    if (telling.length === 1)
        return only;
    const layouts = telling.map((part) => (part.binds === 'union' ? ['(', part.layout, ')'] : part.layout));
    return { layout: (0,_source_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(layouts, ' & '), binds: 'intersection' };
}
function parenthesised(part) {
    return part.binds === 'tight' ? part.layout : ['(', part.layout, ')'];
}
/** What a schema's own declaration says before it. */
function schemaComment(shape) {
    const said = shape.description === null ? [] : [(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLines */ .rT)(shape.description).join('\n')];
    return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .docComment */ .sm)([...said, ...(shape.deprecated ? ['@deprecated'] : [])]);
}


/***/ }),

/***/ 33467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ enclosed),
/* harmony export */   LN: () => (/* binding */ soft),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   e: () => (/* binding */ hard),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   pZ: () => (/* binding */ indent)
/* harmony export */ });
/** A space, or a line break where the group around it is broken. */
const line = { kind: 'line', flat: ' ' };
/** Nothing, or a line break. */
const soft = { kind: 'line', flat: '' };
/** Always a line break: it breaks every group around it. */
const hard = { kind: 'hard' };
/** Text that is there only in a broken group: a trailing comma. */
const broken = (text) => ({ kind: 'broken', text });
const indent = (content) => ({ kind: 'indent', content });
const group = (content) => ({ kind: 'group', content });
function join(parts, separator) {
    return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
/** `open a, b close`, one to a line with a trailing comma where they do not fit on one. */
function enclosed(open, parts, close, space = soft) {
    if (parts.length === 0)
        return `${open}${close}`;
    return group([open, indent([space, join(parts, [',', line])]), broken(','), space, close]);
}
/** Columns of generated code. */
const width = 100;
/** The text, its lines indented by two spaces per level, without trailing spaces. */
function render(layout, level = 0) {
    const out = [];
    let column = level * 2;
    const stack = [{ layout, level, flat: false }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const { layout: part, level: at, flat } = next;
        if (typeof part === 'string') {
            out.push(part);
            const newline = part.lastIndexOf('\n');
            column = newline === -1 ? column + part.length : part.length - newline - 1;
        }
        else if (isList(part)) {
            for (let index = part.length - 1; index >= 0; index -= 1) {
                const child = part[index];
                if (child !== undefined)
                    stack.push({ layout: child, level: at, flat });
            }
        }
        else if (part.kind === 'indent')
            stack.push({ layout: part.content, level: at + 1, flat });
        else if (part.kind === 'group') {
            stack.push({ layout: part.content, level: at, flat: flat || fits(part.content, width - column, stack) });
        }
        else if (part.kind === 'broken') {
            if (!flat)
                stack.push({ layout: part.text, level: at, flat });
        }
        else if (part.kind === 'line' && flat) {
            out.push(part.flat);
            column += part.flat.length;
        }
        else {
            out.push(`\n${'  '.repeat(at)}`);
            column = at * 2;
        }
    }
    return out.join('').replace(/[ ]+$/gm, '');
}
function isList(layout) {
    return Array.isArray(layout);
}
/** Whether the content, and what follows it up to the next possible break, fits into the columns that are left. */
function fits(content, columns, following) {
    let left = columns;
    let rest = following.length;
    const stack = [{ layout: content, flat: true }];
    while (left >= 0) {
        let next = stack.pop();
        if (next === undefined) {
            rest -= 1;
            next = following[rest];
            if (next === undefined)
                return true;
        }
        const { layout: part, flat } = next;
        if (typeof part === 'string') {
            const newline = part.indexOf('\n');
            if (newline !== -1)
                return !flat && left >= newline;
            left -= part.length;
        }
        else if (isList(part)) {
            for (let index = part.length - 1; index >= 0; index -= 1) {
                const child = part[index];
                if (child !== undefined)
                    stack.push({ layout: child, flat });
            }
        }
        else if (part.kind === 'indent' || part.kind === 'group')
            stack.push({ layout: part.content, flat });
        else if (part.kind === 'hard')
            return !flat;
        else if (part.kind === 'line') {
            if (!flat)
                return true;
            left -= part.flat.length;
        }
    }
    return false;
}


/***/ }),

/***/ 36577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ moduleText),
/* harmony export */   l2: () => (/* binding */ Imports),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   wx: () => (/* binding */ header)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33467);

const header = '// Written by preflight scaffold. Run it again after the description changed: what you change or add here stays.';
/** The imports of a module while it is written. */
class Imports {
    #modules = new Map();
    /** Notes that `name` of a module is used, as a value or only as a type; returns the name. */
    use(from, name, kind = 'value') {
        const names = this.#modules.get(from) ?? new Map();
        names.set(name, kind === 'value' || (names.get(name) ?? false));
        this.#modules.set(from, names);
        return name;
    }
    /** Packages first, then from the farthest module to the nearest. */
    text() {
        const lines = [];
        const modules = [...this.#modules].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
        for (const [from, names] of modules) {
            const kinds = [
                ['import ', [...names].filter(([, isValue]) => isValue)],
                ['import type ', [...names].filter(([, isValue]) => !isValue)],
            ];
            for (const [start, used] of kinds) {
                const plain = used.map(([name]) => name).filter((name) => !name.includes(' '));
                // "default express", "* as operations"
                for (const [name] of used)
                    if (name.includes(' '))
                        lines.push(`${start}${name.replace(/^default /, '')} from '${from}';`);
                if (plain.length > 0)
                    lines.push((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)([start, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('{', plain.sort(), '}', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8), ` from '${from}';`]));
            }
        }
        return lines.join('\n');
    }
}
function rank(from) {
    return from.startsWith('node:') ? 0 : from.startsWith('../') ? 2 : from.startsWith('.') ? 3 : 1;
}
/** A module's text: the header, imports, and what it declares, a blank line between. */
function moduleText(imports, sections) {
    return `${[header, imports.text(), ...sections].filter((section) => section !== '').join('\n\n')}\n`;
}
/** A module that is written out whole: relative imports, which stand there with ".js", get the project's extension. */
function template(text, extension) {
    return `${header}\n\n${text.trim().replace(/^((?:import|export|\}).* from '\.[^']*)\.js';$/gm, `$1${extension}';`)}\n`;
}


/***/ }),

/***/ 94265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fS: () => (/* binding */ Names),
  xQ: () => (/* binding */ camelCase),
  kW: () => (/* binding */ kebabCase),
  fL: () => (/* binding */ pascalCase)
});

// UNUSED EXPORTS: unreserved

;// CONCATENATED MODULE: ./build/openapi/scaffold/source/reserved.js
/** Words that cannot name a binding of a strict-mode module (ECMAScript 2025, 12.7.2), TypeScript's own types, and zod's usual name. */
const reserved = new Set(`arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
  if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
  typeof var void while with yield undefined async of any bigint boolean never number object string symbol unknown
  process globalThis require exports module console z`.split(/\s+/));
function isReserved(name) {
    return reserved.has(name);
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/source/names.js

/** `get user-by id` → `getUserById`: an identifier that is no reserved word. `fallback` where nothing of the text can be in one. */
function camelCase(text, fallback) {
    const words = wordsOf(text);
    const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
    return identifier(joined, fallback);
}
/** `user-profile` → `UserProfile`. */
function pascalCase(text, fallback) {
    return identifier(wordsOf(text).map(upperFirst).join(''), fallback);
}
/** `User accounts` → `user-accounts`: the name of a file on any system. */
function kebabCase(text, fallback) {
    const words = wordsOf(text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')).map((word) => word.toLowerCase());
    const name = words.join('-').slice(0, 80);
    return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? (name === '' ? fallback : `${name}-api`) : name;
}
function wordsOf(text) {
    return text.normalize('NFC').match(/[\p{L}\p{N}\p{Mn}\p{Mc}$_]+/gu) ?? [];
}
function identifier(text, fallback) {
    const started = /^[\p{ID_Start}$_]/u.test(text) ? text : text === '' ? fallback : `_${text}`;
    const clean = started.replace(/[^\p{ID_Continue}$]/gu, '');
    return isReserved(clean) ? `${clean}_` : clean;
}
/** An identifier as it is, unless the language keeps it for itself. */
function unreserved(name) {
    return identifier(name, '_');
}
function upperFirst(word) {
    const [first = ''] = word;
    return first.toUpperCase() + word.slice(first.length);
}
/** `CreateUser` → `createUser`. A run of capitals is one word: `URLShortener` → `urlShortener`. */
function lowerFirst(word) {
    const run = word.match(/^\p{Lu}+(?=\p{Lu}\p{Ll}|[^\p{L}]|$)/u)?.[0] ?? word.match(/^\p{Lu}/u)?.[0] ?? '';
    return run.toLowerCase() + word.slice(run.length);
}
/** Names of one scope, each given once. */
class Names {
    #taken;
    constructor(taken = []) {
        this.#taken = new Set(taken);
    }
    /** `wanted`, or with the first number behind it that is free. */
    take(wanted) {
        let name = wanted;
        for (let number = 2; this.#taken.has(name); number += 1)
            name = `${wanted}${number}`;
        this.#taken.add(name);
        return name;
    }
}


/***/ }),

/***/ 51490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ stringLiteral),
/* harmony export */   OT: () => (/* binding */ jsonLiteral),
/* harmony export */   rT: () => (/* binding */ commentLines),
/* harmony export */   r_: () => (/* binding */ propertyKey),
/* harmony export */   sm: () => (/* binding */ docComment)
/* harmony export */ });
/* unused harmony export inlineComment */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33467);

/**
 * Strings of a description as TypeScript source. Whatever stands in them stays inside the literal or the comment: quotes, backslashes,
 * line breaks (U+2028 and U+2029 too), the end of a comment.
 */
function stringLiteral(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const safe = text.replace(/[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped);
    return `${quote}${safe.replaceAll(quote, `\\${quote}`)}${quote}`;
}
const shortEscapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escaped(character) {
    const short = shortEscapes[character];
    if (short !== undefined)
        return short;
    return Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index))}`).join('');
}
function hex(unit) {
    return unit.toString(16).padStart(4, '0');
}
/** A key of an object literal or a type. `__proto__` would set the prototype: in a value it is computed. */
function propertyKey(name, where) {
    if (name === '__proto__' && where === 'value')
        return "['__proto__']";
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}
/** Text for inside a comment, each line on its own: nothing in it ends the comment or is invisible. */
function commentLines(text) {
    return text
        .replace(/\*\//g, '*\\/')
        .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
        .map((each) => each.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').trimEnd());
}
/** A JSDoc comment with a line break at its end; empty where there is nothing to say. Blank lines at both ends are dropped. */
function docComment(paragraphs) {
    const lines = paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...commentLines(paragraph)]);
    while (lines[0]?.trim() === '')
        lines.shift();
    while (lines.at(-1)?.trim() === '')
        lines.pop();
    const [only] = lines;
    if (only === undefined)
        return '';
    if (lines.length === 1 && only.length < 90)
        return `/** ${only.trim()} */\n`;
    return `/**\n${lines.map((each) => (each === '' ? ' *\n' : ` * ${each}\n`)).join('')} */\n`;
}
/** A comment within code; what it says must not hold a line break. */
function inlineComment(text) {
    return `/* ${commentLines(text).join(' ')} */`;
}
/** Any JSON value as an expression. */
function jsonLiteral(value) {
    if (typeof value === 'string')
        return stringLiteral(value);
    if (value === null || typeof value !== 'object')
        return Object.is(value, -0) ? '0' : String(value);
    if (Array.isArray(value))
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('[', value.map(jsonLiteral), ']', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .soft */ .LN);
    const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
    return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .enclosed */ .AK)('{', entries.map(([key, each]) => [`${propertyKey(key, 'value')}: `, jsonLiteral(each)]), '}', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8);
}


/***/ }),

/***/ 12213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NotRead),
/* harmony export */   _: () => (/* binding */ regularBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** What is there and is not read: a folder, something that is no regular file (a pipe would never end), or too much. */
class NotRead extends Error {
    what;
    constructor(what) {
        super(what);
        this.what = what;
    }
}
/** Reads a regular file (absolute path) of at most so many bytes. Throws `NotRead`, and the system's error where it cannot be opened. */
async function regularBytes(path, mostBytes) {
    // Opening a pipe would wait for whoever writes to it. Windows knows no such flag.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        if (found.isDirectory())
            throw new NotRead('a folder');
        if (!found.isFile())
            throw new NotRead('no regular file');
        if (found.size > mostBytes)
            throw new NotRead('too large');
        const bytes = await file.readFile();
        // It may have grown since.
        if (bytes.length > mostBytes)
            throw new NotRead('too large');
        return bytes;
    }
    finally {
        await file.close();
    }
}


/***/ })

};
;