import type { Value } from '../values/value.ts'
import type { FastifyInstance } from './fastify-instance.ts'
import { noPath } from './path-text.ts'
import type { Registered } from './registered.ts'

/** Hooks in which a request can be refused before its handler runs, in the order in which Fastify runs them. */
const refusing = ['onRequest', 'preParsing', 'preValidation', 'preHandler']

/** All routes of an instance and of the plugins in it. */
export function fastifyRoutes(instance: FastifyInstance, application: FastifyInstance = instance): Registered[] {
  const own = instance.routes.map(
    (route): Registered => ({
      framework: 'fastify',
      methods: route.methods,
      path: { kind: 'text', text: route.path },
      prefix: instance.prefix,
      before: refusing.flatMap((name) => hooksOf(instance, name)).map((value) => ({ value, path: noPath })),
      handlers: [route.handler],
      options: route.options,
      node: route.node,
      at: route.at,
      conditions: route.conditions,
      unknowns: [],
      isStrict: !instance.settings.ignoreTrailingSlash,
      application: application.at,
    }),
  )
  return [...own, ...instance.children.flatMap((child) => fastifyRoutes(child, application))]
}

function hooksOf(instance: FastifyInstance, name: string): Value[] {
  const own = instance.hooks.filter((hook) => hook.name === name).map(({ value }) => value)
  return instance.parent === null ? own : [...hooksOf(instance.parent, name), ...own]
}
