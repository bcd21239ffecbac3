import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/** Lengths of a burst and of the pause behind it, in ms, drawn anew each time; busy for about 45 % of the time. */
const burstMs = { from: 20, to: 800 }
const pauseMs = { from: 20, to: 1000 }

/** A noisy neighbour: takes a processor in bursts of random length, as other jobs on a shared runner do. Runs until its process ends. */
export async function beNoisy(): Promise<never> {
  while (true) {
    const until = performance.now() + between(burstMs)
    // In slices, so that the end of the parent is noticed.
    while (performance.now() < until) {
      const slice = performance.now() + 10
      while (performance.now() < slice);
      await new Promise(setImmediate)
    }
    await sleep(between(pauseMs))
  }
}

function between({ from, to }: { from: number; to: number }): number {
  return from + Math.random() * (to - from)
}
