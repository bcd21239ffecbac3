import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from '../target.ts'
import { type Asker, type AskSettings, newAsker } from './ask.ts'
import { type Burst, burst, burstWidth, mostAccepted, type Refusal, tooManyRequests } from './burst.ts'
import type { Rate } from './rate.ts'
import type { Retry } from './retry-after.ts'

/** What a limit was seen to do. Times in ms. `accepted`: requests that it let through before it refused one. */
export type RateLimitOutcome =
  | { kind: 'kept'; accepted: number; retry: Retry; recoveredAfterMs: number }
  /** Every request was answered, more of them than the limit permits. */
  | { kind: 'never-limited'; requests: number; inMs: number }
  /** Refused although the window was fresh. */
  | { kind: 'too-early'; accepted: number }
  /** Refused, but only after more than the limit permits. */
  | { kind: 'too-late'; accepted: number; permitted: number }
  /** Refused with neither Retry-After nor RateLimit headers, so that clients have to guess. */
  | { kind: 'no-retry-after'; accepted: number; refused: number }
  /** Still refused, or broken (null), after it had waited as long as it was told to. */
  | { kind: 'not-recovered'; accepted: number; retry: Retry; waitedMs: number; status: number | null }
  /** It refused, but what would have to be waited to see more is longer than the budget. `doubt`: it looked so, which a fresh window might refute. */
  | { kind: 'not-waited'; accepted: number; doubt: 'too-early' | 'too-late' | null; neededMs: number; budgetMs: number }
  /** The service answers too slowly for the limit to be reached. */
  | { kind: 'not-reached'; requests: number; inMs: number }
  /** Neither an expected status nor 429. */
  | { kind: 'unexpected'; answer: NonNullable<Burst['unexpected']> }

export interface RateLimitResult {
  target: string
  rate: Rate
  bursts: readonly Burst[]
  outcome: RateLimitOutcome
}

export interface RateLimitRequest extends AskSettings {
  target: Target
  origin: string
  rate: Rate
  /** Of all of it, bursts and waits, in ms. */
  budgetMs: number
}

/** Limiters that round their seconds down ask clients back too early by less than this. */
const graceMs = 1000

/**
 * Bursts at most, before one that was off is believed. What was asked before the first counts in its window: a second shows it. A fixed
 * window that ends within a burst lets twice as many pass: only where a burst takes as long as a window, which a third makes unlikely.
 */
const mostBursts = { 'too-early': 2, 'too-late': 3 }

/**
 * Proves a rate limit: requests that are answered, then 429 that says when to come back, then, after that time, an answer again. Asks the
 * target as fast as it answers. Rejects with the signal's reason; `UserError` where the target cannot be sent.
 */
export async function proveRateLimit(request: RateLimitRequest): Promise<RateLimitResult> {
  const { target, rate } = request
  const bursts: Burst[] = []
  const asker = newAsker(target, request.origin, burstWidth(rate), request)
  try {
    return { target: target.name, rate, bursts, outcome: await prove(asker, request, bursts) }
  } finally {
    await asker.close()
  }
}

async function prove(asker: Asker, request: RateLimitRequest, bursts: Burst[]): Promise<RateLimitOutcome> {
  const { target, rate, budgetMs, signal } = request
  const endAt = performance.now() + budgetMs
  for (;;) {
    const seen = await burst(asker, rate, target.expected, endAt - performance.now())
    bursts.push(seen)
    const { accepted, elapsedMs, refusal, unexpected } = seen
    if (unexpected !== null) return { kind: 'unexpected', answer: unexpected }
    const permitted = mostAccepted(rate, elapsedMs)
    if (refusal === null) {
      return { kind: accepted > permitted ? 'never-limited' : 'not-reached', requests: accepted, inMs: elapsedMs }
    }
    const doubt = accepted < rate.requests ? 'too-early' : accepted > permitted ? 'too-late' : null
    if (doubt === null) return recovery(asker, request, seen, refusal, endAt)
    if (bursts.length === mostBursts[doubt]) return { kind: doubt, accepted, permitted }
    // A window after the time that was named any kind of limiter is fresh, and a fixed window has just begun.
    const neededMs = untilRetry(refusal) + rate.windowMs
    if (neededMs > endAt - performance.now()) return { kind: 'not-waited', accepted, doubt, neededMs, budgetMs }
    await pause(neededMs, signal)
  }
}

/** Waits as long as it was told to, and asks again. */
async function recovery(
  asker: Asker,
  { signal, target, budgetMs }: RateLimitRequest,
  { accepted, refused }: Burst,
  refusal: Refusal,
  endAt: number,
): Promise<RateLimitOutcome> {
  const { retry } = refusal
  if (retry === null) return { kind: 'no-retry-after', accepted, refused }
  const neededMs = untilRetry(refusal)
  if (neededMs > endAt - performance.now()) return { kind: 'not-waited', accepted, doubt: null, neededMs, budgetMs }
  const from = performance.now()
  let status: number | null = null
  for (const waitMs of [neededMs, graceMs]) {
    await pause(waitMs, signal)
    const answer = await asker.ask()
    status = answer.kind === 'answer' ? answer.status : null
    if (status !== null && status !== tooManyRequests && target.expected.accepts(status)) {
      return { kind: 'kept', accepted, retry, recoveredAfterMs: performance.now() - from }
    }
  }
  return { kind: 'not-recovered', accepted, retry, waitedMs: performance.now() - from, status }
}

/** From now on; 0 where no time was named. */
function untilRetry({ retry, at }: Refusal): number {
  return Math.max(0, (retry?.afterMs ?? 0) - (performance.now() - at))
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted())
}
