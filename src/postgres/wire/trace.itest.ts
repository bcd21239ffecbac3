import { describe, expect, it } from 'vitest'
import { freshDatabase, sharedServer, sql, testMajor } from '../../../test/support/server.ts'
import { connected, send, statementOf, traceOf, traceOfQueries } from '../../../test/support/wire/traced.ts'
import { startProxy } from './proxy.ts'
import type { Trace, TracedStatement } from './trace.ts'

const server = sharedServer()

const setup = `
CREATE TABLE parent (id int PRIMARY KEY, x int);
INSERT INTO parent SELECT g, g FROM generate_series(1, 200) g;
CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE owner (id int PRIMARY KEY);
INSERT INTO owner VALUES (7);
CREATE TABLE pet (id int PRIMARY KEY, owner int REFERENCES owner);
CREATE TABLE t (id int PRIMARY KEY, name text);
INSERT INTO t SELECT g, 'row ' || g FROM generate_series(1, 5000) g;
CREATE INDEX t_name ON t (name);
`

const locks = (statement: TracedStatement) => Object.fromEntries(statement.locks.map(({ relation, mode }) => [relation, mode]))
const blocked = (statement: TracedStatement) =>
  statement.blocked.map(({ relation, statements, by }) => ({ relation, statements, by }))
const everything = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
const rewriteOfT = 'ALTER TABLE t ALTER COLUMN id TYPE bigint'

function traced(...messages: string[]): Promise<Trace> {
  return traceOfQueries(server(), setup, ...messages)
}

describe('transactions', () => {
  it('are one for the statements of a message', async () => {
    const trace = await traced('ALTER TABLE t ADD COLUMN a int; UPDATE parent SET x = 0 WHERE id = 1; SELECT 1')
    expect(trace.statements.map(({ transaction, kind }) => [transaction, kind])).toEqual([
      [0, 'ALTER TABLE'],
      [0, 'UPDATE'],
      [0, 'SELECT'],
    ])
    expect(trace.transactions.map(({ outcome }) => outcome)).toEqual(['autocommit'])
    expect(locks(statementOf(trace, 'ALTER'))).toEqual({ 'public.t': 'ACCESS EXCLUSIVE' })
    expect(locks(statementOf(trace, 'UPDATE'))).toEqual({
      'public.parent': 'ROW EXCLUSIVE',
      'public.parent_pkey': 'ROW EXCLUSIVE',
    })
  })

  it.each([
    ['committed', 'COMMIT', 'commit'],
    ['rolled back', 'ROLLBACK', 'rollback'],
    ['committed although failed', 'SELECT 1/0; COMMIT', 'error'],
    ['never ended', 'SELECT 1', 'rollback'],
  ])('are told apart when they are %s', async (_, end, outcome) => {
    const trace = await traced('BEGIN', 'ALTER TABLE t ADD COLUMN a int', ...end.split('; '))
    expect(trace.transactions.map((transaction) => transaction.outcome)).toEqual([outcome])
  })

  it('are told apart within a message', async () => {
    const trace = await traced(
      'BEGIN; ALTER TABLE t ADD COLUMN a int; COMMIT; BEGIN; ALTER TABLE t ADD COLUMN b int; ROLLBACK; ALTER TABLE t ADD COLUMN c int',
    )
    expect(trace.transactions.map(({ outcome }) => outcome)).toEqual(['commit', 'rollback', 'autocommit'])
    expect(trace.statements.map(({ transaction }) => transaction)).toEqual([0, 1, 2])
    for (const statement of trace.statements) expect(locks(statement)).toEqual({ 'public.t': 'ACCESS EXCLUSIVE' })
  })

  it('hold what was taken until their end, by every mode it was raised to', async () => {
    const trace = await traced('BEGIN', "UPDATE t SET name = 'x' WHERE id = 1", 'ALTER TABLE t ADD COLUMN a int', 'COMMIT')
    const [transaction] = trace.transactions
    const [update, alter] = trace.statements
    expect(transaction?.held.filter(({ relation }) => relation === 'public.t')).toEqual([
      { relation: 'public.t', mode: 'ROW EXCLUSIVE', fromMs: update?.startMs, toMs: transaction?.endMs },
      { relation: 'public.t', mode: 'ACCESS EXCLUSIVE', fromMs: alter?.startMs, toMs: transaction?.endMs },
    ])
  })

  it('are of several sessions, each with its own', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const [one, two] = [await connected(connection), await connected(connection)]
      await one.query('BEGIN')
      await one.query('ALTER TABLE t ADD COLUMN a int')
      const waiting = two.query('ALTER TABLE t ADD COLUMN b int')
      await one.query('ALTER TABLE parent ADD COLUMN a int')
      await one.query('COMMIT')
      await waiting
      await Promise.all([one.end(), two.end()])
    })
    expect(trace.statements.map(({ session, locks: [lock] }) => [session, lock])).toEqual(
      expect.arrayContaining([
        [0, { relation: 'public.t', mode: 'ACCESS EXCLUSIVE' }],
        [0, { relation: 'public.parent', mode: 'ACCESS EXCLUSIVE' }],
        [1, { relation: 'public.t', mode: 'ACCESS EXCLUSIVE' }],
      ]),
    )
    expect(trace.transactions.map(({ outcome }) => outcome)).toEqual(['commit', 'autocommit'])
  })

  it('leave the bytes that others write to those', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const [idle, busy] = [await connected(connection), await connected(connection)]
      await idle.query('SELECT 1')
      await busy.query("UPDATE t SET name = name || 'x'")
      await idle.query('ALTER TABLE parent ADD COLUMN a int')
      await Promise.all([idle.end(), busy.end()])
    })
    expect(statementOf(trace, 'UPDATE').walBytes).toBeGreaterThan(10 * statementOf(trace, 'ALTER').walBytes)
  })
})

