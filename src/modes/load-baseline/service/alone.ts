import { prepareHeadAlone } from '../../../migrations/prepare/head.ts'
import type { SideRequest } from '../../../service/sides.ts'
import { type Found, loadOne } from '../running.ts'
import { checkSides, Ended } from '../sides.ts'
import { died } from './died.ts'
import { headOf } from './head.ts'
import { startOn } from './start.ts'
import type { Work } from './work.ts'

/** Loads the head, with nothing beside it. `reason`: why, a sentence. */
export async function alone(work: Work, reason: string): Promise<Found> {
  const { run, scenario, subject, server, preparation, databases } = work
  // What a base that was then not started has left, if it came so far: a given server drops only what was made on it.
  for (const name of [databases.base, databases.head]) await server.dropDatabase(name).catch(() => {})
  await run.time.during('databases', () => prepareHeadAlone(preparation, databases.head))
  const head: SideRequest = {
    side: 'head',
    command: run.config.startCommand ?? '',
    cwd: run.config.workingDirectory,
    database: { name: `${databases.head}_only`, template: databases.head },
  }
  const sides = await startOn(work, [head])
  try {
    const found = await loadOne(run, scenario, headOf(subject, sides, [head]), reason)
    checkSides(sides, [head])
    return found
  } catch (error) {
    run.signal.throwIfAborted()
    // A service that is gone answers nothing, which is then no mistake in the address.
    const service = sides.service('head')
    if (service.ended === null) throw error
    return died(new Ended(service), [])
  } finally {
    await sides.stop()
  }
}
