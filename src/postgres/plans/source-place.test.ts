import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInSource } from './source-place.ts'

const find = (sql: string, text: string) => findInSource(sql, [{ file: 'a.ts', text }])?.line ?? null

describe('the place of a statement in the source', () => {
  const items = 'SELECT * FROM order_items WHERE order_id = $1 AND kind = $2'
  const found: [string, string, string, number][] = [
    ['pg', items, `\n\ndb.query("SELECT * FROM order_items WHERE order_id = $1 AND kind = 'x'", [id])`, 3],
    [
      'broken into lines',
      items,
      '\nconst q = `\n  SELECT *\n  FROM order_items -- hello\n  WHERE order_id = $1\n    AND kind = $2\n`',
      3,
    ],
    ['put together', items, `x = "SELECT * FROM order_items " +\n  "WHERE order_id = ? AND kind = 3"`, 1],
    ['adjacent strings', items, `x = ("SELECT * FROM order_items "\n  "WHERE order_id = %s AND kind = %(kind)s")`, 1],
    [
      'a tagged template',
      items,
      `sql\`SELECT * FROM order_items WHERE order_id = \${order.id} AND kind = \${kinds[{ a: 1 }.a]}\``,
      1,
    ],
    ['escapes', 'SELECT "id" FROM "order" WHERE x = $1', `q = "SELECT \\"id\\" FROM \\"order\\"\\n WHERE x = :x"`, 1],
    [
      'a list',
      'SELECT a FROM t WHERE id IN ($1, $2, $3)',
      `q(\`SELECT a FROM t WHERE id IN (\${ids.map((_, i) => '$' + i).join(',')})\`)`,
      1,
    ],
    ['a list of 18', 'SELECT a FROM t WHERE id IN ($1 /*, ... */)', 'q(`SELECT a FROM t WHERE id IN (?)`)', 1],
    ['a file of SQL', 'SELECT a FROM t WHERE id = $1', '-- name: GetA\nSELECT a FROM t WHERE id = @id;\n', 2],
  ]
  test.each(found)('%s', (_, sql, text, line) => expect(find(sql, text)).toBe(line))

  const nothing: [string, string, string][] = [
    ['another column', items, 'q("SELECT * FROM order_items WHERE item_id = $1 AND kind = $2")'],
    ['the beginning of a longer one', 'SELECT * FROM orders', 'q("SELECT * FROM orders WHERE id = $1")'],
    ['a longer name', 'SELECT * FROM orders', 'q("SELECT * FROM orders_archive")'],
    ['too short to convince', 'SELECT $1', 'q("SELECT 1")'],
    ['twice', 'SELECT * FROM orders', 'q("SELECT * FROM orders"); q("SELECT * FROM orders")'],
  ]
  test.each(nothing)('not: %s', (_, sql, text) => expect(find(sql, text)).toBeNull())

  test('two files with it say nothing', () => {
    const text = 'q("SELECT * FROM orders")'
    expect(
      findInSource('SELECT * FROM orders', [
        { file: 'a', text },
        { file: 'b', text: '' },
      ]),
    ).toEqual({ file: 'a', line: 1 })
    expect(
      findInSource('SELECT * FROM orders', [
        { file: 'a', text },
        { file: 'b', text },
      ]),
    ).toBeNull()
  })

  test('whatever the files hold, it comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'SELECT a$1\'"`{}()/*-\n\\+?:,') }), fc.string(), (text, other) => {
        expect([null, 'a', 'b']).toContain(
          findInSource('SELECT a FROM t WHERE id = $1', [
            { file: 'a', text: `select a ${text}` },
            { file: 'b', text: other },
          ])?.file ?? null,
        )
      }),
    )
  })
})
