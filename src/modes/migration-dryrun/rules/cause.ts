import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { waitsDuring } from './waiting.ts'

/** Why a statement takes as long as its table is large, while somebody waits for that table. */
export type Cause = 'rewrite' | 'index' | 'validation' | 'scan' | null

type Node = Record<string, unknown>

/** The statement's commands, for an ALTER TABLE; [] for anything else. */
export function alterations(step: Step): { subtype: string; def: Node }[] {
  const alter = (step.statement.tree as { AlterTableStmt?: { cmds?: Node[] } } | null)?.AlterTableStmt
  return (alter?.cmds ?? []).map((entry) => {
    const command = (entry.AlterTableCmd ?? {}) as { subtype?: string; def?: Node }
    return { subtype: command.subtype ?? '', def: command.def ?? {} }
  })
}

export function addedConstraints(step: Step): { contype: string; conname?: string; indexname?: string }[] {
  return alterations(step).flatMap(({ def }) =>
    def.Constraint ? [def.Constraint as { contype: string; conname?: string; indexname?: string }] : [],
  )
}

/** One cause for a table, the worst: a rewrite scans as well, and an index build too. */
export function causeOf(run: DryRun, step: Step, table: string): Cause {
  const { statement } = step
  if (statement.kind.startsWith('TRUNCATE')) return null
  if (!waitsDuring(run, step).has(table)) return null
  if (statement.rewrites.includes(table)) return 'rewrite'
  if (!statement.scans.includes(table)) return null
  if (buildsIndex(step)) return 'index'
  if (validates(step)) return 'validation'
  return isData(step) ? null : 'scan'
}

function buildsIndex(step: Step): boolean {
  if (step.statement.kind === 'CREATE INDEX' || step.statement.kind === 'REINDEX') return true
  return addedConstraints(step).some(
    ({ contype, indexname }) =>
      ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'].includes(contype) && indexname === undefined,
  )
}

function validates(step: Step): boolean {
  if (step.statement.kind === 'ALTER DOMAIN') return true
  return alterations(step).some(
    ({ subtype, def }) =>
      subtype === 'AT_SetNotNull' ||
      subtype === 'AT_ValidateConstraint' ||
      subtype === 'AT_AttachPartition' ||
      def.Constraint !== undefined,
  )
}

/** Statements about rows, whose scan under an earlier statement's lock is a matter of their order in the transaction. */
export function isData(step: Step): boolean {
  return ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'CREATE TABLE AS', 'SELECT INTO'].includes(step.statement.kind)
}
