import { expect, test } from 'vitest'
import { misfits, type Narrowing, narrowing } from './narrowing.ts'

const cases: [string, string, Narrowing][] = [
  ['integer', 'bigint', null],
  ['bigint', 'integer', 'refused'],
  ['integer', 'smallint', 'refused'],
  ['smallint', 'integer', null],
  ['numeric(12,4)', 'numeric(12,2)', 'silent'],
  ['numeric(10,2)', 'numeric(12,2)', null],
  ['numeric(12,2)', 'numeric(10,2)', 'refused'],
  ['numeric(10,2)', 'numeric(12,4)', null],
  ['numeric(10,2)', 'numeric(10,4)', 'refused'],
  ['numeric', 'numeric(10,2)', 'silent'],
  ['numeric(10,2)', 'numeric', null],
  ['numeric(10,2)', 'integer', 'silent'],
  ['numeric(10,2)', 'double precision', 'silent'],
  ['integer', 'numeric', null],
  ['integer', 'numeric(12,2)', null],
  ['integer', 'numeric(10,2)', 'refused'],
  ['bigint', 'numeric(19,0)', null],
  ['double precision', 'real', 'silent'],
  ['real', 'double precision', null],
  ['double precision', 'bigint', 'silent'],
  ['double precision', 'numeric(10,2)', 'silent'],
  ['bigint', 'double precision', 'silent'],
  ['integer', 'double precision', null],
  ['integer', 'real', 'silent'],
  ['text', 'character varying(20)', 'refused'],
  ['text', 'character varying', null],
  ['character varying(50)', 'character varying(20)', 'refused'],
  ['character varying(20)', 'character varying(50)', null],
  ['character varying(50)', 'text', null],
  ['character varying', 'character varying(10)', 'refused'],
  ['character(10)', 'character varying(10)', null],
  ['character(10)', 'character(4)', 'refused'],
  ['text', 'character(1)', 'refused'],
  ['character varying(50)[]', 'character varying(20)[]', 'refused'],
  ['integer[]', 'bigint[]', null],
  ['integer', 'integer[]', null],
  ['bit(8)', 'bit(4)', 'refused'],
  ['bit varying(8)', 'bit varying', null],
  ['timestamp without time zone', 'timestamp with time zone', null],
  ['timestamp without time zone', 'timestamp(0) without time zone', 'silent'],
  ['timestamp(3) without time zone', 'timestamp without time zone', null],
  ['timestamp with time zone', 'timestamp(0) without time zone', 'silent'],
  ['timestamp with time zone', 'date', 'silent'],
  ['timestamp without time zone', 'time without time zone', 'silent'],
  ['date', 'timestamp without time zone', null],
  ['interval', 'interval(0)', 'silent'],
  ['jsonb', 'text', null],
  ['public.mood', 'text', null],
  ['uuid', 'text', null],
]

test.each(cases)('%s to %s: %s', (from, to, expected) => {
  expect(narrowing(from, to)).toBe(expected)
})

test('what to count on production', () => {
  expect(misfits('c', 'bigint', 'integer')).toBe('c NOT BETWEEN -2147483648 AND 2147483647')
  expect(misfits('"C d"', 'text', 'character varying(20)')).toBe('char_length("C d") > 20')
  expect(misfits('c', 'numeric(12,4)', 'numeric(12,2)')).toBe('c <> round(c, 2) OR abs(c) >= 1e10')
  expect(misfits('c', 'timestamp with time zone', 'date')).toBe("c <> date_trunc('day', c)")
  expect(misfits('c', 'jsonb', 'text')).toBeNull()
})
