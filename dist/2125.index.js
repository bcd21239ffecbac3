"use strict";
exports.id = 2125;
exports.ids = [2125];
exports.modules = {

/***/ 28204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ examiner)
});

// EXTERNAL MODULE: ./build/openapi/routes/frameworks/path-text.js
var path_text = __webpack_require__(82492);
// EXTERNAL MODULE: ./build/openapi/routes/guards.js
var guards = __webpack_require__(50193);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/calls.js + 1 modules
var calls = __webpack_require__(57446);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var machine = __webpack_require__(52352);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/writes.js
var writes = __webpack_require__(94117);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var make = __webpack_require__(34430);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/openapi/routes/examine/error-status.js

/** Names of errors as http-errors and boom have them ("NotFound", "notFound"), each with its status. */
const byName = new Map(Object.entries(external_node_http_.STATUS_CODES).map(([status, text = '']) => [text.replace(/[^A-Za-z]/g, '').toLowerCase(), Number(status)]));
byName.set('badimplementation', 500);
byName.set('internal', 500);
byName.set('badrequest', 400);
byName.set('baddata', 422);
const properties = ['statusCode', 'status', 'httpStatus', 'httpCode', 'httpStatusCode', 'code', 'output'];
const error_status_packages = /^(http-errors|@hapi\/boom|boom|fastify|@fastify\/sensible|http-assert|http-err)$/;
/** The status that an error says it has; null: it says none, or it is not known. */
function errorStatus(value) {
    switch (value.kind) {
        case 'primitive':
            return typeof value.value === 'number' && isFailure(value.value) ? value.value : null;
        case 'object': {
            for (const name of properties) {
                const property = value.props.get(name);
                if (property === undefined || property.kind === 'accessor')
                    continue;
                const found = name === 'output'
                    ? errorStatus(property)
                    : property.kind === 'primitive' && typeof property.value === 'number' && isFailure(property.value)
                        ? property.value
                        : null;
                if (found !== null)
                    return found;
            }
            return value.under === null ? null : errorStatus(value.under);
        }
        case 'external':
            return ofExternal(value);
        default:
            return null;
    }
}
function isFailure(status) {
    return Number.isInteger(status) && status >= 400 && status < 600;
}
/** `createError(404)`, `new createError.NotFound()`, `Boom.notFound()`, `fastify.httpErrors.notFound()` */
function ofExternal({ module, steps }) {
    for (const step of steps) {
        if (step.kind !== 'call')
            continue;
        const first = step.args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number' && isFailure(arg.value));
        if (first?.kind === 'primitive' && typeof first.value === 'number')
            return first.value;
    }
    if (!error_status_packages.test(module))
        return null;
    const last = steps.findLast((step) => step.kind === 'get');
    return last?.kind === 'get' ? (byName.get(last.name.toLowerCase()) ?? null) : null;
}

// EXTERNAL MODULE: ./build/openapi/routes/values/field.js
var field = __webpack_require__(5378);
;// CONCATENATED MODULE: ./build/openapi/routes/examine/exchange.js

function exchange() {
    return {
        request: {
            params: (0,field/* field */.ZZ)('params'),
            query: (0,field/* field */.ZZ)('query'),
            headers: (0,field/* field */.ZZ)('headers'),
            cookies: (0,field/* field */.ZZ)('cookies'),
            body: (0,field/* field */.ZZ)('body'),
            files: (0,field/* field */.ZZ)('files'),
        },
        readsBody: false,
        answers: [],
        takesForm: false,
        unknowns: [],
    };
}
/** Adds what a function that stands before reads and may answer. */
function addBefore(to, from) {
    to.answers.push(...from.answers);
    for (const place of ['params', 'query', 'headers', 'cookies']) {
        for (const [name, part] of from.request[place].fields)
            if (!to.request[place].fields.has(name))
                to.request[place].fields.set(name, part);
        to.request[place].schema ??= from.request[place].schema;
    }
    to.request.body.schema ??= from.request.body.schema;
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/snapshot.js
var snapshot = __webpack_require__(4449);
// EXTERNAL MODULE: ./build/openapi/routes/values/text.js
var values_text = __webpack_require__(95663);
;// CONCATENATED MODULE: ./build/openapi/routes/examine/request.js




/** The properties in which frameworks put the parts of a request. */
const places = {
    params: 'params',
    query: 'query',
    headers: 'headers',
    header: 'headers',
    cookies: 'cookies',
    signedCookies: 'cookies',
    body: 'body',
    rawBody: 'body',
    file: 'files',
    files: 'files',
};
/** A part of the request that is looked at. */
function readPart(m, exchange, place, node) {
    if (place === 'body')
        exchange.readsBody = true;
    if (place === 'files')
        exchange.takesForm = true;
    const read = exchange.request[place];
    read.node ??= node;
    return { kind: 'unknown', why: { text: 'what a client sends', at: (0,machine.at)(m, node) }, node, name: place, read };
}
/** A request as Express and Fastify hand it to handlers; of Koa, `ctx.request`. */
function requestHost(m, exchange) {
    return {
        kind: 'host',
        props: new Map(),
        host: {
            label: 'a request',
            member: (name, node) => {
                if (name === 'get' || name === 'header')
                    return (0,make/* native */.Yk)(name, (call) => readHeader(m, exchange, call));
                if (name === 'param')
                    return (0,make/* native */.Yk)(name, ({ args: [key], node: from }) => readNamed(m, exchange, 'params', key, from));
                if (name === 'file' || name === 'files' || name === 'parts' || name === 'saveRequestFiles')
                    return fileReader(m, exchange, name, node);
                const place = places[name];
                return place === undefined ? null : readPart(m, exchange, place, node);
            },
        },
    };
}
/** multer's `req.file`, and @fastify/multipart's `await request.file()`. */
function fileReader(m, exchange, name, node) {
    const part = readPart(m, exchange, 'files', node);
    return (0,make/* native */.Yk)(name, () => part);
}
function readHeader(m, exchange, { args: [key], node }) {
    return readNamed(m, exchange, 'headers', key, node);
}
function readNamed(m, exchange, place, key, node) {
    const name = (0,values_text/* known */.eO)(key);
    const whole = readPart(m, exchange, place, node);
    if (name === null || whole.read === undefined)
        return make/* nothing */.s6;
    return { ...whole, name: `${place}.${name}`, read: (0,field/* partOf */.BU)(whole.read, place === 'headers' ? name.toLowerCase() : name) };
}

;// CONCATENATED MODULE: ./build/openapi/routes/examine/response.js





/** Notes an answer. `status` null: it is what was set before, or 200. */
function sent({ m, exchange }, holder, body, mediaType, node, status = null) {
    const set = holder.props.get('statusCode');
    const statuses = status !== null ? [status] : set === undefined || set.kind === 'accessor' ? [200] : statusesIn(set);
    const kept = body === null ? null : (0,snapshot/* snapshot */.P)(body);
    const type = body === null ? null : (typeSet(holder) ?? mediaType);
    for (const each of statuses)
        exchange.answers.push({ status: each, body: kept, mediaType: type, at: (0,machine.at)(m, node), conditions: [...m.conditions] });
}
/** The statuses that a value may be; null: one that is not known. */
function statusesIn(value) {
    if (value.kind === 'choice')
        return [...new Set(value.options.flatMap(statusesIn))];
    if (value.kind !== 'primitive')
        return [null];
    if (value.value === undefined)
        return [200];
    const status = Number(value.value);
    return Number.isInteger(status) ? [status] : [null];
}
function typeSet(holder) {
    const set = holder.props.get('contentType');
    const written = set === undefined || set.kind === 'accessor' ? null : (0,values_text/* known */.eO)(set);
    return written === null ? null : mediaTypeOf(written);
}
const response_short = {
    json: 'application/json',
    html: 'text/html',
    text: 'text/plain',
    txt: 'text/plain',
    xml: 'application/xml',
    csv: 'text/csv',
    pdf: 'application/pdf',
    png: 'image/png',
    svg: 'image/svg+xml',
};
function mediaTypeOf(written) {
    return response_short[written] ?? (written.split(';')[0] ?? '').trim().toLowerCase();
}
/** What is sent without saying what it is: a string is text, anything else JSON. */
function mediaTypeFor(body, ofText) {
    const isText = (0,values_text/* known */.eO)(body) !== null || body.kind === 'text';
    return isText ? ofText : 'application/json';
}
function isNothingSent(value) {
    return value === undefined || (value.kind === 'primitive' && (value.value === undefined || value.value === null));
}
function setStatus(m, holder, value) {
    (0,writes/* setProp */.Ie)(m, holder.props, 'statusCode', value ?? make/* nothing */.s6);
}
/** A response as Express hands it to handlers. */
function expressResponse(sending) {
    const { m } = sending;
    const json = ({ args: [first, second], node }) => {
        // Of Express 3: `res.json(status, body)`.
        if (second !== undefined && first?.kind === 'primitive' && typeof first.value === 'number')
            sent(sending, holder, second, 'application/json', node, first.value);
        else
            sent(sending, holder, first ?? (0,make/* primitive */.MY)(null), 'application/json', node);
        return holder;
    };
    const text = ({ args: [body], node }) => {
        if (isNothingSent(body) || body === undefined)
            sent(sending, holder, null, null, node);
        else
            sent(sending, holder, body, mediaTypeFor(body, 'text/html'), node);
        return holder;
    };
    const file = ({ node }) => {
        sent(sending, holder, (0,machine/* unknownAt */.aI)(m, node, 'a file'), 'application/octet-stream', node);
        return holder;
    };
    const methods = {
        json,
        jsonp: json,
        send: text,
        end: text,
        sendFile: file,
        sendfile: file,
        download: file,
        render: ({ node }) => {
            sent(sending, holder, (0,machine/* unknownAt */.aI)(m, node, 'a page'), 'text/html', node);
            return holder;
        },
        status: ({ args: [status] }) => {
            setStatus(m, holder, status);
            return holder;
        },
        writeHead: ({ args: [status] }) => {
            setStatus(m, holder, status);
            return holder;
        },
        sendStatus: ({ args: [status], node }) => {
            setStatus(m, holder, status);
            sent(sending, holder, null, null, node);
            return holder;
        },
        redirect: ({ args: [first], node }) => {
            const status = first?.kind === 'primitive' && typeof first.value === 'number' ? first.value : 302;
            sent(sending, holder, null, null, node, status);
            return holder;
        },
        type: ({ args: [type = make/* nothing */.s6] }) => {
            (0,writes/* setProp */.Ie)(m, holder.props, 'contentType', type);
            return holder;
        },
        ...headerMethods(m, () => holder),
    };
    const holder = responseHost('a response', methods, m);
    return holder;
}
/** A reply as Fastify hands it to handlers. */
function fastifyReply(sending) {
    const { m } = sending;
    const methods = {
        send: ({ args: [body], node }) => {
            if (isNothingSent(body) || body === undefined)
                sent(sending, holder, null, null, node);
            else
                sent(sending, holder, body, mediaTypeFor(body, 'text/plain'), node);
            return holder;
        },
        code: ({ args: [status] }) => {
            setStatus(m, holder, status);
            return holder;
        },
        status: ({ args: [status] }) => {
            setStatus(m, holder, status);
            return holder;
        },
        redirect: ({ args, node }) => {
            const status = args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number');
            sent(sending, holder, null, null, node, status?.kind === 'primitive' ? Number(status.value) : 302);
            return holder;
        },
        type: ({ args: [type = make/* nothing */.s6] }) => {
            (0,writes/* setProp */.Ie)(m, holder.props, 'contentType', type);
            return holder;
        },
        sendFile: ({ node }) => {
            sent(sending, holder, (0,machine/* unknownAt */.aI)(m, node, 'a file'), 'application/octet-stream', node);
            return holder;
        },
        view: ({ node }) => {
            sent(sending, holder, (0,machine/* unknownAt */.aI)(m, node, 'a page'), 'text/html', node);
            return holder;
        },
        ...headerMethods(m, () => holder),
    };
    const holder = responseHost('a reply', methods, m);
    return holder;
}
function headerMethods(m, holder) {
    const header = ({ args: [name, value] }) => {
        if ((0,values_text/* known */.eO)(name)?.toLowerCase() === 'content-type' && value !== undefined)
            (0,writes/* setProp */.Ie)(m, holder().props, 'contentType', value);
        return holder();
    };
    return {
        set: header,
        header,
        setHeader: header,
        cookie: () => holder(),
        clearCookie: () => holder(),
        setCookie: () => holder(),
        append: () => holder(),
        vary: () => holder(),
        links: () => holder(),
        attachment: () => holder(),
    };
}
function responseHost(label, methods, m) {
    const holder = {
        kind: 'host',
        props: new Map(),
        host: {
            label,
            member: (name, node) => {
                const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
                if (method !== undefined)
                    return (0,make/* native */.Yk)(name, method);
                if (name !== 'locals')
                    return null;
                const locals = (0,make/* object */.Ik)([], { text: 'what was kept for the response', at: (0,machine.at)(m, node) });
                (0,writes/* setProp */.Ie)(m, holder.props, 'locals', locals);
                return locals;
            },
        },
    };
    return holder;
}

;// CONCATENATED MODULE: ./build/openapi/routes/examine/koa-context.js







/** Koa's context: status and body are set, in either order, and sent at the end. */
function koaContext(m, exchange) {
    const request = requestHost(m, exchange);
    const answer = (status, body, node) => {
        const last = exchange.answers.at(-1);
        const fits = last !== undefined && alike(last.conditions, m.conditions);
        if (fits && (status === null ? last.body === null : true)) {
            if (status !== null)
                last.status = status;
            if (body !== null)
                Object.assign(last, sentAs(body));
            return;
        }
        const set = numberIn(context.props.get('status'));
        const made = {
            status: status ?? set ?? 200,
            body: null,
            mediaType: null,
            at: (0,machine.at)(m, node),
            conditions: [...m.conditions],
        };
        exchange.answers.push(body === null ? made : { ...made, ...sentAs(body) });
    };
    const sentAs = (body) => {
        const type = context.props.get('type');
        const written = type === undefined || type.kind === 'accessor' ? null : (0,values_text/* known */.eO)(type);
        const kept = (0,snapshot/* snapshot */.P)(body);
        return isNothingSent(body)
            ? { body: null, mediaType: null }
            : { body: kept, mediaType: written === null ? mediaTypeFor(body, 'text/plain') : mediaTypeOf(written) };
    };
    const assign = (name, value, node) => {
        if (name === 'status') {
            (0,writes/* setProp */.Ie)(m, context.props, 'status', value);
            const status = numberIn(value);
            if (status !== null)
                answer(status, null, node);
            return true;
        }
        if (name === 'body') {
            answer(isNothingSent(value) ? 204 : null, value, node);
            (0,writes/* setProp */.Ie)(m, context.props, 'body', value);
            return true;
        }
        if (name === 'type') {
            (0,writes/* setProp */.Ie)(m, context.props, 'type', value);
            return true;
        }
        return false;
    };
    const response = {
        kind: 'host',
        props: new Map(),
        host: { label: 'a response', member: (name, node) => context.host.member(name, node), assign },
    };
    const context = {
        kind: 'host',
        props: new Map(),
        host: {
            label: "Koa's context",
            assign,
            member: (name, node) => {
                switch (name) {
                    case 'request':
                    case 'req':
                        return request;
                    case 'response':
                    case 'res':
                        return response;
                    case 'params':
                    case 'query':
                    case 'headers':
                    case 'header':
                        return readPart(m, exchange, name === 'header' ? 'headers' : name, node);
                    case 'file':
                    case 'files':
                        return readPart(m, exchange, 'files', node);
                    case 'get':
                        return (0,make/* native */.Yk)(name, (call) => readHeader(m, exchange, call));
                    case 'cookies':
                        return (0,make/* object */.Ik)([
                            ['get', (0,make/* native */.Yk)('get', ({ args: [key], node: from }) => readNamed(m, exchange, 'cookies', key, from))],
                            ['set', (0,make/* native */.Yk)('set', () => make/* nothing */.s6)],
                        ]);
                    case 'throw':
                        return (0,make/* native */.Yk)(name, ({ args }) => fail(m, args));
                    case 'assert':
                        return (0,make/* native */.Yk)(name, ({ args: [, ...rest] }) => {
                            m.onThrow?.(failure(rest));
                            return make/* nothing */.s6;
                        });
                    case 'redirect':
                        return (0,make/* native */.Yk)(name, ({ node: from }) => {
                            answer(302, null, from);
                            (0,writes/* setProp */.Ie)(m, context.props, 'status', (0,make/* primitive */.MY)(302));
                            return make/* nothing */.s6;
                        });
                    case 'set':
                    case 'append':
                    case 'vary':
                    case 'attachment':
                        return (0,make/* native */.Yk)(name, ({ args: [key, value = make/* nothing */.s6] }) => {
                            if ((0,values_text/* known */.eO)(key)?.toLowerCase() === 'content-type')
                                (0,writes/* setProp */.Ie)(m, context.props, 'type', value);
                            return make/* nothing */.s6;
                        });
                    case 'render':
                        return (0,make/* native */.Yk)(name, ({ node: from }) => {
                            (0,writes/* setProp */.Ie)(m, context.props, 'type', (0,make/* primitive */.MY)('text/html'));
                            answer(null, (0,machine/* unknownAt */.aI)(m, from, 'a page'), from);
                            return make/* nothing */.s6;
                        });
                    case 'ok':
                    case 'state':
                        return (0,machine/* unknownAt */.aI)(m, node, 'what was kept for the request', name);
                    default:
                        return null;
                }
            },
        },
    };
    return context;
}
function numberIn(value) {
    return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number' ? value.value : null;
}
function alike(a, b) {
    return a.length === b.length && a.every((note, index) => note === b[index]);
}
/** What `ctx.throw(404, 'message')` throws. */
function failure(args) {
    const status = args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number');
    const message = args.find((arg) => (0,values_text/* known */.eO)(arg) !== null);
    return (0,make/* object */.Ik)([
        ['status', status ?? (0,make/* primitive */.MY)(500)],
        ['message', message ?? (0,make/* primitive */.MY)('')],
    ]);
}
function fail(m, args) {
    const value = failure(args);
    m.onThrow?.(value);
    throw new machine/* Thrown */.jO(value);
}

// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
;// CONCATENATED MODULE: ./build/openapi/routes/examine/request-types.js

/** The parts of a request in the order of Express's `Request<Params, Answer, Body, Query>`. */
const ofExpress = ['params', null, 'body', 'query'];
const ofFastify = {
    Body: 'body',
    Querystring: 'query',
    Params: 'params',
    Headers: 'headers',
};
/** What a handler's own types say of the request: `Request<…>`, `FastifyRequest<{ Body: … }>`, `app.post<{ Body: … }>(…)`. */
function noteTypes({ node, handlers }, { request }) {
    const note = (place, type) => {
        if (place !== null && place !== undefined)
            request[place].node ??= type;
    };
    const fastify = (type) => {
        if (type === undefined || !compiler.ts.isTypeLiteralNode(type))
            return;
        for (const member of type.members) {
            if (compiler.ts.isPropertySignature(member) && member.type !== undefined && compiler.ts.isIdentifier(member.name))
                note(ofFastify[member.name.text], member.type);
        }
    };
    if (compiler.ts.isCallExpression(node))
        fastify(node.typeArguments?.[0]);
    const last = handlers.at(-1);
    const type = last === undefined ? undefined : requestType(last);
    if (type === undefined || !compiler.ts.isTypeReferenceNode(type))
        return;
    if (/FastifyRequest$/.test(type.typeName.getText()))
        fastify(type.typeArguments?.[0]);
    else if (/Request$/.test(type.typeName.getText()))
        type.typeArguments?.forEach((each, index) => {
            if (!isEmpty(each))
                note(ofExpress[index], each);
        });
}
function requestType(handler) {
    if (handler.kind === 'function')
        return (handler.node.parameters[0]?.type ??
            handler.scope.frame.args
                .map((arg) => (arg.kind === 'function' && arg !== handler ? requestType(arg) : undefined))
                .find((type) => type !== undefined));
    if (handler.kind !== 'external')
        return undefined;
    const args = handler.steps.flatMap((step) => (step.kind === 'call' ? step.args : []));
    return args.map(requestType).find((type) => type !== undefined);
}
/** `{}`, `unknown`, `any`: nothing is said. */
function isEmpty(type) {
    return /^(\{\s*\}|unknown|any|object|never|ParamsDictionary|core\.ParamsDictionary)$/.test(type.getText());
}

;// CONCATENATED MODULE: ./build/openapi/routes/examine/examine.js












/** Steps for all routes together, and for one function of one route. */
const together = 4_000_000;
const least = 4_000;
const most = 30_000;
/** For a function that stands before many routes, and as a rule answers none of them: it is looked at once. */
const before = 10_000;
/**
 * Sees what routes' functions read and send, by evaluating them on a request of which nothing is known: both ways of every condition, and
 * what happens where something fails. Nothing that they do to the program's own state stays. `count`: of the routes that are to be looked at.
 */
function examiner(m, count) {
    const fuel = Math.max(least, Math.min(most, together / (2 * Math.max(1, count))));
    const known = new Map();
    const beforehand = (value, registered) => {
        const seen = known.get(value) ?? look(m, registered, [value], before, false);
        known.set(value, seen);
        return seen;
    };
    return (registered) => {
        const written = registered.path.kind === 'text' ? (0,path_text/* showPath */.P8)(registered.path.text) : '';
        const seen = look(m, registered, [...(0,guards/* hooksOf */.uj)(registered.options), ...registered.handlers], fuel, true);
        for (const each of registered.before)
            if ((0,guards/* isBefore */.Y8)(each, written))
                addBefore(seen, beforehand(each.value, registered));
        return seen;
    };
}
/** Evaluates functions in the order in which they are called. `answers`: the last of them does. */
function look(m, registered, functions, fuel, answers) {
    const seen = exchange();
    const outer = m.onThrow;
    m.onThrow = (error) => noteFailure(m, seen, error, registered.node);
    try {
        (0,writes/* undone */.SF)(m, () => {
            const run = runner(m, registered, seen);
            if (answers)
                noteTypes(registered, seen);
            functions.forEach((value, index) => {
                const isLast = answers && index === functions.length - 1;
                // What stands before may look at every body there is; that this operation takes one, its own function shows.
                if (isLast)
                    seen.readsBody = false;
                attempt(m, answers ? seen : null, registered.node, fuel, () => run(value, isLast));
            });
        });
    }
    finally {
        m.onThrow = outer;
    }
    if (!answers)
        seen.readsBody = false;
    return seen;
}
/** How a framework calls a function: `isLast` for the one that answers. */
function runner(m, { framework, node }, seen) {
    if (framework === 'koa') {
        return (value) => {
            const context = koaContext(m, seen);
            for (const fn of functionsIn(value))
                (0,calls/* callValue */.Qm)(m, fn, { args: [context, (0,make/* native */.Yk)('next', () => make/* nothing */.s6)], self: make/* nothing */.s6, node, isNew: false });
        };
    }
    const request = requestHost(m, seen);
    if (framework === 'fastify') {
        return (value, isLast) => {
            const reply = fastifyReply({ m, exchange: seen });
            for (const fn of functionsIn(value)) {
                const count = seen.answers.length;
                const result = (0,calls/* callValue */.Qm)(m, fn, {
                    args: [request, reply, (0,make/* native */.Yk)('done', ({ args: [error], node: from }) => failed(m, seen, error, from))],
                    self: make/* nothing */.s6,
                    node,
                    isNew: false,
                });
                if (isLast)
                    returned(m, seen, reply, result, node, count);
            }
        };
    }
    const response = expressResponse({ m, exchange: seen });
    return (value) => {
        const next = (0,make/* native */.Yk)('next', ({ args: [error], node: from }) => failed(m, seen, error, from));
        for (const fn of functionsIn(value)) {
            // An error's middleware takes four: it does not run unless something failed.
            if (fn.kind === 'function' && fn.node.parameters.length >= 4)
                continue;
            // What one of them set under a condition, and then sent, is not what the next one sends.
            (0,writes/* setProp */.Ie)(m, response.props, 'statusCode', undefined);
            (0,calls/* callValue */.Qm)(m, fn, { args: [request, response, next], self: make/* nothing */.s6, node, isNew: false });
        }
    };
}
/** What Fastify sends is what the handler returns, unless it sent it itself. */
function returned(m, seen, reply, result, node, before) {
    if (result.kind === 'choice') {
        for (const option of result.options)
            (0,machine/* under */.hG)(m, result.why, () => returned(m, seen, reply, option, node, before));
        return;
    }
    if ((result.kind === 'host' && result.host === reply.host) || isNothingSent(result))
        return;
    if (result.kind === 'unknown' && seen.answers.length > before)
        return;
    sent({ m, exchange: seen }, reply, result, mediaTypeFor(result, 'text/plain'), result.kind === 'unknown' && result.node !== null ? result.node : node);
}
/** `next(error)`: what the application's error middleware makes of it. */
function failed(m, seen, error, node) {
    if (error === undefined || isNothingSent(error))
        return make/* nothing */.s6;
    for (const option of error.kind === 'choice' ? error.options : [error])
        noteFailure(m, seen, option, node);
    return make/* nothing */.s6;
}
function noteFailure(m, seen, error, node) {
    const status = errorStatus(error);
    // An error that is not known is one that anything may have thrown: nothing is said of it.
    if (status !== null)
        seen.answers.push({ status, body: null, mediaType: null, at: (0,machine.at)(m, node), conditions: [...m.conditions] });
}
/** A function, and what wraps it: a package's wrapper calls what it is given. */
function functionsIn(value) {
    switch (value.kind) {
        case 'function':
        case 'native':
            return [value];
        case 'array':
            return value.items.flatMap(functionsIn);
        case 'choice':
            return value.options.flatMap(functionsIn);
        case 'external': {
            const args = value.steps.flatMap((step) => (step.kind === 'call' ? step.args : []));
            const inner = args.findLast((arg) => arg.kind === 'function' || (arg.kind === 'external' && functionsIn(arg).length > 0));
            return inner === undefined || isNoHandler(inner) ? [] : functionsIn(inner);
        }
        default:
            return [];
    }
}
/** A wrapper of handlers is given a function of a request and a response; options hold others. */
function isNoHandler(value) {
    return value.kind === 'function' && value.node.parameters.length === 0;
}
/** Runs one function; `seen` null: that it is not followed to its end is not said. What it throws does not keep the others from being looked at. */
function attempt(m, seen, node, fuel, run) {
    (0,machine/* refuel */.K8)(m, fuel);
    const { writes } = m;
    try {
        run();
    }
    catch (error) {
        if (error instanceof machine/* Thrown */.jO)
            return;
        if (!(error instanceof machine/* Exhausted */.mS) && !(error instanceof machine/* Stalled */.oB) && !(error instanceof RangeError))
            throw error;
        seen?.unknowns.push({ text: 'its function takes too long to be followed to its end', at: (0,machine.at)(m, node) });
    }
    finally {
        m.writes = writes;
        m.later = [];
        m.conditions = [];
        m.depth = 0;
        m.active.clear();
    }
}


/***/ }),

/***/ 36041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mountedIn)
/* harmony export */ });
/* harmony import */ var _interpret_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27357);
/* harmony import */ var _interpret_machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52352);
/* harmony import */ var _interpret_writes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94117);
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37920);




/** The routers and applications that a middleware is, or hands requests on to. */
function mountedIn(m, parts, value) {
    switch (value.kind) {
        case 'host': {
            const part = parts.of(value.host);
            return part === null ? [] : [{ part, conditions: [] }];
        }
        case 'object':
            return value.under === null ? [] : mountedIn(m, parts, value.under);
        case 'choice':
            return value.options
                .flatMap((option) => mountedIn(m, parts, option))
                .map((mounted) => ({ ...mounted, conditions: [...mounted.conditions, value.why] }));
        case 'external': {
            const args = value.steps.flatMap((step) => (step.kind === 'call' ? step.args : []));
            const why = { text: `${value.module} hands on to it`, at: value.at };
            return args
                .map((arg) => lazily(m, arg))
                .filter((arg) => arg.kind === 'host')
                .flatMap((arg) => mountedIn(m, parts, arg).map(({ part }) => ({ part, conditions: [why] })));
        }
        case 'function':
            return throughFunction(m, parts, value);
        default:
            return [];
    }
}
/** `lazy(() => import('./routes.js'))`: the router that the function gave when it was handed over. */
function lazily(m, arg) {
    const value = m.given.get(arg) ?? arg;
    const byDefault = value.kind === 'object' ? value.props.get('default') : undefined;
    return byDefault?.kind === 'host' ? byDefault : value;
}
/** `(req, res, next) => router(req, res, next)`: what a function calls with its own first parameter. */
function throughFunction(m, parts, fn) {
    const [first] = fn.node.parameters;
    if (first === undefined || fn.node.parameters.length < 2 || !_project_compiler_js__WEBPACK_IMPORTED_MODULE_3__.ts.isIdentifier(first.name))
        return [];
    const name = first.name.text;
    const calls = [];
    const visit = (node) => {
        const [arg] = _project_compiler_js__WEBPACK_IMPORTED_MODULE_3__.ts.isCallExpression(node) ? node.arguments : [];
        if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_3__.ts.isCallExpression(node) && arg !== undefined && _project_compiler_js__WEBPACK_IMPORTED_MODULE_3__.ts.isIdentifier(arg) && arg.text === name)
            calls.push(node);
        _project_compiler_js__WEBPACK_IMPORTED_MODULE_3__.ts.forEachChild(node, visit);
    };
    if ('body' in fn.node && fn.node.body !== undefined)
        visit(fn.node.body);
    const places = new Set();
    return calls.flatMap((call) => {
        const callee = safely(m, fn, call);
        if (callee?.kind !== 'host')
            return [];
        return mountedIn(m, parts, callee)
            .filter(({ part }) => !places.has(part) && places.add(part))
            .map(({ part }) => ({ part, conditions: [{ text: 'a middleware hands on to it', at: m.sources.placeOf(call) }] }));
    });
}
function safely(m, fn, call) {
    try {
        (0,_interpret_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .refuel */ .K8)(m, 10_000);
        return (0,_interpret_writes_js__WEBPACK_IMPORTED_MODULE_2__/* .undone */ .SF)(m, () => (0,_interpret_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)(m, call.expression, fn.scope));
    }
    catch (error) {
        if (error instanceof _interpret_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .Thrown */ .jO || error instanceof _interpret_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .Exhausted */ .mS || error instanceof _interpret_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .Stalled */ .oB)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 82492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   ER: () => (/* binding */ pathsGiven),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   LX: () => (/* binding */ noPath),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   d5: () => (/* binding */ endsWith),
/* harmony export */   pM: () => (/* binding */ withoutStart),
/* harmony export */   w1: () => (/* binding */ startsWith)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95663);


const noPath = { parts: [], notes: [], conditions: [] };
function pathText(written) {
    return { parts: [written], notes: [], conditions: [] };
}
/** The paths that a value is: of a list each, of a choice each under its condition. */
function pathsGiven(value) {
    switch (value.kind) {
        case 'array':
            return value.items.flatMap(pathsGiven);
        case 'pattern':
            return [{ kind: 'pattern', source: value.source }];
        case 'choice':
            return oneOf(value);
        default: {
            const written = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(value);
            return [{ kind: 'text', text: { parts: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .CI)(written), notes: written.notes, conditions: [] } }];
        }
    }
}
/** What is known stands before what is not: `given.prefix || '/api'` is /api, and that it may be another is said. */
function oneOf({ options, why }) {
    const known = options.filter((option) => option.kind === 'primitive' && typeof option.value === 'string');
    if (known.length > 0 && known.length < options.length) {
        const notes = [{ text: `a default is used: ${why.text}`, at: why.at }];
        return known.flatMap(pathsGiven).map((path) => (path.kind === 'text' ? { ...path, text: { ...path.text, notes } } : path));
    }
    // A framework refuses what is neither text nor a pattern: it is none of those.
    const fit = options.filter((option) => option.kind !== 'primitive' || typeof option.value === 'string');
    return (fit.length === 0 ? options : fit)
        .flatMap(pathsGiven)
        .map((path) => path.kind === 'text' ? { ...path, text: { ...path.text, conditions: [...path.text.conditions, why] } } : path);
}
/** One path after the other, as they are. */
function append(first, second) {
    const joined = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([...first.parts, ...second.parts]);
    return {
        parts: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .CI)(joined),
        notes: [...first.notes, ...second.notes],
        conditions: [...first.conditions, ...second.conditions],
    };
}
function startsWith(path, start) {
    const [first] = path.parts;
    return typeof first === 'string' && first.startsWith(start);
}
function endsWith(path, end) {
    const last = path.parts.at(-1);
    return typeof last === 'string' && last.endsWith(end);
}
function isEmpty(path) {
    return path.parts.every((part) => part === '');
}
function withoutEnd(path, end) {
    const last = path.parts.at(-1);
    if (typeof last !== 'string' || !last.endsWith(end))
        return path;
    return { ...path, parts: [...path.parts.slice(0, -1), last.slice(0, last.length - end.length)] };
}
function withoutStart(path, start) {
    const [first, ...rest] = path.parts;
    if (typeof first !== 'string' || !first.startsWith(start))
        return path;
    return { ...path, parts: [first.slice(start.length), ...rest] };
}
/** As notes show it: holes in braces. */
function showPath(path) {
    return path.parts.map((part) => (typeof part === 'string' ? part : `{${part.name}}`)).join('');
}


/***/ }),

/***/ 50193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y8: () => (/* binding */ isBefore),
/* harmony export */   g0: () => (/* binding */ guardsOf),
/* harmony export */   uj: () => (/* binding */ hooksOf)
/* harmony export */ });
/* harmony import */ var _frameworks_path_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82492);
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34430);



/** Names of what lets only some callers through. */
const guarding = /auth(?!or(?!i[sz])|entication(Routes|Router)|Routes|Router|Controller)|^(jwt|protect|secured?$|guard|isAdmin|adminOnly|isOwner|ensure|require(User|Login|Role|Admin|Permission|Session|Scope)|check(User|Role|Token|Permission|Scope|Login)|verify(User|Token|Jwt|Role|Admin|ApiKey)|has(Role|Permission|Scope)|restrict|permit|allow(Role|If|Only)|loggedIn|isLogged|apiKey|validateToken|csrf)/i;
/** Packages whose middleware lets only some callers through. */
const guardPackages = new Set([
    'passport',
    'koa-passport',
    '@fastify/passport',
    'express-jwt',
    'koa-jwt',
    'express-oauth2-jwt-bearer',
    'express-openid-connect',
    'express-basic-auth',
    '@fastify/auth',
    '@fastify/basic-auth',
    '@fastify/bearer-auth',
    'http-auth',
]);
/** What stands before a route and lets only some callers through, outermost first. Recognised by name and by package. */
function guardsOf(m, { before, handlers, options, path }) {
    const written = path.kind === 'text' ? (0,_frameworks_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(path.text) : '';
    const around = before.filter((each) => isBefore(each, written)).map(({ value }) => value);
    const hooks = hooksOf(options);
    const seen = new Set();
    return [...around, ...hooks, ...handlers.slice(0, -1)]
        .flatMap((value) => guards(m, value))
        .filter(({ name, at }) => !seen.has(`${name}${at.file}${at.line}`) && seen.add(`${name}${at.file}${at.line}`));
}
/** What a route of Fastify's or koa-joi-router's own options run before its handler. */
function hooksOf(options) {
    return options?.kind === 'object'
        ? ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'pre'].flatMap((name) => hookValues((0,_values_make_js__WEBPACK_IMPORTED_MODULE_1__/* .ownProp */ .Sh)(options, name)))
        : [];
}
function hookValues(hook) {
    if (hook === undefined || hook.kind === 'primitive')
        return [];
    return hook.kind === 'array' ? hook.items : [hook];
}
function isBefore({ path }, written) {
    const prefix = (0,_frameworks_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(path).replace(/\/$/, '');
    return prefix === '' || written === prefix || written.startsWith(`${prefix}/`);
}
function guards(m, value) {
    switch (value.kind) {
        case 'function': {
            const name = nameOf(value);
            return guarding.test(name)
                ? [{ name, at: m.sources.placeOf(value.node), shows: shownTo(`${name} ${outermost(value.node).getText()}`) }]
                : [];
        }
        case 'external': {
            const names = value.steps.flatMap((step) => (step.kind === 'get' ? [step.name] : []));
            const isGuard = guardPackages.has(value.module)
                ? !/initialize|session/.test(names.join())
                : guarding.test(names.at(-1) ?? '');
            return isGuard
                ? [
                    {
                        name: [value.module, ...names].join('.'),
                        at: m.sources.placeOf(value.node),
                        shows: shownTo(`${value.module} ${value.node.getText()}`),
                    },
                ]
                : [];
        }
        case 'unknown':
            return guarding.test(value.name) ? [{ name: value.name, at: value.why.at, shows: shownTo(value.name) }] : [];
        case 'array':
            return value.items.flatMap((item) => guards(m, item));
        case 'choice':
            return value.options.flatMap((option) => guards(m, option));
        default:
            return [];
    }
}
/** What a guard's code speaks of. */
function shownTo(code) {
    if (/x-api-key|api-?key/i.test(code))
        return 'apiKey';
    if (/basic-?auth|['"`]basic/i.test(code))
        return 'basic';
    return /bearer|jwt|jsonwebtoken|authorization\b/i.test(code) ? 'bearer' : null;
}
/** The function around it that is no longer inside of another: `(role) => (req, res, next) => …` as a whole. */
function outermost(node) {
    let found = node;
    for (let at = node.parent; at !== undefined && !_project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isSourceFile(at); at = at.parent)
        if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isFunctionLike(at))
            found = at;
    return found;
}
/** Its own name, or that of the function which made it: `requireRole('admin')`. */
function nameOf(value) {
    if (value.name !== '')
        return value.name;
    const maker = value.scope.frame.node;
    if (maker === null || maker === undefined)
        return '';
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isFunctionLike(maker) && maker.name !== undefined && _project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isIdentifier(maker.name))
        return maker.name.text;
    const { parent } = maker;
    return parent !== undefined && _project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isVariableDeclaration(parent) && _project_compiler_js__WEBPACK_IMPORTED_MODULE_2__.ts.isIdentifier(parent.name) ? parent.name.text : '';
}


/***/ }),

/***/ 92031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ entriesMember),
/* harmony export */   L: () => (/* binding */ makeEntries)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57446);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52352);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9728);
/* harmony import */ var _iterate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26317);





/** A Map or a Set with what it is made of. */
function makeEntries(m, kind, from) {
    const made = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(kind === 'set' ? [['@@set', (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(true)]] : []);
    const items = from === undefined ? [] : ((0,_iterate_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(m, from) ?? []);
    made.entries = items.map((item) => kind === 'set' ? [item, item] : [(0,_iterate_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(m, item)?.[0] ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, (0,_iterate_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(m, item)?.[1] ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6]);
    return made;
}
function entriesMember(m, value, name, _node) {
    const find = (key) => (value.entries ?? []).find(([other]) => (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .looseEquality */ .Ld)(other, key ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, true) === true);
    const put = (key, item) => {
        const known = find(key);
        if (known !== undefined)
            known[1] = item;
        else
            value.entries = [...(value.entries ?? []), [key, item]];
        return value;
    };
    switch (name) {
        case 'set':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [key, item] }) => put(key ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, item ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6));
        case 'add':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [item] }) => put(item ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, item ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6));
        // While requests are served, a program's map may hold more than when it was loaded.
        case 'get':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [key], node }) => find(key)?.[1] ?? (m.onThrow === null ? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6 : (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownAt */ .aI)(m, node, (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(node))));
        case 'has':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [key], node }) => {
                const isThere = find(key) !== undefined;
                return isThere || m.onThrow === null ? (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(isThere) : (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownAt */ .aI)(m, node, (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(node));
            });
        case 'delete':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [key] }) => {
                const known = find(key);
                value.entries = (value.entries ?? []).filter((entry) => entry !== known);
                return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(known !== undefined);
            });
        case 'size':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)((value.entries ?? []).length);
        case 'forEach':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, ({ args: [callback], node }) => {
                for (const [key, item] of value.entries ?? []) {
                    if (callback !== undefined)
                        (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .callValue */ .Qm)(m, callback, { args: [item, key, value], self: _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, node, isNew: false });
                }
                return _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
            });
        case 'entries':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, () => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)((value.entries ?? []).map(([key, item]) => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)([key, item]))));
        case 'keys':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, () => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)((value.entries ?? []).map(([key]) => key)));
        case 'values':
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)(name, () => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)((value.entries ?? []).map(([, item]) => item)));
        default:
            return null;
    }
}


/***/ }),

/***/ 82445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ globFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _project_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37238);



/** The files of the project that patterns match, sorted; `written` is relative to `folder` as a glob library would give it. */
function globFiles(m, patterns, folder) {
    const files = patterns.flatMap((pattern) => {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(pattern) ? pattern : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, pattern);
        if (!(0,_project_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(absolute.split(/[*?{[]/)[0] ?? '', m.top))
            return [];
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.globSync)(endings(absolute), { exclude: (name) => name === 'node_modules' });
        return found
            .filter(_project_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .fo)
            .map((file) => ({ file, written: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(pattern) ? file : written(pattern, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, file)) }));
    });
    const seen = new Set();
    return files.filter(({ file }) => !seen.has(file) && seen.add(file)).sort((a, b) => (a.file < b.file ? -1 : 1));
}
/** Written for what is compiled: `routes/*.js` means the sources in TypeScript too. */
function endings(pattern) {
    return pattern.endsWith('.js') ? [pattern, pattern.replace(/\.js$/, '.ts')] : [pattern];
}
function written(pattern, path) {
    const slashed = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return pattern.startsWith('./') ? `./${slashed}` : slashed;
}


/***/ }),

/***/ 26317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ visitItem),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   X_: () => (/* binding */ eachItem),
/* harmony export */   Y6: () => (/* binding */ restOf)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52352);


/** The items of what can be iterated over; null: not known. */
function itemsOf(m, value) {
    if (value.kind === 'array')
        return value.items;
    if (value.kind === 'object' && value.entries !== null) {
        return value.props.has('@@set') ? value.entries.map(([key]) => key) : value.entries.map(([key, item]) => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)([key, item]));
    }
    if (value.kind === 'object' && value.under?.kind === 'array')
        return value.under.items;
    if (value.kind === 'primitive' && typeof value.value === 'string')
        return [...value.value].map((letter) => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(letter));
    if (value.kind === 'choice') {
        const lists = value.options.map((option) => itemsOf(m, option));
        if (lists.every((list) => list === null))
            return null;
        return lists.flatMap((list) => (list ?? []).map((item) => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([item, _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge], value.why)));
    }
    return null;
}
function restOf(m, value, from, node) {
    const items = itemsOf(m, value);
    return items === null
        ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(node)} is not known`, 'rest')
        : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)(items.slice(from), value.kind === 'array' ? value.more : null);
}
/** Calls `visit` for each item, under the condition under which it is there; once with something unknown where the items are not known. */
function eachItem(m, value, node, visit) {
    const items = itemsOf(m, value);
    if (items === null) {
        visit(unknownItem(m, node), 0);
        return;
    }
    for (const [index, item] of [...items].entries())
        visitItem(m, item, index, visit);
    if (value.kind === 'array' && value.more !== null)
        (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .under */ .hG)(m, value.more, () => visit(unknownItem(m, node), items.length));
}
function visitItem(m, item, index, visit) {
    if (item.kind !== 'choice' || !item.options.includes(_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)) {
        visit(item, index);
        return;
    }
    const present = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(item.options.filter((option) => option !== _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge), item.why);
    (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .under */ .hG)(m, item.why, () => visit(present, index));
}
function unknownItem(m, node) {
    return (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownAt */ .aI)(m, node, `the items of ${(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(node)} are not known`, 'item');
}


/***/ }),

/***/ 78557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fromJson),
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);

/** What JSON.parse gave, as a value. */
function fromJson(json) {
    if (Array.isArray(json))
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)(json.map(fromJson));
    if (typeof json === 'object' && json !== null)
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(Object.entries(json).map(([name, value]) => [name, fromJson(value)]));
    if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null)
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(json);
    return _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
}
/** A value as JSON would hold it; undefined: it holds something that is not known, or no JSON. */
function toJson(value, depth = 0) {
    if (depth > 20)
        return undefined;
    if (value.kind === 'primitive')
        return typeof value.value === 'bigint' || typeof value.value === 'symbol' ? undefined : value.value;
    if (value.kind === 'array') {
        const items = value.items.map((item) => toJson(item, depth + 1));
        return value.more !== null || items.includes(undefined) ? undefined : items;
    }
    if (value.kind !== 'object' || value.more !== null || value.entries !== null)
        return undefined;
    const entries = [...value.props].map(([name, property]) => [name, property.kind === 'accessor' ? undefined : toJson(property, depth + 1)]);
    return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
}


/***/ }),

/***/ 54619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ownKeys)
/* harmony export */ });
/** The names of a value's own properties; null: not known. */
function ownKeys(value) {
    switch (value.kind) {
        case 'object':
            return value.more === null ? [...value.props.keys()].filter((name) => !name.startsWith('@@')) : null;
        case 'array':
            return value.more === null ? value.items.map((_, index) => String(index)) : null;
        case 'function':
        case 'class':
        case 'native':
            return [...value.props.keys()];
        case 'primitive':
            return typeof value.value === 'string' ? [...value.value].map((_, index) => String(index)) : [];
        default:
            return null;
    }
}


/***/ }),

/***/ 88172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ requireFor)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95663);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57446);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52352);




/** `require` as the module in `file` has it. */
function requireFor(m, file, main = _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6) {
    const made = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)('require', ({ args: [specifier = _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6], node }) => (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .importByValue */ .q$)(m, specifier, node, 'require'));
    made.props.set('main', main);
    made.props.set('resolve', (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .native */ .Yk)('resolve', ({ args: [specifier], node }) => {
        const target = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(specifier) === null ? null : m.resolver.resolve((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(specifier) ?? '', file);
        return target === null || target.kind === 'package'
            ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`)
            : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(target.file);
    }));
    made.props.set('cache', _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
    return made;
}


/***/ }),

/***/ 57446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qm: () => (/* binding */ callValue),
  YU: () => (/* binding */ construct),
  wM: () => (/* binding */ evaluateCall),
  Mj: () => (/* binding */ evaluateNew),
  q$: () => (/* binding */ importByValue),
  RL: () => (/* binding */ taggedTemplate)
});

// UNUSED EXPORTS: argumentsOf

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var make = __webpack_require__(34430);
// EXTERNAL MODULE: ./build/openapi/routes/values/text.js
var values_text = __webpack_require__(95663);
// EXTERNAL MODULE: ./build/openapi/routes/values/truth.js
var truth = __webpack_require__(46439);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/iterate.js
var iterate = __webpack_require__(26317);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/classes.js
var classes = __webpack_require__(53725);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/expressions.js + 1 modules
var expressions = __webpack_require__(27357);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/functions.js
var functions = __webpack_require__(1060);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var machine = __webpack_require__(52352);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/members.js + 3 modules
var members = __webpack_require__(94843);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/modules.js
var modules = __webpack_require__(71964);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/of-external.js + 2 modules
var of_external = __webpack_require__(41239);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/snapshot.js
var snapshot = __webpack_require__(4449);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/validation.js




/** Methods that hold a value against a schema, and the packages that have them. */
const checking = /^(parse|parseAsync|safeParse|safeParseAsync|validate|validateAsync|validateSync|attempt|assert|assertAsync|cast|Check|Parse|Decode|plainToInstance|plainToClass|cleanEnv)$/;
const validation_packages = /^(zod|joi|@hapi\/joi|celebrate|yup|@sinclair\/typebox|typebox|valibot|superstruct|class-transformer|envalid|express-validation)$/;
/** A value held against a schema: what of a request is checked by which, and what comes out of it. null: the call is something else. */
function validate(m, callee, call) {
    const last = callee.steps.at(-1);
    if (last?.kind !== 'get' || !checking.test(last.name) || !validation_packages.test(callee.module))
        return null;
    const own = { ...callee, steps: callee.steps.slice(0, -1) };
    const isOwn = own.steps.some((step) => step.kind === 'call');
    // `schema.parse(value)`, `Value.Check(schema, value)`, `assert(value, Struct)`
    const [first = make/* nothing */.s6, second = make/* nothing */.s6] = call.args;
    const schema = isOwn ? own : isSchema(first) ? first : second;
    const value = isOwn || !isSchema(first) ? first : second;
    const checked = value.kind !== 'host' ? value : value.host.label === 'the environment' ? environmentBy(m, schema, value, call.node) : value;
    note(m, schema, value.kind === 'host' && checked === value ? partsOf(value, call.node) : value, []);
    if (/^safeParse/.test(last.name))
        return result(m, call.node, [
            ['success', (0,machine/* unknownAt */.aI)(m, call.node, (0,machine/* shown */.SP)(call.node))],
            ['data', checked],
        ]);
    if (last.name === 'validate' && callee.module !== 'yup')
        return result(m, call.node, [['value', checked]]);
    if (last.name === 'Check')
        return (0,machine/* unknownAt */.aI)(m, call.node, (0,machine/* shown */.SP)(call.node));
    return checked;
}
/** `schema.parse(req)`: the parts of it are checked. */
function partsOf({ host }, node) {
    return (0,make/* object */.Ik)(['body', 'query', 'params', 'headers'].flatMap((name) => {
        const part = host.member(name, node);
        return part === null ? [] : [[name, part]];
    }));
}
function isSchema(value) {
    return value.kind === 'external' || value.kind === 'class';
}
function result(m, node, entries) {
    return (0,make/* object */.Ik)([...entries, ['error', (0,machine/* unknownAt */.aI)(m, node, `what ${(0,machine/* shown */.SP)(node)} finds`, 'error')]]);
}
/** Notes with each part of a request what it is checked by. */
function note(m, schema, value, path) {
    if (value.kind === 'unknown' && value.read !== undefined)
        value.read.schema ??= { value: (0,snapshot/* snapshot */.P)(schema), path };
    if (value.kind === 'choice')
        for (const option of value.options)
            note(m, schema, option, path);
    if (value.kind !== 'object')
        return;
    for (const [name, property] of value.props)
        if (property.kind !== 'accessor')
            note(m, schema, property, [...path, name]);
}
/** The environment, as a schema lets it through: its defaults stand for what is not set. */
function environmentBy(m, schema, environment, node) {
    const made = (0,make/* object */.Ik)([], { text: `${(0,machine/* shown */.SP)(node)} is not known`, at: (0,machine.at)(m, node) });
    for (const [name, value] of (0,of_external/* defaultsOf */.Gf)(schema)) {
        const note = { text: `${name} is read from the environment: its default is used`, at: (0,machine.at)(m, node) };
        const variable = environment.host.member(name, node) ?? (0,make/* external */.qn)('environment', node, (0,machine.at)(m, node));
        made.props.set(name, value === undefined ? variable : (0,make/* primitive */.MY)(value, [note]));
    }
    return made;
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/calls.js













function evaluateCall(m, node, scope) {
    const { expression } = node;
    if (expression.kind === compiler.ts.SyntaxKind.ImportKeyword)
        return dynamicImport(m, node, scope);
    if (expression.kind === compiler.ts.SyntaxKind.SuperKeyword) {
        (0,classes/* callSuper */.qW)(scope.frame.self, argumentsOf(m, node.arguments, scope));
        return make/* nothing */.s6;
    }
    const { callee, self } = calleeOf(m, expression, scope);
    if (node.questionDotToken !== undefined && (0,truth/* isNothing */.q)(callee) === true)
        return make/* nothing */.s6;
    const args = argumentsOf(m, node.arguments, scope);
    const result = callValue(m, callee, { args, self, node, isNew: false });
    // A project's own `express('name')` makes an application as well.
    if (result.kind === 'host')
        m.making.add(node);
    return result;
}
function calleeOf(m, expression, scope) {
    if (compiler.ts.isParenthesizedExpression(expression) || compiler.ts.isNonNullExpression(expression))
        return calleeOf(m, expression.expression, scope);
    if (compiler.ts.isPropertyAccessExpression(expression) || compiler.ts.isElementAccessExpression(expression)) {
        if (expression.expression.kind === compiler.ts.SyntaxKind.SuperKeyword)
            return { callee: (0,expressions/* evaluate */._)(m, expression, scope), self: scope.frame.self };
        const self = receiver(m, expression, scope);
        if (self.thrown !== null)
            return { callee: rescue(m, self.thrown), self: make/* nothing */.s6 };
        if (expression.questionDotToken !== undefined && (0,truth/* isNothing */.q)(self.value) === true)
            return { callee: make/* nothing */.s6, self: make/* nothing */.s6 };
        if (compiler.ts.isPropertyAccessExpression(expression))
            return { callee: (0,members/* getMember */.Xf)(m, self.value, expression.name.text, expression), self: self.value };
        const key = (0,expressions/* evaluate */._)(m, expression.argumentExpression, scope);
        const callee = key.kind === 'choice'
            ? (0,make/* choice */.Yq)(key.options.map((option) => methodBy(m, self.value, option, expression)), key.why)
            : methodBy(m, self.value, key, expression);
        return { callee, self: self.value };
    }
    return { callee: (0,expressions/* evaluate */._)(m, expression, scope), self: make/* nothing */.s6 };
}
function methodBy(m, holder, key, node) {
    if (key.kind === 'primitive')
        return (0,members/* getMember */.Xf)(m, holder, typeof key.value === 'symbol' ? `@@${key.value.description ?? ''}` : String(key.value), node);
    const why = { text: `${(0,machine/* shown */.SP)(node)} is not known`, at: (0,machine.at)(m, node) };
    if (holder.kind === 'host') {
        const made = (0,make/* native */.Yk)('computed', ({ node: from }) => {
            m.unread.push({ text: `which method ${(0,machine/* shown */.SP)(from)} calls is not known`, at: (0,machine.at)(m, from) });
            return holder;
        });
        return made;
    }
    if (holder.kind === 'object' && holder.more === null && holder.props.size > 0) {
        return (0,make/* choice */.Yq)([...holder.props.values()].map((value) => (value.kind === 'accessor' ? value.read(holder, node) : value)), why);
    }
    return { kind: 'unknown', why, node, name: '' };
}
/** What a method is called on: where it throws and `.catch(…)` follows, that is called with what was thrown. */
function receiver(m, expression, scope) {
    const isCatch = compiler.ts.isPropertyAccessExpression(expression) && expression.name.text === 'catch';
    try {
        return { value: (0,expressions/* evaluate */._)(m, expression.expression, scope), thrown: null };
    }
    catch (error) {
        if (!(error instanceof machine/* Thrown */.jO) || !isCatch)
            throw error;
        return { value: make/* nothing */.s6, thrown: error };
    }
}
function rescue(m, thrown) {
    return (0,make/* native */.Yk)('catch', ({ args: [callback], node }) => callback === undefined ? make/* nothing */.s6 : (0,members/* callSafely */.J1)(m, callback, [thrown.value], node));
}
function argumentsOf(m, nodes, scope) {
    return (nodes ?? []).flatMap((node) => {
        if (!compiler.ts.isSpreadElement(node))
            return [(0,expressions/* evaluate */._)(m, node, scope)];
        const value = (0,expressions/* evaluate */._)(m, node.expression, scope);
        return (0,iterate/* itemsOf */.S3)(m, value) ?? [(0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`)];
    });
}
function evaluateNew(m, node, scope) {
    const callee = (0,expressions/* evaluate */._)(m, node.expression, scope);
    return construct(m, callee, argumentsOf(m, node.arguments, scope), node);
}
function construct(m, callee, args, node) {
    if (callee.kind === 'class')
        return (0,classes/* instantiate */.Fl)(m, callee, args, node);
    if (callee.kind === 'function')
        return constructFunction(m, callee, args, node);
    return callValue(m, callee, { args, self: make/* nothing */.s6, node, isNew: true });
}
/** `new` on a function: it is its own class, and methods lie on its prototype. */
function constructFunction(m, callee, args, node) {
    const instance = (0,make/* object */.Ik)();
    const proto = callee.props.get('prototype');
    if (proto?.kind === 'object')
        instance.proto = proto;
    const result = (0,functions/* callFunction */.T)(m, callee, { args, self: instance, node, isNew: true });
    return result.kind === 'primitive' ? instance : result;
}
/** Calls any value. What is not read calls the functions that it is given: they may register routes. */
function callValue(m, callee, call) {
    (0,machine/* step */.PM)(m);
    switch (callee.kind) {
        case 'function':
            return (0,functions/* callFunction */.T)(m, callee, call);
        case 'native':
            return callee.call(call);
        case 'class':
            return call.isNew ? (0,classes/* instantiate */.Fl)(m, callee, call.args, call.node) : make/* nothing */.s6;
        case 'host':
            return callee.host.call === undefined
                ? (0,machine/* unknownAt */.aI)(m, call.node, `${callee.host.label} is not called`)
                : callee.host.call(call);
        case 'object':
            if (callee.under !== null)
                return callValue(m, callee.under, call);
            return unread(m, callee, call);
        case 'choice': {
            const results = callee.options
                .filter((option) => (0,truth/* isNothing */.q)(option) !== true)
                .map((option) => (0,machine/* under */.hG)(m, callee.why, () => callValue(m, option, call)));
            return (0,make/* choice */.Yq)(results, callee.why);
        }
        case 'external': {
            const validated = validate(m, callee, call) ?? mapped(m, call);
            if (validated !== null)
                return validated;
            noteRoute(m, call, callee.module);
            handOver(m, call, callee.module);
            return {
                ...callee,
                steps: [...callee.steps, { kind: 'call', args: call.args, isNew: call.isNew, node: call.node }],
                node: call.node,
                at: (0,machine.at)(m, call.node),
            };
        }
        default:
            return unread(m, callee, call);
    }
}
/** `users.map((user) => ({ id: user.id }))` of what is not known is a list of what the function gives. */
function mapped(m, call) {
    const name = compiler.ts.isCallExpression(call.node) && compiler.ts.isPropertyAccessExpression(call.node.expression) ? call.node.expression.name.text : '';
    const [callback] = call.args;
    if (name !== 'map' || callback?.kind !== 'function')
        return null;
    const why = { text: `the items of ${(0,machine/* shown */.SP)(call.node)} are not known`, at: (0,machine.at)(m, call.node) };
    const item = { kind: 'unknown', why, node: callback.node.parameters[0] ?? null, name: 'item' };
    return (0,make/* array */.YO)([(0,members/* callSafely */.J1)(m, callback, [item], call.node)], why);
}
function unread(m, callee, call) {
    const list = mapped(m, call);
    if (list !== null)
        return list;
    const name = compiler.ts.isCallExpression(call.node) || compiler.ts.isNewExpression(call.node) ? (0,machine/* shown */.SP)(call.node.expression, 40) : 'a function';
    handOver(m, call, name);
    const why = callee.kind === 'unknown' ? callee.why : { text: `${name} is not known`, at: (0,machine.at)(m, call.node) };
    return { kind: 'unknown', why, node: call.node, name: callee.kind === 'unknown' ? callee.name : '' };
}
const verb = /^(get|post|put|patch|delete|del|all)$/;
/** `routes.get('/users', list)` on what is not read: it may well be a route, and is said once for each that is not read. */
function noteRoute(m, { args: [path, ...rest], node }, of) {
    if (m.onThrow !== null || !compiler.ts.isCallExpression(node) || !compiler.ts.isPropertyAccessExpression(node.expression))
        return;
    if (!verb.test(node.expression.name.text) || (0,values_text/* known */.eO)(path)?.startsWith('/') !== true)
        return;
    if (!rest.some(({ kind }) => kind === 'function'))
        return;
    const text = `${of} is not read, and may register routes: ${(0,machine/* shown */.SP)(node.expression.expression, 30)}.${node.expression.name.text}(${(0,values_text/* known */.eO)(path)}, …)`;
    const about = `${of} is not read, and may register routes`;
    if (!m.unread.some((note) => note.text.startsWith(about)))
        m.unread.push({ text, at: (0,machine.at)(m, node) });
}
/** Parameters of functions that answer requests: nothing is registered in them. */
const answering = /^_?(req|request|ctx|context|res|reply|response)$/;
/** What is called for events that come while a service runs registers nothing; when it begins, it may. */
const events = /^(on|once|addListener|prependListener|addEventListener|subscribe|schedule|setInterval|watch)$/;
const beginnings = /^(open|ready|connect|connected|listening|online|init|initialized|start|started|load|loaded|listen)$/i;
function isEvent({ node, args: [event] }) {
    const name = compiler.ts.isCallExpression(node) && compiler.ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
    return events.test(name) && !beginnings.test((0,values_text/* known */.eO)(event) ?? '');
}
function handOver(m, call, to) {
    const isLater = isEvent(call);
    for (const arg of call.args) {
        if (arg.kind === 'host')
            m.escaped.set(arg.host, { text: `${arg.host.label} is handed to ${to}, which is not read`, at: (0,machine.at)(m, call.node) });
        if (arg.kind !== 'function' || isLater)
            continue;
        const names = arg.node.parameters.map(({ name }) => (compiler.ts.isIdentifier(name) ? name.text : ''));
        if (names.some((name) => answering.test(name)) && names.length >= 2)
            continue;
        if (names.length === 1 && /^_?(req|request|ctx|context)$/.test(names[0] ?? ''))
            continue;
        const passed = names.map((name) => (0,machine/* unknownAt */.aI)(m, call.node, `what ${to} passes on is not known`, name));
        const result = (0,members/* callSafely */.J1)(m, arg, passed, call.node);
        if (names.length === 0)
            m.given.set(arg, result);
    }
}
function dynamicImport(m, node, scope) {
    const [specifier] = argumentsOf(m, node.arguments, scope);
    const value = importByValue(m, specifier ?? make/* nothing */.s6, node, 'import');
    (0,machine/* runLater */.sR)(m);
    return value;
}
/** `require(x)` and `import(x)` of a value: of each one where it may be several. */
function importByValue(m, specifier, node, how) {
    if (specifier.kind === 'choice') {
        return (0,make/* choice */.Yq)(specifier.options.map((option) => importByValue(m, option, node, how)), specifier.why);
    }
    const name = (0,values_text/* known */.eO)(specifier);
    if (name !== null)
        return (0,modules/* importModule */.WE)(m, fileOf(name), node, how);
    const note = { text: `which module ${(0,machine/* shown */.SP)(node)} loads is not known`, at: (0,machine.at)(m, node) };
    m.unread.push(note);
    return { kind: 'unknown', why: note, node, name: '' };
}
/** A specifier may be the URL of a file. */
function fileOf(specifier) {
    try {
        return specifier.startsWith('file://') ? (0,external_node_url_.fileURLToPath)(specifier) : specifier;
    }
    catch {
        return specifier;
    }
}
/** A template with a tag: `String.raw` gives the text, any other is called. */
function taggedTemplate(m, node, scope) {
    const { callee, self } = calleeOf(m, node.tag, scope);
    const { template } = node;
    const literals = compiler.ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
    const values = compiler.ts.isNoSubstitutionTemplateLiteral(template)
        ? []
        : template.templateSpans.map((span) => (0,expressions/* evaluate */._)(m, span.expression, scope));
    if (callee.kind === 'native' && callee.name === 'raw') {
        return (0,values_text/* concat */.xW)(literals.flatMap((literal, index) => [(0,make/* primitive */.MY)(literal), ...(values[index] === undefined ? [] : [values[index]])]));
    }
    return callValue(m, callee, {
        args: [(0,make/* array */.YO)(literals.map((literal) => (0,make/* primitive */.MY)(literal))), ...values],
        self,
        node,
        isNew: false,
    });
}


/***/ }),

/***/ 53725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ instantiate),
/* harmony export */   GT: () => (/* binding */ evaluateClass),
/* harmony export */   qW: () => (/* binding */ callSuper)
/* harmony export */ });
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57446);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27357);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1060);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94843);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40874);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21785);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67258);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94117);










function evaluateClass(m, node, scope) {
    const extended = node.heritageClauses?.find((clause) => clause.token === _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.SyntaxKind.ExtendsKeyword)?.types[0];
    const base = extended === undefined ? null : (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, extended.expression, scope);
    const prototype = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)();
    if (base?.kind === 'class')
        prototype.proto = base.prototype;
    const name = node.name?.text ?? '';
    const inner = (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .functionScope */ .lh)(scope, { ...scope.frame, returned: [] });
    inner.isFunction = false;
    const made = { kind: 'class', name, node, scope: inner, base, prototype, props: new Map() };
    prototype.props.set('constructor', made);
    if (name !== '')
        (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .xe)(inner, name, made);
    for (const member of node.members)
        define(m, made, member);
    for (const member of node.members)
        if (isStatic(member))
            initialise(m, made, member);
    decorate(m, made);
    return made;
}
function isStatic(member) {
    return (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isClassStaticBlockDeclaration(member) ||
        (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.canHaveModifiers(member) && (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.getModifiers(member) ?? []).some(({ kind }) => kind === _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.SyntaxKind.StaticKeyword)));
}
/** Methods and accessors: they are there before anything is made. */
function define(m, made, member) {
    if (member.name === undefined)
        return;
    const holder = isStatic(member) ? made : made.prototype;
    const key = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(m, member.name, made.scope);
    if (key === null)
        return;
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isMethodDeclaration(member) && member.body !== undefined) {
        holder.props.set(key, (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFunction */ .B)(member, made.scope, key, holder));
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isGetAccessor(member) || _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isSetAccessor(member)) {
        const fn = (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFunction */ .B)(member, made.scope, key, holder);
        const known = holder.props.get(key);
        const pair = known?.kind === 'accessor' ? known : { kind: 'accessor', read: () => _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, write: null };
        holder.props.set(key, _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isGetAccessor(member)
            ? { ...pair, read: (self, at) => (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .callFunction */ .T)(m, fn, { args: [], self, node: at, isNew: false }) }
            : { ...pair, write: (self, value, at) => void (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .callFunction */ .T)(m, fn, { args: [value], self, node: at, isNew: false }) });
    }
}
function initialise(m, made, member) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .functionScope */ .lh)(made.scope, (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .frameOf */ .Dm)(made.scope.frame.module, made, { home: made }));
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isClassStaticBlockDeclaration(member)) {
        (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .runAll */ .$D)(m, member.body.statements, scope);
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isPropertyDeclaration(member)) {
        const key = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(m, member.name, scope);
        if (key !== null)
            (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .setProp */ .Ie)(m, made.props, key, member.initializer === undefined ? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6 : (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, member.initializer, scope));
    }
}
/** Makes an instance of a class of the project. */
function instantiate(m, made, args, node) {
    const instance = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)();
    instance.proto = made.prototype;
    instance.made = made;
    initialiseInstance(m, made, instance, args, node);
    return instance;
}
/** The constructors from the base down, and each class's fields after its base is done. */
function initialiseInstance(m, made, instance, args, node) {
    const written = made.node.members.find((member) => _project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isConstructorDeclaration(member) && member.body !== undefined);
    const above = (given) => {
        if (made.base !== null)
            constructBase(m, made.base, instance, given, node);
        fields(m, made, instance);
    };
    if (written === undefined) {
        above(args);
        return;
    }
    const fn = (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFunction */ .B)(written, made.scope, made.name, made.prototype);
    if (made.base === null)
        fields(m, made, instance);
    supers.set(instance, [...(supers.get(instance) ?? []), above]);
    (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .callFunction */ .T)(m, fn, { args, self: instance, node, isNew: true }, made);
    supers.set(instance, (supers.get(instance) ?? []).slice(0, -1));
}
/** What `super(…)` does in the constructor that is running for an instance, innermost last. */
const supers = new WeakMap();
function callSuper(instance, args) {
    if (instance.kind === 'object')
        supers.get(instance)?.at(-1)?.(args);
}
function constructBase(m, base, instance, args, node) {
    if (base.kind === 'class')
        initialiseInstance(m, base, instance, args, node);
    else if (base.kind === 'function')
        (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .callFunction */ .T)(m, base, { args, self: instance, node, isNew: true });
    else
        instance.under = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .construct */ .YU)(m, base, args, node);
}
function fields(m, made, instance) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .functionScope */ .lh)(made.scope, (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .frameOf */ .Dm)(made.scope.frame.module, instance, { home: made.prototype }));
    for (const member of made.node.members) {
        if (!_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.isPropertyDeclaration(member) || isStatic(member))
            continue;
        const key = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(m, member.name, scope);
        if (key === null)
            continue;
        if (member.initializer !== undefined)
            (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .setMember */ .Nk)(m, instance, key, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, member.initializer, scope), member);
        else if (!instance.props.has(key))
            (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .setProp */ .Ie)(m, instance.props, key, _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
    }
}
/** Decorators are functions: a project's own may well register routes. */
function decorate(m, made) {
    for (const member of made.node.members) {
        if (!_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.canHaveDecorators(member) || member.name === undefined)
            continue;
        const holder = isStatic(member) ? made : made.prototype;
        const key = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(m, member.name, made.scope);
        const method = key === null ? undefined : holder.props.get(key);
        const descriptor = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(method === undefined || method.kind === 'accessor' ? [] : [['value', method]]);
        for (const decorator of [...(_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.getDecorators(member) ?? [])].reverse())
            apply(m, made, decorator, [holder, (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(key ?? ''), descriptor]);
        const replaced = descriptor.props.get('value');
        if (key !== null && replaced !== undefined && replaced !== method)
            (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .setProp */ .Ie)(m, holder.props, key, replaced);
    }
    for (const decorator of [...(_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.canHaveDecorators(made.node) ? (_project_compiler_js__WEBPACK_IMPORTED_MODULE_9__.ts.getDecorators(made.node) ?? []) : [])].reverse())
        apply(m, made, decorator, [made]);
}
function apply(m, made, decorator, args) {
    const value = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, decorator.expression, made.scope);
    if (value.kind === 'function' || value.kind === 'native')
        (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .callValue */ .Qm)(m, value, { args, self: _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6, node: decorator, isNew: false });
}


/***/ }),

/***/ 27357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  i: () => (/* binding */ spreadInto)
});

// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var make = __webpack_require__(34430);
// EXTERNAL MODULE: ./build/openapi/routes/values/text.js
var values_text = __webpack_require__(95663);
// EXTERNAL MODULE: ./build/openapi/routes/values/truth.js
var truth = __webpack_require__(46439);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/iterate.js
var iterate = __webpack_require__(26317);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/calls.js + 1 modules
var calls = __webpack_require__(57446);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/classes.js
var classes = __webpack_require__(53725);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/functions.js
var functions = __webpack_require__(1060);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var machine = __webpack_require__(52352);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/members.js + 3 modules
var members = __webpack_require__(94843);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/glob.js
var glob = __webpack_require__(82445);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/modules.js
var modules = __webpack_require__(71964);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/meta.js








/** `import.meta` and `new.target`. */
function metaProperty(m, node, scope) {
    if (node.keywordToken !== compiler.ts.SyntaxKind.ImportKeyword)
        return scope.frame.newTarget ?? make/* nothing */.s6;
    const { file } = scope.frame.module;
    return (0,make/* object */.Ik)([
        ['url', (0,make/* primitive */.MY)((0,external_node_url_.pathToFileURL)(file).href)],
        ['filename', (0,make/* primitive */.MY)(file)],
        ['dirname', (0,make/* primitive */.MY)((0,external_node_path_.dirname)(file))],
        ['main', (0,make/* primitive */.MY)(true)],
        ['env', (0,machine/* unknownAt */.aI)(m, node, 'import.meta.env')],
        [
            'glob',
            (0,make/* native */.Yk)('glob', ({ args, node: from }) => {
                const pattern = (0,values_text/* known */.eO)(args[0]);
                if (pattern === null)
                    return (0,machine/* unknownAt */.aI)(m, from, 'a pattern of files that is not known');
                return (0,make/* object */.Ik)((0,glob/* globFiles */.C)(m, [pattern], (0,external_node_path_.dirname)(file)).map((found) => [found.written, (0,modules/* importModule */.WE)(m, found.file, from, 'import')]));
            }),
        ],
    ]);
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/operators.js
var operators = __webpack_require__(9728);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/patterns.js
var patterns = __webpack_require__(40874);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/scope.js
var interpret_scope = __webpack_require__(21785);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/writes.js
var writes = __webpack_require__(94117);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/expressions.js















/** What an expression comes to. Throws `Thrown` where the code throws, `Exhausted` where there is too much of it. */
function evaluate(m, node, scope) {
    (0,machine/* step */.PM)(m);
    if (compiler.ts.isIdentifier(node))
        return identifier(m, node, scope);
    if (compiler.ts.isStringLiteralLike(node))
        return (0,make/* primitive */.MY)(node.text);
    if (compiler.ts.isPropertyAccessExpression(node))
        return member(m, node.expression, node.name.text, node, scope, node.questionDotToken !== undefined);
    if (compiler.ts.isCallExpression(node))
        return (0,calls/* evaluateCall */.wM)(m, node, scope);
    if (compiler.ts.isArrowFunction(node) || compiler.ts.isFunctionExpression(node))
        return (0,functions/* makeFunction */.B)(node, scope, nameFor(node));
    if (compiler.ts.isObjectLiteralExpression(node))
        return objectLiteral(m, node, scope);
    if (compiler.ts.isArrayLiteralExpression(node))
        return arrayLiteral(m, node, scope);
    if (compiler.ts.isElementAccessExpression(node))
        return elementAccess(m, node, scope);
    if (compiler.ts.isTemplateExpression(node))
        return template(m, node, scope);
    if (compiler.ts.isBinaryExpression(node))
        return (0,operators/* binary */.aw)(m, node, scope);
    if (compiler.ts.isConditionalExpression(node))
        return conditional(m, node, scope);
    if (compiler.ts.isNewExpression(node))
        return (0,calls/* evaluateNew */.Mj)(m, node, scope);
    if (compiler.ts.isAwaitExpression(node) || compiler.ts.isParenthesizedExpression(node) || compiler.ts.isNonNullExpression(node))
        return evaluate(m, node.expression, scope);
    if (compiler.ts.isAsExpression(node) || compiler.ts.isSatisfiesExpression(node) || compiler.ts.isTypeAssertionExpression(node)) {
        const value = evaluate(m, node.expression, scope);
        if (value.kind !== 'unknown')
            return value;
        if (value.read !== undefined)
            value.read.node = node;
        return { ...value, node };
    }
    if (compiler.ts.isPrefixUnaryExpression(node) || compiler.ts.isPostfixUnaryExpression(node))
        return (0,operators/* unary */.gh)(m, node, scope);
    return rarer(m, node, scope);
}
function rarer(m, node, scope) {
    const K = compiler.ts.SyntaxKind;
    switch (node.kind) {
        case K.ThisKeyword:
            return scope.frame.self;
        case K.TrueKeyword:
            return (0,make/* primitive */.MY)(true);
        case K.FalseKeyword:
            return (0,make/* primitive */.MY)(false);
        case K.NullKeyword:
            return (0,make/* primitive */.MY)(null);
        case K.SuperKeyword:
            return scope.frame.self;
    }
    if (compiler.ts.isNumericLiteral(node))
        return (0,make/* primitive */.MY)(Number(node.text));
    if (compiler.ts.isBigIntLiteral(node))
        return (0,make/* primitive */.MY)(BigInt(node.text.replace(/n$/, '')));
    if (compiler.ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        return { kind: 'pattern', source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
    }
    if (compiler.ts.isClassExpression(node))
        return (0,classes/* evaluateClass */.GT)(m, node, scope);
    if (compiler.ts.isTypeOfExpression(node))
        return typeOf(m, evaluate(m, node.expression, scope), node);
    if (compiler.ts.isVoidExpression(node)) {
        evaluate(m, node.expression, scope);
        return make/* nothing */.s6;
    }
    if (compiler.ts.isDeleteExpression(node)) {
        const target = node.expression;
        if (compiler.ts.isPropertyAccessExpression(target)) {
            const holder = evaluate(m, target.expression, scope);
            if (holder.kind === 'object')
                holder.props.delete(target.name.text);
        }
        return (0,make/* primitive */.MY)(true);
    }
    if (compiler.ts.isTaggedTemplateExpression(node))
        return (0,calls/* taggedTemplate */.RL)(m, node, scope);
    if (compiler.ts.isYieldExpression(node))
        return node.expression === undefined ? make/* nothing */.s6 : evaluate(m, node.expression, scope);
    if (compiler.ts.isMetaProperty(node))
        return metaProperty(m, node, scope);
    if (compiler.ts.isExpressionWithTypeArguments(node) || compiler.ts.isPartiallyEmittedExpression(node))
        return evaluate(m, node.expression, scope);
    if (compiler.ts.isJsxElement(node) || compiler.ts.isJsxSelfClosingElement(node) || compiler.ts.isJsxFragment(node))
        return (0,make/* external */.qn)('jsx', node, (0,machine.at)(m, node));
    return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
}
function identifier(m, node, scope) {
    if (node.text === 'undefined')
        return make/* nothing */.s6;
    const binding = (0,interpret_scope/* lookUp */.TE)(scope, node.text);
    if (binding === null)
        return (0,machine/* unknownAt */.aI)(m, node, `${node.text} is not known here`, node.text);
    const value = (0,interpret_scope/* valueIn */.xm)(binding);
    // A value that is not known is best named as it is where it is used; its type is best asked of there too.
    if (value.kind === 'unknown')
        return { ...value, node, name: value.name || node.text };
    if (value.kind !== 'external' || m.onThrow === null)
        return value;
    return { ...value, node };
}
function member(m, holder, name, node, scope, isOptional) {
    if (holder.kind === compiler.ts.SyntaxKind.SuperKeyword)
        return superMember(m, name, node, scope);
    const value = evaluate(m, holder, scope);
    if (isOptional && (0,truth/* isNothing */.q)(value) === true)
        return make/* nothing */.s6;
    return (0,members/* getMember */.Xf)(m, value, name, node);
}
function superMember(m, name, node, scope) {
    const { home, self } = scope.frame;
    const above = home?.kind === 'object' ? home.proto : home?.kind === 'class' ? home.base : null;
    if (above !== null && above !== undefined)
        return (0,members/* getMember */.Xf)(m, above, name, node);
    if (self.kind === 'object' && self.under !== null)
        return (0,members/* getMember */.Xf)(m, self.under, name, node);
    return make/* nothing */.s6;
}
function elementAccess(m, node, scope) {
    const holder = evaluate(m, node.expression, scope);
    if (node.questionDotToken !== undefined && (0,truth/* isNothing */.q)(holder) === true)
        return make/* nothing */.s6;
    const key = evaluate(m, node.argumentExpression, scope);
    if (key.kind === 'choice') {
        return (0,make/* choice */.Yq)(key.options.map((option) => byKey(m, holder, option, node)), key.why);
    }
    return byKey(m, holder, key, node);
}
function byKey(m, holder, key, node) {
    const name = (0,operators/* keyText */.Pu)(key);
    if (name !== null)
        return (0,members/* getMember */.Xf)(m, holder, name, node);
    const why = { text: `${(0,machine/* shown */.SP)(node)} is not known`, at: (0,machine.at)(m, node) };
    if (holder.kind === 'object' && holder.more === null && holder.props.size > 0) {
        return (0,make/* choice */.Yq)([...holder.props.values()].map((value) => (value.kind === 'accessor' ? value.read(holder, node) : value)), why);
    }
    if (holder.kind === 'array' && holder.more === null && holder.items.length > 0)
        return (0,make/* choice */.Yq)(holder.items, why);
    return (0,machine/* unknownAt */.aI)(m, node, why.text, 'item');
}
function template(m, node, scope) {
    const parts = [(0,make/* text */.Qq)([node.head.text])];
    for (const span of node.templateSpans)
        parts.push(evaluate(m, span.expression, scope), (0,make/* text */.Qq)([span.literal.text]));
    const several = parts.find((part) => part.kind === 'choice');
    if (several?.kind !== 'choice')
        return (0,values_text/* concat */.xW)(parts);
    return (0,make/* choice */.Yq)(several.options.map((option) => (0,values_text/* concat */.xW)(parts.map((part) => (part === several ? option : part)))), several.why);
}
function conditional(m, node, scope) {
    const holds = (0,truth/* truth */.I)(evaluate(m, node.condition, scope));
    if (holds !== null)
        return evaluate(m, holds ? node.whenTrue : node.whenFalse, scope);
    const why = { text: (0,machine/* shown */.SP)(node.condition), at: (0,machine.at)(m, node) };
    const before = m.conditions.length;
    const values = (0,writes/* branches */.J0)(m, why, [node.whenTrue, node.whenFalse].map((side, index) => () => {
        m.conditions.push(index === 0 ? why : { ...why, text: `not (${why.text})` });
        const result = evaluate(m, side, scope);
        m.conditions.length = before;
        return { result, goesOn: true };
    }));
    return (0,make/* choice */.Yq)(values, why);
}
function objectLiteral(m, node, scope) {
    const made = (0,make/* object */.Ik)();
    for (const property of node.properties) {
        if (compiler.ts.isSpreadAssignment(property)) {
            spreadInto(m, made, evaluate(m, property.expression, scope), property);
            continue;
        }
        if (compiler.ts.isShorthandPropertyAssignment(property)) {
            made.props.set(property.name.text, identifier(m, property.name, scope));
            continue;
        }
        const key = (0,patterns/* nameOf */.Vb)(m, property.name, scope);
        if (key === null) {
            if (compiler.ts.isPropertyAssignment(property))
                evaluate(m, property.initializer, scope);
            made.more = { text: `the name ${(0,machine/* shown */.SP)(property.name)} is not known`, at: (0,machine.at)(m, property) };
        }
        else if (compiler.ts.isPropertyAssignment(property))
            made.props.set(key, evaluate(m, property.initializer, scope));
        else if (compiler.ts.isMethodDeclaration(property))
            made.props.set(key, (0,functions/* makeFunction */.B)(property, scope, key, made));
        else if (compiler.ts.isGetAccessor(property)) {
            const fn = (0,functions/* makeFunction */.B)(property, scope, key, made);
            made.props.set(key, {
                kind: 'accessor',
                read: (self, from) => (0,functions/* callFunction */.T)(m, fn, { args: [], self, node: from, isNew: false }),
                write: null,
            });
        }
    }
    return made;
}
/** `{...value}`: what it has is taken over, and what may be there beyond that is said. */
function spreadInto(m, into, value, node) {
    if (value.kind === 'object') {
        for (const [name, property] of value.props)
            into.props.set(name, property.kind === 'accessor' ? property.read(value, node) : property);
        into.more ??= value.more;
    }
    else if (value.kind === 'choice') {
        const why = value.why;
        for (const option of value.options) {
            if (option.kind !== 'object')
                continue;
            for (const [name, property] of option.props) {
                if (property.kind === 'accessor')
                    continue;
                const before = into.props.get(name);
                into.props.set(name, (0,make/* choice */.Yq)([before === undefined || before.kind === 'accessor' ? make/* nothing */.s6 : before, property], why));
            }
        }
    }
    else if (value.kind === 'array') {
        value.items.forEach((item, index) => void into.props.set(String(index), item));
    }
    else if (value.kind !== 'primitive' && value.kind !== 'function') {
        into.more ??= { text: `${(0,machine/* shown */.SP)(node)} is not known`, at: (0,machine.at)(m, node) };
    }
}
function arrayLiteral(m, node, scope) {
    const made = (0,make/* array */.YO)([]);
    for (const element of node.elements) {
        if (compiler.ts.isSpreadElement(element)) {
            const value = evaluate(m, element.expression, scope);
            const items = (0,iterate/* itemsOf */.S3)(m, value);
            if (items === null || (value.kind === 'array' && value.more !== null))
                made.more ??= { text: `${(0,machine/* shown */.SP)(element)} is not known`, at: (0,machine.at)(m, element) };
            made.items.push(...(items ?? []));
        }
        else {
            made.items.push(compiler.ts.isOmittedExpression(element) ? make/* nothing */.s6 : evaluate(m, element, scope));
        }
    }
    return made;
}
function typeOf(m, value, node) {
    switch (value.kind) {
        case 'primitive':
            return (0,make/* primitive */.MY)(typeof value.value);
        case 'text':
            return (0,make/* primitive */.MY)('string');
        case 'function':
        case 'class':
        case 'native':
            return (0,make/* primitive */.MY)('function');
        case 'host':
            return (0,make/* primitive */.MY)(value.host.call === undefined ? 'object' : 'function');
        case 'object':
        case 'array':
        case 'pattern':
            return (0,make/* primitive */.MY)('object');
        default:
            return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
    }
}
/** The name that JavaScript gives an anonymous function: of the variable or the property it is assigned to. */
function nameFor(node) {
    if (node.name !== undefined && compiler.ts.isIdentifier(node.name))
        return node.name.text;
    const { parent } = node;
    if (parent !== undefined &&
        (compiler.ts.isVariableDeclaration(parent) || compiler.ts.isPropertyAssignment(parent)) &&
        compiler.ts.isIdentifier(parent.name))
        return parent.name.text;
    if (parent !== undefined && compiler.ts.isBinaryExpression(parent) && compiler.ts.isPropertyAccessExpression(parent.left))
        return parent.left.name.text;
    return '';
}


/***/ }),

/***/ 1060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ makeFunction),
/* harmony export */   T: () => (/* binding */ callFunction)
/* harmony export */ });
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27357);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52352);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94843);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40874);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21785);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67258);








function makeFunction(node, scope, name, home = null) {
    return { kind: 'function', name, node, scope, home, bound: null, props: new Map() };
}
/** A function within itself is followed that deep: folders are walked so. */
const mostWithinItself = 10;
/** And that often in all, or two calls of itself each would be a thousand. */
const mostOfItself = 300;
const deepest = 120;
/** Calls a function of the project. Throws `Thrown` for what its code throws. */
function callFunction(m, fn, { args: given, self, node: from }, newTarget = null) {
    const { node } = fn;
    const within = m.active.get(node) ?? 0;
    if (m.onThrow === null && isCostly(m, node))
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownAt */ .aI)(m, from, `${fn.name || 'a function'} takes too long to be followed`);
    const args = fn.bound === null ? given : [...fn.bound.args, ...given];
    const often = within === 0 ? 0 : (m.ofItself.get(node) ?? 0) + 1;
    m.ofItself.set(node, often);
    const learnsNothing = within > 0 && args.length > 0 && args.every((arg) => arg.kind === 'unknown' || arg.kind === 'external');
    if (within >= mostWithinItself || often > mostOfItself || m.depth >= deepest || learnsNothing || !hasBody(node)) {
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownAt */ .aI)(m, from, `${fn.name || 'a function'} calls itself too deeply to be followed`);
    }
    const isArrow = _project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isArrowFunction(node);
    const outer = fn.scope.frame;
    const frame = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .frameOf */ .Dm)(outer.module, isArrow ? outer.self : (fn.bound?.self ?? self), {
        home: isArrow ? outer.home : fn.home,
        args,
        node,
        newTarget: isArrow ? outer.newTarget : newTarget,
    });
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .functionScope */ .lh)(fn.scope, frame);
    if (!isArrow)
        (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .declare */ .xe)(scope, 'arguments', (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)([...args]));
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isFunctionExpression(node) && node.name !== undefined)
        (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .declare */ .xe)(scope, node.name.text, fn);
    const conditions = m.conditions.length;
    const before = { fuel: m.fuel, registrations: m.registrations };
    m.depth += 1;
    m.active.set(node, within + 1);
    try {
        bindParameters(m, node.parameters, args, scope);
        return asDeclared(body(m, node, scope), node, from);
    }
    catch (error) {
        // The innermost call that took most of the steps is given up, not all those around it.
        if (!(error instanceof _machine_js__WEBPACK_IMPORTED_MODULE_2__/* .Stalled */ .oB) || before.fuel - m.fuel < _machine_js__WEBPACK_IMPORTED_MODULE_2__/* .mostIdle */ .wz / 2)
            throw error;
        m.floor = m.fuel - _machine_js__WEBPACK_IMPORTED_MODULE_2__/* .mostIdle */ .wz;
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownAt */ .aI)(m, from, `${fn.name || 'a function'} takes too long to be followed`);
    }
    finally {
        m.conditions.length = conditions;
        m.depth -= 1;
        m.active.set(node, within);
        if (within === 0 && m.onThrow === null)
            count(m, node, before);
    }
}
/** What is not known of a result is asked of the call: the function says its type. */
function asDeclared(result, node, from) {
    return node.type !== undefined && (result.kind === 'unknown' || result.kind === 'external') ? { ...result, node: from } : result;
}
/** What is called that often, costs that much in all and has never registered anything is not worth more: it does something else. */
const costlyCalls = 20;
const costlySteps = 60_000;
function isCostly(m, node) {
    const cost = m.costs.get(node);
    return cost !== undefined && !cost.registers && cost.calls > costlyCalls && cost.steps > costlySteps;
}
function count(m, node, before) {
    const cost = m.costs.get(node) ?? { calls: 0, steps: 0, registers: false };
    cost.calls += 1;
    cost.steps += Math.max(0, before.fuel - m.fuel);
    cost.registers ||= m.registrations > before.registrations;
    m.costs.set(node, cost);
}
function hasBody(node) {
    return 'body' in node && node.body !== undefined;
}
function bindParameters(m, parameters, args, scope) {
    const written = parameters.filter(({ name }) => !(_project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isIdentifier(name) && name.text === 'this'));
    for (const [index, parameter] of written.entries()) {
        const value = parameter.dotDotDotToken === undefined ? (args[index] ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6) : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO)(args.slice(index));
        const bound = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)(m, value, parameter.initializer, scope);
        (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .bind */ .oI)(m, parameter.name, bound, scope, 'let');
        if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isParameterPropertyDeclaration(parameter, parameter.parent) && _project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isIdentifier(parameter.name)) {
            (0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .setMember */ .Nk)(m, scope.frame.self, parameter.name.text, bound, parameter);
        }
    }
}
function body(m, node, scope) {
    if (node.body === undefined)
        return _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
    if (!_project_compiler_js__WEBPACK_IMPORTED_MODULE_7__.ts.isBlock(node.body))
        return (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)(m, node.body, scope);
    const { returned } = scope.frame;
    const why = { text: 'what is returned depends on a condition', at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__.at)(m, node) };
    try {
        const completion = (0,_statements_js__WEBPACK_IMPORTED_MODULE_6__/* .runAll */ .$D)(m, node.body.statements, scope);
        const last = completion.type === 'return' ? completion.value : _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6;
        return returned.length === 0 ? last : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([...returned, last], why);
    }
    catch (error) {
        // It throws where none of the conditions holds under which it returns.
        if (!(error instanceof _machine_js__WEBPACK_IMPORTED_MODULE_2__/* .Thrown */ .jO) || returned.length === 0)
            throw error;
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(returned, why);
    }
}


/***/ }),

/***/ 52352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ registered),
/* harmony export */   K8: () => (/* binding */ refuel),
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aI: () => (/* binding */ unknownAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   hG: () => (/* binding */ under),
/* harmony export */   jO: () => (/* binding */ Thrown),
/* harmony export */   mS: () => (/* binding */ Exhausted),
/* harmony export */   oB: () => (/* binding */ Stalled),
/* harmony export */   sR: () => (/* binding */ runLater),
/* harmony export */   wz: () => (/* binding */ mostIdle)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);

/** Ends the evaluation: there is too much of it. Like the others no Error: nobody reads its stack, which would take most of the time. */
class Exhausted {
}
/** Ends the call that took the steps: for long nothing was registered. */
class Stalled {
}
/** That many steps without any registration are no longer worth following: something else is being done. */
const mostIdle = 60_000;
/** Takes one step. Throws `Exhausted` or `Stalled` where there were too many. */
function step(m) {
    m.fuel -= 1;
    if (m.fuel > m.floor)
        return;
    if (m.fuel <= 0)
        throw new Exhausted();
    throw new Stalled();
}
/** To be called at each registration: what comes next is worth following again. */
function registered(m) {
    m.registrations += 1;
    m.floor = m.fuel - mostIdle;
}
/** Gives the evaluation of something new its steps. */
function refuel(m, steps) {
    m.fuel = steps;
    m.floor = steps - mostIdle;
}
/** A value that the code threw. */
class Thrown {
    value;
    constructor(value) {
        this.value = value;
    }
}
function at(m, node) {
    return m.sources.placeOf(node);
}
function unknownAt(m, node, text, name = '') {
    return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(text, at(m, node), node, name);
}
const texts = new WeakMap();
/** The code of a node, on one line and not too long. */
function shown(node, most = 60) {
    const known = texts.get(node);
    const text = known ??
        node
            .getSourceFile()
            .text.slice(node.getStart(), Math.min(node.end, node.getStart() + 400))
            .replace(/\s+/g, ' ');
    if (known === undefined)
        texts.set(node, text);
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
/** Runs something that happens only where `condition` holds. */
function under(m, condition, run) {
    const before = m.conditions.length;
    m.conditions.push(condition);
    try {
        return run();
    }
    finally {
        m.conditions.length = before;
    }
}
/** Runs what was put off, in the order in which it was, and what that puts off in turn first. */
function runLater(m) {
    for (let run = m.later.shift(); run !== undefined; run = m.later.shift()) {
        const rest = m.later;
        m.later = [];
        run();
        m.later = [...m.later, ...rest];
    }
}


/***/ }),

/***/ 94843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J1: () => (/* binding */ callSafely),
  Xf: () => (/* binding */ getMember),
  Nk: () => (/* binding */ setMember)
});

// EXTERNAL MODULE: ./build/openapi/routes/values/field.js
var field = __webpack_require__(5378);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var make = __webpack_require__(34430);
// EXTERNAL MODULE: ./build/openapi/routes/values/text.js
var values_text = __webpack_require__(95663);
// EXTERNAL MODULE: ./build/openapi/routes/values/truth.js
var truth = __webpack_require__(46439);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/calls.js + 1 modules
var calls = __webpack_require__(57446);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var machine = __webpack_require__(52352);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/operators.js
var operators = __webpack_require__(9728);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/writes.js
var writes = __webpack_require__(94117);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/iterate.js
var iterate = __webpack_require__(26317);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/array.js








/** A property or method of an array; null: it has none of that name. */
function arrayMember(m, given, name, node) {
    const list = mutating.has(name) ? given : whileServing(m, given, node);
    if (/^\d+$/.test(name))
        return list.items[Number(name)] ?? (list.more === null ? make/* nothing */.s6 : { kind: 'unknown', why: list.more, node, name });
    if (name === 'length') {
        const isOpen = list.items.some((item) => item.kind === 'choice' && item.options.includes(make/* absent */.Ge));
        return list.more === null && !isOpen
            ? (0,make/* primitive */.MY)(list.items.length)
            : (0,machine/* unknownAt */.aI)(m, node, list.more?.text ?? (0,machine/* shown */.SP)(node), 'length');
    }
    const method = methods[name];
    return method === undefined ? null : (0,make/* native */.Yk)(name, (call) => method(m, list, call));
}
const mutating = new Set(['push', 'unshift', 'pop', 'shift', 'splice', 'reverse', 'sort']);
/** While requests are served, a list that the program keeps may hold more than when it was loaded: an empty one says nothing. */
function whileServing(m, list, node) {
    if (m.onThrow === null || list.items.length > 0 || list.more !== null)
        return list;
    return { ...list, more: { text: 'what the list holds while requests are served is not known', at: (0,machine.at)(m, node) } };
}
function call(m, callback, args, node) {
    return callback === undefined ? make/* nothing */.s6 : (0,calls/* callValue */.Qm)(m, callback, { args, self: make/* nothing */.s6, node, isNew: false });
}
/** The numbers that arguments are; undefined where they are missing or not known. */
function numbers(args) {
    return args.map((arg) => (arg.kind === 'primitive' && typeof arg.value === 'number' ? arg.value : undefined));
}
const methods = {
    forEach: (m, list, { args: [callback], node }) => {
        (0,iterate/* eachItem */.X_)(m, list, node, (item, index) => void call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node));
        return make/* nothing */.s6;
    },
    map: (m, list, { args: [callback], node }) => {
        const items = [];
        for (const [index, item] of [...list.items].entries())
            (0,iterate/* visitItem */.B9)(m, item, index, (each) => void items.push(call(m, callback, [each, (0,make/* primitive */.MY)(index), list], node)));
        // What it gives for an item that is not known is what all are like.
        if (list.more !== null)
            items.push(call(m, callback, [(0,machine/* unknownAt */.aI)(m, node, list.more.text, 'item')], node));
        return (0,make/* array */.YO)(items, list.more);
    },
    flatMap: (m, list, { args: [callback], node }) => {
        const parts = list.items.map((item, index) => call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node));
        return flattened(m, parts, 1, list.more);
    },
    flat: (m, list, { args }) => flattened(m, list.items, numbers(args)[0] ?? 1, list.more),
    filter: (m, list, { args: [callback], node }) => {
        if (list.more !== null)
            call(m, callback, [(0,machine/* unknownAt */.aI)(m, node, list.more.text, 'item')], node);
        const kept = list.items.flatMap((item, index) => {
            const holds = callback?.kind === 'native' && callback.name === 'Boolean'
                ? (0,truth/* truth */.I)(item)
                : (0,truth/* truth */.I)(call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node));
            return holds === false ? [] : [item];
        });
        return (0,make/* array */.YO)(kept, list.more);
    },
    find: (m, list, { args: [callback], node }) => {
        if (list.more !== null)
            call(m, callback, [(0,machine/* unknownAt */.aI)(m, node, list.more.text, 'item')], node);
        for (const [index, item] of list.items.entries()) {
            const holds = (0,truth/* truth */.I)(call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node));
            if (holds === true)
                return item;
            if (holds === null)
                return (0,make/* choice */.Yq)(m.onThrow === null ? list.items : [...list.items, make/* nothing */.s6], { text: (0,machine/* shown */.SP)(node), at: (0,machine.at)(m, node) });
        }
        return list.more === null ? make/* nothing */.s6 : (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node));
    },
    findIndex: (m, list, { args: [callback], node }) => {
        const holds = list.items.map((item, index) => (0,truth/* truth */.I)(call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node)));
        return holds.includes(null) || list.more !== null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(holds.indexOf(true));
    },
    some: (m, list, { args: [callback], node }) => {
        if (list.more !== null)
            call(m, callback, [(0,machine/* unknownAt */.aI)(m, node, list.more.text, 'item')], node);
        const holds = list.items.map((item, index) => (0,truth/* truth */.I)(call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node)));
        if (holds.includes(true))
            return (0,make/* primitive */.MY)(true);
        return holds.includes(null) || list.more !== null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(false);
    },
    every: (m, list, { args: [callback], node }) => {
        const holds = list.items.map((item, index) => (0,truth/* truth */.I)(call(m, callback, [item, (0,make/* primitive */.MY)(index), list], node)));
        if (holds.includes(false))
            return (0,make/* primitive */.MY)(false);
        return holds.includes(null) || list.more !== null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(true);
    },
    reduce: (m, list, { args: [callback, first], node }) => {
        const [head, ...rest] = list.items;
        const items = first === undefined ? rest : list.items;
        return items.reduce((sum, item, index) => call(m, callback, [sum, item, (0,make/* primitive */.MY)(index), list], node), first ?? head ?? make/* nothing */.s6);
    },
    push: (m, list, { args }) => {
        (0,writes/* touchItems */.C8)(m, list);
        list.items = [...list.items, ...args];
        return (0,make/* primitive */.MY)(list.items.length);
    },
    unshift: (m, list, { args }) => {
        (0,writes/* touchItems */.C8)(m, list);
        list.items = [...args, ...list.items];
        return (0,make/* primitive */.MY)(list.items.length);
    },
    pop: (m, list) => {
        (0,writes/* touchItems */.C8)(m, list);
        const last = list.items.at(-1) ?? make/* nothing */.s6;
        list.items = list.items.slice(0, -1);
        return last;
    },
    shift: (m, list) => {
        (0,writes/* touchItems */.C8)(m, list);
        const [first = make/* nothing */.s6, ...rest] = list.items;
        list.items = rest;
        return first;
    },
    splice: (m, list, { args }) => {
        (0,writes/* touchItems */.C8)(m, list);
        const [start = 0, count = list.items.length] = numbers(args);
        const items = [...list.items];
        const removed = items.splice(start, count, ...args.slice(2));
        list.items = items;
        return (0,make/* array */.YO)(removed);
    },
    concat: (m, list, { args }) => flattened(m, [list, ...args], 1, list.more),
    slice: (_, list, { args }) => (0,make/* array */.YO)(list.items.slice(...numbers(args)), list.more),
    reverse: (m, list) => {
        (0,writes/* touchItems */.C8)(m, list);
        list.items = [...list.items].reverse();
        return list;
    },
    sort: (m, list, { args: [callback], node }) => {
        const order = (a, b) => {
            const result = callback === undefined ? make/* nothing */.s6 : call(m, callback, [a, b], node);
            if (result.kind === 'primitive' && typeof result.value === 'number')
                return result.value;
            const [left, right] = [(0,values_text/* known */.eO)(a), (0,values_text/* known */.eO)(b)];
            return callback === undefined && left !== null && right !== null ? (left < right ? -1 : left > right ? 1 : 0) : 0;
        };
        (0,writes/* touchItems */.C8)(m, list);
        list.items = [...list.items].sort(order);
        return list;
    },
    toReversed: (_, list) => (0,make/* array */.YO)([...list.items].reverse(), list.more),
    toSorted: (m, list, given) => methods.sort?.(m, (0,make/* array */.YO)([...list.items], list.more), given) ?? list,
    join: (_, list, { args: [separator] }) => {
        const between = separator ?? (0,make/* primitive */.MY)(',');
        return (0,values_text/* concat */.xW)(list.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
    },
    includes: (m, list, { args: [wanted], node }) => {
        const equal = list.items.map((item) => (0,operators/* looseEquality */.Ld)(item, wanted ?? make/* nothing */.s6, true));
        if (equal.includes(true))
            return (0,make/* primitive */.MY)(true);
        return equal.includes(null) || list.more !== null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(false);
    },
    indexOf: (m, list, { args: [wanted], node }) => {
        const equal = list.items.map((item) => (0,operators/* looseEquality */.Ld)(item, wanted ?? make/* nothing */.s6, true));
        return equal.includes(null) || list.more !== null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(equal.indexOf(true));
    },
    at: (_, list, { args }) => list.items.at(numbers(args)[0] ?? 0) ?? make/* nothing */.s6,
    entries: (_, list) => (0,make/* array */.YO)(list.items.map((item, index) => (0,make/* array */.YO)([(0,make/* primitive */.MY)(index), item])), list.more),
    keys: (_, list) => (0,make/* array */.YO)([...list.items.keys()].map((index) => (0,make/* primitive */.MY)(index)), list.more),
    values: (_, list) => list,
    fill: (_, list, { args: [value] }) => (0,make/* array */.YO)(list.items.map(() => value ?? make/* nothing */.s6)),
};
function flattened(m, parts, depth, more) {
    let open = more;
    const items = parts.flatMap((part) => {
        if (part.kind !== 'array' || depth < 1)
            return [part];
        open ??= part.more;
        const inner = depth > 1 ? flattened(m, part.items, depth - 1, null) : part;
        return (0,iterate/* itemsOf */.S3)(m, inner) ?? [inner];
    });
    return (0,make/* array */.YO)(items, open);
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/entries.js
var entries = __webpack_require__(92031);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/function.js



/** call, apply, bind, name, length, prototype of a function. */
function functionMember(m, fn, name) {
    switch (name) {
        case 'call':
            return (0,make/* native */.Yk)(name, ({ args: [self, ...args], node }) => (0,calls/* callValue */.Qm)(m, fn, { args, self: self ?? make/* nothing */.s6, node, isNew: false }));
        case 'apply':
            return (0,make/* native */.Yk)(name, ({ args: [self, list], node }) => (0,calls/* callValue */.Qm)(m, fn, {
                args: [...((list === undefined ? null : (0,iterate/* itemsOf */.S3)(m, list)) ?? [])],
                self: self ?? make/* nothing */.s6,
                node,
                isNew: false,
            }));
        case 'bind':
            return (0,make/* native */.Yk)(name, ({ args: [self, ...args] }) => {
                if (fn.kind === 'function')
                    return { ...fn, bound: { self: self ?? make/* nothing */.s6, args } };
                return fn.kind === 'native'
                    ? (0,make/* native */.Yk)(fn.name, (call) => fn.call({ ...call, args: [...args, ...call.args], self: self ?? make/* nothing */.s6 }), fn.props)
                    : fn;
            });
        case 'name':
            return (0,make/* primitive */.MY)(fn.name);
        case 'length':
            return fn.kind === 'function' ? (0,make/* primitive */.MY)(fn.node.parameters.length) : null;
        case 'prototype': {
            if (fn.kind !== 'function')
                return null;
            const made = (0,make/* object */.Ik)();
            fn.props.set('prototype', made);
            return made;
        }
        default:
            return null;
    }
}

// EXTERNAL MODULE: ./build/openapi/routes/values/pattern.js
var values_pattern = __webpack_require__(7732);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/string.js





/** Methods whose result is what JavaScript itself gives, for strings and arguments that are known. */
const plain = new Set([
    'at charAt charCodeAt endsWith includes indexOf lastIndexOf localeCompare normalize padEnd padStart repeat replace replaceAll search slice split',
    'startsWith substr substring toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase toString trim trimEnd trimStart valueOf match codePointAt',
].flatMap((names) => names.split(' ')));
/** Longer strings are no paths. */
const longest = 100_000;
function stringMember(m, value, name, node) {
    if (value.kind === 'pattern')
        return patternMember(m, value, name);
    if (value.kind === 'text')
        return textMember(m, value, name);
    const subject = value.value;
    if (typeof subject === 'string') {
        if (name === 'length')
            return (0,make/* primitive */.MY)(subject.length);
        if (/^\d+$/.test(name))
            return (0,make/* primitive */.MY)(subject[Number(name)]);
        if (name === 'concat')
            return (0,make/* native */.Yk)(name, ({ args }) => (0,values_text/* concat */.xW)([value, ...args]));
        return plain.has(name) ? (0,make/* native */.Yk)(name, (call) => onString(m, value, subject, name, call)) : null;
    }
    if (typeof subject === 'number' && ['toString', 'toFixed', 'toLocaleString', 'valueOf'].includes(name)) {
        return (0,make/* native */.Yk)(name, ({ args: [digits] }) => (0,make/* primitive */.MY)(name === 'toFixed' && digits?.kind === 'primitive'
            ? subject.toFixed(Number(digits.value))
            : name === 'valueOf'
                ? subject
                : String(subject)));
    }
    if (name === 'toString' && (typeof subject === 'boolean' || typeof subject === 'symbol'))
        return (0,make/* native */.Yk)(name, () => (0,make/* primitive */.MY)(String(subject)));
    if (subject === undefined || subject === null)
        return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)}: there is no value to read from`, name);
    return null;
}
function onString(m, value, subject, name, { args, node }) {
    const [search, replacement] = args;
    const isCallback = replacement?.kind === 'function' || replacement?.kind === 'native';
    if ((name === 'replace' || name === 'replaceAll') && isCallback)
        return replaceBy(m, value, subject, search ?? make/* nothing */.s6, replacement, node);
    const given = args.map(plainArgument);
    if (given.includes(unsaid) || subject.length > longest || given.some((each) => typeof each === 'number' && each > longest))
        return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
    const method = Reflect.get(String.prototype, name);
    if (typeof method !== 'function')
        return make/* nothing */.s6;
    try {
        return fromPlain(Reflect.apply(method, subject, given), value.notes);
    }
    catch {
        // What it is called with is none of what it takes.
        return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
    }
}
const unsaid = Symbol('not known');
function plainArgument(value) {
    if (value.kind === 'pattern')
        return (0,values_pattern/* compiled */.QO)(value.source, value.flags) ?? unsaid;
    return value.kind === 'primitive' ? value.value : unsaid;
}
function fromPlain(result, notes) {
    if (Array.isArray(result))
        return (0,make/* array */.YO)(result.map((item) => fromPlain(item, notes)));
    if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' || result === null)
        return (0,make/* primitive */.MY)(result, notes);
    return make/* nothing */.s6;
}
function replaceBy(m, value, subject, search, callback, node) {
    const pattern = plainArgument(search);
    if (typeof pattern !== 'string' && !(pattern instanceof RegExp))
        return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
    let isKnown = true;
    const result = (0,values_pattern/* bounded */.Mm)(() => subject.replace(pattern, (...found) => {
        const args = found.filter((part) => typeof part !== 'object').map((part) => fromPlain(part, []));
        const replaced = (0,values_text/* known */.eO)((0,calls/* callValue */.Qm)(m, callback, { args, self: make/* nothing */.s6, node, isNew: false }));
        if (replaced === null)
            isKnown = false;
        return replaced ?? '';
    }));
    return isKnown && result !== null ? (0,make/* primitive */.MY)(result, value.notes) : (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
}
function textMember(m, value, name) {
    if (['toString', 'trim', 'valueOf', 'toLowerCase', 'normalize'].includes(name))
        return (0,make/* native */.Yk)(name, () => value);
    if (name === 'concat')
        return (0,make/* native */.Yk)(name, ({ args }) => (0,values_text/* concat */.xW)([value, ...args]));
    if (name === 'replace' || name === 'replaceAll') {
        // What is known is replaced in; what a hole holds is not known before or after.
        return (0,make/* native */.Yk)(name, (call) => {
            const parts = value.parts.map((part) => {
                if (typeof part !== 'string')
                    return part;
                const replaced = onString(m, (0,make/* primitive */.MY)(part), part, name, call);
                return replaced.kind === 'primitive' ? String(replaced.value) : part;
            });
            return (0,make/* text */.Qq)(parts, value.notes);
        });
    }
    const [first] = value.parts;
    if (name === 'startsWith' && typeof first === 'string') {
        return (0,make/* native */.Yk)(name, ({ args: [prefix], node }) => {
            const wanted = (0,values_text/* known */.eO)(prefix);
            if (wanted !== null && (first.length >= wanted.length || !wanted.startsWith(first)))
                return (0,make/* primitive */.MY)(first.startsWith(wanted));
            return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
        });
    }
    return null;
}
function patternMember(m, value, name) {
    if (name === 'source')
        return (0,make/* primitive */.MY)(value.source);
    if (name === 'flags')
        return (0,make/* primitive */.MY)(value.flags);
    if (name === 'toString')
        return (0,make/* native */.Yk)(name, () => (0,values_text/* asText */.e1)(value));
    if (name !== 'test' && name !== 'exec')
        return null;
    return (0,make/* native */.Yk)(name, ({ args: [subject], node }) => {
        const written = (0,values_text/* known */.eO)(subject);
        if (written === null || written.length > longest)
            return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
        const pattern = (0,values_pattern/* compiled */.QO)(value.source, value.flags);
        const looked = pattern === null ? null : (0,values_pattern/* bounded */.Mm)(() => ({ found: pattern.exec(written) }));
        if (looked === null)
            return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`);
        const { found } = looked;
        return name === 'test' ? (0,make/* primitive */.MY)(found !== null) : fromPlain(found === null ? null : [...found], []);
    });
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/members.js









/** A property of a value, methods of the language included. */
function getMember(m, value, name, node) {
    const found = ownMember(m, value, name, node);
    if (found !== null)
        return found;
    return promiseMember(m, value, name, node) ?? missing(m, value, name, node);
}
function ownMember(m, value, name, node) {
    switch (value.kind) {
        case 'primitive':
        case 'text':
        case 'pattern':
            return stringMember(m, value, name, node);
        case 'array':
            return arrayMember(m, value, name, node);
        case 'object':
            return (inProps(value.props, name, value, node) ??
                (value.entries === null ? null : (0,entries/* entriesMember */.F)(m, value, name, node)) ??
                (value.proto === null ? null : inherited(m, value.proto, value, name, node)) ??
                (value.under === null ? null : ownMember(m, value.under, name, node)) ??
                objectMember(m, value, name));
        case 'class':
            return (inProps(value.props, name, value, node) ??
                (name === 'prototype' ? value.prototype : name === 'name' ? (0,make/* primitive */.MY)(value.name) : null) ??
                (value.base === null ? null : ownMember(m, value.base, name, node)) ??
                functionMember(m, value, name));
        case 'function':
        case 'native':
            return inProps(value.props, name, value, node) ?? functionMember(m, value, name);
        case 'host':
            return inProps(value.props, name, value, node) ?? value.host.member(name, node);
        case 'choice':
            return (0,make/* choice */.Yq)(value.options
                .filter((option) => option.kind !== 'primitive' || (option.value !== undefined && option.value !== null))
                .map((option) => getMember(m, option, name, node)), value.why);
        case 'external':
            return name === 'then' || name === 'catch' || name === 'finally'
                ? null
                : { ...value, steps: [...value.steps, { kind: 'get', name }], node };
        default:
            return null;
    }
}
function inProps(props, name, self, node) {
    const property = props.get(name);
    if (property === undefined)
        return null;
    return property.kind === 'accessor' ? property.read(self, node) : property;
}
/** Along the prototypes: a getter is called with the object that was asked. */
function inherited(m, proto, self, name, node) {
    if (proto.kind !== 'object')
        return ownMember(m, proto, name, node);
    return inProps(proto.props, name, self, node) ?? (proto.proto === null ? null : inherited(m, proto.proto, self, name, node));
}
function objectMember(m, value, name) {
    if (name === 'hasOwnProperty') {
        return (0,make/* native */.Yk)(name, ({ args: [key], node }) => {
            const text = key?.kind === 'primitive' ? String(key.value) : null;
            return text === null ? (0,machine/* unknownAt */.aI)(m, node, (0,machine/* shown */.SP)(node)) : (0,make/* primitive */.MY)(value.props.has(text));
        });
    }
    return null;
}
/** Promises are what they resolve to: `then` calls with the value. */
function promiseMember(m, value, name, _node) {
    if (name === 'then') {
        return (0,make/* native */.Yk)(name, ({ args: [callback], node }) => callback?.kind === 'function' || callback?.kind === 'native' || callback?.kind === 'host'
            ? (0,calls/* callValue */.Qm)(m, callback, { args: [value], self: make/* nothing */.s6, node, isNew: false })
            : value);
    }
    if (name === 'catch') {
        return (0,make/* native */.Yk)(name, ({ args: [callback], node }) => {
            if (m.onThrow === null || callback === undefined)
                return value;
            // A handler is looked at: what it sends when something fails counts as well.
            const why = { text: 'something fails', at: m.sources.placeOf(node) };
            const failed = (0,machine/* under */.hG)(m, why, () => callSafely(m, callback, [(0,machine/* unknownAt */.aI)(m, node, 'what fails', 'error')], node));
            return (0,make/* choice */.Yq)([value, failed], why);
        });
    }
    if (name === 'finally') {
        return (0,make/* native */.Yk)(name, ({ args: [callback], node }) => {
            if (callback !== undefined)
                (0,calls/* callValue */.Qm)(m, callback, { args: [], self: make/* nothing */.s6, node, isNew: false });
            return value;
        });
    }
    return null;
}
/** Calls what may be called by code that is not read; what it throws is not passed on. */
function callSafely(m, callee, args, node) {
    const conditions = m.conditions.length;
    try {
        return (0,calls/* callValue */.Qm)(m, callee, { args, self: make/* nothing */.s6, node, isNew: false });
    }
    catch (error) {
        if (!(error instanceof machine/* Thrown */.jO))
            throw error;
        m.conditions.length = conditions;
        return (0,machine/* unknownAt */.aI)(m, node, 'it throws');
    }
}
function missing(m, value, name, node) {
    switch (value.kind) {
        case 'object':
            if (value.more !== null)
                return { kind: 'unknown', why: value.more, node, name };
            return value.under?.kind === 'external' || value.under?.kind === 'unknown'
                ? (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`, name)
                : make/* nothing */.s6;
        case 'unknown':
            return partOfUnknown(value, name, node);
        case 'function':
        case 'native':
        case 'array':
            return make/* nothing */.s6;
        case 'class':
            return value.base === null || value.base.kind === 'class'
                ? make/* nothing */.s6
                : (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`, name);
        case 'environment':
            return (0,machine/* unknownAt */.aI)(m, node, `${value.name} is read from the environment and has no default`, value.name);
        default:
            return (0,machine/* unknownAt */.aI)(m, node, `${(0,machine/* shown */.SP)(node)} is not known`, name);
    }
}
/** Methods of strings whose result is one. */
const givesText = new Set([
    'toLowerCase',
    'toUpperCase',
    'trim',
    'trimStart',
    'trimEnd',
    'replace',
    'replaceAll',
    'substring',
    'substr',
    'padStart',
    'padEnd',
    'normalize',
]);
/** Of a request that is looked at: which part is read. */
function partOfUnknown(value, name, node) {
    const whole = value.name === '' ? name : `${value.name}.${name}`;
    const made = { kind: 'unknown', why: value.why, node, name: whole };
    if (value.read === undefined)
        return made;
    if ((0,field/* isMethodOf */.LD)(value.read, name)) {
        const { read, why } = value;
        return givesText.has(name) && read.type === 'string'
            ? (0,make/* native */.Yk)(name, () => ({ kind: 'text', parts: [{ name: read.name, why }], notes: [] }))
            : made;
    }
    const isItem = /^\d+$/.test(name);
    if (isItem)
        value.read.type ??= 'array';
    const read = isItem ? (0,field/* partOf */.BU)(value.read, '*') : (0,field/* partOf */.BU)(value.read, name);
    read.node ??= node;
    return { ...made, read };
}
/** Writes a property. On what is not known it is lost. */
function setMember(m, holder, name, value, node) {
    switch (holder.kind) {
        case 'object': {
            const property = accessorOf(holder, name);
            if (property?.write != null)
                property.write(holder, value, node);
            else
                (0,writes/* setProp */.Ie)(m, holder.props, name, value);
            return;
        }
        case 'host':
            if (holder.host.assign?.(name, value, node) !== true)
                (0,writes/* setProp */.Ie)(m, holder.props, name, value);
            return;
        case 'function':
        case 'class':
        case 'native':
            (0,writes/* setProp */.Ie)(m, holder.props, name, value);
            return;
        case 'array': {
            const index = Number(name);
            if (name === 'length' && value.kind === 'primitive' && value.value === 0)
                holder.items = [];
            else if (Number.isInteger(index) && index >= 0 && index < 10_000)
                holder.items[index] = value;
            return;
        }
        case 'choice':
            for (const option of holder.options)
                setMember(m, option, name, value, node);
    }
}
function accessorOf(holder, name) {
    for (let here = holder; here?.kind === 'object'; here = here.proto) {
        const property = here.props.get(name);
        if (property !== undefined)
            return property.kind === 'accessor' ? property : null;
    }
    return null;
}


/***/ }),

/***/ 71964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ loadModule),
/* harmony export */   WE: () => (/* binding */ importModule),
/* harmony export */   _L: () => (/* binding */ importedName),
/* harmony export */   hQ: () => (/* binding */ parsable),
/* harmony export */   v1: () => (/* binding */ exportsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34430);
/* harmony import */ var _built_ins_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78557);
/* harmony import */ var _built_ins_require_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88172);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52352);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94843);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21785);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67258);











/** A file of the project, evaluated at most once; one that is being evaluated is as far as it has come, as in Node. */
function loadModule(m, file) {
    const known = m.modules.get(file);
    if (known !== undefined)
        return known;
    const source = parsable(m, file) ? m.sources.parse(file) : null;
    const broken = { text: `${m.sources.named(file)} does not parse`, at: { file: m.sources.named(file), line: 1 } };
    const exports = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)([], source === null ? broken : null);
    const module = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)([['exports', exports]]);
    const record = {
        file,
        exports,
        module,
        isModule: source !== null && _project_compiler_js__WEBPACK_IMPORTED_MODULE_10__.ts.isExternalModule(source),
        scope: null,
    };
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .functionScope */ .lh)(m.globals, (0,_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .frameOf */ .Dm)(record, record.isModule ? _values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .nothing */ .s6 : exports));
    record.scope = scope;
    for (const [name, value] of ownNames(m, record))
        (0,_scope_js__WEBPACK_IMPORTED_MODULE_8__/* .declare */ .xe)(scope, name, value);
    m.modules.set(file, record);
    if (source === null)
        return record;
    const conditions = m.conditions;
    const { onThrow, writes } = m;
    m.conditions = [...conditions];
    m.onThrow = null;
    // A module stays loaded when the branch that loaded it first has been left: what it exports is not undone.
    m.writes = null;
    try {
        runModule(m, source, scope);
    }
    finally {
        m.conditions = conditions;
        m.onThrow = onThrow;
        m.writes = writes;
    }
    return record;
}
/** A program that is served does not throw when it is loaded: what seems to throw was misunderstood, and the statements after it are run all the same. */
function runModule(m, source, scope) {
    (0,_statements_js__WEBPACK_IMPORTED_MODULE_9__/* .declareFunctions */ .uP)(source.statements, scope);
    for (const statement of importsFirst(source)) {
        // Each has steps of its own: a file of a thousand schemas registers nothing, and none of them is the one too many.
        m.floor = m.fuel - _machine_js__WEBPACK_IMPORTED_MODULE_6__/* .mostIdle */ .wz;
        try {
            (0,_statements_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .eF)(m, statement, scope);
        }
        catch (error) {
            if (error instanceof _machine_js__WEBPACK_IMPORTED_MODULE_6__/* .Stalled */ .oB)
                continue;
            if (!(error instanceof _machine_js__WEBPACK_IMPORTED_MODULE_6__/* .Thrown */ .jO))
                throw error;
            m.unread.push({ text: `this throws ${asThrown(error.value)}, as far as it could be followed`, at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_6__.at)(m, statement) });
        }
    }
}
function asThrown(value) {
    const message = value.kind === 'object' ? value.props.get('message') : value;
    return message?.kind === 'primitive' ? JSON.stringify(String(message.value)) : 'something';
}
/** What each module has for itself. */
function ownNames(m, { file, module, exports }) {
    return [
        ['require', (0,_built_ins_require_js__WEBPACK_IMPORTED_MODULE_5__/* .requireFor */ .R)(m, file, module)],
        ['module', module],
        ['exports', exports],
        ['__filename', (0,_values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .primitive */ .MY)(file)],
        ['__dirname', (0,_values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .primitive */ .MY)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))],
    ];
}
function importsFirst(source) {
    const isImport = (node) => _project_compiler_js__WEBPACK_IMPORTED_MODULE_10__.ts.isImportDeclaration(node) || (_project_compiler_js__WEBPACK_IMPORTED_MODULE_10__.ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined);
    return [...source.statements.filter(isImport), ...source.statements.filter((statement) => !isImport(statement))];
}
/** What `require(specifier)` or `import * as` gives. */
function importModule(m, specifier, node, how) {
    const from = node.getSourceFile().fileName;
    const target = m.resolver.resolve(specifier, from);
    if (target === null) {
        const note = { text: `${specifier} is imported, and no such file is there`, at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_6__.at)(m, node) };
        if (!m.unread.some((other) => other.text === note.text))
            m.unread.push(note);
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownAt */ .aI)(m, node, note.text);
    }
    if (target.kind === 'package')
        return m.packageValue(target.name, node);
    if (target.kind === 'json')
        return withDefaultExport(readJson(m, target.file, node), how);
    const record = loadModule(m, target.file);
    if (record.isModule && !record.module.props.has('replaced'))
        return exportsOf(record);
    const exported = commonJs(record);
    return how === 'require' ? exported : withDefaultExport(exported, how);
}
/** A file that does not parse gives nothing, and that is said: what was asked for has been parsed before. */
function parsable(m, file) {
    try {
        m.sources.parse(file);
        return true;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        const note = { text: error.message, at: { file: m.sources.named(file), line: 1 } };
        if (!m.unread.some(({ text }) => text === note.text))
            m.unread.push(note);
        return false;
    }
}
/** A named import, a default import (`default`) or the whole (`*`). */
function importedName(m, specifier, name, node) {
    const all = importModule(m, specifier, node, 'import');
    if (name === '*')
        return all;
    if (name !== 'default')
        return (0,_members_js__WEBPACK_IMPORTED_MODULE_7__/* .getMember */ .Xf)(m, all, name, node);
    if (all.kind === 'object') {
        const found = all.props.get('default');
        return found === undefined ? all : (0,_members_js__WEBPACK_IMPORTED_MODULE_7__/* .getMember */ .Xf)(m, all, 'default', node);
    }
    if (all.kind === 'native' || all.kind === 'host' || all.kind === 'function' || all.kind === 'class') {
        const found = all.props.get('default');
        return found !== undefined && found.kind !== 'accessor' ? found : all;
    }
    return all;
}
/** The exports of an evaluated module, however it writes them. */
function exportsOf(record) {
    return record.isModule && record.exports.props.size > 0 ? record.exports : commonJs(record);
}
function commonJs(record) {
    const exported = record.module.props.get('exports');
    return exported === undefined || exported.kind === 'accessor' ? _values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .nothing */ .s6 : exported;
}
/** A CommonJS module imported as ESM: `module.exports` is the default export too, unless it says itself what that is. */
function withDefaultExport(value, how) {
    if (how === 'require' || value.kind !== 'object' || value.props.has('default'))
        return value;
    const namespace = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)([], value.more);
    namespace.props = new Map(value.props);
    namespace.proto = value.proto;
    namespace.made = value.made;
    namespace.under = value.under;
    namespace.props.set('default', value);
    return namespace;
}
function readJson(m, file, node) {
    try {
        return (0,_built_ins_json_js__WEBPACK_IMPORTED_MODULE_4__/* .fromJson */ .R)(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
    }
    catch (error) {
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownAt */ .aI)(m, node, `${m.sources.named(file)} is no JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0]}`);
    }
}


/***/ }),

/***/ 9728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ looseEquality),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   aw: () => (/* binding */ binary),
/* harmony export */   gh: () => (/* binding */ unary)
/* harmony export */ });
/* unused harmony export byDefault */
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95663);
/* harmony import */ var _values_truth_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46439);
/* harmony import */ var _built_ins_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54619);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27357);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52352);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40874);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94117);









function binary(m, node, scope) {
    const K = _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.SyntaxKind;
    const operator = node.operatorToken.kind;
    if (operator === K.EqualsToken) {
        const value = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.right, scope);
        (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .assignTo */ .N8)(m, node.left, value, scope);
        return value;
    }
    if (operator === K.CommaToken) {
        (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.left, scope);
        return (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.right, scope);
    }
    const logical = logicalOf(operator);
    const left = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.left, scope);
    if (logical !== null) {
        const value = either(m, logical.kind, left, node, () => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.right, scope));
        if (logical.assigns && value !== left)
            (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .assignTo */ .N8)(m, node.left, value, scope);
        return value;
    }
    const right = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.right, scope);
    const plain = assigning.get(operator);
    if (plain !== undefined) {
        const value = compute(m, plain, left, right, node);
        (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .assignTo */ .N8)(m, node.left, value, scope);
        return value;
    }
    return compute(m, _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.tokenToString(operator) ?? '', left, right, node);
}
/** Filled on first use: the compiler is not loaded before. */
const assigning = {
    get(operator) {
        const K = _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.SyntaxKind;
        if (operator === K.PlusEqualsToken)
            return '+';
        if (operator === K.MinusEqualsToken)
            return '-';
        if (operator === K.AsteriskEqualsToken)
            return '*';
        if (operator === K.SlashEqualsToken)
            return '/';
        if (operator >= K.FirstAssignment && operator <= K.LastAssignment)
            return '?';
        return undefined;
    },
};
function logicalOf(operator) {
    const K = _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.SyntaxKind;
    if (operator === K.BarBarToken)
        return { kind: 'or', assigns: false };
    if (operator === K.AmpersandAmpersandToken)
        return { kind: 'and', assigns: false };
    if (operator === K.QuestionQuestionToken)
        return { kind: 'nullish', assigns: false };
    if (operator === K.BarBarEqualsToken)
        return { kind: 'or', assigns: true };
    if (operator === K.AmpersandAmpersandEqualsToken)
        return { kind: 'and', assigns: true };
    if (operator === K.QuestionQuestionEqualsToken)
        return { kind: 'nullish', assigns: true };
    return null;
}
function either(m, kind, left, node, right) {
    const takesRight = kind === 'nullish' ? (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .isNothing */ .q)(left) : kind === 'or' ? negated((0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .truth */ .I)(left)) : (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .truth */ .I)(left);
    if (takesRight === false)
        return left;
    if (takesRight === true)
        return right();
    if (kind !== 'and' && left.kind === 'environment')
        return byDefault(left, right());
    if (kind !== 'and' && left.kind === 'unknown' && left.read !== undefined) {
        const fallback = right();
        if (fallback.kind === 'primitive')
            left.read.fallback ??= fallback.value;
        return fallback.kind === 'primitive' && fallback.value === undefined ? left : { ...left };
    }
    const why = { text: (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node), at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__.at)(m, node) };
    const [value] = (0,_writes_js__WEBPACK_IMPORTED_MODULE_5__/* .branches */ .J0)(m, why, [
        () => {
            const before = m.conditions.length;
            m.conditions.push({ text: kind === 'and' ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node.left) : `not (${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node.left)})`, at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__.at)(m, node) });
            const result = right();
            m.conditions.length = before;
            return { result, goesOn: true };
        },
    ]);
    if (value === undefined)
        return left;
    // Whether something unknown is there does not matter where what stands beside it would be the same kind of thing.
    if (kind === 'and')
        return value.kind === 'primitive' && value.value === undefined ? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6 : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([value, _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6], why);
    return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([left, value], why);
}
function negated(value) {
    return value === null ? null : !value;
}
/** What stands beside a variable of the environment is its default: it is used, and said. */
function byDefault(variable, value) {
    const note = { text: `${variable.name} is read from the environment: its default is used`, at: variable.at };
    if (value.kind === 'primitive')
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(value.value, [...value.notes, note]);
    if (value.kind === 'text')
        return { ...value, notes: [...value.notes, note] };
    return value;
}
function compute(m, operator, left, right, node) {
    if (operator === '+')
        return plus(m, left, right, node);
    if (operator === '===' || operator === '==')
        return primitiveOr(m, looseEquality(left, right, operator === '==='), node);
    if (operator === '!==' || operator === '!=')
        return primitiveOr(m, negated(looseEquality(left, right, operator === '!==')), node);
    if (operator === 'in') {
        const keys = (0,_built_ins_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .ownKeys */ .H)(right);
        const key = keyText(left);
        return keys === null || key === null ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)) : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(keys.includes(key));
    }
    if (operator === 'instanceof')
        return primitiveOr(m, isInstance(left, right), node);
    if (left.kind === 'primitive' && right.kind === 'primitive') {
        const result = arithmetic(operator, left.value, right.value);
        if (result !== undefined)
            return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(result, [...left.notes, ...right.notes]);
    }
    return (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`);
}
function plus(m, left, right, node) {
    if (left.kind === 'choice')
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(left.options.map((option) => plus(m, option, right, node)), left.why);
    if (right.kind === 'choice')
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(right.options.map((option) => plus(m, left, option, node)), right.why);
    if (left.kind === 'primitive' &&
        right.kind === 'primitive' &&
        typeof left.value !== 'string' &&
        typeof right.value !== 'string') {
        const result = arithmetic('+', left.value, right.value);
        return result === undefined ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`) : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(result);
    }
    const isString = (value) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(value) !== null || value.kind === 'text';
    if (isString(left) || isString(right) || left.kind === 'environment' || right.kind === 'environment')
        return (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .concat */ .xW)([left, right]);
    return (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`, 'value');
}
function arithmetic(operator, left, right) {
    if (typeof left === 'string' && typeof right === 'string') {
        if (operator === '<')
            return left < right;
        if (operator === '>')
            return left > right;
        if (operator === '<=')
            return left <= right;
        if (operator === '>=')
            return left >= right;
    }
    const [a, b] = [Number(left), Number(right)];
    const results = {
        '+': () => a + b,
        '-': () => a - b,
        '*': () => a * b,
        '/': () => a / b,
        '%': () => a % b,
        '**': () => a ** b,
        '<': () => a < b,
        '>': () => a > b,
        '<=': () => a <= b,
        '>=': () => a >= b,
        '|': () => a | b,
        '&': () => a & b,
        '^': () => a ^ b,
        '<<': () => a << b,
        '>>': () => a >> b,
        '>>>': () => a >>> b,
    };
    if (typeof left === 'symbol' || typeof right === 'symbol' || typeof left === 'bigint' || typeof right === 'bigint')
        return undefined;
    return results[operator]?.();
}
/** Whether two values are equal; null: not known. */
function looseEquality(left, right, isStrict) {
    if (left.kind === 'primitive' && right.kind === 'primitive') {
        if (isStrict)
            return left.value === right.value;
        // biome-ignore lint/suspicious/noDoubleEquals: the code that is read compares so.
        return left.value == right.value;
    }
    const open = (value) => ['unknown', 'external', 'environment', 'choice', 'text'].includes(value.kind);
    if (open(left) || open(right)) {
        const missing = (value) => value.kind === 'primitive' && (value.value === null || value.value === undefined);
        if (missing(right))
            return (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .isNothing */ .q)(left);
        if (missing(left))
            return (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .isNothing */ .q)(right);
        return left === right && left.kind !== 'choice' ? true : null;
    }
    return left === right || (left.kind === 'host' && right.kind === 'host' && left.host === right.host);
}
function primitiveOr(m, value, node) {
    return value === null ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`) : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(value);
}
function isInstance(left, right) {
    if (right.kind === 'native' && left.kind === 'host')
        return left.host.type === right.name ? true : null;
    if (right.kind !== 'class')
        return left.kind === 'array' && right.kind === 'native' && right.name === 'Array'
            ? true
            : left.kind === 'primitive'
                ? false
                : null;
    if (left.kind === 'primitive')
        return false;
    if (left.kind !== 'object')
        return null;
    for (let made = left.made; made !== null; made = made.base?.kind === 'class' ? made.base : null)
        if (made === right)
            return true;
    return left.more === null ? false : null;
}
function unary(m, node, scope) {
    const K = _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.SyntaxKind;
    const value = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, node.operand, scope);
    if (node.operator === K.ExclamationToken) {
        const holds = (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_7__/* .truth */ .I)(value);
        return holds === null ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`) : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(!holds);
    }
    if (value.kind !== 'primitive' || typeof value.value === 'symbol' || typeof value.value === 'bigint') {
        if (value.kind === 'environment' && node.operator === K.PlusToken)
            return value;
        if (value.kind === 'unknown' && value.read !== undefined && node.operator === K.PlusToken) {
            value.read.type ??= 'number';
            return value;
        }
        return (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, node, `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(node)} is not known`);
    }
    const number = Number(value.value);
    if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken) {
        const next = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(node.operator === K.PlusPlusToken ? number + 1 : number - 1);
        (0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .assignTo */ .N8)(m, node.operand, next, scope);
        return _project_compiler_js__WEBPACK_IMPORTED_MODULE_6__.ts.isPrefixUnaryExpression(node) ? next : (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(number);
    }
    if (node.operator === K.MinusToken)
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(-number);
    if (node.operator === K.TildeToken)
        return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(~number);
    return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(number);
}
/** A value as the key of a property; null: not known. */
function keyText(value) {
    if (value.kind !== 'primitive')
        return null;
    return typeof value.value === 'symbol'
        ? `@@${value.value.description ?? ''}`
        : String((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(value).kind === 'primitive' ? value.value : '');
}


/***/ }),

/***/ 40874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   N8: () => (/* binding */ assignTo),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   oI: () => (/* binding */ bind)
/* harmony export */ });
/* harmony import */ var _project_compiler_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37920);
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);
/* harmony import */ var _values_truth_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46439);
/* harmony import */ var _built_ins_iterate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26317);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27357);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52352);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94843);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9728);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21785);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94117);










/** Binds a name or a pattern in a declaration or a parameter. */
function bind(m, name, value, scope, how) {
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isIdentifier(name)) {
        nameExternal(value, name.text);
        if (how === 'var')
            (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .setBinding */ .k$)(m, (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .declareVar */ .Yu)(scope, name.text), value);
        else
            (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .xe)(scope, name.text, value);
        return;
    }
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isObjectBindingPattern(name))
        bindObject(m, name, value, scope, how);
    else
        bindArray(m, name, value, scope, how);
}
/** A schema is called as the variable that holds it. */
function nameExternal(value, name) {
    if (value.kind === 'external' && value.called?.steps !== value.steps.length)
        value.called = { name, steps: value.steps.length };
}
function bindObject(m, pattern, value, scope, how) {
    const taken = [];
    for (const element of pattern.elements) {
        if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isOmittedExpression(element))
            continue;
        if (element.dotDotDotToken !== undefined) {
            bind(m, element.name, without(value, taken), scope, how);
            continue;
        }
        const key = element.propertyName === undefined
            ? _project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isIdentifier(element.name)
                ? element.name.text
                : null
            : nameOf(m, element.propertyName, scope);
        if (key !== null)
            taken.push(key);
        const found = key === null ? (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownAt */ .aI)(m, element, 'a computed property') : (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .getMember */ .Xf)(m, value, key, element);
        bind(m, element.name, withDefault(m, found, element.initializer, scope), scope, how);
    }
}
function bindArray(m, pattern, value, scope, how) {
    const items = (0,_built_ins_iterate_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(m, value);
    for (const [index, element] of pattern.elements.entries()) {
        if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isOmittedExpression(element))
            continue;
        if (element.dotDotDotToken !== undefined) {
            bind(m, element.name, (0,_built_ins_iterate_js__WEBPACK_IMPORTED_MODULE_1__/* .restOf */ .Y6)(m, value, index, element), scope, how);
            continue;
        }
        const found = items === null ? (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .getMember */ .Xf)(m, value, String(index), element) : (items[index] ?? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
        bind(m, element.name, withDefault(m, found, element.initializer, scope), scope, how);
    }
}
/** A value, or the default that stands for it where it is missing. */
function withDefault(m, value, initializer, scope) {
    if (initializer === undefined)
        return value;
    if (value.kind === 'environment') {
        const byDefault = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, initializer, scope);
        const note = { text: `${value.name} is read from the environment: its default is used`, at: value.at };
        return byDefault.kind === 'primitive' ? (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .primitive */ .MY)(byDefault.value, [...byDefault.notes, note]) : byDefault;
    }
    if (value.kind === 'unknown' && value.read !== undefined) {
        const fallback = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, initializer, scope);
        if (fallback.kind === 'primitive')
            value.read.fallback ??= fallback.value;
        return value;
    }
    const missing = (0,_values_truth_js__WEBPACK_IMPORTED_MODULE_9__/* .isNothing */ .q)(value);
    if (missing === false)
        return value;
    if (missing === true)
        return value.kind === 'primitive' && value.value === null ? value : (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, initializer, scope);
    const byDefault = unlessThrown(() => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, initializer, scope));
    if (byDefault === null)
        return value;
    if (value.kind === 'unknown' && (byDefault.kind !== 'primitive' || typeof byDefault.value !== 'string'))
        return byDefault;
    return (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([value, byDefault], { text: 'a default', at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__.at)(m, initializer) });
}
/** Assigns to a variable, a property or a pattern. */
function assignTo(m, target, value, scope) {
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isIdentifier(target)) {
        const binding = (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUp */ .TE)(scope, target.text);
        if (binding !== null)
            (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .setBinding */ .k$)(m, binding, value);
        else
            (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .xe)(moduleScope(scope), target.text, value);
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isPropertyAccessExpression(target)) {
        (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .setMember */ .Nk)(m, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, target.expression, scope), target.name.text, value, target);
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isElementAccessExpression(target)) {
        const holder = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, target.expression, scope);
        const key = (0,_operators_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .Pu)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, target.argumentExpression, scope));
        if (key !== null)
            (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .setMember */ .Nk)(m, holder, key, value, target);
        else if (holder.kind === 'object')
            holder.more = { text: 'a property whose name is computed', at: (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__.at)(m, target) };
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isObjectLiteralExpression(target)) {
        for (const property of target.properties) {
            if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isShorthandPropertyAssignment(property)) {
                const found = (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .getMember */ .Xf)(m, value, property.name.text, property);
                assignTo(m, property.name, withDefault(m, found, property.objectAssignmentInitializer, scope), scope);
            }
            else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isPropertyAssignment(property)) {
                const key = nameOf(m, property.name, scope);
                if (key !== null)
                    assignTo(m, property.initializer, (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .getMember */ .Xf)(m, value, key, property), scope);
            }
        }
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isArrayLiteralExpression(target)) {
        const items = (0,_built_ins_iterate_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(m, value);
        target.elements.forEach((element, index) => {
            if (!_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isOmittedExpression(element))
                assignTo(m, element, items?.[index] ?? (0,_members_js__WEBPACK_IMPORTED_MODULE_4__/* .getMember */ .Xf)(m, value, String(index), element), scope);
        });
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isParenthesizedExpression(target) || _project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isAsExpression(target) || _project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isNonNullExpression(target)) {
        assignTo(m, target.expression, value, scope);
    }
    else if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isBinaryExpression(target)) {
        assignTo(m, target.left, withDefault(m, value, target.right, scope), scope);
    }
}
/** The name of a property as it is written; null: computed, and not known. */
function nameOf(m, name, scope) {
    if (_project_compiler_js__WEBPACK_IMPORTED_MODULE_8__.ts.isComputedPropertyName(name))
        return (0,_operators_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .Pu)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(m, name.expression, scope));
    return name.text;
}
function moduleScope(scope) {
    let here = scope;
    while (here.parent?.parent != null)
        here = here.parent;
    return here;
}
function without(value, taken) {
    if (value.kind !== 'object')
        return value;
    const rest = (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)([], value.more);
    for (const [name, property] of value.props)
        if (!taken.includes(name) && property.kind !== 'accessor')
            rest.props.set(name, property);
    return rest;
}
/** `{ secret = required('secret') }`: a default that fails says that the value is there. */
function unlessThrown(evaluation) {
    try {
        return evaluation();
    }
    catch (error) {
        if (!(error instanceof _machine_js__WEBPACK_IMPORTED_MODULE_3__/* .Thrown */ .jO))
            throw error;
        return null;
    }
}


/***/ }),

/***/ 21785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Yu: () => (/* binding */ declareVar),
/* harmony export */   lh: () => (/* binding */ functionScope),
/* harmony export */   pq: () => (/* binding */ innerScope),
/* harmony export */   xe: () => (/* binding */ declare),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);

function frameOf(module, self, more = {}) {
    return { self, home: null, module, args: [], returned: [], node: null, newTarget: null, ...more };
}
function innerScope(parent) {
    return { names: new Map(), parent, frame: parent.frame, isFunction: false };
}
function functionScope(parent, frame) {
    return { names: new Map(), parent, frame, isFunction: true };
}
function declare(scope, name, value) {
    const known = scope.names.get(name);
    if (known !== undefined) {
        known.value = value;
        return known;
    }
    const binding = { value };
    scope.names.set(name, binding);
    return binding;
}
/** `var`: once for the whole function. */
function declareVar(scope, name) {
    let holder = scope;
    while (!holder.isFunction && holder.parent !== null)
        holder = holder.parent;
    return holder.names.get(name) ?? declare(holder, name, _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
}
function lookUp(scope, name) {
    for (let here = scope; here !== null; here = here.parent) {
        const binding = here.names.get(name);
        if (binding !== undefined)
            return binding;
    }
    return null;
}
function valueIn(binding) {
    return binding.read === undefined ? binding.value : binding.read();
}


/***/ }),

/***/ 4449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ snapshot)
/* harmony export */ });
/** A value as it is now: what is written to it later, or undone, does not change the copy. What refers to itself still does. */
function snapshot(value) {
    return copyOf(value, new Map());
}
function copyOf(value, done) {
    const before = done.get(value);
    if (before !== undefined)
        return before;
    const inner = (inside) => copyOf(inside, done);
    switch (value.kind) {
        case 'object': {
            const props = new Map();
            const made = { ...value, props };
            done.set(value, made);
            for (const [name, property] of value.props)
                made.props.set(name, property.kind === 'accessor' ? property : inner(property));
            return made;
        }
        case 'array': {
            const items = [];
            const made = { ...value, items };
            done.set(value, made);
            items.push(...value.items.map(inner));
            return made;
        }
        case 'choice':
            return { ...value, options: value.options.map(inner) };
        case 'external':
            return {
                ...value,
                steps: value.steps.map((step) => (step.kind === 'call' ? { ...step, args: step.args.map(inner) } : step)),
            };
        default:
            return value;
    }
}


/***/ }),

/***/ 67258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  io: () => (/* binding */ declareAll),
  uP: () => (/* binding */ declareFunctions),
  qb: () => (/* binding */ normal),
  eF: () => (/* binding */ run),
  $D: () => (/* binding */ runAll)
});

// UNUSED EXPORTS: undecided

// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var make = __webpack_require__(34430);
// EXTERNAL MODULE: ./build/openapi/routes/values/truth.js
var truth = __webpack_require__(46439);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/classes.js
var classes = __webpack_require__(53725);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/expressions.js + 1 modules
var expressions = __webpack_require__(27357);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/scope.js
var interpret_scope = __webpack_require__(21785);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/declarations.js





/** TypeScript's enum: names to values, and numbers back to names. */
function evaluateEnum(m, node, scope) {
    const made = (0,make/* object */.Ik)();
    const inner = (0,interpret_scope/* functionScope */.lh)(scope, scope.frame);
    inner.isFunction = false;
    (0,interpret_scope/* declare */.xe)(scope, node.name.text, made);
    let next = 0;
    for (const member of node.members) {
        if (compiler.ts.isComputedPropertyName(member.name))
            continue;
        const value = member.initializer === undefined ? (0,make/* primitive */.MY)(next) : (0,expressions/* evaluate */._)(m, member.initializer, inner);
        made.props.set(member.name.text, value);
        (0,interpret_scope/* declare */.xe)(inner, member.name.text, value);
        if (value.kind === 'primitive' && typeof value.value === 'number') {
            next = value.value + 1;
            made.props.set(String(value.value), (0,make/* primitive */.MY)(member.name.text));
        }
    }
}
function evaluateNamespace(m, node, scope) {
    if (!compiler.ts.isIdentifier(node.name) || node.body === undefined)
        return;
    if (compiler.ts.canHaveModifiers(node) && (compiler.ts.getModifiers(node) ?? []).some(({ kind }) => kind === compiler.ts.SyntaxKind.DeclareKeyword))
        return;
    const inner = (0,interpret_scope/* functionScope */.lh)(scope, scope.frame);
    if (compiler.ts.isModuleBlock(node.body))
        runAll(m, node.body.statements, inner);
    else if (compiler.ts.isModuleDeclaration(node.body))
        evaluateNamespace(m, node.body, inner);
    (0,interpret_scope/* declare */.xe)(scope, node.name.text, (0,make/* object */.Ik)([...inner.names].map(([name, binding]) => [name, (0,interpret_scope/* valueIn */.xm)(binding)])));
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/functions.js
var functions = __webpack_require__(1060);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var machine = __webpack_require__(52352);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/guarded.js



/**
 * `if (!adapter) throw new Error('…')`: a service that is served does not end so at its start. Where it seems to, something that the condition
 * rests on was misunderstood, and it goes on.
 */
function guarded(m, { thenStatement }, scope) {
    try {
        return run(m, thenStatement, scope);
    }
    catch (error) {
        if (!(error instanceof machine/* Thrown */.jO) || m.onThrow !== null || m.catching > 0 || !throwsOnly(thenStatement))
            throw error;
        return normal;
    }
}
function throwsOnly(statement) {
    if (!compiler.ts.isBlock(statement))
        return compiler.ts.isThrowStatement(statement);
    const last = statement.statements.at(-1);
    return last !== undefined && compiler.ts.isThrowStatement(last);
}
/** Whether a catch clause goes on with something else; one that ends the process, or throws again, says that nothing may fail. */
function goesOn({ block }) {
    return !block.statements.some((statement) => compiler.ts.isThrowStatement(statement) || /^process\s*\.\s*exit\(/.test(statement.getText()));
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/iterate.js
var iterate = __webpack_require__(26317);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/keys.js
var built_ins_keys = __webpack_require__(54619);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/patterns.js
var patterns = __webpack_require__(40874);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/loops.js










/** A loop that does not end is left after that many rounds: one that counts may be long, one that waits for something is not waited for. */
const mostCounted = 5_000;
const mostRounds = 200;
function loop(m, statement, scope, label) {
    if (compiler.ts.isForOfStatement(statement) || compiler.ts.isForInStatement(statement))
        return overItems(m, statement, scope, label);
    const inner = (0,interpret_scope/* innerScope */.pq)(scope);
    if (compiler.ts.isForStatement(statement) && statement.initializer !== undefined) {
        if (compiler.ts.isVariableDeclarationList(statement.initializer))
            declareAll(m, statement.initializer, inner);
        else
            (0,expressions/* evaluate */._)(m, statement.initializer, inner);
    }
    let isFirst = true;
    const most = compiler.ts.isForStatement(statement) ? mostCounted : mostRounds;
    for (let round = 0; round < most; round++) {
        const checked = isFirst && compiler.ts.isDoStatement(statement) ? true : holds(m, statement, inner);
        isFirst = false;
        if (checked === false)
            return normal;
        // Whether there is another round is not known: what one round does is looked at.
        const once = checked === null;
        const completion = once
            ? (0,machine/* under */.hG)(m, { text: `a round of ${(0,machine/* shown */.SP)(conditionOf(statement) ?? statement)}`, at: (0,machine.at)(m, statement) }, () => round_(m, statement.statement, inner, label))
            : round_(m, statement.statement, inner, label);
        if (completion !== null)
            return completion;
        if (once)
            return normal;
        if (compiler.ts.isForStatement(statement) && statement.incrementor !== undefined)
            (0,expressions/* evaluate */._)(m, statement.incrementor, inner);
    }
    return normal;
}
function holds(m, statement, scope) {
    const condition = conditionOf(statement);
    return condition === undefined ? true : (0,truth/* truth */.I)((0,expressions/* evaluate */._)(m, condition, scope));
}
function conditionOf(statement) {
    if (compiler.ts.isForStatement(statement))
        return statement.condition;
    return compiler.ts.isWhileStatement(statement) || compiler.ts.isDoStatement(statement) ? statement.expression : undefined;
}
function overItems(m, statement, scope, label) {
    const value = (0,expressions/* evaluate */._)(m, statement.expression, scope);
    let end = null;
    const once = (item) => {
        if (end !== null)
            return;
        const inner = (0,interpret_scope/* innerScope */.pq)(scope);
        const { initializer } = statement;
        if (compiler.ts.isVariableDeclarationList(initializer)) {
            const [declaration] = initializer.declarations;
            if (declaration !== undefined)
                (0,patterns/* bind */.oI)(m, declaration.name, item, inner, 'let');
        }
        else {
            (0,patterns/* assignTo */.N8)(m, initializer, item, inner);
        }
        end = round_(m, statement.statement, inner, label);
    };
    if (compiler.ts.isForOfStatement(statement)) {
        (0,iterate/* eachItem */.X_)(m, value, statement, once);
    }
    else {
        const keys = (0,built_ins_keys/* ownKeys */.H)(value);
        if (keys === null)
            once((0,machine/* unknownAt */.aI)(m, statement, `the keys of ${(0,machine/* shown */.SP)(statement.expression)} are not known`, 'key'));
        else
            for (const key of keys)
                once((0,make/* primitive */.MY)(key));
    }
    return end ?? normal;
}
/** One round; null: go on. */
function round_(m, body, scope, label) {
    const before = m.conditions.length;
    const completion = run(m, body, scope);
    m.conditions.length = before;
    if (completion.type === 'normal')
        return null;
    if (completion.type === 'continue' && (completion.label === null || completion.label === label))
        return null;
    if (completion.type === 'break' && (completion.label === null || completion.label === label))
        return normal;
    return completion;
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/members.js + 3 modules
var members = __webpack_require__(94843);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/modules.js
var modules = __webpack_require__(71964);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/writes.js
var writes = __webpack_require__(94117);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/module-statements.js










/** Imports and exports; anything else is no concern of modules. `made` is the class that the statement declared. */
function moduleStatement(m, statement, scope, made = null) {
    if (compiler.ts.isImportDeclaration(statement))
        importAll(m, statement, scope);
    else if (compiler.ts.isImportEqualsDeclaration(statement))
        importEquals(m, statement, scope);
    else if (compiler.ts.isExportDeclaration(statement))
        exportNames(m, statement, scope);
    else if (compiler.ts.isExportAssignment(statement)) {
        const value = (0,expressions/* evaluate */._)(m, statement.expression, scope);
        if (statement.isExportEquals === true) {
            (0,writes/* setProp */.Ie)(m, scope.frame.module.module.props, 'exports', value);
            (0,writes/* setProp */.Ie)(m, scope.frame.module.module.props, 'replaced', make/* nothing */.s6);
        }
        else
            (0,writes/* setProp */.Ie)(m, exported(scope), 'default', value);
    }
    else if (isExported(statement))
        exportDeclared(m, statement, scope, made);
    return normal;
}
function exported(scope) {
    return scope.frame.module.exports.props;
}
function isExported(statement) {
    return hasModifier(statement, compiler.ts.SyntaxKind.ExportKeyword);
}
function hasModifier(statement, kind) {
    return compiler.ts.canHaveModifiers(statement) && (compiler.ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind);
}
/** What is declared may change later: an importer sees it as it is then. */
function live(binding) {
    return { kind: 'accessor', read: () => (binding === null ? make/* nothing */.s6 : (0,interpret_scope/* valueIn */.xm)(binding)), write: null };
}
function exportDeclared(m, statement, scope, made) {
    const isDefault = hasModifier(statement, compiler.ts.SyntaxKind.DefaultKeyword);
    if (compiler.ts.isVariableStatement(statement)) {
        for (const name of namesOf(statement))
            (0,writes/* setProp */.Ie)(m, exported(scope), name, live((0,interpret_scope/* lookUp */.TE)(scope, name)));
    }
    else if (compiler.ts.isFunctionDeclaration(statement)) {
        const name = statement.name?.text ?? '';
        if (statement.body === undefined)
            return;
        const binding = name === '' ? (0,interpret_scope/* declare */.xe)(scope, '*default*', (0,functions/* makeFunction */.B)(statement, scope, 'default')) : (0,interpret_scope/* lookUp */.TE)(scope, name);
        (0,writes/* setProp */.Ie)(m, exported(scope), isDefault ? 'default' : name, live(binding));
    }
    else if (compiler.ts.isClassDeclaration(statement)) {
        const value = made ?? (0,classes/* evaluateClass */.GT)(m, statement, scope);
        (0,writes/* setProp */.Ie)(m, exported(scope), isDefault ? 'default' : (statement.name?.text ?? 'default'), value);
    }
    else if ((compiler.ts.isEnumDeclaration(statement) || compiler.ts.isModuleDeclaration(statement)) && compiler.ts.isIdentifier(statement.name)) {
        (0,writes/* setProp */.Ie)(m, exported(scope), statement.name.text, live((0,interpret_scope/* lookUp */.TE)(scope, statement.name.text)));
    }
}
function namesOf(statement) {
    const names = [];
    const visit = (name) => {
        if (compiler.ts.isIdentifier(name))
            names.push(name.text);
        else
            for (const element of name.elements)
                if (!compiler.ts.isOmittedExpression(element))
                    visit(element.name);
    };
    for (const declaration of statement.declarationList.declarations)
        visit(declaration.name);
    return names;
}
function importAll(m, node, scope) {
    const clause = node.importClause;
    if (!compiler.ts.isStringLiteral(node.moduleSpecifier) || clause?.isTypeOnly === true)
        return;
    const specifier = node.moduleSpecifier.text;
    if (clause === undefined) {
        (0,modules/* importModule */.WE)(m, specifier, node, 'import');
        return;
    }
    const names = [];
    if (clause.name !== undefined)
        names.push([clause.name.text, 'default']);
    const { namedBindings } = clause;
    if (namedBindings !== undefined && compiler.ts.isNamespaceImport(namedBindings))
        names.push([namedBindings.name.text, '*']);
    if (namedBindings !== undefined && compiler.ts.isNamedImports(namedBindings)) {
        for (const element of namedBindings.elements) {
            if (!element.isTypeOnly)
                names.push([element.name.text, (element.propertyName ?? element.name).text]);
        }
    }
    for (const [local, name] of names) {
        const binding = (0,interpret_scope/* declare */.xe)(scope, local, make/* nothing */.s6);
        binding.value = (0,modules/* importedName */._L)(m, specifier, name, node);
        binding.read = () => {
            const value = (0,modules/* importedName */._L)(m, specifier, name, node);
            // What is there will stay; what is missing may still come, where modules import each other.
            if (value.kind !== 'primitive' || value.value !== undefined) {
                binding.value = value;
                delete binding.read;
            }
            return value;
        };
    }
}
function importEquals(m, node, scope) {
    const { moduleReference } = node;
    if (compiler.ts.isExternalModuleReference(moduleReference)) {
        if (compiler.ts.isStringLiteral(moduleReference.expression)) {
            (0,interpret_scope/* declare */.xe)(scope, node.name.text, (0,modules/* importModule */.WE)(m, moduleReference.expression.text, node, 'require'));
        }
    }
    else if (compiler.ts.isIdentifier(moduleReference)) {
        const binding = (0,interpret_scope/* lookUp */.TE)(scope, moduleReference.text);
        if (binding !== null)
            (0,interpret_scope/* declare */.xe)(scope, node.name.text, (0,interpret_scope/* valueIn */.xm)(binding));
    }
}
function exportNames(m, node, scope) {
    if (node.isTypeOnly)
        return;
    const specifier = node.moduleSpecifier !== undefined && compiler.ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;
    const clause = node.exportClause;
    if (clause === undefined) {
        if (specifier !== null)
            exportStar(m, specifier, node, scope);
    }
    else if (compiler.ts.isNamespaceExport(clause)) {
        if (specifier !== null)
            (0,writes/* setProp */.Ie)(m, exported(scope), clause.name.text, (0,modules/* importModule */.WE)(m, specifier, node, 'import'));
    }
    else {
        for (const element of clause.elements) {
            if (element.isTypeOnly)
                continue;
            const name = (element.propertyName ?? element.name).text;
            const read = () => {
                if (specifier !== null)
                    return (0,modules/* importedName */._L)(m, specifier, name, node);
                const binding = (0,interpret_scope/* lookUp */.TE)(scope, name);
                return binding === null ? make/* nothing */.s6 : (0,interpret_scope/* valueIn */.xm)(binding);
            };
            if (specifier !== null)
                read();
            (0,writes/* setProp */.Ie)(m, exported(scope), element.name.text, { kind: 'accessor', read, write: null });
        }
    }
}
function exportStar(m, specifier, node, scope) {
    const all = (0,modules/* importModule */.WE)(m, specifier, node, 'import');
    if (all.kind === 'object') {
        for (const name of all.props.keys()) {
            if (name !== 'default')
                (0,writes/* setProp */.Ie)(m, exported(scope), name, { kind: 'accessor', read: () => (0,members/* getMember */.Xf)(m, all, name, node), write: null });
        }
    }
    else if (all.kind === 'unknown' || all.kind === 'external') {
        scope.frame.module.exports.more = all.kind === 'unknown' ? all.why : { text: `${specifier} is not read`, at: all.at };
    }
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/operators.js
var operators = __webpack_require__(9728);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/statements.js















const normal = { type: 'normal' };
/** Runs statements in order, functions declared first. */
function runAll(m, statements, scope) {
    declareFunctions(statements, scope);
    for (const statement of statements) {
        const completion = run(m, statement, scope);
        if (completion.type !== 'normal')
            return completion;
    }
    return normal;
}
function declareFunctions(statements, scope) {
    for (const statement of statements) {
        if (compiler.ts.isFunctionDeclaration(statement) && statement.name !== undefined && statement.body !== undefined) {
            (0,interpret_scope/* declare */.xe)(scope, statement.name.text, (0,functions/* makeFunction */.B)(statement, scope, statement.name.text));
        }
    }
}
function run(m, statement, scope) {
    (0,machine/* step */.PM)(m);
    if (compiler.ts.isExpressionStatement(statement)) {
        (0,expressions/* evaluate */._)(m, statement.expression, scope);
        if (compiler.ts.isAwaitExpression(statement.expression))
            (0,machine/* runLater */.sR)(m);
        return normal;
    }
    if (compiler.ts.isVariableStatement(statement)) {
        declareAll(m, statement.declarationList, scope);
        return moduleStatement(m, statement, scope);
    }
    if (compiler.ts.isReturnStatement(statement)) {
        return { type: 'return', value: statement.expression === undefined ? make/* nothing */.s6 : (0,expressions/* evaluate */._)(m, statement.expression, scope) };
    }
    if (compiler.ts.isIfStatement(statement))
        return ifStatement(m, statement, scope);
    if (compiler.ts.isBlock(statement))
        return runAll(m, statement.statements, (0,interpret_scope/* innerScope */.pq)(scope));
    if (compiler.ts.isThrowStatement(statement)) {
        const value = (0,expressions/* evaluate */._)(m, statement.expression, scope);
        m.onThrow?.(value);
        throw new machine/* Thrown */.jO(value);
    }
    if (compiler.ts.isTryStatement(statement))
        return tryStatement(m, statement, scope);
    if (compiler.ts.isSwitchStatement(statement))
        return switchStatement(m, statement, scope);
    if (compiler.ts.isIterationStatement(statement, false))
        return loop(m, statement, scope, null);
    if (compiler.ts.isLabeledStatement(statement)) {
        return compiler.ts.isIterationStatement(statement.statement, false)
            ? loop(m, statement.statement, scope, statement.label.text)
            : run(m, statement.statement, scope);
    }
    if (compiler.ts.isBreakStatement(statement))
        return { type: 'break', label: statement.label?.text ?? null };
    if (compiler.ts.isContinueStatement(statement))
        return { type: 'continue', label: statement.label?.text ?? null };
    if (compiler.ts.isClassDeclaration(statement)) {
        const made = (0,classes/* evaluateClass */.GT)(m, statement, scope);
        if (statement.name !== undefined)
            (0,interpret_scope/* declare */.xe)(scope, statement.name.text, made);
        return moduleStatement(m, statement, scope, made);
    }
    if (compiler.ts.isEnumDeclaration(statement))
        evaluateEnum(m, statement, scope);
    if (compiler.ts.isModuleDeclaration(statement))
        evaluateNamespace(m, statement, scope);
    return moduleStatement(m, statement, scope);
}
function declareAll(m, list, scope) {
    const isVar = (list.flags & compiler.ts.NodeFlags.BlockScoped) === 0;
    for (const declaration of list.declarations) {
        if (declaration.initializer === undefined) {
            if (compiler.ts.isIdentifier(declaration.name))
                (0,patterns/* bind */.oI)(m, declaration.name, make/* nothing */.s6, scope, isVar ? 'var' : 'let');
            continue;
        }
        const value = (0,expressions/* evaluate */._)(m, declaration.initializer, scope);
        if (compiler.ts.isAwaitExpression(declaration.initializer))
            (0,machine/* runLater */.sR)(m);
        if (value.kind === 'unknown' && value.read !== undefined && declaration.type !== undefined)
            value.read.node = declaration.type;
        (0,patterns/* bind */.oI)(m, declaration.name, value, scope, isVar ? 'var' : 'let');
    }
}
function ifStatement(m, statement, scope) {
    const condition = (0,expressions/* evaluate */._)(m, statement.expression, scope);
    const holds = (0,truth/* truth */.I)(condition);
    if (holds === true)
        return guarded(m, statement, scope);
    if (holds === false)
        return statement.elseStatement === undefined ? normal : run(m, statement.elseStatement, scope);
    const place = (0,machine.at)(m, statement);
    const text = (0,machine/* shown */.SP)(statement.expression);
    return undecided(m, scope, [
        { condition: { text, at: place }, run: () => run(m, statement.thenStatement, scope) },
        {
            condition: { text: `not (${text})`, at: place },
            run: () => (statement.elseStatement === undefined ? normal : run(m, statement.elseStatement, scope)),
        },
    ]);
}
/** Runs each alternative under its condition. What one returns is kept; what follows then holds only where the others did. */
function undecided(m, scope, alternatives) {
    const [first] = alternatives;
    if (first === undefined)
        return normal;
    const before = m.conditions.length;
    const ends = (0,writes/* branches */.J0)(m, first.condition, alternatives.map(({ condition, run: runIt }) => () => {
        m.conditions.push(condition);
        try {
            const completion = runIt();
            return { result: { kind: 'completed', completion }, goesOn: completion.type !== 'return' };
        }
        catch (error) {
            if (!(error instanceof machine/* Thrown */.jO))
                throw error;
            return { result: { kind: 'thrown', thrown: error }, goesOn: false };
        }
        finally {
            m.conditions.length = before;
        }
    }));
    return joined(m, scope, alternatives, ends);
}
function joined(m, scope, alternatives, ends) {
    const completions = ends.flatMap((end) => (end.kind === 'completed' ? [end.completion] : []));
    const [why] = alternatives;
    if (completions.length === 0 || why === undefined) {
        const thrown = ends.find((end) => end.kind === 'thrown');
        if (thrown !== undefined)
            throw thrown.thrown;
        return normal;
    }
    const returned = completions.flatMap((each) => (each.type === 'return' ? [each.value] : []));
    if (returned.length === completions.length)
        return { type: 'return', value: (0,make/* choice */.Yq)(returned, why.condition) };
    scope.frame.returned.push(...returned);
    const leaves = ends.some((end) => end.kind === 'completed' && end.completion.type !== 'normal');
    if (leaves) {
        ends.forEach((end, index) => {
            const alternative = alternatives[index];
            if (end.kind === 'completed' && end.completion.type === 'normal' && alternative !== undefined)
                m.conditions.push(alternative.condition);
        });
    }
    return completions.find((each) => each.type === 'normal') ?? completions.find((each) => each.type !== 'return') ?? normal;
}
function tryStatement(m, statement, scope) {
    const thrownInside = [];
    const outer = m.onThrow;
    if (outer !== null && statement.catchClause !== undefined)
        m.onThrow = (value) => void thrownInside.push(value);
    let completion = normal;
    let certain = null;
    const catches = statement.catchClause !== undefined && goesOn(statement.catchClause) ? 1 : 0;
    m.catching += catches;
    try {
        completion = runAll(m, statement.tryBlock.statements, (0,interpret_scope/* innerScope */.pq)(scope));
    }
    catch (error) {
        if (!(error instanceof machine/* Thrown */.jO))
            throw error;
        certain = error;
    }
    finally {
        m.catching -= catches;
        m.onThrow = outer;
    }
    const { catchClause } = statement;
    if (catchClause !== undefined && (certain !== null || outer !== null)) {
        const why = { text: 'something fails', at: (0,machine.at)(m, catchClause) };
        const caught = (0,make/* choice */.Yq)([
            ...(certain === null ? [] : [certain.value]),
            ...thrownInside,
            ...(outer === null ? [] : [(0,machine/* unknownAt */.aI)(m, catchClause, 'what fails', 'error')]),
        ], why);
        const inner = (0,interpret_scope/* innerScope */.pq)(scope);
        if (catchClause.variableDeclaration !== undefined)
            (0,patterns/* bind */.oI)(m, catchClause.variableDeclaration.name, caught, inner, 'let');
        const runCatch = () => runAll(m, catchClause.block.statements, inner);
        if (certain !== null)
            completion = runCatch();
        else
            completion = afterFailure(m, scope, why, completion, runCatch);
    }
    else if (certain !== null) {
        if (statement.finallyBlock !== undefined)
            runBlock(m, statement.finallyBlock, scope);
        throw certain;
    }
    const last = statement.finallyBlock === undefined ? normal : runBlock(m, statement.finallyBlock, scope);
    return last.type === 'normal' ? completion : last;
}
/** A handler's catch block is looked at as well: it says what is sent when something fails. */
function afterFailure(m, scope, why, completion, runCatch) {
    const before = m.conditions.length;
    const result = undecided(m, scope, [
        { condition: { text: 'nothing fails', at: why.at }, run: () => completion },
        { condition: why, run: runCatch },
    ]);
    m.conditions.length = before;
    return completion.type === 'normal' ? result : completion;
}
function runBlock(m, block, scope) {
    return runAll(m, block.statements, (0,interpret_scope/* innerScope */.pq)(scope));
}
function switchStatement(m, statement, scope) {
    const value = (0,expressions/* evaluate */._)(m, statement.expression, scope);
    const inner = (0,interpret_scope/* innerScope */.pq)(scope);
    const { clauses } = statement.caseBlock;
    const from = (index) => {
        const statements = clauses.slice(index).flatMap((clause) => [...clause.statements]);
        const completion = runAll(m, statements, inner);
        return completion.type === 'break' && completion.label === null ? normal : completion;
    };
    let undecidedCase = false;
    for (const [index, clause] of clauses.entries()) {
        if (compiler.ts.isDefaultClause(clause))
            continue;
        const equal = (0,operators/* looseEquality */.Ld)(value, (0,expressions/* evaluate */._)(m, clause.expression, inner), true);
        if (equal === true)
            return from(index);
        if (equal === null)
            undecidedCase = true;
    }
    const byDefault = clauses.findIndex((clause) => compiler.ts.isDefaultClause(clause));
    if (!undecidedCase)
        return byDefault < 0 ? normal : from(byDefault);
    const subject = (0,machine/* shown */.SP)(statement.expression);
    const entries = clauses.flatMap((clause, index) => clause.statements.length === 0
        ? []
        : [
            {
                condition: {
                    text: compiler.ts.isDefaultClause(clause) ? `${subject} is something else` : `${subject} is ${(0,machine/* shown */.SP)(clause.expression)}`,
                    at: (0,machine.at)(m, clause),
                },
                run: () => from(index),
            },
        ]);
    const rest = byDefault < 0 ? [{ condition: { text: `${subject} is something else`, at: (0,machine.at)(m, statement) }, run: () => normal }] : [];
    return undecided(m, scope, [...entries, ...rest]);
}


/***/ }),

/***/ 94117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ touchItems),
/* harmony export */   Ie: () => (/* binding */ setProp),
/* harmony export */   J0: () => (/* binding */ branches),
/* harmony export */   SF: () => (/* binding */ undone),
/* harmony export */   k$: () => (/* binding */ setBinding)
/* harmony export */ });
/* harmony import */ var _values_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);

function setBinding(m, binding, value) {
    if (m.writes !== null && !m.writes.bindings.has(binding))
        m.writes.bindings.set(binding, binding.value);
    binding.value = value;
}
function setProp(m, props, name, value) {
    if (m.writes !== null) {
        const before = m.writes.props.get(props) ?? new Map();
        if (!before.has(name))
            before.set(name, props.get(name));
        m.writes.props.set(props, before);
    }
    if (value === undefined)
        props.delete(name);
    else
        props.set(name, value);
}
/** To be called before the items of an array change. */
function touchItems(m, array) {
    if (m.writes !== null && !m.writes.arrays.has(array))
        m.writes.arrays.set(array, [...array.items]);
}
/** Runs each of several branches from the same state, then joins what those left behind that go on. */
function branches(m, why, runs) {
    const ends = [];
    const results = [];
    for (const run of runs) {
        const { result, after, goesOn } = inBranch(m, run);
        results.push(result);
        if (goesOn)
            ends.push(after);
    }
    join(m, why, ends);
    return results;
}
/** Runs something and undoes what it wrote. */
function undone(m, run) {
    return inBranch(m, () => ({ result: run(), goesOn: false })).result;
}
function inBranch(m, run) {
    const writes = { bindings: new Map(), props: new Map(), arrays: new Map(), outer: m.writes };
    m.writes = writes;
    try {
        const { result, goesOn } = run();
        return { result, goesOn, after: endOf(writes) };
    }
    finally {
        m.writes = writes.outer;
        undo(writes);
    }
}
function endOf(writes) {
    return {
        bindings: new Map([...writes.bindings.keys()].map((binding) => [binding, binding.value])),
        props: new Map([...writes.props].map(([props, before]) => [props, new Map([...before.keys()].map((name) => [name, props.get(name)]))])),
        arrays: new Map([...writes.arrays.keys()].map((array) => [array, array.items])),
    };
}
function undo(writes) {
    for (const [binding, before] of writes.bindings)
        binding.value = before;
    for (const [props, names] of writes.props) {
        for (const [name, before] of names) {
            if (before === undefined)
                props.delete(name);
            else
                props.set(name, before);
        }
    }
    for (const [array, before] of writes.arrays)
        array.items = before;
}
function join(m, why, ends) {
    for (const binding of new Set(ends.flatMap((end) => [...end.bindings.keys()]))) {
        const before = binding.value;
        setBinding(m, binding, (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(ends.map((end) => end.bindings.get(binding) ?? before), why));
    }
    for (const props of new Set(ends.flatMap((end) => [...end.props.keys()]))) {
        for (const name of new Set(ends.flatMap((end) => [...(end.props.get(props)?.keys() ?? [])]))) {
            const before = props.get(name);
            const values = ends.map((end) => (end.props.get(props)?.has(name) ? end.props.get(props)?.get(name) : before));
            const accessor = values.find((value) => value?.kind === 'accessor');
            setProp(m, props, name, accessor ??
                (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(values.map((value) => (value === undefined || value.kind === 'accessor' ? _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6 : value)), why));
        }
    }
    for (const array of new Set(ends.flatMap((end) => [...end.arrays.keys()])))
        joinItems(m, why, array, ends);
}
/** What every branch left is kept; what one added is there under the condition. */
function joinItems(m, why, array, ends) {
    const lists = ends.map((end) => end.arrays.get(array) ?? array.items);
    const shared = lists.reduce((all, list) => all.filter((item) => list.includes(item)));
    const extra = lists.flatMap((list) => list.filter((item) => !shared.includes(item)));
    touchItems(m, array);
    array.items = [...shared, ...extra.map((item) => (0,_values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([item, _values_make_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge], why))];
}


/***/ }),

/***/ 37920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ loadCompiler),
/* harmony export */   ts: () => (/* binding */ ts)
/* harmony export */ });
/** The compiler's classic API. Set by `loadCompiler`: it is large, and only what reads code needs it. */
let ts;
/** Loads the compiler. Everything else in this folder is called after it. */
async function loadCompiler() {
    const { default: loaded } = await __webpack_require__.e(/* import() */ 6755).then(__webpack_require__.t.bind(__webpack_require__, 6755, 23));
    ts = loaded;
}


/***/ }),

/***/ 37238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ sourcesUnder),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   __: () => (/* binding */ isSource),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const extensions = new Set(['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx']);
/** Folders in which no hand-written service lies. */
const passedOver = new Set([
    'node_modules',
    'bower_components',
    'coverage',
    'dist',
    'build',
    'out',
    'public',
    'static',
    '__tests__',
    '__mocks__',
    'test',
    'tests',
    'e2e',
    'cypress',
    'fixtures',
    'example',
    'examples',
    'flow-typed',
    'migrations',
    'seeders',
]);
/** The most files of a project that are looked at: above that it is no single service. */
const mostFiles = 20_000;
/** Whether a file holds code that is read: declarations and tests are not. */
function isSource(file) {
    return extensions.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file)) && !/\.d\.[cm]?ts$|\.(test|spec|stories|e2e|config)\.[cm]?[jt]sx?$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
}
/** The source files under a folder, sorted, without what is generated, installed or a test. A file stands for itself. */
function sourcesUnder(folder) {
    if (isFile(folder))
        return isSource(folder) ? [folder] : [];
    const found = [];
    const folders = [folder];
    for (let at = folders.pop(); at !== undefined && found.length < mostFiles; at = folders.pop()) {
        for (const entry of entriesOf(at)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, entry.name);
            if (entry.isDirectory()) {
                if (!passedOver.has(entry.name) && !entry.name.startsWith('.'))
                    folders.push(path);
            }
            else if (isSource(path) && !isBundle(path)) {
                found.push(path);
            }
        }
    }
    return found.sort();
}
/** What a bundler puts together in one file is large and has long lines: nobody wrote it, and to read it takes seconds. */
function isBundle(file) {
    if (/\.(min|bundle|chunk)\.[cm]?js$/.test(file))
        return true;
    if (!/\.[cm]?js$/.test(file) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size < 200_000)
        return false;
    const beginning = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').slice(0, 100_000);
    return beginning.length / beginning.split('\n').length > 300;
}
/** What a folder holds, by name; nothing where it cannot be read. */
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}


/***/ }),

/***/ 73772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ NoRoutes),
  F: () => (/* binding */ readRoutes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/apps.js
/** Everything of a framework's that was made, in order. */
class Parts {
    #of = new Map();
    add(host, part) {
        this.#of.set(host, part);
    }
    of(host) {
        return this.#of.get(host) ?? null;
    }
    all() {
        return [...this.#of.values()];
    }
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/calls.js + 1 modules
var calls = __webpack_require__(57446);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/machine.js
var interpret_machine = __webpack_require__(52352);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/members.js + 3 modules
var members = __webpack_require__(94843);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/writes.js
var writes = __webpack_require__(94117);
// EXTERNAL MODULE: ./build/openapi/routes/values/make.js
var values_make = __webpack_require__(34430);
// EXTERNAL MODULE: ./build/openapi/routes/values/text.js
var values_text = __webpack_require__(95663);
// EXTERNAL MODULE: ./build/openapi/routes/values/truth.js
var truth = __webpack_require__(46439);
// EXTERNAL MODULE: ./build/openapi/routes/frameworks/path-text.js
var path_text = __webpack_require__(82492);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/registered.js
/** Methods in which frameworks register; what else HTTP knows is not described. */
const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query']);
/** Further methods of HTTP that Express and Fastify have functions for. */
const rareVerbs = new Set('connect copy lock mkcol move purge propfind proppatch search subscribe unlock unsubscribe report mkactivity checkout merge m-search notify bind rebind unbind acl link unlink mkcalendar'.split(' '));

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/fastify-instance.js









function makeFastify(m, parts, call) {
    const [options] = call.args;
    const setting = options === undefined ? values_make/* nothing */.s6 : (0,members/* getMember */.Xf)(m, options, 'ignoreTrailingSlash', call.node);
    m.making.add(call.node);
    (0,interpret_machine/* registered */.HZ)(m);
    return makeInstance(m, parts, null, path_text/* noPath */.LX, call.node, { ignoreTrailingSlash: (0,truth/* truth */.I)(setting) === true }).value;
}
function makeInstance(m, parts, parent, prefix, node, settings) {
    const host = { label: 'the Fastify instance', member: (name, from) => member(m, parts, instance, name, from) };
    const instance = {
        parent,
        prefix,
        hooks: [],
        routes: [],
        children: [],
        settings,
        schemas: [],
        value: { kind: 'host', host, props: new Map() },
        at: (0,interpret_machine.at)(m, node),
        node,
        isStandIn: false,
    };
    parent?.children.push(instance);
    parts.add(host, { kind: 'fastify', instance });
    return instance;
}
function member(m, parts, instance, name, node) {
    for (let above = instance.parent; above !== null; above = above.parent) {
        const decorated = above.value.props.get(name);
        if (decorated !== undefined && decorated.kind !== 'accessor')
            return decorated;
    }
    const chained = (run) => (0,values_make/* native */.Yk)(name, (call) => {
        run(call);
        return instance.value;
    });
    if (verbs.has(name) || name === 'all')
        return chained((call) => shorthand(m, instance, name, call));
    switch (name) {
        case 'route':
            return chained(({ args: [options = values_make/* nothing */.s6], node: from }) => addRoute(m, instance, options, from));
        case 'register':
            return chained((call) => register(m, parts, instance, call));
        case 'addHook':
            return chained(({ args: [hook, value = values_make/* nothing */.s6] }) => void instance.hooks.push({ name: (0,values_text/* known */.eO)(hook) ?? '', value }));
        case 'addSchema':
            return chained(({ args: [schema = values_make/* nothing */.s6] }) => void instance.schemas.push(schema));
        case 'decorate':
            return chained(({ args: [key, value = values_make/* nothing */.s6] }) => {
                const decorated = (0,values_text/* known */.eO)(key);
                if (decorated !== null)
                    (0,writes/* setProp */.Ie)(m, instance.value.props, decorated, value);
            });
        case 'after':
        case 'ready':
        case 'listen':
            return chained(({ args, node: from }) => {
                m.later.push(() => {
                    for (const arg of args)
                        if (arg.kind === 'function')
                            (0,members/* callSafely */.J1)(m, arg, [(0,values_make/* primitive */.MY)(null)], from);
                });
            });
        case 'withTypeProvider':
        case 'setErrorHandler':
        case 'setNotFoundHandler':
        case 'setValidatorCompiler':
        case 'setSerializerCompiler':
        case 'setSchemaErrorFormatter':
        case 'decorateRequest':
        case 'decorateReply':
        case 'addContentTypeParser':
        case 'removeAllContentTypeParsers':
            return chained(() => { });
        case 'hasDecorator':
        case 'hasPlugin':
        case 'hasRoute':
            return (0,values_make/* native */.Yk)(name, ({ node: from }) => (0,interpret_machine/* unknownAt */.aI)(m, from, `${(0,interpret_machine/* shown */.SP)(from)} is not known`));
        case 'prefix':
            return (0,values_make/* text */.Qq)(instance.prefix.parts, instance.prefix.notes);
        case 'printRoutes':
            return (0,values_make/* native */.Yk)(name, ({ node: from }) => (0,interpret_machine/* unknownAt */.aI)(m, from, 'a list of routes'));
        case 'then':
        case 'catch':
        case 'finally':
            return null;
        default:
            // What a plugin that is not read decorated it with.
            return { ...(0,values_make/* external */.qn)('fastify', node, (0,interpret_machine.at)(m, node)), steps: [{ kind: 'get', name }] };
    }
}
function shorthand(m, instance, name, { args, node }) {
    const [path = values_make/* nothing */.s6, second, third] = args;
    const merged = (0,values_make/* object */.Ik)([
        ['method', (0,values_make/* primitive */.MY)(name)],
        ['url', path],
    ]);
    const options = third === undefined && !isOptions(second) ? undefined : second;
    if (options !== undefined) {
        for (const key of [
            'schema',
            'preHandler',
            'onRequest',
            'preValidation',
            'preParsing',
            'config',
            'prefixTrailingSlash',
            'handler',
        ]) {
            const value = (0,members/* getMember */.Xf)(m, options, key, node);
            if (!(value.kind === 'primitive' && value.value === undefined))
                merged.props.set(key, value);
        }
    }
    const handler = third ?? (options === undefined ? second : undefined);
    if (handler !== undefined)
        merged.props.set('handler', handler);
    addRoute(m, instance, merged, node);
}
function isOptions(value) {
    return value?.kind === 'object' && value.under === null;
}
function addRoute(m, instance, options, node) {
    (0,interpret_machine/* registered */.HZ)(m);
    if (options.kind === 'choice') {
        for (const option of options.options)
            addRoute(m, instance, option, node);
        return;
    }
    if (options.kind === 'unknown' || options.kind === 'external') {
        m.unread.push({ text: `which route ${(0,interpret_machine/* shown */.SP)(node)} registers is not known`, at: (0,interpret_machine.at)(m, node) });
        return;
    }
    const url = (0,members/* getMember */.Xf)(m, options, 'url', node);
    const written = (0,truth/* truth */.I)(url) === false ? (0,members/* getMember */.Xf)(m, options, 'path', node) : url;
    const methods = methodsOf((0,members/* getMember */.Xf)(m, options, 'method', node));
    if (methods.length === 0)
        m.unread.push({ text: `which methods ${(0,interpret_machine/* shown */.SP)(node)} registers is not known`, at: (0,interpret_machine.at)(m, node) });
    for (const given of (0,path_text/* pathsGiven */.ER)(written.kind === 'primitive' && written.value === undefined ? (0,values_make/* primitive */.MY)('') : written)) {
        if (given.kind !== 'text')
            continue;
        for (const path of fullPaths(instance, given.text, (0,values_text/* known */.eO)((0,members/* getMember */.Xf)(m, options, 'prefixTrailingSlash', node)))) {
            instance.routes.push({
                methods,
                path,
                handler: (0,members/* getMember */.Xf)(m, options, 'handler', node),
                options,
                node,
                at: (0,interpret_machine.at)(m, node),
                conditions: [...m.conditions, ...given.text.conditions],
            });
        }
    }
}
function methodsOf(value) {
    if (value.kind === 'array')
        return value.items.flatMap(methodsOf);
    if (value.kind === 'choice')
        return value.options.flatMap(methodsOf);
    const name = (0,values_text/* known */.eO)(value);
    return name === null ? [] : [name.toLowerCase()];
}
/** As Fastify puts prefix and path together (lib/route.js); the second of the two forms of a prefix's root is not listed apart. */
function fullPaths(instance, path, trailing) {
    const { prefix } = instance;
    if (path.parts.length === 1 && path.parts[0] === '/' && !(0,path_text/* isEmpty */.Im)(prefix)) {
        return [(0,path_text/* append */.BC)(prefix, trailing === 'slash' ? path : { ...path, parts: [''] })];
    }
    if ((0,path_text/* startsWith */.w1)(path, '/') && (0,path_text/* endsWith */.d5)(prefix, '/'))
        return [(0,path_text/* append */.BC)((0,path_text/* withoutEnd */.Mx)(prefix, '/'), path)];
    return [(0,path_text/* append */.BC)(prefix, path)];
}
/** As Fastify puts prefixes together (lib/plugin-override.js). */
function below(prefix, more) {
    if ((0,path_text/* isEmpty */.Im)(more))
        return prefix;
    if ((0,path_text/* endsWith */.d5)(prefix, '/') && (0,path_text/* startsWith */.w1)(more, '/'))
        return (0,path_text/* append */.BC)((0,path_text/* withoutEnd */.Mx)(prefix, '/'), more);
    return (0,path_text/* append */.BC)(prefix, (0,path_text/* startsWith */.w1)(more, '/') || typeof more.parts[0] !== 'string' ? more : (0,path_text/* append */.BC)((0,path_text/* pathText */.LF)('/'), more));
}
function register(m, parts, instance, { args: [plugin = values_make/* nothing */.s6, options = values_make/* nothing */.s6], node }) {
    const conditions = [...m.conditions];
    (0,interpret_machine/* registered */.HZ)(m);
    m.later.push(() => {
        const before = m.conditions;
        m.conditions = conditions;
        try {
            load(m, parts, instance, plugin, options, node);
        }
        finally {
            m.conditions = before;
        }
    });
}
/** Runs a plugin in a context of its own, or in the given one where it says so. Plugins of its own run after it and before its siblings. */
function load(m, parts, instance, plugin, options, node) {
    if (plugin.kind === 'choice') {
        for (const option of plugin.options) {
            m.conditions.push(plugin.why);
            load(m, parts, instance, option, options, node);
            m.conditions.pop();
        }
        return;
    }
    if (plugin.kind === 'object') {
        const inside = (0,members/* getMember */.Xf)(m, plugin, 'default', node);
        if (inside.kind !== 'primitive')
            load(m, parts, instance, inside, options, node);
        return;
    }
    if (plugin.kind === 'unknown') {
        m.unread.push({ text: `the plugin registered by ${(0,interpret_machine/* shown */.SP)(node)} is not known`, at: (0,interpret_machine.at)(m, node) });
        return;
    }
    if (plugin.kind !== 'function' && plugin.kind !== 'native')
        return;
    const given = options.kind === 'function' ? (0,calls/* callValue */.Qm)(m, options, { args: [instance.value], self: values_make/* nothing */.s6, node, isNew: false }) : options;
    const shares = plugin.props.get('@@skip-override');
    const isShared = shares !== undefined && shares.kind !== 'accessor' && (0,truth/* truth */.I)(shares) === true;
    const context = isShared
        ? instance
        : makeInstance(m, parts, instance, prefixed(m, instance, given, node), node, instance.settings);
    const passed = given.kind === 'primitive' ? (0,values_make/* object */.Ik)() : given;
    const rest = m.later;
    m.later = [];
    try {
        (0,calls/* callValue */.Qm)(m, plugin, {
            args: [context.value, passed, (0,values_make/* native */.Yk)('done', () => values_make/* nothing */.s6)],
            self: context.value,
            node,
            isNew: false,
        });
    }
    catch (error) {
        if (!(error instanceof interpret_machine/* Thrown */.jO))
            throw error;
        m.unread.push({ text: `the plugin registered by ${(0,interpret_machine/* shown */.SP)(node)} throws, as far as it could be followed`, at: (0,interpret_machine.at)(m, node) });
    }
    (0,interpret_machine/* runLater */.sR)(m);
    m.later = rest;
}
function prefixed(m, instance, options, node) {
    if (options.kind !== 'object')
        return instance.prefix;
    const prefix = (0,members/* getMember */.Xf)(m, options, 'prefix', node);
    if (prefix.kind === 'primitive' && typeof prefix.value !== 'string')
        return instance.prefix;
    const [given] = (0,path_text/* pathsGiven */.ER)(prefix);
    return given?.kind === 'text' ? below(instance.prefix, given.text) : instance.prefix;
}
/** fastify-plugin: what is wrapped runs in the context that registers it. */
function pluginWrapper(m) {
    const made = (0,values_make/* native */.Yk)('fastify-plugin', ({ args: [plugin = values_make/* nothing */.s6] }) => {
        if (plugin.kind === 'function' || plugin.kind === 'native')
            (0,writes/* setProp */.Ie)(m, plugin.props, '@@skip-override', (0,values_make/* primitive */.MY)(true));
        return plugin;
    });
    made.props.set('default', made);
    made.props.set('fastifyPlugin', made);
    return made;
}
function fastifyModule(m, parts) {
    const made = (0,values_make/* native */.Yk)('fastify', (call) => makeFastify(m, parts, call));
    made.props.set('fastify', made);
    made.props.set('default', made);
    made.props.set('errorCodes', (0,values_make/* array */.YO)([]));
    return made;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/openapi/routes/project/files.js
var project_files = __webpack_require__(37238);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/require.js
var built_ins_require = __webpack_require__(88172);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/node-modules.js









/** Node's own modules as far as code that registers routes uses them; null: it is none of these. */
function nodeModule(m, name, node) {
    switch (name) {
        case 'path':
        case 'path/posix':
            return pathModule(m);
        case 'fs':
        case 'fs-extra':
        case 'graceful-fs':
            return fsModule(m);
        case 'fs/promises':
            return (0,values_make/* object */.Ik)(folderReading(m));
        case 'url':
            return urlModule(m);
        case 'module':
            return (0,values_make/* object */.Ik)([
                ['createRequire', (0,values_make/* native */.Yk)('createRequire', ({ node: from }) => (0,built_ins_require/* requireFor */.R)(m, from.getSourceFile().fileName))],
            ]);
        case 'cluster':
            return (0,values_make/* object */.Ik)([
                ['isMaster', (0,values_make/* primitive */.MY)(false)],
                ['isPrimary', (0,values_make/* primitive */.MY)(false)],
                ['isWorker', (0,values_make/* primitive */.MY)(true)],
            ]);
        case 'util':
            return utilModule(m, node);
        default:
            return null;
    }
}
function pathModule(m) {
    const on = (name, apply) => (0,values_make/* native */.Yk)(name, ({ args, node }) => {
        const texts = args.map((arg) => (0,values_text/* known */.eO)(arg));
        if (texts.every((each) => each !== null))
            return (0,values_make/* primitive */.MY)(apply(texts));
        // A folder that is not known may still end in what is: `path.join(unknown, 'routes')`.
        return name === 'join'
            ? (0,values_text/* concat */.xW)(args.flatMap((arg, index) => (index === 0 ? [arg] : [(0,values_make/* primitive */.MY)('/'), arg])))
            : (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
    });
    const made = (0,values_make/* object */.Ik)([
        ['join', on('join', (args) => external_node_path_default().join(...args))],
        ['resolve', on('resolve', (args) => external_node_path_default().resolve(m.root, ...args))],
        ['normalize', on('normalize', ([path = '']) => external_node_path_default().normalize(path))],
        ['dirname', on('dirname', ([path = '']) => external_node_path_default().dirname(path))],
        ['basename', on('basename', ([path = '', ending]) => external_node_path_default().basename(path, ending))],
        ['extname', on('extname', ([path = '']) => external_node_path_default().extname(path))],
        ['relative', on('relative', ([from = '', to = '']) => external_node_path_default().relative(from, to))],
        ['sep', (0,values_make/* primitive */.MY)((external_node_path_default()).sep)],
        ['delimiter', (0,values_make/* primitive */.MY)((external_node_path_default()).delimiter)],
        ['isAbsolute', (0,values_make/* native */.Yk)('isAbsolute', ({ args: [path] }) => (0,values_make/* primitive */.MY)(external_node_path_default().isAbsolute((0,values_text/* known */.eO)(path) ?? '')))],
        [
            'parse',
            (0,values_make/* native */.Yk)('parse', ({ args: [path], node }) => {
                const written = (0,values_text/* known */.eO)(path);
                if (written === null)
                    return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
                return (0,values_make/* object */.Ik)(Object.entries(external_node_path_default().parse(written)).map(([key, value]) => [key, (0,values_make/* primitive */.MY)(value)]));
            }),
        ],
    ]);
    made.props.set('posix', made);
    made.props.set('default', made);
    return made;
}
/** Folders and files of the project are what they are: loaders read them. Nothing outside of it is read. */
function folderReading(m) {
    const inside = (value) => {
        const path = (0,values_text/* known */.eO)(value);
        if (path === null)
            return null;
        const absolute = external_node_path_default().resolve(m.root, path);
        return (0,project_files/* isWithin */.UO)(absolute, m.top) ? absolute : null;
    };
    const readdir = (call) => {
        const { args, node } = call;
        const [folder, second, third] = args;
        const path = inside(folder);
        const callback = [second, third].find((arg) => arg?.kind === 'function');
        const detailed = second?.kind === 'object' && second.props.get('withFileTypes')?.kind === 'primitive' && second.props.has('withFileTypes');
        const list = path === null
            ? unreadFolder(m, node)
            : (0,values_make/* array */.YO)(listed(path, node).map((entry) => (detailed ? entry : ((0,values_make/* ownProp */.Sh)(entry, 'name') ?? values_make/* nothing */.s6))));
        if (callback !== undefined)
            return (0,calls/* callValue */.Qm)(m, callback, { args: [(0,values_make/* primitive */.MY)(null), list], self: values_make/* nothing */.s6, node, isNew: false });
        return list;
    };
    const stat = ({ args: [path], node }) => {
        const file = inside(path);
        if (file === null || !(0,external_node_fs_.existsSync)(file))
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
        const found = (0,external_node_fs_.statSync)(file);
        return kindOf(found.isDirectory());
    };
    const read = ({ args: [path], node }) => {
        const file = inside(path);
        if (file === null || !(0,external_node_fs_.existsSync)(file) || (0,external_node_fs_.statSync)(file).size > 1_000_000 || (0,external_node_fs_.statSync)(file).isDirectory())
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
        return (0,values_make/* primitive */.MY)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    };
    const exists = ({ args: [path], node }) => {
        const file = inside(path);
        return file === null ? (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`) : (0,values_make/* primitive */.MY)((0,external_node_fs_.existsSync)(file));
    };
    return [
        ['readdirSync', (0,values_make/* native */.Yk)('readdirSync', readdir)],
        ['readdir', (0,values_make/* native */.Yk)('readdir', readdir)],
        ['statSync', (0,values_make/* native */.Yk)('statSync', stat)],
        ['lstatSync', (0,values_make/* native */.Yk)('lstatSync', stat)],
        ['stat', (0,values_make/* native */.Yk)('stat', stat)],
        ['readFileSync', (0,values_make/* native */.Yk)('readFileSync', read)],
        ['readFile', (0,values_make/* native */.Yk)('readFile', read)],
        ['existsSync', (0,values_make/* native */.Yk)('existsSync', exists)],
        ['readJsonSync', (0,values_make/* native */.Yk)('readJsonSync', read)],
    ];
}
function fsModule(m) {
    const made = (0,values_make/* object */.Ik)(folderReading(m));
    made.props.set('promises', (0,values_make/* object */.Ik)(folderReading(m)));
    made.props.set('default', made);
    made.more = { text: 'a property of fs', at: { file: '', line: 0 } };
    return made;
}
function unreadFolder(m, node) {
    const note = { text: `which folder ${(0,interpret_machine/* shown */.SP)(node)} reads is not known`, at: m.sources.placeOf(node) };
    m.unread.push(note);
    return { kind: 'unknown', why: note, node, name: 'files' };
}
function listed(folder, node) {
    // A loader that looks for what was compiled sees the sources by the names that they will have.
    const code = node.getSourceFile().text;
    const asCompiled = /['"`/.]\.?js\b/.test(code) && !/\bts\b['"`$|)\]]/.test(code);
    return (0,project_files/* entriesOf */.Mc)(folder)
        .filter((entry) => !/\.d\.ts$/.test(entry.name))
        .map((entry) => {
        const made = kindOf(entry.isDirectory());
        made.props.set('name', (0,values_make/* primitive */.MY)(asCompiled && entry.isFile() ? entry.name.replace(/\.ts$/, '.js') : entry.name));
        made.props.set('parentPath', (0,values_make/* primitive */.MY)(folder));
        made.props.set('path', (0,values_make/* primitive */.MY)(folder));
        return made;
    });
}
function kindOf(isFolder) {
    return (0,values_make/* object */.Ik)([
        ['isDirectory', (0,values_make/* native */.Yk)('isDirectory', () => (0,values_make/* primitive */.MY)(isFolder))],
        ['isFile', (0,values_make/* native */.Yk)('isFile', () => (0,values_make/* primitive */.MY)(!isFolder))],
        ['isSymbolicLink', (0,values_make/* native */.Yk)('isSymbolicLink', () => (0,values_make/* primitive */.MY)(false))],
    ]);
}
function urlModule(m) {
    return (0,values_make/* object */.Ik)([
        [
            'fileURLToPath',
            (0,values_make/* native */.Yk)('fileURLToPath', ({ args: [url = values_make/* nothing */.s6], node }) => {
                const written = (0,values_text/* known */.eO)(url.kind === 'object' ? (0,values_make/* ownProp */.Sh)(url, 'href') : url);
                return written?.startsWith('file:///')
                    ? (0,values_make/* primitive */.MY)((0,external_node_url_.fileURLToPath)(written))
                    : (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
            }),
        ],
        [
            'pathToFileURL',
            (0,values_make/* native */.Yk)('pathToFileURL', ({ args: [path], node }) => {
                const written = (0,values_text/* known */.eO)(path);
                return written === null
                    ? (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`)
                    : urlValue((0,external_node_url_.pathToFileURL)(external_node_path_default().resolve(m.root, written)).href);
            }),
        ],
        ['URL', (0,values_make/* native */.Yk)('URL', (call) => makeUrl(m, call))],
    ]);
}
/** `new URL('./routes', import.meta.url)` */
function makeUrl(m, { args: [path, base], node }) {
    const [written, from] = [(0,values_text/* known */.eO)(path), (0,values_text/* known */.eO)(base)];
    if (written === null || !URL.canParse(written, from ?? undefined))
        return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
    return urlValue(new URL(written, from ?? undefined).href);
}
function urlValue(href) {
    const { pathname, protocol } = new URL(href);
    const made = (0,values_make/* object */.Ik)([
        ['href', (0,values_make/* primitive */.MY)(href)],
        ['pathname', (0,values_make/* primitive */.MY)(protocol === 'file:' ? (0,external_node_url_.fileURLToPath)(href) : pathname)],
        ['protocol', (0,values_make/* primitive */.MY)(protocol)],
    ]);
    made.props.set('toString', (0,values_make/* native */.Yk)('toString', () => (0,values_make/* primitive */.MY)(href)));
    return made;
}
function utilModule(m, node) {
    const made = (0,values_make/* object */.Ik)([['promisify', (0,values_make/* native */.Yk)('promisify', ({ args: [fn] }) => fn ?? values_make/* nothing */.s6)]]);
    made.more = { text: 'a property of util', at: m.sources.placeOf(node) };
    return made;
}

// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
;// CONCATENATED MODULE: ./build/openapi/routes/project/manifest.js



/** The package.json of a folder; null where it has none. A broken one is as good as an empty one. */
function readManifest(folder) {
    const file = (0,external_node_path_.join)(folder, 'package.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return null;
    const json = readLenientJson(file);
    const entries = [json.main, json.module, json.source, ...leaves(json.exports), ...leaves(json.bin)];
    return {
        folder,
        name: typeof json.name === 'string' ? json.name : '',
        version: typeof json.version === 'string' ? json.version : '',
        main: entries.filter((entry) => typeof entry === 'string'),
        dependencies: new Map([json.dependencies, json.devDependencies, json.peerDependencies, json.optionalDependencies].flatMap((part) => texts(part))),
        scripts: new Map(texts(json.scripts)),
        aliases: new Map(texts(json._moduleAliases)),
        isModule: json.type === 'module',
    };
}
/** The nearest package.json at or above a folder, not above `top`; null: none. */
function manifestAbove(folder, top) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        const manifest = readManifest(at);
        if (manifest !== null || at === top || at === (0,external_node_path_.dirname)(at))
            return manifest;
    }
}
/** JSON with comments and trailing commas, such as of a tsconfig.json; what is no object is an empty one. */
function readLenientJson(file) {
    const { config } = compiler.ts.parseConfigFileTextToJson(file, (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, ''));
    return isRecord(config) ? config : {};
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function texts(part) {
    if (!isRecord(part))
        return [];
    return Object.entries(part).filter((entry) => typeof entry[1] === 'string');
}
function leaves(part) {
    return isRecord(part) ? Object.values(part).flatMap(leaves) : [part];
}

;// CONCATENATED MODULE: ./build/openapi/routes/project/source-of.js


const endings = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.tsx', '.jsx', '.json'];
/** Folders of which nothing is written by hand. */
const output = /^(dist|build|out|output|\.build|compiled)$/;
const compiled = /^(dist|build|lib|out|output|\.build|compiled)$/;
/** The source behind a path as code or package.json writes it: an ending or `index` may be missing, or it names what was compiled. */
function sourceOf(written, root) {
    return asWritten(written) ?? beforeCompilation(written, root);
}
/** The same, where what was compiled may lie beside its source, older than it: the source is what counts. */
function sourceBefore(written, root) {
    const source = outputOf(written, root) === null ? null : beforeCompilation(written, root);
    return source !== null && isCompiled(source) ? source : sourceOf(written, root);
}
/** `index.js` beside `dist/index.js` only loads it: what is compiled is TypeScript, or lies in src. */
function isCompiled(source) {
    return /\.[cm]?tsx?$/.test(source) || source.split(external_node_path_.sep).includes('src');
}
/** The folder of what was compiled in which a file lies; null: it lies in none. */
function outputOf(file, root) {
    const steps = (0,external_node_path_.relative)(root, file).split(external_node_path_.sep);
    const at = steps.findIndex((step) => output.test(step));
    return at < 0 ? null : (0,external_node_path_.join)(root, ...steps.slice(0, at + 1));
}
function asWritten(written) {
    if ((0,project_files/* isFile */.fo)(written))
        return written;
    const stem = written.replace(/\.([cm]?)jsx?$/, '');
    const candidates = [
        ...endings.map((ending) => `${written}${ending}`),
        ...(stem === written ? [] : endings.map((e) => `${stem}${e}`)),
    ];
    const file = candidates.find(project_files/* isFile */.fo);
    if (file !== undefined)
        return file;
    return (0,project_files/* isFolder */.lQ)(written) ? (endings.map((ending) => (0,external_node_path_.join)(written, `index${ending}`)).find(project_files/* isFile */.fo) ?? null) : null;
}
/** dist/server.js of src/server.ts, or of server.ts; dist/src/server.js of src/server.ts. */
function beforeCompilation(written, root) {
    const steps = (0,external_node_path_.relative)(root, written).split(external_node_path_.sep);
    const at = steps.findIndex((step) => compiled.test(step));
    if (at < 0)
        return null;
    const head = steps.slice(0, at);
    const tail = steps.slice(at + 1);
    const places = [[...head, 'src', ...tail], [...head, ...tail], [...head, 'src', ...tail.slice(1)], ['src', ...tail], tail];
    for (const place of places) {
        const found = asWritten((0,external_node_path_.join)(root, ...place));
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/openapi/routes/project/resolve.js





/** Resolves as Node and TypeScript do, also where nothing is installed: tsconfig paths, aliases, packages of the workspace, dist → src. */
function resolverFor(root, manifest, workspace) {
    const options = new Map();
    const known = new Map();
    const optionsOf = (folder) => {
        const before = options.get(folder);
        if (before !== undefined)
            return before;
        const own = ['tsconfig.json', 'jsconfig.json'].map((name) => (0,external_node_path_.join)(folder, name)).find(project_files/* isFile */.fo);
        const found = own !== undefined ? readOptions(own) : folder === root || folder === (0,external_node_path_.dirname)(folder) ? plain() : optionsOf((0,external_node_path_.dirname)(folder));
        options.set(folder, found);
        return found;
    };
    return {
        resolve(specifier, from) {
            const key = `${(0,external_node_path_.dirname)(from)}\0${specifier}`;
            const before = known.get(key);
            if (before !== undefined)
                return before;
            const target = find(specifier, from);
            known.set(key, target);
            return target;
        },
    };
    function find(specifier, from) {
        const bare = specifier.replace(/^node:/, '');
        const settings = optionsOf((0,external_node_path_.dirname)(from));
        const file = compiler.ts.resolveModuleName(specifier, from, settings, compiler.ts.sys).resolvedModule?.resolvedFileName;
        if (file !== undefined && !file.includes('/node_modules/') && !/\.d\.[cm]?ts$/.test(file))
            return targetOf(newest(file, from) ?? file);
        if (specifier.startsWith('.') || specifier.startsWith('/')) {
            const written = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(from), specifier);
            const found = newest(written, from) ?? (file?.endsWith('.d.ts') ? sourceOf(file.replace(/\.d\.ts$/, ''), root) : null);
            return found === null ? null : targetOf(found);
        }
        const inside = workspace.find(specifier);
        if (inside !== null)
            return targetOf(inside);
        const aliased = alias(bare);
        if (aliased !== null)
            return targetOf(aliased);
        return { kind: 'package', name: bare };
    }
    /** Where `bin/www` loads what was compiled, what it was compiled from is newer. */
    function newest(written, from) {
        const built = outputOf(written, root);
        return built === null || (0,project_files/* isWithin */.UO)(from, built) ? sourceOf(written, root) : sourceBefore(written, root);
    }
    /** module-alias, babel's module-resolver, `#imports`, and folders on NODE_PATH. */
    function alias(specifier) {
        if (manifest === null || manifest.dependencies.has(packageOf(specifier)))
            return null;
        const aliases = [...manifest.aliases, ...babelAliases(manifest.folder)];
        for (const [short, folder] of aliases) {
            if (specifier !== short && !specifier.startsWith(`${short}/`))
                continue;
            const found = sourceOf((0,external_node_path_.join)(manifest.folder, folder, specifier.slice(short.length)), root);
            if (found !== null)
                return found;
        }
        const withoutMark = specifier.replace(/^[#~@]\/?/, '');
        const bases = specifier === withoutMark
            ? [manifest.folder, (0,external_node_path_.join)(manifest.folder, 'src')]
            : [(0,external_node_path_.join)(manifest.folder, 'src'), manifest.folder];
        return bases.map((base) => sourceOf((0,external_node_path_.join)(base, withoutMark), root)).find((found) => found !== null) ?? null;
    }
    function targetOf(file) {
        if ((0,external_node_path_.extname)(file) === '.json')
            return { kind: 'json', file };
        // A template or a style that a bundler hands over as text is no code.
        if (!/^(\.[cm]?[jt]sx?)?$/.test((0,external_node_path_.extname)(file)))
            return { kind: 'package', name: (0,external_node_path_.basename)(file) };
        return (0,project_files/* isWithin */.UO)(file, root) ? { kind: 'source', file } : null;
    }
}
/** "lodash/get" → "lodash", "@koa/router/x" → "@koa/router". */
function packageOf(specifier) {
    return specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}
function plain() {
    return { allowJs: true, resolveJsonModule: true, moduleResolution: compiler.ts.ModuleResolutionKind.Bundler };
}
function readOptions(file) {
    const raw = compiler.ts.getParsedCommandLineOfConfigFile(file, {}, {
        ...compiler.ts.sys,
        // Only the options matter, and a large project's files take a second to list.
        readDirectory: () => [],
        onUnRecoverableConfigFileDiagnostic: () => { },
    });
    const { paths, baseUrl, pathsBasePath } = raw?.options ?? {};
    return {
        ...plain(),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(paths === undefined ? {} : { paths }),
        ...(pathsBasePath === undefined ? {} : { pathsBasePath }),
    };
}
function babelAliases(folder) {
    const file = ['.babelrc', 'babel.config.json'].map((name) => (0,external_node_path_.join)(folder, name)).find(project_files/* isFile */.fo);
    if (file === undefined)
        return [];
    const { plugins } = readLenientJson(file);
    const found = (Array.isArray(plugins) ? plugins : []).flatMap((plugin) => Array.isArray(plugin) && plugin[0] === 'module-resolver' && isRecord(plugin[1]) && isRecord(plugin[1].alias)
        ? Object.entries(plugin[1].alias)
        : []);
    return found.filter((entry) => typeof entry[1] === 'string');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/json.js
var built_ins_json = __webpack_require__(78557);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/modules.js
var modules = __webpack_require__(71964);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/config-package.js











/** The package `config`: what config/default says. What an environment's own file replaces is said with it. */
function configModule(m) {
    const settings = read(m);
    const made = (0,values_make/* native */.Yk)('config', () => values_make/* nothing */.s6);
    if (settings?.kind === 'object')
        for (const [name, value] of settings.props)
            made.props.set(name, value);
    made.props.set('get', (0,values_make/* native */.Yk)('get', ({ args: [path], node }) => {
        const written = (0,values_text/* known */.eO)(path);
        if (settings === null || written === null)
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`, 'config');
        const found = written.split('.').reduce((value, name) => (0,members/* getMember */.Xf)(m, value, name, node), settings);
        if (found.kind !== 'primitive')
            return found;
        return (0,values_make/* primitive */.MY)(found.value, [{ text: `${written} is what config/default says`, at: m.sources.placeOf(node) }]);
    }));
    made.props.set('has', (0,values_make/* native */.Yk)('has', ({ node }) => (0,interpret_machine/* unknownAt */.aI)(m, node, (0,interpret_machine/* shown */.SP)(node))));
    made.props.set('default', made);
    return made;
}
function read(m) {
    const folder = (0,external_node_path_.join)(m.root, 'config');
    const file = (ending) => (0,external_node_path_.join)(folder, `default.${ending}`);
    try {
        const json = ['json', 'json5'].map(file).find(project_files/* isFile */.fo);
        if (json !== undefined)
            return (0,built_ins_json/* fromJson */.R)(readLenientJson(json));
        const yaml = ['yaml', 'yml'].map(file).find(project_files/* isFile */.fo);
        if (yaml !== undefined)
            return (0,built_ins_json/* fromJson */.R)((0,dist.parse)((0,external_node_fs_.readFileSync)(yaml, 'utf8')));
    }
    catch {
        return null;
    }
    const code = ['js', 'cjs', 'ts', 'mjs'].map(file).find(project_files/* isFile */.fo);
    if (code === undefined)
        return null;
    const exported = (0,modules/* exportsOf */.v1)((0,modules/* loadModule */.Vw)(m, code));
    const inside = exported.kind === 'object' ? exported.props.get('default') : undefined;
    return inside === undefined || inside.kind === 'accessor' ? exported : inside;
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/express-router.js






function makeExpressRouter(m, parts, kind, { args: [options], node }, prototypes) {
    const isStrict = options?.kind === 'object' && options.props.get('strict')?.kind === 'primitive' && isTrue(options.props.get('strict'));
    const router = { kind, layers: [], isStrict, at: (0,interpret_machine.at)(m, node), node, isMounted: false };
    const label = kind === 'application' ? 'the Express application' : 'the Express router';
    const host = {
        label,
        type: kind === 'router' ? 'Router' : 'express',
        member: (name) => express_router_member(m, value, router, name, prototypes),
        call: ({ node: from }) => (0,interpret_machine/* unknownAt */.aI)(m, from, `${label} is called`),
    };
    const value = { kind: 'host', host, props: new Map() };
    if (kind === 'application')
        value.props.set('locals', (0,values_make/* object */.Ik)([], { text: `${label}'s locals`, at: router.at }));
    m.making.add(node);
    (0,interpret_machine/* registered */.HZ)(m);
    parts.add(host, { kind: 'express', router });
    return value;
}
function isTrue(value) {
    return typeof value === 'object' && value !== null && 'value' in value && value.value === true;
}
/** Settings and events: they say nothing of routes, and give the application back. */
const chained = new Set(['set', 'enable', 'disable', 'engine', 'on', 'once', 'setMaxListeners', 'param']);
/** @awaitjs/express has every function once more, for handlers that wait: `getAsync`. */
const plainName = (name) => name.replace(/Async$/, '');
function express_router_member(m, value, router, written, prototypes) {
    const name = plainName(written);
    const own = (router.kind === 'application' ? prototypes.application : prototypes.router).props.get(name);
    if (own !== undefined && own.kind !== 'accessor')
        return own;
    if (name === 'use') {
        return (0,values_make/* native */.Yk)(name, (call) => {
            use(m, router, call);
            return value;
        });
    }
    if (name === 'route')
        return (0,values_make/* native */.Yk)(name, (call) => routeChain(m, router, call));
    if (verbs.has(name) || rareVerbs.has(name) || name === 'all' || name === 'del') {
        return (0,values_make/* native */.Yk)(name, (call) => {
            if (router.kind === 'application' && name === 'get' && call.args.length === 1)
                return (0,interpret_machine/* unknownAt */.aI)(m, call.node, `${(0,interpret_machine/* shown */.SP)(call.node)} is a setting`);
            const [path = values_make/* nothing */.s6, ...handlers] = call.args;
            express_router_addRoute(m, router, name, (0,path_text/* pathsGiven */.ER)(path), handlers, call.node, {});
            return value;
        });
    }
    if (chained.has(name))
        return (0,values_make/* native */.Yk)(name, () => value);
    if (name === 'listen') {
        return (0,values_make/* native */.Yk)(name, ({ args, node }) => {
            for (const arg of args)
                if (arg.kind === 'function')
                    (0,members/* callSafely */.J1)(m, arg, [], node);
            return (0,interpret_machine/* unknownAt */.aI)(m, node, 'a server');
        });
    }
    return null;
}
function express_router_addRoute(m, router, name, paths, handlers, node, chain) {
    const method = name === 'del' ? 'delete' : name;
    (0,interpret_machine/* registered */.HZ)(m);
    router.layers.push({
        kind: 'route',
        method,
        paths,
        handlers: flat(handlers),
        chain,
        node,
        at: (0,interpret_machine.at)(m, node),
        conditions: [...m.conditions],
    });
}
function routeChain(m, router, { args: [path = values_make/* nothing */.s6] }) {
    const paths = (0,path_text/* pathsGiven */.ER)(path);
    const chain = {
        kind: 'host',
        props: new Map(),
        host: {
            label: 'a route',
            member: (written) => {
                const name = plainName(written);
                if (!verbs.has(name) && !rareVerbs.has(name) && name !== 'all')
                    return null;
                return (0,values_make/* native */.Yk)(name, ({ args, node }) => {
                    express_router_addRoute(m, router, name, paths, args, nameNode(node), chain);
                    return chain;
                });
            },
        },
    };
    return chain;
}
/** In a chain each method has its own line: where its name stands. */
function nameNode(node) {
    return compiler.ts.isCallExpression(node) && compiler.ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node;
}
function use(m, router, { args, node }) {
    const [first, ...rest] = args;
    if (first === undefined)
        return;
    const isPath = looksLikePath(first, rest);
    const paths = isPath ? (0,path_text/* pathsGiven */.ER)(first) : [{ kind: 'text', text: path_text/* noPath */.LX }];
    const handlers = flat(isPath ? rest : args);
    (0,interpret_machine/* registered */.HZ)(m);
    router.layers.push({ kind: 'use', paths, handlers, node, at: (0,interpret_machine.at)(m, node), conditions: [...m.conditions] });
}
function looksLikePath(value, rest) {
    switch (value.kind) {
        case 'primitive':
            return typeof value.value === 'string';
        case 'text':
        case 'pattern':
        case 'environment':
            return true;
        case 'array':
            return value.items.length > 0 && value.items.every((item) => looksLikePath(item, rest));
        case 'choice':
            return value.options.some((option) => looksLikePath(option, rest));
        case 'unknown':
            return rest.length > 0 && /path|prefix|url|base|route|mount|version|endpoint/i.test(value.name);
        case 'external':
            return rest.length > 0 && (value.steps.at(-1)?.kind === 'get' || /config|env|nconf|convict/.test(value.module));
        default:
            return false;
    }
}
function flat(values) {
    return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]));
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/express.js




/** The module `express`. */
function expressModule(m, parts) {
    const prototypes = { application: (0,values_make/* object */.Ik)(), router: (0,values_make/* object */.Ik)() };
    const made = (0,values_make/* native */.Yk)('express', (call) => makeExpressRouter(m, parts, 'application', call, prototypes));
    const router = (0,values_make/* native */.Yk)('Router', (call) => makeExpressRouter(m, parts, 'router', call, prototypes));
    router.props.set('prototype', prototypes.router);
    made.props.set('Router', router);
    made.props.set('application', prototypes.application);
    for (const name of ['json', 'urlencoded', 'raw', 'text', 'static']) {
        made.props.set(name, (0,values_make/* native */.Yk)(name, ({ args, node }) => (0,calls/* callValue */.Qm)(m, { ...(0,values_make/* external */.qn)('express', node, (0,interpret_machine.at)(m, node)), steps: [{ kind: 'get', name }] }, { args, self: values_make/* nothing */.s6, node, isNew: false })));
    }
    made.props.set('default', made);
    return made;
}
/** Packages whose export makes a router that is Express's but for how it waits: express-promise-router and the like. */
function routerModule(m, parts) {
    const prototypes = { application: (0,values_make/* object */.Ik)(), router: (0,values_make/* object */.Ik)() };
    const made = (0,values_make/* native */.Yk)('Router', (call) => makeExpressRouter(m, parts, 'router', call, prototypes));
    made.props.set('Router', made);
    made.props.set('AsyncRouter', made);
    // Of @awaitjs/express: it gives the application what it is to have, and the application back.
    made.props.set('addAsync', (0,values_make/* native */.Yk)('addAsync', ({ args: [application = values_make/* nothing */.s6] }) => application));
    made.props.set('wrap', (0,values_make/* native */.Yk)('wrap', ({ args: [handler = values_make/* nothing */.s6] }) => handler));
    made.props.set('default', made);
    return made;
}

// EXTERNAL MODULE: ./build/openapi/routes/values/pattern.js
var values_pattern = __webpack_require__(7732);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/fastify-autoload.js











const scriptPattern = /(?:(?:^.?|\.[^d]|[^.]d|[^.][^d])\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu;
const indexPattern = /^index(?:\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu;
const hooksPattern = /^[_.]?auto_?hooks(?:\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu;
/** @fastify/autoload: the plugins are the files of a real folder, by the rules of its lib/find-plugins.js and index.js. */
function autoloadModule(m) {
    const made = (0,values_make/* native */.Yk)('autoload', ({ args: [instance = values_make/* nothing */.s6, options = values_make/* nothing */.s6], node }) => {
        const folder = folderOf(m, options, node);
        if (folder === null)
            m.unread.push({ text: `which folder ${(0,interpret_machine/* shown */.SP)(node)} loads is not known`, at: (0,interpret_machine.at)(m, node) });
        else
            for (const { hooks, plugins } of foldersIn(m, folder, options, node))
                registerFolder(m, instance, options, hooks, plugins, node);
        return values_make/* nothing */.s6;
    });
    made.props.set('@@skip-override', (0,values_make/* primitive */.MY)(true));
    made.props.set('default', made);
    made.props.set('fastifyAutoload', made);
    return made;
}
/** dist/routes may be what is built from src/routes. */
function folderOf(m, options, node) {
    const written = (0,values_text/* known */.eO)((0,members/* getMember */.Xf)(m, options, 'dir', node));
    if (written === null || !(0,project_files/* isWithin */.UO)(written, m.top))
        return null;
    if ((0,project_files/* isFolder */.lQ)(written))
        return written;
    const index = sourceOf((0,external_node_path_.join)(written, 'index'), m.root);
    return index === null ? null : (0,external_node_path_.join)(index, '..');
}
function foldersIn(m, top, options, node) {
    const setting = (name) => (0,members/* getMember */.Xf)(m, options, name, node);
    const pattern = (name, otherwise) => asPattern(setting(name)) ?? otherwise;
    const script = pattern('scriptPattern', scriptPattern);
    const index = pattern('indexPattern', indexPattern);
    const autoHooks = pattern('autoHooksPattern', hooksPattern);
    const depth = setting('maxDepth');
    const deepest = depth.kind === 'primitive' && typeof depth.value === 'number' ? depth.value : Number.POSITIVE_INFINITY;
    const ignored = asPattern(setting('ignorePattern'));
    const hasHooks = (0,truth/* truth */.I)(setting('autoHooks')) === true;
    const folders = [];
    const takes = (file) => {
        const path = `/${(0,external_node_path_.relative)(top, file).split(external_node_path_.sep).join('/')}`;
        const [wanted, unwanted] = [setting('matchFilter'), setting('ignoreFilter')];
        return filtered(m, wanted, path, node) !== false && filtered(m, unwanted, path, node) !== true;
    };
    const walk = (folder, prefix, level, above) => {
        const entries = (0,project_files/* entriesOf */.Mc)(folder);
        let hooks = hasHooks ? above : [];
        const own = hasHooks ? entries.find((entry) => autoHooks.test(entry.name)) : undefined;
        if (own !== undefined)
            hooks = [...((0,truth/* truth */.I)(setting('overwriteHooks')) === true ? [] : hooks), (0,external_node_path_.join)(folder, own.name)];
        const plugins = [];
        folders.push({ hooks, plugins });
        const main = entries.find((entry) => index.test(entry.name));
        if (main !== undefined && takes((0,external_node_path_.join)(folder, main.name)))
            plugins.push({ file: (0,external_node_path_.join)(folder, main.name), prefix });
        if (main !== undefined && entries.every((entry) => !entry.isDirectory()))
            return;
        for (const entry of entries) {
            const file = (0,external_node_path_.join)(folder, entry.name);
            if ((0,values_pattern/* bounded */.Mm)(() => ignored?.test((0,external_node_path_.relative)(top, file).split(external_node_path_.sep).join('/'))))
                continue;
            if (entry.isDirectory() && level < deepest) {
                walk(file, `${prefix === '' ? '/' : `${prefix}/`}${folderPrefix(m, setting('dirNameRoutePrefix'), folder, entry.name, node)}`, level + 1, (0,truth/* truth */.I)(setting('cascadeHooks')) === true ? hooks : []);
            }
            else if (main === undefined && entry.isFile() && script.test(entry.name) && !autoHooks.test(entry.name) && takes(file)) {
                plugins.push({ file, prefix });
            }
        }
    };
    walk(top, '', 0, []);
    return folders;
}
function folderPrefix(m, setting, folder, name, node) {
    if (setting.kind === 'function') {
        return (0,values_text/* known */.eO)((0,calls/* callValue */.Qm)(m, setting, { args: [(0,values_make/* primitive */.MY)(folder), (0,values_make/* primitive */.MY)(name)], self: values_make/* nothing */.s6, node, isNew: false })) ?? '';
    }
    return isFalse(setting) ? '' : name;
}
function asPattern(value) {
    if (value.kind === 'pattern')
        return (0,values_pattern/* compiled */.QO)(value.source, value.flags);
    const written = (0,values_text/* known */.eO)(value);
    return written === null ? null : (0,values_pattern/* compiled */.QO)(written);
}
function filtered(m, filter, path, node) {
    if (filter.kind === 'primitive' && filter.value === undefined)
        return null;
    const written = (0,values_text/* known */.eO)(filter);
    if (written !== null)
        return path.includes(written);
    if (filter.kind === 'pattern')
        return (0,values_pattern/* bounded */.Mm)(() => (0,values_pattern/* compiled */.QO)(filter.source, filter.flags)?.test(path)) ?? null;
    return (0,truth/* truth */.I)((0,calls/* callValue */.Qm)(m, filter, { args: [(0,values_make/* primitive */.MY)(path)], self: values_make/* nothing */.s6, node, isNew: false }));
}
function registerFolder(m, instance, options, hooks, plugins, node) {
    const loaded = plugins.map((found) => pluginOf(m, found, options, node)).filter((plugin) => plugin !== null);
    const call = (target, args) => (0,calls/* callValue */.Qm)(m, (0,members/* getMember */.Xf)(m, target, 'register', node), { args, self: target, node, isNew: false });
    if (hooks.length === 0) {
        for (const { plugin, given } of loaded)
            call(instance, [plugin, given]);
        return;
    }
    const around = (0,values_make/* native */.Yk)('autohooks', ({ args: [context = values_make/* nothing */.s6] }) => {
        for (const file of hooks) {
            const hook = defaultOf(m, (0,modules/* exportsOf */.v1)((0,modules/* loadModule */.Vw)(m, file)), node);
            if (hook.kind === 'function')
                hook.props.set('@@skip-override', (0,values_make/* primitive */.MY)(true));
            call(context, [hook]);
        }
        for (const { plugin, given } of loaded)
            call(context, [plugin, given]);
        return values_make/* nothing */.s6;
    });
    call(instance, [around]);
}
function pluginOf(m, { file, prefix }, options, node) {
    const content = (0,modules/* exportsOf */.v1)((0,modules/* loadModule */.Vw)(m, file));
    let plugin = defaultOf(m, content, node);
    if (plugin.kind === 'object' && plugin.props.has('method')) {
        const route = plugin;
        plugin = (0,values_make/* native */.Yk)('route', ({ args: [context = values_make/* nothing */.s6] }) => (0,calls/* callValue */.Qm)(m, (0,members/* getMember */.Xf)(m, context, 'route', node), { args: [route], self: context, node, isNew: false }));
    }
    if (plugin.kind !== 'function' && plugin.kind !== 'native')
        return null;
    const own = (name) => {
        const onPlugin = (0,members/* getMember */.Xf)(m, plugin, name, node);
        return onPlugin.kind === 'primitive' && onPlugin.value === undefined ? (0,members/* getMember */.Xf)(m, content, name, node) : onPlugin;
    };
    if (isFalse(own('autoload')))
        return null;
    if (isFalse((0,members/* getMember */.Xf)(m, options, 'encapsulate', node)))
        plugin.props.set('@@skip-override', (0,values_make/* primitive */.MY)(true));
    const given = merged(m, [own('autoConfig'), (0,members/* getMember */.Xf)(m, options, 'options', node)], node);
    const base = ((0,values_text/* known */.eO)((0,values_make/* ownProp */.Sh)(given, 'prefix')) ?? '').replace(/\/$/, '');
    const auto = (0,values_text/* known */.eO)(own('autoPrefix'));
    const override = (0,values_text/* known */.eO)(own('prefixOverride'));
    const appended = (0,truth/* truth */.I)((0,members/* getMember */.Xf)(m, options, 'appendAutoPrefix', node)) === true && auto !== null && prefix !== ''
        ? `${prefix}/${auto}`
        : (auto ?? prefix);
    let full = override ?? (appended === '' ? base : base + appended.replace(/\/+/g, '/'));
    if ((0,truth/* truth */.I)((0,members/* getMember */.Xf)(m, options, 'routeParams', node)) === true)
        full = /__/.test(full) ? full.replace(/__/g, ':') : full.replace(/\/_/g, '/:');
    if (full !== '')
        given.props.set('prefix', (0,values_make/* primitive */.MY)(full));
    return { plugin, given };
}
function isFalse(value) {
    return value.kind === 'primitive' && value.value === false;
}
function defaultOf(m, content, node) {
    if (content.kind !== 'object')
        return content;
    const inside = (0,members/* getMember */.Xf)(m, content, 'default', node);
    return inside.kind === 'primitive' ? content : inside;
}
function merged(m, sources, node) {
    const made = (0,values_make/* object */.Ik)();
    for (const source of sources) {
        if (source.kind !== 'object')
            continue;
        for (const name of source.props.keys())
            made.props.set(name, (0,members/* getMember */.Xf)(m, source, name, node));
    }
    return made;
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/expressions.js + 1 modules
var expressions = __webpack_require__(27357);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/operators.js
var operators = __webpack_require__(9728);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/scope.js
var interpret_scope = __webpack_require__(21785);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/injection.js








/** tsyringe, typedi and inversify: controllers are made by a container, their constructors' parameters by their types. */
function injectionModule(m) {
    const container = { byName: new Map(), byClass: new Map() };
    const host = containerHost(m, container);
    const made = (0,values_make/* native */.Yk)('injection', () => values_make/* nothing */.s6);
    const decorator = (0,values_make/* native */.Yk)('decorator', () => values_make/* nothing */.s6);
    const decorating = (0,values_make/* native */.Yk)('decorating', ({ args: [first] }) => (first?.kind === 'class' ? values_make/* nothing */.s6 : decorator));
    for (const name of [
        'injectable',
        'singleton',
        'autoInjectable',
        'scoped',
        'registry',
        'Service',
        'inject',
        'Inject',
        'injectAll',
        'named',
        'optional',
        'delay',
    ]) {
        made.props.set(name, decorating);
    }
    made.props.set('container', host);
    // typedi's is used as it is, inversify's is made anew.
    made.props.set('Container', (0,values_make/* native */.Yk)('Container', () => containerHost(m, { byName: new Map(), byClass: new Map() }), new Map([
        ['get', (0,values_make/* native */.Yk)('get', ({ args: [token = values_make/* nothing */.s6], node }) => resolve(m, container, token, node))],
        ['set', memberOf(host, 'set')],
        ['has', memberOf(host, 'isRegistered')],
    ])));
    return made;
}
function memberOf({ host }, name) {
    return (0,values_make/* native */.Yk)(name, (call) => {
        const found = host.member(name, call.node);
        return found?.kind === 'native' ? found.call(call) : values_make/* nothing */.s6;
    });
}
function containerHost(m, container) {
    const value = {
        kind: 'host',
        props: new Map(),
        host: {
            label: 'the container',
            member: (name) => {
                switch (name) {
                    case 'resolve':
                    case 'get':
                        return (0,values_make/* native */.Yk)(name, ({ args: [token = values_make/* nothing */.s6], node }) => resolve(m, container, token, node));
                    case 'register':
                    case 'registerSingleton':
                    case 'registerInstance':
                    case 'registerType':
                    case 'set':
                        return (0,values_make/* native */.Yk)(name, ({ args: [token = values_make/* nothing */.s6, given], node }) => {
                            put(container, token, once(() => provided(m, container, given ?? token, node)));
                            return value;
                        });
                    case 'bind':
                    case 'rebind':
                        return (0,values_make/* native */.Yk)(name, ({ args: [token = values_make/* nothing */.s6] }) => binding(m, container, token));
                    case 'createChildContainer':
                    case 'beforeResolution':
                    case 'load':
                        return (0,values_make/* native */.Yk)(name, () => value);
                    default:
                        return null;
                }
            },
        },
    };
    return value;
}
function put(container, token, give) {
    if (token.kind === 'class')
        container.byClass.set(token, give);
    const name = (0,operators/* keyText */.Pu)(token);
    if (name !== null)
        container.byName.set(name, give);
}
function once(give) {
    let given = null;
    return () => {
        given ??= give();
        return given;
    };
}
/** `{ useClass }`, `{ useValue }`, `{ useFactory }`, a class or a value. */
function provided(m, container, given, node) {
    if (given.kind === 'class')
        return injected(m, container, given, node);
    if (given.kind !== 'object')
        return given;
    const useClass = given.props.get('useClass');
    if (useClass?.kind === 'class')
        return injected(m, container, useClass, node);
    const factory = given.props.get('useFactory');
    if (factory?.kind === 'function')
        return (0,calls/* callValue */.Qm)(m, factory, { args: [], self: values_make/* nothing */.s6, node, isNew: false });
    return given.props.has('useValue') ? (0,members/* getMember */.Xf)(m, given, 'useValue', node) : given;
}
/** inversify's `bind(token).to(Class).inSingletonScope()`. */
function binding(m, container, token) {
    const rest = (0,values_make/* object */.Ik)();
    for (const name of ['inSingletonScope', 'inTransientScope', 'inRequestScope', 'whenTargetNamed'])
        rest.props.set(name, (0,values_make/* native */.Yk)(name, () => rest));
    const to = (name, give) => (0,values_make/* native */.Yk)(name, ({ args, node }) => {
        put(container, token, once(() => give(args, node)));
        return rest;
    });
    rest.props.set('to', to('to', ([made = values_make/* nothing */.s6], node) => provided(m, container, made, node)));
    rest.props.set('toSelf', to('toSelf', (_, node) => provided(m, container, token, node)));
    rest.props.set('toConstantValue', to('toConstantValue', ([value = values_make/* nothing */.s6]) => value));
    rest.props.set('toDynamicValue', to('toDynamicValue', ([make = values_make/* nothing */.s6], node) => (0,calls/* callValue */.Qm)(m, make, { args: [(0,values_make/* object */.Ik)()], self: values_make/* nothing */.s6, node, isNew: false })));
    return rest;
}
function resolve(m, container, token, node) {
    const known = token.kind === 'class' ? container.byClass.get(token) : container.byName.get((0,operators/* keyText */.Pu)(token) ?? '');
    if (known !== undefined)
        return known();
    if (token.kind !== 'class')
        return (0,interpret_machine/* unknownAt */.aI)(m, node, 'what the container gives is not known');
    const give = once(() => injected(m, container, token, node));
    container.byClass.set(token, give);
    return give();
}
/** An instance whose constructor is given what its parameters ask for. */
function injected(m, container, made, node) {
    const written = made.node.members.find((member) => compiler.ts.isConstructorDeclaration(member) && member.body !== undefined);
    const parameters = written !== undefined && compiler.ts.isConstructorDeclaration(written) ? written.parameters : [];
    const args = parameters.map((parameter) => {
        const token = tokenOf(m, made, parameter);
        return token === null ? (0,interpret_machine/* unknownAt */.aI)(m, parameter, 'what is injected is not known') : resolve(m, container, token, node);
    });
    return (0,calls/* construct */.YU)(m, made, args, node);
}
function tokenOf(m, made, parameter) {
    for (const { expression } of compiler.ts.canHaveDecorators(parameter) ? (compiler.ts.getDecorators(parameter) ?? []) : []) {
        const [token] = compiler.ts.isCallExpression(expression) && /^inject$/i.test(expression.expression.getText()) ? expression.arguments : [];
        if (token !== undefined)
            return (0,expressions/* evaluate */._)(m, token, made.scope);
    }
    const { type } = parameter;
    if (type === undefined || !compiler.ts.isTypeReferenceNode(type) || !compiler.ts.isIdentifier(type.typeName))
        return null;
    const binding = (0,interpret_scope/* lookUp */.TE)(made.scope, type.typeName.text);
    const value = binding === null ? null : (0,interpret_scope/* valueIn */.xm)(binding);
    return value?.kind === 'class' ? value : null;
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/koa-router.js






function makeKoa(m, parts, node) {
    const app = { middleware: [], at: (0,interpret_machine.at)(m, node), node, isMounted: false };
    const host = {
        label: 'the Koa application',
        type: 'Koa',
        member: (name) => {
            if (name === 'use') {
                return (0,values_make/* native */.Yk)(name, ({ args }) => {
                    (0,interpret_machine/* registered */.HZ)(m);
                    for (const value of args)
                        app.middleware.push({ value, conditions: [...m.conditions] });
                    return made;
                });
            }
            if (name === 'on' || name === 'once')
                return (0,values_make/* native */.Yk)(name, () => made);
            // What runs once the server listens registers nothing.
            if (name === 'listen' || name === 'callback')
                return (0,values_make/* native */.Yk)(name, ({ node: from }) => (0,interpret_machine/* unknownAt */.aI)(m, from, 'a server'));
            return null;
        },
    };
    const made = { kind: 'host', host, props: new Map() };
    m.making.add(node);
    (0,interpret_machine/* registered */.HZ)(m);
    parts.add(host, { kind: 'koa-app', app });
    return made;
}
function makeKoaRouter(m, parts, { args: [options = values_make/* nothing */.s6], node }) {
    const router = { prefix: path_text/* noPath */.LX, layers: [], isStrict: false, at: (0,interpret_machine.at)(m, node), node, isMounted: false };
    const prefix = options.kind === 'object' ? (0,members/* getMember */.Xf)(m, options, 'prefix', node) : values_make/* nothing */.s6;
    const [given] = prefix.kind === 'primitive' && typeof prefix.value !== 'string' ? [] : (0,path_text/* pathsGiven */.ER)(prefix);
    if (given?.kind === 'text')
        router.prefix = given.text;
    const strict = options.kind === 'object' ? (0,members/* getMember */.Xf)(m, options, 'strict', node) : values_make/* nothing */.s6;
    router.isStrict = strict.kind === 'primitive' && strict.value === true;
    const host = { label: 'the Koa router', type: 'Router', member: (name) => koa_router_member(m, parts, value, router, name) };
    const value = { kind: 'host', host, props: new Map() };
    m.making.add(node);
    (0,interpret_machine/* registered */.HZ)(m);
    parts.add(host, { kind: 'koa-router', router });
    return value;
}
function middlewareValue(parts, label, middleware) {
    const host = { label, member: () => null, call: () => values_make/* nothing */.s6 };
    parts.add(host, { kind: 'koa-middleware', middleware });
    return { kind: 'host', host, props: new Map() };
}
function koa_router_member(m, parts, value, router, name) {
    const chained = (run) => (0,values_make/* native */.Yk)(name, (call) => {
        run(call);
        return value;
    });
    if (verbs.has(name) || rareVerbs.has(name) || name === 'all' || name === 'del') {
        return chained(({ args, node }) => verb(m, router, name === 'del' ? 'delete' : name, args, node));
    }
    switch (name) {
        case 'use':
            return chained(({ args, node }) => koa_router_use(m, parts, router, args, node));
        case 'routes':
        case 'middleware':
            return (0,values_make/* native */.Yk)(name, () => middlewareValue(parts, 'routes of a Koa router', { kind: 'dispatch', router }));
        case 'allowedMethods':
            return (0,values_make/* native */.Yk)(name, ({ node }) => ({ ...(0,values_make/* external */.qn)('koa-router', node, (0,interpret_machine.at)(m, node)), steps: [{ kind: 'get', name }] }));
        case 'prefix':
            return chained(({ args: [prefix = values_make/* nothing */.s6] }) => setPrefix(router, (0,path_text/* pathsGiven */.ER)(prefix)[0]));
        case 'register':
            return chained(({ args: [path = values_make/* nothing */.s6, methods = values_make/* nothing */.s6, ...handlers], node }) => {
                const names = methods.kind === 'array'
                    ? methods.items.map((item) => (0,values_text/* known */.eO)(item)?.toLowerCase()).filter((item) => item !== undefined)
                    : [];
                for (const given of (0,path_text/* pathsGiven */.ER)(path))
                    addLayer(m, router, { methods: names, path: given, handlers: koa_router_flat(handlers.slice(0, 1)), options: null, name: null }, node);
            });
        case 'redirect':
            return chained(({ args: [from = values_make/* nothing */.s6, to = values_make/* nothing */.s6, status], node }) => redirect(m, router, from, to, status, node));
        // koa-joi-router's way: an object, or a list of them.
        case 'route':
            return chained(({ args: [options = values_make/* nothing */.s6], node }) => {
                for (const one of options.kind === 'array' ? options.items : [options])
                    routeObject(m, router, one, node);
            });
        // koa-swagger-decorator's way: classes whose methods say in decorators what they answer.
        case 'map':
        case 'mapDir':
            return chained(({ node }) => m.unread.push({ text: `the routes of decorated classes that ${(0,interpret_machine/* shown */.SP)(node, 40)} adds are not read`, at: (0,interpret_machine.at)(m, node) }));
        case 'param':
            return chained(() => { });
        default:
            return null;
    }
}
function verb(m, router, method, args, node) {
    const [first = values_make/* nothing */.s6, second] = args;
    const isNamed = second !== undefined &&
        ((0,values_text/* known */.eO)(second) !== null ||
            second.kind === 'text' ||
            second.kind === 'pattern' ||
            (second.kind === 'array' && (0,values_text/* known */.eO)(second.items[0]) !== null));
    const path = isNamed ? second : first;
    const rest = args.slice(isNamed ? 2 : 1);
    // koa-joi-router's: what is validated stands before the handlers.
    const options = rest[0]?.kind === 'object' && rest[0].made === null && rest[0].under === null ? rest[0] : null;
    const handlers = koa_router_flat(options === null ? rest : rest.slice(1));
    const methods = [method];
    if (first.kind === 'function') {
        addLayer(m, router, { methods, path: { kind: 'text', text: path_text/* noPath */.LX }, handlers: koa_router_flat([...args]), options: null, name: null }, node);
        return;
    }
    for (const given of (0,path_text/* pathsGiven */.ER)(path))
        addLayer(m, router, { methods, path: given, handlers, options, name: isNamed ? (0,values_text/* known */.eO)(first) : null }, node);
}
function routeObject(m, router, options, node) {
    if (options.kind !== 'object') {
        if ((0,values_text/* known */.eO)(options) === null)
            m.unread.push({ text: `which route ${(0,interpret_machine/* shown */.SP)(node)} registers is not known`, at: (0,interpret_machine.at)(m, node) });
        return;
    }
    const method = (0,members/* getMember */.Xf)(m, options, 'method', node);
    const methods = (method.kind === 'array' ? method.items : [method])
        .map((item) => (0,values_text/* known */.eO)(item)?.toLowerCase())
        .filter((item) => item !== undefined);
    const handlers = koa_router_flat([(0,members/* getMember */.Xf)(m, options, 'pre', node), (0,members/* getMember */.Xf)(m, options, 'handler', node)]).filter((handler) => handler.kind !== 'primitive');
    for (const given of (0,path_text/* pathsGiven */.ER)((0,members/* getMember */.Xf)(m, options, 'path', node)))
        addLayer(m, router, { methods, path: given, handlers, options, name: null }, node);
}
function redirect(m, router, from, to, status, node) {
    const source = (0,values_text/* known */.eO)(from);
    const named = source === null || source.startsWith('/') ? null : router.layers.find((layer) => layer.name === source);
    const handler = (0,values_make/* native */.Yk)('redirect', ({ args: [ctx = values_make/* nothing */.s6] }) => {
        const redirected = ctx.kind === 'host' ? ctx.host.member('redirect', node) : null;
        if (redirected?.kind === 'native')
            redirected.call({ args: [to, status ?? (0,values_make/* primitive */.MY)(301)], self: ctx, node, isNew: false });
        return values_make/* nothing */.s6;
    });
    const paths = named?.path == null ? (0,path_text/* pathsGiven */.ER)(from) : [named.path];
    for (const given of paths)
        addLayer(m, router, { methods: ['all'], path: given, handlers: [handler], options: null, name: null }, node);
}
function addLayer(m, router, layer, node) {
    const conditions = [...m.conditions, ...(layer.path?.kind === 'text' ? layer.path.text.conditions : [])];
    (0,interpret_machine/* registered */.HZ)(m);
    const made = { ...layer, prefix: path_text/* noPath */.LX, node, at: (0,interpret_machine.at)(m, node), conditions };
    router.layers.push((0,path_text/* isEmpty */.Im)(router.prefix) ? made : prefixedBy(made, router.prefix, router.isStrict));
}
/** As koa-router puts a prefix before a layer's path: `/` becomes the prefix itself, an empty path stays as it is. */
function prefixedBy(layer, prefix, isStrict) {
    const { path } = layer;
    if (path === null || path.kind === 'pattern')
        return { ...layer, prefix: path === null ? (0,path_text/* append */.BC)(prefix, layer.prefix) : layer.prefix };
    if ((0,path_text/* isEmpty */.Im)(path.text))
        return layer;
    const isRoot = path.text.parts.length === 1 && path.text.parts[0] === '/' && !isStrict;
    return {
        ...layer,
        path: {
            kind: 'text',
            text: isRoot ? { ...prefix, notes: [...prefix.notes, ...path.text.notes] } : (0,path_text/* append */.BC)(prefix, path.text),
        },
    };
}
/** `router.prefix(…)` also moves what is already registered, in place of the prefix that it had before. */
function setPrefix(router, given) {
    if (given?.kind !== 'text')
        return;
    const prefix = (0,path_text/* withoutEnd */.Mx)(given.text, '/');
    const before = (0,path_text/* showPath */.P8)(router.prefix);
    router.prefix = prefix;
    router.layers = router.layers.map((layer) => prefixedBy(before === '' ? layer : unprefixed(layer, before), prefix, router.isStrict));
}
function unprefixed(layer, prefix) {
    const { path } = layer;
    if (path?.kind !== 'text')
        return { ...layer, prefix: path_text/* noPath */.LX };
    const written = (0,path_text/* showPath */.P8)(path.text);
    if (written !== prefix && !written.startsWith(`${prefix}/`))
        return layer;
    const rest = (0,path_text/* withoutStart */.pM)(path.text, prefix);
    return { ...layer, path: { kind: 'text', text: (0,path_text/* isEmpty */.Im)(rest) ? (0,path_text/* pathText */.LF)('/') : rest } };
}
function koa_router_use(m, parts, router, args, node) {
    const [first = values_make/* nothing */.s6] = args;
    const isPath = (0,values_text/* known */.eO)(first) !== null ||
        ['text', 'pattern', 'environment'].includes(first.kind) ||
        (first.kind === 'array' && first.items.length > 0 && first.items.every((item) => (0,values_text/* known */.eO)(item) !== null));
    const paths = isPath ? (0,path_text/* pathsGiven */.ER)(first) : [null];
    for (const path of paths) {
        for (const value of koa_router_flat(isPath ? args.slice(1) : [...args]))
            mount(m, parts, router, path, value, node);
    }
}
/** What a nested router has at this moment is copied, as koa-router does. */
function mount(m, parts, router, path, value, node) {
    if (value.kind === 'choice') {
        for (const option of value.options) {
            m.conditions.push(value.why);
            mount(m, parts, router, path, option, node);
            m.conditions.pop();
        }
        return;
    }
    const part = value.kind === 'host' ? parts.of(value.host) : null;
    if (part?.kind === 'koa-middleware' && part.middleware.kind === 'compose') {
        for (const item of part.middleware.list)
            mount(m, parts, router, path, item, node);
        return;
    }
    const nested = part?.kind === 'koa-middleware' && part.middleware.kind === 'dispatch'
        ? part.middleware.router
        : part?.kind === 'koa-router'
            ? part.router
            : null;
    if (nested === null) {
        addLayer(m, router, { methods: [], path, handlers: [value], options: null, name: null }, node);
        return;
    }
    nested.isMounted = true;
    (0,interpret_machine/* registered */.HZ)(m);
    for (const layer of nested.layers) {
        const conditions = [...m.conditions, ...layer.conditions];
        const below = path?.kind === 'text' && !(0,path_text/* isEmpty */.Im)(path.text)
            ? prefixedBy({ ...layer, conditions }, path.text, nested.isStrict)
            : { ...layer, conditions };
        router.layers.push((0,path_text/* isEmpty */.Im)(router.prefix) ? below : prefixedBy(below, router.prefix, router.isStrict));
    }
}
function koa_router_flat(values) {
    return values.flatMap((value) => (value.kind === 'array' ? koa_router_flat(value.items) : [value]));
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/koa.js





function koaModule(m, parts) {
    const made = (0,values_make/* native */.Yk)('Koa', ({ node }) => makeKoa(m, parts, node));
    made.props.set('default', made);
    return made;
}
/** koa-router, @koa/router and packages that behave like them. */
function koaRouterModule(m, parts) {
    const made = (0,values_make/* native */.Yk)('Router', (call) => makeKoaRouter(m, parts, call));
    for (const name of ['Router', 'SwaggerRouter', 'default'])
        made.props.set(name, made);
    // Of koa-joi-router: the joi that it brings.
    made.props.set('Joi', { kind: 'accessor', read: (_, node) => (0,values_make/* external */.qn)('joi', node, (0,interpret_machine.at)(m, node)), write: null });
    return made;
}
/** koa-mount: `mount('/prefix', app)`, also of a middleware. */
function mountModule(parts) {
    return withDefault((0,values_make/* native */.Yk)('mount', ({ args: [first = values_make/* nothing */.s6, second] }) => {
        const [prefix] = second === undefined ? [] : (0,path_text/* pathsGiven */.ER)(first);
        return middlewareValue(parts, 'what koa-mount mounts', {
            kind: 'mount',
            prefix: prefix ?? { kind: 'text', text: path_text/* noPath */.LX },
            inside: second ?? first,
        });
    }));
}
function composeModule(parts) {
    return withDefault((0,values_make/* native */.Yk)('compose', ({ args: [list = values_make/* nothing */.s6] }) => middlewareValue(parts, 'what koa-compose composes', { kind: 'compose', list: list.kind === 'array' ? list.items : [list] })));
}
/** koa-combine-routers: gives a function that gives the middleware. */
function combineModule(m, parts) {
    return withDefault((0,values_make/* native */.Yk)('combineRouters', ({ args, node }) => {
        const routers = args.flatMap((arg) => (arg.kind === 'array' ? arg.items : [arg]));
        const list = routers.map((router) => {
            const routes = router.kind === 'host' ? router.host.member('routes', node) : null;
            return routes?.kind === 'native'
                ? routes.call({ args: [], self: router, node, isNew: false })
                : (0,values_make/* external */.qn)('koa', node, (0,interpret_machine.at)(m, node));
        });
        return (0,values_make/* native */.Yk)('combined', () => middlewareValue(parts, 'what koa-combine-routers combines', { kind: 'compose', list }));
    }));
}
/** koa-route: each call is a middleware of its own. */
function koaRouteModule(m, parts) {
    const made = (0,values_make/* native */.Yk)('route', () => values_make/* nothing */.s6);
    for (const name of [...verbs, 'all', 'del']) {
        made.props.set(name, (0,values_make/* native */.Yk)(name, ({ args: [path = (0,values_make/* primitive */.MY)('/'), ...handlers], node }) => {
            const [given] = (0,path_text/* pathsGiven */.ER)(path);
            const methods = [name === 'del' ? 'delete' : name];
            return middlewareValue(parts, 'a route of koa-route', {
                kind: 'route',
                layer: {
                    methods,
                    path: given ?? null,
                    prefix: path_text/* noPath */.LX,
                    handlers,
                    options: null,
                    name: null,
                    node,
                    at: (0,interpret_machine.at)(m, node),
                    conditions: [...m.conditions],
                },
            });
        }));
    }
    return withDefault(made);
}
function withDefault(made) {
    made.props.set('default', made);
    return made;
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/glob.js
var glob = __webpack_require__(82445);
// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/iterate.js
var iterate = __webpack_require__(26317);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/loader-packages.js












/** glob, fast-glob, globby: files of the project by pattern. */
function globPackage(m) {
    const find = ({ args: [patterns = values_make/* nothing */.s6, options, third], node }) => {
        const written = (patterns.kind === 'array' ? ((0,iterate/* itemsOf */.S3)(m, patterns) ?? []) : [patterns]).map((pattern) => (0,values_text/* known */.eO)(pattern));
        const setting = (name) => (options?.kind === 'object' ? (0,members/* getMember */.Xf)(m, options, name, node) : values_make/* nothing */.s6);
        const callback = [options, third].find((arg) => arg?.kind === 'function');
        if (written.length === 0 || written.includes(null)) {
            const why = { text: `which files ${(0,interpret_machine/* shown */.SP)(node)} finds is not known`, at: m.sources.placeOf(node) };
            m.unread.push(why);
            return { kind: 'unknown', why, node, name: 'files' };
        }
        const folder = (0,values_text/* known */.eO)(setting('cwd')) ?? m.root;
        const files = (0,glob/* globFiles */.C)(m, written.filter((pattern) => pattern !== null), folder);
        const list = (0,values_make/* array */.YO)(files.map(({ file, written: path }) => (0,values_make/* primitive */.MY)((0,truth/* truth */.I)(setting('absolute')) === true ? file : path)));
        if (callback !== undefined)
            return (0,calls/* callValue */.Qm)(m, callback, { args: [(0,values_make/* primitive */.MY)(null), list], self: values_make/* nothing */.s6, node, isNew: false });
        return list;
    };
    const made = (0,values_make/* native */.Yk)('glob', find);
    for (const name of ['sync', 'globSync', 'glob', 'globby', 'globbySync', 'fg', 'async'])
        made.props.set(name, (0,values_make/* native */.Yk)(name, find));
    made.props.set('default', made);
    return made;
}
/** require-dir, require-directory, require-all: a folder's modules by the names of their files. */
function folderPackage(m) {
    const load = ({ args, node }) => {
        const [first, second] = args;
        const options = first?.kind === 'object' && (0,values_text/* known */.eO)(first) === null ? first : values_make/* nothing */.s6;
        const named = (0,values_text/* known */.eO)(options.kind === 'object' ? (0,members/* getMember */.Xf)(m, options, 'dirname', node) : (0,values_text/* known */.eO)(first) === null ? second : first) ??
            (0,values_text/* known */.eO)(second);
        const here = (0,external_node_path_.dirname)(node.getSourceFile().fileName);
        const folder = named === null ? here : (0,external_node_path_.resolve)(here, named);
        if (!(0,project_files/* isFolder */.lQ)(folder) || !(0,project_files/* isWithin */.UO)(folder, m.top)) {
            m.unread.push({ text: `which folder ${(0,interpret_machine/* shown */.SP)(node)} loads is not known`, at: m.sources.placeOf(node) });
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`, 'modules');
        }
        const given = args.find((arg) => arg.kind === 'object' && taking.some((name) => arg.props.has(name)));
        const take = given === undefined ? undefined : taking.map((name) => (0,members/* getMember */.Xf)(m, given, name, node)).find(isCallable);
        return modulesIn(m, folder, node, take ?? null);
    };
    const made = (0,values_make/* native */.Yk)('requireFolder', load);
    made.props.set('default', made);
    return made;
}
/** What each module is handed to: of require-directory, of require-all, of require-dir. */
const taking = ['visit', 'resolve', 'mapValue'];
function isCallable(value) {
    return value.kind === 'function' || value.kind === 'native';
}
function modulesIn(m, folder, node, take) {
    const loaded = (0,values_make/* object */.Ik)();
    for (const entry of (0,project_files/* entriesOf */.Mc)(folder)) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        const { name } = (0,external_node_path_.parse)(entry.name);
        if (entry.isDirectory())
            loaded.props.set(entry.name, modulesIn(m, path, node, take));
        else if ((0,project_files/* isSource */.__)(path) && path !== node.getSourceFile().fileName) {
            const exported = (0,modules/* exportsOf */.v1)((0,modules/* loadModule */.Vw)(m, path));
            const taken = take === null ? values_make/* nothing */.s6 : (0,members/* callSafely */.J1)(m, take, [exported, (0,values_make/* primitive */.MY)(path), (0,values_make/* primitive */.MY)(entry.name)], node);
            loaded.props.set(name, taken.kind === 'primitive' && taken.value === undefined ? exported : taken);
        }
    }
    return loaded;
}
/** consign, express-load: folders whose modules are called with the application. */
function consignPackage(m) {
    const consign = ({ args: [options], node }) => {
        const setting = (name) => (options?.kind === 'object' ? (0,members/* getMember */.Xf)(m, options, name, node) : values_make/* nothing */.s6);
        const base = (0,external_node_path_.resolve)(m.root, (0,values_text/* known */.eO)(setting('cwd')) ?? '');
        const included = (0,values_text/* known */.eO)(options) === null ? [] : [(0,values_text/* known */.eO)(options) ?? ''];
        const include = (0,values_make/* native */.Yk)('include', ({ args: [path] }) => {
            const name = (0,values_text/* known */.eO)(path);
            if (name !== null)
                included.push(name);
            return chain;
        });
        const into = (0,values_make/* native */.Yk)('into', ({ args, node: from }) => {
            for (const name of included)
                for (const file of filesOf(m, (0,external_node_path_.join)(base, name)))
                    (0,members/* callSafely */.J1)(m, (0,modules/* exportsOf */.v1)((0,modules/* loadModule */.Vw)(m, file)), args, from);
            return chain;
        });
        const chain = (0,values_make/* object */.Ik)([
            ['include', include],
            ['then', include],
            ['exclude', (0,values_make/* native */.Yk)('exclude', () => chain)],
            ['into', into],
        ]);
        return chain;
    };
    const made = (0,values_make/* native */.Yk)('consign', consign);
    made.props.set('default', made);
    return made;
}
function filesOf(m, path) {
    if (!(0,project_files/* isWithin */.UO)(path, m.top))
        return [];
    if ((0,project_files/* isFolder */.lQ)(path))
        return (0,project_files/* sourcesUnder */.$n)(path);
    const file = sourceOf(path, m.root);
    return file === null ? [] : [file];
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/keys.js
var built_ins_keys = __webpack_require__(54619);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/lodash-package.js









/** lodash and underscore, as far as tables of routes are walked and settings put together with them. */
function lodashModule(m) {
    const made = (0,values_make/* native */.Yk)('lodash', ({ args: [value = values_make/* nothing */.s6] }) => value);
    for (const [name, method] of Object.entries(methods))
        made.props.set(name, (0,values_make/* native */.Yk)(name, (call) => method(m, call)));
    for (const name of ['default', '_'])
        made.props.set(name, made);
    return made;
}
/** Items with their indexes, or properties with their names. */
function each(m, value, node, visit) {
    const keys = value.kind === 'object' && value.entries === null ? (0,built_ins_keys/* ownKeys */.H)(value) : null;
    if (keys !== null)
        for (const key of keys)
            visit((0,members/* getMember */.Xf)(m, value, key, node), (0,values_make/* primitive */.MY)(key));
    else
        (0,iterate/* eachItem */.X_)(m, value, node, (item, index) => visit(item, (0,values_make/* primitive */.MY)(index)));
}
function calling(m, callback, node) {
    const name = (0,values_text/* known */.eO)(callback);
    // `_.map(list, 'path')` takes a property of each.
    if (name !== null)
        return (item) => (0,members/* getMember */.Xf)(m, item, name, node);
    return (item, key) => callback === undefined ? item : (0,calls/* callValue */.Qm)(m, callback, { args: [item, key], self: values_make/* nothing */.s6, node, isNew: false });
}
const forEach = (m, { args: [value = values_make/* nothing */.s6, callback], node }) => {
    const call = calling(m, callback, node);
    each(m, value, node, (item, key) => void call(item, key));
    return value;
};
const merging = (m, { args: [target = (0,values_make/* object */.Ik)(), ...sources], node }) => {
    if (target.kind === 'object')
        for (const source of sources)
            (0,expressions/* spreadInto */.i)(m, target, source, node);
    return target;
};
/** What a method of lists gives, by the same method of JavaScript's. */
const asList = (name) => (m, { args: [value = values_make/* nothing */.s6, ...rest], node }) => {
    const list = value.kind === 'object' && value.entries === null
        ? (0,values_make/* array */.YO)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).map((key) => (0,members/* getMember */.Xf)(m, value, key, node)))
        : value;
    return (0,calls/* callValue */.Qm)(m, (0,members/* getMember */.Xf)(m, list, name, node), { args: rest, self: list, node, isNew: false });
};
const methods = {
    forEach,
    each: forEach,
    forOwn: forEach,
    forIn: forEach,
    eachSeries: forEach,
    map: (m, { args: [value = values_make/* nothing */.s6, callback], node }) => {
        const call = calling(m, callback, node);
        const items = [];
        each(m, value, node, (item, key) => void items.push(call(item, key)));
        return (0,values_make/* array */.YO)(items);
    },
    mapValues: (m, { args: [value = values_make/* nothing */.s6, callback], node }) => {
        const call = calling(m, callback, node);
        return (0,values_make/* object */.Ik)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).map((key) => [key, call((0,members/* getMember */.Xf)(m, value, key, node), (0,values_make/* primitive */.MY)(key))]));
    },
    filter: asList('filter'),
    find: asList('find'),
    reduce: asList('reduce'),
    some: asList('some'),
    every: asList('every'),
    includes: asList('includes'),
    join: asList('join'),
    concat: asList('concat'),
    flatten: asList('flat'),
    flatMap: asList('flatMap'),
    assign: merging,
    assignIn: merging,
    extend: merging,
    merge: merging,
    defaults: (m, { args: [target = (0,values_make/* object */.Ik)(), ...sources], node }) => {
        if (target.kind !== 'object')
            return target;
        for (const source of sources) {
            for (const key of (0,built_ins_keys/* ownKeys */.H)(source) ?? [])
                if (!target.props.has(key))
                    target.props.set(key, (0,members/* getMember */.Xf)(m, source, key, node));
        }
        return target;
    },
    keys: (_, { args: [value = values_make/* nothing */.s6] }) => (0,values_make/* array */.YO)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).map((key) => (0,values_make/* primitive */.MY)(key))),
    values: (m, { args: [value = values_make/* nothing */.s6], node }) => (0,values_make/* array */.YO)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).map((key) => (0,members/* getMember */.Xf)(m, value, key, node))),
    toPairs: (m, { args: [value = values_make/* nothing */.s6], node }) => (0,values_make/* array */.YO)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).map((key) => (0,values_make/* array */.YO)([(0,values_make/* primitive */.MY)(key), (0,members/* getMember */.Xf)(m, value, key, node)]))),
    compact: (m, { args: [value = values_make/* nothing */.s6] }) => (0,values_make/* array */.YO)(((0,iterate/* itemsOf */.S3)(m, value) ?? []).filter((item) => (0,truth/* isNothing */.q)(item) !== true)),
    get: (m, { args: [value = values_make/* nothing */.s6, path, fallback = values_make/* nothing */.s6], node }) => {
        const names = (0,values_text/* known */.eO)(path)?.split('.');
        if (names === undefined)
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
        const found = names.reduce((inside, name) => ((0,truth/* isNothing */.q)(inside) === true ? inside : (0,members/* getMember */.Xf)(m, inside, name, node)), value);
        return (0,truth/* isNothing */.q)(found) === true ? fallback : found;
    },
    pick: (m, { args: [value = values_make/* nothing */.s6, ...names], node }) => {
        const wanted = names.flatMap((name) => (0,iterate/* itemsOf */.S3)(m, name)?.map((item) => (0,values_text/* known */.eO)(item)) ?? [(0,values_text/* known */.eO)(name)]);
        if (value.kind === 'unknown' || value.kind === 'host')
            return (0,values_make/* object */.Ik)(wanted.flatMap((name) => (name === null ? [] : [[name, (0,members/* getMember */.Xf)(m, value, name, node)]])));
        return (0,values_make/* object */.Ik)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).filter((key) => wanted.includes(key)).map((key) => [key, (0,members/* getMember */.Xf)(m, value, key, node)]));
    },
    omit: (m, { args: [value = values_make/* nothing */.s6, ...names], node }) => {
        const left = names.flatMap((name) => (0,iterate/* itemsOf */.S3)(m, name)?.map((item) => (0,values_text/* known */.eO)(item)) ?? [(0,values_text/* known */.eO)(name)]);
        if ((0,built_ins_keys/* ownKeys */.H)(value) === null)
            return (0,values_make/* external */.qn)('lodash', node, (0,interpret_machine.at)(m, node));
        return (0,values_make/* object */.Ik)(((0,built_ins_keys/* ownKeys */.H)(value) ?? []).filter((key) => !left.includes(key)).map((key) => [key, (0,members/* getMember */.Xf)(m, value, key, node)]));
    },
    cloneDeep: (_, { args: [value = values_make/* nothing */.s6] }) => value,
    clone: (_, { args: [value = values_make/* nothing */.s6] }) => value,
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/status-package.js


/** http-status, http-status-codes: names of statuses, each with its number. */
function statusPackage() {
    const entries = Object.entries(external_node_http_.STATUS_CODES).flatMap(([status, text = '']) => {
        const name = text
            .replace(/'/g, '')
            .replace(/[^A-Za-z]+/g, '_')
            .toUpperCase();
        return [
            [name, (0,values_make/* primitive */.MY)(Number(status))],
            [status, (0,values_make/* primitive */.MY)(text)],
        ];
    });
    const older = [
        ['INTERNAL_SERVER_ERROR', (0,values_make/* primitive */.MY)(500)],
        ['UNPROCESSABLE_ENTITY', (0,values_make/* primitive */.MY)(422)],
        ['REQUEST_TOO_LONG', (0,values_make/* primitive */.MY)(413)],
        ['METHOD_NOT_ALLOWED', (0,values_make/* primitive */.MY)(405)],
    ];
    const made = (0,values_make/* native */.Yk)('status', () => values_make/* nothing */.s6);
    const all = (0,values_make/* object */.Ik)([...entries, ...older]);
    for (const [name, value] of all.props)
        made.props.set(name, value);
    for (const name of ['StatusCodes', 'default', 'status', 'HttpStatus'])
        made.props.set(name, all);
    return made;
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/packages.js













/** The packages that routes are registered with, and what each gives. */
const models = {
    express: expressModule,
    'ultimate-express': expressModule,
    'hyper-express': expressModule,
    router: routerModule,
    'express-promise-router': routerModule,
    '@root/async-router': routerModule,
    'express-async-router': routerModule,
    '@awaitjs/express': routerModule,
    fastify: fastifyModule,
    'fastify-plugin': pluginWrapper,
    '@fastify/autoload': autoloadModule,
    'fastify-autoload': autoloadModule,
    koa: koaModule,
    'koa-router': koaRouterModule,
    '@koa/router': koaRouterModule,
    'koa-joi-router': koaRouterModule,
    'koa-better-router': koaRouterModule,
    'koa-swagger-decorator': koaRouterModule,
    'koa-mount': (_, parts) => mountModule(parts),
    'koa-compose': (_, parts) => composeModule(parts),
    'koa-combine-routers': combineModule,
    'koa-route': koaRouteModule,
    config: configModule,
    'http-status': statusPackage,
    'http-status-codes': statusPackage,
    tsyringe: injectionModule,
    typedi: injectionModule,
    inversify: injectionModule,
    glob: globPackage,
    'fast-glob': globPackage,
    tinyglobby: globPackage,
    globby: globPackage,
    'require-dir': folderPackage,
    'require-directory': folderPackage,
    'require-all': folderPackage,
    consign: consignPackage,
    'express-load': consignPackage,
    lodash: lodashModule,
    underscore: lodashModule,
    'lodash-es': lodashModule,
};
/** What a package gives that is not the project's own: a framework's model, Node's module, or something that is only remembered. */
function packagesFor(machine, parts) {
    const known = new Map();
    return (name, node) => {
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const m = machine();
        const model = Object.hasOwn(models, name) ? models[name] : undefined;
        const value = model?.(m, parts) ?? nodeModule(m, name, node) ?? (0,values_make/* external */.qn)(packageOf(name), node, (0,interpret_machine.at)(m, node));
        if (model !== undefined || value.kind !== 'external')
            known.set(name, value);
        return value;
    };
}

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/entries.js
var entries = __webpack_require__(92031);
;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/object.js









/** The functions of `Object`. */
function objectMembers(m) {
    const listed = (read) => ({ args: [value = values_make/* nothing */.s6], node }) => {
        const keys = (0,built_ins_keys/* ownKeys */.H)(value);
        const items = (keys ?? (value.kind === 'object' ? [...value.props.keys()] : [])).map((key) => read(key, (0,members/* getMember */.Xf)(m, value, key, node)));
        if (keys !== null)
            return (0,values_make/* array */.YO)(items);
        if (value.kind === 'choice') {
            return (0,values_make/* choice */.Yq)(value.options.map((option) => listed(read)({ args: [option], node, self: values_make/* nothing */.s6, isNew: false })), value.why);
        }
        return items.length === 0
            ? (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`, 'list')
            : (0,values_make/* array */.YO)(items, { text: `${(0,interpret_machine/* shown */.SP)(node)} is not wholly known`, at: m.sources.placeOf(node) });
    };
    const define = (target, key, descriptor, node) => {
        const name = key === undefined ? null : (0,operators/* keyText */.Pu)(key);
        if (name === null || descriptor === undefined || !('props' in target))
            return target;
        const getter = (0,members/* getMember */.Xf)(m, descriptor, 'get', node);
        if (getter.kind === 'function') {
            (0,writes/* setProp */.Ie)(m, target.props, name, {
                kind: 'accessor',
                read: (self, from) => (0,calls/* callValue */.Qm)(m, getter, { args: [], self, node: from, isNew: false }),
                write: null,
            });
        }
        else
            (0,writes/* setProp */.Ie)(m, target.props, name, (0,members/* getMember */.Xf)(m, descriptor, 'value', node));
        return target;
    };
    return {
        keys: listed((name) => (0,values_make/* primitive */.MY)(name)),
        getOwnPropertyNames: listed((name) => (0,values_make/* primitive */.MY)(name)),
        values: listed((_, item) => item),
        entries: listed((name, item) => (0,values_make/* array */.YO)([(0,values_make/* primitive */.MY)(name), item])),
        assign: ({ args: [target = (0,values_make/* object */.Ik)(), ...sources], node }) => {
            for (const source of sources) {
                if (target.kind === 'object')
                    (0,expressions/* spreadInto */.i)(m, target, source, node);
                else if ('props' in target && source.kind === 'object')
                    for (const [name, property] of source.props)
                        (0,writes/* setProp */.Ie)(m, target.props, name, property);
            }
            return target;
        },
        freeze: ({ args: [value = values_make/* nothing */.s6] }) => value,
        seal: ({ args: [value = values_make/* nothing */.s6] }) => value,
        fromEntries: ({ args: [list = values_make/* nothing */.s6], node }) => {
            const made = (0,values_make/* object */.Ik)();
            for (const entry of (0,iterate/* itemsOf */.S3)(m, list) ?? []) {
                const [key, value] = (0,iterate/* itemsOf */.S3)(m, entry) ?? [];
                const name = key === undefined ? null : (0,operators/* keyText */.Pu)(key);
                if (name !== null)
                    made.props.set(name, value ?? values_make/* nothing */.s6);
            }
            if ((0,iterate/* itemsOf */.S3)(m, list) === null)
                made.more = { text: `${(0,interpret_machine/* shown */.SP)(node)} is not known`, at: m.sources.placeOf(node) };
            return made;
        },
        create: ({ args: [proto = values_make/* nothing */.s6] }) => ({ ...(0,values_make/* object */.Ik)(), proto: proto.kind === 'object' ? proto : null }),
        getPrototypeOf: ({ args: [value = values_make/* nothing */.s6] }) => (value.kind === 'object' && value.proto !== null ? value.proto : values_make/* nothing */.s6),
        setPrototypeOf: ({ args: [value = values_make/* nothing */.s6, proto] }) => {
            if (value.kind === 'object' && proto !== undefined)
                value.proto = proto;
            return value;
        },
        defineProperty: ({ args: [target = values_make/* nothing */.s6, key, descriptor], node }) => define(target, key, descriptor, node),
        defineProperties: ({ args: [target = values_make/* nothing */.s6, all = values_make/* nothing */.s6], node }) => {
            for (const name of (0,built_ins_keys/* ownKeys */.H)(all) ?? [])
                define(target, (0,values_make/* primitive */.MY)(name), (0,members/* getMember */.Xf)(m, all, name, node), node);
            return target;
        },
        getOwnPropertyDescriptor: ({ args: [target = values_make/* nothing */.s6, key], node }) => {
            const name = key === undefined ? null : (0,operators/* keyText */.Pu)(key);
            return name === null ? values_make/* nothing */.s6 : (0,values_make/* object */.Ik)([['value', (0,members/* getMember */.Xf)(m, target, name, node)]]);
        },
    };
}
/** `Object.prototype.hasOwnProperty.call(value, key)` */
function objectPrototype(m) {
    const has = ({ self, args: [key], node }) => {
        const name = key === undefined ? null : (0,operators/* keyText */.Pu)(key);
        if (name === null)
            return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
        if (self.kind === 'host')
            return (0,values_make/* primitive */.MY)(self.host.member(name, node) !== null);
        const keys = (0,built_ins_keys/* ownKeys */.H)(self);
        return keys === null ? (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`) : (0,values_make/* primitive */.MY)(keys.includes(name));
    };
    return (0,values_make/* object */.Ik)([
        ['hasOwnProperty', (0,values_make/* native */.Yk)('hasOwnProperty', has)],
        ['toString', (0,values_make/* native */.Yk)('toString', ({ node }) => (0,interpret_machine/* unknownAt */.aI)(m, node, (0,interpret_machine/* shown */.SP)(node)))],
    ]);
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/process.js



/** `process`: its environment is not this program's. */
function processValue(m) {
    const made = (0,values_make/* object */.Ik)([
        ['env', environment(m)],
        ['cwd', (0,values_make/* native */.Yk)('cwd', () => (0,values_make/* primitive */.MY)(m.root))],
        ['argv', (0,values_make/* array */.YO)([(0,values_make/* primitive */.MY)('node'), (0,values_make/* primitive */.MY)('server')], { text: 'the command line', at: { file: '', line: 0 } })],
        ['platform', (0,values_make/* primitive */.MY)('linux')],
        [
            'nextTick',
            (0,values_make/* native */.Yk)('nextTick', ({ args: [callback, ...rest], node }) => callback === undefined ? values_make/* nothing */.s6 : (0,members/* callSafely */.J1)(m, callback, rest, node)),
        ],
        ['on', (0,values_make/* native */.Yk)('on', () => made)],
        ['once', (0,values_make/* native */.Yk)('once', () => made)],
        // A program that is served does not end here: where it seems to, a condition was misunderstood.
        ['exit', (0,values_make/* native */.Yk)('exit', () => values_make/* nothing */.s6)],
    ]);
    made.more = { text: 'a property of process', at: { file: '', line: 0 } };
    return made;
}
/** A variable is what .env.example says, or is not known. */
function environment(m) {
    return {
        kind: 'host',
        props: new Map(),
        host: {
            label: 'the environment',
            member: (name, node) => {
                const example = m.environment.get(name);
                if (example === undefined || example === '')
                    return { kind: 'environment', name, at: (0,interpret_machine.at)(m, node) };
                return (0,values_make/* primitive */.MY)(example, [
                    { text: `${name} is read from the environment: what the example file says is used`, at: (0,interpret_machine.at)(m, node) },
                ]);
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/promises.js




/** Promises are what they resolve to. */
function promiseMembers(m) {
    const itself = ({ args: [value = values_make/* nothing */.s6] }) => value;
    const settled = ({ args: [list = values_make/* nothing */.s6] }) => (0,values_make/* array */.YO)(((0,iterate/* itemsOf */.S3)(m, list) ?? []).map((value) => (0,values_make/* object */.Ik)([
        ['status', (0,values_make/* primitive */.MY)('fulfilled')],
        ['value', value],
    ])));
    return {
        all: itself,
        allSettled: settled,
        race: ({ args: [list = values_make/* nothing */.s6] }) => (0,iterate/* itemsOf */.S3)(m, list)?.[0] ?? values_make/* nothing */.s6,
        any: ({ args: [list = values_make/* nothing */.s6] }) => (0,iterate/* itemsOf */.S3)(m, list)?.[0] ?? values_make/* nothing */.s6,
        resolve: itself,
        reject: ({ args: [value = values_make/* nothing */.s6], node }) => {
            m.onThrow?.(value);
            return (0,interpret_machine/* unknownAt */.aI)(m, node, 'a promise that is rejected');
        },
    };
}
function newPromise(m, { args: [executor], node }) {
    let result = null;
    const resolve = (0,values_make/* native */.Yk)('resolve', ({ args: [value = values_make/* nothing */.s6] }) => {
        result ??= value;
        return values_make/* nothing */.s6;
    });
    const reject = (0,values_make/* native */.Yk)('reject', ({ args: [value = values_make/* nothing */.s6] }) => {
        m.onThrow?.(value);
        return values_make/* nothing */.s6;
    });
    if (executor !== undefined)
        (0,members/* callSafely */.J1)(m, executor, [resolve, reject], node);
    return result ?? (0,interpret_machine/* unknownAt */.aI)(m, node, 'what a promise gives is not known');
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/proxy.js



/** `new Proxy(target, { get, set })`: what its traps say; the target itself where there is none for reading. */
function makeProxy(m, { args: [target = values_make/* nothing */.s6, traps = values_make/* nothing */.s6], node }) {
    const trap = (name) => {
        const found = traps.kind === 'object' ? (0,members/* getMember */.Xf)(m, traps, name, node) : values_make/* nothing */.s6;
        return found.kind === 'function' ? found : null;
    };
    const get = trap('get');
    const set = trap('set');
    if (get === null)
        return target;
    const proxy = {
        kind: 'host',
        props: new Map(),
        host: {
            label: 'a proxy',
            member: (name, from) => (0,members/* callSafely */.J1)(m, get, [target, (0,values_make/* primitive */.MY)(name), proxy], from),
            assign: (name, value, from) => {
                if (set !== null)
                    (0,members/* callSafely */.J1)(m, set, [target, (0,values_make/* primitive */.MY)(name), value, proxy], from);
                return set !== null;
            },
            call: (call) => (0,calls/* callValue */.Qm)(m, target, call),
        },
    };
    return proxy;
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/reflect.js






/** Metadata as reflect-metadata keeps it: object → "key of the data, key of the property" → value. */
const metadata = new WeakMap();
/** Reflect with the metadata of reflect-metadata, on which hand-made decorators stand. */
function reflectMembers(m) {
    const name = (key) => (key === undefined ? '' : ((0,operators/* keyText */.Pu)(key) ?? ''));
    const find = (target, key) => {
        if (target === undefined)
            return undefined;
        const own = metadata.get(target)?.get(key);
        if (own !== undefined)
            return own;
        if (target.kind === 'object' && target.proto !== null)
            return find(target.proto, key);
        return target.kind === 'class' && target.base !== null ? find(target.base, key) : undefined;
    };
    return {
        defineMetadata: ({ args: [key, value = values_make/* nothing */.s6, target, property] }) => {
            if (target !== undefined) {
                const known = metadata.get(target) ?? new Map();
                known.set(`${name(key)}\0${name(property)}`, value);
                metadata.set(target, known);
            }
            return values_make/* nothing */.s6;
        },
        getMetadata: ({ args: [key, target, property] }) => find(target, `${name(key)}\0${name(property)}`) ?? values_make/* nothing */.s6,
        getOwnMetadata: ({ args: [key, target, property] }) => find(target, `${name(key)}\0${name(property)}`) ?? values_make/* nothing */.s6,
        hasMetadata: ({ args: [key, target, property] }) => (0,values_make/* primitive */.MY)(find(target, `${name(key)}\0${name(property)}`) !== undefined),
        hasOwnMetadata: ({ args: [key, target, property] }) => (0,values_make/* primitive */.MY)(find(target, `${name(key)}\0${name(property)}`) !== undefined),
        get: ({ args: [target = values_make/* nothing */.s6, key], node }) => (0,members/* getMember */.Xf)(m, target, name(key), node),
        set: ({ args: [target = values_make/* nothing */.s6, key, value = values_make/* nothing */.s6], node }) => {
            (0,members/* setMember */.Nk)(m, target, name(key), value, node);
            return (0,values_make/* primitive */.MY)(true);
        },
        has: ({ args: [target = values_make/* nothing */.s6, key] }) => (0,values_make/* primitive */.MY)((0,built_ins_keys/* ownKeys */.H)(target)?.includes(name(key)) ?? false),
        ownKeys: ({ args: [target = values_make/* nothing */.s6] }) => (0,values_make/* array */.YO)(((0,built_ins_keys/* ownKeys */.H)(target) ?? []).map((key) => (0,values_make/* primitive */.MY)(key))),
        apply: ({ args: [fn = values_make/* nothing */.s6, self = values_make/* nothing */.s6, list = values_make/* nothing */.s6], node }) => (0,calls/* callValue */.Qm)(m, fn, { args: (0,iterate/* itemsOf */.S3)(m, list) ?? [], self, node, isNew: false }),
        construct: ({ args: [made = values_make/* nothing */.s6, list = values_make/* nothing */.s6], node }) => (0,calls/* construct */.YU)(m, made, (0,iterate/* itemsOf */.S3)(m, list) ?? [], node),
    };
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/built-ins/globals.js
















/** What every module sees without importing it. */
function makeGlobals(m) {
    const exports = (0,values_make/* object */.Ik)();
    const scope = (0,interpret_scope/* functionScope */.lh)(null, (0,interpret_scope/* frameOf */.Dm)({ file: '', exports, module: (0,values_make/* object */.Ik)([['exports', exports]]), isModule: false, scope: null }, values_make/* nothing */.s6));
    const put = (name, value) => void (0,interpret_scope/* declare */.xe)(scope, name, value);
    const namespace = (natives) => new Map(Object.entries(natives).map(([name, call]) => [name, (0,values_make/* native */.Yk)(name, call)]));
    put('Object', (0,values_make/* native */.Yk)('Object', ({ args: [value] }) => value ?? (0,values_make/* object */.Ik)(), new Map([...namespace(objectMembers(m)), ['prototype', objectPrototype(m)]])));
    put('Array', (0,values_make/* native */.Yk)('Array', ({ args }) => (0,values_make/* array */.YO)([...args]), namespace(arrayMembers(m))));
    put('Promise', (0,values_make/* native */.Yk)('Promise', (call) => newPromise(m, call), namespace(promiseMembers(m))));
    put('JSON', (0,values_make/* native */.Yk)('JSON', () => values_make/* nothing */.s6, namespace(jsonMembers(m))));
    put('Reflect', (0,values_make/* native */.Yk)('Reflect', () => values_make/* nothing */.s6, namespace(reflectMembers(m))));
    put('String', (0,values_make/* native */.Yk)('String', ({ args: [value] }) => (0,values_text/* asText */.e1)(value ?? (0,values_make/* primitive */.MY)('')), new Map([['raw', (0,values_make/* native */.Yk)('raw', () => values_make/* nothing */.s6)]])));
    put('Number', (0,values_make/* native */.Yk)('Number', (call) => number(m, call), namespace({ parseInt: (call) => number(m, call, 'integer'), parseFloat: (call) => number(m, call) })));
    const clock = (name) => ({ node }) => (0,values_make/* external */.qn)(name, node, m.sources.placeOf(node));
    put('Date', (0,values_make/* native */.Yk)('Date', clock('Date'), namespace({ now: clock('Date.now') })));
    put('parseInt', (0,values_make/* native */.Yk)('parseInt', (call) => number(m, call, 'integer')));
    put('parseFloat', (0,values_make/* native */.Yk)('parseFloat', (call) => number(m, call)));
    put('Boolean', (0,values_make/* native */.Yk)('Boolean', ({ args: [value], node }) => globals_boolean(m, value ?? values_make/* nothing */.s6, node)));
    put('Map', (0,values_make/* native */.Yk)('Map', ({ args: [from] }) => (0,entries/* makeEntries */.L)(m, 'map', from)));
    put('WeakMap', (0,values_make/* native */.Yk)('WeakMap', ({ args: [from] }) => (0,entries/* makeEntries */.L)(m, 'map', from)));
    put('Set', (0,values_make/* native */.Yk)('Set', ({ args: [from] }) => (0,entries/* makeEntries */.L)(m, 'set', from)));
    put('Symbol', (0,values_make/* native */.Yk)('Symbol', symbol, namespace({ for: symbol })));
    put('RegExp', (0,values_make/* native */.Yk)('RegExp', (call) => regExp(m, call)));
    put('Proxy', (0,values_make/* native */.Yk)('Proxy', (call) => makeProxy(m, call)));
    put('process', processValue(m));
    put('URL', (0,values_make/* native */.Yk)('URL', (call) => makeUrl(m, call)));
    for (const name of ['setTimeout', 'setImmediate', 'queueMicrotask', 'setInterval'])
        put(name, (0,values_make/* native */.Yk)(name, ({ args: [callback, , ...rest], node }) => callback === undefined ? values_make/* nothing */.s6 : (0,members/* callSafely */.J1)(m, callback, rest, node)));
    for (const name of ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'AggregateError'])
        put(name, errorClass(name));
    for (const name of ['encodeURIComponent', 'encodeURI', 'decodeURIComponent']) {
        put(name, (0,values_make/* native */.Yk)(name, ({ args: [value] }) => (0,values_text/* asText */.e1)(value ?? values_make/* nothing */.s6)));
    }
    put('console', (0,values_make/* object */.Ik)([], { text: 'console', at: { file: '', line: 0 } }));
    put('globalThis', (0,values_make/* object */.Ik)([], { text: 'globalThis', at: { file: '', line: 0 } }));
    put('global', (0,values_make/* object */.Ik)([], { text: 'global', at: { file: '', line: 0 } }));
    return scope;
}
function errorClass(name) {
    return (0,values_make/* native */.Yk)(name, ({ args: [message] }) => (0,values_make/* object */.Ik)([
        ['name', (0,values_make/* primitive */.MY)(name)],
        ['message', message ?? (0,values_make/* primitive */.MY)('')],
        ['stack', (0,values_make/* primitive */.MY)('')],
    ]), new Map([['captureStackTrace', (0,values_make/* native */.Yk)('captureStackTrace', () => values_make/* nothing */.s6)]]));
}
function arrayMembers(m) {
    return {
        isArray: ({ args: [value = values_make/* nothing */.s6], node }) => value.kind === 'array'
            ? (0,values_make/* primitive */.MY)(true)
            : ['unknown', 'external', 'choice', 'environment'].includes(value.kind)
                ? (0,interpret_machine/* unknownAt */.aI)(m, node, (0,interpret_machine/* shown */.SP)(node))
                : (0,values_make/* primitive */.MY)(false),
        from: ({ args: [list = values_make/* nothing */.s6, callback], node }) => {
            const items = (0,iterate/* itemsOf */.S3)(m, list);
            if (items === null)
                return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`, 'list');
            return (0,values_make/* array */.YO)(callback === undefined
                ? [...items]
                : items.map((item, index) => (0,calls/* callValue */.Qm)(m, callback, { args: [item, (0,values_make/* primitive */.MY)(index)], self: values_make/* nothing */.s6, node, isNew: false })));
        },
        of: ({ args }) => (0,values_make/* array */.YO)([...args]),
    };
}
function jsonMembers(m) {
    return {
        parse: ({ args: [value = values_make/* nothing */.s6], node }) => {
            if (value.kind === 'primitive' && typeof value.value === 'string') {
                try {
                    return (0,built_ins_json/* fromJson */.R)(JSON.parse(value.value));
                }
                catch {
                    return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is no JSON`);
                }
            }
            return value.kind === 'object' || value.kind === 'array' ? value : (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
        },
        stringify: ({ args: [value = values_make/* nothing */.s6], node }) => {
            const json = (0,built_ins_json/* toJson */.a)(value);
            return json === undefined
                ? value.kind === 'object' || value.kind === 'array'
                    ? value
                    : (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`)
                : (0,values_make/* primitive */.MY)(JSON.stringify(json));
        },
    };
}
function number(m, { args: [value = values_make/* nothing */.s6], node }, type = 'number') {
    if (value.kind === 'environment')
        return value;
    if (value.kind === 'unknown' && value.read !== undefined) {
        value.read.type ??= type;
        return value;
    }
    if (value.kind !== 'primitive' || typeof value.value === 'symbol')
        return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
    return (0,values_make/* primitive */.MY)(Number.parseFloat(String(value.value)), value.notes);
}
function globals_boolean(m, value, node) {
    if (value.kind === 'unknown' && value.read !== undefined)
        value.read.type ??= 'boolean';
    const holds = (0,truth/* truth */.I)(value);
    return holds === null ? (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`) : (0,values_make/* primitive */.MY)(holds);
}
function symbol({ args: [value] }) {
    return (0,values_make/* primitive */.MY)(Symbol.for(value?.kind === 'primitive' ? String(value.value) : ''));
}
function regExp(m, { args: [source = values_make/* nothing */.s6, flags], node }) {
    if (source.kind === 'pattern')
        return source;
    if (source.kind !== 'primitive')
        return (0,interpret_machine/* unknownAt */.aI)(m, node, `${(0,interpret_machine/* shown */.SP)(node)} is not known`);
    return { kind: 'pattern', source: String(source.value), flags: flags?.kind === 'primitive' ? String(flags.value) : '' };
}

;// CONCATENATED MODULE: ./build/openapi/routes/interpret/make-machine.js






function makeMachine({ sources, resolver, root, top, packageValue }) {
    const exports = (0,values_make/* object */.Ik)();
    const m = {
        sources,
        resolver,
        root,
        top,
        modules: new Map(),
        packageValue,
        globals: (0,interpret_scope/* functionScope */.lh)(null, (0,interpret_scope/* frameOf */.Dm)({ file: '', exports, module: (0,values_make/* object */.Ik)(), isModule: false, scope: null }, values_make/* nothing */.s6)),
        environment: exampleEnvironment(root),
        conditions: [],
        writes: null,
        fuel: 0,
        floor: 0,
        depth: 0,
        active: new Map(),
        ofItself: new Map(),
        costs: new Map(),
        registrations: 0,
        unread: [],
        escaped: new Map(),
        catching: 0,
        given: new WeakMap(),
        making: new Set(),
        later: [],
        onThrow: null,
    };
    m.globals = makeGlobals(m);
    return m;
}
/** What the project gives as an example of its environment. A real .env holds secrets, and is nobody's but its owner's: it is not read. */
function exampleEnvironment(root) {
    const file = ['.env.example', '.env.sample', '.env.dist', '.env.template', '.env.defaults']
        .map((name) => (0,external_node_path_.join)(root, name))
        .find(project_files/* isFile */.fo);
    if (file === undefined)
        return new Map();
    const lines = (0,external_node_fs_.readFileSync)(file, 'utf8').split(/\r?\n/);
    return new Map(lines.flatMap((line) => {
        const found = /^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/.exec(line);
        if (found?.[1] === undefined)
            return [];
        const written = (found[2] ?? '').replace(/\s+#.*$/, '');
        return [[found[1], /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written]];
    }));
}

;// CONCATENATED MODULE: ./build/openapi/routes/project/workspace.js




/** How deep the packages of a workspace lie: packages/backend/api. */
const depth = 3;
function workspaceAt(top) {
    let packages = null;
    return {
        find(specifier) {
            packages ??= manifestsUnder(top, depth);
            for (const manifest of packages) {
                if (manifest.name === '' || (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`)))
                    continue;
                const inside = specifier.slice(manifest.name.length + 1);
                const tries = inside === '' ? [...manifest.main, 'src/index', 'index', 'src'] : [inside, `src/${inside}`, `lib/${inside}`];
                for (const written of tries) {
                    const found = sourceOf((0,external_node_path_.join)(manifest.folder, written), top);
                    if (found !== null)
                        return found;
                }
            }
            return null;
        },
    };
}
function manifestsUnder(folder, left) {
    const own = readManifest(folder);
    const below = left === 0
        ? []
        : (0,project_files/* entriesOf */.Mc)(folder)
            .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
            .flatMap((entry) => manifestsUnder((0,external_node_path_.join)(folder, entry.name), left - 1));
    return own === null ? below : [own, ...below];
}

;// CONCATENATED MODULE: ./build/openapi/routes/evaluate-project.js












/** Steps for one entry: a large service takes a few hundred thousand. */
const fuel = 3_000_000;
function evaluateProject(sources, root, top, manifest) {
    const parts = new Parts();
    const machine = makeMachine({
        sources,
        resolver: resolverFor(top, manifest, workspaceAt(top)),
        root,
        top,
        packageValue: packagesFor(() => machine, parts),
    });
    const run = (what, node, evaluate) => {
        (0,interpret_machine/* refuel */.K8)(machine, fuel);
        try {
            evaluate();
            (0,interpret_machine/* runLater */.sR)(machine);
        }
        catch (error) {
            // A RangeError: an expression is nested deeper than the stack is.
            if (!(error instanceof interpret_machine/* Exhausted */.mS) && !(error instanceof interpret_machine/* Stalled */.oB) && !(error instanceof RangeError))
                throw error;
            machine.unread.push({
                text: `${what} takes too long to be followed to its end`,
                at: node === null ? { file: what, line: 1 } : sources.placeOf(node),
            });
        }
        finally {
            machine.later = [];
            machine.conditions = [];
            machine.depth = 0;
            machine.active.clear();
            machine.writes = null;
        }
    };
    return {
        machine,
        parts,
        run,
        start({ file, how, prefix }) {
            run(sources.named(file), null, () => {
                const record = (0,modules/* loadModule */.Vw)(machine, file);
                if (how === 'plugin')
                    registerExported(machine, parts, (0,modules/* exportsOf */.v1)(record), sources.parse(file), prefix);
            });
        },
        make(file, what = 'application') {
            run(sources.named(file), null, () => void (0,modules/* loadModule */.Vw)(machine, file));
            for (const node of unmade(machine, file, what)) {
                if (machine.making.has(node))
                    continue;
                const maker = exportedAround(machine, file, node);
                if (maker !== null)
                    run(sources.named(file), node, () => void callMaker(machine, maker, node));
            }
        },
    };
}
/** fastify-cli makes an instance and registers in it what the file exports. */
function registerExported(m, parts, exported, node, prefix) {
    const instance = makeFastify(m, parts, { args: [], self: values_make/* nothing */.s6, node, isNew: false });
    const part = parts.of(instance.host);
    if (part?.kind !== 'fastify')
        return;
    load(m, parts, part.instance, exported, prefix === '' ? (0,values_make/* object */.Ik)() : (0,values_make/* object */.Ik)([['prefix', (0,values_make/* primitive */.MY)(prefix)]]), node);
}
/** As code calls them, and as compilers write it: `express()`, `(0, express_1.default)()`, `new _koa.default()`. */
const callees = {
    application: /^(\(0, ?)?_?(express|fastify|Fastify|Koa|koa|buildFastify)(\d*|_\d+)(\.(default|fastify))?\)?$/,
    router: /^(\(0, ?)?(_?(express|koa_router|koaRouter|router)(\d*|_\d+)\.)?(default\.)?(Router|KoaRouter|default)\)?$/,
};
/** The calls in a file that would make one, and were not reached. */
function unmade(m, file, what) {
    const found = [];
    const visit = (node) => {
        if ((compiler.ts.isCallExpression(node) || compiler.ts.isNewExpression(node)) && !m.making.has(node)) {
            const written = node.expression.getText();
            if (callees.application.test(written) || (what === 'router' && callees.router.test(written)))
                found.push(node);
        }
        compiler.ts.forEachChild(node, visit);
    };
    visit(m.sources.parse(file));
    return found;
}
/** The exported function, or the method of the exported class, in which a call stands. */
function exportedAround(m, file, node) {
    const record = m.modules.get(file);
    const exported = record === undefined ? values_make/* nothing */.s6 : (0,modules/* exportsOf */.v1)(record);
    const candidates = exported.kind === 'object'
        ? [...exported.props.values()].map((value) => (value.kind === 'accessor' ? value.read(exported, node) : value))
        : [exported];
    const declared = [...(record?.scope?.names.values() ?? [])].map(({ value }) => value);
    const all = [...candidates, ...declared];
    for (const value of all) {
        if (value.kind === 'function' && isInside(node, value.node))
            return { value, method: null };
        if (value.kind === 'class' && isInside(node, value.node)) {
            // `async function start() { server = new App(); await server.routes() }` says what comes after its constructor.
            const starting = all.find((each) => each.kind === 'function' && constructs(each.node, value.name));
            if (starting !== undefined)
                return { value: starting, method: null };
            const member = value.node.members.find((each) => isInside(node, each));
            return {
                value,
                method: member?.name !== undefined && compiler.ts.isIdentifier(member.name) && compiler.ts.isMethodDeclaration(member) ? member.name.text : null,
            };
        }
    }
    return null;
}
function constructs(outer, name) {
    let isFound = false;
    const visit = (node) => {
        isFound ||= compiler.ts.isNewExpression(node) && compiler.ts.isIdentifier(node.expression) && node.expression.text === name;
        if (!isFound)
            compiler.ts.forEachChild(node, visit);
    };
    if (name !== '')
        visit(outer);
    return isFound;
}
function isInside(node, outer) {
    return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}
/** Calls it with arguments that are not known. A method is called on an instance. */
function callMaker(m, { value, method }, node) {
    if (value.kind !== 'class') {
        (0,members/* callSafely */.J1)(m, value, value.kind === 'function' ? unknownArguments(m, value.node.parameters) : [], node);
        return;
    }
    const written = value.node.members.find((member) => compiler.ts.isConstructorDeclaration(member));
    const make = (0,values_make/* native */.Yk)('make', () => {
        const instance = (0,calls/* construct */.YU)(m, value, unknownArguments(m, written === undefined ? [] : written.parameters), node);
        if (method === null)
            return instance;
        return (0,calls/* callValue */.Qm)(m, (0,members/* getMember */.Xf)(m, instance, method, node), { args: [], self: instance, node, isNew: false });
    });
    (0,members/* callSafely */.J1)(m, make, [], node);
}
/** Arguments for a function that nothing calls: none of them is known. */
function unknownArguments(m, parameters) {
    return parameters.map((parameter) => parameter.initializer === undefined
        ? (0,interpret_machine/* unknownAt */.aI)(m, parameter, 'what it is called with is not known', compiler.ts.isIdentifier(parameter.name) ? parameter.name.text : '')
        : values_make/* nothing */.s6);
}

;// CONCATENATED MODULE: ./build/openapi/routes/orphans.js









/** Names of a first parameter that is an application, a router or an instance. */
const hosts = /^(app|server|router|fastify|instance|api|route|routes|application|f|r)$/i;
/**
 * Files that no application loads: what they export is called as an application would, with an application, router or instance that
 * stands for it. Where it would be mounted is not known.
 */
function registerOrphans({ machine: m, parts, make, run }, files, manifest) {
    // What lies further up calls what lies below it, and says where it is mounted.
    const downwards = [...files].sort((a, b) => a.split(external_node_path_.sep).length - b.split(external_node_path_.sep).length);
    for (const file of downwards) {
        make(file, 'router');
        const record = m.modules.get(file);
        if (record === undefined)
            continue;
        const exported = (0,modules/* exportsOf */.v1)(record);
        const values = exported.kind === 'object'
            ? [...exported.props.values()].map((value) => value.kind === 'accessor' ? value.read(exported, m.sources.parse(file)) : value)
            : [exported];
        for (const value of values) {
            if (value.kind !== 'function')
                continue;
            if (!takesHost(value)) {
                if (!m.costs.has(value.node) && registersPaths(value))
                    run(m.sources.named(file), value.node, () => void (0,members/* callSafely */.J1)(m, value, unknownArguments(m, value.node.parameters), value.node));
                continue;
            }
            const framework = frameworkOf(value, manifest);
            if (framework !== null)
                run(m.sources.named(file), value.node, () => callWithHost(m, parts, value, framework, value.node));
        }
    }
}
function takesHost({ node }) {
    const [first] = node.parameters;
    return first !== undefined && compiler.ts.isIdentifier(first.name) && (hosts.test(first.name.text) || typeName(first.type) !== null);
}
/** `function init(settings) { admin.get('/flows', …) }` */
function registersPaths({ node }) {
    return /\.(get|post|put|patch|delete|route|use)\(\s*['"`]\//.test(node.getText());
}
function typeName(type) {
    const written = type?.getText() ?? '';
    if (/^Fastify(Instance|TypedInstance)?\b/.test(written))
        return 'fastify';
    if (/^(express\.)?(Express|Application|Router|IRouter)\b/.test(written))
        return 'express';
    return /^(Koa|KoaRouter)\b/.test(written) ? 'koa' : null;
}
/** By the type, by the name, or because the project knows only one. */
function frameworkOf({ node }, manifest) {
    const [first] = node.parameters;
    const byType = typeName(first?.type);
    if (byType !== null)
        return byType;
    if (first !== undefined && compiler.ts.isIdentifier(first.name) && /^fastify$/i.test(first.name.text))
        return 'fastify';
    const known = ['express', 'fastify', 'koa'].filter((name) => manifest?.dependencies.has(name));
    return known.length === 1 ? (known[0] ?? null) : null;
}
function callWithHost(m, parts, value, framework, node) {
    const call = { args: [], self: values_make/* nothing */.s6, node, isNew: false };
    if (framework === 'fastify') {
        const made = makeFastify(m, parts, call);
        const part = parts.of(made.host);
        if (part?.kind === 'fastify') {
            part.instance.isStandIn = true;
            load(m, parts, part.instance, value, (0,values_make/* object */.Ik)(), node);
        }
        return;
    }
    const host = framework === 'express'
        ? makeExpressRouter(m, parts, 'router', call, { application: (0,values_make/* object */.Ik)(), router: (0,values_make/* object */.Ik)() })
        : isRouter(value)
            ? makeKoaRouter(m, parts, call)
            : makeKoa(m, parts, node);
    (0,members/* callSafely */.J1)(m, value, [host], node);
}
function isRouter(value) {
    const [first] = value.kind === 'function' ? value.node.parameters : [];
    return first !== undefined && compiler.ts.isIdentifier(first.name) && /rout/i.test(first.name.text);
}

;// CONCATENATED MODULE: ./build/openapi/routes/project/entries.js




/** Scripts that start no service. */
const noService = /test|lint|migrat|seed|format|build|docs?$|coverage|clean|prepare|release|storybook|typecheck/i;
/** The files that package.json starts, in the order of its scripts; then those that by their names are the beginning. */
function entriesOf(manifest, root, folder) {
    const scripts = [...(manifest?.scripts ?? [])].filter(([name]) => !noService.test(name)).map(([, command]) => command);
    const found = [
        ...scripts.flatMap((command) => fromCommand(command, root)),
        ...(manifest?.main ?? []).map((main) => program(sourceBefore((0,external_node_path_.join)(root, main), root))),
        ...conventional(root, folder).map(program),
    ].filter((entry) => entry !== null);
    const seen = new Set();
    return found.filter(({ file }) => isCode(file) && (0,project_files/* isWithin */.UO)(file, root) && !seen.has(file) && seen.add(file));
}
/** bin/www has no ending. */
function isCode(file) {
    return (0,external_node_path_.extname)(file) === '' ? /\brequire\(|^import /m.test((0,external_node_fs_.readFileSync)(file, 'utf8')) : /\.[cm]?[jt]sx?$/.test(file);
}
function program(file) {
    return file === null ? null : { file, how: 'program', prefix: '' };
}
/** `node -r dotenv/config dist/server.js`, `nodemon app`, `fastify start -l info app.js`: the words that are files. */
function fromCommand(command, root) {
    const words = command.split(/\s+/).map((word) => word.replace(/^['"]|['"]$/g, ''));
    const isFastify = words.includes('fastify') && words.includes('start');
    const flag = words.findIndex((word) => word === '-x' || word === '--prefix');
    return words
        .filter((word, index) => word !== '' &&
        !word.startsWith('-') &&
        !/^(-r|--require|--import|-P|--project|-c|--config)$/.test(words[index - 1] ?? ''))
        .filter((word) => /[./]/.test(word) || /^(server|app|index|main|src)$/.test(word))
        .map((word) => sourceBefore((0,external_node_path_.join)(root, word), root))
        .map((file) => file === null
        ? null
        : { file, how: isFastify ? 'plugin' : 'program', prefix: isFastify && flag >= 0 ? (words[flag + 1] ?? '') : '' });
}
const names = ['server', 'app', 'index', 'main', 'bin/www', 'www', 'start'];
const folders = ['', 'src', 'app', 'server', 'api', 'backend', 'lib', 'bin'];
/** By name, in the folder that is asked for and in every one above it. */
function conventional(root, folder) {
    const found = [];
    for (let at = folder; (0,project_files/* isWithin */.UO)(at, root); at = (0,external_node_path_.dirname)(at)) {
        for (const below of at === root ? folders : ['', 'src']) {
            for (const name of names)
                found.push(named((0,external_node_path_.join)(at, below, name)));
        }
        if (at === (0,external_node_path_.dirname)(at))
            break;
    }
    return found;
}
function named(path) {
    const file = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', ''].map((ending) => `${path}${ending}`).find(project_files/* isFile */.fo);
    return file ?? null;
}
const making = /\b_?(express|fastify|Fastify|buildFastify)((\d*|_\d+)\.(default|fastify)\))?\s*(<[^>]*>)?\(|new\s+(Koa|express|Express|_?koa\w*\.default)\b|new\s+\w*[Aa]pp(lication)?\b/;
const frameworks = /['"](express|fastify|koa)['"]/;
/** The files under a folder in which an application is made. */
function makersUnder(folder) {
    return (0,project_files/* sourcesUnder */.$n)(folder).filter((file) => {
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        return frameworks.test(text) && making.test(text);
    });
}

;// CONCATENATED MODULE: ./build/openapi/routes/project/parse.js




function sourcesFrom(workingDirectory) {
    const parsed = new Map();
    const names = new Map();
    const places = new WeakMap();
    const named = (file) => {
        const name = names.get(file) ?? ((0,external_node_path_.relative)(workingDirectory, file).split(external_node_path_.sep).join('/') || '.');
        names.set(file, name);
        return name;
    };
    return {
        named,
        parse(file) {
            const known = parsed.get(file);
            if (known !== undefined)
                return known;
            const text = readText(file, named);
            let source = compiler.ts.createSourceFile(file, text, compiler.ts.ScriptTarget.Latest, true, parse_kindOf(file));
            // A module may wait at its top level, also one that imports nothing.
            if (hasErrors(source)) {
                const asModule = compiler.ts.createSourceFile(file, text, { languageVersion: compiler.ts.ScriptTarget.Latest, setExternalModuleIndicator: markAsModule }, true, parse_kindOf(file));
                if (!hasErrors(asModule))
                    source = asModule;
            }
            refuseBroken(source, named(file));
            parsed.set(file, source);
            return source;
        },
        placeOf(node) {
            const known = places.get(node);
            if (known !== undefined)
                return known;
            const source = node.getSourceFile();
            const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
            const place = { file: named(source.fileName), line: line + 1 };
            places.set(node, place);
            return place;
        },
    };
}
function readText(file, named) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${named(file)} cannot be read`, { cause: error });
    }
}
/** JavaScript may hold JSX in any file; in TypeScript `<T>x` means something else. */
function parse_kindOf(file) {
    const kinds = {
        '.ts': compiler.ts.ScriptKind.TS,
        '.mts': compiler.ts.ScriptKind.TS,
        '.cts': compiler.ts.ScriptKind.TS,
        '.tsx': compiler.ts.ScriptKind.TSX,
    };
    return kinds[(0,external_node_path_.extname)(file)] ?? compiler.ts.ScriptKind.JSX;
}
function hasErrors({ parseDiagnostics }) {
    return (parseDiagnostics ?? []).length > 0;
}
function markAsModule(source) {
    source.externalModuleIndicator = true;
}
function refuseBroken(source, name) {
    const [first] = source.parseDiagnostics ?? [];
    if (typeof first !== 'object' || first === null)
        return;
    const { start, messageText } = first;
    const { line } = source.getLineAndCharacterOfPosition(start ?? 0);
    const what = typeof messageText === 'string' ? messageText : 'a syntax error';
    throw new errors/* UserError */.yo(`${name}:${line + 1} does not parse: ${what.replace(/\.$/, '')}`, {
        remedy: 'Routes are read from code that parses as JavaScript or TypeScript.',
    });
}

// EXTERNAL MODULE: ./build/openapi/routes/frameworks/mounted.js
var frameworks_mounted = __webpack_require__(36041);
;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/express-routes.js


/** All routes of an application or router, those of what it mounts included, in the order in which Express asks them. */
function expressRoutes(m, parts, router, unknowns = []) {
    return walk(m, parts, router, { prefix: path_text/* noPath */.LX, before: [], conditions: [], application: router.at, stack: [], unknowns });
}
function walk(m, parts, router, around) {
    if (around.stack.includes(router))
        return [];
    const found = [];
    const before = [...around.before];
    const chainsWithVerbs = new Set(router.layers.flatMap((layer) => (layer.kind === 'route' && layer.method !== 'all' ? [layer.chain] : [])));
    for (const layer of router.layers) {
        const conditions = [...around.conditions, ...layer.conditions];
        for (const given of layer.paths) {
            if (layer.kind === 'route') {
                const path = given.kind === 'text' ? { kind: 'text', text: joined(around.prefix, given.text) } : given;
                if (layer.method === 'all' && chainsWithVerbs.has(layer.chain) && given.kind === 'text') {
                    // app.route(path).all(guard).get(…): it stands before what the chain answers.
                    for (const value of layer.handlers)
                        before.push({ value, path: joined(around.prefix, given.text) });
                    continue;
                }
                found.push({
                    framework: 'express',
                    methods: [layer.method],
                    path,
                    prefix: around.prefix,
                    before: [...before],
                    handlers: layer.handlers,
                    options: null,
                    node: layer.node,
                    at: layer.at,
                    conditions: [...conditions, ...(given.kind === 'text' ? given.text.conditions : [])],
                    unknowns: around.unknowns,
                    isStrict: router.isStrict,
                    application: around.application,
                });
                continue;
            }
            const prefix = given.kind === 'text'
                ? joined(around.prefix, given.text)
                : (0,path_text/* append */.BC)(around.prefix, {
                    parts: [{ name: 'pattern', why: patternNote(given.source, layer.at) }],
                    notes: [],
                    conditions: [],
                });
            for (const value of layer.handlers) {
                const mounted = (0,frameworks_mounted/* mountedIn */.E)(m, parts, value);
                for (const { part, conditions: more } of mounted) {
                    if (part.kind !== 'express')
                        continue;
                    part.router.isMounted = true;
                    found.push(...walk(m, parts, part.router, {
                        ...around,
                        prefix,
                        before: [...before],
                        conditions: [...conditions, ...prefix.conditions, ...more],
                        stack: [...around.stack, router],
                    }));
                }
                if (mounted.length === 0)
                    before.push({ value, path: prefix });
            }
        }
    }
    return found;
}
function patternNote(source, at) {
    return { text: `it is mounted at the regular expression /${source}/`, at };
}
/** A path below the one at which its router is mounted. */
function joined(prefix, path) {
    if ((0,path_text/* isEmpty */.Im)(path))
        return { ...prefix, notes: [...prefix.notes, ...path.notes] };
    // Express 5 writes the slash of an optional part within it: `{/:version}/status`.
    const begins = (0,path_text/* startsWith */.w1)(path, '/') || (0,path_text/* startsWith */.w1)(path, '{/') || typeof path.parts[0] !== 'string';
    const slash = begins || (0,path_text/* isEmpty */.Im)(prefix) ? path_text/* noPath */.LX : (0,path_text/* pathText */.LF)('/');
    return (0,path_text/* append */.BC)((0,path_text/* append */.BC)((0,path_text/* endsWith */.d5)(prefix, '/') ? (0,path_text/* withoutEnd */.Mx)(prefix, '/') : prefix, slash), path);
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/fastify-routes.js

/** Hooks in which a request can be refused before its handler runs, in the order in which Fastify runs them. */
const refusing = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];
/** All routes of an instance and of the plugins in it. */
function fastifyRoutes(instance, application = instance) {
    const own = instance.routes.map((route) => ({
        framework: 'fastify',
        methods: route.methods,
        path: { kind: 'text', text: route.path },
        prefix: instance.prefix,
        before: refusing.flatMap((name) => hooksOf(instance, name)).map((value) => ({ value, path: path_text/* noPath */.LX })),
        handlers: [route.handler],
        options: route.options,
        node: route.node,
        at: route.at,
        conditions: route.conditions,
        unknowns: [],
        isStrict: !instance.settings.ignoreTrailingSlash,
        application: application.at,
    }));
    return [...own, ...instance.children.flatMap((child) => fastifyRoutes(child, application))];
}
function hooksOf(instance, name) {
    const own = instance.hooks.filter((hook) => hook.name === name).map(({ value }) => value);
    return instance.parent === null ? own : [...hooksOf(instance.parent, name), ...own];
}

;// CONCATENATED MODULE: ./build/openapi/routes/frameworks/koa-routes.js


function koaRoutes(m, parts, app) {
    return ofApp(m, parts, app, { prefix: path_text/* noPath */.LX, before: [], conditions: [], application: app.at, stack: [], unknowns: [] });
}
/** Of a router that no application uses. */
function koaRouterRoutes(m, parts, router, unknowns) {
    return ofRouter(m, parts, router, { prefix: path_text/* noPath */.LX, before: [], conditions: [], application: router.at, stack: [], unknowns });
}
function ofApp(m, parts, app, around) {
    if (around.stack.includes(app))
        return [];
    const inside = { ...around, before: [...around.before], stack: [...around.stack, app] };
    return app.middleware.flatMap(({ value, conditions }) => ofValue(m, parts, value, { ...inside, before: inside.before, conditions: [...around.conditions, ...conditions] }));
}
function ofValue(m, parts, value, around) {
    const mounted = (0,frameworks_mounted/* mountedIn */.E)(m, parts, value);
    if (mounted.length === 0)
        around.before.push({ value, path: around.prefix });
    return mounted.flatMap(({ part, conditions }) => ofPart(m, parts, part, { ...around, conditions: [...around.conditions, ...conditions] }));
}
function ofPart(m, parts, part, around) {
    if (part.kind === 'koa-app') {
        part.app.isMounted = true;
        return ofApp(m, parts, part.app, around);
    }
    return part.kind === 'koa-middleware' ? ofMiddleware(m, parts, part.middleware, around) : [];
}
function ofMiddleware(m, parts, middleware, around) {
    switch (middleware.kind) {
        case 'dispatch':
            middleware.router.isMounted = true;
            return ofRouter(m, parts, middleware.router, around);
        case 'compose':
            return middleware.list.flatMap((value) => ofValue(m, parts, value, around));
        case 'mount': {
            const { prefix } = middleware;
            const below = prefix.kind === 'text' ? (0,path_text/* append */.BC)((0,path_text/* withoutEnd */.Mx)(around.prefix, '/'), (0,path_text/* withoutEnd */.Mx)(prefix.text, '/')) : around.prefix;
            return ofValue(m, parts, middleware.inside, { ...around, prefix: below, before: [...around.before] });
        }
        case 'route':
            return ofLayer(middleware.layer, around, false);
    }
}
function ofRouter(m, parts, router, around) {
    if (around.stack.includes(router))
        return [];
    const inside = { ...around, before: [...around.before], stack: [...around.stack, router] };
    return router.layers.flatMap((layer) => {
        if (layer.methods.length > 0)
            return ofLayer(layer, inside, router.isStrict);
        const path = (0,path_text/* append */.BC)(around.prefix, layer.path?.kind === 'text' ? layer.path.text : layer.prefix);
        // A middleware of a router may itself be an application or another package's router.
        return layer.handlers.flatMap((value) => {
            const found = (0,frameworks_mounted/* mountedIn */.E)(m, parts, value).flatMap(({ part }) => ofPart(m, parts, part, { ...inside, prefix: path, conditions: [...around.conditions, ...layer.conditions] }));
            if (found.length === 0)
                inside.before.push({ value, path });
            return found;
        });
    });
}
function ofLayer(layer, around, isStrict) {
    if (layer.path === null)
        return [];
    return [
        {
            framework: 'koa',
            methods: layer.methods,
            path: layer.path.kind === 'text' ? { kind: 'text', text: (0,path_text/* append */.BC)(around.prefix, layer.path.text) } : layer.path,
            prefix: around.prefix,
            before: [...around.before],
            handlers: layer.handlers,
            options: layer.options,
            node: layer.node,
            at: layer.at,
            conditions: [...around.conditions, ...layer.conditions],
            unknowns: around.unknowns,
            isStrict,
            application: around.application,
        },
    ];
}

;// CONCATENATED MODULE: ./build/openapi/routes/registrations.js



/** Puts together what was registered: by application, then by router that none of them mounts. */
function groupsOf({ machine: m, parts }) {
    const all = parts.all();
    // Putting them together once marks what is mounted.
    for (const part of all)
        registeredBy({ machine: m, parts }, part, []);
    const roots = all.filter((part) => isRoot(part));
    return roots.flatMap((part) => {
        const isApplication = isApplicationPart(part);
        const at = placeOf(part);
        const unknowns = isApplication || at === null ? [] : [{ text: 'where it is mounted was not found: the path may lack its beginning', at }];
        const registered = registeredBy({ machine: m, parts }, part, unknowns);
        return registered.length === 0 ? [] : [{ isApplication, label: at === null ? '' : `${at.file}:${at.line}`, registered }];
    });
}
function registeredBy({ machine: m, parts }, part, unknowns) {
    switch (part.kind) {
        case 'express':
            return expressRoutes(m, parts, part.router, unknowns);
        case 'fastify':
            return part.instance.parent === null ? fastifyRoutes(part.instance).map((route) => ({ ...route, unknowns })) : [];
        case 'koa-app':
            return koaRoutes(m, parts, part.app);
        case 'koa-router':
            return koaRouterRoutes(m, parts, part.router, unknowns);
        case 'koa-middleware':
            return [];
    }
}
function isRoot(part) {
    switch (part.kind) {
        case 'express':
            return !part.router.isMounted;
        case 'fastify':
            return part.instance.parent === null;
        case 'koa-app':
            return !part.app.isMounted;
        case 'koa-router':
            return !part.router.isMounted;
        case 'koa-middleware':
            return false;
    }
}
function isApplicationPart(part) {
    if (part.kind === 'express')
        return part.router.kind === 'application';
    if (part.kind === 'fastify')
        return !part.instance.isStandIn;
    return part.kind === 'koa-app';
}
function placeOf(part) {
    if (part.kind === 'express' || part.kind === 'koa-router')
        return part.router.at;
    if (part.kind === 'fastify')
        return part.instance.at;
    return part.kind === 'koa-app' ? part.app.at : null;
}

;// CONCATENATED MODULE: ./build/openapi/routes/answering.js
/** Where the function stands that answers: inside what wraps it, as far as it is handed on as it is. */
function answering(m, handler) {
    switch (handler.kind) {
        case 'function': {
            // `catchAsync(fn)` gives a function of its own: what it was given is meant.
            const wrapped = handler.scope.frame.args.findLast((arg) => arg.kind === 'function' && arg.node.parameters.length > 0);
            return wrapped !== undefined && wrapped !== handler && handler.scope.frame.args.length <= 2
                ? answering(m, wrapped)
                : m.sources.placeOf(handler.node);
        }
        case 'external': {
            const args = handler.steps.flatMap((step) => (step.kind === 'call' ? step.args : []));
            const inner = args.findLast((arg) => arg.kind === 'function' || arg.kind === 'external');
            return inner === undefined ? null : answering(m, inner);
        }
        case 'choice': {
            const [first] = handler.options;
            return first === undefined ? null : answering(m, first);
        }
        default:
            return null;
    }
}

// EXTERNAL MODULE: ./build/openapi/routes/guards.js
var guards = __webpack_require__(50193);
;// CONCATENATED MODULE: ./build/openapi/routes/passing-on.js

/** Where each framework hands a handler what calls the next one. */
const nextAt = { express: 2, koa: 1, fastify: null };
/**
 * A route that was registered for a path before another one is, and goes on to it: `app.put('/config', requireAdmin)`. Both are then one,
 * with the handlers of both. null: the first of them answers.
 */
function passedOn(first, second) {
    const index = nextAt[first.framework];
    const last = first.handlers.at(-1);
    if (index === null || first.framework !== second.framework || first.node === second.node)
        return null;
    if (last === undefined || !callsNext(last, index))
        return null;
    return { ...second, handlers: [...first.handlers, ...second.handlers] };
}
/** It calls `next()` without an error. */
function callsNext(handler, index) {
    if (handler.kind !== 'function' || !('body' in handler.node) || handler.node.body === undefined)
        return false;
    const name = handler.node.parameters[index]?.name;
    if (name === undefined || !compiler.ts.isIdentifier(name) || handler.node.parameters.length !== index + 1)
        return false;
    let isFound = false;
    const visit = (node) => {
        isFound ||=
            compiler.ts.isCallExpression(node) &&
                compiler.ts.isIdentifier(node.expression) &&
                node.expression.text === name.text &&
                node.arguments.length === 0;
        if (!isFound)
            compiler.ts.forEachChild(node, visit);
    };
    visit(handler.node.body);
    return isFound;
}

;// CONCATENATED MODULE: ./build/openapi/routes/paths/closing.js
/** Where the bracket that opens at `from` closes; the text's length where it does not. */
function closing(text, from, open = '(', close = ')') {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === open)
            depth += 1;
        else if (text[at] === close) {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/openapi/routes/paths/express-path.js

/**
 * The path syntax of Express 4 and 5 and of koa-router (path-to-regexp 0.1 to 8), as far as each means the same: `:id`, `:id(\\d+)`, `:id?`,
 * `:path*`, `(.*)`, `*`, `*splat`, `{/:id}`, `ab?cd`.
 */
function expressTokens(text) {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        const rest = text.slice(at);
        const named = /^:(?:"([^"]+)"|(\w+))/.exec(rest);
        if (rest.startsWith('\\') && rest.length > 1) {
            literal(tokens, rest.charAt(1));
            at += 2;
        }
        else if (named !== null) {
            at += named[0].length;
            let pattern = null;
            if (text[at] === '(') {
                const end = closing(text, at);
                pattern = text.slice(at + 1, end);
                at = end + 1;
            }
            const modifier = /^[?*+]/.exec(text.slice(at))?.[0] ?? '';
            at += modifier.length;
            parameter(tokens, named[1] ?? named[2] ?? '', pattern, modifier);
        }
        else if (rest.startsWith('(')) {
            const end = closing(text, at);
            const inside = text.slice(at + 1, end);
            const modifier = /^[?*+]/.exec(text.slice(end + 1))?.[0] ?? '';
            at = end + 1 + modifier.length;
            // `/ab(cd)?`: a part that may be missing.
            if (/^[\w/-]+$/.test(inside) && modifier === '?')
                tokens.push({ kind: 'optional', tokens: [{ kind: 'literal', text: inside }] });
            else
                parameter(tokens, '', inside, modifier);
        }
        else if (rest.startsWith('{') && closing(text, at, '{', '}') < text.length) {
            const end = closing(text, at, '{', '}');
            const modifier = /^[?*+]/.exec(text.slice(end + 1))?.[0] ?? '';
            tokens.push({ kind: 'optional', tokens: expressTokens(text.slice(at + 1, end)) });
            at = end + 1 + modifier.length;
        }
        else if (rest.startsWith('*')) {
            const name = /^\*(?:"([^"]+)"|(\w+))/.exec(rest);
            tokens.push({ kind: 'parameter', name: name?.[1] ?? name?.[2] ?? '', pattern: null, isWildcard: true, unknown: null });
            at += name?.[0].length ?? 1;
            if (text[at] === '?')
                at += 1;
        }
        else if (text[at + 1] === '?' && /\w/.test(rest.charAt(0))) {
            tokens.push({ kind: 'optional', tokens: [{ kind: 'literal', text: rest.charAt(0) }] });
            at += 2;
        }
        else if (rest.startsWith('?')) {
            // `/:id/?`: the slash before it may be missing, which makes no difference.
            at += 1;
        }
        else {
            literal(tokens, rest.charAt(0));
            at += 1;
        }
    }
    return tokens;
}
function literal(tokens, text) {
    const last = tokens.at(-1);
    if (last?.kind === 'literal')
        tokens[tokens.length - 1] = { kind: 'literal', text: last.text + text };
    else
        tokens.push({ kind: 'literal', text });
}
/** With `?` or `*` a parameter may be missing, and the slash or dot before it with it. */
function parameter(tokens, name, pattern, modifier) {
    const isAny = pattern === '.*' || pattern === '.+' || pattern === '[\\s\\S]*';
    const made = {
        kind: 'parameter',
        name,
        pattern: isAny ? null : pattern,
        isWildcard: isAny || modifier === '*' || modifier === '+',
        unknown: null,
    };
    if (modifier !== '?' && modifier !== '*') {
        tokens.push(made);
        return;
    }
    const last = tokens.at(-1);
    const before = last?.kind === 'literal' && /[/.]$/.test(last.text) ? last.text.slice(-1) : '';
    if (before !== '' && last?.kind === 'literal')
        tokens[tokens.length - 1] = { kind: 'literal', text: last.text.slice(0, -1) };
    tokens.push({ kind: 'optional', tokens: before === '' ? [made] : [{ kind: 'literal', text: before }, made] });
}

;// CONCATENATED MODULE: ./build/openapi/routes/paths/fastify-path.js

/** The path syntax of Fastify (find-my-way): `:id`, `:id(^\\d+$)`, `:from-:to`, `:name.:ending`, `::` for a colon, `*` at the end, `:id?` at the end. */
function fastifyTokens(text) {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        if (text.startsWith('::', at)) {
            tokens.push({ kind: 'literal', text: ':' });
            at += 2;
        }
        else if (text[at] === ':') {
            const name = /^[^/().:?-]*/.exec(text.slice(at + 1))?.[0] ?? '';
            at += 1 + name.length;
            let pattern = null;
            if (text[at] === '(') {
                const end = closing(text, at);
                pattern = text
                    .slice(at + 1, end)
                    .replace(/^\^/, '')
                    .replace(/\$$/, '');
                at = end + 1;
            }
            const made = { kind: 'parameter', name, pattern, isWildcard: false, unknown: null };
            if (text[at] === '?' && at === text.length - 1) {
                const last = tokens.at(-1);
                const hasSlash = last?.kind === 'literal' && last.text === '/';
                if (hasSlash)
                    tokens.pop();
                tokens.push({ kind: 'optional', tokens: hasSlash ? [{ kind: 'literal', text: '/' }, made] : [made] });
                at += 1;
            }
            else
                tokens.push(made);
        }
        else if (text[at] === '*') {
            tokens.push({ kind: 'parameter', name: '', pattern: null, isWildcard: true, unknown: null });
            at += 1;
        }
        else {
            tokens.push({ kind: 'literal', text: text.charAt(at) });
            at += 1;
        }
    }
    return tokens;
}

;// CONCATENATED MODULE: ./build/openapi/routes/paths/open-api-path.js


/** Above that, the forms of one path are no longer written out. */
const mostForms = 16;
/**
 * A framework's path in OpenAPI's form: `/users/:id(\\d+)` is `/users/{id}`. OpenAPI knows no optional parts: a path with one is two.
 * A slash at the end is dropped where the framework makes no difference.
 */
function openApiPaths(framework, written, isStrict) {
    const seen = new Set();
    return open_api_path_forms(tokensOf(framework, written))
        .slice(0, mostForms)
        .map((form) => render(form, framework === 'fastify' || isStrict))
        .filter(({ path }) => !seen.has(path) && seen.add(path));
}
/** What is not known stands for itself: it is put in where the text around it is read. */
function tokensOf(framework, written) {
    const holes = [];
    const text = written.parts
        .map((part) => {
        if (typeof part === 'string')
            return part;
        holes.push({ kind: 'parameter', name: part.name, pattern: null, isWildcard: false, unknown: part.why });
        return hole(holes.length - 1);
    })
        .join('');
    const tokens = framework === 'fastify' ? fastifyTokens(text) : expressTokens(text);
    return withHoles(tokens, holes);
}
/** A character of the private use area each: no path is written with them. */
const firstHole = 0xe000;
function hole(index) {
    return String.fromCharCode(firstHole + index);
}
function withHoles(tokens, holes) {
    return tokens.flatMap((token) => {
        if (token.kind === 'optional')
            return [{ ...token, tokens: withHoles(token.tokens, holes) }];
        if (token.kind === 'parameter')
            return [
                { ...token, name: [...token.name].filter((letter) => holes[letter.charCodeAt(0) - firstHole] === undefined).join('') },
            ];
        const parts = [];
        for (const letter of token.text) {
            const known = holes[letter.charCodeAt(0) - firstHole];
            parts.push(known ?? { kind: 'literal', text: letter });
        }
        return parts;
    });
}
/** Every way in which the optional parts may be there: without first. */
function open_api_path_forms(tokens) {
    return tokens.reduce((all, token) => {
        if (token.kind !== 'optional')
            return all.map((form) => [...form, token]);
        const inside = open_api_path_forms(token.tokens);
        return all.flatMap((form) => [form, ...inside.map((more) => [...form, ...more])]).slice(0, mostForms);
    }, [[]]);
}
function render(tokens, keepsSlash) {
    const parameters = [];
    let path = '';
    for (const token of tokens) {
        if (token.kind === 'literal')
            path += token.text.replace(/[{}]/g, encodeURIComponent);
        if (token.kind !== 'parameter')
            continue;
        const name = free(token.name, parameters);
        parameters.push({ name, pattern: token.pattern, isWildcard: token.isWildcard, unknown: token.unknown });
        path += `{${name}}`;
    }
    path = path.replace(/\/{2,}/g, '/');
    if (!path.startsWith('/'))
        path = `/${path}`;
    if (!keepsSlash && path.length > 1)
        path = path.replace(/\/$/, '');
    return { path, parameters };
}
function free(name, taken) {
    const wanted = name === '' ? 'wildcard' : name;
    let found = wanted;
    for (let count = 2; taken.some((parameter) => parameter.name === found); count++)
        found = `${wanted}${count}`;
    return found;
}

;// CONCATENATED MODULE: ./build/openapi/routes/unique.js
/** Each thing that is said of a place once. */
function unique(notes) {
    const seen = new Set();
    const key = ({ text, at }) => `${text}\0${at.file}\0${at.line}`;
    return notes.filter((note) => !seen.has(key(note)) && seen.add(key(note)));
}

;// CONCATENATED MODULE: ./build/openapi/routes/routes-from.js






/** Routes as they are described: in OpenAPI's paths, each method and path once, as the framework asks the first that was registered. */
function routesFrom(evaluation, registered) {
    const found = new Map();
    const lost = [];
    for (const each of registered) {
        const why = unfit(each);
        if (why !== null) {
            lost.push({ text: why, at: each.at });
            continue;
        }
        if (each.path.kind !== 'text')
            continue;
        for (const path of openApiPaths(each.framework, each.path.text, each.isStrict)) {
            for (const method of each.methods) {
                const key = `${method} ${path.path.replace(/\{[^}]*\}/g, '{}')}`;
                const first = found.get(key);
                if (first !== undefined && first.registered.node !== each.node && isOther(first.route, path)) {
                    lost.push({
                        text: `${method.toUpperCase()} ${path.path} is for OpenAPI the same as ${first.route.path}, which stands before it`,
                        at: each.at,
                    });
                }
                const taken = first === undefined ? each : passedOn(first.registered, each);
                if (taken !== null)
                    found.set(key, { route: toRoute(evaluation, taken, each.path.text, path, method), registered: taken });
            }
        }
    }
    const all = [...found.values()];
    return { routes: all.map(({ route }) => route), found: all, lost: unique(lost) };
}
/** Of the same shape, and asked for otherwise: its parameters match something else. */
function isOther(route, { path, parameters }) {
    return route.path !== path && parameters.some(({ pattern }, index) => pattern !== route.parameters[index]?.pattern);
}
function unfit({ path, prefix, methods, framework }) {
    if (path.kind === 'pattern')
        return `a route at the regular expression /${path.source}/${(0,path_text/* isEmpty */.Im)(prefix) ? '' : ` below ${(0,path_text/* showPath */.P8)(prefix)}`} cannot be written as a path`;
    if (methods.length === 0)
        return `which methods ${(0,path_text/* showPath */.P8)(path.text)} answers is not known`;
    if (path.text.parts.length === 1 && typeof path.text.parts[0] !== 'string')
        return `the path of a route is not known: ${path.text.parts[0]?.why.text}`;
    if (framework === 'express' &&
        !(0,path_text/* isEmpty */.Im)(path.text) &&
        !(0,path_text/* startsWith */.w1)(path.text, '/') &&
        typeof path.text.parts[0] === 'string' &&
        !/^[*{(]/.test(path.text.parts[0])) {
        return `${(0,path_text/* showPath */.P8)(path.text)} does not begin with a slash: Express never matches it`;
    }
    return null;
}
function toRoute({ machine: m }, registered, written, { path, parameters }, method) {
    const holes = parameters.flatMap(({ unknown }) => (unknown === null ? [] : [unknown]));
    const unknowns = unique([...holes, ...registered.unknowns]);
    const conditions = unique(registered.conditions);
    const confidence = holes.length + registered.unknowns.length > 0
        ? 'partial'
        : written.notes.length + conditions.length > 0
            ? 'likely'
            : 'certain';
    const handler = registered.handlers.at(-1);
    return {
        method,
        path,
        written: (0,path_text/* showPath */.P8)(written),
        parameters,
        framework: registered.framework,
        at: registered.at,
        handler: handler === undefined ? null : answering(m, handler),
        guards: (0,guards/* guardsOf */.g0)(m, registered),
        conditions,
        confidence,
        unknowns,
        assumed: unique(written.notes),
        application: registered.application,
    };
}

;// CONCATENATED MODULE: ./build/openapi/routes/read-routes.js













/** What was asked for registers no route. */
class NoRoutes extends errors/* UserError */.yo {
}
/**
 * Reads the routes that hand-written Express, Fastify and Koa code registers, without running it. `folder`, relative to `workingDirectory`, is
 * a folder or a file of the project: the application that mounts what lies in it is looked for in the package around it, and all of that
 * application's routes are given. Nothing outside `workingDirectory` is read. Throws `UserError` where the folder is not there, lies outside,
 * holds code that does not parse, or (`NoRoutes`) registers no route.
 */
async function readRoutes(folder, workingDirectory) {
    const asked = (0,external_node_path_.resolve)(workingDirectory, folder);
    refuseUnfit(asked, folder, workingDirectory);
    await (0,compiler/* loadCompiler */.S)();
    const top = (0,external_node_path_.resolve)(workingDirectory);
    const sources = sourcesFrom(top);
    const inside = (0,project_files/* sourcesUnder */.$n)(asked);
    // What is asked for has to parse, whoever loads it.
    for (const file of inside)
        sources.parse(file);
    const start = (0,project_files/* isFolder */.lQ)(asked) ? asked : (0,external_node_path_.dirname)(asked);
    const manifest = manifestAbove(start, top);
    const root = manifest?.folder ?? start;
    const evaluation = evaluateProject(sources, root, top, manifest);
    const isAskedFor = (registered) => touches(registered, asked, top);
    const entries = entriesOf(manifest, root, start);
    for (const entry of entries)
        if ((0,modules/* parsable */.hQ)(evaluation.machine, entry.file))
            evaluation.start(entry);
    for (const file of makersUnder(asked))
        evaluation.make(file);
    let groups = groupsOf(evaluation);
    if (!groups.some((group) => group.isApplication && group.registered.some(isAskedFor))) {
        for (const file of makersUnder(root))
            if ((0,modules/* parsable */.hQ)(evaluation.machine, file))
                evaluation.make(file);
        groups = groupsOf(evaluation);
    }
    const applications = groups.filter((group) => group.isApplication && group.registered.some(isAskedFor));
    if (applications.length === 0) {
        registerOrphans(evaluation, inside, manifest);
        groups = groupsOf(evaluation);
    }
    const unmounted = groups.filter((group) => !group.isApplication && group.registered.some(isAskedFor));
    const taken = applications.length > 0 ? applications : groups.filter((group) => group.registered.some(isAskedFor));
    const read = routesFrom(evaluation, taken.flatMap(({ registered }) => registered));
    if (read.routes.length === 0 && read.lost.length === 0) {
        throw new NoRoutes(`${folder} registers no routes of Express, Fastify or Koa`, {
            remedy: `Name the folder or file in which the application or its routers are put together.${notFollowed(evaluation.machine.unread)}`,
        });
    }
    return {
        ...read,
        notes: unique([...evaluation.machine.unread, ...(applications.length > 0 ? unmounted.map(leftOut) : [])]),
        evaluation,
        manifest,
    };
}
/** What may have held routes, where none was found: the first of it. */
function notFollowed(notes) {
    const said = notes.slice(0, 3).map(({ text, at }) => `${text} (${at.file}:${at.line})`);
    return said.length === 0 ? '' : ` Not followed: ${said.join('; ')}.`;
}
function refuseUnfit(asked, folder, workingDirectory) {
    if (!(0,project_files/* isWithin */.UO)(asked, (0,external_node_path_.resolve)(workingDirectory))) {
        throw new errors/* UserError */.yo(`${folder} lies outside the working directory`, { remedy: 'Call it in the folder of the project.' });
    }
    if (!(0,project_files/* isFolder */.lQ)(asked) && !(0,project_files/* isFile */.fo)(asked))
        throw new errors/* UserError */.yo(`${folder} is not there`, { remedy: 'Name the folder that holds the routes.' });
}
/** A route belongs to what was asked for where it is registered there, is answered there, or its application is made there. */
function touches(registered, asked, top) {
    const files = [
        registered.at.file,
        registered.application.file,
        ...registered.handlers.map((handler) => handler.kind === 'function' ? (0,external_node_path_.relative)(top, handler.node.getSourceFile().fileName) : null),
    ];
    return files.some((file) => file !== null && (0,project_files/* isWithin */.UO)((0,external_node_path_.resolve)(top, file), asked));
}
function leftOut(group) {
    const [first] = group.registered;
    const count = group.registered.length;
    return {
        text: `a router with ${count === 1 ? 'one route' : `${count} routes`} is mounted by nothing, and left out`,
        at: first?.application ?? { file: group.label, line: 1 },
    };
}


/***/ }),

/***/ 52778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ joiSchema),
/* harmony export */   s: () => (/* binding */ joiObject)
/* harmony export */ });
/* harmony import */ var _of_external_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41239);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16029);


const types = {
    string: { type: 'string' },
    number: { type: 'number' },
    boolean: { type: 'boolean' },
    bool: { type: 'boolean' },
    date: { type: 'string', format: 'date-time' },
    array: { type: 'array' },
    object: { type: 'object' },
    binary: { type: 'string', format: 'binary' },
    any: {},
    mixed: {},
    alternatives: {},
    alt: {},
};
/** joi and yup: what is not `required()` may be missing. */
function joiSchema(value, reading) {
    const links = (0,_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .linksOf */ .hP)(value);
    const start = links.findIndex(({ name, args }) => args !== null && (Object.hasOwn(types, name) || name === 'compile'));
    const first = links[start];
    if (first === undefined)
        return null;
    let read = { schema: types[first.name] ?? {}, isOptional: true };
    if (first.args?.[0] !== undefined)
        read = { ...read, schema: firstArgument(read.schema, first, reading) };
    for (const link of links.slice(start + 1))
        if (link.args !== null)
            read = refine(read, link.name, link.args, reading);
    const name = reading.nameOf(value);
    if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
        const { schema } = read;
        return { ...read, schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(reading.components, (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .componentName */ .TQ)(name), JSON.stringify(schema), () => schema) };
    }
    return read;
}
function firstArgument(schema, { name, args }, reading) {
    const [value] = args ?? [];
    if ((name === 'object' || name === 'compile') && value?.kind === 'object')
        return joiObject(value, reading);
    if (name === 'alternatives' || name === 'alt')
        return (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(flat(args ?? []).map((each) => schemaOf(each, reading)));
    return schema;
}
/** A plain object whose properties are schemas, as joi takes it too. */
function joiObject(value, reading) {
    if (value.kind !== 'object')
        return schemaOf(value, reading);
    const properties = new Map();
    const required = [];
    for (const [name, property] of value.props) {
        if (property.kind === 'accessor')
            continue;
        const read = property.kind === 'object' ? { schema: joiObject(property, reading), isOptional: true } : (0,_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .readSchema */ .G7)(property, reading);
        properties.set(name, read?.schema ?? {});
        if (read !== null && !read.isOptional)
            required.push(name);
    }
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .objectSchema */ .x0)(properties, required);
}
function schemaOf(value, reading) {
    if (value === undefined)
        return {};
    if (value.kind === 'object')
        return joiObject(value, reading);
    return (0,_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .readSchema */ .G7)(value, reading)?.schema ?? {};
}
function flat(values) {
    return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]));
}
function refine(read, name, args, reading) {
    const [first] = args;
    const known = (0,_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(first);
    const { schema } = read;
    const with_ = (more) => ({ ...read, schema: '$ref' in schema ? schema : { ...schema, ...more } });
    switch (name) {
        case 'required':
        case 'exist':
        case 'defined':
            return { ...read, isOptional: false };
        case 'optional':
        case 'notRequired':
            return { ...read, isOptional: true };
        case 'forbidden':
            return { schema: { not: {} }, isOptional: true };
        case 'valid':
        case 'equal':
        case 'only':
        case 'oneOf': {
            const values = flat(args)
                .map(_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)
                .filter((each) => each !== undefined);
            return values.length === 0 ? read : { ...read, schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .ofValues */ .Gp)(values) };
        }
        case 'allow':
            return flat(args).some((each) => (0,_of_external_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(each) === null) ? { ...read, schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(schema) } : read;
        case 'nullable':
            return { ...read, schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(schema) };
        case 'keys':
        case 'append':
        case 'shape':
            return first === undefined ? read : { ...read, schema: joined(schema, joiObject(first, reading)) };
        case 'concat':
            return { ...read, schema: joined(schema, schemaOf(first, reading)) };
        case 'items':
        case 'of':
            return with_({ items: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(flat(args).map((each) => schemaOf(each, reading))) });
        case 'try':
            return { ...read, schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(flat(args).map((each) => schemaOf(each, reading))) };
        case 'pattern':
            if (schema.type === 'object')
                return with_({ additionalProperties: schemaOf(args[1], reading) });
            return typeof known === 'string' ? with_({ pattern: known }) : read;
        case 'regex':
        case 'matches':
            return typeof known === 'string' ? with_({ pattern: known }) : read;
        case 'default':
            return known === undefined ? read : with_({ default: known });
        case 'description':
        case 'label':
            return typeof known === 'string' && name === 'description' ? with_({ description: known }) : read;
        case 'min':
        case 'max':
            return typeof known === 'number' ? with_({ [limit(schema, name)]: known }) : read;
        case 'length':
            return schema.type === 'array' ? with_({ minItems: known, maxItems: known }) : with_({ minLength: known, maxLength: known });
        case 'integer':
            return with_({ type: 'integer' });
        case 'positive':
            return with_({ exclusiveMinimum: 0 });
        case 'negative':
            return with_({ exclusiveMaximum: 0 });
        case 'greater':
        case 'moreThan':
            return typeof known === 'number' ? with_({ exclusiveMinimum: known }) : read;
        case 'less':
        case 'lessThan':
            return typeof known === 'number' ? with_({ exclusiveMaximum: known }) : read;
        case 'multiple':
            return with_({ multipleOf: known });
        case 'port':
            return with_({ type: 'integer', minimum: 0, maximum: 65_535 });
        case 'email':
            return with_({ format: 'email' });
        case 'uri':
        case 'url':
            return with_({ format: 'uri' });
        case 'guid':
        case 'uuid':
            return with_({ format: 'uuid' });
        case 'ip':
            return read;
        case 'isoDate':
            return with_({ format: 'date-time' });
        case 'hostname':
        case 'domain':
            return with_({ format: 'hostname' });
        case 'alphanum':
            return with_({ pattern: '^[a-zA-Z0-9]+$' });
        case 'hex':
            return with_({ pattern: '^[a-fA-F0-9]+$' });
        case 'unique':
            return with_({ uniqueItems: true });
        case 'noUnknown':
            return with_({ additionalProperties: false });
        default:
            return read;
    }
}
function limit({ type }, side) {
    if (type === 'string')
        return `${side}Length`;
    if (type === 'array')
        return `${side}Items`;
    return type === 'object' ? `${side}Properties` : `${side}imum`;
}
function joined(first, second) {
    const properties = { ...asRecord(first.properties), ...asRecord(second.properties) };
    const required = [...new Set([...asList(first.required), ...asList(second.required)])];
    return { ...first, type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 41239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gf: () => (/* binding */ defaultsOf),
  o_: () => (/* binding */ jsonOf),
  hP: () => (/* binding */ linksOf),
  G7: () => (/* binding */ readSchema)
});

// EXTERNAL MODULE: ./build/openapi/routes/interpret/built-ins/json.js
var json = __webpack_require__(78557);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/joi.js
var joi = __webpack_require__(52778);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/schema.js
var schemas_schema = __webpack_require__(16029);
;// CONCATENATED MODULE: ./build/openapi/routes/schemas/typebox.js


/** TypeBox: `Type.Object({ name: Type.String({ minLength: 1 }) })`, whose schemas are JSON schemas already. */
function typeBoxSchema(value, reading) {
    const link = linksOf(value).find(({ args, name }) => args !== null && Object.hasOwn(types, name));
    const make = link === undefined ? undefined : types[link.name];
    if (link === undefined || make === undefined)
        return null;
    const read = make(link.args ?? [], reading);
    const name = reading.nameOf(value);
    if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
        const { schema } = read;
        return { ...read, schema: (0,schemas_schema/* named */.KT)(reading.components, (0,schemas_schema/* componentName */.TQ)(name), JSON.stringify(schema), () => schema) };
    }
    return read;
}
function inside(value, reading) {
    return (value === undefined ? null : readSchema(value, reading))?.schema ?? {};
}
function options(value) {
    const known = jsonOf(value);
    return typeof known === 'object' && known !== null ? { ...known } : {};
}
const certain = (schema) => ({ schema, isOptional: false });
const plain = (schema) => ([more]) => certain({ ...schema, ...options(more) });
function list(value) {
    return value?.kind === 'array' ? value.items : [];
}
function whole(schema, { components }) {
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    return name === undefined ? schema : (components.schemas.get(name) ?? schema);
}
function parts(value, reading) {
    const schema = whole(inside(value, reading), reading);
    const { required } = schema;
    return {
        all: (0,schemas_schema/* propertiesOf */.P1)(schema),
        required: Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [],
    };
}
const object = ([shape, more], reading) => {
    const properties = new Map();
    const required = [];
    for (const [name, property] of shape?.kind === 'object' ? shape.props : []) {
        if (property.kind === 'accessor')
            continue;
        const read = readSchema(property, reading) ?? certain({});
        properties.set(name, read.schema);
        if (!read.isOptional)
            required.push(name);
    }
    return certain((0,schemas_schema/* objectSchema */.x0)(properties, required, options(more)));
};
const chosen = (keep) => ([value, keys, more], reading) => {
    const names = list(keys).map(jsonOf);
    const { all, required } = parts(value, reading);
    const kept = (name) => names.includes(name) === keep;
    return certain((0,schemas_schema/* objectSchema */.x0)(new Map([...all].filter(([name]) => kept(name))), required.filter(kept), options(more)));
};
const types = {
    String: plain({ type: 'string' }),
    Number: plain({ type: 'number' }),
    Integer: plain({ type: 'integer' }),
    Boolean: plain({ type: 'boolean' }),
    Null: plain({ type: 'null' }),
    Any: plain({}),
    Unknown: plain({}),
    Date: plain({ type: 'string', format: 'date-time' }),
    Object: object,
    Array: ([item, more], reading) => certain({ type: 'array', items: inside(item, reading), ...options(more) }),
    Tuple: ([items, more], reading) => certain({ type: 'array', prefixItems: list(items).map((item) => inside(item, reading)), items: false, ...options(more) }),
    Optional: ([value], reading) => ({ schema: inside(value, reading), isOptional: true }),
    Readonly: ([value], reading) => (value === undefined ? null : readSchema(value, reading)) ?? certain({}),
    Union: ([values, more], reading) => certain({ ...(0,schemas_schema/* oneOf */.yL)(list(values).map((each) => inside(each, reading))), ...options(more) }),
    Intersect: ([values, more], reading) => certain({ allOf: list(values).map((each) => inside(each, reading)), ...options(more) }),
    Composite: ([values, more], reading) => {
        const each = list(values).map((value) => parts(value, reading));
        return certain((0,schemas_schema/* objectSchema */.x0)(new Map(each.flatMap(({ all }) => [...all])), each.flatMap(({ required }) => required), options(more)));
    },
    Literal: ([value, more]) => {
        const known = jsonOf(value);
        return certain({ ...(typeof known === 'string' ? { type: 'string' } : {}), const: known, ...options(more) });
    },
    Enum: ([values, more]) => {
        const known = values?.kind === 'object'
            ? [...values.props]
                .filter(([name]) => !/^\d+$/.test(name))
                .map(([, each]) => (each.kind === 'accessor' ? undefined : jsonOf(each)))
            : list(values).map(jsonOf);
        return certain({ ...(0,schemas_schema/* ofValues */.Gp)(known.filter((each) => each !== undefined)), ...options(more) });
    },
    Record: ([, value, more], reading) => certain({ type: 'object', additionalProperties: inside(value, reading), ...options(more) }),
    Partial: ([value, more], reading) => certain((0,schemas_schema/* objectSchema */.x0)(parts(value, reading).all, [], options(more))),
    Required: ([value, more], reading) => {
        const { all } = parts(value, reading);
        return certain((0,schemas_schema/* objectSchema */.x0)(all, [...all.keys()], options(more)));
    },
    Pick: chosen(true),
    Omit: chosen(false),
    Ref: ([value], reading) => certain(inside(value, reading)),
    Unsafe: ([schema]) => certain(options(schema)),
};

;// CONCATENATED MODULE: ./build/openapi/routes/schemas/zod.js


/** zod 3 and 4: `z.object({ name: z.string().min(1) })`. */
function zodSchema(value, reading) {
    const links = linksOf(value);
    const start = links.findIndex(({ name, args }) => args !== null && (makers[name] !== undefined || zod_plain[name] !== undefined));
    const first = links[start];
    if (first === undefined)
        return null;
    const isCoerced = links.slice(0, start).some(({ name }) => name === 'coerce');
    const iso = links.slice(0, start).some(({ name }) => name === 'iso');
    const make = makers[first.name];
    const args = first.args ?? [];
    let read = iso
        ? { schema: { type: 'string', format: isoFormats[first.name] ?? first.name }, isOptional: false }
        : make === undefined
            ? { schema: zod_plain[first.name] ?? {}, isOptional: false }
            : make(args, reading);
    if (isCoerced && first.name === 'date')
        read = { schema: { type: 'string', format: 'date-time' }, isOptional: false };
    for (const link of links.slice(start + 1))
        read = refine(read, link, reading);
    const name = reading.nameOf(value);
    if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
        const { schema } = read;
        return { ...read, schema: (0,schemas_schema/* named */.KT)(reading.components, (0,schemas_schema/* componentName */.TQ)(name), JSON.stringify(schema), () => schema) };
    }
    return read;
}
const isoFormats = { datetime: 'date-time', date: 'date', time: 'time', duration: 'duration' };
const zod_text = (format) => ({ type: 'string', format });
const zod_plain = {
    string: { type: 'string' },
    number: { type: 'number' },
    int: { type: 'integer' },
    int32: { type: 'integer', format: 'int32' },
    float32: { type: 'number', format: 'float' },
    float64: { type: 'number', format: 'double' },
    bigint: { type: 'integer' },
    boolean: { type: 'boolean' },
    stringbool: { type: 'string' },
    date: zod_text('date-time'),
    null: { type: 'null' },
    any: {},
    unknown: {},
    void: {},
    undefined: {},
    never: { not: {} },
    email: zod_text('email'),
    uuid: zod_text('uuid'),
    uuidv4: zod_text('uuid'),
    guid: zod_text('uuid'),
    url: zod_text('uri'),
    cuid: { type: 'string' },
    cuid2: { type: 'string' },
    ulid: { type: 'string' },
    nanoid: { type: 'string' },
    ipv4: zod_text('ipv4'),
    ipv6: zod_text('ipv6'),
    base64: { type: 'string', contentEncoding: 'base64' },
    jwt: { type: 'string' },
    file: { type: 'string', format: 'binary' },
    custom: {},
    instanceof: {},
};
const zod_certain = (schema) => ({ schema, isOptional: false });
function zod_inside(value, reading) {
    return (value === undefined ? null : readSchema(value, reading))?.schema ?? {};
}
const makers = {
    object: ([shape], reading) => zod_certain(shapeOf(shape, reading, {})),
    strictObject: ([shape], reading) => zod_certain(shapeOf(shape, reading, { additionalProperties: false })),
    looseObject: ([shape], reading) => zod_certain(shapeOf(shape, reading, {})),
    interface: ([shape], reading) => zod_certain(shapeOf(shape, reading, {})),
    array: ([item], reading) => zod_certain({ type: 'array', items: zod_inside(item, reading) }),
    set: ([item], reading) => zod_certain({ type: 'array', items: zod_inside(item, reading), uniqueItems: true }),
    tuple: ([items], reading) => zod_certain({ type: 'array', prefixItems: zod_list(items).map((item) => zod_inside(item, reading)), items: false }),
    union: ([options], reading) => zod_certain((0,schemas_schema/* oneOf */.yL)(zod_list(options).map((option) => zod_inside(option, reading)))),
    discriminatedUnion: ([, options], reading) => zod_certain((0,schemas_schema/* oneOf */.yL)(zod_list(options).map((option) => zod_inside(option, reading)))),
    intersection: ([left, right], reading) => zod_certain({ allOf: [zod_inside(left, reading), zod_inside(right, reading)] }),
    record: (args, reading) => zod_certain({ type: 'object', additionalProperties: zod_inside(args.at(-1), reading) }),
    map: ([, value], reading) => zod_certain({ type: 'object', additionalProperties: zod_inside(value, reading) }),
    literal: ([value]) => zod_certain(literal(value)),
    enum: ([values]) => zod_certain(enumeration(values)),
    nativeEnum: ([values]) => zod_certain(enumeration(values)),
    optional: ([value], reading) => ({ schema: zod_inside(value, reading), isOptional: true }),
    nullable: ([value], reading) => zod_certain((0,schemas_schema/* nullable */.me)(zod_inside(value, reading))),
    nullish: ([value], reading) => ({ schema: (0,schemas_schema/* nullable */.me)(zod_inside(value, reading)), isOptional: true }),
    preprocess: ([, value], reading) => (value === undefined ? null : readSchema(value, reading)) ?? zod_certain({}),
    // A function that gives a schema of itself.
    lazy: () => zod_certain({}),
};
function literal(value) {
    const known = jsonOf(value);
    if (Array.isArray(known))
        return (0,schemas_schema/* ofValues */.Gp)(known);
    return known === undefined
        ? {}
        : known === null
            ? { type: 'null' }
            : { ...(typeof known === 'string' ? { type: 'string' } : {}), const: known };
}
function enumeration(values) {
    if (values?.kind === 'array')
        return (0,schemas_schema/* ofValues */.Gp)(values.items.map(jsonOf).filter((item) => item !== undefined));
    if (values?.kind !== 'object')
        return { type: 'string' };
    // A numeric enumeration of TypeScript's also leads from numbers to names.
    const all = [...values.props]
        .filter(([name]) => !/^\d+$/.test(name))
        .map(([, value]) => (value.kind === 'accessor' ? undefined : jsonOf(value)));
    return (0,schemas_schema/* ofValues */.Gp)(all.filter((item) => item !== undefined));
}
function zod_list(value) {
    return value?.kind === 'array' ? value.items : [];
}
function shapeOf(shape, reading, more) {
    if (shape?.kind !== 'object')
        return { type: 'object', ...more };
    const properties = new Map();
    const required = [];
    for (const [name, property] of shapeProperties(shape)) {
        const read = readSchema(property, reading) ?? { schema: {}, isOptional: false };
        properties.set(name, read.schema);
        if (!read.isOptional)
            required.push(name);
    }
    return (0,schemas_schema/* objectSchema */.x0)(properties, required, more);
}
function shapeProperties({ props }) {
    return [...props].filter((entry) => entry[1].kind !== 'accessor');
}
/** What a reference leads to: what is changed of a named schema is one of its own. */
function zod_whole(schema, { components }) {
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    return name === undefined ? schema : (components.schemas.get(name) ?? schema);
}
function requiredOf(schema) {
    return Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === 'string') : [];
}
function refine(read, { name, args }, reading) {
    if (args === null) {
        // `.shape.name`, `.element`: a part of it.
        const part = (0,schemas_schema/* propertiesOf */.P1)(zod_whole(read.schema, reading)).get(name);
        if (part !== undefined)
            return zod_certain(part);
        return name === 'element' && (0,schemas_schema/* isSchema */.Wl)(read.schema.items) ? zod_certain(read.schema.items) : read;
    }
    const [first] = args;
    const known = jsonOf(first);
    const { schema } = read;
    const with_ = (more) => ({ ...read, schema: '$ref' in schema ? schema : { ...schema, ...more } });
    switch (name) {
        case 'optional':
        case 'exactOptional':
            return { ...read, isOptional: true };
        case 'nullable':
            return { ...read, schema: (0,schemas_schema/* nullable */.me)(schema) };
        case 'nullish':
            return { schema: (0,schemas_schema/* nullable */.me)(schema), isOptional: true };
        case 'default':
        case 'prefault':
        case 'catch':
            return { schema: known === undefined ? schema : { ...schema, default: known }, isOptional: true };
        case 'describe':
            return typeof known === 'string' ? with_({ description: known }) : read;
        case 'min':
        case 'gte':
            return bound(read, 'min', known);
        case 'max':
        case 'lte':
            return bound(read, 'max', known);
        case 'length':
            return schema.type === 'array' ? with_({ minItems: known, maxItems: known }) : with_({ minLength: known, maxLength: known });
        case 'nonempty':
            return schema.type === 'array' ? with_({ minItems: 1 }) : with_({ minLength: 1 });
        case 'gt':
            return with_({ exclusiveMinimum: known });
        case 'lt':
            return with_({ exclusiveMaximum: known });
        case 'positive':
            return with_({ exclusiveMinimum: 0 });
        case 'nonnegative':
            return with_({ minimum: 0 });
        case 'negative':
            return with_({ exclusiveMaximum: 0 });
        case 'multipleOf':
        case 'step':
            return with_({ multipleOf: known });
        case 'int':
            return with_({ type: 'integer' });
        case 'regex':
            return typeof known === 'string' ? with_({ pattern: known }) : read;
        case 'startsWith':
            return typeof known === 'string' ? with_({ pattern: `^${escaped(known)}` }) : read;
        case 'email':
            return with_({ format: 'email' });
        case 'url':
            return with_({ format: 'uri' });
        case 'uuid':
        case 'guid':
            return with_({ format: 'uuid' });
        case 'datetime':
            return with_({ format: 'date-time' });
        case 'date':
        case 'time':
            return with_({ format: name });
        case 'ip':
            return with_({ anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] });
        case 'array':
            return zod_certain({ type: 'array', items: schema });
        case 'or':
            return { ...read, schema: (0,schemas_schema/* oneOf */.yL)([schema, zod_inside(first, reading)]) };
        case 'and':
            return { ...read, schema: { allOf: [schema, zod_inside(first, reading)] } };
        case 'strict':
            return with_({ additionalProperties: false });
        default:
            return reshaped(read, name, first, reading);
    }
}
/** extend, merge, pick, omit, partial, required of an object. */
function reshaped(read, name, first, reading) {
    const schema = zod_whole(read.schema, reading);
    const all = (0,schemas_schema/* propertiesOf */.P1)(schema);
    const required = requiredOf(schema);
    const keys = first?.kind === 'object' ? [...first.props.keys()] : null;
    switch (name) {
        case 'extend':
        case 'safeExtend':
        case 'augment':
        case 'merge': {
            const more = name === 'merge' ? zod_whole(zod_inside(first, reading), reading) : shapeOf(first, reading, {});
            const added = (0,schemas_schema/* propertiesOf */.P1)(more);
            return zod_certain((0,schemas_schema/* objectSchema */.x0)(new Map([...all, ...added]), [...required.filter((key) => !added.has(key)), ...requiredOf(more)]));
        }
        case 'pick':
            return keys === null
                ? read
                : zod_certain((0,schemas_schema/* objectSchema */.x0)(new Map([...all].filter(([key]) => keys.includes(key))), required.filter((key) => keys.includes(key))));
        case 'omit':
            return keys === null
                ? read
                : zod_certain((0,schemas_schema/* objectSchema */.x0)(new Map([...all].filter(([key]) => !keys.includes(key))), required.filter((key) => !keys.includes(key))));
        case 'partial':
        case 'deepPartial':
            return zod_certain((0,schemas_schema/* objectSchema */.x0)(all, keys === null ? [] : required.filter((key) => !keys.includes(key))));
        case 'required':
            return zod_certain((0,schemas_schema/* objectSchema */.x0)(all, keys === null ? [...all.keys()] : [...new Set([...required, ...keys])]));
        case 'keyof':
            return zod_certain((0,schemas_schema/* ofValues */.Gp)([...all.keys()]));
        case 'pipe':
            return read;
        default:
            return read;
    }
}
function bound(read, side, known) {
    if (typeof known !== 'number' || '$ref' in read.schema)
        return read;
    const { type } = read.schema;
    const word = type === 'string' ? `${side}Length` : type === 'array' ? `${side}Items` : `${side}imum`;
    return { ...read, schema: { ...read.schema, [word]: known } };
}
function escaped(text_) {
    return text_.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/openapi/routes/schemas/of-external.js





/** A schema of zod, TypeBox, joi or yup, or an object or list that holds some; null: it is none. */
function readSchema(value, reading) {
    if (reading.depth > 12)
        return { schema: {}, isOptional: false };
    const inner = { ...reading, depth: reading.depth + 1 };
    if (value.kind === 'external') {
        switch (value.module) {
            case 'zod':
            case 'fastify-zod':
            case '@hono/zod-openapi':
                return zodSchema(value, inner);
            case '@sinclair/typebox':
            case 'typebox':
            case '@fastify/type-provider-typebox':
                return typeBoxSchema(value, inner);
            case 'joi':
            case '@hapi/joi':
            case 'celebrate':
            case 'yup':
            case 'express-validation':
            case 'koa-joi-router':
                return (0,joi/* joiSchema */._)(value, inner);
            default:
                return null;
        }
    }
    if (value.kind === 'choice') {
        for (const option of value.options) {
            const read = readSchema(option, reading);
            if (read !== null)
                return read;
        }
    }
    return null;
}
function linksOf({ steps }) {
    const links = [];
    steps.forEach((step, index) => {
        const next = steps[index + 1];
        if (step.kind === 'get')
            links.push({ name: step.name, args: next?.kind === 'call' ? next.args : null });
        else if (index === 0)
            links.push({ name: '', args: step.args });
    });
    return links;
}
function jsonOf(value) {
    return value === undefined ? undefined : value.kind === 'pattern' ? value.source : (0,json/* toJson */.a)(value);
}
/** The names of an environment's schema, each with its default. */
function defaultsOf(schema) {
    const reading = { components: (0,schemas_schema/* components */.dK)(), nameOf: () => null, depth: 0 };
    const read = schema.kind === 'object' ? null : readSchema(schema, reading);
    const properties = read?.schema.properties;
    const found = new Map();
    if (typeof properties === 'object' && properties !== null) {
        for (const [name, property] of Object.entries(properties))
            found.set(name, defaultIn(property));
    }
    // envalid's: `cleanEnv(process.env, { PREFIX: str({ default: '/api' }) })`
    if (schema.kind === 'object') {
        for (const [name, property] of schema.props) {
            const options = property.kind === 'external' ? linksOf(property).at(-1)?.args?.[0] : undefined;
            found.set(name, options === undefined ? undefined : defaultIn(jsonOf(options)));
        }
    }
    return found;
}
function defaultIn(schema) {
    if (typeof schema !== 'object' || schema === null || !('default' in schema))
        return undefined;
    const value = schema.default;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}


/***/ }),

/***/ 62074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jsonSchema),
/* harmony export */   n: () => (/* binding */ componentId)
/* harmony export */ });
/* harmony import */ var _interpret_built_ins_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78557);
/* harmony import */ var _of_external_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41239);


/** JSON schema that is written in the code, with schemas of libraries inside where it has any. A property that is not known is left out. */
function jsonSchema(value, reading) {
    const read = (0,_of_external_js__WEBPACK_IMPORTED_MODULE_1__/* .readSchema */ .G7)(value, reading);
    if (read !== null)
        return read.schema;
    if (value.kind === 'choice')
        return value.options.map((option) => jsonSchema(option, reading)).find((schema) => schema !== null) ?? null;
    if (value.kind !== 'object')
        return null;
    const schema = converted(value, reading);
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? referring({ ...schema }) : null;
}
function converted(value, reading, depth = 0) {
    if (depth > 20)
        return undefined;
    if (value.kind === 'array')
        return value.items.map((item) => converted(item, reading, depth + 1)).filter((item) => item !== undefined);
    if (value.kind === 'external' || value.kind === 'choice')
        return jsonSchema(value, reading) ?? undefined;
    if (value.kind !== 'object')
        return (0,_interpret_built_ins_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJson */ .a)(value);
    const entries = [...value.props].flatMap(([name, property]) => {
        const inside = property.kind === 'accessor' ? undefined : converted(property, reading, depth + 1);
        return inside === undefined ? [] : [[name, inside]];
    });
    return Object.fromEntries(entries);
}
/** `$ref: 'user#'` of a schema that was added by its `$id` leads to the component of that name; words of Fastify's own are left out. */
function referring(schema) {
    const copied = Object.entries(schema).map(([name, inside]) => {
        if (name === '$ref' && typeof inside === 'string')
            return [name, referenceOf(inside)];
        if (Array.isArray(inside))
            return [name, inside.map((item) => (isRecord(item) ? referring(item) : item))];
        return [name, isRecord(inside) ? referring(inside) : inside];
    });
    return Object.fromEntries(copied.filter(([name]) => name !== '$id'));
}
function referenceOf(written) {
    const [id = '', pointer = ''] = written.split('#');
    if (id === '')
        return written;
    return `#/components/schemas/${componentId(id)}${pointer === '' || pointer === '/' ? '' : pointer}`;
}
/** An `$id` as the name of a component. */
function componentId(id) {
    return id.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 16029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ ofValues),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   P1: () => (/* binding */ propertiesOf),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   Wl: () => (/* binding */ isSchema),
/* harmony export */   dK: () => (/* binding */ components),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   x0: () => (/* binding */ objectSchema),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
function components() {
    return { schemas: new Map(), owners: new Map(), unknowns: [] };
}
/** A reference to a schema under a name of its own; the same owner gets the same name. */
function named(components, wanted, owner, make) {
    let name = wanted;
    for (let count = 2; components.owners.has(name) && components.owners.get(name) !== owner; count++)
        name = `${wanted}${count}`;
    if (!components.owners.has(name)) {
        components.owners.set(name, owner);
        components.schemas.set(name, make());
    }
    return { $ref: `#/components/schemas/${name}` };
}
/** A variable's or a type's name as that of a component: "createUserSchema" → "CreateUser". */
function componentName(name) {
    const stem = name.replace(/[^A-Za-z0-9_]/g, '').replace(/(?<=.)(Schema|Validator|Validation)$/, '');
    return stem.charAt(0).toUpperCase() + stem.slice(1);
}
/** Adds null to what a schema lets through. */
function nullable(schema) {
    if (typeof schema.type === 'string' && schema.enum === undefined && schema.const === undefined)
        return { ...schema, type: [schema.type, 'null'] };
    if (Array.isArray(schema.type))
        return schema.type.includes('null') ? schema : { ...schema, type: [...schema.type, 'null'] };
    if (Object.keys(schema).length === 0)
        return schema;
    return { anyOf: [schema, { type: 'null' }] };
}
/** One of several: the same once, strings alone as an enumeration. */
function oneOf(schemas) {
    const seen = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
    const all = [...seen.values()];
    const [only] = all;
    if (only === undefined)
        return {};
    if (all.length === 1)
        return only;
    if (all.some((schema) => Object.keys(schema).length === 0))
        return {};
    const values = all.flatMap((schema) => ('const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : []));
    if (all.every((schema) => 'const' in schema || Array.isArray(schema.enum)))
        return ofValues(values);
    const isNull = (schema) => schema.type === 'null';
    const rest = all.filter((schema) => !isNull(schema));
    const [single] = rest;
    if (rest.length < all.length && single !== undefined)
        return nullable(rest.length === 1 ? single : oneOf(rest));
    return { anyOf: all };
}
function ofValues(values) {
    const types = [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
    const [type] = types;
    return {
        ...(types.length === 1 && (type === 'string' || type === 'number' || type === 'boolean') ? { type } : {}),
        enum: [...new Set(values)],
    };
}
/** An object's schema. `required` is left out where nothing is. */
function objectSchema(properties, required, more = {}) {
    return { type: 'object', properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}), ...more };
}
function isSchema(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An object's properties; those that are no schemas of their own are left out. */
function propertiesOf({ properties }) {
    return new Map(isSchema(properties) ? Object.entries(properties).filter((entry) => isSchema(entry[1])) : []);
}


/***/ }),

/***/ 5378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   LD: () => (/* binding */ isMethodOf),
/* harmony export */   ZZ: () => (/* binding */ field)
/* harmony export */ });
function field(place, name = '') {
    return { place, name, fields: new Map(), type: null, fallback: undefined, node: null, schema: null };
}
/** A part of a field that is read. */
function partOf(whole, name) {
    const known = whole.fields.get(name);
    if (known !== undefined)
        return known;
    const made = field(whole.place, name);
    whole.fields.set(name, made);
    return made;
}
const ofStrings = new Set(Object.getOwnPropertyNames(String.prototype));
const ofArrays = new Set(Object.getOwnPropertyNames(Array.prototype));
/** Whether a property is no part of what was sent but a method of strings or lists; then what it is used as is noted. */
function isMethodOf(whole, name) {
    const isString = ofStrings.has(name);
    const isArray = ofArrays.has(name);
    if (!isString && !isArray)
        return name === 'toString' || name === 'hasOwnProperty';
    if (isString !== isArray && whole.name !== '' && name !== 'keys' && name !== 'values' && name !== 'entries')
        whole.type ??= isString ? 'string' : 'array';
    return (!['link', 'search', 'sort', 'anchor', 'big', 'blink', 'bold', 'fixed', 'small', 'strike', 'sub', 'sup', 'length'].includes(name) || whole.name !== '');
}


/***/ }),

/***/ 34430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   MY: () => (/* binding */ primitive),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ ownProp),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   Yk: () => (/* binding */ native),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   qn: () => (/* binding */ external),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
function primitive(value, notes = []) {
    return { kind: 'primitive', value, notes };
}
const nothing = primitive(undefined);
/** An item of a list that is there only under a condition, where it is not. */
const absent = primitive(undefined);
function object(entries = [], more = null) {
    return { kind: 'object', props: new Map(entries), proto: null, more, made: null, under: null, entries: null };
}
function array(items, more = null) {
    return { kind: 'array', items, more };
}
function native(name, call, props = new Map()) {
    return { kind: 'native', name, call, props };
}
function unknown(text, at, node = null, name = '') {
    return { kind: 'unknown', why: { text, at }, node, name };
}
function external(module, node, at) {
    return { kind: 'external', module, steps: [], node, at };
}
/** A text of parts: one string where all are known. */
function text(parts, notes = []) {
    const joined = [];
    for (const part of parts) {
        if (part === '' && parts.length > 1)
            continue;
        const last = joined.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else
            joined.push(part);
    }
    if (joined.every((part) => typeof part === 'string'))
        return primitive(joined.join(''), notes);
    return { kind: 'text', parts: joined, notes };
}
/** Above that many it is no longer worth following each. */
const mostOptions = 16;
/** One of several: the same said twice is said once, and one alone is no choice. */
function choice(values, why) {
    const options = [];
    for (const value of values.flatMap((each) => (each.kind === 'choice' ? each.options : [each]))) {
        if (!options.some((other) => same(other, value)))
            options.push(value);
    }
    const [first] = options;
    if (first === undefined)
        return nothing;
    if (options.length === 1)
        return first;
    return { kind: 'choice', options: options.slice(0, mostOptions), why };
}
function same(a, b) {
    if (a === b)
        return true;
    if (a === absent || b === absent)
        return false;
    if (a.kind === 'primitive' && b.kind === 'primitive')
        return Object.is(a.value, b.value);
    if (a.kind === 'host' && b.kind === 'host')
        return a.host === b.host;
    return a.kind === 'environment' && b.kind === 'environment' && a.name === b.name;
}
/** A property that a value itself has, and that is not computed. */
function ownProp(value, name) {
    const property = value.props.get(name);
    return property === undefined || property.kind === 'accessor' ? undefined : property;
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   QO: () => (/* binding */ compiled)
/* harmony export */ });
/* unused harmony export Endless */
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_0__);

/** So long a busy machine may take for what is over at once on another; whoever wrote a pattern that takes longer did not mean that either. */
const mostMs = 2000;
/** What takes more than linear time takes little on texts so short, unless a group is repeated in which there is a choice: `(a+)+`, `(a|aa)*`. */
const short = 2000;
const repeatedTwice = /[*+}|][^()]*\)+[*+{]|\\[1-9]/;
/** What a regular expression finds is not known: it would take for ever. */
class Endless extends Error {
}
const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({ run: () => null });
const runner = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('run()');
/** Sources that were given up: once is enough. */
const endless = new Set();
/** A regular expression that throws `Endless` instead of hanging, in `exec` and in all methods of strings, which call that. */
class BoundedPattern extends RegExp {
    exec(text) {
        if (text.length < short && !repeatedTwice.test(this.source))
            return super.exec(text);
        if (endless.has(this.source))
            throw new Endless(`/${this.source}/`);
        let found = null;
        Object.assign(context, { run: () => (found = super.exec(text)) });
        try {
            runner.runInContext(context, { timeout: mostMs });
        }
        catch (error) {
            endless.add(this.source);
            throw new Endless(`/${this.source}/`, { cause: error });
        }
        return found;
    }
}
/** A regular expression of the code's; null: this engine does not know it. */
function compiled(source, flags = '') {
    try {
        return new BoundedPattern(source, flags);
    }
    catch {
        return null;
    }
}
/** What `look` comes to; null where a pattern in it is endless. */
function bounded(look) {
    try {
        return look();
    }
    catch (error) {
        if (error instanceof Endless)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 95663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
/* unused harmony export environmentNote */
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34430);

/** What a value reads as in a string, with holes for what is not known. */
function asText(value) {
    switch (value.kind) {
        case 'primitive':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([String(value.value)], value.notes);
        case 'text':
            return value;
        case 'pattern':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([`/${value.source}/${value.flags}`]);
        case 'environment':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([{ name: value.name, why: environmentNote(value.name, value.at) }]);
        case 'unknown':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([{ name: lastName(value.name), why: value.why }]);
        case 'choice':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([{ name: 'value', why: value.why }]);
        case 'array':
            return value.more === null
                ? concat(value.items.flatMap((item, index) => (index === 0 ? [item] : [(0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([',']), item])))
                : (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([{ name: 'list', why: value.more }]);
        case 'function':
        case 'class':
        case 'native':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([value.name]);
        case 'external':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)([{ name: nameOf(value), why: { text: `${value.module} is not read`, at: value.at } }]);
        default:
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(['[object Object]']);
    }
}
function concat(values) {
    const texts = values.map(asText);
    const notes = texts.flatMap((each) => each.notes);
    return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(texts.flatMap((each) => partsOf(each)), notes);
}
function partsOf(value) {
    return value.kind === 'text' ? value.parts : [String(value.value)];
}
function environmentNote(name, at) {
    return { text: `${name} is read from the environment and has no default`, at };
}
/** `options.base` is called base; what a call gives has no other name than its package's. */
function nameOf({ module, steps }) {
    const last = steps.at(-1);
    return last?.kind === 'get' && /^\w+$/.test(last.name) ? last.name : module;
}
function lastName(name) {
    const last = name.split('.').at(-1) ?? '';
    return /^\w+$/.test(last) ? last : 'unknown';
}
/** The string a value is; null where it is none or not wholly known. */
function known(value) {
    return value?.kind === 'primitive' && typeof value.value === 'string' ? value.value : null;
}


/***/ }),

/***/ 46439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ truth),
/* harmony export */   q: () => (/* binding */ isNothing)
/* harmony export */ });
/** Whether a value counts as true; null: not known. */
function truth(value) {
    switch (value.kind) {
        case 'primitive':
            return Boolean(value.value);
        case 'text':
            return value.parts.some((part) => typeof part === 'string' && part !== '') ? true : null;
        case 'choice': {
            const all = new Set(value.options.map(truth));
            const [only] = all;
            return all.size === 1 && only !== undefined ? only : null;
        }
        case 'environment':
        case 'external':
        case 'unknown':
            return null;
        default:
            return true;
    }
}
/** Whether a value is null or undefined; null: not known. */
function isNothing(value) {
    if (value.kind === 'primitive')
        return value.value === null || value.value === undefined;
    if (value.kind === 'choice') {
        const all = new Set(value.options.map(isNothing));
        const [only] = all;
        return all.size === 1 && only !== undefined ? only : null;
    }
    return value.kind === 'environment' || value.kind === 'external' || value.kind === 'unknown' ? null : false;
}


/***/ }),

/***/ 12658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ describe),
  W: () => (/* binding */ describingOf)
});

// EXTERNAL MODULE: ./build/openapi/description/structure.js
var structure = __webpack_require__(90020);
// EXTERNAL MODULE: ./build/openapi/routes/examine/examine.js + 6 modules
var examine_examine = __webpack_require__(28204);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/of-json.js
var of_json = __webpack_require__(62074);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/schema.js
var schemas_schema = __webpack_require__(16029);
// EXTERNAL MODULE: ./build/openapi/routes/project/compiler.js
var compiler = __webpack_require__(37920);
;// CONCATENATED MODULE: ./build/openapi/routes/schemas/library.js
/**
 * What the language's own types have, as far as types of data are made with it. The compiler's libraries are files beside it, which a bundle
 * does not have; these suffice to know what an array, a promise or a Partial is.
 */
const library = `
interface Object { toString(): string }
interface Function { call(...args: any[]): any; apply(...args: any[]): any; bind(...args: any[]): any }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { length: number; [index: number]: any }
interface String { length: number; toLowerCase(): string; toUpperCase(): string; trim(): string; slice(a?: number, b?: number): string; split(s: any): string[]; replace(a: any, b: any): string; includes(s: string): boolean; startsWith(s: string): boolean; endsWith(s: string): boolean; toString(): string }
interface Number { toFixed(n?: number): string; toString(): string }
interface Boolean {}
interface RegExp { test(s: string): boolean }
interface Symbol {}
interface TemplateStringsArray extends ReadonlyArray<string> {}
interface ArrayLike<T> { length: number; [n: number]: T }
interface ReadonlyArray<T> { length: number; [n: number]: T; map<U>(f: (v: T, i: number) => U): U[]; filter(f: (v: T) => any): T[]; find(f: (v: T) => any): T | undefined; slice(a?: number, b?: number): T[]; concat(...a: any[]): T[]; includes(v: T): boolean; join(s?: string): string; flatMap<U>(f: (v: T) => U | U[]): U[]; reduce<U>(f: (a: U, v: T) => U, i: U): U; some(f: (v: T) => any): boolean; every(f: (v: T) => any): boolean; forEach(f: (v: T, i: number) => void): void }
interface Array<T> extends ReadonlyArray<T> { push(...v: T[]): number; pop(): T | undefined; shift(): T | undefined; sort(f?: (a: T, b: T) => number): T[]; reverse(): T[]; splice(a: number, b?: number, ...v: T[]): T[] }
interface ArrayConstructor { isArray(v: any): v is any[]; from<T>(v: ArrayLike<T>): T[]; new <T>(n?: number): T[] }
declare var Array: ArrayConstructor
interface PromiseLike<T> { then<U>(f: (v: T) => U | PromiseLike<U>): PromiseLike<U> }
interface Promise<T> { then<U>(f: (v: T) => U | PromiseLike<U>, g?: (e: any) => any): Promise<U>; catch<U>(f: (e: any) => U): Promise<T | U>; finally(f: () => void): Promise<T> }
interface PromiseConstructor { new <T>(f: (resolve: (v: T) => void, reject: (e?: any) => void) => void): Promise<T>; resolve<T>(v: T): Promise<Awaited<T>>; reject(e?: any): Promise<never>; all<T extends readonly unknown[] | []>(v: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> }
declare var Promise: PromiseConstructor
type Awaited<T> = T extends null | undefined ? T : T extends object & { then(f: infer F, ...args: infer _): any } ? F extends (v: infer V, ...args: infer _) => any ? Awaited<V> : never : T
interface Date { getTime(): number; toISOString(): string; toJSON(): string }
interface DateConstructor { new (v?: any): Date; now(): number }
declare var Date: DateConstructor
interface Map<K, V> { get(k: K): V | undefined; set(k: K, v: V): this; has(k: K): boolean; delete(k: K): boolean; size: number }
interface MapConstructor { new <K, V>(v?: any): Map<K, V> }
declare var Map: MapConstructor
interface Set<T> { has(v: T): boolean; add(v: T): this; delete(v: T): boolean; size: number }
interface SetConstructor { new <T>(v?: any): Set<T> }
declare var Set: SetConstructor
interface Error { name: string; message: string; stack?: string }
interface ErrorConstructor { new (m?: string): Error }
declare var Error: ErrorConstructor
interface Uint8Array { length: number }
interface Buffer extends Uint8Array {}
interface ObjectConstructor { keys(o: any): string[]; values<T>(o: { [k: string]: T }): T[]; entries<T>(o: { [k: string]: T }): [string, T][]; assign<T, U>(a: T, b: U): T & U; freeze<T>(o: T): Readonly<T> }
declare var Object: ObjectConstructor
interface JSON { parse(s: string): any; stringify(v: any): string }
declare var JSON: JSON
interface Math { random(): number; floor(n: number): number; ceil(n: number): number; round(n: number): number; max(...n: number[]): number; min(...n: number[]): number }
declare var Math: Math
declare function parseInt(s: string, r?: number): number
declare function parseFloat(s: string): number
interface NumberConstructor { (v?: any): number; isInteger(v: any): boolean; isNaN(v: any): boolean }
declare var Number: NumberConstructor
interface StringConstructor { (v?: any): string }
declare var String: StringConstructor
interface BooleanConstructor { (v?: any): boolean }
declare var Boolean: BooleanConstructor
declare var console: any
declare var process: any
type Partial<T> = { [P in keyof T]?: T[P] }
type Required<T> = { [P in keyof T]-?: T[P] }
type Readonly<T> = { readonly [P in keyof T]: T[P] }
type Pick<T, K extends keyof T> = { [P in K]: T[P] }
type Record<K extends keyof any, T> = { [P in K]: T }
type Exclude<T, U> = T extends U ? never : T
type Extract<T, U> = T extends U ? T : never
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>
type NonNullable<T> = T & {}
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (...args: any) => infer R ? R : any
interface ThisType<T> {}
`;

;// CONCATENATED MODULE: ./build/openapi/routes/schemas/types.js



const libraryFile = '/preflight-library.d.ts';
/** The types of the files that were evaluated; null where none of them is TypeScript. */
function typesOf(m) {
    const files = [...m.modules.keys()];
    if (!files.some((file) => /\.[cm]?tsx?$/.test(file)))
        return null;
    const checker = checkerFor(m, files);
    const guarded = (read) => {
        try {
            return read();
        }
        catch {
            // The checker is asked of code that lacks what it imports: where that makes it fail, nothing is known.
            return null;
        }
    };
    return {
        ofNode: (node, components) => guarded(() => known(schemaOf(checker, checker.getTypeAtLocation(node), components, 0, []))),
        ofClass: (node, components) => guarded(() => {
            const symbol = node.name === undefined ? undefined : checker.getSymbolAtLocation(node.name);
            return symbol === undefined ? null : known(schemaOf(checker, checker.getDeclaredTypeOfSymbol(symbol), components, 0, []));
        }),
    };
}
function known(schema) {
    return Object.keys(schema).length === 0 ? null : schema;
}
/** The trees are those that were evaluated, so that its nodes can be asked for. */
function checkerFor(m, files) {
    const options = {
        allowJs: true,
        noLib: true,
        noResolve: false,
        strict: true,
        skipLibCheck: true,
        types: [],
        target: compiler.ts.ScriptTarget.Latest,
        module: compiler.ts.ModuleKind.ESNext,
        moduleResolution: compiler.ts.ModuleResolutionKind.Bundler,
        allowImportingTsExtensions: true,
        noEmit: true,
    };
    const libraryText = compiler.ts.createSourceFile(libraryFile, library, compiler.ts.ScriptTarget.Latest, true);
    const sources = new Map(files.map((file) => [file, m.sources.parse(file)]));
    const parse = (file) => {
        if (file === libraryFile)
            return libraryText;
        const source = sources.get(file);
        if (source !== undefined)
            return source;
        try {
            return m.sources.parse(file);
        }
        catch {
            return undefined;
        }
    };
    const program = compiler.ts.createProgram({
        rootNames: [libraryFile, ...files],
        options,
        host: {
            getSourceFile: parse,
            getDefaultLibFileName: () => libraryFile,
            writeFile: () => { },
            getCurrentDirectory: () => m.root,
            getCanonicalFileName: (file) => file,
            useCaseSensitiveFileNames: () => true,
            getNewLine: () => '\n',
            fileExists: (file) => file === libraryFile || sources.has(file),
            readFile: (file) => parse(file)?.text,
            resolveModuleNameLiterals: (literals, from) => literals.map(({ text }) => {
                const target = m.resolver.resolve(text, from);
                if (target?.kind !== 'source')
                    return { resolvedModule: undefined };
                const extension = /\.[cm]?[jt]sx?$/.exec(target.file)?.[0] ?? '.js';
                return { resolvedModule: { resolvedFileName: target.file, extension } };
            }),
        },
    });
    return program.getTypeChecker();
}
/** How deep types are followed that have no name of their own. */
const deepest = 6;
function schemaOf(checker, type, components, depth, stack) {
    const F = compiler.ts.TypeFlags;
    const inner = (inside) => schemaOf(checker, inside, components, depth + 1, [...stack, type]);
    if (depth > deepest || (type.flags & (F.Any | F.Unknown | F.Never | F.Void | F.Undefined | F.ESSymbolLike)) !== 0)
        return {};
    if (type.isStringLiteral() || type.isNumberLiteral())
        return { type: typeof type.value, const: type.value };
    if ((type.flags & F.StringLike) !== 0)
        return { type: 'string' };
    if ((type.flags & F.NumberLike) !== 0)
        return type.isUnion() ? (0,schemas_schema/* oneOf */.yL)(type.types.map(inner)) : { type: 'number' };
    if ((type.flags & F.BigIntLike) !== 0)
        return { type: 'integer' };
    if ((type.flags & F.BooleanLiteral) !== 0)
        return { type: 'boolean' };
    if ((type.flags & F.BooleanLike) !== 0)
        return { type: 'boolean' };
    if ((type.flags & F.Null) !== 0)
        return { type: 'null' };
    if (type.isUnion())
        return union(type.types, inner);
    if ((type.flags & F.TypeParameter) !== 0) {
        const constraint = checker.getBaseConstraintOfType(type);
        return constraint === undefined ? {} : inner(constraint);
    }
    if (type.isIntersection() || (type.flags & F.Object) !== 0)
        return ofObject(checker, type, components, inner, stack);
    return {};
}
function union(types, inner) {
    const F = compiler.ts.TypeFlags;
    const present = types.filter((type) => (type.flags & (F.Undefined | F.Void)) === 0);
    const withNull = present.some((type) => (type.flags & F.Null) !== 0);
    const rest = present.filter((type) => (type.flags & F.Null) === 0);
    const literals = rest.flatMap((type) => (type.isStringLiteral() || type.isNumberLiteral() ? [type.value] : []));
    const schema = literals.length > 0 && literals.length === rest.length ? (0,schemas_schema/* ofValues */.Gp)(literals) : (0,schemas_schema/* oneOf */.yL)(rest.map(inner));
    return withNull ? (0,schemas_schema/* nullable */.me)(schema) : schema;
}
function ofObject(checker, type, components, inner, stack) {
    const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
    const args = checker.getTypeArguments(type);
    if (name === 'Promise' || name === 'PromiseLike')
        return args[0] === undefined ? {} : inner(args[0]);
    if (checker.isTupleType(type))
        return { type: 'array', prefixItems: args.map(inner), items: false };
    if (checker.isArrayType(type) || name === 'Set' || name === 'ReadonlySet')
        return { type: 'array', items: args[0] === undefined ? {} : inner(args[0]) };
    if (name === 'Date')
        return { type: 'string', format: 'date-time' };
    if (name === 'Buffer' || name === 'Uint8Array' || name === 'Map' || name === 'Function' || name === 'RegExp')
        return {};
    if (type.getCallSignatures().length > 0)
        return {};
    const own = nameOfDeclared(type);
    if (own !== null)
        return (0,schemas_schema/* named */.KT)(components, (0,schemas_schema/* componentName */.TQ)(own), type, () => members(checker, type, inner));
    return stack.includes(type) ? {} : members(checker, type, inner);
}
/** An interface's, a class's or an alias's name, where it stands for a shape of the project's and takes no arguments. */
function nameOfDeclared(type) {
    if (type.aliasSymbol !== undefined)
        return (type.aliasTypeArguments ?? []).length === 0 ? type.aliasSymbol.name : null;
    const symbol = type.getSymbol();
    const declared = symbol?.declarations?.some((node) => (compiler.ts.isInterfaceDeclaration(node) || compiler.ts.isClassDeclaration(node)) && node.getSourceFile().fileName !== libraryFile);
    const isGeneric = symbol?.declarations?.some((node) => (compiler.ts.isInterfaceDeclaration(node) || compiler.ts.isClassDeclaration(node)) && (node.typeParameters ?? []).length > 0);
    return declared === true && isGeneric !== true && symbol !== undefined ? symbol.name : null;
}
function members(checker, type, inner) {
    const properties = new Map();
    const required = [];
    for (const property of checker.getPropertiesOfType(type)) {
        if (!isData(property))
            continue;
        const declaration = property.valueDeclaration ?? property.declarations?.[0];
        const inside = declaration === undefined ? checker.getTypeOfSymbol(property) : checker.getTypeOfSymbolAtLocation(property, declaration);
        if (inside.getCallSignatures().length > 0)
            continue;
        properties.set(property.name, inner(inside));
        if ((property.flags & compiler.ts.SymbolFlags.Optional) === 0)
            required.push(property.name);
    }
    const index = checker.getIndexInfosOfType(type)[0];
    if (properties.size === 0)
        return index === undefined ? {} : { type: 'object', additionalProperties: inner(index.type) };
    return (0,schemas_schema/* objectSchema */.x0)(properties, required);
}
/** Not a method, and not private. */
function isData(property) {
    if (property.name.startsWith('__') || property.name.startsWith('#'))
        return false;
    if ((property.flags & (compiler.ts.SymbolFlags.Method | compiler.ts.SymbolFlags.Function)) !== 0)
        return false;
    const declaration = property.valueDeclaration;
    if (declaration === undefined)
        return true;
    return ((compiler.ts.getCombinedModifierFlags(declaration) &
        (compiler.ts.ModifierFlags.Private | compiler.ts.ModifierFlags.Protected | compiler.ts.ModifierFlags.Static)) ===
        0);
}

// EXTERNAL MODULE: ./build/openapi/spec/operation.js + 9 modules
var operation = __webpack_require__(28709);
// EXTERNAL MODULE: ./build/openapi/spec/security.js
var security = __webpack_require__(56474);
;// CONCATENATED MODULE: ./build/openapi/spec/describe.js







/** Describes the routes that were read. The same code gives the same description, to the letter. */
function describe(read) {
    const { machine: m, parts } = read.evaluation;
    const describing = describingOf(read);
    for (const part of parts.all())
        if (part.kind === 'fastify')
            for (const schema of part.instance.schemas)
                addShared(schema, describing);
    const left = [...read.lost];
    const examine = (0,examine_examine/* examiner */.g)(m, read.found.length);
    const operations = read.found.flatMap((found) => {
        const described = (0,operation/* operationsOf */.C)(found, examine(found.registered), describing);
        if (described.length === 0)
            left.push({
                text: `${found.route.method.toUpperCase()} ${found.route.path} is left out: it only stands before others, is hidden, or has a method that OpenAPI does not know`,
                at: found.route.at,
            });
        return described;
    });
    const unique = withUniqueIds(firstOfEach(operations));
    const used = security/* schemes */.f;
    const schemeNames = [...new Set(unique.flatMap(({ scheme }) => (scheme === null ? [] : [scheme])))].sort();
    const schemas = [...describing.reading.components.schemas].sort(([a], [b]) => (a < b ? -1 : 1));
    const named = {
        ...(schemas.length > 0 ? { schemas: Object.fromEntries(schemas) } : {}),
        ...(schemeNames.length > 0 ? { securitySchemes: Object.fromEntries(schemeNames.map((name) => [name, used[name]])) } : {}),
    };
    const document = {
        // 3.1 has no word for QUERY.
        openapi: unique.some(({ method }) => method === 'query') ? '3.2.0' : '3.1.1',
        info: { title: read.manifest?.name || 'API', version: read.manifest?.version || '0.0.0' },
        paths: pathsOf(unique),
        ...(Object.keys(named).length > 0 ? { components: named } : {}),
    };
    return { document, operations: unique, left };
}
/** What operations of that code are described with. */
function describingOf({ evaluation: { machine: m } }) {
    return {
        reading: {
            components: (0,schemas_schema/* components */.dK)(),
            nameOf: (value) => (value.kind === 'external' && value.called?.steps === value.steps.length ? value.called.name : null),
            depth: 0,
        },
        types: typesOf(m),
    };
}
/** `fastify.addSchema({ $id: 'user', … })` */
function addShared(schema, { reading }) {
    const id = schema.kind === 'object' ? schema.props.get('$id') : undefined;
    const read = (0,of_json/* jsonSchema */.O)(schema, reading);
    if (id?.kind !== 'primitive' || typeof id.value !== 'string' || read === null)
        return;
    reading.components.owners.set((0,of_json/* componentId */.n)(id.value), schema);
    reading.components.schemas.set((0,of_json/* componentId */.n)(id.value), read);
}
/** A path and method once: a route for every method does not stand before one for its own. */
function firstOfEach(operations) {
    const seen = new Map();
    for (const operation of operations) {
        const key = `${operation.method} ${operation.path.replace(/\{[^}]*\}/g, '{}')}`;
        if (!seen.has(key))
            seen.set(key, operation);
    }
    return [...seen.values()];
}
function withUniqueIds(operations) {
    const taken = new Set();
    return [...operations].sort(byPath).map((described) => {
        const wanted = String(described.operation.operationId);
        let id = wanted;
        for (let count = 2; taken.has(id); count++)
            id = `${wanted}${count}`;
        taken.add(id);
        return id === wanted ? described : { ...described, operation: { ...described.operation, operationId: id } };
    });
}
function byPath(a, b) {
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return structure/* methods */.vX.indexOf(a.method) - structure/* methods */.vX.indexOf(b.method);
}
/** Paths that differ only in the names of their parameters are one for OpenAPI: the first one's names are taken. */
function pathsOf(operations) {
    const paths = {};
    const spelled = new Map();
    for (const { path, method, operation } of operations) {
        const shape = path.replace(/\{[^}]*\}/g, '{}');
        const name = spelled.get(shape) ?? path;
        spelled.set(shape, name);
        paths[name] = { ...paths[name], [method]: name === path ? operation : renamed(operation, path, name) };
    }
    return paths;
}
function renamed(operation, from, to) {
    const names = (path) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    const wanted = names(to);
    const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]));
    const { parameters } = operation;
    if (!Array.isArray(parameters))
        return operation;
    return {
        ...operation,
        parameters: parameters.map((parameter) => parameter.in === 'path' ? { ...parameter, name: map.get(parameter.name) ?? parameter.name } : parameter),
    };
}


/***/ }),

/***/ 28709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ operationsOf),
  G: () => (/* binding */ placed)
});

// EXTERNAL MODULE: ./build/openapi/description/operation-names.js
var operation_names = __webpack_require__(59713);
// EXTERNAL MODULE: ./build/openapi/description/structure.js
var structure = __webpack_require__(90020);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/of-json.js
var of_json = __webpack_require__(62074);
// EXTERNAL MODULE: ./build/openapi/routes/schemas/schema.js
var schemas_schema = __webpack_require__(16029);
;// CONCATENATED MODULE: ./build/openapi/routes/schemas/of-field.js


/** What a part of a request must be: what it is validated with, else its type, else what the code reads of it. */
function fieldSchema(field, describing) {
    const validated = validatedBy(field, describing);
    if (validated !== null)
        return validated;
    const typed = field.node === null || describing.types === null ? null : describing.types.ofNode(field.node, describing.reading.components);
    if (typed !== null && Object.keys(typed).length > 0)
        return typed;
    return read(field, describing);
}
function validatedBy({ schema }, { reading, types }) {
    if (schema === null)
        return null;
    if (schema.value.kind === 'class')
        return types?.ofClass(schema.value.node, reading.components) ?? null;
    let found = (0,of_json/* jsonSchema */.O)(schema.value, reading);
    for (const name of schema.path)
        found = partIn(found, name, reading.components.schemas);
    return typeof found === 'object' && found !== null ? { ...found } : null;
}
function partIn(schema, name, schemas) {
    if (typeof schema !== 'object' || schema === null)
        return null;
    const reference = Reflect.get(schema, '$ref');
    if (typeof reference === 'string')
        return partIn(schemas.get(reference.split('/').at(-1) ?? ''), name, schemas);
    const properties = Reflect.get(schema, 'properties');
    return typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : null;
}
/** Which of it is required cannot be told from reading alone. */
function read(field, describing) {
    const base = field.fallback === undefined || field.fallback === null ? {} : withFallback(field.fallback);
    const item = field.fields.get('*');
    if (field.type === 'array' || item !== undefined)
        return { ...base, type: 'array', ...(item === undefined ? {} : { items: fieldSchema(item, describing) }) };
    if (field.fields.size > 0)
        return (0,schemas_schema/* objectSchema */.x0)(new Map([...field.fields].map(([name, part]) => [name, fieldSchema(part, describing)])), []);
    return field.type === null ? base : { ...base, type: field.type };
}
function withFallback(value) {
    if (typeof value === 'string' && value !== '')
        return { default: value };
    if (typeof value === 'number')
        return { type: Number.isInteger(value) ? 'integer' : 'number', default: value };
    return typeof value === 'boolean' ? { type: 'boolean', default: value } : {};
}

;// CONCATENATED MODULE: ./build/openapi/spec/object-parts.js
/** The properties of an object's schema, each with whether it must be there; null: it is none. */
function partsOfObject(schema, describing) {
    if (schema === undefined)
        return null;
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    if (name !== undefined)
        return partsOfObject(describing.reading.components.schemas.get(name), describing);
    if (Array.isArray(schema.allOf)) {
        const all = schema.allOf.map((part) => partsOfObject(part, describing));
        return new Map(all.flatMap((part) => [...(part ?? [])]));
    }
    const { properties } = schema;
    if (typeof properties !== 'object' || properties === null)
        return null;
    const required = Array.isArray(schema.required) ? schema.required : [];
    return new Map(Object.entries(properties).map(([key, inside]) => [
        key,
        { schema: isSchema(inside) ? inside : {}, isRequired: required.includes(key) },
    ]));
}
function isSchema(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/openapi/spec/body.js



/** What an operation takes in its body; null: nothing that the code reads. */
function bodyOf(method, exchange, declared, describing) {
    if (declared.body !== null) {
        const content = Object.fromEntries([...declared.body.content].map(([type, schema]) => [type, { schema }]));
        return { ...(declared.body.required ? { required: true } : {}), content };
    }
    const read = exchange.request.body;
    const isForm = exchange.takesForm || declared.files.length > 0;
    const isRead = read.schema !== null || read.fields.size > 0 || (exchange.readsBody && method !== 'delete');
    if (declared.parts.body === undefined && !isRead && !isForm)
        return null;
    // A middleware for all methods may read a body that a GET does not have.
    if (['get', 'head'].includes(method) && declared.parts.body === undefined)
        return null;
    const schema = declared.parts.body ?? fieldSchema(read, describing);
    if (isForm)
        return { content: { 'multipart/form-data': { schema: withFiles(schema, exchange, declared, describing) } } };
    const isCertain = declared.parts.body !== undefined || read.schema !== null;
    const requires = [...(partsOfObject(schema, describing)?.values() ?? [])].some(({ isRequired }) => isRequired);
    return {
        ...(isCertain && requires ? { required: true } : {}),
        content: { [declared.consumes ?? 'application/json']: { schema } },
    };
}
function withFiles(schema, exchange, declared, describing) {
    const parts = partsOfObject(schema, describing) ?? new Map();
    const names = declared.files.filter((name) => name !== '');
    const seen = names.length > 0
        ? names
        : [...exchange.request.files.fields.keys()].filter((name) => !/^(\*|path|filename|originalname|mimetype|size|buffer|destination|fieldname)$/.test(name));
    const files = seen.map((name) => [name, { type: 'string', format: 'binary' }]);
    const all = new Map([...[...parts].map(([name, part]) => [name, part.schema]), ...files]);
    return (0,schemas_schema/* objectSchema */.x0)(all, [...parts].filter(([, { isRequired }]) => isRequired).map(([name]) => name));
}

// EXTERNAL MODULE: ./build/openapi/routes/schemas/of-external.js + 2 modules
var of_external = __webpack_require__(41239);
;// CONCATENATED MODULE: ./build/openapi/routes/schemas/express-validator.js


const places = {
    body: 'body',
    query: 'query',
    param: 'params',
    header: 'headers',
    cookie: 'cookies',
    check: null,
};
/** The rules of a validation chain such as `body('email').isEmail()`, or of `checkSchema({...}, ['body'])`. */
function rulesOf(value) {
    const links = (0,of_external/* linksOf */.hP)(value);
    const [first, ...rest] = links[0]?.args === null ? links.slice(1) : links;
    if (first === undefined || first.args === null)
        return [];
    if (first.name === 'checkSchema')
        return fromSchema(first);
    const place = places[first.name];
    if (place === undefined)
        return [];
    const names = first.args[0]?.kind === 'array' ? first.args[0].items.map(of_external/* jsonOf */.o_) : [(0,of_external/* jsonOf */.o_)(first.args[0])];
    return names
        .filter((name) => typeof name === 'string')
        .map((name) => rule(place, name, rest.map(({ name: method, args }) => [method, args ?? []])));
}
function rule(place, name, methods) {
    let schema = {};
    let isRequired = true;
    for (const [method, args] of methods) {
        if (method === 'optional')
            isRequired = false;
        schema = { ...schema, ...checks(schema, method, (0,of_external/* jsonOf */.o_)(args[0])) };
    }
    return { place, name, schema, isRequired: isRequired && methods.some(([method]) => method !== 'trim' && method !== 'escape') };
}
function checks(schema, method, argument) {
    const options = (0,schemas_schema/* isSchema */.Wl)(argument) ? argument : {};
    const limits = (low, high) => ({
        ...(typeof options.min === 'number' ? { [low]: options.min } : {}),
        ...(typeof options.max === 'number' ? { [high]: options.max } : {}),
    });
    switch (method) {
        case 'isString':
            return { type: 'string' };
        case 'isEmail':
            return { type: 'string', format: 'email' };
        case 'isURL':
            return { type: 'string', format: 'uri' };
        case 'isUUID':
            return { type: 'string', format: 'uuid' };
        case 'isISO8601':
        case 'isRFC3339':
            return { type: 'string', format: 'date-time' };
        case 'isDate':
            return { type: 'string', format: 'date' };
        case 'isMongoId':
            return { type: 'string', pattern: '^[0-9a-fA-F]{24}$' };
        case 'isInt':
            return { type: 'integer', ...limits('minimum', 'maximum') };
        case 'isFloat':
        case 'isDecimal':
        case 'isNumeric':
            return { type: 'number', ...limits('minimum', 'maximum') };
        case 'isBoolean':
            return { type: 'boolean' };
        case 'isArray':
            return { type: 'array', ...limits('minItems', 'maxItems') };
        case 'isObject':
            return { type: 'object' };
        case 'isIn':
            return Array.isArray(argument) ? (0,schemas_schema/* ofValues */.Gp)(argument) : {};
        case 'isLength':
            return { type: 'string', ...limits('minLength', 'maxLength') };
        case 'matches':
            return typeof argument === 'string' ? { type: 'string', pattern: argument } : {};
        case 'notEmpty':
            return schema.type === undefined || schema.type === 'string' ? { type: 'string', minLength: 1 } : {};
        case 'default':
            return argument === undefined ? {} : { default: argument };
        default:
            return {};
    }
}
/** `checkSchema({ email: { in: ['body'], isEmail: true } }, ['body'])` */
function fromSchema({ args }) {
    const [fields, where] = args ?? [];
    if (fields?.kind !== 'object')
        return [];
    return [...fields.props].flatMap(([name, options]) => {
        if (options.kind !== 'object')
            return [];
        const inside = options.props.get('in');
        const wanted = inside === undefined || inside.kind === 'accessor' ? where : inside;
        const [place] = [(0,of_external/* jsonOf */.o_)(wanted)].flat();
        const methods = [...options.props].flatMap(([method, value]) => {
            if (value.kind === 'accessor' || method === 'in')
                return [];
            const own = value.kind === 'object' ? value.props.get('options') : undefined;
            return [
                [
                    method,
                    own === undefined || own.kind === 'accessor' ? [value] : own.kind === 'array' && method !== 'isIn' ? own.items : [own],
                ],
            ];
        });
        return [rule(isPlace(place) ? place : null, name, methods)];
    });
}
function isPlace(place) {
    return typeof place === 'string' && ['body', 'query', 'params', 'headers', 'cookies'].includes(place);
}
/** Rules with dotted names as one object's schema. */
function objectOf(rules) {
    const heads = new Map();
    for (const each of rules) {
        const [head = ''] = each.name.split('.');
        heads.set(head, [...(heads.get(head) ?? []), each]);
    }
    const properties = new Map();
    const required = [];
    for (const [head, inside] of heads) {
        const own = inside.find(({ name }) => name === head);
        const deeper = inside.filter(({ name }) => name !== head).map((each) => ({ ...each, name: each.name.slice(head.length + 1) }));
        properties.set(head, withParts(own?.schema ?? {}, deeper));
        if (inside.some(({ isRequired }) => isRequired))
            required.push(head);
    }
    return (0,schemas_schema/* objectSchema */.x0)(properties, required);
}
function withParts(own, deeper) {
    if (deeper.length === 0)
        return own;
    const items = deeper.filter(({ name }) => name === '*' || name.startsWith('*.'));
    if (items.length === 0)
        return { ...own, ...objectOf(deeper) };
    const whole = items.find(({ name }) => name === '*');
    const parts = items.filter(({ name }) => name !== '*').map((each) => ({ ...each, name: each.name.slice(2) }));
    return { ...own, type: 'array', items: parts.length > 0 ? { ...whole?.schema, ...objectOf(parts) } : (whole?.schema ?? {}) };
}

// EXTERNAL MODULE: ./build/openapi/routes/schemas/joi.js
var joi = __webpack_require__(52778);
;// CONCATENATED MODULE: ./build/openapi/spec/declared.js




const partOf = {
    params: 'params',
    param: 'params',
    query: 'query',
    querystring: 'query',
    headers: 'headers',
    header: 'headers',
    cookies: 'cookies',
    body: 'body',
};
function declaredBy({ options, handlers }, describing) {
    const parts = {};
    const rules = [];
    const files = [];
    for (const value of flat(handlers)) {
        if (value.kind !== 'external')
            continue;
        if (value.module === 'express-validator')
            rules.push(...rulesOf(value));
        else if (/multer/.test(value.module))
            files.push(...formFiles(value));
        else
            Object.assign(parts, ofMiddleware(value, describing));
    }
    for (const part of ['body', 'query', 'params', 'headers', 'cookies']) {
        // `check` looks in all places: the body is where it is meant.
        const own = rules.filter(({ place }) => place === part || (place === null && part === 'body'));
        if (own.length > 0)
            parts[part] = objectOf(own);
    }
    const schema = options?.kind === 'object' ? property(options, 'schema') : null;
    const validate = options?.kind === 'object' ? property(options, 'validate') : null;
    Object.assign(parts, partsIn(schema, describing), partsIn(validate, describing));
    return {
        parts,
        body: null,
        files,
        responses: responsesIn(schema, describing),
        tags: textsIn(schema === null ? null : property(schema, 'tags')),
        summary: textIn(schema, 'summary'),
        description: textIn(schema, 'description'),
        operationId: textIn(schema, 'operationId'),
        deprecated: isTrue(schema, 'deprecated'),
        isHidden: isTrue(schema, 'hide'),
        consumes: textsIn(schema === null ? null : property(schema, 'consumes'))[0] ?? null,
    };
}
/** `celebrate({ body: Joi.object() })`, `validate({ query: z.object() })`, `validator.body(schema)`. */
function ofMiddleware(value, describing) {
    const last = (0,of_external/* linksOf */.hP)(value).at(-1);
    if (last === undefined || last.args === null)
        return {};
    const [first] = last.args;
    const single = partOf[last.name];
    if (single !== undefined && first !== undefined) {
        const schema = (0,of_json/* jsonSchema */.O)(first, describing.reading);
        return schema === null ? {} : { [single]: schema };
    }
    return first === undefined ? {} : partsIn(first, describing);
}
function partsIn(value, describing) {
    if (value?.kind !== 'object')
        return {};
    const found = {};
    for (const [name, inside] of value.props) {
        const part = partOf[name];
        if (part === undefined || inside.kind === 'accessor')
            continue;
        const schema = holdsSchemas(inside) ? (0,joi/* joiObject */.s)(inside, describing.reading) : (0,of_json/* jsonSchema */.O)(inside, describing.reading);
        if (schema !== null)
            found[part] = asObject(schema);
    }
    return found;
}
/** A plain object whose properties are a library's schemas: `{ name: Joi.string() }`. */
function holdsSchemas(value) {
    return (value.kind === 'object' && value.props.size > 0 && [...value.props.values()].every((inside) => inside.kind === 'external'));
}
/** Fastify 4 and older also take the properties alone: `{ id: { type: 'string' } }`. */
function asObject(schema) {
    const words = [
        'type',
        'properties',
        '$ref',
        'anyOf',
        'oneOf',
        'allOf',
        'additionalProperties',
        'required',
        'enum',
        'const',
        'not',
    ];
    if (words.some((word) => word in schema) || Object.keys(schema).length === 0)
        return schema;
    return Object.values(schema).every((inside) => typeof inside === 'object' && inside !== null)
        ? { type: 'object', properties: schema }
        : schema;
}
function responsesIn(schema, describing) {
    const response = schema === null ? null : property(schema, 'response');
    if (response?.kind !== 'object')
        return new Map();
    return new Map([...response.props].flatMap(([status, inside]) => {
        if (inside.kind === 'accessor' || !/^([1-5]\d\d|[1-5]xx|default)$/i.test(status))
            return [];
        return [[status === 'default' ? status : status.toUpperCase(), asObject(responseSchema(inside, describing))]];
    }));
}
/** Also where a response says its content: `{ description, content: { 'application/json': { schema } } }`. */
function responseSchema(value, describing) {
    const content = value.kind === 'object' ? property(value, 'content') : null;
    const json = content?.kind === 'object' ? property(content, 'application/json') : null;
    const inside = json?.kind === 'object' ? property(json, 'schema') : null;
    return (0,of_json/* jsonSchema */.O)(inside ?? value, describing.reading) ?? {};
}
function formFiles(value) {
    const last = (0,of_external/* linksOf */.hP)(value).at(-1);
    const [first] = last?.args ?? [];
    const name = first?.kind === 'primitive' && typeof first.value === 'string' ? first.value : null;
    if ((last?.name === 'single' || last?.name === 'array') && name !== null)
        return [name];
    if (last?.name !== 'fields' || first?.kind !== 'array')
        return last?.name === 'any' || last?.name === 'none' ? [''] : [];
    return first.items.flatMap((item) => (item.kind === 'object' ? (textIn(item, 'name') ?? []) : []));
}
function flat(values) {
    return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]));
}
function property(value, name) {
    const inside = value.kind === 'object' ? value.props.get(name) : undefined;
    return inside === undefined || inside.kind === 'accessor' || (inside.kind === 'primitive' && inside.value === undefined)
        ? null
        : inside;
}
function textIn(value, name) {
    const inside = value === null ? null : property(value, name);
    return inside?.kind === 'primitive' && typeof inside.value === 'string' ? inside.value : null;
}
function isTrue(value, name) {
    const inside = value === null ? null : property(value, name);
    return inside?.kind === 'primitive' && inside.value === true;
}
function textsIn(value) {
    if (value?.kind !== 'array')
        return [];
    return value.items.flatMap((item) => (item.kind === 'primitive' && typeof item.value === 'string' ? [item.value] : []));
}

// EXTERNAL MODULE: ./build/openapi/routes/guards.js
var guards = __webpack_require__(50193);
;// CONCATENATED MODULE: ./build/openapi/spec/given-schemas.js


const given_schemas_places = ['params', 'query', 'headers', 'cookies'];
const names = new Set([...given_schemas_places, 'body']);
/**
 * What a route's functions were given when they were made. How they use it may be too roundabout to be followed; what is called `query` and is a
 * schema of a validation library's describes the query.
 */
function givenSchemas({ options, handlers }, { reading }) {
    const schemaOf = (value) => (0,of_external/* readSchema */.G7)(value, reading)?.schema ?? null;
    const parts = [];
    let body = null;
    for (const given of [...(0,guards/* hooksOf */.uj)(options), ...handlers].flatMap(madeWith)) {
        for (const place of given_schemas_places) {
            const schema = schemaIn(given, place, schemaOf);
            if (schema !== null)
                parts.push([place, schema]);
        }
        body ??= bodyIn(given, schemaOf);
    }
    return { parts: new Map(parts), body };
}
/** Arguments of the call in which a function was made, where they name nothing but parts of a request. */
function madeWith(value) {
    if (value.kind === 'array')
        return value.items.flatMap(madeWith);
    if (value.kind !== 'function')
        return [];
    return value.scope.frame.args.filter((arg) => arg.kind === 'object' && arg.props.size > 0 && [...arg.props.keys()].every((name) => names.has(name)));
}
function schemaIn(given, name, schemaOf) {
    const inside = given.props.get(name);
    return inside === undefined || inside.kind === 'accessor' ? null : schemaOf(inside);
}
/** `body: schema`, or `body: { required: true, content: { 'application/json': schema } }` as generated services have it. */
function bodyIn(given, schemaOf) {
    const whole = schemaIn(given, 'body', schemaOf);
    if (whole !== null)
        return { required: true, content: new Map([['application/json', whole]]) };
    const body = given.props.get('body');
    const content = body?.kind === 'object' ? body.props.get('content') : undefined;
    if (body?.kind !== 'object' || content?.kind !== 'object')
        return null;
    const required = body.props.get('required');
    return {
        required: required?.kind === 'primitive' && required.value === true,
        content: new Map([...content.props.keys()].map((type) => [type, schemaIn(content, type, schemaOf) ?? {}])),
    };
}

;// CONCATENATED MODULE: ./build/openapi/spec/parameters.js


/** Headers that HTTP, servers or security are about: OpenAPI describes them elsewhere, or they say nothing of the operation. */
const general = new Set('accept accept-encoding accept-language authorization connection content-length content-type cookie forwarded host origin referer referrer user-agent x-forwarded-for x-forwarded-host x-forwarded-proto x-real-ip x-api-key upgrade sec-websocket-key if-none-match'.split(' '));
/** The parameters of an operation: of its path all; of query, headers and cookies those that are declared, else those that the code reads. */
function parametersOf(route, { request }, declared, describing) {
    const inPath = partsOfObject(declared.parts.params, describing);
    const path = route.parameters.map((parameter) => {
        const seen = request.params.fields.get(parameter.name);
        const said = inPath?.get(parameter.name)?.schema ?? (seen === undefined ? {} : fieldSchema(seen, describing));
        const pattern = parameter.pattern === null ? {} : { pattern: anchored(parameter.pattern) };
        const schema = { type: 'string', ...pattern, ...scalar(said) };
        if (parameter.unknown !== null)
            return {
                name: parameter.name,
                in: 'path',
                required: true,
                description: `A part of the path that is not known: ${parameter.unknown.text}.`,
                schema,
            };
        return {
            name: parameter.name,
            in: 'path',
            required: true,
            ...(parameter.isWildcard ? { description: 'The rest of the path: it may hold slashes.' } : {}),
            schema,
        };
    });
    return [
        ...path,
        ...readIn('query', declared.parts.query, request.query, describing),
        ...readIn('header', declared.parts.headers, request.headers, describing).filter(({ name }) => !general.has(name.toLowerCase())),
        ...readIn('cookie', declared.parts.cookies, request.cookies, describing),
    ];
}
function anchored(pattern) {
    return pattern.includes('|') ? `^(?:${pattern})$` : `^${pattern}$`;
}
/** What is in a path is one value. */
function scalar(schema) {
    return schema.type === 'object' || schema.type === 'array' ? {} : schema;
}
function readIn(where, declared, read, describing) {
    const parts = partsOfObject(declared ?? wholeOf(read, describing), describing);
    if (parts !== null) {
        return [...parts].map(([name, { schema, isRequired }]) => {
            const { description, ...rest } = schema;
            return {
                name,
                in: where,
                ...(isRequired ? { required: true } : {}),
                ...(typeof description === 'string' ? { description } : {}),
                schema: rest,
            };
        });
    }
    return [...read.fields]
        .filter(([name]) => name !== '*')
        .map(([name, field]) => ({ name, in: where, schema: fieldSchema(field, describing) }));
}
/** What the whole of it is validated with, or typed as. */
function wholeOf(read, describing) {
    const schema = fieldSchema({ ...read, fields: new Map() }, describing);
    return schema.properties !== undefined || schema.$ref !== undefined ? schema : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/openapi/routes/schemas/of-value.js


const deepest = 8;
/** What has more parts refers to half the program. */
const mostParts = 1_000;
/** What a value that is sent looks like. What is not known of it lets everything through. */
function schemaOfValue(value, describing, depth = 0, left = { parts: mostParts }) {
    left.parts -= 1;
    if (depth > deepest || left.parts < 0)
        return {};
    const inner = (inside) => schemaOfValue(inside, describing, depth + 1, left);
    switch (value.kind) {
        case 'primitive':
            return ofPrimitive(value.value);
        case 'text':
            return { type: 'string' };
        case 'array':
            return { type: 'array', items: value.items.length === 0 ? {} : (0,schemas_schema/* oneOf */.yL)(value.items.map(inner)) };
        case 'object': {
            if (value.entries !== null)
                return { type: 'object' };
            if (value.made !== null && describing.types !== null) {
                const typed = describing.types.ofClass(value.made.node, describing.reading.components);
                if (typed !== null)
                    return typed;
            }
            return ofObject(value, inner);
        }
        case 'choice':
            return (0,schemas_schema/* oneOf */.yL)(value.options.filter((option) => !isMissing(option)).map(inner));
        case 'unknown':
            if (value.read !== undefined && value.read.name !== '')
                return fieldSchema(value.read, describing);
            return value.node === null || describing.types === null
                ? {}
                : (describing.types.ofNode(value.node, describing.reading.components) ?? {});
        case 'external':
            if (value.module === 'Date')
                return { type: 'string', format: 'date-time' };
            if (value.module === 'Date.now')
                return { type: 'integer' };
            return describing.types?.ofNode(value.node, describing.reading.components) ?? {};
        case 'environment':
            return { type: 'string' };
        default:
            return {};
    }
}
function ofObject(value, inner) {
    const properties = new Map();
    const required = [];
    for (const [name, property] of value.props) {
        if (name.startsWith('@@') || property.kind === 'accessor')
            continue;
        if (property.kind === 'function' || property.kind === 'native' || isMissing(property))
            continue;
        properties.set(name, inner(property));
        const maybe = property.kind === 'choice' && property.options.some(isMissing);
        if (!maybe)
            required.push(name);
    }
    if (properties.size === 0 && value.more !== null)
        return {};
    return (0,schemas_schema/* objectSchema */.x0)(properties, required);
}
/** JSON leaves out what is undefined. */
function isMissing(value) {
    return value.kind === 'primitive' && value.value === undefined;
}
function ofPrimitive(value) {
    if (value === null)
        return { type: 'null' };
    if (typeof value === 'number')
        return { type: Number.isInteger(value) ? 'integer' : 'number' };
    return typeof value === 'string' || typeof value === 'boolean' ? { type: typeof value } : {};
}

;// CONCATENATED MODULE: ./build/openapi/spec/responses.js



/** The answers of an operation by status: as declared, and beyond that as the code gives them. Empty: none is known. */
function responsesOf({ answers }, declared, describing) {
    const responses = new Map();
    for (const [status, schema] of declared.responses) {
        const empty = status === '204' || status === '304' || schema.type === 'null';
        const { description, ...rest } = schema;
        responses.set(status, {
            description: typeof description === 'string' ? description : descriptionOf(status),
            ...(empty ? {} : { content: { 'application/json': { schema: rest } } }),
        });
    }
    const byStatus = new Map();
    for (const answer of answers) {
        const status = statusOf(answer);
        byStatus.set(status, [...(byStatus.get(status) ?? []), answer]);
    }
    for (const [status, given] of byStatus) {
        if (responses.has(status) || responses.has(`${status.charAt(0)}XX`))
            continue;
        responses.set(status, responseOf(status, given, describing));
    }
    return new Map([...responses].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** An answer whose status is not known is any other one. */
function statusOf({ status }) {
    return status !== null && status >= 100 && status <= 599 ? String(status) : 'default';
}
function responseOf(status, answers, describing) {
    const byType = new Map();
    for (const { body, mediaType } of answers) {
        if (body === null || mediaType === null || status === '204' || status === '304')
            continue;
        byType.set(mediaType, [...(byType.get(mediaType) ?? []), schemaFor(mediaType, body, describing)]);
    }
    const content = Object.fromEntries([...byType].map(([mediaType, schemas]) => [mediaType, { schema: (0,schemas_schema/* oneOf */.yL)(schemas) }]));
    return { description: descriptionOf(status), ...(byType.size === 0 ? {} : { content }) };
}
function schemaFor(mediaType, body, describing) {
    if (mediaType === 'application/json')
        return schemaOfValue(body, describing);
    return /^(text\/|application\/(xml|yaml))/.test(mediaType) ? { type: 'string' } : {};
}
function descriptionOf(status) {
    return external_node_http_.STATUS_CODES[status] ?? (status === 'default' ? 'Any other status' : `Status ${status}`);
}

// EXTERNAL MODULE: ./build/openapi/spec/security.js
var security = __webpack_require__(56474);
;// CONCATENATED MODULE: ./build/openapi/spec/operation.js








/** The methods that a route for every method is described under. */
const everyMethod = ['get', 'put', 'post', 'delete', 'patch'];
/** The operations that a route is. Empty: OpenAPI has no word for its method, it is hidden, or it only stands before others. */
function operationsOf({ route, registered }, exchange, describing) {
    const declared = withGiven(declaredBy(registered, describing), givenSchemas(registered, describing), exchange);
    if (declared.isHidden || (route.method === 'all' && standsBefore(exchange, route.path)))
        return [];
    return methodsOf(route.method).map((method) => {
        const parameters = parametersOf(route, exchange, declared, describing);
        const body = bodyOf(method, exchange, declared, describing);
        const responses = responsesOf(exchange, declared, describing);
        const scheme = (0,security/* schemeOf */.d)(route.guards, exchange);
        const unknowns = [...route.unknowns, ...exchange.unknowns];
        if (responses.size === 0)
            unknowns.push({ text: 'what it answers is not known', at: route.handler ?? route.at });
        if (route.guards.length > 0 && scheme === null) {
            unknowns.push(...route.guards
                .slice(0, 1)
                .map(({ name, at }) => ({ text: `${name} lets only some callers through: what they show it is not known`, at })));
        }
        const operationId = declared.operationId ?? (0,operation_names/* operationName */.X)({ method, path: route.path, answersList: answersList(responses) });
        return {
            method,
            path: route.path,
            scheme,
            confidence: route.confidence,
            unknowns,
            operation: {
                operationId,
                ...(declared.tags.length > 0 ? { tags: declared.tags } : {}),
                ...(declared.summary === null ? {} : { summary: declared.summary }),
                ...(declared.description === null ? {} : { description: declared.description }),
                ...(declared.deprecated ? { deprecated: true } : {}),
                ...(parameters.length > 0 ? { parameters } : {}),
                ...(body === null ? {} : { requestBody: body }),
                responses: responses.size === 0 ? { default: { description: 'Not known' } } : Object.fromEntries(responses),
                ...(scheme === null ? {} : { security: [{ [scheme]: [] }] }),
                'x-preflight': remarks(route, unknowns),
            },
        };
    });
}
/** What neither the route says of itself nor its functions showed. */
function withGiven(declared, { parts, body }, { request }) {
    const missing = [...parts].filter(([place]) => request[place].schema === null);
    const isBodyKnown = declared.parts.body !== undefined || request.body.schema !== null;
    return { ...declared, parts: { ...Object.fromEntries(missing), ...declared.parts }, body: isBodyKnown ? null : body };
}
function methodsOf(method) {
    if (method === 'all')
        return everyMethod;
    return structure/* methods */.vX.filter((each) => each === method);
}
/** `app.all('*', requireUser)` answers nothing by itself, nor does a last resort that only says that nothing was found. */
function standsBefore({ answers }, path) {
    return answers.every(({ status }) => status === 404) || (answers.length === 0 && path.includes('{'));
}
function answersList(responses) {
    return responses.get('200')?.content?.['application/json']?.schema.type === 'array';
}
/** What Preflight says of an operation, for those who read the description: where a statement stands in the code, it is named. */
function remarks({ confidence, handler, at, assumed, conditions }, unknowns) {
    return {
        confidence,
        source: (handler ?? at).file,
        ...(unknowns.length > 0 ? { unknown: unknowns.map(placed) } : {}),
        ...(assumed.length > 0 ? { assumed: assumed.map(placed) } : {}),
        ...(conditions.length > 0 ? { when: conditions.map(placed) } : {}),
    };
}
function placed({ text, at }) {
    return `${text} (${at.file}:${at.line})`;
}


/***/ }),

/***/ 56474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ schemeOf),
/* harmony export */   f: () => (/* binding */ schemes)
/* harmony export */ });
/** How a client shows who it is, in OpenAPI's form. */
const schemes = {
    bearerAuth: { type: 'http', scheme: 'bearer' },
    basicAuth: { type: 'http', scheme: 'basic' },
    apiKeyAuth: { type: 'apiKey', in: 'header', name: 'x-api-key' },
};
/** What a guarded operation asks for, where its guards' names or what they read say it; null: it is open, or it is not known. */
function schemeOf(guards, { request }) {
    if (guards.length === 0)
        return null;
    const shown = guards.map(({ shows }) => shows);
    const headers = request.headers.fields;
    if (shown.includes('basic'))
        return 'basicAuth';
    if (shown.includes('apiKey') || (headers.has('x-api-key') && !headers.has('authorization')))
        return 'apiKeyAuth';
    return shown.includes('bearer') || headers.has('authorization') ? 'bearerAuth' : null;
}


/***/ })

};
;