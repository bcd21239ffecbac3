import type { Least } from './latency.ts'
import { normalCdf, normalQuantile } from './normal.ts'

export interface Detection {
  /** Of the estimates of the logarithm. */
  standardError: { p95: number; p50: number }
  rounds: number
  /** What p has to be at most. */
  level: number
  /** As logarithms: what the estimates have to be at least to become a suspect, and in the end. */
  from: Least
  floor: number
  /** The second test, after the restart. */
  confirmation: { rounds: number; level: number; from: number }
}

/** Four of five runs. */
const found = 0.8

/**
 * The smallest slowdown (0.07 is 7 %) that would have become red in four of five runs with the noise of this one: significant
 * and large enough at first, again in the confirmation, and on the floor over both. The estimate is taken for normal with its
 * own standard error (Lehmann 1963: the length of the interval estimates it). null: so few rounds, or so short a
 * confirmation, cannot reach their level, however large it is.
 */
export function smallestDetectable(detection: Detection): number | null {
  for (const { rounds, level } of [detection, detection.confirmation]) {
    if (2 ** -Math.floor(rounds) > level) return null
  }
  let low = 0
  let high = 1
  while (chance(detection, high) < found) high *= 2
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (chance(detection, middle) < found) low = middle
    else high = middle
  }
  return Math.expm1(high)
}

/** That a slowdown of this logarithm, of P95 and P50 alike, becomes red: by the surer of the two proofs. */
function chance({ standardError, rounds, level, from, floor, confirmation }: Detection, slowdown: number): number {
  const exceeds = (limit: number, error: number) =>
    error === 0 ? Number(slowdown >= limit) : normalCdf((slowdown - limit) / error)
  const ofRounds = (error: number, count: number) => error * Math.sqrt(rounds / count)
  const needed = (test: { level: number; from: number }, error: number) =>
    exceeds(Math.max(-normalQuantile(test.level) * error, test.from), error)
  const proven = (error: number) =>
    Math.min(
      needed({ level, from: from.proven }, error) * needed(confirmation, ofRounds(error, confirmation.rounds)),
      exceeds(floor, ofRounds(error, rounds + confirmation.rounds)),
    )
  const { p95, p50 } = standardError
  const risen = Math.min(exceeds(from.tail, p95), exceeds(floor, ofRounds(p95, rounds + confirmation.rounds)))
  return Math.max(proven(p95), Math.min(proven(p50), risen))
}
