import type {
  ArrayLiteralExpression,
  ConditionalExpression,
  Expression,
  Identifier,
  Node,
  ObjectLiteralExpression,
  TemplateExpression,
} from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { array, choice, external, nothing, object, primitive, text } from '../values/make.ts'
import { concat } from '../values/text.ts'
import { isNothing, truth } from '../values/truth.ts'
import type { ObjectValue, Scope, Value } from '../values/value.ts'
import { itemsOf } from './built-ins/iterate.ts'
import { evaluateCall, evaluateNew, taggedTemplate } from './calls.ts'
import { evaluateClass } from './classes.ts'
import { callFunction, makeFunction } from './functions.ts'
import { at, type Machine, shown, step, unknownAt } from './machine.ts'
import { getMember } from './members.ts'
import { metaProperty } from './meta.ts'
import { binary, keyText, unary } from './operators.ts'
import { nameOf } from './patterns.ts'
import { lookUp, valueIn } from './scope.ts'
import { branches } from './writes.ts'

/** What an expression comes to. Throws `Thrown` where the code throws, `Exhausted` where there is too much of it. */
export function evaluate(m: Machine, node: Expression, scope: Scope): Value {
  step(m)
  if (ts.isIdentifier(node)) return identifier(m, node, scope)
  if (ts.isStringLiteralLike(node)) return primitive(node.text)
  if (ts.isPropertyAccessExpression(node))
    return member(m, node.expression, node.name.text, node, scope, node.questionDotToken !== undefined)
  if (ts.isCallExpression(node)) return evaluateCall(m, node, scope)
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return makeFunction(node, scope, nameFor(node))
  if (ts.isObjectLiteralExpression(node)) return objectLiteral(m, node, scope)
  if (ts.isArrayLiteralExpression(node)) return arrayLiteral(m, node, scope)
  if (ts.isElementAccessExpression(node)) return elementAccess(m, node, scope)
  if (ts.isTemplateExpression(node)) return template(m, node, scope)
  if (ts.isBinaryExpression(node)) return binary(m, node, scope)
  if (ts.isConditionalExpression(node)) return conditional(m, node, scope)
  if (ts.isNewExpression(node)) return evaluateNew(m, node, scope)
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node))
    return evaluate(m, node.expression, scope)
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) {
    const value = evaluate(m, node.expression, scope)
    return value.kind === 'unknown' ? { ...value, node } : value
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return unary(m, node, scope)
  return rarer(m, node, scope)
}

function rarer(m: Machine, node: Expression, scope: Scope): Value {
  const K = ts.SyntaxKind
  switch (node.kind) {
    case K.ThisKeyword:
      return scope.frame.self
    case K.TrueKeyword:
      return primitive(true)
    case K.FalseKeyword:
      return primitive(false)
    case K.NullKeyword:
      return primitive(null)
    case K.SuperKeyword:
      return scope.frame.self
  }
  if (ts.isNumericLiteral(node)) return primitive(Number(node.text))
  if (ts.isBigIntLiteral(node)) return primitive(BigInt(node.text.replace(/n$/, '')))
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { kind: 'pattern', source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (ts.isClassExpression(node)) return evaluateClass(m, node, scope)
  if (ts.isTypeOfExpression(node)) return typeOf(m, evaluate(m, node.expression, scope), node)
  if (ts.isVoidExpression(node)) {
    evaluate(m, node.expression, scope)
    return nothing
  }
  if (ts.isDeleteExpression(node)) {
    const target = node.expression
    if (ts.isPropertyAccessExpression(target)) {
      const holder = evaluate(m, target.expression, scope)
      if (holder.kind === 'object') holder.props.delete(target.name.text)
    }
    return primitive(true)
  }
  if (ts.isTaggedTemplateExpression(node)) return taggedTemplate(m, node, scope)
  if (ts.isYieldExpression(node)) return node.expression === undefined ? nothing : evaluate(m, node.expression, scope)
  if (ts.isMetaProperty(node)) return metaProperty(m, node, scope)
  if (ts.isExpressionWithTypeArguments(node) || ts.isPartiallyEmittedExpression(node)) return evaluate(m, node.expression, scope)
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return external('jsx', node, at(m, node))
  return unknownAt(m, node, `${shown(node)} is not known`)
}

function identifier(m: Machine, node: Identifier, scope: Scope): Value {
  if (node.text === 'undefined') return nothing
  const binding = lookUp(scope, node.text)
  if (binding === null) return unknownAt(m, node, `${node.text} is not known here`, node.text)
  const value = valueIn(binding)
  // A value that is not known is best named as it is where it is used; its type is best asked of there too.
  if (value.kind === 'unknown') return { ...value, node, name: value.name || node.text }
  return value
}

function member(m: Machine, holder: Expression, name: string, node: Expression, scope: Scope, isOptional: boolean): Value {
  if (holder.kind === ts.SyntaxKind.SuperKeyword) return superMember(m, name, node, scope)
  const value = evaluate(m, holder, scope)
  if (isOptional && isNothing(value) === true) return nothing
  return getMember(m, value, name, node)
}

function superMember(m: Machine, name: string, node: Expression, scope: Scope): Value {
  const { home, self } = scope.frame
  const above = home?.kind === 'object' ? home.proto : home?.kind === 'class' ? home.base : null
  if (above !== null && above !== undefined) return getMember(m, above, name, node)
  if (self.kind === 'object' && self.under !== null) return getMember(m, self.under, name, node)
  return nothing
}

function elementAccess(m: Machine, node: import('typescript-classic').ElementAccessExpression, scope: Scope): Value {
  const holder = evaluate(m, node.expression, scope)
  if (node.questionDotToken !== undefined && isNothing(holder) === true) return nothing
  const key = evaluate(m, node.argumentExpression, scope)
  if (key.kind === 'choice') {
    return choice(
      key.options.map((option) => byKey(m, holder, option, node)),
      key.why,
    )
  }
  return byKey(m, holder, key, node)
}

function byKey(m: Machine, holder: Value, key: Value, node: Expression): Value {
  const name = keyText(key)
  if (name !== null) return getMember(m, holder, name, node)
  const why = { text: `${shown(node)} is not known`, at: at(m, node) }
  if (holder.kind === 'object' && holder.more === null && holder.props.size > 0) {
    return choice(
      [...holder.props.values()].map((value) => (value.kind === 'accessor' ? value.read(holder, node) : value)),
      why,
    )
  }
  if (holder.kind === 'array' && holder.more === null && holder.items.length > 0) return choice(holder.items, why)
  return unknownAt(m, node, why.text, 'item')
}

function template(m: Machine, node: TemplateExpression, scope: Scope): Value {
  const parts: Value[] = [text([node.head.text])]
  for (const span of node.templateSpans) parts.push(evaluate(m, span.expression, scope), text([span.literal.text]))
  const several = parts.find((part) => part.kind === 'choice')
  if (several?.kind !== 'choice') return concat(parts)
  return choice(
    several.options.map((option) => concat(parts.map((part) => (part === several ? option : part)))),
    several.why,
  )
}

function conditional(m: Machine, node: ConditionalExpression, scope: Scope): Value {
  const holds = truth(evaluate(m, node.condition, scope))
  if (holds !== null) return evaluate(m, holds ? node.whenTrue : node.whenFalse, scope)
  const why = { text: shown(node.condition), at: at(m, node) }
  const before = m.conditions.length
  const values = branches(
    m,
    why,
    [node.whenTrue, node.whenFalse].map((side, index) => () => {
      m.conditions.push(index === 0 ? why : { ...why, text: `not (${why.text})` })
      const result = evaluate(m, side, scope)
      m.conditions.length = before
      return { result, goesOn: true }
    }),
  )
  return choice(values, why)
}

function objectLiteral(m: Machine, node: ObjectLiteralExpression, scope: Scope): ObjectValue {
  const made = object()
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      spreadInto(m, made, evaluate(m, property.expression, scope), property)
      continue
    }
    if (ts.isShorthandPropertyAssignment(property)) {
      made.props.set(property.name.text, identifier(m, property.name, scope))
      continue
    }
    const key = nameOf(m, property.name, scope)
    if (key === null) {
      if (ts.isPropertyAssignment(property)) evaluate(m, property.initializer, scope)
      made.more = { text: `the name ${shown(property.name)} is not known`, at: at(m, property) }
    } else if (ts.isPropertyAssignment(property)) made.props.set(key, evaluate(m, property.initializer, scope))
    else if (ts.isMethodDeclaration(property)) made.props.set(key, makeFunction(property, scope, key, made))
    else if (ts.isGetAccessor(property)) {
      const fn = makeFunction(property, scope, key, made)
      made.props.set(key, {
        kind: 'accessor',
        read: (self, from) => callFunction(m, fn, { args: [], self, node: from, isNew: false }),
        write: null,
      })
    }
  }
  return made
}

