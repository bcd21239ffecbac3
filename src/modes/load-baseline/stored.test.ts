/** What a comparison with a stored baseline comes to: its verdict, its findings and its data. Rounds are made up; stored.itest.ts measures. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { contended, machine, type Noise, quiet } from '../../../test/support/load-noise.ts'
import type { Baseline, BaselineRound } from '../../load/baseline/baseline.ts'
import type { Measurement } from '../../load/measurement.ts'
import { newRecorder } from '../../load/recorder.ts'
import type { Target } from '../../load/target.ts'
import { readStatusExpectation } from '../../load/targets/status-expectation.ts'
import { renderJson } from '../../report/json.ts'
import { renderMarkdown } from '../../report/markdown.ts'
import type { FailOn } from '../../report/verdict.ts'
import { judge } from './judge.ts'
import type { LoadRun, Saved } from './load-run.ts'
import { present } from './present/present.ts'
import { comparisonOf, outcomesOf } from './stored.ts'
import { timeBudget } from './time-budget.ts'

const url = new URL('../../../docs/schema/load-baseline.v1.json', import.meta.url)
const schema = JSON.parse(readFileSync(url, 'utf8'))
const isPublished = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(closed(schema))

/** The schema allows new names; here none may be there that it does not describe. */
function closed(part: unknown): object {
  const within = (value: unknown): unknown => (typeof value === 'object' && value !== null ? closed(value) : value)
  if (Array.isArray(part)) return part.map(within)
  const inner = Object.fromEntries(Object.entries(part ?? {}).map(([key, value]) => [key, within(value)]))
  return 'properties' in inner && 'type' in inner ? { ...inner, additionalProperties: false } : inner
}

const target = (name: string): Target => ({
  name,
  method: 'GET',
  url: name.slice(4),
  headers: {},
  body: null,
  weight: 1,
  expected: readStatusExpectation('2xx'),
})

interface Day {
  /** By target's name: how much slower it is than a service that answers in 20 ms, or rounds of its own. */
  targets: Record<string, number | readonly BaselineRound[]>
  seed: number
  noise?: Noise
  change?: Partial<Baseline>
  /** Of requests: how many of a hundred fail. */
  failing?: number
}

function baselineOf({ targets, seed, noise = { ...quiet, machine: 0 }, change }: Day): Baseline {
  return {
    preflight: '0.1.0',
    createdAt: '2026-05-01T10:00:00.000Z',
    commit: '0123abcdef',
    machine: { cpu: 'Some CPU', cores: 2, node: '24.4.0', platform: 'linux x64' },
    reference: 1,
    load: { pace: { kind: 'open', perSecond: 400 }, roundMs: 500 },
    targets: Object.entries(targets).map(([name, of]) => ({
      name,
      fingerprint: '0123456789abcdef',
      rounds: typeof of === 'number' ? rounds(noise, seed, of) : of,
      service: measured(20 * (1 + (typeof of === 'number' ? of : 0))),
      reference: measured(2),
    })),
    ...change,
  }
}

function rounds(noise: Noise, seed: number, slowdown: number): BaselineRound[] {
  const next = machine(noise, seed).start(slowdown)
  return Array.from({ length: 30 }, next).map(({ head, base }) => ({
    service: 20 * Math.exp(head),
    reference: 2 * Math.exp(base),
  }))
}

function measured(ms: number, failing = 0): Measurement {
  const recorder = newRecorder(readStatusExpectation('2xx'))
  for (let request = 0; request < 100; request++) recorder.answered(ms, request < failing ? 500 : 200, 10)
  return recorder.measurement
}

