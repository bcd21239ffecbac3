import type { StatusExpectation } from '../target.ts'
import type { Answer, Asker } from './ask.ts'
import type { Rate } from './rate.ts'
import { type Retry, retryOf } from './retry-after.ts'

/** What a burst of requests met. */
export interface Burst {
  /** Answers as expected: the limit let them through. */
  accepted: number
  /** Answers with 429. */
  refused: number
  /** From the first request to the first refusal, or to the end where there was none. In ms. */
  elapsedMs: number
  /** The first one; null: there was none. */
  refusal: Refusal | null
  /** Neither as expected nor 429: the burst ended there. */
  unexpected: Exclude<Answer, { kind: 'answer' }> | { kind: 'answer'; status: number } | null
}

export interface Refusal {
  /** When to come back; null: it did not say. */
  retry: Retry | null
  /** When it came, in the ms of `performance.now()`. */
  at: number
}

/** RFC 6585, 4. */
export const tooManyRequests = 429

/** Windows for which a burst goes on without having been refused. */
const mostWindows = 3

/** Requests of a burst that are under way at the same time. */
export function burstWidth({ requests }: Rate): number {
  return Math.min(10, Math.max(1, Math.floor(requests / 10)))
}

/** At most so many can pass a limiter that keeps the rate, in so many ms: a full bucket, and what is filled up meanwhile. */
export function mostAccepted({ requests, windowMs }: Rate, elapsedMs: number): number {
  return requests + Math.ceil((requests * elapsedMs) / windowMs)
}

/**
 * Asks as fast as it can until it is refused, something unexpected happens, three windows or `budgetMs` are over, or twice the limit and ten
 * more have passed in each window, and waits for what is under way. Rejects with the signal's reason.
 */
export async function burst(asker: Asker, rate: Rate, expected: StatusExpectation, budgetMs: number): Promise<Burst> {
  const startAt = performance.now()
  const seen: Burst = { accepted: 0, refused: 0, elapsedMs: 0, refusal: null, unexpected: null }
  let sent = 0
  const goesOn = () => {
    const elapsedMs = performance.now() - startAt
    const most = (2 * rate.requests + 10) * (1 + Math.floor(elapsedMs / rate.windowMs))
    const over = elapsedMs >= Math.min(budgetMs, mostWindows * rate.windowMs) || sent >= most
    return !over && seen.refusal === null && seen.unexpected === null
  }
  const caller = async () => {
    while (goesOn()) {
      sent++
      const answer = await asker.ask()
      if (seen.refusal === null) seen.elapsedMs = performance.now() - startAt
      count(seen, answer, expected)
    }
  }
  await Promise.all(Array.from({ length: burstWidth(rate) }, caller))
  return seen
}

function count(seen: Burst, answer: Answer, expected: StatusExpectation): void {
  if (answer.kind === 'answer' && answer.status === tooManyRequests) {
    seen.refused++
    seen.refusal ??= { retry: retryOf(answer.headers, Date.now()), at: performance.now() }
  } else if (answer.kind === 'answer' && expected.accepts(answer.status)) seen.accepted++
  else seen.unexpected ??= answer.kind === 'answer' ? { kind: 'answer', status: answer.status } : answer
}
