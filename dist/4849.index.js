"use strict";
exports.id = 4849;
exports.ids = [4849];
exports.modules = {

/***/ 85848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ describes)
/* harmony export */ });
/** Whether the description has a GET of its own at a path, which then is not ours to serve. */
function describes(plan, path) {
    return plan.description.operations.some((operation) => operation.method === 'get' && `${plan.basePath}${operation.path}` === path);
}


/***/ }),

/***/ 54849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  express: () => (/* binding */ express)
});

// EXTERNAL MODULE: ./build/openapi/scaffold/plan.js + 4 modules
var scaffold_plan = __webpack_require__(88156);
// EXTERNAL MODULE: ./build/openapi/scaffold/route-order.js
var route_order = __webpack_require__(46251);
// EXTERNAL MODULE: ./build/openapi/scaffold/described.js
var described = __webpack_require__(85848);
;// CONCATENATED MODULE: ./build/openapi/scaffold/express/application.js

const appModule = (plan) => `
import express from 'express';
import helmet from 'helmet';
import { config } from './config.js';
import { errorHandler, noSuchRoute } from './middleware/error-handler.js';
import { rateLimiter } from './middleware/rate-limit.js';
import { assignRequestId } from './middleware/request-id.js';
import { openapi } from './openapi.js';
import { routes } from './routes/index.js';

export const createApp = (): express.Express => {
  const app = express();
  app.set('trust proxy', config.trustedProxies);
  app.use(assignRequestId, helmet());
${(0,described/* describes */.b)(plan, '/health')
    ? ''
    : `  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });
`}  app.use(rateLimiter);
${(0,described/* describes */.b)(plan, '/openapi.json')
    ? ''
    : `  app.get('/openapi.json', (_req, res) => {
    res.json(openapi);
  });
