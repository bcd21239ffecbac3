import { expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { baseMigrations, discoverMigrations, recogniseMigrations } from './discover.ts'
import { migrationPrograms } from './programs.ts'
import { treeOf, userError } from './support/files.ts'

test('nothing, a directory that is missing, a file, a directory without migrations', async () => {
  const tree = await treeOf({ 'README.md': '', 'db/seed.sql': 'SELECT 1;', 'src/index.ts': 'export {}' })
  expect(await userError(discoverMigrations(tree))).toBe('No migrations were found.')
  expect(await userError(discoverMigrations(tree, { directory: 'migrations' }))).toBe(
    'There is no migrations directory migrations, or it is empty.',
  )
  expect(await userError(discoverMigrations(tree, { directory: 'db/seed.sql' }))).toBe(
    'db/seed.sql is a file, not a directory of migrations.',
  )
  expect(await userError(discoverMigrations(tree, { directory: './db/' }))).toBe(
    'db holds no migrations (neither of a tool that Preflight knows, nor numbered SQL files).',
  )
})

test('several candidates are listed, and the choice is by migrations', async () => {
  const tree = await treeOf({
    'services/a/db/migrations/1_x.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\n',
    'services/b/migrations/V1__x.sql': 'SELECT 1;',
    'services/c/migrations/0001_x.py': 'from django.db import migrations\n',
  })
  const message =
    'Several directories hold migrations: services/a/db/migrations (dbmate), services/b/migrations (flyway), services/c/migrations (Django).'
  const failure = discoverMigrations(tree)
  expect(await userError(failure)).toBe(message)
  await expect(failure).rejects.toMatchObject({
    remedy: 'Choose one with `migrations`, such as `migrations: services/a/db/migrations`.',
  })
  expect((await discoverMigrations(tree, { directory: 'services/b' })).tool).toBe('flyway')
})

test('those of tests, of dependencies and of build output do not count beside real ones', async () => {
  const tree = await treeOf({
    'migrations/1_x.sql': 'SELECT 1;',
    'migrations/archive/0_old.sql': 'SELECT 1;',
    'test/fixtures/migrations/1_x.sql': 'SELECT 1;',
    'node_modules/x/migrations/1_x.sql': 'SELECT 1;',
    'target/classes/db/migration/V1__x.sql': 'SELECT 1;',
  })
  expect((await discoverMigrations(tree)).directory).toBe('migrations')
  expect((await discoverMigrations(tree, { directory: 'test/fixtures/migrations' })).directory).toBe('test/fixtures/migrations')
})

test.each([
  ['Knex', 'migrations/20240101_x.js', "exports.up = (knex) => knex.schema.createTable('t')", 'npx knex migrate:latest'],
  [
    'TypeORM',
    'src/migrations/1700000000000-X.ts',
    'export class X1700000000000 implements MigrationInterface {}',
    'npx typeorm migration:run -d src/data-source.js',
  ],
  [
    'Sequelize',
    'migrations/20240101-x.js',
    'module.exports = { async up(queryInterface, Sequelize) {} }',
    'npx sequelize-cli db:migrate',
  ],
  [
    'MikroORM',
    'src/migrations/Migration20240101.ts',
    "import { Migration } from '@mikro-orm/migrations'",
    'npx mikro-orm migration:up',
  ],
  [
    'node-pg-migrate',
    'migrations/1700000000000_x.js',
    'exports.up = (pgm) => { pgm.createTable("t", {}) }',
    'npx node-pg-migrate up',
  ],
  ['Kysely', 'migrations/1.ts', "import type { Kysely } from 'kysely'", 'npx kysely migrate:latest'],
  ['Alembic', 'alembic/versions/abc_x.py', 'from alembic import op\n', 'alembic upgrade head'],
  ['Django', 'shop/migrations/0001_initial.py', 'from django.db import migrations, models\n', 'python manage.py migrate'],
  ['Rails', 'db/migrate/20240101_x.rb', 'class X < ActiveRecord::Migration[7.1]\nend\n', 'bin/rails db:migrate'],
  ['Ecto', 'priv/repo/migrations/20240101_x.exs', 'defmodule X do\n  use Ecto.Migration\nend\n', 'mix ecto.migrate'],
  [
    'Laravel',
    'database/migrations/2024_01_01_000000_x.php',
    '<?php use Illuminate\\Database\\Migrations\\Migration;',
    'php artisan migrate --force',
  ],
  ['goose in Go', 'migrations/00001_x.go', 'func init() { goose.AddMigrationContext(up, down) }', 'go run ./cmd/migrate up'],
  ['Liquibase', 'db/migrations/001_x.sql', '--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n', 'liquibase update'],
])('%s is recognised, and its commands named', async (name, file, text, command) => {
  const tree = await treeOf({ [file]: text })
  const directory = file.slice(0, file.lastIndexOf('/'))
  for (const options of [{}, { directory }]) {
    const error = await discoverMigrations(tree, options).catch((error: unknown) => error)
    if (!(error instanceof UserError)) throw error
    expect(error.message).toBe(
      `${directory} holds migrations of ${name} (${file.slice(directory.length + 1)}), which only ${name} can run.`,
    )
    expect(error.remedy).toContain(`\`migrate-command\` (such as \`${command}\`)`)
    expect(error.remedy).toContain('`rollback-command`')
  }
})

test('SQL that a program reads in belongs to the program, unless the directory is named', async () => {
  const tree = await treeOf({
    'migrations/20240101-x.js': "var dbm = require('db-migrate')",
    'migrations/sqls/20240101-x-up.sql': 'SELECT 1;',
    'migrations/sqls/20240101-x-down.sql': 'SELECT -1;',
  })
  expect(await userError(discoverMigrations(tree))).toBe(
    'migrations holds migrations of db-migrate (20240101-x.js), which only db-migrate can run.',
  )
  const named = await discoverMigrations(tree, { directory: 'migrations/sqls' })
  expect(named.migrations.map(({ name, down }) => [name, down?.text])).toEqual([['x-up', 'SELECT -1;']])
})

test('files that are not UTF-8', async () => {
  const read = async (bytes: Buffer) => discoverMigrations(await treeOf({ 'migrations/1_x.sql': bytes }))
  const latin = Buffer.concat([Buffer.from('SELECT 1;\n-- caf'), Buffer.from([0xe9]), Buffer.from('\n')])
  expect(await userError(read(latin))).toBe('migrations/1_x.sql is not UTF-8: byte 0xe9 at offset 16 (line 2).')
  const cut = Buffer.from("SELECT '😀';").subarray(0, 11)
  expect(await userError(read(cut))).toBe('migrations/1_x.sql is not UTF-8: byte 0xf0 at offset 8 (line 1).')
  const wide = Buffer.from('SELECT 1;', 'utf16le')
  expect(await userError(read(Buffer.concat([Buffer.from([0xff, 0xfe]), wide])))).toBe(
    'migrations/1_x.sql is UTF-16 (little-endian), not UTF-8.',
  )
  expect(await userError(read(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])))).toBe(
    'migrations/1_x.sql is UTF-16 (big-endian), not UTF-8.',
  )
  expect(await userError(read(wide))).toBe('migrations/1_x.sql is UTF-16 (little-endian), not UTF-8.')
  expect(await userError(read(Buffer.from('SELECT 1;\n\0')))).toBe(
    'migrations/1_x.sql is not text: NUL byte at offset 10 (line 2).',
  )
  const marked = await read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('SELECT 1;')]))
  expect(marked.migrations[0]?.up.text).toBe('SELECT 1;')
})

