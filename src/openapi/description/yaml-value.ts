import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { type Json, objectOf } from './json.ts'
import { deepest, mostNodes } from './limits.ts'

/** What is wrong with a YAML node, and the offset where it stands. */
export class YamlProblem extends Error {
  override readonly name = 'YamlProblem'
  readonly offset: number
  /** The other place that it is about. */
  readonly first: number | null

  constructor(message: string, offset: number, first: number | null = null) {
    super(message)
    this.offset = offset
    this.first = first
  }
}

interface Read {
  value: Json
  /** Nodes, with aliases written out. */
  size: number
}

/** A name as it is written: `200`, `1.0` and `null` are names too. Undefined where it is no scalar. */
export function nameOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

/**
 * The plain value of a YAML document. An alias shares its anchor's value, so a bomb costs nothing until it is known to be one. Merge keys
 * (`<<`) are followed. Throws `YamlProblem`.
 */
export function yamlValue(document: Document.Parsed): Json {
  const anchors = new Map<string, Read | null>()

  const read = (node: Node | null, depth: number): Read => {
    if (node === null) return { value: null, size: 1 }
    if (depth > deepest) throw new YamlProblem(`it is nested more than ${deepest} deep`, startOf(node))
    if (isAlias(node)) return aliased(node)
    if (node.anchor !== undefined) anchors.set(node.anchor, null)
    const found = bounded(isMap(node) ? readMap(node, depth) : isSeq(node) ? readList(node, depth) : scalar(node), node)
    if (node.anchor !== undefined) anchors.set(node.anchor, found)
    return found
  }

  const aliased = (alias: Alias): Read => {
    const found = anchors.get(alias.source)
    if (found === undefined) throw new YamlProblem(`the alias *${alias.source} has no anchor before it`, startOf(alias))
    if (found === null) throw new YamlProblem(`the alias *${alias.source} stands within its own anchor`, startOf(alias))
    return bounded(found, alias)
  }

  const scalar = (node: Node): Read => {
    const value: unknown = isScalar(node) ? node.value : undefined
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return { value, size: 1 }
    if (typeof value === 'number' && Number.isFinite(value)) return { value, size: 1 }
    throw new YamlProblem(`${String(value)} is no value that JSON knows`, startOf(node))
  }

  const readList = (list: { items: unknown[] }, depth: number): Read => {
    const items = list.items.map((item) => read(isNode(item) ? item : null, depth + 1))
    return { value: items.map(({ value }) => value), size: sizeOf(items) }
  }

  const readMap = (map: YAMLMap, depth: number): Read => {
    const members = new Map<string, Read>()
    const starts = new Map<string, number>()
    const merged: Read[] = []
    for (const pair of map.items) {
      const start = startOfKey(pair, map)
      const name = nameOf(pair.key)
      if (name === undefined) throw new YamlProblem('a key is no text', start)
      if (isMerge(pair)) {
        merged.push(read(isNode(pair.value) ? pair.value : null, depth + 1))
        continue
      }
      const first = starts.get(name)
      if (first !== undefined) throw new YamlProblem(`the key ${name} stands here twice`, start, first)
      starts.set(name, start)
      members.set(name, read(isNode(pair.value) ? pair.value : null, depth + 1))
    }
    for (const from of merged) mergeInto(members, from, startOf(map))
    const all = [...members.values()]
    return { value: objectOf([...members].map(([name, { value }]) => [name, value] as const)), size: sizeOf(all) }
  }

  const bounded = (found: Read, node: Node): Read => {
    if (found.size > mostNodes)
      throw new YamlProblem(`with its aliases written out it comes to more than ${mostNodes / 1e6} million values`, startOf(node))
    return found
  }

  const isMerge = ({ key }: Pair): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

  return read(document.contents, 0).value
}

/** Explicit members win, then those of the map that is merged first (YAML 1.1, "Merge Key Language-Independent Type"). */
function mergeInto(members: Map<string, Read>, { value, size }: Read, offset: number): void {
  const maps = Array.isArray(value) ? value : [value]
  for (const map of maps) {
    if (typeof map !== 'object' || map === null || Array.isArray(map))
      throw new YamlProblem('<< merges something that is no map', offset)
    // The size is that of everything merged: only more than it is.
    for (const [name, each] of Object.entries(map)) if (!members.has(name)) members.set(name, { value: each as Json, size })
  }
}

function sizeOf(parts: readonly Read[]): number {
  return parts.reduce((sum, { size }) => sum + size, 1)
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

export function startOfKey({ key, value }: Pair, around: Node): number {
  const offset = (each: unknown): number | undefined =>
    typeof each === 'object' && each !== null && 'range' in each && Array.isArray(each.range) ? Number(each.range[0]) : undefined
  return offset(key) ?? offset(value) ?? startOf(around)
}