`}  app.use(express.json({ limit: config.bodyLimitBytes, strict: false, type: ['application/json', 'application/*+json'] }));
  app.use(config.basePath, routes);
  app.use(noSuchRoute);
  app.use(errorHandler);
  return app;
};
`;
const serverModule = `
import { createApp } from './app.js';
import { config } from './config.js';

const server = createApp().listen(config.port, config.host, (error) => {
  if (error) throw error;
  console.log(\`Listening on port \${config.port}\`);
});

/** Requests that are being answered are finished, for as long as SHUTDOWN_SECONDS. */
const shutDown = (signal: NodeJS.Signals): void => {
  console.log(\`\${signal}: closing\`);
  server.close();
  setTimeout(() => server.closeAllConnections(), config.shutdownSeconds * 1000).unref();
};

process.once('SIGINT', shutDown);
process.once('SIGTERM', shutDown);
`;
const requestIdMiddleware = `
import type { RequestHandler } from 'express';
import { requestIdHeader, requestIdOf } from '../request-id.js';

export const assignRequestId: RequestHandler = (req, res, next) => {
  res.locals.requestId = requestIdOf(req.headers['x-request-id']);
  res.set(requestIdHeader, res.locals.requestId);
  next();
};
`;
const rateLimitMiddleware = `
import { rateLimit } from 'express-rate-limit';
import { config } from '../config.js';
import { tooManyRequests } from '../errors.js';

/** Counts in this process: give it a \`store\` where several share the load. */
export const rateLimiter = rateLimit({
  windowMs: config.rateLimit.windowSeconds * 1000,
  limit: config.rateLimit.requests,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_req, _res, next) => next(tooManyRequests(config.rateLimit.windowSeconds)),
});
`;
const errorHandlerMiddleware = `
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { asHttpError, errorBody, HttpError, notFound } from '../errors.js';

export const noSuchRoute: RequestHandler = (req, _res, next) => {
  next(notFound(\`There is no \${req.method} \${req.path}.\`));
};

/** Four parameters are how Express knows an error handler. */
export const errorHandler: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const answer = asHttpError(error);
  const requestId = String(res.locals.requestId);
  if (answer !== error && answer.status >= 500) console.error(requestId, req.method, req.path, error);
  res.status(answer.status).set(answer.headers).json(errorBody(answer, requestId));
};

/** For a handler that is still to be written. */
export const notImplemented = <P, R, B, Q, L extends Record<string, unknown>>(
  req: Request<P, R, B, Q, L>,
  _res: Response<R, L>,
): never => {
  throw new HttpError(501, 'NOT_IMPLEMENTED', \`\${req.method} \${req.path} is not implemented yet.\`);
};
`;
const handlerTypes = (secured) => `
import type { NextFunction, Request, Response } from 'express';
${secured ? "import type { Principal } from '../middleware/credentials.js';\n" : ''}import type { Operation } from './operations.js';

/** What middleware leaves for handlers in \`res.locals\`. */
export interface Locals<O extends Operation = Operation> extends Record<string, unknown> {
  requestId: string;
  headers: O['headers'];
  cookies: O['cookies'];
${secured ? '  /** null: the operation can be called without credentials, and was. */\n  principal: Principal | null;\n' : ''}}

export type Answer<O extends Operation> = O['responses'][keyof O['responses']];

/** A handler of an operation. Its request has been validated. */
export type Handler<O extends Operation> = (
  req: Request<O['params'], Answer<O>, O['body'], O['query'], Locals<O>>,
  res: Response<Answer<O>, Locals<O>>,
  next: NextFunction,
) => void | Promise<void>;

/** Middleware for any operation. */
export type Middleware = <P, R, B, Q, L extends Record<string, unknown>>(
  req: Request<P, R, B, Q, L>,
  res: Response<R, L>,
  next: NextFunction,
) => void | Promise<void>;
`;
const validateMiddleware = `
import type { Handler, Locals } from '../types/handler.js';
import type { Operation } from '../types/operations.js';
import { type RequestSchemas, readRequest } from './request-schemas.js';

/** Puts what the schemas read in place of what came: \`req.params\`, \`query\` and \`body\`, \`res.locals.headers\` and \`cookies\`. */
export const validate =
  <O extends Operation>(schemas: RequestSchemas<O>): Handler<O> =>
  (req, res, next) => {
    const read = readRequest(schemas, req);
    const locals: Locals<O> = res.locals;
    if (read.params !== undefined) req.params = read.params;
    // Express has a getter there, which is hidden rather than set.
    if (read.query !== undefined) Object.defineProperty(req, 'query', { value: read.query });
    if (read.body !== undefined) req.body = read.body;
    if (read.headers !== undefined) locals.headers = read.headers;
    if (read.cookies !== undefined) locals.cookies = read.cookies;
    next();
  };
`;
const authMiddleware = `
import type { TLSSocket } from 'node:tls';
import type { Middleware } from '../types/handler.js';
import { type Alternative, authorise } from './credentials.js';
import { readCookies } from './request-schemas.js';

/** Lets through who holds the credentials of at least one alternative. */
export const authenticate =
  (...alternatives: Alternative[]): Middleware =>
  async (req, res, next) => {
    const query = new URLSearchParams(req.url.split('?')[1] ?? '');
    const principal = await authorise(
      {
        header: (name) => req.get(name),
        query: (name) => query.get(name) ?? undefined,
        cookie: (name) => readCookies(req.headers.cookie)[name],
        certified: (req.socket as TLSSocket).authorized === true,
      },
      alternatives,
    );
    Object.assign(res.locals, { principal });
    next();
  };
`;

