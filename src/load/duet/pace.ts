import type { Loader, Origin, Pace, RoundRequest } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { type Asking, together } from './ask.ts'
import { processorMeter } from './processor.ts'

/** What a run was told of its pace. null: it is found out. */
export interface Wanted {
  concurrency: number | null
  /** Requests/s on each side. */
  perSecond: number | null
}

/** Whether it was told anything: then no pace is to be found. */
export function isGiven({ concurrency, perSecond }: Wanted): boolean {
  return concurrency !== null || perSecond !== null
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
  if (perSecond !== null) return attempt(loader, request, { pace: { kind: 'open', perSecond }, lengthMs: trialMs })
  if (concurrency !== null) return attempt(loader, request, { pace: { kind: 'closed', concurrency }, lengthMs: trialMs })
  const best = await mostAnswers(loader, request, { lengthMs: trialMs })
  return { ...best, pace: { kind: 'open', perSecond: comfortable(best) } }
}

/** More targets than these would take too long to try one after the other. */
const mostByThemselves = 20

/** Of all trials of all targets together about, and the shortest of one, in ms. */
const trialsMs = 5000
const shortestTrialMs = 250

/** In ms: how long it takes at most to find the pace for so many targets, with the warm-up. */
export function mostTrialsMs(targets: number): number {
  const [times, each] = targets > mostByThemselves ? [1, trialMs] : [targets, trialOf(targets)]
  return warmUpMs + times * each * (1 + Math.log2(mostCallers / fewestCallers))
}

function trialOf(targets: number): number {
  return Math.min(trialMs, Math.max(shortestTrialMs, trialsMs / (2 * targets)))
}

/**
 * The same, of several targets for each by itself, unless the user has set the pace of all together: then that is kept, and they are mixed. The
 * capacity is that of all together, by their weights.
 */
export async function findAsking(
  loader: Loader,
  request: TrialRequest & { targets: readonly Pick<Target, 'name' | 'weight'>[] },
): Promise<Omit<Trial, 'pace'> & { asking: Asking }> {
  const { targets, wanted } = request
  if (isGiven(wanted) || targets.length === 1 || targets.length > mostByThemselves) {
    const { pace, ...found } = await findPace(loader, request)
    return { ...found, asking: { kind: 'mixed', pace } }
  }
  await warmUp(loader, request)
  const capacity = new Map<string, number>()
  const perSecond = new Map<string, number>()
  let busy = 0
  for (const { name } of targets) {
    const best = await mostAnswers(loader, request, { only: name, lengthMs: trialOf(targets.length) })
    capacity.set(name, best.capacity)
    perSecond.set(name, comfortable(best))
    busy = Math.max(busy, best.busy)
  }
  const pace = { kind: 'open', perSecond: together(perSecond, targets) } as const
  return { capacity: together(capacity, targets), busy, asking: { kind: 'isolated', perSecond, pace } }
}

function comfortable({ capacity }: Trial): number {
  return Math.max(1, Math.round(capacity * shareOfCapacity))
}

async function mostAnswers(loader: Loader, request: TrialRequest, how: Omit<Attempt, 'pace'>): Promise<Trial> {
  let callers = fewestCallers
  let best = await attempt(loader, request, { ...how, pace: { kind: 'closed', concurrency: callers } })
  while (callers < mostCallers && best.capacity < enough && best.busy < busyEnough) {
    callers *= 2
    const next = await attempt(loader, request, { ...how, pace: { kind: 'closed', concurrency: callers } })
    if (next.capacity < best.capacity * leastGrowth) break
    best = next
  }
  return best
}

type Attempt = Pick<RoundRequest, 'pace' | 'only' | 'lengthMs'>

async function attempt(loader: Loader, { origins, sides, signal }: TrialRequest, how: Attempt): Promise<Trial> {
  const meter = processorMeter()
  const { measured, elapsedMs } = await loader.round({ origins, sides, signal, ...how })
  const answers = [...measured.values()].map((targets) => sum([...targets.values()].map(({ requests }) => requests)))
  return { pace: how.pace, capacity: (Math.min(...answers) * 1000) / Math.max(1, elapsedMs), busy: meter.busy() }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
