import { causeOf } from './cause.ts'
import { about, type Rule } from './rule.ts'
import { lockEvidence, measuredOn, named, waitsDuring, whileWaiting } from './waiting.ts'

/** A whole table is read while people wait for it, by something else than an index build or a constraint's check. */
export const scanUnderLock: Rule = {
  id: 'scan-under-lock',
  judge: (run) =>
    run.steps.flatMap((step) =>
      [...waitsDuring(run, step).values()].flatMap((wait) => {
        if (causeOf(run, step, wait.table) !== 'scan') return []
        return [
          about(run, 'scan-under-lock', step, {
            level: wait.reads || wait.forMs > run.lockBudgetMs ? 'error' : 'warning',
            title: `reads all of ${named(run, wait.table)} ${whileWaiting(wait)}`,
            why: `It takes as long as the table is large, and the lock stays until the transaction ends.${measuredOn(run, wait.table)}`,
            evidence: [
              lockEvidence(wait),
              { kind: 'scan', relation: wait.table, rows: run.sizes.measured(wait.table)?.rows ?? null },
            ],
            remedy: {
              text: 'Do what needs the lock in one transaction, and what reads the table in another that does not hold it.',
              code: null,
            },
          }),
        ]
      }),
    ),
}
