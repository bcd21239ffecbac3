import { resourcesOf } from '../../load/resources/resources.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { adviceFor } from './advise.ts'
import { driverOf } from './alone.ts'
import { type Found, unexplained } from './found.ts'
import { hardened } from './harden.ts'
import type { Run } from './index.ts'
import { paceText } from './present/figures.ts'
import { rampOn } from './ramp.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { refuseSilence } from './silence.ts'
import type { One } from './stored.ts'
import { lengthOf, uncompared } from './uncompared.ts'
import { spent } from './usage.ts'

/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
export async function driveAlone(run: Run, scenario: Scenario, one: One, reason: string | null): Promise<Found> {
  const { config, progress } = run
  const { targets } = scenario
  const pace = paceAlone(config)
  progress.phase(`loading ${one.origin}`)
  const { origin, service } = one
  const usage = service && (() => service.usage())
  const { result, resources } = await run.time.during('load', async () => {
    await usage?.()
    const result = await driverOf(run, scenario, origin)(pace, lengthOf(run).within)
    const used = (await usage?.()) ?? null
    const head = used && spent(used, result.measured.values())
    return { result, resources: head && resourcesOf([{ base: null, head }]) }
  })
  refuseSilence(result.measured.values(), origin)
  const hardening = await hardened(run, scenario, origin)
  one.check()
  const { steps: ramp, notes } = await rampOn(run, scenario, one)
  const outcomes = targets.flatMap((target) => {
    const measured = result.measured.get(target.name)
    return measured === undefined ? [] : [uncompared(target, { measured, elapsedMs: result.elapsedMs })]
  })
  return {
    targets: outcomes,
    comparison: { kind: 'nothing', reason },
    generator: result.generator,
    hardening,
    advice: adviceFor({ ...result, measured: [...result.measured.values()], pace, resources, ramp }),
    ramp,
    resources,
    died: null,
    ...unexplained,
    notes: [`${code(origin)}, ${paceText(pace)} for ${duration(result.elapsedMs)}`, ...notes],
  }
}
