import type { Block, Cell } from '../../../report/report.ts'
import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { change, latency, perSecond } from './figures.ts'
import { throughput } from './targets.ts'

const shown = [50, 75, 90, 95, 99, 99.9]
const drawn = [10, 25, 50, 75, 90, 95, 99]

/** Latencies, throughput and statuses of every target, base and head, folded away. */
export function percentiles(run: LoadRun): Block[] {
  return run.targets.filter(({ head }) => head.measured.latency.count > 0).map(ofTarget)
}

function ofTarget({ target, head, base }: TargetOutcome): Block {
  const points = drawn.filter((percent) => isKnown(percent, head) && (base === null || isKnown(percent, base)))
  return {
    kind: 'details',
    summary: `Latency of ${code(target.name)}${base === null ? '' : ', base and head'}`,
    open: false,
    blocks: [
      {
        kind: 'table',
        columns: ['', ...shown.map((percent) => `P${percent}`), 'max', 'requests', 'requests/s', 'answers'],
        align: ['left', ...shown.map(() => 'right' as const), 'right', 'right', 'right', 'left'],
        rows: base === null ? [line('', head)] : [line('base', base), line('head', head), ratios(base, head)],
      },
      {
        kind: 'chart',
        title: `Latency of ${target.name}`,
        unit: 'ms',
        x: points.map((percent) => `P${percent}`),
        series: [
          ...(base === null ? [] : [series('base', base, points)]),
          series(base === null ? target.name : 'head', head, points),
        ],
      },
    ],
  }
}

function line(name: string, load: Load): Cell[] {
  const { measured } = load
  return [
    name,
    ...shown.map((percent) => latency(measured.latency.percentile(percent))),
    latency(measured.latency.max),
    count(measured.requests),
    perSecond(throughput(load)),
    answers(load),
  ]
}

function ratios(base: Load, head: Load): Cell[] {
  const of = (percent: number) => head.measured.latency.percentile(percent) / base.measured.latency.percentile(percent)
  return ['head / base', ...shown.map((percent) => (Number.isFinite(of(percent)) ? change(of(percent)) : '–')), '', '', '', '']
}

function answers({ measured }: Load): string {
  const statuses = [...measured.statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${count(times)}`)
  const failures = [...measured.failures].map(([failure, times]) => `${failure}: ${count(times)}`)
  return [...statuses, ...failures].join(', ')
}

/** Another engine tells fewer percentiles than our histograms. */
function isKnown(percent: number, { measured }: Load): boolean {
  return Number.isFinite(measured.latency.percentile(percent))
}

function series(name: string, { measured }: Load, points: readonly number[]): { name: string; values: number[] } {
  return { name, values: points.map((percent) => Math.round(measured.latency.percentile(percent) * 100) / 100) }
}
