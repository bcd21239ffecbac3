import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { alterations } from './syntax.ts'
import { tableInBase } from './waiting.ts'

/** Which statement did away with something: what was lost is known from the catalogues, and this only from locks and texts. */
export function dropsTable(run: DryRun, table: string): Step | null {
  const holding = run.steps.filter((step) => locks(run, step, table))
  return (
    holding.findLast((step) => step.statement.kind.startsWith('DROP')) ??
    holding.findLast((step) => /\bdrop\b/i.test(step.statement.sql)) ??
    holding.at(-1) ??
    null
  )
}

export function dropsColumn(run: DryRun, table: string, column: string): Step | null {
  const name = unquoted(column)
  const drops = (step: Step) =>
    alterations(step).some((alteration) => alteration.subtype === 'AT_DropColumn' && alteration.name === name)
  return find(run, table, [drops, (step) => /\bdrop\b/i.test(step.statement.sql) && step.statement.sql.includes(name), isDrop])
}

export function altersColumn(run: DryRun, table: string, column: string): Step | null {
  const name = unquoted(column)
  const alters = (step: Step) =>
    alterations(step).some((alteration) => alteration.subtype === 'AT_AlterColumnType' && alteration.name === name)
  return find(run, table, [alters, (step) => /\btype\b/i.test(step.statement.sql) && step.statement.sql.includes(name)])
}

/** The last statement that fits: one that locked the table where there is such a one, for each way of fitting in turn. */
function find(run: DryRun, table: string, ways: ((step: Step) => boolean)[]): Step | null {
  const locking = (step: Step) => isLocked(run, step, table)
  for (const fits of ways) {
    const found = run.steps.findLast((step) => fits(step) && locking(step)) ?? run.steps.findLast(fits)
    if (found) return found
  }
  return null
}

function isDrop(step: Step): boolean {
  return step.statement.kind.startsWith('DROP')
}

function locks(run: DryRun, step: Step, table: string): boolean {
  return step.statement.locks.some((lock) => tableInBase(run, step, lock.relation) === table)
}

/** By it, or by an earlier statement of its transaction. */
function isLocked(run: DryRun, step: Step, table: string): boolean {
  return run.steps.some(
    (other) =>
      other.statement.transaction === step.statement.transaction &&
      other.statement.startMs <= step.statement.startMs &&
      locks(run, other, table),
  )
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name
}
