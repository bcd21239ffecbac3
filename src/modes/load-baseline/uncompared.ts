import { availableParallelism } from 'node:os'
import { adviceOn } from '../../load/advice/advice.ts'
import type { Advice, RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { GeneratorLoad, Latencies } from '../../load/measurement.ts'
import type { Target } from '../../load/target.ts'
import type { Run } from './index.ts'
import type { Load, TargetOutcome } from './load-run.ts'
import type { Found } from './running.ts'

/** How long a load lasts that is not compared, unless `duration` says otherwise, in ms. */
const usualMs = 30_000

/** What was asked for; `within`: what of it fits into the time budget. In ms. */
export function lengthOf({ config, deadline }: Run): { asked: number; within: number } {
  const asked = config.durationMs ?? usualMs
  return { asked, within: Math.min(asked, Math.max(1000, deadline - performance.now())) }
}

export function uncompared(target: Target, head: Load): TargetOutcome {
  return { target, head, base: null, decision: null }
}

/** Of a load that was measured and nothing else. */
export const nothingElse: Pick<
  Found,
  'comparison' | 'hardening' | 'advice' | 'ramp' | 'explained' | 'places' | 'died' | 'generator'
> = {
  comparison: { kind: 'nothing', reason: null },
  generator: { eventLoopUtilization: null, limited: false },
  hardening: null,
  advice: [],
  ramp: [],
  explained: null,
  places: new Map(),
  died: null,
}

/** Of all targets together. */
export interface Whole {
  latency: Latencies
  perSecond: number
  /** null: not known. */
  pace: Pace | null
  /** null: it tells nothing of itself, and was not the limit as far as is known. */
  generator: GeneratorLoad | null
  ramp: readonly RampStep[]
}

/** What the figures say about scaling. */
export function scalingAdvice({ latency, pace, generator, ...whole }: Whole): Advice[] {
  return adviceOn({
    ...whole,
    generator: generator ?? { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
    latencyMs: { mean: latency.mean, p95: latency.percentile(95) },
    concurrency: pace?.kind === 'closed' ? pace.concurrency : null,
    cores: null,
    coresAvailable: availableParallelism(),
    eventLoopLagMs: null,
    goal: null,
  })
}
