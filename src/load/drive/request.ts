import { validateHeaderName, validateHeaderValue } from 'node:http'
import { messageOf, UserError } from '../../errors.ts'
import type { Target } from '../target.ts'

/** What is sent for a target on one side, made once. */
export interface Sendable {
  /** Scheme, host and port that it goes to. */
  origin: string
  /** Whether sending it twice does what sending it once does (RFC 9110, 9.2.2). */
  repeatable: boolean
  options: {
    origin: string
    path: string
    method: string
    headers: Record<string, string>
    body: Buffer | null
    reset: false
  }
}

const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'])

/** RFC 9112 and RFC 9110, 7.6.1: these belong to the connection, which is the generator's. */
const ofTheConnection: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect'])

/**
 * A target's request to a side. `origin` is the side's. Says who asks (User-Agent) and takes any answer (Accept) unless the target's headers say otherwise.
 * Throws a `UserError` where it cannot be sent.
 */
export function sendable(target: Target, origin: string): Sendable {
  if (!URL.canParse(target.url, origin)) throw cannot(target, `${target.url} is no URL`)
  const url = new URL(target.url, origin)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw cannot(target, `${url.protocol}// is not http`)
  if (target.method === 'CONNECT') throw cannot(target, 'CONNECT is for proxies')
  return {
    origin: url.origin,
    repeatable: repeatable.has(target.method),
    options: {
      origin: url.origin,
      path: url.pathname + url.search,
      method: target.method,
      headers: { ...credentialsOf(url), ...headersOf(target) },
      body: target.body,
      // The connection is kept also after a HEAD, or a GET with a body.
      reset: false,
    },
  }
}

/** RFC 7617, of "https://user:password@host/". */
function credentialsOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function headersOf(target: Target): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'preflight', accept: '*/*' }
  for (const [given, value] of Object.entries(target.headers)) {
    const name = given.toLowerCase()
    if (ofTheConnection.has(name))
      throw cannot(target, `its header ${given} belongs to the connection, which is not the request's`)
    try {
      validateHeaderName(name)
      validateHeaderValue(name, value)
    } catch (error) {
      throw cannot(target, messageOf(error))
    }
    // It is counted from the body.
    if (name !== 'content-length') headers[name] = value
  }
  return headers
}

function cannot(target: Target, why: string): UserError {
  return new UserError(`the request ${target.name} cannot be sent: ${why}`)
}
