import { expect, test } from 'vitest'
import { contended, machine, type Noise, quiet } from '../../../test/support/load-noise.ts'
import { mergeMeasurements } from '../recorder.ts'
import type { Baseline } from './baseline.ts'
import { compareWithBaseline } from './compare.ts'

const nothing = mergeMeasurements([])

function baselineOf(rounds: Record<string, readonly number[]>, change: Partial<Baseline> = {}): Baseline {
  return {
    preflight: '0.1.0',
    createdAt: '2026-05-01T10:00:00.000Z',
    commit: null,
    machine: { cpu: 'Some CPU', cores: 2, node: '24.4.0', platform: 'linux x64' },
    reference: 1,
    load: { pace: { kind: 'closed', concurrency: 10 }, roundMs: 500 },
    targets: Object.entries(rounds).map(([name, each]) => ({
      name,
      fingerprint: '0123456789abcdef',
      rounds: each,
      service: nothing,
      reference: nothing,
    })),
    ...change,
  }
}

/** ln ratios of service to reference in the rounds of one run, on a machine of its own. */
function rounds(noise: Noise, seed: number, count: number, slowdown = 0): number[] {
  const next = machine(noise, seed).start(slowdown)
  return Array.from({ length: count }, () => {
    const { head, base } = next()
    return head - base
  })
}

const runs = Array.from({ length: 400 }, (_, run) => run)

function verdicts(noise: Noise, slowdown: number): Record<string, number> {
  const counts: Record<string, number> = { regression: 0, pass: 0, inconclusive: 0 }
  for (const run of runs) {
    const stored = baselineOf({ a: rounds(noise, 2 * run, 30), b: rounds(noise, 2 * run + 10_000, 30) })
    const now = baselineOf({ a: rounds(noise, 2 * run + 1, 40, slowdown), b: rounds(noise, 2 * run + 10_001, 40, slowdown) })
    const compared = compareWithBaseline(stored, now)
    if (compared.kind !== 'compared') throw new Error(compared.why)
    const each = compared.targets.map((target) => (target.kind === 'compared' ? target.verdict : target.why))
    const worst = each.includes('regression') ? 'regression' : each.includes('inconclusive') ? 'inconclusive' : 'pass'
    counts[worst] = (counts[worst] ?? 0) + 1
  }
  return counts
}

test('a service that did not change is told to have slowed down in at most 1 % of runs', () => {
  // Of 400 at 1 %, more than 10 would come once in 300 times; the seeds are fixed.
  expect(verdicts(contended, 0).regression).toBeLessThanOrEqual(10)
  expect(verdicts(quiet, 0)).toEqual({ regression: 0, pass: 400, inconclusive: 0 })
})

test('one that did is found, the more surely the quieter the machine', () => {
  expect(verdicts(contended, 0.3).regression).toBeGreaterThan(380)
  expect(verdicts(quiet, 0.1).regression).toBeGreaterThan(380)
  expect(verdicts(contended, 0.3).pass).toBe(0)
})

test('what is told of a target', () => {
  const stored = baselineOf({ same: rounds(quiet, 1, 30), slower: rounds(quiet, 2, 30), gone: [0], short: rounds(quiet, 3, 9) })
  const now = baselineOf({ new: [0], slower: rounds(quiet, 4, 20, 0.5), same: rounds(quiet, 5, 20), short: rounds(quiet, 6, 30) })
  expect(compareWithBaseline(stored, now)).toEqual({
    kind: 'compared',
    notes: [],
    targets: [
      { kind: 'not-compared', target: 'new', why: 'new' },
      {
        kind: 'compared',
        target: 'slower',
        verdict: 'regression',
        rounds: { stored: 30, now: 20 },
        ratio: { estimate: expect.closeTo(1.5, 1), low: expect.any(Number), high: expect.any(Number) },
        p: expect.any(Number),
      },
      expect.objectContaining({ kind: 'compared', target: 'same', verdict: 'pass' }),
      { kind: 'not-compared', target: 'short', why: 'few-rounds' },
      { kind: 'not-compared', target: 'gone', why: 'gone' },
    ],
  })
})

test('a request that became another is not compared', () => {
  const stored = baselineOf({ a: rounds(quiet, 1, 30) })
  const [target] = stored.targets
  if (target === undefined) throw new Error('no target')
  const now = { ...stored, targets: [{ ...target, fingerprint: 'fedcba9876543210' }] }
  expect(compareWithBaseline(stored, now)).toMatchObject({ targets: [{ kind: 'not-compared', why: 'changed' }] })
})

test.each<[string, Partial<Baseline>]>([
  ['concurrency 20', { load: { pace: { kind: 'closed', concurrency: 20 }, roundMs: 500 } }],
  ['100 requests/s', { load: { pace: { kind: 'open', perSecond: 100 }, roundMs: 500 } }],
  ['1000 ms', { load: { pace: { kind: 'closed', concurrency: 10 }, roundMs: 1000 } }],
  ['reference 2', { reference: 2 }],
])('another load is not compared: %s', (what, change) => {
  const stored = baselineOf({ a: [0] })
  expect(compareWithBaseline({ ...stored, ...change }, stored)).toEqual({
    kind: 'incomparable',
    why: expect.stringContaining(what),
  })
})

test('another machine is told', () => {
  const stored = baselineOf({})
  const now = baselineOf({}, { machine: { cpu: 'Other CPU', cores: 8, node: '26.0.0', platform: 'linux arm64' } })
  const compared = compareWithBaseline(stored, now)
  expect(compared).toMatchObject({
    notes: [expect.stringContaining('Other CPU with 8 cores'), expect.stringContaining('Node 26.0.0')],
  })
})
