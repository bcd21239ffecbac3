import { driveClosedLoop } from '../../load/drive/closed-loop.ts'
import type { Pace, RoundResult } from '../../load/drive/loader.ts'
import { openLoader } from '../../load/drive/scheduler.ts'
import type { LatencyHistogram } from '../../load/latency-histogram.ts'
import { newHistogram } from '../../load/latency-histogram.ts'
import type { Target } from '../../load/target.ts'
import type { Progress } from '../../progress.ts'
import { duration } from '../../report/duration.ts'
import { latency, perSecond } from './present/figures.ts'

export interface AloneRequest {
  targets: readonly Target[]
  origin: string
  pace: Pace
  lengthMs: number
  timeoutMs: number
  ca: string | null
  signal: AbortSignal
  progress: Progress
}

/** How often the live line changes. */
const liveMs = 500

/** Loads one service and compares it with nothing. The plain closed loop is autocannon's, all else our own scheduler's. */
export async function loadAlone(request: AloneRequest): Promise<RoundResult> {
  const { targets, origin, pace, lengthMs, timeoutMs, ca, signal, progress } = request
  const live = liveLine(progress, lengthMs)
  try {
    if (pace.kind === 'closed' && ca === null && origin.startsWith('http:')) {
      const { concurrency } = pace
      return await driveClosedLoop({ targets, origin, concurrency, durationMs: lengthMs, timeoutMs, signal, onResult: live.add })
    }
    const loader = openLoader({ targets, timeoutMs, ca })
    try {
      const origins = [{ side: 'head', origin }]
      return await loader.round({ origins, sides: 'together', pace, lengthMs, signal, onResult: live.add })
    } finally {
      await loader.close()
    }
  } finally {
    live.end()
  }
}

/** "12 s of 30 s · 842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms", of the last moment for the throughput and of all for the latencies. */
function liveLine(progress: Progress, lengthMs: number) {
  const all: LatencyHistogram = newHistogram()
  const from = performance.now()
  let last = { at: from, count: 0 }
  const timer = setInterval(() => {
    const at = performance.now()
    const rate = ((all.count - last.count) * 1000) / (at - last.at)
    last = { at, count: all.count }
    const of = (percent: number) => latency(all.percentile(percent))
    progress.update(
      `${duration(at - from)} of ${duration(lengthMs)} · ${perSecond(rate)} requests/s, P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`,
    )
  }, liveMs)
  return { add: ({ ms }: { ms: number }) => all.record(ms), end: () => clearInterval(timer) }
}
