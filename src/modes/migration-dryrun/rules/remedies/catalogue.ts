import type { Catalog, CatalogObject } from '../../../../postgres/catalog/catalog.ts'
import { objectKey } from '../../../../postgres/catalog/catalog.ts'
import { shorten } from '../../../../postgres/catalog/shorten.ts'
import type { DryRun } from '../../dry-run.ts'
import type { Step } from '../../traced.ts'
import { nodeOf } from '../syntax.ts'

/** `column`: quoted where SQL needs it. */
export function columnIn(catalog: Catalog, table: string, column: string): CatalogObject | undefined {
  return catalog.objects.get(objectKey('column', `${table}.${column}`))
}

/** An attribute as text for SQL, `public.` left out; null: it has none. */
export function attribute(object: CatalogObject, name: string): string | null {
  const value = object.attributes.get(name)
  return value === undefined ? null : shorten(String(value))
}

export function membersOf(catalog: Catalog, table: string, kind: CatalogObject['kind']): CatalogObject[] {
  return [...catalog.objects.values()].filter((object) => object.kind === kind && object.relation === table)
}

/** The name of a constraint, without the table that it is on; quoted where SQL needs it. */
export function constraintName({ object, relation }: CatalogObject): string {
  return object.slice(0, -` on ${relation}`.length)
}

/** The columns of a table's primary key, quoted where SQL needs it; [] where it has none. */
export function primaryKey(catalog: Catalog, table: string): string[] {
  const key = membersOf(catalog, table, 'constraint').find(({ attributes }) => attributes.get('type') === 'primary key')
  return columnsIn(String(key?.attributes.get('definition') ?? ''))
}

/** The columns of "PRIMARY KEY (a, "B c")" or "UNIQUE (a)". */
export function columnsIn(definition: string): string[] {
  const inside = /\(((?:"(?:[^"]|"")*"|[^)"])*)\)/.exec(definition)?.[1] ?? ''
  return [...inside.matchAll(/"(?:[^"]|"")*"|[^,\s]+/g)].map((match) => match[0])
}

/** Constraints of a table that the base does not have. */
export function newConstraints({ base, head }: DryRun, table: string): CatalogObject[] {
  return membersOf(head, table, 'constraint').filter(({ kind, object }) => !base.objects.has(objectKey(kind, object)))
}

/** The table that an ALTER TABLE or CREATE INDEX names, as the trace names it; null for anything else. */
export function targetTable(run: DryRun, step: Step): string | null {
  const node = nodeOf(step, 'AlterTableStmt') ?? nodeOf(step, 'IndexStmt')
  const relation = node?.relation as { relname?: string; schemaname?: string } | undefined
  if (relation?.relname === undefined) return null
  const { relname, schemaname } = relation
  const names = [...(run.transactions[step.statement.transaction]?.oids.keys() ?? [])]
  return names.find((name) => matches(name, relname, schemaname)) ?? null
}

function matches(name: string, relname: string, schemaname: string | undefined): boolean {
  const parts = [...name.matchAll(/"(?:[^"]|"")*"|[^.]+/g)].map(([part]) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  )
  return parts.at(-1) === relname && (schemaname === undefined || parts[0] === schemaname)
}

export function isPartitioned(catalog: Catalog, table: string): boolean {
  return catalog.objects.get(objectKey('table', table))?.attributes.has('partition key') ?? false
}
