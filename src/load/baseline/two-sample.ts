import type { Interval } from '../decide/hodges-lehmann.ts'
import { normalCdf } from '../decide/normal.ts'

/** Up to so many pairs of values the distribution is exact; it takes as many steps as half their square. */
export const exactUpTo = 3600

/**
 * The one-sided p of "the second sample does not lie more than `theta` above the first" in the Mann–Whitney test: the chance that so many
 * pairs with a difference above `theta`, or more, come about by dealing the values to the two samples at random (Mann & Whitney, Annals of
 * Mathematical Statistics 1947; Hollander & Wolfe, "Nonparametric Statistical Methods", 4.1). Ties do not count as above, so p is never too
 * small. Exact up to 3,600 pairs (60 rounds each), normal with the correction for continuity beyond. No values: 1.
 */
export function mannWhitneyP(first: readonly number[], second: readonly number[], theta = 0): number {
  const sorted = Float64Array.from(first).sort()
  const above = second.reduce((sum, value) => sum + countBelow(sorted, value, theta), 0)
  return upperTail(first.length, second.length, above)
}

/**
 * How much higher the second sample lies: the Hodges–Lehmann estimate, which is the median of all differences (Annals of Mathematical
 * Statistics 1963), and the interval of all shifts that `mannWhitneyP` does not refuse, on either side at half of 1 − `confidence`. Too few
 * values for the confidence: from −∞ to ∞. null: a sample is empty.
 */
export function shiftOf(first: readonly number[], second: readonly number[], confidence: number): Interval | null {
  const pairs = first.length * second.length
  if (pairs === 0) return null
  const differences = new Float64Array(pairs)
  second.forEach((value, j) => {
    first.forEach((other, i) => {
      differences[j * first.length + i] = value - other
    })
  })
  differences.sort()
  const ranked = (k: number) => differences[k - 1] ?? Number.NaN
  const estimate = (ranked(Math.floor((pairs + 1) / 2)) + ranked(Math.ceil((pairs + 1) / 2))) / 2
  const critical = criticalCount(first.length, second.length, (1 - confidence) / 2)
  if (critical === null) return { estimate, low: -Infinity, high: Infinity }
  return { estimate, low: ranked(pairs + 1 - critical), high: ranked(critical) }
}

/** Of sorted values, how many lie more than `theta` below `value`. The difference is taken as `shiftOf` takes it: rounding must not part them. */
function countBelow(sorted: Float64Array, value: number, theta: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value - (sorted[middle] ?? 0) > theta) low = middle + 1
    else high = middle
  }
  return low
}

/** P(U ≥ u) of the number U of pairs in which the second sample's value is the larger, of m and n values dealt at random. */
export function upperTail(m: number, n: number, u: number): number {
  const pairs = m * n
  if (u <= 0) return 1
  if (u > pairs) return 0
  // Mirrored: as likely as so many pairs the other way round.
  return lowerTail(m, n, pairs - u)
}

/** The smallest u with P(U ≥ u) ≤ level; null where even all pairs are more likely than that. */
function criticalCount(m: number, n: number, level: number): number | null {
  if (upperTail(m, n, m * n) > level) return null
  let [below, reaches] = [0, m * n]
  while (reaches - below > 1) {
    const middle = Math.floor((reaches + below) / 2)
    if (upperTail(m, n, middle) <= level) reaches = middle
    else below = middle
  }
  return reaches
}

function lowerTail(m: number, n: number, u: number): number {
  if (m * n <= exactUpTo) return distribution(Math.min(m, n), Math.max(m, n))[u] ?? 1
  const variance = (m * n * (m + n + 1)) / 12
  return normalCdf((u + 0.5 - (m * n) / 2) / Math.sqrt(variance))
}

const distributions = new Map<string, Float64Array>()

/**
 * P(U ≤ u) for every u. Mann and Whitney's recurrence over the largest of all values: if it is one of the n, it makes no pair with the m the
 * other way round; if one of the m, it makes n of them. In shares rather than counts, so that nothing overflows.
 */
function distribution(m: number, n: number): Float64Array {
  const key = `${m} ${n}`
  const known = distributions.get(key)
  if (known !== undefined) return known
  let row: Float64Array[] = Array.from({ length: n + 1 }, () => Float64Array.of(1))
  for (let i = 1; i <= m; i++) {
    const next: Float64Array[] = [Float64Array.of(1)]
    for (let j = 1; j <= n; j++) next.push(dealt(row[j] ?? Float64Array.of(), next[j - 1] ?? Float64Array.of(), i, j))
    row = next
  }
  const cumulative = Float64Array.from(row[n] ?? [])
  for (let u = 1; u < cumulative.length; u++) cumulative[u] = Math.min(1, (cumulative[u] ?? 0) + (cumulative[u - 1] ?? 0))
  if (distributions.size >= 20) distributions.clear()
  distributions.set(key, cumulative)
  return cumulative
}

/** Probabilities for i and j values from those for i − 1 and j, and for i and j − 1. */
function dealt(fewerFirst: Float64Array, fewerSecond: Float64Array, i: number, j: number): Float64Array {
  const probabilities = new Float64Array(i * j + 1)
  fewerFirst.forEach((share, u) => {
    probabilities[u + j] = (share * i) / (i + j)
  })
  fewerSecond.forEach((share, u) => {
    probabilities[u] = (probabilities[u] ?? 0) + (share * j) / (i + j)
  })
  return probabilities
}
