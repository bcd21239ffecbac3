import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d: %d to %d', (found, runs, low, high) => {
  const interval = wilson(found, runs)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('holds the share seen, within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (found, others) => {
      const { low, high } = wilson(found, found + others)
      const share = found + others === 0 ? 0.5 : found / (found + others)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
    }),
  )
})
