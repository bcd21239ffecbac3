/** `middleware/request-schemas.ts`: a request read by the schemas of its operation. Knows no framework. */
export const requestSchemasModule = `
import { z } from 'zod';
import { invalid, type Problem, problemsOf, unsupportedMediaType } from '../errors.js';
import type { Operation } from '../types/operations.js';

/** Schemas of what an operation takes; of bodies by media type. */
export interface RequestSchemas<O extends Operation> {
  params?: z.core.$ZodType<O['params']>;
  query?: z.core.$ZodType<O['query']>;
  headers?: z.core.$ZodType<O['headers']>;
  cookies?: z.core.$ZodType<O['cookies']>;
  body?: { required: boolean; content: Readonly<Record<string, z.core.$ZodType<O['body']>>> };
}

/** A request as it came. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: unknown;
}

/** What the schemas made of it; what has no schema is left out. */
export interface ReadRequest<O extends Operation> {
  params?: O['params'];
  query?: O['query'];
  headers?: O['headers'];
  cookies?: O['cookies'];
  body?: O['body'];
}

/** Throws the answer 400, with everything that is wrong, or 415. */
export const readRequest = <O extends Operation>(schemas: RequestSchemas<O>, raw: RawRequest): ReadRequest<O> => {
  const result: ReadRequest<O> = {};
  const problems: Problem[] = [];
  const read = <T>(place: string, schema: z.core.$ZodType<T>, value: unknown, keep: (value: T) => void): void => {
    const { data, error } = z.core.safeParse(schema, value);
    if (error) problems.push(...problemsOf(place, error));
    else keep(data);
  };
  if (schemas.params) read('path', schemas.params, { ...Object(raw.params) }, (params) => (result.params = params));
  if (schemas.query) read('query', schemas.query, { ...Object(raw.query) }, (query) => (result.query = query));
  if (schemas.headers) read('header', schemas.headers, raw.headers, (headers) => (result.headers = headers));
  if (schemas.cookies) {
    read('cookie', schemas.cookies, readCookies(raw.headers.cookie), (cookies) => (result.cookies = cookies));
  }
  if (schemas.body && hasBody(raw.headers)) {
    const schema = schemaFor(schemas.body.content, raw.headers);
    if (schema) read('body', schema, raw.body, (body) => (result.body = body));
  } else if (schemas.body?.required) problems.push({ in: 'body', path: '', message: 'A body is needed' });
  if (problems.length > 0) throw invalid(problems);
  return result;
};

const hasBody = (headers: RawRequest['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** By the media type that was sent, or the range it falls under (image/*). */
const schemaFor = <T>(content: Readonly<Record<string, T>>, headers: RawRequest['headers']): T | undefined => {
  const described = Object.keys(content);
  const type = String(headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const match = [type, \`\${type.split('/')[0]}/*\`, '*/*'].find((each) => described.includes(each));
  if (match === undefined) throw unsupportedMediaType(\`Expected \${described.join(' or ')}.\`);
  return content[match];
};

/** The Cookie header (RFC 6265, 4.2). */
export const readCookies = (header: string | string[] | undefined): Record<string, string> => {
  const pairs = String(header ?? '')
    .split(';')
    .map((pair) => pair.split(/=(.*)/s, 2))
    .filter(([name, value]) => name?.trim() && value !== undefined);
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), decodeCookie(value.trim())]));
};

const decodeCookie = (value: string): string => {
  try {
    return decodeURIComponent(value.replace(/^"(.*)"$/, '$1'));
  } catch {
    return value;
  }
};
`
