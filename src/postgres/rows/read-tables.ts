import type { ClientBase } from 'pg'
import { schemaQuery } from './schema-query.ts'
import type { ColumnShape, PartitionShape, SequenceShape, TableShape, TypeShape } from './table.ts'

interface RawType {
  name: string
  kind: string
  category: string
  length: number
  element: string | null
  base: string | null
  typmod: number
  notNull: boolean
  sql: string
  labels: string[] | null
  checks: string[] | null
  subtype: string | null
  attributes: { type: string; typmod: number }[] | null
}

interface RawConstraint {
  table: string
  name: string
  type: 'f' | 'c'
  deferrable: boolean
  matchFull: boolean
  parent: string | null
  expression: string | null
  columns: string[] | null
  parentColumns: string[] | null
}

interface RawSchema {
  tables: { oid: string; name: string; partitioned: boolean }[]
  columns: {
    table: string
    name: string
    type: string
    typmod: number
    notNull: boolean
    hasDefault: boolean
    generated: boolean
    sequence: string | null
  }[]
  types: Record<string, RawType>
  constraints: RawConstraint[]
  uniques: { table: string; columns: string[]; nullsNotDistinct: boolean }[]
  leaves: { root: string; bounds: { of: string; text: string }[]; constraint: string | null }[]
  partitionKeys: Record<string, { strategy: 'range' | 'list' | 'hash'; columns: (string | null)[] }>
  sequences: Record<string, { name: string; increment: string; minimum: string; maximum: string }>
}

/** Every table that rows can be put into (partitioned ones by their root), by name, with what its rows must satisfy. */
export async function readTables(client: ClientBase): Promise<TableShape[]> {
  const version = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
  const { rows } = await client.query<RawSchema>(schemaQuery(Math.floor(Number(version.rows[0]?.version) / 10_000)))
  const [raw] = rows
  if (raw === undefined) throw new Error('the catalogue gave no row')
  const sequences = await sequenceShapes(client, raw)
  const tables: TableShape[] = []
  for (const table of raw.tables) {
    const of = <T extends { table: string }>(list: readonly T[]): T[] => list.filter((item) => item.table === table.oid)
    const constraints = of(raw.constraints)
    const counted = await client.query<{ n: string }>(
      `SELECT count(*) AS n FROM ${table.partitioned ? '' : 'ONLY '}${table.name}`,
    )
    tables.push({
      name: table.name,
      columns: of(raw.columns).map((column): ColumnShape => {
        const type = typeShape(raw.types, column.type, column.typmod)
        return {
          ...pick(column),
          type,
          notNull: column.notNull || type.notNull,
          sequence: sequences.get(column.sequence ?? '') ?? null,
        }
      }),
      uniques: of(raw.uniques).map(({ columns, nullsNotDistinct }) => ({ columns, nullsNotDistinct })),
      checks: constraints.flatMap(({ name, expression }) => (expression === null ? [] : [{ name, expression }])),
      foreignKeys: constraints.flatMap((constraint) =>
        constraint.type !== 'f'
          ? []
          : [
              {
                name: constraint.name,
                columns: constraint.columns ?? [],
                parent: constraint.parent ?? '',
                parentColumns: constraint.parentColumns ?? [],
                deferrable: constraint.deferrable,
                matchFull: constraint.matchFull,
              },
            ],
      ),
      partition: table.partitioned ? partitionShape(raw, table.oid) : null,
      rows: Number(counted.rows[0]?.n),
    })
  }
  return tables
}

function pick(column: RawSchema['columns'][number]): Pick<ColumnShape, 'name' | 'hasDefault' | 'generated'> {
  return { name: column.name, hasDefault: column.hasDefault, generated: column.generated }
}

function partitionShape(raw: RawSchema, root: string): PartitionShape {
  const keyOf = (oid: string) => raw.partitionKeys[oid] ?? { strategy: 'list' as const, columns: [] }
  return {
    ...keyOf(root),
    leaves: raw.leaves
      .filter((leaf) => leaf.root === root)
      .map((leaf) => ({
        constraint: leaf.constraint,
        bounds: leaf.bounds.map((bound) => ({ ...keyOf(bound.of), text: bound.text })),
      })),
  }
}

async function sequenceShapes(client: ClientBase, raw: RawSchema): Promise<Map<string, SequenceShape>> {
  const shapes = new Map<string, SequenceShape>()
  for (const oid of new Set(raw.columns.flatMap((column) => column.sequence ?? []))) {
    const sequence = raw.sequences[oid]
    if (sequence === undefined) continue
    const { rows } = await client.query<{ last_value: string; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${sequence.name}`,
    )
    const increment = Number(sequence.increment)
    const last = Number(rows[0]?.last_value)
    shapes.set(oid, {
      name: sequence.name,
      increment,
      minimum: Number(sequence.minimum),
      maximum: Number(sequence.maximum),
      next: rows[0]?.is_called === true ? last + increment : last,
    })
  }
  return shapes
}

/** A type as it is beneath its domains. */
function typeShape(types: Record<string, RawType>, oid: string, typmod: number): TypeShape {
  const checks: string[] = []
  let notNull = false
  let [raw, modifier] = [types[oid], typmod]
  while (raw?.kind === 'd' && raw.base !== null) {
    checks.push(...(raw.checks ?? []))
    notNull ||= raw.notNull
    modifier = raw.typmod
    raw = types[raw.base]
  }
  const shape: TypeShape = {
    form: 'scalar',
    name: raw?.name ?? '',
    typmod: modifier,
    labels: [],
    element: null,
    attributes: [],
    checks,
    notNull,
    cast: raw?.sql ?? 'text',
  }
  if (raw === undefined) return { ...shape, form: 'composite', name: 'record' }
  if (raw.kind === 'e') return { ...shape, form: 'enum', labels: raw.labels ?? [] }
  if (raw.kind === 'c')
    return { ...shape, form: 'composite', attributes: (raw.attributes ?? []).map((a) => typeShape(types, a.type, a.typmod)) }
  if (raw.kind === 'r' || raw.kind === 'm')
    return { ...shape, form: raw.kind === 'r' ? 'range' : 'multirange', element: typeShape(types, raw.subtype ?? '', -1) }
  if (raw.element !== null && raw.length === -1)
    return { ...shape, form: 'array', element: typeShape(types, raw.element, modifier) }
  return shape
}
