/** Migrations traced on the wire, against psql applying the same files: 200 of 5 statements, each file one transaction, on 200 tables. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply } from '../src/migrations/apply.ts'
import type { Migration, MigrationDirectory } from '../src/migrations/migration.ts'
import { batches } from '../src/migrations/transactions.ts'
import { withClient } from '../src/postgres/server/client.ts'
import type { Connection } from '../src/postgres/server/server.ts'
import { startServer } from '../src/postgres/server/start.ts'
import { startProxy } from '../src/postgres/wire/proxy.ts'
import { silent } from '../src/progress.ts'
import { interleaved, type Measure } from './measurement.ts'

const count = 200
const rowsEach = 1000
const rounds = 3

const setup = Array.from(
  { length: count },
  (_, table) => `CREATE TABLE t${table} (id int PRIMARY KEY, customer int NOT NULL, total numeric NOT NULL, note text);
INSERT INTO t${table} SELECT g, g % 50, g / 3.0, 'note ' || g FROM generate_series(1, ${rowsEach}) g;`,
).join('\n')

const statementsOf = (table: number): string[] => [
  `ALTER TABLE t${table} ADD COLUMN state text NOT NULL DEFAULT 'open'`,
  `CREATE INDEX t${table}_customer ON t${table} (customer)`,
  `UPDATE t${table} SET state = 'closed' WHERE id <= 500`,
  `ALTER TABLE t${table} ADD CONSTRAINT positive CHECK (total >= 0)`,
  `ALTER TABLE t${table} ALTER COLUMN id TYPE bigint`,
]

const migrations = Array.from({ length: count }, (_, table): Migration => {
  const file = `${String(table).padStart(4, '0')}.sql`
  const text = `${statementsOf(table).join(';\n')};\n`
  const up = { file, text, firstLine: 1, transaction: true, sending: 'statements' as const }
  return { version: file, name: file, kind: 'versioned', file, up, down: null, checksum: file }
})
const directory: MigrationDirectory = { tool: 'plain', directory: '.', migrations, transaction: 'each', bookkeeping: [] }

async function psql({ host, port, user, password, database }: Connection, files: string[]): Promise<void> {
  const child = spawn('psql', ['-qX', '-v', 'ON_ERROR_STOP=1', ...files.flatMap((file) => ['-f', file])], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database },
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`psql: exit code ${code}`)
}

export const measure: Measure = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-bench-'))
  const server = await startServer({ postgres: 'embedded', version: 17, image: null, allowNonEmpty: false }, silent)
  try {
    await server.createDatabase('template')
    await withClient(server.connection('template'), (client) => client.query(setup))
    const files: string[] = []
    for (const { file, up } of migrations) {
      files.push(join(folder, file))
      await writeFile(join(folder, file), `BEGIN;\n${up.text}COMMIT;\n`)
    }
    const planned = await batches(directory, migrations, 'up')
    const signal = new AbortController().signal

    const separately = async (connection: Connection) => {
      for (const file of files) await psql(connection, [file])
    }
    const together = (connection: Connection) => psql(connection, files)
    const ourselves = async (connection: Connection) => {
      const failure = await apply(connection, planned, { signal })
      if (failure) throw new Error(failure.refusal.message)
    }
    const traced = (run: (connection: Connection) => Promise<void>) => async (connection: Connection) => {
      const proxy = await startProxy({ server: connection })
      await run({ ...connection, host: proxy.host, port: proxy.port })
      await proxy.settled()
      await proxy.close()
      const seen = proxy.trace.statements.filter(({ error }) => error === null).length
      if (proxy.fault || seen !== count * 5) throw new Error(`${seen} statements were traced`, { cause: proxy.fault })
    }

    let copies = 0
    const inCopy = (run: (connection: Connection) => Promise<void>) => {
      const databases = Array.from({ length: rounds }, () => `copy_${copies++}`)
      return {
        prepare: async () => {
          for (const name of databases) await server.createDatabase(name, 'template')
        },
        run: async () => {
          const database = databases.pop()
          if (database === undefined) throw new Error('more rounds than copies')
          await run(server.connection(database))
        },
      }
    }
    const tasks = [separately, together, traced(ourselves), traced(separately), traced(together)].map(inCopy)
    for (const { prepare } of tasks) await prepare()
    const [psqlEach = 0, psqlOnce = 0, own = 0, tracedEach = 0, tracedOnce = 0] = await interleaved(
      rounds,
      tasks.map(({ run }) => run),
    )
    const eachFile = `psql, a process for each of ${count} files`
    const oneProcess = `one psql process for ${count} files`
    return [
      { what: 'traced, sent by our own runner', ms: own, baselineMs: psqlEach, baseline: eachFile, aim: 1.5 },
      { what: 'traced, sent by psql file by file', ms: tracedEach, baselineMs: psqlEach, baseline: eachFile, aim: 1.5 },
      { what: 'traced, sent by one psql', ms: tracedOnce, baselineMs: psqlOnce, baseline: oneProcess, aim: null },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
