import type { Pace } from '../drive/loader.ts'
import type { Target } from '../target.ts'

/**
 * In a round each side answers so many requests of the rarest target, where a round can last as long as that takes. Of more and shorter rounds the
 * estimate is as exact on a quiet machine, and on a contended one, whose bursts spoil fewer of them, its error is a fifth smaller than with 200
 * (measured: rounds of services that compute and query, cut in two).
 */
const leastRequests = 100
const shortestMs = 500

/** With fewer the P95 is but the slowest. A round lasts as long as these take, as far as the load then still has rounds enough for its last look. */
const fewestRequests = 25
const fewestRounds = 26

const longestMs = 3000

export interface RoundLengthRequest {
  pace: Pace
  /** Answers a second of each side. */
  capacity: number
  targets: readonly Pick<Target, 'weight'>[]
  /** Of the whole load. */
  mostMs: number
  /** As many rounds as that there have to be where requests are slow. */
  leastRounds: number
}

/** How long each round lasts, in ms: long enough for a P95 of the rarest target, short enough for rounds in number. */
export function roundLength({ pace, capacity, targets, mostMs, leastRounds }: RoundLengthRequest): number {
  const weights = targets.map(({ weight }) => weight)
  const rarest = Math.min(...weights) / weights.reduce((sum, weight) => sum + weight, 0)
  const perSecond = (pace.kind === 'open' ? pace.perSecond : capacity) * rarest
  const of = (requests: number) => (requests * 1000) / Math.max(perSecond, 0.001)
  const wanted = Math.min(Math.max(of(leastRequests), shortestMs), Math.max(mostMs / leastRounds, shortestMs))
  const needed = Math.min(of(fewestRequests), mostMs / fewestRounds)
  return Math.round(Math.min(Math.max(wanted, needed), longestMs))
}
