/** What a generator must know of a table. Names are quoted as SQL needs them unless said otherwise. */

export interface TypeShape {
  form: 'scalar' | 'enum' | 'array' | 'composite' | 'range' | 'multirange'
  /** The base type's own name: "int4", "varchar", "numeric"; of an extension too: "citext". */
  name: string
  /** As in pg_attribute: what varchar(20) or numeric(10,2) says beyond the type; -1 for nothing. */
  typmod: number
  /** An enum's labels in order. */
  labels: string[]
  /** An array's element, a range's or multirange's subtype. */
  element: TypeShape | null
  /** A composite's attributes. */
  attributes: TypeShape[]
  /** CHECK expressions of the domains that the type was declared through, over VALUE. */
  checks: string[]
  /** Whether one of those domains is NOT NULL. */
  notNull: boolean
  /** What to cast text to: the type without its domains, with its typmod. */
  cast: string
}

export interface SequenceShape {
  /** Qualified. */
  name: string
  increment: number
  minimum: number
  maximum: number
  /** What nextval would give. */
  next: number
}

export interface ColumnShape {
  /** Unquoted. */
  name: string
  type: TypeShape
  notNull: boolean
  hasDefault: boolean
  /** Left out: the server computes it. */
  generated: boolean
  /** The sequence behind an identity or a nextval default. */
  sequence: SequenceShape | null
}

export interface ForeignKeyShape {
  name: string
  /** Unquoted, as are the parent's. */
  columns: string[]
  parent: string
  parentColumns: string[]
  deferrable: boolean
  matchFull: boolean
}

export interface UniqueShape {
  /** Unquoted; the columns an expression reads stand for it. */
  columns: string[]
  nullsNotDistinct: boolean
}

export interface CheckShape {
  name: string
  expression: string
}

export interface PartitionShape {
  /** Unquoted; null where a part of the key is an expression. */
  strategy: 'range' | 'list' | 'hash'
  columns: (string | null)[]
  /** The path of bounds from the root to each leaf, and the leaf's whole constraint. */
  leaves: { bounds: PartitionBound[]; constraint: string | null }[]
}

export interface PartitionBound {
  /** The key's columns at this level, as in PartitionShape. */
  strategy: 'range' | 'list' | 'hash'
  columns: (string | null)[]
  /** `FOR VALUES …` or `DEFAULT`. */
  text: string
}

export interface TableShape {
  /** Qualified. */
  name: string
  columns: ColumnShape[]
  uniques: UniqueShape[]
  checks: CheckShape[]
  foreignKeys: ForeignKeyShape[]
  partition: PartitionShape | null
  /** How many rows it holds. */
  rows: number
}
