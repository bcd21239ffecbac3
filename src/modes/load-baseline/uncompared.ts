import type { Target } from '../../load/target.ts'
import type { Found } from './found.ts'
import type { Run } from './index.ts'
import type { Load, TargetOutcome } from './load-run.ts'

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
