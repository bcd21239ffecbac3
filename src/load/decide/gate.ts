import { baseAgainstBase } from './alike.ts'
import { alphaSpending } from './alpha-spending.ts'
import { type Assessed, assess } from './assess.ts'
import { confirmationFrom, confirmationLevel } from './confirm.ts'
import { errorVerdict } from './error-rate.ts'
import type { GateDecision, GatePlan, TargetDecision, TargetEvidence } from './evidence.ts'
import { holm, strictestLevel } from './holm.ts'
import { floorOf, latencyVerdict, ratioOf, standardError, suspectFrom, unfitLatency } from './latency.ts'
import { outcomeOf } from './outcome.ts'
import { smallestDetectable } from './smallest-detectable.ts'

/**
 * What the evidence says at a look (an index of `plan.looks`; with all rounds until then). Each target has three tests, of its
 * P95, of its P50 and of its error rate. Over all of them and all looks, at most `falseAlarmRate` of runs in which head equals base have a
 * suspect, if each round is as likely to favour the one as the other: exact where rounds are independent and the processes
 * alike (bench/gate.ts measures what becomes of it where they are not). A suspect is for `confirm`. A pass ends the run early
 * only where every target passes.
 *
 * On an unfit runner no latency is a suspect. Error rates stand, save for timeouts, which are latencies: no noise makes an answer wrong on
 * head alone.
 *
 * Throws where the plan has no such look.
 */
export function decide(evidence: readonly TargetEvidence[], look: number, plan: GatePlan): GateDecision {
  const level = alphaSpending(plan.falseAlarmRate, plan.looks)[look]
  if (level === undefined) throw new Error(`there is no look ${look} of ${plan.looks.length}`)
  const alike = baseAgainstBase(evidence, level / 2, plan)
  const unfit = alike?.unfit === true
  const assessed = evidence.map((each) => assess(each, { unfit }))
  const tests = assessed.flatMap(({ latency, errors }) => [latency.p95, latency.p50, errors])
  const significant = holm(tests, level)
  const strictest = strictestLevel(tests, level)
  const targets = assessed.map(({ target, latency, errors }): TargetDecision => {
    const { p95, p50 } = latency
    const judged = latencyVerdict(latency, { significant, least: suspectFrom(plan, look), plan })
    return {
      target,
      ...(unfit ? unfitLatency : judged),
      ratio: ratioOf(p95.log),
      rounds: p95.rounds,
      p: p95.p,
      p50: { ratio: ratioOf(p50.log), p: p50.p },
      smallestDetectable: detectable(latency, strictest, look, plan),
      confirmation: null,
      errors: errorVerdict(errors, significant.has(errors), plan),
    }
  })
  return { outcome: outcomeOf(targets, alike, look === plan.looks.length - 1 ? 'inconclusive' : 'continue'), targets, alike }
}

function detectable({ p95, p50 }: Assessed['latency'], level: number, look: number, plan: GatePlan): number | null {
  if (p95.log === null || p50.log === null) return null
  const { rounds } = p95
  const share = plan.looks[look] ?? 1
  return smallestDetectable({
    standardError: { p95: standardError(p95.log), p50: standardError(p50.log) },
    rounds,
    level,
    from: suspectFrom(plan, look),
    floor: floorOf(plan),
    confirmation: { rounds: (rounds / share) * plan.confirmation, level: confirmationLevel, from: confirmationFrom(plan) },
  })
}
