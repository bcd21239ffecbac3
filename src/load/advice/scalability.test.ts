import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitScalability } from './scalability.ts'

// SPEC SDM 91 on a SPARCcenter 2000, a demonstration of the R package usl: α 0.0277285, β 0.0001044, γ 89.9952330, peak at 96.5.
test('the published fit of a published measurement', () => {
  const loads = [1, 18, 36, 72, 108, 144, 216]
  const throughputs = [64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2]
  const fit = fitScalability(loads.map((concurrency, at) => ({ concurrency, perSecond: throughputs[at] ?? 0 })))
  expect(fit?.contention).toBeCloseTo(0.0277285, 6)
  expect(fit?.coherency).toBeCloseTo(0.0001044, 6)
  expect(fit?.alone).toBeCloseTo(89.995233, 2)
  expect(fit?.peak?.concurrency).toBeCloseTo(96.5, 1)
})

test('finds the law that the figures were made by', () => {
  const parameter = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(parameter(1, 5000), parameter(0.001, 0.5), parameter(1e-5, 0.01), (alone, contention, coherency) => {
      const at = (n: number) => (alone * n) / (1 + contention * (n - 1) + coherency * n * (n - 1))
      const fit = fitScalability([1, 2, 4, 8, 16, 32, 64].map((concurrency) => ({ concurrency, perSecond: at(concurrency) })))
      expect(Math.abs((fit?.alone ?? 0) / alone - 1)).toBeLessThan(1e-6)
      expect(fit?.contention).toBeCloseTo(contention, 6)
      expect(fit?.coherency).toBeCloseTo(coherency, 8)
      expect(fit?.peak?.perSecond).toBeCloseTo(at(Math.sqrt((1 - contention) / coherency)), 2)
    }),
  )
})

test('too few steps are no fit', () => {
  expect(fitScalability([1, 2, 4, 8].map((concurrency) => ({ concurrency, perSecond: 10 * concurrency })))).toBeNull()
})
