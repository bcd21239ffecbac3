import { waitsBecause } from './cause.ts'
import { about, type Rule } from './rule.ts'
import { emptyHere, listed, lockEvidence, named, scanEvidence, whileWaiting } from './waiting.ts'

/** A whole table is read while people wait for it, by something else than an index build or a constraint's check. */
export const scanUnderLock: Rule = {
  id: 'scan-under-lock',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const waits = waitsBecause(run, step, 'scan')
      if (waits.length === 0) return []
      const tables = waits.map((wait) => wait.table)
      return [
        about(run, 'scan-under-lock', step, {
          level: 'error',
          title: `reads all of ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
          why: `It takes as long as the table is large, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
          evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
          remedy: {
            text: 'Do what needs the lock in one transaction, and what reads the table in another that does not hold it.',
            code: null,
          },
        }),
      ]
    }),
}
