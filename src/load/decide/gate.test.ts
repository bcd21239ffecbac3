import { describe, expect, test } from 'vitest'
import { contended, machine, quiet, ratiosOf } from '../../../test/support/load-noise.ts'
import { confirm } from './confirm.ts'
import type { GatePlan, Ratios, TargetEvidence } from './evidence.ts'
import { decide } from './gate.ts'
import { normalQuantile } from './normal.ts'

const plan: GatePlan = {
  falseAlarmRate: 0.01,
  maxP95Regression: 0.05,
  maxErrorRate: 0.01,
  looks: [0.36, 0.6, 1],
  leastRounds: 20,
  confirmation: 0.5,
}

/** Of a quiet machine unless said otherwise, with 200 requests a side and round and no failure. */
function evidence(
  slowdown: number,
  count: number,
  { target = 'GET /orders', noise = quiet, seed = 1 }: { target?: string; noise?: typeof quiet; seed?: number } = {},
): TargetEvidence {
  const rounds = Array.from({ length: count }, machine(noise, seed).start(slowdown))
  return {
    target,
    ratios: ratiosOf(rounds),
    alike: ratiosOf(rounds, 'again'),
    whole: () => Number.NaN,
    errors: rounds.map(() => failing(0, 0)),
  }
}

const both = (ratios: number[]): Ratios => ({ p95: ratios, p50: ratios })
const shifted = ({ p95, p50 }: Ratios, by: number): Ratios => ({
  p95: p95.map((ratio) => ratio + by),
  p50: p50.map((ratio) => ratio + by),
})

/** A P95 in whose noise (35 % a round, evenly spread) a slowdown is lost, and a P50 that is slower by 10 %. */
function loud(p95: number, count: number): TargetEvidence {
  const of = evidence(0.1, count)
  const spread = Array.from({ length: count }, (_, index) => p95 + 0.35 * normalQuantile((index + 0.5) / count))
  return { ...of, ratios: { p95: spread, p50: of.ratios.p50 } }
}

const failing = (base: number, head: number, timeouts = 0) => ({
  base: { requests: 200, errors: base, timeouts: 0 },
  head: { requests: 200, errors: head, timeouts },
})

const fails = (of: TargetEvidence, base: number, head: number, timeouts = 0): TargetEvidence => ({
  ...of,
  errors: of.errors.map(() => failing(base, head, timeouts)),
})

