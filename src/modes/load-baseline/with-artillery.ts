import { UserError } from '../../errors.ts'
import { latenciesOf } from '../../load/artillery/latencies.ts'
import { findArtillery } from '../../load/artillery/program.ts'
import { type ArtilleryResult, readArtilleryFile } from '../../load/artillery/report.ts'
import { runArtillery } from '../../load/artillery/run.ts'
import { type ArtilleryScenario, artilleryScript, isArtilleryScript, largestScript } from '../../load/artillery/script.ts'
import type { Pace } from '../../load/drive/loader.ts'
import { refuseToReplace } from '../../load/save-file.ts'
import { duration } from '../../report/duration.ts'
import { count } from '../../report/size.ts'
import { code } from '../../report/text.ts'
import { scalingAdvice } from './advise.ts'
import { artilleryProcess } from './artillery-process.ts'
import type { Found } from './found.ts'
import { hardened } from './harden.ts'
import type { Run } from './index.ts'
import { keep } from './keep.ts'
import { paceText } from './present/figures.ts'
import { throughput } from './present/targets.ts'
import { inWorkingDirectory } from './saving.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { refuseSilence } from './silence.ts'
import { lengthOf, nothingElse, uncompared } from './uncompared.ts'

/** Of the arrivals that were asked for; with fewer, Artillery and not the service was the limit. */
const arrivedEnough = 0.95

const onlyOwner = 0o600

/** Has an installed Artillery load a service that runs already. */
export async function driveWithArtillery(run: Run, scenario: Scenario): Promise<Found> {
  const { config, signal, progress } = run
  const written = scenarioOf(run, scenario)
  const program = await findArtillery(config.workingDirectory, process.env.PATH ?? '')
  progress.phase(`loading ${written.origin} with Artillery`)
  const process_ = artilleryProcess(run, written.durationMs)
  const request = { scenario: written, program, run: process_, signal }
  const result = await run.time.during('load', () => runArtillery(request))
  refuseSilence(result.measured.values(), written.origin)
  return {
    ...foundOf(result, written, program.version),
    generator: { eventLoopUtilization: null, limited: isLimit(result, written) },
    hardening: await hardened(run, scenario, written.origin),
    notes: [`${code(written.origin)}, ${paceText(written.pace)} for ${duration(result.elapsedMs)}`],
  }
}

/** Writes the script that Artillery is to run elsewhere. It holds what the requests hold, secrets too. */
export async function writeArtilleryScript(run: Run, scenario: Scenario, file: string): Promise<Found> {
  const written = scenarioOf(run, scenario)
  const script = inWorkingDirectory(run.config, file)
  const replaceable = { what: 'script of ours', isOurs: isArtilleryScript, mostBytes: largestScript }
  await refuseToReplace(file, `save: ${script}`, replaceable)
  await keep(run.config, file, artilleryScript(written), onlyOwner)
  return {
    ...nothingElse,
    driven: { by: 'nobody', script },
    targets: [],
    notes: [`${code(written.origin)}, ${paceText(written.pace)} for ${duration(written.durationMs)}`],
  }
}

/** Reads what Artillery has reported of a script of these targets that was run elsewhere. */
export async function readBackArtillery(run: Run, scenario: Scenario): Promise<Found> {
  const { config } = run
  const [path, second] = config.merge
  if (path === undefined || second !== undefined) {
    throw new UserError(`merge: ${config.merge.length} files, and the reports of several Artilleries cannot be merged`, {
      remedy: 'Give the one that artillery run-fargate --output wrote: it is of all its workers.',
    })
  }
  const from = inWorkingDirectory(config, path)
  const result = await readArtilleryFile(path, from, scenario.targets)
  if (result.others > 0) {
    throw new UserError(`${from} counts ${count(result.others)} answers of other targets than these`, {
      remedy: 'Give the url or the targets that the script was written with.',
    })
  }
  const written = scenarioOf(run, scenario)
  refuseSilence(result.measured.values(), written.origin)
  return foundOf(result, { ...written, pace: null }, null)
}

/** `pace` null: not known, since each of many workers drove the whole of it. */
function foundOf(
  result: ArtilleryResult,
  { targets, origin, pace }: Pick<ArtilleryScenario, 'targets' | 'origin'> & { pace: Pace | null },
  version: string | null,
): Found {
  const outcomes = targets.flatMap((target) => {
    const measured = result.measured.get(target.name)
    if (measured === undefined) return []
    return uncompared(target, { measured: { ...measured, latency: latenciesOf(measured) }, elapsedMs: result.elapsedMs })
  })
  const statuses = new Map([...result.measured.values()].flatMap((measured) => [...measured.statuses]))
  return {
    ...nothingElse,
    driven: { by: 'artillery', version },
    targets: outcomes,
    advice: scalingAdvice({
      latency: latenciesOf({ latencyMs: result.latencyMs, statuses }),
      perSecond: outcomes.reduce((sum, { head }) => sum + throughput(head), 0),
      pace,
      generator: null,
      resources: null,
      ramp: [],
    }),
    notes: [`${code(origin)}, over ${duration(result.elapsedMs)}`],
  }
}

/**
 * Whether arrivals at a rate came late: Artillery had no processor for them in time. It does not tell when the last of them came, but that was
 * no longer before the end than the slowest request took.
 */
function isLimit(
  { measured, latencyMs, elapsedMs }: ArtilleryResult,
  { pace, durationMs, timeoutMs }: ArtilleryScenario,
): boolean {
  if (pace.kind === 'closed') return false
  const all = [...measured.values()]
  const slowestMs = all.some(({ failures }) => failures.size > 0) ? timeoutMs : (latencyMs?.max ?? timeoutMs)
  const asked = (pace.perSecond * Math.max(durationMs, elapsedMs - slowestMs)) / 1000
  return all.reduce((sum, { requests }) => sum + requests, 0) < arrivedEnough * asked
}

function scenarioOf(run: Run, { subject, targets, ca }: Scenario): ArtilleryScenario {
  if (subject.kind !== 'running') throw new Error('Artillery loads no service of ours')
  const { config } = run
  return {
    targets,
    origin: subject.origin,
    pace: paceAlone(config),
    durationMs: lengthOf(run).within,
    timeoutMs: config.requestTimeoutMs,
    ca,
  }
}
