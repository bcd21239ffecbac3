import type { Relation } from './relation.ts'

/** One occurrence of a table in a statement, with what the statement asks of its rows. Keys are SQL text: `customer_id`, `lower(email)`. */
export interface Source {
  relation: Relation
  /** What it is called in the statement. */
  alias: string
  /** Keys that must equal something known beforehand. */
  equal: Set<string>
  /** Keys that lie beyond something. */
  ranges: Set<string>
  /** Keys that must equal something of another table. */
  joins: Set<string>
  /** Whether an outer join may put NULLs in the place of its rows. */
  outer: boolean
  /** What every row must satisfy whatever the parameters: "deleted_at IS NULL". */
  fixed: Set<string>
  /** ORDER BY, where it is of this table alone; [] otherwise. */
  sort: SortKey[]
}

export interface SortKey {
  key: string
  descending: boolean
  /** Whether NULLs stand where they do not by default. */
  nulls: 'first' | 'last' | null
}

/** What a parameter is there for, and so which values make sense. */
export type ParameterUse =
  | {
      kind: 'key'
      source: Source
      key: string
      /** 'from': the key lies above it; 'to': below it. */
      as: 'equal' | 'from' | 'to' | 'like' | 'array'
    }
  | { kind: 'limit' }
  | { kind: 'offset' }

export interface Conditions {
  sources: Source[]
  /** By parameter's number. One that is missing stands where its use was not understood. */
  parameters: Map<number, ParameterUse>
}
