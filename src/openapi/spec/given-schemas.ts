import type { Registered } from '../routes/frameworks/registered.ts'
import { hooksOf } from '../routes/guards.ts'
import { readSchema } from '../routes/schemas/of-external.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import type { Schema } from '../routes/schemas/schema.ts'
import type { ObjectValue, Value } from '../routes/values/value.ts'

/** The parts of a request, by their schemas, that a middleware was made with: `validate({ params, query, body })`. */
export interface GivenSchemas {
  parts: ReadonlyMap<'params' | 'query' | 'headers' | 'cookies', Schema>
  /** By media type. null: none was given. */
  body: { required: boolean; content: ReadonlyMap<string, Schema> } | null
}

const places = ['params', 'query', 'headers', 'cookies'] as const
const names = new Set<string>([...places, 'body'])

/**
 * What a route's functions were given when they were made. How they use it may be too roundabout to be followed; what is called `query` and is a
 * schema of a validation library's describes the query.
 */
export function givenSchemas({ options, handlers }: Registered, { reading }: Describing): GivenSchemas {
  const schemaOf = (value: Value): Schema | null => readSchema(value, reading)?.schema ?? null
  const parts: [(typeof places)[number], Schema][] = []
  let body: GivenSchemas['body'] = null
  for (const given of [...hooksOf(options), ...handlers].flatMap(madeWith)) {
    for (const place of places) {
      const schema = schemaIn(given, place, schemaOf)
      if (schema !== null) parts.push([place, schema])
    }
    body ??= bodyIn(given, schemaOf)
  }
  return { parts: new Map(parts), body }
}

/** Arguments of the call in which a function was made, where they name nothing but parts of a request. */
function madeWith(value: Value): ObjectValue[] {
  if (value.kind === 'array') return value.items.flatMap(madeWith)
  if (value.kind !== 'function') return []
  return value.scope.frame.args.filter(
    (arg): arg is ObjectValue =>
      arg.kind === 'object' && arg.props.size > 0 && [...arg.props.keys()].every((name) => names.has(name)),
  )
}

function schemaIn(given: ObjectValue, name: string, schemaOf: (value: Value) => Schema | null): Schema | null {
  const inside = given.props.get(name)
  return inside === undefined || inside.kind === 'accessor' ? null : schemaOf(inside)
}

/** `body: schema`, or `body: { required: true, content: { 'application/json': schema } }` as generated services have it. */
function bodyIn(given: ObjectValue, schemaOf: (value: Value) => Schema | null): GivenSchemas['body'] {
  const whole = schemaIn(given, 'body', schemaOf)
  if (whole !== null) return { required: true, content: new Map([['application/json', whole]]) }
  const body = given.props.get('body')
  const content = body?.kind === 'object' ? body.props.get('content') : undefined
  if (body?.kind !== 'object' || content?.kind !== 'object') return null
  const required = body.props.get('required')
  return {
    required: required?.kind === 'primitive' && required.value === true,
    content: new Map([...content.props.keys()].map((type) => [type, schemaIn(content, type, schemaOf) ?? {}])),
  }
}
