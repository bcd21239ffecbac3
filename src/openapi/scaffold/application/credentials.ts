import type { Description, Operation } from '../../description/description.ts'
import type { JsonObject } from '../../description/json.ts'
import * as keyword from '../schema/keywords.ts'
import { enclosed, hard, indent, join, type Layout, render } from '../source/layout.ts'
import { propertyKey, stringLiteral } from '../source/text.ts'

export interface Scheme {
  name: string
  kind: 'token' | 'api-key' | 'basic' | 'client-certificate'
  /** Of an API key. */
  in: 'header' | 'query' | 'cookie'
  key: string
}

/**
 * The security schemes, where operations ask for any: also those that are described and not asked for, as a route that is no longer described may
 * still use them. One that is asked for and not described counts as a bearer token.
 */
export function schemesOf({ document, operations }: Description): Scheme[] {
  const asked = new Set(operations.flatMap(({ security }) => security.flatMap((all) => all.map(({ scheme }) => scheme))))
  const components = keyword.isObject(document.components) ? document.components : {}
  const described = new Map(keyword.entries(components, 'securitySchemes'))
  if (asked.size === 0) return []
  return [...new Set([...described.keys(), ...asked])].map((name) => {
    const scheme = described.get(name)
    return keyword.isObject(scheme) ? schemeOf(name, scheme) : { name, kind: 'token', in: 'header', key: '' }
  })
}

/** Whether an operation asks who its caller is at all: `security: [{}]` lets everyone in. */
export function isGuarded({ security }: Pick<Operation, 'security'>): boolean {
  return security.some((all) => all.length > 0)
}

function schemeOf(name: string, scheme: JsonObject): Scheme {
  const where = keyword.text(scheme, 'in')
  const place = where === 'query' || where === 'cookie' ? where : 'header'
  const type = keyword.text(scheme, 'type')
  if (type === 'apiKey') return { name, kind: 'api-key', in: place, key: keyword.text(scheme, 'name') ?? 'X-API-Key' }
  if (type === 'mutualTLS') return { name, kind: 'client-certificate', in: 'header', key: '' }
  const basic = type === 'http' && keyword.text(scheme, 'scheme')?.toLowerCase() === 'basic'
  return { name, kind: basic ? 'basic' : 'token', in: 'header', key: '' }
}

