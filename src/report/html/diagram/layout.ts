import { textWidth } from '../picture.ts'
import type { Entity, ErDiagram, Relationship } from './parse.ts'

/** Pixels of a box's parts. */
export const boxes = { head: 30, row: 20, foot: 6, font: 12, between: 26, gutter: 96, margin: 12 }

export interface Box {
  entity: Entity
  layer: number
  x: number
  y: number
  width: number
  height: number
}

export interface Layout {
  boxes: Map<string, Box>
  width: number
  height: number
}

/**
 * Boxes in columns: what is referred to stands left of what refers to it. Within a column each is near those that it is
 * tied to; what is tied to nothing fills the shortest column.
 */
export function layout({ entities, relationships }: ErDiagram): Layout {
  const layers = layersOf(entities, relationships)
  const tied = new Set(relationships.flatMap(({ parent, child }) => [parent, child]))
  const columns: Box[][] = []
  const add = (entity: Entity, layer: number) => {
    columns[layer] ??= []
    columns[layer].push({ entity, layer, x: 0, y: 0, ...sizeOf(entity) })
  }
  for (const entity of entities.filter(({ id }) => tied.has(id))) add(entity, layers.get(entity.id) ?? 0)
  for (const column of columns) column.sort((a, b) => near(a, columns, relationships) - near(b, columns, relationships))
  const wide = Math.max(columns.length, Math.min(3, entities.length))
  for (const entity of entities.filter(({ id }) => !tied.has(id))) {
    const heights = Array.from({ length: wide }, (_, index) => heightOf(columns[index] ?? []))
    add(entity, heights.indexOf(Math.min(...heights)))
  }
  return placed(columns)
}

function placed(columns: Box[][]): Layout {
  const tallest = Math.max(...columns.map(heightOf))
  const byId = new Map<string, Box>()
  let x = boxes.margin
  for (const column of columns) {
    const width = Math.max(...column.map((box) => box.width))
    let y = boxes.margin + (tallest - heightOf(column)) / 2
    for (const box of column) {
      byId.set(box.entity.id, Object.assign(box, { x, y, width }))
      y += box.height + boxes.between
    }
    x += width + boxes.gutter
  }
  return { boxes: byId, width: x - boxes.gutter + boxes.margin, height: tallest + 2 * boxes.margin }
}

/** The longest way from one that refers to nothing; a circle is cut where it closes. */
function layersOf(entities: Entity[], relationships: Relationship[]): Map<string, number> {
  const parents = new Map<string, string[]>()
  for (const { parent, child } of relationships) {
    if (parent !== child) parents.set(child, [...(parents.get(child) ?? []), parent])
  }
  const layers = new Map<string, number>()
  const open = new Set<string>()
  const layer = (id: string): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    open.add(id)
    const above = (parents.get(id) ?? []).filter((parent) => !open.has(parent)).map(layer)
    open.delete(id)
    const found = above.length === 0 ? 0 : Math.max(...above) + 1
    layers.set(id, found)
    return found
  }
  for (const { id } of entities) layer(id)
  const used = [...new Set(layers.values())].sort((a, b) => a - b)
  return new Map([...layers].map(([id, found]) => [id, used.indexOf(found)]))
}

/** Where in their columns those stand that a box is tied to, on average. */
function near(box: Box, columns: Box[][], relationships: Relationship[]): number {
  const others = relationships
    .filter(({ parent, child }) => parent === box.entity.id || child === box.entity.id)
    .map(({ parent, child }) => (parent === box.entity.id ? child : parent))
  const places = columns.flatMap((column) =>
    column.flatMap(({ entity }, index) => (others.includes(entity.id) ? [(index + 0.5) / column.length] : [])),
  )
  return places.length === 0 ? 0.5 : places.reduce((sum, place) => sum + place, 0) / places.length
}

function heightOf(column: Box[]): number {
  return column.reduce((sum, box) => sum + box.height, 0) + Math.max(0, column.length - 1) * boxes.between
}

function sizeOf({ label, columns }: Entity): { width: number; height: number } {
  const widths = columns.map(
    ({ name, type, keys, remark }) => textWidth(`${name}${type}${keys.join()}${remark}`, boxes.font) + 62,
  )
  const width = Math.min(320, Math.max(150, textWidth(label, 13) + 40, ...widths))
  return { width, height: boxes.head + columns.length * boxes.row + (columns.length === 0 ? 0 : boxes.foot) }
}
