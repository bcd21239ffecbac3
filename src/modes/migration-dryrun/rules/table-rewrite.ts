import type { Evidence } from '../../../report/report.ts'
import { alterations, causeOf } from './cause.ts'
import { rewriteRemedy } from './remedies.ts'
import { about, type Rule } from './rule.ts'
import { lockEvidence, measuredOn, named, waitsDuring, whileWaiting } from './waiting.ts'

/** The table's file is written anew, every index with it, under a lock that lasts to the transaction's end. */
export const tableRewrite: Rule = {
  id: 'table-rewrite',
  judge: (run) =>
    run.steps.flatMap((step) =>
      step.statement.rewrites.flatMap((table) => {
        const wait = waitsDuring(run, step).get(table)
        if (causeOf(run, step, table) !== 'rewrite' || !wait) return []
        const measured = run.sizes.measured(table)
        const evidence: Evidence[] = [
          {
            kind: 'rewrite',
            relation: table,
            bytes: measured?.bytes ?? null,
            rows: measured?.rows ?? null,
            walBytes: step.statement.walBytes,
          },
          lockEvidence(wait),
        ]
        const refresh = step.statement.kind === 'REFRESH MATERIALIZED VIEW'
        return [
          about(run, 'table-rewrite', step, {
            level: 'error',
            title: `rewrites ${named(run, table)} ${refresh ? 'while reads wait' : whileWaiting(wait)}`,
            why: `Every row is copied to a new file and every index is built again. It takes as long as the table is large, and until the transaction ends nobody gets past the lock.${measuredOn(run, table)}`,
            evidence,
            remedy: rewriteRemedy(step, table, alterations(step)),
          }),
        ]
      }),
    ),
}
