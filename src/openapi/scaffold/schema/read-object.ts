import type { JsonObject } from '../../description/json.ts'
import * as keyword from './keywords.ts'
import { anything, type Check, type ObjectCore, type Schema, type Shape, shape } from './shape.ts'

type Read = (schema: Schema) => Shape

/** What a schema says of an object's properties. */
export function objectCore(schema: JsonObject, read: Read): ObjectCore {
  const required = new Set(keyword.strings(schema, 'required'))
  const properties = new Map<string, { shape: Shape; required: boolean }>()
  for (const [name, property] of keyword.entries(schema, 'properties')) {
    if (keyword.isSchema(property)) properties.set(name, { shape: read(property), required: required.has(name) })
  }
  const additional = additionalOf(schema, read)
  // One that is needed and not described is what others may be.
  const other = typeof additional !== 'string' ? additional : additional === 'none' ? shape({ kind: 'never' }) : anything
  for (const name of required) if (!properties.has(name)) properties.set(name, { shape: other, required: true })
  return { kind: 'object', properties, additional }
}

function additionalOf(schema: JsonObject, read: Read): ObjectCore['additional'] {
  const others = keyword.schemaAt(schema, 'additionalProperties')
  // Its patterns are checked by themselves, and what else may be there with them.
  if (keyword.entries(schema, 'patternProperties').length > 0) return 'any'
  if (others === null) return schema.unevaluatedProperties === false && !isComposed(schema) ? 'none' : 'unsaid'
  if (others === false) return 'none'
  const of = read(others)
  return of.core.kind === 'any' && of.checks.length === 0 ? 'any' : of
}

/** Whether other schemas have a say in what properties and items are known. */
export function isComposed(schema: JsonObject): boolean {
  return ['allOf', 'anyOf', 'oneOf', '$ref', '$dynamicRef', 'if', 'dependentSchemas'].some((each) => schema[each] !== undefined)
}

/** What it asks of the object beyond the types of its properties. */
export function objectChecks(schema: JsonObject, read: Read): { checks: Check[]; remarks: string[] } {
  const checks: Check[] = []
  const remarks: string[] = []
  const min = keyword.size(schema, 'minProperties')
  const max = keyword.size(schema, 'maxProperties')
  if (min !== null || max !== null) checks.push({ kind: 'property-count', min, max })
  const names = keyword.schemaAt(schema, 'propertyNames')
  if (names !== null) checks.push({ kind: 'property-names', shape: read(names) })
  const patterns = keyword.entries(schema, 'patternProperties').flatMap(([pattern, each]) => {
    if (!keyword.isSchema(each)) return []
    if (regularExpression(pattern) !== null) return [[pattern, read(each)] as const]
    remarks.push(`the pattern ${pattern} of properties is no regular expression of JavaScript's: not checked`)
    return []
  })
  if (patterns.length > 0) {
    const others = keyword.schemaAt(schema, 'additionalProperties')
    const known = keyword.entries(schema, 'properties').map(([name]) => name)
    checks.push({ kind: 'pattern-properties', patterns, known, others: others === null ? null : read(others) })
  }
  const dependencies = keyword.entries(schema, 'dependentRequired').flatMap(([name, needed]) => {
    const needs = keyword.isList(needed) ? needed.filter((each) => typeof each === 'string') : []
    return needs.length === 0 ? [] : [[name, needs] as const]
  })
  if (dependencies.length > 0) checks.push({ kind: 'dependent-required', dependencies })
  for (const [property, each] of keyword.entries(schema, 'dependentSchemas')) {
    if (keyword.isSchema(each)) checks.push({ kind: 'dependent-schema', property, shape: read(each) })
  }
  return { checks, remarks }
}

/** A pattern of JSON Schema as JavaScript reads it: with the `u` flag, as the specification says, else without; null: neither. */
export function regularExpression(pattern: string): RegExp | null {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      // The other reading, or none.
    }
  }
  return null
}
