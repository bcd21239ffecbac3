import type { Statement } from '../sql/statement.ts'

/** BEGIN, COMMIT, SAVEPOINT and their like. */
const control = new Set(['BEGIN', 'COMMIT', 'ROLLBACK', 'ABORT', 'SAVEPOINT', 'RELEASE'])

/**
 * The server makes the statements of one message an implicit transaction block, up to a BEGIN, and again after the COMMIT that
 * belongs to it (manual, 55.2.2.1). Sent one by one they need a BEGIN of ours in its place, which is the same but for transaction
 * control inside: there, an explicit block is silent where an implicit one warns or refuses. `inBlock`: one is open already.
 *
 * @returns for each statement, whether it begins an implicit block; null: the message must not be taken apart.
 */
export function implicitBlocks(statements: Statement[], inBlock: boolean): boolean[] | null {
  let block: 'none' | 'implicit' | 'explicit' = inBlock ? 'explicit' : 'none'
  const begins: boolean[] = []
  for (const { kind, sql } of statements) {
    const controls = control.has(kind) || /^prepare\s+transaction\b/i.test(sql)
    if (block === 'explicit') {
      begins.push(false)
      if (controls && ends(kind, sql)) block = 'none'
    } else if (kind === 'BEGIN') {
      begins.push(false)
      block = 'explicit'
    } else {
      if (controls) return null
      begins.push(block === 'none')
      block = 'implicit'
    }
  }
  return begins
}

function ends(kind: string, sql: string): boolean {
  if (kind === 'SAVEPOINT' || kind === 'RELEASE' || kind === 'BEGIN') return false
  return !/^(?:rollback|abort)\b[^;]*\bto\b/i.test(sql) && !/\band\s+chain\b/i.test(sql)
}
