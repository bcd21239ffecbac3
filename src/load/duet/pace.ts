import type { Loader, Origin, Pace } from '../drive/loader.ts'
import { processorMeter } from './processor.ts'

/** What a run was told of its pace. null: it is found out. */
export interface Wanted {
  concurrency: number | null
  /** Requests/s on each side. */
  perSecond: number | null
}

export interface Trial {
  pace: Pace
  /** Answers a second of each side in the trial, all targets together. */
  capacity: number
  /** How busy the machine was at the pace of the trial, 0 to 1. */
  busy: number
}

export interface TrialRequest {
  origins: readonly Origin[]
  sides: 'together' | 'apart'
  wanted: Wanted
  signal: AbortSignal
}

/** Callers of the first trial, and the most. */
const fewestCallers = 8
const mostCallers = 64

/** In ms. What warms a service up is not looked at. */
const warmUpMs = 2000
const trialMs = 1200

/**
 * A quarter of what all sides together can answer. There the latency is the service's own; nearer to the limit it is that of the queue: a side
 * waits for what the other computes, and is as slow as it. Measured on two processors, a head that computes 10 % longer: at half of the capacity its
 * P95 is 1 to 7 % above the base's, at a quarter 9 to 10 %, with a spread from round to round that is half as wide.
 */
const shareOfCapacity = 0.25

/** So many answers a second are enough: at a quarter of it a round of half a second has 400 requests, and the fewer a round has, the more its P95 is a matter of chance. */
const enough = 3200

/** More callers are tried only on a machine that has a processor for them, and only while they bring more answers. */
const busyEnough = 0.9
const leastGrowth = 1.3

/** Warms up sides that are compared later on. */
export async function warmUp(loader: Loader, { origins, sides, signal }: Omit<TrialRequest, 'wanted'>): Promise<void> {
  await loader.round({ origins, sides, pace: { kind: 'closed', concurrency: fewestCallers }, lengthMs: warmUpMs, signal })
}

/**
 * Warms all sides up, and finds at what pace they are compared, where the user has not said so. A service that waits for others answers the more the
 * more callers there are; one that computes does not.
 */
export async function findPace(loader: Loader, request: TrialRequest): Promise<Trial> {
  await warmUp(loader, request)
  const { concurrency, perSecond } = request.wanted
  if (perSecond !== null) return attempt(loader, request, { kind: 'open', perSecond })
  if (concurrency !== null) return attempt(loader, request, { kind: 'closed', concurrency })
  let callers = fewestCallers
  let best = await attempt(loader, request, { kind: 'closed', concurrency: callers })
  while (callers < mostCallers && best.capacity < enough && best.busy < busyEnough) {
    callers *= 2
    const next = await attempt(loader, request, { kind: 'closed', concurrency: callers })
    if (next.capacity < best.capacity * leastGrowth) break
    best = next
  }
  return { ...best, pace: { kind: 'open', perSecond: Math.max(1, Math.round(best.capacity * shareOfCapacity)) } }
}

async function attempt(loader: Loader, { origins, sides, signal }: TrialRequest, pace: Pace): Promise<Trial> {
  const meter = processorMeter()
  const { measured, elapsedMs } = await loader.round({ origins, sides, pace, lengthMs: trialMs, signal })
  const answers = [...measured.values()].map((targets) => sum([...targets.values()].map(({ requests }) => requests)))
  return { pace, capacity: (Math.min(...answers) * 1000) / Math.max(1, elapsedMs), busy: meter.busy() }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
