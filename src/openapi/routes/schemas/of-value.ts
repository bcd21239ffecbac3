import type { Value } from '../values/value.ts'
import type { Reading } from './of-external.ts'
import { fieldSchema } from './of-field.ts'
import { objectSchema, oneOf, type Schema } from './schema.ts'
import type { Types } from './types.ts'

/** What reads a value's schema: library schemas inside, and the types of what is not known. */
export interface Describing {
  reading: Reading
  types: Types | null
}

/** What a value that is sent looks like. What is not known of it lets everything through. */
export function schemaOfValue(value: Value, describing: Describing, depth = 0): Schema {
  if (depth > 8) return {}
  const inner = (inside: Value) => schemaOfValue(inside, describing, depth + 1)
  switch (value.kind) {
    case 'primitive':
      return ofPrimitive(value.value)
    case 'text':
      return { type: 'string' }
    case 'array':
      return { type: 'array', items: value.items.length === 0 ? {} : oneOf(value.items.map(inner)) }
    case 'object': {
      if (value.entries !== null) return { type: 'object' }
      if (value.made !== null && describing.types !== null) {
        const typed = describing.types.ofClass(value.made.node, describing.reading.components)
        if (typed !== null) return typed
      }
      return ofObject(value, describing, depth)
    }
    case 'choice':
      return oneOf(value.options.filter((option) => !isMissing(option)).map(inner))
    case 'unknown':
      if (value.read !== undefined && value.read.name !== '') return fieldSchema(value.read, describing)
      return value.node === null || describing.types === null
        ? {}
        : (describing.types.ofNode(value.node, describing.reading.components) ?? {})
    case 'external':
      if (value.module === 'Date') return { type: 'string', format: 'date-time' }
      if (value.module === 'Date.now') return { type: 'integer' }
      return describing.types?.ofNode(value.node, describing.reading.components) ?? {}
    case 'environment':
      return { type: 'string' }
    default:
      return {}
  }
}

function ofObject(value: Value & { kind: 'object' }, describing: Describing, depth: number): Schema {
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const [name, property] of value.props) {
    if (name.startsWith('@@') || property.kind === 'accessor') continue
    if (property.kind === 'function' || property.kind === 'native' || isMissing(property)) continue
    properties.set(name, schemaOfValue(property, describing, depth + 1))
    const maybe = property.kind === 'choice' && property.options.some(isMissing)
    if (!maybe) required.push(name)
  }
  if (properties.size === 0 && value.more !== null) return {}
  return objectSchema(properties, required)
}

/** JSON leaves out what is undefined. */
function isMissing(value: Value): boolean {
  return value.kind === 'primitive' && value.value === undefined
}

function ofPrimitive(value: unknown): Schema {
  if (value === null) return { type: 'null' }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' }
  return typeof value === 'string' || typeof value === 'boolean' ? { type: typeof value } : {}
}
