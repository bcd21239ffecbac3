import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { share } from '../present/figures.ts'
import { errorRate } from '../present/targets.ts'
import { finding, levelOf, measured, type Rule } from './rule.ts'

/** More requests fail than may, and more than on the base where there is one. */
export const errorRateRule: Rule = {
  id: 'error-rate',
  judge(run) {
    return run.targets
      .filter((outcome) => failsOften(outcome, run))
      .map((outcome) => {
        const { target, head, base } = outcome
        const before = base === null ? '' : `, ${share(errorRate(base))} on the base`
        return finding(run, 'error-rate', {
          level: levelOf(run),
          title: `${code(target.name)} fails in ${share(errorRate(head))} of its requests${before}`,
          why: `More than ${share(run.maxErrorRate)} is not tolerated (\`max-error-rate\`); expected were the statuses ${code(target.expected.text)}. What fails fast also looks like a fast endpoint: its latencies say little.`,
          evidence: measured(
            ...(base === null ? [] : [`base: ${answers(base)}`]),
            `${base === null ? '' : 'head: '}${answers(head)}`,
          ),
          remedy: {
            text: 'read what the service printed meanwhile (its last lines are in the log of this run); if these answers are meant, name their statuses in `expect-status`.',
            code: null,
          },
        })
      })
  },
}

/** More often than may be and, where there is a base, than that. */
export function failsOften({ head, decision }: TargetOutcome, { maxErrorRate }: Pick<LoadRun, 'maxErrorRate'>): boolean {
  return decision === null ? errorRate(head) > maxErrorRate : decision.errors.verdict === 'regression'
}

function answers({ measured: { statuses, failures, requests } }: Load): string {
  const parts = [
    ...[...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${count(times)} × ${status}`),
    ...[...failures].map(([failure, times]) => `${count(times)} × ${failure}`),
  ]
  return `${parts.join(', ') || 'no answer'} of ${count(requests)} requests`
}
