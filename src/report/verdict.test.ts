import { expect, test } from 'vitest'
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
