import { byRelation, type Catalog, type CatalogObject, objectKey } from './catalog.ts'
import type { SchemaChange } from './compare.ts'
import { constraintColumns } from './definition.ts'
import { localName, text } from './render-object.ts'
import { shorten } from './shorten.ts'

const maxTables = 12
const maxColumns = 25

/**
 * The tables whose columns or constraints changed, as a mermaid erDiagram: columns with type and PK, FK, UK, what is new,
 * changed or removed said beside it, and lines to the tables they refer to or are referred to by. null where no table
 * changed. At most 12 tables, and at most 25 columns of each (keys and changes first).
 */
export function erDiagram(from: Catalog, to: Catalog, changes: readonly SchemaChange[]): string | null {
  const structural = changes.filter(
    (change) => change.relation !== null && ['table', 'column', 'constraint'].includes(change.kind),
  )
  const changed = [...new Set(structural.map((change) => change.relation ?? ''))].filter((relation) =>
    isTable(from, to, relation),
  )
  if (changed.length === 0) return null
  const shown = changed.slice(0, maxTables)
  const [before, after] = [byRelation(from), byRelation(to)]
  const lines = ['erDiagram']
  if (changed.length > shown.length) lines.push(`  %% and ${changed.length - shown.length} more`)
  const entities = new Map<string, string>()
  for (const relation of shown) {
    const state = after.has(relation) ? (before.has(relation) ? '' : ' (new)') : ' (removed)'
    lines.push(`  ${entity(relation, entities)}["${label(shorten(relation) + state)}"] {`)
    lines.push(...columns(before.get(relation) ?? [], after.get(relation) ?? [], state).map((line) => `    ${line}`), '  }')
  }
  const known = new Set(shown)
  for (const key of foreignKeys(from, to, known)) {
    for (const relation of [key.parent, key.child]) {
      if (!entities.has(relation)) lines.push(`  ${entity(relation, entities)}["${label(shorten(relation))}"]`)
    }
    lines.push(
      `  ${entity(key.parent, entities)} ${key.optional ? '|o' : '||'}--${key.unique ? 'o|' : 'o{'} ${entity(key.child, entities)} : "${label(key.text)}"`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** Partitions look like their parents: they are left out. */
function isTable(from: Catalog, to: Catalog, relation: string): boolean {
  return (['table', 'foreign table'] as const).some((kind) => {
    const table = to.objects.get(objectKey(kind, relation)) ?? from.objects.get(objectKey(kind, relation))
    return table !== undefined && !table.attributes.has('partition bound')
  })
}

/** An identifier that mermaid takes and nobody else has; the true name is the label. */
function entity(relation: string, entities: Map<string, string>): string {
  const known = entities.get(relation)
  if (known !== undefined) return known
  const stem = `t_${shorten(relation).replace(/[^A-Za-z0-9]+/g, '_')}`
  const taken = new Set(entities.values())
  let name = stem
  for (let i = 2; taken.has(name); i++) name = `${stem}_${i}`
  entities.set(relation, name)
  return name
}

/** Text between double quotes: mermaid knows no escape for them, nor for % and \. */
function label(name: string): string {
  return name.replaceAll('"', "'").replace(/[%\\\r\n\v\f]/g, ' ')
}

/** A word as mermaid's attributes are made of: a letter or underscore first; no blanks, commas, dots or quotes. */
function word(name: string): string {
  const mapped = name.replace(/^"|"$/g, '').replace(/[^A-Za-z0-9_\u00c0-\uffff[\]()-]+/g, '_')
  return /^[A-Za-z_\u00c0-\uffff]/.test(mapped) ? mapped : `_${mapped}`
}

const shortTypes: [RegExp, string][] = [
  [/^timestamp(\(\d\))? with time zone/, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/, 'timestamp$1'],
  [/^time(\(\d\))? with time zone/, 'timetz$1'],
  [/^time(\(\d\))? without time zone/, 'time$1'],
  [/^character varying/, 'varchar'],
  [/^character/, 'char'],
  [/^bit varying/, 'varbit'],
  [/^double precision/, 'float8'],
]

function typeWord(type: string): string {
  const short = shortTypes.reduce((text, [pattern, name]) => text.replace(pattern, name), shorten(type))
  return word(short.replace(/\((\d+),(\d+)\)/, '($1-$2)'))
}

function columns(before: readonly CatalogObject[], after: readonly CatalogObject[], state: string): string[] {
  const old = new Map(ofKind(before, 'column').map((column) => [localName(column), column]))
  const now = new Map(ofKind(after, 'column').map((column) => [localName(column), column]))
  const keys = marks(after.length > 0 ? after : before)
  const rows = [...new Set([...now.keys(), ...old.keys()])].map((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    const remark = state !== '' ? '' : was === undefined ? 'new' : is === undefined ? 'removed' : difference(was, is)
    const mark = [...(keys.get(name) ?? [])].join(', ')
    const column = is ?? was
    const type = typeWord(column === undefined ? '' : text(column, 'type'))
    return {
      place: column === undefined ? 0 : Number(text(column, 'position')),
      gone: is === undefined,
      wanted: remark !== '' || mark !== '',
      line: [type, word(name), mark, remark && `"${label(remark)}"`].filter(Boolean).join(' '),
    }
  })
  rows.sort((a, b) => a.place - b.place || Number(b.gone) - Number(a.gone))
  const kept =
    rows.length <= maxColumns
      ? rows
      : [...rows.filter((row) => row.wanted), ...rows.filter((row) => !row.wanted)].slice(0, maxColumns)
  return kept.map((row) => row.line)
}

function difference(was: CatalogObject, is: CatalogObject): string {
  const said: string[] = []
  if (text(was, 'type') !== text(is, 'type')) said.push(`was ${shorten(text(was, 'type'))}`)
  if (was.attributes.has('not null') !== is.attributes.has('not null'))
    said.push(is.attributes.has('not null') ? 'now NOT NULL' : 'now nullable')
  if (text(was, 'default') !== text(is, 'default'))
    said.push(is.attributes.has('default') ? `default ${shorten(text(is, 'default'))}` : 'no default')
  if (
    said.length === 0 &&
    ['generated as', 'identity', 'collation', 'storage'].some((name) => text(was, name) !== text(is, name))
  )
    said.push('changed')
  return said.join(', ')
}

function marks(members: readonly CatalogObject[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const letters = new Map([
    ['primary key', 'PK'],
    ['foreign key', 'FK'],
    ['unique', 'UK'],
  ])
  for (const constraint of ofKind(members, 'constraint')) {
    const mark = letters.get(text(constraint, 'type'))
    const named = constraintColumns(text(constraint, 'definition'))
    if (mark === undefined || (mark === 'UK' && named.length > 1)) continue
    for (const column of named) found.set(column, (found.get(column) ?? new Set()).add(mark))
  }
  return found
}

interface ForeignKey {
  parent: string
  child: string
  optional: boolean
  unique: boolean
  text: string
}

/** Every foreign key that touches a shown table, old and new. */
function foreignKeys(from: Catalog, to: Catalog, shown: ReadonlySet<string>): ForeignKey[] {
  const keys: ForeignKey[] = []
  const constraints = [
    ...to.objects.values(),
    ...[...from.objects].filter(([key]) => !to.objects.has(key)).map(([, object]) => object),
  ]
  for (const object of constraints) {
    if (object.kind !== 'constraint' || object.relation === null || text(object, 'type') !== 'foreign key') continue
    const [child, parent] = [object.relation, text(object, 'references')]
    if (!shown.has(child) && !shown.has(parent)) continue
    const key = objectKey('constraint', object.object)
    const catalog = to.objects.has(key) ? to : from
    const named = constraintColumns(text(object, 'definition'))
    const column = (name: string) => catalog.objects.get(objectKey('column', `${child}.${name}`))
    const change = !to.objects.has(key) ? ' (removed)' : from.objects.has(key) ? '' : ' (new)'
    keys.push({
      parent,
      child,
      optional: named.some((name) => !column(name)?.attributes.has('not null')),
      unique: isUnique(catalog, child, named),
      text: `${named.map((name) => name.replaceAll('"', '')).join(', ')}${change}`,
    })
  }
  return keys
}

function isUnique(catalog: Catalog, relation: string, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join('\n')
  for (const object of catalog.objects.values()) {
    if (object.kind !== 'constraint' || object.relation !== relation) continue
    if (!['primary key', 'unique'].includes(text(object, 'type'))) continue
    if (constraintColumns(text(object, 'definition')).sort().join('\n') === wanted) return true
  }
  return false
}

function ofKind(members: readonly CatalogObject[], kind: CatalogObject['kind']): CatalogObject[] {
  return members.filter((member) => member.kind === kind)
}
