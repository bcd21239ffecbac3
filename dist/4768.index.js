"use strict";
exports.id = 4768;
exports.ids = [4768];
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

/***/ 64768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fastify: () => (/* binding */ fastify)
});

// EXTERNAL MODULE: ./build/openapi/scaffold/plan.js + 4 modules
var scaffold_plan = __webpack_require__(88156);
// EXTERNAL MODULE: ./build/openapi/scaffold/described.js
var described = __webpack_require__(85848);
;// CONCATENATED MODULE: ./build/openapi/scaffold/fastify/application.js

const appModule = (plan, { secured, bodies, multipart }) => `
import helmet from '@fastify/helmet';
${multipart ? "import multipart from '@fastify/multipart';\n" : ''}import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import { config } from './config.js';
import { asHttpError, tooManyRequests } from './errors.js';
${bodies ? "import { addBodyParsers } from './middleware/bodies.js';\n" : ''}import { errorHandler, noSuchRoute } from './middleware/error-handler.js';
import { openapi } from './openapi.js';
import { requestIdHeader, requestIdOf } from './request-id.js';
import { routes } from './routes/index.js';

export const createApp = async (): Promise<FastifyInstance> => {
  const app = fastify({
    logger: { level: config.logLevel },
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: config.bodyLimitBytes,
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    // A request that does not even reach a route, such as one with a broken escape in its path.
    frameworkErrors: (error, request, reply) => {
      errorHandler(asHttpError(error), request, reply);
    },
  });
  app.decorateRequest('cookies', null);
${secured ? "  app.decorateRequest('principal', null);\n" : ''}  app.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id);
  });
  app.setErrorHandler(errorHandler);
  await app.register(helmet);
  await app.register(rateLimit, {
    max: config.rateLimit.requests,
    timeWindow: config.rateLimit.windowSeconds * 1000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => tooManyRequests(ttl / 1000),
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, noSuchRoute);
${multipart ? '  await app.register(multipart, { limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });\n' : ''}${bodies ? '  addBodyParsers(app);\n' : ''}${(0,described/* describes */.b)(plan, '/health') ? '' : "  app.get('/health', { config: { rateLimit: false } }, async () => ({ status: 'ok' }));\n"}${(0,described/* describes */.b)(plan, '/openapi.json') ? '' : "  app.get('/openapi.json', async () => openapi);\n"}  await app.register(routes, { prefix: config.basePath });
  return app;
};
`;
const serverModule = `
import { createApp } from './app.js';
import { config } from './config.js';

const app = await createApp();

/** Requests that are being answered are finished, for as long as SHUTDOWN_SECONDS. */
const shutDown = (signal: NodeJS.Signals): void => {
  app.log.info(\`\${signal}: closing\`);
  setTimeout(() => app.server.closeAllConnections(), config.shutdownSeconds * 1000).unref();
  void app.close();
};

process.once('SIGINT', shutDown);
process.once('SIGTERM', shutDown);

await app.listen({ port: config.port, host: config.host });
`;
const errorHandlerMiddleware = `
import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import { asHttpError, errorBody, HttpError, notFound } from '../errors.js';

export const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const answer = asHttpError(error);
  if (answer !== error && answer.status >= 500) request.log.error(error);
  void reply.code(answer.status).headers(answer.headers).send(errorBody(answer, request.id));
};

export const noSuchRoute = async (request: FastifyRequest): Promise<never> => {
  throw notFound(\`There is no \${request.method} \${request.url.split('?')[0]}.\`);
};

/** For a handler that is still to be written. */
export const notImplemented = <R extends RouteGenericInterface>(request: FastifyRequest<R>, _reply: unknown): never => {
  throw new HttpError(501, 'NOT_IMPLEMENTED', \`\${request.method} \${request.url.split('?')[0]} is not implemented yet.\`);
};
`;
const handlerTypes = (secured) => `
import type {
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
  RouteHandlerMethod,
} from 'fastify';
${secured ? "import type { Principal } from '../middleware/credentials.js';\n" : ''}import type { Operation } from './operations.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** As the operation describes them: \`request.getDecorator<ListUsersOperation['cookies']>('cookies')\`. */
    cookies: unknown;
${secured ? '    /** null: the operation can be called without credentials, and was. */\n    principal: Principal | null;\n' : ''}  }
}

/** An operation in the terms of Fastify. */
export interface Route<O extends Operation> {
  Params: O['params'];
  Querystring: O['query'];
  Headers: O['headers'];
  Body: O['body'];
  Reply: { [S in keyof O['responses'] as S extends \`\${infer C}XX\` ? \`\${C}xx\` : S]: O['responses'][S] };
}

export type Reply<O extends Operation> = FastifyReply<Route<O>>;

/** A handler of an operation. Its request has been validated. */
export type Handler<O extends Operation> = RouteHandlerMethod<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  Route<O>
>;
`;
const validateMiddleware = `
import type { FastifyRequest } from 'fastify';
import type { Route } from '../types/handler.js';
import type { Operation } from '../types/operations.js';
import { type RequestSchemas, readRequest } from './request-schemas.js';

/** Puts what the schemas read in place of what came. */
export const validate =
  <O extends Operation>(schemas: RequestSchemas<O>) =>
  async (request: FastifyRequest<Route<O>>): Promise<void> => {
    Object.assign(request, readRequest(schemas, request));
  };
`;
const authMiddleware = `
import type { TLSSocket } from 'node:tls';
import type { FastifyRequest, RouteGenericInterface } from 'fastify';
import { type Alternative, authorise } from './credentials.js';
import { readCookies } from './request-schemas.js';

/** Lets through who holds the credentials of at least one alternative. */
export const authenticate =
  (...alternatives: Alternative[]) =>
  async <R extends RouteGenericInterface>(request: FastifyRequest<R>): Promise<void> => {
    const { headers, socket, url } = request.raw;
    const query = new URLSearchParams(url?.split('?')[1] ?? '');
    request.principal = await authorise(
      {
        header: (name) => {
          const value = headers[name.toLowerCase()];
          return Array.isArray(value) ? value[0] : value;
        },
        query: (name) => query.get(name) ?? undefined,
        cookie: (name) => readCookies(headers.cookie)[name],
        certified: (socket as TLSSocket).authorized === true,
      },
      alternatives,
    );
  };
`;

