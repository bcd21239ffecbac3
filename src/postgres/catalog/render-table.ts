import type { CatalogObject } from './catalog.ts'
import { columnLine, constraintLine, localName, objectLines, remarks, text } from './render-object.ts'
import { shorten } from './shorten.ts'

export interface Line {
  text: string
  /** Whether it stands between the parentheses of CREATE TABLE, and so takes a comma unless it is the last. */
  element: boolean
}

/** A table and what belongs to it, as far as it is there. `others`: the same on the other side of the comparison, by key. */
export function tableLines(members: readonly CatalogObject[], others: ReadonlyMap<string, CatalogObject>): Line[] {
  const other = (object: CatalogObject) => others.get(`${object.kind} ${object.object}`)
  const table = members.find((member) => member.kind === 'table' || member.kind === 'foreign table')
  const lines: Line[] = []
  if (table !== undefined) {
    lines.push({ text: header(table), element: false })
    for (const column of ofKind(members, 'column').sort((a, b) => Number(text(a, 'position')) - Number(text(b, 'position')))) {
      lines.push({ text: `  ${columnLine(column, other(column))}`, element: true })
    }
    for (const constraint of ofKind(members, 'constraint').sort(byImportance)) {
      lines.push({ text: `  ${constraintLine(constraint, other(constraint))}`, element: true })
    }
    lines.push({ text: footer(table, other(table)), element: false })
  }
  for (const member of members) {
    if (member === table || member.kind === 'sequence' || member.kind === 'constraint') continue
    if (member.kind === 'column' && (table !== undefined || !hasOwn(member))) continue
    if (member.kind === 'index' && comesWithConstraint(member, other(member))) continue
    for (const line of memberLines(member, other(member))) lines.push({ text: line, element: false })
  }
  return lines
}

/** An index behind a constraint says nothing new, unless it differs by itself. */
function comesWithConstraint(index: CatalogObject, other: CatalogObject | undefined): boolean {
  if (!index.attributes.has('constraint')) return false
  if (other === undefined) return true
  return [...index.attributes, ...other.attributes].every(([name]) => index.attributes.get(name) === other.attributes.get(name))
}

const ofDefinition = new Set(['type', 'position', 'collation'])

/** Whether a view's column has something that its definition does not say: a default, a comment, privileges. */
function hasOwn(column: CatalogObject): boolean {
  return [...column.attributes.keys()].some((name) => !ofDefinition.has(name))
}

function memberLines(member: CatalogObject, other: CatalogObject | undefined): string[] {
  if (member.kind === 'column')
    return [
      `ALTER VIEW ${shorten(member.relation ?? '')} ALTER COLUMN ${localName(member)}${remarks(member, other, ofDefinition)};`,
    ]
  if (member.kind !== 'policy') return objectLines(member, other)
  const parts = [`CREATE POLICY ${localName(member)} ON ${shorten(member.relation ?? '')}`]
  if (text(member, 'kind of policy') === 'restrictive') parts.push('AS RESTRICTIVE')
  if (text(member, 'command') !== 'all') parts.push(`FOR ${text(member, 'command').toUpperCase()}`)
  if (text(member, 'roles') !== 'public') parts.push(`TO ${text(member, 'roles')}`)
  if (member.attributes.has('using')) parts.push(`USING (${shorten(text(member, 'using'))})`)
  if (member.attributes.has('with check')) parts.push(`WITH CHECK (${shorten(text(member, 'with check'))})`)
  return [`${parts.join(' ')};${remarks(member, other, new Set(['kind of policy', 'command', 'roles', 'using', 'with check']))}`]
}

function header(table: CatalogObject): string {
  const unlogged = text(table, 'persistence') === 'unlogged' ? 'UNLOGGED ' : ''
  const bound = table.attributes.has('partition bound')
    ? ` PARTITION OF ${shorten(text(table, 'inherits'))} ${text(table, 'partition bound')}`
    : ''
  return `CREATE ${unlogged}${table.kind.toUpperCase()} ${shorten(table.object)}${bound} (`
}

function footer(table: CatalogObject, other: CatalogObject | undefined): string {
  const parts = [')']
  if (table.attributes.has('partition key')) parts.push(`PARTITION BY ${text(table, 'partition key')}`)
  if (table.attributes.has('inherits') && !table.attributes.has('partition bound'))
    parts.push(`INHERITS (${shorten(text(table, 'inherits'))})`)
  if (table.attributes.has('access method')) parts.push(`USING ${text(table, 'access method')}`)
  if (table.attributes.has('options')) parts.push(`WITH (${text(table, 'options')})`)
  if (table.attributes.has('tablespace')) parts.push(`TABLESPACE ${text(table, 'tablespace')}`)
  const shown = new Set(['persistence', 'partition bound', 'partition key', 'inherits', 'access method', 'options', 'tablespace'])
  return parts.join(' ') + remarks(table, other, shown)
}

const importance = ['primary key', 'unique', 'exclusion', 'check', 'foreign key']

function byImportance(a: CatalogObject, b: CatalogObject): number {
  return importance.indexOf(text(a, 'type')) - importance.indexOf(text(b, 'type'))
}

function ofKind(members: readonly CatalogObject[], kind: CatalogObject['kind']): CatalogObject[] {
  return members.filter((member) => member.kind === kind)
}