describe('what a lone statement did is seen', () => {
  it('by the simple protocol', async () => {
    const trace = await traced(rewriteOfT)
    const [statement] = trace.statements
    expect(statement).toMatchObject({ kind: 'ALTER TABLE', rewrites: ['public.t'], scans: ['public.t'], rows: null, error: null })
    // The primary key's index is another one afterwards: it was dropped and made again.
    expect(statement?.indexRebuilds).toEqual(['public.t_name'])
    expect(statement && locks(statement)).toMatchObject({ 'public.t': 'ACCESS EXCLUSIVE' })
  })

  it('by the extended protocol', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const client = await connected(connection)
      await client.query({ name: 'named', text: rewriteOfT })
      await client.query('UPDATE t SET name = $1 WHERE id = $2', ['x', 1])
      await client.query('INSERT INTO parent VALUES ($1)', [1001])
      await client.end()
    })
    expect(statementOf(trace, 'ALTER')).toMatchObject({ rewrites: ['public.t'], scans: ['public.t'] })
    expect(blocked(statementOf(trace, 'UPDATE'))).toEqual([{ relation: 'public.t', statements: ['UPDATE', 'DELETE'], by: 'row' }])
    expect(locks(statementOf(trace, 'INSERT'))).toEqual({ 'public.parent': 'ROW EXCLUSIVE' })
  })

  it('by COPY, with its rows', async () => {
    const trace = await traced('CREATE TABLE copied AS SELECT * FROM t', 'COPY t TO STDOUT')
    expect(statementOf(trace, 'CREATE')).toMatchObject({ kind: 'CREATE TABLE', rows: 5000, scans: ['public.t'] })
  })

  it('in DO blocks and functions', async () => {
    const trace = await traced(
      `CREATE FUNCTION rewrites() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE '${rewriteOfT}'; END $$`,
      'DO $$ BEGIN PERFORM rewrites(); END $$',
      'BEGIN',
      'DO $$ BEGIN ALTER TABLE parent ALTER COLUMN x TYPE bigint; END $$',
      'ROLLBACK',
    )
    expect(trace.statements.map(({ kind, rewrites }) => [kind, rewrites])).toEqual([
      ['CREATE FUNCTION', []],
      ['DO', ['public.t']],
      ['DO', ['public.parent']],
    ])
    expect(trace.statements[1] && locks(trace.statements[1])).toMatchObject({ 'public.t': 'ACCESS EXCLUSIVE' })
  })

  it('although it committed inside', async () => {
    const trace = await traced(
      `DO $$ BEGIN ${rewriteOfT}; COMMIT; PERFORM 1; END $$`,
      'CREATE PROCEDURE rebuilds() LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE parent ALTER COLUMN x TYPE bigint; COMMIT; END $$',
      'CALL rebuilds()',
    )
    expect(statementOf(trace, 'DO')).toMatchObject({ rewrites: ['public.t'], scans: ['public.t'] })
    expect(statementOf(trace, 'DO').indexRebuilds).toEqual(['public.t_name', 'public.t_pkey'])
    expect(statementOf(trace, 'CALL')).toMatchObject({ rewrites: ['public.parent'] })
    for (const { transaction, rewrites } of trace.statements)
      for (const name of rewrites) expect(trace.transactions[transaction]?.oids.get(name)).toBeGreaterThan(16384)
  })

  it('in a message that must not be taken apart', async () => {
    const text = `${rewriteOfT}; COMMIT; SELECT 1`
    const trace = await traced(text)
    expect(trace.statements).toMatchObject([{ sql: text, tree: null, rewrites: ['public.t'], scans: ['public.t'] }])
    expect(trace.statements[0]?.walBytes).toBeGreaterThan(100_000)
  })

  it('in text that our parser does not read', async () => {
    // Refused by libpg-query, whose grammar is PostgreSQL 18's, and read by older majors.
    if (testMajor > 15) return
    const trace = await traced('ALTER TABLE t ADD COLUMN system_user int; UPDATE parent SET x = 1; SELECT 1')
    expect(trace.statements.map(({ kind, tree, locks: [lock] }) => [kind, tree, lock?.relation ?? null])).toEqual([
      ['ALTER TABLE', null, 'public.t'],
      ['UPDATE', null, 'public.parent'],
      ['SELECT', null, null],
    ])
  })

  it('in text of megabytes', async () => {
    const values = Array.from({ length: 100_000 }, (_, index) => `(${index + 10_000}, 'a value to fill space ; ')`).join(',\n')
    const trace = await traced(`INSERT INTO t VALUES ${values};\nALTER TABLE parent ADD COLUMN a int;\n-- end`)
    expect(trace.statements.map(({ kind, rows, locks: [lock] }) => [kind, rows, lock?.relation])).toEqual([
      ['INSERT', 100_000, 'public.t'],
      ['ALTER TABLE', null, 'public.parent'],
    ])
  })

  it('in a client encoding of its own', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const { RawClient, message } = await import('../../../test/support/wire/raw-client.ts')
      const client = await RawClient.connect(connection, { parameters: { client_encoding: 'LATIN1' } })
      const text = "ALTER TABLE t ADD COLUMN é int; COMMENT ON COLUMN t.é IS 'ü'; SELECT 1, nosuch"
      await client.ask([message('Q', Buffer.from(`${text}\0`, 'latin1'))])
      await client.end()
    })
    expect(
      trace.statements.map(({ sql: text, locks: [lock], error }) => [text, lock?.mode ?? null, error?.position ?? null]),
    ).toEqual([
      ['ALTER TABLE t ADD COLUMN é int', 'ACCESS EXCLUSIVE', null],
      ["COMMENT ON COLUMN t.é IS 'ü'", null, null],
      ['SELECT 1, nosuch', null, 11],
    ])
  })
})

