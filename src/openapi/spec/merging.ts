import { type Document, isAlias, isMap, isScalar, type Pair, YAMLMap } from 'yaml'
import { tokensOf } from '../description/pointer.ts'

/** A description that is being completed with one that was made. */
export interface Merging {
  document: Document
  /** Where `$ref`s of what is added lead. */
  made: Readonly<Record<string, unknown>>
  changed: boolean
}

export type Map_ = YAMLMap<unknown, unknown>

/** A part of the description that was made: the component, where it refers to one. */
export function followed(made: Merging['made'], value: unknown): Record<string, unknown> {
  const found = record(value)
  const { $ref } = found
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return found
  return followed(
    made,
    tokensOf($ref.slice(1)).reduce<unknown>((inside, token) => record(inside)[token], made),
  )
}

/** What a node of the description that is completed is: what it refers to within that; one that refers elsewhere stands for itself. */
export function resolved(document: Document, node: unknown): unknown {
  const inside = isAlias(node) ? node.resolve(document) : node
  const reference = isMap(inside) ? at(inside, '$ref') : undefined
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return inside
  return tokensOf(reference.slice(1)).reduce<unknown>(
    (holder, token) => (isMap(holder) ? at(holder, token) : undefined),
    document.contents,
  )
}

/** A member by its name: `200` and `"200"` are the same, as they are in JSON. Of a scalar, its value. */
export function at(holder: Map_, key: string): unknown {
  const value = pairOf(holder, key)?.value
  return isScalar(value) ? value.value : value
}

function pairOf(holder: Map_, key: string): Pair<unknown, unknown> | undefined {
  return holder.items.find((pair) => nameOf(pair) === key)
}

function nameOf({ key }: Pair<unknown, unknown>): string {
  return String(isScalar(key) ? key.value : key)
}

export function mapIn(holder: Map_, key: string): Map_ {
  const existing = at(holder, key)
  if (isMap(existing)) return existing
  const made: Map_ = new YAMLMap()
  set(holder, key, made)
  return made
}

export function put(merging: Merging, holder: Map_, key: string, value: unknown): void {
  // A map that was written `{}` would take everything on its one line.
  if (holder.items.length === 0) holder.flow = false
  set(holder, key, merging.document.createNode(value, { aliasDuplicateObjects: false }))
  merging.changed = true
}

function set(holder: Map_, key: string, value: unknown): void {
  const pair = pairOf(holder, key)
  if (pair === undefined) holder.set(key, value)
  else pair.value = value
}

export function replace(merging: Merging, holder: Map_, key: string, value: unknown): void {
  const existing = at(holder, key)
  const before = isMap(existing) ? JSON.stringify(existing.toJS(merging.document)) : undefined
  if (before !== JSON.stringify(value)) put(merging, holder, key, value)
}

export function keysOf(map: Map_): string[] {
  return map.items.map(nameOf)
}

export function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
