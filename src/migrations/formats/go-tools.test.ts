import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverMigrations } from '../discover.ts'
import { treeOf, userError } from '../support/files.ts'
import { batches } from '../transactions.ts'
import { parseGoose } from './goose-parser.ts'

test('golang-migrate: pairs by number, each file one message, no transaction', async () => {
  const tree = await treeOf({
    'db/migrations/000010_b.up.sql': 'SELECT 10;\nSELECT 11;\n',
    'db/migrations/000010_b.down.sql': 'SELECT -10;\n',
    'db/migrations/9_a.up.sql': 'SELECT 9;',
    'db/migrations/11_empty.up.sql': '\n',
    'db/migrations/12_back_only.down.sql': 'SELECT -12;',
    'db/migrations/notes.sql': 'SELECT 0;',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.bookkeeping]).toEqual(['golang-migrate', ['schema_migrations']])
  expect(found.migrations.map(({ version }) => version)).toEqual(['9', '000010', '11', '12'])
  const shape = async (direction: 'up' | 'down') =>
    (await batches(found, found.migrations, direction)).map(({ transaction, messages }) => [
      transaction,
      ...messages.map(({ sql }) => sql),
    ])
  expect(await shape('up')).toEqual([
    [false, 'SELECT 9;'],
    [false, 'SELECT 10;\nSELECT 11;\n'],
  ])
  expect(await shape('down')).toEqual([
    [false, 'SELECT -12;'],
    [false, 'SELECT -10;\n'],
  ])
})

test('the same names in a sqlx project run in transactions', async () => {
  const tree = await treeOf({
    'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8" }\n',
    'migrations/20240131_a.up.sql': 'SELECT 1;\nSELECT 2;',
    'migrations/20240131_a.down.sql': 'SELECT 3;',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.migrations[0]?.up.transaction, found.migrations[0]?.down?.text]).toEqual(['plain', true, 'SELECT 3;'])
})

test('COPY data cannot go in a message', async () => {
  const tree = await treeOf({ 'migrations/1_a.up.sql': 'SELECT 1;\nCOPY t FROM stdin;\n1\n\\.\n' })
  const found = await discoverMigrations(tree)
  expect(await userError(batches(found, found.migrations, 'up'))).toBe(
    'migrations/1_a.up.sql:3: COPY data can only be sent through psql, not within a message.',
  )
})

test('dbmate: a section, with its directive, is one message; transaction:false; order by name', async () => {
  const tree = await treeOf({
    'db/migrations/9_b.sql': '-- migrate:up\nSELECT 9;\n-- migrate:down\n',
    'db/migrations/10_a.sql':
      '-- why\n\n-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON t (a);\n\n--migrate:down\nDROP INDEX i;\n  -- migrate:up is no directive here\n',
    'db/migrations/sub/11_c.sql': '-- migrate:up\nSELECT 11;\n-- migrate:down\n',
    'db/schema.sql': 'SELECT 0;',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.directory, found.migrations.map(({ version }) => version)]).toEqual([
    'dbmate',
    'db/migrations',
    ['10', '9'],
  ])
  const up = await batches(found, found.migrations, 'up')
  expect(up.map(({ transaction, messages }) => [transaction, messages[0]?.firstLine, messages[0]?.sql])).toEqual([
    [false, 3, '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON t (a);\n\n'],
    [true, 1, '-- migrate:up\nSELECT 9;\n'],
  ])
  const down = await batches(found, found.migrations, 'down')
  expect(down.map(({ messages }) => [messages[0]?.firstLine, messages[0]?.sql])).toEqual([
    [6, '--migrate:down\nDROP INDEX i;\n  -- migrate:up is no directive here\n'],
  ])
})

test.each([
  [
    '-- migrate:up\nSELECT 1;\n',
    "x/migrations/1_a.sql:1: there is no '-- migrate:down' section, which dbmate requires; it may be empty.",
  ],
  [
    '\nSELECT 0;\n-- migrate:up\n-- migrate:down\n',
    "x/migrations/1_a.sql:2: a statement before '-- migrate:up', which dbmate refuses.",
  ],
  [
    '-- migrate:down\n-- migrate:up\n',
    "x/migrations/1_a.sql:1: '-- migrate:down' comes before '-- migrate:up', which dbmate refuses.",
  ],
  [
    '-- migrate:up\n-- migrate:down\n-- migrate:up\n',
    "x/migrations/1_a.sql:3: a second '-- migrate:up' section, which Preflight does not run.",
  ],
])('what dbmate refuses: %j', async (text, message) => {
  const tree = await treeOf({ 'x/migrations/1_a.sql': text })
  expect(await userError(discoverMigrations(tree))).toBe(message)
})

