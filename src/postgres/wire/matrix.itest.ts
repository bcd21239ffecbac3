import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import { supportedMajors } from '../server/majors.ts'
import type { Connection, ThrowawayServer } from '../server/server.ts'
import { startProxy } from './proxy.ts'
import type { TracedStatement } from './trace.ts'

/** What was measured, statement by statement, on six majors; `about` in the file says how. */
interface Matrix {
  setup: string
  statements: Measured[]
}

interface Measured {
  group: string
  sql: string
  in_transaction: boolean
  before?: string
  all?: Effects
  by_version?: Record<string, Effects>
}

interface Effects {
  locks?: Record<string, string>
  rewrites?: string[]
  index_rebuilds?: string[]
  scans?: string[]
  error?: string
}

/** A database whose statements are rolled back, and one to copy. */
interface Prepared {
  shared: Connection
  template: string
}

const matrix: Matrix = JSON.parse(readFileSync(new URL('lock-matrix.json', import.meta.url), 'utf8'))
const tested = process.env.PREFLIGHT_MATRIX === 'all' ? supportedMajors : [testMajor]

describe.each(tested)('the tracer on PostgreSQL %i sees what was measured', (major) => {
  const server = sharedServer(major)
  let databases: Prepared | null = null

  it.each(matrix.statements)('$group: $sql', async (measured) => {
    databases ??= await prepared(server(), matrix)
    const expected = measured.all ?? measured.by_version?.[String(major)]
    expect(expected, 'the matrix has this major').toBeDefined()
    expect(await traced(server(), databases, measured)).toEqual(complete(expected ?? {}))
  })
})

async function prepared(server: ThrowawayServer, { setup }: Matrix): Promise<Prepared> {
  const template = await freshDatabase(server, 'matrix')
  await sql(template, setup)
  return { shared: await freshDatabase(server, 'matrix', template.database), template: template.database }
}

/**
 * Executes one statement through a proxy, and says what the trace holds of it in the matrix' words. What stands in a
 * transaction is rolled back, and may share a database; everything else has a copy of its own.
 */
async function traced(server: ThrowawayServer, databases: Prepared, measured: Measured): Promise<Required<Effects>> {
  const undone = measured.in_transaction && measured.before === undefined
  const database = undone ? databases.shared : await freshDatabase(server, 'matrix', databases.template)
  if (measured.before !== undefined) await sql(database, measured.before)
  const proxy = await startProxy({ server: database })
  try {
    const client = new pg.Client({ ...database, host: proxy.host, port: proxy.port })
    await client.connect()
    if (measured.in_transaction) await client.query('BEGIN')
    await client.query(measured.sql).catch(() => {})
    await client.end()
    await proxy.settled()
    expect(proxy.fault).toBeNull()
    const last = proxy.trace.statements.at(-1)
    expect(measured.sql.endsWith(last?.sql ?? '?')).toBe(true)
    return last ? effects(last, measured.in_transaction) : complete({})
  } finally {
    await proxy.close()
    if (!undone) await server.dropDatabase(database.database)
  }
}

/** Rewrites and scans were not measured for statements that ran alone. */
function effects(statement: TracedStatement, everything: boolean): Required<Effects> {
  if (statement.error) return complete({ error: statement.error.message })
  return complete({
    locks: Object.fromEntries(statement.locks.map(({ relation, mode }) => [relation, mode])),
    ...(everything ? { rewrites: statement.rewrites, index_rebuilds: statement.indexRebuilds, scans: statement.scans } : {}),
  })
}

function complete({ locks = {}, rewrites = [], index_rebuilds = [], scans = [], error = '' }: Effects): Required<Effects> {
  return { locks, rewrites: [...rewrites].sort(), index_rebuilds: [...index_rebuilds].sort(), scans: [...scans].sort(), error }
}
