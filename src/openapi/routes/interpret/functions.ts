import type { FunctionLikeDeclaration, ParameterDeclaration, SignatureDeclaration } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { array, choice, nothing } from '../values/make.ts'
import type { Call, ClassValue, FunctionValue, Scope, Value } from '../values/value.ts'
import { evaluate } from './expressions.ts'
import { at, type Machine, unknownAt } from './machine.ts'
import { setMember } from './members.ts'
import { bind, withDefault } from './patterns.ts'
import { declare, frameOf, functionScope } from './scope.ts'
import { runAll } from './statements.ts'

export function makeFunction(node: SignatureDeclaration, scope: Scope, name: string, home: Value | null = null): FunctionValue {
  return { kind: 'function', name, node, scope, home, bound: null, props: new Map() }
}

/** A function within itself is followed that deep: folders are walked so. */
const mostWithinItself = 10
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
  if (within >= mostWithinItself || m.depth >= deepest || !hasBody(node)) {
    return unknownAt(m, from, `${fn.name || 'a function'} calls itself too deeply to be followed`)
  }
  const args = fn.bound === null ? given : [...fn.bound.args, ...given]
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
  m.depth += 1
  m.active.set(node, within + 1)
  try {
    bindParameters(m, node.parameters, args, scope)
    return body(m, node, scope)
  } finally {
    m.conditions.length = conditions
    m.depth -= 1
    m.active.set(node, within)
  }
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
  const completion = runAll(m, node.body.statements, scope)
  const last = completion.type === 'return' ? completion.value : nothing
  const { returned } = scope.frame
  if (returned.length === 0) return last
  return choice([...returned, last], { text: 'what is returned depends on a condition', at: at(m, node) })
}

/** The parameters of a class's constructor, its own or inherited. */
export function constructorOf(made: ClassValue): FunctionLikeDeclaration | null {
  return made.node.members.find(
    (member) => ts.isConstructorDeclaration(member) && member.body !== undefined,
  ) as FunctionLikeDeclaration | null
}
