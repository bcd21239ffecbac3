/**
 * ln(head / base) of each round, of the P95 and of the P50. NaN where a side had neither an answer nor a timeout: such a round is left
 * out here and counts in the errors. ±∞ counts as the furthest that a histogram can tell apart.
 */
export interface Ratios {
  p95: readonly number[]
  p50: readonly number[]
}

/** What the rounds of a duet have shown of one target, in their order. The round is the sample, never the request. */
export interface TargetEvidence {
  target: string
  ratios: Ratios
  /** The same of a second process of the base against the first: what noise alone does. May be empty. */
  alike: Ratios
  /** ln(P95 head / P95 base) over all requests of all rounds; NaN where a side had no answer. Asked for where the rounds would pass. */
  whole: () => number
  /** Requests and errors of each round. */
  errors: readonly { base: Failures; head: Failures }[]
}

export interface Counted {
  requests: number
  errors: number
}

export interface Failures extends Counted {
  /** Of the errors: no whole answer in time, which is a latency. */
  timeouts: number
}

export interface GatePlan {
  /** Of the whole run, over every target, gate and look: 0.01. */
  falseAlarmRate: number
  /** The smallest slowdown worth a red build: 0.05 is 5 %. */
  maxP95Regression: number
  /** Share of requests that may fail: 0.01 is 1 %. */
  maxErrorRate: number
  /** Share of the planned load (0 to 1, rising, the last is 1) at which the evidence is looked at. See `plannedLooks`. */
  looks: readonly number[]
  /** No look before so many rounds. */
  leastRounds: number
  /** Load of the confirmation, as a share of the planned load before it. */
  confirmation: number
}

/**
 * 'suspect': significantly worse, but the same processes may be unlucky: to be confirmed after a restart, and not red before
 * that. 'regression': confirmed.
 */
export type Verdict = 'suspect' | 'regression' | 'pass' | 'inconclusive'

/** Why a target's latency is inconclusive. */
export type Doubt =
  /** Too few rounds in which both sides answered. */
  | 'few-rounds'
  /** Neither a slowdown nor its absence is proven. */
  | 'noise'
  /** It is slower, but whether by as much as the floor is open. */
  | 'near-floor'
  /** The P50 is slower, and whether the P95 is as well is open. */
  | 'p50-alone'
  /** The rounds show no slowdown and the load as a whole does: it comes in bursts. */
  | 'bursts'
  /** Worse at first, and not after a restart. */
  | 'not-confirmed'
  /** Base against base differs by as much. */
  | 'unfit'

/** What proves a slowdown: the P95's own rounds, or those of the P50 where the P95 is seen to have risen too and its noise hides whether by chance. */
export type Proof = 'p95' | 'p50'

/** Head / base: the Hodges–Lehmann estimate with its 95 % interval. */
export interface Ratio {
  estimate: number
  low: number
  high: number
}

export interface TargetDecision {
  target: string
  verdict: Verdict
  /** Of an inconclusive verdict; else null. */
  doubt: Doubt | null
  /** What proves it; null: nothing does. */
  by: Proof | null
  /**
   * Of the P95 over all rounds, those of a confirmation too. null: fewer than six rounds in which both answered, so there is no interval.
   */
  ratio: Ratio | null
  /** Rounds in which both answered. */
  rounds: number
  /**
   * One-sided p of "head's P95 is not slower", before the correction for the number of targets and gates. Without the confirmation's
   * rounds.
   */
  p: number
  /** The same two of the P50. */
  p50: { ratio: Ratio | null; p: number }
  /**
   * The smallest regression (0.07 is 7 %) that these rounds' noise would have let be found in four of five runs; null: none,
   * however large.
   */
  smallestDetectable: number | null
  /** What a suspect's P95 showed after the restart; null where it was none. */
  confirmation: null | { p: number; ratio: Ratio | null; rounds: number }
  errors: ErrorDecision
}

export interface ErrorDecision {
  /** Here and of the head: on an unfit runner without timeouts. */
  base: Counted
  head: Counted
  verdict: Verdict
  /** One-sided p of "head fails no more often". */
  p: number
  /** The base, too, fails more often than maxErrorRate. */
  baseFailsToo: boolean
}

/** Base against base, of the target where it is furthest off: of its P95, unless it is the P50 that makes the runner unfit. */
export interface Alike extends Ratio {
  target: string
  of: Proof
  rounds: number
  /** Too far off: the runner cannot tell head from base. */
  unfit: boolean
}

export interface GateDecision {
  /**
   * 'continue': look again later. 'suspect': at least one target's latency or error rate, to be confirmed after a restart.
   * 'unfit': base against base differs, so latencies cannot be compared here. 'regression' only comes out of `confirm`.
   */
  outcome: 'continue' | 'suspect' | 'regression' | 'pass' | 'inconclusive' | 'unfit'
  targets: TargetDecision[]
  /** null where it was not measured, or in fewer than six rounds. */
  alike: Alike | null
}
