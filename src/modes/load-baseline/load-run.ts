import type { Advice, RampStep } from '../../load/advice/measured.ts'
import type { GateDecision, TargetDecision } from '../../load/decide/evidence.ts'
import type { Duet } from '../../load/duet/duet.ts'
import type { GeneratorLoad, Measurement } from '../../load/measurement.ts'
import type { Target } from '../../load/target.ts'
import type { Location } from '../../report/report.ts'
import type { Explained } from './explain.ts'
import type { Hardening } from './harden.ts'

/** Everything that was found out in one run: what the rules judge and the report shows. */
export interface LoadRun {
  targets: TargetOutcome[]
  comparison: Comparison
  generator: GeneratorLoad
  /** null: nothing but speed was asked about. */
  hardening: Hardening | null
  advice: readonly Advice[]
  /** The same load with more and more callers; empty where it was not asked for. */
  ramp: readonly RampStep[]
  /** What the targets ask of the database; null: it was not seen. */
  explained: Explained | null
  /** Where statements stand in the source, by their normalised text, as far as that is known. */
  places: ReadonlyMap<string, Location>
  /** How the head's service ended by itself; null: it did not. */
  died: null | { how: string; lastWords: string }
  maxP95Regression: number
  maxErrorRate: number
  /** Sentences for the report's last line: what was compared with what, on what. */
  notes: string[]
  /** The command that repeats this run in a terminal. */
  reproduce: string
}

export interface TargetOutcome {
  target: Target
  head: Load
  /** null: nothing was driven beside it. */
  base: Load | null
  /** null: nothing was compared. */
  decision: TargetDecision | null
}

/** What one side answered to one target, and in how long. */
export interface Load {
  measured: Measurement
  /** In ms of load. */
  elapsedMs: number
}

export type Comparison =
  | { kind: 'side by side'; baseName: string; decision: GateDecision; duet: Duet }
  | { kind: 'nothing'; reason: string | null }
