import { baseAgainstBase } from './alike.ts'
import { alphaSpending } from './alpha-spending.ts'
import { type Assessed, assess } from './assess.ts'
import { confirmationFrom, confirmationLevel } from './confirm.ts'
import { errorVerdict } from './error-rate.ts'
import type { GateDecision, GatePlan, TargetDecision, TargetEvidence } from './evidence.ts'
import { holm, strictestLevel } from './holm.ts'
import { floorOf, latencyVerdict, ratioOf, standardError, suspectFrom } from './latency.ts'
import { outcomeOf } from './outcome.ts'
import { smallestDetectable } from './smallest-detectable.ts'

/**
 * What the evidence says at a look (an index of `plan.looks`; with all rounds until then). Each target has two tests, of its
 * P95 and of its error rate. Over all of them and all looks, at most `falseAlarmRate` of runs in which head equals base have a
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
  const tests = assessed.flatMap(({ latency, errors }) => [latency, errors])
  const significant = holm(tests, level)
  const strictest = strictestLevel(tests, level)
  const targets = assessed.map(({ target, latency, errors }): TargetDecision => {
    const judged = latencyVerdict(latency, { significant: significant.has(latency), from: suspectFrom(plan, look), plan })
    return {
      target,
      ...(unfit ? { verdict: 'inconclusive', doubt: 'unfit' } : judged),
      ratio: latency.log === null ? null : ratioOf(latency.log),
      rounds: latency.rounds,
      p: latency.p,
      smallestDetectable: detectable(latency, strictest, look, plan),
      confirmation: null,
      errors: errorVerdict(errors, significant.has(errors), plan),
    }
  })
  return { outcome: outcomeOf(targets, alike, look === plan.looks.length - 1 ? 'inconclusive' : 'continue'), targets, alike }
}

function detectable({ log, rounds }: Assessed['latency'], level: number, look: number, plan: GatePlan): number | null {
  if (log === null) return null
  const share = plan.looks[look] ?? 1
  return smallestDetectable({
    standardError: standardError(log),
    rounds,
    level,
    from: suspectFrom(plan, look),
    floor: floorOf(plan),
    confirmation: { rounds: (rounds / share) * plan.confirmation, level: confirmationLevel, from: confirmationFrom(plan) },
  })
}
