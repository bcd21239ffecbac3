import type { DuetState } from '../../load/duet/duet.ts'
import type { Progress } from '../../progress.ts'
import { duration } from '../../report/duration.ts'
import type { Load } from './load-run.ts'
import { changeWithInterval, latency, perSecond } from './present/figures.ts'

/** The running estimate of a comparison: "24 s of 60 s · GET /orders P50 4 ms P95 12 ms P99 20 ms · +3 % [−1, +7]". */
export function showRound(progress: Progress, { phase, rounds, loadMs, mostMs, now }: DuetState): void {
  const last = rounds.at(-1)
  const worst = now?.targets.toSorted((a, b) => (b.ratio?.estimate ?? 0) - (a.ratio?.estimate ?? 0))[0]
  const measured = worst === undefined ? undefined : last?.head.get(worst.target)
  const parts = [
    `${phase === 'confirming' ? 'confirming, ' : ''}${duration(loadMs)} of ${duration(mostMs)}`,
    ...(worst === undefined || measured === undefined || last === undefined
      ? []
      : [`${worst.target} ${figures({ measured, elapsedMs: last.askedMs.get(worst.target) ?? last.elapsedMs })}`]),
    ...(worst?.ratio ? [changeWithInterval(worst.ratio)] : []),
  ]
  progress.update(parts.join(' · '))
}

/** "842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms" */
export function figures({ measured, elapsedMs }: Load): string {
  const of = (percent: number) => latency(measured.latency.percentile(percent))
  const rate = perSecond(elapsedMs > 0 ? (measured.latency.count * 1000) / elapsedMs : 0)
  return `${rate} requests/s, P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`
}
