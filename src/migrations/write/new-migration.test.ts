import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discoverMigrations } from '../discover.ts'
import { treeOf } from '../support/files.ts'
import { batches } from '../transactions.ts'
import { compareDotted } from '../version.ts'
import { newMigration } from './new-migration.ts'
import { versionAfter } from './next-name.ts'

const wanted = {
  title: 'index_orders_customer_id',
  up: ['CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id);'],
  down: ['DROP INDEX CONCURRENTLY public.orders_customer_id_idx;'],
}
const now = new Date('2026-03-04T05:06:07.890Z')

const goose = '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT -1;\n'
const dbmate = '-- migrate:up\nSELECT 1;\n-- migrate:down\n'

describe('a migration is written as those beside it, and read back by their tool', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'plain, with down files',
      { 'migrations/014_a.sql': 'SELECT 1;', 'migrations/014_a.down.sql': 'SELECT 2;', 'migrations/015_b.sql': 'SELECT 3;' },
      ['migrations/016_index_orders_customer_id.sql', 'migrations/016_index_orders_customer_id.down.sql'],
    ],
    ['plain, up alone', { 'db/9-a.sql': 'SELECT 1;' }, ['db/10-index_orders_customer_id.sql']],
    [
      'plain, in sections',
      { 'migrations/0001_a.sql': 'SELECT 1;\n-- down\nSELECT 2;\n' },
      ['migrations/0002_index_orders_customer_id.sql'],
    ],
    [
      'plain, in folders',
      { 'migrations/001_a/up.sql': 'SELECT 1;', 'migrations/001_a/down.sql': 'SELECT 2;' },
      ['migrations/002_index_orders_customer_id/up.sql', 'migrations/002_index_orders_customer_id/down.sql'],
    ],
    [
      'golang-migrate',
      { 'm/migrations/000009_a.up.sql': 'SELECT 1;', 'm/migrations/000009_a.down.sql': 'SELECT 2;' },
      ['m/migrations/000010_index_orders_customer_id.up.sql', 'm/migrations/000010_index_orders_customer_id.down.sql'],
    ],
    ['dbmate', { 'db/migrations/20240101120000_a.sql': dbmate }, ['db/migrations/20260304050607_index_orders_customer_id.sql']],
    ['goose', { 'migrations/00002_a.sql': goose }, ['migrations/00003_index_orders_customer_id.sql']],
    [
      'Prisma',
      {
        'prisma/migrations/20240101120000_a/migration.sql': 'SELECT 1;',
        'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      },
      ['prisma/migrations/20260304050607_index_orders_customer_id/migration.sql'],
    ],
    [
      'Flyway',
      { 'sql/V1__Create_a.sql': 'SELECT 1;', 'sql/V1_9__Create_b.sql': 'SELECT 1;', 'sql/U1_9__Create_b.sql': 'SELECT 1;' },
      ['sql/V1.10__index_orders_customer_id.sql', 'sql/U1.10__index_orders_customer_id.sql'],
    ],
  ])('%s', async (_, files, paths) => {
    const { files: written } = newMigration(await discoverMigrations(await treeOf(files)), wanted, now)
    expect(written.map(({ file }) => file)).toEqual(paths)
    const found = await discoverMigrations(
      await treeOf({ ...files, ...Object.fromEntries(written.map(({ file, text }) => [file, text])) }),
    )
    const last = found.migrations.slice(-1)
    expect(last[0]?.up.file).toBe(paths[0])
    const [up] = await batches(found, last, 'up')
    expect(up?.transaction).toBe(false)
    expect(up?.messages.map(({ sql }) => sql).join('')).toContain(wanted.up[0]?.slice(0, -1))
    if (last[0]?.down == null) return
    const [down] = await batches(found, last, 'down')
    expect(down?.transaction).toBe(false)
    expect(down?.messages.map(({ sql }) => sql).join('')).toContain(wanted.down[0]?.slice(0, -1))
  })
})

test('several statements: outside of a transaction where the tool sends them one by one, else a migration each', async () => {
  const two = { ...wanted, up: [...wanted.up, 'CREATE INDEX CONCURRENTLY i ON t (a);'] }
  const of = async (files: Record<string, string>) => {
    const { files: written, note } = newMigration(await discoverMigrations(await treeOf(files)), two, now)
    const tree = await treeOf({ ...files, ...Object.fromEntries(written.map(({ file, text }) => [file, text])) })
    const found = await discoverMigrations(tree)
    return { note, last: (await batches(found, found.migrations, 'up')).at(-1) }
  }
  for (const files of [{ 'migrations/001_a.sql': 'SELECT 1;' }, { 'migrations/00002_a.sql': goose }]) {
    const { last } = await of(files)
    expect([last?.transaction, last?.messages.length]).toEqual([false, 2])
  }
  expect((await of({ 'migrations/20240101120000_a.sql': dbmate })).note).toBe('Each statement needs a migration of its own.')
})

test('without a migration to go by, or in a tool with one transaction for all, there are no files', async () => {
  const none = { tool: 'plain', directory: '', migrations: [], transaction: 'each', bookkeeping: [] } as const
  expect(newMigration({ ...none, migrations: [], bookkeeping: [] }, wanted, now)).toEqual({ files: [], note: null })
  const found = await discoverMigrations(
    await treeOf({
      'drizzle/0000_a.sql': 'SELECT 1;',
      'drizzle/meta/_journal.json': '{"dialect":"postgresql","entries":[{"idx":0,"when":1,"tag":"0000_a"}]}',
    }),
  )
  expect(newMigration(found, wanted, now)).toEqual({ files: [], note: expect.stringContaining('one transaction') })
})

test('a version comes after the last, and looks like it', () => {
  const any = fc.oneof(
    fc.bigInt({ min: 0n, max: 999_999n }).map((n) => String(n).padStart(4, '0')),
    fc.stringMatching(/^20[0-9]{2}(0[1-9]|1[0-2])([01][0-9]|2[0-8])([01][0-9][0-5][0-9][0-5][0-9])?$/),
    fc.stringMatching(/^1[0-9]{12}$/),
    fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,3}){1,2}$/),
  )
  fc.assert(
    fc.property(any, fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (last, at) => {
      const next = versionAfter(last, at)
      expect(next).not.toBeNull()
      expect(compareDotted(next ?? '', last)).toBe(1)
      if (!last.includes('.') && !/^9+$/.test(last)) expect(next).toHaveLength(last.length)
    }),
  )
  expect(versionAfter('create_users', now)).toBeNull()
})
