import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hodgesLehmann } from './hodges-lehmann.ts'
import { signedRankP } from './signed-rank.ts'

// Hollander & Wolfe, "Nonparametric Statistical Methods", examples 3.3 and 3.4: −0.46, and (−0.786, −0.010) at 96 %.
test('the depression scale of nine patients', () => {
  const changes = [-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01]
  const interval = hodgesLehmann(changes, 0.96)
  expect(interval?.estimate).toBeCloseTo(-0.46, 12)
  expect(interval?.low).toBeCloseTo(-0.786, 12)
  expect(interval?.high).toBeCloseTo(-0.01, 12)
})

test('too few values have an estimate and no interval; none have neither', () => {
  expect(hodgesLehmann([1, 2, 4], 0.95)).toEqual({ estimate: 2.25, low: -Infinity, high: Infinity })
  expect(hodgesLehmann([], 0.95)).toBeNull()
})

const values = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ min: -9, max: 9, noNaN: true })), {
  minLength: 6,
  maxLength: 40,
})

test('test and interval never contradict each other', () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.constantFrom(0.9, 0.95, 0.99),
      (list, any, confidence) => {
        const interval = hodgesLehmann(list, confidence)
        if (interval === null) throw new Error('no interval')
        const level = (1 - confidence) / 2
        for (const theta of [any, 0, interval.low, interval.high, interval.estimate].filter(Number.isFinite)) {
          expect(signedRankP(list, theta) <= level).toBe(theta < interval.low)
          const mirrored = list.map((value) => -value)
          expect(signedRankP(mirrored, -theta) <= level).toBe(theta > interval.high)
        }
      },
    ),
  )
})

test('the estimate moves and mirrors with the values, and lies in its interval', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -5, max: 5 }), (list, by) => {
      const there = hodgesLehmann(list, 0.95)
      const moved = hodgesLehmann(
        list.map((value) => value + by),
        0.95,
      )
      const mirrored = hodgesLehmann(
        list.map((value) => -value),
        0.95,
      )
      if (there === null || moved === null || mirrored === null) throw new Error('no estimate')
      expect(moved.estimate).toBeCloseTo(there.estimate + by, 9)
      expect(mirrored.estimate).toBeCloseTo(-there.estimate, 9)
      expect(there.low).toBeLessThanOrEqual(there.estimate)
      expect(there.high).toBeGreaterThanOrEqual(there.estimate)
    }),
  )
})
