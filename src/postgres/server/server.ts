/** A PostgreSQL that a run may do anything to. */

export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
  /** As pg's Client and node's tls take it. Absent or false: no TLS (our own servers always say false, whatever PGSSLMODE is). */
  ssl?: TlsSettings | false
}

export interface TlsSettings {
  rejectUnauthorized: boolean
  ca?: string
  cert?: string
  key?: string
  /** Present where the certificate's name does not matter (sslmode=verify-ca). */
  checkServerIdentity?: () => undefined
}

export type Provider = 'container' | 'embedded' | 'url'

export interface ThrowawayServer {
  readonly provider: Provider
  /** As the server says it: "17.10". */
  readonly version: string
  readonly major: number
  /** Why this provider and this version: sentences for the report ("PostgreSQL 17 was assumed: no postgres-version was given"). */
  readonly notes: readonly string[]
  /** A superuser's (for `url`: the given user's) connection to a database of this server. */
  connection(database: string): Connection
  /** Creates an empty database; `template` copies another (which nobody may be connected to). Names are ours, quoted inside. */
  createDatabase(name: string, template?: string): Promise<void>
  dropDatabase(name: string): Promise<void>
  /** Runs the server's own pg_dump on a database, with further arguments, and gives its stdout; null where it has none at hand. */
  readonly dump: ((database: string, args: string[]) => Promise<string>) | null
  /** The last lines of the server's log; '' where it cannot be read (url). */
  log(): Promise<string>
  /** Ends it and removes everything it left. May be called twice. */
  stop(): Promise<void>
}

export interface ServerRequest {
  /** 'auto', 'container', 'embedded' or a postgres:// URL. */
  postgres: string
  /** 13 to 18; null: the default (17), and the notes say that it was assumed. */
  version: number | null
  /** An image for the container instead of postgres:<version>. */
  image: string | null
  /** Accept a given server's database although it holds user tables. */
  allowNonEmpty: boolean
}
