import { methods } from '../description/structure.ts'
import { examiner } from '../routes/examine/examine.ts'
import type { ProjectRead } from '../routes/read-routes.ts'
import type { Note } from '../routes/route.ts'
import { componentId, jsonSchema } from '../routes/schemas/of-json.ts'
import type { Describing } from '../routes/schemas/of-value.ts'
import { components } from '../routes/schemas/schema.ts'
import { typesOf } from '../routes/schemas/types.ts'
import { type Described, operationsOf } from './operation.ts'
import { schemes } from './security.ts'

/** An OpenAPI description made from code: 3.1, or 3.2 where it needs that. */
export interface Made {
  /** In the order in which it is written: paths by name, methods in OpenAPI's order. */
  document: Record<string, unknown>
  operations: readonly Described[]
  /** Routes that are no operations, each with its place. */
  left: readonly Note[]
}

/** Describes the routes that were read. The same code gives the same description, to the letter. */
export function describe(read: ProjectRead): Made {
  const { machine: m, parts } = read.evaluation
  const describing = describingOf(read)
  for (const part of parts.all())
    if (part.kind === 'fastify') for (const schema of part.instance.schemas) addShared(schema, describing)
  const left: Note[] = [...read.lost]
  const examine = examiner(m, read.found.length)
  const operations = read.found.flatMap((found) => {
    const described = operationsOf(found, examine(found.registered), describing)
    if (described.length === 0)
      left.push({
        text: `${found.route.method.toUpperCase()} ${found.route.path} is left out: it only stands before others, is hidden, or has a method that OpenAPI does not know`,
        at: found.route.at,
      })
    return described
  })
  const unique = withUniqueIds(firstOfEach(operations))
  const used = schemes as Readonly<Record<string, unknown>>
  const schemeNames = [...new Set(unique.flatMap(({ scheme }) => (scheme === null ? [] : [scheme])))].sort()
  const schemas = [...describing.reading.components.schemas].sort(([a], [b]) => (a < b ? -1 : 1))
  const named = {
    ...(schemas.length > 0 ? { schemas: Object.fromEntries(schemas) } : {}),
    ...(schemeNames.length > 0 ? { securitySchemes: Object.fromEntries(schemeNames.map((name) => [name, used[name]])) } : {}),
  }
  const document = {
    // 3.1 has no word for QUERY.
    openapi: unique.some(({ method }) => method === 'query') ? '3.2.0' : '3.1.1',
    info: { title: read.manifest?.name || 'API', version: read.manifest?.version || '0.0.0' },
    paths: pathsOf(unique),
    ...(Object.keys(named).length > 0 ? { components: named } : {}),
  }
  return { document, operations: unique, left }
}

/** What operations of that code are described with. */
export function describingOf({ evaluation: { machine: m } }: Pick<ProjectRead, 'evaluation'>): Describing {
  return {
    reading: {
      components: components(),
      nameOf: (value) => (value.kind === 'external' && value.called?.steps === value.steps.length ? value.called.name : null),
      depth: 0,
    },
    types: typesOf(m),
  }
}

/** `fastify.addSchema({ $id: 'user', … })` */
function addShared(schema: Parameters<typeof jsonSchema>[0], { reading }: Describing): void {
  const id = schema.kind === 'object' ? schema.props.get('$id') : undefined
  const read = jsonSchema(schema, reading)
  if (id?.kind !== 'primitive' || typeof id.value !== 'string' || read === null) return
  reading.components.owners.set(componentId(id.value), schema)
  reading.components.schemas.set(componentId(id.value), read)
}

/** A path and method once: a route for every method does not stand before one for its own. */
function firstOfEach(operations: readonly Described[]): Described[] {
  const seen = new Map<string, Described>()
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path.replace(/\{[^}]*\}/g, '{}')}`
    if (!seen.has(key)) seen.set(key, operation)
  }
  return [...seen.values()]
}

function withUniqueIds(operations: readonly Described[]): Described[] {
  const taken = new Set<string>()
  return [...operations].sort(byPath).map((described) => {
    const wanted = String(described.operation.operationId)
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}${count}`
    taken.add(id)
    return id === wanted ? described : { ...described, operation: { ...described.operation, operationId: id } }
  })
}

function byPath(a: Described, b: Described): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return methods.indexOf(a.method) - methods.indexOf(b.method)
}

/** Paths that differ only in the names of their parameters are one for OpenAPI: the first one's names are taken. */
function pathsOf(operations: readonly Described[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  const spelled = new Map<string, string>()
  for (const { path, method, operation } of operations) {
    const shape = path.replace(/\{[^}]*\}/g, '{}')
    const name = spelled.get(shape) ?? path
    spelled.set(shape, name)
    paths[name] = { ...paths[name], [method]: name === path ? operation : renamed(operation, path, name) }
  }
  return paths
}

function renamed(operation: Record<string, unknown>, from: string, to: string): Record<string, unknown> {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
  const wanted = names(to)
  const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]))
  const { parameters } = operation
  if (!Array.isArray(parameters)) return operation
  return {
    ...operation,
    parameters: parameters.map((parameter) =>
      parameter.in === 'path' ? { ...parameter, name: map.get(parameter.name) ?? parameter.name } : parameter,
    ),
  }
}
