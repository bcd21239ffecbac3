import { array, nothing, primitive } from '../../values/make.ts'
import type { Call, Value } from '../../values/value.ts'
import { callValue, construct } from '../calls.ts'
import type { Machine } from '../machine.ts'
import { getMember, setMember } from '../members.ts'
import { keyText } from '../operators.ts'
import { itemsOf } from './iterate.ts'
import { ownKeys } from './keys.ts'

/** Metadata as reflect-metadata keeps it: object → "key of the data, key of the property" → value. */
const metadata = new WeakMap<object, Map<string, Value>>()

/** Reflect with the metadata of reflect-metadata, on which hand-made decorators stand. */
export function reflectMembers(m: Machine): Record<string, (call: Call) => Value> {
  const name = (key: Value | undefined) => (key === undefined ? '' : (keyText(key) ?? ''))
  const find = (target: Value | undefined, key: string): Value | undefined => {
    if (target === undefined) return undefined
    const own = metadata.get(target)?.get(key)
    if (own !== undefined) return own
    if (target.kind === 'object' && target.proto !== null) return find(target.proto, key)
    return target.kind === 'class' && target.base !== null ? find(target.base, key) : undefined
  }
  return {
    defineMetadata: ({ args: [key, value = nothing, target, property] }) => {
      if (target !== undefined) {
        const known = metadata.get(target) ?? new Map<string, Value>()
        known.set(`${name(key)}\0${name(property)}`, value)
        metadata.set(target, known)
      }
      return nothing
    },
    getMetadata: ({ args: [key, target, property] }) => find(target, `${name(key)}\0${name(property)}`) ?? nothing,
    getOwnMetadata: ({ args: [key, target, property] }) => find(target, `${name(key)}\0${name(property)}`) ?? nothing,
    hasMetadata: ({ args: [key, target, property] }) => primitive(find(target, `${name(key)}\0${name(property)}`) !== undefined),
    hasOwnMetadata: ({ args: [key, target, property] }) =>
      primitive(find(target, `${name(key)}\0${name(property)}`) !== undefined),
    get: ({ args: [target = nothing, key], node }) => getMember(m, target, name(key), node),
    set: ({ args: [target = nothing, key, value = nothing], node }) => {
      setMember(m, target, name(key), value, node)
      return primitive(true)
    },
    has: ({ args: [target = nothing, key] }) => primitive(ownKeys(target)?.includes(name(key)) ?? false),
    ownKeys: ({ args: [target = nothing] }) => array((ownKeys(target) ?? []).map((key) => primitive(key))),
    apply: ({ args: [fn = nothing, self = nothing, list = nothing], node }) =>
      callValue(m, fn, { args: itemsOf(m, list) ?? [], self, node, isNew: false }),
    construct: ({ args: [made = nothing, list = nothing], node }) => construct(m, made, itemsOf(m, list) ?? [], node),
  }
}
