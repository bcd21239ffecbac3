import { newHistogram } from './latency-histogram.ts'
import type { Failure, Measurement } from './measurement.ts'
import type { StatusExpectation } from './target.ts'

/** Counts what became of the requests of one target on one side. */
export interface Recorder {
  /** A whole answer: latency in ms, status, bytes of its body. */
  answered(ms: number, status: number, bytes: number): void
  /** No whole answer within so many ms: that is its latency, or the slowest would be missing from the percentiles. */
  timedOut(timeoutMs: number): void
  /** No whole answer, for another reason: how long that took says nothing about the service's latency. */
  failed(failure: Exclude<Failure, 'timeout'>): void
  /** What was counted so far; it goes on growing. */
  readonly measurement: Measurement
}

export function newRecorder(expected: StatusExpectation): Recorder {
  const measurement = emptyMeasurement()
  const { latency, statuses, failures } = measurement
  function missed(failure: Failure): void {
    measurement.requests++
    measurement.errors++
    failures.set(failure, (failures.get(failure) ?? 0) + 1)
  }
  return {
    measurement,
    answered(ms, status, bytes) {
      latency.record(ms)
      measurement.requests++
      measurement.bytes += bytes
      const before = statuses.get(status)
      statuses.set(status, (before ?? 0) + 1)
      if (!expected.accepts(status)) measurement.errors++
    },
    timedOut(timeoutMs) {
      latency.record(timeoutMs)
      missed('timeout')
    },
    failed: missed,
  }
}

/** All of them together, as if it had been one; nothing measured where there are none. */
export function mergeMeasurements(measurements: Iterable<Measurement>): Measurement {
  const whole = emptyMeasurement()
  for (const part of measurements) {
    whole.latency.merge(part.latency)
    whole.requests += part.requests
    whole.errors += part.errors
    whole.bytes += part.bytes
    addCounts(whole.statuses, part.statuses)
    addCounts(whole.failures, part.failures)
  }
  return whole
}

interface Growing extends Measurement {
  statuses: Map<number, number>
  failures: Map<Failure, number>
}

function emptyMeasurement(): Growing {
  return { latency: newHistogram(), requests: 0, statuses: new Map(), failures: new Map(), errors: 0, bytes: 0 }
}

function addCounts<Key>(whole: Map<Key, number>, part: ReadonlyMap<Key, number>): void {
  for (const [key, count] of part) whole.set(key, (whole.get(key) ?? 0) + count)
}
