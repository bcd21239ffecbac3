"use strict";
exports.id = 38;
exports.ids = [38];
exports.modules = {

/***/ 43871:
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
// EXTERNAL MODULE: ./build/openapi/routes/read-routes.js + 42 modules
var read_routes = __webpack_require__(73772);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/openapi/description/structure.js
var structure = __webpack_require__(90020);
// EXTERNAL MODULE: ./build/openapi/description/pointer.js
var pointer = __webpack_require__(5004);
;// CONCATENATED MODULE: ./build/openapi/spec/merging.js


/** A part of the description that was made: the component, where it refers to one. */
function followed(made, value) {
    const found = record(value);
    const { $ref } = found;
    if (typeof $ref !== 'string' || !$ref.startsWith('#/'))
        return found;
    return followed(made, (0,pointer/* tokensOf */.k8)($ref.slice(1)).reduce((inside, token) => record(inside)[token], made));
}
/** What a node of the description that is completed is: what it refers to within that; one that refers elsewhere stands for itself. */
function resolved(document, node) {
    const inside = (0,dist.isAlias)(node) ? node.resolve(document) : node;
    const reference = (0,dist.isMap)(inside) ? at(inside, '$ref') : undefined;
    if (typeof reference !== 'string' || !reference.startsWith('#/'))
        return inside;
    return (0,pointer/* tokensOf */.k8)(reference.slice(1)).reduce((holder, token) => ((0,dist.isMap)(holder) ? at(holder, token) : undefined), document.contents);
}
/** A member by its name: `200` and `"200"` are the same, as they are in JSON. Of a scalar, its value. */
function at(holder, key) {
    const value = pairOf(holder, key)?.value;
    return (0,dist.isScalar)(value) ? value.value : value;
}
function pairOf(holder, key) {
    return holder.items.find((pair) => nameOf(pair) === key);
}
function nameOf({ key }) {
    return String((0,dist.isScalar)(key) ? key.value : key);
}
function mapIn(holder, key) {
    const existing = at(holder, key);
    if ((0,dist.isMap)(existing))
        return existing;
    const made = new dist.YAMLMap();
    set(holder, key, made);
    return made;
}
function put(merging, holder, key, value) {
    // A map that was written `{}` would take everything on its one line.
    if (holder.items.length === 0)
        holder.flow = false;
    set(holder, key, merging.document.createNode(value, { aliasDuplicateObjects: false }));
    merging.changed = true;
}
function set(holder, key, value) {
    const pair = pairOf(holder, key);
    if (pair === undefined)
        holder.set(key, value);
    else
        pair.value = value;
}
function replace(merging, holder, key, value) {
    const existing = at(holder, key);
    const before = (0,dist.isMap)(existing) ? JSON.stringify(existing.toJS(merging.document)) : undefined;
    if (before !== JSON.stringify(value))
        put(merging, holder, key, value);
}
function keysOf(map) {
    return map.items.map(nameOf);
}
function record(value) {
    return isRecord(value) ? value : {};
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/openapi/spec/merge-parameters.js


/** The path's parameters as the description calls them. */
function withNames({ made }, operation, from, to) {
    const names = (path) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    const wanted = names(to);
    const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]));
    const { parameters } = operation;
    if (from === to || !Array.isArray(parameters))
        return operation;
    return {
        ...operation,
        parameters: parameters.map((each) => {
            const parameter = followed(made, each);
            return parameter.in === 'path' ? { ...parameter, name: map.get(String(parameter.name)) } : each;
        }),
    };
}
/** Parameters are the same by place and name, also those of the whole path and those that are referred to. Where some stand in another file, none is missing for sure. */
function mergeParameters(merging, item, existing, made) {
    const there = [...listed(merging, item), ...listed(merging, existing)];
    if (there.some((parameter) => !(0,dist.isMap)(parameter) || at(parameter, '$ref') !== undefined))
        return;
    const known = new Set(there.map((parameter) => ((0,dist.isMap)(parameter) ? keyOf(at(parameter, 'in'), at(parameter, 'name')) : '')));
    const missing = made.filter((each) => {
        const { in: place, name } = followed(merging.made, each);
        return !known.has(keyOf(place, name));
    });
    if (missing.length === 0)
        return;
    const list = at(existing, 'parameters');
    if (!(0,dist.isSeq)(list)) {
        put(merging, existing, 'parameters', missing);
        return;
    }
    for (const each of missing)
        list.add(merging.document.createNode(each, { aliasDuplicateObjects: false }));
    merging.changed = true;
}
function listed({ document }, holder) {
    const list = at(holder, 'parameters');
    return (0,dist.isSeq)(list) ? list.items.map((node) => resolved(document, node)) : [];
}
/** Names of headers are the same in any case; others that differ only in it are too rare to be told apart. */
function keyOf(place, name) {
    return `${place} ${String(name).toLowerCase()}`;
}

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
    const merging = { document: parsed, made, changed: false };
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
    const known = Map.groupBy(keysOf(paths), shape);
    const itemOf = (path) => resolved(merging.document, at(paths, path));
    const inCode = new Set();
    const knowsQuery = !/^3\.[01]/.test(String(root.get('openapi')));
    const ids = new Set(keysOf(paths).flatMap((path) => idsIn(itemOf(path))));
    let added = 0;
    for (const [path, operations] of Object.entries(made)) {
        for (const [method, operation] of Object.entries(record(operations))) {
            if (method === 'query' && !knowsQuery)
                continue;
            inCode.add(`${method} ${shape(path)}`);
            const spelled = spelledIn(known.get(shape(path)) ?? [], path, (spelling) => holds(itemOf(spelling), method));
            const item = itemOf(spelled);
            if (isElsewhere(item))
                continue;
            const existing = (0,dist.isMap)(item) ? item : mapIn(paths, spelled);
            if (holds(existing, method))
                mergeOperation(merging, existing, method, withNames(merging, record(operation), path, spelled));
            else {
                added += 1;
                put(merging, existing, method, withNames(merging, withFreeId(record(operation), ids), path, spelled));
            }
        }
    }
    const notInCode = keysOf(paths).flatMap((path) => {
        const item = itemOf(path);
        return (0,dist.isMap)(item)
            ? keysOf(item)
                .filter((method) => structure/* methods */.vX.some((known) => known === method) && !inCode.has(`${method} ${shape(path)}`))
                .map((method) => `${method.toUpperCase()} ${path}`)
            : [];
    });
    return { notInCode, added };
}
/** How the description spells the path of an operation: it may have several that differ only in the names of their parameters, with other methods each. */
function spelledIn(spellings, path, holdsIt) {
    const sameFirst = spellings.toSorted((one, other) => Number(other === path) - Number(one === path));
    return sameFirst.find(holdsIt) ?? sameFirst[0] ?? path;
}
function holds(item, name) {
    return (0,dist.isMap)(item) && at(item, name) !== undefined;
}
/** A path whose operations stand in another file. */
function isElsewhere(item) {
    return (0,dist.isMap)(item) ? holds(item, '$ref') : item !== undefined && item !== null;
}
function idsIn(item) {
    if (!(0,dist.isMap)(item))
        return [];
    return item.items.flatMap(({ value }) => ((0,dist.isMap)(value) ? [at(value, 'operationId')] : []));
}
/** An operationId that an operation in the description already has is not given twice. */
function withFreeId(operation, taken) {
    const wanted = String(operation.operationId);
    let id = wanted;
    for (let count = 2; taken.has(id); count++)
        id = `${wanted}${count}`;
    taken.add(id);
    return { ...operation, operationId: id };
}
function mergeOperation(merging, item, method, made) {
    const existing = at(item, method);
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
        else if (!holds(existing, key))
            put(merging, existing, key, value);
    }
}
/** Adds what a map lacks, as deep as both are maps. What refers elsewhere, or says nothing of its own, is left as it is. */
function mergeInto(merging, holder, key, made) {
    const existing = at(holder, key);
    if (existing === undefined || existing === null) {
        put(merging, holder, key, made);
        return;
    }
    if (!(0,dist.isMap)(existing) || holds(existing, '$ref') || typeof made !== 'object' || made === null || Array.isArray(made))
        return;
    if (key === 'schema' || key === 'items') {
        mergeSchema(merging, existing, record(made));
        return;
    }
    const hasAnswers = key === 'responses' && keysOf(existing).length > 0;
    // What the description says in place may be a component where it was made.
    for (const [name, inside] of Object.entries(followed(merging.made, made))) {
        if (hasAnswers && name === 'default')
            continue;
        // The two exclude each other, and newer versions of OpenAPI prefer the second.
        if (name === 'examples' && holds(existing, 'example'))
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
    const properties = at(existing, 'properties');
    if (!(0,dist.isMap)(properties) || typeof made.properties !== 'object' || made.properties === null)
        return;
    for (const [name, inside] of Object.entries(made.properties)) {
        const own = at(properties, name);
        if (own === undefined)
            put(merging, properties, name, inside);
        else if ((0,dist.isMap)(own) && !holds(own, '$ref'))
            mergeSchema(merging, own, record(inside));
    }
}
function mergeComponents(merging, root, made) {
    for (const [section, things] of Object.entries(made)) {
        const components = mapIn(root, 'components');
        const existing = mapIn(components, section);
        for (const [name, thing] of Object.entries(record(things))) {
            const own = at(existing, name);
            if (own === undefined)
                put(merging, existing, name, thing);
            else if (section === 'schemas' && (0,dist.isMap)(own))
                mergeSchema(merging, own, record(thing));
        }
    }
}

// EXTERNAL MODULE: ./build/openapi/spec/operation.js + 9 modules
var spec_operation = __webpack_require__(28709);
// EXTERNAL MODULE: ./build/openapi/spec/describe.js + 2 modules
var describe = __webpack_require__(12658);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/openapi/scaffold/scaffold.js + 19 modules
var scaffold = __webpack_require__(70072);
;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/as-written.js







/** What the code of a service would be read as if nobody had changed it since it was generated. Rejects with the signal's reason after an abort. */
async function readAsWritten({ framework, routes, description }, signal) {
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'preflight-spec-')));
    const remove = (0,lifetime/* untilEnd */.W)(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{"type":"module"}\n');
        const output = `src/${routes}`;
        const generated = await (0,scaffold/* scaffold */.Rl)(description, { framework, output, cwd: folder, force: false, signal });
        await generated.write();
        const read = await (0,read_routes/* readRoutes */.F)(output, folder);
        signal.throwIfAborted();
        return (0,describe/* describe */.q)(read);
    }
    finally {
        await remove();
    }
}

