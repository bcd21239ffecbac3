import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Detection, smallestDetectable } from './smallest-detectable.ts'

const floor = Math.log(1.05)
const detection: Detection = {
  standardError: { p95: 0.02, p50: 0.02 },
  rounds: 60,
  level: 0.005,
  from: { proven: floor, tail: floor },
  floor,
  confirmation: { rounds: 30, level: 0.1, from: floor / 2 },
}

test('without noise it is the floor', () => {
  expect(smallestDetectable({ ...detection, standardError: { p95: 0, p50: 0 } })).toBeCloseTo(0.05, 9)
})

test('with little noise, what lands on the floor in four of five runs', () => {
  // Where only the first estimate is in doubt: floor + 0.8416 standard errors.
  expect(smallestDetectable({ ...detection, standardError: { p95: 0.001, p50: 0.001 }, level: 0.01 })).toBeCloseTo(
    Math.expm1(floor + 0.000842),
    5,
  )
})

test('too few rounds, or too short a confirmation, find nothing', () => {
  expect(smallestDetectable({ ...detection, rounds: 7 })).toBeNull()
  expect(smallestDetectable({ ...detection, confirmation: { ...detection.confirmation, rounds: 0 } })).toBeNull()
})

test('more noise needs a larger slowdown; a stricter level and a higher floor never a smaller one', () => {
  const amount = fc.double({ min: 1e-4, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(amount, amount, (standardError, more) => {
      const errors = (error: number) => ({ p95: error, p50: error })
      const of = (over: Partial<Detection>) =>
        smallestDetectable({ ...detection, standardError: errors(standardError), ...over }) ?? Number.NaN
      const slowdown = of({})
      expect(slowdown).toBeGreaterThanOrEqual(0.05)
      expect(of({ standardError: errors(standardError + more) })).toBeGreaterThan(slowdown)
      expect(of({ level: 0.0001 })).toBeGreaterThanOrEqual(slowdown)
      const raised = of({ from: { proven: floor + more, tail: floor + more }, floor: floor + more })
      expect(raised).toBeGreaterThanOrEqual(Math.max(slowdown, Math.expm1(floor + more)))
    }),
  )
})
