import type { LoadBaselineConfig } from '../../config/config.ts'
import type { ChangeSource } from '../../git/change.ts'
import type { Progress } from '../../progress.ts'
import type { Report } from '../../report/report.ts'
import type { Found } from './found.ts'
import { judge } from './judge.ts'
import { leastLoadMs } from './load-length.ts'
import type { LoadRun } from './load-run.ts'
import { present } from './present/present.ts'
import { reproduceCommand } from './present/reproduce.ts'
import { tooShort } from './present/too-short.ts'
import { runRunning } from './running.ts'
import { refuseUnsavable, save } from './saving.ts'
import { readScenario, type Scenario } from './scenario.ts'
import { runService } from './service/service.ts'
import { driveShard, mergedShards } from './shards.ts'
import { type TimeBudget, timeBudget } from './time-budget.ts'
import { driveWithArtillery, readBackArtillery, writeArtilleryScript } from './with-artillery.ts'

export interface LoadBaselineInput {
  config: LoadBaselineConfig
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Where it asks what changed. */
  changes: ChangeSource
  progress: Progress
  signal: AbortSignal
}

/** What a run of the mode is told beside its config. */
export type Run = LoadBaselineInput & {
  /** When load has to have ended, so that what comes after it fits into the time budget; as `performance.now()` counts. */
  deadline: number
  time: TimeBudget
}

/** Of the time budget, kept for what comes after the load. */
const keptShare = 0.1

/**
 * Loads a service, beside its baseline where there is one, and says whether it became slower beyond the noise.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
export async function run(input: LoadBaselineInput): Promise<Report> {
  const { config, signal, changes } = input
  const deadline = performance.now() + config.timeBudgetMs * (1 - keptShare)
  const time = timeBudget(config.timeBudgetMs)
  try {
    const found = await loadedAsAsked({ ...input, deadline, time })
    const loaded: LoadRun = {
      driven: { by: 'preflight' },
      saved: null,
      resources: null,
      indexes: [],
      ...found,
      time: time.spent(),
      maxP95Regression: config.maxP95Regression,
      maxErrorRate: config.maxErrorRate,
      maxP95Ms: config.maxP95Ms,
      reproduce: reproduceCommand(config, changes.event),
    }
    return present(loaded, judge(loaded, { ignore: config.ignore, failOn: config.failOn }))
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

/** Who drives what: this machine or another, Preflight or Artillery, one side or two. */
async function loadedAsAsked(run: Run): Promise<Found> {
  const { engine, shard, merge, saveFile } = run.config
  if (engine === 'preflight' && merge.length > 0) return mergedShards(run)
  const scenario = await readScenario(run.config)
  if (engine === 'artillery') {
    if (merge.length > 0) return readBackArtillery(run, scenario)
    return saveFile === null ? driveWithArtillery(run, scenario) : writeArtilleryScript(run, scenario, saveFile)
  }
  if (shard !== null && saveFile !== null) return driveShard(run, scenario, { shard, file: saveFile })
  await refuseUnsavable(run.config, scenario.targets)
  warnOfShortLoad(run, scenario)
  const found = scenario.subject.kind === 'service' ? await runService(run, scenario) : await runRunning(run, scenario)
  return { ...found, notes: [...found.notes, ...scenario.notes], saved: await save(run.config, found) }
}

/** Before anything is started: whoever sits before it may stop it and give it longer. */
function warnOfShortLoad({ config: { durationMs }, progress }: LoadBaselineInput, { against }: Scenario): void {
  if (durationMs === null || durationMs >= leastLoadMs) return
  if (against.kind === 'base' || against.kind === 'running')
    progress.note(tooShort({ loadMs: durationMs, by: 'duration', tooShortBy: 'duration' }))
}
