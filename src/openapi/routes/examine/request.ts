import type { Node } from 'typescript-classic'
import { at, type Machine } from '../interpret/machine.ts'
import { type FieldPlace, partOf } from '../values/field.ts'
import { native, nothing } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { Call, HostValue, UnknownValue, Value } from '../values/value.ts'
import type { Exchange } from './exchange.ts'

/** The properties in which frameworks put the parts of a request. */
const places: Record<string, FieldPlace> = {
  params: 'params',
  query: 'query',
  headers: 'headers',
  header: 'headers',
  cookies: 'cookies',
  signedCookies: 'cookies',
  body: 'body',
  rawBody: 'body',
  file: 'files',
  files: 'files',
}

/** A part of the request that is looked at. */
export function readPart(m: Machine, exchange: Exchange, place: FieldPlace, node: Node): UnknownValue {
  if (place === 'body') exchange.readsBody = true
  if (place === 'files') exchange.takesForm = true
  const read = exchange.request[place]
  read.node ??= node
  return { kind: 'unknown', why: { text: 'what a client sends', at: at(m, node) }, node, name: place, read }
}

/** A request as Express and Fastify hand it to handlers; of Koa, `ctx.request`. */
export function requestHost(m: Machine, exchange: Exchange): HostValue {
  return {
    kind: 'host',
    props: new Map(),
    host: {
      label: 'a request',
      member: (name, node) => {
        if (name === 'get' || name === 'header') return native(name, (call) => readHeader(m, exchange, call))
        if (name === 'param') return native(name, ({ args: [key], node: from }) => readNamed(m, exchange, 'params', key, from))
        if (name === 'file' || name === 'files' || name === 'parts' || name === 'saveRequestFiles')
          return fileReader(m, exchange, name, node)
        const place = places[name]
        return place === undefined ? null : readPart(m, exchange, place, node)
      },
    },
  }
}

/** multer's `req.file`, and @fastify/multipart's `await request.file()`. */
function fileReader(m: Machine, exchange: Exchange, name: string, node: Node): Value {
  const part = readPart(m, exchange, 'files', node)
  return native(name, () => part)
}

export function readHeader(m: Machine, exchange: Exchange, { args: [key], node }: Call): Value {
  return readNamed(m, exchange, 'headers', key, node)
}

export function readNamed(m: Machine, exchange: Exchange, place: FieldPlace, key: Value | undefined, node: Node): Value {
  const name = known(key)
  const whole = readPart(m, exchange, place, node)
  if (name === null || whole.read === undefined) return nothing
  return { ...whole, name: `${place}.${name}`, read: partOf(whole.read, place === 'headers' ? name.toLowerCase() : name) }
}
