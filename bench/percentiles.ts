/** The percentiles that our drivers record against those of a service that keeps a record of its own, also where it stalls. */
import { driveClosedLoop } from '../src/load/drive/closed-loop.ts'
import type { Pace } from '../src/load/drive/loader.ts'
import { openLoader } from '../src/load/drive/scheduler.ts'
import type { LatencyHistogram } from '../src/load/latency-histogram.ts'
import type { Target } from '../src/load/target.ts'
import { targetOf } from '../test/support/targets.ts'
import { type Stall, startTimedService, type TimedService } from '../test/support/timed-service.ts'
import { type Measure, type Measurement, noteBusyMachine } from './measurement.ts'

const percents = [50, 95, 99]
const lengthMs = 8000
const perSecond = 200
const { signal } = new AbortController()

/** Latencies at 200 quantiles of a log-normal distribution around 40 ms with a P95 of 84, in ms, in a mixed order. */
const delays = Array.from({ length: 200 }, (_, index) => {
  const at = ((index * 77) % 200) + 0.5
  return Math.round(40 * Math.exp(0.45 * probit(at / 200)) * 100) / 100
})
const target = targetOf(`GET /scheduled?ms=${delays}`)

/** The normal distribution's quantile, by bisection of its integral (Abramowitz & Stegun 7.1.26: within 1.5e-7). */
function probit(p: number): number {
  let [low, high] = [-8, 8]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (normal(middle) < p) low = middle
    else high = middle
  }
  return low
}

function normal(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2)
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const erf = 1 - series * Math.exp((-x * x) / 2)
  return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

async function round(service: TimedService, asked: Target, pace: Pace): Promise<LatencyHistogram> {
  const loader = openLoader({ targets: [asked], timeoutMs: 5000, ca: null })
  try {
    const origins = [{ side: 'head', origin: service.origins[0] ?? '' }]
    const { measured } = await loader.round({ origins, sides: 'together', pace, lengthMs, signal })
    return latencyIn(measured.get('head') ?? new Map())
  } finally {
    await loader.close()
  }
}

function latencyIn(measured: ReadonlyMap<string, { latency: LatencyHistogram }>): LatencyHistogram {
  const [measurement] = measured.values()
  if (measurement === undefined) throw new Error('nothing was measured')
  return measurement.latency
}

function compared(name: string, recorded: LatencyHistogram, truth: number[], aim: number | null): Measurement[] {
  const sorted = truth.sort((a, b) => a - b)
  return percents.map((percent) => ({
    what: `P${percent}: ${name}`,
    ms: recorded.percentile(percent),
    baselineMs: sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN,
    baseline: 'what the service did',
    aim,
  }))
}

async function ofKnownDelays(service: TimedService): Promise<Measurement[]> {
  const closed = {
    targets: [target],
    origin: service.origins[0] ?? '',
    concurrency: 8,
    durationMs: lengthMs,
    timeoutMs: 5000,
    signal,
  }
  const drivers: [string, () => Promise<LatencyHistogram>][] = [
    ['closed loop, autocannon', async () => latencyIn((await driveClosedLoop(closed)).measured)],
    ['closed loop, scheduler', () => round(service, target, { kind: 'closed', concurrency: 8 })],
    ['open loop, scheduler', () => round(service, target, { kind: 'open', perSecond })],
  ]
  const measurements: Measurement[] = []
  for (const [name, drive] of drivers) {
    await service.look()
    const recorded = await drive()
    const { log } = await service.look()
    const truth = log.map(({ startMs, endMs }) => (endMs ?? Number.NaN) - startMs)
    measurements.push(...compared(name, recorded, truth, 1.01))
  }
  return measurements
}

/** What callers who come at a constant rate wait for: to the end of the stall that they come in. */
function waits(arrivals: number, firstMs: number, stalls: Stall[]): number[] {
  return Array.from({ length: arrivals }, (_, index) => {
    const at = firstMs + (index * 1000) / perSecond
    const stall = stalls.find(({ startMs, endMs }) => startMs <= at && at < endMs)
    return stall === undefined ? 0 : stall.endMs - at
  })
}

async function ofStalls(service: TimedService): Promise<Measurement[]> {
  const fast = targetOf('GET /fast')
  await round(service, fast, { kind: 'open', perSecond })
  service.stall(1500, 300)
  await service.look()
  const open = await round(service, fast, { kind: 'open', perSecond })
  const { log, stalls } = await service.look()
  const truth = waits(open.count, log[0]?.startMs ?? 0, stalls)
  const closed = await round(service, fast, { kind: 'closed', concurrency: 1 })
  const tail = ({ what }: Measurement) => !what.startsWith('P50')
  return [
    ...compared('stalls of 300 ms, open loop', open, truth, 1.01).filter(tail),
    ...compared('stalls of 300 ms, closed loop', closed, truth, null).filter(tail),
  ]
}

export const measure: Measure = async () => {
  noteBusyMachine()
  const service = await startTimedService()
  try {
    return [...(await ofKnownDelays(service)), ...(await ofStalls(service))]
  } finally {
    await service.stop()
  }
}
