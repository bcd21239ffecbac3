import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalQuantile } from './normal.ts'

// Abramowitz & Stegun, "Handbook of Mathematical Functions", tables 26.1 and 26.2.
test.each([
  [0, 0.5],
  [-1, 0.158655253931457],
  [-1.96, 0.0249978951482204],
  [2, 0.977249868051821],
  [-5, 2.866515718791939e-7],
  [-8, 6.22096057427178e-16],
])('P(Z ≤ %d) = %d', (z, p) => {
  expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-7)
})

test.each([
  [0.975, 1.959963984540054],
  [0.01, -2.3263478740408408],
  [1e-6, -4.753424308822899],
])('the quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 6)
})

test('the quantile undoes the distribution, and the ends are infinite', () => {
  fc.assert(
    fc.property(fc.double({ min: -7, max: 5, noNaN: true }), (z) => {
      expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 3)
    }),
  )
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
})
