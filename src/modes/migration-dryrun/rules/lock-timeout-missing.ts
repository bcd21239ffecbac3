import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { inPlace } from './remedies/parts.ts'
import { settingFor, withTimeout } from './remedies/timeout-lines.ts'
import { about, type Rule, sql } from './rule.ts'
import { listed, named, waitsDuring } from './waiting.ts'

/** A lock is asked for with no limit to the wait: behind a long query it queues, and everybody else behind it. */
export const lockTimeoutMissing: Rule = {
  id: 'lock-timeout-missing',
  judge(run) {
    const told = new Set<string | null>()
    return run.steps.flatMap((step) => {
      if (told.has(step.file) || !waitsForEver(run, step)) return []
      told.add(step.file)
      const tables = asksFor(run, step)
      const asking = run.steps.filter((other) => other.file === step.file && waitsForEver(run, other))
      return [
        about(run, 'lock-timeout-missing', step, {
          level: 'info',
          title: `asks for a lock on ${listed(tables.map((table) => named(run, step, table)))} without a ${code('lock_timeout')}`,
          why: 'Where a long query or an open transaction is in the way, the statement queues, and everybody who comes after it queues behind it.',
          evidence: [{ kind: 'text', text: 'lock_timeout was 0 when the lock was taken' }],
          remedy: inPlace(
            sql('Set it in the migration, or for the role that migrates, and try again when it strikes.', settingFor(run, step)),
            withTimeout(run, step, asking),
          ),
        }),
      ]
    })
  },
}

function waitsForEver(run: DryRun, step: Step): boolean {
  return step.statement.lockTimeoutMs === 0 && asksFor(run, step).length > 0
}

function asksFor(run: DryRun, step: Step): string[] {
  const waits = waitsDuring(run, step)
  return step.statement.blocked
    .filter(({ by, relation }) => by === 'table' && waits.has(relation))
    .map(({ relation }) => relation)
}
