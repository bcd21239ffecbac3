import type { Json, JsonObject } from '../../description/json.ts'
import * as keyword from './keywords.ts'
import { merged } from './merge-parts.ts'
import { isComposed, objectChecks, objectCore } from './read-object.ts'
import { anything, type Check, type Core, type Schema, type Shape, shape } from './shape.ts'

type JsonType = 'null' | 'boolean' | 'object' | 'array' | 'number' | 'integer' | 'string'

const jsonTypes: readonly string[] = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'] satisfies JsonType[]

/** Follows one reference within the document; null where nothing is there. */
export type Follow = (pointer: string) => Schema | null

/** The shape of a schema (JSON Schema 2020-12, as OpenAPI 3.1 uses it). */
export function readShape(schema: Schema, follow: Follow): Shape {
  if (schema === true) return anything
  if (schema === false) return shape({ kind: 'never' })
  const parts: Shape[] = []
  const checks: Check[] = []
  const remarks: string[] = []
  const read = (each: Schema): Shape => readShape(each, follow)

  const reference = keyword.text(schema, '$ref') ?? keyword.text(schema, '$dynamicRef')
  if (reference !== null) parts.push(shape({ kind: 'reference', pointer: reference }))
  const own = ownCore(schema, follow)
  if (own !== null) {
    checks.push(...own.checks)
    remarks.push(...own.remarks)
    parts.push({ ...shape(own.core) })
  }
  for (const each of keyword.schemas(schema, 'allOf')) {
    const part = read(each)
    if (part.core.kind === 'any') checks.push(...part.checks)
    else parts.push(part)
  }
  for (const how of ['oneOf', 'anyOf'] as const) {
    const branches = keyword.schemas(schema, how)
    if (branches.length === 0) continue
    if (branches.every(isConstraint))
      checks.push({ kind: 'satisfies', how: how === 'oneOf' ? 'one' : 'any', shapes: branches.map(read) })
    else parts.push(union(schema, how, branches, read))
  }
  checks.push(...conditions(schema, read))

  const whole = closed(schema, parts, follow)
  return {
    core: whole.core,
    checks: [...whole.checks, ...checks],
    remarks: [...whole.remarks, ...remarks],
    default: schema.default ?? whole.default,
    description: keyword.text(schema, 'description') ?? keyword.text(schema, 'title'),
    deprecated: keyword.flag(schema, 'deprecated'),
    readOnly: keyword.flag(schema, 'readOnly') || whole.readOnly,
    writeOnly: keyword.flag(schema, 'writeOnly') || whole.writeOnly,
  }
}

/** Nothing beyond what any of the schemas knows, if that is one object in the end. */
function closed(schema: JsonObject, parts: readonly Shape[], follow: Follow): Shape {
  const isClosed = schema.unevaluatedProperties === false && isComposed(schema)
  const whole = merged(parts, follow, isClosed)
  if (isClosed && whole.core.kind === 'object' && whole.core.additional === 'unsaid') {
    return { ...whole, core: { ...whole.core, additional: 'none' } }
  }
  const unchecked = ['unevaluatedProperties', 'unevaluatedItems'].filter(
    (each) => schema[each] !== undefined && isComposed(schema),
  )
  return { ...whole, remarks: [...whole.remarks, ...unchecked.map((each) => `${each} is not checked`)] }
}

interface Own {
  core: Core
  checks: readonly Check[]
  remarks: readonly string[]
}

/** What the schema itself says, without those that it is put together from; null: nothing. */
function ownCore(schema: JsonObject, follow: Follow): Own | null {
  const types = typesOf(schema)
  const values = keyword.list(schema, 'enum') ?? (schema.const === undefined ? null : [schema.const])
  if (values !== null) {
    const possible = unique(values).filter((value) => types.length === 0 || types.some((type) => isOfType(value, type)))
    return { core: possible.length === 0 ? { kind: 'never' } : { kind: 'literals', values: possible }, checks: [], remarks: [] }
  }
  const stated = types.length > 0 ? types : impliedTypes(schema)
  if (stated.length === 0) return null
  const owns = stated.map((type) => ofType(schema, type, follow))
  const [only] = owns
  if (owns.length === 1 && only !== undefined) return only
  const parts = owns.map(({ core, checks, remarks }) => ({ ...shape(core), checks, remarks }))
  return { core: { kind: 'union', of: 'types', parts, discriminator: null }, checks: [], remarks: [] }
}

function typesOf(schema: JsonObject): JsonType[] {
  const stated = typeof schema.type === 'string' ? [schema.type] : keyword.strings(schema, 'type')
  const known = stated.filter((type): type is JsonType => jsonTypes.includes(type))
  // An integer is a number already.
  return [...new Set(known)].filter((type) => type !== 'integer' || !known.includes('number'))
}

/** Strictly, keywords of a type say nothing of values of another; who leaves `type` away means that type all the same. */
function impliedTypes(schema: JsonObject): JsonType[] {
  const has = (...names: string[]) => names.some((name) => schema[name] !== undefined)
  const implied: JsonType[] = []
  if (
    has('properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties', 'maxProperties', 'propertyNames')
  )
    implied.push('object')
  if (has('items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains')) implied.push('array')
  if (has('minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType')) implied.push('string')
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) implied.push('number')
  if (implied.length === 0 && has('format')) {
    implied.push(/^(u?int\d*|float|double|decimal)$/.test(keyword.text(schema, 'format') ?? '') ? 'number' : 'string')
  }
  return implied
}

