import type { AttributeValue, Catalog, CatalogObject, ObjectKind } from './catalog.ts'
import { objectKey } from './catalog.ts'
import { type Ignored, without } from './ignore.ts'
import { moved } from './order.ts'

export interface AttributeChange {
  name: string
  /** null: absent, which is the server's default. */
  from: AttributeValue | null
  to: AttributeValue | null
}

export interface SchemaChange {
  kind: ObjectKind
  /** As in CatalogObject. */
  object: string
  /** The relation it belongs to; null for what belongs to none. */
  relation: string | null
  change: 'added' | 'removed' | 'changed'
  /** What changed, by name; empty for what was added or removed. */
  attributes: AttributeChange[]
}

/**
 * The differences that lead from one catalogue to another, in a fixed order (kind, then name). What comes and goes with a
 * table is not told again (its columns, constraints and the sequences it owns), nor is the index behind a constraint that
 * comes or goes. A column whose place among its neighbours changed is a change of the attribute "position"; columns that
 * merely moved up because another was dropped are not.
 */
export function compareCatalogs(from: Catalog, to: Catalog, ignored: Ignored = {}): SchemaChange[] {
  const before = without(from, ignored)
  const after = without(to, ignored)
  const displaced = displacedColumns(before, after)
  const changes: SchemaChange[] = []
  for (const [key, object] of before.objects) {
    const other = after.objects.get(key)
    if (other === undefined) {
      if (!comesWithAnother(object, before, after)) changes.push(change(object, 'removed', []))
    } else {
      const attributes = attributeChanges(object, other, displaced.has(key))
      if (attributes.length > 0) changes.push(change(other, 'changed', attributes))
    }
  }
  for (const [key, object] of after.objects) {
    if (!before.objects.has(key) && !comesWithAnother(object, after, before)) changes.push(change(object, 'added', []))
  }
  return changes.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.object, b.object))
}

/** Whether columns stand in another order and nothing else differs: what dropping a column and adding it again leaves. */
export function onlyPositions(changes: readonly SchemaChange[]): boolean {
  return changes.length > 0 && changes.every((c) => c.attributes.length > 0 && c.attributes.every((a) => a.name === 'position'))
}

function change(object: CatalogObject, what: SchemaChange['change'], attributes: AttributeChange[]): SchemaChange {
  return { kind: object.kind, object: object.object, relation: object.relation, change: what, attributes }
}

function attributeChanges(from: CatalogObject, to: CatalogObject, displaced: boolean): AttributeChange[] {
  const names = [...new Set([...from.attributes.keys(), ...to.attributes.keys()])].sort(compareText)
  return names.flatMap((name) => {
    const [a, b] = [from.attributes.get(name) ?? null, to.attributes.get(name) ?? null]
    const differs = name === 'position' && from.kind === 'column' ? displaced : a !== b
    return differs ? [{ name, from: a, to: b }] : []
  })
}

const tableLike: readonly ObjectKind[] = ['table', 'foreign table', 'view', 'materialized view']

/** Whether the object is in `here` only as a part of something that is not in `there` either. */
function comesWithAnother(object: CatalogObject, here: Catalog, there: Catalog): boolean {
  const newHere = (key: string) => here.objects.has(key) && !there.objects.has(key)
  if (object.kind === 'index') {
    const constraint = object.attributes.get('constraint')
    return constraint !== undefined && newHere(objectKey('constraint', String(constraint)))
  }
  const { relation } = object
  if (relation === null) return false
  if (object.kind === 'column' || object.kind === 'constraint')
    return tableLike.some((kind) => newHere(objectKey(kind, relation)))
  const owner = object.kind === 'sequence' ? object.attributes.get('owned by') : undefined
  return owner !== undefined && newHere(objectKey('column', String(owner)))
}

function displacedColumns(from: Catalog, to: Catalog): Set<string> {
  const [before, after] = [columnsInOrder(from), columnsInOrder(to)]
  const displaced = new Set<string>()
  for (const [relation, columns] of before) {
    const others = after.get(relation) ?? []
    const known = new Set(others)
    const common = new Set(columns.filter((key) => known.has(key)))
    for (const key of moved(
      [...common],
      others.filter((other) => common.has(other)),
    ))
      displaced.add(key)
  }
  return displaced
}

function columnsInOrder(catalog: Catalog): Map<string, string[]> {
  const columns = new Map<string, [number, string][]>()
  for (const [key, object] of catalog.objects) {
    if (object.kind !== 'column' || object.relation === null) continue
    const place: [number, string] = [Number(object.attributes.get('position')), key]
    const list = columns.get(object.relation)
    if (list === undefined) columns.set(object.relation, [place])
    else list.push(place)
  }
  return new Map([...columns].map(([relation, places]) => [relation, places.sort(([a], [b]) => a - b).map(([, key]) => key)]))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
