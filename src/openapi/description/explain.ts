import type { JsonObject } from './json.ts'
import type { OfficialSchema } from './official-schemas.ts'

export function explain(schema: OfficialSchema, document: JsonObject): { path: string; message: string } {
  const errors = schema.thorough(document)
  const deepest = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0]
  return { path: deepest?.instancePath ?? '', message: `not as OpenAPI has it: ${deepest?.message ?? 'unknown'}` }
}
