import { isAbsolute, relative, sep } from 'node:path'
import type { LoadBaselineConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Baseline } from '../../load/baseline/baseline.ts'
import { isBaseline, largestBaseline, writeBaseline } from '../../load/baseline/baseline-json.ts'
import { baselinePlan } from '../../load/baseline/compare.ts'
import { isRecorded } from '../../load/baseline/record.ts'
import { refuseToReplace, saveFile } from '../../load/save-file.ts'
import type { Target } from '../../load/target.ts'
import { code } from '../../report/text.ts'
import type { LoadRun, Saved } from './load-run.ts'
import { share } from './present/figures.ts'
import { errorRate } from './present/targets.ts'

/** Says before anything is started what would keep `save` from writing in the end. Throws `UserError`. */
export async function refuseUnsavable(config: LoadBaselineConfig, targets: readonly Target[]): Promise<void> {
  if (config.saveFile === null) return
  if (!targets.some(isRecorded)) {
    throw new UserError('save: every target has a server of its own, so that no baseline can be measured of the service', {
      remedy: 'Give paths, such as GET /orders.',
    })
  }
  const replaceable = { what: 'baseline', isOurs: isBaseline, mostBytes: largestBaseline }
  await refuseToReplace(config.saveFile, `save: ${inWorkingDirectory(config, config.saveFile)}`, replaceable)
}

/** Writes what `save` asks for, unless later runs would be measured by what is no measure. null: it asks for nothing. */
export async function save(
  config: LoadBaselineConfig,
  { targets, baseline }: Pick<LoadRun, 'targets'> & { baseline?: Baseline | undefined },
): Promise<Saved | null> {
  if (config.saveFile === null) return null
  const file = inWorkingDirectory(config, config.saveFile)
  const notSaved = (why: string): Saved => ({ kind: 'not saved', file, why })
  if (baseline === undefined) return notSaved('The service was not measured to its end.')
  const failing = targets.find(({ head }) => errorRate(head) > config.maxErrorRate)
  if (failing !== undefined) {
    return notSaved(
      `${code(failing.target.name)} failed in ${share(errorRate(failing.head))} of its requests: what fails is no measure.`,
    )
  }
  const thin = baseline.targets.filter(({ rounds }) => rounds.length < baselinePlan.leastRounds)
  const rounds = Math.max(0, ...baseline.targets.map((target) => target.rounds.length))
  if (thin.length === baseline.targets.length) {
    return notSaved(
      `No target has more than ${rounds} rounds with answers enough, and a comparison needs ${baselinePlan.leastRounds}.`,
    )
  }
  try {
    await saveFile(config.saveFile, writeBaseline(baseline))
  } catch (error) {
    return notSaved(`${config.saveFile} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
  return { kind: 'saved', file, rounds, load: baseline.load, thin: thin.map(({ name }) => name) }
}

/** As a user would name it in the working directory. */
export function inWorkingDirectory({ workingDirectory }: LoadBaselineConfig, path: string): string {
  const inside = relative(workingDirectory, path)
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/')
}
