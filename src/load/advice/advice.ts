import { bottleneck, idle } from './bottleneck.ts'
import { instancesFor } from './instances.ts'
import { highest, kneeOf, rising } from './knee.ts'
import { cpuBound, cpuMsPerRequest, inFlight } from './little.ts'
import type { Advice, Measured } from './measured.ts'
import { fitScalability } from './scalability.ts'
import { callers, coresOf, count, decimal, ms, percent, rate } from './wording.ts'

/** Below it, the ticks in which systems count CPU are too coarse to divide by. */
const countedCores = 0.05

/** Share of P95 that lag explains before it is worth a sentence. */
const lagShare = 0.25

/** Share of callers that have to be inside the service for a closed loop to be one. */
const waitingShare = 0.8

/** Of a service's CPU: one thread that has so much of it is what the rest waits for. */
const threadShare = 0.7

/** A generator's event loop is at its limit from here on; below it what it sent was late for another reason. */
const busiest = 0.9

/** A throughput this far below the highest has fallen, and does not just vary. */
const fallen = 0.95

/**
 * What the figures say about scaling, each sentence by a law that is named where it is computed (little.ts, knee.ts, scalability.ts); nothing
 * where they say nothing. Where the generator was the limit nothing is said about the service.
 */
export function adviceOn(measured: Measured): Advice[] {
  const { generator, perSecond } = measured
  if (generator.limited) {
    const busyFor = generator.eventLoopUtilization
    return [
      {
        about: 'generator',
        sentence:
          busyFor < busiest
            ? `The machine left the generator no processor in time (${percent(busyFor)} busy), so the figures say nothing of the service's limit: it can do ${rate(perSecond)}, and perhaps more.`
            : `The generator was at its limit (${percent(busyFor)} busy) and not the service: it can do more than ${rate(perSecond)}.`,
        figures: { eventLoopUtilization: busyFor, perSecond },
      },
    ]
  }
  return [inside, cpu, oneThread, bottleneck, eventLoop, knee, decline, instances].flatMap((about) => about(measured) ?? [])
}

/** Of arrivals at a rate. Callers who ask again once answered are as many as they are, unless they were busy with something else. */
function inside(measured: Measured): Advice | null {
  const { perSecond, latencyMs, concurrency } = measured
  const requests = inFlight(perSecond, latencyMs.mean)
  const figures = { perSecond, meanMs: latencyMs.mean, inFlight: requests }
  const product = `${rate(perSecond)} of ${ms(latencyMs.mean)} each`
  if (concurrency === null) {
    if (!(requests > 0)) return null
    const sentence =
      requests >= 1
        ? `${product} are ${count(requests)} requests inside the service at any time: for so many at once its pools have to be sized.`
        : `${product} are less than one request inside the service at any time: at this rate a single connection to the database would do, and the figures say nothing of its limit.`
    return { about: 'in-flight', sentence, figures }
  }
  if (!(requests < waitingShare * concurrency)) return fullyInside(measured, concurrency)
  return {
    about: 'in-flight',
    sentence: `${product} are only ${count(requests)} of ${count(concurrency)} callers who wait for the service: the load was lighter than it seems.`,
    figures: { ...figures, concurrency },
  }
}

/** A ramp says more than this. */
function fullyInside({ perSecond, latencyMs, cores, coresAvailable, ramp }: Measured, concurrency: number): Advice | null {
  if (ramp.length > 0 || !(perSecond > 0)) return null
  const waits =
    cores !== null && cores < idle * Math.min(1, coresAvailable)
      ? ` Meanwhile the service used only ${decimal(cores)} of ${coresOf(coresAvailable)}: what they wait for is not its CPU, but a pool, a lock or the database.`
      : ''
  return {
    about: 'in-flight',
    sentence: `Of ${callers(concurrency)} who ask again at once, each waits ${ms(latencyMs.mean)}, which makes ${rate(perSecond)}: as many callers get more only where each is answered faster.${waits} Whether more callers would get more, a ramp shows.`,
    figures: { perSecond, meanMs: latencyMs.mean, concurrency, ...(cores === null ? {} : { cores }) },
  }
}

function cpu({ perSecond, cores, coresAvailable }: Measured): Advice | null {
  if (cores === null || cores < countedCores || perSecond <= 0) return null
  const cpuMs = cpuMsPerRequest(cores, perSecond)
  const most = cpuBound(coresAvailable, cpuMs)
  return {
    about: 'cpu',
    sentence: `A request takes ${ms(cpuMs)} of the service's CPU, so with ${coresOf(coresAvailable)} it cannot answer more than ${rate(most)}.`,
    figures: { cpuMsPerRequest: cpuMs, cores, coresAvailable, perSecondAtMost: most },
  }
}

