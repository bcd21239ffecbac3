import { expect, test } from 'vitest'
import { kneeOf } from './knee.ts'

const steps = (throughput: Record<number, number>) =>
  Object.entries(throughput).map(([concurrency, perSecond]) => ({
    concurrency: Number(concurrency),
    perSecond,
    p95Ms: 1,
    cores: null,
  }))

test('where the asymptotes cross', () => {
  expect(kneeOf(steps({ 1: 50, 4: 190, 16: 390, 64: 400 }))).toEqual({ concurrency: 8, perSecond: 400, aloneMs: 20, seen: true })
})

test('a ramp that starts beyond the knee says that it is there or before', () => {
  expect(kneeOf(steps({ 32: 398, 64: 400, 128: 401 }))).toMatchObject({ concurrency: 32, seen: false })
})

test.each([
  ['still growing', { 1: 50, 2: 98, 4: 190, 8: 360 }],
  ['too few steps', { 1: 50, 64: 50 }],
  ['none', {}],
])('no knee: %s', (_, throughput) => {
  expect(kneeOf(steps(throughput))).toBeNull()
})
