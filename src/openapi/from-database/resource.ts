import type { Relation, RelationColumn } from '../../postgres/catalog/relations/relation.ts'
import type { ColumnForm } from './column-form.ts'

/** A relation as it is served. */
export interface Resource {
  relation: Relation
  /** `"public"."orders"` */
  sql: string
  /** Its tag, and the segment of its paths: `orders`, `billing.orders`. */
  label: string
  /** `order item`, in sentences. */
  one: string
  /** In names of operations: `OrderItems`, `OrderItem`. */
  many: string
  single: string
  /** Of the schema of its rows. */
  type: string
  /** Of its repository, without extension, and what that is imported as. */
  file: string
  repository: string
  /** What is answered. */
  fields: readonly Field[]
  /** In paths; null: a row of it cannot be addressed. */
  key: readonly KeyField[] | null
  /** What can be set; null: there is no such operation. */
  creatable: readonly Field[] | null
  updatable: readonly Field[] | null
  removable: boolean
  filters: readonly Filter[]
  /** What it can be sorted by, and what its lists are sorted by behind that. */
  sorts: readonly Field[]
  order: readonly Field[]
  /** What is left out of it, and why: sentences. */
  notes: readonly string[]
}

export interface Field {
  column: RelationColumn
  form: ColumnForm
}

export interface KeyField extends Field {
  parameter: string
}

export interface Filter extends Field {
  /** As it is called in a query. */
  parameter: string
  operator: '=' | '>=' | '<'
}

/** What lists take besides filters. */
export const pageParameters = ['limit', 'after', 'sort'] as const

/** As notes call it. */
export function titleOf({ schema, name, kind }: Relation): string {
  const full = schema === 'public' ? name : `${schema}.${name}`
  return kind === 'table' || kind === 'partitioned table' ? full : `${full} (${kind})`
}
