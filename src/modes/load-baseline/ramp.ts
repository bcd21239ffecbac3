import type { RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { OneSidedResult } from '../../load/drive/one-sided.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Progress } from '../../progress.ts'

/** Callers, doubled from step to step. */
const most = 512

/** Of each step, in ms. */
const stepMs = 3000

/** So many steps without more answers are enough to see that there will be none. */
const flatSteps = 2

/** Raises the number of callers until throughput has stopped growing, or the generator is at its limit. */
export async function climb(
  drive: (pace: Pace, forMs: number) => Promise<OneSidedResult>,
  progress: Progress,
): Promise<RampStep[]> {
  const steps: RampStep[] = []
  let best = 0
  let flat = 0
  for (let concurrency = 1; concurrency <= most && flat < flatSteps; concurrency *= 2) {
    progress.phase(`ramp: ${concurrency} ${concurrency === 1 ? 'caller' : 'callers'}`)
    const { measured, elapsedMs, generator } = await drive({ kind: 'closed', concurrency }, stepMs)
    if (generator.limited) break
    const { latency } = mergeMeasurements(measured.values())
    const perSecond = (latency.count * 1000) / Math.max(1, elapsedMs)
    steps.push({ concurrency, perSecond, p95Ms: latency.percentile(95), cores: null })
    flat = perSecond > best * 1.05 ? 0 : flat + 1
    best = Math.max(best, perSecond)
  }
  return steps
}
