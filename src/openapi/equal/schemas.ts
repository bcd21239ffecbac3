import { isDeepStrictEqual } from 'node:util'
import { isList, isObject, type Json, type JsonObject, member, textOf } from '../description/json.ts'
import { referred } from '../description/referred.ts'
import { shapeWithin } from '../description/structure.ts'
import type { Normal, Normals, Written } from './normal.ts'
import { byText, listOf, schemaOf } from './values.ts'

export interface SchemaOptions {
  /** Titles and descriptions count. */
  texts: boolean
  /** `format` of numbers ("int32", "double") counts. */
  numberFormats: boolean
}

/** A document, with the normal forms of its schemas. */
interface Side {
  document: JsonObject
  normal: Normals
}

/** What two schemas of two documents say differently, each with the way to it. */
export type CompareSchemas = (a: Written, b: Written, where: string) => string[]

/** Never compared: they say nothing that a round trip must keep. */
const ignored = new Set(['examples', 'example', 'externalDocs', 'xml', '$comment', 'discriminator'])
const unordered = new Set(['required', 'enum', 'type'])

/**
 * Compares by what schemas say: inline or by `$ref`, whatever components are called. A pair that is met again within itself is taken for
 * equal, since a difference would be found on the way round.
 */
export function comparingSchemas(a: Side, b: Side, options: SchemaOptions): CompareSchemas {
  const assumed = new Map<Normal, Set<Normal>>()
  const order: [Normal, Normal][] = []
  const different = new Map<Normal, Map<Normal, string>>()

  const compare: CompareSchemas = (left, right, where) => {
    const [x, y] = [a.normal(left), b.normal(right)]
    const met = assumed.get(x) ?? new Set()
    if (met.has(y)) return []
    // A difference stays one, whatever was taken for equal meanwhile. In a trial nobody heard of it.
    const said = different.get(x)?.get(y)
    if (said !== undefined && (said !== '' || where === '')) return [`${where}: differs as ${said}`]
    assumed.set(x, met.add(y))
    const start = order.push([x, y]) - 1
    const found = differences(x, y, where)
    if (found.length === 0) return found
    // What was equal only if these were is not known to be so.
    for (const [p, q] of order.splice(start)) assumed.get(p)?.delete(q)
    const others = different.get(x) ?? new Map<Normal, string>()
    different.set(x, others.set(y, where))
    return found
  }

  const differences = (x: Normal, y: Normal, where: string): string[] => {
    const found =
      x.nullable === y.nullable
        ? []
        : [`${where}: ${x.nullable ? 'null is permitted' : 'null is not permitted'} on one side only`]
    const names = [...new Set([...x.keywords.keys(), ...y.keywords.keys()])].filter((name) => counts(name, x, y)).toSorted()
    for (const name of names) found.push(...keyword(name, x.keywords.get(name), y.keywords.get(name), where))
    return [...found, ...discriminators(x, y, where)]
  }

  const counts = (name: string, x: Normal, y: Normal): boolean => {
    if (ignored.has(name) || name.startsWith('x-')) return false
    if (name === 'title' || name === 'description') return options.texts
    return name !== 'format' || options.numberFormats || ![x, y].every(isNumber)
  }

  const keyword = (name: string, p: Json | undefined, q: Json | undefined, where: string): string[] => {
    const shape = shapeWithin('schema', name)
    if (shape === 'schema' && !isList(p) && !isList(q)) return one(name, p, q, where)
    if (shape === '{schema}') return members(p, q, name === 'properties' ? where : `${where} ${name}`)
    if (name === 'prefixItems') return inOrder(listOf(p), listOf(q), `${where} ${name}`)
    if (shape === '[schema]') return inAnyOrder(listOf(p), listOf(q), `${where} ${name}`)
    const [x, y] = unordered.has(name) ? [sorted(p), sorted(q)] : [p, q]
    return isDeepStrictEqual(x, y) ? [] : [`${where}: ${name} ${shown(p)} against ${shown(q)}`]
  }

  const one = (name: string, p: Json | undefined, q: Json | undefined, where: string): string[] => {
    const inner = name === 'items' ? `${where}[]` : `${where} ${name}`
    // What stands on one side only may say nothing all the same; `not` of anything says all.
    if (name === 'not' && (p === undefined || q === undefined))
      return [`${inner}: only on the ${p === undefined ? 'second' : 'first'} side`]
    return compare(schemaOf(p), schemaOf(q), inner)
  }

  const members = (p: Json | undefined, q: Json | undefined, where: string): string[] => {
    const names = [...new Set([...Object.keys(isObject(p) ? p : {}), ...Object.keys(isObject(q) ? q : {})])].toSorted()
    return names.flatMap((name) => {
      const [x, y] = [member(p, name), member(q, name)]
      if (x === undefined || y === undefined)
        return [`${where}.${name}: only on ${x === undefined ? 'the second' : 'the first'} side`]
      return compare(schemaOf(x), schemaOf(y), `${where}.${name}`)
    })
  }

  const inOrder = (p: readonly Json[], q: readonly Json[], where: string): string[] =>
    p.length === q.length
      ? p.flatMap((each, index) => compare(schemaOf(each), schemaOf(q[index]), `${where}[${index}]`))
      : [`${where}: ${p.length} against ${q.length}`]

  /** Each has one that is equal to it on the other side. */
  const inAnyOrder = (p: readonly Json[], q: readonly Json[], where: string): string[] => {
    if (p.length !== q.length) return [`${where}: ${p.length} against ${q.length}`]
    const rest = [...q]
    const alone = p.filter((each) => {
      const index = rest.findIndex((other) => compare(schemaOf(each), schemaOf(other), '').length === 0)
      if (index !== -1) rest.splice(index, 1)
      return index === -1
    })
    // The likeliest of what is left over, to say what is different.
    return alone.flatMap((each) => {
      const tried = rest.map((other) => compare(schemaOf(each), schemaOf(other), `${where}[${p.indexOf(each)}]`))
      return tried.toSorted((x, y) => x.length - y.length)[0] ?? []
    })
  }

  const discriminators = (x: Normal, y: Normal, where: string): string[] => {
    const [p, q] = [discriminatorOf(x, a.document), discriminatorOf(y, b.document)]
    if (p === null && q === null) return []
    if (p === null || q === null) return [`${where}: a discriminator only on ${p === null ? 'the second' : 'the first'} side`]
    const names = p.name === q.name ? [] : [`${where}: discriminator ${p.name} against ${q.name}`]
    return [...names, ...members(p.mapping, q.mapping, `${where} discriminator`)]
  }

  return compare
}

