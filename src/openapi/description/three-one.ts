import { isList, isObject, type Json, type JsonObject, type Members, member, objectOf } from './json.ts'
import { annotations } from './schema-addresses.ts'
import { type Shape, shapeOfItems, shapeWithin } from './structure.ts'

/**
 * Brings a gathered document of OpenAPI 3.0 to 3.1, in place but for its outermost members. By kinds of objects and not by names: the upgrade
 * of the library that 2.0 is given to takes a header that is called `example` for one, and leaves `nullable` where there is no `type`.
 * Source: "Migrating from OpenAPI 3.0 to 3.1.0" (OpenAPI Initiative, 2021), and proposal 003 of the initiative for what `nullable` means.
 */
export function toThreeOne(document: JsonObject): JsonObject {
  renew(document, 'document', null)
  const { openapi: _, 'x-webhooks': webhooks, ...rest } = document
  return { openapi: '3.1.1', ...rest, ...(isObject(webhooks) ? { webhooks: pathItemsOf(webhooks) } : {}) }
}

const inPathItem = /^(\$ref|summary|description|servers|parameters|get|put|post|delete|options|head|patch|trace|x-.*)$/

/** An extension may hold anything, `webhooks` only path items. */
function pathItemsOf(webhooks: JsonObject): JsonObject {
  return objectOf(
    Object.entries(webhooks).filter(([, item]) => isObject(item) && Object.keys(item).every((name) => inPathItem.test(name))),
  )
}

function renew(value: Json | undefined, shape: Shape, around: Shape): void {
  if (shape === null) return
  if (isList(value)) for (const item of value) renew(item, shapeOfItems(shape), around)
  if (!isObject(value)) return
  if (shape === 'schema') renewAlternatives(value)
  for (const name of Object.keys(value)) {
    const each = value[name]
    if (typeof each === 'object') renew(each, shapeWithin(shape, name), shape)
  }
  if (shape === 'schema') renewSchema(value as Members, around === 'media type')
  if (shape === 'media type' || shape === 'parameter' || shape === 'header') renewExample(value as Members)
}

function renewExample(owner: Members): void {
  const { example } = owner
  if (example === undefined) return
  delete owner.example
  owner.examples ??= { default: { value: example } }
}

function renewSchema(schema: Members, whole: boolean): void {
  renewBounds(schema)
  renewBytes(schema, whole)
  if (schema.example !== undefined) {
    schema.examples ??= [schema.example]
    delete schema.example
  }
  const { nullable } = schema
  if (nullable === undefined) return
  delete schema.nullable
  if (nullable === true) admitNull(schema)
}

/** `exclusiveMinimum: true` beside a minimum is now the minimum itself. */
function renewBounds(schema: Members): void {
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[exclusive] !== 'boolean') continue
    const limit = schema[bound]
    const excluded = schema[exclusive]
    delete schema[exclusive]
    if (!excluded || limit === undefined) continue
    schema[exclusive] = limit
    delete schema[bound]
  }
}

/** Bytes are no text, and of a whole body the media type says already what they are. */
function renewBytes(schema: Members, whole: boolean): void {
  if (schema.type !== 'string') return
  if (schema.format === 'byte' || schema.format === 'base64') {
    delete schema.format
    schema.contentEncoding = 'base64'
  } else if (schema.format === 'binary') {
    delete schema.format
    delete schema.type
    if (!whole) schema.contentMediaType = 'application/octet-stream'
  }
}

/**
 * Proposal 003 lets `nullable` say something only beside `type`, and would have null among the values of an `enum` too. It is written without
 * either more often than not, and always meant.
 */
function admitNull(schema: Members): void {
  const { type, $ref, allOf } = schema
  if (isList(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null]
  if (typeof type === 'string') schema.type = [type, 'null']
  const alternatives = ['anyOf', 'oneOf'].filter((name) => isList(schema[name]))
  for (const name of alternatives) schema[name] = withNull(schema[name] ?? [])
  if (type !== undefined || alternatives.length > 0) return
  if (typeof $ref === 'string') {
    delete schema.$ref
    schema.anyOf = [{ $ref }, { type: 'null' }]
  } else if (isList(allOf)) {
    const [one = true, ...others] = allOf
    delete schema.allOf
    schema.anyOf = [others.length === 0 ? one : { allOf }, { type: 'null' }]
  }
}

function withNull(alternatives: Json): Json {
  if (!isList(alternatives) || alternatives.some((each) => member(each, 'type') === 'null')) return alternatives
  return [...alternatives, { type: 'null' }]
}

/** An alternative that says nothing but `nullable` is how generators of 3.0 say "or null"; in 3.1 it would be anything. */
function renewAlternatives(schema: JsonObject): void {
  for (const name of ['anyOf', 'oneOf']) {
    const alternatives = schema[name]
    for (const each of isList(alternatives) ? alternatives : []) {
      if (!isObject(each) || each.nullable !== true) continue
      if (!Object.keys(each).every((key) => key === 'nullable' || annotations.has(key) || key.startsWith('x-'))) continue
      delete (each as Members).nullable
      ;(each as Members).type = 'null'
    }
  }
}
