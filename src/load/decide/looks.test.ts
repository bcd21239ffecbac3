import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastLoadSeconds, plannedLooks } from './looks.ts'

test('a minute of load is looked at after 14.4, 24 and 40 s, and leaves 20 s to confirm', () => {
  const { firstSeconds, confirmationSeconds, looks, confirmation } = plannedLooks(60)
  expect(looks.map((share) => Math.round(share * firstSeconds * 10) / 10)).toEqual([14.4, 24, 40])
  expect([confirmationSeconds, confirmation]).toEqual([20, 0.5])
})

test('looks rise to the end, none before 12 s but a last one', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 7200, noNaN: true }), (seconds) => {
      const { looks, firstSeconds, confirmationSeconds } = plannedLooks(seconds)
      expect(firstSeconds + confirmationSeconds).toBeCloseTo(seconds, 6)
      expect(looks.at(-1)).toBe(1)
      for (const [look, share] of looks.slice(0, -1).entries()) {
        expect(share * firstSeconds).toBeGreaterThanOrEqual(12)
        expect(share).toBeLessThan(looks[look + 1] ?? 0)
      }
    }),
  )
})

test('the least load leaves 12 s until its only look', () => {
  expect(plannedLooks(leastLoadSeconds)).toEqual({ firstSeconds: 12, confirmationSeconds: 6, looks: [1], confirmation: 0.5 })
})
