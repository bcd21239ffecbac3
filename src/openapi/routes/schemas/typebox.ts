import type { ExternalValue, Value } from '../values/value.ts'
import { jsonOf, linksOf, type Read, type Reading, readSchema } from './of-external.ts'
import { componentName, named, objectSchema, ofValues, oneOf, type Schema } from './schema.ts'

/** TypeBox: `Type.Object({ name: Type.String({ minLength: 1 }) })`, whose schemas are JSON schemas already. */
export function typeBoxSchema(value: ExternalValue, reading: Reading): Read | null {
  const link = linksOf(value).find(({ args, name }) => args !== null && Object.hasOwn(types, name))
  const make = link === undefined ? undefined : types[link.name]
  if (link === undefined || make === undefined) return null
  const read = make(link.args ?? [], reading)
  const name = reading.nameOf(value)
  if (name !== null && read.schema.type === 'object' && read.schema.properties !== undefined) {
    const { schema } = read
    return { ...read, schema: named(reading.components, componentName(name), JSON.stringify(schema), () => schema) }
  }
  return read
}

type Maker = (args: readonly Value[], reading: Reading) => Read

function inside(value: Value | undefined, reading: Reading): Schema {
  return (value === undefined ? null : readSchema(value, reading))?.schema ?? {}
}

function options(value: Value | undefined): Schema {
  const known = jsonOf(value)
  return typeof known === 'object' && known !== null ? { ...known } : {}
}

const certain = (schema: Schema): Read => ({ schema, isOptional: false })
const plain =
  (schema: Schema): Maker =>
  ([more]) =>
    certain({ ...schema, ...options(more) })

function list(value: Value | undefined): readonly Value[] {
  return value?.kind === 'array' ? value.items : []
}

function whole(schema: Schema, { components }: Reading): Schema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return name === undefined ? schema : (components.schemas.get(name) ?? schema)
}

function parts(value: Value | undefined, reading: Reading): { all: Map<string, Schema>; required: string[] } {
  const { properties, required } = whole(inside(value, reading), reading)
  return {
    all: new Map(typeof properties === 'object' && properties !== null ? (Object.entries(properties) as [string, Schema][]) : []),
    required: Array.isArray(required) ? required.filter((name): name is string => typeof name === 'string') : [],
  }
}

const object: Maker = ([shape, more], reading) => {
  const properties = new Map<string, Schema>()
  const required: string[] = []
  for (const [name, property] of shape?.kind === 'object' ? shape.props : []) {
    if (property.kind === 'accessor') continue
    const read = readSchema(property, reading) ?? certain({})
    properties.set(name, read.schema)
    if (!read.isOptional) required.push(name)
  }
  return certain(objectSchema(properties, required, options(more)))
}

const chosen =
  (keep: boolean): Maker =>
  ([value, keys, more], reading) => {
    const names = list(keys).map(jsonOf)
    const { all, required } = parts(value, reading)
    const kept = (name: string) => names.includes(name) === keep
    return certain(objectSchema(new Map([...all].filter(([name]) => kept(name))), required.filter(kept), options(more)))
  }

const types: Record<string, Maker> = {
  String: plain({ type: 'string' }),
  Number: plain({ type: 'number' }),
  Integer: plain({ type: 'integer' }),
  Boolean: plain({ type: 'boolean' }),
  Null: plain({ type: 'null' }),
  Any: plain({}),
  Unknown: plain({}),
  Date: plain({ type: 'string', format: 'date-time' }),
  Object: object,
  Array: ([item, more], reading) => certain({ type: 'array', items: inside(item, reading), ...options(more) }),
  Tuple: ([items, more], reading) =>
    certain({ type: 'array', prefixItems: list(items).map((item) => inside(item, reading)), items: false, ...options(more) }),
  Optional: ([value], reading) => ({ schema: inside(value, reading), isOptional: true }),
  Readonly: ([value], reading) => (value === undefined ? null : readSchema(value, reading)) ?? certain({}),
  Union: ([values, more], reading) => certain({ ...oneOf(list(values).map((each) => inside(each, reading))), ...options(more) }),
  Intersect: ([values, more], reading) => certain({ allOf: list(values).map((each) => inside(each, reading)), ...options(more) }),
  Composite: ([values, more], reading) => {
    const each = list(values).map((value) => parts(value, reading))
    return certain(
      objectSchema(
        new Map(each.flatMap(({ all }) => [...all])),
        each.flatMap(({ required }) => required),
        options(more),
      ),
    )
  },
  Literal: ([value, more]) => {
    const known = jsonOf(value)
    return certain({ ...(typeof known === 'string' ? { type: 'string' } : {}), const: known, ...options(more) })
  },
  Enum: ([values, more]) => {
    const known =
      values?.kind === 'object'
        ? [...values.props]
            .filter(([name]) => !/^\d+$/.test(name))
            .map(([, each]) => (each.kind === 'accessor' ? undefined : jsonOf(each)))
        : list(values).map(jsonOf)
    return certain({ ...ofValues(known.filter((each) => each !== undefined)), ...options(more) })
  },
  Record: ([, value, more], reading) =>
    certain({ type: 'object', additionalProperties: inside(value, reading), ...options(more) }),
  Partial: ([value, more], reading) => certain(objectSchema(parts(value, reading).all, [], options(more))),
  Required: ([value, more], reading) => {
    const { all } = parts(value, reading)
    return certain(objectSchema(all, [...all.keys()], options(more)))
  },
  Pick: chosen(true),
  Omit: chosen(false),
  Ref: ([value], reading) => certain(inside(value, reading)),
  Unsafe: ([schema]) => certain(options(schema)),
}
