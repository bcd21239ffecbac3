import { expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../test/support/dry-run.ts'

const dryRun = dryRuns()
const base = 'CREATE TABLE t (id integer PRIMARY KEY, a integer); CREATE TABLE p (id integer PRIMARY KEY);'
const trigger = "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"

test('whoever holds a lock for longer than the budget; the text only says pg_sleep', async () => {
  const report = await dryRun({
    base: `${base} ${trigger}`,
    seed: 'INSERT INTO t SELECT n, n FROM generate_series(1, 20) n; INSERT INTO p VALUES (1);',
    change: {
      '001_reads.sql': 'ALTER TABLE t ADD COLUMN b text; SELECT pg_sleep(0.6);',
      '002_writes.sql': 'CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f(); SELECT pg_sleep(0.6);',
      '003_rows.sql': 'UPDATE t SET a = 0 WHERE id <= 3; SELECT pg_sleep(0.6);',
      '004_apart.sql': 'BEGIN; ALTER TABLE t ADD COLUMN IF NOT EXISTS c text; COMMIT; SELECT pg_sleep(0.6);',
      '005_nobody.sql': 'CREATE TABLE fresh (id int); SELECT pg_sleep(0.6);',
      '006_weak.sql': 'ANALYZE t; SELECT pg_sleep(0.6);',
      '007_explained.sql': 'ALTER TABLE t ALTER COLUMN a TYPE bigint; SELECT pg_sleep(0.6);',
      '008_explained.sql': "ALTER TABLE t ADD COLUMN d text; UPDATE t SET d = 'x'; SELECT pg_sleep(0.6);",
    },
    inputs: { 'lock-budget-ms': '500' },
  })
  expect(found(report, '001_reads.sql')).toEqual(['error blocks-reads'])
  expect(findingsIn(report, '001_reads.sql')[0]?.title).toMatch(/^Keeps reads and writes of `t` waiting for /)
  expect(findingsIn(report, '001_reads.sql')[0]?.evidence[0]).toMatchObject({ kind: 'lock', mode: 'ACCESS EXCLUSIVE' })
  expect(found(report, '002_writes.sql')).toEqual(['error blocks-writes'])
  expect(findingsIn(report, '002_writes.sql')[0]?.evidence[0]).toMatchObject({ statements: ['INSERT', 'UPDATE', 'DELETE'] })
  expect(found(report, '003_rows.sql')).toEqual(['warning blocks-writes'])
  expect(findingsIn(report, '003_rows.sql')[0]?.title).toMatch(/^Keeps updates of 3 rows of `t` waiting for /)
  expect(found(report, '004_apart.sql')).toEqual([])
  expect(found(report, '005_nobody.sql')).toEqual([])
  expect(found(report, '006_weak.sql')).toEqual([])
  expect(found(report, '007_explained.sql')).toEqual(['error table-rewrite'])
  expect(found(report, '008_explained.sql')).toContain('error work-under-exclusive-lock')
  expect(found(report, '008_explained.sql')).not.toContain('error blocks-reads')
})

test('a lock_timeout that is set, for the session or the transaction; one note a file where it is not', async () => {
  const report = await dryRun({
    base,
    change: {
      '001_none.sql': 'ALTER TABLE t ADD COLUMN b text; ALTER TABLE p ADD COLUMN b text;',
      '002_session.sql': "SET lock_timeout = '2s'; ALTER TABLE t ADD COLUMN c text;",
      '003_local.sql': "SET LOCAL lock_timeout = '2s'; ALTER TABLE t ADD COLUMN d text;",
      '004_too_late.sql': "ALTER TABLE t ADD COLUMN e text; SET LOCAL lock_timeout = '2s';",
      '005_nobody.sql': 'CREATE TABLE fresh (id int); ALTER TABLE fresh ADD COLUMN a int;',
      '006_weak.sql': 'ANALYZE t; INSERT INTO p VALUES (1);',
      '007_by_itself.sql': '-- preflight: no-transaction\nALTER TABLE t ADD COLUMN f text;',
    },
  })
  const files = report.findings.map(({ rule, level, at }) => [rule, level, at?.file.slice('migrations/'.length)])
  expect(files).toEqual(
    ['001_none.sql', '004_too_late.sql', '007_by_itself.sql'].map((file) => ['lock-timeout-missing', 'info', file]),
  )
  expect(report.verdict).toBe('pass')
  expect(report.findings.map(({ remedy }) => remedy?.code?.text)).toEqual([
    "SET LOCAL lock_timeout = '2s';",
    "SET LOCAL lock_timeout = '2s';",
    "SET lock_timeout = '2s';",
  ])
})
