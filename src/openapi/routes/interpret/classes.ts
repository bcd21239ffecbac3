import type { ClassElement, ClassLikeDeclaration, ConstructorDeclaration, Decorator, Node } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { nothing, object, primitive } from '../values/make.ts'
import type { ClassValue, ObjectValue, Scope, Value } from '../values/value.ts'
import { callValue, construct } from './calls.ts'
import { evaluate } from './expressions.ts'
import { callFunction, makeFunction } from './functions.ts'
import type { Machine } from './machine.ts'
import { setMember } from './members.ts'
import { nameOf } from './patterns.ts'
import { declare, frameOf, functionScope } from './scope.ts'
import { runAll } from './statements.ts'
import { setProp } from './writes.ts'

export function evaluateClass(m: Machine, node: ClassLikeDeclaration, scope: Scope): ClassValue {
  const extended = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  const base = extended === undefined ? null : evaluate(m, extended.expression, scope)
  const prototype = object()
  if (base?.kind === 'class') prototype.proto = base.prototype
  const name = node.name?.text ?? ''
  const inner = functionScope(scope, { ...scope.frame, returned: [] })
  inner.isFunction = false
  const made: ClassValue = { kind: 'class', name, node, scope: inner, base, prototype, props: new Map() }
  prototype.props.set('constructor', made)
  if (name !== '') declare(inner, name, made)
  for (const member of node.members) define(m, made, member)
  for (const member of node.members) if (isStatic(member)) initialise(m, made, member)
  decorate(m, made)
  return made
}

function isStatic(member: ClassElement): boolean {
  return (
    ts.isClassStaticBlockDeclaration(member) ||
    (ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword))
  )
}

/** Methods and accessors: they are there before anything is made. */
function define(m: Machine, made: ClassValue, member: ClassElement): void {
  if (member.name === undefined) return
  const holder = isStatic(member) ? made : made.prototype
  const key = nameOf(m, member.name, made.scope)
  if (key === null) return
  if (ts.isMethodDeclaration(member) && member.body !== undefined) {
    holder.props.set(key, makeFunction(member, made.scope, key, holder))
  } else if (ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
    const fn = makeFunction(member, made.scope, key, holder)
    const known = holder.props.get(key)
    const pair = known?.kind === 'accessor' ? known : { kind: 'accessor' as const, read: () => nothing as Value, write: null }
    holder.props.set(
      key,
      ts.isGetAccessor(member)
        ? { ...pair, read: (self, at) => callFunction(m, fn, { args: [], self, node: at, isNew: false }) }
        : { ...pair, write: (self, value, at) => void callFunction(m, fn, { args: [value], self, node: at, isNew: false }) },
    )
  }
}

function initialise(m: Machine, made: ClassValue, member: ClassElement): void {
  const scope = functionScope(made.scope, frameOf(made.scope.frame.module, made, { home: made }))
  if (ts.isClassStaticBlockDeclaration(member)) {
    runAll(m, member.body.statements, scope)
  } else if (ts.isPropertyDeclaration(member)) {
    const key = nameOf(m, member.name, scope)
    if (key !== null)
      setProp(m, made.props, key, member.initializer === undefined ? nothing : evaluate(m, member.initializer, scope))
  }
}

/** Makes an instance of a class of the project. */
export function instantiate(m: Machine, made: ClassValue, args: Value[], node: Node): ObjectValue {
  const instance = object()
  instance.proto = made.prototype
  instance.made = made
  initialiseInstance(m, made, instance, args, node)
  return instance
}

/** The constructors from the base down, and each class's fields after its base is done. */
function initialiseInstance(m: Machine, made: ClassValue, instance: ObjectValue, args: Value[], node: Node): void {
  const written = made.node.members.find(
    (member): member is ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  )
  const above = (given: Value[]) => {
    if (made.base !== null) constructBase(m, made.base, instance, given, node)
    fields(m, made, instance)
  }
  if (written === undefined) {
    above(args)
    return
  }
  const fn = makeFunction(written, made.scope, made.name, made.prototype)
  if (made.base === null) fields(m, made, instance)
  supers.set(instance, [...(supers.get(instance) ?? []), above])
  callFunction(m, fn, { args, self: instance, node, isNew: true }, made)
  supers.set(instance, (supers.get(instance) ?? []).slice(0, -1))
}

/** What `super(…)` does in the constructor that is running for an instance, innermost last. */
const supers = new WeakMap<ObjectValue, ((args: Value[]) => void)[]>()

export function callSuper(instance: Value, args: Value[]): void {
  if (instance.kind === 'object') supers.get(instance)?.at(-1)?.(args)
}

function constructBase(m: Machine, base: Value, instance: ObjectValue, args: Value[], node: Node): void {
  if (base.kind === 'class') initialiseInstance(m, base, instance, args, node)
  else if (base.kind === 'function') callFunction(m, base, { args, self: instance, node, isNew: true })
  else instance.under = construct(m, base, args, node)
}

function fields(m: Machine, made: ClassValue, instance: ObjectValue): void {
  const scope = functionScope(made.scope, frameOf(made.scope.frame.module, instance, { home: made.prototype }))
  for (const member of made.node.members) {
    if (!ts.isPropertyDeclaration(member) || isStatic(member)) continue
    const key = nameOf(m, member.name, scope)
    if (key === null) continue
    if (member.initializer !== undefined) setMember(m, instance, key, evaluate(m, member.initializer, scope), member)
    else if (!instance.props.has(key)) setProp(m, instance.props, key, nothing)
  }
}

/** Decorators are functions: a project's own may well register routes. */
function decorate(m: Machine, made: ClassValue): void {
  for (const member of made.node.members) {
    if (!ts.canHaveDecorators(member) || member.name === undefined) continue
    const holder = isStatic(member) ? made : made.prototype
    const key = nameOf(m, member.name, made.scope)
    const method = key === null ? undefined : holder.props.get(key)
    const descriptor = object(method === undefined || method.kind === 'accessor' ? [] : [['value', method]])
    for (const decorator of [...(ts.getDecorators(member) ?? [])].reverse())
      apply(m, made, decorator, [holder, primitive(key ?? ''), descriptor])
    const replaced = descriptor.props.get('value')
    if (key !== null && replaced !== undefined && replaced !== method) setProp(m, holder.props, key, replaced)
  }
  for (const decorator of [...(ts.canHaveDecorators(made.node) ? (ts.getDecorators(made.node) ?? []) : [])].reverse())
    apply(m, made, decorator, [made])
}

function apply(m: Machine, made: ClassValue, decorator: Decorator, args: Value[]): void {
  const value = evaluate(m, decorator.expression, made.scope)
  if (value.kind === 'function' || value.kind === 'native')
    callValue(m, value, { args, self: nothing, node: decorator, isNew: false })
}
