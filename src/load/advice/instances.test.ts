import { expect, test } from 'vitest'
import { instancesFor } from './instances.ts'

const ramp = [
  { concurrency: 1, perSecond: 50, p95Ms: 30, cores: 0.1 },
  { concurrency: 8, perSecond: 380, p95Ms: 45, cores: 0.9 },
  { concurrency: 32, perSecond: 400, p95Ms: 120, cores: 1 },
]

test('as many as the busiest step within the limit takes', () => {
  expect(instancesFor(ramp, { perSecond: 1500, p95Ms: 50 })).toEqual({ kind: 'enough', count: 4, step: ramp[1], atMost: false })
  expect(instancesFor(ramp, { perSecond: 380, p95Ms: 50 })).toMatchObject({ count: 1 })
})

test('where the last step kept the limit, one may do more', () => {
  expect(instancesFor(ramp, { perSecond: 1500, p95Ms: 500 })).toMatchObject({ count: 4, atMost: true })
})

test('a limit that one caller alone misses is no matter of instances', () => {
  expect(instancesFor(ramp, { perSecond: 10, p95Ms: 20 })).toEqual({ kind: 'never', step: ramp[0] })
})

test('without a ramp nothing is said', () => {
  expect(instancesFor([], { perSecond: 10, p95Ms: 20 })).toBeNull()
})
