import type { Node } from 'typescript-classic'
import { at, type Machine, registered, shown, unknownAt } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import type { Note, Place } from '../route.ts'
import { external, native, nothing, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { Call, HostValue, Value } from '../values/value.ts'
import type { Parts } from './apps.ts'
import type { Host } from './host.ts'
import {
  append,
  isEmpty,
  noPath,
  type PathGiven,
  type PathText,
  pathsGiven,
  pathText,
  showPath,
  withoutEnd,
  withoutStart,
} from './path-text.ts'
import { rareVerbs, verbs } from './registered.ts'

export interface KoaApp {
  middleware: { value: Value; conditions: readonly Note[] }[]
  at: Place
  node: Node
  isMounted: boolean
}

/** A router of koa-router, or of a package that behaves like it. */
export interface KoaRouter {
  prefix: PathText
  layers: KoaLayer[]
  isStrict: boolean
  at: Place
  node: Node
  isMounted: boolean
}

export interface KoaLayer {
  /** Empty: a middleware. */
  methods: readonly string[]
  /** null: a middleware for every path. */
  path: PathGiven | null
  /** What stands before a path that is none, or a regular expression. */
  prefix: PathText
  handlers: Value[]
  options: Value | null
  name: string | null
  node: Node
  at: Place
  conditions: readonly Note[]
}

/** What a package makes of others: a router's `routes()`, koa-mount, koa-compose, one route of koa-route. */
export type KoaMiddleware =
  | { kind: 'dispatch'; router: KoaRouter }
  | { kind: 'mount'; prefix: PathGiven; inside: Value }
  | { kind: 'compose'; list: Value[] }
  | { kind: 'route'; layer: KoaLayer }

export function makeKoa(m: Machine, parts: Parts, node: Node): HostValue {
  const app: KoaApp = { middleware: [], at: at(m, node), node, isMounted: false }
  const host: Host = {
    label: 'the Koa application',
    type: 'Koa',
    member: (name) => {
      if (name === 'use') {
        return native(name, ({ args }) => {
          registered(m)
          for (const value of args) app.middleware.push({ value, conditions: [...m.conditions] })
          return made
        })
      }
      if (name === 'on' || name === 'once') return native(name, () => made)
      // What runs once the server listens registers nothing.
      if (name === 'listen' || name === 'callback') return native(name, ({ node: from }) => unknownAt(m, from, 'a server'))
      return null
    },
  }
  const made: HostValue = { kind: 'host', host, props: new Map() }
  m.making.add(node)
  registered(m)
  parts.add(host, { kind: 'koa-app', app })
  return made
}

export function makeKoaRouter(m: Machine, parts: Parts, { args: [options = nothing], node }: Call): HostValue {
  const router: KoaRouter = { prefix: noPath, layers: [], isStrict: false, at: at(m, node), node, isMounted: false }
  const prefix = options.kind === 'object' ? getMember(m, options, 'prefix', node) : nothing
  const [given] = prefix.kind === 'primitive' && typeof prefix.value !== 'string' ? [] : pathsGiven(prefix)
  if (given?.kind === 'text') router.prefix = given.text
  const strict = options.kind === 'object' ? getMember(m, options, 'strict', node) : nothing
  router.isStrict = strict.kind === 'primitive' && strict.value === true
  const host: Host = { label: 'the Koa router', type: 'Router', member: (name) => member(m, parts, value, router, name) }
  const value: HostValue = { kind: 'host', host, props: new Map() }
  m.making.add(node)
  registered(m)
  parts.add(host, { kind: 'koa-router', router })
  return value
}

export function middlewareValue(parts: Parts, label: string, middleware: KoaMiddleware): HostValue {
  const host: Host = { label, member: () => null, call: () => nothing }
  parts.add(host, { kind: 'koa-middleware', middleware })
  return { kind: 'host', host, props: new Map() }
}

function member(m: Machine, parts: Parts, value: HostValue, router: KoaRouter, name: string): Value | null {
  const chained = (run: (call: Call) => void) =>
    native(name, (call) => {
      run(call)
      return value
    })
  if (verbs.has(name) || rareVerbs.has(name) || name === 'all' || name === 'del') {
    return chained(({ args, node }) => verb(m, router, name === 'del' ? 'delete' : name, args, node))
  }
  switch (name) {
    case 'use':
      return chained(({ args, node }) => use(m, parts, router, args, node))
    case 'routes':
    case 'middleware':
      return native(name, () => middlewareValue(parts, 'routes of a Koa router', { kind: 'dispatch', router }))
    case 'allowedMethods':
      return native(name, ({ node }) => ({ ...external('koa-router', node, at(m, node)), steps: [{ kind: 'get', name }] }))
    case 'prefix':
      return chained(({ args: [prefix = nothing] }) => setPrefix(router, pathsGiven(prefix)[0]))
    case 'register':
      return chained(({ args: [path = nothing, methods = nothing, ...handlers], node }) => {
        const names =
          methods.kind === 'array'
            ? methods.items.map((item) => known(item)?.toLowerCase()).filter((item) => item !== undefined)
            : []
        for (const given of pathsGiven(path))
          addLayer(
            m,
            router,
            { methods: names, path: given, handlers: flat(handlers.slice(0, 1)), options: null, name: null },
            node,
          )
      })
    case 'redirect':
      return chained(({ args: [from = nothing, to = nothing, status], node }) => redirect(m, router, from, to, status, node))
    // koa-joi-router's way: an object, or a list of them.
    case 'route':
      return chained(({ args: [options = nothing], node }) => {
        for (const one of options.kind === 'array' ? options.items : [options]) routeObject(m, router, one, node)
      })
    // koa-swagger-decorator's way: classes whose methods say in decorators what they answer.
    case 'map':
    case 'mapDir':
      return chained(({ node }) =>
        m.unread.push({ text: `the routes of decorated classes that ${shown(node, 40)} adds are not read`, at: at(m, node) }),
      )
    case 'param':
      return chained(() => {})
    default:
      return null
  }
}

function verb(m: Machine, router: KoaRouter, method: string, args: readonly Value[], node: Node): void {
  const [first = nothing, second] = args
  const isNamed =
    second !== undefined &&
    (known(second) !== null ||
      second.kind === 'text' ||
      second.kind === 'pattern' ||
      (second.kind === 'array' && known(second.items[0]) !== null))
  const path = isNamed ? second : first
  const rest = args.slice(isNamed ? 2 : 1)
  // koa-joi-router's: what is validated stands before the handlers.
  const options = rest[0]?.kind === 'object' && rest[0].made === null && rest[0].under === null ? rest[0] : null
  const handlers = flat(options === null ? rest : rest.slice(1))
  const methods = [method]
  if (first.kind === 'function') {
    addLayer(
      m,
      router,
      { methods, path: { kind: 'text', text: noPath }, handlers: flat([...args]), options: null, name: null },
      node,
    )
    return
  }
  for (const given of pathsGiven(path))
    addLayer(m, router, { methods, path: given, handlers, options, name: isNamed ? known(first) : null }, node)
}

function routeObject(m: Machine, router: KoaRouter, options: Value, node: Node): void {
  if (options.kind !== 'object') {
    if (known(options) === null) m.unread.push({ text: `which route ${shown(node)} registers is not known`, at: at(m, node) })
    return
  }
  const method = getMember(m, options, 'method', node)
  const methods = (method.kind === 'array' ? method.items : [method])
    .map((item) => known(item)?.toLowerCase())
    .filter((item) => item !== undefined)
  const handlers = flat([getMember(m, options, 'pre', node), getMember(m, options, 'handler', node)]).filter(
    (handler) => handler.kind !== 'primitive',
  )
  for (const given of pathsGiven(getMember(m, options, 'path', node)))
    addLayer(m, router, { methods, path: given, handlers, options, name: null }, node)
}

function redirect(m: Machine, router: KoaRouter, from: Value, to: Value, status: Value | undefined, node: Node): void {
  const source = known(from)
  const named = source === null || source.startsWith('/') ? null : router.layers.find((layer) => layer.name === source)
  const handler = native('redirect', ({ args: [ctx = nothing] }) => {
    const redirected = ctx.kind === 'host' ? ctx.host.member('redirect', node) : null
    if (redirected?.kind === 'native') redirected.call({ args: [to, status ?? primitive(301)], self: ctx, node, isNew: false })
    return nothing
  })
  const paths = named?.path == null ? pathsGiven(from) : [named.path]
  for (const given of paths)
    addLayer(m, router, { methods: ['all'], path: given, handlers: [handler], options: null, name: null }, node)
}

type Layer = Pick<KoaLayer, 'methods' | 'path' | 'handlers' | 'options' | 'name'>

function addLayer(m: Machine, router: KoaRouter, layer: Layer, node: Node): void {
  const conditions = [...m.conditions, ...(layer.path?.kind === 'text' ? layer.path.text.conditions : [])]
  registered(m)
  const made: KoaLayer = { ...layer, prefix: noPath, node, at: at(m, node), conditions }
  router.layers.push(isEmpty(router.prefix) ? made : prefixedBy(made, router.prefix, router.isStrict))
}

/** As koa-router puts a prefix before a layer's path: `/` becomes the prefix itself, an empty path stays as it is. */
export function prefixedBy(layer: KoaLayer, prefix: PathText, isStrict: boolean): KoaLayer {
  const { path } = layer
  if (path === null || path.kind === 'pattern')
    return { ...layer, prefix: path === null ? append(prefix, layer.prefix) : layer.prefix }
  if (isEmpty(path.text)) return layer
  const isRoot = path.text.parts.length === 1 && path.text.parts[0] === '/' && !isStrict
  return {
    ...layer,
    path: {
      kind: 'text',
      text: isRoot ? { ...prefix, notes: [...prefix.notes, ...path.text.notes] } : append(prefix, path.text),
    },
  }
}

/** `router.prefix(…)` also moves what is already registered, in place of the prefix that it had before. */
function setPrefix(router: KoaRouter, given: PathGiven | undefined): void {
  if (given?.kind !== 'text') return
  const prefix = withoutEnd(given.text, '/')
  const before = showPath(router.prefix)
  router.prefix = prefix
  router.layers = router.layers.map((layer) =>
    prefixedBy(before === '' ? layer : unprefixed(layer, before), prefix, router.isStrict),
  )
}

function unprefixed(layer: KoaLayer, prefix: string): KoaLayer {
  const { path } = layer
  if (path?.kind !== 'text') return { ...layer, prefix: noPath }
  const written = showPath(path.text)
  if (written !== prefix && !written.startsWith(`${prefix}/`)) return layer
  const rest = withoutStart(path.text, prefix)
  return { ...layer, path: { kind: 'text', text: isEmpty(rest) ? pathText('/') : rest } }
}

function use(m: Machine, parts: Parts, router: KoaRouter, args: readonly Value[], node: Node): void {
  const [first = nothing] = args
  const isPath =
    known(first) !== null ||
    ['text', 'pattern', 'environment'].includes(first.kind) ||
    (first.kind === 'array' && first.items.length > 0 && first.items.every((item) => known(item) !== null))
  const paths: (PathGiven | null)[] = isPath ? pathsGiven(first) : [null]
  for (const path of paths) {
    for (const value of flat(isPath ? args.slice(1) : [...args])) mount(m, parts, router, path, value, node)
  }
}

/** What a nested router has at this moment is copied, as koa-router does. */
function mount(m: Machine, parts: Parts, router: KoaRouter, path: PathGiven | null, value: Value, node: Node): void {
  if (value.kind === 'choice') {
    for (const option of value.options) {
      m.conditions.push(value.why)
      mount(m, parts, router, path, option, node)
      m.conditions.pop()
    }
    return
  }
  const part = value.kind === 'host' ? parts.of(value.host) : null
  if (part?.kind === 'koa-middleware' && part.middleware.kind === 'compose') {
    for (const item of part.middleware.list) mount(m, parts, router, path, item, node)
    return
  }
  const nested =
    part?.kind === 'koa-middleware' && part.middleware.kind === 'dispatch'
      ? part.middleware.router
      : part?.kind === 'koa-router'
        ? part.router
        : null
  if (nested === null) {
    addLayer(m, router, { methods: [], path, handlers: [value], options: null, name: null }, node)
    return
  }
  nested.isMounted = true
  registered(m)
  for (const layer of nested.layers) {
    const conditions = [...m.conditions, ...layer.conditions]
    const below =
      path?.kind === 'text' && !isEmpty(path.text)
        ? prefixedBy({ ...layer, conditions }, path.text, nested.isStrict)
        : { ...layer, conditions }
    router.layers.push(isEmpty(router.prefix) ? below : prefixedBy(below, router.prefix, router.isStrict))
  }
}

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]))
}
