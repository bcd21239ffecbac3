/** The fractional part of the golden ratio. */
const golden = (Math.sqrt(5) - 1) / 2

/**
 * Which of the weighted targets the n-th request goes to (n from 0): the same on every side, in every process and every run. The multiples of
 * the golden ratio lie evenly between 0 and 1 however many are taken, so that after any number of requests each target has had its share
 * within a few (Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods, theorem 3.4), and no period can fall in
 * step with the callers. Throws a RangeError where no weight is positive.
 */
export function weightedChoice(weights: readonly number[]): (n: number) => number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(whole > 0) || !Number.isFinite(whole)) throw new RangeError('no target has a weight')
  let sum = 0
  const bounds = weights.map((weight) => {
    sum += weight
    return sum / whole
  })
  const last = weights.findLastIndex((weight) => weight > 0)
  if (weights.length === 1) return () => 0
  return (n) => {
    const at = ((n + 1) * golden) % 1
    const index = bounds.findIndex((bound) => at < bound)
    return index === -1 ? last : index
  }
}
