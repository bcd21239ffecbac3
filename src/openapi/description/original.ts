import type { JsonObject } from './json.ts'
import type { Version } from './versions.ts'

/** Where in the document as it was gathered (in its own version) something of the upgraded document stands. */
export function originalTokens(tokens: readonly string[], version: Version, _gathered: JsonObject): readonly string[] {
  if (version !== '2.0') return tokens
  const [first, section, ...rest] = tokens
  if (first !== 'components') return tokens
  if (section === 'schemas') return ['definitions', ...rest]
  if (section === 'securitySchemes') return ['securityDefinitions', ...rest]
  if (section === 'responses' || section === 'parameters') return [section, ...rest]
  return section === 'requestBodies' ? ['parameters', ...rest] : tokens
}
