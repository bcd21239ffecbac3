import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverMigrations } from '../discover.ts'
import { treeOf, userError } from '../support/files.ts'
import { batches } from '../transactions.ts'
import { compareDotted, dottedParts } from '../version.ts'
import { flywayName } from './flyway-name.ts'

/** As Flyway writes it; spelt so that nobody takes it for a forgotten template string. */
const hole = (name: string) => `$\{${name}}`
const maven = 'src/main/resources/db/migration'

test('a Spring project: versions as numbers, repeatable ones after them, undo as down, folders within', async () => {
  const tree = await treeOf({
    'pom.xml': '<project/>',
    [`${maven}/V1_10__Tenth.sql`]: 'SELECT 10;',
    [`${maven}/V1.9__Ninth.sql`]: 'SELECT 9;',
    [`${maven}/V1__First_one.sql`]: 'SELECT 1;',
    [`${maven}/V20240131120000__Dated.sql`]: 'SELECT 2;',
    [`${maven}/R__b_views.sql`]: 'CREATE OR REPLACE VIEW b AS SELECT 1;',
    [`${maven}/sub/R__a_views.sql`]: 'CREATE OR REPLACE VIEW a AS SELECT 1;',
    [`${maven}/U1.9__Ninth.sql`]: 'SELECT -9;',
    [`${maven}/beforeMigrate.sql`]: 'SELECT 0;',
    'target/classes/db/migration/V1__First_one.sql': 'SELECT 1;',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.directory, found.bookkeeping]).toEqual(['flyway', maven, ['flyway_schema_history']])
  expect(found.migrations.map(({ version, name, kind, down }) => [version, name, kind, down?.text ?? null])).toEqual([
    ['1', 'First one', 'versioned', null],
    ['1.9', 'Ninth', 'versioned', 'SELECT -9;'],
    ['1.10', 'Tenth', 'versioned', null],
    ['20240131120000', 'Dated', 'versioned', null],
    ['a views', 'a views', 'repeatable', null],
    ['b views', 'b views', 'repeatable', null],
  ])
})

test.each([
  ['flyway.conf', 'flyway.locations=filesystem:db/sql\nflyway.placeholders.owner=app\nflyway.table=books\nflyway.mixed=true\n'],
  [
    'flyway.toml',
    '[flyway]\nlocations = [\n  "filesystem:db/sql",\n]\ntable = "books"\nmixed = true\n\n[flyway.placeholders]\nowner = "app"\n',
  ],
])('%s: locations, placeholders, table, mixed', async (file, config) => {
  const tree = await treeOf({
    [file]: config,
    'db/sql/V1__a.sql': `CREATE TABLE t (a int);\nALTER TABLE t OWNER TO ${hole('Owner')}; -- ${hole('flyway:table')}\n`,
    'db/sql/V2__b.sql': 'CREATE TABLE u (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\n',
  })
  const found = await discoverMigrations(tree)
  expect([found.directory, found.bookkeeping]).toEqual(['db/sql', ['books']])
  expect(found.migrations.map(({ up }) => [up.text, up.transaction])).toEqual([
    ['CREATE TABLE t (a int);\nALTER TABLE t OWNER TO app; -- books\n', true],
    ['CREATE TABLE u (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\n', false],
  ])
})

test('spring.flyway in application.yml', async () => {
  const tree = await treeOf({
    'src/main/resources/application.yml':
      'server: {port: 1}\n---\nspring:\n  flyway:\n    locations: classpath:db/migration/{vendor}\n    placeholders:\n      tenant: one\n    group: true\n',
    [`${maven}/postgresql/V1__a.sql`]: `SELECT '${hole('tenant')}';`,
    [`${maven}/postgresql/V2__b.sql`]: 'SELECT 2;',
  })
  const found = await discoverMigrations(tree)
  expect(found.migrations.map(({ up }) => up.text)).toEqual(["SELECT 'one';", 'SELECT 2;'])
  expect((await batches(found, found.migrations, 'up')).map(({ messages }) => messages.map(({ sql }) => sql))).toEqual([
    ["SELECT 'one'", 'SELECT 2'],
  ])
})

