import type { Node } from 'typescript-classic'
import { showPath } from '../frameworks/path-text.ts'
import type { Registered } from '../frameworks/registered.ts'
import { isBefore } from '../guards.ts'
import { callValue } from '../interpret/calls.ts'
import { at, Exhausted, type Machine, refuel, Stalled, Thrown, under } from '../interpret/machine.ts'
import { undone } from '../interpret/writes.ts'
import { native, nothing } from '../values/make.ts'
import type { HostValue, Value } from '../values/value.ts'
import { errorStatus } from './error-status.ts'
import { type Exchange, exchange } from './exchange.ts'
import { koaContext } from './koa-context.ts'
import { requestHost } from './request.ts'
import { expressResponse, fastifyReply, isNothingSent, mediaTypeFor, sent } from './response.ts'

/** Steps for one function of one route. */
const fuel = 40_000

/**
 * Sees what a route's functions read and send, by evaluating them on a request of which nothing is known: both ways of every condition, and
 * what happens where something fails. Nothing that they do to the program's own state stays.
 */
export function examine(m: Machine, registered: Registered): Exchange {
  const seen = exchange()
  const written = registered.path.kind === 'text' ? showPath(registered.path.text) : ''
  const before = registered.before.filter((each) => isBefore(each, written)).map(({ value }) => value)
  const run = runner(m, registered, seen)
  for (const value of before) attempt(m, seen, registered.node, () => run(value, false))
  registered.handlers.forEach((value, index) => {
    const isLast = index === registered.handlers.length - 1
    // What stands before may look at every body there is; that this operation takes one, its own function shows.
    if (isLast) seen.readsBody = false
    attempt(m, seen, registered.node, () => run(value, isLast))
  })
  return seen
}

/** How a framework calls a function: `isLast` for the one that answers. */
function runner(m: Machine, { framework, node }: Registered, seen: Exchange): (value: Value, isLast: boolean) => void {
  if (framework === 'koa') {
    return (value) => {
      const context = koaContext(m, seen)
      for (const fn of functionsIn(value))
        callValue(m, fn, { args: [context, native('next', () => nothing)], self: nothing, node, isNew: false })
    }
  }
  const request = requestHost(m, seen)
  if (framework === 'fastify') {
    return (value, isLast) => {
      const reply = fastifyReply({ m, exchange: seen })
      for (const fn of functionsIn(value)) {
        const count = seen.answers.length
        const result = callValue(m, fn, {
          args: [request, reply, native('done', ({ args: [error], node: from }) => failed(m, seen, error, from))],
          self: nothing,
          node,
          isNew: false,
        })
        if (isLast) returned(m, seen, reply, result, node, count)
      }
    }
  }
  return (value) => {
    const next = native('next', ({ args: [error], node: from }) => failed(m, seen, error, from))
    for (const fn of functionsIn(value)) {
      // An error's middleware takes four: it does not run unless something failed.
      if (fn.kind === 'function' && fn.node.parameters.length >= 4) continue
      const response = expressResponse({ m, exchange: seen })
      callValue(m, fn, { args: [request, response, next], self: nothing, node, isNew: false })
    }
  }
}

/** What Fastify sends is what the handler returns, unless it sent it itself. */
function returned(m: Machine, seen: Exchange, reply: HostValue, result: Value, node: Node, before: number): void {
  if (result.kind === 'choice') {
    for (const option of result.options) under(m, result.why, () => returned(m, seen, reply, option, node, before))
    return
  }
  if ((result.kind === 'host' && result.host === reply.host) || isNothingSent(result)) return
  if (result.kind === 'unknown' && seen.answers.length > before) return
  sent(
    { m, exchange: seen },
    reply,
    result,
    mediaTypeFor(result, 'text/plain'),
    result.kind === 'unknown' && result.node !== null ? result.node : node,
  )
}

/** `next(error)`: what the application's error middleware makes of it. */
function failed(m: Machine, seen: Exchange, error: Value | undefined, node: Node): Value {
  if (error === undefined || isNothingSent(error)) return nothing
  for (const option of error.kind === 'choice' ? error.options : [error]) noteFailure(m, seen, option, node)
  return nothing
}

function noteFailure(m: Machine, seen: Exchange, error: Value, node: Node): void {
  const status = errorStatus(error)
  // An error that is not known is one that anything may have thrown: nothing is said of it.
  if (status !== null) seen.answers.push({ status, body: null, mediaType: null, at: at(m, node), conditions: [...m.conditions] })
}

/** A function, and what wraps it: a package's wrapper calls what it is given. */
function functionsIn(value: Value): Value[] {
  switch (value.kind) {
    case 'function':
    case 'native':
      return [value]
    case 'array':
      return value.items.flatMap(functionsIn)
    case 'choice':
      return value.options.flatMap(functionsIn)
    case 'external': {
      const args = value.steps.flatMap((step) => (step.kind === 'call' ? step.args : []))
      const inner = args.findLast((arg) => arg.kind === 'function' || (arg.kind === 'external' && functionsIn(arg).length > 0))
      return inner === undefined || isNoHandler(inner) ? [] : functionsIn(inner)
    }
    default:
      return []
  }
}

/** A wrapper of handlers is given a function of a request and a response; options hold others. */
function isNoHandler(value: Value): boolean {
  return value.kind === 'function' && value.node.parameters.length === 0
}

function attempt(m: Machine, seen: Exchange, node: Node, run: () => void): void {
  refuel(m, fuel)
  const outer = m.onThrow
  m.onThrow = (error) => noteFailure(m, seen, error, node)
  try {
    undone(m, run)
  } catch (error) {
    if (error instanceof Thrown) return
    if (!(error instanceof Exhausted) && !(error instanceof Stalled)) throw error
    seen.unknowns.push({ text: 'its function takes too long to be followed to its end', at: at(m, node) })
  } finally {
    m.onThrow = outer
    m.later = []
    m.conditions = []
    m.depth = 0
    m.active.clear()
  }
}
