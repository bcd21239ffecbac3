import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walshAbove, walshOfRank } from './walsh.ts'

const grid = fc.integer({ min: -6, max: 6 }).map((tenths) => tenths / 10)
const values = fc.array(fc.oneof(grid, fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 25 })

test('counted and selected as if every average were written down', () => {
  fc.assert(
    fc.property(values, fc.oneof(grid, fc.double({ min: -1e6, max: 1e6, noNaN: true })), (list, theta) => {
      const sorted = Float64Array.from(list).sort()
      const averages = Array.from(sorted, (b, j) => Array.from(sorted.slice(0, j + 1), (a) => (a + b) / 2))
        .flat()
        .sort((a, b) => a - b)
      expect(walshAbove(sorted, theta)).toBe(averages.filter((average) => average > theta).length)
      expect(averages.map((_, index) => walshOfRank(sorted, index + 1) + 0)).toEqual(averages.map((average) => average + 0))
    }),
  )
})