// EXTERNAL MODULE: ./build/openapi/scaffold/schema/scalar-source.js
var scalar_source = __webpack_require__(52153);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/layout.js
var layout = __webpack_require__(33467);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/text.js
var source_text = __webpack_require__(51490);
;// CONCATENATED MODULE: ./build/openapi/scaffold/fastify/bodies.js



/** `middleware/bodies.ts`: parsers of what is neither JSON nor plain text. */
function bodiesModule(operations) {
    const contents = operations.flatMap(({ body }) => body?.contents ?? []);
    const types = (reads) => [
        ...new Set(contents.filter((content) => content.reads === reads).map(({ mediaType }) => mediaType)),
    ];
    const form = types('form').length > 0;
    const multipart = types('multipart').length > 0;
    const text = types('text').filter((type) => type !== 'text/plain');
    const bytes = types('bytes');
    const parsers = [
        "  app.addContentTypeParser(/^application\\/[^;]+\\+json/, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));",
        form
            ? `  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async (_request: unknown, body: string) =>
    parse(body),
  );`
            : '',
        text.length > 0
            ? `  app.addContentTypeParser(${listed(text)}, { parseAs: 'string' }, async (_request: unknown, body: string) => body);`
            : '',
        bytes.length > 0
            ? `  app.addContentTypeParser(${listed(bytes)}, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);`
            : '',
    ];
    const imports = [
        form ? "import { parse } from 'node:querystring';" : '',
        `import type { FastifyInstance${multipart ? ', FastifyRequest, RouteGenericInterface' : ''} } from 'fastify';`,
        multipart ? "import type { UploadedFile } from '../types/uploaded-file.js';" : '',
    ];
    return [
        imports.filter((each) => each !== '').join('\n'),
        `export const addBodyParsers = (app: FastifyInstance): void => {\n${parsers.filter((each) => each !== '').join('\n')}\n};`,
        ...(multipart ? [multipartReader] : []),
    ].join('\n\n');
}
function listed(types) {
    const each = types.map((type) => {
        if (!type.includes('*'))
            return (0,source_text/* stringLiteral */.Hg)(type);
        return (0,scalar_source/* regexLiteral */.bw)(new RegExp(`^${type.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '[^;]*')}`, 'u'));
    });
    return (0,layout/* render */.XX)((0,layout/* enclosed */.AK)('[', each, ']'));
}
const multipartReader = `/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
export const multipart = async <R extends RouteGenericInterface>(request: FastifyRequest<R>): Promise<void> => {
  if (!request.isMultipart()) return;
  const parts = new Map<string, unknown>();
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? await uploaded(part) : part.value;
    const earlier = parts.get(part.fieldname);
    parts.set(part.fieldname, earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value]);
  }
  Object.assign(request, { body: Object.fromEntries(parts) });
};

const uploaded = async (part: { filename: string; mimetype: string; toBuffer(): Promise<Buffer> }): Promise<UploadedFile> => {
  const buffer = await part.toBuffer();
  return { filename: part.filename, mimetype: part.mimetype, size: buffer.length, buffer };
};`;

