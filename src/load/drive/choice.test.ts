import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedChoice } from './choice.ts'

const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })

function taken(choose: (n: number) => number, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => choose(from + index))
}

test('after any number of requests every target has had its share, within a few', () => {
  fc.assert(
    fc.property(weights, fc.nat(1_000_000), fc.integer({ min: 1, max: 2000 }), (given, from, count) => {
      const choices = taken(weightedChoice(given), from, from + count)
      const whole = given.reduce((sum, weight) => sum + weight, 0)
      // Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods (1992), theorem 3.4, with partial quotients of 1.
      const golden = (1 + Math.sqrt(5)) / 2
      const few = 3 + (1 / Math.log(golden) + 1 / Math.log(2)) * Math.log(count)
      for (const [index, weight] of given.entries()) {
        const times = choices.filter((choice) => choice === index).length
        expect(Math.abs(times - (count * weight) / whole)).toBeLessThanOrEqual(few)
      }
    }),
  )
})

test('the same requests go to the same targets', () => {
  expect(taken(weightedChoice([1, 2, 3]), 0, 50)).toEqual(taken(weightedChoice([1, 2, 3]), 0, 50))
})

test('a target of no weight is never taken, and there must be one that is', () => {
  expect(taken(weightedChoice([0, 1, 0]), 0, 1000).every((choice) => choice === 1)).toBe(true)
  expect(() => weightedChoice([0])).toThrow(RangeError)
  expect(() => weightedChoice([])).toThrow(RangeError)
})