// EXTERNAL MODULE: ./build/openapi/description/json.js
var json = __webpack_require__(79271);
// EXTERNAL MODULE: ./build/openapi/description/referred.js
var referred = __webpack_require__(17792);
// EXTERNAL MODULE: ./build/openapi/scaffold/base-path.js
var base_path = __webpack_require__(68192);
;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/needed.js

/**
 * A document with what it refers to and does not have, from another: schemas that lead back into themselves, schemes of a guard that was added. A schema of
 * the same name is taken to be the same.
 */
function neededOf(document, other) {
    let result = document;
    for (let more = true; more;) {
        more = false;
        for (const [section, name] of [...schemasIn(result.paths), ...schemasIn(result.components), ...schemesIn(result.paths)]) {
            const own = (0,json/* member */.Dc)((0,json/* member */.Dc)(result.components, section), name);
            const found = (0,json/* member */.Dc)((0,json/* member */.Dc)(other.components, section), name);
            if (own !== undefined || found === undefined)
                continue;
            result = withComponent(result, section, name, found);
            more = true;
        }
    }
    return result;
}
function withComponent(document, section, name, value) {
    const components = (0,json/* objectOr */.Xg)(document.components);
    const things = {};
    for (const [each, thing] of Object.entries((0,json/* objectOr */.Xg)(components[section])))
        if (thing !== undefined)
            (0,json/* put */.yJ)(things, each, thing);
    (0,json/* put */.yJ)(things, name, value);
    return { ...document, components: { ...components, [section]: things } };
}
function schemasIn(value, found = []) {
    if ((0,json/* isList */.Lv)(value))
        for (const each of value)
            schemasIn(each, found);
    else if ((0,json/* isObject */.Gv)(value)) {
        const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec((0,json/* textOf */.b6)(value.$ref) ?? '') ?? [];
        if (name !== undefined)
            found.push(['schemas', name]);
        for (const each of Object.values(value))
            schemasIn(each, found);
    }
    return found;
}
function schemesIn(paths) {
    const operations = Object.values((0,json/* objectOr */.Xg)(paths)).flatMap((item) => Object.values((0,json/* objectOr */.Xg)(item)));
    return operations.flatMap((operation) => {
        const security = (0,json/* member */.Dc)(operation, 'security');
        const alternatives = (0,json/* isList */.Lv)(security) ? security : [];
        return alternatives.flatMap((each) => Object.keys((0,json/* objectOr */.Xg)(each)).map((name) => ['securitySchemes', name]));
    });
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/carry-over.js


/**
 * What a description says, with what was changed in the code since it was generated of it: `generated` is how the code was read as it was generated, `now` as it
 * is. Where both are equal the description stays, to the letter. undefined: it is not there.
 */
function carriedOver(described, generated, now) {
    if ((0,external_node_util_.isDeepStrictEqual)(generated, now))
        return described;
    if (described === undefined)
        return now;
    if (!(0,json/* isObject */.Gv)(described) || !(0,json/* isObject */.Gv)(generated) || !(0,json/* isObject */.Gv)(now))
        return generated === undefined ? described : now;
    const result = {};
    for (const name of new Set([...Object.keys(described), ...Object.keys(now)])) {
        const value = carriedOver((0,json/* member */.Dc)(described, name), (0,json/* member */.Dc)(generated, name), (0,json/* member */.Dc)(now, name));
        if (value !== undefined)
            (0,json/* put */.yJ)(result, name, value);
    }
    return result;
}
/** The same for lists of parameters, which are the same by place and name. `resolve` follows references. */
function carriedParameters(described, generated, now, resolve) {
    const byKey = (list) => {
        const members = {};
        for (const each of list)
            (0,json/* put */.yJ)(members, carry_over_keyOf(resolve(each)), each);
        return members;
    };
    const before = byKey(generated);
    const after = byKey(now);
    const own = byKey(described);
    const result = [];
    for (const key of new Set([...Object.keys(own), ...Object.keys(after)])) {
        const [was, is] = [(0,json/* member */.Dc)(before, key), (0,json/* member */.Dc)(after, key)];
        // What is unchanged may stay a reference.
        const from = (0,external_node_util_.isDeepStrictEqual)(was, is) ? (0,json/* member */.Dc)(own, key) : resolvedOr((0,json/* member */.Dc)(own, key), resolve);
        const value = carriedOver(from, was, is);
        if (value !== undefined)
            result.push(value);
    }
    return result;
}
/** Answers that the code gives and the description lacks; those that it has stay: the generated types hold handlers to them. */
function withAnswers(described, generated, now) {
    const result = {};
    for (const [status, answer] of Object.entries(described))
        if (answer !== undefined)
            (0,json/* put */.yJ)(result, status, answer);
    const isDescribed = (status) => [status, `${status.charAt(0)}XX`, `${status.charAt(0)}xx`].some((each) => (0,json/* member */.Dc)(described, each) !== undefined);
    for (const [status, answer] of Object.entries(now)) {
        if (answer === undefined || status === 'default' || isDescribed(status) || (0,json/* member */.Dc)(generated, status) !== undefined)
            continue;
        (0,json/* put */.yJ)(result, status, answer);
    }
    return result;
}
function resolvedOr(value, resolve) {
    return value === undefined ? undefined : resolve(value);
}
function carry_over_keyOf(parameter) {
    const [place, name] = [(0,json/* member */.Dc)(parameter, 'in'), (0,json/* member */.Dc)(parameter, 'name')].map(String);
    return `${place} ${place === 'header' ? name?.toLowerCase() : name}`;
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/inlined.js


/** A value of a document with what its `$ref`s lead to in their place. Those that lead back into themselves stay. */
function inlined(value, document, within = []) {
    if ((0,json/* isList */.Lv)(value))
        return value.map((each) => inlined(each, document, within));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const ref = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, '$ref'));
    if (ref !== null) {
        if (within.includes(ref))
            return value;
        return inlined((0,referred/* referred */.SS)(document, value, '').value, document, [...within, ref]);
    }
    const result = {};
    for (const [name, each] of Object.entries(value))
        if (each !== undefined)
            (0,json/* put */.yJ)(result, name, inlined(each, document, within));
    return result;
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/operation.js





/** Members that the description alone knows of, or that are carried in another way. */
const special = new Set(['operationId', 'parameters', 'requestBody', 'responses', 'security', 'x-preflight']);
/** An operation as it is described, with what was changed in its code. */
function carriedOperation({ described, ofPath, answersAsDescribed, generated, now }) {
    const own = described.operation;
    const [before, after] = [whole(generated), whole(now)];
    if ((0,external_node_util_.isDeepStrictEqual)(before, after))
        return { operation: own, isWhole: false };
    const result = {};
    for (const [name, value] of Object.entries(own))
        if (value !== undefined)
            (0,json/* put */.yJ)(result, name, value);
    const set = (name, value) => {
        if (value === undefined)
            delete result[name];
        else
            (0,json/* put */.yJ)(result, name, value);
    };
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (!special.has(name))
            set(name, carriedOver((0,json/* member */.Dc)(own, name), (0,json/* member */.Dc)(before, name), (0,json/* member */.Dc)(after, name)));
    }
    const resolve = (value) => inlined((0,referred/* referred */.SS)(described.document, value, '').value, described.document);
    const [wasTaken, isTaken] = [(0,referred/* itemsOf */.S3)(before.parameters), (0,referred/* itemsOf */.S3)(after.parameters)];
    const isWhole = !(0,external_node_util_.isDeepStrictEqual)(wasTaken, isTaken);
    if (isWhole)
        set('parameters', carriedParameters([...ofPath, ...(0,referred/* itemsOf */.S3)(own.parameters)], wasTaken, isTaken, resolve));
    if (!(0,external_node_util_.isDeepStrictEqual)(before.requestBody, after.requestBody)) {
        const body = own.requestBody === undefined ? undefined : resolve(own.requestBody);
        set('requestBody', carriedOver(body, before.requestBody, after.requestBody));
    }
    if (!(0,external_node_util_.isDeepStrictEqual)(before.security, after.security))
        set('security', after.security ?? []);
    if (!answersAsDescribed)
        set('responses', withAnswers((0,json/* objectOr */.Xg)(own.responses), (0,json/* objectOr */.Xg)(before.responses), (0,json/* objectOr */.Xg)(after.responses)));
    return { operation: result, isWhole };
}
/** With everything that it refers to in its place, and without Preflight's remarks. */
function whole({ operation, document }) {
    const { 'x-preflight': _, ...rest } = operation;
    return (0,json/* objectOr */.Xg)(inlined(rest, document));
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/describe-scaffold.js








const methodNames = new Set(structure/* methods */.vX);
/**
 * A generated service: what its description says, with what was changed in its code since. `generated` is how its code was read as it was generated,
 * `now` as it is. What the code does not have any more is left out, and said so.
 */
function describeScaffold({ framework, description, file, untouched }, generated, now) {
    const { document } = description;
    const base = (0,base_path/* basePathOf */.o)(document);
    const [was, is] = [sideOf(generated), sideOf(now)];
    const left = [...now.left];
    const operations = [];
    const carried = new Map();
    const met = new Set();
    for (const { method, path } of description.operations) {
        const asDescribed = describe_scaffold_keyOf(method, base + path);
        // A slash at the end makes no difference to Express and Koa, nor to Fastify right behind a prefix, and is then not read of their routes.
        const isExact = (framework === 'fastify' && path !== '/') || is.operations.has(asDescribed);
        const key = isExact ? asDescribed : asDescribed.replace(/\/$/, '');
        const found = is.operations.get(key);
        met.add(key);
        if (found === undefined) {
            const text = `${method.toUpperCase()} ${path} is in the description that the service serves, and not in its code`;
            left.push({ text, at: { file, line: 1 } });
            continue;
        }
        const item = (0,json/* objectOr */.Xg)((0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'paths'), path));
        const before = was.operations.get(key);
        const made = carriedOperation({
            described: { operation: (0,json/* objectOr */.Xg)(item[method]), document },
            ofPath: (0,referred/* itemsOf */.S3)(item.parameters),
            answersAsDescribed: untouched.has(describe_scaffold_keyOf(method, path)),
            generated: { operation: before?.operation ?? {}, document: was.document },
            now: { operation: found.operation, document: is.document },
        });
        const unknowns = found.described.unknowns.filter((note) => !hasSame(before, note));
        const operation = { ...made.operation, 'x-preflight': remarks(found.operation, unknowns) };
        carried.set(path, (carried.get(path) ?? new Map()).set(method, { ...made, operation }));
        operations.push({ ...found.described, path, operation, unknowns });
    }
    const paths = {};
    for (const [path, all] of carried)
        (0,json/* put */.yJ)(paths, path, itemOf((0,json/* objectOr */.Xg)((0,json/* member */.Dc)((0,json/* member */.Dc)(document, 'paths'), path)), all));
    for (const [key, { operation, described }] of is.operations) {
        // What is in the code as it was generated and in no description is the generator's own: a health check, the description.
        if (met.has(key) || (0,external_node_util_.isDeepStrictEqual)(operation, was.operations.get(key)?.operation))
            continue;
        const isBelow = base !== '' && described.path.startsWith(`${base}/`);
        const path = isBelow ? described.path.slice(base.length) : described.path;
        // The servers of the description have a path that this one does not lie under.
        const own = base === '' || isBelow ? operation : { ...operation, servers: [{ url: '/' }] };
        (0,json/* put */.yJ)(paths, path, { ...(0,json/* objectOr */.Xg)((0,json/* member */.Dc)(paths, path)), [described.method]: own });
        operations.push({ ...described, path, operation: own });
    }
    return { document: neededOf({ ...document, paths }, is.document), operations, left };
}
function sideOf({ document, operations }) {
    return {
        document: plain(document),
        operations: new Map(operations.map((described) => [
            describe_scaffold_keyOf(described.method, described.path),
            { operation: plain(described.operation), described },
        ])),
    };
}
/** As it will be written. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}
function describe_scaffold_keyOf(method, path) {
    return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}
/** What the code did not tell as it was generated either is told by the description. */
function hasSame(before, { text }) {
    return before?.described.unknowns.some((note) => note.text === text) ?? false;
}
function remarks(operation, unknowns) {
    const { unknown: _, ...rest } = (0,json/* objectOr */.Xg)(operation['x-preflight']);
    return unknowns.length === 0 ? rest : { ...rest, unknown: unknowns.map(spec_operation/* placed */.G) };
}
/** Where one operation has other parameters than the path says, each has all of its own. */
function itemOf(item, operations) {
    const isSplit = [...operations.values()].some(({ isWhole }) => isWhole);
    const result = {};
    for (const [name, value] of Object.entries(item)) {
        if (value !== undefined && !methodNames.has(name) && !(isSplit && name === 'parameters'))
            (0,json/* put */.yJ)(result, name, value);
    }
    for (const [method, { operation, isWhole }] of operations) {
        const shared = isSplit && !isWhole ? (0,referred/* itemsOf */.S3)(item.parameters) : [];
        (0,json/* put */.yJ)(result, method, shared.length === 0 ? operation : { ...operation, parameters: [...shared, ...(0,referred/* itemsOf */.S3)(operation.parameters)] });
    }
    return result;
}

