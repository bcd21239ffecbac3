import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { Judgement } from '../judge.ts'
import type { LoadRun, TargetOutcome } from '../load-run.ts'
import { changeOf, comparedWith } from './change.ts'
import { lead } from './driven.ts'
import { change, latency, perSecond, range, share } from './figures.ts'
import { errorRate, throughput } from './targets.ts'

/** The sentence that a reviewer acts on: the worst finding, or what was shown where there is none. */
export function headline(run: LoadRun, { findings, ignored }: Pick<Judgement, 'findings' | 'ignored'>): string {
  const worst = findings.find(({ level }) => level !== 'info')
  if (worst !== undefined) {
    const others = findings.filter(({ level }) => level === worst.level).length - 1
    return `${sentence(run, worst.title, worst.rule)}${others > 0 ? ` (and ${others} more ${worst.level}${others > 1 ? 's' : ''})` : ''}`
  }
  const excused =
    ignored.length === 0 ? '' : `; ${ignored.length} ${ignored.length === 1 ? 'finding is' : 'findings are'} ignored`
  return `${undisturbed(run)}${excused}`
}

function sentence(run: LoadRun, title: string, rule: string): string {
  if (rule !== 'latency-regression' && rule !== 'slower-than-stored') return title
  const found = run.targets.find(({ target }) => title.startsWith(code(target.name)))
  const slower = found === undefined ? null : changeOf(run, found)?.ratio
  if (!slower) return title
  const interval = `${title} (95 % interval ${range(slower.low, slower.high).replace(' slower', '')})`
  const repeated = run.explained?.nPlusOnes.find(
    ({ target, base }) => title.startsWith(code(target)) && base?.isNPlusOne !== true,
  )
  const queries = run.explained?.targets.find(({ target }) => target === repeated?.target)?.head.queries
  return queries === undefined ? interval : `${interval}, because it now runs ${Math.round(queries)} queries a request`
}

function undisturbed(run: LoadRun): string {
  const { comparison, driven } = run
  if (driven.by === 'nobody') return `${code(driven.script)} is written, and nothing was driven`
  if (comparison.kind === 'nothing')
    return comparison.reason === null ? `${lead(driven)}${alone(run)}` : `Nothing to compare with: ${alone(run)}`
  if (comparison.kind === 'side by side' && comparison.decision.outcome === 'unfit') {
    return 'This runner is too noisy to judge: the base differs from itself'
  }
  const changes = run.targets.map((outcome) => ({ name: outcome.target.name, change: changeOf(run, outcome) }))
  if (comparison.kind === 'stored' && changes.every((each) => each.change === null)) {
    return `Nothing was compared with ${code(comparison.file)}: ${alone(run)}`
  }
  const open = changes.filter((each) => each.change?.verdict === 'inconclusive')
  const [first] = open
  if (first !== undefined) {
    const ratio = first.change?.ratio
    const more = open.length > 1 ? ` (and ${open.length - 1} more)` : ''
    const between = ratio ? `: ${range(ratio.low, ratio.high)} than ${comparedWith(run)}` : ''
    return `Not enough evidence about ${code(first.name)}${more}${between}`
  }
  const compared = changes.flatMap(({ name, change: of }) => (of === null ? [] : [{ name, estimate: of.ratio?.estimate ?? 0 }]))
  const [slowest] = compared.toSorted((a, b) => b.estimate - a.estimate)
  const most = slowest && slowest.estimate > 0 ? `: ${code(slowest.name)} P95 ${change(slowest.estimate)}` : ''
  const left = changes.length - compared.length
  if (left > 0) {
    const known = compared.length === 1 ? 'One endpoint is not' : `${count(compared.length)} endpoints are not`
    const unknown = left === 1 ? 'one was not compared' : `${count(left)} were not compared`
    return `${known} slower than ${comparedWith(run)} by ${share(run.maxP95Regression)} or more, ${unknown}${most}`
  }
  const nobody = run.targets.length === 1 ? 'The endpoint is not' : 'No endpoint is'
  return `${nobody} slower than ${comparedWith(run)} by ${share(run.maxP95Regression)} or more${most}`
}

function alone({ targets }: LoadRun): string {
  const [first] = targets
  if (first === undefined) return 'nothing was asked'
  const more = targets.length > 1 ? ` (and ${targets.length - 1} more)` : ''
  return `${figures(first)}${more}`
}

function figures({ target, head }: TargetOutcome): string {
  const { latency: latencies } = head.measured
  const failed = errorRate(head) === 0 ? 'none failed' : `${share(errorRate(head))} failed`
  return `${code(target.name)} answers ${perSecond(throughput(head))} requests/s, P50 ${latency(latencies.percentile(50))}, P95 ${latency(latencies.percentile(95))}, P99 ${latency(latencies.percentile(99))}, ${failed}`
}
