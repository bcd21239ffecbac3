/** What the rounds of a duet have shown of one target, in their order. The round is the sample, never the request. */
export interface TargetEvidence {
  target: string
  /** ln(P95 head / P95 base) of each round in which both sides answered. */
  ratios: readonly number[]
  /** The same of a second process of the base against the first: what noise alone does. May be empty. */
  alike: readonly number[]
  /** Requests and errors of each round. */
  errors: readonly { base: Counted; head: Counted }[]
}

export interface Counted {
  requests: number
  errors: number
}

export interface GatePlan {
  /** Of the whole run, over every target, gate and look: 0.01. */
  falseAlarmRate: number
  /** The smallest slowdown worth a red build: 0.05 is 5 %. */
  maxP95Regression: number
  /** Share of requests that may fail: 0.01 is 1 %. */
  maxErrorRate: number
  /** Share of the planned load (0 to 1, rising, the last is 1) at which the evidence is looked at. */
  looks: readonly number[]
  /** No look before so many rounds. */
  leastRounds: number
}

export interface TargetDecision {
  target: string
  verdict: 'regression' | 'pass' | 'inconclusive'
  /** P95 head / P95 base: the Hodges–Lehmann estimate with its 95 % interval. null: there is no round in which both answered. */
  ratio: null | { estimate: number; low: number; high: number }
  rounds: number
  /** One-sided p of "head is not slower", before the correction for the number of targets and gates. */
  p: number
  /** The smallest regression (0.07 is 7 %) that these rounds' noise would have let be found in four of five runs. */
  smallestDetectable: number
  errors: { base: Counted; head: Counted; verdict: 'regression' | 'pass' | 'inconclusive'; p: number }
}

export interface GateDecision {
  /**
   * 'continue': look again later. 'regression': at least one target or error rate, still to be confirmed after a restart. 'unfit': base
   * against base differs, so nothing here can be trusted.
   */
  outcome: 'continue' | 'regression' | 'pass' | 'inconclusive' | 'unfit'
  targets: TargetDecision[]
  /** Base against base over all targets; null where it was not measured. */
  alike: null | { estimate: number; low: number; high: number; rounds: number }
}
