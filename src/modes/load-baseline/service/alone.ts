import { prepareHeadAlone } from '../../../migrations/prepare/head.ts'
import type { SideRequest } from '../../../service/sides.ts'
import { explainSides, type Templates } from '../explain-sides.ts'
import type { Found } from '../found.ts'
import { helpfulIndexes } from '../indexes.ts'
import { failsOften } from '../rules/error-rate.ts'
import { loadOne } from '../running.ts'
import { Ended, showLog } from '../sides.ts'
import { died } from './died.ts'
import { headOf } from './head.ts'
import { sideOf, startOn } from './start.ts'
import type { Work } from './work.ts'

/** Counts what the head asks of its database, and loads it, with nothing beside it. `reason`: why, a sentence. */
export async function alone(work: Work, reason: string): Promise<Found> {
  const { run, server, subject, preparation, databases } = work
  preparation.database = databases.beforeAlone
  await run.time.during('databases', () => prepareHeadAlone(preparation, databases.alone))
  const on = (template: string) => sideOf(run, 'head', run.config.workingDirectory, { name: `${template}_only`, template })
  const templates = { base: null, head: databases.alone }
  const start = (of: Templates) => startOn(work, [on(of.head)])
  const explanation = await run.time.during('explaining', () => explainSides({ ...work, databases: templates, start }))
  const found = { ...(await loaded(work, on(databases.alone), reason)), ...explanation }
  if (found.died !== null) return found
  const trial = { run, server, subject, template: databases.alone, explained: found.explained, targets: found.targets }
  return { ...found, indexes: await run.time.during('indexes', () => helpfulIndexes(trial)) }
}

async function loaded(work: Work, head: SideRequest, reason: string): Promise<Found> {
  const { run, scenario, subject } = work
  const sides = await startOn(work, [head])
  try {
    const found = await loadOne(run, scenario, headOf(subject, sides, [head]), reason)
    if (found.targets.some((outcome) => failsOften(outcome, run.config))) showLog(sides.service('head'), run.progress)
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
