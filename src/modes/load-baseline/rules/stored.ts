import type { TargetComparison } from '../../../load/baseline/compare.ts'
import { code } from '../../../report/text.ts'
import type { LoadRun } from '../load-run.ts'
import { changeOf, sinceThen } from '../present/change.ts'
import { changeWithInterval, direction, latency, probability } from '../present/figures.ts'
import { finding, measured, type Rule } from './rule.ts'

/** A P95 that is slower than a stored baseline's by both measures. A warning: no test over rounds can tell what differs from run to run. */
export const slowerThanStored: Rule = {
  id: 'slower-than-stored',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'stored') return []
    return run.targets.flatMap(({ target }) => {
      const since = sinceThen(run, target.name)
      if (since?.comparison.kind !== 'compared' || since.comparison.verdict !== 'regression') return []
      const { ratio, clock, rounds, p } = since.comparison
      const [was, is] = [since.stored?.service, since.now.service].map((of) => of?.latency.percentile(95) ?? Number.NaN)
      const elsewhere = comparison.compared.kind === 'compared' && comparison.compared.notes.length > 0
      return finding(run, 'slower-than-stored', {
        level: 'warning',
        title: `${code(target.name)} P95 is ${direction(ratio.estimate)} than in ${code(comparison.file)}`,
        why: `It became slower by the clock and against the reference server. A stored baseline cannot tell what differs from one run to another by chance${elsewhere ? ', and this one was measured on another machine' : ''}: it warns, and fails the build only with \`fail-on: warning\`.`,
        evidence: measured(
          `P95: ${latency(was ?? Number.NaN)} → ${latency(is ?? Number.NaN)}, ${changeWithInterval(clock)}; against the reference ${changeWithInterval(ratio)}`,
          `${rounds.stored} rounds then, ${rounds.now} now, p ${probability(p).startsWith('<') ? probability(p) : `= ${probability(p)}`}`,
        ),
        remedy: {
          text: 'set it beside the service as it was, in the same run, which shows whether it is the change: `baseline: base`, or `--compare` with its URL.',
          code: null,
        },
      })
    })
  },
}

/** The stored baseline was measured under another load: nothing is said of any target. */
export const baselineIncomparable: Rule = {
  id: 'baseline-incomparable',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'stored' || comparison.compared.kind !== 'incomparable') return []
    return [
      finding(run, 'baseline-incomparable', {
        level: 'info',
        title: `${code(comparison.file)} cannot be compared with this run`,
        why: `${comparison.compared.why} Whether the service became slower is not known.`,
        evidence: [],
        remedy: { text: 'leave `rate` and `concurrency` out, so that its pace is taken, or save it anew.', code: null },
      }),
    ]
  },
}

type NotCompared = Extract<TargetComparison, { kind: 'not-compared' }>['why']

const reasons: Readonly<Record<Exclude<NotCompared, 'few-rounds'>, { title: (file: string) => string; why: string }>> = {
  new: {
    title: (file) => `is not in ${file}`,
    why: 'Whether it became slower is not known. The others had a smaller share of the load than then.',
  },
  gone: {
    title: (file) => `is in ${file}, and was not asked in this run`,
    why: 'Nothing is known of it now. The others had a larger share of the load than then.',
  },
  changed: {
    title: (file) => `sends another request than when ${file} was saved`,
    why: 'Its method, URL, headers or body are others: it is another target of the same name, and was not compared.',
  },
}

/** Targets that only one of the two has. */
export const targetNotCompared: Rule = {
  id: 'target-not-compared',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared') return []
    return comparison.compared.targets.flatMap((target) => {
      if (target.kind !== 'not-compared' || target.why === 'few-rounds') return []
      const { title, why } = reasons[target.why]
      return finding(run, 'target-not-compared', {
        level: 'info',
        title: `${code(target.target)} ${title(code(comparison.file))}`,
        why,
        evidence: [],
        remedy: null,
      })
    })
  },
}

/** It was compared, with less certainty. */
export const baselineOtherMachine: Rule = {
  id: 'baseline-other-machine',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared') return []
    const { notes } = comparison.compared
    if (notes.length === 0 || run.targets.every((outcome) => changeOf(run, outcome) === null)) return []
    return [
      finding(run, 'baseline-other-machine', {
        level: 'info',
        title: `${code(comparison.file)} was measured on another machine`,
        why: notes.join(' '),
        evidence: [],
        remedy: { text: 'save baselines on runners of the same kind as those that compare with them.', code: null },
      }),
    ]
  },
}

/** What later runs were to be compared with is not there, and nobody would look for it before they need it. */
export const baselineNotSaved: Rule = {
  id: 'baseline-not-saved',
  judge(run: LoadRun) {
    if (run.saved?.kind !== 'not saved') return []
    return [
      finding(run, 'baseline-not-saved', {
        level: 'warning',
        title: `The baseline was not saved to ${code(run.saved.file)}`,
        why: `${run.saved.why} What was there before is unchanged.`,
        evidence: [],
        remedy: { text: 'mend that, and give it a longer `duration` or a higher `rate` where rounds are too few.', code: null },
      }),
    ]
  },
}
