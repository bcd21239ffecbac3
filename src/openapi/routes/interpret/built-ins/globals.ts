import type { Node } from 'typescript-classic'
import { array, choice, external, native, nothing, object, primitive } from '../../values/make.ts'
import { asText } from '../../values/text.ts'
import { truth } from '../../values/truth.ts'
import type { Call, Props, Scope, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { spreadInto } from '../expressions.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'
import { callSafely, getMember } from '../members.ts'
import { keyText } from '../operators.ts'
import { declare, frameOf, functionScope } from '../scope.ts'
import { setProp } from '../writes.ts'
import { makeEntries } from './entries.ts'
import { itemsOf } from './iterate.ts'
import { fromJson, toJson } from './json.ts'
import { ownKeys } from './keys.ts'
import { makeUrl } from './node-modules.ts'
import { processValue } from './process.ts'
import { reflectMembers } from './reflect.ts'

type Natives = Record<string, (call: Call) => Value>

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

function objectMembers(m: Machine): Natives {
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
function objectPrototype(m: Machine): Value {
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

/** Promises are what they resolve to. */
function promiseMembers(m: Machine): Natives {
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

function newPromise(m: Machine, { args: [executor], node }: Call): Value {
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
