"use strict";
exports.id = 4861;
exports.ids = [4861];
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

/***/ 94861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  koa: () => (/* binding */ koa)
});

// EXTERNAL MODULE: ./build/openapi/scaffold/plan.js + 4 modules
var scaffold_plan = __webpack_require__(88156);
// EXTERNAL MODULE: ./build/openapi/scaffold/route-order.js
var route_order = __webpack_require__(46251);
// EXTERNAL MODULE: ./build/openapi/scaffold/described.js
var described = __webpack_require__(85848);
;// CONCATENATED MODULE: ./build/openapi/scaffold/koa/application.js

const appModule = (plan) => `
import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import helmet from 'koa-helmet';
import { config } from './config.js';
import { answerErrors } from './middleware/error-handler.js';
import { limitRate } from './middleware/rate-limit.js';
import { assignRequestId } from './middleware/request-id.js';
import { openapi } from './openapi.js';
import { routes } from './routes/index.js';

export const createApp = (): Koa => {
  const app = new Koa({ proxy: config.trustedProxies > 0, maxIpsCount: config.trustedProxies });
  app.use(assignRequestId);
  app.use(helmet());
  app.use(answerErrors);
${(0,described/* describes */.b)(plan, '/health') ? '' : "  app.use(serve('/health', { status: 'ok' }));\n"}  app.use(limitRate);
${(0,described/* describes */.b)(plan, '/openapi.json') ? '' : "  app.use(serve('/openapi.json', openapi));\n"}  app.use(
    bodyParser({
      enableTypes: ['json'],
      // These take the place of the first of its own types.
      extendTypes: { json: ['application/json', '+json'] },
      jsonLimit: config.bodyLimitBytes,
      jsonStrict: false,
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'QUERY'],
    }),
  );
  app.use(routes.routes());
  app.use(routes.allowedMethods({ throw: true }));
  return app;
};

const serve =
  (path: string, body: object): Koa.Middleware =>
  async (ctx, next) => {
    if (ctx.path !== path || ctx.method !== 'GET') return next();
    ctx.body = body;
  };
`;
const serverModule = `
import { createApp } from './app.js';
import { config } from './config.js';

const server = createApp().listen(config.port, config.host, () => {
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
import type { Middleware } from 'koa';
import { requestIdHeader, requestIdOf } from '../request-id.js';

export const assignRequestId: Middleware = async (ctx, next) => {
  ctx.state.requestId = requestIdOf(ctx.get(requestIdHeader));
  ctx.set(requestIdHeader, ctx.state.requestId);
  await next();
};
`;
const rateLimitMiddleware = `
import type { Middleware } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '../config.js';
import { tooManyRequests } from '../errors.js';

const { requests, windowSeconds } = config.rateLimit;

/** Counts in this process: take another limiter of the package where several share the load. */
const limiter = new RateLimiterMemory({ points: requests, duration: windowSeconds });

export const limitRate: Middleware = async (ctx, next) => {
  const { remainingPoints, msBeforeNext } = await limiter.consume(ctx.ip).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) throw tooManyRequests(refusal.msBeforeNext / 1000);
    throw refusal;
  });
  ctx.set({
    'RateLimit-Limit': String(requests),
    'RateLimit-Remaining': String(remainingPoints),
    'RateLimit-Reset': String(Math.ceil(msBeforeNext / 1000)),
  });
  await next();
};
`;
const errorHandlerMiddleware = `
import type { Context, Middleware } from 'koa';
import { asHttpError, errorBody, HttpError, notFound } from '../errors.js';

export const answerErrors: Middleware = async (ctx, next) => {
  try {
    await next();
    if (ctx.status === 404 && !ctx.body) throw notFound(\`There is no \${ctx.method} \${ctx.path}.\`);
  } catch (error) {
    const answer = asHttpError(error);
    if (answer !== error && answer.status >= 500) ctx.app.emit('error', error, ctx);
    ctx.status = answer.status;
    ctx.set(answer.headers);
    ctx.body = errorBody(answer, String(ctx.state.requestId));
  }
};

/** For a handler that is still to be written. */
export const notImplemented = (ctx: Pick<Context, 'method' | 'path'>): never => {
  throw new HttpError(501, 'NOT_IMPLEMENTED', \`\${ctx.method} \${ctx.path} is not implemented yet.\`);
};
`;
const handlerTypes = (secured) => `
import type { RouterMiddleware } from '@koa/router';
import type { DefaultContext } from 'koa';
${secured ? "import type { Principal } from '../middleware/credentials.js';\n" : ''}import type { Operation } from './operations.js';

/** What middleware leaves for handlers in \`ctx.state\`: the request as validation read it. */
export interface State<O extends Operation = Operation> {
  requestId: string;
  params: O['params'];
  query: O['query'];
  headers: O['headers'];
  cookies: O['cookies'];
  body: O['body'];
${secured ? '  /** null: the operation can be called without credentials, and was. */\n  principal: Principal | null;\n' : ''}}

export type Answer<O extends Operation> = O['responses'][keyof O['responses']];

/** A handler of an operation. Its request has been validated. */
export type Handler<O extends Operation> = RouterMiddleware<State<O>, DefaultContext, Answer<O>>;
`;
const validateMiddleware = `
import type { Handler } from '../types/handler.js';
import type { Operation } from '../types/operations.js';
import { type RequestSchemas, readRequest } from './request-schemas.js';

/** Leaves what the schemas read in \`ctx.state\`. */
export const validate =
  <O extends Operation>(schemas: RequestSchemas<O>): Handler<O> =>
  async (ctx, next) => {
    const { params, query, headers, request } = ctx;
    Object.assign(ctx.state, readRequest(schemas, { params, query, headers, body: request.body }));
    await next();
  };
`;
const authMiddleware = `
import type { TLSSocket } from 'node:tls';
import type { Middleware } from 'koa';
import { type Alternative, authorise } from './credentials.js';
import { readCookies } from './request-schemas.js';

/** Lets through who holds the credentials of at least one alternative. */
export const authenticate =
  (...alternatives: Alternative[]): Middleware =>
  async (ctx, next) => {
    ctx.state.principal = await authorise(
      {
        header: (name) => ctx.get(name) || undefined,
        query: (name) => ctx.URL.searchParams.get(name) ?? undefined,
        cookie: (name) => readCookies(ctx.headers.cookie)[name],
        certified: (ctx.socket as TLSSocket).authorized === true,
      },
      alternatives,
    );
    await next();
  };
`;

