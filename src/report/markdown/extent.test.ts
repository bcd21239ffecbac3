import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened } from './extent.ts'

test('a text is cut to its length, says so, and ends in no half of a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '漢', '👩', '\u{1f3fd}') }),
      fc.integer({ min: 1, max: 20 }),
      (text, length) => {
        const cut = shortened(text, length)
        expect(cut.length).toBeLessThanOrEqual(length)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true)
      },
    ),
  )
})
