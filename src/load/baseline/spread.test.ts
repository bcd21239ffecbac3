import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './spread.ts'

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 })

test('is that of a normal distribution its standard deviation', () => {
  // Its quantiles: −0.6745, 0 and 0.6745 at the quarters.
  expect(spreadOf([-0.6745, -0.3, 0, 0.3, 0.6745].map((value) => 2 * value))).toBeCloseTo(2 * 1.4826 * 0.3, 9)
  expect(spreadOf([-0.6745, 0, 0.6745])).toBeCloseTo(1, 3)
})

test('moves with its values, and hardly with one that is far off', () => {
  fc.assert(
    fc.property(values, fc.double({ min: -50, max: 50, noNaN: true }), (each, by) => {
      expect(spreadOf(each.map((value) => value + by))).toBeCloseTo(spreadOf(each), 6)
      expect(spreadOf(each.map((value) => -2 * value))).toBeCloseTo(2 * spreadOf(each), 6)
    }),
  )
  expect(spreadOf([1, 2, 3, 4, 5])).toBe(spreadOf([1, 2, 3, 4, 5000]))
})
