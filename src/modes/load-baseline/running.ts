import type { Measured } from '../../load/baseline/measure.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { adviceFor } from './advise.ts'
import { driveAlone } from './drive-alone.ts'
import { type Found, unexplained } from './found.ts'
import { hardened } from './harden.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { paceText } from './present/figures.ts'
import { rampOn } from './ramp.ts'
import type { Scenario } from './scenario.ts'
import { adviceOnHead, compareSides } from './side-by-side.ts'
import { comparisonOf, keptForSaving, measure, measureToSave, type One, outcomesOf } from './stored.ts'

/** Loads a service that runs already. */
export async function runRunning(run: Run, scenario: Scenario): Promise<Found> {
  const { subject } = scenario
  if (subject.kind !== 'running') throw new Error('the service is ours to start')
  return loadOne(run, scenario, { origin: subject.origin, service: null, commit: null, check: () => {} }, null)
}

/** Loads a service beside what it is compared with, if that is not its base. `noBase`: why there is none, where it was to be; a sentence. */
export async function loadOne(run: Run, scenario: Scenario, one: One, noBase: string | null): Promise<Found> {
  const isBase = scenario.against.kind === 'base'
  const against = scenario.against.kind === 'base' ? scenario.otherwise : scenario.against
  switch (against.kind) {
    case 'running': {
      const found = await besideRunning(run, scenario, one, against)
      return noBase === null || !isBase ? found : { ...found, notes: [noBase, ...found.notes] }
    }
    case 'stored': {
      run.progress.phase(`comparing ${one.origin} with ${against.file}`)
      const measured = await measure(run, scenario, one, against.baseline.load)
      const { config } = run
      const { targets } = scenario
      const instead = isBase ? noBase : null
      return besideReference(run, scenario, one, {
        measured,
        comparison: comparisonOf(against, measured, { targets, config, instead }),
      })
    }
    case 'nothing': {
      // A limit in milliseconds stands in for a baseline.
      const reason = run.config.maxP95Ms !== null ? null : isBase ? noBase : against.reason
      if (run.config.saveFile === null) return driveAlone(run, scenario, one, reason)
      run.progress.phase(`measuring ${one.origin} beside the reference server`)
      const measured = await measure(run, scenario, one, null)
      return besideReference(run, scenario, one, { measured, comparison: { kind: 'nothing', reason } })
    }
  }
}

async function besideRunning(run: Run, scenario: Scenario, one: One, against: { origin: string }): Promise<Found> {
  const { targets, ca } = scenario
  const { config, signal, progress } = run
  const origins = { base: against.origin, head: one.origin, alike: null }
  const deadline = run.deadline - keptForSaving(config)
  const notOurs = { restart: null, restartMs: 0, meter: null }
  const { check } = one
  const sides = { config, targets, ca, origins, ...notOurs, deadline, time: run.time, check, signal, progress }
  const { duet, length, targets: outcomes } = await compareSides(sides)
  return {
    targets: outcomes,
    comparison: { kind: 'side by side', baseName: code(against.origin), decision: duet.decision, duet, length },
    generator: duet.generator,
    ...(await measureToSave(run, scenario, one)),
    hardening: await hardened(run, scenario, one.origin),
    advice: adviceOnHead(duet, null, []),
    ramp: [],
    died: null,
    ...unexplained,
    notes: [`${code(one.origin)} beside ${code(against.origin)}`, `${duration(duet.loadMs)} of load`],
  }
}

/** The rest of what is asked of a service that was measured beside the reference server. */
async function besideReference(
  run: Run,
  scenario: Scenario,
  one: One,
  { measured, comparison }: { measured: Measured; comparison: LoadRun['comparison'] },
): Promise<Found> {
  const { baseline, rounds, generator, service, loadMs } = measured
  const { pace, roundMs } = baseline.load
  const hardening = await hardened(run, scenario, one.origin)
  one.check()
  const { steps: ramp, notes } = await rampOn(run, scenario, one)
  return {
    targets: outcomesOf(scenario.targets, measured),
    comparison,
    generator,
    baseline,
    hardening,
    // A pace that was found, or taken over, says little of what the service can do.
    advice:
      ramp.length === 0
        ? []
        : adviceFor({ measured: [...service.values()], elapsedMs: loadMs, generator, resources: null, pace, ramp }),
    ramp,
    died: null,
    ...unexplained,
    notes: [
      `${code(one.origin)} beside the reference server, ${paceText(pace)}, ${rounds} rounds of ${duration(roundMs)}`,
      ...notes,
    ],
  }
}
