import { expect, test } from 'vitest'
import { newInChange } from './change.ts'
import { discoverMigrations } from './discover.ts'
import { treeOf } from './support/files.ts'

type Files = Record<string, string>

async function change(before: Files | null, after: Files) {
  const base = before === null ? null : await discoverMigrations(await treeOf(before))
  const result = newInChange(base, await discoverMigrations(await treeOf(after)))
  const files = (list: { file: string }[]) => list.map(({ file }) => file.slice(file.lastIndexOf('/') + 1))
  return {
    pending: files(result.pending),
    edited: files(result.edited.map(({ migration }) => migration)),
    outOfOrder: files(result.outOfOrder),
    duplicates: result.duplicates.map(files),
    removed: files(result.removed),
  }
}
const nothing = { pending: [], edited: [], outOfOrder: [], duplicates: [], removed: [] }
const in_ = (directory: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${directory}/${name}`, text]))
const plain = (files: Files) => in_('migrations', files)

test('without a base everything is new, in order', async () => {
  expect(await change(null, plain({ '2_b.sql': 'SELECT 2;', '1_a.sql': 'SELECT 1;' }))).toEqual({
    ...nothing,
    pending: ['1_a.sql', '2_b.sql'],
  })
})

test('new, out of order, removed', async () => {
  const base = plain({ '1_a.sql': 'SELECT 1;', '3_c.sql': 'SELECT 3;', '5_e.sql': 'SELECT 5;' })
  const head = plain({ '1_a.sql': 'SELECT 1;', '2_b.sql': 'SELECT 2;', '3_c.sql': 'SELECT 3;', '4_d.sql': 'SELECT 4;' })
  expect(await change(base, head)).toEqual({
    ...nothing,
    pending: ['2_b.sql', '4_d.sql'],
    outOfOrder: ['2_b.sql'],
    removed: ['5_e.sql'],
  })
})

test('edited: what the server sees counts, not comments, nor a down part that came later', async () => {
  const base = plain({ '1_a.sql': 'SELECT 1;', '2_b.sql': 'SELECT  2; -- old', '3_c.sql': 'SELECT 3;', '4_d.sql': "SELECT 'a';" })
  const head = plain({
    '1_a.sql': 'SELECT 10;',
    '2_b.sql': '/* new */ select 2',
    '3_c.sql': 'SELECT 3;\n-- down\nSELECT -3;',
    '4_d.sql': "SELECT 'A';",
  })
  expect(await change(base, head)).toEqual({ ...nothing, edited: ['1_a.sql', '4_d.sql'] })
  const directory = await discoverMigrations(await treeOf(base))
  const result = newInChange(directory, await discoverMigrations(await treeOf(head)))
  expect(result.edited[0]?.baseChecksum).toBe(directory.migrations[0]?.checksum)
  expect(result.base).toEqual(directory.migrations)
})

test('Prisma compares checksums: an edited comment is an edit; line ends are not', async () => {
  const files = (text: string) =>
    in_('prisma/migrations', { 'migration_lock.toml': 'provider = "postgresql"', '20240101000000_a/migration.sql': text })
  expect((await change(files('SELECT 1; -- a\n'), files('SELECT 1; -- b\n'))).edited).toEqual(['migration.sql'])
  expect((await change(files('SELECT 1;\nSELECT 2;\n'), files('SELECT 1;\r\nSELECT 2;\r\n'))).edited).toEqual([])
})

test('a number that occurs twice: the new file is the duplicate, the old one is still known', async () => {
  const base = plain({ '1_a.sql': 'SELECT 1;', '2_b.sql': 'SELECT 2;' })
  const head = plain({ '1_a.sql': 'SELECT 1;', '2_a_first.sql': 'SELECT 20;', '2_b.sql': 'SELECT 2;' })
  expect(await change(base, head)).toEqual({
    ...nothing,
    pending: ['2_a_first.sql'],
    outOfOrder: ['2_a_first.sql'],
    duplicates: [['2_a_first.sql', '2_b.sql']],
  })
  expect(await change(head, head)).toEqual(nothing)
})

test('a renamed file: tools that go by number know it, tools that go by name do not', async () => {
  expect(await change(plain({ '01_a.sql': 'SELECT 1;' }), plain({ '001_better.sql': 'SELECT 1;' }))).toEqual(nothing)
  const up = '-- Up Migration\nSELECT 1;\n'
  expect(await change(plain({ '1_a.sql': up }), plain({ '1_better.sql': up }))).toEqual({
    ...nothing,
    pending: ['1_better.sql'],
    removed: ['1_a.sql'],
  })
})

test("Flyway: 1.10 is behind 1.9; 1.0 is 1; an edited repeatable one runs again; no file's name matters", async () => {
  const base = in_('sql', {
    'V1__a.sql': 'SELECT 1;',
    'V1.9__b.sql': 'SELECT 9;',
    'R__view.sql': 'SELECT 1;',
    'R__other.sql': 'SELECT 1;',
  })
  const head = in_('sql', {
    'V1.0__a.sql': 'SELECT 1;',
    'V1.9__b.sql': 'SELECT 9;',
    'V1.10__c.sql': 'SELECT 10;',
    'V1_2__d.sql': 'SELECT 2;',
    'R__view.sql': 'SELECT 2;',
    'R__other.sql': 'SELECT 1;',
  })
  expect(await change(base, head)).toEqual({
    ...nothing,
    pending: ['V1_2__d.sql', 'V1.10__c.sql', 'R__view.sql'],
    outOfOrder: ['V1_2__d.sql'],
  })
})

test('Drizzle: one whose time is not behind the last is never run', async () => {
  const entries = (...list: [string, number][]) =>
    JSON.stringify({ dialect: 'postgresql', entries: list.map(([tag, when], idx) => ({ idx, tag, when })) })
  const sql = { '0000_a.sql': 'SELECT 1;', '0001_b.sql': 'SELECT 2;', '0002_c.sql': 'SELECT 3;' }
  const base = in_('drizzle', { ...sql, 'meta/_journal.json': entries(['0000_a', 1000], ['0001_b', 3000]) })
  const late = in_('drizzle', { ...sql, 'meta/_journal.json': entries(['0000_a', 1000], ['0001_b', 3000], ['0002_c', 2000]) })
  expect(await change(base, late)).toEqual({ ...nothing, pending: ['0002_c.sql'], outOfOrder: ['0002_c.sql'] })
  const fine = in_('drizzle', { ...sql, 'meta/_journal.json': entries(['0000_a', 1000], ['0001_b', 3000], ['0002_c', 4000]) })
  expect(await change(base, fine)).toEqual({ ...nothing, pending: ['0002_c.sql'] })
})

test('sqitch: a rework is new and leaves the change that it reworks alone', async () => {
  const one = 'one 2026-11-23T13:33:48Z r <r@vm>\n'
  const base = { 'sqitch.plan': one, 'deploy/one.sql': 'SELECT 1;' }
  const reworked = {
    'sqitch.plan': `${one}@v1 2026-11-23T13:33:49Z r <r@vm>\none [one@v1] 2026-11-23T13:33:50Z r <r@vm>\n`,
    'deploy/one@v1.sql': 'SELECT 1;',
    'deploy/one.sql': 'SELECT 2;',
  }
  expect(await change(base, reworked)).toEqual({ ...nothing, pending: ['one.sql'] })
  expect(await change(base, { ...base, 'deploy/one.sql': 'SELECT 3;' })).toEqual({ ...nothing, edited: ['one.sql'] })
})

test('dbmate keeps versions as text, golang-migrate as numbers', async () => {
  const section = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`
  expect(
    (
      await change(
        plain({ '1_a.sql': section('SELECT 1;') }),
        plain({ '1_a.sql': section('SELECT 1;'), '01_b.sql': section('SELECT 2;') }),
      )
    ).duplicates,
  ).toEqual([])
  expect(
    (await change(plain({ '1_a.up.sql': 'SELECT 1;' }), plain({ '1_a.up.sql': 'SELECT 1;', '01_b.up.sql': 'SELECT 2;' })))
      .duplicates,
  ).toEqual([['1_a.up.sql', '01_b.up.sql']])
})
