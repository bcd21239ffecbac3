import { driveAcrossCores } from '../../load/drive/across-cores.ts'
import type { Pace } from '../../load/drive/loader.ts'
import { driveOneSided, type OneSided, type OneSidedResult } from '../../load/drive/one-sided.ts'
import { newHistogram } from '../../load/latency-histogram.ts'
import type { Progress } from '../../progress.ts'
import { duration } from '../../report/duration.ts'
import { count } from '../../report/size.ts'
import type { Run } from './index.ts'
import { latency, perSecond } from './present/figures.ts'
import type { Scenario } from './scenario.ts'

export interface AloneRequest extends Omit<OneSided, 'onResult' | 'firstRequest'> {
  /** How many drive; from two on each in a process of its own. */
  processes: number
  progress: Progress
}

/** How often the live line changes. */
const liveMs = 500

/** Loads one service and compares it with nothing. */
export async function loadAlone({ progress, processes, ...load }: AloneRequest): Promise<OneSidedResult> {
  const live = liveLine(progress, load.durationMs)
  try {
    return processes > 1
      ? await driveAcrossCores({ ...load, processes, onProgress: live.counted })
      : await driveOneSided({ ...load, onResult: live.add })
  } finally {
    live.end()
  }
}

/** "12 s of 30 s · 842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms": the throughput of the last moment, the latencies of all. */
function liveLine(progress: Progress, lengthMs: number) {
  const all = newHistogram()
  const from = performance.now()
  let requests = 0
  let last = { at: from, requests: 0 }
  const timer = setInterval(() => {
    const at = performance.now()
    const rate = ((requests - last.requests) * 1000) / (at - last.at)
    last = { at, requests }
    const of = (percent: number) => latency(all.percentile(percent))
    const latencies = all.count === 0 ? `${count(requests)} so far` : `P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`
    progress.update(`${duration(at - from)} of ${duration(lengthMs)} · ${perSecond(rate)} requests/s, ${latencies}`)
  }, liveMs)
  return {
    add({ ms }: { ms: number }) {
      requests += 1
      all.record(ms)
    },
    counted(all: number) {
      requests = all
    },
    end: () => clearInterval(timer),
  }
}

/** Loads one service as it is told. */
export function driverOf({ config, signal, progress }: Run, { targets, ca }: Scenario, origin: string) {
  const { requestTimeoutMs: timeoutMs, processes } = config
  return (pace: Pace, durationMs: number) =>
    loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
}
