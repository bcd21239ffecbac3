import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaSpending } from './alpha-spending.ts'
import { plannedLooks } from './looks.ts'

test('little at first, most at the end', () => {
  const spent = alphaSpending(0.01, [0.25, 0.5, 0.75, 1]).map((level) => level * 6400)
  for (const [look, cubes] of [1, 7, 19, 37].entries()) expect(spent[look]).toBeCloseTo(cubes, 9)
})

test('at every plan the parts add up to the whole, and each is more than nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3600 }), (seconds) => {
      const spent = alphaSpending(0.01, plannedLooks(seconds).looks)
      expect(spent.reduce((sum, level) => sum + level, 0)).toBeCloseTo(0.01, 12)
      for (const level of spent) expect(level).toBeGreaterThan(0)
    }),
  )
})
