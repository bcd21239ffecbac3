"use strict";
exports.id = 6990;
exports.ids = [6990];
exports.modules = {

/***/ 66990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79271);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5870);



/** Says in one sentence what is most clearly wrong with a document that the schema does not take. */
function explain(schema, document) {
    const found = clearest(schema, schema.thorough(document), '');
    const { params } = found.errors[0] ?? {};
    const unknown = params?.additionalProperty ?? params?.unevaluatedProperty;
    return { pointer: typeof unknown === 'string' ? (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .inside */ .nx)(found.pointer, unknown) : found.pointer, message: sentence(found) };
}
/**
 * The errors of one place. Where none of several alternatives fits, each is tried alone, and the one taken that was most likely meant: whose
 * kind fits (no wrong constant, no missing `$ref`), and that goes wrong deepest.
 */
function clearest(schema, errors, base) {
    // Ajv tells the outer after the inner.
    const choice = errors
        .filter(({ keyword, schema: each }) => (keyword === 'oneOf' || keyword === 'anyOf') && Array.isArray(each))
        .toReversed()
        .toSorted((a, b) => depth(a) - depth(b))[0];
    if (choice === undefined)
        return deepest(errors, base);
    const outside = deepest(errors.filter((error) => !within(error, choice)), base);
    const inner = amongAlternatives(schema, choice, `${base}${choice.instancePath}`);
    return outside.errors.length > 0 && steps(outside.pointer) > steps(inner.pointer) ? outside : inner;
}
function amongAlternatives(schema, choice, base) {
    const alternatives = Array.isArray(choice.schema) ? choice.schema : [];
    const all = alternatives
        .filter((each) => typeof each === 'object' && each !== null)
        .map((each) => schema.against(each, choice.data));
    // More than one of `oneOf` fits.
    if (all.some((each) => each.length === 0))
        return { errors: [choice], pointer: base, alternatives: false };
    const own = all.filter((each) => !each.some(({ params }) => params.missingProperty === '$ref'));
    const tried = own.length > 0 ? own : all;
    const common = inCommon(tried);
    if (common !== null)
        return { ...common, pointer: `${base}${common.pointer}` };
    const [meant = []] = tried.toSorted((a, b) => misfit(a) - misfit(b) || most(b) - most(a) || a.length - b.length);
    return clearest(schema, meant, base);
}
/** Where all alternatives only lack something, or all want another constant in one place: any of them would do. */
function inCommon(tried) {
    if (tried.length < 2)
        return null;
    if (tried.every((errors) => errors.every(({ keyword, instancePath }) => keyword === 'required' && instancePath === '')))
        return { errors: tried.flat(), pointer: '', alternatives: true };
    const [path] = tried[0]?.filter(isOtherConstant).map(({ instancePath }) => instancePath) ?? [];
    const constants = tried.map((errors) => errors.filter((each) => isOtherConstant(each) && each.instancePath === path));
    return path !== undefined && constants.every((errors) => errors.length > 0)
        ? { errors: constants.flat(), pointer: path, alternatives: true }
        : null;
}
function isOtherConstant({ keyword, instancePath }) {
    return steps(instancePath) === 1 && (keyword === 'const' || keyword === 'enum');
}
function deepest(errors, base) {
    const telling = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if', 'not', '$ref'].includes(keyword));
    const all = telling.length > 0 ? telling : errors;
    const path = all.map(({ instancePath }) => instancePath).toSorted((a, b) => steps(b) - steps(a))[0] ?? '';
    const here = all.filter(({ instancePath }) => instancePath === path).toSorted((a, b) => rank(a) - rank(b));
    const first = here[0];
    return { errors: here.filter(({ keyword }) => keyword === first?.keyword), pointer: `${base}${path}`, alternatives: false };
}
/** A member that is not evaluated may only be so because something else in it is wrong. */
function rank({ keyword }) {
    return ['required', 'type', 'enum', 'const', 'pattern'].indexOf(keyword) === -1 ? (keyword.startsWith('un') ? 2 : 1) : 0;
}
function misfit(errors) {
    return errors.filter((error) => isOtherConstant(error) || (error.instancePath === '' && error.keyword === 'type')).length;
}
function sentence({ errors, alternatives }) {
    const [first] = errors;
    if (first === undefined)
        return 'it is not as OpenAPI has it';
    const { keyword, params, data, message } = first;
    const names = (key) => [...new Set(errors.map((each) => String(each.params[key])))];
    switch (keyword) {
        case 'required': {
            const [one = '', ...others] = names('missingProperty').map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL);
            return `${[one, ...(alternatives ? others : [])].join(' or ')} is missing`;
        }
        case 'additionalProperties':
        case 'unevaluatedProperties':
            return `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(String(params.additionalProperty ?? params.unevaluatedProperty))} is not known here`;
        case 'type':
            return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(data)} stands here, where ${[params.type].flat().map(called).join(' or ')} is meant`;
        case 'enum':
        case 'const':
            return `${shown(data)} is none of ${[...new Set(errors.flatMap(allowedBy).map(shown))].join(', ')}`;
        case 'pattern':
            return `${shown(data)} is not of the form ${params.pattern}`;
        case 'oneOf':
            return 'more than one kind of thing is described here at once';
        default:
            return `it ${message ?? 'is not as OpenAPI has it'}`;
    }
}
function allowedBy({ params }) {
    const values = params.allowedValues ?? [params.allowedValue];
    return Array.isArray(values) ? values : [];
}
function called(type) {
    const names = { object: 'an object', array: 'a list', string: 'a text', integer: 'an integer' };
    return names[String(type)] ?? `a ${String(type)}`;
}
function shown(value) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));
}
function depth({ instancePath }) {
    return steps(instancePath);
}
function steps(pointer) {
    return pointer.split('/').length - 1;
}
function most(errors) {
    return Math.max(...errors.map(depth));
}
function within({ instancePath }, choice) {
    return instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);
}


/***/ })

};
;