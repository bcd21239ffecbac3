import { nothing, primitive } from '../../values/make.ts'
import type { Call, HostValue, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import type { Machine } from '../machine.ts'
import { callSafely, getMember } from '../members.ts'

/** `new Proxy(target, { get, set })`: what its traps say; the target itself where there is none for reading. */
export function makeProxy(m: Machine, { args: [target = nothing, traps = nothing], node }: Call): Value {
  const trap = (name: string): Value | null => {
    const found = traps.kind === 'object' ? getMember(m, traps, name, node) : nothing
    return found.kind === 'function' ? found : null
  }
  const get = trap('get')
  const set = trap('set')
  if (get === null) return target
  const proxy: HostValue = {
    kind: 'host',
    props: new Map(),
    host: {
      label: 'a proxy',
      member: (name, from) => callSafely(m, get, [target, primitive(name), proxy], from),
      assign: (name, value, from) => {
        if (set !== null) callSafely(m, set, [target, primitive(name), value, proxy], from)
        return set !== null
      },
      call: (call) => callValue(m, target, call),
    },
  }
  return proxy
}
