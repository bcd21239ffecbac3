import type { Node } from 'typescript-classic'
import type { Registered } from './frameworks/registered.ts'
import { ts } from './project/compiler.ts'
import type { Value } from './values/value.ts'

/** Where each framework hands a handler what calls the next one. */
const nextAt = { express: 2, koa: 1, fastify: null } as const

/**
 * A route that was registered for a path before another one is, and goes on to it: `app.put('/config', requireAdmin)`. Both are then one,
 * with the handlers of both. null: the first of them answers.
 */
export function passedOn(first: Registered, second: Registered): Registered | null {
  const index = nextAt[first.framework]
  const last = first.handlers.at(-1)
  if (index === null || first.framework !== second.framework || first.node === second.node) return null
  if (last === undefined || !callsNext(last, index)) return null
  return { ...second, handlers: [...first.handlers, ...second.handlers] }
}

/** It calls `next()` without an error. */
function callsNext(handler: Value, index: number): boolean {
  if (handler.kind !== 'function' || !('body' in handler.node) || handler.node.body === undefined) return false
  const name = handler.node.parameters[index]?.name
  if (name === undefined || !ts.isIdentifier(name) || handler.node.parameters.length !== index + 1) return false
  let isFound = false
  const visit = (node: Node): void => {
    isFound ||=
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === name.text &&
      node.arguments.length === 0
    if (!isFound) ts.forEachChild(node, visit)
  }
  visit(handler.node.body)
  return isFound
}
