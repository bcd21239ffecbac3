import { isList, isObject, type Json, type JsonObject, type Members, member, textOf } from './json.ts'
import { mostNodes } from './limits.ts'
import { problem } from './problem.ts'
import type { Reference } from './resolve.ts'
import { withoutAddresses } from './schema-addresses.ts'
import type { Source } from './source.ts'
import { type Shape, shapeOfItems, shapeWithin } from './structure.ts'

/** A copy under way: of what stands at `start` of a file, to `out` of the gathered document. */
export interface Copying {
  source: Source
  /** What `$ref`s are relative to. */
  base: string
  start: readonly string[]
  out: readonly string[]
  /** The way from both. */
  way: string[]
  /** What it is written out within: to come upon one of them again would never end. */
  within: readonly string[]
}

/** What is done where a copy comes upon something that is not simply copied. */
export interface Encounters {
  /** An object with a `$ref`. */
  ref(value: JsonObject, ref: string, shape: Shape, at: Copying): Json
  dynamicRef(ref: string, beside: Members, at: Copying): Members
  /** The mapping of a discriminator. */
  mapping(mapping: JsonObject, at: Copying): Members
  /** A schema with an `$id`. */
  identified(address: string, at: Copying): void
  /** What a member is called in the copy. */
  nameOf(name: string, at: Copying): string
}

export interface Copier {
  copy(value: Json, shape: Shape, at: Copying): Json
  members(value: JsonObject, shape: Shape, at: Copying): Members
}

/** Copies what is described; data (examples, extensions) is shared. Throws `UserError` where it comes to too much. */
export function copier(on: Encounters): Copier {
  let nodes = 0

  const copy = (value: Json, shape: Shape, at: Copying): Json => {
    if (shape === null || typeof value !== 'object' || value === null) return value
    if (++nodes > mostNodes)
      throw problem(at.source.at(tokensOf(at)), `written out it comes to more than ${mostNodes / 1e6} million values`)
    if (isList(value)) return value.map((item, index) => deeper(item, shapeOfItems(shape), String(index), at))
    if (!isObject(value)) return value
    const ref = textOf(member(value, '$ref'))
    if (ref !== null) return on.ref(value, ref, shape, at)
    return shape === 'schema' ? copySchema(value, at) : members(value, shape, at)
  }

  const deeper = (value: Json, shape: Shape, token: string, at: Copying): Json => {
    at.way.push(token)
    const copied = copy(value, shape, at)
    at.way.pop()
    return copied
  }

  const members = (value: JsonObject, shape: Shape, at: Copying): Members => {
    const copied: [string, Json][] = []
    for (const name of Object.keys(value)) {
      const each = value[name]
      if (each === undefined) continue
      copied.push([on.nameOf(name, at), typeof each === 'object' ? deeper(each, shapeWithin(shape, name), name, at) : each])
    }
    return Object.fromEntries(copied)
  }

  const copySchema = (value: JsonObject, outside: Copying): Members => {
    const at = identify(value, outside)
    const copied = members(withoutAddresses(value), 'schema', at)
    const { discriminator } = copied
    const mapping = member(discriminator, 'mapping')
    if (isObject(discriminator) && isObject(mapping))
      copied.discriminator = { ...discriminator, mapping: on.mapping(mapping, at) }
    const dynamic = textOf(member(value, '$dynamicRef'))
    if (dynamic === null) return copied
    const { $dynamicRef: _, ...rest } = copied
    return on.dynamicRef(dynamic, rest, at)
  }

  const identify = (schema: JsonObject, at: Copying): Copying => {
    const id = textOf(member(schema, '$id'))
    if (id === null || !URL.canParse(id, at.base)) return at
    const base = new URL(id, at.base).href
    on.identified(base.replace(/#$/, ''), at)
    return { ...at, base }
  }

  return { copy, members }
}

/** Where the copy is in its file. */
export function tokensOf({ start, way }: Copying): string[] {
  return [...start, ...way]
}

export function referenceAt(ref: string, at: Copying): Reference {
  return { ref, source: at.source, base: at.base, tokens: tokensOf(at) }
}
