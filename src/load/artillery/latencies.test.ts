import { expect, test } from 'vitest'
import { latenciesOf } from './latencies.ts'

const latencyMs = { min: 1, max: 51, mean: null, p50: 7.9, p75: 12.1, p90: 19.9, p95: 23.8, p99: 32.8, p999: 34.1 }
const statuses = new Map([
  [200, 160],
  [503, 5],
])

test('percentiles that Artillery tells are those of its summary, and of others nothing is known', () => {
  const known = latenciesOf({ latencyMs, statuses })
  expect([50, 75, 90, 95, 99, 99.9].map((percent) => known.percentile(percent))).toEqual([7.9, 12.1, 19.9, 23.8, 32.8, 34.1])
  expect([known.percentile(25), known.mean]).toEqual([Number.NaN, Number.NaN])
  expect([known.count, known.max]).toEqual([165, 51])
})

test('without an answer there is none', () => {
  const none = latenciesOf({ latencyMs: null, statuses: new Map() })
  expect([none.count, none.max, none.mean, none.percentile(95)]).toEqual([0, Number.NaN, Number.NaN, Number.NaN])
})
