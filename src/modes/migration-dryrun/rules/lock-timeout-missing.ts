import { about, type Rule } from './rule.ts'
import { named, waitsDuring } from './waiting.ts'

/** A lock is asked for with no limit to the wait: behind a long query it queues, and everybody else behind it. */
export const lockTimeoutMissing: Rule = {
  id: 'lock-timeout-missing',
  judge(run) {
    const told = new Set<string | null>()
    return run.steps.flatMap((step) => {
      const { lockTimeoutMs, blocked } = step.statement
      if (lockTimeoutMs !== 0 || told.has(step.file)) return []
      const waits = waitsDuring(run, step)
      const table = blocked.find(({ by, relation }) => by === 'table' && waits.has(relation))?.relation
      if (table === undefined) return []
      told.add(step.file)
      return [
        about(run, 'lock-timeout-missing', step, {
          level: 'info',
          title: `asks for a lock on ${named(run, table)} without a \`lock_timeout\``,
          why: 'Where a long query or an open transaction is in the way, the statement queues, and everybody who comes after it queues behind it.',
          evidence: [{ kind: 'text', text: 'lock_timeout was 0 when the lock was taken' }],
          remedy: {
            text: 'Set it in the migration, or for the role that migrates, and try again when it strikes.',
            code: { language: 'sql', text: "SET lock_timeout = '2s';" },
          },
        }),
      ]
    })
  },
}
