import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { nodeOf } from './syntax.ts'
import { tableInBase } from './waiting.ts'

/**
 * The tables of the base that a statement leaves without a row: TRUNCATE and DELETE without a condition, whatever was
 * seeded; where the text does not say so (DO, a function), what was given a new file or scanned and is empty at the end.
 */
export function emptied(run: DryRun, step: Step): string[] {
  const { statement } = step
  const ofTheBase = (tables: string[]) => tables.filter((table) => tableInBase(run, step, table) !== null)
  if (statement.kind.startsWith('TRUNCATE')) return ofTheBase(statement.rewrites)
  const deletion = nodeOf(step, 'DeleteStmt')
  if (deletion) {
    if (deletion.whereClause !== undefined || deletion.usingClause !== undefined) return []
    const { relname, schemaname } = (deletion.relation ?? {}) as { relname?: string; schemaname?: string }
    const locked = [...(run.transactions[statement.transaction]?.oids.keys() ?? [])]
    return ofTheBase(locked.filter((name) => bare(name) === relname && (!schemaname || name.startsWith(`${schemaname}.`))))
  }
  if (!['DO', 'CALL', 'SELECT', 'EXECUTE'].includes(statement.kind)) return []
  const lost = new Set(run.losses.emptied.map(({ table }) => table))
  return ofTheBase(statement.rewrites).filter((table) => lost.has(tableInBase(run, step, table) ?? ''))
}

function bare(relation: string): string {
  return relation.slice(relation.lastIndexOf('.') + 1).replaceAll('"', '')
}
