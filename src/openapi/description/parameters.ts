import type { Parameter } from './description.ts'
import { type Json, type JsonObject, member, textOf } from './json.ts'
import { contentOf, itemsOf, type Note, type Referred, referred, schemaOf } from './referred.ts'

/** An operation in its path item, and where both stand. */
export interface Owner {
  item: JsonObject
  itemPointer: string
  own: Json | undefined
  pointer: string
}

/** Those of the path item too. What is missing or superfluous is noted and mended. */
export function parametersOf(
  document: JsonObject,
  path: string,
  { item, itemPointer, own, pointer }: Owner,
  note: Note,
): Parameter[] {
  const found = new Map<string, Parameter>()
  const each = [
    ...itemsOf(member(item, 'parameters')).map((value, index) => ({ value, at: `${itemPointer}/parameters/${index}` })),
    ...itemsOf(member(own, 'parameters')).map((value, index) => ({ value, at: `${pointer}/parameters/${index}` })),
  ]
  for (const { value, at } of each) {
    const parameter = parameterOf(referred(document, value, at))
    if (parameter === null) continue
    if (parameter.in === 'header' && /^(accept|content-type|authorization)$/i.test(parameter.name)) {
      note(`the header parameter ${parameter.name} is not read: the content types and security say it`, at)
      continue
    }
    // RFC 9110: header names know no case.
    found.set(`${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`, parameter)
  }
  return withPathParameters(path, found, itemPointer, note)
}

function withPathParameters(path: string, found: Map<string, Parameter>, pointer: string, note: Note): Parameter[] {
  const names = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))
  for (const [key, { in: place, name, pointer: at }] of found) {
    if (place !== 'path' || names.has(name)) continue
    note(`the path ${path} has no {${name}}: this parameter is not read`, at)
    found.delete(key)
  }
  for (const name of names) {
    if (found.has(`path ${name}`)) continue
    note(`{${name}} of the path ${path} is no parameter of every operation: it is taken for a text`, pointer)
    found.set(`path ${name}`, missing(name, pointer))
  }
  return [...found.values()]
}

function missing(name: string, pointer: string): Parameter {
  return {
    in: 'path',
    name,
    required: true,
    description: null,
    deprecated: false,
    schema: { type: 'string' },
    style: 'simple',
    explode: false,
    mediaType: null,
    pointer,
  }
}

const places = ['path', 'query', 'header', 'cookie', 'querystring'] as const

function parameterOf({ value, pointer }: Referred): Parameter | null {
  const place = places.find((each) => each === value.in)
  if (place === undefined || typeof value.name !== 'string') return null
  const [content] = contentOf(value.content, `${pointer}/content`)
  const style =
    content === undefined ? (textOf(value.style) ?? (place === 'path' || place === 'header' ? 'simple' : 'form')) : null
  return {
    in: place,
    name: value.name,
    required: place === 'path' || value.required === true,
    description: textOf(value.description),
    deprecated: value.deprecated === true,
    schema: schemaOf(value.schema) ?? content?.schema ?? true,
    style,
    explode: typeof value.explode === 'boolean' ? value.explode : style === 'form',
    mediaType: content?.mediaType ?? null,
    pointer,
  }
}
