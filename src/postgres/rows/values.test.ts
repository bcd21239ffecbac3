import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafRules } from './bounds.ts'
import { readChecks } from './check.ts'
import { copyLine } from './copy.ts'
import { enumeration } from './enumeration.ts'
import { fillingOrder } from './order.ts'
import { random } from './random.ts'
import { regexSampler } from './regex-sample.ts'
import { withValue } from './staged.ts'
import type { TableShape } from './table.ts'

describe('random', () => {
  test('a row gives the same numbers whatever came before', () => {
    const [a, b] = [random(1, 't', 'c'), random(1, 't', 'c')]
    a.reset(3, 0)
    for (let i = 0; i < 5; i++) a.unit()
    a.reset(9, 1)
    b.reset(9, 1)
    expect([a.unit(), a.unit()]).toEqual([b.unit(), b.unit()])
    b.reset(9, 2)
    expect(a.unit()).not.toBe(b.unit())
  })

  test('numbers keep within their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), fc.nat(), (seed, low, width, row) => {
        const source = random(seed, 'x')
        source.reset(row, 0)
        const value = source.between(low, low + width)
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(low + width)
      }),
    )
  })
})

test('an enumeration visits every combination once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), fc.nat(), (sizes, seed) => {
      const all = enumeration(sizes, seed)
      const seen = new Set(Array.from({ length: all.size }, (_, k) => all.combination(k).join()))
      expect(seen.size).toBe(sizes.reduce((product, size) => product * size, 1))
    }),
  )
})

describe('a text for a regular expression', () => {
  test.each([
    '^[A-Z]{3}-\\d{4}$',
    '^(foo|bar)+[a-f0-9]{2,5}?$',
    '^\\+?[1-9][0-9]{7,14}$',
    '^[^@]+@[^@]+\\.[a-z]{2,}$',
    '^#[[:xdigit:]]{6}$',
    '^(?:\\w+\\s)*x\\.y$',
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '^[^]a-c]$',
  ])('%s', (pattern) => {
    const make = regexSampler(pattern)
    const expression = new RegExp(pattern.replace('[:xdigit:]', '0-9a-f').replace('[^]a', '[^\\]a'))
    const source = random(4, pattern)
    for (let row = 0; row < 200; row++) {
      source.reset(row, 0)
      expect(make?.(source)).toMatch(expression)
    }
  })

  test.each(['(?=x)y', '(a)\\1', '[a', '(a'])('%s is not attempted', (pattern) => {
    expect(regexSampler(pattern)).toBeNull()
  })
})

test('a COPY line has one line break and as many tabs as there are gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: 1 }), (row) => {
      const line = copyLine(row)
      expect(line.slice(0, -1)).not.toMatch(/[\n\r]/)
      expect(line.split('\t')).toHaveLength(row.length)
      const back = line
        .slice(0, -1)
        .split('\t')
        .map((cell) =>
          cell === '\\N' ? null : cell.replace(/\\(.)/g, (_match, char: string) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char),
        )
      expect(back).toEqual(row)
    }),
  )
})

