import { diagramText } from '../../mermaid.ts'
import type { Block } from '../../report.ts'
import { limits } from '../allowance.ts'
import { codeBlock } from '../code.ts'
import { type Html, html } from '../markup.ts'
import { figure } from '../picture.ts'
import type { Sheet } from '../sheet.ts'
import { table } from '../table.ts'
import { drawBox } from './box.ts'
import { layout } from './layout.ts'
import { drawRelationship } from './line.ts'
import { type ErDiagram, parseErDiagram } from './parse.ts'

/** More than this is no picture any more. */
const mostEntities = 40
const mostColumns = 400

/** Tables and their foreign keys as a drawing, with the same as a table; the text itself where it is not what Preflight writes. */
export function diagramFigure(sheet: Sheet, { notation, text }: Extract<Block, { kind: 'diagram' }>): Html {
  const parsed = text.length > limits.block ? null : parseErDiagram(diagramText(notation, text))
  if (parsed === null || isTooLarge(parsed)) return codeBlock(sheet, 'mermaid', text)
  sheet.allowance.take(text, limits.block)
  const { entities, relationships } = parsed
  const placed = layout(parsed)
  const drawing = html`${relationships.map((relationship) => drawRelationship(relationship, placed.boxes))}${[...placed.boxes.values()].map(drawBox)}`
  const description = `${counted(entities.length, 'table')} and ${counted(relationships.length, 'foreign key')}: ${relationships
    .map(({ parent, child }) => `${child} refers to ${parent}`)
    .join('; ')
    .slice(0, 1000)}`
  const picture = { kind: 'diagram' as const, title: 'Tables that change, and those they refer to', description, drawing }
  return figure(sheet, { ...picture, width: placed.width, height: placed.height }, alternative(sheet, parsed))
}

function isTooLarge({ entities, relationships }: ErDiagram): boolean {
  const columns = entities.reduce((sum, entity) => sum + entity.columns.length, 0)
  return entities.length > mostEntities || columns > mostColumns || relationships.length > 4 * mostEntities
}

function alternative(sheet: Sheet, { entities, relationships }: ErDiagram): Html {
  const labels = new Map(entities.map(({ id, label }) => [id, label]))
  const columns = entities.flatMap(({ label, columns }) =>
    columns.length === 0
      ? [[{ code: label }, '', '', '', '']]
      : columns.map(({ name, type, keys, remark }) => [{ code: label }, { code: name }, { code: type }, keys.join(', '), remark]),
  )
  const keys = relationships.map(({ parent, child, label }) => [
    { code: labels.get(child) ?? child },
    { code: label },
    { code: labels.get(parent) ?? parent },
  ])
  return html`${table(sheet, { columns: ['table', 'column', 'type', 'keys', 'change'], rows: columns }, 'Columns of the tables in the picture')}${
    keys.length === 0
      ? null
      : table(sheet, { columns: ['table', 'foreign key', 'refers to'], rows: keys }, 'Foreign keys in the picture')
  }`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
