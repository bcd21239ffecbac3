import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAt } from './fault-place.ts'

const begin = { line: 1, column: 1 }

test('counts characters, not bytes or code units', () => {
  expect(placeAt(begin, "SELECT 'äöü😀', nix", 17)).toEqual({ line: 1, column: 17 })
})

test('goes on from where the text begins, and from column 1 on later lines', () => {
  const start = { line: 7, column: 5 }
  expect(placeAt(start, 'nix', 1)).toEqual(start)
  expect(placeAt(start, 'nix', 3)).toEqual({ line: 7, column: 7 })
  expect(placeAt(start, 'SELECT\r\n  nix', 11)).toEqual({ line: 8, column: 3 })
})

test('may point behind the end', () => {
  expect(placeAt(begin, 'SELECT (\n', 10)).toEqual({ line: 2, column: 1 })
})

test('a line and column lead back to the character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\n', '\r\n', '\t') })
  fc.assert(
    fc.property(text, fc.nat(), (before, seed) => {
      const all = [...before, 'x']
      const position = (seed % all.length) + 1
      const { line, column } = placeAt(begin, all.join(''), position)
      expect([...(all.join('').split('\n')[line - 1] ?? ''), '\n'][column - 1]).toBe(all[position - 1])
    }),
  )
})
