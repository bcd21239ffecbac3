import type { Evidence } from '../../../report/report.ts'
import { waitsBecause } from './cause.ts'
import { rewriteRemedy } from './remedies/rewrite.ts'
import { about, type Rule } from './rule.ts'
import { emptyHere, listed, lockEvidence, measured, named, whileWaiting } from './waiting.ts'

/** The table's file is written anew, every index with it, under a lock that lasts to the transaction's end. */
export const tableRewrite: Rule = {
  id: 'table-rewrite',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const waits = waitsBecause(run, step, 'rewrite')
      const [first] = waits
      if (!first) return []
      const tables = waits.map((wait) => wait.table)
      const evidence = waits.flatMap((wait, index): Evidence[] => {
        const { bytes = null, rows = null } = measured(run, step, wait.table) ?? {}
        const walBytes = index === 0 ? step.statement.walBytes : null
        return [{ kind: 'rewrite', relation: wait.table, bytes, rows, walBytes }, lockEvidence(wait)]
      })
      return [
        about(run, 'table-rewrite', step, {
          level: 'error',
          title: `rewrites ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
          why: `Every row is copied to a new file and every index is built again. It takes as long as the table is large, and until the transaction ends nobody gets past the lock.${emptyHere(run, step, tables)}`,
          evidence,
          remedy: rewriteRemedy(run, step, first.table),
        }),
      ]
    }),
}