test('executeInTransaction beside the script decides', async () => {
  const tree = await treeOf({
    'sql/V1__a.sql': 'CREATE TABLE u (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\n',
    'sql/V1__a.sql.conf': 'executeInTransaction=false\n',
    'sql/V2__b.sql': 'CREATE INDEX CONCURRENTLY j ON t (a);\n',
  })
  const found = await discoverMigrations(tree)
  expect(found.migrations.map(({ up }) => up.transaction)).toEqual([false, false])
})

test('what Flyway refuses is refused', async () => {
  const mixed = await treeOf({ 'sql/V1__a.sql': 'CREATE TABLE u (a int);\n\nCREATE INDEX CONCURRENTLY i ON t (a);\n' })
  expect(await userError(discoverMigrations(mixed))).toBe(
    'sql/V1__a.sql:3: CREATE INDEX cannot run in a transaction and the other statements can, which Flyway refuses unless `mixed` is set.',
  )
  const placeholder = await treeOf({ 'sql/V1__a.sql': `SELECT 1;\nSELECT ${hole('nothing')};` })
  expect(await userError(discoverMigrations(placeholder))).toBe(
    `sql/V1__a.sql:2: Flyway's placeholder ${hole('nothing')} has no value.`,
  )
  const java = await treeOf({ [`${maven}/V1__a.sql`]: 'SELECT 1;', 'src/main/java/db/migration/V2__b.java': 'class V2__b {}' })
  expect(await userError(discoverMigrations(java))).toBe(
    'src/main/java/db/migration/V2__b.java is a Flyway migration in Java or Kotlin, which only Flyway can run.',
  )
})

test('a baseline counts only where nothing up to its version is left', async () => {
  const versions = async (...files: string[]) =>
    (
      await discoverMigrations(await treeOf(Object.fromEntries(files.map((file) => [`sql/${file}`, 'SELECT 1;']))))
    ).migrations.map(({ file }) => file.slice(4))
  expect(await versions('B2__base.sql', 'V3__c.sql')).toEqual(['B2__base.sql', 'V3__c.sql'])
  expect(await versions('V1__a.sql', 'V2__b.sql', 'B2__base.sql', 'V3__c.sql')).toEqual(['V1__a.sql', 'V2__b.sql', 'V3__c.sql'])
})

const naming = { prefix: 'V', repeatablePrefix: 'R', undoPrefix: 'U', baselinePrefix: 'B', separator: '__', suffixes: ['.sql'] }
test('names are read as Flyway reads them', () => {
  expect(flywayName('V1_2__Add_the_table.sql', naming)).toEqual({
    kind: 'versioned',
    version: '1.2',
    description: 'Add the table',
  })
  expect(flywayName('V7.sql', naming)).toEqual({ kind: 'versioned', version: '7', description: '' })
  for (const name of ['V__x.sql', 'Vx1__x.sql', 'R1__x.sql', 'V1__x.txt', 'afterMigrate.sql', 'Views.sql'])
    expect(flywayName(name, naming)).toBeNull()
})

const parts = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 })
test('versions compare part by part, missing parts being 0', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const width = Math.max(a.length, b.length)
      const padded = (list: number[]) => [...list, ...Array<number>(width - list.length).fill(0)]
      const [left, right] = [padded(a), padded(b)]
      const first = left.findIndex((part, index) => part !== right[index])
      const expected = first === -1 ? 0 : Math.sign((left[first] ?? 0) - (right[first] ?? 0))
      expect(compareDotted(a.join('.'), b.join('_'))).toBe(expected)
      expect(dottedParts(a.join('.')).join() === dottedParts(b.join('.')).join()).toBe(expected === 0)
    }),
  )
})
