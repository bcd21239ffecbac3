import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnType, RelationColumn } from '../../postgres/catalog/relations/relation.ts'
import { formOf, nullable } from './column-form.ts'
import { defaultValue } from './default-value.ts'
import { Labels, parameterName, quoted, slug } from './names.ts'

const type = (name: string, modifier = -1): ColumnType => ({
  form: 'scalar',
  name,
  sql: name,
  modifier,
  labels: [],
  element: null,
  domain: null,
})

/** numeric(precision, scale), as make_numeric_typmod in numeric.c packs it. */
const numeric = (precision: number, scale: number) => type('numeric', ((precision << 16) | (scale & 0x7ff)) + 4)
const pattern = (of: ColumnType) => new RegExp(String(formOf(of).input.pattern))

describe('numbers', () => {
  test('numeric takes the digits that fit, at any precision and scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 12 }), (precision, scale) => {
        const form = pattern(numeric(precision, scale))
        const whole = Math.max(precision - scale, 1)
        expect(form.test(`-${'9'.repeat(whole)}${scale > 0 ? `.${'9'.repeat(scale)}` : ''}`)).toBe(true)
        expect(form.test('9'.repeat(whole + 1))).toBe(false)
        expect(form.test(`1.${'9'.repeat(scale + 1)}`)).toBe(false)
      }),
    )
  })

  test.each([
    [numeric(5, -2), '1234567', true],
    [numeric(5, -2), '12345678', false],
    [type('numeric'), '1234567890123456789012345678901234567890.5', true],
    [type('numeric'), '1e5', false],
    [type('int8'), '-9223372036854775808', true],
    [type('int8'), '1.0', false],
  ])('%j and %j: %j', (of, text, fits) => {
    expect(pattern(of).test(text)).toBe(fits)
  })

  test('what a double cannot hold is a string', () => {
    expect(['int2', 'int4', 'int8', 'numeric', 'float8', 'money'].map((name) => formOf(type(name)).json)).toEqual([
      'number',
      'number',
      'string',
      'string',
      'number',
      'string',
    ])
  })
})

test('null stands beside the type and among the values', () => {
  expect(nullable({ type: 'string', maxLength: 3 })).toEqual({ type: ['string', 'null'], maxLength: 3 })
  expect(nullable({ type: 'string', enum: ['a'] })).toEqual({ type: ['string', 'null'], enum: ['a', null] })
  expect(nullable({})).toEqual({})
})

test.each([
  ['text', "'member'::text", 'member'],
  ['text', "'it''s'::character varying", "it's"],
  ['varchar', "('a'::character varying)::text", undefined],
  ['text', "lower('A'::text)", undefined],
  ['text', "'a'::text || 'b'::text", undefined],
  ['timestamptz', 'now()', undefined],
  ['timestamptz', "'now'::timestamp with time zone", undefined],
  ['int4', '0', 0],
  ['int4', "'-1'::integer", -1],
  ['int4', '(-1)', -1],
  ['int8', "'-1'::bigint", '-1'],
  ['numeric', '0.50', '0.50'],
  ['bool', 'true', true],
  ['bool', 'false', false],
  ['bool', '(now() > now())', undefined],
  ['jsonb', "'{}'::jsonb", undefined],
] as const)('the default of a %s, %s, is %j', (name, expression, value) => {
  const column: RelationColumn = {
    name: 'c',
    type: type(name),
    notNull: true,
    default: expression,
    filled: null,
    generatedAs: null,
    comment: null,
    may: { select: true, insert: true, update: true },
  }
  expect(defaultValue(column, formOf(column.type))).toEqual(value)
})

describe('names', () => {
  /** Any code units, halves of pairs among them. */
  const anyName = fc.array(fc.nat({ max: 0xffff }), { minLength: 1, maxLength: 30 }).map((units) => String.fromCharCode(...units))

  test('any name becomes a segment of a path and a parameter', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(slug(name, 'table')).toMatch(/^[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*$/)
        expect(parameterName(name)).toMatch(/^[A-Za-z_]\w*$/)
      }),
    )
  })

  test.each([
    ['order_items', 'order_items'],
    ['Straße', 'Strasse'],
    ['表', 'u8868'],
    ['a "b"  c', 'a-b-c'],
    ['"', 'table'],
  ])('%j is %j', (name, expected) => {
    expect(slug(name, 'table')).toBe(expected)
  })

  test('two that differ in case only are told apart', () => {
    const labels = new Labels()
    expect(['Users', 'users', 'USERS'].map((name) => labels.take(name))).toEqual(['Users', 'users-2', 'USERS-3'])
  })

  test('no name ends its quotes', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const inside = quoted(name).slice(1, -1)
        expect(inside.replaceAll('""', '')).not.toContain('"')
        expect(inside.replaceAll('""', '"')).toBe(name)
      }),
    )
  })
})