describe('differences', () => {
  it('see the rewrite by the first DDL after BEGIN', async () => {
    const trace = await traced('BEGIN', rewriteOfT, 'ALTER TABLE t ADD COLUMN a int', 'COMMIT')
    expect(trace.statements.map(({ rewrites }) => rewrites)).toEqual([['public.t'], []])
  })

  it('name renamed tables as before, and leave out those that are new or temporary', async () => {
    const trace = await traced(
      'BEGIN',
      'ALTER TABLE t RENAME TO u',
      'ALTER TABLE u ALTER COLUMN id TYPE bigint',
      'CREATE TABLE fresh (id int)',
      'INSERT INTO fresh SELECT id FROM u',
      'ALTER TABLE fresh ALTER COLUMN id TYPE bigint',
      'CREATE TEMP TABLE passing AS SELECT * FROM fresh',
      'ALTER TABLE passing ALTER COLUMN id TYPE numeric',
      'COMMIT',
    )
    expect(trace.statements.map(({ rewrites, locks: [lock], scans }) => [lock?.relation ?? null, rewrites, scans])).toEqual([
      ['public.t', [], []],
      // Its indexes are locked on top.
      ['public.t_name', ['public.t'], ['public.t']],
      [null, [], []],
      [null, [], ['public.t']],
      [null, [], []],
      [null, [], []],
      [null, [], []],
    ])
  })

  it('do not blame a statement for the scans of earlier transactions', async () => {
    const trace = await traced(
      'SELECT count(*) FROM t WHERE name IS NOT NULL AND id + 0 > 0',
      'ALTER TABLE t ADD COLUMN a int',
      'SET enable_indexscan = off',
      'SELECT count(*) FROM t',
      'BEGIN',
      'ALTER TABLE t ADD COLUMN b int',
      'COMMIT',
      'SELECT 1',
      'ALTER TABLE t ADD COLUMN c int; ALTER TABLE t ADD CHECK (id > 0); ALTER TABLE t ADD COLUMN d int',
    )
    expect(trace.statements.filter(({ kind }) => kind === 'ALTER TABLE').map(({ scans }) => scans)).toEqual([
      [],
      [],
      [],
      ['public.t'],
      [],
    ])
  })

  it('do not blame a statement for what a cursor or EXPLAIN ANALYZE did before it', async () => {
    const trace = await traced(
      'BEGIN',
      'SET LOCAL enable_indexscan = off',
      'DECLARE c CURSOR FOR SELECT * FROM t WHERE id + 0 > 10',
      'FETCH 10 FROM c',
      'CLOSE c',
      'EXPLAIN ANALYZE DELETE FROM parent WHERE x + 0 = 7',
      'ALTER TABLE t ADD COLUMN a int',
      'ALTER TABLE parent ADD COLUMN a int',
      'COMMIT',
    )
    expect(trace.statements.map(({ kind, scans }) => [kind, scans])).toEqual([
      ['DECLARE CURSOR', []],
      ['FETCH', ['public.t']],
      ['EXPLAIN', ['public.parent']],
      ['ALTER TABLE', []],
      ['ALTER TABLE', []],
    ])
  })

  it('survive what forgets prepared statements', async () => {
    const trace = await traced(
      'ALTER TABLE t ADD COLUMN a int',
      'DISCARD ALL',
      rewriteOfT,
      'BEGIN',
      'DEALLOCATE ALL',
      'ALTER TABLE t ADD COLUMN b int',
      'COMMIT',
    )
    expect(trace.statements.map(({ rewrites }) => rewrites)).toEqual([[], ['public.t'], []])
  })

  it('count rows and bytes', async () => {
    const trace = await traced(
      'UPDATE t SET name = name WHERE id <= 100',
      'ALTER TABLE t ADD COLUMN a int',
      rewriteOfT,
      'DELETE FROM t WHERE id = 1',
    )
    expect(trace.statements.map(({ rows }) => rows)).toEqual([100, null, null, 1])
    const [, metadata, rewrite] = trace.statements
    expect(rewrite?.walBytes).toBeGreaterThan(5000 * 24)
    expect(metadata?.walBytes).toBeLessThan(65_536)
  })

  it('know the lock_timeout', async () => {
    const trace = await traced(
      'ALTER TABLE t ADD COLUMN a int',
      "SET lock_timeout = '2s'",
      'ALTER TABLE t ADD COLUMN b int',
      "BEGIN; SET LOCAL lock_timeout = '1min'; ALTER TABLE t ADD COLUMN c int; COMMIT",
      'CREATE INDEX CONCURRENTLY late ON t (name)',
    )
    expect(trace.statements.map(({ lockTimeoutMs }) => lockTimeoutMs)).toEqual([0, 2000, 60_000, 2000])
  })
})

