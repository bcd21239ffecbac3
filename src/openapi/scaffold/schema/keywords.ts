import type { Json, JsonObject } from '../../description/json.ts'
import type { Schema } from './shape.ts'

/** What stands at a keyword, if it is of the kind that the keyword takes; null else: a description may hold anything anywhere. */
export function text(schema: JsonObject, keyword: string): string | null {
  const value = schema[keyword]
  return typeof value === 'string' ? value : null
}

export function number(schema: JsonObject, keyword: string): number | null {
  const value = schema[keyword]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A length or a count. */
export function size(schema: JsonObject, keyword: string): number | null {
  const value = number(schema, keyword)
  return value === null || value < 0 ? null : Math.floor(value)
}

export function flag(schema: JsonObject, keyword: string): boolean {
  return schema[keyword] === true
}

export function list(schema: JsonObject, keyword: string): readonly Json[] | null {
  const value = schema[keyword]
  return isList(value) ? value : null
}

export function strings(schema: JsonObject, keyword: string): readonly string[] {
  return list(schema, keyword)?.filter((each) => typeof each === 'string') ?? []
}

export function schemas(schema: JsonObject, keyword: string): readonly Schema[] {
  return list(schema, keyword)?.filter(isSchema) ?? []
}

export function schemaAt(schema: JsonObject, keyword: string): Schema | null {
  const value = schema[keyword]
  return isSchema(value) ? value : null
}

/** Of `properties` and the like. */
export function entries(schema: JsonObject, keyword: string): readonly (readonly [string, Json])[] {
  const value = schema[keyword]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, each] as const]))
}

export function isSchema(value: Json | undefined): value is Schema {
  return typeof value === 'boolean' || isObject(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
