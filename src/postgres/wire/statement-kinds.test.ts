import { describe, expect, it } from 'vitest'
import { splitStatements } from '../sql/split.ts'
import type { Statement } from '../sql/statement.ts'
import { describesFirst, hasParameters, isQuiet, needsDatabaseAlone, rollsBackToSavepoint } from './statement-kinds.ts'

async function statement(sql: string): Promise<Statement> {
  const [only] = (await splitStatements(sql)).statements
  if (only === undefined) throw new Error('no statement')
  return only
}

function table(judge: (statement: Statement) => boolean, cases: [string, boolean][]): void {
  it.each(cases)('%s: %s', async (sql, expected) => {
    expect(judge(await statement(sql))).toBe(expected)
  })
}

describe('quiet statements lock nothing that anybody waits for', () => {
  table(isQuiet, [
    ['BEGIN', true],
    ['SET lock_timeout = 1', true],
    ['SET CONSTRAINTS ALL IMMEDIATE', false],
    ['PREPARE p AS SELECT 1', true],
    ['EXECUTE p', false],
    ['EXPLAIN ANALYZE DELETE FROM t', false],
    ['FETCH 1 FROM c', false],
    ['(SELECT 1)', false],
    ['LOCK TABLE t', false],
  ])
})

describe('parameters', () => {
  table(hasParameters, [
    ['SELECT $1', true],
    ["SELECT '$1', $$ $1 $$", false],
    ['SELECT "$1"', false],
    ["CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT $1'", false],
    ['CREATE FUNCTION f(int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT $1; END', false],
    ['PREPARE p AS SELECT $1', false],
    ['SELEC $1', true],
  ])
})

describe('what is described before it is executed', () => {
  table(describesFirst, [
    ['SELECT 1', true],
    ['VALUES (1)', true],
    ['TABLE t', true],
    ['SELECT * FROM t FOR UPDATE', true],
    ['WITH a AS (SELECT 1) SELECT * FROM a', true],
    ['WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a', false],
    ['SELECT 1 INTO t', false],
    ['INSERT INTO t VALUES (1) RETURNING *', false],
    ['EXPLAIN SELECT 1', false],
    ['SHOW x', false],
    ['EXECUTE p', false],
  ])
})

describe('ROLLBACK TO', () => {
  table(rollsBackToSavepoint, [
    ['ROLLBACK TO a', true],
    ['ROLLBACK WORK TO SAVEPOINT a', true],
    ['ROLLBACK', false],
    ['ROLLBACK AND CHAIN', false],
  ])
})

describe('what needs a database for itself', () => {
  table(needsDatabaseAlone, [
    ['CREATE DATABASE x', true],
    ['DROP DATABASE IF EXISTS x', true],
    ['ALTER DATABASE x RENAME TO y', true],
    ['CREATE SCHEMA x', false],
  ])
})