describe('savepoints', () => {
  it('give back what was taken since', async () => {
    const trace = await traced(
      'BEGIN',
      'SAVEPOINT s',
      rewriteOfT,
      'ROLLBACK TO s',
      "UPDATE t SET name = 'x' WHERE id = 1",
      'ALTER TABLE parent ADD COLUMN a int',
      'COMMIT',
    )
    const [rewrite, update] = trace.statements
    const [transaction] = trace.transactions
    expect(update).toMatchObject({ rewrites: [], indexRebuilds: [], error: null })
    expect(update && locks(update)['public.t']).toBe('ROW EXCLUSIVE')
    const held = transaction?.held.filter(({ relation }) => relation === 'public.t') ?? []
    expect(held.map(({ mode }) => mode)).toEqual(['ACCESS EXCLUSIVE', 'ROW EXCLUSIVE'])
    expect(held[0]?.toMs).toBeLessThan(update?.startMs ?? 0)
    expect(held[1]?.toMs).toBe(transaction?.endMs)
    expect(rewrite?.blocked[0]?.forMs).toBe((held[0]?.toMs ?? 0) - (rewrite?.startMs ?? 0))
  })

  it('keep what was taken before, and what waits for it', async () => {
    const trace = await traced(
      'BEGIN',
      'CREATE INDEX late ON t (name)',
      'SAVEPOINT s',
      'ALTER TABLE t ADD COLUMN a int',
      'ROLLBACK TO s',
      'ALTER TABLE t ADD COLUMN b int',
      'COMMIT',
    )
    const [transaction] = trace.transactions
    expect(trace.statements.map(blocked)).toEqual([
      [{ relation: 'public.t', statements: ['INSERT', 'UPDATE', 'DELETE'], by: 'table' }],
      [{ relation: 'public.t', statements: ['SELECT'], by: 'table' }],
      [{ relation: 'public.t', statements: ['SELECT'], by: 'table' }],
    ])
    const until = trace.statements.map(({ startMs, blocked: [first] }) => startMs + (first?.forMs ?? 0))
    expect(until[0]).toBeCloseTo(transaction?.endMs ?? 0, 6)
    expect(until[1]).toBeLessThan(trace.statements[2]?.startMs ?? 0)
    expect(until[2]).toBeCloseTo(transaction?.endMs ?? 0, 6)
  })

  it('after an error go on', async () => {
    const trace = await traced('BEGIN', 'SAVEPOINT s', 'SELECT 1/0', 'ROLLBACK TO s', 'ALTER TABLE t ADD COLUMN a int', 'COMMIT')
    expect(trace.transactions[0]?.outcome).toBe('commit')
    expect(trace.statements.map(({ error }) => error?.code ?? null)).toEqual(['22012', null])
  })

  it('within a message', async () => {
    const trace = await traced(`BEGIN; SAVEPOINT s; ${rewriteOfT}; ROLLBACK TO s; INSERT INTO t VALUES (9999); COMMIT`)
    expect(trace.statements.map(({ rewrites }) => rewrites)).toEqual([['public.t'], []])
    expect(trace.statements[1] && locks(trace.statements[1])).toEqual({ 'public.t': 'ROW EXCLUSIVE' })
  })
})

