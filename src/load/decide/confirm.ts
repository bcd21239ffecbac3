import { baseAgainstBase } from './alike.ts'
import { assess } from './assess.ts'
import { type ErrorRates, errorVerdict, rate } from './error-rate.ts'
import type { ErrorDecision, GateDecision, GatePlan, Proof, Ratios, TargetDecision, TargetEvidence } from './evidence.ts'
import { holm, type Tested } from './holm.ts'
import { floorOf, type Judged, type Latency, latencyVerdict, ratioOf, type Slowness, unfitLatency } from './latency.ts'
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
 * over the suspects), in their P95 or in their P50, whose estimate there is at least half the floor and that over all rounds on the
 * floor; and if the P95 over all rounds is on the floor as well, whatever proved it. Where rounds are independent a false alarm so has a
 * chance of 0.01 × 0.1.
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
    const now = again.get(evidence.target) ?? {
      target: evidence.target,
      ratios: none,
      alike: none,
      whole: () => Number.NaN,
      errors: [],
    }
    return { now: assess(now, { unfit: isUnfit }), both: assess(together(evidence, now), { unfit: isUnfit }) }
  })
  const before = byTarget(first.decision.targets)
  const suspects = compared.flatMap(({ now }): Tested[] => {
    const decided = before.get(now.target)
    return [
      ...proofsOf(decided).map((proof) => now.latency[proof]),
      ...(decided?.errors.verdict === 'suspect' ? [now.errors] : []),
    ]
  })
  const significant = holm(suspects, confirmationLevel)
  const targets = compared.flatMap(({ now, both }): TargetDecision[] => {
    const decided = before.get(now.target)
    if (decided === undefined) return []
    const { p95, p50 } = both.latency
    return [
      {
        ...decided,
        ...(isUnfit ? unfitLatency : latencyAfter(decided, now.latency, both.latency, significant, plan)),
        ratio: ratioOf(p95.log),
        rounds: p95.rounds,
        p50: { ...decided.p50, ratio: ratioOf(p50.log) },
        confirmation: decided.verdict === 'suspect' ? shown(now.latency.p95) : null,
        errors: errorsAfter(decided.errors, now.errors, both.errors, significant, plan),
      },
    ]
  })
  return { outcome: outcomeOf(targets, alike, 'inconclusive'), targets, alike }
}

/** By what a suspect may be confirmed: what the P50 alone proved at first has to be proven by it again. */
function proofsOf(before: TargetDecision | undefined): Proof[] {
  if (before?.verdict !== 'suspect') return []
  return before.by === 'p50' ? ['p50'] : ['p95', 'p50']
}

const none = { p95: [], p50: [] }

function latencyAfter(
  before: TargetDecision,
  now: Latency,
  both: Latency,
  significant: ReadonlySet<Tested>,
  plan: GatePlan,
): Judged {
  if (before.verdict !== 'suspect') {
    const judged = latencyVerdict(both, { significant: new Set(), least: null, plan })
    const isKnown = before.doubt === 'near-floor' || before.doubt === 'p50-alone'
    return judged.doubt === 'noise' && isKnown ? { ...judged, doubt: before.doubt } : judged
  }
  const floor = floorOf(plan)
  const reaches = ({ log }: Slowness, least: number) => log !== null && log.estimate >= least
  const isConfirmed = (proof: Proof) =>
    significant.has(now[proof]) && reaches(now[proof], confirmationFrom(plan)) && reaches(both[proof], floor)
  const by = proofsOf(before).find(isConfirmed)
  return by !== undefined && reaches(both.p95, floor)
    ? { verdict: 'regression', doubt: null, by }
    : { verdict: 'inconclusive', doubt: 'not-confirmed', by: null }
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

function shown({ p, log, rounds }: Slowness): TargetDecision['confirmation'] {
  return { p, ratio: ratioOf(log), rounds }
}

function together(first: TargetEvidence, second: TargetEvidence): TargetEvidence {
  return {
    target: first.target,
    ratios: joined(first.ratios, second.ratios),
    alike: joined(first.alike, second.alike),
    whole: () => Math.max(...[first.whole(), second.whole()].filter((whole) => !Number.isNaN(whole))),
    errors: [...first.errors, ...second.errors],
  }
}

function joined(first: Ratios, second: Ratios): Ratios {
  return { p95: [...first.p95, ...second.p95], p50: [...first.p50, ...second.p50] }
}

function byTarget<Named extends { target: string }>(list: readonly Named[]): Map<string, Named> {
  return new Map(list.map((named) => [named.target, named]))
}
