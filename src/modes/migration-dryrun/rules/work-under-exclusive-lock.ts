import { duration } from '../../../report/duration.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { causeOf } from './cause.ts'
import { about, type Rule } from './rule.ts'
import { lockEvidence, named, type Wait, waitsDuring } from './waiting.ts'

/** Work that takes as long as some table is large, done while an earlier statement's ACCESS EXCLUSIVE lock is still held. */
export const workUnderExclusiveLock: Rule = {
  id: 'work-under-exclusive-lock',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const held = [...waitsDuring(run, step).values()].filter(
        (wait) => wait.reads && takenBefore(run, step, wait) && causeOf(run, step, wait.table) === null,
      )
      const [first] = held
      if (!first || !isWork(step)) return []
      return [
        about(run, 'work-under-exclusive-lock', step, {
          level: 'warning',
          title: `works on while ${held.map((wait) => named(run, wait.table)).join(' and ')} ${held.length === 1 ? 'is' : 'are'} locked against reads and writes`,
          why: 'An earlier statement of the same transaction holds ACCESS EXCLUSIVE, and this one adds its own time to the wait.',
          evidence: [...held.map(lockEvidence), { kind: 'text', text: worked(step) }],
          remedy: { text: 'Move it into a transaction of its own, before the one that takes the lock or after it.', code: null },
        }),
      ]
    }),
}

function takenBefore(run: DryRun, step: Step, wait: Wait): boolean {
  return run.steps.some(
    (other) =>
      other !== step &&
      other.statement.transaction === step.statement.transaction &&
      other.statement.startMs < step.statement.startMs &&
      other.statement.blocked.some(({ relation, statements }) => relation === wait.table && statements.includes('SELECT')),
  )
}

/** What grows with the data: a scan, a rewrite, rows changed. A change of the catalogue alone is not worth a transaction. */
function isWork({ statement }: Step): boolean {
  const changesRows = ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY'].includes(statement.kind) && (statement.rows ?? 0) > 1
  return statement.scans.length > 0 || statement.rewrites.length > 0 || statement.indexRebuilds.length > 0 || changesRows
}

function worked({ statement }: Step): string {
  const parts = [statement.kind]
  if (statement.scans.length > 0) parts.push(`read all of ${statement.scans.join(', ')}`)
  if (statement.rows !== null && statement.rows > 0) parts.push(`${statement.rows} rows`)
  return `${parts.join(', ')} in ${duration(statement.durationMs)}`
}
