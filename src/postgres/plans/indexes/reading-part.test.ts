import { expect, test } from 'vitest'
import { readingPart } from './reading-part.ts'

test.each([
  ['SELECT a FROM t WHERE b = $1 FOR NO KEY UPDATE OF t SKIP LOCKED', 'SELECT a FROM t WHERE b = $1'],
  ["SELECT substring(a FROM 1 FOR 2), ' for update' FROM t", "SELECT substring(a FROM 1 FOR 2), ' for update' FROM t"],
  ['WITH x AS (SELECT 1 FOR UPDATE) SELECT * FROM x', 'WITH x AS (SELECT 1 FOR UPDATE) SELECT * FROM x'],
  [
    'UPDATE ONLY t AS o SET a = $1, b = $2 WHERE o.c = $3 AND o.d = $4 RETURNING a',
    'SELECT 1 FROM ONLY t AS o WHERE o.c = $1 AND o.d = $2',
  ],
  ['update t set a = u.a from u where u.id = t.id and t.b = $2', 'SELECT 1 FROM t, u where u.id = t.id and t.b = $1'],
  ['UPDATE t SET a = $1 WHERE b IS DISTINCT FROM $2 OR c = $2', 'SELECT 1 FROM t WHERE b IS DISTINCT FROM $1 OR c = $1'],
  ['UPDATE t SET a = (SELECT x FROM u WHERE y = $1) WHERE b = $2', 'SELECT 1 FROM t WHERE b = $1'],
  ['DELETE FROM t USING u WHERE u.id = t.id', 'SELECT 1 FROM t, u WHERE u.id = t.id'],
  [
    'DELETE FROM s.t WHERE id IN (SELECT id FROM u WHERE a = $1) RETURNING *',
    'SELECT 1 FROM s.t WHERE id IN (SELECT id FROM u WHERE a = $1)',
  ],
])('%s', (sql, reading) => {
  expect(readingPart(sql, sql.split(' ')[0]?.toUpperCase() ?? '')).toEqual({ sql: reading })
})

test.each([
  ['UPDATE t SET a = $1', 'it changes every row'],
  ['DELETE FROM t', 'it changes every row'],
  ['INSERT INTO t SELECT * FROM u WHERE a = $1', 'what INSERT does has no part that only reads'],
  ['MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DELETE', 'what MERGE does has no part that only reads'],
])('none of %s', (sql, reason) => {
  expect(readingPart(sql, sql.split(' ')[0] ?? '')).toEqual({ sql: null, reason })
})
