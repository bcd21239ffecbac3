import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node } from 'typescript-classic'
import { isFile } from '../project/files.ts'
import type { Sources } from '../project/parse.ts'
import type { Resolver } from '../project/resolve.ts'
import { nothing, object } from '../values/make.ts'
import type { Value } from '../values/value.ts'
import { makeGlobals } from './built-ins/globals.ts'
import type { Machine } from './machine.ts'
import { frameOf, functionScope } from './scope.ts'

export interface MachineParts {
  sources: Sources
  resolver: Resolver
  root: string
  top: string
  packageValue: (name: string, node: Node) => Value
}

export function makeMachine({ sources, resolver, root, top, packageValue }: MachineParts): Machine {
  const exports = object()
  const m: Machine = {
    sources,
    resolver,
    root,
    top,
    modules: new Map(),
    packageValue,
    globals: functionScope(null, frameOf({ file: '', exports, module: object(), isModule: false, scope: null }, nothing)),
    environment: exampleEnvironment(root),
    conditions: [],
    writes: null,
    fuel: 0,
    floor: 0,
    depth: 0,
    active: new Map(),
    ofItself: new Map(),
    costs: new Map(),
    registrations: 0,
    unread: [],
    escaped: new Map(),
    catching: 0,
    given: new WeakMap(),
    making: new Set(),
    later: [],
    onThrow: null,
  }
  m.globals = makeGlobals(m)
  return m
}

/** What the project gives as an example of its environment. A real .env holds secrets, and is nobody's but its owner's: it is not read. */
function exampleEnvironment(root: string): ReadonlyMap<string, string> {
  const file = ['.env.example', '.env.sample', '.env.dist', '.env.template', '.env.defaults']
    .map((name) => join(root, name))
    .find(isFile)
  if (file === undefined) return new Map()
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const found = /^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/.exec(line)
      if (found?.[1] === undefined) return []
      const written = (found[2] ?? '').replace(/\s+#.*$/, '')
      return [[found[1], /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written]]
    }),
  )
}
