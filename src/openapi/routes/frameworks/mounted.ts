import type { CallExpression, Node } from 'typescript-classic'
import { evaluate } from '../interpret/expressions.ts'
import { Exhausted, type Machine, refuel, Stalled, Thrown } from '../interpret/machine.ts'
import { undone } from '../interpret/writes.ts'
import { ts } from '../project/compiler.ts'
import type { Note } from '../route.ts'
import type { FunctionValue, HostValue, Value } from '../values/value.ts'
import type { Part, Parts } from './apps.ts'

export interface Mounted {
  part: Part
  conditions: readonly Note[]
}

/** The routers and applications that a middleware is, or hands requests on to. */
export function mountedIn(m: Machine, parts: Parts, value: Value): Mounted[] {
  switch (value.kind) {
    case 'host': {
      const part = parts.of(value.host)
      return part === null ? [] : [{ part, conditions: [] }]
    }
    case 'object':
      return value.under === null ? [] : mountedIn(m, parts, value.under)
    case 'choice':
      return value.options
        .flatMap((option) => mountedIn(m, parts, option))
        .map((mounted) => ({ ...mounted, conditions: [...mounted.conditions, value.why] }))
    case 'external': {
      const args = value.steps.flatMap((step) => (step.kind === 'call' ? step.args : []))
      const why = { text: `${value.module} hands on to it`, at: value.at }
      return args
        .map((arg) => lazily(m, arg))
        .filter((arg): arg is HostValue => arg.kind === 'host')
        .flatMap((arg) => mountedIn(m, parts, arg).map(({ part }) => ({ part, conditions: [why] })))
    }
    case 'function':
      return throughFunction(m, parts, value)
    default:
      return []
  }
}

/** `lazy(() => import('./routes.js'))`: the router that the function gave when it was handed over. */
function lazily(m: Machine, arg: Value): Value {
  const value = m.given.get(arg) ?? arg
  const byDefault = value.kind === 'object' ? value.props.get('default') : undefined
  return byDefault?.kind === 'host' ? byDefault : value
}

/** `(req, res, next) => router(req, res, next)`: what a function calls with its own first parameter. */
function throughFunction(m: Machine, parts: Parts, fn: FunctionValue): Mounted[] {
  const [first] = fn.node.parameters
  if (first === undefined || fn.node.parameters.length < 2 || !ts.isIdentifier(first.name)) return []
  const name = first.name.text
  const calls: CallExpression[] = []
  const visit = (node: Node): void => {
    const [arg] = ts.isCallExpression(node) ? node.arguments : []
    if (ts.isCallExpression(node) && arg !== undefined && ts.isIdentifier(arg) && arg.text === name) calls.push(node)
    ts.forEachChild(node, visit)
  }
  if ('body' in fn.node && fn.node.body !== undefined) visit(fn.node.body)
  const places = new Set<Part>()
  return calls.flatMap((call) => {
    const callee = safely(m, fn, call)
    if (callee?.kind !== 'host') return []
    return mountedIn(m, parts, callee)
      .filter(({ part }) => !places.has(part) && places.add(part))
      .map(({ part }) => ({ part, conditions: [{ text: 'a middleware hands on to it', at: m.sources.placeOf(call) }] }))
  })
}

function safely(m: Machine, fn: FunctionValue, call: CallExpression): Value | null {
  try {
    refuel(m, 10_000)
    return undone(m, () => evaluate(m, call.expression, fn.scope))
  } catch (error) {
    if (error instanceof Thrown || error instanceof Exhausted || error instanceof Stalled) return null
    throw error
  }
}
