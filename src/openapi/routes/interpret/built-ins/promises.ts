import { array, native, nothing, object, primitive } from '../../values/make.ts'
import type { Call, Value } from '../../values/value.ts'
import { type Machine, unknownAt } from '../machine.ts'
import { callSafely } from '../members.ts'
import type { Natives } from './globals.ts'
import { itemsOf } from './iterate.ts'

/** Promises are what they resolve to. */
export function promiseMembers(m: Machine): Natives {
  const itself = ({ args: [value = nothing] }: Call) => value
  const settled = ({ args: [list = nothing] }: Call) =>
    array(
      (itemsOf(m, list) ?? []).map((value) =>
        object([
          ['status', primitive('fulfilled')],
          ['value', value],
        ]),
      ),
    )
  return {
    all: itself,
    allSettled: settled,
    race: ({ args: [list = nothing] }) => itemsOf(m, list)?.[0] ?? nothing,
    any: ({ args: [list = nothing] }) => itemsOf(m, list)?.[0] ?? nothing,
    resolve: itself,
    reject: ({ args: [value = nothing], node }) => {
      m.onThrow?.(value)
      return unknownAt(m, node, 'a promise that is rejected')
    },
  }
}

export function newPromise(m: Machine, { args: [executor], node }: Call): Value {
  let result: Value | null = null
  const resolve = native('resolve', ({ args: [value = nothing] }) => {
    result ??= value
    return nothing
  })
  const reject = native('reject', ({ args: [value = nothing] }) => {
    m.onThrow?.(value)
    return nothing
  })
  if (executor !== undefined) callSafely(m, executor, [resolve, reject], node)
  return result ?? unknownAt(m, node, 'what a promise gives is not known')
}
