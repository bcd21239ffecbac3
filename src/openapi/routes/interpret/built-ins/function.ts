import { native, nothing, object, primitive } from '../../values/make.ts'
import type { ClassValue, FunctionValue, NativeValue, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import type { Machine } from '../machine.ts'
import { itemsOf } from './iterate.ts'

/** call, apply, bind, name, length, prototype of a function. */
export function functionMember(m: Machine, fn: FunctionValue | NativeValue | ClassValue, name: string): Value | null {
  switch (name) {
    case 'call':
      return native(name, ({ args: [self, ...args], node }) =>
        callValue(m, fn, { args, self: self ?? nothing, node, isNew: false }),
      )
    case 'apply':
      return native(name, ({ args: [self, list], node }) =>
        callValue(m, fn, {
          args: [...((list === undefined ? null : itemsOf(m, list)) ?? [])],
          self: self ?? nothing,
          node,
          isNew: false,
        }),
      )
    case 'bind':
      return native(name, ({ args: [self, ...args] }) => {
        if (fn.kind === 'function') return { ...fn, bound: { self: self ?? nothing, args } }
        return fn.kind === 'native'
          ? native(fn.name, (call) => fn.call({ ...call, args: [...args, ...call.args], self: self ?? nothing }), fn.props)
          : fn
      })
    case 'name':
      return primitive(fn.name)
    case 'length':
      return fn.kind === 'function' ? primitive(fn.node.parameters.length) : null
    case 'prototype': {
      if (fn.kind !== 'function') return null
      const made = object()
      fn.props.set('prototype', made)
      return made
    }
    default:
      return null
  }
}