function ofType(schema: JsonObject, type: JsonType, follow: Follow): Own {
  switch (type) {
    case 'null':
    case 'boolean':
      return { core: { kind: type }, checks: [], remarks: [] }
    case 'string':
      return {
        core: {
          kind: 'string',
          format: keyword.text(schema, 'format'),
          minLength: keyword.size(schema, 'minLength'),
          maxLength: keyword.size(schema, 'maxLength'),
          pattern: keyword.text(schema, 'pattern'),
          contentEncoding: keyword.text(schema, 'contentEncoding'),
          contentMediaType: keyword.text(schema, 'contentMediaType'),
        },
        checks: [],
        remarks: schema.contentSchema === undefined ? [] : ['contentSchema is not checked'],
      }
    case 'number':
    case 'integer': {
      const step = keyword.number(schema, 'multipleOf')
      return {
        core: {
          kind: 'number',
          integer: type === 'integer',
          format: keyword.text(schema, 'format'),
          minimum: keyword.number(schema, 'minimum'),
          maximum: keyword.number(schema, 'maximum'),
          exclusiveMinimum: keyword.number(schema, 'exclusiveMinimum'),
          exclusiveMaximum: keyword.number(schema, 'exclusiveMaximum'),
          multipleOf: step !== null && step > 0 ? step : null,
        },
        checks: [],
        remarks: [],
      }
    }
    case 'array':
      return arrayOf(schema, follow)
    case 'object': {
      const { checks, remarks } = objectChecks(schema, (each) => readShape(each, follow))
      return { core: objectCore(schema, (each) => readShape(each, follow)), checks, remarks }
    }
  }
}

function arrayOf(schema: JsonObject, follow: Follow): Own {
  const prefix = keyword.schemas(schema, 'prefixItems').map((each) => readShape(each, follow))
  const items = keyword.schemaAt(schema, 'items') ?? (schema.unevaluatedItems !== false || isComposed(schema))
  const checks: Check[] = keyword.flag(schema, 'uniqueItems') ? [{ kind: 'unique' }] : []
  const contains = keyword.schemaAt(schema, 'contains')
  if (contains !== null) {
    const min = keyword.size(schema, 'minContains') ?? 1
    checks.push({ kind: 'contains', shape: readShape(contains, follow), min, max: keyword.size(schema, 'maxContains') })
  }
  return {
    core: {
      kind: 'array',
      prefix,
      items: items === false ? null : readShape(items, follow),
      minItems: keyword.size(schema, 'minItems'),
      maxItems: keyword.size(schema, 'maxItems'),
    },
    checks,
    remarks: [],
  }
}

function union(schema: JsonObject, of: 'oneOf' | 'anyOf', branches: readonly Schema[], read: (each: Schema) => Shape): Shape {
  const given = keyword.isObject(schema.discriminator) ? schema.discriminator : null
  const property = given === null ? null : keyword.text(given, 'propertyName')
  const parts = branches.map(read)
  if (given === null || property === null) return shape({ kind: 'union', of, parts, discriminator: null })
  const pointers = branches.map((each) => (keyword.isObject(each) ? keyword.text(each, '$ref') : null))
  const mapped = keyword.entries(given, 'mapping').flatMap(([value, target]) => {
    if (typeof target !== 'string') return []
    const index = pointers.findIndex((pointer) => pointer === target || pointer === `#/components/schemas/${target}`)
    return index === -1 ? [] : [[value, index] as const]
  })
  // Without a mapping, a schema's name is its value; with one, for those that it leaves out (OpenAPI 3.1, 4.8.25).
  const named = pointers.flatMap((pointer, index) => {
    const name = pointer?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1]
    return name === undefined || mapped.some(([, other]) => other === index) ? [] : [[name, index] as const]
  })
  const mapping = [...mapped, ...named]
  const complete = parts.every((_, index) => mapping.some(([, other]) => other === index))
  return shape({ kind: 'union', of, parts, discriminator: complete ? { property, mapping } : null })
}

function conditions(schema: JsonObject, read: (each: Schema) => Shape): Check[] {
  const checks: Check[] = []
  const not = keyword.schemaAt(schema, 'not')
  if (not !== null) checks.push({ kind: 'not', shape: read(not) })
  const condition = keyword.schemaAt(schema, 'if')
  const consequence = keyword.schemaAt(schema, 'then')
  const alternative = keyword.schemaAt(schema, 'else')
  if (condition !== null && (consequence !== null || alternative !== null)) {
    checks.push({
      kind: 'if',
      condition: read(condition),
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: consequence === null ? null : read(consequence),
      else: alternative === null ? null : read(alternative),
    })
  }
  return checks
}

const words = new Set([
  'title',
  'description',
  'required',
  'not',
  'if',
  'then',
  'else',
  'minProperties',
  'maxProperties',
  'dependentRequired',
])

/** A branch that only sets conditions on what stands beside it (`required: [a]`), and gives no type. */
function isConstraint(schema: Schema): boolean {
  return keyword.isObject(schema) && Object.keys(schema).every((key) => words.has(key) || key.startsWith('x-'))
}

function unique(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function isOfType(value: Json, type: JsonType): boolean {
  if (value === null) return type === 'null'
  if (Array.isArray(value)) return type === 'array'
  if (typeof value === 'number') return type === 'number' || (type === 'integer' && Number.isInteger(value))
  return typeof value === type
}
