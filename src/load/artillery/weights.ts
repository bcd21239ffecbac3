/** Artillery keeps a list of a hundred entries for each unit of weight. */
const mostInSum = 1000

/**
 * Weights as Artillery takes them, whole numbers of at least 1. Small whole ones keep their proportions exactly; others within a thousandth
 * of the sum, save that each is taken at all.
 */
export function wholeWeights(weights: readonly number[]): number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  if (weights.every(Number.isInteger) && sum <= mostInSum) {
    const divisor = weights.reduce(greatestCommonDivisor, 0)
    return weights.map((weight) => weight / divisor)
  }
  return weights.map((weight) => Math.max(1, Math.round((weight / sum) * mostInSum)))
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
