import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverMigrations } from '../discover.ts'
import { treeOf, userError } from '../support/files.ts'
import { batches } from '../transactions.ts'
import { comparePlain } from './plain.ts'

test('numbered files in numeric order, with every way of writing a down part', async () => {
  const tree = await treeOf({
    'migrations/10_ten.sql': 'SELECT 10;',
    'migrations/9_nine.sql': 'SELECT 9;',
    'migrations/9_nine.down.sql': 'SELECT -9;',
    'migrations/001_first.sql': 'SELECT 1;',
    'migrations/001_first_down.sql': 'SELECT -1;',
    'migrations/2-second.sql': '-- up\nSELECT 2;\n\n-- down\nSELECT -2;\n',
    'migrations/003_third.sql': 'SELECT 3;',
    'migrations/down/003_third.sql': 'SELECT -3;',
    'migrations/004_fourth.sql': 'SELECT 4;\n-- DOWN:\n-- SELECT -4;\n',
    'migrations/005_fifth.sql': 'SELECT 5;',
    'migrations/005_other_title.undo.sql': 'SELECT -5;',
    'migrations/README.md': 'read me',
    'migrations/helpers.sql': 'SELECT 0;',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.directory, found.transaction]).toEqual(['plain', 'migrations', 'each'])
  expect(
    found.migrations.map(({ version, name, down }) => [version, name, down?.text.trim() ?? null, down?.firstLine ?? null]),
  ).toEqual([
    ['001', 'first', 'SELECT -1;', 1],
    ['2', 'second', '-- down\nSELECT -2;', 4],
    ['003', 'third', 'SELECT -3;', 1],
    ['004', 'fourth', null, null],
    ['005', 'fifth', 'SELECT -5;', 1],
    ['9', 'nine', 'SELECT -9;', 1],
    ['10', 'ten', null, null],
  ])
})

test('a comment that only mentions "down" does not cut the file', async () => {
  const text = '-- down the road this goes away\nSELECT 1; -- down\n/*\n down\n*/\nSELECT 2;\n'
  const tree = await treeOf({ 'db/migrations/1_x.sql': text })
  const [migration] = (await discoverMigrations(tree)).migrations
  expect(migration?.up.text).toBe(text)
})

test('a title that ends in "down" is no down part where it stands alone', async () => {
  const tree = await treeOf({
    'migrations/006_a.sql': 'SELECT 6;',
    'migrations/006_a-undo.sql': 'SELECT -6;',
    'migrations/007_shut_down.sql': 'SELECT 7;',
    'migrations/008_sign_up.sql': 'SELECT 8;',
    'migrations/009_b.down.sql': 'SELECT -9;',
  })
  expect(
    (await discoverMigrations(tree)).migrations.map(({ version, name, up, down }) => [
      version,
      name,
      up.text,
      down?.text ?? null,
    ]),
  ).toEqual([
    ['006', 'a', 'SELECT 6;', 'SELECT -6;'],
    ['007', 'shut_down', 'SELECT 7;', null],
    ['008', 'sign_up', 'SELECT 8;', null],
  ])
})

test('the down part may come first', async () => {
  const tree = await treeOf({ 'db/migrations/1_x.sql': '-- Down\nSELECT -1;\n-- Up\nSELECT 1;\n' })
  const [migration] = (await discoverMigrations(tree)).migrations
  expect([migration?.up.text, migration?.up.firstLine, migration?.down?.text]).toEqual([
    '-- Up\nSELECT 1;\n',
    3,
    '-- Down\nSELECT -1;\n',
  ])
})

