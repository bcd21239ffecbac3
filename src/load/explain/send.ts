import { Agent, request } from 'undici'
import type { Target } from '../target.ts'

/** Sends one request and waits for the whole answer. Its status; null: no whole answer came. */
export type Send = (target: Target, signal: AbortSignal) => Promise<number | null>

export interface Sender {
  send: Send
  /** Ends its connection. May be called twice. */
  close(): Promise<void>
}

/**
 * Sends to one side, one request after another, over one connection that is kept. Redirects are not followed.
 *
 * @param origin "http://127.0.0.1:4001", which targets that are paths are on
 * @param timeoutMs how long an answer's head, and each pause within its body, may take
 * @param ca certificates (PEM) to trust instead of the usual ones
 */
export function openSender(origin: string, timeoutMs: number, ca?: string): Sender {
  const agent = new Agent({
    connections: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    ...(ca === undefined ? {} : { connect: { ca } }),
  })
  return {
    async send(target, signal) {
      signal.throwIfAborted()
      try {
        const { statusCode, body } = await request(new URL(target.url, origin), {
          dispatcher: agent,
          method: target.method,
          headers: { ...target.headers },
          body: target.body,
          signal,
        })
        await body.dump({ limit: Number.MAX_SAFE_INTEGER })
        return statusCode
      } catch {
        signal.throwIfAborted()
        return null
      }
    },
    async close() {
      if (!agent.destroyed) await agent.destroy()
    },
  }
}
