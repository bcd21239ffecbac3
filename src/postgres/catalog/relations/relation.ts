/** What serves rows of a relation has to know of it. Names are unquoted. */
export interface Relation {
  schema: string
  name: string
  kind: 'table' | 'partitioned table' | 'foreign table' | 'view' | 'materialized view'
  comment: string | null
  rowSecurity: boolean
  /** Whether rows can be inserted and deleted: by privilege, and by what the relation is. */
  can: { insert: boolean; delete: boolean }
  /** In their order, those without privileges too. */
  columns: readonly RelationColumn[]
  /** null: there is none. */
  primaryKey: readonly string[] | null
  constraints: readonly RelationConstraint[]
  /** In the order of their columns. */
  foreignKeys: readonly ForeignKey[]
  /** Columns that some index starts with: valid, of all rows, no expression. */
  indexed: ReadonlyMap<string, IndexUse>
}

/** equality: `=`; order: also `<`, `>` and ORDER BY, as the column's type has them by default. */
export type IndexUse = 'equality' | 'order'

export interface RelationColumn {
  name: string
  type: ColumnType
  /** Domains included. */
  notNull: boolean
  /** As SQL; null: there is none. */
  default: string | null
  /** always: the server computes or numbers it, nobody may set it; by default: it numbers it where nothing is said. */
  filled: 'always' | 'by default' | null
  /** The expression of a generated column. */
  generatedAs: string | null
  comment: string | null
  /** What the connected role may do with it. */
  may: { select: boolean; insert: boolean; update: boolean }
}

export interface ColumnType {
  form: 'scalar' | 'enum' | 'array' | 'composite' | 'range'
  /** The base type's own name: "int4", "varchar", "numeric"; of an extension too: "citext". */
  name: string
  /** As SQL writes it, without modifiers: `character varying`, `public."Mood"`. */
  sql: string
  /** What varchar(20) or numeric(10,2) says beyond the type, as in pg_attribute.atttypmod; -1: nothing. */
  modifier: number
  /** Of an enum, in their order. */
  labels: readonly string[]
  /** Of an array. */
  element: ColumnType | null
  /** The domain that the column was declared with: `public.email`. */
  domain: string | null
}

export interface RelationConstraint {
  name: string
  type: 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion'
  columns: readonly string[]
}

export interface ForeignKey {
  name: string
  columns: readonly string[]
  references: { schema: string; relation: string; columns: readonly string[] }
}
