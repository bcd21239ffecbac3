import type { BinaryExpression, Expression, PostfixUnaryExpression, PrefixUnaryExpression } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { choice, nothing, primitive } from '../values/make.ts'
import { asText, concat, known } from '../values/text.ts'
import { isNothing, truth } from '../values/truth.ts'
import type { EnvironmentValue, Scope, Value } from '../values/value.ts'
import { ownKeys } from './built-ins/keys.ts'
import { evaluate } from './expressions.ts'
import { at, type Machine, shown, unknownAt } from './machine.ts'
import { assignTo } from './patterns.ts'
import { branches } from './writes.ts'

export function binary(m: Machine, node: BinaryExpression, scope: Scope): Value {
  const K = ts.SyntaxKind
  const operator = node.operatorToken.kind
  if (operator === K.EqualsToken) {
    const value = evaluate(m, node.right, scope)
    assignTo(m, node.left, value, scope)
    return value
  }
  if (operator === K.CommaToken) {
    evaluate(m, node.left, scope)
    return evaluate(m, node.right, scope)
  }
  const logical = logicalOf(operator)
  const left = evaluate(m, node.left, scope)
  if (logical !== null) {
    const value = either(m, logical.kind, left, node, () => evaluate(m, node.right, scope))
    if (logical.assigns && value !== left) assignTo(m, node.left, value, scope)
    return value
  }
  const right = evaluate(m, node.right, scope)
  const plain = assigning.get(operator)
  if (plain !== undefined) {
    const value = compute(m, plain, left, right, node)
    assignTo(m, node.left, value, scope)
    return value
  }
  return compute(m, ts.tokenToString(operator) ?? '', left, right, node)
}

/** Filled on first use: the compiler is not loaded before. */
const assigning = {
  get(operator: number): string | undefined {
    const K = ts.SyntaxKind
    if (operator === K.PlusEqualsToken) return '+'
    if (operator === K.MinusEqualsToken) return '-'
    if (operator === K.AsteriskEqualsToken) return '*'
    if (operator === K.SlashEqualsToken) return '/'
    if (operator >= K.FirstAssignment && operator <= K.LastAssignment) return '?'
    return undefined
  },
}

function logicalOf(operator: number): { kind: 'or' | 'and' | 'nullish'; assigns: boolean } | null {
  const K = ts.SyntaxKind
  if (operator === K.BarBarToken) return { kind: 'or', assigns: false }
  if (operator === K.AmpersandAmpersandToken) return { kind: 'and', assigns: false }
  if (operator === K.QuestionQuestionToken) return { kind: 'nullish', assigns: false }
  if (operator === K.BarBarEqualsToken) return { kind: 'or', assigns: true }
  if (operator === K.AmpersandAmpersandEqualsToken) return { kind: 'and', assigns: true }
  if (operator === K.QuestionQuestionEqualsToken) return { kind: 'nullish', assigns: true }
  return null
}

function either(m: Machine, kind: 'or' | 'and' | 'nullish', left: Value, node: BinaryExpression, right: () => Value): Value {
  const takesRight = kind === 'nullish' ? isNothing(left) : kind === 'or' ? negated(truth(left)) : truth(left)
  if (takesRight === false) return left
  if (takesRight === true) return right()
  if (kind !== 'and' && left.kind === 'environment') return byDefault(left, right())
  if (kind !== 'and' && left.kind === 'unknown' && left.read !== undefined) {
    const fallback = right()
    if (fallback.kind === 'primitive') left.read.fallback ??= fallback.value
    return fallback.kind === 'primitive' && fallback.value === undefined ? left : { ...left }
  }
  const why = { text: shown(node), at: at(m, node) }
  const [value] = branches(m, why, [
    () => {
      const before = m.conditions.length
      m.conditions.push({ text: kind === 'and' ? shown(node.left) : `not (${shown(node.left)})`, at: at(m, node) })
      const result = right()
      m.conditions.length = before
      return { result, goesOn: true }
    },
  ])
  if (value === undefined) return left
  // Whether something unknown is there does not matter where what stands beside it would be the same kind of thing.
  if (kind === 'and') return value.kind === 'primitive' && value.value === undefined ? nothing : choice([value, nothing], why)
  return choice([left, value], why)
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

/** What stands beside a variable of the environment is its default: it is used, and said. */
export function byDefault(variable: EnvironmentValue, value: Value): Value {
  const note = { text: `${variable.name} is read from the environment: its default is used`, at: variable.at }
  if (value.kind === 'primitive') return primitive(value.value, [...value.notes, note])
  if (value.kind === 'text') return { ...value, notes: [...value.notes, note] }
  return value
}

function compute(m: Machine, operator: string, left: Value, right: Value, node: Expression): Value {
  if (operator === '+') return plus(m, left, right, node)
  if (operator === '===' || operator === '==') return primitiveOr(m, looseEquality(left, right, operator === '==='), node)
  if (operator === '!==' || operator === '!=')
    return primitiveOr(m, negated(looseEquality(left, right, operator === '!==')), node)
  if (operator === 'in') {
    const keys = ownKeys(right)
    const key = keyText(left)
    return keys === null || key === null ? unknownAt(m, node, shown(node)) : primitive(keys.includes(key))
  }
  if (operator === 'instanceof') return primitiveOr(m, isInstance(left, right), node)
  if (left.kind === 'primitive' && right.kind === 'primitive') {
    const result = arithmetic(operator, left.value, right.value)
    if (result !== undefined) return primitive(result, [...left.notes, ...right.notes])
  }
  return unknownAt(m, node, `${shown(node)} is not known`)
}

function plus(m: Machine, left: Value, right: Value, node: Expression): Value {
  if (left.kind === 'choice')
    return choice(
      left.options.map((option) => plus(m, option, right, node)),
      left.why,
    )
  if (right.kind === 'choice')
    return choice(
      right.options.map((option) => plus(m, left, option, node)),
      right.why,
    )
  if (
    left.kind === 'primitive' &&
    right.kind === 'primitive' &&
    typeof left.value !== 'string' &&
    typeof right.value !== 'string'
  ) {
    const result = arithmetic('+', left.value, right.value)
    return result === undefined ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(result)
  }
  const isString = (value: Value) => known(value) !== null || value.kind === 'text'
  if (isString(left) || isString(right) || left.kind === 'environment' || right.kind === 'environment')
    return concat([left, right])
  return unknownAt(m, node, `${shown(node)} is not known`, 'value')
}

function arithmetic(operator: string, left: unknown, right: unknown): string | number | boolean | undefined {
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === '<') return left < right
    if (operator === '>') return left > right
    if (operator === '<=') return left <= right
    if (operator === '>=') return left >= right
  }
  const [a, b] = [Number(left), Number(right)]
  const results: Record<string, () => number | boolean> = {
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => a / b,
    '%': () => a % b,
    '**': () => a ** b,
    '<': () => a < b,
    '>': () => a > b,
    '<=': () => a <= b,
    '>=': () => a >= b,
    '|': () => a | b,
    '&': () => a & b,
    '^': () => a ^ b,
    '<<': () => a << b,
    '>>': () => a >> b,
    '>>>': () => a >>> b,
  }
  if (typeof left === 'symbol' || typeof right === 'symbol' || typeof left === 'bigint' || typeof right === 'bigint')
    return undefined
  return results[operator]?.()
}

