import { describes } from '../described.ts'
import type { Plan } from '../plan.ts'

export const appModule = (plan: Plan): string => `
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
${describes(plan, '/health') ? '' : "  app.use(serve('/health', { status: 'ok' }));\n"}  app.use(limitRate);
${describes(plan, '/openapi.json') ? '' : "  app.use(serve('/openapi.json', openapi));\n"}  app.use(
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
`

export const serverModule = `
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
`

export const requestIdMiddleware = `
import type { Middleware } from 'koa';
import { requestIdHeader, requestIdOf } from '../request-id.js';

export const assignRequestId: Middleware = async (ctx, next) => {
  ctx.state.requestId = requestIdOf(ctx.get(requestIdHeader));
  ctx.set(requestIdHeader, ctx.state.requestId);
  await next();
};
`

export const rateLimitMiddleware = `
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
`

export const errorHandlerMiddleware = `
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
`

export const handlerTypes = (secured: boolean): string => `
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
`

export const validateMiddleware = `
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
`

export const authMiddleware = `
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
`
