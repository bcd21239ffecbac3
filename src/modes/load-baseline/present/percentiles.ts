import type { Block, Cell } from '../../../report/report.ts'
import { count } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { Load, LoadRun, TargetOutcome } from '../load-run.ts'
import { beforeOf } from './change.ts'
import { change, latency, perSecond } from './figures.ts'
import { throughput } from './targets.ts'

const shown = [50, 75, 90, 95, 99, 99.9]
const drawn = [10, 25, 50, 75, 90, 95, 99]

/** Latencies, throughput and statuses of every target, and of what it was compared with, folded away. */
export function percentiles(run: LoadRun): Block[] {
  return run.targets.filter(({ head }) => head.measured.latency.count > 0).map((outcome) => ofTarget(run, outcome))
}

function ofTarget(run: LoadRun, outcome: TargetOutcome): Block {
  const { target, head } = outcome
  const beside = beforeOf(run, outcome)
  const points = drawn.filter((percent) => isKnown(percent, head) && (beside === null || isKnown(percent, beside.load)))
  return {
    kind: 'details',
    summary: `Latency of ${code(target.name)}${beside === null ? '' : `, ${beside.before} and ${beside.now}`}`,
    open: false,
    blocks: [
      {
        kind: 'table',
        columns: ['', ...shown.map((percent) => `P${percent}`), 'max', 'requests', 'requests/s', 'answers'],
        align: ['left', ...shown.map(() => 'right' as const), 'right', 'right', 'right', 'left'],
        rows:
          beside === null
            ? [line('', head)]
            : [
                line(beside.before, beside.load),
                line(beside.now, head),
                [`${beside.now} / ${beside.before}`, ...ratios(beside.load, head)],
              ],
      },
      {
        kind: 'chart',
        title: `Latency of ${target.name}`,
        unit: 'ms',
        x: points.map((percent) => `P${percent}`),
        series: [
          ...(beside === null ? [] : [series(beside.before, beside.load, points)]),
          series(beside === null ? target.name : beside.now, head, points),
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
    Number.isNaN(load.elapsedMs) ? '–' : perSecond(throughput(load)),
    answers(load),
  ]
}

function ratios(before: Load, head: Load): Cell[] {
  const of = (percent: number) => head.measured.latency.percentile(percent) / before.measured.latency.percentile(percent)
  return [...shown.map((percent) => (Number.isFinite(of(percent)) ? change(of(percent)) : '–')), '', '', '', '']
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