function reportOf(
  then: Day,
  now: Day,
  { failOn = 'error' as FailOn, saved = null as Saved | null, instead = null as string | null } = {},
) {
  const today = baselineOf(now)
  const targets = today.targets.map(({ name }) => target(name))
  const service = new Map(
    today.targets.map((each) => [each.name, now.failing === undefined ? each.service : measured(20, now.failing)]),
  )
  const generator = { eventLoopUtilization: 0.2, cpuSeconds: 1, limited: false }
  const measurement = { baseline: today, service, rounds: 30, loadMs: 15_000, generator }
  const stored = { kind: 'stored', file: 'kept.json', baseline: baselineOf(then) } as const
  const run: LoadRun = {
    targets: outcomesOf(targets, measurement),
    comparison: comparisonOf(stored, measurement, { targets, config: { maxP95Regression: 0.05 }, instead }),
    generator,
    hardening: null,
    advice: [],
    ramp: [],
    explained: null,
    places: new Map(),
    died: null,
    resources: null,
    indexes: [],
    time: timeBudget(300_000).spent(),
    saved,
    driven: { by: 'preflight' },
    maxP95Ms: null,
    maxP95Regression: 0.05,
    maxErrorRate: 0.01,
    notes: [],
    reproduce: 'npx backend-preflight load --compare kept.json',
  }
  const report = present(run, judge(run, { ignore: {}, failOn }))
  const printed = JSON.parse(renderJson(report))
  expect(isPublished(printed), JSON.stringify(isPublished.errors, null, 1)).toBe(true)
  return { ...report, data: printed.data, markdown: renderMarkdown(report, {}) }
}

const said = ({ findings }: { findings: { rule: string; level: string }[] }) =>
  findings.map(({ rule, level }) => `${rule} ${level}`)

const then: Day = { targets: { 'GET /a': 0 }, seed: 1 }

test('a service that became slower is warned of, and red only where warnings are', () => {
  const now = { targets: { 'GET /a': 1 }, seed: 2 }
  const report = reportOf(then, now)
  expect(report).toMatchObject({ verdict: 'warn', data: { outcome: 'regression', gate: null } })
  expect(said(report)).toEqual(['slower-than-stored warning'])
  expect(report.headline).toMatch(/^`GET \/a` P95 is \d+ % slower than in `kept.json` \(95 % interval \d+ to \d+ %\)$/)
  expect(report.data.targets[0].base).toBeNull()
  expect(report.data.targets[0].p95Ratio.low).toBeGreaterThan(1.8)
  expect(report.data.stored.targets[0]).toMatchObject({
    name: 'GET /a',
    verdict: 'regression',
    stored: { rounds: 30 },
    now: { rounds: 30 },
  })
  expect(report.markdown).toMatch(/\| ⚠️ \| `GET \/a` \| 40 ms \| 40 ms \| 40 ms \| 20 ms \| \*\*\+\d+ % /)
  expect(reportOf(then, now, { failOn: 'warning' })).toMatchObject({ verdict: 'fail' })
  expect(reportOf(then, now, { failOn: 'never' })).toMatchObject({ verdict: 'warn' })
})

test('one that did not passes', () => {
  const report = reportOf(then, { targets: { 'GET /a': 0 }, seed: 2 })
  expect(report).toMatchObject({ verdict: 'pass', findings: [], data: { outcome: 'pass' } })
  expect(report.headline).toMatch(/^The endpoint is not slower than in `kept.json` by 5 % or more: `GET \/a` P95 /)
})

test('what is open is no pass', () => {
  const shaken = { ...contended, machine: 0, together: 0.5 }
  const report = reportOf({ ...then, noise: shaken }, { targets: { 'GET /a': 0.5 }, seed: 2, noise: shaken })
  expect(report).toMatchObject({ verdict: 'warn', data: { outcome: 'inconclusive' } })
  expect(said(report)).toEqual(['not-enough-evidence info'])
  expect(report.findings[0]?.why).toMatch(/^The rounds of a run differ from one another by more than a quarter/)
  expect(report.headline).toMatch(/^Not enough evidence about `GET \/a`: .* than in `kept.json`$/)
})

test('rounds that are too few are said to be', () => {
  const short = rounds({ ...quiet, machine: 0 }, 3, 0).slice(0, 9)
  const report = reportOf(then, { targets: { 'GET /a': short }, seed: 2 })
  expect(report).toMatchObject({ verdict: 'warn', data: { outcome: 'no-baseline' } })
  expect(said(report)).toEqual(['not-enough-evidence info'])
  expect(report.findings[0]?.why).toContain('this run has 9')
})