;// CONCATENATED MODULE: ./build/openapi/scaffold/koa/bodies.js
const definitions = {
    form: {
        imports: ["import { parse } from 'node:querystring';"],
        code: `/** A form as flat text: the schema makes values of it. */
export const form: Middleware = async (ctx, next) => {
  if (ctx.is('urlencoded')) ctx.request.body = parse(String(await whole(ctx)));
  await next();
};`,
    },
    text: {
        imports: [],
        code: `/** Text of the media types that an operation takes. */
export const text =
  (...types: string[]): Middleware =>
  async (ctx, next) => {
    if (ctx.is(types)) ctx.request.body = String(await whole(ctx));
    await next();
  };`,
    },
    bytes: {
        imports: [],
        code: `/** Bytes of the media types that an operation takes. */
export const binary =
  (...types: string[]): Middleware =>
  async (ctx, next) => {
    if (ctx.is(types)) ctx.request.body = await whole(ctx);
    await next();
  };`,
    },
    multipart: {
        imports: [
            "import multer from '@koa/multer';",
            "import { MulterError } from 'multer';",
            "import type { UploadedFile } from '../types/uploaded-file.js';",
        ],
        code: `const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });

/** What multer refuses is the client's to mend. */
const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof MulterError)) return error;
  const large = error.code === 'LIMIT_FILE_SIZE';
  return new HttpError(large ? 413 : 400, large ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', error.message, { cause: error });
};

/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
export const multipart: Middleware = async (ctx, next) => {
  if (ctx.is('multipart')) {
    await upload
      .any()(ctx, async () => {})
      .catch((error: unknown) => {
        throw asRefusal(error);
      });
    const files = Array.isArray(ctx.files) ? ctx.files : [];
    const parts = new Map<string, unknown>(Object.entries(ctx.request.body ?? {}));
    for (const { fieldname, originalname, mimetype, size, buffer } of files) {
      const file: UploadedFile = { filename: originalname, mimetype, size, buffer };
      const earlier = parts.get(fieldname);
      parts.set(fieldname, earlier === undefined ? file : Array.isArray(earlier) ? [...earlier, file] : [earlier, file]);
    }
    ctx.request.body = Object.fromEntries(parts);
  }
  await next();
};`,
    },
};
const whole = `const whole = async (ctx: Context): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += chunk.length;
    if (size > config.bodyLimitBytes) throw new HttpError(413, 'PAYLOAD_TOO_LARGE', 'The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};`;