;// CONCATENATED MODULE: ./build/openapi/scaffold/express/bodies.js
const definitions = {
    form: {
        imports: ["import express from 'express';"],
        code: `/** A form as flat text: the schema makes values of it. */
export const form = express.urlencoded({ extended: false, limit: config.bodyLimitBytes });`,
    },
    text: {
        imports: ["import express from 'express';"],
        code: `/** Text of the media types that an operation takes. */
export const text = (...types: string[]) => express.text({ type: types, limit: config.bodyLimitBytes });`,
    },
    bytes: {
        imports: ["import express from 'express';"],
        code: `/** Bytes of the media types that an operation takes. */
export const binary = (...types: string[]) => express.raw({ type: types, limit: config.bodyLimitBytes });`,
    },
    multipart: {
        imports: [
            "import type { Request, Response } from 'express';",
            "import multer from 'multer';",
            "import type { Middleware } from '../types/handler.js';",
            "import type { UploadedFile } from '../types/uploaded-file.js';",
        ],
        code: `const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });

/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
const gatherFiles = (req: Request): void => {
  const files = Array.isArray(req.files) ? req.files : [];
  const parts = new Map<string, unknown>(Object.entries(req.body ?? {}));
  for (const { fieldname, originalname, mimetype, size, buffer } of files) {
    const file: UploadedFile = { filename: originalname, mimetype, size, buffer };
    const earlier = parts.get(fieldname);
    parts.set(fieldname, earlier === undefined ? file : Array.isArray(earlier) ? [...earlier, file] : [earlier, file]);
  }
  req.body = Object.fromEntries(parts);
};

/** What multer refuses is the client's to mend. */
const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof multer.MulterError)) return error;
  const large = error.code === 'LIMIT_FILE_SIZE';
  return new HttpError(large ? 413 : 400, large ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', error.message, { cause: error });
};

export const multipart: Middleware = (req, res, next) => {
  // Typed for the requests of no operation in particular.
  const [plain, answer]: [unknown, unknown] = [req, res];
  upload.any()(plain as Request, answer as Response, (error?: unknown) => {
    if (error === undefined) gatherFiles(plain as Request);
    next(asRefusal(error));
  });
};`,
    },
};
/** `middleware/bodies.ts`, with the parsers that some operation needs; null: all bodies are JSON. */
function bodiesModule(operations) {
    const used = new Set(operations.flatMap(({ body }) => body?.contents.map(({ reads }) => reads) ?? []));
    const wanted = ['form', 'text', 'bytes', 'multipart'].filter((reads) => used.has(reads));
    if (wanted.length === 0)
        return null;
    const imports = [...new Set(wanted.flatMap((reads) => definitions[reads].imports))];
    const refuses = wanted.includes('multipart') ? ["import { HttpError } from '../errors.js';"] : [];
    return [
        [...imports, "import { config } from '../config.js';", ...refuses].join('\n'),
        ...wanted.map((reads) => definitions[reads].code),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/openapi/scaffold/application/credentials.js
var credentials = __webpack_require__(95380);
// EXTERNAL MODULE: ./build/openapi/scaffold/implementation.js
var scaffold_implementation = __webpack_require__(377);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/operation-comment.js
var operation_comment = __webpack_require__(88692);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/validators.js + 4 modules
var validators = __webpack_require__(71979);
// EXTERNAL MODULE: ./build/openapi/scaffold/path-to-regexp.js
var path_to_regexp = __webpack_require__(78544);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/layout.js
var layout = __webpack_require__(33467);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/module.js
var source_module = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/text.js
var source_text = __webpack_require__(51490);
;// CONCATENATED MODULE: ./build/openapi/scaffold/express/exchange.js

const exchange = {
    framework: 'express',
    params: 'req.params',
    query: 'req.query',
    body: 'req.body',
    requestId: 'res.locals.requestId',
    answer: (status, body, headers = {}) => {
        const set = Object.entries(headers).map(([name, value]) => `.set(${(0,source_text/* stringLiteral */.Hg)(name)}, ${value})`);
        const calls = [...(status === 200 ? [] : [`.status(${status})`]), ...set, body === null ? '.end()' : `.json(${body})`];
        return set.length === 0
            ? [`res${calls.join('')};`]
            : ['res', ...calls.map((call, index) => `  ${call}${index + 1 < calls.length ? '' : ';'}`)];
    },
};

;// CONCATENATED MODULE: ./build/openapi/scaffold/express/routes.js










/** A file of handlers, and their registration. */
function routesModule(group, extension, implementation) {
    const imports = new source_module/* Imports */.l2();
    imports.use('express', 'Router');
    const router = routerName(group);
    const handlers = group.operations.map((planned) => handlerSource(planned, imports, extension, implementation));
    const routes = (0,route_order/* specificFirst */.DV)(group.operations).map((planned) => routeSource(router, planned, imports, extension));
    return {
        path: `routes/${group.file}.ts`,
        role: 'handlers',
        text: (0,source_module/* moduleText */.W7)(imports, [...handlers, `export const ${router} = Router();`, routes.join('\n')]),
    };
}
function routerName(group) {
    return `${group.name}Router`;
}
function handlerSource(planned, imports, extension, implementation) {
    const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type');
    const handler = imports.use(`../types/handler${extension}`, 'Handler', 'type');
    const stub = () => `${imports.use(`../middleware/error-handler${extension}`, 'notImplemented')}(req, res);`;
    const lines = (0,scaffold_implementation/* handlerLines */.M)(planned, exchange, imports, extension, implementation, stub);
    return `${(0,operation_comment/* operationComment */.B)(planned)}export const ${planned.handler}: ${handler}<${type}> = async (req, res) => {
${lines}
};`;
}
function routeSource(router, planned, imports, extension) {
    const { operation, body, path } = planned;
    const chain = [(0,source_text/* stringLiteral */.Hg)((0,path_to_regexp/* pathToRegexp */.M)(path))];
    if ((0,credentials/* isGuarded */.JN)(operation)) {
        const authenticate = imports.use(`../middleware/auth${extension}`, 'authenticate');
        chain.push([authenticate, (0,layout/* enclosed */.AK)('(', (0,credentials/* alternativesSource */.Qx)(operation.security), ')')]);
    }
    const types = (reads) => body?.contents.filter((content) => content.reads === reads).map(({ mediaType }) => mediaType) ?? [];
    const from = `../middleware/bodies${extension}`;
    if (types('form').length > 0)
        chain.push(imports.use(from, 'form'));
    if (types('multipart').length > 0)
        chain.push(imports.use(from, 'multipart'));
    if (types('text').length > 0)
        chain.push(`${imports.use(from, 'text')}(${types('text').map(source_text/* stringLiteral */.Hg).join(', ')})`);
    if (types('bytes').length > 0)
        chain.push(`${imports.use(from, 'binary')}(${types('bytes').map(source_text/* stringLiteral */.Hg).join(', ')})`);
    if ((0,validators/* takesSomething */.r)(planned)) {
        imports.use(`../middleware/validators${extension}`, planned.requestName);
        chain.push(`${imports.use(`../middleware/validate${extension}`, 'validate')}(${planned.requestName})`);
    }
    chain.push(planned.handler);
    return (0,layout/* render */.XX)([`${router}.${operation.method}`, (0,layout/* enclosed */.AK)('(', chain, ')'), ';']);
}
/** The router of all: those whose routes would take requests of others come behind them. */
function indexModule(groups, extension) {
    const imports = new source_module/* Imports */.l2();
    imports.use('express', 'Router');
    for (const group of groups)
        imports.use(`./${group.file}${extension}`, routerName(group));
    const uses = groups.map((group) => `routes.use(${routerName(group)});`);
    return {
        path: 'routes/index.ts',
        role: 'written',
        text: (0,source_module/* moduleText */.W7)(imports, ['export const routes = Router();', uses.join('\n')]),
    };
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/express/express.js





const express = {
    name: 'express',
    application: (plan, secured) => {
        const operations = plan.groups.flatMap((group) => group.operations);
        const bodies = bodiesModule(operations);
        return {
            'app.ts': appModule(plan),
            'server.ts': serverModule,
            'middleware/request-id.ts': requestIdMiddleware,
            'middleware/rate-limit.ts': rateLimitMiddleware,
            'middleware/error-handler.ts': errorHandlerMiddleware,
            'middleware/validate.ts': validateMiddleware,
            'types/handler.ts': handlerTypes(secured),
            ...(secured ? { 'middleware/auth.ts': authMiddleware } : {}),
            ...(bodies === null ? {} : { 'middleware/bodies.ts': bodies }),
        };
    },
    routes: (plan, extension, implementation) => [
        indexModule((0,route_order/* groupsInOrder */.IC)((0,scaffold_plan/* ownGroups */.z)(plan)), extension),
        ...(0,scaffold_plan/* ownGroups */.z)(plan).map((group) => routesModule(group, extension, implementation)),
    ],
    packages: (plan) => {
        const multipart = plan.groups.some(({ operations }) => operations.some(({ body }) => body?.contents.some(({ reads }) => reads === 'multipart')));
        return {
            dependencies: {
                express: '^5.1.0',
                'express-rate-limit': '^8.0.0',
                helmet: '^8.1.0',
                ...(multipart ? { multer: '^2.0.0' } : {}),
            },
            devDependencies: { '@types/express': '^5.0.0', ...(multipart ? { '@types/multer': '^2.0.0' } : {}) },
        };
    },
};


/***/ }),

/***/ 377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ handlerLines)
/* harmony export */ });
/** The lines of a handler: what is known of it, else the stub. */
function handlerLines(planned, exchange, imports, extension, implementation, stub) {
    const known = implementation?.handler(planned, exchange, imports, extension) ?? [stub()];
    return known.map((line) => `  ${line}`).join('\n');
}


