import type { Node } from 'typescript-classic'
import { callValue } from '../interpret/calls.ts'
import { at, type Machine, registered, runLater, shown, Thrown, unknownAt } from '../interpret/machine.ts'
import { callSafely, getMember } from '../interpret/members.ts'
import { setProp } from '../interpret/writes.ts'
import type { Note, Place } from '../route.ts'
import { array, external, native, nothing, object, primitive, text } from '../values/make.ts'
import { known } from '../values/text.ts'
import { truth } from '../values/truth.ts'
import type { Call, HostValue, NativeValue, Value } from '../values/value.ts'
import type { Parts } from './apps.ts'
import type { Host } from './host.ts'
import { append, endsWith, isEmpty, noPath, type PathText, pathsGiven, pathText, startsWith, withoutEnd } from './path-text.ts'
import { verbs } from './registered.ts'

/** A Fastify instance, or the context that a plugin has for itself. */
export interface FastifyInstance {
  parent: FastifyInstance | null
  prefix: PathText
  hooks: { name: string; value: Value }[]
  routes: FastifyRoute[]
  /** The contexts of plugins registered in it, in order with its own routes. */
  children: FastifyInstance[]
  settings: { ignoreTrailingSlash: boolean }
  schemas: Value[]
  value: HostValue
  at: Place
  node: Node
  /** Not the project's: it stands for one that could not be found. */
  isStandIn: boolean
}

export interface FastifyRoute {
  methods: readonly string[]
  path: PathText
  handler: Value
  options: Value
  node: Node
  at: Place
  conditions: readonly Note[]
}

export function makeFastify(m: Machine, parts: Parts, call: Call): HostValue {
  const [options] = call.args
  const setting = options === undefined ? nothing : getMember(m, options, 'ignoreTrailingSlash', call.node)
  m.making.add(call.node)
  registered(m)
  return makeInstance(m, parts, null, noPath, call.node, { ignoreTrailingSlash: truth(setting) === true }).value
}

function makeInstance(
  m: Machine,
  parts: Parts,
  parent: FastifyInstance | null,
  prefix: PathText,
  node: Node,
  settings: FastifyInstance['settings'],
): FastifyInstance {
  const host: Host = { label: 'the Fastify instance', member: (name, from) => member(m, parts, instance, name, from) }
  const instance: FastifyInstance = {
    parent,
    prefix,
    hooks: [],
    routes: [],
    children: [],
    settings,
    schemas: [],
    value: { kind: 'host', host, props: new Map() },
    at: at(m, node),
    node,
    isStandIn: false,
  }
  parent?.children.push(instance)
  parts.add(host, { kind: 'fastify', instance })
  return instance
}

function member(m: Machine, parts: Parts, instance: FastifyInstance, name: string, node: Node): Value | null {
  for (let above = instance.parent; above !== null; above = above.parent) {
    const decorated = above.value.props.get(name)
    if (decorated !== undefined && decorated.kind !== 'accessor') return decorated
  }
  const chained = (run: (call: Call) => void): NativeValue =>
    native(name, (call) => {
      run(call)
      return instance.value
    })
  if (verbs.has(name) || name === 'all') return chained((call) => shorthand(m, instance, name, call))
  switch (name) {
    case 'route':
      return chained(({ args: [options = nothing], node: from }) => addRoute(m, instance, options, from))
    case 'register':
      return chained((call) => register(m, parts, instance, call))
    case 'addHook':
      return chained(({ args: [hook, value = nothing] }) => void instance.hooks.push({ name: known(hook) ?? '', value }))
    case 'addSchema':
      return chained(({ args: [schema = nothing] }) => void instance.schemas.push(schema))
    case 'decorate':
      return chained(({ args: [key, value = nothing] }) => {
        const decorated = known(key)
        if (decorated !== null) setProp(m, instance.value.props, decorated, value)
      })
    case 'after':
    case 'ready':
    case 'listen':
      return chained(({ args, node: from }) => {
        m.later.push(() => {
          for (const arg of args) if (arg.kind === 'function') callSafely(m, arg, [primitive(null)], from)
        })
      })
    case 'withTypeProvider':
    case 'setErrorHandler':
    case 'setNotFoundHandler':
    case 'setValidatorCompiler':
    case 'setSerializerCompiler':
    case 'setSchemaErrorFormatter':
    case 'decorateRequest':
    case 'decorateReply':
    case 'addContentTypeParser':
    case 'removeAllContentTypeParsers':
      return chained(() => {})
    case 'hasDecorator':
    case 'hasPlugin':
    case 'hasRoute':
      return native(name, ({ node: from }) => unknownAt(m, from, `${shown(from)} is not known`))
    case 'prefix':
      return text(instance.prefix.parts, instance.prefix.notes)
    case 'printRoutes':
      return native(name, ({ node: from }) => unknownAt(m, from, 'a list of routes'))
    case 'then':
    case 'catch':
    case 'finally':
      return null
    default:
      // What a plugin that is not read decorated it with.
      return { ...external('fastify', node, at(m, node)), steps: [{ kind: 'get', name }] }
  }
}

