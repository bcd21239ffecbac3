import { describe, expect, test } from 'vitest'
import { dryRuns, findingsIn, found } from '../../../../test/support/dry-run.ts'

const dryRun = dryRuns()
/** The beginning of a migration tool of one's own, with two connections. */
const connecting = `import pg from '${import.meta.resolve('pg')}'
  const [one, two] = [new pg.Client({ connectionString: process.env.DATABASE_URL }), new pg.Client({ connectionString: process.env.DATABASE_URL })]
  await Promise.all([one.connect(), two.connect()])`
const base = 'CREATE TABLE t (id integer PRIMARY KEY, a integer);'
const seed = 'INSERT INTO t VALUES (1, 1), (2, 1), (3, NULL);'

describe('migration-fails', () => {
  test('a mistake, with line and column', async () => {
    const report = await dryRun({
      base,
      change: {
        '001_good.sql': 'ALTER TABLE t ADD COLUMN b text;',
        '002_bad.sql': '-- ä\nALTER TABLE t\n  ADD COLUMN "ü" text DEFUALT 1;',
      },
    })
    expect(report.verdict).toBe('fail')
    expect(report.headline).toBe('`002_bad.sql:3:23` fails: syntax error at or near "DEFUALT"')
    const [finding] = findingsIn(report, '002_bad.sql')
    expect(finding?.at).toEqual({ file: 'migrations/002_bad.sql', line: 3, endLine: 3, column: 23 })
    expect(finding?.evidence[0]).toMatchObject({ kind: 'server-error', code: '42601' })
  })

  test('rows that are there', async () => {
    const report = await dryRun({ base, seed, change: { '001_unique.sql': 'ALTER TABLE t ADD UNIQUE (a);' } })
    expect(found(report)).toEqual(['error migration-fails'])
    expect(findingsIn(report)[0]?.evidence[0]).toMatchObject({ code: '23505', detail: 'Key (a)=(1) is duplicated.' })
    expect(findingsIn(report)[0]?.why).toContain('rows that the schema permits today break it')
  })

  test('the server’s hint is the remedy', async () => {
    const report = await dryRun({
      base: `${base} CREATE VIEW v AS SELECT a FROM t;`,
      change: { '001_drop.sql': 'DROP TABLE t;' },
    })
    expect(findingsIn(report)[0]?.remedy?.text).toBe('Use DROP ... CASCADE to drop the dependent objects too.')
  })

  test('a statement that does not end', async () => {
    const report = await dryRun({
      base,
      change: { '001_hangs.sql': 'ALTER TABLE t ADD COLUMN b int; SELECT pg_sleep(600);' },
      inputs: { 'statement-timeout': '1s' },
    })
    expect(report.headline).toBe('`001_hangs.sql` does not end within 1 s (`statement-timeout`)')
  })

  test('one that waits for a lock of the tool’s own other connection', async () => {
    const report = await dryRun({
      base,
      change: {
        'migrate.mjs': `${connecting}
          await one.query('BEGIN'); await one.query('ALTER TABLE t ADD COLUMN b int')
          await two.query('ALTER TABLE t ADD COLUMN c int')`,
      },
      inputs: { 'statement-timeout': '1s', 'migrate-command': `"${process.execPath}" migrations/migrate.mjs` },
    })
    expect(found(report)).toContain('error migration-fails')
    expect(report.headline).toContain('does not end within 1 s (`statement-timeout`)')
  })

  test('an error that a tool catches with a savepoint is none', async () => {
    const report = await dryRun({
      base,
      change: {
        'migrate.mjs': `${connecting}
          await one.query('BEGIN'); await one.query('SAVEPOINT s')
          await one.query('DROP TABLE nowhere').catch(() => one.query('ROLLBACK TO s'))
          await one.query('CREATE TABLE fresh (id int)'); await one.query('COMMIT')
          await one.end(); await two.end()`,
      },
      inputs: { 'migrate-command': `"${process.execPath}" migrations/migrate.mjs` },
    })
    expect(found(report)).toEqual([])
    expect(report.verdict).toBe('pass')
  })

  test('a tool that fails by itself says so in its own words', async () => {
    const report = await dryRun({
      base,
      change: {
        'migrate.mjs': `${connecting}
          await one.query('CREATE TABLE fresh (id int)')
          console.error('migration 7 is corrupt'); process.exit(1)`,
      },
      inputs: { 'migrate-command': `"${process.execPath}" migrations/migrate.mjs` },
    })
    expect(report.headline).toBe('The change fails: migration 7 is corrupt')
  })

  test('an error that is caught is none', async () => {
    const report = await dryRun({
      base,
      seed,
      change: {
        '001_caught.sql': 'DO $$ BEGIN ALTER TABLE t ADD UNIQUE (a); EXCEPTION WHEN unique_violation THEN NULL; END $$;',
        '002_goes_on.sql': 'CREATE TABLE fresh (id int);',
      },
    })
    expect(found(report)).toEqual([])
    expect(report.verdict).toBe('pass')
  })

  test('a transaction that is never committed', async () => {
    const report = await dryRun({
      base,
      change: {
        '001_open.sql': 'BEGIN;\nALTER TABLE t ADD COLUMN b int;\nCREATE TABLE fresh (id int);',
        '002_look.sql': 'BEGIN;\nSELECT count(*) FROM t;\nROLLBACK;',
        '003_closed.sql': 'BEGIN;\nCREATE TABLE fresh (id int);\nCOMMIT;',
      },
    })
    expect(found(report)).toEqual(['error migration-fails'])
    expect(report.headline).toBe('`001_open.sql:2` is rolled back: its transaction is not committed')
  })

  test('a constraint that is checked at COMMIT', async () => {
    const report = await dryRun({
      base: `${base} CREATE TABLE c (id int REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED);`,
      change: { '001_late.sql': 'INSERT INTO c VALUES (99);' },
    })
    expect(found(report)).toEqual(['error migration-fails'])
    expect(report.headline).toContain('violates foreign key constraint "c_id_fkey"')
  })
})

