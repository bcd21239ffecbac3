import { toJson } from '../interpret/built-ins/json.ts'
import type { Value } from '../values/value.ts'
import { type Reading, readSchema } from './of-external.ts'
import type { Schema } from './schema.ts'

/** JSON schema that is written in the code, with schemas of libraries inside where it has any. A property that is not known is left out. */
export function jsonSchema(value: Value, reading: Reading): Schema | null {
  const read = readSchema(value, reading)
  if (read !== null) return read.schema
  if (value.kind === 'choice')
    return value.options.map((option) => jsonSchema(option, reading)).find((schema) => schema !== null) ?? null
  if (value.kind !== 'object') return null
  const schema = converted(value, reading)
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? referring({ ...schema }) : null
}

function converted(value: Value, reading: Reading): unknown {
  if (value.kind === 'array') return value.items.map((item) => converted(item, reading)).filter((item) => item !== undefined)
  if (value.kind === 'external' || value.kind === 'choice') return jsonSchema(value, reading) ?? undefined
  if (value.kind !== 'object') return toJson(value)
  const entries = [...value.props].flatMap(([name, property]): [string, unknown][] => {
    const inside = property.kind === 'accessor' ? undefined : converted(property, reading)
    return inside === undefined ? [] : [[name, inside]]
  })
  return Object.fromEntries(entries)
}

/** `$ref: 'user#'` of a schema that was added by its `$id` leads to the component of that name; words of Fastify's own are left out. */
function referring(schema: Record<string, unknown>): Schema {
  const copied = Object.entries(schema).map(([name, inside]): [string, unknown] => {
    if (name === '$ref' && typeof inside === 'string') return [name, referenceOf(inside)]
    if (Array.isArray(inside)) return [name, inside.map((item) => (isRecord(item) ? referring(item) : item))]
    return [name, isRecord(inside) ? referring(inside) : inside]
  })
  return Object.fromEntries(copied.filter(([name]) => name !== '$id'))
}

function referenceOf(written: string): string {
  const [id = '', pointer = ''] = written.split('#')
  if (id === '') return written
  return `#/components/schemas/${componentId(id)}${pointer === '' || pointer === '/' ? '' : pointer}`
}

/** An `$id` as the name of a component. */
export function componentId(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
