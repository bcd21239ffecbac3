import { diffArrays } from 'diff'
import { byRelation, type Catalog, type CatalogObject, objectKey } from './catalog.ts'
import type { SchemaChange } from './compare.ts'
import { objectLines } from './render-object.ts'
import { type Line, tableLines } from './render-table.ts'

/**
 * The changes as a diff of SQL-like text, object by object: lines begin with ' ', '+' or '-'. Of a changed table only its
 * opening line, the columns, constraints and parts that changed are shown; what came or went is shown whole. `public.` is
 * left out of names. '' where nothing changed.
 */
export function renderDiff(from: Catalog, to: Catalog, changes: readonly SchemaChange[]): string {
  const [before, after] = [byRelation(from), byRelation(to)]
  const done = new Set<string>()
  const blocks: string[] = []
  for (const change of [...changes].sort((a, b) => rank(a) - rank(b))) {
    const group = ownGroup(change) ? `${change.kind} ${change.object}` : `relation ${change.relation}`
    if (done.has(group)) continue
    done.add(group)
    const relation = change.relation ?? ''
    blocks.push(
      ownGroup(change)
        ? objectDiff(
            from.objects.get(objectKey(change.kind, change.object)),
            to.objects.get(objectKey(change.kind, change.object)),
          )
        : tableDiff(before.get(relation) ?? [], after.get(relation) ?? []),
    )
  }
  return blocks.filter(Boolean).join('\n \n')
}

const parts = new Set([
  'table',
  'foreign table',
  'view',
  'materialized view',
  'column',
  'constraint',
  'index',
  'trigger',
  'rule',
  'policy',
  'statistics',
])

/** Whether it is shown by itself rather than with the table it belongs to. */
function ownGroup(change: SchemaChange): boolean {
  return change.relation === null || !parts.has(change.kind)
}

function rank(change: SchemaChange): number {
  return ['table', 'column', 'constraint', 'index'].includes(change.kind) ? 0 : 1
}

function objectDiff(from: CatalogObject | undefined, to: CatalogObject | undefined): string {
  const lines = (object: CatalogObject | undefined, other: CatalogObject | undefined): Line[] =>
    object === undefined ? [] : objectLines(object, other).map((text) => ({ text, element: false }))
  return unified(lines(from, to), lines(to, from))
}

function tableDiff(from: readonly CatalogObject[], to: readonly CatalogObject[]): string {
  const keyed = (members: readonly CatalogObject[]) =>
    new Map(members.map((member) => [objectKey(member.kind, member.object), member]))
  return unified(tableLines(from, keyed(to)), tableLines(to, keyed(from)))
}

/** The lines that differ, each kept as its side has it (commas are not differences), and what opens the block they are in. */
function unified(from: Line[], to: Line[]): string {
  const [before, after] = [punctuated(from), punctuated(to)]
  const parts = diffArrays(
    from.map((line) => line.text),
    to.map((line) => line.text),
  )
  const rows: { sign: ' ' | '+' | '-'; text: string; element: boolean }[] = []
  let [a, b] = [0, 0]
  for (const part of parts) {
    for (let i = 0; i < part.value.length; i++) {
      const sign = part.added ? '+' : part.removed ? '-' : ' '
      const line = sign === '-' ? before[a] : after[b]
      if (sign !== '+') a++
      if (sign !== '-') b++
      if (line !== undefined) rows.push({ sign, ...line })
    }
  }
  return rows
    .filter((row, index) => row.sign !== ' ' || opensChange(rows, index))
    .map((row) => `${row.sign}${row.text}`)
    .join('\n')
}

/** An unchanged line that is not indented, where an indented one that changed follows before the next such line. */
function opensChange(rows: readonly { sign: string; text: string }[], index: number): boolean {
  if (/^[\s)]/.test(rows[index]?.text ?? ' ')) return false
  for (const row of rows.slice(index + 1)) {
    if (!/^\s/.test(row.text)) return row.text.startsWith(')') && row.sign !== ' '
    if (row.sign !== ' ') return true
  }
  return false
}

function punctuated(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (!line.element || lines[index + 1]?.element !== true) return line
    const remark = line.text.indexOf(' -- ')
    return { ...line, text: remark === -1 ? `${line.text},` : `${line.text.slice(0, remark)},${line.text.slice(remark)}` }
  })
}
