import type { Counted, ErrorDecision, Failures, GatePlan, TargetEvidence, Verdict } from './evidence.ts'
import type { Tested } from './holm.ts'
import { signedRankP } from './signed-rank.ts'

/** How head's error rate compares with base's. */
export interface ErrorRates extends Tested {
  base: Counted
  head: Counted
  /** Of head's requests: timeouts that are not counted in its errors. */
  leftOut: number
}

/**
 * Whether head fails more often than base, by signed ranks of the rounds' differences in error rate. Rounds without a
 * difference are left out, as Wilcoxon did: signs are flipped given the differences, so the test stays exact, and failures are
 * rare, so counting such rounds against a finding would hide a third of rounds with failures on head alone.
 *
 * On an unfit runner timeouts are left out: they are latencies, and what makes one process of a program slower than another may push
 * requests of one side over the limit. A wrong status or a broken connection comes of no noise.
 */
export function errorRates(evidence: TargetEvidence['errors'], { unfit }: { unfit: boolean }): ErrorRates {
  const errors = unfit ? evidence.map(({ base, head }) => ({ base: inTime(base), head: inTime(head) })) : evidence
  const differences = errors
    .filter(({ base, head }) => base.requests > 0 && head.requests > 0)
    .map(({ base, head }) => rate(head) - rate(base))
    .filter((difference) => difference !== 0)
  return {
    base: sum(errors.map(({ base }) => base)),
    head: sum(errors.map(({ head }) => head)),
    leftOut: unfit ? evidence.reduce((all, { head }) => all + head.timeouts, 0) : 0,
    p: signedRankP(differences),
    rounds: differences.length,
  }
}

/** A p above which there is no sign of head failing more often than a base that fails too. */
const noSign = 0.05

/**
 * Suspect: head fails more often than may be, and significantly more often than base. Pass: it fails no more often than may
 * be; or the base fails as much, so it is not this change's doing (`baseFailsToo` then says so).
 */
export function errorVerdict(rates: ErrorRates, significant: boolean, plan: GatePlan): ErrorDecision {
  const { base, head, leftOut, p } = rates
  const baseFailsToo = rate(base) > plan.maxErrorRate
  return { base, head, p, baseFailsToo, verdict: verdict() }

  function verdict(): Verdict {
    if (head.requests === 0) return 'inconclusive'
    if (rate(head) <= plan.maxErrorRate)
      return rate(head) + leftOut / head.requests <= plan.maxErrorRate ? 'pass' : 'inconclusive'
    if (significant) return 'suspect'
    return baseFailsToo && p > noSign ? 'pass' : 'inconclusive'
  }
}

/** 0 to 1; NaN without requests. */
export function rate({ requests, errors }: Counted): number {
  return errors / requests
}

function inTime({ requests, errors, timeouts }: Failures): Counted {
  return { requests, errors: errors - timeouts }
}

function sum(counts: readonly Counted[]): Counted {
  return {
    requests: counts.reduce((all, { requests }) => all + requests, 0),
    errors: counts.reduce((all, { errors }) => all + errors, 0),
  }
}