/** With the mapping that the names of components make where none is given (OpenAPI 3.1.1, "Discriminator Object"). */
function discriminatorOf({ keywords }: Normal, document: JsonObject): { name: string; mapping: JsonObject } | null {
  const discriminator = keywords.get('discriminator')
  const name = textOf(member(discriminator, 'propertyName'))
  if (name === null) return null
  const given = Object.entries((member(discriminator, 'mapping') as JsonObject | undefined) ?? {})
  const refs = ['oneOf', 'anyOf']
    .flatMap((each) => listOf(keywords.get(each)))
    .flatMap((each) => textOf(member(each, '$ref')) ?? [])
  const implied = refs
    .filter((ref) => !given.some(([, target]) => target === ref))
    .map((ref) => [ref.slice(ref.lastIndexOf('/') + 1), ref] as const)
  const mapping = [...implied, ...given].map(
    ([value, ref]) => [value, referred(document, { $ref: ref ?? '' }, '').value] as const,
  )
  return { name, mapping: Object.fromEntries(mapping) }
}

function isNumber({ keywords }: Normal): boolean {
  const type = keywords.get('type')
  return type === 'integer' || type === 'number'
}

function sorted(value: Json | undefined): Json | undefined {
  return isList(value) ? [...value].toSorted(byText) : value
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
