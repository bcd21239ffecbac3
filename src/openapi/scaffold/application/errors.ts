/** `errors.ts`: what handlers throw, and how it is answered; `errorBody`: the function that makes the body. */
export const errorsModule = (errorBody: string): string => `
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';

/** What the client is told went wrong: status and code to act on, a message to read. */
export class HttpError extends Error {
  override readonly name: string = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { details?: unknown; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }
}

export const badRequest = (message: string, details?: unknown) => new HttpError(400, 'BAD_REQUEST', message, { details });
export const unauthorized = (message: string, challenge = 'Bearer') =>
  new HttpError(401, 'UNAUTHORIZED', message, { headers: { 'WWW-Authenticate': challenge } });
export const forbidden = (message: string) => new HttpError(403, 'FORBIDDEN', message);
export const notFound = (message: string) => new HttpError(404, 'NOT_FOUND', message);
export const conflict = (message: string, details?: unknown) => new HttpError(409, 'CONFLICT', message, { details });
export const unsupportedMediaType = (message: string) => new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', message);
export const tooManyRequests = (retryAfterSeconds: number) =>
  new HttpError(429, 'TOO_MANY_REQUESTS', 'Too many requests. Try again later.', {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  });

/** One thing that is wrong with a request, and where it stands. */
export interface Problem {
  in: string;
  path: string;
  message: string;
}

export const invalid = (problems: readonly Problem[]) =>
  new HttpError(400, 'VALIDATION_FAILED', 'The request is not as described.', { details: problems });

export const problemsOf = (place: string, { issues }: Pick<z.core.$ZodError, 'issues'>): Problem[] =>
  issues.map(({ path, message }) => ({ in: place, path: path.map(String).join('.'), message }));

const withStatus = z.object({ status: z.int().min(400).max(499), message: z.string() });
const withStatusCode = z.object({ statusCode: z.int().min(400).max(499), message: z.string() });

/** Libraries say by a status that the request is to blame. Whatever else was thrown is ours: the client learns nothing of it. */
export const asHttpError = (error: unknown): HttpError => {
  if (error instanceof HttpError) return error;
  if (error instanceof z.ZodError) return invalid(problemsOf('request', error));
  const status = withStatus.safeParse(error).data?.status ?? withStatusCode.safeParse(error).data?.statusCode;
  if (status !== undefined && error instanceof Error) {
    return new HttpError(status, codeOf(status), error.message, { cause: error });
  }
  return new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong.', { cause: error });
};

const codeOf = (status: number): string =>
  (STATUS_CODES[status] ?? 'Error').toUpperCase().replace(/[^A-Z]+/g, '_');

${errorBody}
`
