import type { Node, ParameterDeclaration } from 'typescript-classic'
import { Parts } from './frameworks/apps.ts'
import { load, makeFastify } from './frameworks/fastify-instance.ts'
import { packagesFor } from './frameworks/packages.ts'
import { callValue, construct } from './interpret/calls.ts'
import { Exhausted, type Machine, refuel, runLater, Stalled, unknownAt } from './interpret/machine.ts'
import { makeMachine } from './interpret/make-machine.ts'
import { callSafely, getMember } from './interpret/members.ts'
import { exportsOf, loadModule } from './interpret/modules.ts'
import { ts } from './project/compiler.ts'
import type { Entry } from './project/entries.ts'
import type { Manifest } from './project/manifest.ts'
import type { Sources } from './project/parse.ts'
import { resolverFor } from './project/resolve.ts'
import { workspaceAt } from './project/workspace.ts'
import { native, nothing, object, primitive } from './values/make.ts'
import type { Value } from './values/value.ts'

/** Steps for one entry: a large service takes a few hundred thousand. */
const fuel = 3_000_000

/** A project whose code is evaluated, entry by entry. */
export interface Evaluation {
  machine: Machine
  parts: Parts
  /** Evaluates something with steps of its own. Where there is too much of it, that is noted. */
  run(what: string, node: Node | null, evaluate: () => void): void
  /** Evaluates what an entry starts. */
  start(entry: Entry): void
  /** Evaluates a file, and calls what it exports where that makes an application that nothing has made yet. */
  make(file: string, what?: Made): void
}

/** What a call makes: an application, or, where no application is found, a router too. */
type Made = 'application' | 'router'

export function evaluateProject(sources: Sources, root: string, top: string, manifest: Manifest | null): Evaluation {
  const parts = new Parts()
  const machine: Machine = makeMachine({
    sources,
    resolver: resolverFor(top, manifest, workspaceAt(top)),
    root,
    top,
    packageValue: packagesFor(() => machine, parts),
  })
  const run = (what: string, node: Node | null, evaluate: () => void): void => {
    refuel(machine, fuel)
    try {
      evaluate()
      runLater(machine)
    } catch (error) {
      // A RangeError: an expression is nested deeper than the stack is.
      if (!(error instanceof Exhausted) && !(error instanceof Stalled) && !(error instanceof RangeError)) throw error
      machine.unread.push({
        text: `${what} takes too long to be followed to its end`,
        at: node === null ? { file: what, line: 1 } : sources.placeOf(node),
      })
    } finally {
      machine.later = []
      machine.conditions = []
      machine.depth = 0
      machine.active.clear()
      machine.writes = null
    }
  }
  return {
    machine,
    parts,
    run,
    start({ file, how, prefix }) {
      run(sources.named(file), null, () => {
        const record = loadModule(machine, file)
        if (how === 'plugin') registerExported(machine, parts, exportsOf(record), sources.parse(file), prefix)
      })
    },
    make(file, what = 'application') {
      run(sources.named(file), null, () => void loadModule(machine, file))
      for (const node of unmade(machine, file, what)) {
        if (machine.making.has(node)) continue
        const maker = exportedAround(machine, file, node)
        if (maker !== null) run(sources.named(file), node, () => void callMaker(machine, maker, node))
      }
    },
  }
}

/** fastify-cli makes an instance and registers in it what the file exports. */
function registerExported(m: Machine, parts: Parts, exported: Value, node: Node, prefix: string): void {
  const instance = makeFastify(m, parts, { args: [], self: nothing, node, isNew: false })
  const part = parts.of(instance.host)
  if (part?.kind !== 'fastify') return
  load(m, parts, part.instance, exported, prefix === '' ? object() : object([['prefix', primitive(prefix)]]), node)
}

/** As code calls them, and as compilers write it: `express()`, `(0, express_1.default)()`, `new _koa.default()`. */
const callees: Record<Made, RegExp> = {
  application: /^(\(0, ?)?_?(express|fastify|Fastify|Koa|koa|buildFastify)(\d*|_\d+)(\.(default|fastify))?\)?$/,
  router: /^(\(0, ?)?(_?(express|koa_router|koaRouter|router)(\d*|_\d+)\.)?(default\.)?(Router|KoaRouter|default)\)?$/,
}

/** The calls in a file that would make one, and were not reached. */
function unmade(m: Machine, file: string, what: Made): Node[] {
  const found: Node[] = []
  const visit = (node: Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && !m.making.has(node)) {
      const written = node.expression.getText()
      if (callees.application.test(written) || (what === 'router' && callees.router.test(written))) found.push(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(m.sources.parse(file))
  return found
}

interface Maker {
  value: Value
  method: string | null
}

/** The exported function, or the method of the exported class, in which a call stands. */
function exportedAround(m: Machine, file: string, node: Node): Maker | null {
  const record = m.modules.get(file)
  const exported = record === undefined ? nothing : exportsOf(record)
  const candidates =
    exported.kind === 'object'
      ? [...exported.props.values()].map((value) => (value.kind === 'accessor' ? value.read(exported, node) : value))
      : [exported]
  const declared = [...(record?.scope?.names.values() ?? [])].map(({ value }) => value)
  const all = [...candidates, ...declared]
  for (const value of all) {
    if (value.kind === 'function' && isInside(node, value.node)) return { value, method: null }
    if (value.kind === 'class' && isInside(node, value.node)) {
      // `async function start() { server = new App(); await server.routes() }` says what comes after its constructor.
      const starting = all.find((each) => each.kind === 'function' && constructs(each.node, value.name))
      if (starting !== undefined) return { value: starting, method: null }
      const member = value.node.members.find((each) => isInside(node, each))
      return {
        value,
        method:
          member?.name !== undefined && ts.isIdentifier(member.name) && ts.isMethodDeclaration(member) ? member.name.text : null,
      }
    }
  }
  return null
}

function constructs(outer: Node, name: string): boolean {
  let isFound = false
  const visit = (node: Node): void => {
    isFound ||= ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name
    if (!isFound) ts.forEachChild(node, visit)
  }
  if (name !== '') visit(outer)
  return isFound
}

function isInside(node: Node, outer: Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end
}

/** Calls it with arguments that are not known. A method is called on an instance. */
function callMaker(m: Machine, { value, method }: Maker, node: Node): void {
  if (value.kind !== 'class') {
    callSafely(m, value, value.kind === 'function' ? unknownArguments(m, value.node.parameters) : [], node)
    return
  }
  const written = value.node.members.find((member) => ts.isConstructorDeclaration(member))
  const make = native('make', () => {
    const instance = construct(m, value, unknownArguments(m, written === undefined ? [] : written.parameters), node)
    if (method === null) return instance
    return callValue(m, getMember(m, instance, method, node), { args: [], self: instance, node, isNew: false })
  })
  callSafely(m, make, [], node)
}

/** Arguments for a function that nothing calls: none of them is known. */
export function unknownArguments(m: Machine, parameters: readonly ParameterDeclaration[]): Value[] {
  return parameters.map((parameter) =>
    parameter.initializer === undefined
      ? unknownAt(m, parameter, 'what it is called with is not known', ts.isIdentifier(parameter.name) ? parameter.name.text : '')
      : nothing,
  )
}
