"use strict";
exports.id = 1735;
exports.ids = [1735];
exports.modules = {

/***/ 51735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yamlSource: () => (/* binding */ yamlSource)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/openapi/description/line-index.js
var line_index = __webpack_require__(82578);
// EXTERNAL MODULE: ./build/openapi/description/problem.js
var problem = __webpack_require__(5870);
// EXTERNAL MODULE: ./build/openapi/description/json.js
var json = __webpack_require__(79271);
// EXTERNAL MODULE: ./build/openapi/description/limits.js
var limits = __webpack_require__(39125);
;// CONCATENATED MODULE: ./build/openapi/description/yaml-value.js



/** What is wrong with a YAML node, and the offset where it stands. */
class YamlProblem extends Error {
    name = 'YamlProblem';
    offset;
    /** The other place that it is about. */
    first;
    constructor(message, offset, first = null) {
        super(message);
        this.offset = offset;
        this.first = first;
    }
}
/** A name as it is written: `200`, `1.0` and `null` are names too. Undefined where it is no scalar. */
function nameOf(key) {
    if (!(0,dist.isScalar)(key))
        return undefined;
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
/**
 * The plain value of a YAML document. An alias shares its anchor's value, so a bomb costs nothing until it is known to be one. Merge keys
 * (`<<`) are followed. Throws `YamlProblem`.
 */
function yamlValue(document) {
    const anchors = new Map();
    const read = (node, depth) => {
        if (node === null)
            return { value: null, size: 1 };
        if (depth > limits/* deepest */.JS)
            throw new YamlProblem(`it is nested more than ${limits/* deepest */.JS} deep`, startOf(node));
        if ((0,dist.isAlias)(node))
            return aliased(node);
        if (node.anchor !== undefined)
            anchors.set(node.anchor, null);
        const found = bounded((0,dist.isMap)(node) ? readMap(node, depth) : (0,dist.isSeq)(node) ? readList(node, depth) : scalar(node), node);
        if (node.anchor !== undefined)
            anchors.set(node.anchor, found);
        return found;
    };
    const aliased = (alias) => {
        const found = anchors.get(alias.source);
        if (found === undefined)
            throw new YamlProblem(`the alias *${alias.source} has no anchor before it`, startOf(alias));
        if (found === null)
            throw new YamlProblem(`the alias *${alias.source} stands within its own anchor`, startOf(alias));
        return bounded(found, alias);
    };
    const scalar = (node) => {
        const value = (0,dist.isScalar)(node) ? node.value : undefined;
        if (value === null || typeof value === 'string' || typeof value === 'boolean')
            return { value, size: 1 };
        if (typeof value === 'number' && Number.isFinite(value))
            return { value, size: 1 };
        throw new YamlProblem(`${String(value)} is no value that JSON knows`, startOf(node));
    };
    const readList = (list, depth) => {
        const items = list.items.map((item) => read((0,dist.isNode)(item) ? item : null, depth + 1));
        return { value: items.map(({ value }) => value), size: sizeOf(items) };
    };
    const readMap = (map, depth) => {
        const members = new Map();
        const starts = new Map();
        const merged = [];
        for (const pair of map.items) {
            const start = startOfKey(pair, map);
            const name = nameOf(pair.key);
            if (name === undefined)
                throw new YamlProblem('a key is no text', start);
            if (isMerge(pair)) {
                merged.push(read((0,dist.isNode)(pair.value) ? pair.value : null, depth + 1));
                continue;
            }
            const first = starts.get(name);
            if (first !== undefined)
                throw new YamlProblem(`the key ${name} stands here twice`, start, first);
            starts.set(name, start);
            members.set(name, read((0,dist.isNode)(pair.value) ? pair.value : null, depth + 1));
        }
        for (const from of merged)
            mergeInto(members, from, startOf(map));
        const all = [...members.values()];
        return { value: (0,json/* objectOf */.Xy)([...members].map(([name, { value }]) => [name, value])), size: sizeOf(all) };
    };
    const bounded = (found, node) => {
        if (found.size > limits/* mostNodes */.NL)
            throw new YamlProblem(`with its aliases written out it comes to more than ${limits/* mostNodes */.NL / 1e6} million values`, startOf(node));
        return found;
    };
    const isMerge = ({ key }) => (0,dist.isScalar)(key) && key.value === '<<' && key.type === 'PLAIN';
    return read(document.contents, 0).value;
}
/** Explicit members win, then those of the map that is merged first (YAML 1.1, "Merge Key Language-Independent Type"). */
function mergeInto(members, { value, size }, offset) {
    const maps = Array.isArray(value) ? value : [value];
    for (const map of maps) {
        if (typeof map !== 'object' || map === null || Array.isArray(map))
            throw new YamlProblem('<< merges something that is no map', offset);
        // The size is that of everything merged: only more than it is.
        for (const [name, each] of Object.entries(map))
            if (!members.has(name))
                members.set(name, { value: each, size });
    }
}
function sizeOf(parts) {
    return parts.reduce((sum, { size }) => sum + size, 1);
}
function startOf(node) {
    return node.range?.[0] ?? 0;
}
function startOfKey({ key, value }, around) {
    const offset = (each) => typeof each === 'object' && each !== null && 'range' in each && Array.isArray(each.range) ? Number(each.range[0]) : undefined;
    return offset(key) ?? offset(value) ?? startOf(around);
}

;// CONCATENATED MODULE: ./build/openapi/description/yaml-source.js




/** YAML 1.2 (JSON is such too). Throws `UserError` with the place of what is none, of a key that stands twice, and of an alias bomb. */
function yamlSource(text, file, uri) {
    const lines = (0,line_index/* lineIndex */.D)(text);
    const place = (offset) => ({ file, ...lines.at(Math.min(offset, text.length)) });
    const document = parsed(text, place);
    const broken = document.errors[0];
    if (broken !== undefined)
        throw (0,problem/* problem */.CC)(place(broken.pos[0]), said(broken));
    return {
        file,
        uri,
        value: plain(document, place, lines),
        at: (tokens) => place(offsetOf(document, tokens)),
        notes: document.warnings.map((warning) => ({ text: firstLine(warning.message), at: place(warning.pos[0]) })),
    };
}
function parsed(text, place) {
    try {
        // Twice the same key is looked for by yamlValue: the library compares each with each.
        return (0,dist.parseDocument)(text, { prettyErrors: false, uniqueKeys: false });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw (0,problem/* problem */.CC)(place(0), 'it is nested too deep');
        throw error;
    }
}
function plain(document, place, lines) {
    try {
        return yamlValue(document);
    }
    catch (error) {
        if (!(error instanceof YamlProblem))
            throw error;
        const first = error.first === null ? '' : ` (first in line ${lines.at(error.first).line})`;
        throw (0,problem/* problem */.CC)(place(error.offset), `${error.message}${first}`);
    }
}
/** The offset of the key or item at the end of these tokens, or of the nearest thing around it. */
function offsetOf(document, tokens) {
    let node = document.contents;
    let offset = node === null ? 0 : startOf(node);
    for (const token of tokens) {
        const found = node === null ? null : childOf(node, token, document);
        if (found === null)
            break;
        ({ node, offset } = found);
    }
    return offset;
}
function childOf(node, token, document) {
    if ((0,dist.isAlias)(node)) {
        const target = node.resolve(document);
        return target === undefined ? null : childOf(target, token, document);
    }
    if ((0,dist.isSeq)(node)) {
        const item = node.items[Number(token)];
        return (0,dist.isNode)(item) ? { node: item, offset: startOf(item) } : null;
    }
    if (!(0,dist.isMap)(node))
        return null;
    const pair = node.items.find(({ key }) => nameOf(key) === token);
    if (pair !== undefined)
        return { node: (0,dist.isNode)(pair.value) ? pair.value : null, offset: startOfKey(pair, node) };
    for (const { key, value } of node.items) {
        if (nameOf(key) !== '<<' || !(0,dist.isNode)(value))
            continue;
        const found = (0,dist.isSeq)(value)
            ? value.items.map((item) => ((0,dist.isNode)(item) ? childOf(item, token, document) : null)).find((each) => each !== null)
            : childOf(value, token, document);
        if (found)
            return found;
    }
    return null;
}
/** In words of ours where the library's are about itself. */
function said({ code, message }) {
    if (code === 'MULTIPLE_DOCS')
        return 'it holds more than one document';
    return message.includes('call stack') ? 'it is nested too deep' : `no YAML: ${firstLine(message)}`;
}
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}


/***/ })

};
;