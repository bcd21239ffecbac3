import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSessionStatement } from './session-statement.ts'
import { statementKey } from './statement-key.ts'

describe('the key of a statement', () => {
  const same: [string, string][] = [
    ['SELECT * FROM t WHERE id IN ($1, $2, $3) AND x = $4', 'select *\n  from t where id in ($1 /*, ... */) and x = $2'],
    ['SELECT * FROM t WHERE id IN ($1::int,$2::int)', 'SELECT * FROM t WHERE id IN ($1)'],
    ['SELECT * FROM t WHERE (a, b) IN (($1, $2), ($3, $4))', 'SELECT * FROM t WHERE (a, b) IN (($1, $2))'],
    ['SELECT ARRAY[$1, $2]', 'SELECT ARRAY[$1 /*, ... */]'],
    ['INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)', 'INSERT INTO t (a, b) VALUES ($1, $2)'],
    ['INSERT INTO t (a) VALUES ($1), ($2) ON CONFLICT DO NOTHING', 'INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING'],
    ["/* traceparent='00-1' */ SELECT $1 -- hello", 'SELECT $7;'],
    ['PREPARE x (int) AS SELECT * FROM t WHERE id = $1', 'SELECT * FROM t WHERE id = $1'],
  ]
  test.each(same)('%s ≡ %s', (a, b) => expect(statementKey(a)).toBe(statementKey(b)))

  const different: [string, string][] = [
    ['SELECT * FROM t WHERE id IN (SELECT $1)', 'SELECT * FROM t WHERE id IN ($1)'],
    ['SELECT * FROM "T"', 'SELECT * FROM "t"'],
    ['INSERT INTO t VALUES ($1, $2)', 'INSERT INTO t VALUES ($1)'],
    ['SELECT a FROM t WHERE x = $1', 'SELECT a FROM t WHERE x > $1'],
    ['SELECT f($1, $2)', 'SELECT f($1)'],
  ]
  test.each(different)('%s ≢ %s', (a, b) => expect(statementKey(a)).not.toBe(statementKey(b)))

  test('a list may have any length, and what is around it stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (n, m) => {
        const list = (length: number) => Array.from({ length }, (_, i) => `$${i + 1}`).join(', ')
        const query = (length: number) => `SELECT a FROM t WHERE id IN (${list(length)}) AND b = $${length + 1} ORDER BY a`
        expect(statementKey(query(n))).toBe(statementKey(query(m)))
      }),
    )
  })

  test('white space, comments and case are nothing to it', () => {
    const words = fc.array(
      fc.constantFrom('SELECT', 'in', '(', ')', ',', '$1', '$12', 'values', 'array', '[', ']', "'x'", 'a', '=', '::', 'prepare'),
    )
    fc.assert(
      fc.property(words, (tokens) => {
        const other = tokens.map((token) => (token.startsWith("'") ? token : token.toUpperCase())).join('\n/* c */ ')
        expect(statementKey(other)).toBe(statementKey(tokens.join(' ')))
      }),
    )
  })
})

describe('a statement of the session', () => {
  test.each([
    'BEGIN',
    'START TRANSACTION ISOLATION LEVEL SERIALIZABLE',
    'commit',
    'ROLLBACK TO SAVEPOINT a',
    'RELEASE SAVEPOINT a',
    'SET search_path = $1',
    'DISCARD ALL',
    'DEALLOCATE x',
    'SELECT set_config($1, $2, $3)',
    "PREPARE TRANSACTION 'x'",
  ])('%s', (sql) => expect(isSessionStatement(sql)).toBe(true))

  test.each([
    'SELECT $1',
    'UPDATE t SET a = $1',
    'SELECT set_config($1, a, $2) FROM t',
    'PREPARE x AS SELECT * FROM t',
    'CALL p()',
  ])('not %s', (sql) => expect(isSessionStatement(sql)).toBe(false))
})
