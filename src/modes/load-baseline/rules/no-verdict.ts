import type { TargetDecision } from '../../../load/decide/evidence.ts'
import type { Finding } from '../../../report/report.ts'
import { code } from '../../../report/text.ts'
import { endedBy } from '../load-length.ts'
import type { LoadRun, StoredComparison, TargetOutcome } from '../load-run.ts'
import { sinceThen, wasAndIs } from '../present/change.ts'
import { changeWithInterval, latency, range, share } from '../present/figures.ts'
import { openBecause } from '../present/stored.ts'
import { tooShort } from '../present/too-short.ts'
import { finding, measured, type Rule } from './rule.ts'

/** The noise hides what would have failed the build. */
export const notEnoughEvidence: Rule = {
  id: 'not-enough-evidence',
  judge(run) {
    const { comparison } = run
    if (comparison.kind === 'stored') return openSinceThen(run, comparison)
    if (comparison.kind !== 'side by side' || comparison.decision.alike?.unfit === true) return []
    return run.targets.flatMap((outcome) => {
      const { target, decision } = outcome
      if (decision?.verdict !== 'inconclusive') return []
      const { ratio } = decision
      const why = decision.doubt === 'bursts' ? inBursts(outcome) : doubt(decision)
      return finding(run, 'not-enough-evidence', {
        level: 'info',
        title: `${code(target.name)}: not enough evidence for or against a slowdown of ${share(run.maxP95Regression)}`,
        why: comparison.length.tooShortBy === null ? why : `${tooShort(comparison.length)} ${why}`,
        evidence: ratio === null ? [] : measured(`P95: ${changeWithInterval(ratio)}`),
        remedy: { text: 'let it run for longer, or on a quieter runner.', code: { language: 'yaml', text: longer(run) } },
      })
    })
  },
}

function openSinceThen(run: LoadRun, { file }: StoredComparison): Finding[] {
  return run.targets.flatMap(({ target }) => {
    const since = sinceThen(run, target.name)
    if (since === null) return []
    const { comparison, now } = since
    const isOpen = comparison.kind === 'compared' ? comparison.verdict === 'inconclusive' : comparison.why === 'few-rounds'
    if (!isOpen) return []
    return finding(run, 'not-enough-evidence', {
      level: 'info',
      title: `${code(target.name)}: not enough evidence for or against a slowdown of ${share(run.maxP95Regression)} since ${code(file)}`,
      why: openBecause(comparison, now),
      evidence:
        comparison.kind === 'compared' ? measured(`P95 against the reference: ${changeWithInterval(comparison.ratio)}`) : [],
      remedy: { text: 'let it run for longer, or on a quieter runner.', code: { language: 'yaml', text: 'duration: 2m' } },
    })
  })
}

function inBursts(outcome: TargetOutcome): string {
  const [was, is] = wasAndIs(outcome, 95)
  return `In most rounds it is as fast as before, but of all its requests one in twenty took ${latency(is)} or longer, where it took ${latency(was)}: what slows it comes in bursts that few rounds see.`
}

function doubt({ doubt: why, ratio, rounds, p50, smallestDetectable }: TargetDecision): string {
  if (ratio === null) return `Both sides answered in only ${rounds} rounds.`
  const interval = `The interval reaches from ${range(ratio.low, ratio.high)}.`
  if (why === 'not-confirmed') return `It was slower at first, and not after both sides had been started anew. ${interval}`
  if (why === 'p50-alone' && p50.ratio !== null)
    return `Its P50 rose, ${changeWithInterval(p50.ratio)}; whether its P95 did is open. ${interval}`
  if (why === 'near-floor') return `It is slower, but whether by as much is open. ${interval}`
  if (smallestDetectable === null) return `${interval} In ${rounds} rounds of this noise no slowdown would have been noticed.`
  return `${interval} In ${rounds} rounds of this noise only a slowdown of ${share(smallestDetectable)} or more would have been noticed.`
}

function longer({ comparison }: LoadRun): string {
  if (comparison.kind !== 'side by side') return 'duration: 2m'
  return endedBy(comparison) === 'deadline' ? 'time-budget: 10m' : 'duration: 2m'
}

/** The base differs from itself: nothing that was measured here says anything of the change. */
export const unfitRunner: Rule = {
  id: 'unfit-runner',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'side by side' || comparison.decision.alike?.unfit !== true) return []
    const { alike } = comparison.decision
    return [
      finding(run, 'unfit-runner', {
        level: 'info',
        title: 'This runner is too noisy to judge',
        why: 'Two processes of the base, which are the same, differed by more than a regression would have to. No latency of the head says anything of the change, nor does a timeout; an answer that is wrong does.',
        evidence: measured(
          `base against base${alike.of === 'p50' ? ', P50' : ''}: ${changeWithInterval(alike)} in ${alike.rounds} rounds`,
        ),
        remedy: {
          text: 'run it again, on a runner of which no other job has a share, or raise `max-p95-regression`.',
          code: null,
        },
      }),
    ]
  },
}

/** There is nothing to compare with, although a comparison was asked for. */
export const noBaseline: Rule = {
  id: 'no-baseline',
  judge(run) {
    const { comparison } = run
    if (comparison.kind !== 'nothing' || comparison.reason === null) return []
    return [
      finding(run, 'no-baseline', {
        level: 'info',
        title: 'There is no baseline to compare with',
        why: `${comparison.reason} The head was measured alone: whether it became slower is not known.`,
        evidence: [],
        remedy: {
          text: 'where the history is missing, let actions/checkout fetch it; where the base is not built or does not start, the log has what it said, and `base-start-command` may start it in another way. What an earlier run has saved can stand in for it: `baseline: base, baseline.json`.',
          code: { language: 'yaml', text: 'fetch-depth: 0' },
        },
      }),
    ]
  },
}
