import { array, native, nothing, object, primitive } from '../../values/make.ts'
import type { HostValue, Value } from '../../values/value.ts'
import { at, type Machine } from '../machine.ts'
import { callSafely } from '../members.ts'

/** `process`: its environment is not this program's. */
export function processValue(m: Machine): Value {
  const made = object([
    ['env', environment(m)],
    ['cwd', native('cwd', () => primitive(m.root))],
    ['argv', array([primitive('node'), primitive('server')], { text: 'the command line', at: { file: '', line: 0 } })],
    ['platform', primitive('linux')],
    [
      'nextTick',
      native('nextTick', ({ args: [callback, ...rest], node }) =>
        callback === undefined ? nothing : callSafely(m, callback, rest, node),
      ),
    ],
    ['on', native('on', () => made)],
    ['once', native('once', () => made)],
    // A program that is served does not end here: where it seems to, a condition was misunderstood.
    ['exit', native('exit', () => nothing)],
  ])
  made.more = { text: 'a property of process', at: { file: '', line: 0 } }
  return made
}

/** A variable is what .env.example says, or is not known. */
export function environment(m: Machine): HostValue {
  return {
    kind: 'host',
    props: new Map(),
    host: {
      label: 'the environment',
      member: (name, node) => {
        const example = m.environment.get(name)
        if (example === undefined || example === '') return { kind: 'environment', name, at: at(m, node) }
        return primitive(example, [
          { text: `${name} is read from the environment: what the example file says is used`, at: at(m, node) },
        ])
      },
    },
  }
}
