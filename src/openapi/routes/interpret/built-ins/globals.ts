import type { Node } from 'typescript-classic'
import { array, external, native, nothing, object, primitive } from '../../values/make.ts'
import { asText } from '../../values/text.ts'
import { truth } from '../../values/truth.ts'
import type { Call, Props, Scope, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'
import { callSafely } from '../members.ts'
import { declare, frameOf, functionScope } from '../scope.ts'
import { makeEntries } from './entries.ts'
import { itemsOf } from './iterate.ts'
import { fromJson, toJson } from './json.ts'
import { makeUrl } from './node-modules.ts'
import { objectMembers, objectPrototype } from './object.ts'
import { processValue } from './process.ts'
import { newPromise, promiseMembers } from './promises.ts'
import { makeProxy } from './proxy.ts'
import { reflectMembers } from './reflect.ts'

/** Functions of the language, by name. */
export type Natives = Record<string, (call: Call) => Value>

/** What every module sees without importing it. */
export function makeGlobals(m: Machine): Scope {
  const exports = object()
  const scope = functionScope(
    null,
    frameOf({ file: '', exports, module: object([['exports', exports]]), isModule: false, scope: null }, nothing),
  )
  const put = (name: string, value: Value) => void declare(scope, name, value)
  const namespace = (natives: Natives): Props =>
    new Map(Object.entries(natives).map(([name, call]) => [name, native(name, call)]))
  put(
    'Object',
    native(
      'Object',
      ({ args: [value] }) => value ?? object(),
      new Map([...namespace(objectMembers(m)), ['prototype', objectPrototype(m)]]),
    ),
  )
  put(
    'Array',
    native('Array', ({ args }) => array([...args]), namespace(arrayMembers(m))),
  )
  put(
    'Promise',
    native('Promise', (call) => newPromise(m, call), namespace(promiseMembers(m))),
  )
  put(
    'JSON',
    native('JSON', () => nothing, namespace(jsonMembers(m))),
  )
  put(
    'Reflect',
    native('Reflect', () => nothing, namespace(reflectMembers(m))),
  )
  put(
    'String',
    native('String', ({ args: [value] }) => asText(value ?? primitive('')), new Map([['raw', native('raw', () => nothing)]])),
  )
  put(
    'Number',
    native(
      'Number',
      (call) => number(m, call),
      namespace({ parseInt: (call) => number(m, call, 'integer'), parseFloat: (call) => number(m, call) }),
    ),
  )
  const clock =
    (name: string) =>
    ({ node }: Call) =>
      external(name, node, m.sources.placeOf(node))
  put('Date', native('Date', clock('Date'), namespace({ now: clock('Date.now') })))
  put(
    'parseInt',
    native('parseInt', (call) => number(m, call, 'integer')),
  )
  put(
    'parseFloat',
    native('parseFloat', (call) => number(m, call)),
  )
  put(
    'Boolean',
    native('Boolean', ({ args: [value], node }) => boolean(m, value ?? nothing, node)),
  )
  put(
    'Map',
    native('Map', ({ args: [from] }) => makeEntries(m, 'map', from)),
  )
  put(
    'WeakMap',
    native('WeakMap', ({ args: [from] }) => makeEntries(m, 'map', from)),
  )
  put(
    'Set',
    native('Set', ({ args: [from] }) => makeEntries(m, 'set', from)),
  )
  put('Symbol', native('Symbol', symbol, namespace({ for: symbol })))
  put(
    'RegExp',
    native('RegExp', (call) => regExp(m, call)),
  )
  put(
    'Proxy',
    native('Proxy', (call) => makeProxy(m, call)),
  )
  put('process', processValue(m))
  put(
    'URL',
    native('URL', (call) => makeUrl(m, call)),
  )
  for (const name of ['setTimeout', 'setImmediate', 'queueMicrotask', 'setInterval'])
    put(
      name,
      native(name, ({ args: [callback, , ...rest], node }) =>
        callback === undefined ? nothing : callSafely(m, callback, rest, node),
      ),
    )
  for (const name of ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'AggregateError'])
    put(name, errorClass(name))
  for (const name of ['encodeURIComponent', 'encodeURI', 'decodeURIComponent'] as const) {
    put(
      name,
      native(name, ({ args: [value] }) => asText(value ?? nothing)),
    )
  }
  put('console', object([], { text: 'console', at: { file: '', line: 0 } }))
  put('globalThis', object([], { text: 'globalThis', at: { file: '', line: 0 } }))
  put('global', object([], { text: 'global', at: { file: '', line: 0 } }))
  return scope
}

function errorClass(name: string): Value {
  return native(
    name,
    ({ args: [message] }) =>
      object([
        ['name', primitive(name)],
        ['message', message ?? primitive('')],
        ['stack', primitive('')],
      ]),
    new Map([['captureStackTrace', native('captureStackTrace', () => nothing)]]),
  )
}

function arrayMembers(m: Machine): Natives {
  return {
    isArray: ({ args: [value = nothing], node }) =>
      value.kind === 'array'
        ? primitive(true)
        : ['unknown', 'external', 'choice', 'environment'].includes(value.kind)
          ? unknownAt(m, node, shown(node))
          : primitive(false),
    from: ({ args: [list = nothing, callback], node }) => {
      const items = itemsOf(m, list)
      if (items === null) return unknownAt(m, node, `${shown(node)} is not known`, 'list')
      return array(
        callback === undefined
          ? [...items]
          : items.map((item, index) =>
              callValue(m, callback, { args: [item, primitive(index)], self: nothing, node, isNew: false }),
            ),
      )
    },
    of: ({ args }) => array([...args]),
  }
}

function jsonMembers(m: Machine): Natives {
  return {
    parse: ({ args: [value = nothing], node }) => {
      if (value.kind === 'primitive' && typeof value.value === 'string') {
        try {
          return fromJson(JSON.parse(value.value))
        } catch {
          return unknownAt(m, node, `${shown(node)} is no JSON`)
        }
      }
      return value.kind === 'object' || value.kind === 'array' ? value : unknownAt(m, node, `${shown(node)} is not known`)
    },
    stringify: ({ args: [value = nothing], node }) => {
      const json = toJson(value)
      return json === undefined
        ? value.kind === 'object' || value.kind === 'array'
          ? value
          : unknownAt(m, node, `${shown(node)} is not known`)
        : primitive(JSON.stringify(json))
    },
  }
}

function number(m: Machine, { args: [value = nothing], node }: Call, type: 'number' | 'integer' = 'number'): Value {
  if (value.kind === 'environment') return value
  if (value.kind === 'unknown' && value.read !== undefined) {
    value.read.type ??= type
    return value
  }
  if (value.kind !== 'primitive' || typeof value.value === 'symbol') return unknownAt(m, node, `${shown(node)} is not known`)
  return primitive(Number.parseFloat(String(value.value)), value.notes)
}

function boolean(m: Machine, value: Value, node: Node): Value {
  if (value.kind === 'unknown' && value.read !== undefined) value.read.type ??= 'boolean'
  const holds = truth(value)
  return holds === null ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(holds)
}

function symbol({ args: [value] }: Call): Value {
  return primitive(Symbol.for(value?.kind === 'primitive' ? String(value.value) : ''))
}

function regExp(m: Machine, { args: [source = nothing, flags], node }: Call): Value {
  if (source.kind === 'pattern') return source
  if (source.kind !== 'primitive') return unknownAt(m, node, `${shown(node)} is not known`)
  return { kind: 'pattern', source: String(source.value), flags: flags?.kind === 'primitive' ? String(flags.value) : '' }
}
