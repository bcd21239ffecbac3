import { connect } from 'node:net'
import { Agent, request } from 'undici'
import { messageOf } from '../errors.ts'

/** What came of asking ready-url. */
export type Answer = { kind: 'status'; status: number; location: string | null } | { kind: 'none'; reason: string }

/** Whether somebody accepts a connection at 127.0.0.1 and the port. */
export function accepts(port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: timeoutMs })
    const settle = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}

/** One GET on a connection of its own, no redirect followed; an answer is not waited for beyond `timeoutMs`. */
export async function ask(url: string, timeoutMs: number, signal: AbortSignal): Promise<Answer> {
  const dispatcher = new Agent({ pipelining: 0, connectTimeout: timeoutMs })
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, headers, body } = await request(url, { dispatcher, signal: AbortSignal.any([signal, late]) })
    body.on('error', () => {}).destroy()
    const { location } = headers
    return { kind: 'status', status: statusCode, location: typeof location === 'string' ? location : null }
  } catch (error) {
    return { kind: 'none', reason: late.aborted ? `no answer within ${timeoutMs / 1000} s` : messageOf(error) }
  } finally {
    await dispatcher.destroy()
  }
}
