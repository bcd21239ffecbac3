import type { Machine } from '../interpret/machine.ts'
import type { Note, Place } from '../route.ts'
import type { Parts } from './apps.ts'
import type { ExpressRouter } from './express-router.ts'
import { mountedIn } from './mounted.ts'
import { append, endsWith, isEmpty, noPath, type PathText, pathText, startsWith, withoutEnd } from './path-text.ts'
import type { Before, Registered } from './registered.ts'

interface Around {
  prefix: PathText
  before: readonly Before[]
  conditions: readonly Note[]
  application: Place
  stack: readonly ExpressRouter[]
  unknowns: readonly Note[]
}

/** All routes of an application or router, those of what it mounts included, in the order in which Express asks them. */
export function expressRoutes(m: Machine, parts: Parts, router: ExpressRouter, unknowns: readonly Note[] = []): Registered[] {
  return walk(m, parts, router, { prefix: noPath, before: [], conditions: [], application: router.at, stack: [], unknowns })
}

function walk(m: Machine, parts: Parts, router: ExpressRouter, around: Around): Registered[] {
  if (around.stack.includes(router)) return []
  const found: Registered[] = []
  const before: Before[] = [...around.before]
  const chainsWithVerbs = new Set(
    router.layers.flatMap((layer) => (layer.kind === 'route' && layer.method !== 'all' ? [layer.chain] : [])),
  )
  for (const layer of router.layers) {
    const conditions = [...around.conditions, ...layer.conditions]
    for (const given of layer.paths) {
      if (layer.kind === 'route') {
        const path = given.kind === 'text' ? { kind: 'text' as const, text: joined(around.prefix, given.text) } : given
        if (layer.method === 'all' && chainsWithVerbs.has(layer.chain) && given.kind === 'text') {
          // app.route(path).all(guard).get(…): it stands before what the chain answers.
          for (const value of layer.handlers) before.push({ value, path: joined(around.prefix, given.text) })
          continue
        }
        found.push({
          framework: 'express',
          methods: [layer.method],
          path,
          prefix: around.prefix,
          before: [...before],
          handlers: layer.handlers,
          options: null,
          node: layer.node,
          at: layer.at,
          conditions: [...conditions, ...(given.kind === 'text' ? given.text.conditions : [])],
          unknowns: around.unknowns,
          isStrict: router.isStrict,
          application: around.application,
        })
        continue
      }
      const prefix =
        given.kind === 'text'
          ? joined(around.prefix, given.text)
          : append(around.prefix, {
              parts: [{ name: 'pattern', why: patternNote(given.source, layer.at) }],
              notes: [],
              conditions: [],
            })
      for (const value of layer.handlers) {
        const mounted = mountedIn(m, parts, value)
        for (const { part, conditions: more } of mounted) {
          if (part.kind !== 'express') continue
          part.router.isMounted = true
          found.push(
            ...walk(m, parts, part.router, {
              ...around,
              prefix,
              before: [...before],
              conditions: [...conditions, ...prefix.conditions, ...more],
              stack: [...around.stack, router],
            }),
          )
        }
        if (mounted.length === 0) before.push({ value, path: prefix })
      }
    }
  }
  return found
}

function patternNote(source: string, at: Place): Note {
  return { text: `it is mounted at the regular expression /${source}/`, at }
}

/** A path below the one at which its router is mounted. */
function joined(prefix: PathText, path: PathText): PathText {
  if (isEmpty(path)) return { ...prefix, notes: [...prefix.notes, ...path.notes] }
  // Express 5 writes the slash of an optional part within it: `{/:version}/status`.
  const begins = startsWith(path, '/') || startsWith(path, '{/') || typeof path.parts[0] !== 'string'
  const slash = begins || isEmpty(prefix) ? noPath : pathText('/')
  return append(append(endsWith(prefix, '/') ? withoutEnd(prefix, '/') : prefix, slash), path)
}
