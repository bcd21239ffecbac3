import { array, nothing, object, primitive } from '../../values/make.ts'
import type { Value } from '../../values/value.ts'

/** What JSON.parse gave, as a value. */
export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return array(json.map(fromJson))
  if (typeof json === 'object' && json !== null)
    return object(Object.entries(json).map(([name, value]) => [name, fromJson(value)]))
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null) return primitive(json)
  return nothing
}

/** A value as JSON would hold it; undefined: it holds something that is not known, or no JSON. */
export function toJson(value: Value): unknown {
  if (value.kind === 'primitive')
    return typeof value.value === 'bigint' || typeof value.value === 'symbol' ? undefined : value.value
  if (value.kind === 'array') {
    const items = value.items.map(toJson)
    return value.more !== null || items.includes(undefined) ? undefined : items
  }
  if (value.kind !== 'object' || value.more !== null || value.entries !== null) return undefined
  const entries = [...value.props].map(
    ([name, property]) => [name, property.kind === 'accessor' ? undefined : toJson(property)] as const,
  )
  return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries)
}