describe('what waits', () => {
  it('is executed: everything for a table that is altered', async () => {
    const trace = await traced('BEGIN', 'ALTER TABLE t ADD COLUMN a int', rewriteOfT, 'SELECT pg_sleep(0.05)', 'COMMIT')
    expect(trace.statements.map(blocked)).toEqual([[{ relation: 'public.t', statements: everything, by: 'table' }], [], []])
    const [alter] = trace.statements
    expect(alter?.blocked[0]?.forMs).toBeCloseTo((trace.transactions[0]?.endMs ?? 0) - (alter?.startMs ?? 0), 6)
    expect(alter?.blocked[0]?.forMs).toBeGreaterThan(alter?.durationMs ?? Number.POSITIVE_INFINITY)
  })

  it.each<[string, string, { relation: string; statements: string[]; by: string }[]]>([
    [
      'writes for an index',
      'CREATE INDEX late ON t (name)',
      [{ relation: 'public.t', statements: ['INSERT', 'UPDATE', 'DELETE'], by: 'table' }],
    ],
    [
      'writes on both tables for a foreign key',
      'ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES parent NOT VALID',
      [
        { relation: 'public.parent', statements: ['INSERT', 'UPDATE', 'DELETE'], by: 'table' },
        { relation: 'public.t', statements: ['INSERT', 'UPDATE', 'DELETE'], by: 'table' },
      ],
    ],
    [
      'everything for an index that is rebuilt',
      'REINDEX INDEX t_name',
      [{ relation: 'public.t', statements: everything, by: 'table' }],
    ],
    ['nothing for a validation', 'ALTER TABLE child VALIDATE CONSTRAINT child_parent_fkey', []],
    ['nothing for a comment', "COMMENT ON TABLE t IS 'x'", []],
    [
      'who touches an updated row',
      "UPDATE t SET name = 'x' WHERE id = 4711",
      [{ relation: 'public.t', statements: ['UPDATE', 'DELETE'], by: 'row' }],
    ],
    [
      'who touches a deleted row',
      'DELETE FROM t WHERE id = 4711',
      [{ relation: 'public.t', statements: ['UPDATE', 'DELETE'], by: 'row' }],
    ],
    ['nobody for an update of nothing', "UPDATE t SET name = 'x' WHERE id = -1", []],
    ['nobody for new rows', 'INSERT INTO t VALUES (-1), (-2)', []],
    [
      'who deletes the parent of a new row',
      'INSERT INTO pet VALUES (1, 7)',
      [{ relation: 'public.owner', statements: ['DELETE'], by: 'row' }],
    ],
    [
      'who touches a row that is locked',
      'SELECT * FROM t WHERE id = 3 FOR UPDATE',
      [{ relation: 'public.t', statements: ['UPDATE', 'DELETE'], by: 'row' }],
    ],
    ['nobody for a read', 'SELECT count(*) FROM t', []],
    ['everything for a table that is emptied', 'TRUNCATE t', [{ relation: 'public.t', statements: everything, by: 'table' }]],
    [
      'reads of a materialized view',
      'REFRESH MATERIALIZED VIEW seen',
      [{ relation: 'public.seen', statements: ['SELECT'], by: 'table' }],
    ],
    [
      'writes for a lock',
      'LOCK TABLE t IN EXCLUSIVE MODE',
      [{ relation: 'public.t', statements: ['INSERT', 'UPDATE', 'DELETE'], by: 'table' }],
    ],
    ['writes for a build CONCURRENTLY: none', 'CREATE INDEX CONCURRENTLY late ON t (name)', []],
  ])('%s', async (_, statement, expected) => {
    const view = 'CREATE MATERIALIZED VIEW seen AS SELECT * FROM t;'
    const inTransaction = !statement.includes('CONCURRENTLY')
    const trace = await traceOfQueries(
      server(),
      setup + view,
      ...(inTransaction ? ['BEGIN', statement, 'ROLLBACK'] : [statement]),
    )
    const [only] = trace.statements
    expect(only?.error).toBeNull()
    expect(only && blocked(only).sort((a, b) => (a.relation < b.relation ? -1 : 1))).toEqual(expected)
  })

  it('is for a row as long as its transaction', async () => {
    const trace = await traced('BEGIN', "UPDATE t SET name = 'x' WHERE id = 1", "UPDATE t SET name = 'y' WHERE id = 2", 'COMMIT')
    expect(trace.statements.map(({ blocked: { length } }) => length)).toEqual([1, 0])
    const [update] = trace.statements
    expect(update?.blocked[0]?.forMs).toBeCloseTo((trace.transactions[0]?.endMs ?? 0) - (update?.startMs ?? 0), 6)
  })
})

