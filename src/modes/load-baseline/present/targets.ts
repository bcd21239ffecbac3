import type { Block, Cell } from '../../../report/report.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { changeOf, sinceThen } from './change.ts'
import { changeWithInterval, latency, perSecond, share } from './figures.ts'

/** What came out of each target, a row each: the first thing that is looked at. */
export function targetTable(run: LoadRun): Block {
  const columns = comparedColumns(run)
  return {
    kind: 'table',
    columns: ['', 'endpoint', 'P50', 'P95', 'P99', ...columns, 'requests/s', 'errors'],
    align: ['left', 'left', 'right', 'right', 'right', ...columns.map(() => 'left' as const), 'right', 'right'],
    rows: run.targets.map((outcome) => row(outcome, run)),
  }
}

function comparedColumns({ comparison, targets }: LoadRun): string[] {
  if (comparison.kind === 'stored') return comparison.targets.size === 0 ? [] : ['P95 then', 'since then, against the reference']
  return targets.some(({ decision }) => decision !== null) ? ['base → head P95'] : []
}

function row(outcome: TargetOutcome, run: LoadRun): Cell[] {
  const { target, head } = outcome
  const { latency: latencies } = head.measured
  return [
    mark(outcome, run),
    { code: target.name },
    latency(latencies.percentile(50)),
    latency(latencies.percentile(95)),
    latency(latencies.percentile(99)),
    ...comparedCells(outcome, run),
    perSecond(throughput(head)),
    errorsOf(head),
  ]
}

function comparedCells(outcome: TargetOutcome, run: LoadRun): Cell[] {
  if (comparedColumns(run).length === 0) return []
  const change = changeOf(run, outcome)
  const text = change?.ratio ? changeWithInterval(change.ratio) : '–'
  const cell: Cell = change?.ratio && change.verdict === 'regression' ? { text, strong: true } : text
  if (run.comparison.kind !== 'stored') return [cell]
  const then = sinceThen(run, outcome.target.name)?.stored?.service.latency.percentile(95)
  return [latency(then ?? Number.NaN), cell]
}

function mark(outcome: TargetOutcome, run: LoadRun): string {
  const { head, decision } = outcome
  const { maxErrorRate, maxP95Ms, comparison, driven } = run
  if (driven.by === 'shard') return '➖'
  if (decision?.verdict === 'regression' || decision?.errors.verdict === 'regression') return '❌'
  if (decision === null) {
    if (errorRate(head) > maxErrorRate || (maxP95Ms !== null && head.measured.latency.percentile(95) > maxP95Ms)) return '❌'
    const change = changeOf(run, outcome)
    if (change !== null) return change.verdict === 'regression' ? '⚠️' : change.verdict === 'pass' ? '✅' : '➖'
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
