import type { Machine } from '../interpret/machine.ts'
import type { Note, Place } from '../route.ts'
import type { Value } from '../values/value.ts'
import type { Part, Parts } from './apps.ts'
import type { KoaApp, KoaLayer, KoaMiddleware, KoaRouter } from './koa-router.ts'
import { mountedIn } from './mounted.ts'
import { append, noPath, type PathText, withoutEnd } from './path-text.ts'
import type { Before, Registered } from './registered.ts'

interface Around {
  prefix: PathText
  /** Grows with every middleware that is passed. */
  before: Before[]
  conditions: readonly Note[]
  application: Place
  stack: readonly unknown[]
  unknowns: readonly Note[]
}

export function koaRoutes(m: Machine, parts: Parts, app: KoaApp): Registered[] {
  return ofApp(m, parts, app, { prefix: noPath, before: [], conditions: [], application: app.at, stack: [], unknowns: [] })
}

/** Of a router that no application uses. */
export function koaRouterRoutes(m: Machine, parts: Parts, router: KoaRouter, unknowns: readonly Note[]): Registered[] {
  return ofRouter(m, parts, router, { prefix: noPath, before: [], conditions: [], application: router.at, stack: [], unknowns })
}

function ofApp(m: Machine, parts: Parts, app: KoaApp, around: Around): Registered[] {
  if (around.stack.includes(app)) return []
  const inside: Around = { ...around, before: [...around.before], stack: [...around.stack, app] }
  return app.middleware.flatMap(({ value, conditions }) =>
    ofValue(m, parts, value, { ...inside, before: inside.before, conditions: [...around.conditions, ...conditions] }),
  )
}

function ofValue(m: Machine, parts: Parts, value: Value, around: Around): Registered[] {
  const mounted = mountedIn(m, parts, value)
  if (mounted.length === 0) around.before.push({ value, path: around.prefix })
  return mounted.flatMap(({ part, conditions }) =>
    ofPart(m, parts, part, { ...around, conditions: [...around.conditions, ...conditions] }),
  )
}

function ofPart(m: Machine, parts: Parts, part: Part, around: Around): Registered[] {
  if (part.kind === 'koa-app') {
    part.app.isMounted = true
    return ofApp(m, parts, part.app, around)
  }
  return part.kind === 'koa-middleware' ? ofMiddleware(m, parts, part.middleware, around) : []
}

function ofMiddleware(m: Machine, parts: Parts, middleware: KoaMiddleware, around: Around): Registered[] {
  switch (middleware.kind) {
    case 'dispatch':
      middleware.router.isMounted = true
      return ofRouter(m, parts, middleware.router, around)
    case 'compose':
      return middleware.list.flatMap((value) => ofValue(m, parts, value, around))
    case 'mount': {
      const { prefix } = middleware
      const below = prefix.kind === 'text' ? append(withoutEnd(around.prefix, '/'), withoutEnd(prefix.text, '/')) : around.prefix
      return ofValue(m, parts, middleware.inside, { ...around, prefix: below, before: [...around.before] })
    }
    case 'route':
      return ofLayer(middleware.layer, around, false)
  }
}

function ofRouter(m: Machine, parts: Parts, router: KoaRouter, around: Around): Registered[] {
  if (around.stack.includes(router)) return []
  const inside: Around = { ...around, before: [...around.before], stack: [...around.stack, router] }
  return router.layers.flatMap((layer) => {
    if (layer.methods.length > 0) return ofLayer(layer, inside, router.isStrict)
    const path = append(around.prefix, layer.path?.kind === 'text' ? layer.path.text : layer.prefix)
    // A middleware of a router may itself be an application or another package's router.
    return layer.handlers.flatMap((value) => {
      const found = mountedIn(m, parts, value).flatMap(({ part }) =>
        ofPart(m, parts, part, { ...inside, prefix: path, conditions: [...around.conditions, ...layer.conditions] }),
      )
      if (found.length === 0) inside.before.push({ value, path })
      return found
    })
  })
}

function ofLayer(layer: KoaLayer, around: Around, isStrict: boolean): Registered[] {
  if (layer.path === null) return []
  return [
    {
      framework: 'koa',
      methods: layer.methods,
      path: layer.path.kind === 'text' ? { kind: 'text', text: append(around.prefix, layer.path.text) } : layer.path,
      prefix: around.prefix,
      before: [...around.before],
      handlers: layer.handlers,
      options: layer.options,
      node: layer.node,
      at: layer.at,
      conditions: [...around.conditions, ...layer.conditions],
      unknowns: around.unknowns,
      isStrict,
      application: around.application,
    },
  ]
}