// EXTERNAL MODULE: ./build/openapi/scaffold/application/credentials.js
var credentials = __webpack_require__(95380);
// EXTERNAL MODULE: ./build/openapi/scaffold/implementation.js
var scaffold_implementation = __webpack_require__(377);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/operation-comment.js
var operation_comment = __webpack_require__(88692);
// EXTERNAL MODULE: ./build/openapi/scaffold/modules/validators.js + 4 modules
var validators = __webpack_require__(71979);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/module.js
var source_module = __webpack_require__(36577);
;// CONCATENATED MODULE: ./build/openapi/scaffold/fastify/exchange.js

const exchange = {
    framework: 'fastify',
    params: 'request.params',
    query: 'request.query',
    body: 'request.body',
    requestId: 'request.id',
    answer: (status, body, headers = {}) => {
        const set = Object.entries(headers).map(([name, value]) => `.header(${(0,source_text/* stringLiteral */.Hg)(name)}, ${value})`);
        // `header` forgets the status that `code` has told the type of `send`.
        const calls = [...set, `.code(${status})`, `.send(${body ?? ''})`];
        return set.length === 0
            ? [`return reply${calls.join('')};`]
            : ['return reply', ...calls.map((call, index) => `  ${call}${index + 1 < calls.length ? '' : ';'}`)];
    },
};

;// CONCATENATED MODULE: ./build/openapi/scaffold/fastify/routes.js








