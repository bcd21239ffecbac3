"use strict";
exports.id = 9644;
exports.ids = [9644];
exports.modules = {

/***/ 99644:
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
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/openapi/drift/path-shape.js
/** A path by its structure: `/users/{id}/` and `/users/{userId}` are `/users/{}`. A query behind it, which OpenAPI does not allow, is none of it. */
function shapeOf(path) {
    const shape = path
        .replace(/[?#].*$/s, '')
        .replace(/\{[^{}]*\}/g, '{}')
        .replace(/\/{2,}/g, '/');
    return shape.length > 1 ? shape.replace(/\/$/, '') : shape;
}
/** One path below another: "/v1" and "/users" are "/v1/users". */
function below(base, path) {
    return base === '' ? path : path === '/' ? base : `${base}${path}`;
}
/** The beginning that all paths have in common, in whole segments without parameters: "/api/v1", "". */
function commonBeginning(paths) {
    const [first, ...rest] = paths.map((path) => path.split('/').slice(1, -1));
    if (first === undefined)
        return '';
    const shared = first.findIndex((segment, at) => segment.includes('{') || rest.some((other) => other[at] !== segment));
    const segments = shared === -1 ? first : first.slice(0, shared);
    return segments.map((segment) => `/${segment}`).join('');
}
/** Whether a route answers a path, both by structure: a parameter is any segment, a wildcard or an unknown part anything. */
function answers(route, wild, path) {
    const pattern = route
        .split(/(\{[^{}]*\})/)
        .map((part) => (part.startsWith('{') ? (wild.has(part.slice(1, -1)) ? '.*' : '[^/]+') : escaped(part)))
        .join('');
    return new RegExp(`^${pattern.replace(/\/$/, '')}/?$`).test(shapeOf(path));
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/openapi/drift/alignment.js

/**
 * The alignment under which most operations are found in the code: the path of a server, or none; where none of these finds any, what all
 * routes, or all operations, begin with.
 */
function align(operations, routes) {
    const declared = [...new Set([...operations.flatMap(({ basePaths }) => basePaths), ''])];
    const known = best(declared.map((base) => ({ base, without: '', isGuessed: false })), operations, routes);
    if (known.found > 0)
        return known.alignment;
    const ofRoutes = commonBeginning(routes.filter(({ beginning }) => beginning === null).map(({ path }) => path));
    const ofOperations = commonBeginning(operations.map(({ path }) => path));
    const guesses = [
        { base: ofRoutes, without: '', isGuessed: true },
        { base: '', without: ofOperations, isGuessed: true },
    ].filter(({ base, without }) => base !== without);
    const guessed = guesses.length === 0 ? known : best(guesses, operations, routes);
    return guessed.found > 0 ? guessed.alignment : known.alignment;
}
/** Where an operation is looked for in the code. An operation with servers of its own has their path. */
function pathInCode({ path, basePaths }, { base, without, isGuessed }) {
    const own = isGuessed || base === '' || basePaths.includes(base) ? base : (basePaths[0] ?? '');
    return below(own, path.startsWith(`${without}/`) ? path.slice(without.length) : path);
}
/** A route's path with its beginning as far as that could be told. */
function wholePath({ beginning, path }, { beginnings }) {
    return beginning === null ? path : below(beginnings.get(beginning.key) ?? '', path);
}
function indexOf(routes, alignment) {
    const index = new Map();
    for (const route of routes) {
        if (route.beginning !== null && !alignment.beginnings.has(route.beginning.key))
            continue;
        const shape = shapeOf(wholePath(route, alignment));
        // Fastify alone makes a difference between /Users and /users.
        for (const each of route.framework === 'fastify' ? [shape] : [shape, shape.toLowerCase()]) {
            const key = `${route.method} ${each}`;
            if (!index.has(key))
                index.set(key, route);
        }
    }
    return index;
}
/** The route that answers an operation at this path. Frameworks answer HEAD where there is GET. */
function routeAt(index, method, path) {
    const shape = shapeOf(path);
    const methods = method === 'HEAD' ? ['HEAD', 'GET', 'ALL'] : [method, 'ALL'];
    for (const each of methods) {
        const exact = index.get(`${each} ${shape}`);
        const loose = index.get(`${each} ${shape.toLowerCase()}`);
        if (exact !== undefined)
            return exact;
        if (loose !== undefined && loose.framework !== 'fastify')
            return loose;
    }
    return null;
}
function best(candidates, operations, routes) {
    const tried = candidates.map((candidate) => {
        const paths = operations.map((operation) => ({ method: operation.method, path: pathInCode(operation, candidate) }));
        const alignment = { ...candidate, beginnings: beginningsOf(routes, paths, candidate.base) };
        const index = indexOf(routes, alignment);
        return { alignment, found: paths.filter(({ method, path }) => routeAt(index, method, path) !== null).length };
    });
    const [first, ...rest] = tried;
    if (first === undefined)
        throw new Error('nothing to align by');
    return rest.reduce((so, each) => (each.found > so.found ? each : so), first);
}
/** Routes that begin alike, each group with what makes most of them agree with operations. */
function beginningsOf(routes, operations, base) {
    const votes = new Map();
    const shapes = operations.map(({ method, path }) => ({ method, shape: shapeOf(path) }));
    for (const { beginning, method, path } of routes) {
        if (beginning === null)
            continue;
        const end = path === '/' ? '' : shapeOf(path);
        const fitting = shapes.filter((each) => (method === 'ALL' || each.method === method) && each.shape.endsWith(end));
        const counts = votes.get(beginning.key) ?? new Map();
        for (const start of new Set(fitting.map(({ shape }) => shape.slice(0, shape.length - end.length)))) {
            const written = start === '/' ? '' : start;
            counts.set(written, (counts.get(written) ?? 0) + 1);
        }
        votes.set(beginning.key, counts);
    }
    const beginnings = new Map();
    for (const [key, counts] of votes) {
        const [most] = [...counts].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || Number(other === base) - Number(one === base) || one.length - other.length);
        if (most !== undefined)
            beginnings.set(key, most[0]);
    }
    return beginnings;
}

;// CONCATENATED MODULE: ./build/openapi/drift/utility-routes.js
/** First segments of what serves files and pages rather than an API. */
const served = /^\/(static|public|assets|uploads|images|img|css|js|fonts|media|favicon\.ico|robots\.txt|sitemap\.xml|\.well-known)(\/|$)/i;
/** What serves the description itself and its viewers. */
const documentation = /^(\/(api|v\d+))*\/(docs|api-?docs|documentation|swagger(-ui)?|redoc|rapidoc|graphiql|(openapi|swagger)\.(json|ya?ml))(\/|$)/i;
/** What an orchestrator or a monitor asks, by the names that Kubernetes' and Prometheus' documentation use, and their kin. */
const probes = /^(\/(api|v\d+|internal|system|actuator))*\/(health(-?check)?|healthz|live(ness|z)?|ready|readiness|readyz|startupz?|ping|status|metrics|version)(\/[^/{]*)?$/i;
/** Whether a route is there, by its path, for those who run a service and not for its clients. `method`: "GET", "ALL". */
function isUtility({ method, path }) {
    if (method !== 'GET' && method !== 'ALL')
        return false;
    return path === '/' || /^\/\{[^{}]*\}$/.test(path) || served.test(path) || documentation.test(path) || probes.test(path);
}

;// CONCATENATED MODULE: ./build/openapi/drift/compare.js



/** Compares the operations of a description with the routes of code, by method and by the structure of their paths. Pure. */
function compare(operations, code) {
    const alignment = align(operations, code.routes);
    const index = indexOf(code.routes, alignment);
    const outcomes = operations.map((operation) => {
        for (const path of placesOf(operation, alignment)) {
            const route = routeAt(index, operation.method, path);
            if (route !== null)
                return { operation, kind: 'paired', route };
        }
        return { operation, ...notFound(operation, code, alignment) };
    });
    return { alignment, operations: outcomes, routes: routesIn(outcomes, code, alignment) };
}
/** Where it is expected, then where it would be under another of its servers, or under none. */
function placesOf(operation, alignment) {
    const others = [...operation.basePaths, ''].map((base) => pathInCode(operation, { ...alignment, base }));
    return [...new Set([pathInCode(operation, alignment), ...others])];
}
function notFound(operation, code, alignment) {
    const path = pathInCode(operation, alignment);
    const fits = ({ method }) => method === operation.method || method === 'ALL';
    const near = code.routes.filter((route) => shapeOf(wholePath(route, alignment)) === shapeOf(path));
    // Browsers ask before they send: frameworks and packages answer for a path that is there.
    if (operation.method === 'OPTIONS' && near[0] !== undefined)
        return { kind: 'answered', route: near[0] };
    const taking = code.routes.filter((route) => fits(route) && answers(wholePath(route, alignment), route.wild, path));
    const partial = taking.find(({ isPartial }) => isPartial);
    if (partial !== undefined)
        return { kind: 'open', notes: [{ text: 'the path of a route is not known whole', at: partial.at }] };
    const route = taking.find((each) => each.isOperation());
    if (route !== undefined)
        return { kind: 'answered', route };
    const to = code.handedOn.find((each) => isBelow(path, each.path) && !code.routes.some((other) => isBelow(other.path, each.path)));
    if (to !== undefined)
        return { kind: 'handed on', to };
    const notes = [...code.lost, ...code.notes];
    return notes.length > 0 ? { kind: 'open', notes } : { kind: 'missing', near };
}
function isBelow(path, start) {
    return path === start || path.startsWith(`${start}/`);
}
function routesIn(outcomes, { routes }, alignment) {
    const described = outcomes.flatMap(({ operation }) => placesOf(operation, alignment).map((path) => ({ operation, shape: shapeOf(path), path })));
    const paired = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'paired' ? [outcome.route] : [])));
    const isDescribed = (route) => {
        if (paired.has(route))
            return true;
        const shape = shapeOf(wholePath(route, alignment));
        return described.some((each) => each.shape === shape && sameMethod(route, each.operation));
    };
    const known = new Set(routes.filter(isDescribed));
    const unpaired = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'paired' ? [] : [outcome.operation])));
    const registrations = new Set([...known].map(({ registration }) => registration));
    return routes.map((route) => {
        const path = wholePath(route, alignment);
        const of = { route, path };
        if (known.has(route))
            return { ...of, kind: 'paired' };
        if (['HEAD', 'OPTIONS'].includes(route.method) || registrations.has(route.registration))
            return { ...of, kind: 'not counted' };
        const { beginning } = route;
        const unknown = beginning !== null && !alignment.beginnings.has(beginning.key) ? beginning.why : null;
        if (unknown !== null)
            return { ...of, kind: 'not understood', why: unknown };
        if (route.isPartial)
            return { ...of, kind: 'not understood', why: { text: 'a part of its path is not known', at: route.at } };
        if (!route.isOperation())
            return { ...of, kind: 'not counted' };
        if (isUtility({ method: route.method, path }))
            return { ...of, kind: 'utility' };
        const covering = described.find(({ operation, path: template }) => unpaired.has(operation) && sameMethod(route, operation) && answers(template, none, path));
        if (covering !== undefined)
            return { ...of, kind: 'covered', operation: covering.operation };
        const [why] = route.conditions;
        if (why !== undefined)
            return { ...of, kind: 'conditional', why };
        const shape = shapeOf(path);
        return {
            ...of,
            kind: 'undescribed',
            near: described.filter((each) => each.shape === shape).map(({ operation }) => operation),
        };
    });
}
const none = new Set();
function sameMethod({ method }, operation) {
    return method === 'ALL' || method === operation.method;
}

