import { eachItem, itemsOf } from '../interpret/built-ins/iterate.ts'
import { ownKeys } from '../interpret/built-ins/keys.ts'
import { callValue } from '../interpret/calls.ts'
import { spreadInto } from '../interpret/expressions.ts'
import { at, type Machine, shown, unknownAt } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import { array, external, native, nothing, object, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import { isNothing } from '../values/truth.ts'
import type { Call, NativeValue, Value } from '../values/value.ts'

/** lodash and underscore, as far as tables of routes are walked and settings put together with them. */
export function lodashModule(m: Machine): NativeValue {
  const made = native('lodash', ({ args: [value = nothing] }) => value)
  for (const [name, method] of Object.entries(methods))
    made.props.set(
      name,
      native(name, (call) => method(m, call)),
    )
  for (const name of ['default', '_']) made.props.set(name, made)
  return made
}

type Method = (m: Machine, call: Call) => Value

/** Items with their indexes, or properties with their names. */
function each(m: Machine, value: Value, node: Call['node'], visit: (item: Value, key: Value) => void): void {
  const keys = value.kind === 'object' && value.entries === null ? ownKeys(value) : null
  if (keys !== null) for (const key of keys) visit(getMember(m, value, key, node), primitive(key))
  else eachItem(m, value, node, (item, index) => visit(item, primitive(index)))
}

function calling(m: Machine, callback: Value | undefined, node: Call['node']): (item: Value, key: Value) => Value {
  const name = known(callback)
  // `_.map(list, 'path')` takes a property of each.
  if (name !== null) return (item) => getMember(m, item, name, node)
  return (item, key) =>
    callback === undefined ? item : callValue(m, callback, { args: [item, key], self: nothing, node, isNew: false })
}

const forEach: Method = (m, { args: [value = nothing, callback], node }) => {
  const call = calling(m, callback, node)
  each(m, value, node, (item, key) => void call(item, key))
  return value
}

const merging: Method = (m, { args: [target = object(), ...sources], node }) => {
  if (target.kind === 'object') for (const source of sources) spreadInto(m, target, source, node)
  return target
}

/** What a method of lists gives, by the same method of JavaScript's. */
const asList =
  (name: string): Method =>
  (m, { args: [value = nothing, ...rest], node }) => {
    const list =
      value.kind === 'object' && value.entries === null
        ? array((ownKeys(value) ?? []).map((key) => getMember(m, value, key, node)))
        : value
    return callValue(m, getMember(m, list, name, node), { args: rest, self: list, node, isNew: false })
  }

const methods: Record<string, Method> = {
  forEach,
  each: forEach,
  forOwn: forEach,
  forIn: forEach,
  eachSeries: forEach,
  map: (m, { args: [value = nothing, callback], node }) => {
    const call = calling(m, callback, node)
    const items: Value[] = []
    each(m, value, node, (item, key) => void items.push(call(item, key)))
    return array(items)
  },
  mapValues: (m, { args: [value = nothing, callback], node }) => {
    const call = calling(m, callback, node)
    return object((ownKeys(value) ?? []).map((key) => [key, call(getMember(m, value, key, node), primitive(key))]))
  },
  filter: asList('filter'),
  find: asList('find'),
  reduce: asList('reduce'),
  some: asList('some'),
  every: asList('every'),
  includes: asList('includes'),
  join: asList('join'),
  concat: asList('concat'),
  flatten: asList('flat'),
  flatMap: asList('flatMap'),
  assign: merging,
  assignIn: merging,
  extend: merging,
  merge: merging,
  defaults: (m, { args: [target = object(), ...sources], node }) => {
    if (target.kind !== 'object') return target
    for (const source of sources) {
      for (const key of ownKeys(source) ?? []) if (!target.props.has(key)) target.props.set(key, getMember(m, source, key, node))
    }
    return target
  },
  keys: (_, { args: [value = nothing] }) => array((ownKeys(value) ?? []).map((key) => primitive(key))),
  values: (m, { args: [value = nothing], node }) => array((ownKeys(value) ?? []).map((key) => getMember(m, value, key, node))),
  toPairs: (m, { args: [value = nothing], node }) =>
    array((ownKeys(value) ?? []).map((key) => array([primitive(key), getMember(m, value, key, node)]))),
  compact: (m, { args: [value = nothing] }) => array((itemsOf(m, value) ?? []).filter((item) => isNothing(item) !== true)),
  get: (m, { args: [value = nothing, path, fallback = nothing], node }) => {
    const names = known(path)?.split('.')
    if (names === undefined) return unknownAt(m, node, `${shown(node)} is not known`)
    const found = names.reduce((inside, name) => (isNothing(inside) === true ? inside : getMember(m, inside, name, node)), value)
    return isNothing(found) === true ? fallback : found
  },
  pick: (m, { args: [value = nothing, ...names], node }) => {
    const wanted = names.flatMap((name) => itemsOf(m, name)?.map((item) => known(item)) ?? [known(name)])
    if (value.kind === 'unknown' || value.kind === 'host')
      return object(wanted.flatMap((name) => (name === null ? [] : [[name, getMember(m, value, name, node)]])))
    return object(
      (ownKeys(value) ?? []).filter((key) => wanted.includes(key)).map((key) => [key, getMember(m, value, key, node)]),
    )
  },
  omit: (m, { args: [value = nothing, ...names], node }) => {
    const left = names.flatMap((name) => itemsOf(m, name)?.map((item) => known(item)) ?? [known(name)])
    if (ownKeys(value) === null) return external('lodash', node, at(m, node))
    return object((ownKeys(value) ?? []).filter((key) => !left.includes(key)).map((key) => [key, getMember(m, value, key, node)]))
  },
  cloneDeep: (_, { args: [value = nothing] }) => value,
  clone: (_, { args: [value = nothing] }) => value,
}
