import { type ErrorRates, errorRates } from './error-rate.ts'
import type { TargetEvidence } from './evidence.ts'
import { type Latency, slowness } from './latency.ts'

/** The three tests of a target. */
export interface Assessed {
  target: string
  latency: Latency
  errors: ErrorRates
}

/** `unfit`: base against base differs (`baseAgainstBase`). */
export function assess({ target, ratios, whole, errors }: TargetEvidence, { unfit }: { unfit: boolean }): Assessed {
  const latency = { p95: slowness(ratios.p95), p50: slowness(ratios.p50), whole }
  return { target, latency, errors: errorRates(errors, { unfit }) }
}
