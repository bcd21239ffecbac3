import type { Node } from 'typescript-classic'
import type { Primitive, Value } from './value.ts'

export type FieldPlace = 'params' | 'query' | 'headers' | 'cookies' | 'body' | 'files'

/** A part of a request that the code reads. */
export interface Field {
  place: FieldPlace
  /** "address" of `req.body.address`; empty: the whole. */
  name: string
  fields: Map<string, Field>
  /** What it is used as; null: not known. */
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | null
  /** What stands for it where it is missing. */
  fallback: Primitive
  /** Where it is read: its type may say more. */
  node: Node | null
  /** What it is validated with, and the property of it that it is. */
  schema: { value: Value; path: readonly string[] } | null
}

export function field(place: FieldPlace, name = ''): Field {
  return { place, name, fields: new Map(), type: null, fallback: undefined, node: null, schema: null }
}

/** A part of a field that is read. */
export function partOf(whole: Field, name: string): Field {
  const known = whole.fields.get(name)
  if (known !== undefined) return known
  const made = field(whole.place, name)
  whole.fields.set(name, made)
  return made
}

const ofStrings = new Set(Object.getOwnPropertyNames(String.prototype))
const ofArrays = new Set(Object.getOwnPropertyNames(Array.prototype))

/** Whether a property is no part of what was sent but a method of strings or lists; then what it is used as is noted. */
export function isMethodOf(whole: Field, name: string): boolean {
  const isString = ofStrings.has(name)
  const isArray = ofArrays.has(name)
  if (!isString && !isArray) return name === 'toString' || name === 'hasOwnProperty'
  if (isString !== isArray && whole.name !== '' && name !== 'keys' && name !== 'values' && name !== 'entries')
    whole.type ??= isString ? 'string' : 'array'
  return (
    !['link', 'search', 'sort', 'anchor', 'big', 'blink', 'bold', 'fixed', 'small', 'strike', 'sub', 'sup', 'length'].includes(
      name,
    ) || whole.name !== ''
  )
}
