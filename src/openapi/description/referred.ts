import type { Content } from './description.ts'
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.ts'
import { inside } from './pointer.ts'

/** A note about the value at a pointer of the document. */
export type Note = (text: string, pointer: string) => void

export interface Referred {
  value: JsonObject
  pointer: string
}

/** What a `$ref` leads to, with the pointer of it; what has none stands for itself. Every `$ref` of the document leads to a component. */
export function referred(document: JsonObject, value: Json | undefined, at: string): Referred {
  let found = value
  let pointer = at
  for (let ref = textOf(member(found, '$ref')); ref !== null; ref = textOf(member(found, '$ref'))) {
    pointer = ref.slice(1)
    found = pointer.slice(1).split('/').reduce<Json | undefined>(member, document)
  }
  return { value: isObject(found) ? found : {}, pointer }
}

export function contentOf(value: Json | undefined, at: string, document: JsonObject = {}): Content[] {
  return membersOf(value).map(([mediaType, each]) => {
    const { value: content, pointer } = referred(document, each, inside(at, mediaType))
    return { mediaType, schema: schemaOf(content.schema), pointer }
  })
}

export function schemaOf(value: Json | undefined): JsonObject | boolean | null {
  return isObject(value) || typeof value === 'boolean' ? value : null
}

export function texts(value: Json | undefined): string[] {
  return itemsOf(value).filter((each) => typeof each === 'string')
}

export function itemsOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

export function membersOf(value: Json | undefined): [string, Json | undefined][] {
  return isObject(value) ? Object.entries(value) : []
}
