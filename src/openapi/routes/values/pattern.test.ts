import { expect, test } from 'vitest'
import { bounded, compiled } from './pattern.ts'

const endless = `${'a'.repeat(60)}!`

test.each([
  ['test', (pattern: RegExp) => pattern.test(endless)],
  ['match', (pattern: RegExp) => endless.match(pattern)],
  ['replace', (pattern: RegExp) => endless.replace(pattern, '')],
  ['split', (pattern: RegExp) => endless.split(pattern)],
])('%s with a pattern that backtracks for ever comes back, and says that it does not know', (_, look) => {
  const pattern = compiled('^(a|aa)+$', 'g')
  expect(bounded(() => ({ found: pattern === null ? 'none' : look(pattern) }))).toBeNull()
})

test('any other finds what it finds', () => {
  const pattern = compiled('(\\w)(\\d)+', 'g')
  expect([...`${'x'.repeat(200)} a1 b22`.matchAll(pattern ?? /none/g)].map(([found]) => found)).toEqual(['a1', 'b22'])
  expect('v1/users'.replace(compiled('^v\\d/') ?? '', '')).toBe('users')
  expect(compiled('(')).toBeNull()
})
