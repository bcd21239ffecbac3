import type { JsonObject } from './json.ts'
import type { Kind } from './structure.ts'
import type { Version } from './versions.ts'

/** By these others find a schema; once every `$ref` leads to a component they would only mislead (an `$id` makes pointers start anew). */
const addresses = new Set(['$id', '$anchor', '$dynamicAnchor', '$schema', '$defs', '$vocabulary'])

export function withoutAddresses(schema: JsonObject): JsonObject {
  if (!Object.keys(schema).some((name) => addresses.has(name) || name === 'definitions')) return schema
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !addresses.has(name) && name !== 'definitions'))
}

/** What says something about a schema and nothing about values. */
export const annotations = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
])

/**
 * What stands beside a `$ref`. Since OpenAPI 3.1 it counts in a schema, and elsewhere `summary` and `description` do. Before, nothing
 * counts; annotations and `nullable` are kept all the same, as they are always meant.
 */
export function besideRef(value: JsonObject, kind: Kind, version: Version): { kept: JsonObject; dropped: string[] } {
  const later = version === '3.1' || version === '3.2'
  const counts = (name: string): boolean => {
    if (kind !== 'schema') return later && (name === 'summary' || name === 'description')
    return later || annotations.has(name) || name === 'nullable' || name.startsWith('x-')
  }
  const names = Object.keys(value).filter((name) => name !== '$ref')
  if (names.length === 0) return { kept: {}, dropped: [] }
  const { $ref: _, ...rest } = value
  return {
    kept: kind === 'schema' ? withoutAddresses(only(rest, names.filter(counts))) : only(rest, names.filter(counts)),
    dropped: names.filter((name) => !counts(name) && !name.startsWith('x-') && !(name === 'summary' || name === 'description')),
  }
}

function only(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, value[name]]))
}
