import { expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../test/support/dry-run.ts'
import type { Report } from '../../../report/report.ts'

const dryRun = dryRuns()
const base = 'CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL DEFAULT 7, b text);'
const seed = "INSERT INTO t SELECT n, n, 'x' FROM generate_series(1, 30) n;"

function rollback({ data }: Report) {
  return (data as { rollback: { tried: boolean; restored: boolean; difference: string | null } }).rollback
}

function summary({ body }: Report): string {
  return JSON.stringify(body.filter((block) => JSON.stringify(block).includes('Rollback')))
}

test('down parts that restore everything', async () => {
  const report = await dryRun({
    base,
    change: {
      '001_a.sql': "SET LOCAL lock_timeout = '2s'; ALTER TABLE t ADD COLUMN c int; CREATE TABLE x (id int);",
      '001_a.down.sql': 'DROP TABLE x; ALTER TABLE t DROP COLUMN c;',
      '002_b.sql': 'CREATE VIEW v AS SELECT c FROM t;',
      '002_b.down.sql': 'DROP VIEW v;',
    },
  })
  expect(report.findings).toEqual([])
  expect(rollback(report)).toEqual({ tried: true, restored: true, difference: null })
  expect(report.headline).toContain('and the rollback restores the schema')
})

test('one that is missing while others are there; none where none is', async () => {
  const some = await dryRun({
    base,
    change: {
      '001_a.sql': 'CREATE TABLE x (id int);',
      '001_a.down.sql': 'DROP TABLE x;',
      '002_b.sql': 'CREATE TABLE y (id int);',
    },
  })
  expect(found(some)).toEqual(['warning not-reversible'])
  expect(some.headline).toBe('`002_b.sql` has no down part')
  expect(rollback(some).tried).toBe(false)
  const none = await dryRun({ base, change: { '001_a.sql': 'CREATE TABLE x (id int);' } })
  expect(none.findings).toEqual([])
})

test('one that the server refuses', async () => {
  const report = await dryRun({
    base,
    change: { '001_a.sql': 'CREATE TABLE x (id int);', '001_a.down.sql': '-- away with it\nDROP TABLE xx;' },
  })
  expect(found(report)).toEqual(['error not-reversible'])
  expect(report.findings[0]).toMatchObject({
    title: 'Cannot be taken back: table "xx" does not exist',
    at: { file: 'migrations/001_a.down.sql', line: 2 },
    evidence: [{ kind: 'server-error', code: '42P01' }],
  })
})

test('one that leaves something behind, or out', async () => {
  const behind = await dryRun({
    base,
    change: {
      '001_a.sql': "CREATE TABLE IF NOT EXISTS x (id int); CREATE TYPE mood AS ENUM ('ok');",
      '001_a.down.sql': 'DROP TYPE mood;',
    },
  })
  expect(found(behind)).toEqual(['error rollback-differs'])
  expect(behind.findings[0]?.evidence).toEqual([{ kind: 'difference', text: expect.stringContaining('CREATE TABLE x') }])
  expect(rollback(behind)).toMatchObject({ tried: true, restored: false })
  const out = await dryRun({
    base: `${base} CREATE INDEX i ON t (b);`,
    change: { '001_a.sql': 'DROP INDEX i;', '001_a.down.sql': 'CREATE INDEX i ON t (a);' },
  })
  expect(found(out)).toEqual(['error rollback-differs'])
})

test('up again is refused, or leads elsewhere', async () => {
  const refused = await dryRun({
    base,
    change: { '001_a.sql': "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';", '001_a.down.sql': 'SELECT 1;' },
  })
  expect(found(refused)).toContain('error not-reversible')
  expect(refused.findings[0]?.title).toContain('Cannot be applied again after a rollback')
  const elsewhere = await dryRun({
    base,
    change: {
      '001_a.sql':
        'DO $$ BEGIN IF EXISTS (SELECT FROM t WHERE id = 1) THEN CREATE TABLE x (id int); ELSE CREATE TABLE x (id bigint); END IF; END $$;',
      '001_a.down.sql': 'DROP TABLE x; DELETE FROM t WHERE id = 1;',
    },
    seed,
  })
  expect(found(elsewhere)).toEqual(['error rollback-differs'])
  expect(elsewhere.findings[0]?.title).toContain('Gives another schema when it is applied again')
})

test('the schema is restored and its rows are not', async () => {
  const report = await dryRun({
    base,
    seed,
    change: { '001_a.sql': 'UPDATE t SET b = upper(b);', '001_a.down.sql': 'DELETE FROM t WHERE id > 20;' },
  })
  expect(found(report)).toEqual([])
  expect(rollback(report).restored).toBe(true)
  expect(summary(report)).toContain('rows of 1 table are not as before')
  expect(summary(report)).toContain('`t`: 20 of 30 rows')
})

test('only the order of columns differs', async () => {
  const report = await dryRun({
    base,
    sizes: { t: 0 },
    change: {
      '001_a.sql': 'ALTER TABLE t DROP COLUMN a;',
      '001_a.down.sql': 'ALTER TABLE t ADD COLUMN a integer NOT NULL DEFAULT 7;',
    },
  })
  expect(found(report)).toEqual([])
  expect(rollback(report)).toMatchObject({ tried: true, restored: true })
  expect(summary(report)).toContain('Only the order of columns differs')
  expect(findingsIn(report)).toEqual([])
})
