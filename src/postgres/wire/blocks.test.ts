import { describe, expect, it } from 'vitest'
import { splitStatements } from '../sql/split.ts'
import { implicitBlocks } from './blocks.ts'

const blocks = async (text: string, inBlock = false) => implicitBlocks((await splitStatements(text)).statements, inBlock)

describe('an implicit transaction block begins', () => {
  it.each<[string, boolean[]]>([
    ['SELECT 1; SELECT 2', [true, false]],
    ['BEGIN; SELECT 1; COMMIT', [false, false, false]],
    ['BEGIN; SELECT 1; COMMIT; SELECT 2; SELECT 3', [false, false, false, true, false]],
    ['SELECT 1; BEGIN; SELECT 2; END; SELECT 3', [true, false, false, false, true]],
    ['START TRANSACTION; SAVEPOINT a; ROLLBACK TO a; RELEASE a; ABORT; SELECT 1', [false, false, false, false, false, true]],
    ['BEGIN; COMMIT AND CHAIN; SELECT 1; ROLLBACK; SELECT 2', [false, false, false, false, true]],
    ['BEGIN; COMMIT AND NO CHAIN; SELECT 1', [false, false, true]],
  ])('%s', async (text, expected) => {
    expect(await blocks(text)).toEqual(expected)
  })

  it('but not in a transaction that is open already', async () => {
    expect(await blocks('SELECT 1; SELECT 2', true)).toEqual([false, false])
    expect(await blocks('SELECT 1; COMMIT; SELECT 2', true)).toEqual([false, false, true])
  })

  it.each([
    'SELECT 1; COMMIT',
    'ROLLBACK; SELECT 1',
    'SELECT 1; SAVEPOINT a',
    'SELECT 1; ROLLBACK TO a',
    'SELECT 1; RELEASE a',
    "SELECT 1; PREPARE TRANSACTION 'x'",
    'BEGIN; COMMIT; COMMIT',
  ])('and is not imitated where the server would say something about it: %s', async (text) => {
    expect(await blocks(text)).toBeNull()
  })
})