/** `{...value}`: what it has is taken over, and what may be there beyond that is said. */
export function spreadInto(m: Machine, into: ObjectValue, value: Value, node: Node): void {
  if (value.kind === 'object') {
    for (const [name, property] of value.props)
      into.props.set(name, property.kind === 'accessor' ? property.read(value, node) : property)
    into.more ??= value.more
  } else if (value.kind === 'choice') {
    const why = value.why
    for (const option of value.options) {
      if (option.kind !== 'object') continue
      for (const [name, property] of option.props) {
        if (property.kind === 'accessor') continue
        const before = into.props.get(name)
        into.props.set(name, choice([before === undefined || before.kind === 'accessor' ? nothing : before, property], why))
      }
    }
  } else if (value.kind === 'array') {
    value.items.forEach((item, index) => void into.props.set(String(index), item))
  } else if (value.kind !== 'primitive' && value.kind !== 'function') {
    into.more ??= { text: `${shown(node)} is not known`, at: at(m, node) }
  }
}

function arrayLiteral(m: Machine, node: ArrayLiteralExpression, scope: Scope): Value {
  const made = array([])
  for (const element of node.elements) {
    if (ts.isSpreadElement(element)) {
      const value = evaluate(m, element.expression, scope)
      const items = itemsOf(m, value)
      if (items === null || (value.kind === 'array' && value.more !== null))
        made.more ??= { text: `${shown(element)} is not known`, at: at(m, element) }
      made.items.push(...(items ?? []))
    } else {
      made.items.push(ts.isOmittedExpression(element) ? nothing : evaluate(m, element, scope))
    }
  }
  return made
}

function typeOf(m: Machine, value: Value, node: Expression): Value {
  switch (value.kind) {
    case 'primitive':
      return primitive(typeof value.value)
    case 'text':
      return primitive('string')
    case 'function':
    case 'class':
    case 'native':
      return primitive('function')
    case 'host':
      return primitive(value.host.call === undefined ? 'object' : 'function')
    case 'object':
    case 'array':
    case 'pattern':
      return primitive('object')
    default:
      return unknownAt(m, node, `${shown(node)} is not known`)
  }
}

/** The name that JavaScript gives an anonymous function: of the variable or the property it is assigned to. */
function nameFor(node: Node & { name?: Node | undefined }): string {
  if (node.name !== undefined && ts.isIdentifier(node.name)) return node.name.text
  const { parent } = node
  if (
    parent !== undefined &&
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) &&
    ts.isIdentifier(parent.name)
  )
    return parent.name.text
  if (parent !== undefined && ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left))
    return parent.left.name.text
  return ''
}
