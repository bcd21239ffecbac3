import type { AttributeValue, CatalogObject } from './catalog.ts'
import { shorten } from './shorten.ts'

/** Attributes that say nothing to a reader unless they are what changed. */
const quiet = new Set([
  'owner',
  'position',
  'local',
  'inherited from',
  'references',
  'constraint',
  'populated',
  'not null constraint',
  'not null local',
  'owned by',
  'identity',
  'multirange',
  'subtype operator class',
  'final modify',
])

/**
 * What an object has beyond its SQL, as a trailing comment: every attribute in `shown` is already in the SQL. A quiet
 * attribute is told only where `other`, the same object on the other side, has another value.
 */
export function remarks(object: CatalogObject, other: CatalogObject | undefined, shown: ReadonlySet<string>): string {
  const told: string[] = []
  for (const [name, value] of object.attributes) {
    if (shown.has(name)) continue
    if (quiet.has(name) && (other === undefined || other.attributes.get(name) === value)) continue
    told.push(`${name}: ${oneLine(value)}`)
  }
  return told.length === 0 ? '' : ` -- ${told.join(', ')}`
}

export const text = (object: CatalogObject, attribute: string): string => String(object.attributes.get(attribute) ?? '')

function oneLine(value: AttributeValue): string {
  return typeof value === 'string' ? shorten(value).replace(/\s+/g, ' ') : String(value)
}

/** "name" of `name on table`, and the last part of `schema.table.column`. */
export function localName(object: CatalogObject): string {
  const { relation } = object
  if (relation === null) return object.object
  if (object.object.endsWith(` on ${relation}`)) return object.object.slice(0, -` on ${relation}`.length)
  return object.object.startsWith(`${relation}.`) ? object.object.slice(relation.length + 1) : object.object
}

/** The column as CREATE TABLE would have it. */
export function columnLine(column: CatalogObject, other: CatalogObject | undefined): string {
  const has = (name: string) => column.attributes.has(name)
  const parts = [localName(column), shorten(text(column, 'type'))]
  if (has('storage')) parts.push(`STORAGE ${text(column, 'storage').toUpperCase()}`)
  if (has('compression')) parts.push(`COMPRESSION ${text(column, 'compression')}`)
  if (has('collation')) parts.push(`COLLATE ${shorten(text(column, 'collation'))}`)
  if (has('generated'))
    parts.push(
      `GENERATED ALWAYS AS (${unwrapped(shorten(text(column, 'generated as')))}) ${text(column, 'generated').toUpperCase()}`,
    )
  if (has('default')) parts.push(`DEFAULT ${shorten(text(column, 'default'))}`)
  if (has('identity')) parts.push(`GENERATED ${text(column, 'identity').toUpperCase()} AS IDENTITY`)
  if (has('not null')) parts.push('NOT NULL')
  const shown = new Set([
    'type',
    'storage',
    'compression',
    'collation',
    'generated',
    'generated as',
    'default',
    'identity',
    'not null',
    'position',
  ])
  return parts.join(' ') + remarks(column, other, shown)
}

export function constraintLine(constraint: CatalogObject, other: CatalogObject | undefined): string {
  const shown = new Set(['type', 'definition', 'validated', 'enforced'])
  return `CONSTRAINT ${localName(constraint)} ${shorten(text(constraint, 'definition'))}${remarks(constraint, other, shown)}`
}

/** pg_get_expr wraps an expression in parentheses of its own. */
function unwrapped(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression
  let depth = 0
  for (let i = 0; i < expression.length - 1; i++) {
    if (expression[i] === '(') depth++
    if (expression[i] === ')') depth--
    if (depth === 0) return expression
  }
  return expression.slice(1, -1)
}

/** Any object that is no part of a table, as the lines of SQL that would make it, or of something close to it. */
export function objectLines(object: CatalogObject, other: CatalogObject | undefined): string[] {
  const name = shorten(object.object)
  const { kind } = object
  if (kind === 'function' || kind === 'procedure') {
    const [first = '', ...rest] = text(object, 'definition').trimEnd().split('\n')
    return noted([shorten(first), ...rest], object, other)
  }
  if (kind === 'view' || kind === 'materialized view') {
    const definition = shorten(text(object, 'definition')).trimEnd().split('\n')
    return noted([`CREATE ${kind.toUpperCase()} ${name} AS`, ...definition], object, other)
  }
  if (kind === 'index' || kind === 'trigger' || kind === 'rule' || kind === 'statistics') {
    return noted(
      [
        `${shorten(text(object, 'definition'))
          .replace(/\s*\n\s*/g, ' ')
          .replace(/;$/, '')};`,
      ],
      object,
      other,
    )
  }
  if (kind === 'type' && object.attributes.has('labels')) {
    return [
      ...noted([`CREATE TYPE ${name} AS ENUM (`], object, other, ['form', 'labels']),
      ...listed(text(object, 'labels')),
      ')',
    ]
  }
  if (kind === 'type' && object.attributes.has('attributes')) {
    return [
      ...noted([`CREATE TYPE ${name} AS (`], object, other, ['form', 'attributes']),
      ...listed(shorten(text(object, 'attributes'))),
      ')',
    ]
  }
  if (kind === 'domain') {
    const first = [
      `CREATE DOMAIN ${name} AS ${shorten(text(object, 'type'))}`,
      object.attributes.has('default') ? `DEFAULT ${text(object, 'default')}` : '',
      object.attributes.has('not null') ? 'NOT NULL' : '',
    ]
    const constraints = text(object, 'constraints').split('\n').filter(Boolean)
    return [
      ...noted([first.filter(Boolean).join(' ')], object, other, ['type', 'default', 'not null', 'constraints']),
      ...constraints.map((line) => `  ${shorten(line)}`),
    ]
  }
  return [`CREATE ${kind.toUpperCase()} ${name}${remarks(object, other, new Set())};`]
}

function noted(
  lines: string[],
  object: CatalogObject,
  other: CatalogObject | undefined,
  shown: readonly string[] = ['definition'],
): string[] {
  const [first = '', ...rest] = lines
  return [`${first}${remarks(object, other, new Set(shown))}`, ...rest]
}

/** The items of a list outside of quotes and parentheses, a line each. */
function listed(list: string): string[] {
  const items = list.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|\((?:[^()])*\)|[^,'"(])+/g) ?? []
  return items.map((item) => `  ${item.trim()},`)
}
