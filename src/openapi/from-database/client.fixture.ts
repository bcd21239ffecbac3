import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { z } from 'zod'

const responses = z.record(
  z.string(),
  z.object({ content: z.record(z.string(), z.unknown()).optional(), headers: z.record(z.string(), z.unknown()).optional() }),
)
const descriptionForm = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.object({ responses }))) })

// biome-ignore lint/suspicious/noExplicitAny: tests take it apart.
type Body = any

export interface Answer {
  status: number
  headers: Headers
  body: Body
}

/** Calls a service, and holds every answer against its description. */
export interface Client {
  call(method: string, path: string, body?: unknown): Promise<Answer>
  /** "GET /orders/{id}", of all that is described. */
  operations: string[]
  called: ReadonlySet<string>
}

export function clientOf(url: string, openapi: string): Client {
  const document: unknown = parse(openapi)
  const { paths } = descriptionForm.parse(document)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(Object(document), 'api')
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const pattern = new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`)
      return { name: `${method.toUpperCase()} ${path}`, method, path, pattern, responses: operation.responses }
    }),
  )
  const called = new Set<string>()
  return {
    operations: operations.map(({ name }) => name),
    called,
    call: async (method, path, body) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      const read: Body = text === '' ? null : JSON.parse(text)
      const plain = path.split('?')[0] ?? ''
      const operation = operations.find((each) => each.method === method.toLowerCase() && each.pattern.test(plain))
      if (operation === undefined) throw new Error(`${method} ${path} is not described.`)
      called.add(operation.name)
      const described = operation.responses[answer.status]
      if (described === undefined) throw new Error(`${operation.name} answers ${answer.status}, which is not described: ${text}`)
      for (const header of Object.keys(described.headers ?? {})) {
        if (!answer.headers.has(header)) throw new Error(`${operation.name} answers without ${header}.`)
      }
      if (described.content === undefined) {
        if (text !== '') throw new Error(`${operation.name} answers ${answer.status} with a body: ${text}`)
        return { status: answer.status, headers: answer.headers, body: null }
      }
      const escaped = operation.path.replaceAll('~', '~0').replaceAll('/', '~1')
      const pointer = `/paths/${encodeURIComponent(escaped)}/${operation.method}/responses/${answer.status}/content/application~1json/schema`
      const valid = ajv.compile({ $ref: `api#${pointer}` })
      if (!valid(read)) throw new Error(`${operation.name} ${answer.status}: ${ajv.errorsText(valid.errors)}: ${text}`)
      return { status: answer.status, headers: answer.headers, body: read }
    },
  }
}
