import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute } from './attribute.ts'
import { discoverMigrations } from './discover.ts'
import { treeOf } from './support/files.ts'

async function places(files: Record<string, string>, sent: string[], programs: { file: string; text: string }[] = []) {
  const migrations = Object.keys(files).length === 0 ? [] : (await discoverMigrations(await treeOf(files))).migrations
  return attribute(
    sent.map((sql) => ({ sql })),
    { migrations, programs },
  ).map((place) => place && `${place.file}:${place.line}-${place.endLine}`)
}

test('text is matched without regard to comments, white space, case and the last semicolon', async () => {
  const files = {
    'migrations/1_a.sql':
      "-- first\nCREATE TABLE a (\n  id int, -- the key\n  t text DEFAULT 'X;  y'\n);\n\n/* second */ ALTER TABLE a\n  ADD b int;\n",
  }
  expect(await places(files, ["create table A ( id INT, t text default 'X;  y')", 'ALTER TABLE a ADD b int;'])).toEqual([
    'migrations/1_a.sql:2-5',
    'migrations/1_a.sql:7-8',
  ])
  expect(await places(files, ["create table a ( id int, t text default 'x;  y')", '"ALTER" TABLE a ADD b int;'])).toEqual([
    'migrations/1_a.sql:2-5',
    null,
  ])
})

test('equal statements are taken one after the other, onwards from the one before', async () => {
  const files = {
    'migrations/1_a.sql': 'SELECT 1;\nSELECT 2;\nSELECT 1;\n',
    'migrations/2_b.sql': 'SELECT 3;\nSELECT 1;\nSELECT 4;\n',
  }
  expect(await places(files, ['SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 3', 'SELECT 1', 'SELECT 4'])).toEqual([
    'migrations/1_a.sql:1-1',
    'migrations/1_a.sql:2-2',
    'migrations/1_a.sql:3-3',
    'migrations/2_b.sql:1-1',
    'migrations/2_b.sql:2-2',
    'migrations/2_b.sql:3-3',
  ])
  expect(await places(files, ['SELECT 3', 'SELECT 1', 'SELECT 1'])).toEqual([
    'migrations/2_b.sql:1-1',
    'migrations/2_b.sql:2-2',
    'migrations/1_a.sql:1-1',
  ])
  // Up, and up again: a second run finds what the first has used.
  expect(await places(files, ['SELECT 3', 'SELECT 3'])).toEqual(['migrations/2_b.sql:1-1', 'migrations/2_b.sql:1-1'])
})

test('down parts count from their own line', async () => {
  const files = { 'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE a ();\n\n-- migrate:down\nDROP TABLE a;\n' }
  expect(await places(files, ['CREATE TABLE a ()', 'DROP TABLE a'])).toEqual([
    'db/migrations/1_a.sql:2-2',
    'db/migrations/1_a.sql:5-5',
  ])
})

test('substituted parameters are tolerated where one statement alone is meant', async () => {
  const files = {
    'migrations/1_a.sql': 'GRANT SELECT ON orders TO :app_role;\nGRANT INSERT, UPDATE ON invoices TO :app_role;\nSELECT 1;\n',
  }
  expect(await places(files, ['GRANT INSERT, UPDATE ON invoices TO shop', 'GRANT SELECT ON orders TO shop'])).toEqual([
    'migrations/1_a.sql:2-2',
    'migrations/1_a.sql:1-1',
  ])
  const twins = { 'migrations/1_a.sql': 'GRANT SELECT ON a TO :x;\nGRANT SELECT ON a TO :y;\n' }
  expect(await places(twins, ['GRANT SELECT ON a TO shop'])).toEqual([null])
  expect(await places(files, ['GRANT DELETE ON accounts TO shop', 'SELECT version()'])).toEqual([null, null])
})

const knex = {
  file: 'migrations/2_knex.js',
  text: [
    'exports.up = async (knex) => {',
    '  await knex.raw(`',
    '    ALTER TABLE users',
    '      ADD COLUMN email text',
    '  `)',
    "  await knex.raw('UPDATE users SET name = \\'x\\' WHERE id = ?', [1])",
    '  await knex.schema.createTable("t", (t) => t.increments())',
    '}',
    '',
  ].join('\n'),
}
const alembic = {
  file: 'versions/a.py',
  text: 'def upgrade():\n    op.execute(\n        "ALTER TABLE users "\n        "ADD COLUMN email text"\n    )\n    op.execute("""\n      CREATE INDEX i\n      ON users (email)\n    """)\n',
}

test("SQL in a program's literals is found, what a builder wrote is not", async () => {
  const sent = [
    'ALTER TABLE users\n      ADD COLUMN email text',
    "UPDATE users SET name = 'x' WHERE id = $1",
    'create table "t" ("id" serial primary key)',
  ]
  expect(await places({}, sent, [knex])).toEqual(['migrations/2_knex.js:3-4', 'migrations/2_knex.js:6-6', null])
  expect(
    await places({}, ['ALTER TABLE users ADD COLUMN email text', 'CREATE INDEX i\n      ON users (email)'], [alembic]),
  ).toEqual(['versions/a.py:3-4', 'versions/a.py:7-8'])
})

test('the same SQL in two programs: the search goes on from the last find', async () => {
  const program = (name: string, ...sql: string[]) => ({ file: name, text: sql.map((text) => `raw("${text}")\n`).join('') })
  const programs = [program('1.js', 'VACUUM users', 'ANALYZE users'), program('2.js', 'REINDEX TABLE users', 'VACUUM users')]
  expect(await places({}, ['VACUUM users', 'ANALYZE users', 'REINDEX TABLE users', 'VACUUM users'], programs)).toEqual([
    '1.js:1-1',
    '1.js:2-2',
    '2.js:1-1',
    '2.js:2-2',
  ])
})

test('whatever the statements and however they are written, each finds its own line', async () => {
  const statement = fc
    .tuple(fc.constantFrom('SELECT', 'DELETE FROM', 'ALTER TABLE'), fc.stringMatching(/^[a-z]{1,6}$/), fc.nat(3))
    .map(([verb, name, number]) => `${verb} ${name} ${number}`)
  const blank = fc.constantFrom(' ', '\n', '  /* c; */ ', ' -- c;\n')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(statement, blank), { minLength: 1, maxLength: 12 }), async (list) => {
      let line = 1
      const expected: number[] = []
      let text = ''
      for (const [sql, separator] of list) {
        expected.push(line)
        const written = `${sql.replaceAll(' ', separator)};\n`
        text += written
        line += written.split('\n').length - 1
      }
      const script = { file: 'a.sql', text, firstLine: 1, transaction: true, sending: 'statements' as const }
      const migration = {
        version: '1',
        name: 'a',
        kind: 'versioned' as const,
        file: 'a.sql',
        up: script,
        down: null,
        checksum: '',
      }
      const found = attribute(
        list.map(([sql]) => ({ sql: sql.toLowerCase() })),
        { migrations: [migration], programs: [] },
      )
      expect(found.map((place) => place?.line)).toEqual(expected)
    }),
  )
})
