import type { BindingName, BindingPattern, Expression, PropertyName } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { choice, nothing, object, primitive } from '../values/make.ts'
import { isNothing } from '../values/truth.ts'
import type { Scope, Value } from '../values/value.ts'
import { itemsOf, restOf } from './built-ins/iterate.ts'
import { evaluate } from './expressions.ts'
import { at, type Machine, Thrown, unknownAt } from './machine.ts'
import { getMember, setMember } from './members.ts'
import { keyText } from './operators.ts'
import { declare, declareVar, lookUp } from './scope.ts'
import { setBinding } from './writes.ts'

/** Binds a name or a pattern in a declaration or a parameter. */
export function bind(m: Machine, name: BindingName, value: Value, scope: Scope, how: 'let' | 'var'): void {
  if (ts.isIdentifier(name)) {
    nameExternal(value, name.text)
    if (how === 'var') setBinding(m, declareVar(scope, name.text), value)
    else declare(scope, name.text, value)
    return
  }
  if (ts.isObjectBindingPattern(name)) bindObject(m, name, value, scope, how)
  else bindArray(m, name, value, scope, how)
}

/** A schema is called as the variable that holds it. */
function nameExternal(value: Value, name: string): void {
  if (value.kind === 'external' && value.called?.steps !== value.steps.length) value.called = { name, steps: value.steps.length }
}

function bindObject(m: Machine, pattern: BindingPattern, value: Value, scope: Scope, how: 'let' | 'var'): void {
  const taken: string[] = []
  for (const element of pattern.elements) {
    if (ts.isOmittedExpression(element)) continue
    if (element.dotDotDotToken !== undefined) {
      bind(m, element.name, without(value, taken), scope, how)
      continue
    }
    const key =
      element.propertyName === undefined
        ? ts.isIdentifier(element.name)
          ? element.name.text
          : null
        : nameOf(m, element.propertyName, scope)
    if (key !== null) taken.push(key)
    const found = key === null ? unknownAt(m, element, 'a computed property') : getMember(m, value, key, element)
    bind(m, element.name, withDefault(m, found, element.initializer, scope), scope, how)
  }
}

function bindArray(m: Machine, pattern: BindingPattern, value: Value, scope: Scope, how: 'let' | 'var'): void {
  const items = itemsOf(m, value)
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue
    if (element.dotDotDotToken !== undefined) {
      bind(m, element.name, restOf(m, value, index, element), scope, how)
      continue
    }
    const found = items === null ? getMember(m, value, String(index), element) : (items[index] ?? nothing)
    bind(m, element.name, withDefault(m, found, element.initializer, scope), scope, how)
  }
}

/** A value, or the default that stands for it where it is missing. */
export function withDefault(m: Machine, value: Value, initializer: Expression | undefined, scope: Scope): Value {
  if (initializer === undefined) return value
  if (value.kind === 'environment') {
    const byDefault = evaluate(m, initializer, scope)
    const note = { text: `${value.name} is read from the environment: its default is used`, at: value.at }
    return byDefault.kind === 'primitive' ? primitive(byDefault.value, [...byDefault.notes, note]) : byDefault
  }
  if (value.kind === 'unknown' && value.read !== undefined) {
    const fallback = evaluate(m, initializer, scope)
    if (fallback.kind === 'primitive') value.read.fallback ??= fallback.value
    return value
  }
  const missing = isNothing(value)
  if (missing === false) return value
  if (missing === true) return value.kind === 'primitive' && value.value === null ? value : evaluate(m, initializer, scope)
  const byDefault = unlessThrown(() => evaluate(m, initializer, scope))
  if (byDefault === null) return value
  if (value.kind === 'unknown' && (byDefault.kind !== 'primitive' || typeof byDefault.value !== 'string')) return byDefault
  return choice([value, byDefault], { text: 'a default', at: at(m, initializer) })
}

/** Assigns to a variable, a property or a pattern. */
export function assignTo(m: Machine, target: Expression, value: Value, scope: Scope): void {
  if (ts.isIdentifier(target)) {
    const binding = lookUp(scope, target.text)
    if (binding !== null) setBinding(m, binding, value)
    else declare(moduleScope(scope), target.text, value)
  } else if (ts.isPropertyAccessExpression(target)) {
    setMember(m, evaluate(m, target.expression, scope), target.name.text, value, target)
  } else if (ts.isElementAccessExpression(target)) {
    const holder = evaluate(m, target.expression, scope)
    const key = keyText(evaluate(m, target.argumentExpression, scope))
    if (key !== null) setMember(m, holder, key, value, target)
    else if (holder.kind === 'object') holder.more = { text: 'a property whose name is computed', at: at(m, target) }
  } else if (ts.isObjectLiteralExpression(target)) {
    for (const property of target.properties) {
      if (ts.isShorthandPropertyAssignment(property)) {
        const found = getMember(m, value, property.name.text, property)
        assignTo(m, property.name, withDefault(m, found, property.objectAssignmentInitializer, scope), scope)
      } else if (ts.isPropertyAssignment(property)) {
        const key = nameOf(m, property.name, scope)
        if (key !== null) assignTo(m, property.initializer, getMember(m, value, key, property), scope)
      }
    }
  } else if (ts.isArrayLiteralExpression(target)) {
    const items = itemsOf(m, value)
    target.elements.forEach((element, index) => {
      if (!ts.isOmittedExpression(element))
        assignTo(m, element, items?.[index] ?? getMember(m, value, String(index), element), scope)
    })
  } else if (ts.isParenthesizedExpression(target) || ts.isAsExpression(target) || ts.isNonNullExpression(target)) {
    assignTo(m, target.expression, value, scope)
  } else if (ts.isBinaryExpression(target)) {
    assignTo(m, target.left, withDefault(m, value, target.right, scope), scope)
  }
}

/** The name of a property as it is written; null: computed, and not known. */
export function nameOf(m: Machine, name: PropertyName, scope: Scope): string | null {
  if (ts.isComputedPropertyName(name)) return keyText(evaluate(m, name.expression, scope))
  return name.text
}

function moduleScope(scope: Scope): Scope {
  let here = scope
  while (here.parent?.parent != null) here = here.parent
  return here
}

function without(value: Value, taken: readonly string[]): Value {
  if (value.kind !== 'object') return value
  const rest = object([], value.more)
  for (const [name, property] of value.props)
    if (!taken.includes(name) && property.kind !== 'accessor') rest.props.set(name, property)
  return rest
}

/** `{ secret = required('secret') }`: a default that fails says that the value is there. */
function unlessThrown(evaluation: () => Value): Value | null {
  try {
    return evaluation()
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    return null
  }
}
