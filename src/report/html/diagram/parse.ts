/** The part of mermaid's erDiagram that Preflight writes: mermaid.js.org/syntax/entityRelationshipDiagram.html */

export interface Column {
  type: string
  name: string
  /** "PK", "FK", "UK" */
  keys: string[]
  /** What is said of it: "new", "removed", "was integer"; '' */
  remark: string
}

export interface Entity {
  /** By which relationships name it. */
  id: string
  label: string
  columns: Column[]
}

/** How many: `optional` none is possible, `many` more than one is. */
export interface End {
  optional: boolean
  many: boolean
}

export interface Relationship {
  parent: string
  child: string
  parentEnd: End
  childEnd: End
  label: string
}

export interface ErDiagram {
  entities: Entity[]
  relationships: Relationship[]
}

const name = String.raw`("[^"]*"|[\w\u00c0-\uffff][\w\u00c0-\uffff-]*)`
const entityLine = new RegExp(String.raw`^${name}(?:\["([^"]*)"\])?(\s*\{)?$`)
const relationshipLine = new RegExp(
  String.raw`^${name}\s+(\|\||\|o|\}o|\}\|)(?:--|\.\.)(\|\||o\||o\{|\|\{)\s+${name}\s*:\s*(?:"([^"]*)"|([^\s"]+))$`,
)
const columnLine = /^([^\s"]+)\s+([^\s"]+)(?:\s+((?:PK|FK|UK)(?:,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/
const longestLine = 2000

/** What the text says, or null where it is more, or something else, than Preflight writes. */
export function parseErDiagram(text: string): ErDiagram | null {
  const entities = new Map<string, Entity>()
  const relationships: Relationship[] = []
  const entity = (id: string, label = id): Entity => {
    const known = entities.get(id) ?? { id, label, columns: [] }
    if (known.label === id) known.label = label
    entities.set(id, known)
    return known
  }
  let open: Entity | null = null
  for (const raw of text.split('\n')) {
    const line = raw.length > longestLine ? null : raw.trim()
    if (line === null) return null
    if (line === '' || line === 'erDiagram' || line.startsWith('%%')) continue
    if (open !== null) {
      if (line === '}') open = null
      else {
        const column = columnLine.exec(line)
        if (column === null) return null
        const [, type = '', columnName = '', keys, remark = ''] = column
        open.columns.push({ type, name: columnName, keys: keys?.split(/,\s*/) ?? [], remark })
      }
      continue
    }
    const related = relationshipLine.exec(line)
    if (related !== null) {
      const [, from = '', left = '', right = '', to = '', quoted, bare] = related
      const [parent, child] = [entity(unquoted(from)).id, entity(unquoted(to)).id]
      relationships.push({ parent, child, parentEnd: end(left), childEnd: end(right), label: quoted ?? bare ?? '' })
      continue
    }
    const opened = entityLine.exec(line)
    if (opened === null) return null
    const [, id = '', label, brace] = opened
    const found = entity(unquoted(id), label)
    open = brace === undefined ? null : found
  }
  return open !== null || entities.size === 0 ? null : { entities: [...entities.values()], relationships }
}

function end(sign: string): End {
  return { optional: sign.includes('o'), many: sign.includes('{') || sign.includes('}') }
}

function unquoted(id: string): string {
  return id.startsWith('"') ? id.slice(1, -1) : id
}
