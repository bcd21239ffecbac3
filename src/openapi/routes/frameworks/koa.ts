import { at, type Machine } from '../interpret/machine.ts'
import { external, native, nothing, primitive } from '../values/make.ts'
import type { NativeValue, Value } from '../values/value.ts'
import type { Parts } from './apps.ts'
import { makeKoa, makeKoaRouter, middlewareValue } from './koa-router.ts'
import { noPath, pathsGiven } from './path-text.ts'
import { verbs } from './registered.ts'

export function koaModule(m: Machine, parts: Parts): NativeValue {
  const made = native('Koa', ({ node }) => makeKoa(m, parts, node))
  made.props.set('default', made)
  return made
}

/** koa-router, @koa/router and packages that behave like them. */
export function koaRouterModule(m: Machine, parts: Parts): NativeValue {
  const made = native('Router', (call) => makeKoaRouter(m, parts, call))
  for (const name of ['Router', 'SwaggerRouter', 'default']) made.props.set(name, made)
  // Of koa-joi-router: the joi that it brings.
  made.props.set('Joi', { kind: 'accessor', read: (_, node) => external('joi', node, at(m, node)), write: null })
  return made
}

/** koa-mount: `mount('/prefix', app)`, also of a middleware. */
export function mountModule(parts: Parts): NativeValue {
  return withDefault(
    native('mount', ({ args: [first = nothing, second] }) => {
      const [prefix] = second === undefined ? [] : pathsGiven(first)
      return middlewareValue(parts, 'what koa-mount mounts', {
        kind: 'mount',
        prefix: prefix ?? { kind: 'text', text: noPath },
        inside: second ?? first,
      })
    }),
  )
}

export function composeModule(parts: Parts): NativeValue {
  return withDefault(
    native('compose', ({ args: [list = nothing] }) =>
      middlewareValue(parts, 'what koa-compose composes', { kind: 'compose', list: list.kind === 'array' ? list.items : [list] }),
    ),
  )
}

/** koa-combine-routers: gives a function that gives the middleware. */
export function combineModule(m: Machine, parts: Parts): NativeValue {
  return withDefault(
    native('combineRouters', ({ args, node }) => {
      const routers = args.flatMap((arg) => (arg.kind === 'array' ? arg.items : [arg]))
      const list = routers.map((router): Value => {
        const routes = router.kind === 'host' ? router.host.member('routes', node) : null
        return routes?.kind === 'native'
          ? routes.call({ args: [], self: router, node, isNew: false })
          : external('koa', node, at(m, node))
      })
      return native('combined', () => middlewareValue(parts, 'what koa-combine-routers combines', { kind: 'compose', list }))
    }),
  )
}

/** koa-route: each call is a middleware of its own. */
export function koaRouteModule(m: Machine, parts: Parts): NativeValue {
  const made = native('route', () => nothing)
  for (const name of [...verbs, 'all', 'del']) {
    made.props.set(
      name,
      native(name, ({ args: [path = primitive('/'), ...handlers], node }) => {
        const [given] = pathsGiven(path)
        const methods = [name === 'del' ? 'delete' : name]
        return middlewareValue(parts, 'a route of koa-route', {
          kind: 'route',
          layer: {
            methods,
            path: given ?? null,
            prefix: noPath,
            handlers,
            options: null,
            name: null,
            node,
            at: at(m, node),
            conditions: [...m.conditions],
          },
        })
      }),
    )
  }
  return withDefault(made)
}

function withDefault(made: NativeValue): NativeValue {
  made.props.set('default', made)
  return made
}