/** X ≤ 1 / D of the thread: it has one core at most. A ramp that went to the limit has seen it. */
function oneThread({ perSecond, cores, busiestThread = null, coresAvailable, ramp }: Measured): Advice | null {
  if (cores === null || busiestThread === null || coresAvailable < 2 || perSecond <= 0 || kneeOf(ramp) !== null) return null
  if (busiestThread < countedCores || busiestThread < threadShare * cores) return null
  const cpuMs = cpuMsPerRequest(busiestThread, perSecond)
  const most = cpuBound(1, cpuMs)
  return {
    about: 'one-thread',
    sentence: `${ms(cpuMs)} of that are one thread's, in Node the event loop's, and a thread has one core: a single process cannot answer more than ${rate(most)}, however large the machine.`,
    figures: { threadCpuMsPerRequest: cpuMs, busiestThread, perSecondAtMost: most },
  }
}

function eventLoop({ eventLoopLagMs, latencyMs }: Measured): Advice | null {
  if (eventLoopLagMs === null || !(eventLoopLagMs >= lagShare * latencyMs.p95)) return null
  return {
    about: 'event-loop',
    sentence: `The service's event loop was up to ${ms(eventLoopLagMs)} late (P99), against a P95 of ${ms(latencyMs.p95)}: requests wait while others compute.`,
    figures: { eventLoopLagMs, p95Ms: latencyMs.p95 },
  }
}

function knee({ ramp }: Measured): Advice | null {
  const found = kneeOf(ramp)
  if (found === null) return null
  const { concurrency, perSecond, aloneMs, seen } = found
  const from = seen ? `From about ${count(concurrency)} callers on` : `From ${count(concurrency)} callers on, or fewer,`
  return {
    about: 'knee',
    sentence: `${from} more of them only wait longer: throughput gets no higher than ${rate(perSecond)}.`,
    figures: { concurrency, perSecond, aloneMs },
  }
}

function decline({ ramp }: Measured): Advice | null {
  const steps = rising(ramp)
  const last = steps.at(-1)
  const most = highest(steps)
  if (last === undefined || most === null || last.perSecond >= fallen * most.perSecond) return null
  const peak = fitScalability(steps)?.peak
  const between = peak === null || peak === undefined ? '' : `, with its peak at about ${count(peak.concurrency)}`
  return {
    about: 'decline',
    sentence: `Beyond its limit it gets slower: ${rate(last.perSecond)} with ${count(last.concurrency)} callers, ${rate(most.perSecond)} with ${count(most.concurrency)}${between}. Refusing requests above that would keep it fast.`,
    figures: {
      concurrency: last.concurrency,
      perSecond: last.perSecond,
      bestConcurrency: most.concurrency,
      bestPerSecond: most.perSecond,
    },
  }
}

function instances({ ramp, goal, coresAvailable }: Measured): Advice | null {
  const needed = goal === null ? null : instancesFor(ramp, goal)
  if (goal === null || needed === null) return null
  const asked = `${rate(goal.perSecond)} at a P95 within ${ms(goal.p95Ms)}`
  const { step } = needed
  const figures = { perSecond: goal.perSecond, p95Ms: goal.p95Ms, stepPerSecond: step.perSecond, stepP95Ms: step.p95Ms }
  if (needed.kind === 'never') {
    return {
      about: 'instances',
      sentence: `No number of instances gives ${asked}: P95 is ${ms(step.p95Ms)} even with ${callers(step.concurrency)}.`,
      figures,
    }
  }
  const waits = step.cores !== null && step.cores < idle * coresAvailable
  const shared = waits
    ? ` That one used only ${decimal(step.cores ?? 0)} of ${coresOf(coresAvailable)}, so what they share may be the limit of all.`
    : ''
  const many = `${needed.count} ${needed.count === 1 ? 'instance' : 'instances'}`
  return {
    about: 'instances',
    sentence: `${needed.atMost ? 'At most ' : ''}${many} like this for ${asked}: one answered ${rate(step.perSecond)} at ${ms(step.p95Ms)}.${needed.count > 1 ? shared : ''}`,
    figures: { ...figures, instances: needed.count },
  }
}
