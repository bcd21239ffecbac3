import { prepareBase } from '../../../migrations/prepare/base.ts'
import { migrateToHead } from '../../../migrations/prepare/head.ts'
import type { Preparation } from '../../../migrations/prepare/preparation.ts'
import type { Subject } from '../../../migrations/subject.ts'
import { duration } from '../../../report/duration.ts'
import { code } from '../../../report/text.ts'
import { ServiceFailure } from '../../../service/failure.ts'
import type { RunningSides, SideRequest } from '../../../service/sides.ts'
import type { Tree } from '../../../service/trees.ts'
import { explainSides, type Templates } from '../explain-sides.ts'
import type { Found } from '../found.ts'
import { hardened } from '../harden.ts'
import { helpfulIndexes } from '../indexes.ts'
import { rampOn } from '../ramp.ts'
import { failsOften } from '../rules/error-rate.ts'
import { adviceOnHead, compareSides } from '../side-by-side.ts'
import { checkSides, Ended, endedBase, originsOf, showLog } from '../sides.ts'
import { keptForSaving, measureToSave } from '../stored.ts'
import { usageMeter } from '../usage.ts'
import { alone } from './alone.ts'
import { died } from './died.ts'
import { headOf } from './head.ts'
import { sidesOf, startOn } from './start.ts'
import type { Databases, Work } from './work.ts'

/** Loads base and head side by side; the head alone where the base does not start. */
export async function sideBySide(work: Work, base: Tree): Promise<Found> {
  const { run, server, subject, preparation, databases } = work
  const { time } = run
  const unprepared = await time.during('databases', () => prepareBoth(preparation, databases).catch(unlessOfHead))
  if (unprepared instanceof ServiceFailure) return alone(work, `The base does not start: ${unprepared.message}.`)
  const requests = sidesOf(work, base, databases)
  const start = (of: Templates) =>
    startOn(
      work,
      sidesOf(work, base, { base: of.base ?? databases.base, head: of.head }).filter(({ side }) => side !== 'base again'),
    )
  const explanation = await time.during('explaining', () => explainSides({ ...work, start }).catch(unlessOfHead))
  if (explanation instanceof ServiceFailure) return alone(work, `The base does not start: ${explanation.message}.`)
  const found = { ...explanation, ...(await loadBoth(work, requests)) }
  if (found.died !== null) return found
  const { explained, targets } = found
  const trial = { run, server, subject, template: databases.head, explained, targets }
  return { ...found, indexes: await time.during('indexes', () => helpfulIndexes(trial)) }
}

/** Starts base, its second process and head, and ends them. */
async function loadBoth(work: Work, requests: readonly SideRequest[]): Promise<Omit<Found, 'explained' | 'places'>> {
  const begun = performance.now()
  const sides = await startOn(work, requests)
  const startMs = performance.now() - begun
  try {
    return await loaded(work, requests, { sides, startMs })
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    if (error.service.side !== 'head') throw endedBase(error, work.run.progress)
    return died(error, sideNotes(work.subject), work.run.progress)
  } finally {
    await sides.stop()
  }
}

async function loaded(
  { run, scenario, subject }: Work,
  requests: readonly SideRequest[],
  { sides, startMs }: { sides: RunningSides; startMs: number },
): Promise<Omit<Found, 'explained' | 'places'>> {
  const { config, signal, progress, time } = run
  const { targets, ca } = scenario
  const deadline = run.deadline - keptForSaving(config)
  const restart = async () => {
    await time.during('starting', () => sides.restart('reset'))
    return originsOf(sides)
  }
  const check = () => checkSides(sides, requests)
  const meter = usageMeter(() => ({ base: sides.service('base'), head: sides.service('head') }))
  const both = { config, targets, ca, origins: originsOf(sides), restart, restartMs: startMs, deadline, time, meter, check }
  const { duet, length, targets: outcomes } = await compareSides({ ...both, signal, progress })
  const head = sides.service('head')
  if (outcomes.some((outcome) => failsOften(outcome, config))) showLog(head, progress)
  const resources = meter.found()
  const one = headOf(subject, sides, requests)
  const saved = await measureToSave(run, scenario, one)
  const hardening = await hardened(run, scenario, head.origin)
  check()
  const { steps: ramp, notes } = await rampOn(run, scenario, one)
  const baseName = subject.git.kind === 'change' ? code(subject.git.baseName) : 'the base'
  return {
    targets: outcomes,
    comparison: { kind: 'side by side', baseName, decision: duet.decision, duet, length },
    generator: duet.generator,
    ...saved,
    hardening,
    resources,
    advice: adviceOnHead(duet, resources, ramp),
    ramp,
    died: null,
    notes: [...sideNotes(subject), `${duration(duet.loadMs)} of load`, ...notes],
  }
}

async function prepareBoth(preparation: Preparation, { head }: Databases): Promise<void> {
  await prepareBase(preparation)
  await migrateToHead(preparation, head)
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