describe('partly-applied', () => {
  test('what was committed before the failure stays', async () => {
    const report = await dryRun({
      base,
      seed,
      change: { '001_half.sql': '-- preflight: no-transaction\nALTER TABLE t ADD COLUMN b int;\nALTER TABLE t ADD UNIQUE (a);' },
    })
    expect(found(report).toSorted()).toEqual(['error migration-fails', 'error partly-applied'])
    expect(findingsIn(report).find(({ rule }) => rule === 'partly-applied')).toMatchObject({
      title: 'Leaves 1 statement of its migration applied when it fails',
      at: { line: 3 },
      evidence: [{ kind: 'text', text: 'line 2: ALTER TABLE stays' }],
    })
  })

  test('in a transaction nothing does', async () => {
    const report = await dryRun({
      base,
      seed,
      change: { '001_whole.sql': 'ALTER TABLE t ADD COLUMN b int;\nALTER TABLE t ADD UNIQUE (a);' },
    })
    expect(found(report)).toEqual(['error migration-fails'])
  })

  test('a unique index that cannot be built stays behind, invalid', async () => {
    const report = await dryRun({
      base,
      seed,
      change: { '001_unique.sql': 'CREATE UNIQUE INDEX CONCURRENTLY t_a_key ON t (a);' },
    })
    const left = findingsIn(report).find(({ rule }) => rule === 'partly-applied')
    expect(left?.title).toBe('Leaves the invalid index `public.t_a_key` behind when it fails')
    expect(left?.remedy?.code?.text).toBe('DROP INDEX CONCURRENTLY IF EXISTS public.t_a_key;')
  })

  test('statements that commit one by one, unless those before the last may be run again', async () => {
    const report = await dryRun({
      base,
      change: {
        '001_two.sql': 'CREATE INDEX CONCURRENTLY i1 ON t (a);\nCREATE INDEX CONCURRENTLY i2 ON t (a);',
        '002_alone.sql': 'CREATE INDEX CONCURRENTLY i3 ON t (a);',
        '003_again.sql':
          "SET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS i3;\nCREATE INDEX CONCURRENTLY i3 ON t (a);",
        '004_marked.sql': '-- preflight: no-transaction\nALTER TABLE t ADD COLUMN b int;\nCREATE INDEX CONCURRENTLY i4 ON t (b);',
        '005_set.sql':
          '-- preflight: no-transaction\nALTER TABLE t ALTER COLUMN b SET DEFAULT 1;\nCREATE INDEX CONCURRENTLY i5 ON t (b);',
        '006_two_transactions.sql':
          'BEGIN;\nCREATE TABLE x (id int);\nCOMMIT;\nBEGIN;\nCREATE TABLE y (id int);\nCREATE TABLE z (id int);\nCOMMIT;',
      },
    })
    expect(found(report, '001_two.sql')).toEqual(['warning partly-applied'])
    expect(found(report, '002_alone.sql')).toEqual([])
    expect(found(report, '003_again.sql')).toEqual([])
    expect(found(report, '004_marked.sql')).toEqual(['warning partly-applied'])
    expect(found(report, '005_set.sql')).toEqual([])
    expect(found(report, '006_two_transactions.sql')).toEqual(['warning partly-applied'])
  })
})
