import { isList, isObject, type JsonObject, member, textOf } from './json.ts'
import { step, valueAt } from './pointer.ts'
import type { Version } from './versions.ts'

type Tokens = readonly string[]

/**
 * Where something of the upgraded document stood before: `gathered` is the document in its own version. Since 3.0 nothing moves; a
 * description of 2.0 has bodies among its parameters, and schemas without media types.
 */
export function originalTokens(tokens: Tokens, version: Version, gathered: JsonObject): Tokens {
  if (tokens[0] === 'webhooks' && member(gathered, 'webhooks') === undefined) return ['x-webhooks', ...tokens.slice(1)]
  if (version !== '2.0') return tokens
  const [first, second, third, ...rest] = tokens
  if (first === 'servers') return [member(gathered, 'host') === undefined ? 'basePath' : 'host']
  if (first === 'components') return component(second, third, rest)
  if (first !== 'paths' || second === undefined || third === undefined) return tokens
  const owner = [first, second, third]
  const [part, name, ...deeper] = rest
  if (part === 'parameters') return parameter([...owner, 'parameters'], name, deeper, gathered)
  if (part === 'requestBody') return body(owner, [name ?? '', ...deeper], gathered)
  if (third === 'parameters') return parameter(owner, part, [name ?? '', ...deeper], gathered)
  return part === 'responses' && name !== undefined ? [...owner, part, name, ...response(deeper)] : tokens
}

function component(section: string | undefined, name: string | undefined, rest: Tokens): Tokens {
  const named = name === undefined ? [] : [name]
  if (section === 'schemas') return ['definitions', ...named, ...rest]
  if (section === 'securitySchemes') return ['securityDefinitions', ...named, ...rest]
  if (section === 'responses') return ['responses', ...named, ...response(rest)]
  if (section === 'parameters') return ['parameters', ...named, ...withoutSchema(rest)]
  return section === 'requestBodies' ? ['parameters', ...named, ...rest.slice(2)] : []
}

/** "content/application~1json/schema/items" → "schema/items"; "headers/X-Rate/schema/type" → "headers/X-Rate/type" */
function response(rest: Tokens): Tokens {
  const [first, name, ...deeper] = rest
  if (first === 'content') return deeper
  return first === 'headers' && name !== undefined ? [first, name, ...withoutSchema(deeper)] : rest
}

function withoutSchema(tokens: Tokens): Tokens {
  return tokens[0] === 'schema' ? tokens.slice(1) : tokens
}

/** The upgraded document counts without bodies and form fields. */
function parameter(list: Tokens, index: string | undefined, deeper: Tokens, gathered: JsonObject): Tokens {
  const others = places(list, gathered).filter(({ place }) => place !== 'body' && place !== 'formData')
  const found = others[Number(index)]
  return found === undefined ? list : [...found.tokens, ...withoutSchema(deeper)]
}

function body(owner: Tokens, [content = '', _type, schema, properties, field, ...deeper]: Tokens, gathered: JsonObject): Tokens {
  const all = [...places([...owner, 'parameters'], gathered), ...places([...owner.slice(0, 2), 'parameters'], gathered)]
  const whole = all.find(({ place }) => place === 'body')
  if (whole !== undefined) {
    const below = [properties, field, ...deeper].filter((token) => token !== undefined)
    return content !== 'content' || schema === undefined ? whole.tokens : [...whole.tokens, schema, ...below]
  }
  const fields = all.filter(({ place }) => place === 'formData')
  const named = fields.find(({ name }) => properties === 'properties' && name === field)
  return named === undefined ? (fields[0]?.tokens ?? owner) : [...named.tokens, ...deeper]
}

/** What the parameters of a list are, with `$ref`s followed, and where they stand. */
function places(list: Tokens, gathered: JsonObject): { place: string | null; name: string | null; tokens: Tokens }[] {
  const parameters = valueAt(gathered, list)
  if (!isList(parameters)) return []
  return parameters.map((each, index) => {
    const ref = textOf(step(each, '$ref'))
    const value = ref === null ? each : valueAt(gathered, ref.slice(2).split('/'))
    const of = (name: string): string | null => (isObject(value) ? textOf(member(value, name)) : null)
    return { place: of('in'), name: of('name'), tokens: ref === null ? [...list, String(index)] : ref.slice(2).split('/') }
  })
}
