import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criticalSum, exactUpTo, signedRankP, upperTail } from './signed-rank.ts'

/** The largest smaller sum of ranks that is significant: what tables print. */
function tabled(n: number, oneSided: number): number | null {
  const critical = criticalSum(n, oneSided)
  return critical === null ? null : (n * (n + 1)) / 2 - critical
}

describe('against published tables', () => {
  // R. L. McCornack, "Extended tables of the Wilcoxon matched pair signed rank statistic", JASA 1965.
  test.each([
    [5, null, null],
    [6, 0, null],
    [7, 2, null],
    [8, 3, 0],
    [9, 5, 1],
    [10, 8, 3],
    [20, 52, 37],
    [25, 89, 68],
    [30, 137, 109],
    [40, 264, 220],
    [50, 434, 373],
  ])('%d pairs: %d at 0.05 and %d at 0.01, two-sided', (n, five, one) => {
    expect([tabled(n, 0.025), tabled(n, 0.005)]).toEqual([five, one])
  })

  test('sums below n are as many as partitions into distinct parts (OEIS A000009)', () => {
    const partitions = [1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10]
    const ways = partitions.map((_, sum) => (upperTail(10, 55 - sum) - upperTail(10, 56 - sum)) * 2 ** 10)
    expect(ways.map(Math.round)).toEqual(partitions)
  })

  // Hollander & Wolfe, "Nonparametric Statistical Methods", example 3.1: T+ = 5 of 9 patients, p = 0.0195.
  test('the depression scale of nine patients', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    expect(signedRankP(before.map((value, patient) => value - (after[patient] ?? 0)))).toBe(10 / 2 ** 9)
  })
})

/** Of every way to flip the signs, the share with a p as small as this. */
function shareAsSmall(sizes: readonly number[], p: number): number {
  const flips = Array.from({ length: 2 ** sizes.length }, (_, signs) => sizes.map((size, i) => ((signs >> i) & 1 ? size : -size)))
  return flips.filter((flipped) => signedRankP(flipped) <= p).length / flips.length
}

const signed = (size: fc.Arbitrary<number>) => fc.array(size, { minLength: 1, maxLength: 8 })

test('exact: without ties, p is the share of sign flips that are as extreme', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.boolean()), (sizes, positive) => {
      const p = signedRankP(sizes.map((size) => (positive.next().value === true ? size : -size)))
      expect(shareAsSmall(sizes, p)).toBe(p)
    }),
    { numRuns: 50 },
  )
})

test('with ties and zeros it is never too small', () => {
  fc.assert(
    fc.property(signed(fc.integer({ min: -2, max: 2 })), (values) => {
      const p = signedRankP(values)
      expect(shareAsSmall(values.map(Math.abs), p)).toBeLessThanOrEqual(p)
    }),
    { numRuns: 100 },
  )
})

test('a higher value never raises p, a higher theta never lowers it', () => {
  fc.assert(
    fc.property(signed(fc.integer({ min: -9, max: 9 })), fc.nat(7), fc.nat(9), (values, at, more) => {
      const raised = values.map((value, index) => (index === at ? value + more : value))
      expect(signedRankP(raised)).toBeLessThanOrEqual(signedRankP(values))
      expect(signedRankP(values, more)).toBeGreaterThanOrEqual(signedRankP(values))
    }),
  )
})

test('no values, and nothing but zeros, show nothing', () => {
  expect(signedRankP([])).toBe(1)
  expect(signedRankP(new Array(30).fill(0))).toBe(1)
})

test('where the exact distribution ends, the approximation goes on, a hair more careful', () => {
  const beyond = exactUpTo + 1
  for (const level of [0.01, 1e-4, 1e-6]) {
    // Both critical sums in standard deviations: the approximation of the next n lies just outside the exact one of this.
    const z = (n: number) => {
      const critical = criticalSum(n, level)
      if (critical === null) throw new Error('no critical sum')
      return (critical - 0.5 - (n * (n + 1)) / 4) / Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)
    }
    expect(z(beyond)).toBeGreaterThan(z(exactUpTo))
    expect(z(beyond) / z(exactUpTo)).toBeLessThan(1.01)
  }
})
