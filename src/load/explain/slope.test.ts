import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callsPerRequest, type Stretch } from './slope.ts'

const stretches = (n: number, ms = 100): [Stretch, Stretch, Stretch] => [
  { requests: n, ms },
  { requests: 2 * n, ms: 2 * ms },
  { requests: 0, ms: 2 * ms },
]

describe('calls per request', () => {
  test('a whole number, whatever a timer adds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 6 }),
        (n, own, ticks) => {
          const counts = [n * own + ticks, 2 * n * own + 2 * ticks, 2 * ticks]
          expect(callsPerRequest(stretches(n), counts)).toEqual({ calls: own, steady: own > 0 })
        },
      ),
    )
  })

  test('one call that is seldom belongs to nobody', () => {
    for (const counts of [
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]) {
      expect(callsPerRequest(stretches(5), counts)).toEqual({ calls: 0, steady: false })
      expect(callsPerRequest(stretches(1), counts)).toEqual({ calls: 0, steady: false })
    }
    expect(callsPerRequest(stretches(5), [16, 31, 0])).toEqual({ calls: 3, steady: true })
  })

  test('a cache that is hit half of the time shows as a half', () => {
    expect(callsPerRequest(stretches(10), [5, 10, 0])).toEqual({ calls: 0.5, steady: false })
  })

  test('what only the first stretch had was made once', () => {
    expect(callsPerRequest(stretches(5), [9, 0, 0])).toEqual({ calls: 0, steady: false })
  })
})
