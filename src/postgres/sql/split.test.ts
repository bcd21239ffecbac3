import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitStatements } from './split.ts'
import { cannotRunInTransaction } from './transaction-block.ts'

describe('splitStatements', () => {
  it('counts lines and characters, not bytes, and leaves comments before a statement out', async () => {
    const text = "-- größe\nSELECT 'é😀'; /* a /* nested */ one */\n\nCREATE UNIQUE INDEX\n  i ON t(a);\n"
    const { statements, parsed } = await splitStatements(text)
    expect(parsed).toBe(true)
    expect(statements.map(({ sql, line, endLine, kind }) => ({ sql, line, endLine, kind }))).toEqual([
      { sql: "SELECT 'é😀'", line: 2, endLine: 2, kind: 'SELECT' },
      { sql: 'CREATE UNIQUE INDEX\n  i ON t(a)', line: 4, endLine: 5, kind: 'CREATE INDEX' },
    ])
    for (const { sql, offset } of statements) expect(text.slice(offset, offset + sql.length)).toBe(sql)
  })

  it('falls back to the scanner for text that another major accepts', async () => {
    const { statements, parsed } = await splitStatements(
      "CREATE TABLE a(system_user text);\nCREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; INSERT INTO a VALUES (';')",
    )
    expect(parsed).toBe(false)
    expect(statements.map((s) => [s.line, s.kind])).toEqual([
      [1, 'CREATE TABLE'],
      [2, 'CREATE FUNCTION'],
      [2, 'INSERT'],
    ])
  })

  it('sends text that cannot be scanned whole', async () => {
    const { statements } = await splitStatements("SELECT 1; SELECT 'open")
    expect(statements.map((s) => s.sql)).toEqual(["SELECT 1; SELECT 'open"])
  })

  it('loses nothing: the pieces of any list of statements are the statements', async () => {
    const statement = fc.constantFrom(
      'SELECT 1',
      "SELECT ';'",
      'DO $x$ BEGIN; END $x$',
      'SELECT "a;b" FROM t',
      "INSERT INTO t VALUES (E'\\';é')",
    )
    const gap = fc.constantFrom(' ', '\n', '-- c;\n', '/* ; */', '\n\n')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(gap, statement), { minLength: 1 }), async (parts) => {
        const text = parts.map(([before, sql]) => `${before}${sql};`).join('')
        const { statements } = await splitStatements(text)
        expect(statements.map((s) => s.sql)).toEqual(parts.map(([, sql]) => sql))
        for (const s of statements) expect(s.line).toBe(text.slice(0, s.offset).split('\n').length)
      }),
    )
  })
})

describe('cannotRunInTransaction', () => {
  it.each([
    ['CREATE INDEX CONCURRENTLY i ON t(a)', true],
    ['CREATE INDEX i ON t(a)', false],
    ['DROP INDEX CONCURRENTLY i', true],
    ['REINDEX TABLE CONCURRENTLY t', true],
    ['REINDEX TABLE t', false],
    ['REINDEX SCHEMA s', true],
    ['VACUUM FULL t', true],
    ['ANALYZE t', false],
    ['CLUSTER', true],
    ['CLUSTER t USING i', false],
    ['ALTER TABLE p DETACH PARTITION q CONCURRENTLY', true],
    ['ALTER TABLE p DETACH PARTITION q', false],
    ['CREATE DATABASE d', true],
    ['REFRESH MATERIALIZED VIEW CONCURRENTLY m', false],
  ])('%s: %s', async (sql, expected) => {
    const { statements } = await splitStatements(sql)
    expect(statements.map(cannotRunInTransaction)).toEqual([expected])
  })
})