describe('checks', () => {
  const only = async (expression: string, column: string) => (await readChecks([expression])).columns.get(column)

  test.each([
    [
      "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
      'status',
      { allowed: ['a', 'b'] },
    ],
    ["((a = 'x'::text) OR (a = 'y'::text))", 'a', { allowed: ['x', 'y'] }],
    ['((n >= 1) AND (n < 10))', 'n', { min: { value: '1', inclusive: true }, max: { value: '10', inclusive: false } }],
    ['((0)::numeric < n)', 'n', { min: { value: '0', inclusive: false } }],
    ["(n > '-5'::integer)", 'n', { min: { value: '-5', inclusive: false } }],
    ['((length(t) >= 3) AND (char_length(t) <= 8))', 't', { minLength: 3, maxLength: 8 }],
    ["(t ~ '^[a-z]+$'::text)", 't', { patterns: ['^[a-z]+$'] }],
    ["(TRIM(BOTH FROM t) <> ''::text)", 't', { minLength: 1 }],
    ['((n IS NULL) OR (n > 0))', 'n', { min: { value: '0', inclusive: false }, presence: null }],
    ["(at < '2020-01-01'::date)", 'at', { max: { value: '2020-01-01', inclusive: false } }],
    ['(n <> ALL (ARRAY[1, 2]))', 'n', { excluded: ['1', '2'] }],
    ['(NOT b)', 'b', { allowed: ['f'] }],
  ])('%s', async (expression, column, expected) => {
    expect(await only(expression, column)).toMatchObject(expected)
  })

  test('pairs, counts, branches and what nobody reads', async () => {
    const rules = await readChecks([
      '(a < b)',
      '(num_nonnulls(x, y, z) = 2)',
      "(((k = 'p'::text) AND (n > 5)) OR ((k = 'q'::text) AND (n < 3)))",
      '((m % 7) = 3)',
      'not sql at all (((',
    ])
    expect(rules.ordered).toEqual([{ lower: 'a', upper: 'b', strict: true }])
    expect(rules.holding).toEqual([{ columns: ['x', 'y', 'z'], count: 2 }])
    expect(rules.choices[0]?.map((branch) => branch.columns.get('k')?.allowed)).toEqual([['p'], ['q']])
    expect(rules.candidates.get('m')).toEqual(['7', '3'])
  })

  test("a domain's VALUE is replaced only where it is a key word", () => {
    expect(withValue(`((VALUE <> 'VALUE''s'::text) AND "VALUE" AND (VALUES > 1))`, '"c"')).toBe(
      `(("c" <> 'VALUE''s'::text) AND "VALUE" AND (VALUES > 1))`,
    )
  })
})

describe('partition bounds', () => {
  const rules = (strategy: 'range' | 'list' | 'hash', columns: string[], text: string) => {
    const [leaf] = leafRules({ strategy, columns, leaves: [{ bounds: [{ strategy, columns, text }], constraint: null }] })
    return Object.fromEntries([...(leaf ?? [])].map(([column, { allowed, min, max }]) => [column, { allowed, min, max }]))
  }

  test('range, list and hash', () => {
    expect(rules('range', ['at'], "FOR VALUES FROM ('2024-01-01') TO (MAXVALUE)")).toEqual({
      at: { allowed: null, min: { value: '2024-01-01', inclusive: true }, max: null },
    })
    expect(rules('list', ['k'], "FOR VALUES IN ('a', 'it''s (b)', NULL)")).toEqual({
      k: { allowed: ['a', "it's (b)"], min: null, max: null },
    })
    expect(rules('hash', ['k'], 'FOR VALUES WITH (modulus 4, remainder 1)')).toEqual({})
    expect(rules('range', ['a', 'b'], 'FOR VALUES FROM (1, 10) TO (1, 20)')).toEqual({
      a: { allowed: ['1'], min: null, max: null },
      b: { allowed: null, min: { value: '10', inclusive: true }, max: { value: '20', inclusive: false } },
    })
  })
})

test('parents come first, and a cycle is entered where a reference may be NULL', () => {
  const table = (name: string, ...parents: [parent: string, notNull: boolean][]): TableShape => ({
    name,
    columns: parents.map(([parent, notNull]) => ({
      name: parent,
      type: {
        form: 'scalar',
        name: 'int4',
        typmod: -1,
        labels: [],
        element: null,
        attributes: [],
        checks: [],
        notNull: false,
        cast: 'integer',
      },
      notNull,
      hasDefault: false,
      generated: false,
      sequence: null,
    })),
    uniques: [],
    checks: [],
    foreignKeys: parents.map(([parent]) => ({
      name: `${name}_${parent}`,
      columns: [parent],
      parent,
      parentColumns: ['id'],
      deferrable: false,
      matchFull: false,
    })),
    partition: null,
    rows: 0,
  })
  const stages = fillingOrder([
    table('a', ['b', true]),
    table('b', ['c', true], ['b', false]),
    table('c', ['a', false]),
    table('z', ['a', true]),
    table('d'),
  ])
  expect(stages.map((stage) => stage.tables.map((t) => t.name))).toEqual([['c', 'b', 'a'], ['z'], ['d']])
  expect([...(stages[0]?.forward ?? [])].map((key) => key.name)).toEqual(['c_a'])
})
