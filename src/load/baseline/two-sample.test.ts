import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mannWhitneyP, shiftOf, upperTail } from './two-sample.ts'

const value = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.integer({ min: -3, max: 3 }))
const sample = (most: number) => fc.array(value, { minLength: 1, maxLength: most })

/** Every way of dealing m + n values to samples of m and n. */
function* deals(m: number, n: number): Generator<boolean[]> {
  if (m === 0) yield Array.from({ length: n }, () => true)
  else if (n === 0) yield Array.from({ length: m }, () => false)
  else {
    for (const rest of deals(m - 1, n)) yield [...rest, false]
    for (const rest of deals(m, n - 1)) yield [...rest, true]
  }
}

/** Pairs in which the second sample's value is the larger, of values in rising order. */
function pairsOf(deal: readonly boolean[]): number {
  return deal.reduce((sum, second, at) => sum + (second ? deal.slice(0, at).filter((other) => !other).length : 0), 0)
}

test('its tail is the share of all ways to deal the values', () => {
  for (let m = 1; m <= 6; m++) {
    for (let n = 1; n <= 6; n++) {
      const all = [...deals(m, n)].map(pairsOf)
      for (let u = 0; u <= m * n + 1; u++)
        expect(upperTail(m, n, u)).toBeCloseTo(all.filter((pairs) => pairs >= u).length / all.length, 12)
    }
  }
})

test('agrees with published critical values', () => {
  // The tables of U in textbooks, one-sided: 15 for 8 and 8 at 0.05; 19 for 10 and 10 at 0.01.
  expect(upperTail(8, 8, 64 - 15)).toBeLessThanOrEqual(0.05)
  expect(upperTail(8, 8, 64 - 16)).toBeGreaterThan(0.05)
  expect(upperTail(10, 10, 100 - 19)).toBeLessThanOrEqual(0.01)
  expect(upperTail(10, 10, 100 - 20)).toBeGreaterThan(0.01)
})

test('where it becomes an approximation it hardly moves', () => {
  for (const share of [0.5, 0.55, 0.6, 0.65]) {
    const exact = upperTail(60, 60, Math.round(3600 * share))
    const approximate = upperTail(60, 61, Math.round(3660 * share))
    expect(Math.abs(Math.log(approximate / exact))).toBeLessThan(0.1)
  }
})

test('a p never falls when the second sample falls, and both directions cannot be significant', () => {
  fc.assert(
    fc.property(sample(12), sample(12), fc.double({ min: 0, max: 3, noNaN: true }), (first, second, by) => {
      const lower = second.map((each) => each - by)
      expect(mannWhitneyP(first, lower)).toBeGreaterThanOrEqual(mannWhitneyP(first, second) - 1e-12)
      expect(mannWhitneyP(first, second) + mannWhitneyP(second, first)).toBeGreaterThan(1 - 1e-9)
    }),
  )
})

test('the interval holds the shifts that the test does not refuse, and no others', () => {
  fc.assert(
    fc.property(sample(15), sample(15), value, fc.constantFrom(0.5, 0.8, 0.95), (first, second, theta, confidence) => {
      const shift = shiftOf(first, second, confidence)
      if (shift === null) throw new Error('there were values')
      expect(shift.low).toBeLessThanOrEqual(shift.estimate)
      expect(shift.estimate).toBeLessThanOrEqual(shift.high)
      const level = (1 - confidence) / 2
      const below = mannWhitneyP(first, second, theta) <= level
      expect(below).toBe(theta < shift.low)
      // From the other side; ties there count for staying within.
      const above = mannWhitneyP(second, first, -theta) <= level
      if (above) expect(theta).toBeGreaterThan(shift.high)
      if (theta > shift.high + 1e-9) expect(above).toBe(true)
    }),
  )
})

test('a sample that is shifted is found to be shifted by that', () => {
  fc.assert(
    fc.property(sample(20), fc.double({ min: -1, max: 1, noNaN: true }), (first, by) => {
      const shift = shiftOf(
        first,
        first.map((each) => each + by),
        0.95,
      )
      expect(shift?.estimate).toBeCloseTo(by, 9)
    }),
  )
})

test('without values nothing is known', () => {
  expect(shiftOf([], [1], 0.95)).toBeNull()
  expect(mannWhitneyP([], [1])).toBe(1)
  expect(shiftOf([1], [2], 0.95)).toEqual({ estimate: 1, low: -Infinity, high: Infinity })
})