// EXTERNAL MODULE: ./build/openapi/description/read.js + 24 modules
var read = __webpack_require__(31018);
// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/manifest.js
var regenerate_manifest = __webpack_require__(97149);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/compiler.js
var regenerate_compiler = __webpack_require__(42605);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/parts.js + 4 modules
var regenerate_parts = __webpack_require__(3450);
// EXTERNAL MODULE: ./build/openapi/scaffold/regenerate/prints.js
var regenerate_prints = __webpack_require__(24420);
;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/untouched.js





/** Operations ("post /users/{}") whose handlers nobody has changed since they were generated. `source`: the folder with the generator's notes. */
async function untouchedHandlers(source, { files }) {
    const ts = await (0,regenerate_compiler/* compiler */.c)();
    const found = new Set();
    for (const [path, { role, parts }] of Object.entries(files)) {
        if (role !== 'handlers')
            continue;
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(source, path), 'utf8').catch(() => '');
        // Fastify's plugins, whose handlers are declared beside them.
        const prints = (0,regenerate_prints/* printsOf */.MX)((0,regenerate_parts/* parse */.q)(ts, text, (name) => /(Routes|routes)$/.test(name)));
        for (const route of prints.keys()) {
            const handler = prints.get((0,regenerate_prints/* handlerKey */.Ao)(route));
            if (handler !== undefined && parts[handler] !== undefined && prints.get(handler) === parts[handler])
                found.add(route);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/served.js







/** Where the service keeps the description, beside the generator's notes. */
const servedBy = 'openapi.ts';
/**
 * What a service serves that the generator wrote; `null`: `folder` (absolute) is none of its. Looked for in the folder and above it up to `top`,
 * and in its `src`. `named`: a path as the user knows it.
 */
async function servedDescription(folder, top, named, signal) {
    for (const at of [(0,external_node_path_.join)(folder, 'src'), ...upTo(folder, top)]) {
        const manifest = (0,regenerate_manifest/* readManifest */.WI)(await textAt((0,external_node_path_.join)(at, regenerate_manifest/* manifestName */.vS)));
        if (manifest === null)
            continue;
        const routes = Object.entries(manifest.files).find(([, { role }]) => role === 'handlers')?.[0];
        const path = (0,external_node_path_.join)(at, servedBy);
        const text = await textAt(path);
        const document = text === '' || routes === undefined ? undefined : await literalIn(text);
        if (routes === undefined || document === undefined)
            return null;
        const file = named(path);
        const reading = { root: top, allowRemoteRefs: false, signal, text: JSON.stringify(document) };
        try {
            const description = await (0,read/* readDescription */.X)(file, reading);
            const untouched = await untouchedHandlers(at, manifest);
            return { kind: 'served', framework: manifest.framework, routes: (0,external_node_path_.basename)((0,external_node_path_.dirname)(routes)), description, file, untouched };
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return { kind: 'broken', why: error.message, file };
        }
    }
    return null;
}
function upTo(folder, top) {
    const folders = [folder];
    for (let at = folder; at !== top && at !== (0,external_node_path_.dirname)(at);) {
        at = (0,external_node_path_.dirname)(at);
        folders.push(at);
    }
    return folders;
}
function textAt(path) {
    return (0,promises_.readFile)(path, 'utf8').catch(() => '');
}
/** The JSON that a module exports as `openapi`, however it is formatted; undefined: it is something else. */
async function literalIn(text) {
    const plain = jsonIn(text);
    if (plain !== undefined)
        return plain;
    await (0,compiler/* loadCompiler */.S)();
    const file = compiler.ts.createSourceFile(servedBy, text, compiler.ts.ScriptTarget.Latest);
    const declarations = file.statements.flatMap((statement) => compiler.ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : []);
    const found = declarations.find(({ name }) => compiler.ts.isIdentifier(name) && name.text === 'openapi');
    return found?.initializer === undefined ? undefined : literalOf(found.initializer);
}
/** As it was written: JSON up to the end of the file, which takes no syntax tree of megabytes. undefined: a person or a formatter was there. */
function jsonIn(text) {
    const [start] = /^export const openapi\b[^=]*= (?=\{)/m.exec(text) ?? [];
    if (start === undefined)
        return undefined;
    try {
        return JSON.parse(text.slice(text.indexOf(start) + start.length, text.lastIndexOf('}') + 1));
    }
    catch {
        return undefined;
    }
}
function literalOf(node) {
    if (compiler.ts.isStringLiteralLike(node))
        return node.text;
    if (compiler.ts.isNumericLiteral(node))
        return Number(node.text);
    if (compiler.ts.isPrefixUnaryExpression(node) && node.operator === compiler.ts.SyntaxKind.MinusToken && compiler.ts.isNumericLiteral(node.operand))
        return -Number(node.operand.text);
    if (node.kind === compiler.ts.SyntaxKind.TrueKeyword)
        return true;
    if (node.kind === compiler.ts.SyntaxKind.FalseKeyword)
        return false;
    if (node.kind === compiler.ts.SyntaxKind.NullKeyword)
        return null;
    if (compiler.ts.isArrayLiteralExpression(node))
        return node.elements.map((element) => literalOf(element) ?? null);
    if (!compiler.ts.isObjectLiteralExpression(node))
        return undefined;
    return Object.fromEntries(node.properties.flatMap((property) => {
        if (!compiler.ts.isPropertyAssignment(property))
            return [];
        const { name } = property;
        const key = compiler.ts.isComputedPropertyName(name) ? literalOf(name.expression) : name.text;
        const value = literalOf(property.initializer);
        return typeof key === 'string' && value !== undefined ? [[key, value]] : [];
    }));
}

;// CONCATENATED MODULE: ./build/openapi/spec/scaffolded/describe-project.js





/**
 * Describes what was read of `folder` (relative to `workingDirectory`). Where `preflight scaffold` wrote it, the description that it serves is where the
 * code is held against. Rejects with the signal's reason after an abort.
 */
async function describeProject(read, folder, workingDirectory, signal) {
    const made = (0,describe/* describe */.q)(read);
    const named = (path) => (0,external_node_path_.relative)(workingDirectory, path).replaceAll('\\', '/');
    const served = await servedDescription((0,external_node_path_.resolve)(workingDirectory, folder), (0,external_node_path_.resolve)(workingDirectory), named, signal);
    if (served === null)
        return { ...made, notes: [] };
    if (served.kind === 'broken')
        return {
            ...made,
            notes: [{ text: `what it serves is no description any more: ${served.why}`, at: { file: served.file, line: 1 } }],
        };
    return { ...describeScaffold(served, await readAsWritten(served, signal), made), notes: [] };
}

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
    const made = await describeProject(read, asked.folder, workingDirectory, signal);
    const notes = [...made.notes, ...read.notes].map(spec_operation/* placed */.G);
    if (made.operations.length === 0) {
        throw new errors/* UserError */.yo(`${asked.folder} registers routes, and none that can be described: ${made.left.map(spec_operation/* placed */.G).join('; ')}`);
    }
    if (target === null) {
        (0,terminal/* print */.yy)(writeDescription(made.document));
        tell(made, notes, null);
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
    tell(made, notes, merged);
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
        ...spec_listed(left.map(spec_operation/* placed */.G), 'left out: '),
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