describe('at a look', () => {
  test('no difference on a quiet machine passes at the first', () => {
    const { outcome, targets } = decide([evidence(0, 24)], 0, plan)
    expect(outcome).toBe('pass')
    expect(targets[0]?.ratio?.high).toBeLessThan(1.05)
  })

  test('a clear slowdown is a suspect at the first, and no more than that', () => {
    const { outcome, targets } = decide([evidence(0.1, 24)], 0, plan)
    expect(outcome).toBe('suspect')
    expect(targets[0]).toMatchObject({ verdict: 'suspect', doubt: null, rounds: 24, confirmation: null })
  })

  test('a slowdown for certain but below the floor passes', () => {
    const { outcome, targets } = decide([evidence(0.02, 67)], 2, plan)
    expect(outcome).toBe('pass')
    expect(targets[0]?.ratio?.low).toBeGreaterThan(1)
    expect(targets[0]?.p).toBeLessThan(0.001)
  })

  test('with a floor of 25 %, +10 % passes and +40 % is a suspect', () => {
    const tolerant = { ...plan, maxP95Regression: 0.25 }
    expect(decide([evidence(0.1, 24)], 0, tolerant).outcome).toBe('pass')
    expect(decide([evidence(0.4, 24)], 0, tolerant).outcome).toBe('suspect')
  })

  test('what noise leaves open is looked at again, and at the last look inconclusive, with what could have been seen', () => {
    const noisy = evidence(0.08, 67, { noise: { ...contended, together: 0.5, median: 0.5 } })
    expect(decide([noisy], 1, plan).outcome).toBe('continue')
    const { outcome, targets } = decide([noisy], 2, plan)
    expect(outcome).toBe('inconclusive')
    expect(targets[0]).toMatchObject({ verdict: 'inconclusive', doubt: 'noise' })
    expect(targets[0]?.smallestDetectable).toBeGreaterThan(0.1)
  })

  test('where the noise of the P95 hides it, the P50 proves a slowdown that the P95 shows as well', () => {
    const of = loud(0.09, 67)
    const { targets } = decide([of], 2, plan)
    expect(targets[0]).toMatchObject({ verdict: 'suspect', by: 'p50', doubt: null })
    expect(targets[0]?.p).toBeGreaterThan(0.003)
    expect(targets[0]?.p50.p).toBeLessThan(1e-6)
    const silent = { ...of, ratios: { ...of.ratios, p50: new Array<number>(67).fill(Number.NaN) } }
    expect(decide([silent], 2, plan).targets[0]).toMatchObject({ verdict: 'inconclusive', doubt: 'noise', by: null })
  })

  test('a P50 that is slower alone proves nothing of the P95: red is where that has risen too', () => {
    const [decided] = decide([loud(0.01, 67)], 2, plan).targets
    expect(decided?.ratio?.high).toBeGreaterThan(1.05)
    expect(decided).toMatchObject({ verdict: 'inconclusive', doubt: 'p50-alone', by: null })
  })

  test('a P50 that is slower by less than the floor proves nothing', () => {
    const of = loud(0.09, 67)
    const [decided] = decide([{ ...of, ratios: { ...of.ratios, p50: evidence(0.03, 67).ratios.p50 } }], 2, plan).targets
    expect(decided?.p50.p).toBeLessThan(1e-6)
    expect(decided).toMatchObject({ verdict: 'inconclusive', doubt: 'noise' })
  })

  test('what is slower in bursts, that few rounds see, does not pass', () => {
    const bursts = { ...evidence(0, 67), whole: () => Math.log(40) }
    expect(decide([bursts], 0, plan).outcome).toBe('continue')
    expect(decide([bursts], 2, plan)).toMatchObject({ outcome: 'inconclusive', targets: [{ doubt: 'bursts' }] })
    expect(decide([{ ...bursts, whole: () => 0.03 }], 0, plan).outcome).toBe('pass')
  })

  test('a pass ends the run only where all pass', () => {
    const open = evidence(0, 24, { target: 'POST /orders', noise: { ...contended, together: 0.5 }, seed: 6 })
    const { outcome, targets } = decide([evidence(0, 24), open], 0, plan)
    expect(outcome).toBe('continue')
    expect(targets.map(({ verdict }) => verdict)).toEqual(['pass', 'inconclusive'])
  })

  test('one failing target in twenty is a suspect at the first', () => {
    const targets = Array.from({ length: 20 }, (_, index) => evidence(0, 24, { target: `GET /${index}`, seed: index }))
    const decision = decide([...targets.slice(1), fails(evidence(0, 24, { target: 'broken' }), 0, 200)], 0, plan)
    expect(decision.outcome).toBe('suspect')
    expect(decision.targets.at(-1)?.errors).toMatchObject({ verdict: 'suspect', head: { requests: 4800, errors: 4800 } })
  })

  test('a target that fails on both sides passes, visibly', () => {
    expect(decide([fails(evidence(0, 24), 200, 200)], 0, plan)).toMatchObject({
      outcome: 'pass',
      targets: [{ errors: { verdict: 'pass', baseFailsToo: true } }],
    })
  })
})

