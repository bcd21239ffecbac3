import type { RampStep } from '../../load/advice/measured.ts'
import type { Baseline } from '../../load/baseline/baseline.ts'
import type { Measured } from '../../load/baseline/measure.ts'
import type { Pace } from '../../load/drive/loader.ts'
import type { OneSidedResult } from '../../load/drive/one-sided.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { loadAlone } from './alone.ts'
import { type Hardening, harden } from './harden.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { paceText } from './present/figures.ts'
import { climb } from './ramp.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { compareSides } from './side-by-side.ts'
import { refuseSilence } from './silence.ts'
import { comparisonOf, keptForSaving, measure, measureToSave, type One, outcomesOf } from './stored.ts'
import { lengthOf, scalingAdvice, uncompared, type Whole } from './uncompared.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<
  LoadRun,
  'targets' | 'comparison' | 'generator' | 'notes' | 'hardening' | 'advice' | 'ramp' | 'died' | 'explained' | 'places'
> &
  // Preflight, unless somebody else is named; nothing, unless something was to be.
  Partial<Pick<LoadRun, 'driven' | 'saved'>> & {
    /** What `save` keeps. */
    baseline?: Baseline
  }

/** Of a service whose database is not ours. */
export const unexplained: Pick<Found, 'explained' | 'places'> = { explained: null, places: new Map() }

/** Loads a service that runs already. */
export async function runRunning(run: Run, scenario: Scenario): Promise<Found> {
  const { subject } = scenario
  if (subject.kind !== 'running') throw new Error('the service is ours to start')
  return loadOne(run, scenario, { origin: subject.origin, commit: null, check: () => {} }, null)
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
      if (run.config.saveFile === null) return driveAlone(run, scenario, { origin: one.origin, reason })
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
  const sides = { config, targets, ca, origins, restart: null, deadline, check: one.check, signal, progress }
  const { duet, targets: outcomes } = await compareSides(sides)
  return {
    targets: outcomes,
    comparison: { kind: 'side by side', baseName: code(against.origin), decision: duet.decision, duet },
    generator: duet.generator,
    ...(await measureToSave(run, scenario, one)),
    hardening: await hardened(run, scenario, one.origin),
    advice: [],
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
  const ramp = await rampOf(run, scenario, one.origin)
  return {
    targets: outcomesOf(scenario.targets, measured),
    comparison,
    generator,
    baseline,
    hardening: await hardened(run, scenario, one.origin),
    // A pace that was found, or taken over, says little of what the service can do.
    advice:
      ramp.length === 0 ? [] : scalingAdvice({ ...together({ measured: service, elapsedMs: loadMs, generator }), pace, ramp }),
    ramp,
    died: null,
    ...unexplained,
    notes: [`${code(one.origin)} beside the reference server, ${paceText(pace)}, ${rounds} rounds of ${duration(roundMs)}`],
  }
}

function rampOf(run: Run, scenario: Scenario, origin: string): Promise<RampStep[]> {
  return run.config.ramp ? climb(driverOf(run, scenario, origin), run.progress) : Promise.resolve([])
}

function driverOf({ config, signal, progress }: Run, { targets, ca }: Scenario, origin: string) {
  const { requestTimeoutMs: timeoutMs, processes } = config
  return (pace: Pace, durationMs: number) =>
    loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
}

/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
export async function driveAlone(
  run: Run,
  scenario: Scenario,
  { origin, reason }: { origin: string; reason: string | null },
): Promise<Found> {
  const { config, progress } = run
  const { targets } = scenario
  const pace = paceAlone(config)
  progress.phase(`loading ${origin}`)
  const result = await driverOf(run, scenario, origin)(pace, lengthOf(run).within)
  refuseSilence(result.measured.values(), origin)
  const ramp = await rampOf(run, scenario, origin)
  const outcomes = targets.flatMap((target) => {
    const measured = result.measured.get(target.name)
    return measured === undefined ? [] : [uncompared(target, { measured, elapsedMs: result.elapsedMs })]
  })
  return {
    targets: outcomes,
    comparison: { kind: 'nothing', reason },
    generator: result.generator,
    hardening: await hardened(run, scenario, origin),
    advice: scalingAdvice({ ...together(result), pace, ramp }),
    ramp,
    died: null,
    ...unexplained,
    notes: [`${code(origin)}, ${paceText(pace)} for ${duration(result.elapsedMs)}`],
  }
}

/** Beside its speed, whatever was asked of the service. */
export function hardened(
  { config, signal, progress, deadline }: Run,
  { targets, ca, rate }: Scenario,
  origin: string,
): Promise<Hardening> {
  const settings = { ca, timeoutMs: config.requestTimeoutMs, signal }
  return harden({ targets, origin, rate, securityHeaders: config.securityHeaders, settings, deadline, progress })
}

function together({ measured, elapsedMs, generator }: OneSidedResult): Pick<Whole, 'latency' | 'perSecond' | 'generator'> {
  const { latency } = mergeMeasurements(measured.values())
  return { latency, perSecond: (latency.count * 1000) / Math.max(1, elapsedMs), generator }
}
