import { expect, test } from 'vitest'
import { baselineChoices } from './baseline-choices.ts'

test.each<[unknown, string[]]>([
  ['base', ['base']],
  [' none ', []],
  ['base, .preflight/baseline.json', ['base', '.preflight/baseline.json']],
  ['base\n  baseline.json\n', ['base', 'baseline.json']],
  ['base,\r\nbaseline.json', ['base', 'baseline.json']],
  [
    ['base', 'old, but gold.json'],
    ['base', 'old, but gold.json'],
  ],
  ['http://localhost:4000/', ['http://localhost:4000/']],
])('%j', (given, choices) => {
  expect(baselineChoices(given)).toEqual(choices)
})

test.each<[unknown, string]>([
  ['', 'the value is empty'],
  [' , ', 'the value is empty'],
  [[], 'the value is empty'],
  [{ file: 'a.json' }, 'is not a text'],
  ['base, none', 'none stands alone'],
  ['a.json, a.json', '"a.json" is named twice'],
])('refused: %j', (given, why) => {
  expect(() => baselineChoices(given)).toThrow(why)
})
