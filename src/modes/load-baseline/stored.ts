import type { LoadBaselineConfig } from '../../config/config.ts'
import type { Baseline, BaselineLoad } from '../../load/baseline/baseline.ts'
import { baselinePlan, compareWithBaseline } from '../../load/baseline/compare.ts'
import { type Measured, type MeasureRequest, measureBeside } from '../../load/baseline/measure.ts'
import { isRecorded } from '../../load/baseline/record.ts'
import { startReferenceServer } from '../../load/baseline/reference-process.ts'
import { openLoader } from '../../load/drive/scheduler.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Target } from '../../load/target.ts'
import { duration } from '../../report/duration.ts'
import type { RunningService } from '../../service/service.ts'
import type { Against } from './against.ts'
import type { Run } from './index.ts'
import { figures } from './live.ts'
import type { SinceThen, StoredComparison, TargetOutcome } from './load-run.ts'
import { type Scenario, wantedPace } from './scenario.ts'
import { refuseSilence } from './silence.ts'

/** How long a service is measured beside the reference server, unless `duration` says otherwise, in ms. */
const measuredMs = 30_000

/** What that takes beside the load: a start, a warm-up and trials. In ms. */
const beforehandMs = 10_000

/** One service that runs, wherever from. */
export interface One {
  origin: string
  /** null: it is not ours to look into. */
  service: RunningService | null
  /** That it was built from; null: not known. */
  commit: string | null
  /** Throws where it has ended by itself. */
  check: () => void
}

/** Of the time before the deadline, what has to be left for `save` where something else is measured first, in ms. */
export function keptForSaving(config: LoadBaselineConfig): number {
  return config.saveFile === null ? 0 : (config.durationMs ?? measuredMs) + beforehandMs
}

/** Loads a service beside the reference server, which is there only meanwhile. `like`: how the baseline was driven that it is to be compared with. */
export async function measure(run: Run, scenario: Scenario, one: One, like: BaselineLoad | null): Promise<Measured> {
  const { config, signal, progress, deadline, time } = run
  const { targets, ca } = scenario
  const reference = await startReferenceServer({ signal })
  const loader = openLoader({ targets, timeoutMs: config.requestTimeoutMs, ca })
  let isFirst = true
  try {
    const asked: MeasureRequest = {
      loader,
      targets,
      origins: { service: one.origin, reference: reference.origin },
      wanted: wantedPace(config),
      like,
      mostMs: config.durationMs ?? measuredMs,
      deadline,
      commit: one.commit,
      signal,
      afterRound({ last, loadMs, mostMs }) {
        one.check()
        if (isFirst) refuseSilence(last.measured.values(), one.origin)
        isFirst = false
        const all = { measured: mergeMeasurements(last.measured.values()), elapsedMs: last.elapsedMs }
        progress.update(`${duration(loadMs)} of ${duration(mostMs)} · ${figures(all)}`)
      },
    }
    return await time.during('load', () => measureBeside(asked))
  } finally {
    await loader.close()
    await reference.stop()
  }
}

/** What `save` keeps of a service whose comparison has nothing to do with the reference server; nothing where nothing is to be saved. */
export async function measureToSave(run: Run, scenario: Scenario, one: One): Promise<{ baseline?: Baseline }> {
  if (run.config.saveFile === null) return {}
  run.progress.phase(`measuring ${one.origin} beside the reference server, to save it`)
  const { baseline } = await measure(run, scenario, one, null)
  return { baseline }
}

/** Every target of the run, as it was measured. */
export function outcomesOf(targets: readonly Target[], { service, loadMs }: Measured): TargetOutcome[] {
  return targets.flatMap((target) => {
    const measured = service.get(target.name)
    return measured === undefined ? [] : [{ target, head: { measured, elapsedMs: loadMs }, base: null, decision: null }]
  })
}

interface ComparisonRequest {
  targets: readonly Target[]
  config: Pick<LoadBaselineConfig, 'maxP95Regression'>
  /** Why there is no base to compare with, where that was asked for first. */
  instead: string | null
}

/** What a baseline and a run say of each target of the run. */
export function comparisonOf(
  { file, baseline: stored }: Extract<Against, { kind: 'stored' }>,
  { baseline: now, loadMs }: Measured,
  { targets, config, instead }: ComparisonRequest,
): StoredComparison {
  const { maxP95Regression } = config
  const compared = compareWithBaseline(stored, now, { ...baselinePlan, maxP95Regression })
  const found = targets.filter(isRecorded).flatMap(({ name }, index): [string, SinceThen][] => {
    // A name in a baseline holds no secret: the run's may.
    const today = now.targets[index]
    const comparison = compared.kind === 'compared' && compared.targets.find(({ target }) => target === today?.name)
    if (today === undefined || !comparison) return []
    return [[name, { comparison, stored: stored.targets.find((target) => target.name === today.name) ?? null, now: today }]]
  })
  return { kind: 'stored', file, stored, now, compared, targets: new Map(found), loadMs, instead }
}
