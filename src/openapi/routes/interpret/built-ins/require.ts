import { native, nothing, primitive } from '../../values/make.ts'
import { known } from '../../values/text.ts'
import type { NativeValue, Value } from '../../values/value.ts'
import { importByValue } from '../calls.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'

/** `require` as the module in `file` has it. */
export function requireFor(m: Machine, file: string, main: Value = nothing): NativeValue {
  const made = native('require', ({ args: [specifier = nothing], node }) => importByValue(m, specifier, node, 'require'))
  made.props.set('main', main)
  made.props.set(
    'resolve',
    native('resolve', ({ args: [specifier], node }) => {
      const target = known(specifier) === null ? null : m.resolver.resolve(known(specifier) ?? '', file)
      return target === null || target.kind === 'package'
        ? unknownAt(m, node, `${shown(node)} is not known`)
        : primitive(target.file)
    }),
  )
  made.props.set('cache', nothing)
  return made
}