describe('outside of a transaction block', () => {
  it('a build CONCURRENTLY is frozen for less than half of its lock_timeout', async () => {
    const behind = await freshDatabase(server(), 'frozen')
    await sql(behind, setup)
    const proxy = await startProxy({ server: behind })
    await send(
      { ...behind, host: proxy.host, port: proxy.port },
      "SET lock_timeout = '100ms'",
      'CREATE INDEX CONCURRENTLY late ON t (name)',
    )
    await proxy.settled()
    await proxy.close()
    expect(proxy.fault).toBeNull()
    expect(await sql(behind, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'late'::regclass")).toEqual([
      { indisvalid: true },
    ])
    const [statement] = proxy.trace.statements
    expect(statement && locks(statement)).toEqual({ 'public.t': 'SHARE UPDATE EXCLUSIVE' })
    expect(statement?.scans).toEqual(['public.t'])
    expect(proxy.trace.transactions[0]).toMatchObject({
      outcome: 'autocommit',
      held: [{ relation: 'public.t', mode: 'SHARE UPDATE EXCLUSIVE' }],
    })
  })

  it('one that fails leaves its error', async () => {
    const trace = await traced('CREATE UNIQUE INDEX CONCURRENTLY late ON t ((1))', 'VACUUM nosuch')
    expect(trace.statements.map(({ error }) => error?.code)).toEqual(['23505', '42P01'])
    expect(trace.transactions.map(({ outcome }) => outcome)).toEqual(['error', 'error'])
  })

  it('VACUUM FULL rewrites', async () => {
    const trace = await traced('VACUUM FULL t', 'REINDEX TABLE CONCURRENTLY parent', 'CLUSTER t USING t_pkey')
    expect(statementOf(trace, 'VACUUM')).toMatchObject({
      rewrites: ['public.t'],
      indexRebuilds: ['public.t_name', 'public.t_pkey'],
    })
    expect(statementOf(trace, 'REINDEX')).toMatchObject({ rewrites: [], indexRebuilds: ['public.parent_pkey'] })
    expect(statementOf(trace, 'CLUSTER')).toMatchObject({ rewrites: ['public.t'] })
  })
})