function shorthand(m: Machine, instance: FastifyInstance, name: string, { args, node }: Call): void {
  const [path = nothing, second, third] = args
  const merged = object([
    ['method', primitive(name)],
    ['url', path],
  ])
  const options = third === undefined && !isOptions(second) ? undefined : second
  if (options !== undefined) {
    for (const key of [
      'schema',
      'preHandler',
      'onRequest',
      'preValidation',
      'preParsing',
      'config',
      'prefixTrailingSlash',
      'handler',
    ]) {
      const value = getMember(m, options, key, node)
      if (!(value.kind === 'primitive' && value.value === undefined)) merged.props.set(key, value)
    }
  }
  const handler = third ?? (options === undefined ? second : undefined)
  if (handler !== undefined) merged.props.set('handler', handler)
  addRoute(m, instance, merged, node)
}

function isOptions(value: Value | undefined): boolean {
  return value?.kind === 'object' && value.under === null
}

function addRoute(m: Machine, instance: FastifyInstance, options: Value, node: Node): void {
  registered(m)
  if (options.kind === 'choice') {
    for (const option of options.options) addRoute(m, instance, option, node)
    return
  }
  if (options.kind === 'unknown' || options.kind === 'external') {
    m.unread.push({ text: `which route ${shown(node)} registers is not known`, at: at(m, node) })
    return
  }
  const url = getMember(m, options, 'url', node)
  const written = truth(url) === false ? getMember(m, options, 'path', node) : url
  const methods = methodsOf(getMember(m, options, 'method', node))
  if (methods.length === 0) m.unread.push({ text: `which methods ${shown(node)} registers is not known`, at: at(m, node) })
  for (const given of pathsGiven(written.kind === 'primitive' && written.value === undefined ? primitive('') : written)) {
    if (given.kind !== 'text') continue
    for (const path of fullPaths(instance, given.text, known(getMember(m, options, 'prefixTrailingSlash', node)))) {
      instance.routes.push({
        methods,
        path,
        handler: getMember(m, options, 'handler', node),
        options,
        node,
        at: at(m, node),
        conditions: [...m.conditions, ...given.text.conditions],
      })
    }
  }
}

function methodsOf(value: Value): string[] {
  if (value.kind === 'array') return value.items.flatMap(methodsOf)
  if (value.kind === 'choice') return value.options.flatMap(methodsOf)
  const name = known(value)
  return name === null ? [] : [name.toLowerCase()]
}

/** As Fastify puts prefix and path together (lib/route.js); the second of the two forms of a prefix's root is not listed apart. */
function fullPaths(instance: FastifyInstance, path: PathText, trailing: string | null): PathText[] {
  const { prefix } = instance
  if (path.parts.length === 1 && path.parts[0] === '/' && !isEmpty(prefix)) {
    return [append(prefix, trailing === 'slash' ? path : { ...path, parts: [''] })]
  }
  if (startsWith(path, '/') && endsWith(prefix, '/')) return [append(withoutEnd(prefix, '/'), path)]
  return [append(prefix, path)]
}

