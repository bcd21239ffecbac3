/** How often the gate errs, on made-up noise from fixed seeds. bench/gate.ts measures more of it. */
import { describe, expect, test } from 'vitest'
import { type GateRun, gateRun } from '../../../test/support/gate-run.ts'
import { contended, machine, type Noise, quiet, ratiosOf } from '../../../test/support/load-noise.ts'
import type { GatePlan, TargetEvidence } from './evidence.ts'
import { decide } from './gate.ts'
import { wilson } from './wilson.ts'

function runs(noise: Noise, slowdown: number, count: number, options: Parameters<typeof gateRun>[3] = {}): GateRun[] {
  return Array.from({ length: count }, (_, seed) => gateRun(noise, slowdown, 7919 * seed + 13, options))
}

const counted = (list: readonly GateRun[], outcome: GateRun['decision']['outcome']) =>
  list.filter(({ decision }) => decision.outcome === outcome).length

const allNoise = [
  ['quiet', quiet],
  ['contended', contended],
  ['contended, without bursts', { ...contended, bursts: 0 }],
] as const

describe.each(allNoise)('%s', (_, noise) => {
  test('base against base has a suspect in no more than 1 % of runs, is red in none, and fit', () => {
    const all = runs(noise, 0, 600)
    const suspects = all.filter(({ suspect }) => suspect).length
    expect(wilson(suspects, all.length).low).toBeLessThanOrEqual(0.01)
    expect(counted(all, 'regression')).toBe(0)
    expect(wilson(counted(all, 'unfit'), all.length).low).toBeLessThanOrEqual(0.01)
  })

  test('a floor of 25 % lets +10 % through', () => {
    expect(counted(runs(noise, 0.1, 100, { maxP95Regression: 0.25 }), 'regression')).toBe(0)
  })
})

test('quiet: +10 % is found always', () => {
  expect(counted(runs(quiet, 0.1, 200), 'regression')).toBe(200)
})

test('contended, where +10 % reads as +7 %: found in nine of ten', () => {
  const all = runs(contended, 0.1, 400)
  expect(counted(all, 'regression') / all.length).toBeGreaterThanOrEqual(0.9)
})

test('the smallest slowdown said to be visible is found in about four of five runs', () => {
  const noise = { ...contended, dilution: 1, bursts: 0, together: 0.25 }
  const said = runs(noise, 0.04, 100)
    .flatMap(({ decision }) => (decision.outcome === 'inconclusive' ? [decision.targets[0]?.smallestDetectable ?? 0] : []))
    .sort((a, b) => a - b)
  const found = counted(runs(noise, said[said.length >> 1] ?? 0, 200), 'regression')
  const { low, high } = wilson(found, 200)
  expect(low).toBeLessThan(0.85)
  expect(high).toBeGreaterThan(0.75)
})

test('over five targets and three looks no more than 1 % of runs refuse a hypothesis that is true', () => {
  const plan: GatePlan = {
    falseAlarmRate: 0.01,
    maxP95Regression: 1e-9,
    maxErrorRate: 0,
    looks: [0.36, 0.6, 1],
    leastRounds: 20,
    confirmation: 0.5,
  }
  const count = 400
  let suspects = 0
  for (let seed = 0; seed < count; seed++) {
    const on = machine(contended, seed)
    const targets = Array.from({ length: 5 }, (_, index) => ({ target: `GET /${index}`, round: on.start(0) }))
    const fails = () => ({ requests: 200, errors: on.unit() < 0.3 ? Math.floor(on.unit() * 20) : 0, timeouts: 0 })
    const all = targets.map(({ target, round }): TargetEvidence => {
      const rounds = Array.from({ length: 67 }, round)
      const errors = rounds.map(() => ({ base: fails(), head: fails() }))
      return { target, ratios: ratiosOf(rounds), alike: { p95: [], p50: [] }, whole: () => Number.NaN, errors }
    })
    const until = (rounds: number) =>
      all.map(({ ratios: { p95, p50 }, ...of }) => ({
        ...of,
        ratios: { p95: p95.slice(0, rounds), p50: p50.slice(0, rounds) },
        errors: of.errors.slice(0, rounds),
      }))
    if ([24, 40, 67].some((rounds, look) => decide(until(rounds), look, plan).outcome === 'suspect')) suspects++
  }
  expect(wilson(suspects, count).low).toBeLessThanOrEqual(0.01)
})
