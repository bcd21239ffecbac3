import { describes } from '../described.ts'
import type { Plan } from '../plan.ts'

export const appModule = (plan: Plan): string => `
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
${
  describes(plan, '/health')
    ? ''
    : `  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });
`
}  app.use(rateLimiter);
${
  describes(plan, '/openapi.json')
    ? ''
    : `  app.get('/openapi.json', (_req, res) => {
    res.json(openapi);
  });
`
}  app.use(express.json({ limit: config.bodyLimitBytes, strict: false, type: ['application/json', 'application/*+json'] }));
  app.use(config.basePath, routes);
  app.use(noSuchRoute);
  app.use(errorHandler);
  return app;
};
`

export const serverModule = `
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
`

export const requestIdMiddleware = `
import type { RequestHandler } from 'express';
import { requestIdHeader, requestIdOf } from '../request-id.js';

export const assignRequestId: RequestHandler = (req, res, next) => {
  res.locals.requestId = requestIdOf(req.headers['x-request-id']);
  res.set(requestIdHeader, res.locals.requestId);
  next();
};
`

export const rateLimitMiddleware = `
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
`

export const errorHandlerMiddleware = `
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
`

export const handlerTypes = (secured: boolean): string => `
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
`

export const validateMiddleware = `
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
`

export const authMiddleware = `
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
`
