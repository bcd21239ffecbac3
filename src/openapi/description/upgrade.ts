import { isList, isObject, type Json, type JsonObject, member } from './json.ts'
import { prepareTwo } from './prepare-two.ts'
import { type Shape, shapeOfItems, shapeWithin } from './structure.ts'
import type { Version } from './versions.ts'

/**
 * A gathered document as OpenAPI 3.1; one of 3.2 stays what it is. The document given must not be used again. What the library leaves of
 * older versions (`nullable` where there is no `type`, or an `enum` without null) is brought to 3.1 as well.
 */
export async function upgraded(document: JsonObject, version: Version): Promise<JsonObject> {
  if (version === '3.1' || version === '3.2') return document
  const { upgrade } = await import('@scalar/openapi-upgrader')
  const old = version === '2.0' ? prepareTwo(document) : document
  const { openapi: _, ...rest } = mended(upgrade(old, '3.1') as unknown as JsonObject, 'document') as JsonObject
  return { openapi: '3.1.1', ...rest }
}

/** In place: what the library made is nobody else's. */
function mended(value: Json, shape: Shape): Json {
  if (shape === null || typeof value !== 'object' || value === null) return value
  if (isList(value)) {
    for (const item of value) mended(item, shapeOfItems(shape))
    return value
  }
  if (!isObject(value)) return value
  for (const name of Object.keys(value)) {
    const within = shapeWithin(shape, name)
    if (within !== null) mended(value[name] ?? null, within)
  }
  if (shape === 'schema') mendSchema(value as Record<string, Json>)
  return value
}

function mendSchema(schema: Record<string, Json>): void {
  const nullable = schema.nullable === true
  delete schema.nullable
  const { type } = schema
  const admitsNull = nullable || (isList(type ?? null) && (type as readonly Json[]).includes('null'))
  if (!admitsNull) return
  const values = schema.enum
  // OpenAPI 3.0.3 would have null among the values as well; that is left out more often than meant.
  if (isList(values) && !values.includes(null)) schema.enum = [...values, null]
  if (!nullable) return
  for (const name of ['anyOf', 'oneOf']) {
    const alternatives = schema[name]
    if (isList(alternatives) && !alternatives.some((each) => member(each, 'type') === 'null'))
      schema[name] = [...alternatives, { type: 'null' }]
  }
}