/** `middleware/bodies.ts`, with the parsers that some operation needs; null: all bodies are JSON. */
function bodiesModule(operations) {
    const used = new Set(operations.flatMap(({ body }) => body?.contents.map(({ reads }) => reads) ?? []));
    const wanted = ['form', 'text', 'bytes', 'multipart'].filter((reads) => used.has(reads));
    if (wanted.length === 0)
        return null;
    const reading = wanted.some((reads) => reads !== 'multipart');
    const imports = [
        ...wanted.flatMap((reads) => definitions[reads].imports),
        `import type { ${reading ? 'Context, ' : ''}Middleware } from 'koa';`,
        "import { config } from '../config.js';",
        "import { HttpError } from '../errors.js';",
    ];
    return [imports.join('\n'), ...(reading ? [whole] : []), ...wanted.map((reads) => definitions[reads].code)].join('\n\n');
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
;// CONCATENATED MODULE: ./build/openapi/scaffold/koa/exchange.js

const exchange = {
    framework: 'koa',
    params: 'ctx.state.params',
    query: 'ctx.state.query',
    body: 'ctx.state.body',
    requestId: 'ctx.state.requestId',
    answer: (status, body, headers = {}) => [
        ...(status === 200 ? [] : [`ctx.status = ${status};`]),
        ...Object.entries(headers).map(([name, value]) => `ctx.set(${(0,source_text/* stringLiteral */.Hg)(name)}, ${value});`),
        ...(body === null ? [] : [`ctx.body = ${body};`]),
    ],
};

;// CONCATENATED MODULE: ./build/openapi/scaffold/koa/routes.js










/** A file of handlers, and their registration. */
function routesModule(group, extension, implementation) {
    const imports = new source_module/* Imports */.l2();
    imports.use('@koa/router', 'Router');
    const router = routerName(group);
    const handlers = group.operations.map((planned) => handlerSource(planned, imports, extension, implementation));
    const routes = (0,route_order/* specificFirst */.DV)(group.operations).map((planned) => routeSource(router, planned, imports, extension));
    return {
        path: `routes/${group.file}.ts`,
        role: 'handlers',
        text: (0,source_module/* moduleText */.W7)(imports, [...handlers, `export const ${router} = new Router();`, routes.join('\n')]),
    };
}
function routerName(group) {
    return `${group.name}Router`;
}
function handlerSource(planned, imports, extension, implementation) {
    const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type');
    const handler = imports.use(`../types/handler${extension}`, 'Handler', 'type');
    const stub = () => `${imports.use(`../middleware/error-handler${extension}`, 'notImplemented')}(ctx);`;
    const lines = (0,scaffold_implementation/* handlerLines */.M)(planned, exchange, imports, extension, implementation, stub);
    return `${(0,operation_comment/* operationComment */.B)(planned)}export const ${planned.handler}: ${handler}<${type}> = async (ctx) => {
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
    if (methods.includes(operation.method))
        return (0,layout/* render */.XX)([`${router}.${operation.method}`, (0,layout/* enclosed */.AK)('(', chain, ')'), ';']);
    const [url = '', ...middleware] = chain;
    const type = imports.use('@koa/router', 'RouterMiddleware', 'type');
    const listed = [(0,layout/* enclosed */.AK)('[', middleware, ']'), ` as ${type}[]`];
    return (0,layout/* render */.XX)([`${router}.register`, (0,layout/* enclosed */.AK)('(', [url, `['${operation.method.toUpperCase()}']`, listed], ')'), ';']);
}
/** Those that the router has a function for. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
/** The router of all: those whose routes would take requests of others come behind them. */
function indexModule(groups, extension) {
    const imports = new source_module/* Imports */.l2();
    imports.use('@koa/router', 'Router');
    imports.use(`../config${extension}`, 'config');
    for (const group of groups)
        imports.use(`./${group.file}${extension}`, routerName(group));
    const uses = groups.map((group) => `routes.use(${routerName(group)}.routes());`);
    return {
        path: 'routes/index.ts',
        role: 'written',
        text: (0,source_module/* moduleText */.W7)(imports, ['export const routes = new Router({ prefix: config.basePath });', uses.join('\n')]),
    };
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/koa/koa.js





const koa = {
    name: 'koa',
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
                '@koa/bodyparser': '^6.0.0',
                ...(multipart ? { '@koa/multer': '^4.0.0', multer: '^2.0.0' } : {}),
                '@koa/router': '^15.0.0',
                koa: '^3.0.0',
                'koa-helmet': '^9.0.0',
                'rate-limiter-flexible': '^9.0.0 || ^10.0.0 || ^11.0.0',
            },
            devDependencies: {
                '@types/koa': '^3.0.0',
                ...(multipart ? { '@types/koa__multer': '^2.0.0', '@types/multer': '^2.0.0' } : {}),
            },
        };
    },
};


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