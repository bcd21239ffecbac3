/**
 * GitHub's own description of its API, cut down to what the fake serves: which operation a request is, and whether the request and the
 * answer are as described.
 */
import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { closed, isObject, type Json, jsonSchemaOf, type Schema } from './schema.ts'

interface Operation {
  parameters?: Schema[]
  requestBody?: { required?: boolean; content: Record<string, { schema: Json }> }
  responses: Record<string, Schema>
}

const description = JSON.parse(readFileSync(new URL('./description.json', import.meta.url), 'utf8')) as {
  operations: Record<string, Operation>
  components: Record<string, Schema>
}

const home = 'https://github.test/description'
const components: Schema = {}
for (const [ref, component] of Object.entries(description.components)) {
  const [, , kind = '', name = ''] = ref.split('/')
  if (kind === 'schemas') components[name] = jsonSchemaOf(component, home)
}

function ajvWith(options: { coerceTypes: boolean }): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options })
  formats.default(ajv)
  ajv.addSchema({ $id: home, components: { schemas: components } })
  return ajv
}
const forBodies = ajvWith({ coerceTypes: false })
/** What stands in a path or a query is text, and is read as the type that is described. */
const forParameters = ajvWith({ coerceTypes: true })

const compiled = new Map<string, ValidateFunction>()

function errorsOf(key: string, ajv: Ajv, schema: () => Json, value: unknown): string[] {
  const validate = compiled.get(key) ?? ajv.compile(jsonSchemaOf(schema(), home) as Schema)
  compiled.set(key, validate)
  return validate(value) ? [] : (validate.errors ?? []).map(worded)
}

function worded({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath === '' ? '' : `${instancePath.slice(1).replaceAll('/', '.')} `}${message} ${JSON.stringify(params)}`
}

export const operations: readonly string[] = Object.keys(description.operations)

export interface Matched {
  /** "GET /repos/{owner}/{repo}" */
  operation: string
  parameters: Record<string, string>
}

/** The operation of a method and a path; of several that fit, the one with the fewest parameters. */
export function operationAt(method: string, path: string): Matched | null {
  const given = path.split('/')
  const fitting = operations.flatMap((operation): Matched[] => {
    const [itsMethod, template = ''] = operation.split(' ')
    const segments = template.split('/')
    if (itsMethod !== method || segments.length !== given.length) return []
    const parameters: Record<string, string> = {}
    for (const [index, segment] of segments.entries()) {
      const text = given[index] ?? ''
      if (segment.startsWith('{') && text !== '') parameters[segment.slice(1, -1)] = decodeURIComponent(text)
      else if (segment !== text) return []
    }
    return [{ operation, parameters }]
  })
  fitting.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)
  return fitting[0] ?? null
}

function operationOf(name: string): Operation {
  const operation = description.operations[name]
  if (operation === undefined) throw new Error(`description.json has no ${name}`)
  return operation
}

function parametersSchema(operation: Operation, place: 'path' | 'query'): Json {
  const all = (operation.parameters ?? []).map((one) =>
    typeof one.$ref === 'string' ? (description.components[one.$ref] ?? one) : one,
  )
  const here = all.filter((one) => one.in === place)
  return {
    type: 'object',
    properties: Object.fromEntries(here.map((one) => [String(one.name), one.schema ?? {}])),
    required: here.filter((one) => one.required === true).map((one) => String(one.name)),
    additionalProperties: false,
  }
}

export interface RequestFlaws {
  path: string[]
  query: string[]
  body: string[]
}

/** What in a request is not as described. `body` is undefined where none was sent. */
export function flawsOfRequest({ operation: name, parameters }: Matched, query: URLSearchParams, body: unknown): RequestFlaws {
  const operation = operationOf(name)
  const place = (which: 'path' | 'query', value: object) =>
    errorsOf(`${name} ${which}`, forParameters, () => parametersSchema(operation, which), value)
  const size = Number(query.get('per_page') ?? 1)
  const schema = operation.requestBody?.content['application/json']?.schema
  const flawsOfBody = () => {
    if (body === undefined) return operation.requestBody?.required === true ? ['it is required'] : []
    return schema === undefined ? ['none is expected'] : errorsOf(`${name} body`, forBodies, () => closed(schema), body)
  }
  return {
    path: place('path', { ...parameters }),
    query: [...place('query', Object.fromEntries(query)), ...(size > 100 ? ['per_page is at most 100'] : [])],
    body: flawsOfBody(),
  }
}

/** What in an answer is not as described. A failure that is not described is none: GitHub describes few. */
export function flawsOfResponse(name: string, status: number, json: unknown): string[] {
  const described = operationOf(name).responses[String(status)]
  if (described === undefined) return status < 400 ? [`status ${status} is not described`] : []
  const response = typeof described.$ref === 'string' ? description.components[described.$ref] : described
  const media = isObject(response?.content) ? response.content['application/json'] : undefined
  if (!isObject(media) || media.schema === undefined) return json === undefined ? [] : ['no body is described']
  const { schema } = media
  return errorsOf(`${name} ${status}`, forBodies, () => schema, json)
}
