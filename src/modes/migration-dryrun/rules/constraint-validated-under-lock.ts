import { waitsBecause } from './cause.ts'
import { constraintRemedy } from './remedies/constraint.ts'
import { about, type Rule } from './rule.ts'
import { emptyHere, listed, lockEvidence, named, scanEvidence, whileWaiting } from './waiting.ts'

/** Every row is checked against a constraint while people wait, though PostgreSQL can check them later under a weak lock. */
export const constraintValidatedUnderLock: Rule = {
  id: 'constraint-validated-under-lock',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const waits = waitsBecause(run, step, 'validation')
      if (waits.length === 0) return []
      const tables = waits.map((wait) => wait.table)
      return [
        about(run, 'constraint-validated-under-lock', step, {
          level: 'error',
          title: `checks every row of ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
          why: `The check reads the whole table, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
          evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
          remedy: constraintRemedy(run, step, tables),
        }),
      ]
    }),
}