/***/ }),

/***/ 88692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationComment)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51490);

/** What stands above a handler: what the operation does, and what it answers. */
function operationComment({ operation }) {
    const said = [operation.summary, operation.description].filter((text) => text !== null && text.trim() !== '');
    const answers = operation.responses.map(({ status, description, headers }) => {
        const sets = headers.map(({ name }) => name).join(', ');
        const [first = ''] = (0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .commentLines */ .rT)(description.trim());
        return `- ${status}: ${first}${sets === '' ? '' : ` Sets ${sets}.`}`;
    });
    return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .docComment */ .sm)([
        ...[...new Set(said)].map(String),
        [`${operation.method.toUpperCase()} ${operation.path}`, ...answers].join('\n'),
        ...(operation.deprecated ? ['@deprecated'] : []),
    ]);
}


/***/ }),

/***/ 78544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathToRegexp)
/* harmony export */ });
/** A path of path-to-regexp 8, with its signs taken as text. */
function pathToRegexp(path) {
    return path
        .map((part) => ('text' in part ? part.text.replace(/[\\{}()[\]+?!*:]/g, '\\$&') : `:${part.parameter}`))
        .reduce((whole, part, index) => {
        // A word right behind a parameter would be read as part of its name.
        const before = path[index - 1];
        return before !== undefined && 'parameter' in before && /^[\w$]/.test(part)
            ? `${whole.replace(/:(\w+)$/, ':"$1"')}${part}`
            : whole + part;
    }, '');
}


