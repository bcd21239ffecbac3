import type { Ratio } from '../../../load/decide/evidence.ts'
import type { Figures } from '../../../load/measurement.ts'

/** In ms. */
export function latencies({ latency }: Figures) {
  const of = (percent: number) => rounded(latency.percentile(percent), 3)
  return { p50: of(50), p95: of(95), p99: of(99), max: rounded(latency.max, 3) }
}

/** A bound that is not known is null. */
export function ratioOf({ estimate, low, high }: Ratio) {
  return { estimate: rounded(estimate, 4), low: rounded(low, 4), high: rounded(high, 4) }
}

/** JSON knows no NaN: null where there is no figure. */
export function rounded(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null
}
