import { isDeepStrictEqual } from 'node:util'
import { isList, isObject, type Json, member } from '../description/json.ts'
import type { Normal } from './normal.ts'

/** What says something about a schema and nothing about values: of several, the outermost counts. */
export const texts = new Set(['title', 'description', 'examples', 'example', 'externalDocs', 'xml', '$comment', 'default'])
/** These look at what their neighbours say: moved into one schema with others they would say something else. */
const neighbourly = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'items',
  'prefixItems',
  'contains',
  'if',
  'then',
  'else',
])

/**
 * Schemas that must all hold, as one: where nothing is said twice. Otherwise `allOf` stays; `written` are those of it, the last of `all` is
 * what stands beside it.
 */
export function mergedSchemas(all: readonly Normal[], written: readonly Json[]): Normal {
  const own = all.at(-1) ?? { nullable: false, keywords: new Map() }
  const saying = all.filter(({ keywords, nullable }) => nullable || [...keywords.keys()].some((name) => !texts.has(name)))
  const [one] = saying
  const merged = new Map<string, Json>()
  for (const { keywords } of all)
    for (const [name, value] of keywords) {
      const both = saying.length > 1 ? together(name, merged.get(name), value) : value
      if (both === undefined) return { nullable: own.nullable, keywords: new Map([...own.keywords, ['allOf', written]]) }
      merged.set(name, both)
    }
  // Null must be permitted by all of them.
  return {
    nullable:
      saying.length > 0 &&
      one !== undefined &&
      saying.every((each) => permitsNull(each)) &&
      saying.some(({ nullable }) => nullable),
    keywords: merged,
  }
}

/** One keyword of two schemas as one; undefined where there is no such value. */
function together(name: string, a: Json | undefined, b: Json): Json | undefined {
  if (texts.has(name) || name.startsWith('x-')) return b
  if (a === undefined) return neighbourly.has(name) ? undefined : b
  if (name === 'required' && isList(a) && isList(b)) return [...new Set([...a, ...b])]
  if (name === 'properties' && isObject(a) && isObject(b)) {
    const shared = Object.keys(b).filter((property) => member(a, property) !== undefined)
    return shared.every((property) => isDeepStrictEqual(a[property], b[property])) ? { ...a, ...b } : undefined
  }
  return isDeepStrictEqual(a, b) ? b : undefined
}

function permitsNull({ nullable, keywords }: Normal): boolean {
  return nullable || !['type', 'enum', 'not', 'anyOf', 'oneOf', 'allOf'].some((name) => keywords.has(name))
}
