import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, editDistance, nearest } from './suggest.ts'

test.each([
  ['rosw', 'rows'],
  ['postgres_version', 'postgres-version'],
  ['baseref', 'base-ref'],
  ['POSTGRES', 'postgres'],
  ['statment-timeout', 'statement-timeout'],
])('%s → %s', (wrong, meant) => {
  expect(nearest(wrong, ['rows', 'postgres', 'postgres-version', 'base-ref', 'statement-timeout'])).toBe(meant)
})

test('what is near to nothing suggests nothing', () => {
  expect(nearest('colour', ['rows', 'postgres'])).toBeNull()
  expect(didYouMean('colour', ['rows'])).toBe('')
  expect(didYouMean('rwos', ['rows'], '--')).toBe('Did you mean --rows?')
})

test('a distance is one', () => {
  const text = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
