import type { Block } from '../../../report/report.ts'
import type { LoadRun } from '../load-run.ts'
import { latency, perSecond } from './figures.ts'

/** Throughput and latency by the number of callers. */
export function rampTable({ ramp }: LoadRun): Block[] {
  if (ramp.length === 0) return []
  const callers = ramp.map(({ concurrency }) => String(concurrency))
  return [
    {
      kind: 'table',
      columns: ['callers', 'requests/s', 'P95'],
      align: ['right', 'right', 'right'],
      rows: ramp.map((step) => [String(step.concurrency), perSecond(step.perSecond), latency(step.p95Ms)]),
    },
    {
      kind: 'chart',
      title: 'Throughput by callers',
      unit: 'requests/s',
      x: callers,
      series: [{ name: 'requests/s', values: ramp.map((step) => Math.round(step.perSecond)) }],
    },
  ]
}
