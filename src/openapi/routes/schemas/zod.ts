import type { ExternalValue, ObjectValue, Value } from '../values/value.ts'
import { jsonOf, type Link, linksOf, type Read, type Reading, readSchema } from './of-external.ts'
import { componentName, named, nullable, objectSchema, ofValues, oneOf, type Schema } from './schema.ts'

/** zod 3 and 4: `z.object({ name: z.string().min(1) })`. */
export function zodSchema(value: ExternalValue, reading: Reading): Read | null {
  const links = linksOf(value)
  const start = links.findIndex(({ name, args }) => args !== null && (makers[name] !== undefined || plain[name] !== undefined))
  const first = links[start]
  if (first === undefined) return null
  const isCoerced = links.slice(0, start).some(({ name }) => name === 'coerce')
  const iso = links.slice(0, start).some(({ name }) => name === 'iso')
  const make = makers[first.name]
  const args = first.args ?? []
  let read: Read = iso
    ? { schema: { type: 'string', format: isoFormats[first.name] ?? first.name }, isOptional: false }
    : make === undefined
      ? { schema: plain[first.name] ?? {}, isOptional: false }
      : make(args, reading)
  if (isCoerced && first.name === 'date') read = { schema: { type: 'string', format: 'date-time' }, isOptional: false }
  for (const link of links.slice(start + 1)) read = refine(read, link, reading)
  const name = reading.nameOf(value)
  if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
    const { schema } = read
    return { ...read, schema: named(reading.components, componentName(name), JSON.stringify(schema), () => schema) }
  }
  return read
}

const isoFormats: Record<string, string> = { datetime: 'date-time', date: 'date', time: 'time', duration: 'duration' }

const text = (format: string): Schema => ({ type: 'string', format })

const plain: Record<string, Schema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  float32: { type: 'number', format: 'float' },
  float64: { type: 'number', format: 'double' },
  bigint: { type: 'integer' },
  boolean: { type: 'boolean' },
  stringbool: { type: 'string' },
  date: text('date-time'),
  null: { type: 'null' },
  any: {},
  unknown: {},
  void: {},
  undefined: {},
  never: { not: {} },
  email: text('email'),
  uuid: text('uuid'),
  uuidv4: text('uuid'),
  guid: text('uuid'),
  url: text('uri'),
  cuid: { type: 'string' },
  cuid2: { type: 'string' },
  ulid: { type: 'string' },
  nanoid: { type: 'string' },
  ipv4: text('ipv4'),
  ipv6: text('ipv6'),
  base64: { type: 'string', contentEncoding: 'base64' },
  jwt: { type: 'string' },
  file: { type: 'string', format: 'binary' },
  custom: {},
  instanceof: {},
}

type Maker = (args: readonly Value[], reading: Reading) => Read

const certain = (schema: Schema): Read => ({ schema, isOptional: false })

function inside(value: Value | undefined, reading: Reading): Schema {
  return (value === undefined ? null : readSchema(value, reading))?.schema ?? {}
}

const makers: Record<string, Maker> = {
  object: ([shape], reading) => certain(shapeOf(shape, reading, {})),
  strictObject: ([shape], reading) => certain(shapeOf(shape, reading, { additionalProperties: false })),
  looseObject: ([shape], reading) => certain(shapeOf(shape, reading, {})),
  interface: ([shape], reading) => certain(shapeOf(shape, reading, {})),
  array: ([item], reading) => certain({ type: 'array', items: inside(item, reading) }),
  set: ([item], reading) => certain({ type: 'array', items: inside(item, reading), uniqueItems: true }),
  tuple: ([items], reading) =>
    certain({ type: 'array', prefixItems: list(items).map((item) => inside(item, reading)), items: false }),
  union: ([options], reading) => certain(oneOf(list(options).map((option) => inside(option, reading)))),
  discriminatedUnion: ([, options], reading) => certain(oneOf(list(options).map((option) => inside(option, reading)))),
  intersection: ([left, right], reading) => certain({ allOf: [inside(left, reading), inside(right, reading)] }),
  record: (args, reading) => certain({ type: 'object', additionalProperties: inside(args.at(-1), reading) }),
  map: ([, value], reading) => certain({ type: 'object', additionalProperties: inside(value, reading) }),
  literal: ([value]) => certain(literal(value)),
  enum: ([values]) => certain(enumeration(values)),
  nativeEnum: ([values]) => certain(enumeration(values)),
  optional: ([value], reading) => ({ schema: inside(value, reading), isOptional: true }),
  nullable: ([value], reading) => certain(nullable(inside(value, reading))),
  nullish: ([value], reading) => ({ schema: nullable(inside(value, reading)), isOptional: true }),
  preprocess: ([, value], reading) => (value === undefined ? null : readSchema(value, reading)) ?? certain({}),
  // A function that gives a schema of itself.
  lazy: () => certain({}),
}

