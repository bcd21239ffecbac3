import { createHash } from 'node:crypto'
import type { Pace } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { fingerprintOf } from '../targets/fingerprint.ts'

/** A whole load, before it is parted. */
export interface Scenario {
  targets: readonly Target[]
  /** Where it goes; parts of it on other origins are no parts of one load. */
  origin: string
  pace: Pace
  durationMs: number
}

/** Whether two shards drove parts of the same load, in 16 hexadecimal digits; what secret headers say is left out. */
export function scenarioFingerprint({ targets, origin, pace, durationMs }: Scenario): string {
  const each = targets.map((target) => [target.name, target.weight, target.expected.text, fingerprintOf(target)])
  const paced = pace.kind === 'closed' ? ['closed', pace.concurrency] : ['open', pace.perSecond]
  return createHash('sha256')
    .update(JSON.stringify([origin, paced, durationMs, each]))
    .digest('hex')
    .slice(0, 16)
}
