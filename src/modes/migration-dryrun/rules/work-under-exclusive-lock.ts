import { duration } from '../../../report/duration.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { causeOf } from './cause.ts'
import { about, type Rule } from './rule.ts'
import { listed, lockEvidence, named, shortName, type Wait, waitsDuring } from './waiting.ts'
import { isWork } from './work.ts'

/** Work that takes as long as some table is large, done while an earlier statement's ACCESS EXCLUSIVE lock is still held. */
export const workUnderExclusiveLock: Rule = {
  id: 'work-under-exclusive-lock',
  judge: (run) =>
    run.steps.flatMap((step) => {
      const held = prolonged(run, step)
      if (held.length === 0) return []
      return [
        about(run, 'work-under-exclusive-lock', step, {
          level: 'error',
          title: `does more work while ${listed(held.map((wait) => named(run, step, wait.table)))} ${held.length === 1 ? 'is' : 'are'} locked against reads and writes`,
          why: 'An earlier statement of the same transaction holds ACCESS EXCLUSIVE, and this one adds its own time to the wait.',
          evidence: [...held.map(lockEvidence), { kind: 'text', text: worked(step) }],
          remedy: { text: 'Move it into a transaction of its own, before the one that takes the lock or after it.', code: null },
        }),
      ]
    }),
}

/** The tables that everybody waits for because of an earlier statement, for longer because of this one. */
export function prolonged(run: DryRun, step: Step): Wait[] {
  const held = [...waitsDuring(run, step).values()].filter(
    (wait) => wait.reads && takenBefore(run, step, wait) && causeOf(run, step, wait.table) === null,
  )
  return held.length > 0 && isWork(run, step) ? held : []
}

function takenBefore(run: DryRun, step: Step, wait: Wait): boolean {
  return run.steps.some(
    (other) =>
      other.statement.transaction === step.statement.transaction &&
      other.statement.startMs < step.statement.startMs &&
      other.statement.blocked.some(({ relation, statements }) => relation === wait.table && statements.includes('SELECT')),
  )
}

function worked({ statement }: Step): string {
  const { scans, rewrites, rows } = statement
  const parts = [statement.kind]
  if (rewrites.length > 0) parts.push(`rewrote ${listed(rewrites.map((table) => code(shortName(table))))}`)
  else if (scans.length > 0) parts.push(`read all of ${listed(scans.map((table) => code(shortName(table))))}`)
  if (rows !== null && rows > 0) parts.push(`${rows} ${rows === 1 ? 'row' : 'rows'}`)
  return `${parts.join(', ')} in ${duration(statement.durationMs)}`
}
