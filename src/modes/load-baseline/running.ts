import type { RampStep } from '../../load/advice/measured.ts'
import type { Baseline } from '../../load/baseline/baseline.ts'
import type { Measured } from '../../load/baseline/measure.ts'
import type { Pace } from '../../load/drive/loader.ts'
import { resourcesOf } from '../../load/resources/resources.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { adviceFor } from './advise.ts'
import { loadAlone } from './alone.ts'
import { type Hardening, harden } from './harden.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { paceText } from './present/figures.ts'
import { climb } from './ramp.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { adviceOnHead, compareSides } from './side-by-side.ts'
import { howEnded, lastWordsOf, showLog } from './sides.ts'
import { refuseSilence } from './silence.ts'
import { comparisonOf, keptForSaving, measure, measureToSave, type One, outcomesOf } from './stored.ts'
import { lengthOf, uncompared } from './uncompared.ts'
import { spent } from './usage.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<
  LoadRun,
  'targets' | 'comparison' | 'generator' | 'notes' | 'hardening' | 'advice' | 'ramp' | 'died' | 'explained' | 'places'
> &
  // Preflight, unless somebody else is named; nothing, unless something was to be; and not every way to load a service looks into it.
  Partial<Pick<LoadRun, 'driven' | 'saved' | 'resources' | 'indexes'>> & {
    /** What `save` keeps. */
    baseline?: Baseline
  }

/** Of a service whose database is not ours. */
export const unexplained: Pick<Found, 'explained' | 'places'> = { explained: null, places: new Map() }

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

function driverOf({ config, signal, progress }: Run, { targets, ca }: Scenario, origin: string) {
  const { requestTimeoutMs: timeoutMs, processes } = config
  return (pace: Pace, durationMs: number) =>
    loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
}

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

/** Beside its speed, whatever was asked of the service. */
export function hardened(
  { config, signal, progress, deadline, time }: Run,
  { targets, ca, rate }: Scenario,
  origin: string,
): Promise<Hardening> {
  const settings = { ca, timeoutMs: config.requestTimeoutMs, signal }
  const { securityHeaders } = config
  return time.during('hardening', () => harden({ targets, origin, rate, securityHeaders, settings, deadline, progress }))
}