describe('errors', () => {
  it('have their place in the statement', async () => {
    const trace = await traced(
      '  -- é\n SELECT nosuch FROM t',
      "SELECT '€😀'; SELECT nosuch FROM t; SELECT 1",
      "SELECT 1; SELEC '€'; SELECT 2",
      'SELECT 1; SELECT 2 2 2',
      'BEGIN; VACUUM t; COMMIT',
      'ROLLBACK',
      'SELECT 1; SELECT nosuch; COMMIT; SELECT 3',
    )
    const failed = trace.statements.filter(({ error }) => error)
    expect(failed.map(({ sql: text, error }) => [text, error?.code, error?.position])).toEqual([
      ['SELECT nosuch FROM t', '42703', 8],
      ['SELECT nosuch FROM t', '42703', 8],
      ["SELEC '€'", '42601', 1],
      ['SELECT 2 2 2', '42601', 10],
      ['VACUUM t', '25001', null],
      ['SELECT nosuch', '42703', 8],
    ])
  })

  it('have the words of the server', async () => {
    const trace = await traced('DROP TABLE parent', "INSERT INTO t VALUES ('x')")
    expect(trace.statements[0]?.error).toEqual({
      code: '2BP01',
      message: 'cannot drop table parent because other objects depend on it',
      detail: 'constraint child_parent_fkey on table child depends on table parent',
      hint: 'Use DROP ... CASCADE to drop the dependent objects too.',
      position: null,
    })
    expect(trace.statements[1]?.error).toMatchObject({ code: '22P02', position: 23 })
  })

  it('are noted once in a failed transaction', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const client = await connected(connection)
      for (const text of ['BEGIN', 'SELECT 1/0', 'ALTER TABLE t ADD COLUMN a int', 'SELECT 2; SELECT 3', 'SELEC'])
        await client.query(text).catch(() => {})
      await client.query('SELECT $1::int', [4]).catch(() => {})
      await client.query('ROLLBACK')
      await client.end()
    })
    expect(trace.statements.map(({ sql: text, error }) => [text, error?.code])).toEqual([
      ['SELECT 1/0', '22012'],
      ['SELEC', '42601'],
    ])
  })

  it('at commit belong to the last statement', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      await send(
        connection,
        'INSERT INTO child VALUES (1, -1)',
        'SELECT 1; INSERT INTO child VALUES (2, -1)',
        'BEGIN; INSERT INTO child VALUES (3, -1); COMMIT',
      )
      const client = await connected(connection)
      await client.query('INSERT INTO child VALUES ($1, $2)', [4, -1]).catch(() => {})
      await client.end()
    })
    expect(trace.statements.map(({ sql: text, error }) => [text.slice(0, 29), error?.code ?? null])).toEqual([
      ['INSERT INTO child VALUES (1, ', '23503'],
      ['SELECT 1', null],
      ['INSERT INTO child VALUES (2, ', '23503'],
      ['INSERT INTO child VALUES (3, ', null],
      ['COMMIT', '23503'],
      ['INSERT INTO child VALUES ($1,', '23503'],
    ])
    expect(trace.transactions.map(({ outcome }) => outcome)).toEqual(['error', 'error', 'error', 'error'])
  })

  it('before anything is executed are noted', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const client = await connected(connection)
      await client.query('SELECT nosuch, $1::int', [1]).catch(() => {})
      await client.query('SELEC $1', [1]).catch(() => {})
      await client.query({ name: 'n', text: '-- é\nALTER TABLE t ADD nosuch nosuchtype' }).catch(() => {})
      await client.end()
    })
    expect(trace.statements.map(({ sql: text, error }) => [text, error?.code, error?.position])).toEqual([
      ['SELECT nosuch, $1::int', '42703', 8],
      ['SELEC $1', '42601', 1],
      ['ALTER TABLE t ADD nosuch nosuchtype', '42704', 26],
    ])
  })
})

