import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import { latency } from '../present/figures.ts'
import { finding, levelOf, measured, type Rule } from './rule.ts'

/** A load that is compared with nothing is slower than it may be. */
export const latencyLimit: Rule = {
  id: 'latency-limit',
  judge(run) {
    const { maxP95Ms } = run
    if (maxP95Ms === null) return []
    return run.targets.flatMap(({ target, head: { measured: of } }) => {
      const p95 = of.latency.percentile(95)
      if (!(p95 > maxP95Ms)) return []
      return finding(run, 'latency-limit', {
        level: levelOf(run),
        title: `${code(target.name)} P95 is ${latency(p95)}, more than ${latency(maxP95Ms)}`,
        why: `One request in twenty takes at least as long, and \`max-p95\` allows ${latency(maxP95Ms)}.`,
        evidence: measured(
          `P50 ${latency(of.latency.percentile(50))}, P95 ${latency(p95)}, P99 ${latency(of.latency.percentile(99))} in ${count(of.latency.count)} requests`,
        ),
        remedy: {
          text: 'see what the report says about scaling, or lower `rate` to what the service has to stand.',
          code: null,
        },
      })
    })
  },
}
