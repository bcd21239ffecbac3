import { rising } from './knee.ts'
import type { RampStep } from './measured.ts'

export type Instances =
  /** `step` is the busiest that kept the limit; `atMost`: the ramp ended there, so one may do even more. */
  | { kind: 'enough'; count: number; step: RampStep; atMost: boolean }
  /** Not even the lightest load kept the limit: more instances do not make a single request faster. */
  | { kind: 'never'; step: RampStep }

/**
 * How many instances like the measured one answer so many requests per second at a P95 within a limit, each at most as busy as the busiest
 * step that kept the limit. It takes for granted that they share no limit of their own, such as a database. null: no ramp.
 */
export function instancesFor(ramp: readonly RampStep[], goal: { perSecond: number; p95Ms: number }): Instances | null {
  const steps = rising(ramp)
  const [lightest] = steps
  if (lightest === undefined) return null
  const [best] = steps.filter(({ p95Ms }) => p95Ms <= goal.p95Ms).sort((a, b) => b.perSecond - a.perSecond)
  if (best === undefined) return { kind: 'never', step: lightest }
  return { kind: 'enough', count: Math.ceil(goal.perSecond / best.perSecond), step: best, atMost: best === steps.at(-1) }
}
