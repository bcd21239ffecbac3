import { strength } from '../../../postgres/wire/observation.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'
import { emptied } from './emptied.ts'
import { addedConstraints, alterations } from './syntax.ts'
import { type Wait, waitsDuring } from './waiting.ts'

/** Why a statement takes as long as its table is large, while somebody waits for that table. */
export type Cause = 'rewrite' | 'index' | 'validation' | 'scan'

/** The tables that somebody waits for while the statement does that to them. */
export function waitsBecause(run: DryRun, step: Step, cause: Cause): Wait[] {
  return [...waitsDuring(run, step).values()].filter((wait) => causeOf(run, step, wait.table) === cause)
}

/** One cause for a table, the worst: a rewrite scans as well, and an index build too. null: it does nothing that lasts. */
export function causeOf(run: DryRun, step: Step, table: string): Cause | null {
  const { statement } = step
  if (statement.kind.startsWith('TRUNCATE') || emptied(run, step).includes(table)) return null
  if (!waitsDuring(run, step).has(table)) return null
  if (statement.rewrites.includes(table)) return 'rewrite'
  if (!statement.scans.includes(table)) return null
  if (buildsIndex(step)) return 'index'
  if (validates(step)) return 'validation'
  // Under a lock that an earlier statement took, the order of the two is what is wrong: work-under-exclusive-lock.
  return dealsWithRows(step) && !keepsOut(step, table) ? null : 'scan'
}

function buildsIndex(step: Step): boolean {
  if (step.statement.kind === 'CREATE INDEX' || step.statement.kind === 'REINDEX') return true
  return addedConstraints(step).some(
    ({ contype, indexname }) =>
      ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'].includes(contype) && indexname === undefined,
  )
}

const checking = ['AT_SetNotNull', 'AT_ValidateConstraint', 'AT_AttachPartition']

function validates(step: Step): boolean {
  if (step.statement.kind === 'ALTER DOMAIN') return true
  return alterations(step).some(({ subtype }) => checking.includes(subtype)) || addedConstraints(step).length > 0
}

const aboutRows = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'WITH', 'CREATE TABLE AS', 'SELECT INTO']
/** What may contain anything. */
const opaque = ['DO', 'CALL', 'EXECUTE']

/** A statement about rows, or one that may be. */
export function dealsWithRows(step: Step): boolean {
  return aboutRows.includes(step.statement.kind) || opaque.includes(step.statement.kind)
}

/** Whether the statement itself took a lock that writers wait for: then it was not about rows, whatever it is called. */
function keepsOut(step: Step, table: string): boolean {
  return step.statement.locks.some((lock) => lock.relation === table && strength(lock.mode) >= strength('SHARE'))
}
