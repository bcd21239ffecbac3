import { waitsBecause } from './cause.ts'
import { indexRemedy } from './remedies/index-build.ts'
import { about, type Rule } from './rule.ts'
import { emptyHere, listed, lockEvidence, named, scanEvidence, whileWaiting } from './waiting.ts'

/** An index is built on a table that people write to, under a lock that keeps them from it. */
export const indexNotConcurrent: Rule = {
  id: 'index-not-concurrent',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const waits = waitsBecause(run, step, 'index')
      const [first] = waits
      if (!first) return []
      const tables = waits.map((wait) => wait.table)
      return [
        about(run, 'index-not-concurrent', step, {
          level: 'error',
          title: `builds an index on ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
          why: `The build reads the whole table, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
          evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
          remedy: indexRemedy(run, step, first.table),
        }),
      ]
    }),
}
