import { describe, expect, test } from 'vitest'
import { compareStatements } from './compare-statements.ts'
import { findNPlusOne } from './n-plus-one.ts'
import type { RequestStatements } from './per-request.ts'

/** [key, calls, rows] of each statement; calls that are not whole are unsteady. */
function asked(...statements: [string, number, number][]): RequestStatements {
  return {
    target: 'GET /',
    statements: statements.map(([key, calls, rows]) => ({
      key,
      sql: key.toUpperCase(),
      calls,
      steady: Number.isInteger(calls),
      rows,
      meanMs: 1,
    })),
    queries: 0,
    session: 0,
    requests: 15,
    unexpected: 0,
    incomplete: null,
  }
}

const verdicts = (small: RequestStatements | null, full: RequestStatements) =>
  findNPlusOne({ small, full }, null).map(({ key, certainty, parent }) => [key, certainty, parent?.sql ?? null])

describe('an N+1', () => {
  test('once per row', () => {
    expect(verdicts(asked(['list', 1, 5], ['item', 5, 12]), asked(['list', 1, 50], ['item', 50, 120]))).toEqual([
      ['item', 'grows', 'LIST'],
    ])
  })

  test('within another', () => {
    const small = asked(['list', 1, 5], ['item', 5, 12], ['product', 12, 12])
    expect(verdicts(small, asked(['list', 1, 50], ['item', 50, 120], ['product', 120, 120]))).toEqual([
      ['item', 'grows', 'LIST'],
      ['product', 'grows', 'ITEM'],
    ])
  })

  test('twice per row, and with a page that is asked with one row more', () => {
    expect(verdicts(asked(['list', 1, 5], ['item', 10, 10]), asked(['list', 1, 21], ['item', 40, 40]))).toEqual([
      ['item', 'grows', 'LIST'],
    ])
  })

  test('with equal rows remembered', () => {
    expect(verdicts(asked(['list', 1, 5], ['owner', 2, 2]), asked(['list', 1, 50], ['owner', 20, 20]))).toEqual([
      ['owner', 'grows', 'LIST'],
    ])
  })

  test('down a tree, which follows no other statement', () => {
    expect(verdicts(asked(['children', 4, 3]), asked(['children', 40, 39]))).toEqual([['children', 'grows', null]])
  })

  test('at one size only it looks like one, if the numbers agree exactly', () => {
    expect(verdicts(null, asked(['list', 1, 25], ['item', 25, 70]))).toEqual([['item', 'looks like', 'LIST']])
    expect(verdicts(null, asked(['list', 1, 26], ['item', 25, 70]))).toEqual([])
    expect(verdicts(null, asked(['list', 1, 5], ['item', 5, 70]))).toEqual([])
  })
})

describe('no N+1', () => {
  const none: [string, RequestStatements | null, RequestStatements][] = [
    ['a bounded loop', asked(['lookup', 3, 3]), asked(['lookup', 3, 3])],
    ['a longer one beside another', asked(['month', 12, 12], ['sum', 12, 12]), asked(['month', 12, 12], ['sum', 12, 12])],
    ['one that some rows are missing for', asked(['lookup', 1, 0]), asked(['lookup', 3, 3])],
    ['work in chunks', asked(['ids', 1, 5], ['chunk', 1, 5]), asked(['ids', 1, 1000], ['chunk', 10, 1000])],
    ['chunks of a list from elsewhere', asked(['chunk', 1, 5]), asked(['chunk', 10, 1000])],
    ['one list more or less', asked(['list', 1, 5], ['a', 1, 1]), asked(['list', 1, 50], ['a', 2, 2])],
    ['a failure', asked(['list', 1, 5], ['item', 5, 5]), { ...asked(['list', 1, 50], ['item', 50, 50]), unexpected: 1 }],
  ]
  test.each(none)('%s', (_, small, full) => expect(verdicts(small, full)).toEqual([]))

  test('a size that failed does not count', () => {
    const small = { ...asked(['list', 1, 0]), unexpected: 15 }
    expect(verdicts(small, asked(['lookup', 20, 20]))).toEqual([])
    expect(verdicts(small, asked(['list', 1, 20], ['item', 20, 20]))).toEqual([['item', 'looks like', 'LIST']])
  })
})

describe('against the base', () => {
  const head = {
    small: asked(['list', 1, 5], ['item', 5, 5]),
    full: asked(['list', 1, 50], ['item', 50, 50]),
  }
  const baseOf = (base: Parameters<typeof findNPlusOne>[1]) => findNPlusOne(head, base)[0]?.base

  test('it was there before, or was not', () => {
    expect(baseOf(head)).toEqual({ callsSmall: 5, callsFull: 50, rowsSmall: 5, rowsFull: 50, isNPlusOne: true })
    const batch = asked(['list', 1, 5], ['item', 1, 5])
    expect(baseOf({ small: batch, full: batch })).toMatchObject({ callsFull: 1, isNPlusOne: false })
    expect(baseOf({ small: null, full: asked(['item', 40, 40]) })).toMatchObject({ callsFull: 40, isNPlusOne: true })
    expect(baseOf({ small: null, full: asked(['item', 1, 50]) })).toMatchObject({ callsFull: 1, isNPlusOne: false })
  })
})

describe('what requests ask, compared', () => {
  const kinds = (base: RequestStatements, head: RequestStatements) =>
    compareStatements(base, head).map(({ kind, base, head }) => [kind, base?.key ?? null, head?.key ?? null])

  test('more, fewer, new and gone, most added calls first', () => {
    expect(
      kinds(
        asked(['select a from t', 1, 1], ['select b from u', 9, 1], ['select c from v', 2, 2]),
        asked(['select a from t', 51, 1], ['select b from u', 3, 1], ['select d from w', 2, 2]),
      ),
    ).toEqual([
      ['more calls', 'select a from t', 'select a from t'],
      ['new', null, 'select d from w'],
      ['gone', 'select c from v', null],
      ['fewer calls', 'select b from u', 'select b from u'],
    ])
  })

  test('a column more is the same statement rewritten; another table is not', () => {
    const base = asked(['select id , name from users where id = $', 1, 1])
    expect(kinds(base, asked(['select id , name , email from users where id = $', 1, 1]))).toEqual([
      ['rewritten', 'select id , name from users where id = $', 'select id , name , email from users where id = $'],
    ])
    expect(kinds(base, asked(['select id , name from owners where id = $', 1, 1])).map(([kind]) => kind)).toEqual(['new', 'gone'])
  })

  test('chance is no change', () => {
    expect(kinds(asked(['a', 0.4, 0]), asked(['a', 0.6, 0]))).toEqual([])
    expect(kinds(asked(['a', 0.4, 0]), asked(['a', 2, 0])).map(([kind]) => kind)).toEqual(['more calls'])
  })
})
