import type { Node } from 'typescript-classic'
import { array, choice, native, nothing, primitive } from '../../values/make.ts'
import { concat, known } from '../../values/text.ts'
import { truth } from '../../values/truth.ts'
import type { ArrayValue, Call, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { at, type Machine, shown, unknownAt } from '../machine.ts'
import { looseEquality } from '../operators.ts'
import { touchItems } from '../writes.ts'
import { eachItem, itemsOf, visitItem } from './iterate.ts'

/** A property or method of an array; null: it has none of that name. */
export function arrayMember(m: Machine, list: ArrayValue, name: string, node: Node): Value | null {
  if (/^\d+$/.test(name))
    return list.items[Number(name)] ?? (list.more === null ? nothing : { kind: 'unknown', why: list.more, node, name })
  if (name === 'length') return list.more === null ? primitive(list.items.length) : unknownAt(m, node, list.more.text, 'length')
  const method = methods[name]
  return method === undefined ? null : native(name, (call) => method(m, list, call))
}

type Method = (m: Machine, list: ArrayValue, call: Call) => Value

function call(m: Machine, callback: Value | undefined, args: Value[], node: Node): Value {
  return callback === undefined ? nothing : callValue(m, callback, { args, self: nothing, node, isNew: false })
}

/** The numbers that arguments are; undefined where they are missing or not known. */
function numbers(args: readonly Value[]): (number | undefined)[] {
  return args.map((arg) => (arg.kind === 'primitive' && typeof arg.value === 'number' ? arg.value : undefined))
}

const methods: Record<string, Method> = {
  forEach: (m, list, { args: [callback], node }) => {
    eachItem(m, list, node, (item, index) => void call(m, callback, [item, primitive(index), list], node))
    return nothing
  },
  map: (m, list, { args: [callback], node }) => {
    const items: Value[] = []
    for (const [index, item] of [...list.items].entries())
      visitItem(m, item, index, (each) => void items.push(call(m, callback, [each, primitive(index), list], node)))
    return array(items, list.more)
  },
  flatMap: (m, list, { args: [callback], node }) => {
    const parts = list.items.map((item, index) => call(m, callback, [item, primitive(index), list], node))
    return flattened(m, parts, 1, list.more)
  },
  flat: (m, list, { args }) => flattened(m, list.items, numbers(args)[0] ?? 1, list.more),
  filter: (m, list, { args: [callback], node }) => {
    const kept = list.items.flatMap((item, index) => {
      const holds =
        callback?.kind === 'native' && callback.name === 'Boolean'
          ? truth(item)
          : truth(call(m, callback, [item, primitive(index), list], node))
      return holds === false ? [] : [item]
    })
    return array(kept, list.more)
  },
  find: (m, list, { args: [callback], node }) => {
    for (const [index, item] of list.items.entries()) {
      const holds = truth(call(m, callback, [item, primitive(index), list], node))
      if (holds === true) return item
      if (holds === null) return choice(list.items, { text: shown(node), at: at(m, node) })
    }
    return list.more === null ? nothing : unknownAt(m, node, shown(node))
  },
  findIndex: (m, list, { args: [callback], node }) => {
    const holds = list.items.map((item, index) => truth(call(m, callback, [item, primitive(index), list], node)))
    return holds.includes(null) ? unknownAt(m, node, shown(node)) : primitive(holds.indexOf(true))
  },
  some: (m, list, { args: [callback], node }) => {
    const holds = list.items.map((item, index) => truth(call(m, callback, [item, primitive(index), list], node)))
    if (holds.includes(true)) return primitive(true)
    return holds.includes(null) || list.more !== null ? unknownAt(m, node, shown(node)) : primitive(false)
  },
  every: (m, list, { args: [callback], node }) => {
    const holds = list.items.map((item, index) => truth(call(m, callback, [item, primitive(index), list], node)))
    if (holds.includes(false)) return primitive(false)
    return holds.includes(null) || list.more !== null ? unknownAt(m, node, shown(node)) : primitive(true)
  },
  reduce: (m, list, { args: [callback, first], node }) => {
    const [head, ...rest] = list.items
    const items = first === undefined ? rest : list.items
    return items.reduce(
      (sum, item, index) => call(m, callback, [sum, item, primitive(index), list], node),
      first ?? head ?? nothing,
    )
  },
  push: (m, list, { args }) => {
    touchItems(m, list)
    list.items = [...list.items, ...args]
    return primitive(list.items.length)
  },
  unshift: (m, list, { args }) => {
    touchItems(m, list)
    list.items = [...args, ...list.items]
    return primitive(list.items.length)
  },
  pop: (m, list) => {
    touchItems(m, list)
    const last = list.items.at(-1) ?? nothing
    list.items = list.items.slice(0, -1)
    return last
  },
  shift: (m, list) => {
    touchItems(m, list)
    const [first = nothing, ...rest] = list.items
    list.items = rest
    return first
  },
  splice: (m, list, { args }) => {
    touchItems(m, list)
    const [start = 0, count = list.items.length] = numbers(args)
    const items = [...list.items]
    const removed = items.splice(start, count, ...args.slice(2))
    list.items = items
    return array(removed)
  },
  concat: (m, list, { args }) => flattened(m, [list, ...args], 1, list.more),
  slice: (_, list, { args }) => array(list.items.slice(...numbers(args)), list.more),
  reverse: (m, list) => {
    touchItems(m, list)
    list.items = [...list.items].reverse()
    return list
  },
  sort: (m, list, { args: [callback], node }) => {
    const order = (a: Value, b: Value): number => {
      const result = callback === undefined ? nothing : call(m, callback, [a, b], node)
      if (result.kind === 'primitive' && typeof result.value === 'number') return result.value
      const [left, right] = [known(a), known(b)]
      return callback === undefined && left !== null && right !== null ? (left < right ? -1 : left > right ? 1 : 0) : 0
    }
    touchItems(m, list)
    list.items = [...list.items].sort(order)
    return list
  },
  toReversed: (_, list) => array([...list.items].reverse(), list.more),
  toSorted: (m, list, given) => methods.sort?.(m, array([...list.items], list.more), given) ?? list,
  join: (_, list, { args: [separator] }) => {
    const between = separator ?? primitive(',')
    return concat(list.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])))
  },
  includes: (m, list, { args: [wanted], node }) => {
    const equal = list.items.map((item) => looseEquality(item, wanted ?? nothing, true))
    if (equal.includes(true)) return primitive(true)
    return equal.includes(null) || list.more !== null ? unknownAt(m, node, shown(node)) : primitive(false)
  },
  indexOf: (m, list, { args: [wanted], node }) => {
    const equal = list.items.map((item) => looseEquality(item, wanted ?? nothing, true))
    return equal.includes(null) ? unknownAt(m, node, shown(node)) : primitive(equal.indexOf(true))
  },
  at: (_, list, { args }) => list.items.at(numbers(args)[0] ?? 0) ?? nothing,
  entries: (_, list) =>
    array(
      list.items.map((item, index) => array([primitive(index), item])),
      list.more,
    ),
  keys: (_, list) =>
    array(
      [...list.items.keys()].map((index) => primitive(index)),
      list.more,
    ),
  values: (_, list) => list,
  fill: (_, list, { args: [value] }) => array(list.items.map(() => value ?? nothing)),
}

function flattened(m: Machine, parts: readonly Value[], depth: number, more: ArrayValue['more']): Value {
  let open = more
  const items = parts.flatMap((part): Value[] => {
    if (part.kind !== 'array' || depth < 1) return [part]
    open ??= part.more
    const inner = depth > 1 ? flattened(m, part.items, depth - 1, null) : part
    return itemsOf(m, inner) ?? [inner]
  })
  return array(items, open)
}
