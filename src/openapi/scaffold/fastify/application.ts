import { describes } from '../described.ts'
import type { Plan } from '../plan.ts'

export interface Needs {
  /** Whether operations ask for credentials. */
  secured: boolean
  /** Whether there are bodies other than JSON, and multipart forms among them. */
  bodies: boolean
  multipart: boolean
}

export const appModule = (plan: Plan, { secured, bodies, multipart }: Needs): string => `
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
${multipart ? '  await app.register(multipart, { limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });\n' : ''}${bodies ? '  addBodyParsers(app);\n' : ''}${
  describes(plan, '/health') ? '' : "  app.get('/health', { config: { rateLimit: false } }, async () => ({ status: 'ok' }));\n"
}${describes(plan, '/openapi.json') ? '' : "  app.get('/openapi.json', async () => openapi);\n"}  await app.register(routes, { prefix: config.basePath });
  return app;
};
`

export const serverModule = `
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
`

export const errorHandlerMiddleware = `
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
`

export const handlerTypes = (secured: boolean): string => `
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
`

export const validateMiddleware = `
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
`

export const authMiddleware = `
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
`
