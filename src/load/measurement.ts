import type { LatencyHistogram } from './latency-histogram.ts'

/** Why a request got no whole answer. A timeout also counts in the latencies, at the timeout's value. */
export const failures = ['timeout', 'refused', 'reset', 'tls', 'dns', 'protocol'] as const
export type Failure = (typeof failures)[number]

/** What was measured of one target on one side: mergeable without loss. */
export interface Measurement {
  /** Of every answer whatever its status, and of every timeout. */
  latency: LatencyHistogram
  /** Requests that were sent and came to an end: statuses and failures add up to it. */
  requests: number
  /** Answers by status. */
  statuses: ReadonlyMap<number, number>
  /** Requests without a whole answer, by the reason. */
  failures: ReadonlyMap<Failure, number>
  /** Answers whose status was not expected, and failures. */
  errors: number
  /** Of answers' bodies. */
  bytes: number
}

/** Percentiles of latencies, whoever counted them. */
export interface Latencies {
  readonly count: number
  /** The latency in ms that `percent` (0 to 100) of all are at or below; NaN where that is not known. */
  percentile(percent: number): number
  /** In ms; NaN where they are not known. */
  readonly max: number
  readonly mean: number
}

/** What is shown and judged of a load: a `Measurement`, or what another engine tells of it. */
export type Figures = Omit<Measurement, 'latency' | 'bytes'> & { latency: Latencies }

/** How busy the generator was: at its limit it measures itself and not the service. */
export interface GeneratorLoad {
  /** 0 to 1, of the busiest process that drove. */
  eventLoopUtilization: number
  /** CPU seconds that were spent on driving. */
  cpuSeconds: number
  /** Whether the generator, and not the target, was the limit. */
  limited: boolean
}
