import { residenceMs } from './little.ts'
import type { RampStep } from './measured.ts'

export interface Knee {
  /** From so many callers on, more of them only wait for one another. */
  concurrency: number
  /** The most that was measured. */
  perSecond: number
  /** Of a request that waits for no other, in ms. */
  aloneMs: number
  /** Whether the ramp began below the knee; if not, the knee lies at its first step or before. */
  seen: boolean
}

/** How much of a rise in callers has to come out as a rise in throughput for it to count as growing: 1 is all, 0 none (an elasticity). */
const growing = 0.2

/** In throughput from one caller to the next step; a ramp that starts beyond its knee has no step that scales. */
const scaling = 0.7

/**
 * Where throughput stops growing and latency begins to: where the two asymptotes of a closed system cross, N* = X_max · R, of the most
 * throughput and the residence time at the lowest load (Denning & Buzen, "The operational analysis of queueing network models", ACM
 * Computing Surveys 1978). null where the ramp does not show it: fewer than three steps, or throughput still grows at the last.
 */
export function kneeOf(ramp: readonly RampStep[]): Knee | null {
  const steps = rising(ramp)
  const [first, second] = steps
  const [beforeLast, last] = steps.slice(-2)
  if (steps.length < 3 || !first || !second || !beforeLast || !last) return null
  if (elasticity(beforeLast, last) >= growing) return null
  const perSecond = Math.max(...steps.map((step) => step.perSecond))
  const aloneMs = residenceMs(first.concurrency, first.perSecond)
  const concurrency = (perSecond * aloneMs) / 1000
  const seen = first.concurrency === 1 || elasticity(first, second) >= scaling
  return { concurrency: seen ? concurrency : first.concurrency, perSecond, aloneMs, seen }
}

/** Steps that answered at all, by rising concurrency, the first of those with the same. */
export function rising(ramp: readonly RampStep[]): RampStep[] {
  return ramp
    .filter(({ concurrency, perSecond }) => concurrency > 0 && perSecond > 0)
    .sort((a, b) => a.concurrency - b.concurrency)
    .filter((step, index, all) => step.concurrency !== all[index - 1]?.concurrency)
}

/** The step with the most throughput; null: there is none. */
export function highest(steps: readonly RampStep[]): RampStep | null {
  return steps.reduce<RampStep | null>((best, step) => (best === null || step.perSecond > best.perSecond ? step : best), null)
}

/** d ln X / d ln N between two steps. */
function elasticity(from: RampStep, to: RampStep): number {
  return Math.log(to.perSecond / from.perSecond) / Math.log(to.concurrency / from.concurrency)
}
