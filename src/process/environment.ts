/** Of a database: the part of a connection that a command needs. */
export interface Address {
  host: string
  port: number
  user: string
  password: string
  database: string
  /** Absent or false: no TLS. Otherwise it is required; which certificates are good is the client's own affair. */
  ssl?: object | false
}

/**
 * What libpq reads from the environment and would lead a command elsewhere, or keep it from connecting: a host address, a
 * service, a password file, demands on TLS. (PostgreSQL's documentation, "Environment Variables" of libpq.)
 */
const misleading: ReadonlySet<string> = new Set([
  'PGHOST',
  'PGHOSTADDR',
  'PGPORT',
  'PGDATABASE',
  'PGUSER',
  'PGPASSWORD',
  'PGPASSFILE',
  'PGREQUIREAUTH',
  'PGCHANNELBINDING',
  'PGSERVICE',
  'PGSERVICEFILE',
  'PGOPTIONS',
  'PGSSLMODE',
  'PGREQUIRESSL',
  'PGSSLNEGOTIATION',
  'PGSSLCOMPRESSION',
  'PGSSLCERT',
  'PGSSLKEY',
  'PGSSLCERTMODE',
  'PGSSLROOTCERT',
  'PGSSLCRL',
  'PGSSLCRLDIR',
  'PGSSLSNI',
  'PGREQUIREPEER',
  'PGSSLMINPROTOCOLVERSION',
  'PGSSLMAXPROTOCOLVERSION',
  'PGGSSENCMODE',
  'PGKRBSRVNAME',
  'PGGSSLIB',
  'PGGSSDELEGATION',
  'PGSYSCONFDIR',
  'PGTARGETSESSIONATTRS',
  'PGLOADBALANCEHOSTS',
  'PGMINPROTOCOLVERSION',
  'PGMAXPROTOCOLVERSION',
  'DATABASE_URL',
])

/** The runner's channels for commands, and its tokens. */
const runners: ReadonlySet<string> = new Set([
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
])
const runnersPrefixes = /^(INPUT_|ACTIONS_|STATE_)|^RUNNER_.*(TOKEN|SECRET)/

/**
 * The environment of a command that the user gave: this process's own, without what is secret or a command channel of the
 * runner's, and without what would lead libpq elsewhere; with the database's address in DATABASE_URL and PGHOST … PGDATABASE.
 * `address` null: no database (setup-command). `extra` is added last.
 */
export function environmentFor(
  address: Address | null,
  extra: Readonly<Record<string, string>> = {},
  inherited: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && !isWithheld(name.toUpperCase())) environment[name] = value
  }
  return { ...environment, ...(address === null ? {} : variablesOf(address)), ...extra }
}

function isWithheld(name: string): boolean {
  return misleading.has(name) || runners.has(name) || runnersPrefixes.test(name)
}

function variablesOf(address: Address): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl(address),
    PGHOST: address.host,
    PGPORT: String(address.port),
    PGUSER: address.user,
    PGPASSWORD: address.password,
    PGDATABASE: address.database,
    ...(address.ssl ? { PGSSLMODE: 'require' } : {}),
  }
}

/** `postgresql://user:password@host:port/database` (SQLAlchemy takes no other scheme, everything else takes both), every part encoded; an IPv6 address in brackets. */
export function databaseUrl({ host, port, user, password, database, ssl }: Address): string {
  const login = encodeURIComponent(user) + (password === '' ? '' : `:${encodeURIComponent(password)}`)
  const address = host.includes(':') ? `[${host}]` : host
  return `postgresql://${login}@${address}:${port}/${encodeURIComponent(database)}${ssl ? '?sslmode=require' : ''}`
}
