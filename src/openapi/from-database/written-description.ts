import { createHash } from 'node:crypto'
import { Document, parseDocument } from 'yaml'
import { UserError } from '../../errors.ts'
import { isList, isObject, type Json, type JsonObject, member, textOf } from '../description/json.ts'

/** The first line of a description that is ours. */
const header =
  ' Written by preflight scaffold --from-db. Run it again after the tables changed: what you change or add here stays.'

export function isOurs(text: string): boolean {
  return text.startsWith(`#${header}`)
}

export interface MergedDescription {
  text: string
  /** For the next time: of every part that the database says, by its key. */
  prints: Record<string, string>
  notes: string[]
}

/** What can be changed or left out by itself: an operation, a schema, a tag, and what else stands at the top. */
interface Part {
  path: readonly string[]
  value: Json
}

/**
 * Brings openapi.yaml up to date as the sources are: a part that nobody changed since it was written follows the database, one that a person
 * changed, added or took out stays so. `base`: the prints of the last time; null: all that differs counts as a person's. `file`: as
 * messages call it. Throws `UserError` where the current text is no YAML.
 */
export function mergeDescription(
  document: JsonObject,
  current: string | null,
  base: Readonly<Record<string, string>> | null,
  file: string,
): MergedDescription {
  const wanted = partsOf(document)
  const prints = Object.fromEntries([...wanted].map(([key, { value }]) => [key, printOf(value)]))
  if (current === null) return { text: fresh(document), prints, notes: [] }
  const there = parseDocument(current, { keepSourceTokens: false })
  const [error] = there.errors
  if (error !== undefined) {
    const [line = ''] = error.message.split('\n')
    throw new UserError(`${file} is no YAML: ${line.replace(/:$/, '')}`, { remedy: 'Mend it, then run scaffold again.' })
  }
  const value: unknown = there.toJS()
  const present = partsOf(isDocument(value) ? value : {})
  const notes: string[] = []
  let changed = false
  for (const [key, part] of wanted) {
    const own = present.get(key)
    const written = base?.[key]
    const print = prints[key]
    if (own === undefined) {
      // What was written once, and is not there, a person took out.
      if (written !== undefined) continue
    } else {
      const mine = printOf(own.value)
      if (mine === print) continue
      if (mine !== written) {
        if (print !== written)
          notes.push(`${file}: ${key} was edited by hand and is left so, though it would be written differently now.`)
        continue
      }
    }
    put(there, part)
    changed = true
  }
  for (const [key, part] of present) {
    const written = base?.[key]
    if (wanted.has(key) || written === undefined) continue
    if (printOf(part.value) !== written)
      notes.push(`${file}: ${key} is no longer in the database. It was edited by hand, and is left: delete it by hand.`)
    else {
      take(there, part)
      changed = true
    }
  }
  return { text: changed ? there.toString({ lineWidth: 120 }) : current, prints, notes }
}

function isDocument(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fresh(document: JsonObject): string {
  const made = new Document(document, { aliasDuplicateObjects: false })
  made.commentBefore = header
  return made.toString({ lineWidth: 120 })
}

function printOf(value: Json): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}

function partsOf(document: JsonObject): Map<string, Part> {
  const parts = new Map<string, Part>()
  const add = (key: string, path: readonly string[], value: Json | undefined): void => {
    if (value !== undefined) parts.set(key, { path, value })
  }
  const members = (value: Json | undefined): [string, Json | undefined][] => (isObject(value) ? Object.entries(value) : [])
  for (const [name, value] of members(document)) {
    if (!['paths', 'components', 'tags'].includes(name)) add(name, [name], value)
  }
  for (const [path, item] of members(document.paths))
    for (const [method, value] of members(item)) add(`${method.toUpperCase()} ${path}`, ['paths', path, method], value)
  for (const [section, all] of members(document.components))
    for (const [name, value] of members(all)) add(`${section} ${name}`, ['components', section, name], value)
  const tags = isList(document.tags) ? document.tags : []
  for (const tag of tags) {
    const name = textOf(member(tag, 'name'))
    if (name !== null) add(`tag ${name}`, ['tags', name], tag)
  }
  return parts
}

function put(document: Document.Parsed, { path, value }: Part): void {
  const [section = '', name = ''] = path
  const node = document.createNode(value, { aliasDuplicateObjects: false })
  if (section !== 'tags') {
    document.setIn(path, node)
    return
  }
  const index = tagIndex(document, name)
  if (index === -1) document.addIn(['tags'], node)
  else document.setIn(['tags', index], node)
}

function take(document: Document.Parsed, { path }: Part): void {
  const [section = '', name = ''] = path
  if (section === 'tags') document.deleteIn(['tags', tagIndex(document, name)])
  else {
    document.deleteIn(path)
    const item = document.getIn(['paths', name], false)
    if (
      section === 'paths' &&
      typeof item === 'object' &&
      item !== null &&
      'items' in item &&
      Array.isArray(item.items) &&
      item.items.length === 0
    )
      document.deleteIn(['paths', name])
  }
}

function tagIndex(document: Document.Parsed, name: string): number {
  const value: unknown = document.toJS()
  const tags = isDocument(value) && isList(value.tags) ? value.tags : []
  return tags.findIndex((tag) => textOf(member(tag, 'name')) === name)
}
