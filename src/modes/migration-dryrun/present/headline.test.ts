import { describe, expect, test } from 'vitest'
import type { TracedStatement } from '../../../postgres/wire/trace.ts'
import type { Finding, Level } from '../../../report/report.ts'
import type { DryRun } from '../dry-run.ts'
import { noLosses } from '../losses.ts'
import type { Rollback } from '../rollback.ts'
import type { Step } from '../traced.ts'
import { headline } from './headline.ts'

const statement: TracedStatement = {
  session: 0,
  sql: 'ALTER TABLE orders ADD COLUMN a int',
  kind: 'ALTER TABLE',
  tree: null,
  transaction: 0,
  startMs: 0,
  durationMs: 1,
  rows: null,
  walBytes: 0,
  lockTimeoutMs: 0,
  locks: [],
  rewrites: [],
  indexRebuilds: [],
  scans: [],
  blocked: [],
  error: null,
}

const step = (effects: Partial<TracedStatement> = {}): Step => ({
  statement: { ...statement, ...effects },
  file: 'migrations/001_a.sql',
  line: 1,
  endLine: 1,
})

const run = (changes: Partial<DryRun> = {}): DryRun => ({
  steps: [step()],
  transactions: [{ startMs: 0, endMs: 1, outcome: 'commit', held: [], oids: new Map() }],
  failure: null,
  relations: { tables: new Set(['public.orders']), tableInBase: (_, name) => (name === 'public.orders' ? name : null) },
  sizes: { production: () => null, measured: () => null, known: false },
  losses: noLosses,
  rollback: { kind: 'not tried', reason: 'the migrations have no down part' },
  change: null,
  tool: null,
  files: new Map(),
  prefix: '',
  base: { major: 17, objects: new Map() },
  head: { major: 17, objects: new Map() },
  schemaChanges: [],
  lockBudgetMs: 100,
  statementTimeoutMs: 60_000,
  reproduce: 'npx backend-preflight migration-dryrun',
  hasDowns: false,
  ...changes,
})

const finding = (level: Level, title: string, at: Finding['at'] = { file: 'db/002_b.sql', line: 4, endLine: 5 }): Finding => ({
  rule: 'table-rewrite',
  level,
  title,
  why: '',
  evidence: [],
  at,
  remedy: null,
  docs: '',
  reproduce: null,
})

const said = (findings: Finding[], changes?: Partial<DryRun>) => headline(run(changes), { findings, ignored: [] })

describe('something found', () => {
  test('one', () => {
    expect(said([finding('error', 'Rewrites `orders`')])).toBe('`002_b.sql:4` rewrites `orders`')
  })

  test('several of the worst level; notes and lesser ones do not count', () => {
    const [error, warning, info] = [finding('error', 'Rewrites `a`'), finding('warning', 'W'), finding('info', 'I')]
    expect(said([error, error, warning, info])).toBe('`002_b.sql:4` rewrites `a` (and 1 more error)')
    expect(said([error, error, error])).toContain('(and 2 more errors)')
    expect(said([warning, warning, info])).toBe('`002_b.sql:4` w (and 1 more warning)')
  })

  test('a file as a whole, a column, and names that only a folder tells apart', () => {
    expect(said([finding('error', 'Was edited', { file: 'db/002_b.sql', line: 1, endLine: 1 })])).toBe('`002_b.sql` was edited')
    expect(said([finding('error', 'Fails: x', { file: 'db/002_b.sql', line: 4, endLine: 4, column: 9 })])).toBe(
      '`002_b.sql:4:9` fails: x',
    )
    expect(
      said([finding('error', 'Fails: x', { file: 'prisma/migrations/20240101_init/migration.sql', line: 2, endLine: 2 })]),
    ).toBe('`20240101_init/migration.sql:2` fails: x')
  })

  test('no place, and a title that begins with code', () => {
    expect(said([finding('error', 'Fails: npm is not there', null)])).toBe('The change fails: npm is not there')
    expect(said([finding('error', '`ORDERS` is gone', null)])).toBe('The change `ORDERS` is gone')
  })
})

describe('nothing found', () => {
  const blocked = (relation: string) => step({ blocked: [{ relation, statements: ['SELECT'], by: 'table', forMs: 3 }] })

  test('says what was proven', () => {
    expect(said([])).toBe('1 statement ran through: no rewrite, no scan under a lock and nobody had to wait')
    expect(said([finding('info', 'A note')], { steps: [step(), blocked('public.orders')] })).toBe(
      '2 statements ran through: no rewrite, no scan under a lock and nobody waited longer than 3 ms',
    )
    expect(said([], { steps: [blocked('public.fresh')] })).toContain('nobody had to wait')
  })

  test('does not claim what is not so: small tables may have been rewritten, findings ignored', () => {
    expect(said([], { steps: [step({ rewrites: ['public.orders'] })] })).toContain('only small tables are rewritten')
    expect(said([], { steps: [step({ rewrites: ['public.fresh'] })] })).toContain('no rewrite')
    const ignored = [{ finding: finding('error', 'Rewrites `orders`'), reason: 'small' }]
    expect(headline(run(), { findings: [], ignored })).toBe('1 statement ran through: 1 finding is ignored')
  })

  test('the rollback, where it was tried and restored everything', () => {
    const done: Rollback & { kind: 'done' } = {
      kind: 'done',
      difference: null,
      onlyOrder: false,
      data: [],
      again: null,
      dumped: false,
    }
    expect(said([], { rollback: done })).toMatch(/, nobody had to wait and the rollback restores the schema$/)
    expect(said([], { rollback: { ...done, difference: '-a', onlyOrder: true } })).toContain('the rollback restores the schema')
    expect(said([], { rollback: { ...done, difference: '-a' } })).not.toContain('rollback')
    expect(said([], { rollback: { ...done, again: '-a' } })).not.toContain('rollback')
  })

  test('nothing ran', () => {
    expect(said([], { steps: [] })).toBe('No statement had to be run')
  })
})
