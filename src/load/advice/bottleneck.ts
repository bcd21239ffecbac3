import { highest, kneeOf, rising } from './knee.ts'
import type { Advice, Measured, RampStep } from './measured.ts'
import { coresOf, decimal, rate } from './wording.ts'

/** Of the cores available: above it the CPU is the limit. */
const busy = 0.85

/** Below it CPU is not the limit. */
export const idle = 0.7

/** Cores that one thread uses at its limit, with what the runtime does beside it. */
const oneThread = { from: 0.85, to: 1.25 }

/** What holds back a service whose ramp shows where its throughput ends: all cores, one thread, or waiting. Else null. */
export function bottleneck(measured: Measured): Advice | null {
  const at = saturated(measured.ramp)
  if (at === null || at.cores === null) return null
  const { cores, concurrency, perSecond } = at
  const { coresAvailable } = measured
  const share = cores / coresAvailable
  const figures = { cores, coresAvailable, concurrency, perSecond }
  const peak = `${rate(perSecond)}, the most that was reached,`
  if (share >= busy) {
    return {
      about: 'cpu',
      sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: CPU is the limit.`,
      figures,
    }
  }
  if (coresAvailable >= 2 && cores >= oneThread.from && cores <= oneThread.to) {
    return {
      about: 'one-thread',
      sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: that is one thread at its limit, so a second process on the same machine adds what a larger machine would not.`,
      figures,
    }
  }
  if (share >= idle) return null
  return {
    about: 'waiting',
    sentence: `At ${peak} it used only ${decimal(cores)} of ${coresOf(coresAvailable)}: it waits for something that is not CPU, such as a pool, a lock or the database, and more cores do not help.`,
    figures,
  }
}

/** The step with the most throughput of a ramp that shows where that ends. */
function saturated(ramp: readonly RampStep[]): RampStep | null {
  return kneeOf(ramp) === null ? null : highest(rising(ramp))
}
