import { type ErrorRates, errorRates } from './error-rate.ts'
import type { TargetEvidence } from './evidence.ts'
import { type Latency, latency } from './latency.ts'

/** The two tests of a target. */
export interface Assessed {
  target: string
  latency: Latency
  errors: ErrorRates
}

/** `unfit`: base against base differs (`baseAgainstBase`). */
export function assess({ target, ratios, errors }: TargetEvidence, { unfit }: { unfit: boolean }): Assessed {
  return { target, latency: latency(ratios), errors: errorRates(errors, { unfit }) }
}
