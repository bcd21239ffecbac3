import { prepareBase } from '../../../migrations/prepare/base.ts'
import { migrateToHead } from '../../../migrations/prepare/head.ts'
import type { Subject } from '../../../migrations/subject.ts'
import { duration } from '../../../report/duration.ts'
import { code } from '../../../report/text.ts'
import { ServiceFailure } from '../../../service/failure.ts'
import type { Tree } from '../../../service/trees.ts'
import { explainSides } from '../explain-sides.ts'
import { type Found, hardened } from '../running.ts'
import { compareSides } from '../side-by-side.ts'
import { checkSides, Ended, endedBase, originsOf } from '../sides.ts'
import { alone } from './alone.ts'
import { died } from './died.ts'
import { sidesOf, startOn } from './start.ts'
import type { Work } from './work.ts'

/** Loads base and head side by side; the head alone where the base does not start. */
export async function sideBySide(work: Work, base: Tree): Promise<Found> {
  const { run, scenario, subject, preparation, databases } = work
  const { config, signal, progress, deadline } = run
  await prepareBase(preparation)
  await migrateToHead(preparation, databases.head)
  const requests = sidesOf(work, base, databases)
  const start = (of: { base: string; head: string }) =>
    startOn(
      work,
      sidesOf(work, base, of).filter(({ side }) => side !== 'base again'),
    )
  const explanation = await explainSides({ ...work, start }).catch(unlessOfHead)
  if (explanation instanceof ServiceFailure) return alone(work, `The base does not start: ${explanation.message}.`)
  const sides = await startOn(work, requests)
  try {
    const { targets, ca } = scenario
    const restart = async () => {
      await sides.restart('reset')
      return originsOf(sides)
    }
    const check = () => checkSides(sides, requests)
    const asked = { config, targets, ca, origins: originsOf(sides), restart, deadline, check, signal, progress }
    const { duet, targets: outcomes } = await compareSides(asked)
    const baseName = subject.git.kind === 'change' ? code(subject.git.baseName) : 'the base'
    return {
      targets: outcomes,
      comparison: { kind: 'side by side', baseName, decision: duet.decision, duet },
      generator: duet.generator,
      hardening: await hardened(run, scenario, sides.service('head').origin),
      advice: [],
      ramp: [],
      died: null,
      ...explanation,
      notes: [...sideNotes(subject), `${duration(duet.loadMs)} of load`],
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    if (error.service.side !== 'head') throw endedBase(error)
    return died(error, sideNotes(subject))
  } finally {
    await sides.stop()
  }
}

/** A base that does not start is no fault of the change: the head is then loaded alone. Throws everything else. */
function unlessOfHead(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure && error.side !== 'head') return error
  throw error
}

function sideNotes({ git }: Subject): string[] {
  if (git.kind === 'none') return []
  const head = git.head === 'working tree' ? 'the working tree' : code(git.head.slice(0, 7))
  return [`Base ${code(git.base.slice(0, 7))}, head ${head}, side by side on this machine`]
}
