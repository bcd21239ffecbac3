import { causeOf } from './cause.ts'
import { indexRemedy } from './remedies.ts'
import { about, type Rule } from './rule.ts'
import { lockEvidence, measuredOn, named, waitsDuring, whileWaiting } from './waiting.ts'

/** An index is built on a table that people write to, under a lock that keeps them from it. */
export const indexNotConcurrent: Rule = {
  id: 'index-not-concurrent',
  judge: (run) =>
    run.steps.flatMap((step) =>
      [...waitsDuring(run, step).values()].flatMap((wait) => {
        if (causeOf(run, step, wait.table) !== 'index') return []
        return [
          about(run, 'index-not-concurrent', step, {
            level: wait.reads || wait.forMs > run.lockBudgetMs ? 'error' : 'warning',
            title: `builds an index on ${named(run, wait.table)} ${whileWaiting(wait)}`,
            why: `The build reads the whole table, and the lock stays until the transaction ends.${measuredOn(run, wait.table)}`,
            evidence: [
              lockEvidence(wait),
              { kind: 'scan', relation: wait.table, rows: run.sizes.measured(wait.table)?.rows ?? null },
            ],
            remedy: indexRemedy(step, wait.table),
          }),
        ]
      }),
    ),
}
