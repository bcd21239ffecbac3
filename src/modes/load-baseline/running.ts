import type { RampStep } from '../../load/advice/measured.ts'
import type { Pace } from '../../load/drive/loader.ts'
import { resourcesOf } from '../../load/resources/resources.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import type { RunningService } from '../../service/service.ts'
import { adviceFor } from './advise.ts'
import { loadAlone } from './alone.ts'
import { type Hardening, harden } from './harden.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { climb } from './ramp.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { adviceOnHead, compareSides } from './side-by-side.ts'
import { refuseSilence } from './silence.ts'
import { spent } from './usage.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<
  LoadRun,
  'targets' | 'comparison' | 'generator' | 'notes' | 'hardening' | 'advice' | 'ramp' | 'died' | 'explained' | 'places'
> &
  // Not every way to load a service looks into it.
  Partial<Pick<LoadRun, 'resources' | 'indexes'>>

/** Of a service whose database is not ours. */
export const unexplained: Pick<Found, 'explained' | 'places'> = { explained: null, places: new Map() }

/** How long a load lasts that is not compared, unless `duration` says otherwise, in ms. */
const aloneMs = 30_000

/** Loads a service that runs already, alone or beside another. */
export async function runRunning(run: Run, scenario: Scenario): Promise<Found> {
  const { subject, against, targets, ca } = scenario
  if (subject.kind !== 'running') throw new Error('the service is ours to start')
  const { config, signal, progress } = run
  if (against.kind === 'running') {
    const origins = { base: against.origin, head: subject.origin, alike: null }
    const sides = {
      config,
      targets,
      ca,
      origins,
      restart: null,
      restartMs: 0,
      deadline: run.deadline,
      time: run.time,
      meter: null,
      check: () => {},
      signal,
      progress,
    }
    const { duet, length, targets: outcomes } = await compareSides(sides)
    return {
      targets: outcomes,
      comparison: { kind: 'side by side', baseName: code(against.origin), decision: duet.decision, duet, length },
      generator: duet.generator,
      hardening: await hardened(run, scenario, subject.origin),
      advice: adviceOnHead(outcomes, duet, null, []),
      ramp: [],
      died: null,
      ...unexplained,
      notes: [`${code(subject.origin)} beside ${code(against.origin)}`, `${duration(duet.loadMs)} of load`],
    }
  }
  return driveAlone(run, scenario, { origin: subject.origin, reason: config.task === 'load' ? null : 'No baseline was given.' })
}

/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
export async function driveAlone(
  run: Run,
  scenario: Scenario,
  { origin, reason, service = null }: { origin: string; reason: string | null; service?: RunningService | null },
): Promise<Found> {
  const { config, signal, progress, deadline } = run
  const { targets, ca } = scenario
  const durationMs = Math.min(config.durationMs ?? aloneMs, Math.max(1000, deadline - performance.now()))
  const { requestTimeoutMs: timeoutMs, processes } = config
  const pace = paceAlone(config)
  const drive = (at: Pace, forMs: number) =>
    loadAlone({ targets, origin, pace: at, durationMs: forMs, timeoutMs, ca, processes, signal, progress })
  progress.phase(`loading ${origin}`)
  const usage = service && (() => service.usage())
  const { result, resources } = await run.time.during('load', async () => {
    await usage?.()
    const result = await drive(pace, durationMs)
    const used = (await usage?.()) ?? null
    const head = used && spent(used, result.measured.values())
    return { result, resources: head && resourcesOf([{ base: null, head }]) }
  })
  refuseSilence(result.measured.values(), origin)
  const ramp = config.ramp ? await rampOn(run, scenario, origin, service) : []
  const outcomes = targets.flatMap((target) => {
    const measured = result.measured.get(target.name)
    return measured === undefined ? [] : [{ target, head: { measured, elapsedMs: result.elapsedMs }, base: null, decision: null }]
  })
  const how = pace.kind === 'closed' ? `${pace.concurrency} callers` : `${pace.perSecond} arrivals a second`
  return {
    targets: outcomes,
    comparison: { kind: 'nothing', reason },
    generator: result.generator,
    hardening: await hardened(run, scenario, origin),
    advice: adviceFor({ ...result, measured: [...result.measured.values()], pace, resources, ramp }),
    ramp,
    resources,
    died: null,
    ...unexplained,
    notes: [`${code(origin)}, ${how} for ${duration(result.elapsedMs)}`],
  }
}

/** Raises the number of callers of a service, as far as the time goes. `service`: where it is ours to look into. */
export async function rampOn(
  run: Run,
  { targets, ca }: Scenario,
  origin: string,
  service: RunningService | null,
): Promise<RampStep[]> {
  const { config, signal, progress, deadline, time } = run
  const { requestTimeoutMs: timeoutMs, processes } = config
  const drive = (pace: Pace, durationMs: number) =>
    loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
  const outOfTime = () => time.leaveOut('further steps of the ramp')
  const usage = service && (() => service.usage())
  return time.during('ramp', () => climb(drive, progress, { until: deadline, outOfTime, usage }))
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