/***/ }),

/***/ 46251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ specificFirst),
/* harmony export */   IC: () => (/* binding */ groupsInOrder)
/* harmony export */ });
/* unused harmony export shadows */
/**
 * Routers that take the first route that matches need `/users/me` before `/users/{id}` (OpenAPI 3.1, 4.8.8.1: concrete paths match first).
 * Keeps the given order otherwise.
 */
function specificFirst(operations) {
    return ordered(operations, (one, other) => shadows(one, other));
}
/** Groups in an order in which none takes the requests of a later one, as far as there is one. */
function groupsInOrder(groups) {
    return ordered(groups, (one, other) => one.operations.some((mine) => other.operations.some((theirs) => shadows(mine, theirs))));
}
/** Moves what is shadowed before what shadows it. */
function ordered(items, shadowing) {
    const order = new Set();
    const open = new Set();
    const place = (item) => {
        if (order.has(item) || open.has(item))
            return;
        open.add(item);
        for (const other of items)
            if (other !== item && shadowing(item, other))
                place(other);
        open.delete(item);
        order.add(item);
    };
    for (const item of items)
        place(item);
    return [...order];
}
/** Whether a route takes requests that are meant for the other: it is as general everywhere, and more so somewhere. */
function shadows(one, other) {
    if (one.operation.method !== other.operation.method)
        return false;
    const mine = segments(one.path);
    const theirs = segments(other.path);
    if (mine.length !== theirs.length)
        return false;
    let general = false;
    for (const [index, segment] of mine.entries()) {
        const facing = theirs[index] ?? [];
        const isText = facing.every((part) => 'text' in part);
        if (segment.every((part) => 'text' in part)) {
            if (!isText || text(segment) !== text(facing))
                return false;
        }
        else if (facing.length < segment.length || isText)
            general = general || isText || matches(segment, facing);
        else if (segment.length === 1 && facing.length > 1)
            general = true;
    }
    return general;
}
function matches(segment, facing) {
    return segment.length <= facing.length;
}
function text(segment) {
    return segment.map((part) => ('text' in part ? part.text : '{}')).join('');
}
/** Each route is held against every other. */
const known = new WeakMap();
function segments(path) {
    const found = known.get(path) ?? split(path);
    known.set(path, found);
    return found;
}
function split(path) {
    const result = [[]];
    for (const part of path) {
        if ('parameter' in part)
            result.at(-1)?.push(part);
        else {
            part.text.split('/').forEach((piece, index) => {
                if (index > 0)
                    result.push([]);
                if (piece !== '')
                    result.at(-1)?.push({ text: piece });
            });
        }
    }
    return result;
}


/***/ })

};
;