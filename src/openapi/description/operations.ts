import type { Body, Content, Operation, Parameter, Position, Response } from './description.ts'
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.ts'
import { inside } from './pointer.ts'
import { methods } from './structure.ts'

/** A note about the value at a pointer of the document. */
export type Note = (text: string, pointer: string) => void

export type Unnamed = Omit<Operation, 'id'>

interface Referred {
  value: JsonObject
  pointer: string
}

/** What a description's paths hold, in their order. Parameters that are missing or superfluous are noted and mended. */
export function operationsOf(document: JsonObject, note: Note): Unnamed[] {
  const paths = member(document, 'paths')
  const found: Unnamed[] = []
  for (const [path, item] of membersOf(paths)) {
    if (!path.startsWith('/') || !isObject(item)) continue
    const pointer = inside('/paths', path)
    for (const method of methods.filter((each) => isObject(member(item, each))))
      found.push(operation(document, path, method, item, pointer, note))
    for (const [method] of membersOf(member(item, 'additionalOperations')))
      note(`the method ${method} is not read`, inside(`${pointer}/additionalOperations`, method))
  }
  return found.sort(byPlace(document))
}

/** Methods in the order in which the path item has them. */
function byPlace(document: JsonObject): (a: Unnamed, b: Unnamed) => number {
  const order = new Map<string, number>()
  for (const [path, item] of membersOf(member(document, 'paths')))
    for (const [method] of membersOf(item)) order.set(inside(inside('/paths', path), method), order.size)
  return (a, b) => (order.get(a.pointer) ?? 0) - (order.get(b.pointer) ?? 0)
}

function operation(
  document: JsonObject,
  path: string,
  method: Operation['method'],
  item: JsonObject,
  itemPointer: string,
  note: Note,
): Unnamed {
  const own = member(item, method)
  const pointer = `${itemPointer}/${method}`
  return {
    operationId: textOf(member(own, 'operationId')),
    method,
    path,
    tags: texts(member(own, 'tags')),
    summary: textOf(member(own, 'summary')) ?? textOf(member(item, 'summary')),
    description: textOf(member(own, 'description')) ?? textOf(member(item, 'description')),
    deprecated: member(own, 'deprecated') === true,
    parameters: parametersOf(document, path, { item, itemPointer, own, pointer }, note),
    body: bodyOf(document, member(own, 'requestBody'), `${pointer}/requestBody`),
    responses: membersOf(member(own, 'responses'))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => responseOf(document, status, response, inside(`${pointer}/responses`, status))),
    security: securityOf(member(own, 'security') ?? member(document, 'security')),
    callbacks: membersOf(member(own, 'callbacks')).map(([name]) => name),
    pointer,
  }
}

interface Owner {
  item: JsonObject
  itemPointer: string
  own: Json | undefined
  pointer: string
}

function parametersOf(document: JsonObject, path: string, { item, itemPointer, own, pointer }: Owner, note: Note): Parameter[] {
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
  return withPathParameters(path, found, pointer, note)
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
    note(`{${name}} of the path ${path} is described by no parameter: it is taken for a text`, pointer)
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

function bodyOf(document: JsonObject, value: Json | undefined, at: string): Body | null {
  if (!isObject(value)) return null
  const { value: body, pointer } = referred(document, value, at)
  return {
    required: body.required === true,
    description: textOf(body.description),
    content: contentOf(body.content, `${pointer}/content`, document),
    pointer,
  }
}

function responseOf(document: JsonObject, status: string, value: Json | undefined, at: string): Response {
  const { value: response, pointer } = referred(document, value, at)
  return {
    status,
    description: textOf(response.description) ?? textOf(response.summary) ?? '',
    headers: membersOf(response.headers)
      // OpenAPI 3.0.4, "Response Object": "Content-Type" here is ignored.
      .filter(([name]) => name.toLowerCase() !== 'content-type')
      .map(([name, each]) => {
        const { value: header, pointer: headerAt } = referred(document, each, inside(`${pointer}/headers`, name))
        const [content] = contentOf(header.content, `${headerAt}/content`, document)
        return { name, required: header.required === true, schema: schemaOf(header.schema) ?? content?.schema ?? null }
      }),
    content: contentOf(response.content, `${pointer}/content`, document),
    pointer,
  }
}

function contentOf(value: Json | undefined, at: string, document: JsonObject = {}): Content[] {
  return membersOf(value).map(([mediaType, each]) => {
    const { value: content, pointer } = referred(document, each, inside(at, mediaType))
    return { mediaType, schema: schemaOf(content.schema), pointer }
  })
}

function securityOf(value: Json | undefined): Operation['security'] {
  return itemsOf(value).map((alternative) =>
    membersOf(alternative).map(([scheme, scopes]) => ({ scheme, scopes: texts(scopes) })),
  )
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

function schemaOf(value: Json | undefined): JsonObject | boolean | null {
  return isObject(value) || typeof value === 'boolean' ? value : null
}

function texts(value: Json | undefined): string[] {
  return itemsOf(value).filter((each) => typeof each === 'string')
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

function membersOf(value: Json | undefined): [string, Json | undefined][] {
  return isObject(value) ? Object.entries(value) : []
}

export type { Position }
