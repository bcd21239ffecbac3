import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRate } from './rate.ts'

test.each([
  ['100/m', 100, 60_000],
  [' 10 per second ', 10, 1000],
  ['100/15m', 100, 900_000],
  ['5 / 30 s', 5, 30_000],
  ['1000 per 2 hours', 1000, 7_200_000],
  ['3 a day', 3, 86_400_000],
  ['60/Min', 60, 60_000],
])('%s', (written, requests, windowMs) => {
  expect(readRate(written)).toEqual({ text: written.trim(), requests, windowMs })
})

test.each(['', '100', '/m', '0/m', '100/0m', '-1/m', '1.5/m', '100/ms', '100/w', '100 m', '100/25h', '100001/m', 'fast'])(
  '%j is refused',
  (written) => {
    expect(() => readRate(written)).toThrow(/^[^\n]+$/)
  },
)

test('whatever is given is read within bounds or refused in one line', () => {
  const number = fc.oneof(fc.nat().map(String), fc.bigInt().map(String))
  const given = fc.oneof(
    fc.string(),
    fc
      .tuple(number, fc.constantFrom('/', ' per ', ' a '), number, fc.constantFrom('s', 'm', 'hours'))
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(given, (written) => {
      try {
        const { requests, windowMs } = readRate(written)
        expect(requests).toBeGreaterThanOrEqual(1)
        expect(windowMs).toBeGreaterThanOrEqual(1000)
        expect(windowMs).toBeLessThanOrEqual(86_400_000)
      } catch (error) {
        expect(error).toHaveProperty('message', expect.stringMatching(/^[^\n]+$/))
      }
    }),
  )
})
