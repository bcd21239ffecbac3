import type { ClientBase, QueryResult } from 'pg'
import { relationsQuery, typesQuery } from './query.ts'
import type { ColumnType, IndexUse, Relation, RelationColumn, RelationConstraint } from './relation.ts'

interface RawRelation {
  schema: string
  name: string
  kind: keyof typeof kinds
  comment: string | null
  rowSecurity: boolean
  usable: boolean
  canInsert: boolean
  canDelete: boolean
  columns: RawColumn[]
  constraints: {
    name: string
    type: keyof typeof constraintTypes
    columns: string[]
    schema: string | null
    relation: string | null
    referenced: string[] | null
  }[]
  indexes: { column: string; ordered: boolean }[]
}

interface RawColumn {
  name: string
  type: string
  modifier: number
  notNull: boolean
  expression: string | null
  generated: boolean
  identity: '' | 'a' | 'd'
  comment: string | null
  select: boolean
  insert: boolean
  update: boolean
}

interface RawType {
  oid: string
  name: string
  kind: string
  sql: string
  base: string
  modifier: number
  notNull: boolean
  /** A domain's default. */
  fallback: string | null
  element: string | null
  labels: string[]
}

const kinds = {
  r: 'table',
  p: 'partitioned table',
  f: 'foreign table',
  v: 'view',
  m: 'materialized view',
} as const

const constraintTypes = { p: 'primary key', u: 'unique', f: 'foreign key', c: 'check', x: 'exclusion' } as const

/**
 * Every table and view that a user made, as the connected role may use it, `public` first, then by name. A partitioned table stands once, for
 * all its partitions. Those in a schema that the role may not use have no privileges. PostgreSQL 13 to 18. The client must not be inside
 * a transaction.
 */
export async function readRelations(client: ClientBase): Promise<Relation[]> {
  const script = [
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off",
    relationsQuery,
    typesQuery,
    'COMMIT',
  ]
  let results: QueryResult[]
  try {
    results = (await client.query(script.join(';\n'))) as unknown as QueryResult[]
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
  const relations: RawRelation[] = results[3]?.rows ?? []
  const types = new Map<string, RawType>((results[4]?.rows ?? []).map((type: RawType) => [type.oid, type]))
  return relations.map((raw) => relationOf(raw, types))
}

function relationOf(raw: RawRelation, types: ReadonlyMap<string, RawType>): Relation {
  const constraints = raw.constraints.map(
    ({ name, type, columns }): RelationConstraint => ({ name, type: constraintTypes[type], columns }),
  )
  return {
    schema: raw.schema,
    name: raw.name,
    kind: kinds[raw.kind],
    comment: raw.comment,
    rowSecurity: raw.rowSecurity,
    can: { insert: raw.usable && raw.canInsert, delete: raw.usable && raw.canDelete },
    columns: raw.columns.map((column) => columnOf(column, raw.usable, types)),
    primaryKey: constraints.find(({ type }) => type === 'primary key')?.columns ?? null,
    constraints,
    foreignKeys: raw.constraints.flatMap(({ name, columns, schema, relation, referenced }) =>
      schema === null || relation === null || referenced === null
        ? []
        : [{ name, columns, references: { schema, relation, columns: referenced } }],
    ),
    indexed: indexUses(raw.indexes),
  }
}

function indexUses(indexes: RawRelation['indexes']): Map<string, IndexUse> {
  const uses = new Map<string, IndexUse>()
  for (const { column, ordered } of indexes) {
    if (ordered) uses.set(column, 'order')
    else if (!uses.has(column)) uses.set(column, 'equality')
  }
  return uses
}

function columnOf(raw: RawColumn, usable: boolean, types: ReadonlyMap<string, RawType>): RelationColumn {
  const { type, notNull, fallback } = typeOf(raw.type, raw.modifier, types)
  const numbered = /^nextval\(/.test(raw.expression ?? '')
  return {
    name: raw.name,
    type,
    notNull: raw.notNull || notNull,
    default: raw.generated ? null : (raw.expression ?? fallback),
    filled: raw.generated || raw.identity === 'a' ? 'always' : raw.identity === 'd' || numbered ? 'by default' : null,
    generatedAs: raw.generated ? raw.expression : null,
    comment: raw.comment,
    may: { select: usable && raw.select, insert: usable && raw.insert, update: usable && raw.update },
  }
}

/** A type beneath its domains. */
function typeOf(
  oid: string,
  modifier: number,
  types: ReadonlyMap<string, RawType>,
): { type: ColumnType; notNull: boolean; fallback: string | null } {
  let notNull = false
  let fallback: string | null = null
  let raw = types.get(oid)
  let atModifier = modifier
  const domain = raw?.kind === 'd' ? raw.sql : null
  while (raw?.kind === 'd') {
    notNull ||= raw.notNull
    fallback ??= raw.fallback
    atModifier = raw.modifier
    raw = types.get(raw.base)
  }
  if (raw === undefined) throw new Error(`the catalogue has no type ${oid}`)
  const element = raw.element === null || raw.kind !== 'b' ? null : typeOf(raw.element, atModifier, types).type
  const type: ColumnType = {
    form: element !== null ? 'array' : formOf(raw.kind),
    name: raw.name,
    sql: raw.sql,
    modifier: atModifier,
    labels: raw.labels,
    element,
    domain,
  }
  return { type, notNull, fallback }
}

function formOf(kind: string): ColumnType['form'] {
  switch (kind) {
    case 'e':
      return 'enum'
    case 'c':
      return 'composite'
    case 'r':
    case 'm':
      return 'range'
    default:
      return 'scalar'
  }
}
