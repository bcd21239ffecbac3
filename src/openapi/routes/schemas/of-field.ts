import type { Field } from '../values/field.ts'
import { jsonSchema } from './of-json.ts'
import type { Describing } from './of-value.ts'
import { objectSchema, type Schema } from './schema.ts'

/** What a part of a request must be: what it is validated with, else its type, else what the code reads of it. */
export function fieldSchema(field: Field, describing: Describing): Schema {
  const validated = validatedBy(field, describing)
  if (validated !== null) return validated
  const typed =
    field.node === null || describing.types === null ? null : describing.types.ofNode(field.node, describing.reading.components)
  if (typed !== null && Object.keys(typed).length > 0) return typed
  return read(field, describing)
}

function validatedBy({ schema }: Field, { reading, types }: Describing): Schema | null {
  if (schema === null) return null
  if (schema.value.kind === 'class') return types?.ofClass(schema.value.node, reading.components) ?? null
  let found: unknown = jsonSchema(schema.value, reading)
  for (const name of schema.path) found = partIn(found, name, reading.components.schemas)
  return typeof found === 'object' && found !== null ? { ...found } : null
}

function partIn(schema: unknown, name: string, schemas: ReadonlyMap<string, Schema>): unknown {
  if (typeof schema !== 'object' || schema === null) return null
  const reference: unknown = Reflect.get(schema, '$ref')
  if (typeof reference === 'string') return partIn(schemas.get(reference.split('/').at(-1) ?? ''), name, schemas)
  const properties: unknown = Reflect.get(schema, 'properties')
  return typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : null
}

/** Which of it is required cannot be told from reading alone. */
function read(field: Field, describing: Describing): Schema {
  const base: Schema = field.fallback === undefined || field.fallback === null ? {} : withFallback(field.fallback)
  const item = field.fields.get('*')
  if (field.type === 'array' || item !== undefined)
    return { ...base, type: 'array', ...(item === undefined ? {} : { items: fieldSchema(item, describing) }) }
  if (field.fields.size > 0)
    return objectSchema(new Map([...field.fields].map(([name, part]) => [name, fieldSchema(part, describing)])), [])
  return field.type === null ? base : { ...base, type: field.type }
}

function withFallback(value: NonNullable<Field['fallback']>): Schema {
  if (typeof value === 'string' && value !== '') return { default: value }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number', default: value }
  return typeof value === 'boolean' ? { type: 'boolean', default: value } : {}
}
