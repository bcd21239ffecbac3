import { type Html, html } from '../markup.ts'
import { fitted, rounded, textWidth } from '../picture.ts'
import { type Box, boxes } from './layout.ts'
import type { End, Relationship } from './parse.ts'

/** How far the signs at an end reach. */
const reach = 20

/** A foreign key, from the table that is referred to (its right side) to the one that refers (its left side, at the column). */
export function drawRelationship(relationship: Relationship, placed: ReadonlyMap<string, Box>): Html | null {
  const [parent, child] = [placed.get(relationship.parent), placed.get(relationship.child)]
  if (!parent || !child) return null
  const { label, parentEnd, childEnd } = relationship
  const column = columnOf(child, label)
  const from = { x: parent.x + parent.width, y: parent.y + boxes.head / 2 + (parent === child ? 8 : 0) }
  const forward = child.layer > parent.layer
  const to = { x: forward ? child.x : child.x + child.width, y: child.y + (column ?? boxes.head / 2) }
  const direction = forward ? -1 : 1
  const [start, end] = [from.x + reach, to.x + direction * reach]
  const bend = forward ? (start + end) / 2 : Math.max(start, end) + 36
  const path = `M${rounded(from.x)} ${rounded(from.y)}H${rounded(start)}C${rounded(bend)} ${rounded(from.y)} ${rounded(bend)} ${rounded(to.y)} ${rounded(end)} ${rounded(to.y)}H${rounded(to.x)}`
  const removed = label.endsWith('(removed)')
  return html`<g class="relationship${removed ? ' relationship-removed' : ''}"><title>${relationship.child} refers to ${relationship.parent} by ${label}</title>
<path d="${path}"/>${sign(from.x, from.y, 1, parentEnd)}${sign(to.x, to.y, direction, childEnd)}${
    column === null ? name(label, (start + end) / 2, (from.y + to.y) / 2) : null
  }</g>
`
}

/** The row of the first column that the label names, where it is drawn: then the line says it. */
function columnOf({ entity }: Box, label: string): number | null {
  const first = label.replace(/ \((new|removed)\)$/, '').split(', ')[0]
  const index = entity.columns.findIndex(({ name }) => name === first)
  return index < 0 ? null : boxes.head + (index + 0.5) * boxes.row + 3
}

/** The crow's foot: bar or three toes for one or many, then bar or ring for at least one or none. `side`: where the line goes. */
function sign(x: number, y: number, side: number, { optional, many }: End): Html {
  const at = (distance: number) => rounded(x + side * distance)
  const bar = (distance: number) => `M${at(distance)} ${rounded(y - 5)}v10`
  const toes = `M${at(0)} ${rounded(y - 6)}L${at(10)} ${rounded(y)}L${at(0)} ${rounded(y + 6)}`
  const strokes = `${many ? toes : bar(7)}${optional ? '' : bar(12)}`
  return html`<path d="${strokes}"/>${optional ? html`<circle cx="${at(14)}" cy="${rounded(y)}" r="3.5"/>` : null}`
}

function name(label: string, x: number, y: number): Html {
  const text = fitted(label, 160, 11)
  const across = textWidth(text, 11) + 8
  return html`<rect class="halo" x="${rounded(x - across / 2)}" y="${rounded(y - 8)}" width="${rounded(across)}" height="16" rx="3"/><text class="label" x="${rounded(x)}" y="${rounded(y)}" text-anchor="middle" dominant-baseline="central">${text}</text>`
}