// EXTERNAL MODULE: ./build/openapi/routes/examine/examine.js + 6 modules
var examine_examine = __webpack_require__(28204);
// EXTERNAL MODULE: ./build/openapi/spec/describe.js + 2 modules
var describe = __webpack_require__(12658);
// EXTERNAL MODULE: ./build/openapi/spec/operation.js + 9 modules
var operation = __webpack_require__(28709);
// EXTERNAL MODULE: ./build/openapi/routes/frameworks/mounted.js
var mounted = __webpack_require__(36041);
// EXTERNAL MODULE: ./build/openapi/routes/frameworks/path-text.js
var path_text = __webpack_require__(82492);
;// CONCATENATED MODULE: ./build/openapi/drift/handed-on.js


/** Where requests below a path are handed to a package, or to a function that is no route. A guard looks the same. */
function handedOn({ found, evaluation: { machine: m, parts } }) {
    const all = new Map();
    const add = (path, value) => {
        const at = placeOf(value);
        if (at === null || (0,path_text/* isEmpty */.Im)(path) || !path.parts.every((part) => typeof part === 'string'))
            return;
        const written = (0,path_text/* showPath */.P8)(path).replace(/\/$/, '');
        if (written !== '' && (0,mounted/* mountedIn */.E)(m, parts, value).length === 0)
            all.set(`${written} ${at.file}:${at.line}`, { path: written, at });
    };
    const placeOf = (value) => {
        if (value.kind === 'external')
            return value.at;
        return value.kind === 'function' ? m.sources.placeOf(value.node) : null;
    };
    for (const { registered } of found)
        for (const { path, value } of registered.before)
            add(path, value);
    // What stands behind the last route of an application is before none.
    for (const part of parts.all()) {
        if (part.kind !== 'express' || part.router.kind !== 'application' || part.router.isMounted)
            continue;
        for (const layer of part.router.layers) {
            if (layer.kind !== 'use')
                continue;
            for (const path of textsOf(layer.paths))
                for (const value of layer.handlers)
                    add(path, value);
        }
    }
    return [...all.values()];
}
function textsOf(paths) {
    return paths.flatMap((path) => (path.kind === 'text' ? [path.text] : []));
}

;// CONCATENATED MODULE: ./build/openapi/drift/in-code.js




/** Brings routes that were read into the form in which they are compared. `framework`: only its routes. */
function inCode(read, framework) {
    const registrations = new Map();
    const describing = (0,describe/* describingOf */.W)(read);
    const examine = (0,examine_examine/* examiner */.g)(read.evaluation.machine, read.found.length);
    const found = read.found.filter(({ route }) => framework === null || route.framework === framework);
    const routes = found.map((each) => {
        const registration = registrations.get(each.registered) ?? registrations.size;
        registrations.set(each.registered, registration);
        const isOperation = () => (0,operation/* operationsOf */.C)(each, examine(each.registered), describing).length > 0;
        return { ...known(each), registration, isOperation: once(isOperation) };
    });
    return { routes, lost: read.lost, notes: read.notes, handedOn: handedOn(read) };
}
function known({ route, registered }) {
    const { path, beginning } = withoutBeginning(route, registered.unknowns);
    const unknown = route.parameters.filter((parameter) => parameter.unknown !== null && path.includes(`{${parameter.name}}`));
    const wild = route.parameters.filter(({ isWildcard }) => isWildcard);
    return {
        method: route.method.toUpperCase(),
        path,
        beginning,
        wild: new Set([...unknown, ...wild].map(({ name }) => name)),
        isPartial: unknown.length > 0,
        conditions: route.conditions,
        framework: route.framework,
        at: route.at,
    };
}
/** `/{BASE_PATH}/users`, where nothing is known of BASE_PATH, is `/users` below something; so is a route of a router that nothing mounts. */
function withoutBeginning({ path, parameters, application }, unknowns) {
    const [start = '', name] = /^\/\{([^{}]*)\}(?=\/|$)/.exec(path) ?? [];
    const hole = parameters.find((parameter) => parameter.name === name)?.unknown ?? null;
    const [unmounted] = unknowns;
    const why = hole ?? unmounted;
    if (why === undefined)
        return { path, beginning: null };
    const rest = hole === null ? path : path.slice(start.length) || '/';
    const key = [hole === null ? [] : [name], unmounted === undefined ? [] : [`${application.file}:${application.line}`]].flat();
    return { path: rest, beginning: { key: key.join(' below '), why } };
}
function once(ask) {
    let answer = null;
    return () => {
        answer ??= ask();
        return answer;
    };
}

// EXTERNAL MODULE: ./build/openapi/description/read.js + 24 modules
var read = __webpack_require__(31018);
// EXTERNAL MODULE: ./build/openapi/description/json.js
var json = __webpack_require__(79271);
// EXTERNAL MODULE: ./build/openapi/scaffold/base-path.js
var base_path = __webpack_require__(68192);
;// CONCATENATED MODULE: ./build/openapi/drift/described.js


