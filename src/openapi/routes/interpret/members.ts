import type { Node } from 'typescript-classic'
import { isMethodOf, partOf } from '../values/field.ts'
import { choice, native, nothing, primitive } from '../values/make.ts'
import type { Accessor, Props, UnknownValue, Value } from '../values/value.ts'
import { arrayMember } from './built-ins/array.ts'
import { entriesMember } from './built-ins/entries.ts'
import { functionMember } from './built-ins/function.ts'
import { stringMember } from './built-ins/string.ts'
import { callValue } from './calls.ts'
import { type Machine, shown, Thrown, under, unknownAt } from './machine.ts'
import { setProp } from './writes.ts'

/** A property of a value, methods of the language included. */
export function getMember(m: Machine, value: Value, name: string, node: Node): Value {
  const found = ownMember(m, value, name, node)
  if (found !== null) return found
  return promiseMember(m, value, name, node) ?? missing(m, value, name, node)
}

function ownMember(m: Machine, value: Value, name: string, node: Node): Value | null {
  switch (value.kind) {
    case 'primitive':
    case 'text':
    case 'pattern':
      return stringMember(m, value, name, node)
    case 'array':
      return arrayMember(m, value, name, node)
    case 'object':
      return (
        inProps(value.props, name, value, node) ??
        (value.entries === null ? null : entriesMember(m, value, name, node)) ??
        (value.proto === null ? null : inherited(m, value.proto, value, name, node)) ??
        (value.under === null ? null : ownMember(m, value.under, name, node)) ??
        objectMember(m, value, name)
      )
    case 'class':
      return (
        inProps(value.props, name, value, node) ??
        (name === 'prototype' ? value.prototype : name === 'name' ? primitive(value.name) : null) ??
        (value.base === null ? null : ownMember(m, value.base, name, node)) ??
        functionMember(m, value, name)
      )
    case 'function':
    case 'native':
      return inProps(value.props, name, value, node) ?? functionMember(m, value, name)
    case 'host':
      return inProps(value.props, name, value, node) ?? value.host.member(name, node)
    case 'choice':
      return choice(
        value.options
          .filter((option) => option.kind !== 'primitive' || (option.value !== undefined && option.value !== null))
          .map((option) => getMember(m, option, name, node)),
        value.why,
      )
    case 'external':
      return name === 'then' || name === 'catch' || name === 'finally'
        ? null
        : { ...value, steps: [...value.steps, { kind: 'get', name }], node }
    default:
      return null
  }
}

function inProps(props: Props, name: string, self: Value, node: Node): Value | null {
  const property = props.get(name)
  if (property === undefined) return null
  return property.kind === 'accessor' ? property.read(self, node) : property
}

/** Along the prototypes: a getter is called with the object that was asked. */
function inherited(m: Machine, proto: Value, self: Value, name: string, node: Node): Value | null {
  if (proto.kind !== 'object') return ownMember(m, proto, name, node)
  return inProps(proto.props, name, self, node) ?? (proto.proto === null ? null : inherited(m, proto.proto, self, name, node))
}

function objectMember(m: Machine, value: Value & { kind: 'object' }, name: string): Value | null {
  if (name === 'hasOwnProperty') {
    return native(name, ({ args: [key], node }) => {
      const text = key?.kind === 'primitive' ? String(key.value) : null
      return text === null ? unknownAt(m, node, shown(node)) : primitive(value.props.has(text))
    })
  }
  return null
}

/** Promises are what they resolve to: `then` calls with the value. */
function promiseMember(m: Machine, value: Value, name: string, _node: Node): Value | null {
  if (name === 'then') {
    return native(name, ({ args: [callback], node }) =>
      callback?.kind === 'function' || callback?.kind === 'native' || callback?.kind === 'host'
        ? callValue(m, callback, { args: [value], self: nothing, node, isNew: false })
        : value,
    )
  }
  if (name === 'catch') {
    return native(name, ({ args: [callback], node }) => {
      if (m.onThrow === null || callback === undefined) return value
      // A handler is looked at: what it sends when something fails counts as well.
      const why = { text: 'something fails', at: m.sources.placeOf(node) }
      const failed = under(m, why, () => callSafely(m, callback, [unknownAt(m, node, 'what fails', 'error')], node))
      return choice([value, failed], why)
    })
  }
  if (name === 'finally') {
    return native(name, ({ args: [callback], node }) => {
      if (callback !== undefined) callValue(m, callback, { args: [], self: nothing, node, isNew: false })
      return value
    })
  }
  return null
}

/** Calls what may be called by code that is not read; what it throws is not passed on. */
export function callSafely(m: Machine, callee: Value, args: Value[], node: Node): Value {
  const conditions = m.conditions.length
  try {
    return callValue(m, callee, { args, self: nothing, node, isNew: false })
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    m.conditions.length = conditions
    return unknownAt(m, node, 'it throws')
  }
}

function missing(m: Machine, value: Value, name: string, node: Node): Value {
  switch (value.kind) {
    case 'object':
      if (value.more !== null) return { kind: 'unknown', why: value.more, node, name }
      return value.under?.kind === 'external' || value.under?.kind === 'unknown'
        ? unknownAt(m, node, `${shown(node)} is not known`, name)
        : nothing
    case 'unknown':
      return partOfUnknown(value, name, node)
    case 'function':
    case 'native':
    case 'array':
      return nothing
    case 'class':
      return value.base === null || value.base.kind === 'class'
        ? nothing
        : unknownAt(m, node, `${shown(node)} is not known`, name)
    case 'environment':
      return unknownAt(m, node, `${value.name} is read from the environment and has no default`, value.name)
    default:
      return unknownAt(m, node, `${shown(node)} is not known`, name)
  }
}

/** Of a request that is looked at: which part is read. */
function partOfUnknown(value: UnknownValue, name: string, node: Node): UnknownValue {
  const whole = value.name === '' ? name : `${value.name}.${name}`
  const made: UnknownValue = { kind: 'unknown', why: value.why, node, name: whole }
  if (value.read === undefined || isMethodOf(value.read, name)) return made
  const isItem = /^\d+$/.test(name)
  if (isItem) value.read.type ??= 'array'
  const read = isItem ? partOf(value.read, '*') : partOf(value.read, name)
  read.node ??= node
  return { ...made, read }
}

/** Writes a property. On what is not known it is lost. */
export function setMember(m: Machine, holder: Value, name: string, value: Value, node: Node): void {
  switch (holder.kind) {
    case 'object': {
      const property = accessorOf(holder, name)
      if (property?.write != null) property.write(holder, value, node)
      else setProp(m, holder.props, name, value)
      return
    }
    case 'host':
      if (holder.host.assign?.(name, value, node) !== true) setProp(m, holder.props, name, value)
      return
    case 'function':
    case 'class':
    case 'native':
      setProp(m, holder.props, name, value)
      return
    case 'array': {
      const index = Number(name)
      if (name === 'length' && value.kind === 'primitive' && value.value === 0) holder.items = []
      else if (Number.isInteger(index) && index >= 0 && index < 10_000) holder.items[index] = value
      return
    }
    case 'choice':
      for (const option of holder.options) setMember(m, option, name, value, node)
  }
}

function accessorOf(holder: Value, name: string): Accessor | null {
  for (let here: Value | null = holder; here?.kind === 'object'; here = here.proto) {
    const property = here.props.get(name)
    if (property !== undefined) return property.kind === 'accessor' ? property : null
  }
  return null
}
