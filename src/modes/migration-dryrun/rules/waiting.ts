import { strength } from '../../../postgres/wire/observation.ts'
import type { LockMode, WaitingStatement } from '../../../postgres/wire/trace.ts'
import type { Evidence } from '../../../report/report.ts'
import { size } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { isKnownSmall } from '../sizes.ts'
import type { Step } from '../traced.ts'

/** Who waits for a table, at the time of a statement. */
export interface Wait {
  /** As the statement's transaction names it. */
  table: string
  statements: ReadonlySet<WaitingStatement>
  reads: boolean
  writes: boolean
  /** ms */
  forMs: number
  mode: LockMode
}

/**
 * The tables that somebody waits for while a statement runs: because of it, or of one before it in its transaction. Only
 * those that were there before the change, and are not known to be small in production.
 */
export function waitsDuring(run: DryRun, step: Step): ReadonlyMap<string, Wait> {
  const ofRun = answers.get(run) ?? new WeakMap<Step, ReadonlyMap<string, Wait>>()
  answers.set(run, ofRun)
  const waits = ofRun.get(step) ?? lookedUp(run, step)
  ofRun.set(step, waits)
  return waits
}

/** Every rule asks for every statement, and each answer looks at all of them. */
const answers = new WeakMap<DryRun, WeakMap<Step, ReadonlyMap<string, Wait>>>()

function lookedUp(run: DryRun, step: Step): Map<string, Wait> {
  const waits = new Map<string, Wait>()
  for (const other of run.steps) {
    if (!isHeldDuring(other, step)) continue
    for (const blocked of other.statement.blocked) {
      if (blocked.by !== 'table' || !isHazard(run, other, blocked.relation)) continue
      // A savepoint may have let it go again.
      if (other !== step && other.statement.startMs + blocked.forMs <= step.statement.startMs) continue
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

function isHeldDuring(other: Step, step: Step): boolean {
  return other.statement.transaction === step.statement.transaction && other.statement.startMs <= step.statement.startMs
}

/** The table's name in the base and in production; null: the change itself made it. */
export function tableInBase(run: DryRun, step: Step, relation: string): string | null {
  return run.relations.tableInBase(run.transactions[step.statement.transaction], relation)
}

/** A lock on what the change itself creates, or on what is known to be small, keeps nobody waiting. */
export function isHazard(run: DryRun, step: Step, relation: string): boolean {
  const table = tableInBase(run, step, relation)
  return table !== null && !isKnownSmall(run.sizes, table)
}

export function lockEvidence(wait: Wait): Evidence {
  return { kind: 'lock', relation: wait.table, mode: wait.mode, statements: [...wait.statements], forMs: wait.forMs }
}

export function scanEvidence(run: DryRun, step: Step, table: string): Evidence {
  return { kind: 'scan', relation: table, rows: measured(run, step, table)?.rows ?? null }
}

/** "while reads and writes wait", "while writes wait". A materialized view has no writers. */
export function whileWaiting(waits: readonly Pick<Wait, 'reads' | 'writes'>[]): string {
  if (!waits.some((wait) => wait.reads)) return 'while writes wait'
  return waits.some((wait) => wait.writes) ? 'while reads and writes wait' : 'while reads wait'
}

/** The table's name as a person says it, with its size in production where that is known. */
export function named(run: DryRun, step: Step, table: string): string {
  const production = run.sizes.production(tableInBase(run, step, table) ?? table)
  const short = code(shortName(table))
  if (production === null) return short
  return production.bytes === null ? short : `${short} (${size(production.bytes)} in production)`
}

const mostNamed = 3

/** Names as a sentence lists them; of many, the first ones. */
export function listed(names: readonly string[]): string {
  const kept = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names.slice(0, -1)
  const last = names.length > mostNamed ? `${names.length - kept.length} more tables` : (names.at(-1) ?? '')
  return kept.length === 0 ? last : `${kept.join(', ')} and ${last}`
}

export function shortName(table: string): string {
  return table.startsWith('public.') ? table.slice('public.'.length) : table
}

export function measured(run: DryRun, step: Step, table: string) {
  return run.sizes.measured(tableInBase(run, step, table) ?? table)
}

/** '' where there were rows to deal with; else that the time says nothing. */
export function emptyHere(run: DryRun, step: Step, tables: readonly string[]): string {
  if (tables.some((table) => (measured(run, step, table)?.rows ?? 0) > 0)) return ''
  const subject = tables.length === 1 ? 'The table was' : 'The tables were'
  return ` ${subject} empty here, so the time says nothing about production.`
}

function heldMode(run: DryRun, step: Step, table: string): LockMode {
  const own = step.statement.locks.find((lock) => lock.relation === table)
  // Where the table itself is locked more weakly, one of its indexes is what everybody waits for.
  const indexes = step.statement.locks.filter(
    (lock) => lock.relation !== table && tableInBase(run, step, lock.relation) === tableInBase(run, step, table),
  )
  const strongest = [...(own ? [own] : []), ...indexes].toSorted((a, b) => strength(b.mode) - strength(a.mode))[0]
  return strongest?.mode ?? 'ACCESS EXCLUSIVE'
}
