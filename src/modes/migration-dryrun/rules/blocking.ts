import { duration } from '../../../report/duration.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { causeOf } from './cause.ts'
import { about, type Found, type Rule } from './rule.ts'
import { isHazard, listed, lockEvidence, named, type Wait, waitsDuring } from './waiting.ts'
import { prolonged } from './work-under-exclusive-lock.ts'

/** Reads waited for longer than the budget. */
export const blocksReads: Rule = { id: 'blocks-reads', judge: (run) => beyondBudget(run, 'blocks-reads', (wait) => wait.reads) }

/** Writes, and not reads, waited for longer than the budget. */
export const blocksWrites: Rule = {
  id: 'blocks-writes',
  judge: (run) => [...beyondBudget(run, 'blocks-writes', (wait) => wait.writes && !wait.reads), ...rowsLocked(run)],
}

/** One finding a statement that took a lock; none for a table of which another rule says why the wait lasts. */
function beyondBudget(run: DryRun, rule: string, concerns: (wait: Wait) => boolean): Found[] {
  return run.steps.flatMap((step) => {
    const during = waitsDuring(run, step)
    const waits = step.statement.blocked.flatMap(({ relation, by }) => {
      const wait = by === 'table' ? during.get(relation) : undefined
      const counts = wait && concerns(wait) && wait.forMs > run.lockBudgetMs && !isExplained(run, step, relation)
      return counts ? [wait] : []
    })
    if (waits.length === 0) return []
    const longest = Math.max(...waits.map((wait) => wait.forMs))
    const tables = listed(waits.map((wait) => named(run, step, wait.table)))
    return [
      about(run, rule, step, {
        level: 'error',
        title: `keeps ${waits.some((wait) => wait.reads) ? 'reads and writes' : 'writes'} of ${tables} waiting for ${duration(longest)}`,
        why: `The lock is held until the transaction ends; the budget is ${duration(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
        evidence: waits.map(lockEvidence),
        remedy: {
          text: 'Give the statement that takes the lock a transaction of its own, as short as it can be, and do the rest before or after.',
          code: null,
        },
      }),
    ]
  })
}

function isExplained(run: DryRun, step: Step, table: string): boolean {
  return run.steps.some(
    (other) =>
      other.statement.transaction === step.statement.transaction &&
      (causeOf(run, other, table) !== null || prolonged(run, other).some((wait) => wait.table === table)),
  )
}

function rowsLocked(run: DryRun): Found[] {
  return run.steps.flatMap((step) =>
    step.statement.blocked.flatMap(({ relation, by, statements, forMs }) => {
      if (by !== 'row' || !statements.includes('UPDATE') || forMs <= run.lockBudgetMs || !isHazard(run, step, relation)) return []
      const { kind, rows } = step.statement
      const touched = rows !== null && ['UPDATE', 'DELETE', 'MERGE'].includes(kind) ? `${rows} ` : ''
      return [
        about(run, 'blocks-writes', step, {
          level: 'warning',
          title: `keeps updates of ${touched}rows of ${named(run, step, relation)} waiting for ${duration(forMs)}`,
          why: `Whoever updates or deletes a row that this statement touched waits until its transaction ends; the budget is ${duration(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
          evidence: [{ kind: 'lock', relation, mode: 'row locks', statements, forMs }],
          remedy: { text: 'Change the rows in batches of a few thousand, each in a transaction of its own.', code: null },
        }),
      ]
    }),
  )
}
