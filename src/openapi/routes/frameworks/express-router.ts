import type { Node } from 'typescript-classic'
import { at, type Machine, registered, shown, unknownAt } from '../interpret/machine.ts'
import { callSafely } from '../interpret/members.ts'
import { ts } from '../project/compiler.ts'
import type { Note, Place } from '../route.ts'
import { native, nothing, object } from '../values/make.ts'
import type { Call, HostValue, ObjectValue, Value } from '../values/value.ts'
import type { Parts } from './apps.ts'
import type { Host } from './host.ts'
import { noPath, type PathGiven, pathsGiven } from './path-text.ts'
import { rareVerbs, verbs } from './registered.ts'

/** An application or a router of Express, as it was put together. */
export interface ExpressRouter {
  kind: 'application' | 'router'
  layers: ExpressLayer[]
  isStrict: boolean
  at: Place
  node: Node
  /** Mounted by another at least once. */
  isMounted: boolean
}

interface Registration {
  node: Node
  at: Place
  conditions: readonly Note[]
}

export type ExpressLayer =
  | ({ kind: 'route'; method: string; paths: readonly PathGiven[]; handlers: Value[]; chain: object } & Registration)
  | ({ kind: 'use'; paths: readonly PathGiven[]; handlers: Value[] } & Registration)

/** The prototypes that code extends: `express.application.x = …` */
export interface ExpressPrototypes {
  application: ObjectValue
  router: ObjectValue
}

export function makeExpressRouter(
  m: Machine,
  parts: Parts,
  kind: ExpressRouter['kind'],
  { args: [options], node }: Call,
  prototypes: ExpressPrototypes,
): HostValue {
  const isStrict =
    options?.kind === 'object' && options.props.get('strict')?.kind === 'primitive' && isTrue(options.props.get('strict'))
  const router: ExpressRouter = { kind, layers: [], isStrict, at: at(m, node), node, isMounted: false }
  const label = kind === 'application' ? 'the Express application' : 'the Express router'
  const host: Host = {
    label,
    type: kind === 'router' ? 'Router' : 'express',
    member: (name) => member(m, value, router, name, prototypes),
    call: ({ node: from }) => unknownAt(m, from, `${label} is called`),
  }
  const value: HostValue = { kind: 'host', host, props: new Map() }
  if (kind === 'application') value.props.set('locals', object([], { text: `${label}'s locals`, at: router.at }))
  m.making.add(node)
  registered(m)
  parts.add(host, { kind: 'express', router })
  return value
}

function isTrue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'value' in value && value.value === true
}

/** Settings and events: they say nothing of routes, and give the application back. */
const chained = new Set(['set', 'enable', 'disable', 'engine', 'on', 'once', 'setMaxListeners', 'param'])

/** @awaitjs/express has every function once more, for handlers that wait: `getAsync`. */
const plainName = (name: string) => name.replace(/Async$/, '')

function member(
  m: Machine,
  value: HostValue,
  router: ExpressRouter,
  written: string,
  prototypes: ExpressPrototypes,
): Value | null {
  const name = plainName(written)
  const own = (router.kind === 'application' ? prototypes.application : prototypes.router).props.get(name)
  if (own !== undefined && own.kind !== 'accessor') return own
  if (name === 'use') {
    return native(name, (call) => {
      use(m, router, call)
      return value
    })
  }
  if (name === 'route') return native(name, (call) => routeChain(m, router, call))
  if (verbs.has(name) || rareVerbs.has(name) || name === 'all' || name === 'del') {
    return native(name, (call) => {
      if (router.kind === 'application' && name === 'get' && call.args.length === 1)
        return unknownAt(m, call.node, `${shown(call.node)} is a setting`)
      const [path = nothing, ...handlers] = call.args
      addRoute(m, router, name, pathsGiven(path), handlers, call.node, {})
      return value
    })
  }
  if (chained.has(name)) return native(name, () => value)
  if (name === 'listen') {
    return native(name, ({ args, node }) => {
      for (const arg of args) if (arg.kind === 'function') callSafely(m, arg, [], node)
      return unknownAt(m, node, 'a server')
    })
  }
  return null
}

function addRoute(
  m: Machine,
  router: ExpressRouter,
  name: string,
  paths: readonly PathGiven[],
  handlers: Value[],
  node: Node,
  chain: object,
): void {
  const method = name === 'del' ? 'delete' : name
  registered(m)
  router.layers.push({
    kind: 'route',
    method,
    paths,
    handlers: flat(handlers),
    chain,
    node,
    at: at(m, node),
    conditions: [...m.conditions],
  })
}

function routeChain(m: Machine, router: ExpressRouter, { args: [path = nothing] }: Call): HostValue {
  const paths = pathsGiven(path)
  const chain: HostValue = {
    kind: 'host',
    props: new Map(),
    host: {
      label: 'a route',
      member: (written) => {
        const name = plainName(written)
        if (!verbs.has(name) && !rareVerbs.has(name) && name !== 'all') return null
        return native(name, ({ args, node }) => {
          addRoute(m, router, name, paths, args, nameNode(node), chain)
          return chain
        })
      },
    },
  }
  return chain
}

/** In a chain each method has its own line: where its name stands. */
function nameNode(node: Node): Node {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node
}

function use(m: Machine, router: ExpressRouter, { args, node }: Call): void {
  const [first, ...rest] = args
  if (first === undefined) return
  const isPath = looksLikePath(first, rest)
  const paths = isPath ? pathsGiven(first) : [{ kind: 'text' as const, text: noPath }]
  const handlers = flat(isPath ? rest : args)
  registered(m)
  router.layers.push({ kind: 'use', paths, handlers, node, at: at(m, node), conditions: [...m.conditions] })
}

function looksLikePath(value: Value, rest: readonly Value[]): boolean {
  switch (value.kind) {
    case 'primitive':
      return typeof value.value === 'string'
    case 'text':
    case 'pattern':
    case 'environment':
      return true
    case 'array':
      return value.items.length > 0 && value.items.every((item) => looksLikePath(item, rest))
    case 'choice':
      return value.options.some((option) => looksLikePath(option, rest))
    case 'unknown':
      return rest.length > 0 && /path|prefix|url|base|route|mount|version|endpoint/i.test(value.name)
    case 'external':
      return rest.length > 0 && (value.steps.at(-1)?.kind === 'get' || /config|env|nconf|convict/.test(value.module))
    default:
      return false
  }
}

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (value.kind === 'array' ? flat(value.items) : [value]))
}
