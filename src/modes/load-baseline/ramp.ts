import type { RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { OneSidedResult } from '../../load/drive/one-sided.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Progress } from '../../progress.ts'
import type { ServiceUsage } from '../../service/service.ts'
import { driverOf } from './alone.ts'
import type { Run } from './index.ts'
import type { Scenario } from './scenario.ts'
import { howEnded, lastWordsOf, showLog } from './sides.ts'
import type { One } from './stored.ts'

/** Callers, doubled from step to step. */
const most = 512

/** Of each step, in ms. */
const stepMs = 3000

/** So many steps without more answers are enough to see that there will be none. */
const flatSteps = 2

export interface Climb {
  /** No step begins that would end after it, as `performance.now()` counts. */
  until: number
  /** Called where a step that would have followed did not fit in. */
  outOfTime: () => void
  /** Of the service since the last call; null where it is not ours to look into. */
  usage: (() => Promise<ServiceUsage | null>) | null
  /** Whether the service has ended: what was measured of a step then is no answer of its. */
  isGone: () => boolean
}

/** Raises the number of callers until throughput has stopped growing, the generator is at its limit, the service has ended, or the time is over. */
export async function climb(
  drive: (pace: Pace, forMs: number) => Promise<OneSidedResult>,
  progress: Progress,
  { until, outOfTime, usage, isGone }: Climb,
): Promise<RampStep[]> {
  const steps: RampStep[] = []
  let best = 0
  let flat = 0
  for (let concurrency = 1; concurrency <= most && flat < flatSteps; concurrency *= 2) {
    if (performance.now() + stepMs > until) {
      outOfTime()
      break
    }
    progress.phase(`ramp: ${concurrency} ${concurrency === 1 ? 'caller' : 'callers'}`)
    await usage?.()
    const { measured, elapsedMs, generator } = await drive({ kind: 'closed', concurrency }, stepMs)
    const used = (await usage?.()) ?? null
    if (isGone() || generator.limited) break
    const { latency } = mergeMeasurements(measured.values())
    const perSecond = (latency.count * 1000) / Math.max(1, elapsedMs)
    steps.push({ concurrency, perSecond, p95Ms: latency.percentile(95), cores: used?.cores ?? null })
    flat = perSecond > best * 1.05 ? 0 : flat + 1
    best = Math.max(best, perSecond)
  }
  return steps
}

/** How a service took ever more callers. */
export interface Ramped {
  steps: RampStep[]
  /** Of a service that ended under them: what it stood before was measured all the same. */
  notes: string[]
}

/** Raises the number of callers of a service, if that was asked for, as far as the time goes. To be done last: it may not survive. */
export async function rampOn(run: Run, scenario: Scenario, { origin, service }: One): Promise<Ramped> {
  const { config, progress, deadline, time } = run
  if (!config.ramp) return { steps: [], notes: [] }
  const outOfTime = () => time.leaveOut('further steps of the ramp')
  const usage = service && (() => service.usage())
  const isGone = () => service !== null && service.ended !== null
  const steps = await time.during('ramp', () =>
    climb(driverOf(run, scenario, origin), progress, { until: deadline, outOfTime, usage, isGone }),
  )
  if (service === null || service.ended === null) return { steps, notes: [] }
  showLog(service, progress)
  const stood = steps.at(-1)?.concurrency
  const callers = stood === undefined ? 'the first caller' : `more than ${stood} ${stood === 1 ? 'caller' : 'callers'}`
  return { steps, notes: [`The service ended under ${callers} of the ramp, ${howEnded(service)}: ${lastWordsOf(service)}`] }
}
