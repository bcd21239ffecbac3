import type { Block, Cell } from '../../../report/report.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { changeWithInterval, latency, perSecond, share } from './figures.ts'

/** What came out of each target, a row each: the first thing that is looked at. */
export function targetTable(run: LoadRun): Block {
  const compared = run.targets.some(({ decision }) => decision !== null)
  const columns = ['endpoint', 'P50', 'P95', 'P99', ...(compared ? ['base → head P95'] : []), 'requests/s', 'errors']
  return {
    kind: 'table',
    columns: ['', ...columns],
    align: ['left', 'left', 'right', 'right', 'right', ...(compared ? (['left'] as const) : []), 'right', 'right'],
    rows: run.targets.map((outcome) => row(outcome, compared, run)),
  }
}

function row(outcome: TargetOutcome, compared: boolean, run: LoadRun): Cell[] {
  const { target, head, decision } = outcome
  const { latency: latencies } = head.measured
  const ratio = decision?.ratio ?? null
  const changed: Cell = ratio === null ? '–' : changeWithInterval(ratio)
  const isSlower = decision?.verdict === 'regression'
  return [
    mark(outcome, run),
    { code: target.name },
    latency(latencies.percentile(50)),
    latency(latencies.percentile(95)),
    latency(latencies.percentile(99)),
    ...(compared ? [isSlower && ratio !== null ? ({ text: changeWithInterval(ratio), strong: true } as const) : changed] : []),
    perSecond(throughput(head)),
    errorsOf(head),
  ]
}

function mark({ head, decision }: TargetOutcome, { maxErrorRate, maxP95Ms, comparison, driven }: LoadRun): string {
  if (driven.by === 'shard') return '➖'
  if (decision?.verdict === 'regression' || decision?.errors.verdict === 'regression') return '❌'
  if (decision === null) {
    if (errorRate(head) > maxErrorRate || (maxP95Ms !== null && head.measured.latency.percentile(95) > maxP95Ms)) return '❌'
    return comparison.kind === 'nothing' && comparison.reason === null ? '✅' : '➖'
  }
  return decision.verdict === 'pass' && decision.errors.verdict === 'pass' ? '✅' : '➖'
}

/** Answers a second. */
export function throughput({ measured, elapsedMs, perSecond }: Load): number {
  if (perSecond !== undefined) return perSecond
  const answers = [...measured.statuses.values()].reduce((sum, count) => sum + count, 0)
  return elapsedMs > 0 ? (answers * 1000) / elapsedMs : 0
}

/** Share of requests that failed, 0 to 1. */
export function errorRate({ measured }: Load): number {
  return measured.requests === 0 ? 0 : measured.errors / measured.requests
}

function errorsOf(load: Load): string {
  const { errors } = load.measured
  return errors === 0 ? '0' : `${errors.toLocaleString('en-US')} (${share(errorRate(load))})`
}
