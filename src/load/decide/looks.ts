import type { GatePlan } from './evidence.ts'

/** How a run's load is laid out, in seconds of load on each side. */
export interface LoadPlan {
  /** Until the last look. */
  firstSeconds: number
  /** After both services were restarted, only where there is a suspect. */
  confirmationSeconds: number
  /** For `GatePlan`. */
  looks: number[]
  /** For `GatePlan`. */
  confirmation: number
}

/** 20 rounds of 0.6 s. */
const earliestSeconds = 12

/** With less, the last look has too few rounds to tell anything, save where rounds are short and the load may last a little longer. */
export const leastLoadSeconds = (earliestSeconds * 3) / 2

/** Each look has seen this share of what the next one will have. */
const step = 0.6

/**
 * Divides the load that a run may take at most: two thirds until the last look, one third to confirm. 60 s: looks at 14.4, 24
 * and 40 s, and 20 s to confirm. Of the divisions simulated (36 + 24, 40 + 20, 45 + 15 s) this one finds the most at +10 %: a
 * shorter confirmation is where found regressions are lost again.
 */
export function plannedLooks(loadSeconds: number): LoadPlan {
  const firstSeconds = (loadSeconds * 2) / 3
  const looks = [1]
  for (let share = step; share * firstSeconds >= earliestSeconds; share *= step) looks.unshift(share)
  return { firstSeconds, confirmationSeconds: loadSeconds - firstSeconds, looks, confirmation: 0.5 }
}

/** What `preflight` decides by unless told otherwise. */
export function gatePlan(load: LoadPlan, limits: { maxP95Regression: number; maxErrorRate: number }): GatePlan {
  return { falseAlarmRate: 0.01, leastRounds: 20, looks: load.looks, confirmation: load.confirmation, ...limits }
}
