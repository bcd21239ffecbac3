import { Pool } from 'undici'
import { newConnector } from '../drive/connector.ts'
import { failureOf } from '../drive/failure.ts'
import { type Sendable, sendable } from '../drive/request.ts'
import type { Failure } from '../measurement.ts'
import type { Target } from '../target.ts'
import type { AnswerHeaders } from './answer-headers.ts'

/** How single requests are sent, beside the load. */
export interface AskSettings {
  /** PEM of an authority that is trusted as well as Node's own; null: none. */
  ca: string | null
  /** Of each request, in ms. */
  timeoutMs: number
  signal: AbortSignal
}

export type Answer =
  | { kind: 'answer'; status: number; headers: AnswerHeaders }
  | { kind: 'failure'; failure: Failure; message: string }

/** Asks one target, over so many connections that it keeps. */
export interface Asker {
  /** Rejects with the signal's reason, or where the request cannot be sent. */
  ask(): Promise<Answer>
  close(): Promise<void>
}

/** Of a body so much is read, in bytes; of one that is longer, or does not end in time, the connection is given up. */
const mostRead = 1024 * 1024

/** Throws a `UserError` where the target cannot be sent. */
export function newAsker(target: Target, origin: string, connections: number, settings: AskSettings): Asker {
  const request = sendable(target, origin)
  const pool = new Pool(request.origin, { connect: newConnector(settings.ca), connections, pipelining: 1, allowH2: false })
  return { ask: () => ask(pool, request, settings), close: () => pool.destroy() }
}

async function ask(pool: Pool, { options }: Sendable, { timeoutMs, signal }: AskSettings): Promise<Answer> {
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, headers, body } = await pool.request({ ...options, signal: AbortSignal.any([signal, limit]) })
    await body.dump({ limit: mostRead })
    signal.throwIfAborted()
    return { kind: 'answer', status: statusCode, headers }
  } catch (error) {
    signal.throwIfAborted()
    if (limit.aborted) return { kind: 'failure', failure: 'timeout', message: `no answer within ${timeoutMs} ms` }
    const failure = failureOf(error)
    if (failure === 'own') throw error
    return { kind: 'failure', failure, message: error instanceof Error ? error.message : String(error) }
  }
}
