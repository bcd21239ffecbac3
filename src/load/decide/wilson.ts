import { normalQuantile } from './normal.ts'

/**
 * The interval of a share of which `found` of `runs` were seen (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 1927), as shares from 0 to 1. No runs: 0 to 1.
 */
export function wilson(found: number, runs: number, confidence = 0.95): { low: number; high: number } {
  if (runs === 0) return { low: 0, high: 1 }
  const z2 = normalQuantile((1 + confidence) / 2) ** 2
  const middle = found + z2 / 2
  const half = Math.sqrt(z2 * ((found * (runs - found)) / runs + z2 / 4))
  return {
    low: found === 0 ? 0 : (middle - half) / (runs + z2),
    high: found === runs ? 1 : (middle + half) / (runs + z2),
  }
}
