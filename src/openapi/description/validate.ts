import type { JsonObject } from './json.ts'
import { officialSchema } from './official-schemas.ts'
import type { Origins } from './origins.ts'
import { pointerOf, tokensOf } from './pointer.ts'
import { problem } from './problem.ts'
import type { Version } from './versions.ts'

/** Throws `UserError` for what is most clearly wrong by the published schema of the version. */
export async function validate(document: JsonObject, version: Version, origins: Origins): Promise<void> {
  const schema = await officialSchema(version)
  if (schema.quick(document)) return
  const { explain } = await import('./explain.ts')
  const { path, message } = explain(schema, document)
  const tokens = tokensOf(path)
  throw problem(origins.at(tokens), message, { pointer: pointerOf(tokens) })
}
