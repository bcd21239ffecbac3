import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { loadAlone } from './alone.ts'
import type { Run } from './index.ts'
import type { LoadRun } from './load-run.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { compareSides } from './side-by-side.ts'
import { refuseSilence } from './silence.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<LoadRun, 'targets' | 'comparison' | 'generator' | 'notes'>

/** How long a load lasts that is not compared, unless `duration` says otherwise, in ms. */
const aloneMs = 30_000

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
      notes: [`${code(subject.origin)} beside ${code(against.origin)}`, `${duration(duet.loadMs)} of load`],
    }
  }
  return driveAlone(run, scenario, { origin: subject.origin, reason: config.task === 'load' ? null : 'No baseline was given.' })
}

/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
export async function driveAlone(
  { config, signal, progress, deadline }: Run,
  { targets, ca }: Scenario,
  { origin, reason }: { origin: string; reason: string | null },
): Promise<Found> {
  const durationMs = Math.min(config.durationMs ?? aloneMs, Math.max(1000, deadline - performance.now()))
  progress.phase(`loading ${origin}`)
  const pace = paceAlone(config)
  const { requestTimeoutMs: timeoutMs, processes } = config
  const result = await loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
  const outcomes = targets.flatMap((target) => {
    const measured = result.measured.get(target.name)
    return measured === undefined ? [] : [{ target, head: { measured, elapsedMs: result.elapsedMs }, base: null, decision: null }]
  })
  refuseSilence(result.measured.values(), origin)
  const how = pace.kind === 'closed' ? `${pace.concurrency} callers` : `${pace.perSecond} arrivals a second`
  return {
    targets: outcomes,
    comparison: { kind: 'nothing', reason },
    generator: result.generator,
    notes: [`${code(origin)}, ${how} for ${duration(result.elapsedMs)}`],
  }
}
