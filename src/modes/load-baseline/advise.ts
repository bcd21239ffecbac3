import { availableParallelism } from 'node:os'
import { adviceOn } from '../../load/advice/advice.ts'
import type { Advice, RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { GeneratorLoad, Latencies, Measurement } from '../../load/measurement.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Resources } from '../../load/resources/resources.ts'

/** Of all targets together. */
export interface Whole {
  latency: Latencies
  perSecond: number
  /** null: not known. */
  pace: Pace | null
  /** null: it tells nothing of itself, and was not the limit as far as is known. */
  generator: GeneratorLoad | null
  /** null: not known. */
  resources: Resources | null
  ramp: readonly RampStep[]
}

/**
 * What the figures say about scaling. How late the service's event loop was is not measured: Node tells only a program of which it
 * loads something, and a service is run as it is. The CPU of its busiest thread, which the system tells, bounds it all the same.
 */
export function scalingAdvice({ latency, pace, generator, resources, perSecond, ramp }: Whole): Advice[] {
  const cores = (cpuMs: number) => (cpuMs * perSecond) / 1000
  return adviceOn({
    perSecond,
    ramp,
    generator: generator ?? { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
    latencyMs: { mean: latency.mean, p95: latency.percentile(95) },
    concurrency: pace?.kind === 'closed' ? pace.concurrency : null,
    cores: resources && cores(resources.head.cpuMs),
    busiestThread: resources && cores(resources.head.busiestThreadMs),
    coresAvailable: availableParallelism(),
    eventLoopLagMs: null,
    goal: null,
  })
}

export interface Advised extends Omit<Whole, 'latency' | 'perSecond'> {
  /** Of the head, all targets. */
  measured: readonly Measurement[]
  /** Of its load, in ms. */
  elapsedMs: number
}

/** The same of one stretch of load. */
export function adviceFor({ measured, elapsedMs, ...rest }: Advised): Advice[] {
  const { latency } = mergeMeasurements(measured)
  return scalingAdvice({ ...rest, latency, perSecond: (latency.count * 1000) / Math.max(1, elapsedMs) })
}
