import { cannotRunInTransaction } from '../../../../postgres/sql/transaction-block.ts'
import type { DryRun } from '../../dry-run.ts'
import { inRepository, type Step } from '../../traced.ts'
import { type Lines, linesOf } from './lines.ts'
import { sessionTimeout, timeout } from './parts.ts'

/**
 * What sets lock_timeout for the statement: to the end of its transaction where it is in one, or will be: two statements in one message
 * are. Else for the session.
 */
export function settingFor(run: DryRun, step: Step): string {
  if (run.transactions[step.statement.transaction]?.outcome !== 'autocommit') return timeout
  const script = run.change?.pending.find(({ up }) => inRepository(run.prefix, up.file) === step.file)?.up
  return run.tool !== null && script?.sending === 'message' ? timeout : sessionTimeout
}

/** What may take a setting back, or set it again. */
const undoes = /lock_timeout|\b(?:savepoint|rollback|reset|discard)\b/i

/**
 * The lines of a statement with lock_timeout set before it; null where the setting would not hold for every one of the file's statements that
 * ask for a lock, or would bring the statement into a transaction in which it cannot run.
 *
 * @param asking the statements of the file that ask for a lock without a limit, the given one the first of them
 */
export function withTimeout(run: DryRun, step: Step, asking: readonly Step[]): string | null {
  const lines = linesOf(run, step)
  if (lines === null || !lines.canBePreceded || undoes.test(lines.statements.join('\n'))) return null
  const outcome = run.transactions[step.statement.transaction]?.outcome
  const holds =
    outcome === 'autocommit'
      ? run.tool !== null && asking.every(({ statement }) => statement.session === step.statement.session)
      : asking.every(({ statement }) => statement.transaction === step.statement.transaction)
  if (!holds || (outcome === 'autocommit' && mustBeAlone(run, step, lines))) return null
  return `${lines.indent}${settingFor(run, step)}\n${lines.text}`
}

/** A second statement in its message makes it a transaction; and Flyway refuses scripts of both kinds of statements. */
function mustBeAlone({ tool }: DryRun, { statement }: Step, { migration }: Lines): boolean {
  const mayEndTransactions = statement.kind === 'CALL' || statement.kind === 'DO'
  if (!mayEndTransactions && !cannotRunInTransaction({ sql: statement.sql, tree: treeOf(statement.tree) })) return false
  return tool === 'flyway' || migration.up.sending === 'message' || migration.up.sending === 'pieces'
}

function treeOf(tree: unknown): Record<string, unknown> | null {
  return typeof tree === 'object' ? (tree as Record<string, unknown> | null) : null
}
