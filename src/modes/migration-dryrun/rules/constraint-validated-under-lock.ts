import { causeOf } from './cause.ts'
import { constraintRemedy } from './remedies.ts'
import { about, type Rule } from './rule.ts'
import { lockEvidence, measuredOn, named, waitsDuring, whileWaiting } from './waiting.ts'

/** Every row is checked against a constraint while people wait, though PostgreSQL can check them later under a weak lock. */
export const constraintValidatedUnderLock: Rule = {
  id: 'constraint-validated-under-lock',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const waits = [...waitsDuring(run, step).values()].filter((wait) => causeOf(run, step, wait.table) === 'validation')
      const [first] = waits
      if (!first) return []
      const worst = waits.find((wait) => wait.reads) ?? first
      return [
        about(run, 'constraint-validated-under-lock', step, {
          level: worst.reads || worst.forMs > run.lockBudgetMs ? 'error' : 'warning',
          title: `checks every row of ${waits.map((wait) => named(run, wait.table)).join(' and ')} ${whileWaiting(worst)}`,
          why: `The check reads the whole table, and the lock stays until the transaction ends.${measuredOn(run, worst.table)}`,
          evidence: waits.flatMap((wait) => [
            lockEvidence(wait),
            { kind: 'scan' as const, relation: wait.table, rows: run.sizes.measured(wait.table)?.rows ?? null },
          ]),
          remedy: constraintRemedy(step, worst.table),
        }),
      ]
    }),
}
