import { alternativesSource, isGuarded } from '../application/credentials.ts'
import { handlerLines, type Implementation } from '../implementation.ts'
import { operationComment } from '../modules/operation-comment.ts'
import { takesSomething } from '../modules/validators.ts'
import type { Group, PathParts, PlannedOperation } from '../plan.ts'
import { enclosed, hard, indent, join, type Layout, line, render } from '../source/layout.ts'
import { type Extension, Imports, moduleText, type SourceFile } from '../source/module.ts'
import { stringLiteral } from '../source/text.ts'
import { exchange } from './exchange.ts'

/** A file of handlers, and the plugin that registers them. */
export function routesModule(group: Group, extension: Extension, implementation: Implementation | null): SourceFile {
  const imports = new Imports()
  imports.use('fastify', 'FastifyPluginAsync', 'type')
  const handlers = group.operations.map((planned) => handlerSource(planned, imports, extension, implementation))
  const routes = headFirst(group.operations).map((planned) => routeSource(planned, imports, extension))
  const plugin: Layout = [
    `export const ${pluginName(group)}: FastifyPluginAsync = async (app) => {`,
    indent([hard, join(routes, hard)]),
    hard,
    '};',
  ]
  return { path: `routes/${group.file}.ts`, role: 'handlers', text: moduleText(imports, [...handlers, render(plugin)]) }
}

export function pluginName(group: Group): string {
  return `${group.name}Routes`
}

/** Fastify answers HEAD for every GET, unless it is there before. */
function headFirst(operations: readonly PlannedOperation[]): PlannedOperation[] {
  const isHead = ({ operation }: PlannedOperation) => operation.method === 'head'
  return [...operations.filter(isHead), ...operations.filter((each) => !isHead(each))]
}

function handlerSource(
  planned: PlannedOperation,
  imports: Imports,
  extension: Extension,
  implementation: Implementation | null,
): string {
  const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type')
  const handler = imports.use(`../types/handler${extension}`, 'Handler', 'type')
  const stub = () => `${imports.use(`../middleware/error-handler${extension}`, 'notImplemented')}(request, reply);`
  const lines = handlerLines(planned, exchange, imports, extension, implementation, stub)
  return `${operationComment(planned)}export const ${planned.handler}: ${handler}<${type}> = async (request, reply) => {
${lines}
};`
}

const shorthands: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

function routeSource(planned: PlannedOperation, imports: Imports, extension: Extension): Layout {
  const { operation, body } = planned
  const options: Layout[] = []
  if (isGuarded(operation)) {
    const authenticate = imports.use(`../middleware/auth${extension}`, 'authenticate')
    options.push(['onRequest: ', authenticate, enclosed('(', alternativesSource(operation.security), ')')])
  }
  const reading: string[] = []
  if (body?.contents.some(({ reads }) => reads === 'multipart'))
    reading.push(imports.use(`../middleware/bodies${extension}`, 'multipart'))
  if (takesSomething(planned)) {
    imports.use(`../middleware/validators${extension}`, planned.requestName)
    reading.push(`${imports.use(`../middleware/validate${extension}`, 'validate')}(${planned.requestName})`)
  }
  if (reading.length > 0)
    options.push(reading.length === 1 ? `preValidation: ${reading[0]}` : `preValidation: [${reading.join(', ')}]`)
  const url = stringLiteral(fastifyPath(planned.path))
  if (!shorthands.includes(operation.method)) {
    const route = [`method: '${operation.method.toUpperCase()}'`, `url: ${url}`, ...options, `handler: ${planned.handler}`]
    return [`app.route(`, enclosed('{', route, '}', line), ');']
  }
  const object: Layout[] = options.length === 0 ? [] : [enclosed('{', options, '}', line)]
  return [`app.${operation.method}`, enclosed('(', [url, ...object, planned.handler], ')'), ';']
}

/** A path of find-my-way: a colon of the text is doubled, and a parameter that is only part of a segment gets a pattern. */
export function fastifyPath(path: PathParts): string {
  return path
    .map((part, index) => {
      if ('text' in part) return part.text.replaceAll(':', '::')
      const after = path[index + 1]
      const alone = after === undefined || ('text' in after && after.text.startsWith('/'))
      return alone ? `:${part.parameter}` : `:${part.parameter}(^[^/]+?)`
    })
    .join('')
}

/** The plugin of all. */
export function indexModule(groups: readonly Group[], extension: Extension): SourceFile {
  const imports = new Imports()
  imports.use('fastify', 'FastifyPluginAsync', 'type')
  for (const group of groups) imports.use(`./${group.file}${extension}`, pluginName(group))
  const uses = groups.map((group) => `await app.register(${pluginName(group)});`)
  const plugin: Layout = [
    'export const routes: FastifyPluginAsync = async (app) => {',
    indent([hard, join(uses, hard)]),
    hard,
    '};',
  ]
  return { path: 'routes/index.ts', role: 'written', text: moduleText(imports, [render(plugin)]) }
}