describe('base against base', () => {
  const offBy = (share: number) => {
    const of = evidence(0.1, 67)
    return { ...of, alike: shifted(of.alike, Math.log1p(share)) }
  }

  test('an offset beyond the floor makes the runner unfit, whatever head does', () => {
    const { outcome, targets, alike } = decide([offBy(0.07)], 2, plan)
    expect(outcome).toBe('unfit')
    expect(targets[0]).toMatchObject({ verdict: 'inconclusive', doubt: 'unfit' })
    expect(alike).toMatchObject({ target: 'GET /orders', unfit: true, rounds: 67 })
    expect(alike?.estimate).toBeCloseTo(1.07, 1)
    expect(decide([offBy(-0.07)], 2, plan).outcome).toBe('unfit')
  })

  test('so does an offset of the P50 alone', () => {
    const of = offBy(0)
    const alike = { ...of.alike, p50: shifted(of.alike, 0.08).p50 }
    expect(decide([{ ...of, alike }], 2, plan)).toMatchObject({ outcome: 'unfit', alike: { of: 'p50', unfit: true } })
    expect(decide([of], 2, plan)).toMatchObject({ alike: { of: 'p95', unfit: false } })
  })

  test('one below the floor does not', () => {
    expect(decide([offBy(0.03)], 2, plan)).toMatchObject({ outcome: 'suspect', alike: { unfit: false } })
  })

  test('an answer that fails on head alone is no noise', () => {
    const { outcome, targets } = decide([fails(offBy(0.07), 0, 200)], 2, plan)
    expect(outcome).toBe('suspect')
    expect(targets[0]).toMatchObject({ verdict: 'inconclusive', doubt: 'unfit', errors: { verdict: 'suspect' } })
  })

  test('an answer that came too late may be noise there', () => {
    expect(decide([fails(offBy(0.07), 0, 200, 200)], 2, plan)).toMatchObject({
      outcome: 'unfit',
      targets: [{ errors: { verdict: 'inconclusive' } }],
    })
    expect(decide([fails(evidence(0, 67), 0, 200, 200)], 2, plan).outcome).toBe('suspect')
  })

  test('not measured: null', () => {
    expect(decide([{ ...evidence(0, 24), alike: { p95: [], p50: [] } }], 0, plan).alike).toBeNull()
  })
})

describe('after a restart', () => {
  const first = (of: TargetEvidence[]) => ({ evidence: of, decision: decide(of, 0, plan) })

  test('slow again is a regression, with all rounds in its interval', () => {
    const { outcome, targets } = confirm(first([evidence(0.1, 24)]), [evidence(0.1, 33, { seed: 2 })], plan)
    expect(outcome).toBe('regression')
    expect(targets[0]).toMatchObject({ verdict: 'regression', rounds: 57, confirmation: { rounds: 33 } })
    expect(targets[0]?.ratio?.estimate).toBeCloseTo(1.1, 1)
  })

  test('not slow again is inconclusive', () => {
    const decision = confirm(first([evidence(0.1, 24)]), [evidence(0, 33, { seed: 2 })], plan)
    expect(decision).toMatchObject({ outcome: 'inconclusive', targets: [{ doubt: 'not-confirmed' }] })
  })

  test('what the P50 proved has to be proven again, and the P95 of all rounds to be on the floor', () => {
    const before = [loud(0.09, 67)]
    const suspect = { evidence: before, decision: decide(before, 2, plan) }
    const again = loud(0.09, 33)
    expect(confirm(suspect, [again], plan)).toMatchObject({ outcome: 'regression', targets: [{ by: 'p50', rounds: 100 }] })
    const recovered = { ...again, ratios: { ...again.ratios, p50: evidence(0, 33).ratios.p50 } }
    expect(confirm(suspect, [recovered], plan).targets[0]).toMatchObject({ doubt: 'not-confirmed', by: null })
    expect(confirm(suspect, [loud(-0.2, 33)], plan).targets[0]).toMatchObject({ doubt: 'not-confirmed', by: null })
  })

  test('nothing measured again is inconclusive', () => {
    expect(confirm(first([evidence(0.1, 24)]), [], plan)).toMatchObject({
      outcome: 'inconclusive',
      targets: [{ doubt: 'not-confirmed', confirmation: { p: 1, ratio: null, rounds: 0 } }],
    })
  })

  test('what was no suspect cannot become a regression', () => {
    const before = first([evidence(0.1, 24), evidence(0, 24, { target: 'other' })])
    const again = [evidence(0.1, 33, { seed: 2 }), evidence(0.3, 33, { target: 'other', seed: 3 })]
    const { targets } = confirm(before, again, plan)
    expect(targets.map(({ verdict }) => verdict)).toEqual(['regression', 'inconclusive'])
  })

  test('failing again is a regression; having recovered is not', () => {
    const before = first([fails(evidence(0, 24), 0, 200)])
    const again = confirm(before, [fails(evidence(0, 33), 0, 200)], plan)
    expect(again).toMatchObject({ outcome: 'regression', targets: [{ verdict: 'pass', errors: { verdict: 'regression' } }] })
    const recovered = confirm(before, [evidence(0, 33)], plan)
    expect(recovered).toMatchObject({ outcome: 'inconclusive', targets: [{ errors: { verdict: 'inconclusive' } }] })
  })

  test('a runner that turns out unfit is never red', () => {
    const again = evidence(0.1, 33, { seed: 2 })
    const off = { ...again, alike: shifted(again.alike, 0.08) }
    expect(confirm(first([evidence(0.1, 24)]), [off], plan)).toMatchObject({ outcome: 'unfit', alike: { unfit: true } })
  })
})

