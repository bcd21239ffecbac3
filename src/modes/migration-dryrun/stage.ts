import { randomBytes } from 'node:crypto'
import type { MigrationDryrunConfig } from '../../config/config.ts'
import type { ChangeEvent } from '../../git/event.ts'
import { noFacts, type Preparation } from '../../migrations/prepare/preparation.ts'
import type { TableSize } from '../../migrations/prepare/table-sizes.ts'
import type { Subject } from '../../migrations/subject.ts'
import { withClient } from '../../postgres/server/client.ts'
import type { Connection, ThrowawayServer } from '../../postgres/server/server.ts'
import type { Progress } from '../../progress.ts'

/** The databases of one run, of which the head's is a copy of the base's; two runs may share a server given by URL. */
export interface Databases {
  base: string
  head: string
}

export interface Stage extends Preparation {
  config: MigrationDryrunConfig
  /** What the host says of the event that started the run. */
  event: ChangeEvent | null
  databases: Databases
}

export interface StageRequest {
  config: MigrationDryrunConfig
  subject: Subject
  event: ChangeEvent | null
  server: ThrowawayServer
  /** Sizes in production, by table; empty where they are not known. */
  production: ReadonlyMap<string, TableSize>
  progress: Progress
  signal: AbortSignal
}

export function newStage(request: StageRequest): Stage {
  const { config } = request
  const run = randomBytes(4).toString('hex')
  const databases = { base: `preflight_base_${run}`, head: `preflight_head_${run}` }
  return {
    ...request,
    databases,
    database: databases.base,
    schemaFile: config.schemaFile,
    seedFile: config.seedFile,
    rows: config.rows,
    randomSeed: config.randomSeed,
    finish: 'ANALYZE',
    commands: {
      workingDirectory: config.workingDirectory,
      baseDirectory: null,
      setupCommand: config.setupCommand,
      timeLimitMs: config.timeBudgetMs,
      way: 'traced',
    },
    migrateItself: null,
    facts: noFacts(),
  }
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
