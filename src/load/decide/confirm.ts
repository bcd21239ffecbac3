import { baseAgainstBase } from './alike.ts'
import { assess } from './assess.ts'
import { type ErrorRates, errorVerdict, rate } from './error-rate.ts'
import type { ErrorDecision, GateDecision, GatePlan, TargetDecision, TargetEvidence } from './evidence.ts'
import { holm, type Tested } from './holm.ts'
import { floorOf, type Latency, latencyVerdict, ratioOf } from './latency.ts'
import { outcomeOf } from './outcome.ts'

/** One-sided, over all suspects. */
export const confirmationLevel = 0.1

/** What the second estimate has to be at least: half the floor. The floor itself is held against both together. */
export function confirmationFrom(plan: GatePlan): number {
  return floorOf(plan) / 2
}

/**
 * What is left of a decision's suspects after both services were restarted and loaded anew. One process may be faster than
 * another of the same program for as long as it lives (its layout in memory, the order of compilation), which no number of
 * rounds shows; a restart draws that anew. A suspect is a regression if the new rounds alone are significant at 0.1 (Holm,
 * over the suspects), their estimate is at least half the floor, and that over all rounds is on the floor. Where rounds are
 * independent a false alarm so has a chance of 0.01 × 0.1.
 *
 * Asking the new rounds alone to be on the floor loses a tenth of regressions of +10 % in noise of 12 % a round, and saves
 * false alarms only where processes differ by 2 % (0.6 instead of 1.5 % of runs of base against base; simulated).
 *
 * Everything else is judged anew over all rounds, but cannot become a regression any more. `alike` is that of the first
 * rounds, unless the new ones show that the runner is unfit: then no latency is a regression, and no timeouts are.
 */
export function confirm(
  first: { decision: GateDecision; evidence: readonly TargetEvidence[] },
  second: readonly TargetEvidence[],
  plan: GatePlan,
): GateDecision {
  const again = byTarget(second)
  const alikeNow = baseAgainstBase(second, plan.falseAlarmRate / 2, plan)
  const alike = alikeNow?.unfit === true ? alikeNow : (first.decision.alike ?? alikeNow)
  const isUnfit = alike?.unfit === true
  const compared = first.evidence.map((evidence) => {
    const now = again.get(evidence.target) ?? { target: evidence.target, ratios: [], alike: [], errors: [] }
    return { now: assess(now, { unfit: isUnfit }), both: assess(together(evidence, now), { unfit: isUnfit }) }
  })
  const before = byTarget(first.decision.targets)
  const suspects = compared.flatMap(({ now }): Tested[] => {
    const decided = before.get(now.target)
    return [
      ...(decided?.verdict === 'suspect' ? [now.latency] : []),
      ...(decided?.errors.verdict === 'suspect' ? [now.errors] : []),
    ]
  })
  const significant = holm(suspects, confirmationLevel)
  const targets = compared.flatMap(({ now, both }): TargetDecision[] => {
    const decided = before.get(now.target)
    if (decided === undefined) return []
    const { log } = both.latency
    return [
      {
        ...decided,
        ...(isUnfit ? unfit : latencyAfter(decided, now.latency, both.latency, significant, plan)),
        ratio: log === null ? null : ratioOf(log),
        rounds: both.latency.rounds,
        confirmation: decided.verdict === 'suspect' ? shown(now.latency) : null,
        errors: errorsAfter(decided.errors, now.errors, both.errors, significant, plan),
      },
    ]
  })
  return { outcome: outcomeOf(targets, alike, 'inconclusive'), targets, alike }
}

type Judged = Pick<TargetDecision, 'verdict' | 'doubt'>

const unfit: Judged = { verdict: 'inconclusive', doubt: 'unfit' }

function latencyAfter(
  before: TargetDecision,
  now: Latency,
  both: Latency,
  significant: ReadonlySet<Tested>,
  plan: GatePlan,
): Judged {
  if (before.verdict !== 'suspect') {
    return latencyVerdict(both, { significant: before.doubt === 'near-floor', from: Infinity, plan })
  }
  const confirmed =
    significant.has(now) &&
    now.log !== null &&
    now.log.estimate >= confirmationFrom(plan) &&
    both.log !== null &&
    both.log.estimate >= floorOf(plan)
  return confirmed ? { verdict: 'regression', doubt: null } : { verdict: 'inconclusive', doubt: 'not-confirmed' }
}

function errorsAfter(
  before: ErrorDecision,
  now: ErrorRates,
  both: ErrorRates,
  significant: ReadonlySet<Tested>,
  plan: GatePlan,
): ErrorDecision {
  const judged = { ...errorVerdict(both, false, plan), p: before.p }
  if (before.verdict !== 'suspect') return judged
  const confirmed = significant.has(now) && rate(now.head) > plan.maxErrorRate
  return { ...judged, verdict: confirmed ? 'regression' : 'inconclusive' }
}

function shown({ p, log, rounds }: Latency): TargetDecision['confirmation'] {
  return { p, ratio: log === null ? null : ratioOf(log), rounds }
}

function together(first: TargetEvidence, second: TargetEvidence): TargetEvidence {
  return {
    target: first.target,
    ratios: [...first.ratios, ...second.ratios],
    alike: [...first.alike, ...second.alike],
    errors: [...first.errors, ...second.errors],
  }
}

function byTarget<Named extends { target: string }>(list: readonly Named[]): Map<string, Named> {
  return new Map(list.map((named) => [named.target, named]))
}