/** The operations of a description in its order. Servers of an operation or a path stand for the description's (OpenAPI 3.1, 4.8.10.1). */
function describedBy(description) {
    const { document, operations, at } = description;
    return operations.map(({ method, path, pointer }) => {
        const item = (0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'paths'), path);
        const own = (0,json/* member */.Dc)((0,json/* member */.Dc)(item, method), 'servers') ?? (0,json/* member */.Dc)(item, 'servers') ?? (0,json/* member */.Dc)(document, 'servers');
        const { file, line } = at(pointer);
        return { method: upper(method), path, basePaths: pathsOf(own), at: { file, line } };
    });
}
function pathsOf(servers) {
    const paths = ((0,json/* isList */.Lv)(servers) ? servers : []).filter(json/* isObject */.Gv).map(base_path/* serverPathOf */.U);
    return paths.length === 0 ? [''] : [...new Set(paths)];
}
function upper(method) {
    return method.toUpperCase();
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/api.js




/** Reads the description at `file`, relative to the tree's working directory. Throws `UserError` where it is not that which is wrong. */
async function readDescriptionIn({ top, directory }, file, { allowRemoteRefs, signal }) {
    const named = (0,external_node_path_.relative)(top, (0,external_node_path_.join)(directory, file)).split(external_node_path_.sep).join('/');
    try {
        const description = await (0,read/* readDescription */.X)(named, { root: top, allowRemoteRefs, signal });
        return { kind: 'read', file: named, description, operations: describedBy(description) };
    }
    catch (error) {
        const [, at = '', line = '', message = ''] = error instanceof errors/* UserError */.yo ? (/^(.+?):(\d+):\d+: (.+)$/s.exec(error.message) ?? []) : [];
        if (message === '')
            throw error;
        return { kind: 'invalid', file: named, message, at: { file: at, line: Number(line) } };
    }
}
/** What code says where it registers no route. */
const noCode = { routes: [], lost: [], notes: [], handedOn: [] };

;// CONCATENATED MODULE: ./build/modes/scaffold-check/drift.js

/** What is wrong between description and code of the head, each with since when. `before` null: there is no base to ask. */
function driftIn(head, before) {
    const compared = before === null || before.comparison === null ? null : { code: before.code, comparison: before.comparison };
    return [
        ...head.comparison.operations.flatMap((outcome) => (outcome.kind === 'paired' ? [] : [ofOperation(outcome, head, compared)])),
        ...head.comparison.routes.flatMap((outcome) => ofRoute(outcome, compared)),
        ...[...head.code.lost, ...head.code.notes].map((note) => ({ kind: 'not understood', note, since: sinceOf(note, compared) })),
    ];
}
function ofOperation(outcome, head, base) {
    if (base === null)
        return { kind: 'not in code', outcome, since: 'unknown', was: null };
    const key = keyOf(outcome.operation);
    const before = base.comparison.operations.find(({ operation }) => keyOf(operation) === key);
    if (before?.kind === 'paired') {
        return { kind: 'not in code', outcome: asCertain(outcome, head, base), since: 'change', was: before.route.at };
    }
    // What could not be told then may have been so all the time.
    const isOld = before !== undefined && (before.kind === outcome.kind || before.kind !== 'answered');
    return { kind: 'not in code', outcome, since: isOld ? 'before' : 'change', was: null };
}
/** What was found in the base and is not now is gone, however much of the code cannot be followed: as long as that is the same code. */
function asCertain(outcome, head, base) {
    const shape = shapeOf(outcome.operation.path);
    const near = head.comparison.routes.filter(({ path }) => shapeOf(path) === shape).map(({ route }) => route);
    const gone = { kind: 'missing', operation: outcome.operation, near };
    if (outcome.kind === 'handed on') {
        const { path, at } = outcome.to;
        return base.code.handedOn.some((each) => each.path === path && each.at.file === at.file) ? gone : outcome;
    }
    if (outcome.kind !== 'open')
        return outcome;
    const known = new Set([...base.code.lost, ...base.code.notes].map(asWritten));
    const isSame = [...head.code.lost, ...head.code.notes].every((note) => known.has(asWritten(note)));
    return isSame && outcome.notes.every((note) => known.has(asWritten(note))) ? gone : outcome;
}
function ofRoute(outcome, base) {
    if (outcome.kind === 'paired' || outcome.kind === 'not counted')
        return [];
    if (outcome.kind === 'not understood') {
        const note = { text: `${outcome.route.method} ${outcome.path}: ${outcome.why.text}`, at: outcome.route.at };
        const known = base?.comparison.routes.some((each) => each.kind === 'not understood' && sameRoute(each, outcome));
        return [{ kind: 'not understood', note, since: base === null ? 'unknown' : known === true ? 'before' : 'change' }];
    }
    if (base === null)
        return [{ kind: 'not in description', outcome, since: 'unknown', was: null }];
    const before = base.comparison.routes.find((each) => sameRoute(each, outcome));
    if (before?.kind === 'paired') {
        return [{ kind: 'not in description', outcome, since: 'change', was: describedAs(before, base.comparison)?.at ?? null }];
    }
    return [{ kind: 'not in description', outcome, since: before === undefined ? 'change' : 'before', was: null }];
}
function describedAs({ route }, { operations }) {
    return operations.find((outcome) => outcome.kind === 'paired' && outcome.route === route)?.operation;
}
function sinceOf(note, base) {
    if (base === null)
        return 'unknown';
    return [...base.code.lost, ...base.code.notes].some((each) => asWritten(each) === asWritten(note)) ? 'before' : 'change';
}
/** Lines move. */
function asWritten({ text, at }) {
    return `${at.file}: ${text}`;
}
function sameRoute(one, other) {
    return one.route.method === other.route.method && shapeOf(one.path) === shapeOf(other.path);
}
function keyOf({ method, path }) {
    return `${method} ${shapeOf(path)}`;
}
/** Whether it is something to be said of a change that did not bring it: a route for those who run the service is none. */
function isDisagreement(drift) {
    return drift.kind !== 'not in description' || drift.outcome.kind !== 'utility';
}
/**
 * Of all operations and all routes that count, whether most agree. Where they do not in the base, one side was not meant to hold all of the
 * other; where only the head's do not, it is likelier that its code is put together in a way that cannot be followed.
 */
function mostAgree({ comparison }) {
    const share = (outcomes, missing) => {
        const paired = outcomes.filter(({ kind }) => kind === 'paired').length;
        return paired >= outcomes.filter(({ kind }) => missing.includes(kind)).length;
    };
    return {
        operations: share(comparison?.operations ?? [], ['missing']),
        routes: share(comparison?.routes ?? [], ['undescribed']),
    };
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/find-description.js


/** Where descriptions lie by convention, the likeliest first. */
const folders = [
    '',
    'docs',
    'doc',
    'api',
    'openapi',
    'swagger',
    'spec',
    'specs',
    'schema',
    'schemas',
    'contracts',
    'public',
    'static',
    'src',
    'docs/api',
    'docs/openapi',
    'api/openapi',
    'src/api',
    'src/docs',
    'src/openapi',
    'src/swagger',
    'src/config',
];
const format = /\.(ya?ml|json)$/i;
/** "openapi.yaml", "swagger.json", "shop.openapi.yaml"; other YAML and JSON files only where they begin as a description does. */
const wellKnown = /(^|[._-])(openapi|swagger)([._-]|\.)/i;
/** The first few lines: `openapi` and `swagger` are the first member by every convention there is. */
const beginning = /(?:^|[{,])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\./m;
const bytesRead = 4096;
/** Looks below `directory` (absolute) for an OpenAPI description; null: there is none at the usual places. */
async function findDescription(directory) {
    const known = [];
    const plain = [];
    for (const folder of folders) {
        for (const name of await filesIn((0,external_node_path_.join)(directory, folder))) {
            if (!format.test(name) || !(await beginsAsOne((0,external_node_path_.join)(directory, folder, name))))
                continue;
            (wellKnown.test(name) ? known : plain).push(folder === '' ? name : `${folder}/${name}`);
        }
    }
    const [file, ...others] = [...known, ...plain];
    return file === undefined ? null : { file, others };
}
async function filesIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(byPlainness);
}
/** "openapi.yaml" before "openapi.internal.yaml", whatever the alphabet says. */
function byPlainness(one, other) {
    return one.split(/[._-]/).length - other.split(/[._-]/).length || (one < other ? -1 : 1);
}
async function beginsAsOne(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => null);
    if (file === null)
        return false;
    try {
        const { buffer, bytesRead: count } = await file.read(Buffer.alloc(bytesRead), 0, bytesRead, 0);
        return beginning.test(buffer.toString('utf8', 0, count));
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/openapi/routes/read-routes.js + 42 modules
var read_routes = __webpack_require__(73772);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/find-routes.js




/** Where the sources of a service lie by convention; last everything. */
const find_routes_folders = ['src', 'app', 'server', 'api', 'lib', 'backend', 'routes', '.'];
/**
 * Reads the routes of a tree. `folder`, relative to `directory`, is where to look; null: at the usual places, the first whose routes `belong` to what is described,
 * else the first that registers any. `top`: the tree's root, above which nothing is read. Throws `NoRoutes` where there are none, `UserError` where code cannot be read.
 */
async function findRoutes(folder, { directory, top }, belong = () => true) {
    // As messages name it.
    const within = (each) => (0,external_node_path_.relative)(top, (0,external_node_path_.join)(directory, each)) || '.';
    if (folder !== null)
        return { folder, read: await (0,read_routes/* readRoutes */.F)(within(folder), top) };
    let refused = null;
    let first = null;
    for (const each of find_routes_folders) {
        const found = await (0,promises_.stat)((0,external_node_path_.join)(directory, each)).catch(() => null);
        if (found?.isDirectory() !== true)
            continue;
        try {
            const found = { folder: each, read: await (0,read_routes/* readRoutes */.F)(within(each), top) };
            if (belong(found.read))
                return found;
            first ??= found;
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            if (!(error instanceof read_routes/* NoRoutes */.C))
                refused ??= error;
        }
    }
    if (first !== null)
        return first;
    throw refused ?? new read_routes/* NoRoutes */.C('no routes of Express, Fastify or Koa were found', { remedy: 'Set `routes` to where they lie.' });
}

// EXTERNAL MODULE: ./build/git/tree.js
var git_tree = __webpack_require__(80770);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/manifest.js
var regenerate_manifest = __webpack_require__(97149);
// EXTERNAL MODULE: ./build/openapi/scaffold/scaffold.js + 19 modules
var scaffold = __webpack_require__(70072);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/generated.js






/** Looks for what the generator wrote, and what it would write now. `description` null: there is none that it could be written from. */
async function readGenerated(tree, description, wanted, signal) {
    const manifests = await manifestsIn(tree, wanted);
    const [manifest] = manifests;
    if (manifest === undefined)
        return { kind: 'none', reason: null };
    if (manifests.length > 1) {
        return {
            kind: 'none',
            reason: `There are ${manifests.length} scaffolds (${manifests.join(', ')}): \`scaffold\` says which belongs to this description.`,
        };
    }
    if (description === null)
        return { kind: 'none', reason: 'There is no valid description that the scaffold could be compared with.' };
    const known = (0,regenerate_manifest/* readManifest */.WI)(await (0,promises_.readFile)((0,external_node_path_.join)(tree.top, manifest), 'utf8'));
    const output = await outputOf(tree, manifest, wanted);
    try {
        const found = await (0,scaffold/* scaffold */.Rl)(description, { framework: wanted.framework, output, cwd: tree.top, force: false, signal });
        const stale = found.files.filter(({ action }) => action !== 'unchanged');
        const last = ({ path }) => Number((0,external_node_path_.basename)(path) === regenerate_manifest/* manifestName */.vS);
        return {
            kind: 'checked',
            manifest,
            output,
            framework: known?.framework ?? wanted.framework ?? '',
            files: found.files,
            stale: stale.toSorted((one, other) => last(one) - last(other)),
        };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'refused', manifest, why: error.message, remedy: error.remedy };
    }
}
/** The manifests of a tree, or that of the scaffold that was named. Throws `UserError` where that has none. */
async function manifestsIn({ top, directory }, { scaffold: named }) {
    const within = (0,external_node_path_.relative)(top, directory).split(external_node_path_.sep).join('/');
    const tree = (0,git_tree/* workingTree */.cn)(directory);
    const all = (await tree.list('')).filter((path) => (0,external_node_path_.basename)(path) === regenerate_manifest/* manifestName */.vS);
    const asked = named === null ? all : all.filter((path) => (0,external_node_path_.dirname)(path) === (0,external_node_path_.dirname)(named));
    return asked.map((path) => (within === '' ? path : `${within}/${path}`));
}
/** The folder of the routes: the one that was named, else the one that the manifest's handlers lie in. */
async function outputOf({ top, directory }, manifest, { scaffold: named }) {
    if (named !== null)
        return (0,external_node_path_.relative)(top, (0,external_node_path_.join)(directory, named)).split(external_node_path_.sep).join('/');
    const known = (0,regenerate_manifest/* readManifest */.WI)(await (0,promises_.readFile)((0,external_node_path_.join)(top, manifest), 'utf8'));
    const handlers = Object.entries(known?.files ?? {}).find(([, { role }]) => role === 'handlers')?.[0];
    const folder = handlers?.split('/').slice(0, -1).join('/') || 'routes';
    return (0,external_node_path_.dirname)(manifest) === '.' ? folder : `${(0,external_node_path_.dirname)(manifest)}/${folder}`;
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var report_verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/modes/known-rules.js
var known_rules = __webpack_require__(29033);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/compared.js
/** How much of either side was really compared. HEAD, OPTIONS and guards are no routes here. */
function comparedIn({ comparison, description, code }) {
    const operations = comparison?.operations ?? [];
    const routes = comparison?.routes.filter(({ kind }) => kind !== 'not counted') ?? [];
    const count = (outcomes, known, all) => ({
        all,
        compared: outcomes.filter(({ kind }) => known.includes(kind)).length,
        agreed: outcomes.filter(({ kind }) => kind === 'paired').length,
    });
    return {
        operations: count(operations, ['paired', 'missing', 'answered'], description.kind === 'read' ? operations.length : 0),
        routes: count(routes, ['paired', 'undescribed', 'utility', 'covered', 'conditional'], comparison === null ? code.routes.length : routes.length),
    };
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/rule.js

function finding(run, rule, said) {
    return { rule, ...said, docs: `docs/rules/${rule}.md`, reproduce: run.reproduce };
}
function located({ file, line }) {
    return { file, line, endLine: line };
}
/** "`src/app.ts:19`" */
function placed({ file, line }) {
    return (0,report_text/* code */.aY)(`${file}:${line}`);
}
function texts(...lines) {
    return lines.map((text) => ({ kind: 'text', text }));
}
/** What the change brought fails; where nothing tells since when, it is not known whose it is. */
function levelSince(since) {
    return since === 'change' ? 'error' : 'warning';
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/description-invalid.js


/** The description is not valid by the schema of its version, or what it refers to is not there: it was compared with nothing. */
const descriptionInvalid = {
    id: 'description-invalid',
    judge(run) {
        const { description, invalidSince } = run;
        if (description.kind === 'read')
            return [];
        return [
            finding(run, 'description-invalid', {
                level: levelSince(invalidSince),
                title: `${(0,report_text/* code */.aY)(description.file)} is no valid description${invalidSince === 'before' ? ', and was none before' : ''}`,
                why: 'Generators, validators and documentation refuse it, or read something else than was meant. It could be compared with nothing.',
                evidence: texts(`${placed(description.at)}: ${description.message}`),
                at: located(description.at),
                remedy: null,
            }),
        ];
    },
};

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/line.js
var diff_line = __webpack_require__(99493);
// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/generated-file-stale.js




/** What the generator wrote is not what it would write now. */
const generatedFileStale = {
    id: 'generated-file-stale',
    judge(run) {
        const { generated, staleSince, description } = run;
        if (generated.kind === 'refused') {
            if (run.base?.kind === 'read' && run.base.generated.kind === 'refused')
                return [];
            return [
                finding(run, 'generated-file-stale', {
                    level: 'warning',
                    title: `Whether what ${(0,report_text/* code */.aY)(generated.manifest)} names is up to date could not be told`,
                    why: `${generated.why} ${generated.remedy ?? ''}`.trim(),
                    evidence: [],
                    at: null,
                    remedy: null,
                }),
            ];
        }
        if (generated.kind === 'none')
            return [];
        const stale = generated.stale.filter(({ path }) => staleSince.get(path) !== 'before');
        const [first] = stale;
        if (first === undefined)
            return [];
        const since = stale.some(({ path }) => staleSince.get(path) === 'change') ? 'change' : 'unknown';
        return [
            finding(run, 'generated-file-stale', {
                level: levelSince(since),
                title: `${(0,report_text/* code */.aY)(first.path)}${stale.length === 1 ? ' is not what' : ` and ${stale.length - 1} more are not what`} the description gives`,
                why: 'The service validates and answers by a description of yesterday, and the next `preflight scaffold` changes more than its author meant. Hand-written parts are not counted: they stay.',
                evidence: texts(...stale.map((file) => `${(0,report_text/* code */.aY)(file.path)} ${changeOf(file)}`)),
                at: located({ file: first.path, line: firstLine(first) }),
                remedy: {
                    text: 'write them anew, and commit what changed.',
                    code: {
                        language: 'sh',
                        text: `npx backend-preflight scaffold ${(0,flags/* forShell */.u)(description.file)} --output ${(0,flags/* forShell */.u)(`${generated.output}/`)}`,
                    },
                },
            }),
        ];
    },
};
function changeOf({ action, before, after }) {
    if (action === 'written')
        return 'is missing';
    if (action === 'deleted')
        return 'would be deleted';
    const lines = (0,diff_line/* diffLines */.Pp)(before, after);
    const count = (which) => lines.reduce((sum, each) => sum + (each[which] ? each.count : 0), 0);
    return `would change: +${count('added')} −${count('removed')} lines`;
}
/** The first line of what is there that would change. */
function firstLine({ before, after }) {
    let line = 1;
    for (const { added, removed, count } of (0,diff_line/* diffLines */.Pp)(before, after)) {
        if (added || removed)
            return Math.max(1, Math.min(line, before.split('\n').length));
        line += count;
    }
    return line;
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/operation-not-in-code.js



/** An operation of the description has no route, or a change left it without one of its own. */
const operationNotInCode = {
    id: 'operation-not-in-code',
    judge(run) {
        const { comparison, description } = run;
        if (comparison === null || description.kind === 'invalid')
            return [];
        if (comparison.operations.every(({ kind }) => kind !== 'paired'))
            return [nothingInCommon(run, description.file)];
        return run.drift.flatMap((drift) => drift.kind === 'not in code' && drift.since !== 'before' ? [operation_not_in_code_ofOperation(run, drift)] : []);
    },
};
/** Of hundreds of findings that say the same, one that says what it may be. */
function nothingInCommon(run, file) {
    const { operations, routes } = run.comparison ?? { operations: [], routes: [] };
    return finding(run, 'operation-not-in-code', {
        level: 'warning',
        title: `None of the ${operations.length} operations of ${(0,report_text/* code */.aY)(file)} is among the ${routes.length} routes below ${(0,report_text/* code */.aY)(run.routes)}`,
        why: 'Either it describes another service, or it was not found out under which path the routes lie. Nothing was compared.',
        evidence: texts(...operations.slice(0, 3).map(({ operation }) => `described: ${(0,report_text/* code */.aY)(`${operation.method} ${operation.path}`)}`), ...routes.slice(0, 3).map(({ route, path }) => `in the code: ${(0,report_text/* code */.aY)(`${route.method} ${path}`)} (${placed(route.at)})`)),
        at: null,
        remedy: { text: 'set `openapi` and `routes` to the two that belong together.', code: null },
    });
}
function operation_not_in_code_ofOperation(run, drift) {
    const { outcome, was } = drift;
    const { operation } = outcome;
    return finding(run, 'operation-not-in-code', {
        level: levelOf(run, drift),
        title: `${(0,report_text/* code */.aY)(`${operation.method} ${operation.path}`)} ${titleOf(drift)}`,
        why: whyOf(drift),
        evidence: texts(...operation_not_in_code_inCode(outcome), ...(was === null ? [] : [`the base has it at ${placed(was)}`])),
        at: located(operation.at),
        remedy: outcome.kind === 'missing'
            ? {
                text: was === null
                    ? 'write the route, or take the operation out of the description until it is there.'
                    : 'bring the route back, or take the operation out of the description, in a version that clients can choose.',
                code: null,
            }
            : null,
    });
}
function levelOf(run, { outcome, since, was }) {
    if (outcome.kind === 'answered' && was !== null)
        return 'warning';
    if (outcome.kind !== 'missing')
        return 'info';
    // A description that most operations of lie elsewhere, behind a gateway, is not one of this code alone.
    if (!mostAgree(run).operations || (run.base?.kind === 'read' && !mostAgree(run.base).operations))
        return 'warning';
    return levelSince(since);
}
function titleOf({ outcome, was }) {
    switch (outcome.kind) {
        case 'answered':
            return was === null ? 'has no route of its own' : 'has lost the route of its own';
        case 'handed on':
            return 'is described, and the code hands its path on';
        case 'open':
            return 'was not found in the code, which could not be followed everywhere';
        case 'missing':
            return was === null ? 'is described, and the code does not have it' : 'is described, and the code no longer has it';
    }
}
function whyOf({ outcome, was }) {
    switch (outcome.kind) {
        case 'answered':
            return 'Another route answers it: whether as it is described, this check does not know.';
        case 'handed on':
            return 'What it is handed to may well answer it: this check does not look into packages.';
        case 'open':
            return 'It may be in one of the places below: this is no error.';
        case 'missing':
            return was === null
                ? 'Clients that are written, or generated, from the description get 404.'
                : 'Clients that call it today get 404 as soon as this is deployed.';
    }
}
function operation_not_in_code_inCode(outcome) {
    switch (outcome.kind) {
        case 'answered':
            return [`code: ${(0,report_text/* code */.aY)(`${outcome.route.method} ${outcome.route.path}`)} answers it (${placed(outcome.route.at)})`];
        case 'handed on':
            return [`code: ${(0,report_text/* code */.aY)(outcome.to.path)} is handed on (${placed(outcome.to.at)})`];
        case 'open':
            return [
                ...outcome.notes.slice(0, 5).map(({ text, at }) => `code: ${text} (${placed(at)})`),
                ...(outcome.notes.length > 5 ? [`and ${outcome.notes.length - 5} more such places`] : []),
            ];
        case 'missing': {
            const [first] = outcome.near;
            if (first === undefined)
                return ['code: no route has this path'];
            const methods = [...new Set(outcome.near.map(({ method }) => method))];
            return [`code: the path is there for ${methods.join(', ')} (${placed(first.at)})`];
        }
    }
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/operation-not-in-description.js





/** A route of the code has no operation. */
const operationNotInDescription = {
    id: 'operation-not-in-description',
    judge(run) {
        const { comparison } = run;
        // Said as a whole by the other rule.
        if (comparison === null || comparison.operations.every(({ kind }) => kind !== 'paired'))
            return [];
        return run.drift.flatMap((drift) => drift.kind === 'not in description' && drift.since !== 'before' ? [operation_not_in_description_ofRoute(run, drift)] : []);
    },
};
function operation_not_in_description_ofRoute(run, drift) {
    const { outcome, was } = drift;
    const { route, path } = outcome;
    const { description } = run;
    const other = elsewhere(run, outcome);
    return finding(run, 'operation-not-in-description', {
        level: operation_not_in_description_levelOf(run, drift),
        title: `${(0,report_text/* code */.aY)(`${route.method} ${path}`)} is in the code, ${was === null ? 'not' : 'and no longer'} in the description`,
        why: operation_not_in_description_whyOf(drift),
        evidence: texts(...inDescription(outcome, description.file), ...(other === null ? [] : [`another description has it: ${placed(other)}`]), ...(was === null ? [] : [`the base describes it at ${placed(was)}`])),
        at: located(route.at),
        remedy: outcome.kind !== 'undescribed'
            ? null
            : other === null
                ? remedyOf(run)
                : { text: 'set `openapi` to the description that is meant.', code: null },
    });
}
/** Where a description that was found beside the one that was taken has it. */
function elsewhere({ alsoDescribed }, { route, path }) {
    return alsoDescribed.get(`${route.method} ${shapeOf(path)}`) ?? null;
}
/** What `spec` adds has the whole path: below the path of a server it would stand there twice. */
function remedyOf({ comparison, description, routes }) {
    const { base, without } = comparison?.alignment ?? { base: '', without: '' };
    if (base !== '')
        return { text: `describe it, without the ${(0,report_text/* code */.aY)(base)} that the servers have.`, code: null };
    if (without !== '')
        return { text: `describe it, below ${(0,report_text/* code */.aY)(without)} as the others.`, code: null };
    return {
        text: 'describe it: `spec` adds what the code says of it, and leaves the rest of the description as it is.',
        code: { language: 'sh', text: `npx backend-preflight spec ${(0,flags/* forShell */.u)(routes)} --output ${(0,flags/* forShell */.u)(description.file)}` },
    };
}
function operation_not_in_description_levelOf(run, { outcome, since }) {
    if (outcome.kind !== 'undescribed' || elsewhere(run, outcome) !== null)
        return 'info';
    // A description that left out most of the routes is not meant to hold them all.
    if (!mostAgree(run).routes || (run.base?.kind === 'read' && !mostAgree(run.base).routes))
        return 'warning';
    return levelSince(since);
}
function operation_not_in_description_whyOf({ outcome }) {
    switch (outcome.kind) {
        case 'utility':
            return 'By its path it is there for those who run the service, not for its clients: nothing is wrong with that.';
        case 'conditional':
            return 'The code registers it only under a condition.';
        case 'covered':
            return 'An operation with a parameter covers its path, and has no route of its own.';
        case 'undescribed':
            return 'Clients cannot know of it, nothing that is made from the description has it, and a validator that follows the description refuses it.';
    }
}
function inDescription(outcome, file) {
    switch (outcome.kind) {
        case 'utility':
            return [];
        case 'conditional':
            return [`only where ${outcome.why.text} (${placed(outcome.why.at)})`];
        case 'covered':
            return [`description: ${(0,report_text/* code */.aY)(`${outcome.operation.method} ${outcome.operation.path}`)} (${placed(outcome.operation.at)})`];
        case 'undescribed': {
            const [first] = outcome.near;
            if (first === undefined)
                return [`description: ${(0,report_text/* code */.aY)(file)} does not have this path`];
            return [`description: the path is there for ${outcome.near.map(({ method }) => method).join(', ')} (${placed(first.at)})`];
        }
    }
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/route-not-understood.js

/** The most places that are named; the rest is counted. */
const named = 10;
/** Code that registers routes in a way that could not be followed: what it registers is compared with nothing. */
const routeNotUnderstood = {
    id: 'route-not-understood',
    judge(run) {
        const notes = run.drift.flatMap((drift) => (drift.kind === 'not understood' && drift.since !== 'before' ? [drift.note] : []));
        const [first] = notes;
        if (first === undefined)
            return [];
        const more = notes.length > named ? [`and ${notes.length - named} more`] : [];
        return [
            finding(run, 'route-not-understood', {
                level: 'info',
                title: notes.length === 1
                    ? 'A place in the code could not be followed'
                    : `${notes.length} places in the code could not be followed`,
                why: 'The code is read, not run. Routes that such a place registers were compared with nothing, and operations that were not found may be there.',
                evidence: texts(...notes.slice(0, named).map(({ text, at }) => `${text} (${placed(at)})`), ...more),
                at: located(first.at),
                remedy: null,
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/scaffold-does-not-compile.js


/** The most errors of one file that are named. */
const scaffold_does_not_compile_named = 5;
/** A generated file does not pass the project's own compiler. One finding for each file. */
const scaffoldDoesNotCompile = {
    id: 'scaffold-does-not-compile',
    judge(run) {
        const fresh = run.mistakes.filter(({ since }) => since !== 'before');
        return [...Map.groupBy(fresh, ({ file }) => file)].flatMap(([file, mistakes]) => {
            const [first] = mistakes;
            if (first === undefined)
                return [];
            const since = mistakes.some((each) => each.since === 'change') ? 'change' : 'unknown';
            const more = mistakes.length > scaffold_does_not_compile_named ? [`and ${mistakes.length - scaffold_does_not_compile_named} more`] : [];
            return [
                finding(run, 'scaffold-does-not-compile', {
                    level: levelSince(since),
                    title: `${(0,report_text/* code */.aY)(file)} does not compile: ${first.message}`,
                    why: 'The service cannot be built as it stands. A handler that no longer fits what is described is the usual reason.',
                    evidence: texts(...mistakes.slice(0, scaffold_does_not_compile_named).map(({ line, code: id, message }) => `line ${line}: ${message} (${id})`), ...more),
                    at: { ...located(first), column: first.column },
                    remedy: null,
                }),
            ];
        });
    },
};

;// CONCATENATED MODULE: ./build/modes/scaffold-check/rules/all.js






/** Every rule, in the order in which equally bad findings are shown. */
const rules = [
    descriptionInvalid,
    operationNotInCode,
    operationNotInDescription,
    scaffoldDoesNotCompile,
    generatedFileStale,
    routeNotUnderstood,
];
/** Said of an ignore itself, by the judge. */
const unusedIgnore = 'unused-ignore';
const ruleIds = [...rules.map(({ id }) => id), unusedIgnore];

;// CONCATENATED MODULE: ./build/modes/scaffold-check/judge.js






/** Asks every rule, and leaves out what the settings ignore. What compared nothing is no pass: it warns. */
function judge(run, { ignore, failOn }) {
    const found = rules.flatMap((rule) => rule.judge(run));
    const ignored = found.flatMap((each) => ignore[each.rule] === undefined ? [] : [{ finding: each, reason: ignore[each.rule] ?? '' }]);
    const unknown = Object.keys(ignore).filter((rule) => !known_rules/* knownRules */.f.has(rule));
    const findings = [...found.filter((each) => ignore[each.rule] === undefined), ...unknown.map((rule) => noSuchRule(run, rule))];
    const verdict = (0,report_verdict/* verdictOf */.V)(findings, failOn);
    const { operations, routes } = comparedIn(run);
    const isVacuous = operations.compared === 0 || routes.compared === 0;
    return { verdict: verdict === 'pass' && isVacuous ? 'warn' : verdict, findings: (0,report_verdict/* byHarm */.M)(findings), ignored };
}
function noSuchRule(run, rule) {
    return finding(run, unusedIgnore, {
        level: 'warning',
        title: `Ignores ${(0,report_text/* code */.aY)(rule)}, which is no rule`,
        why: `The rules are ${ruleIds.map((id) => (0,report_text/* code */.aY)(id)).join(', ')}.`,
        evidence: [{ kind: 'text', text: 'it stands in the settings' }],
        at: null,
        remedy: { text: 'Mend the name, or remove it.', code: null },
    });
}

// EXTERNAL MODULE: ./build/modes/scaffold-check/rules/descriptions.js
var descriptions = __webpack_require__(15347);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/before.js


/** What was wrong before this change: one folded count. */
function before(run) {
    const rows = [
        ...run.drift.filter((drift) => drift.since === 'before' && isDisagreement(drift)).map(row),
        ...[...run.staleSince].filter(([, since]) => since === 'before').map(([path]) => [{ code: path }, 'is stale', (0,report_text/* code */.aY)(path)]),
        ...run.mistakes
            .filter(({ since }) => since === 'before')
            .map(({ file, line, message }) => [{ code: file }, `does not compile: ${message}`, (0,report_text/* code */.aY)(`${file}:${line}`)]),
    ];
    if (rows.length === 0)
        return [];
    const summary = rows.length === 1
        ? '➖ 1 disagreement was there before this change'
        : `➖ ${rows.length} disagreements were there before this change`;
    const table = {
        kind: 'table',
        columns: ['what', 'how it disagrees', 'where'],
        rows,
        ...(rows.length > 15 && { searchable: true }),
    };
    return [{ kind: 'details', summary, open: false, blocks: [table] }];
}
function row(drift) {
    switch (drift.kind) {
        case 'not in code': {
            const { operation, kind } = drift.outcome;
            const how = {
                missing: 'not in the code',
                answered: 'no route of its own',
                open: 'not found in the code',
                'handed on': 'handed on',
            }[kind];
            return [{ code: `${operation.method} ${operation.path}` }, how, (0,report_text/* code */.aY)(`${operation.at.file}:${operation.at.line}`)];
        }
        case 'not in description': {
            const { route, path } = drift.outcome;
            return [
                { code: `${route.method} ${path}` },
                'in the code, not in the description',
                (0,report_text/* code */.aY)(`${route.at.file}:${route.at.line}`),
            ];
        }
        case 'not understood':
            return [drift.note.text, 'could not be followed', (0,report_text/* code */.aY)(`${drift.note.at.file}:${drift.note.at.line}`)];
    }
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/headline.js


/** What a reviewer reads first: the worst finding, or how much agrees. */
function headline(run, { findings, ignored }) {
    const worst = findings.find(({ level }) => level !== 'info');
    if (worst !== undefined)
        return `${worst.title}${others(findings, worst)}`;
    const excused = ignored.length === 0 ? '' : `; ${ignored.length} ${ignored.length === 1 ? 'finding is' : 'findings are'} ignored`;
    return `${agreement(run)}${excused}`;
}
function others(findings, worst) {
    const more = findings.filter(({ level }) => level === worst.level).length - 1;
    return more > 0 ? ` (and ${more} more ${headline_named(worst.level, more)})` : '';
}
function headline_named(level, count) {
    return count === 1 ? level : `${level}s`;
}
function agreement(run) {
    const { operations, routes } = comparedIn(run);
    if (operations.compared === 0 || routes.compared === 0)
        return 'Nothing of description and code could be compared';
    const disagreed = run.drift.filter(isDisagreement).length;
    if (disagreed > 0) {
        const open = operations.all - operations.compared;
        const rest = open === 0 ? '' : `, ${open} could not be compared`;
        return `No new disagreement: ${operations.agreed} of ${counted(operations.all, 'operation')} are in the code${rest}`;
    }
    return `Description and code agree: ${counted(operations.agreed, 'operation')}, ${counted(routes.all, 'route')}`;
}
function counted(count, one) {
    return `${count} ${count === 1 ? one : `${one}s`}`;
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/contract.js




/** Every operation beside its route, with the line on each side. */
function contract(run) {
    const { comparison } = run;
    if (comparison === null)
        return [];
    const { operations, routes } = comparedIn(run);
    const agrees = !run.drift.some(isDisagreement);
    const summary = `${agrees ? '✅' : '⚠️'} ${operations.agreed} of ${counted(operations.all, 'operation')} in the code, ${routes.agreed} of ${counted(routes.all, 'route')} in the description`;
    const uncertain = operations.all - operations.compared + (routes.all - routes.compared);
    const rows = [
        ...comparison.operations.map(contract_ofOperation),
        ...comparison.routes.filter(({ kind }) => kind !== 'paired' && kind !== 'not counted').map(contract_ofRoute),
    ];
    const blocks = [
        ...(uncertain === 0
            ? []
            : [
                {
                    kind: 'text',
                    text: `${uncertain} of them could not be compared: parts of the code could not be followed.`,
                },
            ]),
        { kind: 'table', columns: ['operation', 'description', 'code'], rows, searchable: true },
    ];
    return [{ kind: 'details', summary, open: false, blocks }];
}
function contract_ofOperation(outcome) {
    const { method, path, at } = outcome.operation;
    return [{ code: `${method} ${path}` }, where(at), contract_inCode(outcome)];
}
function contract_inCode(outcome) {
    switch (outcome.kind) {
        case 'paired':
            return where(outcome.route.at);
        case 'answered':
            return `${(0,report_text/* code */.aY)(`${outcome.route.method} ${outcome.route.path}`)} answers it, ${(0,report_text/* code */.aY)(contract_text(outcome.route.at))}`;
        case 'handed on':
            return `handed on at ${(0,report_text/* code */.aY)(contract_text(outcome.to.at))}`;
        case 'open':
            return 'not found';
        case 'missing':
            return { text: 'missing', strong: true };
    }
}
function contract_ofRoute({ route, path, kind }) {
    return [{ code: `${route.method} ${path}` }, kind === 'undescribed' ? { text: 'missing', strong: true } : '➖', where(route.at)];
}
function where(at) {
    return { code: contract_text(at) };
}
function contract_text({ file, line }) {
    return `${file}:${line}`;
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/data.js

/** What a run of this version does not look at: names of parts that may be looked at one day. */
const notLookedAt = ['parameters', 'bodies', 'statuses', 'changes', 'database', 'service'];
/** The result for machines: docs/schema/scaffold-check.v1.json. */
function dataOf(run, { findings }) {
    const { description, comparison, base } = run;
    const { operations, routes } = comparedIn(run);
    return {
        operations: operations.all,
        exercised: 0,
        changes: [],
        drift: run.drift.flatMap((drift) => ofDrift(drift, findings)),
        routes: (comparison?.routes ?? run.code.routes.map((route) => ({ route, path: route.path }))).map(({ route, path }) => ({
            method: route.method,
            path,
            ...route.at,
        })),
        compared: { operations: operations.compared, routes: routes.compared },
        agreed: { operations: operations.agreed, routes: routes.agreed },
        description: {
            file: description.file,
            valid: description.kind === 'read',
            version: description.kind === 'read' ? description.description.written : null,
        },
        base: base?.kind === 'read' ? base.sha : null,
        generated: generatedOf(run),
        notLookedAt,
    };
}
function ofDrift(drift, findings) {
    const { since } = drift;
    if (drift.kind === 'not understood')
        return [];
    const isInCode = drift.kind === 'not in description';
    const id = isInCode ? 'operation-not-in-description' : 'operation-not-in-code';
    const at = isInCode ? drift.outcome.route.at : drift.outcome.operation.at;
    const operation = isInCode
        ? `${drift.outcome.route.method} ${drift.outcome.path}`
        : `${drift.outcome.operation.method} ${drift.outcome.operation.path}`;
    const found = findings.find((each) => each.rule === id && each.at?.file === at.file && each.title.includes(operation));
    return [
        {
            id,
            operation,
            between: isInCode ? ['code', 'spec'] : ['spec', 'code'],
            at,
            other: otherSide(drift),
            since,
            level: found?.level ?? null,
        },
    ];
}
/** The line on the other side: what answers it instead, or the same path with other methods; null: there is none. */
function otherSide(drift) {
    const { outcome } = drift;
    switch (outcome.kind) {
        case 'answered':
            return outcome.route.at;
        case 'handed on':
            return outcome.to.at;
        case 'open':
            return outcome.notes[0]?.at ?? null;
        case 'missing':
        case 'undescribed':
            return outcome.near[0]?.at ?? null;
        case 'covered':
            return outcome.operation.at;
        case 'conditional':
        case 'utility':
            return null;
    }
}
function generatedOf({ generated, types, mistakes, staleSince }) {
    if (generated.kind !== 'checked')
        return null;
    const { manifest, framework, files, stale } = generated;
    return {
        manifest,
        framework,
        files: files.length,
        stale: stale.map(({ path, action }) => ({ path, action, since: staleSince.get(path) ?? 'unknown' })),
        types: types.kind === 'skipped'
            ? { checked: false, reason: types.reason, errors: [] }
            : {
                checked: true,
                reason: null,
                errors: mistakes.map(({ file, line, code, message, since }) => ({ file, line, code, message, since })),
            },
    };
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js
var create = __webpack_require__(94112);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/generated-files.js


/** What the generator wrote: how much of it is as the description gives it, and what would change. */
function generatedFiles(run) {
    const { generated } = run;
    if (generated.kind === 'none')
        return generated.reason === null ? [] : [{ kind: 'text', text: generated.reason }];
    if (generated.kind === 'refused')
        return [{ kind: 'text', text: `The generated files were compared with nothing: ${generated.why}` }];
    const { files, stale } = generated;
    const summary = `${stale.length === 0 ? '✅' : '⚠️'} Generated files: ${files.length - stale.length} of ${files.length} as the description gives them, ${types(run)}`;
    const blocks = stale.map(({ path, before, after }) => ({ kind: 'diff', text: patch(path, before, after) }));
    return [{ kind: 'details', summary, open: false, blocks }];
}
function patch(path, before, after) {
    const whole = (0,create/* createTwoFilesPatch */.ss)(path, path, before, after, 'as it is', 'as it would be written', { context: 2 });
    return whole.replace(/^Index: .*\n=+\n/, '');
}
function types({ types: checked }) {
    if (checked.kind === 'skipped')
        return `their types not checked: ${checked.reason}`;
    const elsewhere = checked.elsewhere === 0 ? '' : ` (and ${counted(checked.elsewhere, 'error')} in other files of the project)`;
    return checked.mistakes.length === 0
        ? `and they compile with ${checked.compiler}${elsewhere}`
        : `${counted(checked.mistakes.length, 'error')} of ${checked.compiler}${elsewhere}`;
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/present.js







/** The Report of a run: the findings, what was so before, and how much was compared. */
function present(run, judgement) {
    return {
        mode: 'scaffold-check',
        verdict: judgement.verdict,
        headline: headline(run, judgement),
        findings: judgement.findings,
        body: [...generatedFiles(run), ...before(run), ...contract(run), ...ignored(judgement)],
        footer: footer(run),
        data: dataOf(run, judgement),
        worthSaying: judgement.verdict !== 'pass' || judgement.findings.length > 0,
        rules: descriptions/* ruleDescriptions */.U,
    };
}
function ignored({ ignored: excused }) {
    if (excused.length === 0)
        return [];
    const rows = excused.map(({ finding, reason }) => [finding.title, { code: finding.rule }, reason]);
    const summary = `Ignored: ${counted(excused.length, 'finding')}`;
    return [{ kind: 'details', summary, open: false, blocks: [{ kind: 'table', columns: ['finding', 'rule', 'reason'], rows }] }];
}
function footer(run) {
    return [
        ...descriptionNote(run),
        ...codeNote(run),
        ...alignmentNote(run),
        ...baseNote(run),
        ...run.notes,
        'Not looked at: parameters, bodies, statuses, what changes for clients since the base, the database, the running service',
    ];
}
function descriptionNote({ description, found }) {
    const version = description.kind === 'read' ? `, OpenAPI ${description.description.written}` : '';
    if (found.description === null)
        return [`${(0,report_text/* code */.aY)(description.file)}${version}`];
    const { others } = found.description;
    const more = others.length === 0 ? '' : `; there ${others.length === 1 ? 'is' : 'are'} also ${others.slice(0, 3).map(report_text/* code */.aY).join(', ')}`;
    return [`${(0,report_text/* code */.aY)(description.file)}${version} (found${more})`];
}
function codeNote({ routes, found, code: { routes: all } }) {
    const frameworks = [...new Set(all.map(({ framework }) => ({ express: 'Express', fastify: 'Fastify', koa: 'Koa' })[framework]))];
    return [
        `${counted(all.length, 'route')} of ${frameworks.join(' and ') || 'no framework'} below ${(0,report_text/* code */.aY)(routes)}${found.routes ? ' (found)' : ''}`,
    ];
}
function alignmentNote({ comparison }) {
    if (comparison === null)
        return [];
    const { base, without, isGuessed, beginnings } = comparison.alignment;
    const assumed = [...beginnings].map(([key, start]) => `${(0,report_text/* code */.aY)(key)} was taken to be ${(0,report_text/* code */.aY)(start === '' ? '/' : start)}`);
    if (without !== '')
        return [`The code has all of it without ${(0,report_text/* code */.aY)(without)}`, ...assumed];
    if (base === '')
        return assumed;
    return [
        isGuessed
            ? `The code has all of it below ${(0,report_text/* code */.aY)(base)}, which no server of the description names`
            : `Servers’ path: ${(0,report_text/* code */.aY)(base)}`,
        ...assumed,
    ];
}
function baseNote({ base }) {
    if (base === null)
        return [];
    if (base.kind === 'none')
        return [`There is no base to compare with, so nothing is an error: ${base.reason}`];
    return [`Base ${(0,report_text/* code */.aY)(base.sha.slice(0, 7))} (${base.name})`];
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/present/reproduce.js

/** The command that repeats the run in a terminal, at the root of a clone, with its base where that is not the default branch. */
function reproduceCommand(config, event) {
    const target = event?.pullRequest?.baseRef;
    const elsewhere = config.baseRef === null && target !== undefined && target !== event?.defaultBranch;
    return `npx backend-preflight ${config.command}${elsewhere ? ` --base-ref ${(0,flags/* forShell */.u)(`origin/${target}`)}` : ''}`;
}

// EXTERNAL MODULE: ./build/service/share.js + 2 modules
var share = __webpack_require__(42792);
// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(23971);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/base.js











/** Reads description, code and generated files of the commit that the change leaves from. What is wrong with it is no fault of the change's. */
async function readBase({ change, wanted, signal, during }) {
    if (change.kind === 'none')
        return { kind: 'none', reason: change.reason };
    const { root, base, baseName, prefix } = change;
    return (0,worktree/* withWorktree */._)(root, base, async (top) => {
        const tree = { top, directory: (0,external_node_path_.join)(top, prefix) };
        try {
            const read = { kind: 'read', sha: base, name: baseName, ...(await readTree(tree, wanted, signal)) };
            await during(tree);
            return read;
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return { kind: 'none', reason: `the base could not be read (${error.message})` };
        }
    });
}
async function readTree(tree, wanted, signal) {
    const description = await descriptionOf(tree, wanted, signal);
    const code = await codeOf(tree, wanted);
    const operations = description?.kind === 'read' ? description.operations : [];
    return {
        description,
        code,
        comparison: description?.kind === 'invalid' ? null : compare(operations, code),
        generated: await readGenerated(tree, description?.kind === 'read' ? description.description : null, wanted, signal),
    };
}
/** At the place where the head has it; one that was moved is found like the head's. */
async function descriptionOf(tree, wanted, signal) {
    const file = (await isThere(tree, wanted.openapi)) ? wanted.openapi : ((await findDescription(tree.directory))?.file ?? null);
    return file === null ? null : readDescriptionIn(tree, file, { ...wanted, signal });
}
async function codeOf(tree, { routes, framework }) {
    const folder = (await isThere(tree, routes)) ? routes : null;
    try {
        return inCode((await findRoutes(folder, tree)).read, framework);
    }
    catch (error) {
        if (error instanceof read_routes/* NoRoutes */.C)
            return noCode;
        throw error;
    }
}
async function isThere({ directory }, path) {
    if (path === null)
        return false;
    return (0,promises_.stat)((0,external_node_path_.join)(directory, path)).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/openapi/scaffold/folders.js
var scaffold_folders = __webpack_require__(62218);
// EXTERNAL MODULE: ./build/process/command.js
var command = __webpack_require__(96104);
// EXTERNAL MODULE: ./build/process/environment.js
var environment = __webpack_require__(25500);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/type-check.js





/** The errors that say that something is not installed, and nothing of the code: TS2307 and TS7016, of a package. */
const notInstalled = /^(?:TS2307|TS2792|TS7016)$/;
const ofPackage = /'((?!\.)[^']+)'/;
/** Checks the types of what the generator wrote, with the project's own compiler and settings. Throws `UserError` at the time limit. */
async function checkTypes(request) {
    const { tree, generated } = request;
    if (generated.kind !== 'checked')
        return { kind: 'skipped', reason: 'there is no scaffold to check' };
    const { tsconfig, project } = await (0,scaffold_folders/* foldersOf */.p)(generated.output, tree.top);
    if (tsconfig === null)
        return { kind: 'skipped', reason: 'the project has no tsconfig.json' };
    const compiler = await compilerAbove(project, tree.top);
    if (compiler === null)
        return { kind: 'skipped', reason: 'TypeScript is not installed in the project' };
    const { exitCode, output } = await (0,command/* runCommand */.d)({
        input: 'scaffold-check',
        command: 'tsc --noEmit',
        program: { file: process.execPath, args: [compiler.file, '--noEmit', '--pretty', 'false', '--project', tsconfig] },
        cwd: (0,external_node_path_.dirname)(tsconfig),
        env: (0,environment/* environmentFor */.D)(null, { PREFLIGHT_SIDE: request.side }),
        onOutput: request.onOutput,
        timeLimitMs: request.timeLimitMs,
        signal: request.signal,
    });
    const all = mistakesIn(output, (0,external_node_path_.dirname)(tsconfig), tree.top);
    const missing = all.find(({ code, message }) => notInstalled.test(code) && ofPackage.test(message));
    if (missing !== undefined) {
        const name = ofPackage.exec(missing.message)?.[1] ?? '';
        return { kind: 'skipped', reason: `the package ${name} is not installed in the project` };
    }
    if (exitCode !== 0 && all.length === 0) {
        return { kind: 'skipped', reason: `tsc ended with exit code ${exitCode}: ${output.trim().split('\n')[0] ?? ''}` };
    }
    const own = new Set(generated.files.map(({ path }) => path));
    const mistakes = all.filter(({ file }) => own.has(file));
    return { kind: 'checked', compiler: `TypeScript ${compiler.version}`, mistakes, elsewhere: all.length - mistakes.length };
}
/** The nearest installed compiler, as Node would find it from the project; not above the tree. */
async function compilerAbove(project, top) {
    for (let at = project;; at = (0,external_node_path_.dirname)(at)) {
        const home = (0,external_node_path_.join)(at, 'node_modules/typescript');
        const file = (0,external_node_path_.join)(home, 'bin/tsc');
        const found = await (0,promises_.stat)(file).catch(() => null);
        if (found?.isFile() === true)
            return { file, version: versionIn(await (0,promises_.readFile)((0,external_node_path_.join)(home, 'package.json'), 'utf8')) };
        if (at === top || at === (0,external_node_path_.dirname)(at))
            return null;
    }
}
function versionIn(packageJson) {
    const { version } = JSON.parse(packageJson);
    return typeof version === 'string' ? version : '';
}
/** "src/app.ts(3,7): error TS2322: Type …": the form of `--pretty false`. */
function mistakesIn(output, from, top) {
    return [...output.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+): (.+)$/gm)].map(([, file = '', line, column, code = '', message = '']) => ({
        file: (0,external_node_path_.relative)(top, (0,external_node_path_.resolve)(from, file)).split(external_node_path_.sep).join('/'),
        line: Number(line),
        column: Number(column),
        code,
        message,
    }));
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/since.js



/** Reads the base, where anything of the head is wrong, and says since when that is. */
async function inTheBase(request, head) {
    const { progress, config, signal, tree, change, wanted } = request;
    if (isClean(head))
        return { base: null, invalidSince: 'unknown', staleSince: new Map(), mistakes: [] };
    progress.phase('reading the base');
    let types = { kind: 'skipped', reason: 'there is nothing to compare' };
    const base = await readBase({
        change,
        wanted,
        signal,
        async during(before) {
            if (mistakesOf(head.types).length === 0)
                return;
            const { kind } = await (0,share/* shareInstallation */.gp)(tree.top, before.top, config.setupCommand, signal);
            if (kind === 'not shared')
                return;
            const request = { tree: before, side: 'base', generated: head.generated, onOutput: progress.foreign };
            types = await checkTypes({ ...request, timeLimitMs: config.timeBudgetMs, signal });
        },
    });
    const before = base.kind === 'read' ? base : null;
    return {
        base,
        invalidSince: invalidSince(head.description, before),
        staleSince: staleSince(head.generated, before),
        mistakes: mistakesOf(head.types).map((mistake) => ({ ...mistake, since: mistakeSince(mistake, types, change) })),
    };
}
function isClean({ description, code, comparison, generated, types }) {
    return (description.kind === 'read' &&
        agrees(code, comparison) &&
        (generated.kind === 'none' || (generated.kind === 'checked' && generated.stale.length === 0)) &&
        mistakesOf(types).length === 0);
}
function agrees({ lost, notes }, comparison) {
    if (comparison === null || lost.length + notes.length > 0)
        return false;
    const isPaired = ({ kind }) => kind === 'paired' || kind === 'not counted';
    return comparison.operations.every(isPaired) && comparison.routes.every(isPaired);
}
function mistakesOf(types) {
    return types.kind === 'checked' ? types.mistakes : [];
}
function invalidSince(description, before) {
    if (description.kind === 'read' || before === null)
        return 'unknown';
    const was = before.description;
    return was?.kind === 'invalid' && was.message === description.message ? 'before' : 'change';
}
function staleSince(generated, before) {
    if (generated.kind !== 'checked')
        return new Map();
    const isKnown = before !== null && before.generated.kind !== 'refused';
    const known = before?.generated.kind === 'checked' ? before.generated.stale : [];
    return new Map(generated.stale.map(({ path, before: text, after }) => {
        const isOld = known.some((each) => each.path === path && each.before === text && each.after === after);
        return [path, !isKnown ? 'unknown' : isOld ? 'before' : 'change'];
    }));
}
/** Lines move: what counts is which error it is, and in which file. */
function mistakeSince(mistake, base, change) {
    const { file, code, message } = mistake;
    const isNew = change.kind === 'change' && change.files.some(({ path, status }) => path === file && status === 'added');
    if (base.kind === 'skipped')
        return isNew ? 'change' : 'unknown';
    const isOld = base.mistakes.some((each) => each.file === file && each.code === code && each.message === message);
    return isOld ? 'before' : 'change';
}

// EXTERNAL MODULE: ./build/process/in-tree.js
var in_tree = __webpack_require__(95031);
;// CONCATENATED MODULE: ./build/modes/scaffold-check/types-of-head.js


/** Checks the types of the head's scaffold, after setup-command where one is given. */
async function typesOfHead(tree, generated, { config, progress, signal }) {
    const { setupCommand, timeBudgetMs: timeLimitMs } = config;
    const side = 'head';
    if (generated.kind === 'checked' && setupCommand !== null) {
        await (0,in_tree/* setUpTree */.ss)({ command: setupCommand, directory: tree.directory, side, timeLimitMs, signal, progress });
    }
    if (generated.kind === 'checked')
        progress.phase('checking the types of the generated files');
    return checkTypes({ tree, side, generated, timeLimitMs, signal, onOutput: progress.foreign });
}

;// CONCATENATED MODULE: ./build/modes/scaffold-check/index.js
















/**
 * Compares the OpenAPI description, the routes in the code and the generated files of the head, and says of what disagrees whether it did so
 * before the change.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
async function run(input) {
    const { config, changes, progress, signal } = input;
    progress.phase('looking at what changed');
    const change = await changes.change(config.workingDirectory, { baseRef: config.baseRef, signal });
    const tree = await treeOf(change, input);
    progress.phase('reading the description');
    const { description, found } = await scaffold_check_descriptionOf(tree, input);
    progress.phase('reading the routes in the code');
    const routes = await findRoutes(config.routes, tree, (read) => {
        if (description.kind === 'invalid')
            return true;
        const { operations } = compare(description.operations, inCode(read, config.framework));
        return operations.some(({ kind }) => kind === 'paired');
    });
    if (config.routes === null)
        progress.note(`The routes are read from ${routes.folder === '.' ? 'everything here' : routes.folder}.`);
    signal.throwIfAborted();
    const code = scaffold_check_codeOf(routes, config);
    const comparison = description.kind === 'read' ? compare(description.operations, code) : null;
    progress.phase('looking at the generated files');
    const wanted = { ...config, openapi: config.openapi ?? found?.file ?? null, routes: routes.folder };
    const generated = await generatedIn(tree, description, input);
    const types = await typesOfHead(tree, generated, input);
    const head = { description, code, comparison, generated, types };
    const attributed = await inTheBase({ ...input, tree, change, wanted }, head);
    const checked = {
        ...head,
        ...attributed,
        found: { description: found === null ? null : { others: found.others }, routes: config.routes === null },
        routes: (0,external_node_path_.relative)(tree.top, (0,external_node_path_.join)(tree.directory, routes.folder)).split(external_node_path_.sep).join('/') || '.',
        alsoDescribed: await describedElsewhere(tree, found?.others ?? [], input),
        drift: comparison === null ? [] : driftIn({ comparison, code }, attributed.base?.kind === 'read' ? attributed.base : null),
        notes: change.kind === 'change' ? change.notes : [],
        reproduce: reproduceCommand(config, changes.event),
    };
    return present(checked, judge(checked, { ignore: config.ignore, failOn: config.failOn }));
}
/** The most further descriptions that are read. */
const mostOthers = 5;
/** What further descriptions, which nobody said are meant, describe: "GET /users/{}" → where. One that cannot be read describes nothing. */
async function describedElsewhere(tree, others, { config, signal }) {
    const places = new Map();
    for (const file of others.slice(0, mostOthers)) {
        const read = await readDescriptionIn(tree, file, { ...config, signal }).catch((error) => {
            signal.throwIfAborted();
            if (error instanceof errors/* UserError */.yo)
                return null;
            throw error;
        });
        if (read?.kind !== 'read')
            continue;
        for (const { method, path, basePaths, at } of read.operations)
            for (const base of ['', ...basePaths])
                places.set(`${method} ${shapeOf(below(base, path))}`, at);
    }
    return places;
}
async function treeOf(change, { config, repository }) {
    if (change.kind === 'change')
        return { top: change.root, directory: (0,external_node_path_.join)(change.root, change.prefix) };
    const [top, directory] = await Promise.all([(0,promises_.realpath)(repository), (0,promises_.realpath)(config.workingDirectory)]);
    return { top, directory };
}
async function scaffold_check_descriptionOf(tree, { config, progress, signal }) {
    const found = config.openapi === null ? await findDescription(tree.directory) : null;
    const file = config.openapi ?? found?.file;
    if (file === undefined) {
        throw new errors/* UserError */.yo('no OpenAPI description was found', {
            remedy: 'Set `openapi` to it; `preflight spec` writes one for the routes that there are.',
        });
    }
    if (found !== null)
        progress.note(`The description is ${file}.`);
    const description = await readDescriptionIn(tree, file, { ...config, signal });
    if (description.kind === 'read' && description.operations.length === 0) {
        throw new errors/* UserError */.yo(`${file} describes no operations: there is nothing to compare`, {
            remedy: 'Set `openapi` to the description of this service.',
        });
    }
    return { description, found };
}
function scaffold_check_codeOf({ folder, read }, { framework }) {
    const code = inCode(read, framework);
    if (framework !== null && code.routes.length === 0) {
        throw new errors/* UserError */.yo(`${folder} registers no routes of ${framework}`, { remedy: 'Leave framework out, or set routes.' });
    }
    return code;
}
async function generatedIn(tree, description, { config, signal }) {
    const read = description.kind === 'read' ? description.description : null;
    const generated = await readGenerated(tree, read, config, signal);
    if (config.scaffold !== null && generated.kind === 'none' && read !== null) {
        throw new errors/* UserError */.yo(`${config.scaffold} was not written by preflight scaffold: it has no .preflight-scaffold.json beside it`, {
            remedy: 'Commit that file, or leave scaffold out.',
        });
    }
    return generated;
}


/***/ }),

/***/ 42792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ut: () => (/* binding */ nothingInstalled),
  gp: () => (/* binding */ shareInstallation)
});

// UNUSED EXPORTS: onlyInstalls

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/service/copy-folder.js




/** Caches of builds: they belong to the tree that was built. */
const caches = ['.cache', '.vite'];
/** What GNU's, BusyBox's and Apple's cp know: a copy that shares blocks where it can, else an ordinary one. */
const ways = {
    linux: [['-a', '--reflink=auto'], ['-a']],
    darwin: [['-cRp'], ['-Rp']],
};
/** Copies a folder of dependencies from one tree to the same place in another, symbolic links as they are. */
async function copyFolder(request) {
    const { from, to, folder, signal } = request;
    const [source, target] = [(0,external_node_path_.join)(from, folder), (0,external_node_path_.join)(to, folder)];
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await copy(source, target, signal);
    for (const cache of caches)
        await (0,promises_.rm)((0,external_node_path_.join)(target, cache), { recursive: true, force: true });
    await rewriteShims(target, from, to);
}
/** The system's cp takes 2 s for 24,000 files where Node's own takes 14. */
async function copy(source, target, signal) {
    for (const options of ways[process.platform] ?? []) {
        try {
            await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('cp', [...options, source, target], { signal });
            return;
        }
        catch {
            signal.throwIfAborted();
            await (0,promises_.rm)(target, { recursive: true, force: true });
        }
    }
    await (0,promises_.cp)(source, target, { recursive: true, verbatimSymlinks: true, filter: () => !signal.aborted });
    signal.throwIfAborted();
}
/** pnpm's programs in .bin are scripts that name the tree's place. */
async function rewriteShims(folder, from, to) {
    for (const bin of await binFolders(folder)) {
        for (const entry of await (0,promises_.readdir)(bin, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(bin, entry.name);
            if (!entry.isFile())
                continue;
            const text = await (0,promises_.readFile)(path, 'latin1');
            if (!text.includes(from))
                continue;
            const { mode } = await (0,promises_.stat)(path);
            await (0,promises_.writeFile)(path, text.replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')), {
                encoding: 'latin1',
                mode,
            });
        }
    }
}
async function binFolders(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true });
    return entries
        .filter((entry) => entry.isDirectory() && entry.name === '.bin')
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
/**
 * What in the folder belongs to its tree alone, relative to the root: a link that leads there by an absolute path, or out of the tree
 * by a relative one, and settings of Bundler's that name it. null: nothing does.
 */
async function whatBinds(root, folder) {
    const config = `${folder}/config`;
    if ((0,external_node_path_.basename)(folder) === '.bundle' && (await (0,promises_.readFile)((0,external_node_path_.join)(root, config), 'utf8').catch(() => '')).includes(root))
        return config;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true, recursive: true })) {
        if (!entry.isSymbolicLink())
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const target = await (0,promises_.readlink)(path);
        const isInside = lies((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target), root);
        if ((0,external_node_path_.isAbsolute)(target) ? isInside : !isInside)
            return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    }
    return null;
}
function lies(path, root) {
    return path === root || path.startsWith(root + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./build/service/installation.js


const lockfiles = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|Gemfile\.lock)$/;
const settings = /^(?:\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.c?js|bunfig\.toml|Gemfile|\.ruby-version)$/;
const schema = /\.prisma$/;
const lifecycles = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
/** Of these every path within is relative: a copy elsewhere is as good. A virtual environment of Python's is bound to its place. */
const isFolder = (path) => /(?:^|\/)(?:node_modules|vendor\/bundle|\.bundle)$/.test(path);
const isPassedOver = (name) => name === '.git' || name === '.venv' || name === 'venv' || name === '__pycache__';
/** Reads what a checkout says of its dependencies, everywhere below its root: a workspace's may be spread over it. */
async function readInstallation(root) {
    const found = {
        pins: new Map(),
        schemas: new Map(),
        folders: [],
        lifecycle: null,
    };
    const visit = async (below) => {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, below))) {
            const path = external_node_path_.posix.join(below, entry.name);
            if (entry.isDirectory()) {
                if (isFolder(path))
                    found.folders.push(path);
                else if (!isPassedOver(entry.name))
                    await visit(path);
            }
            else if (entry.isFile())
                await take(path, entry.name);
        }
    };
    const take = async (path, name) => {
        const text = () => (0,promises_.readFile)((0,external_node_path_.join)(root, path), 'latin1');
        if (lockfiles.test(name) || settings.test(name))
            found.pins.set(path, await text());
        else if (schema.test(name))
            found.schemas.set(path, await text());
        else if (name === 'package.json' && runsSomething(await text()))
            found.lifecycle ??= path;
    };
    await visit('');
    found.folders.sort();
    return found;
}
/** A folder that we may not read (a database's volume) holds no manifest of ours. */
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')
            return [];
        throw error;
    }
}
function runsSomething(manifest) {
    try {
        const { scripts } = JSON.parse(manifest);
        return lifecycles.some((name) => typeof scripts?.[name] === 'string');
    }
    catch {
        // A template that is no JSON is nobody's manifest.
        return false;
    }
}
/** Whether a folder's content is pinned by a lockfile beside or above it. */
function isPinned(folder, { pins }) {
    const ofRuby = !folder.endsWith('node_modules');
    for (let at = (0,external_node_path_.dirname)(folder);; at = (0,external_node_path_.dirname)(at)) {
        const here = [...pins.keys()].filter((path) => (0,external_node_path_.dirname)(path) === at).map((path) => external_node_path_.posix.basename(path));
        if (here.some((name) => lockfiles.test(name) && (name === 'Gemfile.lock') === ofRuby))
            return true;
        if (at === '.')
            return false;
    }
}
/** Whether two checkouts ask for the same dependencies, installed in the same way. */
function asksForTheSame(one, other) {
    return areEqual(one.pins, other.pins);
}
function areEqual(one, other) {
    return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

;// CONCATENATED MODULE: ./build/service/share.js





const nothingInstalled = 'nothing is installed in this tree that could be copied';
/** Parts of a setup-command that do nothing but install what a lockfile pins. */
const installs = /^(?:(?:npm (?:ci|i|install|clean-install)|pnpm (?:i|install)|yarn(?: install)?|bun (?:i|install)|bundle install)(?:\s+--?[\w-]+(?:=\S+)?)*|corepack enable)$/;
/** Whether all that a setup-command does is to install what lockfiles pin: then a copy of what it did stands for it. */
function onlyInstalls(command) {
    const parts = command
        .split(/&&|;|\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && !part.startsWith('#'));
    return parts.length > 0 && parts.every((part) => installs.test(part));
}
/**
 * Gives the base a copy of what is installed in the head, where both ask for the same and nothing in it belongs to the head alone.
 * In doubt it copies nothing. The copy shares no file with the original (where the file system can, it shares blocks until one side
 * writes): hard links would let one side change what the other runs.
 *
 * @param setupCommand what installed it; null: somebody before us did
 */
async function shareInstallation(headRoot, baseRoot, setupCommand, signal) {
    const [from, to] = await Promise.all([(0,promises_.realpath)(headRoot), (0,promises_.realpath)(baseRoot)]);
    const [head, base] = await Promise.all([readInstallation(from), readInstallation(to)]);
    const reason = doubt(head, base, from, setupCommand) ?? (await bound(head, from));
    if (reason !== null)
        return { kind: 'not shared', reason };
    const folders = head.folders.filter((folder) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(to, folder)));
    for (const folder of folders)
        await copyFolder({ from, to, folder, signal });
    return { kind: 'shared', folders };
}
function doubt(head, base, headRoot, setupCommand) {
    if (head.folders.length === 0)
        return nothingInstalled;
    if (!asksForTheSame(head, base))
        return 'the lockfiles differ';
    const unpinned = head.folders.find((folder) => !folder.endsWith('.bundle') && !isPinned(folder, head));
    if (unpinned !== undefined)
        return `no lockfile pins ${unpinned}`;
    if (!areEqual(head.schemas, base.schemas) && head.folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(headRoot, folder, '.prisma')))) {
        return 'Prisma’s client was generated from another schema';
    }
    if (setupCommand === null)
        return null;
    if (!onlyInstalls(setupCommand))
        return 'setup-command does more than install';
    const script = head.lifecycle ?? base.lifecycle;
    return script === null ? null : `${script} runs a script of its own when it is installed`;
}
async function bound(head, root) {
    for (const folder of head.folders) {
        const binding = await whatBinds(root, folder);
        if (binding !== null)
            return `${binding} is bound to this tree`;
    }
    return null;
}


/***/ })

};
;