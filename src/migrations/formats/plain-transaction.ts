import { type ReadingOptions, readScript } from '../../postgres/sql/script.ts'
import type { Statement } from '../../postgres/sql/statement.ts'
import { cannotRunInTransaction } from '../../postgres/sql/transaction-block.ts'

const noTransaction = /^\s*--\s*preflight\s*:\s*no-transaction\b/im

/**
 * Whether a plain SQL script is put into a transaction: not where it says BEGIN or COMMIT itself or
 * `-- preflight: no-transaction`, nor where it consists of statements that cannot run in one. SET beside those does not
 * count: `SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY …` is how such a file should look. Where both kinds stand
 * together, the transaction stays, and the server refuses it as it would in production.
 *
 * @throws UserError for psql meta-commands.
 */
export async function runsInTransaction(text: string, options: ReadingOptions): Promise<boolean> {
  const statements = (await readScript(text, options)).map((step) => step.statement)
  if (noTransaction.test(text)) return false
  if (statements.some(controlsTransaction)) return false
  const alone = statements.filter(cannotRunInTransaction)
  return (
    alone.length === 0 ||
    statements.some((statement) => !cannotRunInTransaction(statement) && !/^(?:RE)?SET$/.test(statement.kind))
  )
}

function controlsTransaction(statement: Statement): boolean {
  return /^(?:BEGIN|COMMIT|ROLLBACK|ABORT)$/.test(statement.kind) && !/^(?:rollback|abort)\b[^;]*\bto\b/i.test(statement.sql)
}
