import type { GeneratorLoad } from '../measurement.ts'

/** What was measured of one service under load, on one machine, for advice. */
export interface Measured {
  /** Answers per second. */
  perSecond: number
  latencyMs: { mean: number; p95: number }
  /** Callers who each ask again once they are answered; null: requests arrived at a rate. */
  concurrency: number | null
  /** Of the service's process tree: CPU seconds per second. null: the system does not tell. */
  cores: number | null
  /** Of them, those of the thread that uses the most: in Node the event loop's, most often. null or absent: not measured. */
  busiestThread?: number | null
  /** Of the machine, so the service cannot use more. */
  coresAvailable: number
  generator: GeneratorLoad
  /** Of the service, P99; null: not measured. */
  eventLoopLagMs: number | null
  /** The same load with rising concurrency, closed loop; may be empty. */
  ramp: readonly RampStep[]
  /** What production asks for; null: not known. */
  goal: { perSecond: number; p95Ms: number } | null
}

export interface RampStep {
  concurrency: number
  /** Answers per second. */
  perSecond: number
  p95Ms: number
  /** As `Measured.cores`. */
  cores: number | null
}

/** One sentence that follows from figures, and the figures. */
export interface Advice {
  about: 'generator' | 'in-flight' | 'cpu' | 'one-thread' | 'waiting' | 'event-loop' | 'knee' | 'decline' | 'instances'
  sentence: string
  figures: Readonly<Record<string, number>>
}
