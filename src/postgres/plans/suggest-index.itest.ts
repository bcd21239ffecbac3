import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import type { Connection } from '../server/server.ts'
import { type IndexTrial, type IndexTrialResult, suggestIndexes } from './suggest-index.ts'

const schema = `
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL, region text NOT NULL);
  INSERT INTO customers SELECT g, 'User' || g || '@example.com', 'region ' || g % 7 FROM generate_series(1, 5000) g;
  CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, state text NOT NULL, "order" int NOT NULL,
    placed timestamptz NOT NULL, deleted_at timestamptz);
  INSERT INTO orders SELECT g, 1 + (g * 7919) % 5000, (ARRAY['paid', 'sent', 'open'])[1 + g % 3], g % 1000,
    timestamptz '2024-01-01' + ((g * 10007) % 100000) * interval '1 min', CASE WHEN g % 10 > 0 THEN now() END FROM generate_series(1, 100000) g;
  CREATE TABLE events (id int, day date NOT NULL, kind int NOT NULL) PARTITION BY RANGE (day);
  CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  INSERT INTO events SELECT g, date '2024-01-01' + g % 700, g % 5000 FROM generate_series(1, 60000) g;
  CREATE SEQUENCE ids;
  CREATE TABLE few (id int, name text);
  INSERT INTO few SELECT g, 'few' FROM generate_series(1, 500) g;`

type Tried = IndexTrialResult & { copy: Connection }
type Try = (statements: string[], options?: Partial<IndexTrial>) => Promise<Tried>

function trials(major: number): Try {
  const server = sharedServer(major)
  let template: Connection

  beforeAll(async () => {
    template = await freshDatabase(server(), 'indexes')
    await sql(template, schema)
  })

  return async (statements, options = {}) => {
    const copy = await freshDatabase(server(), 'indexes', template.database)
    const signal = new AbortController().signal
    // Whatever the machine's speed, what reads 100,000 rows for one of them takes longer than this.
    return { copy, ...(await suggestIndexes({ connection: copy, statements, signal, leastMs: 0.2, ...options })) }
  }
}

const keys = ({ suggestions, without }: IndexTrialResult) => [...suggestions.map((index) => index.keys.join(', ')), ...without]

describe.each([13, 18])('an index that helps, on PostgreSQL %i', (major) => {
  const tried = trials(major)

  test('is measured, named as PostgreSQL would, and given as a migration', async () => {
    const statement = 'SELECT * FROM orders WHERE customer_id = $1'
    const { suggestions, without, copy } = await tried([statement])
    expect(without).toEqual([])
    expect(suggestions).toEqual([
      {
        table: 'public.orders',
        name: 'orders_customer_id_idx',
        keys: ['customer_id'],
        where: null,
        size: expect.any(Number),
        sql: statement,
        before: { ms: expect.any(Number), blocks: expect.any(Number), cost: expect.any(Number) },
        after: { ms: expect.any(Number), blocks: expect.any(Number), cost: expect.any(Number) },
        plan: expect.stringMatching(/^Seq Scan on orders → (Bitmap|Index) Scan using orders_customer_id_idx on orders$/),
        alsoUsedBy: [],
        up: ['CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id);'],
        down: ['DROP INDEX CONCURRENTLY public.orders_customer_id_idx;'],
      },
    ])
    const [index] = suggestions
    expect(index?.after.ms).toBeLessThan(0.7 * (index?.before.ms ?? 0))
    expect(index?.after.blocks).toBeLessThan(0.1 * (index?.before.blocks ?? 0))
    expect(index?.after.cost).toBeLessThan(0.1 * (index?.before.cost ?? 0))
    await sql(copy, index?.down.join('') ?? '')
    for (const step of index?.up ?? []) await sql(copy, step)
    expect(await sql(copy, "SELECT indexname FROM pg_indexes WHERE tablename = 'orders' ORDER BY 1")).toEqual([
      { indexname: 'orders_customer_id_idx' },
      { indexname: 'orders_pkey' },
    ])
  })

  test('on a partitioned table is built part by part', async () => {
    const { suggestions, copy } = await tried(['SELECT * FROM events WHERE kind = $1'])
    const [index] = suggestions
    expect(index?.up).toEqual([
      'CREATE INDEX events_kind_idx ON ONLY public.events (kind);',
      'CREATE INDEX CONCURRENTLY events_2024_kind_idx ON public.events_2024 (kind);',
      'CREATE INDEX CONCURRENTLY events_2025_kind_idx ON public.events_2025 (kind);',
      'ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_2025_kind_idx;',
      'ALTER INDEX public.events_kind_idx ATTACH PARTITION public.events_2024_kind_idx;',
    ])
    for (const step of [...(index?.down ?? []), ...(index?.up ?? [])]) await sql(copy, step)
    expect(await sql(copy, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'events_kind_idx'::regclass")).toEqual([
      { indisvalid: true },
    ])
  })
})

