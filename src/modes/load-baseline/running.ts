import type { Pace } from '../../load/drive/loader.ts'
import type { OneSidedResult } from '../../load/drive/one-sided.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { loadAlone } from './alone.ts'
import { type Hardening, harden } from './harden.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { climb } from './ramp.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { compareSides } from './side-by-side.ts'
import { refuseSilence } from './silence.ts'
import { lengthOf, paced, scalingAdvice, uncompared, type Whole } from './uncompared.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<
  LoadRun,
  'targets' | 'comparison' | 'generator' | 'notes' | 'hardening' | 'advice' | 'ramp' | 'died' | 'explained' | 'places'
> &
  // Preflight, unless somebody else is named.
  Partial<Pick<LoadRun, 'driven'>>

/** Of a service whose database is not ours. */
export const unexplained: Pick<Found, 'explained' | 'places'> = { explained: null, places: new Map() }

/** Loads a service that runs already, alone or beside another. */
export async function runRunning(run: Run, scenario: Scenario): Promise<Found> {
  const { subject, against, targets, ca } = scenario
  if (subject.kind !== 'running') throw new Error('the service is ours to start')
  const { config, signal, progress } = run
  if (against.kind === 'running') {
    const origins = { base: against.origin, head: subject.origin, alike: null }
    const sides = { config, targets, ca, origins, restart: null, deadline: run.deadline, check: () => {}, signal, progress }
    const { duet, targets: outcomes } = await compareSides(sides)
    return {
      targets: outcomes,
      comparison: { kind: 'side by side', baseName: code(against.origin), decision: duet.decision, duet },
      generator: duet.generator,
      hardening: await hardened(run, scenario, subject.origin),
      advice: [],
      ramp: [],
      died: null,
      ...unexplained,
      notes: [`${code(subject.origin)} beside ${code(against.origin)}`, `${duration(duet.loadMs)} of load`],
    }
  }
  const nobodyMissesIt = config.task === 'load' || config.maxP95Ms !== null
  return driveAlone(run, scenario, { origin: subject.origin, reason: nobodyMissesIt ? null : 'No baseline was given.' })
}

/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
export async function driveAlone(
  run: Run,
  scenario: Scenario,
  { origin, reason }: { origin: string; reason: string | null },
): Promise<Found> {
  const { config, signal, progress } = run
  const { targets, ca } = scenario
  const durationMs = lengthOf(run).within
  const { requestTimeoutMs: timeoutMs, processes } = config
  const pace = paceAlone(config)
  const drive = (at: Pace, forMs: number) =>
    loadAlone({ targets, origin, pace: at, durationMs: forMs, timeoutMs, ca, processes, signal, progress })
  progress.phase(`loading ${origin}`)
  const result = await drive(pace, durationMs)
  refuseSilence(result.measured.values(), origin)
  const ramp = config.ramp ? await climb(drive, progress) : []
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
    notes: [`${code(origin)}, ${paced(pace)} for ${duration(result.elapsedMs)}`],
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
