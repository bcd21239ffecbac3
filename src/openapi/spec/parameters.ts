import type { Exchange } from '../routes/examine/exchange.ts'
import type { Route } from '../routes/route.ts'
import { fieldSchema } from '../routes/schemas/of-field.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import type { Schema } from '../routes/schemas/schema.ts'
import type { Declared } from './declared.ts'
import { partsOfObject } from './object-parts.ts'

export interface ParameterObject {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: true
  description?: string
  schema: Schema
}

/** Headers that HTTP, servers or security are about: OpenAPI describes them elsewhere, or they say nothing of the operation. */
const general = new Set(
  'accept accept-encoding accept-language authorization connection content-length content-type cookie forwarded host origin referer referrer user-agent x-forwarded-for x-forwarded-host x-forwarded-proto x-real-ip x-api-key upgrade sec-websocket-key if-none-match'.split(
    ' ',
  ),
)

/** The parameters of an operation: of its path all; of query, headers and cookies those that are declared, else those that the code reads. */
export function parametersOf(route: Route, { request }: Exchange, declared: Declared, describing: Describing): ParameterObject[] {
  const inPath = partsOfObject(declared.parts.params, describing)
  const path = route.parameters.map((parameter): ParameterObject => {
    const seen = request.params.fields.get(parameter.name)
    const said = inPath?.get(parameter.name)?.schema ?? (seen === undefined ? {} : fieldSchema(seen, describing))
    const pattern = parameter.pattern === null ? {} : { pattern: anchored(parameter.pattern) }
    const schema = { type: 'string', ...pattern, ...scalar(said) }
    if (parameter.unknown !== null)
      return {
        name: parameter.name,
        in: 'path',
        required: true,
        description: `A part of the path that is not known: ${parameter.unknown.text}.`,
        schema,
      }
    return {
      name: parameter.name,
      in: 'path',
      required: true,
      ...(parameter.isWildcard ? { description: 'The rest of the path: it may hold slashes.' } : {}),
      schema,
    }
  })
  return [
    ...path,
    ...readIn('query', declared.parts.query, request.query, describing),
    ...readIn('header', declared.parts.headers, request.headers, describing).filter(
      ({ name }) => !general.has(name.toLowerCase()),
    ),
    ...readIn('cookie', declared.parts.cookies, request.cookies, describing),
  ]
}

function anchored(pattern: string): string {
  return pattern.includes('|') ? `^(?:${pattern})$` : `^${pattern}$`
}

/** What is in a path is one value. */
function scalar(schema: Schema): Schema {
  return schema.type === 'object' || schema.type === 'array' ? {} : schema
}

function readIn(
  where: 'query' | 'header' | 'cookie',
  declared: Schema | undefined,
  read: Exchange['request']['query'],
  describing: Describing,
): ParameterObject[] {
  const parts = partsOfObject(declared ?? wholeOf(read, describing), describing)
  if (parts !== null) {
    return [...parts].map(([name, { schema, isRequired }]) => {
      const { description, ...rest } = schema
      return {
        name,
        in: where,
        ...(isRequired ? { required: true as const } : {}),
        ...(typeof description === 'string' ? { description } : {}),
        schema: rest,
      }
    })
  }
  return [...read.fields]
    .filter(([name]) => name !== '*')
    .map(([name, field]) => ({ name, in: where, schema: fieldSchema(field, describing) }))
}

/** What the whole of it is validated with, or typed as. */
function wholeOf(read: Exchange['request']['query'], describing: Describing): Schema | undefined {
  const schema = fieldSchema({ ...read, fields: new Map() }, describing)
  return schema.properties !== undefined || schema.$ref !== undefined ? schema : undefined
}
