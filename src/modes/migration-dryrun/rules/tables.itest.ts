/** Which tables are a hazard: by what they are, not by what they are called, and by what is known of their size. */
import { describe, expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../test/support/dry-run.ts'

const dryRun = dryRuns()
const base = 'CREATE TABLE orders (id integer PRIMARY KEY, a integer); CREATE TABLE lookup (id integer PRIMARY KEY, a integer);'

describe('known sizes', () => {
  test('small tables are let off, unknown ones are not, and empty ones only where that is known', async () => {
    const report = await dryRun({
      base,
      sizes: { lookup: 9_999 },
      change: {
        '001_small.sql': 'ALTER TABLE lookup ALTER COLUMN a TYPE bigint; CREATE INDEX ON lookup (a);',
        '002_unknown.sql': 'ALTER TABLE orders ALTER COLUMN a TYPE bigint;',
      },
    })
    expect(found(report, '001_small.sql')).toEqual([])
    expect(found(report, '002_unknown.sql')).toEqual(['error table-rewrite'])
    expect(findingsIn(report, '002_unknown.sql')[0]?.why).toContain('empty here')
  })

  test('from 10,000 rows on a table is large, and its size in production is told', async () => {
    const sizes = JSON.stringify([{ table: 'lookup', rows: 10_000, bytes: 3 << 20 }])
    const report = await dryRun({
      base,
      change: { '001_index.sql': 'CREATE INDEX ON lookup (a);', 'sizes.json': sizes },
      inputs: { 'table-sizes': 'migrations/sizes.json' },
    })
    expect(findingsIn(report)[0]?.title).toBe('Builds an index on `lookup` (3 MB in production) while writes wait')
  })

  test('a small table that is locked does not make other work a hazard', async () => {
    const report = await dryRun({
      base,
      sizes: { lookup: 5 },
      change: { '001_both.sql': 'ALTER TABLE lookup ADD COLUMN c text; UPDATE orders SET a = 1;' },
    })
    expect(found(report)).toEqual([])
    expect(report.headline).toMatch(/^2 statements ran through: no rewrite, no scan under a lock and nobody waited longer than/)
  })
})

describe('names', () => {
  test('a table of an earlier new migration is nobody’s', async () => {
    const report = await dryRun({
      base,
      change: {
        '001_create.sql': 'CREATE TABLE fresh (id integer, a integer);',
        '002_alter.sql': 'CREATE INDEX ON fresh (a); ALTER TABLE fresh ALTER COLUMN a TYPE bigint, ALTER COLUMN id SET NOT NULL;',
        '003_drop.sql': 'DROP TABLE fresh;',
      },
    })
    expect(report.findings).toEqual([])
    expect(report.verdict).toBe('pass')
  })

  test('a table that the change renames stays what it was', async () => {
    const report = await dryRun({
      base,
      sizes: { orders: 40_000_000 },
      change: {
        '001_rename.sql': 'ALTER TABLE orders RENAME TO purchases;',
        '002_index.sql': 'CREATE INDEX ON purchases (a);',
        '003_again.sql': 'ALTER TABLE purchases RENAME TO sales;',
        '004_rewrite.sql': 'ALTER TABLE sales ALTER COLUMN a TYPE bigint;',
        '005_drop.sql': 'DROP TABLE sales;',
      },
    })
    expect(found(report, '002_index.sql')).toEqual(['error index-not-concurrent'])
    expect(found(report, '004_rewrite.sql')).toEqual(['error table-rewrite'])
    expect(found(report, '005_drop.sql')).toEqual(['error data-loss'])
  })

  test('a new table under an old name is a new table', async () => {
    const report = await dryRun({
      base,
      change: {
        '001_aside.sql': 'ALTER TABLE orders RENAME TO orders_old; CREATE TABLE orders (id integer, a integer);',
        '002_index.sql': 'CREATE INDEX ON orders (a); ALTER TABLE orders ALTER COLUMN a TYPE bigint;',
        '003_old.sql': 'CREATE INDEX ON orders_old (a);',
      },
    })
    expect(found(report, '002_index.sql')).toEqual([])
    expect(found(report, '003_old.sql')).toEqual(['error index-not-concurrent'])
  })

  test('names that need quotes', async () => {
    const report = await dryRun({
      base: 'CREATE SCHEMA "My app"; CREATE TABLE "My app"."Order ""x""" (id integer PRIMARY KEY, "select" integer);',
      sizes: { '"My app"."Order ""x"""': 20_000 },
      change: { '001_x.sql': 'ALTER TABLE "My app"."Order ""x""" ALTER COLUMN "select" TYPE bigint;' },
    })
    expect(found(report)).toEqual(['error table-rewrite'])
    expect(report.headline).toContain('rewrites `"My app"."Order ""x"""`')
  })

  test('the partitions of a table are one finding', async () => {
    const partitions = Array.from(
      { length: 5 },
      (_, n) => `CREATE TABLE e${n} PARTITION OF e FOR VALUES FROM (${n}) TO (${n + 1});`,
    )
    const report = await dryRun({
      base: `CREATE TABLE e (id int, n int) PARTITION BY RANGE (n); ${partitions.join(' ')}`,
      change: { '001_index.sql': 'CREATE INDEX ON e (id);', '002_truncate.sql': 'TRUNCATE e;', '003_drop.sql': 'DROP TABLE e;' },
    })
    expect(found(report, '001_index.sql')).toEqual(['error index-not-concurrent'])
    expect(found(report, '002_truncate.sql')).toEqual(['error data-loss'])
    expect(findingsIn(report, '003_drop.sql').map(({ title }) => title)).toContain(
      'Drops the tables `e`, `e0` and 4 more tables with their rows',
    )
  })
})
