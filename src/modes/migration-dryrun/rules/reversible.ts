import type { DryRun } from '../dry-run.ts'
import { inRepository } from '../traced.ts'
import { aboutFile, type Found, type Rule } from './rule.ts'

/** A new migration cannot be taken back: it has no down part though others have, or its down part is refused. */
export const notReversible: Rule = {
  id: 'not-reversible',
  judge: (run) => [...withoutDown(run), ...refused(run)],
}

/** Down, or up after down, does not lead where it should. */
export const rollbackDiffers: Rule = {
  id: 'rollback-differs',
  judge(run) {
    const { rollback } = run
    if (rollback.kind !== 'done') return []
    const file = lastPending(run)
    const found: Found[] = []
    if (rollback.difference !== null && !rollback.onlyOrder) {
      found.push(
        aboutFile(run, 'rollback-differs', file, {
          level: 'error',
          title: 'is not undone by its down part: the schema differs from the base',
          why: 'After a rollback in production the schema is neither the old one nor the new one, and the next migration may fail on it.',
          evidence: [{ kind: 'difference', text: rollback.difference }],
          remedy: { text: 'Let the down part restore what the difference shows.', code: null },
        }),
      )
    }
    if (rollback.again !== null) {
      found.push(
        aboutFile(run, 'rollback-differs', file, {
          level: 'error',
          title: 'gives another schema when it is applied again after a rollback',
          why: 'Whoever rolls back and deploys again ends with a schema that was never tested.',
          evidence: [{ kind: 'difference', text: rollback.again }],
          remedy: { text: 'Let the down part remove everything that the up part makes.', code: null },
        }),
      )
    }
    return found
  },
}

function withoutDown(run: DryRun): Found[] {
  if (!run.hasDowns || !run.change) return []
  return run.change.pending
    .filter((migration) => migration.kind === 'versioned' && migration.down === null)
    .map((migration) =>
      aboutFile(run, 'not-reversible', inRepository(run.prefix, migration.file), {
        level: 'warning',
        title: 'has no down part',
        why: 'Other migrations here can be taken back. A release that goes wrong after this one cannot be rolled back with its schema.',
        evidence: [],
        remedy: { text: 'Write one, or say in the file why there is none.', code: null },
      }),
    )
}

function refused(run: DryRun): Found[] {
  const { rollback } = run
  if (rollback.kind !== 'failed') return []
  const { at, refusal, output, direction } = rollback
  const message = refusal?.message ?? output ?? 'the command ended with an error'
  const place = at && { file: inRepository(run.prefix, at.file), line: at.line, endLine: at.line }
  const found = aboutFile(run, 'not-reversible', place?.file ?? lastPending(run), {
    level: 'error',
    title: direction === 'down' ? `cannot be taken back: ${message}` : `cannot be applied again after a rollback: ${message}`,
    why: 'It was tried: the new migrations were applied, and then taken back, on a copy of the base.',
    evidence: refusal
      ? [{ kind: 'server-error', code: refusal.code, message: refusal.message, detail: refusal.detail }]
      : [{ kind: 'text', text: message }],
    remedy: null,
  })
  return [{ ...found, finding: { ...found.finding, at: place ?? found.finding.at } }]
}

function lastPending(run: DryRun): string | null {
  const file = run.change?.pending.at(-1)?.file
  return file === undefined ? null : inRepository(run.prefix, file)
}
