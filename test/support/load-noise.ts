/**
 * A runner's noise, made up after what was measured on a contended 2-core machine: rounds of 0.6 s, of which the ratio of two
 * sides loaded in the same instant has a standard deviation of 12 %, and that of two sides loaded one after the other 29 %; a
 * slowdown of 10 % reads as 7 %. The P50's ratio was measured beside services that compute and query: 2 to 5 %. It is a model and no recording: that its parts are these, and their proportions, is assumed.
 */
import type { Ratios } from '../../src/load/decide/evidence.ts'
import { random } from '../../src/postgres/rows/random.ts'

/** Logarithms throughout: 0.12 is about 12 %. */
export interface Noise {
  /** Standard deviation per round of the ratio of two sides that are loaded together. */
  together: number
  /**
   * Share of that variance which comes from bursts that hit one side of some rounds: Pareto distributed, so heavy-tailed. Else
   * normal.
   */
  bursts: number
  /** Of a side's noise from one round to the next: AR(1). */
  autocorrelation: number
  /** Standard deviation of what a process is faster or slower by for as long as it lives. */
  process: number
  /** Standard deviation per round of the ratio of two sides' P50s, normal. */
  median: number
  /** Standard deviation per round of what all sides share, normal. */
  common: number
  /** Standard deviation of what a whole run on another machine is faster or slower by. */
  machine: number
  /** Which share of a slowdown is left beside the common noise. */
  dilution: number
}

export const quiet: Noise = {
  together: 0.03,
  bursts: 0.5,
  autocorrelation: 0,
  process: 0,
  median: 0.015,
  common: 0.03,
  machine: 0.1,
  dilution: 1,
}

export const contended: Noise = {
  together: 0.12,
  bursts: 0.5,
  autocorrelation: 0,
  process: 0,
  median: 0.05,
  common: 0.19,
  machine: 0.4,
  dilution: 0.71,
}

/** ln P95 of each side in one round. */
export interface Round extends Sides {
  /** ln P50. */
  p50: Sides
}

interface Sides {
  base: number
  head: number
  /** A second process of the base. */
  again: number
}

/** Of head against base, or of base against base. */
export function ratiosOf(rounds: readonly Round[], which: 'head' | 'again' = 'head'): Ratios {
  return { p95: rounds.map((round) => round[which] - round.base), p50: rounds.map(({ p50 }) => p50[which] - p50.base) }
}

export interface Machine {
  /** At least 0, below 1. */
  unit(): number
  normal(): number
  /**
   * Starts the three services, head slower by a share (0.1 is 10 %), and returns what gives their rounds one after the other.
   */
  start(slowdown: number): () => Round
}

export function machine(noise: Noise, seed: number): Machine {
  const { unit } = random(seed)
  const normal = normalOf(unit)
  // Of its own, so that the P95s of a seed do not hang on whether P50s are drawn.
  const normalP50 = normalOf(random(seed + 1_000_003).unit)
  const own = noise.together / Math.SQRT2
  const level = noise.machine * normal()
  return {
    unit,
    normal,
    start(slowdown) {
      const sides = { base: side(0), head: side(noise.dilution * Math.log1p(slowdown)), again: side(0) }
      return () => {
        const shared = level + noise.common * normal()
        const p50 = { base: sides.base.p50(), head: sides.head.p50(), again: sides.again.p50() }
        return { base: shared + sides.base.p95(), head: shared + sides.head.p95(), again: shared + sides.again.p95(), p50 }
      }
    },
  }

  function side(effect: number) {
    const offset = effect + noise.process * normal()
    let state = innovation()
    return {
      p95: () => {
        state = noise.autocorrelation * state + Math.sqrt(1 - noise.autocorrelation ** 2) * innovation()
        return offset + own * state
      },
      p50: () => offset + (noise.median / Math.SQRT2) * normalP50(),
    }
  }

  /** Of variance 1. One round in twenty has a burst, which multiplies latency by a Pareto distributed factor. */
  function innovation(): number {
    const share = 0.05
    const burst = unit() < share ? -Math.log(1 - unit()) : 0
    return Math.sqrt(1 - noise.bursts) * normal() + Math.sqrt(noise.bursts / (2 * share - share ** 2)) * burst
  }
}

function normalOf(unit: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
}
