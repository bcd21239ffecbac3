import { criticalSum } from './signed-rank.ts'
import { walshOfRank } from './walsh.ts'

export interface Interval {
  estimate: number
  low: number
  high: number
}

/**
 * The Hodges–Lehmann estimate of the middle of `values`, which is the median of their Walsh averages, and the interval of all
 * θ that `signedRankP` does not refuse, on either side at half of 1 − `confidence` (Hollander & Wolfe, "Nonparametric
 * Statistical Methods", 3.2 and 3.3; Tukey 1949). It covers the middle of any symmetric distribution at least so often. Too
 * few values for the confidence: from −∞ to ∞. null: no values.
 */
export function hodgesLehmann(values: readonly number[], confidence: number): Interval | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const averages = (sorted.length * (sorted.length + 1)) / 2
  const middle = (walshOfRank(sorted, Math.floor((averages + 1) / 2)) + walshOfRank(sorted, Math.ceil((averages + 1) / 2))) / 2
  const critical = criticalSum(sorted.length, (1 - confidence) / 2)
  if (critical === null) return { estimate: middle, low: -Infinity, high: Infinity }
  return { estimate: middle, low: walshOfRank(sorted, averages + 1 - critical), high: walshOfRank(sorted, critical) }
}
