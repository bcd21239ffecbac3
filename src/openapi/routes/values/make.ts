import type { Node } from 'typescript-classic'
import type { Note, Place } from '../route.ts'
import type {
  ArrayValue,
  Call,
  ExternalValue,
  Hole,
  NativeValue,
  ObjectValue,
  Primitive,
  PrimitiveValue,
  Props,
  TextValue,
  UnknownValue,
  Value,
} from './value.ts'

export function primitive(value: Primitive, notes: readonly Note[] = []): PrimitiveValue {
  return { kind: 'primitive', value, notes }
}

export const nothing: PrimitiveValue = primitive(undefined)

/** An item of a list that is there only under a condition, where it is not. */
export const absent: PrimitiveValue = primitive(undefined)

export function object(entries: Iterable<[string, Value]> = [], more: Note | null = null): ObjectValue {
  return { kind: 'object', props: new Map(entries), proto: null, more, made: null, under: null, entries: null }
}

export function array(items: Value[], more: Note | null = null): ArrayValue {
  return { kind: 'array', items, more }
}

export function native(name: string, call: (call: Call) => Value, props: Props = new Map()): NativeValue {
  return { kind: 'native', name, call, props }
}

export function unknown(text: string, at: Place, node: Node | null = null, name = ''): UnknownValue {
  return { kind: 'unknown', why: { text, at }, node, name }
}

export function external(module: string, node: Node, at: Place): ExternalValue {
  return { kind: 'external', module, steps: [], node, at }
}

/** A text of parts: one string where all are known. */
export function text(parts: readonly (string | Hole)[], notes: readonly Note[] = []): PrimitiveValue | TextValue {
  const joined: (string | Hole)[] = []
  for (const part of parts) {
    if (part === '' && parts.length > 1) continue
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  if (joined.every((part) => typeof part === 'string')) return primitive(joined.join(''), notes)
  return { kind: 'text', parts: joined, notes }
}

/** Above that many it is no longer worth following each. */
const mostOptions = 16

/** One of several: the same said twice is said once, and one alone is no choice. */
export function choice(values: readonly Value[], why: Note): Value {
  const options: Value[] = []
  for (const value of values.flatMap((each) => (each.kind === 'choice' ? each.options : [each]))) {
    if (!options.some((other) => same(other, value))) options.push(value)
  }
  const [first] = options
  if (first === undefined) return nothing
  if (options.length === 1) return first
  return { kind: 'choice', options: options.slice(0, mostOptions), why }
}

function same(a: Value, b: Value): boolean {
  if (a === b) return true
  if (a === absent || b === absent) return false
  if (a.kind === 'primitive' && b.kind === 'primitive') return Object.is(a.value, b.value)
  if (a.kind === 'host' && b.kind === 'host') return a.host === b.host
  return a.kind === 'environment' && b.kind === 'environment' && a.name === b.name
}