describe('after a restart on a runner that turns out unfit', () => {
  const off = (of: TargetEvidence) => ({ ...of, alike: shifted(of.alike, 0.08) })
  const confirmed = (timeouts: number) => {
    const before = [fails(evidence(0, 24), 0, 200, timeouts)]
    const again = [off(fails(evidence(0, 33, { seed: 2 }), 0, 200, timeouts))]
    return confirm({ evidence: before, decision: decide(before, 0, plan) }, again, plan)
  }

  test('wrong answers are a regression, late ones are not', () => {
    expect(confirmed(0)).toMatchObject({ outcome: 'regression', targets: [{ errors: { verdict: 'regression' } }] })
    expect(confirmed(200)).toMatchObject({ outcome: 'unfit', targets: [{ errors: { verdict: 'inconclusive' } }] })
  })
})

describe('at the edges', () => {
  test.each([0, 1, 5, 19])('%d rounds prove nothing', (count) => {
    const { outcome, targets } = decide([evidence(0.5, count)], 2, plan)
    expect(outcome).toBe('inconclusive')
    expect(targets[0]).toMatchObject({ verdict: 'inconclusive', doubt: 'few-rounds', rounds: count })
    expect(decide([evidence(0.5, count)], 0, plan).outcome).toBe('continue')
  })

  test('no targets are no pass', () => {
    expect(decide([], 0, plan).outcome).toBe('continue')
    expect(decide([], 2, plan).outcome).toBe('inconclusive')
  })

  test('ratios that are all zero pass', () => {
    const same = { ...evidence(0, 24), ratios: both(new Array<number>(24).fill(0)) }
    expect(decide([same], 0, plan)).toMatchObject({
      outcome: 'pass',
      targets: [{ p: 1, ratio: { estimate: 1, low: 1, high: 1 } }],
    })
  })

  test('rounds without an answer are left out, infinite ratios are very large ones, and all that is said is finite', () => {
    const of = evidence(0.1, 30)
    const odd = { ...of, ratios: both([...of.ratios.p95, Number.NaN, Number.NaN, Infinity, -Infinity]) }
    const [decided] = decide([odd], 2, plan).targets
    expect(decided).toMatchObject({ verdict: 'suspect', rounds: 32 })
    expect([decided?.ratio?.low, decided?.ratio?.high].every(Number.isFinite)).toBe(true)
    const never = decide([{ ...of, ratios: both(of.ratios.p95.map(() => Infinity)) }], 2, plan).targets[0]
    expect(never?.verdict).toBe('suspect')
    expect(Number.isFinite(never?.ratio?.high)).toBe(true)
  })

  test('a head that never answers is red by its errors alone', () => {
    const dead = { ...fails(evidence(0, 24), 0, 200), ratios: both(new Array<number>(24).fill(Number.NaN)) }
    const decision = decide([dead], 0, plan)
    expect(decision.targets[0]).toMatchObject({
      verdict: 'inconclusive',
      doubt: 'few-rounds',
      ratio: null,
      smallestDetectable: null,
    })
    expect(confirm({ decision, evidence: [dead] }, [dead], plan).outcome).toBe('regression')
  })

  test('a look that the plan does not have is our mistake', () => {
    expect(() => decide([evidence(0, 24)], 3, plan)).toThrow('there is no look 3 of 3')
  })
})
