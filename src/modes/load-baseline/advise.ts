import { availableParallelism } from 'node:os'
import { adviceOn } from '../../load/advice/advice.ts'
import type { Advice, RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { GeneratorLoad, Measurement } from '../../load/measurement.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Resources } from '../../load/resources/resources.ts'

export interface Advised {
  /** Of the head, all targets. */
  measured: readonly Measurement[]
  /** Of its load, in ms. */
  elapsedMs: number
  pace: Pace
  generator: GeneratorLoad
  resources: Resources | null
  ramp: readonly RampStep[]
}

/**
 * What follows for scaling from how the head answered. How late its event loop was is not measured: Node tells only a program of which it
 * loads something, and a service is run as it is. The CPU of its busiest thread, which the system tells, bounds it all the same.
 */
export function adviceFor({ measured, elapsedMs, pace, generator, resources, ramp }: Advised): Advice[] {
  const { latency } = mergeMeasurements(measured)
  const perSecond = (latency.count * 1000) / Math.max(1, elapsedMs)
  const cores = (cpuMs: number) => (cpuMs * perSecond) / 1000
  return adviceOn({
    perSecond,
    latencyMs: { mean: latency.mean, p95: latency.percentile(95) },
    concurrency: pace.kind === 'closed' ? pace.concurrency : null,
    cores: resources && cores(resources.head.cpuMs),
    busiestThread: resources && cores(resources.head.busiestThreadMs),
    coresAvailable: availableParallelism(),
    generator,
    eventLoopLagMs: null,
    ramp,
    goal: null,
  })
}
