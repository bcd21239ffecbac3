import { callValue } from '../interpret/calls.ts'
import { at, type Machine } from '../interpret/machine.ts'
import { external, native, nothing, object } from '../values/make.ts'
import type { NativeValue } from '../values/value.ts'
import type { Parts } from './apps.ts'
import { type ExpressPrototypes, makeExpressRouter } from './express-router.ts'

/** The module `express`. */
export function expressModule(m: Machine, parts: Parts): NativeValue {
  const prototypes: ExpressPrototypes = { application: object(), router: object() }
  const made = native('express', (call) => makeExpressRouter(m, parts, 'application', call, prototypes))
  const router = native('Router', (call) => makeExpressRouter(m, parts, 'router', call, prototypes))
  router.props.set('prototype', prototypes.router)
  made.props.set('Router', router)
  made.props.set('application', prototypes.application)
  for (const name of ['json', 'urlencoded', 'raw', 'text', 'static']) {
    made.props.set(
      name,
      native(name, ({ args, node }) =>
        callValue(
          m,
          { ...external('express', node, at(m, node)), steps: [{ kind: 'get', name }] },
          { args, self: nothing, node, isNew: false },
        ),
      ),
    )
  }
  made.props.set('default', made)
  return made
}

/** Packages whose export makes a router that is Express's but for how it waits: express-promise-router and the like. */
export function routerModule(m: Machine, parts: Parts): NativeValue {
  const prototypes: ExpressPrototypes = { application: object(), router: object() }
  const made = native('Router', (call) => makeExpressRouter(m, parts, 'router', call, prototypes))
  made.props.set('Router', made)
  made.props.set('AsyncRouter', made)
  // Of @awaitjs/express: it gives the application what it is to have, and the application back.
  made.props.set(
    'addAsync',
    native('addAsync', ({ args: [application = nothing] }) => application),
  )
  made.props.set(
    'wrap',
    native('wrap', ({ args: [handler = nothing] }) => handler),
  )
  made.props.set('default', made)
  return made
}
