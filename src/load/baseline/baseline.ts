import type { Pace } from '../drive/loader.ts'
import type { Measurement } from '../measurement.ts'
import type { Machine } from './machine.ts'

/** The form of baseline.json. Another one is not read: a comparison with it could be of something else. */
export const baselineVersion = 1

/** What a run has measured, to be compared with on another day and another machine. */
export interface Baseline {
  /** Preflight's. */
  preflight: string
  /** When it was measured, as an ISO date. */
  createdAt: string
  /** Of the service; null: not known. */
  commit: string | null
  machine: Machine
  /** Which work the reference server did. */
  reference: number
  load: BaselineLoad
  targets: readonly BaselineTarget[]
}

/** How the load was driven: with another, ratios say nothing about the service. */
export interface BaselineLoad {
  pace: Pace
  /** Of each round, in ms. */
  roundMs: number
}

export interface BaselineTarget {
  name: string
  /** See `fingerprintOf`. */
  fingerprint: string
  /** In their order. */
  rounds: readonly BaselineRound[]
  service: Measurement
  reference: Measurement
}

/**
 * P95 of one round, in ms. Both were asked in the same instants, so the machine's speed, and what else it was doing meanwhile, is in both: as
 * much as they need the processor.
 */
export interface BaselineRound {
  service: number
  reference: number
}
