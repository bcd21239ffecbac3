import type { FunctionLikeDeclaration, Node, ParameterDeclaration, SignatureDeclaration } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { array, choice, nothing } from '../values/make.ts'
import type { Call, FunctionValue, Scope, Value } from '../values/value.ts'
import { evaluate } from './expressions.ts'
import { at, type Machine, mostIdle, Stalled, Thrown, unknownAt } from './machine.ts'
import { setMember } from './members.ts'
import { bind, withDefault } from './patterns.ts'
import { declare, frameOf, functionScope } from './scope.ts'
import { runAll } from './statements.ts'

export function makeFunction(node: SignatureDeclaration, scope: Scope, name: string, home: Value | null = null): FunctionValue {
  return { kind: 'function', name, node, scope, home, bound: null, props: new Map() }
}

/** A function within itself is followed that deep: folders are walked so. */
const mostWithinItself = 10
/** And that often in all, or two calls of itself each would be a thousand. */
const mostOfItself = 300
const deepest = 120

/** Calls a function of the project. Throws `Thrown` for what its code throws. */
export function callFunction(
  m: Machine,
  fn: FunctionValue,
  { args: given, self, node: from }: Call,
  newTarget: Value | null = null,
): Value {
  const { node } = fn
  const within = m.active.get(node) ?? 0
  if (m.onThrow === null && isCostly(m, node))
    return unknownAt(m, from, `${fn.name || 'a function'} takes too long to be followed`)
  const args = fn.bound === null ? given : [...fn.bound.args, ...given]
  const often = within === 0 ? 0 : (m.ofItself.get(node) ?? 0) + 1
  m.ofItself.set(node, often)
  const learnsNothing = within > 0 && args.length > 0 && args.every((arg) => arg.kind === 'unknown' || arg.kind === 'external')
  if (within >= mostWithinItself || often > mostOfItself || m.depth >= deepest || learnsNothing || !hasBody(node)) {
    return unknownAt(m, from, `${fn.name || 'a function'} calls itself too deeply to be followed`)
  }
  const isArrow = ts.isArrowFunction(node)
  const outer = fn.scope.frame
  const frame = frameOf(outer.module, isArrow ? outer.self : (fn.bound?.self ?? self), {
    home: isArrow ? outer.home : fn.home,
    args,
    node,
    newTarget: isArrow ? outer.newTarget : newTarget,
  })
  const scope = functionScope(fn.scope, frame)
  if (!isArrow) declare(scope, 'arguments', array([...args]))
  if (ts.isFunctionExpression(node) && node.name !== undefined) declare(scope, node.name.text, fn)
  const conditions = m.conditions.length
  const before = { fuel: m.fuel, registrations: m.registrations }
  m.depth += 1
  m.active.set(node, within + 1)
  try {
    bindParameters(m, node.parameters, args, scope)
    return asDeclared(body(m, node, scope), node, from)
  } catch (error) {
    // The innermost call that took most of the steps is given up, not all those around it.
    if (!(error instanceof Stalled) || before.fuel - m.fuel < mostIdle / 2) throw error
    m.floor = m.fuel - mostIdle
    return unknownAt(m, from, `${fn.name || 'a function'} takes too long to be followed`)
  } finally {
    m.conditions.length = conditions
    m.depth -= 1
    m.active.set(node, within)
    if (within === 0 && m.onThrow === null) count(m, node, before)
  }
}

/** What is not known of a result is asked of the call: the function says its type. */
function asDeclared(result: Value, node: FunctionLikeDeclaration, from: Node): Value {
  return node.type !== undefined && (result.kind === 'unknown' || result.kind === 'external') ? { ...result, node: from } : result
}

/** What is called that often, costs that much in all and has never registered anything is not worth more: it does something else. */
const costlyCalls = 20
const costlySteps = 60_000

function isCostly(m: Machine, node: Node): boolean {
  const cost = m.costs.get(node)
  return cost !== undefined && !cost.registers && cost.calls > costlyCalls && cost.steps > costlySteps
}

function count(m: Machine, node: Node, before: { fuel: number; registrations: number }): void {
  const cost = m.costs.get(node) ?? { calls: 0, steps: 0, registers: false }
  cost.calls += 1
  cost.steps += Math.max(0, before.fuel - m.fuel)
  cost.registers ||= m.registrations > before.registrations
  m.costs.set(node, cost)
}

function hasBody(node: SignatureDeclaration): node is FunctionLikeDeclaration {
  return 'body' in node && node.body !== undefined
}

function bindParameters(m: Machine, parameters: readonly ParameterDeclaration[], args: readonly Value[], scope: Scope): void {
  const written = parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'))
  for (const [index, parameter] of written.entries()) {
    const value = parameter.dotDotDotToken === undefined ? (args[index] ?? nothing) : array(args.slice(index))
    const bound = withDefault(m, value, parameter.initializer, scope)
    bind(m, parameter.name, bound, scope, 'let')
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent) && ts.isIdentifier(parameter.name)) {
      setMember(m, scope.frame.self, parameter.name.text, bound, parameter)
    }
  }
}

function body(m: Machine, node: FunctionLikeDeclaration, scope: Scope): Value {
  if (node.body === undefined) return nothing
  if (!ts.isBlock(node.body)) return evaluate(m, node.body, scope)
  const { returned } = scope.frame
  const why = { text: 'what is returned depends on a condition', at: at(m, node) }
  try {
    const completion = runAll(m, node.body.statements, scope)
    const last = completion.type === 'return' ? completion.value : nothing
    return returned.length === 0 ? last : choice([...returned, last], why)
  } catch (error) {
    // It throws where none of the conditions holds under which it returns.
    if (!(error instanceof Thrown) || returned.length === 0) throw error
    return choice(returned, why)
  }
}