/** A file of handlers, and the plugin that registers them. */
function routesModule(group, extension, implementation) {
    const imports = new source_module/* Imports */.l2();
    imports.use('fastify', 'FastifyPluginAsync', 'type');
    const handlers = group.operations.map((planned) => handlerSource(planned, imports, extension, implementation));
    const routes = headFirst(group.operations).map((planned) => routeSource(planned, imports, extension));
    const plugin = [
        `export const ${pluginName(group)}: FastifyPluginAsync = async (app) => {`,
        (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(routes, layout/* hard */.e)]),
        layout/* hard */.e,
        '};',
    ];
    return { path: `routes/${group.file}.ts`, role: 'handlers', text: (0,source_module/* moduleText */.W7)(imports, [...handlers, (0,layout/* render */.XX)(plugin)]) };
}
function pluginName(group) {
    return `${group.name}Routes`;
}
/** Fastify answers HEAD for every GET, unless it is there before. */
function headFirst(operations) {
    const isHead = ({ operation }) => operation.method === 'head';
    return [...operations.filter(isHead), ...operations.filter((each) => !isHead(each))];
}
function handlerSource(planned, imports, extension, implementation) {
    const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type');
    const handler = imports.use(`../types/handler${extension}`, 'Handler', 'type');
    const stub = () => `${imports.use(`../middleware/error-handler${extension}`, 'notImplemented')}(request, reply);`;
    const lines = (0,scaffold_implementation/* handlerLines */.M)(planned, exchange, imports, extension, implementation, stub);
    return `${(0,operation_comment/* operationComment */.B)(planned)}export const ${planned.handler}: ${handler}<${type}> = async (request, reply) => {
${lines}
};`;
}
const shorthands = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
function routeSource(planned, imports, extension) {
    const { operation, body } = planned;
    const options = [];
    if ((0,credentials/* isGuarded */.JN)(operation)) {
        const authenticate = imports.use(`../middleware/auth${extension}`, 'authenticate');
        options.push(['onRequest: ', authenticate, (0,layout/* enclosed */.AK)('(', (0,credentials/* alternativesSource */.Qx)(operation.security), ')')]);
    }
    const reading = [];
    if (body?.contents.some(({ reads }) => reads === 'multipart'))
        reading.push(imports.use(`../middleware/bodies${extension}`, 'multipart'));
    if ((0,validators/* takesSomething */.r)(planned)) {
        imports.use(`../middleware/validators${extension}`, planned.requestName);
        reading.push(`${imports.use(`../middleware/validate${extension}`, 'validate')}(${planned.requestName})`);
    }
    if (reading.length > 0)
        options.push(reading.length === 1 ? `preValidation: ${reading[0]}` : `preValidation: [${reading.join(', ')}]`);
    const url = (0,source_text/* stringLiteral */.Hg)(fastifyPath(planned.path));
    if (!shorthands.includes(operation.method)) {
        const route = [`method: '${operation.method.toUpperCase()}'`, `url: ${url}`, ...options, `handler: ${planned.handler}`];
        return [`app.route(`, (0,layout/* enclosed */.AK)('{', route, '}', layout/* line */.n8), ');'];
    }
    const object = options.length === 0 ? [] : [(0,layout/* enclosed */.AK)('{', options, '}', layout/* line */.n8)];
    return [`app.${operation.method}`, (0,layout/* enclosed */.AK)('(', [url, ...object, planned.handler], ')'), ';'];
}
/** A path of find-my-way: a colon of the text is doubled, and a parameter that is only part of a segment gets a pattern. */
function fastifyPath(path) {
    return path
        .map((part, index) => {
        if ('text' in part)
            return part.text.replaceAll(':', '::');
        const after = path[index + 1];
        const alone = after === undefined || ('text' in after && after.text.startsWith('/'));
        return alone ? `:${part.parameter}` : `:${part.parameter}(^[^/]+?)`;
    })
        .join('');
}
/** The plugin of all. */
function indexModule(groups, extension) {
    const imports = new source_module/* Imports */.l2();
    imports.use('fastify', 'FastifyPluginAsync', 'type');
    for (const group of groups)
        imports.use(`./${group.file}${extension}`, pluginName(group));
    const uses = groups.map((group) => `await app.register(${pluginName(group)});`);
    const plugin = [
        'export const routes: FastifyPluginAsync = async (app) => {',
        (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(uses, layout/* hard */.e)]),
        layout/* hard */.e,
        '};',
    ];
    return { path: 'routes/index.ts', role: 'written', text: (0,source_module/* moduleText */.W7)(imports, [(0,layout/* render */.XX)(plugin)]) };
}

;// CONCATENATED MODULE: ./build/openapi/scaffold/fastify/fastify.js




const fastify = {
    name: 'fastify',
    application: (plan, secured) => {
        const needs = needsOf(plan, secured);
        return {
            'app.ts': appModule(plan, needs),
            'server.ts': serverModule,
            'middleware/error-handler.ts': errorHandlerMiddleware,
            'middleware/validate.ts': validateMiddleware,
            'types/handler.ts': handlerTypes(secured),
            ...(secured ? { 'middleware/auth.ts': authMiddleware } : {}),
            ...(needs.bodies ? { 'middleware/bodies.ts': bodiesModule(plan.groups.flatMap(({ operations }) => operations)) } : {}),
        };
    },
    routes: (plan, extension, implementation) => [
        indexModule((0,scaffold_plan/* ownGroups */.z)(plan), extension),
        ...(0,scaffold_plan/* ownGroups */.z)(plan).map((group) => routesModule(group, extension, implementation)),
    ],
    packages: (plan) => ({
        dependencies: {
            '@fastify/helmet': '^13.0.0',
            ...(needsOf(plan, false).multipart ? { '@fastify/multipart': '^9.0.0 || ^10.0.0' } : {}),
            '@fastify/rate-limit': '^10.3.0 || ^11.0.0',
            fastify: '^5.3.0',
        },
        devDependencies: {},
    }),
};
function needsOf({ groups }, secured) {
    const contents = groups.flatMap(({ operations }) => operations.flatMap(({ body }) => body?.contents ?? []));
    return {
        secured,
        bodies: contents.some(({ reads, mediaType }) => reads !== 'json' || mediaType.includes('+json')),
        multipart: contents.some(({ reads }) => reads === 'multipart'),
    };
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


/***/ })

};
;