import type { Registered } from '../routes/frameworks/registered.ts'
import { objectOf, type Rule, rulesOf } from '../routes/schemas/express-validator.ts'
import { joiObject } from '../routes/schemas/joi.ts'
import { linksOf } from '../routes/schemas/of-external.ts'
import { jsonSchema } from '../routes/schemas/of-json.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import type { Schema } from '../routes/schemas/schema.ts'
import type { ExternalValue, Value } from '../routes/values/value.ts'

export type Part = 'params' | 'query' | 'headers' | 'cookies' | 'body'

/** What a route says of itself beside its code: Fastify's `schema`, celebrate, express-validator, koa-joi-router's `validate` and the like. */
export interface Declared {
  parts: Partial<Record<Part, Schema>>
  /** By media type; null: it is in `parts`, or nowhere. */
  body: { required: boolean; content: ReadonlyMap<string, Schema> } | null
  /** "201", "2XX", "default" → schema. */
  responses: ReadonlyMap<string, Schema>
  tags: readonly string[]
  summary: string | null
  description: string | null
  operationId: string | null
  deprecated: boolean
  /** "application/x-www-form-urlencoded" where it says so. */
  consumes: string | null
  /** Names of the form's parts that are files. */
  files: readonly string[]
  isHidden: boolean
}

const partOf: Record<string, Part> = {
  params: 'params',
  param: 'params',
  query: 'query',
  querystring: 'query',
  headers: 'headers',
  header: 'headers',
  cookies: 'cookies',
  body: 'body',
}

export function declaredBy({ options, handlers }: Registered, describing: Describing): Declared {
  const parts: Partial<Record<Part, Schema>> = {}
  const rules: Rule[] = []
  const files: string[] = []
  for (const value of flat(handlers)) {
    if (value.kind !== 'external') continue
    if (value.module === 'express-validator') rules.push(...rulesOf(value))
    else if (/multer/.test(value.module)) files.push(...formFiles(value))
    else Object.assign(parts, ofMiddleware(value, describing))
  }
  for (const part of ['body', 'query', 'params', 'headers', 'cookies'] as const) {
    // `check` looks in all places: the body is where it is meant.
    const own = rules.filter(({ place }) => place === part || (place === null && part === 'body'))
    if (own.length > 0) parts[part] = objectOf(own)
  }
  const schema = options?.kind === 'object' ? property(options, 'schema') : null
  const validate = options?.kind === 'object' ? property(options, 'validate') : null
  Object.assign(parts, partsIn(schema, describing), partsIn(validate, describing))
  return {
    parts,
    body: null,
    files,
    responses: responsesIn(schema, describing),
    tags: textsIn(schema === null ? null : property(schema, 'tags')),
    summary: textIn(schema, 'summary'),
    description: textIn(schema, 'description'),
    operationId: textIn(schema, 'operationId'),
    deprecated: isTrue(schema, 'deprecated'),
    isHidden: isTrue(schema, 'hide'),
    consumes: textsIn(schema === null ? null : property(schema, 'consumes'))[0] ?? null,
  }
}

/** `celebrate({ body: Joi.object() })`, `validate({ query: z.object() })`, `validator.body(schema)`. */
function ofMiddleware(value: ExternalValue, describing: Describing): Partial<Record<Part, Schema>> {
  const last = linksOf(value).at(-1)
  if (last === undefined || last.args === null) return {}
  const [first] = last.args
  const single = partOf[last.name]
  if (single !== undefined && first !== undefined) {
    const schema = jsonSchema(first, describing.reading)
    return schema === null ? {} : { [single]: schema }
  }
  return first === undefined ? {} : partsIn(first, describing)
}

function partsIn(value: Value | null, describing: Describing): Partial<Record<Part, Schema>> {
  if (value?.kind !== 'object') return {}
  const found: Partial<Record<Part, Schema>> = {}
  for (const [name, inside] of value.props) {
    const part = partOf[name]
    if (part === undefined || inside.kind === 'accessor') continue
    const schema = holdsSchemas(inside) ? joiObject(inside, describing.reading) : jsonSchema(inside, describing.reading)
    if (schema !== null) found[part] = asObject(schema)
  }
  return found
}

/** A plain object whose properties are a library's schemas: `{ name: Joi.string() }`. */
function holdsSchemas(value: Value): boolean {
  return (
    value.kind === 'object' && value.props.size > 0 && [...value.props.values()].every((inside) => inside.kind === 'external')
  )
}

/** Fastify 4 and older also take the properties alone: `{ id: { type: 'string' } }`. */
function asObject(schema: Schema): Schema {
  const words = [
    'type',
    'properties',
    '$ref',
    'anyOf',
    'oneOf',
    'allOf',
    'additionalProperties',
    'required',
    'enum',
    'const',
    'not',
  ]
  if (words.some((word) => word in schema) || Object.keys(schema).length === 0) return schema
  return Object.values(schema).every((inside) => typeof inside === 'object' && inside !== null)
    ? { type: 'object', properties: schema }
    : schema
}

function responsesIn(schema: Value | null, describing: Describing): ReadonlyMap<string, Schema> {
  const response = schema === null ? null : property(schema, 'response')
  if (response?.kind !== 'object') return new Map()
  return new Map(
    [...response.props].flatMap(([status, inside]): [string, Schema][] => {
      if (inside.kind === 'accessor' || !/^([1-5]\d\d|[1-5]xx|default)$/i.test(status)) return []
      return [[status === 'default' ? status : status.toUpperCase(), asObject(responseSchema(inside, describing))]]
    }),
  )
}

/** Also where a response says its content: `{ description, content: { 'application/json': { schema } } }`. */
function responseSchema(value: Value, describing: Describing): Schema {
  const content = value.kind === 'object' ? property(value, 'content') : null
  const json = content?.kind === 'object' ? property(content, 'application/json') : null
  const inside = json?.kind === 'object' ? property(json, 'schema') : null
  return jsonSchema(inside ?? value, describing.reading) ?? {}
}

function formFiles(value: ExternalValue): string[] {
  const last = linksOf(value).at(-1)
  const [first] = last?.args ?? []
  const name = first?.kind === 'primitive' && typeof first.value === 'string' ? first.value : null
  if ((last?.name === 'single' || last?.name === 'array') && name !== null) return [name]
  if (last?.name !== 'fields' || first?.kind !== 'array') return last?.name === 'any' || last?.name === 'none' ? [''] : []
  return first.items.flatMap((item) => (item.kind === 'object' ? (textIn(item, 'name') ?? []) : []))
}

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]))
}

function property(value: Value, name: string): Value | null {
  const inside = value.kind === 'object' ? value.props.get(name) : undefined
  return inside === undefined || inside.kind === 'accessor' || (inside.kind === 'primitive' && inside.value === undefined)
    ? null
    : inside
}

function textIn(value: Value | null, name: string): string | null {
  const inside = value === null ? null : property(value, name)
  return inside?.kind === 'primitive' && typeof inside.value === 'string' ? inside.value : null
}

function isTrue(value: Value | null, name: string): boolean {
  const inside = value === null ? null : property(value, name)
  return inside?.kind === 'primitive' && inside.value === true
}

function textsIn(value: Value | null): string[] {
  if (value?.kind !== 'array') return []
  return value.items.flatMap((item) => (item.kind === 'primitive' && typeof item.value === 'string' ? [item.value] : []))
}
