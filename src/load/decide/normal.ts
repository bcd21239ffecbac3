/**
 * P(Z ≤ z) of the standard normal distribution, within 1e-7 of the smaller tail's own size. Hart's rational approximation, as
 * in G. West, "Better approximations to cumulative normal functions", Wilmott (2005).
 */
export function normalCdf(z: number): number {
  const tail = lowerTail(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}

/** P(Z ≤ −x) for x ≥ 0. */
function lowerTail(x: number): number {
  const density = Math.exp((-x * x) / 2)
  if (x >= 7.07106781186547) return density / continuedFraction(x) / Math.sqrt(2 * Math.PI)
  return (density * polynomial(numerator, x)) / polynomial(denominator, x)
}

function continuedFraction(x: number): number {
  return x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
}

const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
]

const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
]

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

/** The z with P(Z ≤ z) = p, by bisection of `normalCdf`; −∞ at 0, ∞ at 1. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity
  if (p >= 1) return Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  let low = -38.5
  let high = 0
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return high
}
