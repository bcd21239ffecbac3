import { duration } from '../../../report/duration.ts'
import { code } from '../../../report/text.ts'
import type { TargetOutcome } from '../load-run.ts'
import { changeWithInterval, direction, latency } from '../present/figures.ts'
import { bestIndexFor, indexRemedy } from './index-remedy.ts'
import { finding, measured, type Rule } from './rule.ts'

/** A P95 that is proven to be slower than the baseline's by more than is tolerated. */
export const latencyRegression: Rule = {
  id: 'latency-regression',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'side by side' || comparison.decision.outcome !== 'regression') return []
    const { duet, baseName, decision } = comparison
    return run.targets.filter(isSlower).map(({ target, head, base, decision: { ratio, p, rounds } }) => {
      const [was, is] = [base?.measured.latency.percentile(95) ?? Number.NaN, head.measured.latency.percentile(95)]
      const index = bestIndexFor(run, target.name)
      const noise = decision.alike === null ? '' : ` Base against base reads ${changeWithInterval(decision.alike)}.`
      return finding(run, 'latency-regression', {
        level: 'error',
        title: `${code(target.name)} P95 is ${direction(ratio.estimate)} than ${baseName}`,
        why: `One request in twenty now takes ${latency(is)} or longer, where it took ${latency(was)}. The gap is wider than the noise.${noise}`,
        evidence: measured(
          `P95: ${latency(was)} → ${latency(is)}, ${changeWithInterval(ratio)}`,
          `${rounds} paired rounds in ${duration(duet.loadMs)}, p ${p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`}${duet.restartable ? ', confirmed after a restart' : ', confirmed'}`,
        ),
        remedy: index === undefined ? null : indexRemedy(index),
      })
    })
  },
}

type Slower = TargetOutcome & {
  decision: NonNullable<TargetOutcome['decision']> & { ratio: { estimate: number; low: number; high: number } }
}

function isSlower(outcome: TargetOutcome): outcome is Slower {
  return outcome.decision?.verdict === 'regression' && outcome.decision.ratio !== null
}