function literal(value: Value | undefined): Schema {
  const known = jsonOf(value)
  if (Array.isArray(known)) return ofValues(known)
  return known === undefined
    ? {}
    : known === null
      ? { type: 'null' }
      : { ...(typeof known === 'string' ? { type: 'string' } : {}), const: known }
}

function enumeration(values: Value | undefined): Schema {
  if (values?.kind === 'array') return ofValues(values.items.map(jsonOf).filter((item) => item !== undefined))
  if (values?.kind !== 'object') return { type: 'string' }
  // A numeric enumeration of TypeScript's also leads from numbers to names.
  const all = [...values.props]
    .filter(([name]) => !/^\d+$/.test(name))
    .map(([, value]) => (value.kind === 'accessor' ? undefined : jsonOf(value)))
  return ofValues(all.filter((item) => item !== undefined))
}

function list(value: Value | undefined): readonly Value[] {
  return value?.kind === 'array' ? value.items : []
}

function shapeOf(shape: Value | undefined, reading: Reading, more: Schema): Schema {
  if (shape?.kind !== 'object') return { type: 'object', ...more }
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const [name, property] of propertiesOf(shape)) {
    const read = readSchema(property, reading) ?? { schema: {}, isOptional: false }
    properties.set(name, read.schema)
    if (!read.isOptional) required.push(name)
  }
  return objectSchema(properties, required, more)
}

function propertiesOf({ props }: ObjectValue): [string, Value][] {
  return [...props].filter((entry): entry is [string, Value] => entry[1].kind !== 'accessor')
}

/** What a reference leads to: what is changed of a named schema is one of its own. */
function whole(schema: Schema, { components }: Reading): Schema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return name === undefined ? schema : (components.schemas.get(name) ?? schema)
}

function properties(schema: Schema): Map<string, Schema> {
  return new Map(
    typeof schema.properties === 'object' && schema.properties !== null
      ? (Object.entries(schema.properties) as [string, Schema][])
      : [],
  )
}

function requiredOf(schema: Schema): string[] {
  return Array.isArray(schema.required) ? schema.required.filter((name): name is string => typeof name === 'string') : []
}

