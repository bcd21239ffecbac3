import { eachOf } from './each.ts'
import { isObject, type JsonObject, member } from './json.ts'
import { type OfficialSchema, officialSchema, schemaOfSchemas } from './official-schemas.ts'
import type { Origins } from './origins.ts'
import { pointerOf, tokensOf } from './pointer.ts'
import { problem, quoted } from './problem.ts'
import { permitted } from './section-names.ts'
import type { Version } from './versions.ts'

/** Throws `UserError` for what is most clearly wrong by the published schema of the version, or of schemas. */
export async function validate(document: JsonObject, version: Version, origins: Origins): Promise<void> {
  if (version !== '2.0') refuseNames(document, origins)
  const schema = await officialSchema(version)
  if (!schema.quick(document)) throw await wrong(schema, document, [], origins)
  const dialect = member(document, 'jsonSchemaDialect')
  if (version === '2.0' || version === '3.0' || (typeof dialect === 'string' && !known.test(dialect))) return
  const schemas = await schemaOfSchemas()
  const found: { value: JsonObject; tokens: readonly string[] }[] = []
  eachOf(document, 'schema', (value, tokens) => {
    if (found.length === 0 && isObject(value) && !schemas.quick(value)) found.push({ value, tokens: [...tokens] })
    return false
  })
  for (const { value, tokens } of found) throw await wrong(schemas, value, tokens, origins)
}

/** The schema of 3.0 lets any name of a component pass, that of 3.1 does not say where it stands. */
function refuseNames(document: JsonObject, origins: Origins): void {
  for (const [section, things] of Object.entries(member(document, 'components') ?? {})) {
    for (const name of isObject(things) && !section.startsWith('x-') ? Object.keys(things) : []) {
      if (permitted.test(name)) continue
      const tokens = ['components', section, name]
      throw problem(
        origins.at(tokens),
        `${quoted(name)} is no name for a component: letters, digits, ".", "_" and "-" may be in it`,
        {
          pointer: pointerOf(tokens),
        },
      )
    }
  }
}

/** Those of OpenAPI 3.1 and 3.2, and the one that they add to. */
const known = /^https:\/\/(spec\.openapis\.org\/oas\/3\.|json-schema\.org\/draft\/2020-12\/schema)/

async function wrong(schema: OfficialSchema, value: JsonObject, tokens: readonly string[], origins: Origins): Promise<Error> {
  const { explain } = await import('./explain.ts')
  const { pointer, message } = explain(schema, value)
  const all = [...tokens, ...tokensOf(pointer)]
  return problem(origins.at(all), message, { pointer: pointerOf(all) })
}
