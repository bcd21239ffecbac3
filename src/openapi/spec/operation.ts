import type { Method } from '../description/description.ts'
import { operationName } from '../description/operation-names.ts'
import { methods } from '../description/structure.ts'
import type { Exchange } from '../routes/examine/exchange.ts'
import type { Confidence, Note, Route } from '../routes/route.ts'
import type { RouteFound } from '../routes/routes-from.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import { bodyOf } from './body.ts'
import { type Declared, declaredBy } from './declared.ts'
import { type GivenSchemas, givenSchemas } from './given-schemas.ts'
import { parametersOf } from './parameters.ts'
import { responsesOf } from './responses.ts'
import { type SchemeName, schemeOf } from './security.ts'

/** One operation of a description, and what is said of it. */
export interface Described {
  method: Method
  path: string
  /** In OpenAPI's form. */
  operation: Record<string, unknown>
  scheme: SchemeName | null
  confidence: Confidence
  unknowns: readonly Note[]
}

/** The methods that a route for every method is described under. */
const everyMethod: readonly Method[] = ['get', 'put', 'post', 'delete', 'patch']

/** The operations that a route is. Empty: OpenAPI has no word for its method, it is hidden, or it only stands before others. */
export function operationsOf({ route, registered }: RouteFound, exchange: Exchange, describing: Describing): Described[] {
  const declared = withGiven(declaredBy(registered, describing), givenSchemas(registered, describing), exchange)
  if (declared.isHidden || (route.method === 'all' && standsBefore(exchange, route.path))) return []
  return methodsOf(route.method).map((method) => {
    const parameters = parametersOf(route, exchange, declared, describing)
    const body = bodyOf(method, exchange, declared, describing)
    const responses = responsesOf(exchange, declared, describing)
    const scheme = schemeOf(route.guards, exchange)
    const unknowns: Note[] = [...route.unknowns, ...exchange.unknowns]
    if (responses.size === 0) unknowns.push({ text: 'what it answers is not known', at: route.handler ?? route.at })
    if (route.guards.length > 0 && scheme === null) {
      unknowns.push(
        ...route.guards
          .slice(0, 1)
          .map(({ name, at }) => ({ text: `${name} lets only some callers through: what they show it is not known`, at })),
      )
    }
    const operationId = declared.operationId ?? operationName({ method, path: route.path, answersList: answersList(responses) })
    return {
      method,
      path: route.path,
      scheme,
      confidence: route.confidence,
      unknowns,
      operation: {
        operationId,
        ...(declared.tags.length > 0 ? { tags: declared.tags } : {}),
        ...(declared.summary === null ? {} : { summary: declared.summary }),
        ...(declared.description === null ? {} : { description: declared.description }),
        ...(declared.deprecated ? { deprecated: true } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(body === null ? {} : { requestBody: body }),
        responses: responses.size === 0 ? { default: { description: 'Not known' } } : Object.fromEntries(responses),
        ...(scheme === null ? {} : { security: [{ [scheme]: [] }] }),
        'x-preflight': remarks(route, unknowns),
      },
    }
  })
}

/** What neither the route says of itself nor its functions showed. */
function withGiven(declared: Declared, { parts, body }: GivenSchemas, { request }: Exchange): Declared {
  const missing = [...parts].filter(([place]) => request[place].schema === null)
  const isBodyKnown = declared.parts.body !== undefined || request.body.schema !== null
  return { ...declared, parts: { ...Object.fromEntries(missing), ...declared.parts }, body: isBodyKnown ? null : body }
}

function methodsOf(method: string): readonly Method[] {
  if (method === 'all') return everyMethod
  return methods.filter((each) => each === method)
}

/** `app.all('*', requireUser)` answers nothing by itself, nor does a last resort that only says that nothing was found. */
function standsBefore({ answers }: Exchange, path: string): boolean {
  return answers.every(({ status }) => status === 404) || (answers.length === 0 && path.includes('{'))
}

function answersList(responses: ReturnType<typeof responsesOf>): boolean {
  return responses.get('200')?.content?.['application/json']?.schema.type === 'array'
}

/** What Preflight says of an operation, for those who read the description: where a statement stands in the code, it is named. */
function remarks({ confidence, handler, at, assumed, conditions }: Route, unknowns: readonly Note[]): Record<string, unknown> {
  return {
    confidence,
    source: (handler ?? at).file,
    ...(unknowns.length > 0 ? { unknown: unknowns.map(placed) } : {}),
    ...(assumed.length > 0 ? { assumed: assumed.map(placed) } : {}),
    ...(conditions.length > 0 ? { when: conditions.map(placed) } : {}),
  }
}

export function placed({ text, at }: Note): string {
  return `${text} (${at.file}:${at.line})`
}
