import type { Node } from 'typescript-classic'
import type { Sources } from '../project/parse.ts'
import type { Resolver } from '../project/resolve.ts'
import type { Note, Place } from '../route.ts'
import { unknown } from '../values/make.ts'
import type { HostValue, Scope, UnknownValue, Value } from '../values/value.ts'
import type { ModuleRecord } from './module-record.ts'
import type { Writes } from './writes.ts'

/** What evaluates code: the state that all of this folder's functions share. */
export interface Machine {
  sources: Sources
  resolver: Resolver
  /** The folder of the package.json: what `process.cwd()` is. Nothing outside `top` is read. */
  root: string
  top: string
  modules: Map<string, ModuleRecord>
  /** The value of a package that is not part of the project. */
  packageValue: (name: string, node: Node) => Value
  globals: Scope
  /** The environment's examples: what .env.example says. */
  environment: ReadonlyMap<string, string>
  /** What holds for what is evaluated now, outermost first. */
  conditions: Note[]
  /** Undone where a condition could not be decided, and joined. */
  writes: Writes | null
  /** Steps that are left. */
  fuel: number
  /** At so many that are left, the call that takes them is given up: nothing was registered for too long. */
  floor: number
  depth: number
  /** How often a function is being called within itself. */
  active: Map<Node, number>
  /** How often a function was called within itself since it was last called from outside. */
  ofItself: Map<Node, number>
  /** What each function has cost so far. */
  costs: Map<Node, { calls: number; steps: number; registers: boolean }>
  /** How many routes, routers and middlewares were registered. */
  registrations: number
  /** What could not be followed, and may have held routes. */
  unread: Note[]
  /** Routers that were handed to code that is not read. */
  escaped: Map<HostValue['host'], Note>
  /** How many try statements are around that go on with something else when something fails. */
  catching: number
  /** What functions without parameters gave that were handed to code that is not read. */
  given: WeakMap<Value, Value>
  /** The calls that made an application, a router or an instance. */
  making: Set<Node>
  /** What runs when the code that is evaluated now has ended, such as Fastify's plugins. */
  later: (() => void)[]
  /** While a handler is looked at: what it throws, and whether failures are looked at. */
  onThrow: ((value: Value) => void) | null
}

/** Ends the evaluation: there is too much of it. Like the others no Error: nobody reads its stack, which would take most of the time. */
export class Exhausted {}

/** Ends the call that took the steps: for long nothing was registered. */
export class Stalled {}

/** That many steps without any registration are no longer worth following: something else is being done. */
export const mostIdle = 60_000

/** Takes one step. Throws `Exhausted` or `Stalled` where there were too many. */
export function step(m: Machine): void {
  m.fuel -= 1
  if (m.fuel > m.floor) return
  if (m.fuel <= 0) throw new Exhausted()
  throw new Stalled()
}

/** To be called at each registration: what comes next is worth following again. */
export function registered(m: Machine): void {
  m.registrations += 1
  m.floor = m.fuel - mostIdle
}

/** Gives the evaluation of something new its steps. */
export function refuel(m: Machine, steps: number): void {
  m.fuel = steps
  m.floor = steps - mostIdle
}

/** A value that the code threw. */
export class Thrown {
  readonly value: Value
  constructor(value: Value) {
    this.value = value
  }
}

export function at(m: Machine, node: Node): Place {
  return m.sources.placeOf(node)
}

export function unknownAt(m: Machine, node: Node, text: string, name = ''): UnknownValue {
  return unknown(text, at(m, node), node, name)
}

const texts = new WeakMap<Node, string>()

/** The code of a node, on one line and not too long. */
export function shown(node: Node, most = 60): string {
  const known = texts.get(node)
  const text =
    known ??
    node
      .getSourceFile()
      .text.slice(node.getStart(), Math.min(node.end, node.getStart() + 400))
      .replace(/\s+/g, ' ')
  if (known === undefined) texts.set(node, text)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Runs something that happens only where `condition` holds. */
export function under<T>(m: Machine, condition: Note, run: () => T): T {
  const before = m.conditions.length
  m.conditions.push(condition)
  try {
    return run()
  } finally {
    m.conditions.length = before
  }
}

/** Runs what was put off, in the order in which it was, and what that puts off in turn first. */
export function runLater(m: Machine): void {
  for (let run = m.later.shift(); run !== undefined; run = m.later.shift()) {
    const rest = m.later
    m.later = []
    run()
    m.later = [...m.later, ...rest]
  }
}