test('dates, dotted versions, up/ and down/, a folder a migration', async () => {
  const dated = await treeOf({
    'migrations/2024-01-31_b.sql': 'SELECT 1',
    'migrations/2024_01_30_235959_a.sql': 'SELECT 1',
    'migrations/20240201_c.sql': 'SELECT 1',
  })
  expect((await discoverMigrations(dated)).migrations.map(({ name }) => name)).toEqual(['b', 'c', 'a'])
  const dotted = await treeOf({ 'sql/1.10_b.sql': 'SELECT 1', 'sql/1.9_a.sql': 'SELECT 1' })
  expect((await discoverMigrations(dotted)).migrations.map(({ name }) => name)).toEqual(['a', 'b'])
  const split = await treeOf({ 'db/migrate/up/1_a.sql': 'SELECT 1', 'db/migrate/down/1_a.sql': 'SELECT 2' })
  const found = await discoverMigrations(split)
  expect([found.directory, found.migrations.map(({ file, down }) => [file, down?.file])]).toEqual([
    'db/migrate',
    [['db/migrate/up/1_a.sql', 'db/migrate/down/1_a.sql']],
  ])
  expect((await discoverMigrations(split, { directory: 'db/migrate/up' })).migrations[0]?.down?.file).toBe(
    'db/migrate/down/1_a.sql',
  )
  const diesel = await treeOf({
    'migrations/2024-01-31-120000_users/up.sql': 'SELECT 1',
    'migrations/2024-01-31-120000_users/down.sql': 'SELECT 2',
  })
  const [users] = (await discoverMigrations(diesel)).migrations
  expect([users?.version, users?.name, users?.down?.file]).toEqual([
    '20240131120000',
    'users',
    'migrations/2024-01-31-120000_users/down.sql',
  ])
})

const index = 'CREATE INDEX CONCURRENTLY i ON t (a);'
test.each([
  ['several statements', 'ALTER TABLE t ADD a int;\nUPDATE t SET a = 1;', true],
  ['its own BEGIN', 'BEGIN;\nALTER TABLE t ADD a int;\nCOMMIT;', false],
  ['START TRANSACTION behind a SET', "SET lock_timeout = '1s';\nSTART TRANSACTION;\nSELECT 1;\nCOMMIT;", false],
  ['BEGIN within a function', 'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;\nSELECT f();', true],
  ['the mark', '-- preflight: no-transaction\nSELECT 1;\nSELECT 2;', false],
  ['a single statement that cannot', index, false],
  ['two of them, with SET', `SET lock_timeout = '1s';\n${index}\n${index}\nRESET lock_timeout;`, false],
  ['VACUUM', 'VACUUM t', false],
  ['one that can beside one that cannot', `ALTER TABLE t ADD a int;\n${index}`, true],
  ['nothing', '-- nothing\n', true],
])('one transaction a file: %s', async (_, text, transaction) => {
  const tree = await treeOf({ 'migrations/1_x.sql': text })
  const directory = await discoverMigrations(tree)
  expect(directory.migrations[0]?.up.transaction).toBe(transaction)
  for (const batch of await batches(directory, directory.migrations, 'up')) expect(batch.transaction).toBe(transaction)
})

test('psql commands are refused with their line, also in the down part', async () => {
  const tree = await treeOf({ 'migrations/1_x.sql': 'SELECT 1;\n-- down\n\\i other.sql\n' })
  expect(await userError(discoverMigrations(tree))).toBe(
    "migrations/1_x.sql:3: \\i is a command of psql's, which Preflight does not run.",
  )
})

const digits = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
test('the order of versions is total, numeric, and blind to leading zeroes', () => {
  const named = (version: string) => ({ version, file: version })
  fc.assert(
    fc.property(digits, digits, digits, (a, b, c) => {
      const order = (x: string, y: string) => Math.sign(comparePlain(named(x), { version: y, file: x }))
      expect(order(a, b)).toBe(-order(b, a) || 0)
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      expect(order(`000${a}`, a)).toBe(0)
      expect(order(a, `${a}.1`)).toBe(-1)
    }),
  )
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (a, b) => {
      expect(Math.sign(comparePlain(named(`${a}`), named(`${b}`)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})
