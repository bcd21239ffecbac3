/** Schemas of OpenAPI 3.0 as ajv understands them. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Schema = { [key: string]: Json }

export function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The JSON schema that says the same. OpenAPI 3.0's `nullable` also widens a `$ref`, an `enum` or an `allOf` beside it, where ajv's own
 * reading of the word does not: it becomes a choice with null. References lead to `home`.
 */
export function jsonSchemaOf(value: Json, home: string, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => jsonSchemaOf(item, home))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => {
    if (!names && key === '$ref' && typeof inner === 'string') return [key, `${home}${inner}`]
    return [key, jsonSchemaOf(inner, home, !names && key === 'properties')]
  })
  if (names || value.nullable !== true) return Object.fromEntries(entries)
  return { anyOf: [{ type: 'null' }, Object.fromEntries(entries.filter(([key]) => key !== 'nullable'))] }
}

/**
 * A request's schema that takes no property it does not name. GitHub ignores those, so that a misspelt one is noticed by nobody;
 * where the description allows others in so many words, they stay allowed.
 */
export function closed(schema: Json): Json {
  if (!isObject(schema)) return schema
  const { properties, items } = schema
  return {
    ...schema,
    ...(isObject(items) ? { items: closed(items) } : {}),
    ...(isObject(properties)
      ? {
          properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, closed(inner)])),
          additionalProperties: schema.additionalProperties ?? false,
        }
      : {}),
  }
}
