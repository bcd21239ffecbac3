import { describe, expect, test } from 'vitest'
import { annotations } from './annotations.ts'
import { rewrite } from './golden/rewrite.ts'
import { renderJson } from './json.ts'
import type { Evidence, Finding, Level } from './report.ts'
import { byHarm, verdictOf } from './verdict.ts'

function finding(level: Level, title = '', evidence: Evidence[] = []): Finding {
  return { rule: 'r', level, title, why: 'why', evidence, at: null, remedy: null, docs: 'docs/rules/r.md', reproduce: null }
}

const lock = (forMs: number, statements = ['SELECT']): Evidence => ({
  kind: 'lock',
  relation: 'a',
  mode: 'SHARE',
  statements,
  forMs,
})

test.each([
  [[], 'error', 'pass'],
  [['info'], 'warning', 'pass'],
  [['warning'], 'error', 'warn'],
  [['warning'], 'warning', 'fail'],
  [['error', 'info'], 'error', 'fail'],
  [['error'], 'never', 'warn'],
  [['info'], 'never', 'pass'],
] as const)('findings %j with fail-on %s: %s', (levels, failOn, verdict) => {
  const findings = levels.map((level) => finding(level))
  expect(verdictOf(findings, failOn)).toBe(verdict)
})

test('worst first: level, then failure, then the longest wait, then as given', () => {
  const given = [
    finding('info', 'note'),
    finding('warning', 'slow warning', [lock(9000)]),
    finding('error', 'first'),
    finding('error', 'held, nobody waits', [lock(9000, [])]),
    finding('error', 'short', [lock(10)]),
    finding('error', 'long', [lock(10), lock(500)]),
    finding('error', 'fails', [{ kind: 'server-error', code: '42601', message: '', detail: null }]),
  ]
  expect(byHarm(given).map(({ title }) => title)).toEqual([
    'fails',
    'long',
    'short',
    'first',
    'held, nobody waits',
    'slow warning',
    'note',
  ])
  expect(given[0]?.title).toBe('note')
})

describe('annotations', () => {
  test('are plain text beside the line, with measure and remedy', () => {
    expect(annotations(rewrite)[1]).toEqual({
      kind: 'error',
      file: 'migrations/0042_order_total.sql',
      line: 9,
      endLine: 9,
      column: null,
      title: 'Index orders_customer_id_idx is built while writes wait',
      message: [
        'CREATE INDEX without CONCURRENTLY holds SHARE on orders until the transaction ends: reads go on, every INSERT, UPDATE and DELETE waits.',
        'Measured: writes to orders wait up to 605 ms (SHARE); orders read from end to end: 1 M rows',
        'Instead: build it concurrently, alone in a migration that runs without a transaction.',
        '-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
      ].join('\n\n'),
    })
  })

  test('are at most ten of a kind, the worst', () => {
    const findings = Array.from({ length: 30 }, (_, index) =>
      finding(index < 15 ? 'warning' : 'error', `${index}`, [lock(index)]),
    )
    const kept = annotations({ ...rewrite, findings })
    expect(kept.map(({ kind }) => kind)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
    expect(kept[0]).toMatchObject({ title: '29', file: null, line: null })
  })
})

test('JSON has the same keys in the same order whatever order a rule wrote them in', () => {
  const jumbled = rewrite.findings.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Finding)
  expect(renderJson({ ...rewrite, findings: jumbled })).toBe(renderJson(rewrite))
  expect(Object.keys(JSON.parse(renderJson(rewrite)))).toEqual([
    'version',
    'mode',
    'verdict',
    'headline',
    'findings',
    'data',
    'page',
  ])
})
