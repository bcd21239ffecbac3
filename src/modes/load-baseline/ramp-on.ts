import type { RampStep } from '../../load/advice/measured.ts'
import { driverOf } from './driver.ts'
import type { Run } from './index.ts'
import { climb } from './ramp.ts'
import type { Scenario } from './scenario.ts'
import { howEnded, lastWordsOf, showLog } from './sides.ts'
import type { One } from './stored.ts'

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