function refine(read: Read, { name, args }: Link, reading: Reading): Read {
  if (args === null) {
    // `.shape.name`, `.element`: a part of it.
    const part = properties(whole(read.schema, reading)).get(name)
    if (part !== undefined) return certain(part)
    return name === 'element' && typeof read.schema.items === 'object' ? certain(read.schema.items as Schema) : read
  }
  const [first] = args
  const known = jsonOf(first)
  const { schema } = read
  const with_ = (more: Schema): Read => ({ ...read, schema: '$ref' in schema ? schema : { ...schema, ...more } })
  switch (name) {
    case 'optional':
    case 'exactOptional':
      return { ...read, isOptional: true }
    case 'nullable':
      return { ...read, schema: nullable(schema) }
    case 'nullish':
      return { schema: nullable(schema), isOptional: true }
    case 'default':
    case 'prefault':
    case 'catch':
      return { schema: known === undefined ? schema : { ...schema, default: known }, isOptional: true }
    case 'describe':
      return typeof known === 'string' ? with_({ description: known }) : read
    case 'min':
    case 'gte':
      return bound(read, 'min', known)
    case 'max':
    case 'lte':
      return bound(read, 'max', known)
    case 'length':
      return schema.type === 'array' ? with_({ minItems: known, maxItems: known }) : with_({ minLength: known, maxLength: known })
    case 'nonempty':
      return schema.type === 'array' ? with_({ minItems: 1 }) : with_({ minLength: 1 })
    case 'gt':
      return with_({ exclusiveMinimum: known })
    case 'lt':
      return with_({ exclusiveMaximum: known })
    case 'positive':
      return with_({ exclusiveMinimum: 0 })
    case 'nonnegative':
      return with_({ minimum: 0 })
    case 'negative':
      return with_({ exclusiveMaximum: 0 })
    case 'multipleOf':
    case 'step':
      return with_({ multipleOf: known })
    case 'int':
      return with_({ type: 'integer' })
    case 'regex':
      return typeof known === 'string' ? with_({ pattern: known }) : read
    case 'startsWith':
      return typeof known === 'string' ? with_({ pattern: `^${escaped(known)}` }) : read
    case 'email':
      return with_({ format: 'email' })
    case 'url':
      return with_({ format: 'uri' })
    case 'uuid':
    case 'guid':
      return with_({ format: 'uuid' })
    case 'datetime':
      return with_({ format: 'date-time' })
    case 'date':
    case 'time':
      return with_({ format: name })
    case 'ip':
      return with_({ anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] })
    case 'array':
      return certain({ type: 'array', items: schema })
    case 'or':
      return { ...read, schema: oneOf([schema, inside(first, reading)]) }
    case 'and':
      return { ...read, schema: { allOf: [schema, inside(first, reading)] } }
    case 'strict':
      return with_({ additionalProperties: false })
    default:
      return reshaped(read, name, first, reading)
  }
}

/** extend, merge, pick, omit, partial, required of an object. */
function reshaped(read: Read, name: string, first: Value | undefined, reading: Reading): Read {
  const schema = whole(read.schema, reading)
  const all = properties(schema)
  const required = requiredOf(schema)
  const keys = first?.kind === 'object' ? [...first.props.keys()] : null
  switch (name) {
    case 'extend':
    case 'safeExtend':
    case 'augment':
    case 'merge': {
      const more = name === 'merge' ? whole(inside(first, reading), reading) : shapeOf(first, reading, {})
      const added = properties(more)
      return certain(
        objectSchema(new Map([...all, ...added]), [...required.filter((key) => !added.has(key)), ...requiredOf(more)]),
      )
    }
    case 'pick':
      return keys === null
        ? read
        : certain(
            objectSchema(
              new Map([...all].filter(([key]) => keys.includes(key))),
              required.filter((key) => keys.includes(key)),
            ),
          )
    case 'omit':
      return keys === null
        ? read
        : certain(
            objectSchema(
              new Map([...all].filter(([key]) => !keys.includes(key))),
              required.filter((key) => !keys.includes(key)),
            ),
          )
    case 'partial':
    case 'deepPartial':
      return certain(objectSchema(all, keys === null ? [] : required.filter((key) => !keys.includes(key))))
    case 'required':
      return certain(objectSchema(all, keys === null ? [...all.keys()] : [...new Set([...required, ...keys])]))
    case 'keyof':
      return certain(ofValues([...all.keys()]))
    case 'pipe':
      return read
    default:
      return read
  }
}

function bound(read: Read, side: 'min' | 'max', known: unknown): Read {
  if (typeof known !== 'number' || '$ref' in read.schema) return read
  const { type } = read.schema
  const word = type === 'string' ? `${side}Length` : type === 'array' ? `${side}Items` : `${side}imum`
  return { ...read, schema: { ...read.schema, [word]: known } }
}

function escaped(text_: string): string {
  return text_.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
