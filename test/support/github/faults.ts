import type { ServerResponse } from 'node:http'
import { type Answer, failure, notFound } from './answer.ts'

/**
 * What goes wrong with a request. `done` says whether it takes effect all the same: an answer can be lost after the deed, and a client that
 * asks again does it twice.
 */
export type Fault =
  | { kind: 'status'; status: number; message?: string; errors?: object[]; headers?: Record<string, string>; done?: boolean }
  /** The hourly limit is used up: 403 or 429, and when it is renewed, in seconds. */
  | { kind: 'rate-limit'; status?: 403 | 429; resetInSeconds: number }
  /** Too much at once. */
  | { kind: 'secondary-rate-limit'; status?: 403 | 429; retryAfterSeconds: number }
  /** As if there were nothing: what GitHub says to a token that may not see a repository. */
  | { kind: 'not-found' }
  /** The answer is right, but late. */
  | { kind: 'slow'; ms: number }
  /** The connection is destroyed: before anything is done, after it, or in the middle of the answer. */
  | { kind: 'drop'; when: 'before' | 'after' | 'middle' }
  | { kind: 'invalid-json'; done?: boolean }
  /** A proxy's or a portal's page instead of an answer. */
  | { kind: 'html'; status?: number; done?: boolean }
  | { kind: 'redirect'; status?: 301 | 302 | 307 | 308; to: string }

const page = '<!DOCTYPE html>\n<html><head><title>Unicorn!</title></head><body><h1>502</h1></body></html>\n'

/** Whether the request is answered by the fake's state before, or instead of, the fault. */
export function takesEffect(fault: Fault): boolean {
  if (fault.kind === 'slow') return true
  if (fault.kind === 'drop') return fault.when !== 'before'
  return 'done' in fault && fault.done === true
}

/** Sends the fault in place of `answer`, which is null where nothing was done. */
export async function fail(fault: Fault, answer: Answer | null, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'status':
      return send(failure(fault.status, fault.message ?? 'Injected', detailsOf(fault)), response)
    case 'rate-limit': {
      const reset = Math.ceil(Date.now() / 1000) + fault.resetInSeconds
      const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
      return send(failure(fault.status ?? 403, 'API rate limit exceeded for installation ID 1.', { headers }), response)
    }
    case 'secondary-rate-limit': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds) }
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
      return send(failure(fault.status ?? 403, message, { headers }), response)
    }
    case 'not-found':
      return send(notFound, response)
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms).unref())
      return send(answer ?? notFound, response)
    case 'drop':
      if (fault.when !== 'middle') {
        response.destroy()
        return
      }
      return cut(answer ?? notFound, response)
    case 'invalid-json':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"id": 1, "body": "cut o')
      return
    case 'html':
      response.writeHead(fault.status ?? 502, { 'content-type': 'text/html; charset=utf-8' }).end(page)
      return
    case 'redirect':
      response.writeHead(fault.status ?? 302, { location: fault.to }).end()
      return
  }
}

function detailsOf({ errors, headers = {} }: Fault & { kind: 'status' }) {
  return errors === undefined ? { headers } : { headers, errors }
}

function cut(answer: Answer, response: ServerResponse): Promise<void> {
  const text = JSON.stringify(answer.json ?? {})
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  return new Promise((resolve) => {
    response.write(text.slice(0, text.length / 2), () => {
      response.destroy()
      resolve()
    })
  })
}

export function send({ status, json, headers = {} }: Answer, response: ServerResponse): void {
  const about = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { 'x-github-request-id': 'ABCD:1234', ...about, ...headers })
  response.end(json === undefined ? undefined : JSON.stringify(json))
}
