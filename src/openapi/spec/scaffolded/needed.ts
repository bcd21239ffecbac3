import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Members,
  member,
  objectOr,
  put,
  textOf,
} from '../../description/json.ts'

/**
 * A document with what it refers to and does not have, from another: schemas that lead back into themselves, schemes of a guard that was added. A schema of
 * the same name is taken to be the same.
 */
export function neededOf(document: JsonObject, other: JsonObject): JsonObject {
  let result = document
  for (let more = true; more; ) {
    more = false
    for (const [section, name] of [...schemasIn(result.paths), ...schemasIn(result.components), ...schemesIn(result.paths)]) {
      const own = member(member(result.components, section), name)
      const found = member(member(other.components, section), name)
      if (own !== undefined || found === undefined) continue
      result = withComponent(result, section, name, found)
      more = true
    }
  }
  return result
}

function withComponent(document: JsonObject, section: string, name: string, value: Json): JsonObject {
  const components = objectOr(document.components)
  const things: Members = {}
  for (const [each, thing] of Object.entries(objectOr(components[section]))) if (thing !== undefined) put(things, each, thing)
  put(things, name, value)
  return { ...document, components: { ...components, [section]: things } }
}

function schemasIn(value: Json | undefined, found: [string, string][] = []): [string, string][] {
  if (isList(value)) for (const each of value) schemasIn(each, found)
  else if (isObject(value)) {
    const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(textOf(value.$ref) ?? '') ?? []
    if (name !== undefined) found.push(['schemas', name])
    for (const each of Object.values(value)) schemasIn(each, found)
  }
  return found
}

function schemesIn(paths: Json | undefined): [string, string][] {
  const operations = Object.values(objectOr(paths)).flatMap((item) => Object.values(objectOr(item)))
  return operations.flatMap((operation) => {
    const security = member(operation, 'security')
    const alternatives = isList(security) ? security : []
    return alternatives.flatMap((each) => Object.keys(objectOr(each)).map((name): [string, string] => ['securitySchemes', name]))
  })
}
