import { availableParallelism, loadavg } from 'node:os'

/** One line of the table: what was timed against what. Times differ by machine, the ratio hardly does. */
export interface Measurement {
  what: string
  /** Medians, ms. */
  ms: number
  baselineMs: number
  baseline: string
  /** The largest ratio that we are content with; null where there is no aim. */
  aim: number | null
}

/** What every file of bench/ beside this one and run.ts exports by the name `measure`. */
export type Measure = () => Promise<Measurement[]>

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  if (low === undefined || high === undefined) throw new Error('no values')
  return (low + high) / 2
}

/**
 * Runs every task in turn, `rounds` times, so that whatever else the machine does falls on all alike.
 * Returns the median per task, ms.
 */
export async function interleaved(rounds: number, tasks: (() => Promise<void>)[]): Promise<number[]> {
  const times = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      times[index]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}

/** Says on stderr where others keep the machine's cores busy: what they take is missing from what is measured. */
export function noteBusyMachine(): void {
  const [lastMinute = 0] = loadavg()
  if (lastMinute > availableParallelism())
    console.error(`  the machine is busy: ${lastMinute.toFixed(1)} at work on ${availableParallelism()} cores`)
}
