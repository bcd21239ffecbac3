import type { EnumDeclaration, ModuleDeclaration } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { object, primitive } from '../values/make.ts'
import type { Scope } from '../values/value.ts'
import { evaluate } from './expressions.ts'
import type { Machine } from './machine.ts'
import { declare, functionScope, valueIn } from './scope.ts'
import { runAll } from './statements.ts'

/** TypeScript's enum: names to values, and numbers back to names. */
export function evaluateEnum(m: Machine, node: EnumDeclaration, scope: Scope): void {
  const made = object()
  const inner = functionScope(scope, scope.frame)
  inner.isFunction = false
  declare(scope, node.name.text, made)
  let next = 0
  for (const member of node.members) {
    if (ts.isComputedPropertyName(member.name)) continue
    const value = member.initializer === undefined ? primitive(next) : evaluate(m, member.initializer, inner)
    made.props.set(member.name.text, value)
    declare(inner, member.name.text, value)
    if (value.kind === 'primitive' && typeof value.value === 'number') {
      next = value.value + 1
      made.props.set(String(value.value), primitive(member.name.text))
    }
  }
}

export function evaluateNamespace(m: Machine, node: ModuleDeclaration, scope: Scope): void {
  if (!ts.isIdentifier(node.name) || node.body === undefined) return
  if (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return
  const inner = functionScope(scope, scope.frame)
  if (ts.isModuleBlock(node.body)) runAll(m, node.body.statements, inner)
  else if (ts.isModuleDeclaration(node.body)) evaluateNamespace(m, node.body, inner)
  declare(scope, node.name.text, object([...inner.names].map(([name, binding]) => [name, valueIn(binding)])))
}
