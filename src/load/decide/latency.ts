import type { Doubt, GatePlan, Ratio, Verdict } from './evidence.ts'
import { hodgesLehmann, type Interval } from './hodges-lehmann.ts'
import type { Tested } from './holm.ts'
import { normalQuantile } from './normal.ts'
import { answered } from './rounds.ts'
import { signedRankP } from './signed-rank.ts'

/** How head's P95 compares with base's in the rounds in which both answered. */
export interface Latency extends Tested {
  /** Of ln(P95 head / P95 base), at 95 %; null: fewer than six rounds. */
  log: Interval | null
}

/** Of intervals that are shown, and of "the upper end is under the floor". */
export const confidence = 0.95

/**
 * Why ranks: a burst on one side of one round may move its ratio by any amount. With noise of 12 % a round, of which bursts
 * are a good half, 60 rounds find +7 % in 99 of 100 cases where the exact sign-flip test of the mean (Pagano & Tritchler, JASA
 * 1983) finds it in 91; with normal noise it is 89 against 92 (one-sided at 0.0025, simulated).
 */
export function latency(ratios: readonly number[]): Latency {
  const rounds = answered(ratios)
  const log = hodgesLehmann(rounds, confidence)
  return { p: signedRankP(rounds), rounds: rounds.length, log: log !== null && Number.isFinite(log.low) ? log : null }
}

export function ratioOf(log: Interval): Ratio {
  return { estimate: Math.exp(log.estimate), low: Math.exp(log.low), high: Math.exp(log.high) }
}

/** Of the estimate, from the length of its interval (Lehmann, Annals of Mathematical Statistics 1963). */
export function standardError({ low, high }: Interval): number {
  return (high - low) / (2 * normalQuantile((1 + confidence) / 2))
}

/** As a logarithm: 0.05 is ln 1.05. */
export function floorOf(plan: GatePlan): number {
  return Math.log1p(plan.maxP95Regression)
}

/**
 * From which estimate on a significant slowdown is a suspect. At the last look a little less than the floor is enough: whether
 * the floor is reached is then decided with the confirmation's rounds too, instead of losing half of what lies just on it.
 */
export function suspectFrom(plan: GatePlan, look: number): number {
  return floorOf(plan) * (look === plan.looks.length - 1 ? 0.75 : 1)
}

export function latencyVerdict(
  { log, rounds }: Latency,
  { significant, from, plan }: { significant: boolean; from: number; plan: GatePlan },
): { verdict: Verdict; doubt: Doubt | null } {
  if (log === null || rounds < plan.leastRounds) return { verdict: 'inconclusive', doubt: 'few-rounds' }
  if (log.high < floorOf(plan)) return { verdict: 'pass', doubt: null }
  if (!significant) return { verdict: 'inconclusive', doubt: 'noise' }
  if (log.estimate < from) return { verdict: 'inconclusive', doubt: 'near-floor' }
  return { verdict: 'suspect', doubt: null }
}
