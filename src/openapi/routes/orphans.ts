import { sep } from 'node:path'
import type { Node } from 'typescript-classic'
import { type Evaluation, unknownArguments } from './evaluate-project.ts'
import { makeExpressRouter } from './frameworks/express-router.ts'
import { load, makeFastify } from './frameworks/fastify-instance.ts'
import { makeKoa, makeKoaRouter } from './frameworks/koa-router.ts'
import { callSafely } from './interpret/members.ts'
import { exportsOf } from './interpret/modules.ts'
import { ts } from './project/compiler.ts'
import type { Manifest } from './project/manifest.ts'
import type { Framework } from './route.ts'
import { nothing, object } from './values/make.ts'
import type { FunctionValue, HostValue, Value } from './values/value.ts'

/** Names of a first parameter that is an application, a router or an instance. */
const hosts = /^(app|server|router|fastify|instance|api|route|routes|application|f|r)$/i

/**
 * Files that no application loads: what they export is called as an application would, with an application, router or instance that
 * stands for it. Where it would be mounted is not known.
 */
export function registerOrphans(
  { machine: m, parts, make, run }: Evaluation,
  files: readonly string[],
  manifest: Manifest | null,
): void {
  // What lies further up calls what lies below it, and says where it is mounted.
  const downwards = [...files].sort((a, b) => a.split(sep).length - b.split(sep).length)
  for (const file of downwards) {
    make(file, 'router')
    const record = m.modules.get(file)
    if (record === undefined) continue
    const exported = exportsOf(record)
    const values =
      exported.kind === 'object'
        ? [...exported.props.values()].map((value) =>
            value.kind === 'accessor' ? value.read(exported, m.sources.parse(file)) : value,
          )
        : [exported]
    for (const value of values) {
      if (value.kind !== 'function') continue
      if (!takesHost(value)) {
        if (!m.costs.has(value.node) && registersPaths(value))
          run(
            m.sources.named(file),
            value.node,
            () => void callSafely(m, value, unknownArguments(m, value.node.parameters), value.node),
          )
        continue
      }
      const framework = frameworkOf(value, manifest)
      if (framework !== null) run(m.sources.named(file), value.node, () => callWithHost(m, parts, value, framework, value.node))
    }
  }
}

function takesHost({ node }: FunctionValue): boolean {
  const [first] = node.parameters
  return first !== undefined && ts.isIdentifier(first.name) && (hosts.test(first.name.text) || typeName(first.type) !== null)
}

/** `function init(settings) { admin.get('/flows', …) }` */
function registersPaths({ node }: FunctionValue): boolean {
  return /\.(get|post|put|patch|delete|route|use)\(\s*['"`]\//.test(node.getText())
}

function typeName(type: Node | undefined): Framework | null {
  const written = type?.getText() ?? ''
  if (/^Fastify(Instance|TypedInstance)?\b/.test(written)) return 'fastify'
  if (/^(express\.)?(Express|Application|Router|IRouter)\b/.test(written)) return 'express'
  return /^(Koa|KoaRouter)\b/.test(written) ? 'koa' : null
}

/** By the type, by the name, or because the project knows only one. */
function frameworkOf({ node }: FunctionValue, manifest: Manifest | null): Framework | null {
  const [first] = node.parameters
  const byType = typeName(first?.type)
  if (byType !== null) return byType
  if (first !== undefined && ts.isIdentifier(first.name) && /^fastify$/i.test(first.name.text)) return 'fastify'
  const known = (['express', 'fastify', 'koa'] as const).filter((name) => manifest?.dependencies.has(name))
  return known.length === 1 ? (known[0] ?? null) : null
}

function callWithHost(
  m: Evaluation['machine'],
  parts: Evaluation['parts'],
  value: Value,
  framework: Framework,
  node: Node,
): void {
  const call = { args: [], self: nothing, node, isNew: false }
  if (framework === 'fastify') {
    const made = makeFastify(m, parts, call)
    const part = parts.of(made.host)
    if (part?.kind === 'fastify') {
      part.instance.isStandIn = true
      load(m, parts, part.instance, value, object(), node)
    }
    return
  }
  const host: HostValue =
    framework === 'express'
      ? makeExpressRouter(m, parts, 'router', call, { application: object(), router: object() })
      : isRouter(value)
        ? makeKoaRouter(m, parts, call)
        : makeKoa(m, parts, node)
  callSafely(m, value, [host], node)
}

function isRouter(value: Value): boolean {
  const [first] = value.kind === 'function' ? value.node.parameters : []
  return first !== undefined && ts.isIdentifier(first.name) && /rout/i.test(first.name.text)
}
