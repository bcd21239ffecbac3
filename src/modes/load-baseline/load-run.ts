import type { Advice, RampStep } from '../../load/advice/measured.ts'
import type { Baseline, BaselineLoad, BaselineTarget } from '../../load/baseline/baseline.ts'
import type { BaselineComparison, TargetComparison } from '../../load/baseline/compare.ts'
import type { GateDecision, TargetDecision } from '../../load/decide/evidence.ts'
import type { Duet } from '../../load/duet/duet.ts'
import type { Figures, GeneratorLoad } from '../../load/measurement.ts'
import type { Resources } from '../../load/resources/resources.ts'
import type { Shard } from '../../load/shard/shard.ts'
import type { Target } from '../../load/target.ts'
import type { Location } from '../../report/report.ts'
import type { Explained } from './explain.ts'
import type { Hardening } from './harden.ts'
import type { HelpfulIndex } from './indexes.ts'
import type { LoadLength } from './load-length.ts'
import type { TimeSpent } from './time-budget.ts'

/** Everything that was found out in one run: what the rules judge and the report shows. */
export interface LoadRun {
  targets: TargetOutcome[]
  comparison: Comparison
  driven: Driven
  generator: Generator
  /** null: nothing but speed was asked about. */
  hardening: Hardening | null
  advice: readonly Advice[]
  /** The same load with more and more callers; empty where it was not asked for. */
  ramp: readonly RampStep[]
  /** CPU and memory that the answers took; null: not ours to look into, or the system does not tell. */
  resources: Resources | null
  /** Those that were seen to help what the targets ask; none where nothing was tried. */
  indexes: readonly HelpfulIndex[]
  /** Where the time went. */
  time: TimeSpent
  /** What the targets ask of the database; null: it was not seen. */
  explained: Explained | null
  /** Where statements stand in the source, by their normalised text, as far as that is known. */
  places: ReadonlyMap<string, Location>
  /** How the head's service ended by itself; null: it did not. */
  died: null | { how: string; lastWords: string }
  /** What became of `save`; null: nothing was to be saved. */
  saved: Saved | null
  maxP95Regression: number
  maxErrorRate: number
  /** In ms, of a load that is compared with nothing; null: there is no limit. */
  maxP95Ms: number | null
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
  measured: Figures
  /** In ms of load. */
  elapsedMs: number
  /** Answers per second, where that is more than `elapsedMs` tells: what several machines reached, each in its own time. */
  perSecond?: number
}

/** Shards that drove at once for less of the time than this did not load the service with what their rates add up to. */
export const togetherEnough = 0.8

/** Who drove the load, and how much of it. */
export type Driven =
  | { by: 'preflight' }
  /** One machine of several; what it measured lies in the file, and is decided on with the others'. */
  | { by: 'shard'; shard: Shard; file: string }
  /** All of them. `together`: the share (0 to 1) of the time in which they drove at once. */
  | { by: 'shards'; shards: number; together: number }
  /** With its own figures. version null: not known. */
  | { by: 'artillery'; version: string | null }
  /** A script that is to be run elsewhere was written to the file. */
  | { by: 'nobody'; script: string }

/** How busy the generator was. Null: another engine does not tell, and whether it was the limit only its arrivals can. */
export type Generator = Omit<GeneratorLoad, 'cpuSeconds' | 'eventLoopUtilization'> & { eventLoopUtilization: number | null }

export type Comparison =
  | { kind: 'side by side'; baseName: string; decision: GateDecision; duet: Duet; length: LoadLength }
  | StoredComparison
  | { kind: 'nothing'; reason: string | null }

/** With what an earlier run has measured, through the reference server that stood beside both. */
export interface StoredComparison {
  kind: 'stored'
  /** As the user named it. */
  file: string
  stored: Baseline
  now: Baseline
  compared: BaselineComparison
  /** What the baseline says of each target of this run, by the target's name; empty where they cannot be compared. */
  targets: ReadonlyMap<string, SinceThen>
  loadMs: number
  /** Why it is not the base, which was asked for first: a sentence. null: it was not. */
  instead: string | null
}

export interface SinceThen {
  comparison: TargetComparison
  /** null: the baseline does not have it. */
  stored: BaselineTarget | null
  now: BaselineTarget
}

export type Saved =
  /** `thin`: targets of which it holds too few rounds to be compared with. */
  | { kind: 'saved'; file: string; rounds: number; load: BaselineLoad; thin: string[] }
  /** One sentence. */
  | { kind: 'not saved'; file: string; why: string }
