import type { Description } from '../../description/description.ts'
import type { Json } from '../../description/json.ts'
import { Names, pascalCase } from '../source/names.ts'
import * as keyword from './keywords.ts'
import { readShape } from './read-shape.ts'
import { anything, type Schema, type Shape } from './shape.ts'
import { references, subshapes } from './subshapes.ts'

export type View = 'request' | 'response'

export interface NamedSchema {
  pointer: string
  /** PascalCase, unique among all. */
  name: string
  shape: Shape
  /** Whether requests and responses see it differently: `readOnly`, `writeOnly`, or a default that validation fills in. */
  twofold: boolean
}

/** Every schema that has a name: those under `components.schemas`, and whatever else a `$ref` points at. */
export interface Catalogue {
  read(schema: Schema): Shape
  /** null: there is nothing at the pointer. */
  at(pointer: string): NamedSchema | null
  /** In the order of the description, what only a reference names behind. */
  all(): readonly NamedSchema[]
  /** Pointers reachable from shapes, those of conditions included. */
  reachable(from: readonly Shape[]): ReadonlySet<string>
}

export function catalogueOf(description: Pick<Description, 'document'>): Catalogue {
  const { document } = description
  const schemas = new Map<string, { pointer: string; name: string; shape: Shape }>()
  const names = new Names()
  const twofold = new Map<string, boolean>()

  const follow = (pointer: string): Schema | null => {
    const value = valueAt(document, pointer)
    return keyword.isSchema(value) ? value : null
  }
  const read = (schema: Schema): Shape => {
    const shape = readShape(schema, follow)
    for (const pointer of references(shape)) named(pointer)
    return shape
  }
  const named = (pointer: string): void => {
    if (schemas.has(pointer)) return
    const schema = follow(pointer)
    if (schema === null) return
    const entry = { pointer, name: names.take(pascalCase(nameAt(pointer), 'Schema')), shape: anything }
    schemas.set(pointer, entry)
    entry.shape = isCircle(pointer, follow) ? anything : read(schema)
  }
  const components = keyword.isObject(document.components) ? document.components : {}
  const pointers = keyword.entries(components, 'schemas').map(([name]) => `#/components/schemas/${escapeSegment(name)}`)
  for (const pointer of pointers) named(pointer)

  const differs = (pointer: string): boolean => {
    const known = twofold.get(pointer)
    if (known !== undefined) return known
    const result = [...reachable(schemas, [pointer])].some((each) => {
      const found = schemas.get(each)
      return found !== undefined && isTwofold(found.shape)
    })
    twofold.set(pointer, result)
    return result
  }
  const complete = (entry: { pointer: string; name: string; shape: Shape }): NamedSchema => ({
    ...entry,
    twofold: differs(entry.pointer),
  })
  return {
    read,
    at: (pointer) => {
      named(pointer)
      const entry = schemas.get(pointer)
      return entry === undefined ? null : complete(entry)
    },
    all: () => [...schemas.values()].map(complete),
    reachable: (from) =>
      reachable(
        schemas,
        from.flatMap((shape) => [...references(shape)]),
      ),
  }
}

function reachable(schemas: ReadonlyMap<string, { shape: Shape }>, from: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = schemas.get(next)
    if (found === undefined || seen.has(next)) continue
    seen.add(next)
    waiting.push(...references(found.shape))
  }
  return seen
}

function isTwofold(shape: Shape): boolean {
  const { core } = shape
  if (core.kind === 'object') {
    for (const { shape: property, required } of core.properties.values()) {
      if (property.readOnly || property.writeOnly || (property.default !== undefined && !required)) return true
    }
  }
  return subshapes(shape).value.some(isTwofold)
}

/** A name that is only another name for itself. */
function isCircle(pointer: string, follow: (pointer: string) => Schema | null): boolean {
  const seen = new Set<string>()
  for (let at: string | null = pointer; at !== null; ) {
    if (seen.has(at)) return true
    seen.add(at)
    const schema: Schema | null = follow(at)
    at = keyword.isObject(schema ?? undefined) ? keyword.text(schema as never, '$ref') : null
  }
  return false
}

function valueAt(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document
  for (const segment of segmentsOf(pointer)) {
    if (keyword.isList(value)) value = value[Number(segment)]
    else if (keyword.isObject(value) && Object.hasOwn(value, segment)) value = value[segment]
    else return undefined
  }
  return value
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => decode(segment).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function escapeSegment(name: string): string {
  return encodeURI(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}

/** "#/components/schemas/User/properties/address" → "User address". */
function nameAt(pointer: string): string {
  const words = segmentsOf(pointer).filter(
    (segment) => !['components', 'schemas', 'properties', 'paths', 'content'].includes(segment),
  )
  return words.slice(-4).join(' ')
}