/** Whether two values are equal; null: not known. */
export function looseEquality(left: Value, right: Value, isStrict: boolean): boolean | null {
  if (left.kind === 'primitive' && right.kind === 'primitive') {
    if (isStrict) return left.value === right.value
    // biome-ignore lint/suspicious/noDoubleEquals: the code that is read compares so.
    return left.value == right.value
  }
  const open = (value: Value) => ['unknown', 'external', 'environment', 'choice', 'text'].includes(value.kind)
  if (open(left) || open(right)) {
    const missing = (value: Value) => value.kind === 'primitive' && (value.value === null || value.value === undefined)
    if (missing(right)) return isNothing(left)
    if (missing(left)) return isNothing(right)
    return left === right && left.kind !== 'choice' ? true : null
  }
  return left === right || (left.kind === 'host' && right.kind === 'host' && left.host === right.host)
}

function primitiveOr(m: Machine, value: boolean | null, node: Expression): Value {
  return value === null ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(value)
}

function isInstance(left: Value, right: Value): boolean | null {
  if (right.kind === 'native' && left.kind === 'host') return left.host.type === right.name ? true : null
  if (right.kind !== 'class')
    return left.kind === 'array' && right.kind === 'native' && right.name === 'Array'
      ? true
      : left.kind === 'primitive'
        ? false
        : null
  if (left.kind === 'primitive') return false
  if (left.kind !== 'object') return null
  for (let made = left.made; made !== null; made = made.base?.kind === 'class' ? made.base : null) if (made === right) return true
  return left.more === null ? false : null
}

export function unary(m: Machine, node: PrefixUnaryExpression | PostfixUnaryExpression, scope: Scope): Value {
  const K = ts.SyntaxKind
  const value = evaluate(m, node.operand, scope)
  if (node.operator === K.ExclamationToken) {
    const holds = truth(value)
    return holds === null ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(!holds)
  }
  if (value.kind !== 'primitive' || typeof value.value === 'symbol' || typeof value.value === 'bigint') {
    if (value.kind === 'environment' && node.operator === K.PlusToken) return value
    if (value.kind === 'unknown' && value.read !== undefined && node.operator === K.PlusToken) {
      value.read.type ??= 'number'
      return value
    }
    return unknownAt(m, node, `${shown(node)} is not known`)
  }
  const number = Number(value.value)
  if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken) {
    const next = primitive(node.operator === K.PlusPlusToken ? number + 1 : number - 1)
    assignTo(m, node.operand, next, scope)
    return ts.isPrefixUnaryExpression(node) ? next : primitive(number)
  }
  if (node.operator === K.MinusToken) return primitive(-number)
  if (node.operator === K.TildeToken) return primitive(~number)
  return primitive(number)
}

/** A value as the key of a property; null: not known. */
export function keyText(value: Value): string | null {
  if (value.kind !== 'primitive') return null
  return typeof value.value === 'symbol'
    ? `@@${value.value.description ?? ''}`
    : String(asText(value).kind === 'primitive' ? value.value : '')
}
