import { prepareHeadAlone } from '../../../migrations/prepare/head.ts'
import { failsOften } from '../rules/error-rate.ts'
import { type Found, loadOne } from '../running.ts'
import { checkSides, Ended, showLog } from '../sides.ts'
import { died } from './died.ts'
import { headOf } from './head.ts'
import { sideOf, startOn } from './start.ts'
import type { Work } from './work.ts'

/** Loads the head, with nothing beside it. `reason`: why, a sentence. */
export async function alone(work: Work, reason: string): Promise<Found> {
  const { run, scenario, subject, preparation, databases } = work
  preparation.database = databases.beforeAlone
  await run.time.during('databases', () => prepareHeadAlone(preparation, databases.alone))
  const database = { name: `${databases.alone}_only`, template: databases.alone }
  const head = sideOf(run, 'head', run.config.workingDirectory, database)
  const sides = await startOn(work, [head])
  try {
    const found = await loadOne(run, scenario, headOf(subject, sides, [head]), reason)
    if (found.targets.some((outcome) => failsOften(outcome, run.config))) showLog(sides.service('head'), run.progress)
    checkSides(sides, [head])
    return found
  } catch (error) {
    run.signal.throwIfAborted()
    // A service that is gone answers nothing, which is then no mistake in the address.
    const service = sides.service('head')
    if (service.ended === null) throw error
    return died(new Ended(service), [], run.progress)
  } finally {
    await sides.stop()
  }
}
