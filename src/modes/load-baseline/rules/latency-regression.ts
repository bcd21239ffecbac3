import { duration } from '../../../report/duration.ts'
import { code } from '../../../report/text.ts'
import type { TargetOutcome } from '../load-run.ts'
import { wasAndIs } from '../present/change.ts'
import { changeWithInterval, direction, latency, probability } from '../present/figures.ts'
import { bestIndexFor, indexRemedy } from './index-remedy.ts'
import { finding, measured, type Rule } from './rule.ts'

/** A P95 that is proven to be slower than the baseline's by more than is tolerated. */
export const latencyRegression: Rule = {
  id: 'latency-regression',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'side by side' || comparison.decision.outcome !== 'regression') return []
    const { duet, baseName, decision } = comparison
    return run.targets.filter(isSlower).map((outcome) => {
      const { target, decision: of } = outcome
      const { ratio, rounds } = of
      const [was, is] = wasAndIs(outcome, 95)
      const [p50Was, p50Is] = wasAndIs(outcome, 50)
      const isByP50 = of.by === 'p50' && of.p50.ratio !== null
      const p = probability(isByP50 ? of.p50.p : of.p)
      const index = bestIndexFor(run, target.name)
      const noise = decision.alike === null ? '' : ` Base against base reads ${changeWithInterval(decision.alike)}.`
      return finding(run, 'latency-regression', {
        level: 'error',
        title: `${code(target.name)} P95 is ${direction(ratio.estimate)} than ${baseName}`,
        why: `One request in twenty now takes ${latency(is)} or longer, where it took ${latency(was)}. ${isByP50 ? proofByP50 : 'The gap is wider than the noise.'}${noise}`,
        evidence: measured(
          `P95: ${latency(was)} → ${latency(is)}, ${changeWithInterval(ratio)}`,
          ...(of.p50.ratio === null ? [] : [`P50: ${latency(p50Was)} → ${latency(p50Is)}, ${changeWithInterval(of.p50.ratio)}`]),
          `${rounds} paired rounds in ${duration(duet.loadMs)}, p ${p.startsWith('<') ? p : `= ${p}`}${isByP50 ? ' of the P50' : ''}${duet.restartable ? ', confirmed after a restart' : ', confirmed'}`,
        ),
        remedy: index === undefined ? null : indexRemedy(index),
      })
    })
  },
}

const proofByP50 =
  'The noise of the P95 alone would leave open whether that is chance; that all of the endpoint became slower is proven by its P50.'

type Slower = TargetOutcome & {
  decision: NonNullable<TargetOutcome['decision']> & { ratio: { estimate: number; low: number; high: number } }
}

function isSlower(outcome: TargetOutcome): outcome is Slower {
  return outcome.decision?.verdict === 'regression' && outcome.decision.ratio !== null
}
