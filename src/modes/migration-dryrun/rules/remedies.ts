import type { Remedy } from '../../../report/report.ts'
import type { Step } from '../traced.ts'
import { addedConstraints, alterations } from './cause.ts'
import { sql } from './rule.ts'
import { shortName } from './waiting.ts'

type Node = Record<string, unknown>

const timeout = "SET lock_timeout = '2s';"

/** An index, without keeping writers out; for a constraint, the index first and the constraint on top of it. */
export function indexRemedy(step: Step, table: string): Remedy {
  const [constraint] = addedConstraints(step)
  if (constraint) {
    const name = constraint.conname ?? `${bare(table)}_key`
    const kind = constraint.contype === 'CONSTR_PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE'
    if (constraint.contype === 'CONSTR_EXCLUSION') {
      return {
        text: 'An exclusion constraint cannot be built concurrently: add it in a maintenance window, or to a new table that is swapped in.',
        code: null,
      }
    }
    const columns = columnsOf(constraint as Node)
    return sql(
      'Build the index first, outside a transaction and without keeping writers out; then the constraint only takes it over.',
      `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${shortName(table)} (${columns});\n\n-- then, in a migration of its own:\n${timeout}\nALTER TABLE ${shortName(table)} ADD CONSTRAINT ${name} ${kind} USING INDEX ${name};`,
    )
  }
  const concurrently = step.statement.sql
    .replace(/^(\s*create\s+(?:unique\s+)?index)\b(?!\s+concurrently)/i, '$1 CONCURRENTLY')
    .replace(/^(\s*reindex\s+(?:\([^)]*\)\s*)?(?:table|index))\b(?!\s+concurrently)/i, '$1 CONCURRENTLY')
  return sql(
    'Build it without keeping writers out. CONCURRENTLY cannot run in a transaction: give it a migration of its own, outside of one.',
    `${concurrently.trim()};`,
  )
}

/** The constraint in two steps: for new rows at once, and for those that are there under a lock that lets writers through. */
export function constraintRemedy(step: Step, table: string): Remedy {
  const short = shortName(table)
  const notNull = alterations(step).find(({ subtype }) => subtype === 'AT_SetNotNull')
  if (notNull) {
    const column = columnOf(step, 'AT_SetNotNull') ?? 'column'
    const name = `${bare(table)}_${unquoted(column)}_not_null`
    return sql(
      'Prove it first by a CHECK that is validated under a weak lock; SET NOT NULL then needs no scan.',
      `${timeout}\nALTER TABLE ${short} ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID;\n\n-- then, in a migration of its own (writers get through):\nALTER TABLE ${short} VALIDATE CONSTRAINT ${name};\n\n-- then:\n${timeout}\nALTER TABLE ${short} ALTER COLUMN ${column} SET NOT NULL;\nALTER TABLE ${short} DROP CONSTRAINT ${name};`,
    )
  }
  const [constraint] = addedConstraints(step)
  if (constraint) {
    const text = step.statement.sql.trim()
    const name = constraint.conname ?? `the_constraint`
    return sql(
      'Add it NOT VALID, which checks new rows only, and validate it in a later transaction under a lock that lets reads and writes through.',
      `${timeout}\n${text} NOT VALID;\n\n-- then, in a migration of its own:\nALTER TABLE ${tableIn(step) ?? short} VALIDATE CONSTRAINT ${name};`,
    )
  }
  return {
    text: 'Validate it in a transaction of its own, which holds no stronger lock than VALIDATE CONSTRAINT needs.',
    code: null,
  }
}

/** What takes the place of a rewrite, by what asked for it. */
export function rewriteRemedy(step: Step, table: string, commands: { subtype: string; def: Node }[]): Remedy {
  const short = shortName(table)
  if (step.statement.kind === 'REFRESH MATERIALIZED VIEW') {
    return sql(
      'Refresh it CONCURRENTLY, which needs a unique index on the view and lets readers through.',
      `REFRESH MATERIALIZED VIEW CONCURRENTLY ${short};`,
    )
  }
  if (step.statement.kind === 'VACUUM' || step.statement.kind === 'CLUSTER') {
    return { text: 'Use an online tool such as pg_repack or pg_squeeze, or do it in a maintenance window.', code: null }
  }
  const added = commands.find(({ subtype }) => subtype === 'AT_AddColumn')
  if (added) {
    const definition = added.def.ColumnDef as { colname?: string } | undefined
    const column = definition?.colname ?? 'new_column'
    return sql(
      'Add the column empty, which changes the catalogue only; let the default (or a trigger) fill new rows, and fill the old ones in batches.',
      `${timeout}\nALTER TABLE ${short} ADD COLUMN ${column} <type>;\nALTER TABLE ${short} ALTER COLUMN ${column} SET DEFAULT <value>;   -- new rows only\n\n-- then in batches, each in a transaction of its own:\nUPDATE ${short} SET ${column} = <value> WHERE ${column} IS NULL AND id BETWEEN :from AND :to;`,
    )
  }
  const column = columnOf(step, 'AT_AlterColumnType')
  if (column) {
    return sql(
      'Add a column of the new type beside the old one, keep the two equal by a trigger, fill it in batches, and swap the names.',
      `${timeout}\nALTER TABLE ${short} ADD COLUMN ${unquoted(column)}_new <type>;\n-- a trigger that copies ${column} into it on INSERT and UPDATE\n\n-- then in batches, each in a transaction of its own:\nUPDATE ${short} SET ${unquoted(column)}_new = ${column} WHERE id BETWEEN :from AND :to;\n\n-- then:\n${timeout}\nBEGIN;\nALTER TABLE ${short} RENAME COLUMN ${column} TO ${unquoted(column)}_old;\nALTER TABLE ${short} RENAME COLUMN ${unquoted(column)}_new TO ${column};\nCOMMIT;`,
    )
  }
  return {
    text: 'Make the change on a new table or column that is filled in batches, and swap the names at the end.',
    code: null,
  }
}

function columnOf(step: Step, subtype: string): string | null {
  const alter = (step.statement.tree as { AlterTableStmt?: { cmds?: Node[] } } | null)?.AlterTableStmt
  for (const entry of alter?.cmds ?? []) {
    const command = entry.AlterTableCmd as { subtype?: string; name?: string } | undefined
    if (command?.subtype === subtype && command.name !== undefined) return quoted(command.name)
  }
  return null
}

function tableIn(step: Step): string | null {
  const alter = (step.statement.tree as { AlterTableStmt?: { relation?: { schemaname?: string; relname?: string } } } | null)
    ?.AlterTableStmt
  const { schemaname, relname } = alter?.relation ?? {}
  if (relname === undefined) return null
  return schemaname === undefined ? quoted(relname) : `${quoted(schemaname)}.${quoted(relname)}`
}

function columnsOf(constraint: Node): string {
  const keys = Array.isArray(constraint.keys) ? constraint.keys : []
  return keys.map((key) => quoted((key as { String?: { sval?: string } }).String?.sval ?? '')).join(', ') || '…'
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

function unquoted(name: string): string {
  return name.replaceAll('"', '')
}

function bare(table: string): string {
  return unquoted(table.slice(table.indexOf('.') + 1))
}
