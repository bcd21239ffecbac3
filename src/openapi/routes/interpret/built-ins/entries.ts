import type { Node } from 'typescript-classic'
import { array, native, nothing, object, primitive } from '../../values/make.ts'
import type { ObjectValue, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import type { Machine } from '../machine.ts'
import { looseEquality } from '../operators.ts'
import { itemsOf } from './iterate.ts'

/** A Map or a Set with what it is made of. */
export function makeEntries(m: Machine, kind: 'map' | 'set', from: Value | undefined): ObjectValue {
  const made = object(kind === 'set' ? [['@@set', primitive(true)]] : [])
  const items = from === undefined ? [] : (itemsOf(m, from) ?? [])
  made.entries = items.map((item) =>
    kind === 'set' ? [item, item] : [itemsOf(m, item)?.[0] ?? nothing, itemsOf(m, item)?.[1] ?? nothing],
  )
  return made
}

export function entriesMember(m: Machine, value: ObjectValue, name: string, _node: Node): Value | null {
  const find = (key: Value | undefined) =>
    (value.entries ?? []).find(([other]) => looseEquality(other, key ?? nothing, true) === true)
  const put = (key: Value, item: Value) => {
    const known = find(key)
    if (known !== undefined) known[1] = item
    else value.entries = [...(value.entries ?? []), [key, item]]
    return value
  }
  switch (name) {
    case 'set':
      return native(name, ({ args: [key, item] }) => put(key ?? nothing, item ?? nothing))
    case 'add':
      return native(name, ({ args: [item] }) => put(item ?? nothing, item ?? nothing))
    case 'get':
      return native(name, ({ args: [key] }) => find(key)?.[1] ?? nothing)
    case 'has':
      return native(name, ({ args: [key] }) => primitive(find(key) !== undefined))
    case 'delete':
      return native(name, ({ args: [key] }) => {
        const known = find(key)
        value.entries = (value.entries ?? []).filter((entry) => entry !== known)
        return primitive(known !== undefined)
      })
    case 'size':
      return primitive((value.entries ?? []).length)
    case 'forEach':
      return native(name, ({ args: [callback], node }) => {
        for (const [key, item] of value.entries ?? []) {
          if (callback !== undefined) callValue(m, callback, { args: [item, key, value], self: nothing, node, isNew: false })
        }
        return nothing
      })
    case 'entries':
      return native(name, () => array((value.entries ?? []).map(([key, item]) => array([key, item]))))
    case 'keys':
      return native(name, () => array((value.entries ?? []).map(([key]) => key)))
    case 'values':
      return native(name, () => array((value.entries ?? []).map(([, item]) => item)))
    default:
      return null
  }
}
