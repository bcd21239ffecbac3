import { duration } from '../../../report/duration.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { causeOf } from './cause.ts'
import { about, type Found, type Rule } from './rule.ts'
import { isHazard, lockEvidence, named, type Wait, waitsDuring } from './waiting.ts'

/** Reads waited for longer than the budget. */
export const blocksReads: Rule = { id: 'blocks-reads', judge: (run) => beyondBudget(run, 'blocks-reads', (wait) => wait.reads) }

/** Writes, and not reads, waited for longer than the budget. */
export const blocksWrites: Rule = {
  id: 'blocks-writes',
  judge: (run) => [...beyondBudget(run, 'blocks-writes', (wait) => wait.writes && !wait.reads), ...rowsLocked(run)],
}

/** One finding a transaction and table, at the statement that took the lock; none where another rule says why it lasts. */
function beyondBudget(run: DryRun, rule: string, concerns: (wait: Wait) => boolean): Found[] {
  return run.steps.flatMap((step) =>
    step.statement.blocked.flatMap(({ relation, by }) => {
      if (by !== 'table') return []
      const wait = waitsDuring(run, step).get(relation)
      if (!wait || !concerns(wait) || wait.forMs <= run.lockBudgetMs || explained(run, step, relation)) return []
      return [
        about(run, rule, step, {
          level: 'error',
          title: `keeps ${wait.reads ? 'reads and writes' : 'writes'} of ${named(run, relation)} waiting for ${duration(wait.forMs)}`,
          why: `The lock is held until the transaction ends; the budget is ${duration(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
          evidence: [lockEvidence(wait)],
          remedy: {
            text: 'Give the statement that takes the lock a transaction of its own, as short as it can be, and do the rest before or after.',
            code: null,
          },
        }),
      ]
    }),
  )
}

function explained(run: DryRun, step: Step, table: string): boolean {
  return run.steps.some(
    (other) => other.statement.transaction === step.statement.transaction && causeOf(run, other, table) !== null,
  )
}

function rowsLocked(run: DryRun): Found[] {
  return run.steps.flatMap((step) =>
    step.statement.blocked.flatMap(({ relation, by, statements, forMs }) => {
      if (by !== 'row' || !statements.includes('UPDATE') || forMs <= run.lockBudgetMs || !isHazard(run, relation)) return []
      return [
        about(run, 'blocks-writes', step, {
          level: 'warning',
          title: `keeps updates of ${step.statement.rows ?? 'many'} rows of ${named(run, relation)} waiting for ${duration(forMs)}`,
          why: `Whoever updates or deletes a row that this statement touched waits until its transaction ends; the budget is ${duration(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
          evidence: [{ kind: 'lock', relation, mode: 'row locks', statements, forMs }],
          remedy: { text: 'Change the rows in batches of a few thousand, each in a transaction of its own.', code: null },
        }),
      ]
    }),
  )
}
