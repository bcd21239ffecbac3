import type { JsonObject } from '../description/json.ts'
import type { Resource } from './resource.ts'

export function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } }
}

export function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` }
}

function enveloped(data: JsonObject, meta: string): JsonObject {
  return json({ type: 'object', required: ['data', 'meta'], properties: { data, meta: reference(meta) } })
}

export function answer(type: string, description: string): JsonObject {
  return { description, content: enveloped(reference(type), 'Meta') }
}

export function rows(type: string): JsonObject {
  return { description: 'A page of them.', content: enveloped({ type: 'array', items: reference(type) }, 'PageMeta') }
}

export function location({ key }: Resource): JsonObject {
  if (key === null) return {}
  return { headers: { Location: { description: 'Where it is.', required: true, schema: { type: 'string' } } } }
}

const refusals: Readonly<Record<string, string>> = {
  400: 'The request is not as described.',
  409: 'Something that is there stands against it.',
  422: 'The database does not take these values.',
}

export function refused(...statuses: string[]): JsonObject {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: refusals[status] ?? '', content: json(reference('ErrorAnswer')) }]),
  )
}

export function absent(one: string): JsonObject {
  return { 404: { description: `There is no such ${one}.`, content: json(reference('ErrorAnswer')) } }
}
