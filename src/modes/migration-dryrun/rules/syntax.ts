import type { Step } from '../traced.ts'

/** What rules ask of a statement's syntax tree (libpg-query's), where the trace alone does not say. */
export type Node = Record<string, unknown>

export interface Alteration {
  /** "AT_AddColumn", "AT_SetNotNull", … */
  subtype: string
  /** The column that is altered; '' where none is named. */
  name: string
  def: Node
}

export interface Constraint {
  /** "CONSTR_UNIQUE", "CONSTR_FOREIGN", … */
  contype: string
  conname?: string
  /** USING INDEX. */
  indexname?: string
  skip_validation?: boolean
}

/** The node of the statement, if it is a `name`. */
export function nodeOf(step: Step, name: string): Node | null {
  return ((step.statement.tree as Node | null)?.[name] as Node | undefined) ?? null
}

/** The commands of an ALTER TABLE; [] for anything else. */
export function alterations(step: Step): Alteration[] {
  return list(nodeOf(step, 'AlterTableStmt')?.cmds).map((entry) => {
    const command = (entry.AlterTableCmd ?? {}) as Partial<Alteration>
    return { subtype: command.subtype ?? '', name: command.name ?? '', def: command.def ?? {} }
  })
}

/** Constraints that an ALTER TABLE adds: by themselves, and within the definition of a new column. */
export function addedConstraints(step: Step): Constraint[] {
  return alterations(step).flatMap(({ subtype, def }) => {
    if (def.Constraint) return [def.Constraint as unknown as Constraint]
    if (subtype !== 'AT_AddColumn') return []
    return list((def.ColumnDef as Node | undefined)?.constraints).flatMap((entry) =>
      entry.Constraint ? [entry.Constraint as unknown as Constraint] : [],
    )
  })
}

/** The name of the column that an ADD COLUMN adds. */
export function addedColumn({ def }: Alteration): string {
  return (def.ColumnDef as { colname?: string } | undefined)?.colname ?? ''
}

export function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : []
}

/** As quote_ident() writes it, for names that are no keywords. */
export function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}
