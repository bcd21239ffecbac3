import { alternativesSource, isGuarded } from '../application/credentials.ts'
import { handlerLines, type Implementation } from '../implementation.ts'
import { operationComment } from '../modules/operation-comment.ts'
import { takesSomething } from '../modules/validators.ts'
import { pathToRegexp } from '../path-to-regexp.ts'
import type { Group, PlannedOperation } from '../plan.ts'
import { specificFirst } from '../route-order.ts'
import { enclosed, type Layout, render } from '../source/layout.ts'
import { type Extension, Imports, moduleText, type SourceFile } from '../source/module.ts'
import { stringLiteral } from '../source/text.ts'
import { exchange } from './exchange.ts'

/** A file of handlers, and their registration. */
export function routesModule(group: Group, extension: Extension, implementation: Implementation | null): SourceFile {
  const imports = new Imports()
  imports.use('@koa/router', 'Router')
  const router = routerName(group)
  const handlers = group.operations.map((planned) => handlerSource(planned, imports, extension, implementation))
  const routes = specificFirst(group.operations).map((planned) => routeSource(router, planned, imports, extension))
  return {
    path: `routes/${group.file}.ts`,
    role: 'handlers',
    text: moduleText(imports, [...handlers, `export const ${router} = new Router();`, routes.join('\n')]),
  }
}

export function routerName(group: Group): string {
  return `${group.name}Router`
}

function handlerSource(
  planned: PlannedOperation,
  imports: Imports,
  extension: Extension,
  implementation: Implementation | null,
): string {
  const type = imports.use(`../types/operations${extension}`, planned.typeName, 'type')
  const handler = imports.use(`../types/handler${extension}`, 'Handler', 'type')
  const stub = () => `${imports.use(`../middleware/error-handler${extension}`, 'notImplemented')}(ctx);`
  const lines = handlerLines(planned, exchange, imports, extension, implementation, stub)
  return `${operationComment(planned)}export const ${planned.handler}: ${handler}<${type}> = async (ctx) => {
${lines}
};`
}

function routeSource(router: string, planned: PlannedOperation, imports: Imports, extension: Extension): string {
  const { operation, body, path } = planned
  const chain: Layout[] = [stringLiteral(pathToRegexp(path))]
  if (isGuarded(operation)) {
    const authenticate = imports.use(`../middleware/auth${extension}`, 'authenticate')
    chain.push([authenticate, enclosed('(', alternativesSource(operation.security), ')')])
  }
  const types = (reads: string) =>
    body?.contents.filter((content) => content.reads === reads).map(({ mediaType }) => mediaType) ?? []
  const from = `../middleware/bodies${extension}`
  if (types('form').length > 0) chain.push(imports.use(from, 'form'))
  if (types('multipart').length > 0) chain.push(imports.use(from, 'multipart'))
  if (types('text').length > 0) chain.push(`${imports.use(from, 'text')}(${types('text').map(stringLiteral).join(', ')})`)
  if (types('bytes').length > 0) chain.push(`${imports.use(from, 'binary')}(${types('bytes').map(stringLiteral).join(', ')})`)
  if (takesSomething(planned)) {
    imports.use(`../middleware/validators${extension}`, planned.requestName)
    chain.push(`${imports.use(`../middleware/validate${extension}`, 'validate')}(${planned.requestName})`)
  }
  chain.push(planned.handler)
  if (methods.includes(operation.method)) return render([`${router}.${operation.method}`, enclosed('(', chain, ')'), ';'])
  const [url = '', ...middleware] = chain
  const type = imports.use('@koa/router', 'RouterMiddleware', 'type')
  const listed: Layout = [enclosed('[', middleware, ']'), ` as ${type}[]`]
  return render([`${router}.register`, enclosed('(', [url, `['${operation.method.toUpperCase()}']`, listed], ')'), ';'])
}

/** Those that the router has a function for. */
const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

/** The router of all: those whose routes would take requests of others come behind them. */
export function indexModule(groups: readonly Group[], extension: Extension): SourceFile {
  const imports = new Imports()
  imports.use('@koa/router', 'Router')
  imports.use(`../config${extension}`, 'config')
  for (const group of groups) imports.use(`./${group.file}${extension}`, routerName(group))
  const uses = groups.map((group) => `routes.use(${routerName(group)}.routes());`)
  return {
    path: 'routes/index.ts',
    role: 'written',
    text: moduleText(imports, ['export const routes = new Router({ prefix: config.basePath });', uses.join('\n')]),
  }
}
