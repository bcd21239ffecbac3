import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { about, type Rule, sql } from './rule.ts'
import { listed, named, waitsDuring } from './waiting.ts'

/** A lock is asked for with no limit to the wait: behind a long query it queues, and everybody else behind it. */
export const lockTimeoutMissing: Rule = {
  id: 'lock-timeout-missing',
  judge(run) {
    const told = new Set<string | null>()
    return run.steps.flatMap((step) => {
      const tables = asksFor(run, step)
      if (step.statement.lockTimeoutMs !== 0 || told.has(step.file) || tables.length === 0) return []
      told.add(step.file)
      const inTransaction = run.transactions[step.statement.transaction]?.outcome !== 'autocommit'
      const setting = `SET ${inTransaction ? 'LOCAL ' : ''}lock_timeout = '2s';`
      return [
        about(run, 'lock-timeout-missing', step, {
          level: 'info',
          title: `asks for a lock on ${listed(tables.map((table) => named(run, step, table)))} without a ${code('lock_timeout')}`,
          why: 'Where a long query or an open transaction is in the way, the statement queues, and everybody who comes after it queues behind it.',
          evidence: [{ kind: 'text', text: 'lock_timeout was 0 when the lock was taken' }],
          remedy: sql('Set it in the migration, or for the role that migrates, and try again when it strikes.', setting),
        }),
      ]
    })
  },
}

function asksFor(run: DryRun, step: Step): string[] {
  const waits = waitsDuring(run, step)
  return step.statement.blocked
    .filter(({ by, relation }) => by === 'table' && waits.has(relation))
    .map(({ relation }) => relation)
}
