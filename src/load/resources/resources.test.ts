import { expect, test } from 'vitest'
import { needsOf, resourcesOf, type Spent } from './resources.ts'

const spent = (cpuSeconds: number, answers = 200): Spent => ({
  answers,
  cpuSeconds,
  busiestThreadSeconds: cpuSeconds * 0.8,
  memoryBytes: 50e6 + cpuSeconds,
})

test('what an answer needs, over all stretches', () => {
  expect(needsOf([spent(0.1), spent(0.3)])).toEqual({
    cpuMs: 1,
    busiestThreadMs: 0.8,
    memoryBytes: 50e6 + 0.3,
  })
})

test.each([
  ['no stretch', []],
  ['no answer', [spent(1, 0)]],
  ['so little CPU that ticks are too coarse', [spent(0.02), spent(0.03)]],
])('nothing is said of %s', (_, stretches) => {
  expect(needsOf(stretches)).toBeNull()
})

test('the head against the base, in the same rounds, whatever else the machine did in a round', () => {
  const rounds = Array.from({ length: 20 }, (_, round) => {
    const shaken = 0.1 + 0.02 * (round % 5)
    return { base: spent(shaken), head: spent(shaken * 1.4) }
  })
  const found = resourcesOf(rounds)
  expect(found?.cpuRatio?.estimate).toBeCloseTo(1.4, 9)
  expect(found?.cpuRatio?.high).toBeCloseTo(1.4, 9)
  expect(found?.head.cpuMs).toBeCloseTo(1.4 * (found?.base?.cpuMs ?? 0), 9)
})

test('few rounds have no interval; no base has no ratio; a round without an answer is left out', () => {
  expect(resourcesOf([{ base: spent(0.2), head: spent(0.2) }])).toMatchObject({ base: { cpuMs: 1 }, cpuRatio: null })
  expect(resourcesOf([{ base: null, head: spent(0.2) }])).toMatchObject({ base: null, cpuRatio: null })
  const rounds = Array.from({ length: 12 }, (_, round) => ({ base: spent(0.2), head: spent(0.2, round === 3 ? 0 : 200) }))
  expect(resourcesOf(rounds)?.cpuRatio).toEqual({ estimate: 1, low: 1, high: 1 })
})
