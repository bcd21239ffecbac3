import type { JsonObject } from './json.ts'

/** Brings OpenAPI 2.0 to what the upgrade understands. */
export function prepareTwo(document: JsonObject): JsonObject {
  return document
}
