import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'
import type { Range } from './parts.ts'

export interface Registration {
  key: string
  kind: 'route' | 'use'
  handler: string | null
  path: Range | null
  method: Range | null
}

const methods = new Set(['get', 'put', 'post', 'delete', 'del', 'options', 'head', 'patch', 'trace', 'query', 'all'])

/** `router.post('/users', …, createUser)`, `app.route({ method, url, handler })`, `routes.use(usersRouter)`. */
export function registration(ts: Compiler, file: ts.SourceFile, call: ts.CallExpression): Registration | null {
  if (!ts.isPropertyAccessExpression(call.expression)) return null
  const { name } = call.expression
  const [first, second] = call.arguments
  if (first === undefined) return null
  const range = (node: ts.Node): Range => ({ start: node.getStart(file), end: node.end })
  const last = call.arguments.at(-1)
  if (ts.isStringLiteralLike(first)) {
    const handler = last !== undefined && last !== first ? rootName(ts, last) : null
    if (methods.has(name.text)) {
      const key = `${name.text} ${anonymous(first.text)}`
      return { key, kind: 'route', handler, path: range(first), method: range(name) }
    }
    const listed = second !== undefined && ts.isArrayLiteralExpression(second) ? second.elements[0] : undefined
    if (name.text !== 'register' || listed === undefined || !ts.isStringLiteralLike(listed)) return null
    const whole = last !== undefined && ts.isAsExpression(last) ? last.expression : last
    const inList = whole !== undefined && ts.isArrayLiteralExpression(whole) ? whole.elements.at(-1) : whole
    const key = `${listed.text.toLowerCase()} ${anonymous(first.text)}`
    return {
      key,
      kind: 'route',
      handler: inList === undefined ? null : rootName(ts, inList),
      path: range(first),
      method: range(listed),
    }
  }
  if (name.text === 'route' && ts.isObjectLiteralExpression(first)) return routeObject(ts, first, range)
  const root = rootName(ts, first)
  if (root === null || !['use', 'register'].includes(name.text)) return null
  return { key: `use ${root}`, kind: 'use', handler: null, path: null, method: null }
}

function routeObject(ts: Compiler, object: ts.ObjectLiteralExpression, range: (node: ts.Node) => Range): Registration | null {
  const property = (name: string): ts.Expression | undefined => {
    const found = object.properties.find(
      (each) => each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name,
    )
    if (found !== undefined && ts.isPropertyAssignment(found)) return found.initializer
    return found !== undefined && ts.isShorthandPropertyAssignment(found) ? found.name : undefined
  }
  const [method, url, handler] = [property('method'), property('url'), property('handler')]
  if (method === undefined || url === undefined || !ts.isStringLiteralLike(method) || !ts.isStringLiteralLike(url)) return null
  const key = `${method.text.toLowerCase()} ${anonymous(url.text)}`
  return {
    key,
    kind: 'route',
    handler: handler === undefined ? null : rootName(ts, handler),
    path: range(url),
    method: range(method),
  }
}

/** A route's path, whatever its parameters are called and however a router writes them. */
export function anonymous(path: string): string {
  return path
    .replace(/::/g, '\u0000')
    .replace(/\\(.)/g, (_, sign: string) => (sign === ':' ? '\u0000' : sign))
    .replace(/:("[^"]*"|\w+)(\([^)]*\))?/g, '{}')
    .replaceAll('\u0000', ':')
}

/** `usersRouter.routes()` → "usersRouter"; null: it is no name. */
function rootName(ts: Compiler, expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) return rootName(ts, expression.expression)
  return null
}

export function calledIn(ts: Compiler, expression: ts.Expression): ts.CallExpression | null {
  if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression)) return calledIn(ts, expression.expression)
  return ts.isCallExpression(expression) ? expression : null
}
