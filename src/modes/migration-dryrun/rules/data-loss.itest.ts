import { expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../test/support/dry-run.ts'

const dryRun = dryRuns()
const base = `CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, price numeric(12,4), twice integer GENERATED ALWAYS AS (id * 2) STORED);
  CREATE TABLE u (id integer PRIMARY KEY); CREATE TABLE known_empty (id integer PRIMARY KEY, a integer);`
const seed = "INSERT INTO t SELECT n, n, 'x', n FROM generate_series(1, 50) n; INSERT INTO u SELECT generate_series(1, 7);"

const losses = async (sql: string) =>
  (await dryRun({ base, seed, change: { '001_change.sql': sql }, sizes: { known_empty: 0 } })).findings.filter(
    ({ rule }) => rule === 'data-loss',
  )

test('a column of the base', async () => {
  const [finding, ...others] = await losses('ALTER TABLE t DROP COLUMN b;')
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    level: 'error',
    title: 'Drops the column `t.b` with its values',
    at: { file: 'migrations/001_change.sql', line: 1 },
    evidence: [{ text: '`b`: 50 values are not NULL in the throwaway database' }],
    remedy: { code: { text: 'CREATE TABLE t_b_archive AS SELECT id, b FROM t;' } },
  })
})

test('columns that one statement drops are one finding', async () => {
  expect((await losses('ALTER TABLE t DROP COLUMN a, DROP COLUMN b;')).map(({ title }) => title)).toEqual([
    'Drops the columns `t.a`, `t.b` with their values',
  ])
})

test('a column that the change itself added, and one that can be computed again, are no loss', async () => {
  expect(await losses('ALTER TABLE t ADD COLUMN c int; ALTER TABLE t DROP COLUMN c, DROP COLUMN twice;')).toEqual([])
})

test('a rename loses nothing', async () => {
  expect(
    await losses('ALTER TABLE t RENAME COLUMN b TO bb; ALTER TABLE t RENAME TO tt; CREATE SCHEMA s; ALTER TABLE u SET SCHEMA s;'),
  ).toEqual([])
})

test('a column that is added again under the same name is another one', async () => {
  expect(await losses('ALTER TABLE t DROP COLUMN b; ALTER TABLE t ADD COLUMN b text;')).toHaveLength(1)
})

test('and so is a table', async () => {
  expect(
    (await losses('DROP TABLE u;\nCREATE TABLE u (id integer PRIMARY KEY);')).map(({ title, at }) => [title, at?.line]),
  ).toEqual([['Drops the table `u` with its rows', 1]])
})

test('a table that is known to be empty in production', async () => {
  expect(await losses('TRUNCATE known_empty; ALTER TABLE known_empty DROP COLUMN a; DROP TABLE known_empty;')).toEqual([])
})

test('TRUNCATE, DELETE of everything, and either of them in a DO block', async () => {
  const report = await dryRun({
    base: `${base} CREATE TABLE w (id int);`,
    seed: `${seed} INSERT INTO w VALUES (1);`,
    change: {
      '001_some.sql': 'DELETE FROM t WHERE id < 10;',
      '002_delete.sql': 'DELETE FROM t;',
      '003_truncate.sql': 'TRUNCATE u;',
      '004_do.sql': 'DO $$ BEGIN TRUNCATE w; END $$;',
      '005_temporary.sql': 'CREATE TABLE fresh (id int); TRUNCATE fresh; DELETE FROM fresh;',
    },
  })
  expect(found(report, '001_some.sql')).toEqual([])
  expect(found(report, '002_delete.sql')).toEqual(['error data-loss'])
  expect(found(report, '003_truncate.sql')).toEqual(['error data-loss'])
  expect(findingsIn(report, '004_do.sql').map(({ title }) => title)).toContain('Empties the table `w`')
  expect(found(report, '004_do.sql')).toEqual(['error data-loss'])
  expect(found(report, '005_temporary.sql')).toEqual([])
})

test('a type that holds less: what is rounded is an error, what is refused a warning', async () => {
  const report = await dryRun({
    base,
    seed,
    sizes: { t: 9_000 },
    change: {
      '001_round.sql': 'ALTER TABLE t ALTER COLUMN price TYPE numeric(12,2);',
      '002_refuse.sql': 'ALTER TABLE t ALTER COLUMN a TYPE smallint;',
      '003_wider.sql': 'ALTER TABLE u ALTER COLUMN id TYPE integer;',
    },
  })
  expect(found(report, '001_round.sql')).toEqual(['error data-loss'])
  expect(findingsIn(report, '001_round.sql')[0]?.remedy?.code?.text).toContain('WHERE price <> round(price, 2)')
  expect(found(report, '002_refuse.sql')).toEqual(['warning data-loss'])
  expect(found(report, '003_wider.sql')).toEqual([])
})

test('a table that is renamed first, and a drop by CASCADE', async () => {
  const report = await dryRun({
    base: `${base} CREATE SCHEMA s; CREATE TABLE s.x (id int);`,
    seed,
    change: {
      '001_rename.sql': 'ALTER TABLE u RENAME TO uu;',
      '002_drop.sql': '-- gone\nDROP TABLE uu;',
      '003_schema.sql': 'DROP SCHEMA s CASCADE;',
    },
  })
  expect(findingsIn(report, '002_drop.sql').map(({ title, at }) => [title, at?.line])).toContainEqual([
    'Drops the table `u` with its rows',
    2,
  ])
  expect(findingsIn(report, '003_schema.sql').map(({ title }) => title)).toContain('Drops the table `s.x` with its rows')
})
