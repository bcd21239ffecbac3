import { expect, test } from 'vitest'
import type { Pace } from '../drive/loader.ts'
import { roundLength } from './round-length.ts'

const of = (pace: Pace, weights = [1]) =>
  roundLength({ pace, capacity: 50, targets: weights.map((weight) => ({ weight })), mostMs: 40_000, leastRounds: 46 })

test('as long as a hundred requests of the rarest target take, within bounds', () => {
  expect(of({ kind: 'open', perSecond: 160 })).toBe(625)
  expect(of({ kind: 'open', perSecond: 400 }, [3, 1])).toBe(870)
  expect(of({ kind: 'open', perSecond: 5000 })).toBe(500)
})

test('of slow requests as many as a percentile needs, as long as that leaves rounds enough', () => {
  expect(of({ kind: 'open', perSecond: 20 })).toBe(1250)
  expect(of({ kind: 'open', perSecond: 2 })).toBe(1538)
})

test('of callers it is what they are answered that counts', () => {
  expect(of({ kind: 'closed', concurrency: 8 })).toBe(870)
})

test('a short load still has rounds that are worth one', () => {
  expect(
    roundLength({ pace: { kind: 'open', perSecond: 2 }, capacity: 2, targets: [{ weight: 1 }], mostMs: 1000, leastRounds: 46 }),
  ).toBe(500)
})
