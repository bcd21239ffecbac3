import type { Note } from '../route.ts'

/** A JSON schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>

/** Named schemas that are gathered while others are written: name → schema. */
export interface Components {
  schemas: Map<string, Schema>
  /** What a name was given to. */
  owners: Map<string, unknown>
  /** What could not be read of a schema. */
  unknowns: Note[]
}

export function components(): Components {
  return { schemas: new Map(), owners: new Map(), unknowns: [] }
}

/** A reference to a schema under a name of its own; the same owner gets the same name. */
export function named(components: Components, wanted: string, owner: unknown, make: () => Schema): Schema {
  let name = wanted
  for (let count = 2; components.owners.has(name) && components.owners.get(name) !== owner; count++) name = `${wanted}${count}`
  if (!components.owners.has(name)) {
    components.owners.set(name, owner)
    components.schemas.set(name, make())
  }
  return { $ref: `#/components/schemas/${name}` }
}

/** A variable's or a type's name as that of a component: "createUserSchema" → "CreateUser". */
export function componentName(name: string): string {
  const stem = name.replace(/[^A-Za-z0-9_]/g, '').replace(/(?<=.)(Schema|Validator|Validation)$/, '')
  return stem.charAt(0).toUpperCase() + stem.slice(1)
}

/** Adds null to what a schema lets through. */
export function nullable(schema: Schema): Schema {
  if (typeof schema.type === 'string' && schema.enum === undefined && schema.const === undefined)
    return { ...schema, type: [schema.type, 'null'] }
  if (Array.isArray(schema.type)) return schema.type.includes('null') ? schema : { ...schema, type: [...schema.type, 'null'] }
  if (Object.keys(schema).length === 0) return schema
  return { anyOf: [schema, { type: 'null' }] }
}

/** One of several: the same once, strings alone as an enumeration. */
export function oneOf(schemas: readonly Schema[]): Schema {
  const seen = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]))
  const all = [...seen.values()]
  const [only] = all
  if (only === undefined) return {}
  if (all.length === 1) return only
  if (all.some((schema) => Object.keys(schema).length === 0)) return {}
  const values = all.flatMap((schema) => ('const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : []))
  if (all.every((schema) => 'const' in schema || Array.isArray(schema.enum))) return ofValues(values)
  const isNull = (schema: Schema) => schema.type === 'null'
  const rest = all.filter((schema) => !isNull(schema))
  const [single] = rest
  if (rest.length < all.length && single !== undefined) return nullable(rest.length === 1 ? single : oneOf(rest))
  return { anyOf: all }
}

export function ofValues(values: readonly unknown[]): Schema {
  const types = [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
  const [type] = types
  return {
    ...(types.length === 1 && (type === 'string' || type === 'number' || type === 'boolean') ? { type } : {}),
    enum: [...new Set(values)],
  }
}

/** An object's schema. `required` is left out where nothing is. */
export function objectSchema(properties: ReadonlyMap<string, Schema>, required: readonly string[], more: Schema = {}): Schema {
  return { type: 'object', properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}), ...more }
}
