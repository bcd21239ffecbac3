import { beforeAll, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import type { RequestStatements } from '../../load/explain/per-request.ts'
import { newInChange } from '../../migrations/change.ts'
import { discoverMigrations } from '../../migrations/discover.ts'
import type { Subject } from '../../migrations/subject.ts'
import { treeOf } from '../../migrations/support/files.ts'
import { silent } from '../../progress.ts'
import type { Explained } from './explain.ts'
import { type HelpfulIndex, helpfulIndexes } from './indexes.ts'
import { timeBudget } from './time-budget.ts'

const server = sharedServer()
let template: string
let subject: Pick<Subject, 'how'>

beforeAll(async () => {
  const connection = await freshDatabase(server(), 'template')
  template = connection.database
  await sql(
    connection,
    `CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL, note text);
     INSERT INTO orders SELECT g, g % 5000, repeat('x', 100) FROM generate_series(1, 50000) g; ANALYZE`,
  )
  const directory = await discoverMigrations(await treeOf({ 'migrations/001_a.sql': 'SELECT 1;' }))
  subject = {
    how: { kind: 'scripts', directory, change: newInChange(null, directory) },
  }
})

const slow = 'SELECT * FROM orders WHERE customer_id = $1'

function statements(target: string, calls: number, meanMs: number): RequestStatements {
  const statement = { key: slow, sql: slow, calls, steady: true, rows: 10, meanMs }
  return { target, statements: [statement], queries: calls, session: 0, requests: 15, unexpected: 0, incomplete: null }
}

/** Two targets ask the same; the base does as well where nothing changed. */
function asked({ changed = false, meanMs = 5 } = {}): Explained {
  const [one, many] = [statements('GET /orders', 1, meanMs), statements('GET /report', 20, meanMs)]
  const now = many.statements[0] ?? null
  return {
    targets: [one, many].map((head) => ({ target: head.target, head, base: head })),
    nPlusOnes: [],
    changes: changed ? [{ target: 'GET /report', kind: 'more calls', base: one.statements[0] ?? null, head: now }] : [],
    plans: [],
  }
}

async function tried(
  explained: Explained | null,
  budgetMs = 60_000,
): Promise<{ indexes: HelpfulIndex[]; leftOut: readonly string[] }> {
  const time = timeBudget(budgetMs)
  const run = { time, progress: silent, signal: new AbortController().signal }
  const indexes = await helpfulIndexes({ run, server: server(), subject, template, explained, targets: [] })
  return { indexes, leftOut: time.spent().leftOut }
}

test('an index is built on a copy, measured, and given as the next migration; who gains the most comes first', async () => {
  const { indexes, leftOut } = await tried(asked())
  expect(indexes).toMatchObject([
    {
      sql: slow,
      keys: ['customer_id'],
      since: 'base',
      uses: [
        { target: 'GET /report', calls: 20 },
        { target: 'GET /orders', calls: 1 },
      ],
      migration: { files: [{ file: 'migrations/002_index_orders_customer_id.sql' }], note: null },
    },
  ])
  const [index] = indexes
  expect(index?.uses[0]?.savesMs).toBeCloseTo(20 * ((index?.before.ms ?? 0) - (index?.after.ms ?? 0)), 6)
  expect(leftOut).toEqual([])
  const there = await sql(server().connection(template), "SELECT 1 FROM pg_indexes WHERE tablename = 'orders'")
  expect(there).toHaveLength(1)
  const copies = await sql(server().connection('postgres'), "SELECT 1 FROM pg_database WHERE datname LIKE 'preflight_indexes%'")
  expect(copies).toEqual([])
})

test('of a statement that the change made more frequent it is the change’s', async () => {
  expect((await tried(asked({ changed: true }))).indexes).toMatchObject([{ since: 'change' }])
})

test('nothing is tried where a request spends next to no time on it, or nothing was seen', async () => {
  expect(await tried(asked({ meanMs: 0.01 }))).toEqual({ indexes: [], leftOut: [] })
  expect(await tried(null)).toEqual({ indexes: [], leftOut: [] })
})

test('where no time is left, it says so', async () => {
  expect(await tried(asked(), 4000)).toEqual({ indexes: [], leftOut: ['indexes that might help'] })
})

test('a tool of which only a command is known gets the statements', async () => {
  subject = { how: { kind: 'command', migrate: 'x', rollback: null, change: null, bookkeeping: [], programs: [] } }
  const { indexes } = await tried(asked())
  expect(indexes).toMatchObject([
    { up: ['CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id);'], migration: { files: [] } },
  ])
})
