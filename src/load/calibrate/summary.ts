import type { Work } from './sample-service.ts'
import type { Trial } from './trial.ts'

/** What came of the trials of one work and slowdown. */
export interface CellSummary {
  /** null: all works together. */
  work: Work | null
  slowdown: number
  runs: number
  red: number
  pass: number
  inconclusive: number
  unfit: number
  /** Red before it was to be confirmed. */
  suspected: number
  /** Mean of measured load, in s. */
  loadSeconds: number
  /** Median of the estimates, as a ratio; null: there is none. */
  estimate: number | null
}

/** By slowdown: each work by itself, and all together. */
export function summarise(trials: readonly Trial[]): CellSummary[] {
  const slowdowns = [...new Set(trials.map(({ slowdown }) => slowdown))].toSorted((a, b) => a - b)
  return slowdowns.flatMap((slowdown) => {
    const of = trials.filter((trial) => trial.slowdown === slowdown)
    const works = [...new Set(of.map(({ work }) => work))]
    const apart = works.map((work) =>
      summary(
        work,
        slowdown,
        of.filter((trial) => trial.work === work),
      ),
    )
    return works.length === 1 ? apart : [...apart, summary(null, slowdown, of)]
  })
}

function summary(work: Work | null, slowdown: number, trials: readonly Trial[]): CellSummary {
  const count = (outcome: Trial['outcome']) => trials.filter((trial) => trial.outcome === outcome).length
  const estimates = trials.flatMap(({ estimate }) => (estimate === null ? [] : [estimate])).toSorted((a, b) => a - b)
  return {
    work,
    slowdown,
    runs: trials.length,
    red: count('regression'),
    pass: count('pass'),
    inconclusive: count('inconclusive') + count('continue'),
    unfit: count('unfit'),
    suspected: trials.filter(({ suspected }) => suspected).length,
    loadSeconds: trials.reduce((sum, { loadSeconds }) => sum + loadSeconds, 0) / Math.max(1, trials.length),
    estimate: estimates[Math.floor(estimates.length / 2)] ?? null,
  }
}
