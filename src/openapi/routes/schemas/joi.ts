import type { ExternalValue, Value } from '../values/value.ts'
import { jsonOf, type Link, linksOf, type Read, type Reading, readSchema } from './of-external.ts'
import { componentName, named, nullable, objectSchema, ofValues, oneOf, type Schema } from './schema.ts'

const types: Record<string, Schema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date-time' },
  array: { type: 'array' },
  object: { type: 'object' },
  binary: { type: 'string', format: 'binary' },
  any: {},
  mixed: {},
  alternatives: {},
  alt: {},
}

/** joi and yup: what is not `required()` may be missing. */
export function joiSchema(value: ExternalValue, reading: Reading): Read | null {
  const links = linksOf(value)
  const start = links.findIndex(({ name, args }) => args !== null && (Object.hasOwn(types, name) || name === 'compile'))
  const first = links[start]
  if (first === undefined) return null
  let read: Read = { schema: types[first.name] ?? {}, isOptional: true }
  if (first.args?.[0] !== undefined) read = { ...read, schema: firstArgument(read.schema, first, reading) }
  for (const link of links.slice(start + 1)) if (link.args !== null) read = refine(read, link.name, link.args, reading)
  const name = reading.nameOf(value)
  if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
    const { schema } = read
    return { ...read, schema: named(reading.components, componentName(name), JSON.stringify(schema), () => schema) }
  }
  return read
}

function firstArgument(schema: Schema, { name, args }: Link, reading: Reading): Schema {
  const [value] = args ?? []
  if ((name === 'object' || name === 'compile') && value?.kind === 'object') return joiObject(value, reading)
  if (name === 'alternatives' || name === 'alt') return oneOf(flat(args ?? []).map((each) => schemaOf(each, reading)))
  return schema
}

/** A plain object whose properties are schemas, as joi takes it too. */
export function joiObject(value: Value, reading: Reading): Schema {
  if (value.kind !== 'object') return schemaOf(value, reading)
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const [name, property] of value.props) {
    if (property.kind === 'accessor') continue
    const read =
      property.kind === 'object' ? { schema: joiObject(property, reading), isOptional: true } : readSchema(property, reading)
    properties.set(name, read?.schema ?? {})
    if (read !== null && !read.isOptional) required.push(name)
  }
  return objectSchema(properties, required)
}

function schemaOf(value: Value | undefined, reading: Reading): Schema {
  if (value === undefined) return {}
  if (value.kind === 'object') return joiObject(value, reading)
  return readSchema(value, reading)?.schema ?? {}
}

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]))
}

function refine(read: Read, name: string, args: readonly Value[], reading: Reading): Read {
  const [first] = args
  const known = jsonOf(first)
  const { schema } = read
  const with_ = (more: Schema): Read => ({ ...read, schema: '$ref' in schema ? schema : { ...schema, ...more } })
  switch (name) {
    case 'required':
    case 'exist':
    case 'defined':
      return { ...read, isOptional: false }
    case 'optional':
    case 'notRequired':
      return { ...read, isOptional: true }
    case 'forbidden':
      return { schema: { not: {} }, isOptional: true }
    case 'valid':
    case 'equal':
    case 'only':
    case 'oneOf': {
      const values = flat(args)
        .map(jsonOf)
        .filter((each) => each !== undefined)
      return values.length === 0 ? read : { ...read, schema: ofValues(values) }
    }
    case 'allow':
      return flat(args).some((each) => jsonOf(each) === null) ? { ...read, schema: nullable(schema) } : read
    case 'nullable':
      return { ...read, schema: nullable(schema) }
    case 'keys':
    case 'append':
    case 'shape':
      return first === undefined ? read : { ...read, schema: joined(schema, joiObject(first, reading)) }
    case 'concat':
      return { ...read, schema: joined(schema, schemaOf(first, reading)) }
    case 'items':
    case 'of':
      return with_({ items: oneOf(flat(args).map((each) => schemaOf(each, reading))) })
    case 'try':
      return { ...read, schema: oneOf(flat(args).map((each) => schemaOf(each, reading))) }
    case 'pattern':
      if (schema.type === 'object') return with_({ additionalProperties: schemaOf(args[1], reading) })
      return typeof known === 'string' ? with_({ pattern: known }) : read
    case 'regex':
    case 'matches':
      return typeof known === 'string' ? with_({ pattern: known }) : read
    case 'default':
      return known === undefined ? read : with_({ default: known })
    case 'description':
    case 'label':
      return typeof known === 'string' && name === 'description' ? with_({ description: known }) : read
    case 'min':
    case 'max':
      return typeof known === 'number' ? with_({ [limit(schema, name)]: known }) : read
    case 'length':
      return schema.type === 'array' ? with_({ minItems: known, maxItems: known }) : with_({ minLength: known, maxLength: known })
    case 'integer':
      return with_({ type: 'integer' })
    case 'positive':
      return with_({ exclusiveMinimum: 0 })
    case 'negative':
      return with_({ exclusiveMaximum: 0 })
    case 'greater':
    case 'moreThan':
      return typeof known === 'number' ? with_({ exclusiveMinimum: known }) : read
    case 'less':
    case 'lessThan':
      return typeof known === 'number' ? with_({ exclusiveMaximum: known }) : read
    case 'multiple':
      return with_({ multipleOf: known })
    case 'port':
      return with_({ type: 'integer', minimum: 0, maximum: 65_535 })
    case 'email':
      return with_({ format: 'email' })
    case 'uri':
    case 'url':
      return with_({ format: 'uri' })
    case 'guid':
    case 'uuid':
      return with_({ format: 'uuid' })
    case 'ip':
      return read
    case 'isoDate':
      return with_({ format: 'date-time' })
    case 'hostname':
    case 'domain':
      return with_({ format: 'hostname' })
    case 'alphanum':
      return with_({ pattern: '^[a-zA-Z0-9]+$' })
    case 'hex':
      return with_({ pattern: '^[a-fA-F0-9]+$' })
    case 'unique':
      return with_({ uniqueItems: true })
    case 'noUnknown':
      return with_({ additionalProperties: false })
    default:
      return read
  }
}

function limit({ type }: Schema, side: 'min' | 'max'): string {
  if (type === 'string') return `${side}Length`
  if (type === 'array') return `${side}Items`
  return type === 'object' ? `${side}Properties` : `${side}imum`
}

function joined(first: Schema, second: Schema): Schema {
  const properties = { ...asRecord(first.properties), ...asRecord(second.properties) }
  const required = [...new Set([...asList(first.required), ...asList(second.required)])]
  return { ...first, type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
