import type { Body, Operation, Response } from './description.ts'
import { isObject, type Json, type JsonObject, member, textOf } from './json.ts'
import { parametersOf } from './parameters.ts'
import { inside } from './pointer.ts'
import { contentOf, itemsOf, membersOf, type Note, referred, schemaOf, texts } from './referred.ts'
import { methods } from './structure.ts'

export type Unnamed = Omit<Operation, 'id'>

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

function securityOf(value: Json | undefined): Operation['security'] {
  return itemsOf(value).map((alternative) =>
    membersOf(alternative).map(([scheme, scopes]) => ({ scheme, scopes: texts(scopes) })),
  )
}
