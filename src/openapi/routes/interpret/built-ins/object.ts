import type { Node } from 'typescript-classic'
import { array, choice, native, nothing, object, primitive } from '../../values/make.ts'
import type { Call, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { spreadInto } from '../expressions.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'
import { getMember } from '../members.ts'
import { keyText } from '../operators.ts'
import { setProp } from '../writes.ts'
import type { Natives } from './globals.ts'
import { itemsOf } from './iterate.ts'
import { ownKeys } from './keys.ts'

/** The functions of `Object`. */
export function objectMembers(m: Machine): Natives {
  const listed =
    (read: (name: string, item: Value) => Value) =>
    ({ args: [value = nothing], node }: Call): Value => {
      const keys = ownKeys(value)
      const items = (keys ?? (value.kind === 'object' ? [...value.props.keys()] : [])).map((key) =>
        read(key, getMember(m, value, key, node)),
      )
      if (keys !== null) return array(items)
      if (value.kind === 'choice') {
        return choice(
          value.options.map((option) => listed(read)({ args: [option], node, self: nothing, isNew: false })),
          value.why,
        )
      }
      return items.length === 0
        ? unknownAt(m, node, `${shown(node)} is not known`, 'list')
        : array(items, { text: `${shown(node)} is not wholly known`, at: m.sources.placeOf(node) })
    }
  const define = (target: Value, key: Value | undefined, descriptor: Value | undefined, node: Node): Value => {
    const name = key === undefined ? null : keyText(key)
    if (name === null || descriptor === undefined || !('props' in target)) return target
    const getter = getMember(m, descriptor, 'get', node)
    if (getter.kind === 'function') {
      setProp(m, target.props, name, {
        kind: 'accessor',
        read: (self, from) => callValue(m, getter, { args: [], self, node: from, isNew: false }),
        write: null,
      })
    } else setProp(m, target.props, name, getMember(m, descriptor, 'value', node))
    return target
  }
  return {
    keys: listed((name) => primitive(name)),
    getOwnPropertyNames: listed((name) => primitive(name)),
    values: listed((_, item) => item),
    entries: listed((name, item) => array([primitive(name), item])),
    assign: ({ args: [target = object(), ...sources], node }) => {
      for (const source of sources) {
        if (target.kind === 'object') spreadInto(m, target, source, node)
        else if ('props' in target && source.kind === 'object')
          for (const [name, property] of source.props) setProp(m, target.props, name, property)
      }
      return target
    },
    freeze: ({ args: [value = nothing] }) => value,
    seal: ({ args: [value = nothing] }) => value,
    fromEntries: ({ args: [list = nothing], node }) => {
      const made = object()
      for (const entry of itemsOf(m, list) ?? []) {
        const [key, value] = itemsOf(m, entry) ?? []
        const name = key === undefined ? null : keyText(key)
        if (name !== null) made.props.set(name, value ?? nothing)
      }
      if (itemsOf(m, list) === null) made.more = { text: `${shown(node)} is not known`, at: m.sources.placeOf(node) }
      return made
    },
    create: ({ args: [proto = nothing] }) => ({ ...object(), proto: proto.kind === 'object' ? proto : null }),
    getPrototypeOf: ({ args: [value = nothing] }) => (value.kind === 'object' && value.proto !== null ? value.proto : nothing),
    setPrototypeOf: ({ args: [value = nothing, proto] }) => {
      if (value.kind === 'object' && proto !== undefined) value.proto = proto
      return value
    },
    defineProperty: ({ args: [target = nothing, key, descriptor], node }) => define(target, key, descriptor, node),
    defineProperties: ({ args: [target = nothing, all = nothing], node }) => {
      for (const name of ownKeys(all) ?? []) define(target, primitive(name), getMember(m, all, name, node), node)
      return target
    },
    getOwnPropertyDescriptor: ({ args: [target = nothing, key], node }) => {
      const name = key === undefined ? null : keyText(key)
      return name === null ? nothing : object([['value', getMember(m, target, name, node)]])
    },
  }
}

/** `Object.prototype.hasOwnProperty.call(value, key)` */
export function objectPrototype(m: Machine): Value {
  const has = ({ self, args: [key], node }: Call): Value => {
    const name = key === undefined ? null : keyText(key)
    if (name === null) return unknownAt(m, node, `${shown(node)} is not known`)
    if (self.kind === 'host') return primitive(self.host.member(name, node) !== null)
    const keys = ownKeys(self)
    return keys === null ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(keys.includes(name))
  }
  return object([
    ['hasOwnProperty', native('hasOwnProperty', has)],
    ['toString', native('toString', ({ node }) => unknownAt(m, node, shown(node)))],
  ])
}
