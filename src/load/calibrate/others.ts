import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { processorMeter } from '../duet/processor.ts'

/** CPU time in s that this program and all that it has started have spent, without some of them (pids) and what those started; null: not known. */
export type OwnCpuSeconds = (except: readonly number[]) => Promise<number | null>

/**
 * Watches what share of the machine's processors (0 to 1) all but this campaign's own processes take until it is asked; null where the system
 * does not tell. `neighbours`: pids that count as others, though they are ours.
 */
export async function watchOthers(
  ownCpuSeconds: OwnCpuSeconds,
  neighbours: readonly number[],
): Promise<() => Promise<number | null>> {
  const meter = processorMeter()
  const [startAt, before] = [performance.now(), await ownCpuSeconds(neighbours)]
  return async () => {
    const busy = meter.busy()
    const [elapsed, now] = [(performance.now() - startAt) / 1000, await ownCpuSeconds(neighbours)]
    if (before === null || now === null) return null
    const own = (now - before) / (elapsed * availableParallelism())
    return Math.min(1, Math.max(0, Math.round((busy - own) * 1000) / 1000))
  }
}