describe('databases', () => {
  it('are each looked at from within', async () => {
    const trace = await traceOf(server(), setup, async (connection) => {
      const other = await freshDatabase(server(), 'other')
      await sql(other, 'CREATE TABLE elsewhere (id int)')
      const [here, there] = [await connected(connection), await connected({ ...connection, database: other.database })]
      await there.query('ALTER TABLE elsewhere ADD COLUMN a text')
      await here.query('ALTER TABLE t ADD COLUMN a int')
      await there.query('ALTER TABLE elsewhere ALTER COLUMN id TYPE bigint')
      await Promise.all([here.end(), there.end()])
      await server().dropDatabase(other.database)
    })
    expect(trace.statements.map(({ session, locks: [lock], rewrites }) => [session, lock?.relation, rewrites])).toEqual([
      [1, 'public.elsewhere', []],
      [0, 'public.t', []],
      [1, 'public.elsewhere', ['public.elsewhere']],
    ])
  })

  it('can be copied and dropped although they have been looked at', async () => {
    const name = `shadow_${process.pid}`
    const trace = await traceOf(server(), setup, async (connection) => {
      const client = await connected(connection)
      await client.query('ALTER TABLE t ADD COLUMN a int')
      await client.query(`CREATE DATABASE ${name}`)
      await send({ ...connection, database: name }, 'CREATE TABLE x (id int)', 'ALTER TABLE x ADD COLUMN a int')
      await client.query(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`)
      await client.query(`DROP DATABASE ${name}`)
      await client.query(`DROP DATABASE ${name}_copy`)
      await client.query('ALTER TABLE t ADD COLUMN b int')
      await client.end()
    })
    expect(trace.statements.map(({ error }) => error)).toEqual(trace.statements.map(() => null))
    expect(locks(statementOf(trace, 'ALTER TABLE t ADD COLUMN b'))).toEqual({ 'public.t': 'ACCESS EXCLUSIVE' })
  })
})

it('an Execute with a limit of rows is one statement', async () => {
  const trace = await traceOf(server(), setup, async (connection) => {
    const { RawClient, message, cstring, int32 } = await import('../../../test/support/wire/raw-client.ts')
    const { bind, parse, sync } = await import('./messages.ts')
    const client = await RawClient.connect(connection)
    const some = message('E', cstring('p'), int32(2))
    await client.ask([parse('', 'SELECT id FROM t ORDER BY id'), bind('p', ''), some, some, some, sync])
    await client.end()
  })
  expect(trace.statements.map(({ sql: text }) => text)).toEqual(['SELECT id FROM t ORDER BY id'])
})
