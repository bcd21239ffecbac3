import type { Node } from 'typescript-classic'
import { at, type Machine, unknownAt } from '../interpret/machine.ts'
import { snapshot } from '../interpret/snapshot.ts'
import { setProp } from '../interpret/writes.ts'
import { native, nothing, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { Call, HostValue, Value } from '../values/value.ts'
import type { Exchange } from './exchange.ts'

export interface Sending {
  m: Machine
  exchange: Exchange
}

/** Notes an answer. `status` null: it is what was set before, or 200. */
export function sent(
  { m, exchange }: Sending,
  holder: HostValue,
  body: Value | null,
  mediaType: string | null,
  node: Node,
  status: number | null = null,
): void {
  const set = holder.props.get('statusCode')
  const statuses = status !== null ? [status] : set === undefined || set.kind === 'accessor' ? [200] : statusesIn(set)
  const kept = body === null ? null : snapshot(m, body)
  const type = body === null ? null : (typeSet(holder) ?? mediaType)
  if (statuses.includes(null)) exchange.unknowns.push({ text: 'with which status it answers is not known', at: at(m, node) })
  for (const each of statuses)
    exchange.answers.push({ status: each, body: kept, mediaType: type, at: at(m, node), conditions: [...m.conditions] })
}

/** The statuses that a value may be; null: one that is not known. */
export function statusesIn(value: Value): (number | null)[] {
  if (value.kind === 'choice') return [...new Set(value.options.flatMap(statusesIn))]
  if (value.kind !== 'primitive') return [null]
  if (value.value === undefined) return [200]
  const status = Number(value.value)
  return Number.isInteger(status) ? [status] : [null]
}

function typeSet(holder: HostValue): string | null {
  const set = holder.props.get('contentType')
  const written = set === undefined || set.kind === 'accessor' ? null : known(set)
  return written === null ? null : mediaTypeOf(written)
}

const short: Record<string, string> = {
  json: 'application/json',
  html: 'text/html',
  text: 'text/plain',
  txt: 'text/plain',
  xml: 'application/xml',
  csv: 'text/csv',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
}

export function mediaTypeOf(written: string): string {
  return short[written] ?? (written.split(';')[0] ?? '').trim().toLowerCase()
}

/** What is sent without saying what it is: a string is text, anything else JSON. */
export function mediaTypeFor(body: Value, ofText: string): string {
  const isText = known(body) !== null || body.kind === 'text'
  return isText ? ofText : 'application/json'
}

export function isNothingSent(value: Value | undefined): boolean {
  return value === undefined || (value.kind === 'primitive' && (value.value === undefined || value.value === null))
}

function setStatus(m: Machine, holder: HostValue, value: Value | undefined): void {
  setProp(m, holder.props, 'statusCode', value ?? nothing)
}

/** A response as Express hands it to handlers. */
export function expressResponse(sending: Sending): HostValue {
  const { m } = sending
  const json = ({ args: [first, second], node }: Call): Value => {
    // Of Express 3: `res.json(status, body)`.
    if (second !== undefined && first?.kind === 'primitive' && typeof first.value === 'number')
      sent(sending, holder, second, 'application/json', node, first.value)
    else sent(sending, holder, first ?? primitive(null), 'application/json', node)
    return holder
  }
  const text = ({ args: [body], node }: Call): Value => {
    if (isNothingSent(body) || body === undefined) sent(sending, holder, null, null, node)
    else sent(sending, holder, body, mediaTypeFor(body, 'text/html'), node)
    return holder
  }
  const file = ({ node }: Call): Value => {
    sent(sending, holder, unknownAt(m, node, 'a file'), 'application/octet-stream', node)
    return holder
  }
  const methods: Record<string, (call: Call) => Value> = {
    json,
    jsonp: json,
    send: text,
    end: text,
    sendFile: file,
    sendfile: file,
    download: file,
    render: ({ node }) => {
      sent(sending, holder, unknownAt(m, node, 'a page'), 'text/html', node)
      return holder
    },
    status: ({ args: [status] }) => {
      setStatus(m, holder, status)
      return holder
    },
    writeHead: ({ args: [status] }) => {
      setStatus(m, holder, status)
      return holder
    },
    sendStatus: ({ args: [status], node }) => {
      setStatus(m, holder, status)
      sent(sending, holder, null, null, node)
      return holder
    },
    redirect: ({ args: [first], node }) => {
      const status = first?.kind === 'primitive' && typeof first.value === 'number' ? first.value : 302
      sent(sending, holder, null, null, node, status)
      return holder
    },
    type: ({ args: [type = nothing] }) => {
      setProp(m, holder.props, 'contentType', type)
      return holder
    },
    ...headerMethods(m, () => holder),
  }
  const holder = responseHost('a response', methods, m)
  return holder
}

/** A reply as Fastify hands it to handlers. */
export function fastifyReply(sending: Sending): HostValue {
  const { m } = sending
  const methods: Record<string, (call: Call) => Value> = {
    send: ({ args: [body], node }) => {
      if (isNothingSent(body) || body === undefined) sent(sending, holder, null, null, node)
      else sent(sending, holder, body, mediaTypeFor(body, 'text/plain'), node)
      return holder
    },
    code: ({ args: [status] }) => {
      setStatus(m, holder, status)
      return holder
    },
    status: ({ args: [status] }) => {
      setStatus(m, holder, status)
      return holder
    },
    redirect: ({ args, node }) => {
      const status = args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number')
      sent(sending, holder, null, null, node, status?.kind === 'primitive' ? Number(status.value) : 302)
      return holder
    },
    type: ({ args: [type = nothing] }) => {
      setProp(m, holder.props, 'contentType', type)
      return holder
    },
    sendFile: ({ node }) => {
      sent(sending, holder, unknownAt(m, node, 'a file'), 'application/octet-stream', node)
      return holder
    },
    view: ({ node }) => {
      sent(sending, holder, unknownAt(m, node, 'a page'), 'text/html', node)
      return holder
    },
    ...headerMethods(m, () => holder),
  }
  const holder = responseHost('a reply', methods, m)
  return holder
}

function headerMethods(m: Machine, holder: () => HostValue): Record<string, (call: Call) => Value> {
  const header = ({ args: [name, value] }: Call): Value => {
    if (known(name)?.toLowerCase() === 'content-type' && value !== undefined) setProp(m, holder().props, 'contentType', value)
    return holder()
  }
  return {
    set: header,
    header,
    setHeader: header,
    cookie: () => holder(),
    clearCookie: () => holder(),
    setCookie: () => holder(),
    append: () => holder(),
    vary: () => holder(),
    links: () => holder(),
    attachment: () => holder(),
  }
}

function responseHost(label: string, methods: Record<string, (call: Call) => Value>, m: Machine): HostValue {
  const holder: HostValue = {
    kind: 'host',
    props: new Map(),
    host: {
      label,
      member: (name, node) => {
        const method = Object.hasOwn(methods, name) ? methods[name] : undefined
        if (method !== undefined) return native(name, method)
        return name === 'locals' ? unknownAt(m, node, 'what was kept for the response', 'locals') : null
      },
    },
  }
  return holder
}
