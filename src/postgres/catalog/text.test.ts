import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constraintColumns } from './definition.ts'
import { strippedDump } from './dump.ts'
import { unqualified } from './ignore.ts'
import { moved } from './order.ts'
import { shorten } from './shorten.ts'

describe('columns that moved', () => {
  test.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], []],
    [['a', 'b', 'c'], ['a', 'c', 'b'], ['b']],
    [['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['d']],
    [['a', 'b', 'c', 'd'], ['a', 'd', 'b', 'c'], ['d']],
  ])('%j to %j', (before, after, expected) => {
    expect([...moved(before, after)]).toEqual(expected)
  })

  test('the others keep their order, and nothing more is taken out than was put elsewhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (numbers, from, to) => {
        const before = numbers.map(String)
        const after = [...before]
        const [one = ''] = after.splice(from % after.length, 1)
        after.splice(to % (after.length + 1), 0, one)
        const out = moved(before, after)
        expect(after.filter((name) => !out.has(name))).toEqual(before.filter((name) => !out.has(name)))
        expect(out.size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('public. is left out of names only', () => {
  expect(
    shorten(`REFERENCES public.users(id) DEFAULT 'public.x''public.y' "public.z" other.public.a republic.b public."C"`),
  ).toBe(`REFERENCES users(id) DEFAULT 'public.x''public.y' "public.z" other.public.a republic.b "C"`)
})

test.each([
  ['FOREIGN KEY (a, "B, c") REFERENCES x(id)', ['a', '"B, c"']],
  ['PRIMARY KEY (id, during WITHOUT OVERLAPS)', ['id', 'during']],
  ['UNIQUE NULLS NOT DISTINCT (a)', ['a']],
  ['CHECK ((a > 0))', []],
])('the columns of %s', (definition, columns) => {
  expect(constraintColumns(definition)).toEqual(columns)
})

test.each([
  ['public.users', 'users'],
  ['"My schema"."a.b""c"', 'a.b"c'],
  ['users', 'users'],
])('%s without its schema', (relation, name) => {
  expect(unqualified(relation)).toBe(name)
})

test('a dump keeps what is in a dollar-quoted body', () => {
  expect(strippedDump('SET a = 1;\nDO $x$\n--\nSET b = $$y$$;\n\n$x$;\n--\n')).toBe('DO $x$\n--\nSET b = $$y$$;\n\n$x$;\n')
})
