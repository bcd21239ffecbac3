import type { Method } from '../description/description.ts'
import { operationName } from '../description/operation-names.ts'
import { examine } from '../routes/examine/examine.ts'
import type { Exchange } from '../routes/examine/exchange.ts'
import type { Machine } from '../routes/interpret/machine.ts'
import type { Confidence, Note } from '../routes/route.ts'
import type { RouteFound } from '../routes/routes-from.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import { bodyOf } from './body.ts'
import { declaredBy } from './declared.ts'
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
const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** The operations that a route is. Empty: OpenAPI has no word for its method, it is hidden, or it only stands before others. */
export function operationsOf(m: Machine, { route, registered }: RouteFound, describing: Describing): Described[] {
  const exchange = examine(m, registered)
  const declared = declaredBy(registered, describing)
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
        'x-preflight': remarks(route.confidence, (route.handler ?? route.at).file, unknowns, route.conditions),
      },
    }
  })
}

function methodsOf(method: string): readonly Method[] {
  if (method === 'all') return everyMethod
  return methods.has(method) ? [method as Method] : []
}

/** `app.all('*', requireUser)` answers nothing by itself, nor does a last resort that only says that nothing was found. */
function standsBefore({ answers }: Exchange, path: string): boolean {
  return answers.every(({ status }) => status === 404) || (answers.length === 0 && path.includes('{'))
}

function answersList(responses: ReturnType<typeof responsesOf>): boolean {
  return responses.get('200')?.content?.['application/json']?.schema.type === 'array'
}

function remarks(
  confidence: Confidence,
  file: string,
  unknowns: readonly Note[],
  conditions: readonly Note[],
): Record<string, unknown> {
  return {
    confidence,
    source: file,
    ...(unknowns.length > 0 ? { unknown: unknowns.map(placed) } : {}),
    ...(conditions.length > 0 ? { when: conditions.map(placed) } : {}),
  }
}

export function placed({ text, at }: Note): string {
  return `${text} (${at.file}:${at.line})`
}
