import { expect, test } from 'vitest'
import type { Measurement } from '../measurement.ts'
import { newRecorder } from '../recorder.ts'
import { readStatusExpectation } from '../targets/status-expectation.ts'
import { type DuetRound, evidenceOf } from './round.ts'

const name = 'GET /orders'

function measured(latencies: readonly number[]): Measurement {
  const recorder = newRecorder(readStatusExpectation('2xx'))
  for (const ms of latencies) recorder.answered(ms, 200, 2)
  return recorder.measurement
}

function round(base: readonly number[], head: readonly number[], alike: readonly number[] | null = null): DuetRound {
  const generator = { eventLoopUtilization: 0.1, cpuSeconds: 0.1, limited: false }
  const of = (latencies: readonly number[]) => new Map([[name, measured(latencies)]])
  return {
    base: of(base),
    head: of(head),
    alike: alike === null ? null : of(alike),
    elapsedMs: 500,
    askedMs: new Map([[name, 500]]),
    busy: 0.2,
    generator,
  }
}

const steady = Array.from({ length: 100 }, (_, index) => 10 + index / 100)
const slower = steady.map((ms) => ms * 1.2)

test('a ratio of the P95s and one of the P50s for each round, of the head and of the base again apart', () => {
  const [evidence] = evidenceOf([{ name }], [round(steady, slower, steady), round(steady, [])])
  expect(evidence?.ratios.p95[0]).toBeCloseTo(Math.log(1.2), 2)
  expect(evidence?.ratios.p50[0]).toBeCloseTo(Math.log(1.2), 2)
  expect(evidence?.ratios.p95[1]).toBeNaN()
  expect(evidence?.alike).toEqual({ p95: [0], p50: [0] })
  expect(evidence?.errors[0]).toMatchObject({ base: { requests: 100 }, head: { requests: 100 } })
})

test('what stands still in two rounds of thirty is not in their middle, and is in the whole', () => {
  const rounds = Array.from({ length: 30 }, (_, index) => round(steady, index < 2 ? steady.map((ms) => ms + 500) : steady))
  const [evidence] = evidenceOf([{ name }], rounds)
  expect(evidence?.ratios.p95.filter((ratio) => ratio === 0)).toHaveLength(28)
  expect(evidence?.whole()).toBeGreaterThan(Math.log(40))
})