test("the base's side: the same directory, one that was moved since, none", async () => {
  const head = await discoverMigrations(await treeOf({ 'db/migrations/1_x.up.sql': 'SELECT 1;' }))
  const same = await baseMigrations(
    await treeOf({ 'db/migrations/1_x.up.sql': 'SELECT 1;', 'other/migrations/1_x.sql': 'SELECT 1;' }),
    head,
  )
  expect([same?.tool, same?.directory]).toEqual(['golang-migrate', 'db/migrations'])
  const moved = await baseMigrations(await treeOf({ 'migrations/1_x.up.sql': 'SELECT 1;' }), head)
  expect(moved?.directory).toBe('migrations')
  expect(await baseMigrations(await treeOf({ 'db/migrations/README.md': '' }), head)).toBeNull()
  expect(await baseMigrations(await treeOf({ 'README.md': '' }), head)).toBeNull()
})

test('a code-based tool is recognised without an error, and its programs are found', async () => {
  const tree = await treeOf({
    'migrations/1.js': 'exports.up = (knex) => knex.raw("SELECT 1")',
    'src/index.js': 'knex',
    'db/raw.py': 'x',
  })
  expect(await recogniseMigrations(tree)).toMatchObject({ tool: null, code: { name: 'Knex' }, directory: 'migrations' })
  expect((await migrationPrograms(tree)).map(({ file }) => file)).toEqual(['migrations/1.js'])
  expect((await migrationPrograms(tree, './db')).map(({ file }) => file)).toEqual(['db/raw.py'])
})