test('targets that only one of the two has, or that are others now', () => {
  const report = reportOf(
    { targets: { 'GET /a': 0, 'GET /gone': 0 }, seed: 1 },
    { targets: { 'GET /new': 0, 'GET /a': 0 }, seed: 1 },
  )
  expect(report).toMatchObject({ verdict: 'warn', data: { outcome: 'inconclusive' } })
  expect(report.findings.map(({ rule, title }) => [rule, title])).toEqual([
    ['target-not-compared', '`GET /new` is not in `kept.json`'],
    ['target-not-compared', '`GET /gone` is in `kept.json`, and was not asked in this run'],
  ])
  expect(report.headline).toMatch(
    /^One endpoint is not slower than in `kept.json` by 5 % or more, one was not compared: `GET \/a` P95 /,
  )
  const [a] = baselineOf(then).targets
  const changed = {
    targets: {},
    seed: 1,
    change: { targets: a === undefined ? [] : [{ ...a, fingerprint: 'fedcba9876543210' }] },
  }
  const other = reportOf(changed, then)
  expect(other).toMatchObject({ verdict: 'warn', data: { outcome: 'no-baseline' } })
  expect(other.findings[0]?.title).toBe('`GET /a` sends another request than when `kept.json` was saved')
  expect(other.headline).toMatch(/^Nothing was compared with `kept.json`: `GET \/a` answers /)
})

test('what is gone does not keep the others from passing', () => {
  const report = reportOf({ targets: { 'GET /a': 0, 'GET /gone': 0 }, seed: 1 }, { targets: { 'GET /a': 0 }, seed: 1 })
  expect(report).toMatchObject({ verdict: 'pass', data: { outcome: 'pass' } })
  expect(said(report)).toEqual(['target-not-compared info'])
})

test.each<[string, Partial<Baseline>, RegExp]>([
  ['another pace', { load: { pace: { kind: 'open', perSecond: 500 }, roundMs: 500 } }, /with 500 requests\/s, this run with 400/],
  ['another reference', { reference: 2 }, /against reference 2, this run against 1/],
  ['other rounds', { load: { pace: { kind: 'open', perSecond: 400 }, roundMs: 700 } }, /rounds took 700 ms, this run's 500 ms/],
])('%s: a notice, and the figures of today', (_, change, why) => {
  const report = reportOf({ ...then, change }, { targets: { 'GET /a': 1 }, seed: 2 })
  expect(report).toMatchObject({
    verdict: 'warn',
    data: { outcome: 'no-baseline', stored: { incomparable: expect.stringMatching(why) } },
  })
  expect(said(report)).toEqual(['baseline-incomparable info'])
  expect(report.findings[0]?.why).toMatch(why)
  expect(report.headline).toMatch(/^Nothing was compared with `kept.json`: `GET \/a` answers /)
})

test('another machine: compared, and said', () => {
  const change = { machine: { cpu: 'Other `CPU`', cores: 8, node: '26.0.0', platform: 'linux arm64' } }
  const report = reportOf({ ...then, change }, { targets: { 'GET /a': 1 }, seed: 2 })
  expect(report).toMatchObject({ verdict: 'warn', data: { outcome: 'regression' } })
  expect(said(report)).toEqual(['slower-than-stored warning', 'baseline-other-machine info'])
  expect(report.findings[0]?.why).toContain('this one was measured on another machine')
})

test('in the place of a base: said first', () => {
  const report = reportOf(then, then, { instead: 'The base could not be built: make failed.' })
  expect(report.body[0]).toEqual({ kind: 'text', text: 'The base could not be built: make failed. `kept.json` took its place.' })
  expect(report.data.stored.insteadOfBase).toBe('The base could not be built: make failed.')
})

test('what fails is red by itself, whatever is stored', () => {
  const report = reportOf(then, { targets: { 'GET /a': 0 }, seed: 2, failing: 30 })
  expect(report.verdict).toBe('fail')
  expect(said(report)[0]).toBe('error-rate error')
})

test('what became of saving', () => {
  const load = { pace: { kind: 'open', perSecond: 400 }, roundMs: 500 } as const
  const now = { targets: { 'GET /a': 0 }, seed: 2 }
  const saved = reportOf(then, now, { saved: { kind: 'saved', file: 'next.json', rounds: 30, load, thin: ['GET /b'] } })
  expect(saved).toMatchObject({ verdict: 'pass', data: { saved: { file: 'next.json', written: true, why: null } } })
  expect(saved.footer[0]).toBe(
    'Saved in `next.json`: 30 rounds of 500 ms at 400 arrivals a second, with too few rounds of `GET /b` to be compared with',
  )
  const not = reportOf(then, now, { saved: { kind: 'not saved', file: 'next.json', why: 'The disk is full.' } })
  expect(not).toMatchObject({
    verdict: 'warn',
    headline: 'The baseline was not saved to `next.json`',
    data: { saved: { written: false } },
  })
  expect(said(not)).toEqual(['baseline-not-saved warning'])
})