/** `middleware/credentials.ts`: who a request comes from, for the schemes of the description. Knows no framework. */
export function credentialsModule(schemes: readonly Scheme[]): string {
  const kinds = new Set(schemes.map(({ kind }) => kind))
  const has = (...of: Scheme['kind'][]) => of.some((kind) => kinds.has(kind))
  const members = schemes.map(({ name, kind, in: place, key }): Layout => {
    const check = {
      token: 'bearer',
      basic: 'basic',
      'client-certificate': 'clientCertificate',
      'api-key': `apiKey('${place}', ${stringLiteral(key)})`,
    }[kind]
    return `${propertyKey(name, 'value')}: ${check},`
  })
  const table = render(['const schemes = {', indent([hard, join(members, hard)]), hard, '} satisfies Record<string, Scheme>;'])
  const imports = [
    has('api-key', 'basic') ? "import { createHash, timingSafeEqual } from 'node:crypto';" : '',
    has('token')
      ? "import { createRemoteJWKSet, errors, importSPKI, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';"
      : '',
    "import { forbidden, unauthorized } from '../errors.js';",
  ]
  const parts = [
    imports.filter((each) => each !== '').join('\n'),
    types(has('token')),
    has('token') ? token : '',
    has('api-key', 'basic') ? known : '',
    has('api-key') ? apiKey : '',
    has('basic') ? basic : '',
    has('client-certificate') ? clientCertificate : '',
    table,
    authorise,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const types = (token: boolean): string => `/** Where a request's credentials are looked for. */
export interface Credentials {
  header(name: string): string | undefined;
  query(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** Whether TLS verified the client's certificate. */
  certified: boolean;
}

/** Who a request comes from. */
export interface Principal {
  subject: string;
  /** null: the credentials say nothing of scopes. */
  scopes: readonly string[] | null;
  claims: ${token ? 'JWTPayload' : 'Record<string, unknown>'};
}

/** Gives null where the request has no such credentials; throws where they are wrong. */
type Scheme = (credentials: Credentials) => Promise<Principal | null>;`

const token = `const settings = () => ({
  jwksUrl: process.env.JWT_JWKS_URL,
  publicKey: process.env.JWT_PUBLIC_KEY,
  secret: process.env.JWT_SECRET,
  issuer: process.env.JWT_ISSUER,
  audience: process.env.JWT_AUDIENCE,
  maxAge: process.env.JWT_MAX_AGE ?? '15m',
});

/**
 * Keys come from the issuer (JWT_JWKS_URL) or as a PEM (JWT_PUBLIC_KEY), for RS256. A shared JWT_SECRET, for HS256, is taken only where
 * neither is set: whoever can check such tokens can also make them.
 */
const verificationKey = async (): Promise<{ key: JWTVerifyGetKey; algorithm: string }> => {
  const { jwksUrl, publicKey, secret } = settings();
  if (jwksUrl) return { key: createRemoteJWKSet(new URL(jwksUrl)), algorithm: 'RS256' };
  if (publicKey) {
    const key = await importSPKI(publicKey.replaceAll('\\\\n', '\\n'), 'RS256');
    return { key: async () => key, algorithm: 'RS256' };
  }
  if (secret) {
    const key = new TextEncoder().encode(secret);
    return { key: async () => key, algorithm: 'HS256' };
  }
  throw new Error('Tokens cannot be checked: set JWT_JWKS_URL or JWT_PUBLIC_KEY.');
};

let verification: ReturnType<typeof verificationKey> | undefined;

/** A JWT in the Authorization header, not expired and not older than JWT_MAX_AGE. */
const bearer: Scheme = async ({ header }) => {
  const token = header('authorization')?.match(/^Bearer +(\\S+)$/i)?.[1];
  if (token === undefined) return null;
  verification ??= verificationKey();
  const { key, algorithm } = await verification.catch((error: unknown) => {
    verification = undefined;
    throw error;
  });
  const { issuer, audience, maxAge } = settings();
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      maxTokenAge: maxAge,
      requiredClaims: ['exp', 'sub'],
      ...(issuer ? { issuer } : {}),
      ...(audience ? { audience } : {}),
    });
    return { subject: payload.sub ?? '', scopes: scopesOf(payload), claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unauthorized('The token is not valid.', 'Bearer error="invalid_token"');
    throw error;
  }
};

const scopesOf = ({ scope, scp }: JWTPayload): string[] => {
  if (typeof scope === 'string') return scope.split(' ');
  return Array.isArray(scp) ? scp.map(String) : [];
};`

const known = `const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in constant time: how long it takes says nothing of how much was right. */
const isKnown = (given: string, known: string | undefined): boolean =>
  (known ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => timingSafeEqual(digest(each), digest(given)))
    .includes(true);`

const apiKey = `/** A key that is listed in API_KEYS, separated by commas. */
const apiKey =
  (place: 'header' | 'query' | 'cookie', name: string): Scheme =>
  async (credentials) => {
    const key = credentials[place](name);
    if (key === undefined) return null;
    if (!isKnown(key, process.env.API_KEYS)) throw unauthorized('The API key is not known.', 'ApiKey');
    return { subject: \`api-key:\${digest(key).toString('hex', 0, 6)}\`, scopes: null, claims: {} };
  };`

const basic = `/** A user:password that is listed in BASIC_CREDENTIALS, separated by commas. */
const basic: Scheme = async ({ header }) => {
  const encoded = header('authorization')?.match(/^Basic +(\\S+)$/i)?.[1];
  if (encoded === undefined) return null;
  const given = Buffer.from(encoded, 'base64').toString();
  if (!isKnown(given, process.env.BASIC_CREDENTIALS)) throw unauthorized('User or password is wrong.', 'Basic');
  return { subject: given.split(':')[0] ?? '', scopes: null, claims: {} };
};`

const clientCertificate = `/** A certificate that TLS has verified: the server needs \`requestCert\` and a \`ca\`. */
const clientCertificate: Scheme = async ({ certified }) =>
  certified ? { subject: 'client-certificate', scopes: null, claims: {} } : null;`

const authorise = `export type SchemeName = keyof typeof schemes;

/** Scheme → the scopes that are needed; all schemes of one alternative have to hold. */
export type Alternative = Partial<Record<SchemeName, readonly string[]>>;

/** The principal, by the first alternative that holds; null: none is needed. Throws the 401 or 403. */
export const authorise = async (credentials: Credentials, alternatives: readonly Alternative[]): Promise<Principal | null> => {
  const failures: unknown[] = [];
  for (const alternative of alternatives) {
    try {
      const principal = await hold(credentials, alternative);
      if (principal) return principal;
    } catch (error) {
      failures.push(error);
    }
  }
  // Credentials that are there and wrong are refused, also where none are needed.
  if (failures.length > 0) throw failures[0];
  if (alternatives.some((alternative) => Object.keys(alternative).length === 0)) return null;
  throw unauthorized('Credentials are needed.');
};

const hold = async (credentials: Credentials, alternative: Alternative): Promise<Principal | null> => {
  let principal: Principal | null = null;
  for (const [name, scheme] of Object.entries(schemes)) {
    const needed = alternative[name as SchemeName];
    if (!needed) continue;
    const found = await scheme(credentials);
    if (!found) return null;
    if (found.scopes && !needed.every((scope) => found.scopes?.includes(scope))) {
      throw forbidden(\`Needs \${needed.join(', ')}.\`);
    }
    principal ??= found;
  }
  return principal;
};`

/** The alternatives of an operation as arguments: `{ bearer: ['users:write'] }, {}`. */
export function alternativesSource(security: readonly (readonly { scheme: string; scopes: readonly string[] }[])[]): Layout[] {
  return security.map((all) =>
    enclosed(
      '{',
      all.map(
        ({ scheme, scopes }): Layout => [`${propertyKey(scheme, 'value')}: `, enclosed('[', scopes.map(stringLiteral), ']')],
      ),
      '}',
      { kind: 'line', flat: ' ' },
    ),
  )
}
