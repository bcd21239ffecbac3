/** Of a normal distribution, the standard deviation in median absolute deviations (Hampel, JASA 1974). */
const perDeviation = 1.4826

/** How far values lie from their median: the median of the distances, scaled to be the standard deviation where they are normal. */
export function spreadOf(values: readonly number[]): number {
  const middle = median(values)
  return perDeviation * median(values.map((value) => Math.abs(value - middle)))
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}
