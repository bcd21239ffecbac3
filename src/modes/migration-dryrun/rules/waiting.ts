import type { WaitingStatement } from '../../../postgres/wire/trace.ts'
import type { Evidence } from '../../../report/report.ts'
import { size } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { isKnownSmall } from '../sizes.ts'
import type { Step } from '../traced.ts'

/** Who waits for a table, at the time of a statement. */
export interface Wait {
  table: string
  statements: ReadonlySet<WaitingStatement>
  reads: boolean
  writes: boolean
  /** ms */
  forMs: number
  mode: string
}

/**
 * The tables that somebody waits for while a statement runs: because of it, or of one before it in its transaction. Only
 * those that were there before the change, and are not known to be small in production.
 */
export function waitsDuring(run: DryRun, step: Step): Map<string, Wait> {
  const waits = new Map<string, Wait>()
  for (const other of run.steps) {
    if (other.statement.transaction !== step.statement.transaction || other.statement.startMs > step.statement.startMs) continue
    for (const blocked of other.statement.blocked) {
      if (blocked.by !== 'table' || !isHazard(run, blocked.relation)) continue
      const known = waits.get(blocked.relation)
      const statements = new Set([...(known?.statements ?? []), ...blocked.statements])
      waits.set(blocked.relation, {
        table: blocked.relation,
        statements,
        reads: statements.has('SELECT'),
        writes: statements.has('INSERT') || statements.has('UPDATE') || statements.has('DELETE'),
        forMs: Math.max(known?.forMs ?? 0, blocked.forMs),
        mode: heldMode(run, other, blocked.relation),
      })
    }
  }
  return waits
}

/** A lock on what the change itself creates, or on what is known to be small, keeps nobody waiting. */
export function isHazard(run: DryRun, relation: string): boolean {
  const table = run.tableOf.get(relation) ?? relation
  return run.existing.has(table) && !isKnownSmall(run.sizes, table)
}

export function lockEvidence(wait: Wait): Evidence {
  return { kind: 'lock', relation: wait.table, mode: wait.mode, statements: [...wait.statements], forMs: wait.forMs }
}

/** "while reads and writes wait", "while writes wait". */
export function whileWaiting(wait: Pick<Wait, 'reads'>): string {
  return wait.reads ? 'while reads and writes wait' : 'while writes wait'
}

/** The table's name as a person says it, with its size in production where that is known. */
export function named(run: DryRun, table: string): string {
  const production = run.sizes.production(table)
  const short = code(shortName(table))
  if (production === null) return short
  return production.bytes === null ? short : `${short} (${size(production.bytes)} in production)`
}

export function shortName(table: string): string {
  return table.startsWith('public.') ? table.slice('public.'.length) : table
}

/** How many rows a statement had to deal with; '' where the tables were empty, and its time says nothing. */
export function measuredOn(run: DryRun, table: string): string {
  const rows = run.sizes.measured(table)?.rows ?? 0
  if (rows === 0) return ' The table was empty here, so the time says nothing about production.'
  return ''
}

function heldMode(run: DryRun, step: Step, table: string): string {
  const own = step.statement.locks.find((lock) => lock.relation === table)
  if (own) return own.mode
  // Where the table itself is locked more weakly, one of its indexes is what everybody waits for.
  return step.statement.locks.find((lock) => run.tableOf.get(lock.relation) === table)?.mode ?? 'ACCESS EXCLUSIVE'
}
