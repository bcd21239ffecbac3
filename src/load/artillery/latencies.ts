import type { Latencies } from '../measurement.ts'
import type { ArtilleryLatency, ArtilleryMeasurement } from './report.ts'

/** What Artillery tells of latencies, in the form of our own: it knows a few percentiles, and of others nothing. */
export function latenciesOf({ latencyMs, statuses }: Pick<ArtilleryMeasurement, 'latencyMs' | 'statuses'>): Latencies {
  return {
    count: latencyMs === null ? 0 : [...statuses.values()].reduce((sum, count) => sum + count, 0),
    percentile: (percent) => percentileOf(latencyMs, percent) ?? Number.NaN,
    max: latencyMs?.max ?? Number.NaN,
    mean: latencyMs?.mean ?? Number.NaN,
  }
}

function percentileOf(latencyMs: ArtilleryLatency | null, percent: number): number | undefined {
  if (latencyMs === null) return undefined
  const known = new Map([
    [50, latencyMs.p50],
    [75, latencyMs.p75],
    [90, latencyMs.p90],
    [95, latencyMs.p95],
    [99, latencyMs.p99],
    [99.9, latencyMs.p999],
  ])
  return known.get(percent)
}
