import type { Loader, Origin, Pace } from '../drive/loader.ts'

/** What a run was told of its pace. null: it is found out. */
export interface Wanted {
  concurrency: number | null
  /** Requests/s on each side. */
  perSecond: number | null
}

/** Callers of the trial that finds the pace. */
const trialCallers = 8

/** In ms. The first part of a trial warms the services up and is not looked at. */
const warmUpMs = 2000
const trialMs = 1500

/**
 * Half of what both sides together can answer. There the latency is the service's own; at the limit it is that of the queue, whichever
 * side is a little slower fills up, and its P95 runs away from the other's by far more than it is slower.
 */
const shareOfCapacity = 0.5

export interface Trial {
  pace: Pace
  /** Answers a second of each side in the trial, all targets together. */
  capacity: number
}

/** Warms both sides up, and finds at what pace they are compared, where the user has not said so. */
export async function findPace(
  loader: Loader,
  request: { origins: readonly Origin[]; sides: 'together' | 'apart'; wanted: Wanted; signal: AbortSignal },
): Promise<Trial> {
  const { origins, sides, wanted, signal } = request
  const trial: Pace = { kind: 'closed', concurrency: wanted.concurrency ?? trialCallers }
  const asked = wanted.perSecond === null ? trial : ({ kind: 'open', perSecond: wanted.perSecond } as const)
  await loader.round({ origins, sides, pace: asked, lengthMs: warmUpMs, signal })
  const { measured, elapsedMs } = await loader.round({ origins, sides, pace: asked, lengthMs: trialMs, signal })
  const answers = Math.min(...[...measured.values()].map((targets) => sum([...targets.values()].map(({ requests }) => requests))))
  const capacity = (answers * 1000) / Math.max(1, elapsedMs)
  if (wanted.concurrency !== null || wanted.perSecond !== null) return { pace: asked, capacity }
  return { pace: { kind: 'open', perSecond: Math.max(1, Math.round(capacity * shareOfCapacity)) }, capacity }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
