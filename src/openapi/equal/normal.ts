import { isList, isObject, type Json, type JsonObject, textOf } from '../description/json.ts'
import { referred } from '../description/referred.ts'
import { mergedSchemas } from './merged.ts'
import { takeNullChoice, takeNullType, takeValues } from './nulls.ts'
import { listOf, schemaOf } from './values.ts'

/** A schema as what it says, without the ways of saying it. Schemas within it are as they are written. */
export interface Normal {
  /** Null is permitted beside whatever the keywords say. */
  nullable: boolean
  keywords: ReadonlyMap<string, Json>
}

export type Written = JsonObject | boolean | null

/** Normal forms of one document's schemas, each made once. */
export type Normals = (schema: Written) => Normal

/** What says nothing. */
const anything: Normal = { nullable: false, keywords: new Map() }

/** Keywords that permit nothing and forbid nothing with these values. */
const empty: Record<string, (value: Json) => boolean> = {
  required: isEmptyList,
  properties: isEmptyObject,
  patternProperties: isEmptyObject,
  additionalProperties: isAnything,
  unevaluatedProperties: isAnything,
  items: isAnything,
  unevaluatedItems: isAnything,
  uniqueItems: (value) => value === false,
  readOnly: (value) => value === false,
  writeOnly: (value) => value === false,
  deprecated: (value) => value === false,
  minLength: (value) => value === 0,
  minItems: (value) => value === 0,
  minProperties: (value) => value === 0,
}

export function normalsOf(document: JsonObject): Normals {
  const known = new Map<JsonObject, Normal>()
  /** What is one of itself has no end. */
  const underway = new Set<JsonObject>()

  const normal: Normals = (schema) => {
    if (schema === null || schema === true) return anything
    if (schema === false) return { nullable: false, keywords: new Map([['not', {}]]) }
    let found = known.get(schema)
    if (found === undefined) {
      found = made(schema)
      known.set(schema, found)
    }
    return found
  }

  const made = (schema: JsonObject): Normal => {
    if (underway.has(schema)) return { nullable: false, keywords: new Map(definite(schema)) }
    underway.add(schema)
    try {
      const { $ref, ...own } = schema
      const parts = [...(textOf($ref) === null ? [] : [referred(document, { $ref }, '').value]), ...listOf(schema.allOf)]
      const { allOf: _, ...rest } = own
      const [one] = parts
      // The very same, so that a pair is known where it is met again.
      if (parts.length === 1 && Object.keys(rest).length === 0) return normal(schemaOf(one))
      const whole = simplified(rest, normal)
      return parts.length === 0 ? whole : mergedSchemas([...parts.map((part) => normal(schemaOf(part))), whole], parts)
    } finally {
      underway.delete(schema)
    }
  }
  return normal
}

/** A schema without `$ref` and `allOf`. */
function simplified(schema: JsonObject, normal: Normals): Normal {
  const keywords = new Map(definite(schema))
  let nullable = takeNullType(keywords)
  const choice = takeNullChoice(keywords)
  nullable ||= choice
  binary(keywords)
  const constant = keywords.get('const')
  if (constant !== undefined) keywords.delete('const')
  const values = constant === undefined ? keywords.get('enum') : [constant]
  if (isList(values)) nullable = takeValues(keywords, values, nullable)
  for (const [name, isEmpty] of Object.entries(empty)) {
    const value = keywords.get(name)
    if (value !== undefined && isEmpty(value)) keywords.delete(name)
  }
  return only(keywords, nullable, normal)
}

/** `anyOf` and `oneOf` of one are that one. */
function only(keywords: Map<string, Json>, nullable: boolean, normal: Normals): Normal {
  for (const name of ['anyOf', 'oneOf']) {
    const [one, ...others] = listOf(keywords.get(name))
    if (one === undefined || others.length > 0) continue
    keywords.delete(name)
    const inner = normal(schemaOf(one))
    const merged = mergedSchemas(
      [
        { ...inner, nullable: false },
        { nullable: false, keywords },
      ],
      [one],
    )
    return { nullable: nullable || inner.nullable, keywords: merged.keywords }
  }
  return { nullable, keywords }
}

/** OpenAPI 3.0's `format: binary` and `byte` are 3.1's `contentMediaType` and `contentEncoding`. */
function binary(keywords: Map<string, Json>): void {
  const format = keywords.get('format')
  if (format === 'byte' || format === 'base64') keywords.set('contentEncoding', 'base64')
  else if (format === 'binary') {
    if (!keywords.has('contentMediaType')) keywords.set('contentMediaType', 'application/octet-stream')
  } else {
    if (keywords.get('contentMediaType') === 'application/octet-stream') keywords.delete('type')
    return
  }
  keywords.delete('format')
  if (format === 'binary') keywords.delete('type')
}

function definite(schema: JsonObject): [string, Json][] {
  return Object.entries(schema).filter((entry): entry is [string, Json] => entry[1] !== undefined)
}

function isEmptyList(value: Json): boolean {
  return isList(value) && value.length === 0
}

function isEmptyObject(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0
}

function isAnything(value: Json): boolean {
  return value === true || isEmptyObject(value)
}