describe('an index that helps', () => {
  const tried = trials(testMajor)

  test('is composite where a sort can be saved as well, or a range', async () => {
    expect(keys(await tried(['SELECT * FROM orders WHERE state = $1 ORDER BY placed DESC LIMIT $2']))).toEqual(['state, placed'])
    expect(keys(await tried(['SELECT sum(o."order") FROM orders o WHERE o.state = $1 AND o.placed BETWEEN $2 AND $3']))).toEqual([
      'state, placed',
    ])
    expect(keys(await tried(['SELECT * FROM orders ORDER BY placed, id DESC LIMIT $1']))).toEqual([
      expect.stringMatching(/^placed, id DESC$/),
    ])
  })

  test('is partial where the statement wants few rows whatever its parameters', async () => {
    const { suggestions } = await tried(['SELECT * FROM orders WHERE deleted_at IS NULL AND customer_id = ANY ($1)'])
    expect(suggestions).toMatchObject([
      {
        keys: ['customer_id'],
        where: 'deleted_at IS NULL',
        up: ['CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id) WHERE deleted_at IS NULL;'],
      },
    ])
  })

  test('of an expression, and for a join', async () => {
    const { suggestions } = await tried([
      'SELECT o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id IN ($1, $2)',
      'SELECT * FROM customers WHERE lower(email) = $1',
      'SELECT count(*) FROM orders WHERE customer_id = $1',
    ])
    expect(suggestions.map(({ table, keys, alsoUsedBy }) => [table, keys.join(', '), alsoUsedBy])).toEqual([
      ['public.orders', 'customer_id', ['SELECT count(*) FROM orders WHERE customer_id = $1']],
      ['public.customers', 'lower(email)', []],
    ])
  })

  test('for each of two tables that one statement reads in vain', async () => {
    const statement = 'SELECT * FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE email = $1)'
    // The second saves half a millisecond, of which a busy machine leaves little to be seen.
    const { suggestions } = await tried([statement], { leastMs: 0.05, leastGain: 0.1 })
    expect(new Set(suggestions.map(({ table, keys, sql }) => `${table} ${keys.join(', ')} ${sql === statement}`))).toEqual(
      new Set(['public.orders customer_id true', 'public.customers email true']),
    )
  })

  test('for UPDATE and DELETE is found by what finds their rows, and nothing is changed', async () => {
    const { suggestions, copy } = await tried([
      'UPDATE orders AS o SET state = $1, "order" = $2 WHERE o.customer_id = $3 RETURNING id',
      'DELETE FROM orders WHERE placed < $1 AND "order" = $2',
      'SELECT id FROM orders WHERE state = $1 AND "order" = $2 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED',
    ])
    expect(suggestions.slice(0, 2).map(({ table, keys }) => [table, keys[0]])).toEqual([
      ['public.orders', 'customer_id'],
      ['public.orders', '"order"'],
    ])
    expect(await sql(copy, 'SELECT count(*)::int AS n FROM orders')).toEqual([{ n: 100000 }])
  })

  test('is not suggested where none helps, and why is said', async () => {
    const { suggestions, without, copy } = await tried([
      'SELECT * FROM orders WHERE id = $1',
      'SELECT * FROM few WHERE id = $1',
      'SELECT count(*) FROM orders WHERE state <> $1',
      'UPDATE orders SET state = $1',
      'INSERT INTO few VALUES ($1, $2)',
      'SELECT * FROM nothing',
      "SELECT nextval('ids') FROM orders WHERE customer_id = $1",
      'VACUUM orders',
      'SELECT * FROM orders WHERE int4range(id, NULL) && $1',
    ])
    expect(suggestions).toEqual([])
    expect(without.map(({ reason }) => reason)).toEqual([
      'its plan neither reads rows of a large table in vain, nor sorts them',
      'its plan neither reads rows of a large table in vain, nor sorts them',
      'no index that was tried saved enough',
      'it changes every row',
      'what INSERT does has no part that only reads',
      'PostgreSQL does not run it with values from the tables: relation "nothing" does not exist',
      'PostgreSQL does not run it with values from the tables: cannot execute nextval() in a read-only transaction',
      'PostgreSQL makes no plan for VACUUM',
      'what $1 (int4range) is there for was not understood',
    ])
    expect(await sql(copy, "SELECT count(*)::int AS n FROM pg_indexes WHERE tablename = 'orders'")).toEqual([{ n: 1 }])
  })

  test('ends at once when it is aborted', async () => {
    const reason = new Error('enough')
    await expect(tried(['SELECT * FROM orders WHERE customer_id = $1'], { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    )
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 50)
    await expect(
      tried(['SELECT pg_sleep(5) FROM orders WHERE customer_id = $1', 'SELECT 1'], { signal: controller.signal }),
    ).rejects.toBe(reason)
  })
})
