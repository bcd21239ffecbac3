import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { MigrationDryrunConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { ChangeEvent } from '../../git/event.ts'
import { apply, type Failure } from '../../migrations/apply.ts'
import { bookkeepingTables } from '../../migrations/bookkeeping.ts'
import { faultPlace } from '../../migrations/fault-place.ts'
import { batches } from '../../migrations/transactions.ts'
import { generateRows } from '../../postgres/rows/generate.ts'
import { withClient } from '../../postgres/server/client.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection, ThrowawayServer } from '../../postgres/server/server.ts'
import { readScript } from '../../postgres/sql/script.ts'
import type { Progress } from '../../progress.ts'
import { code } from '../../report/text.ts'
import { runOnBase } from './base-command.ts'
import { createNamedRoles } from './roles.ts'
import { measureTables, type TableSize } from './sizes.ts'
import type { Subject } from './subject.ts'

/** The databases of one run, of which the head's is a copy of the base's; two runs may share a server given by URL. */
export interface Databases {
  base: string
  head: string
}

export function newDatabases(): Databases {
  const run = randomBytes(4).toString('hex')
  return { base: `preflight_base_${run}`, head: `preflight_head_${run}` }
}

export interface Stage {
  config: MigrationDryrunConfig
  subject: Subject
  /** What the host says of the event that started the run. */
  event: ChangeEvent | null
  server: ThrowawayServer
  progress: Progress
  signal: AbortSignal
  databases: Databases
  /** Sizes in production, by table; empty where they are not known. */
  production: ReadonlyMap<string, TableSize>
  /** Roles that were created because something names them. */
  createdRoles: string[]
  /** What commands have sent: statements, as they were traced. */
  sent: string[]
  /** Sentences for the report: roles that were created, tables that could not be filled. */
  notes: string[]
}

/** Brings the base database to where production is: the base's migrations or schema, the seed, generated rows. */
export async function prepareBase(stage: Stage): Promise<void> {
  const { config, server, progress, databases } = stage
  await server.createDatabase(databases.base)
  const connection = server.connection(databases.base)
  progress.phase('applying what the base has')
  await createNamedRoles(stage)
  if (config.schemaFile !== null) await runScript(stage, connection, config.schemaFile, 'schema')
  else await applyBase(stage, connection)
  if (config.seedFile !== null) await seed(stage, connection, config.seedFile)
  if (config.rows > 0) await fill(stage, connection)
  await withClient(connection, (client) => client.query('ANALYZE'))
}

/** A copy of the base in which the new migrations run. */
export async function copyBase({ config, server, databases }: Stage): Promise<Connection> {
  await server.createDatabase(databases.head, databases.base)
  const connection = server.connection(databases.head)
  // A checkpoint first, so that pages are logged in full once, as they are in production; then a limit for what hangs.
  await withClient(connection, async (client) => {
    await client.query('CHECKPOINT').catch(() => {})
    await client.query(`ALTER DATABASE ${databases.head} SET statement_timeout = ${config.statementTimeoutMs}`)
  })
  return connection
}

async function applyBase(stage: Stage, connection: Connection): Promise<void> {
  const { subject, signal, progress, server } = stage
  if (subject.how.kind === 'scripts') {
    const { directory, change } = subject.how
    const known = change.base
    let done = 0
    const failure = await apply(connection, await batches(directory, known, 'up'), {
      signal,
      onMessage: (message) => progress.update(`${message.migration.file} (${++done})`),
    })
    if (failure) throw baseFails(failure, server.major)
    return
  }
  await runOnBase(stage, connection)
}

function baseFails(failure: Failure, major: number): UserError {
  const { refusal } = failure
  const extension = missingExtension(refusal, major)
  if (extension) return extension
  return new UserError(`a migration that the base has fails on an empty database: ${placeOf(failure)}: ${refusal.message}`, {
    remedy: 'Give a dump of production’s schema as `schema`, or mend the migrations of the base.',
  })
}

/** "a.sql:3:14", or without a column where the server points at none. */
function placeOf({ message, refusal }: Failure): string {
  if (message === null) return 'COMMIT'
  const at = faultPlace(message, refusal)
  return at === null ? `${message.file}:${message.firstLine}` : `${message.file}:${at.line}:${at.column}`
}

async function runScript(
  { server, signal }: Stage,
  connection: Connection,
  file: string,
  input: 'schema' | 'seed',
): Promise<void> {
  const text = await utf8(file, input)
  const steps = await readScript(text, { file, metaCommands: 'skip-harmless' })
  const migration = { version: '', name: input, kind: 'versioned' as const, file, down: null, checksum: '' }
  const up = { file, text, firstLine: 1, transaction: false, sending: 'psql' as const }
  const messages = steps.map((step) => ({
    sql: step.statement.sql,
    migration: { ...migration, up },
    file,
    firstLine: step.statement.line,
    offset: step.statement.offset,
    script: up,
    copyData: step.kind === 'copy' ? step.data : null,
  }))
  const same = messages[0]?.migration
  const failure = await apply(
    connection,
    [{ transaction: false, messages: messages.map((message) => ({ ...message, migration: same ?? message.migration })) }],
    { signal },
  )
  if (!failure) return
  const extension = missingExtension(failure.refusal, server.major)
  if (extension) throw extension
  throw new UserError(`${input}: ${placeOf(failure)}: ${failure.refusal.message}`, {
    remedy:
      input === 'seed'
        ? 'The seed runs on the base’s schema: before the new migrations.'
        : 'The dump has to load into an empty database.',
  })
}

/** A seed is written for tables: where the base has none, it waits for a run that has. */
async function seed(stage: Stage, connection: Connection, file: string): Promise<void> {
  const { rows } = await withClient(connection, (client) =>
    client.query(
      "SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace LIMIT 1",
    ),
  )
  if (rows.length > 0) await runScript(stage, connection, file, 'seed')
  else stage.notes.push('The seed was not run: the base has no tables yet.')
}

async function utf8(file: string, input: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    throw new UserError(`${input}: ${file} is not UTF-8`, { remedy: 'Convert it, for example with iconv.', cause: error })
  }
}

/** Up to `rows` in each table, and no more than production has where that is known: a table of three rows stays one. */
async function fill({ config, subject, progress, notes, production }: Stage, connection: Connection): Promise<void> {
  progress.phase(`generating rows (${config.rows} a table)`)
  const books = new Set(
    bookkeepingTables(subject.how.kind === 'scripts' ? subject.how.directory.bookkeeping : subject.how.bookkeeping),
  )
  const generated = await withClient(connection, async (client) => {
    const tables = [...(await measureTables(client)).keys()]
    const rows = new Map(tables.map((table) => [table, Math.min(config.rows, production.get(table)?.rows ?? config.rows)]))
    return generateRows(client, { rows, seed: config.randomSeed, skip: [...books] })
  })
  for (const { table, reason, inserted, wanted } of generated) {
    if (reason !== null)
      notes.push(
        `${inserted === 0 ? 'No rows' : `Only ${inserted} of ${wanted} rows`} could be generated for ${code(table)}: ${reason}.`,
      )
  }
}