const gooseFile = `-- +goose Up
-- a comment
CREATE TABLE post (
    id int NOT NULL, -- a; b
    title text
);
SELECT 1; SELECT 2;

-- +goose StatementBegin
CREATE FUNCTION f() RETURNS void AS $$
BEGIN
  NULL;
END $$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose Down
DROP TABLE post; -- gone
`

test('goose: cut at line ends, StatementBegin, sections', async () => {
  const tree = await treeOf({
    'migrations/00002_b.sql': gooseFile,
    'migrations/00001_a.sql': '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON t (a);\n',
    'migrations/embed_test.go': 'package x',
  })
  const found = await discoverMigrations(tree)
  expect([found.tool, found.migrations.map(({ version, down }) => [version, down !== null])]).toEqual([
    'goose',
    [
      ['00001', false],
      ['00002', true],
    ],
  ])
  const [first, second] = await batches(found, found.migrations, 'up')
  expect(first).toMatchObject({ transaction: false, messages: [{ sql: 'CREATE INDEX CONCURRENTLY i ON t (a);', firstLine: 3 }] })
  expect(second?.transaction).toBe(true)
  expect(second?.messages.map(({ sql, firstLine }) => [firstLine, sql.split('\n')[0]])).toEqual([
    [3, 'CREATE TABLE post ('],
    [7, 'SELECT 1; SELECT 2;'],
    [10, 'CREATE FUNCTION f() RETURNS void AS $$'],
  ])
  const down = await batches(found, found.migrations, 'down')
  expect(down.map(({ messages }) => messages.map(({ sql, firstLine }) => [firstLine, sql]))).toEqual([
    [[17, 'DROP TABLE post; -- gone']],
  ])
})

test.each([
  ['SELECT 1;\n', "f:1: goose requires '-- +goose Up' before the first statement."],
  ['-- +goose Up\nSELECT 1\n', 'f:2: goose finds no semicolon at the end of this statement.'],
  ['-- +goose Up\nSELECT 1\n-- +goose Down\n', 'f:2: goose finds no semicolon at the end of this statement.'],
  ['-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n', "f:2: '-- +goose StatementBegin' without a '-- +goose StatementEnd'."],
  ['-- +goose Up\n-- +goose Up\n', "f:2: a second '-- +goose Up', which goose refuses."],
  ['-- +goose Down\n', "f:1: '-- +goose Down' must follow an '-- +goose Up' section."],
  ['-- +goose Up\n-- +goose ENVSUB ON\n', 'f:2: goose would substitute environment variables here, which Preflight does not.'],
  ['-- nothing\n', "f:1: there is no '-- +goose Up', which goose requires."],
])('what goose refuses: %j', (text, message) => {
  expect(() => parseGoose('f', text)).toThrow(message)
})

const line = fc.stringMatching(/^[a-z ]{1,8}$/).filter((text) => text.trim() !== '')
const gooseStatement = fc.oneof(
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => ({ file: `${lines.join('\n')};\n`, sql: `${lines.join('\n')};`.trim() })),
  fc
    .array(
      line.map((text) => `${text};`),
      { minLength: 1, maxLength: 3 },
    )
    .map((lines) => ({
      file: `-- +goose StatementBegin\n${lines.join('\n')}\n-- +goose StatementEnd\n`,
      sql: lines.join('\n').trim(),
    })),
)
const blanks = fc.constantFrom('', '\n', '-- comment\n', '\n-- a; b;\n\n')
test('goose sections are cut into exactly what was put into them', () => {
  const section = fc.array(fc.tuple(blanks, gooseStatement), { maxLength: 5 })
  fc.assert(
    fc.property(section, section, (up, down) => {
      const text = `-- +goose Up\n${up.map(([blank, { file }]) => blank + file).join('')}-- +goose Down\n${down.map(([blank, { file }]) => blank + file).join('')}`
      const sections = parseGoose('f', text)
      const cut = (pieces: { start: number; end: number }[]) => pieces.map(({ start, end }) => text.slice(start, end))
      expect(cut(sections.up)).toEqual(up.map(([, { sql }]) => sql))
      expect(cut(sections.down)).toEqual(down.map(([, { sql }]) => sql))
    }),
  )
})
