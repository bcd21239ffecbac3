/** X(N) = γ N / (1 + α (N − 1) + β N (N − 1)), the Universal Scalability Law. */
export interface Scalability {
  /** γ: throughput of one caller alone, per second. */
  alone: number
  /** α: the share of work that only one can do at a time. */
  contention: number
  /** β: what each pair costs by keeping in agreement. Where it is above 0, there is a number of callers beyond which throughput falls. */
  coherency: number
  /** Where it is highest: √((1 − α) / β) callers; null where it does not fall. */
  peak: null | { concurrency: number; perSecond: number }
}

type Triple = readonly [number, number, number]

/** For three parameters, and something left over to disagree with them. */
const leastSteps = 5

/**
 * Fits the law to throughput per second at rising concurrency, by least squares (Gauss–Newton; N. J. Gunther, "Guerrilla Capacity Planning", 2007,
 * chapter 5). null: fewer than five steps, or no law of that form with α and β of 0 or more fits.
 */
export function fitScalability(steps: readonly { concurrency: number; perSecond: number }[]): Scalability | null {
  if (steps.length < leastSteps) return null
  // N / X is linear in a = 1/γ, b = α/γ, c = β/γ. That fit, weighted by how X depends on it, is where the iteration starts.
  let fit = solve(steps.map(({ concurrency: n, perSecond: x }) => ({ terms: terms(n), value: n / x, weight: (x * x) / n })))
  for (let step = 0; step < 100 && fit !== null; step++) {
    const from = fit
    const change = solve(
      steps.map(({ concurrency: n, perSecond: x }) => {
        const predicted = n / linear(from, n)
        return { terms: terms(n), value: ((predicted - x) * n) / predicted ** 2, weight: predicted ** 2 / n }
      }),
    )
    if (change === null) break
    const next = halved(steps, from, change)
    if (next === null) break
    fit = next
  }
  return fit === null ? null : law(fit)
}

function law(fit: Triple): Scalability | null {
  const [a, b, c] = fit
  if (!(a > 0) || !(b >= 0) || !(c >= 0)) return null
  const [alone, contention, coherency] = [1 / a, b / a, c / a]
  if (coherency === 0 || contention >= 1) return { alone, contention, coherency, peak: null }
  const concurrency = Math.sqrt((1 - contention) / coherency)
  return { alone, contention, coherency, peak: { concurrency, perSecond: concurrency / linear(fit, concurrency) } }
}

function terms(n: number): Triple {
  return [1, n - 1, n * (n - 1)]
}

function linear([a, b, c]: Triple, n: number): number {
  return a + b * (n - 1) + c * n * (n - 1)
}

/** The step, or the largest half, quarter … of it, that comes closer to what was measured; null: none does by more than rounding. */
function halved(steps: readonly { concurrency: number; perSecond: number }[], from: Triple, change: Triple): Triple | null {
  const squares = (fit: Triple) =>
    steps.reduce((sum, { concurrency: n, perSecond: x }) => {
      const denominator = linear(fit, n)
      return denominator > 0 ? sum + (x - n / denominator) ** 2 : Infinity
    }, 0)
  const before = squares(from)
  for (let share = 1; share > 1e-4; share /= 2) {
    const next: Triple = [from[0] + share * change[0], from[1] + share * change[1], from[2] + share * change[2]]
    if (squares(next) < before * (1 - 1e-12)) return next
  }
  return null
}

/** Weighted linear least squares by the normal equations and Cramer's rule; null where they have no single solution. */
function solve(rows: readonly { terms: Triple; value: number; weight: number }[]): Triple | null {
  const sum = (of: (row: { terms: Triple; value: number }) => number) =>
    rows.reduce((total, row) => total + row.weight ** 2 * of(row), 0)
  const column = (j: 0 | 1 | 2): Triple => [
    sum(({ terms }) => terms[0] * terms[j]),
    sum(({ terms }) => terms[1] * terms[j]),
    sum(({ terms }) => terms[2] * terms[j]),
  ]
  const [x, y, z] = [column(0), column(1), column(2)]
  const right: Triple = [
    sum(({ terms, value }) => terms[0] * value),
    sum(({ terms, value }) => terms[1] * value),
    sum(({ terms, value }) => terms[2] * value),
  ]
  const all = determinant(x, y, z)
  const solution: Triple = [determinant(right, y, z) / all, determinant(x, right, z) / all, determinant(x, y, right) / all]
  return solution.every(Number.isFinite) ? solution : null
}

function determinant(a: Triple, b: Triple, c: Triple): number {
  return a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1])
}
