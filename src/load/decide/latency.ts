import type { Doubt, GatePlan, Proof, Ratio, Verdict } from './evidence.ts'
import { hodgesLehmann, type Interval } from './hodges-lehmann.ts'
import type { Tested } from './holm.ts'
import { normalQuantile } from './normal.ts'
import { answered } from './rounds.ts'
import { signedRankP } from './signed-rank.ts'

/** How a percentile of head's compares with base's in the rounds in which both answered. */
export interface Slowness extends Tested {
  /** Of ln(head / base), at 95 %; null: fewer than six rounds. */
  log: Interval | null
}

/**
 * The P95 decides by how much, the P50 may prove that it is no chance. On a contended machine the P95 of a service that computes or queries is
 * that of the moments in which it was kept waiting: its ratio has a standard deviation of 15 to 27 % a round, and a slowdown of 10 % was
 * significant in half of the runs. That of the P50 has 2 to 5 %.
 */
export interface Latency {
  p95: Slowness
  p50: Slowness
  /** As in `TargetEvidence`. */
  whole: () => number
}

/** Of intervals that are shown, and of "the upper end is under the floor". */
export const confidence = 0.95

/**
 * Why ranks: a burst on one side of one round may move its ratio by any amount. With noise of 12 % a round, of which bursts
 * are a good half, 60 rounds find +7 % in 99 of 100 cases where the exact sign-flip test of the mean (Pagano & Tritchler, JASA
 * 1983) finds it in 91; with normal noise it is 89 against 92 (one-sided at 0.0025, simulated).
 */
export function slowness(ratios: readonly number[]): Slowness {
  const rounds = answered(ratios)
  const log = hodgesLehmann(rounds, confidence)
  return { p: signedRankP(rounds), rounds: rounds.length, log: log !== null && Number.isFinite(log.low) ? log : null }
}

export function ratioOf(log: Interval): Ratio
export function ratioOf(log: Interval | null): Ratio | null
export function ratioOf(log: Interval | null): Ratio | null {
  return log && { estimate: Math.exp(log.estimate), low: Math.exp(log.low), high: Math.exp(log.high) }
}

/** Of the estimate, from the length of its interval (Lehmann, Annals of Mathematical Statistics 1963). */
export function standardError({ low, high }: Interval): number {
  return (high - low) / (2 * normalQuantile((1 + confidence) / 2))
}

/** As a logarithm: 0.05 is ln 1.05. */
export function floorOf(plan: GatePlan): number {
  return Math.log1p(plan.maxP95Regression)
}

/** What an estimate has to be at least, as a logarithm. */
export interface Least {
  /** Of what is significant. */
  proven: number
  /** Of the P95 where it is the P50 that is. */
  tail: number
}

/**
 * From which estimates on a slowdown is a suspect. At the last look less than the floor is enough: whether the floor is reached is then decided
 * with the confirmation's rounds too, instead of losing half of what lies just on it.
 */
export function suspectFrom(plan: GatePlan, look: number): Least {
  const floor = floorOf(plan)
  return look === plan.looks.length - 1 ? { proven: 0.75 * floor, tail: floor / 2 } : { proven: floor, tail: floor }
}

export interface Judged {
  verdict: Verdict
  doubt: Doubt | null
  by: Proof | null
}

/** On an unfit runner. */
export const unfitLatency: Judged = { verdict: 'inconclusive', doubt: 'unfit', by: null }

/** `least` null: nothing becomes a suspect. */
export function latencyVerdict(
  { p95, p50, whole }: Latency,
  { significant, least, plan }: { significant: ReadonlySet<Tested>; least: Least | null; plan: GatePlan },
): Judged {
  const { log, rounds } = p95
  if (log === null || rounds < plan.leastRounds) return open('few-rounds')
  if (log.high < floorOf(plan)) return passing(whole(), plan)
  const isSlower = (of: Slowness) => significant.has(of) && of.log !== null && least !== null && of.log.estimate >= least.proven
  if (isSlower(p95)) return { verdict: 'suspect', doubt: null, by: 'p95' }
  if (isSlower(p50))
    return log.estimate >= (least?.tail ?? Infinity) ? { verdict: 'suspect', doubt: null, by: 'p50' } : open('p50-alone')
  return open(significant.has(p95) ? 'near-floor' : 'noise')
}

/**
 * What stands still for half a second every ten slows one request in twenty, and one round in ten: the middle of the rounds says nothing of it. A
 * pass is of the whole load too.
 */
function passing(whole: number, plan: GatePlan): Judged {
  return whole >= floorOf(plan) ? open('bursts') : { verdict: 'pass', doubt: null, by: null }
}

function open(doubt: Doubt): Judged {
  return { verdict: 'inconclusive', doubt, by: null }
}
