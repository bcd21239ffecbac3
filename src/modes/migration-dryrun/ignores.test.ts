import { expect, test } from 'vitest'
import { ignoresIn } from './ignores.ts'

const read = (text: string, statements: [number, number][], file = 'a.sql') =>
  ignoresIn(
    file,
    text,
    statements.map(([line, endLine]) => ({ line, endLine })),
  ).map(({ rule, reason, line, covers }) => [rule, reason, line, covers === null ? 'file' : `${covers.from}-${covers.to}`])

test('before a statement, within it, behind it', () => {
  expect(read('-- preflight-ignore: a-b why\nSELECT 1;', [[2, 2]])).toEqual([['a-b', 'why', 1, '2-2']])
  expect(
    read('SELECT 1;\n\n--preflight-ignore:a-b  why not \r\n-- more\nSELECT\n2;', [
      [1, 1],
      [5, 6],
    ]),
  ).toEqual([['a-b', 'why not', 3, '5-6']])
  expect(read('SELECT\n -- Preflight-Ignore: a-b why\n1;', [[1, 3]])).toEqual([['a-b', 'why', 2, '1-3']])
  expect(
    read('SELECT 1; -- preflight-ignore: a-b why\nSELECT 2;', [
      [1, 1],
      [2, 2],
    ]),
  ).toEqual([['a-b', 'why', 1, '1-1']])
})

test('at the top with a blank line behind it: the whole file', () => {
  expect(read('-- preflight-ignore: a-b why\n\nSELECT 1;', [[3, 3]])).toEqual([['a-b', 'why', 1, 'file']])
  expect(
    read('-- preflight-ignore: a-b why\n-- preflight-ignore: c why\n \nSELECT 1;', [[4, 4]]).map((ignore) => ignore[3]),
  ).toEqual(['file', 'file'])
})

test('a missing reason, a name that is none, several at once', () => {
  expect(read('-- preflight-ignore: a-b\nSELECT 1;', [[2, 2]])).toEqual([['a-b', '', 1, '2-2']])
  expect(read('-- preflight-ignore: a_b, c why\nSELECT 1;', [[2, 2]])).toEqual([['a_b,', 'c why', 1, '2-2']])
  expect(read('-- preflight-ignored: a-b why\nSELECT 1;', [[2, 2]])).toEqual([])
})

test('in another language', () => {
  expect(read("// preflight-ignore: a-b why\nknex.raw('…')", [[2, 2]], 'a.ts')).toEqual([['a-b', 'why', 1, '2-2']])
  expect(read("# preflight-ignore: a-b why\nop.execute('…')", [[2, 2]], 'a.py')).toEqual([['a-b', 'why', 1, '2-2']])
  expect(read('// preflight-ignore: a-b why\nSELECT 1;', [[2, 2]])).toEqual([])
})
