import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodStatus, readStatusExpectation } from './status-expectation.ts'

const every = Array.from({ length: 600 }, (_, status) => status)

test.each([
  ['200', [200]],
  ['2xx, 404', [...every.slice(200, 300), 404]],
  ['200-204 4XX', [...every.slice(200, 205), ...every.slice(400, 500)]],
  ['404,\n404', [404]],
])('%s', (written, accepted) => {
  const { accepts } = readStatusExpectation(written)
  expect(every.filter(accepts)).toEqual(accepted)
})

test('its text reads back as the same', () => {
  const status = fc.integer({ min: 200, max: 599 })
  const part = fc.oneof(
    status.map(String),
    fc.integer({ min: 2, max: 5 }).map((hundreds) => `${hundreds}xX`),
    fc.tuple(status, status).map((pair) => pair.sort((a, b) => a - b).join('-')),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.constantFrom(',', ' ', ' ,\n'), (parts, separator) => {
      const read = readStatusExpectation(parts.join(separator))
      const again = readStatusExpectation(read.text)
      expect(again.text).toBe(read.text)
      expect(every.filter(again.accepts)).toEqual(every.filter(read.accepts))
    }),
  )
})

test.each(['', ' , ', 'ok', '20', '2x', '1xx', '0xx', '6xx', '600', '100-200', '300-200', '200-', '-1', '200;404', '2xx-4xx'])(
  '%j is refused in one line',
  (written) => {
    expect(() => readStatusExpectation(written)).toThrow(/^[^\n]+$/)
  },
)

test('without a word, an answer that needs no mending is good', () => {
  expect([200, 204, 304, 404, 500].map(goodStatus.accepts)).toEqual([true, true, true, false, false])
})
