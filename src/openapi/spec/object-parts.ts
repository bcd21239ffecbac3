import type { Describing } from '../routes/schemas/of-value.ts'
import type { Schema } from '../routes/schemas/schema.ts'

/** The properties of an object's schema, each with whether it must be there; null: it is none. */
export function partsOfObject(
  schema: Schema | undefined,
  describing: Describing,
): Map<string, { schema: Schema; isRequired: boolean }> | null {
  if (schema === undefined) return null
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  if (name !== undefined) return partsOfObject(describing.reading.components.schemas.get(name), describing)
  if (Array.isArray(schema.allOf)) {
    const all = schema.allOf.map((part: Schema) => partsOfObject(part, describing))
    return new Map(all.flatMap((part) => [...(part ?? [])]))
  }
  const { properties } = schema
  if (typeof properties !== 'object' || properties === null) return null
  const required = Array.isArray(schema.required) ? schema.required : []
  return new Map(
    Object.entries(properties).map(([key, inside]): [string, { schema: Schema; isRequired: boolean }] => [
      key,
      { schema: isSchema(inside) ? inside : {}, isRequired: required.includes(key) },
    ]),
  )
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
