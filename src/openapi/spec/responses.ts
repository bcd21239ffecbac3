import { STATUS_CODES } from 'node:http'
import type { Answer, Exchange } from '../routes/examine/exchange.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import { schemaOfValue } from '../routes/schemas/of-value.ts'
import { oneOf, type Schema } from '../routes/schemas/schema.ts'
import type { Declared } from './declared.ts'

export interface ResponseObject {
  description: string
  content?: Record<string, { schema: Schema }>
}

/** The answers of an operation by status: as declared, and beyond that as the code gives them. Empty: none is known. */
export function responsesOf({ answers }: Exchange, declared: Declared, describing: Describing): Map<string, ResponseObject> {
  const responses = new Map<string, ResponseObject>()
  for (const [status, schema] of declared.responses) {
    const empty = status === '204' || status === '304' || schema.type === 'null'
    const { description, ...rest } = schema
    responses.set(status, {
      description: typeof description === 'string' ? description : descriptionOf(status),
      ...(empty ? {} : { content: { 'application/json': { schema: rest } } }),
    })
  }
  const byStatus = new Map<string, Answer[]>()
  for (const answer of answers) {
    const status = statusOf(answer)
    if (status !== null) byStatus.set(status, [...(byStatus.get(status) ?? []), answer])
  }
  for (const [status, given] of byStatus) {
    if (responses.has(status) || responses.has(`${status.charAt(0)}XX`)) continue
    responses.set(status, responseOf(status, given, describing))
  }
  return new Map([...responses].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function statusOf({ status }: Answer): string | null {
  return status !== null && Number.isInteger(status) && status >= 100 && status <= 599 ? String(status) : null
}

function responseOf(status: string, answers: readonly Answer[], describing: Describing): ResponseObject {
  const byType = new Map<string, Schema[]>()
  for (const { body, mediaType } of answers) {
    if (body === null || mediaType === null || status === '204' || status === '304') continue
    byType.set(mediaType, [...(byType.get(mediaType) ?? []), schemaFor(mediaType, body, describing)])
  }
  const content = Object.fromEntries([...byType].map(([mediaType, schemas]) => [mediaType, { schema: oneOf(schemas) }]))
  return { description: descriptionOf(status), ...(byType.size === 0 ? {} : { content }) }
}

function schemaFor(mediaType: string, body: NonNullable<Answer['body']>, describing: Describing): Schema {
  if (mediaType === 'application/json') return schemaOfValue(body, describing)
  return /^(text\/|application\/(xml|yaml))/.test(mediaType) ? { type: 'string' } : {}
}

function descriptionOf(status: string): string {
  return STATUS_CODES[status] ?? (status === 'default' ? 'Any other answer' : `Status ${status}`)
}
