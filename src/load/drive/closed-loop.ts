import type { Options, Request } from 'autocannon'
import type { Target } from '../target.ts'
import { mendable } from './autocannon-client.ts'
import { Unfit } from './caller.ts'
import { startMeter } from './generator-load.ts'
import type { OneSidedResult, ResultOfOne } from './one-sided.ts'
import { type Sendable, sendable } from './request.ts'
import { newTally, type Tally } from './tally.ts'

export interface ClosedLoop {
  targets: readonly Target[]
  /** "http://127.0.0.1:4001". */
  origin: string
  /** So many callers, each of whom asks again as soon as it is answered. */
  concurrency: number
  /** In ms. Requests in flight at the end are waited for. */
  durationMs: number
  timeoutMs: number
  signal: AbortSignal
  /** Number of the first request, 0 unless given: processes that share a load choose their targets from different places. */
  firstRequest?: number
  onResult?: (result: ResultOfOne) => void
}

/** How often autocannon looks whether it has ended, in ms. */
const sampleMs = 50

/** It takes the length of an answer to HEAD for that of a body that is coming. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** RFC 9110, 8.6: with these, that there is no body has to be said. */
const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/**
 * Drives one side in a closed loop with autocannon, which mends what it gets wrong (see `Caller`). Rejects with the signal's reason after an abort,
 * which ends every connection at once; with `Unfit` where autocannon cannot measure the target (HEAD, TLS, which it does not verify,
 * another origin) or the service's way to answer; with a `UserError` where a target cannot be sent or the machine has run out of files or ports.
 */
export async function driveClosedLoop(loop: ClosedLoop): Promise<OneSidedResult> {
  loop.signal.throwIfAborted()
  const sendables = loop.targets.map((target) => sendable(target, loop.origin))
  const requests = sendables.map((request) => autocannonRequest(request, loop.origin))
  const { default: autocannon } = await import('autocannon')
  loop.signal.throwIfAborted()
  const meter = startMeter()
  const tally = newTally(loop, sendables)
  const stop = stopping(loop, tally)
  await new Promise<void>((resolve, reject) => {
    const options: Options = {
      url: loop.origin,
      requests,
      connections: loop.concurrency,
      // It ends when its callers have; this is for the case that they never do.
      duration: Math.ceil((loop.durationMs + loop.timeoutMs) / 1000) + 60,
      sampleInt: sampleMs,
      setupClient: (client) => tally.add(mendable(client)),
    }
    autocannon(options, (error: unknown) => (error ? reject(error) : resolve()))
  }).finally(stop)
  if (tally.failure !== null) throw tally.failure
  return { measured: tally.measured, elapsedMs: tally.elapsedMs, generator: meter.read(null) }
}

/** Ends the callers when their time is over, and at once on an abort. Returns the way to call both off. */
function stopping({ durationMs, signal }: ClosedLoop, tally: Tally): () => void {
  const timer = setTimeout(() => tally.finish(), durationMs)
  const abort = () => tally.fail(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  return () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

function autocannonRequest({ origin, options }: Sendable, side: string): Request {
  const method = methods.find((each) => each === options.method)
  const { protocol } = new URL(origin)
  if (method === undefined || protocol !== 'http:' || origin !== new URL(side).origin) {
    throw new Unfit(`autocannon cannot measure ${options.method} ${origin}`)
  }
  const bodiless = options.body === null && withBody.has(method)
  return {
    method,
    path: options.path,
    headers: { ...options.headers, ...(bodiless ? { 'content-length': '0' } : {}) },
    ...(options.body === null ? {} : { body: options.body }),
  }
}
