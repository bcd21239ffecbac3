import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration } from '../duration.ts'
import { size } from '../size.ts'
import { magnitude } from './magnitude.ts'

describe('a table sorts by what was measured', () => {
  test('times and sizes, however they are written', () => {
    const roughly = (found: number | null, value: number) => {
      expect(found).not.toBeNull()
      expect(Math.abs((found ?? 0) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.06 + 0.06)
    }
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (ms) => roughly(magnitude(duration(ms)), ms)))
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (bytes) => roughly(magnitude(size(bytes)), bytes)))
  })

  test.each(['', 'orders', '0042_a.sql:3', 'ACCESS EXCLUSIVE', '3 of 4', '-', '1 B', '1.2.3'])('%j is no quantity', (text) => {
    expect(magnitude(text)).toBeNull()
  })
})
