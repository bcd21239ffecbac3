import { describe, expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { withClient } from '../server/client.ts'
import type { Connection } from '../server/server.ts'
import { type Explained, explain } from './explain.ts'
import { planChanges } from './plan-changes.ts'
import { openStatements, type StatementObserver, statementsBetween } from './statements.ts'

describe.each([13, 17, 18])('PostgreSQL %i', (major) => {
  const server = sharedServer(major)

  async function observed(): Promise<StatementObserver> {
    const statistics = await openStatements(server())
    if (!statistics.available) throw new Error(statistics.reason)
    return statistics.observer
  }

  const schema = `
    CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL, placed timestamptz NOT NULL, state text NOT NULL);
    INSERT INTO orders SELECT g, g % 500, timestamptz '2024-01-01' + g * interval '1 min', 'paid' FROM generate_series(1, 20000) g;
    CREATE INDEX orders_customer_id_idx ON orders (customer_id);
    ANALYZE orders;`

  test('counts what ran in one database, between two moments', async () => {
    const observer = await observed()
    const [measured, other] = [await freshDatabase(server(), 'counted'), await freshDatabase(server(), 'counted')]
    await sql(measured, `${schema} SELECT 1 AS before`)
    const before = await observer.snapshot(measured.database)
    await sql(other, 'SELECT 1 AS elsewhere')
    await withClient(measured, async (client) => {
      await client.query('BEGIN')
      for (const id of [1, 2, 3]) await client.query("SELECT * FROM orders WHERE customer_id = $1 AND state = 'paid'", [id])
      await client.query('COMMIT')
    })
    const stretch = statementsBetween(before, await observer.snapshot(measured.database))
    expect(stretch.incomplete).toBeNull()
    expect(stretch.statements).toEqual([
      {
        id: expect.stringMatching(/^-?\d+$/),
        sql: 'SELECT * FROM orders WHERE customer_id = $1 AND state = $2',
        calls: 3,
        meanMs: expect.any(Number),
        rows: 120,
      },
    ])
    expect(stretch.statements[0]?.meanMs).toBeGreaterThan(0)
    expect(stretch.session.map((statement) => statement.sql)).toEqual(['BEGIN', 'COMMIT'])
    expect(await sql(measured, "SELECT * FROM pg_extension WHERE extname = 'pg_stat_statements'")).toEqual([])
  })

  test('waits for what still runs when the answer is there', async () => {
    const observer = await observed()
    const measured = await freshDatabase(server(), 'counted')
    const before = await observer.snapshot(measured.database)
    await withClient(measured, async (client) => {
      const running = client.query('SELECT pg_sleep(0.3)')
      const started = "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"
      while ((await sql(server().connection('postgres'), started)).length === 0) {}
      const { statements } = statementsBetween(before, await observer.snapshot(measured.database))
      expect(statements).toMatchObject([{ sql: 'SELECT pg_sleep($1)', calls: 1 }])
      await running
    })
  })

  test('says why there is nothing to be read, and leaves no database behind', async () => {
    const administration = server().connection('postgres')
    await sql(administration, "CREATE ROLE stranger LOGIN PASSWORD 'stranger'")
    const databases = () => sql(administration, 'SELECT datname FROM pg_database ORDER BY 1')
    const before = await databases()
    const theirs = (database: string): Connection => ({
      ...server().connection(database),
      user: 'stranger',
      password: 'stranger',
    })
    expect(await openStatements({ ...server(), connection: theirs })).toEqual({
      available: false,
      reason: 'the server does not give pg_stat_statements: permission denied to create extension "pg_stat_statements"',
    })
    expect(await databases()).toEqual(before)
  })

  const planned = async (connection: Connection, statements: string[]): Promise<string[]> => {
    const told = (explained: Explained) => (explained.plan === null ? explained.reason : explained.plan.text.trimEnd())
    return (await explain(connection, statements)).map(told)
  }

  test('plans normalised statements, and none that PostgreSQL makes no plan for', async () => {
    const database = await freshDatabase(server(), 'planned')
    await sql(database, schema)
    expect(
      await planned(database, [
        'SELECT * FROM orders WHERE id = $1',
        'SELECT state, count(*) FROM orders WHERE placed > now() - interval $1 GROUP BY state ORDER BY count(*) DESC LIMIT $2',
        'UPDATE orders SET state = $1 WHERE id = $2',
        'DELETE FROM orders WHERE state = $1',
        'PREPARE x AS SELECT * FROM orders WHERE id IN ($1 /*, ... */)',
        'TRUNCATE orders',
        'SELECT * FROM nothing WHERE id = $1',
        'SELECT 1; DROP TABLE orders',
      ]),
    ).toEqual([
      'Index Scan using orders_pkey on orders',
      expect.stringMatching(/^Sort\n {2}HashAggregate\n {4}Seq Scan on orders$/),
      'Update on orders\n  Index Scan using orders_pkey on orders',
      'Delete on orders\n  Seq Scan on orders',
      'Index Scan using orders_pkey on orders',
      'PostgreSQL makes no plan for TRUNCATE',
      'PostgreSQL does not plan it: relation "nothing" does not exist',
      'it is not one statement',
    ])
    expect(await sql(database, "SELECT count(*)::int AS n FROM orders WHERE state = 'paid'")).toEqual([{ n: 20000 }])
  })

  test('tells how a plan changed', async () => {
    const [base, head] = [await freshDatabase(server(), 'plan_base'), await freshDatabase(server(), 'plan_head')]
    await sql(base, schema)
    await sql(head, `${schema} DROP INDEX orders_customer_id_idx`)
    const changes = await planChanges(base, head, [
      'SELECT * FROM orders WHERE customer_id = $1',
      'SELECT * FROM orders WHERE id = $1',
      'SELECT * FROM nothing',
    ])
    expect(changes.map(({ change, reason }) => change?.sentence ?? reason)).toEqual([
      'Bitmap Scan using orders_customer_id_idx on orders → Seq Scan on orders',
      null,
      'PostgreSQL does not plan it: relation "nothing" does not exist',
    ])
  })

  test('notices that the server has dropped counters', async () => {
    const observer = await observed()
    const measured = await freshDatabase(server(), 'dropped')
    await sql(measured, `CREATE TABLE many (${Array.from({ length: 75 }, (_, i) => `c${i} int`).join(', ')})`)
    const before = await observer.snapshot(measured.database)
    const pairs = Array.from({ length: 5100 }, (_, i) => `SELECT c${i % 75} FROM many WHERE c${Math.floor(i / 75)} = 1`)
    await sql(measured, pairs.join(';'))
    const { incomplete } = statementsBetween(before, await observer.snapshot(measured.database))
    expect(incomplete).toMatch(/room for 5000 statements and dropped some meanwhile: raise pg_stat_statements\.max/)
  })
})
