import type { Node } from 'typescript-classic'
import { at, type Machine, Thrown, unknownAt } from '../interpret/machine.ts'
import { snapshot } from '../interpret/snapshot.ts'
import { setProp } from '../interpret/writes.ts'
import type { Note } from '../route.ts'
import { native, nothing, object, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { HostValue, Value } from '../values/value.ts'
import type { Answer, Exchange } from './exchange.ts'
import { readHeader, readNamed, readPart, requestHost } from './request.ts'
import { isNothingSent, mediaTypeFor, mediaTypeOf } from './response.ts'

/** Koa's context: status and body are set, in either order, and sent at the end. */
export function koaContext(m: Machine, exchange: Exchange): HostValue {
  const request = requestHost(m, exchange)
  const answer = (status: number | null, body: Value | null, node: Node): void => {
    const last = exchange.answers.at(-1)
    const fits = last !== undefined && alike(last.conditions, m.conditions)
    if (fits && (status === null ? last.body === null : true)) {
      if (status !== null) last.status = status
      if (body !== null) Object.assign(last, sentAs(body))
      return
    }
    const set = numberIn(context.props.get('status'))
    const made: Answer = {
      status: status ?? set ?? 200,
      body: null,
      mediaType: null,
      at: at(m, node),
      conditions: [...m.conditions],
    }
    exchange.answers.push(body === null ? made : { ...made, ...sentAs(body) })
  }
  const sentAs = (body: Value) => {
    const type = context.props.get('type')
    const written = type === undefined || type.kind === 'accessor' ? null : known(type)
    const kept = snapshot(m, body)
    return isNothingSent(body)
      ? { body: null, mediaType: null }
      : { body: kept, mediaType: written === null ? mediaTypeFor(body, 'text/plain') : mediaTypeOf(written) }
  }
  const assign = (name: string, value: Value, node: Node): boolean => {
    if (name === 'status') {
      setProp(m, context.props, 'status', value)
      const status = numberIn(value)
      if (status !== null) answer(status, null, node)
      return true
    }
    if (name === 'body') {
      answer(isNothingSent(value) ? 204 : null, value, node)
      setProp(m, context.props, 'body', value)
      return true
    }
    if (name === 'type') {
      setProp(m, context.props, 'type', value)
      return true
    }
    return false
  }
  const response: HostValue = {
    kind: 'host',
    props: new Map(),
    host: { label: 'a response', member: (name, node) => context.host.member(name, node), assign },
  }
  const context: HostValue = {
    kind: 'host',
    props: new Map(),
    host: {
      label: "Koa's context",
      assign,
      member: (name, node) => {
        switch (name) {
          case 'request':
          case 'req':
            return request
          case 'response':
          case 'res':
            return response
          case 'params':
          case 'query':
          case 'headers':
          case 'header':
            return readPart(m, exchange, name === 'header' ? 'headers' : name, node)
          case 'file':
          case 'files':
            return readPart(m, exchange, 'files', node)
          case 'get':
            return native(name, (call) => readHeader(m, exchange, call))
          case 'cookies':
            return object([
              ['get', native('get', ({ args: [key], node: from }) => readNamed(m, exchange, 'cookies', key, from))],
              ['set', native('set', () => nothing)],
            ])
          case 'throw':
            return native(name, ({ args }) => fail(m, args))
          case 'assert':
            return native(name, ({ args: [, ...rest] }) => {
              m.onThrow?.(failure(rest))
              return nothing
            })
          case 'redirect':
            return native(name, ({ node: from }) => {
              answer(302, null, from)
              setProp(m, context.props, 'status', primitive(302))
              return nothing
            })
          case 'set':
          case 'append':
          case 'vary':
          case 'attachment':
            return native(name, ({ args: [key, value = nothing] }) => {
              if (known(key)?.toLowerCase() === 'content-type') setProp(m, context.props, 'type', value)
              return nothing
            })
          case 'render':
            return native(name, ({ node: from }) => {
              setProp(m, context.props, 'type', primitive('text/html'))
              answer(null, unknownAt(m, from, 'a page'), from)
              return nothing
            })
          case 'ok':
          case 'state':
            return unknownAt(m, node, 'what was kept for the request', name)
          default:
            return null
        }
      },
    },
  }
  return context
}

function numberIn(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number' ? value.value : null
}

function alike(a: readonly Note[], b: readonly Note[]): boolean {
  return a.length === b.length && a.every((note, index) => note === b[index])
}

/** What `ctx.throw(404, 'message')` throws. */
function failure(args: readonly Value[]): Value {
  const status = args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number')
  const message = args.find((arg) => known(arg) !== null)
  return object([
    ['status', status ?? primitive(500)],
    ['message', message ?? primitive('')],
  ])
}

function fail(m: Machine, args: readonly Value[]): Value {
  const value = failure(args)
  m.onThrow?.(value)
  throw new Thrown(value)
}