/** As Fastify puts prefixes together (lib/plugin-override.js). */
function below(prefix: PathText, more: PathText): PathText {
  if (isEmpty(more)) return prefix
  if (endsWith(prefix, '/') && startsWith(more, '/')) return append(withoutEnd(prefix, '/'), more)
  return append(prefix, startsWith(more, '/') || typeof more.parts[0] !== 'string' ? more : append(pathText('/'), more))
}

function register(
  m: Machine,
  parts: Parts,
  instance: FastifyInstance,
  { args: [plugin = nothing, options = nothing], node }: Call,
): void {
  const conditions = [...m.conditions]
  registered(m)
  m.later.push(() => {
    const before = m.conditions
    m.conditions = conditions
    try {
      load(m, parts, instance, plugin, options, node)
    } finally {
      m.conditions = before
    }
  })
}

/** Runs a plugin in a context of its own, or in the given one where it says so. Plugins of its own run after it and before its siblings. */
export function load(m: Machine, parts: Parts, instance: FastifyInstance, plugin: Value, options: Value, node: Node): void {
  if (plugin.kind === 'choice') {
    for (const option of plugin.options) {
      m.conditions.push(plugin.why)
      load(m, parts, instance, option, options, node)
      m.conditions.pop()
    }
    return
  }
  if (plugin.kind === 'object') {
    const inside = getMember(m, plugin, 'default', node)
    if (inside.kind !== 'primitive') load(m, parts, instance, inside, options, node)
    return
  }
  if (plugin.kind === 'unknown') {
    m.unread.push({ text: `the plugin registered by ${shown(node)} is not known`, at: at(m, node) })
    return
  }
  if (plugin.kind !== 'function' && plugin.kind !== 'native') return
  const given =
    options.kind === 'function' ? callValue(m, options, { args: [instance.value], self: nothing, node, isNew: false }) : options
  const shares = plugin.props.get('@@skip-override')
  const isShared = shares !== undefined && shares.kind !== 'accessor' && truth(shares) === true
  const context = isShared
    ? instance
    : makeInstance(m, parts, instance, prefixed(m, instance, given, node), node, instance.settings)
  const passed = given.kind === 'primitive' ? object() : given
  const rest = m.later
  m.later = []
  try {
    callValue(m, plugin, {
      args: [context.value, passed, native('done', () => nothing)],
      self: context.value,
      node,
      isNew: false,
    })
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    m.unread.push({ text: `the plugin registered by ${shown(node)} throws, as far as it could be followed`, at: at(m, node) })
  }
  runLater(m)
  m.later = rest
}

function prefixed(m: Machine, instance: FastifyInstance, options: Value, node: Node): PathText {
  if (options.kind !== 'object') return instance.prefix
  const prefix = getMember(m, options, 'prefix', node)
  if (prefix.kind === 'primitive' && typeof prefix.value !== 'string') return instance.prefix
  const [given] = pathsGiven(prefix)
  return given?.kind === 'text' ? below(instance.prefix, given.text) : instance.prefix
}

/** fastify-plugin: what is wrapped runs in the context that registers it. */
export function pluginWrapper(m: Machine): NativeValue {
  const made = native('fastify-plugin', ({ args: [plugin = nothing] }) => {
    if (plugin.kind === 'function' || plugin.kind === 'native') setProp(m, plugin.props, '@@skip-override', primitive(true))
    return plugin
  })
  made.props.set('default', made)
  made.props.set('fastifyPlugin', made)
  return made
}

export function fastifyModule(m: Machine, parts: Parts): NativeValue {
  const made = native('fastify', (call) => makeFastify(m, parts, call))
  made.props.set('fastify', made)
  made.props.set('default', made)
  made.props.set('errorCodes', array([]))
  return made
}
