import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { UserError } from '../../errors.ts'
import type { Connection, TlsSettings } from './server.ts'

export interface GivenUrl {
  connection: Connection
  /** "db.example.com:5432": what may be printed of it. */
  place: string
  /** Ways to connect, in the order in which libpq tries them for this sslmode; false is without TLS. */
  tls: (TlsSettings | false)[]
}

const form = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'
const encode = 'percent-encode what is special in its password ("@" is %40, "#" is %23, "/" is %2F, "?" is %3F, "%" is %25)'

/** Whether the value of `postgres` is meant as a URL. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text.trim())
}

/**
 * Reads a PostgreSQL URL: user, host, port and database default as libpq's do, `sslmode`, `sslrootcert`, `sslcert`, `sslkey` and
 * `host` are understood as parameters. Throws UserError, whose text holds nothing of what may be the password.
 */
export function readUrl(text: string, environment: NodeJS.ProcessEnv = process.env): GivenUrl {
  const url = parse(text.trim())
  const parameters = url.searchParams
  if (parameters.has('options')) {
    throw new UserError('the parameter "options" of the postgres URL is not supported', { remedy: 'take it out of the URL' })
  }
  const user = decoded(url.username) || environment.PGUSER || ownName()
  const host = parameters.get('host') || decoded(url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost'
  const port = Number(url.port || parameters.get('port') || environment.PGPORT || 5432)
  const password = decoded(url.password) || environment.PGPASSWORD || ''
  const database = decoded(url.pathname.slice(1)) || user
  return { connection: { host, port, user, password, database }, place: `${host}:${port}`, tls: tlsOf(parameters, host) }
}

function ownName(): string {
  try {
    return userInfo().username
  } catch {
    // A user that does not stand in /etc/passwd has no name.
    return 'postgres'
  }
}

/** `new URL` puts the whole text into its errors, and takes a part of a password for the host where that was not encoded. */
function parse(text: string): URL {
  if (!URL.canParse(text)) {
    throw new UserError('the postgres URL cannot be read', { remedy: `write it as ${form} and ${encode}` })
  }
  const url = new URL(text)
  const afterAuthority = text.replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  if (url.hash !== '' || afterAuthority.includes('@')) {
    throw new UserError('the postgres URL holds "@" or "#" where none can be', { remedy: encode })
  }
  return url
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UserError('the postgres URL holds a "%" that encodes nothing', { remedy: encode })
  }
}

/** PostgreSQL documentation, 32.19.3 "Protection Provided in Different Modes", and sslmode in 32.1.2. */
function tlsOf(parameters: URLSearchParams, host: string): (TlsSettings | false)[] {
  if (host.startsWith('/')) return [false]
  const ca = fileOf(parameters, 'sslrootcert')
  const cert = fileOf(parameters, 'sslcert')
  const key = fileOf(parameters, 'sslkey')
  const files = { ...(ca === null ? {} : { ca }), ...(cert === null ? {} : { cert }), ...(key === null ? {} : { key }) }
  const unverified: TlsSettings = { rejectUnauthorized: false, ...files }
  const sameAuthority: TlsSettings = { rejectUnauthorized: true, ...files, checkServerIdentity: () => undefined }
  const mode = parameters.get('sslmode') ?? 'prefer'
  switch (mode) {
    case 'disable':
      return [false]
    case 'allow':
      return [false, unverified]
    case 'prefer':
      return [unverified, false]
    case 'require':
      return [ca === null ? unverified : sameAuthority]
    case 'no-verify':
      return [unverified]
    case 'verify-ca':
      return [sameAuthority]
    case 'verify-full':
      return [{ rejectUnauthorized: true, ...files }]
    default:
      throw new UserError('the sslmode of the postgres URL is none that PostgreSQL knows', {
        remedy: 'set it to disable, allow, prefer, require, verify-ca or verify-full',
      })
  }
}

function fileOf(parameters: URLSearchParams, name: string): string | null {
  const path = parameters.get(name)
  if (path === null || path === '' || path === 'system') return null
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UserError(`the file that ${name} of the postgres URL names cannot be read: ${path}`, { cause })
  }
}
