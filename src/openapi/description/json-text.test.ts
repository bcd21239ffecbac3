import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { countMembers, jsonText } from './json-text.ts'

/** Whatever JSON permits, with white space as people and machines put it. */
const spaced = fc
  .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, 4, '\t'), fc.constantFrom('\n', '\r\n'))
  .map(([value, indent, end]) => ({
    value,
    text: JSON.stringify(value, null, indent).replaceAll('\n', end),
  }))

test('places are where the YAML parser, which goes by the whole text, has them', () => {
  fc.assert(
    fc.property(spaced, ({ text }) => {
      const json = jsonText(text)
      const visit = (node: unknown, tokens: string[]): void => {
        if (isMap(node)) {
          for (const { key, value } of node.items) {
            if (!isScalar(key)) continue
            const way = [...tokens, String(key.value)]
            expect(json.offsetOf(way)).toBe(key.range?.[0])
            visit(value, way)
          }
        }
        if (isSeq(node))
          for (const [index, item] of node.items.entries()) {
            const way = [...tokens, String(index)]
            if (isNode(item)) expect(json.offsetOf(way)).toBe((item as Node).range?.[0])
            visit(item, way)
          }
      }
      visit(parseDocument(text, { uniqueKeys: false }).contents, [])
      expect(json.duplicate()).toBeNull()
    }),
  )
})

test('members are counted', () => {
  const count = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 0
      : (Array.isArray(value) ? 0 : Object.keys(value).length) +
        Object.values(value).reduce((sum: number, each) => sum + count(each), 0)
  fc.assert(
    fc.property(spaced, ({ value, text }) => {
      expect(countMembers(text)).toBe(count(value))
    }),
  )
})

test('a member that is put in twice is found', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), fc.jsonValue(), (object, which, other) => {
      const names = Object.keys(object)
      const name = names[which % names.length] ?? ''
      const members = [...Object.entries(object), [name, other] as const].map(
        ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
      )
      const text = `[1, {${members.join(', ')}}]`
      const found = jsonText(text).duplicate()
      expect(found?.name).toBe(name)
      expect(text.slice(found?.offset).startsWith(JSON.stringify(name))).toBe(true)
      expect(found?.first).toBeLessThan(found?.offset ?? 0)
    }),
  )
})

test('what is not there is the nearest thing around it', () => {
  const json = jsonText('{ "a": { "b": [1, 2] } }')
  expect(json.offsetOf([])).toBe(0)
  expect(json.offsetOf(['a', 'b', '7', 'x'])).toBe(9)
  expect(json.offsetOf(['z'])).toBe(0)
})
