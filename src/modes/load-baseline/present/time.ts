import { duration } from '../../../report/duration.ts'
import type { Block } from '../../../report/report.ts'
import type { LoadRun } from '../load-run.ts'
import type { Stage } from '../time-budget.ts'
import { share } from './figures.ts'

const named: Readonly<Record<Stage, string>> = {
  'set-up': '`setup-command`',
  build: '`build-command`',
  databases: 'PostgreSQL, migrations and rows',
  starting: 'starting services',
  explaining: 'counting queries',
  load: 'load',
  confirmation: 'load again, to confirm',
  ramp: 'ramp',
  hardening: 'rate limit and headers',
  indexes: 'trying indexes',
}

/** Less than that is not worth a line, in ms. */
const shownMs = 50

/** Where the time went, and what there was none for, folded away. */
export function timeSpent({ time }: LoadRun): Block[] {
  const stages = time.stages.filter(({ ms }) => ms >= shownMs)
  // A load and nothing else: the report's last line says how long.
  if (stages.length < 2 && time.leftOut.length === 0) return []
  const rest = time.totalMs - stages.reduce((sum, { ms }) => sum + ms, 0)
  const rows = [...stages.map(({ stage, ms }) => [named[stage], ms] as const), ['the rest', rest] as const]
  return [
    {
      kind: 'details',
      summary: `Where the time went: ${duration(time.totalMs)} of ${duration(time.budgetMs)}${leftOut(time)}`,
      open: false,
      blocks: [
        {
          kind: 'table',
          columns: ['', 'time', 'share'],
          align: ['left', 'right', 'right'],
          rows: rows.map(([name, ms]) => [name, duration(Math.max(0, ms)), share(Math.max(0, ms) / Math.max(1, time.totalMs))]),
        },
        ...(time.leftOut.length === 0
          ? []
          : [{ kind: 'text' as const, text: `\`time-budget\` left no time for ${time.leftOut.join(', nor for ')}.` }]),
      ],
    },
  ]
}

function leftOut({ leftOut: what }: LoadRun['time']): string {
  return what.length === 0 ? '' : `; no time was left for ${what.join(', nor for ')}`
}
