import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LoadBaselineConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Baseline } from '../../load/baseline/baseline.ts'
import { readBaselineFile } from '../../load/baseline/baseline-json.ts'
import { code } from '../../report/text.ts'

/** What a service is compared with. */
export type Against =
  /** The service as it was before the change, started by us. */
  | { kind: 'base' }
  /** Another service, which runs already. `url`: as it was given; of it only the origin counts. */
  | { kind: 'running'; origin: string; url: string }
  /** What an earlier run has measured. `file`: as it was given. */
  | { kind: 'stored'; file: string; baseline: Baseline }
  /** `reason`: why, where a comparison was asked for; null: none was. */
  | { kind: 'nothing'; reason: string | null }

export interface Choice {
  against: Against
  /** What takes the place of a base that cannot be built or started. */
  otherwise: Exclude<Against, { kind: 'base' }>
  /** What was named before it and is not there: sentences for the report. */
  notes: string[]
}

/**
 * Of what `baseline` or `--compare` names, the first that can be had; whether a base can be is not known before it was built and started.
 * The file that may be needed is read now. Throws `UserError` for one that is no baseline, and where one is missing that nothing stands in for.
 */
export async function chooseBaseline(config: LoadBaselineConfig): Promise<Choice> {
  const named = config.task === 'load' ? [config.compare ?? []].flat() : config.baseline
  const choice: Choice = { against: { kind: 'nothing', reason: null }, otherwise: { kind: 'nothing', reason: null }, notes: [] }
  const missing: string[] = []
  let hasBase = false
  for (const [index, name] of named.entries()) {
    if (name === 'base' && config.task !== 'load') {
      // Nobody but who starts the service can start it as it was.
      hasBase = config.startCommand !== null
      continue
    }
    const found = isUrl(name) ? runningAt(name, named.slice(index + 1)) : await storedIn(config, name)
    if (found === null) {
      missing.push(name)
      continue
    }
    const notes = absent(missing)
    return hasBase ? { against: { kind: 'base' }, otherwise: found, notes } : { ...choice, against: found, notes }
  }
  if (hasBase) return { ...choice, against: { kind: 'base' }, notes: absent(missing) }
  const [first] = missing
  if (first !== undefined) throw notThere(first)
  return named.length === 0 ? choice : { ...choice, against: { kind: 'nothing', reason: 'No baseline was given.' } }
}

export function isUrl(given: string): boolean {
  return /^https?:\/\//i.test(given)
}

function runningAt(url: string, behind: readonly string[]): Against & { kind: 'running' } {
  if (!URL.canParse(url))
    throw new UserError(`${url} is no URL of a service`, { remedy: 'Give one such as http://localhost:3000.' })
  if (behind.length > 0) {
    throw new UserError(`${behind.join(', ')} would never be compared with: a URL is taken for a service that is there`, {
      remedy: `Name ${url} last.`,
    })
  }
  return { kind: 'running', origin: new URL(url).origin, url }
}

/** null: there is no such file. */
async function storedIn({ workingDirectory }: LoadBaselineConfig, file: string): Promise<(Against & { kind: 'stored' }) | null> {
  const path = resolve(workingDirectory, file)
  if ((await stat(path).catch(() => null)) === null) return null
  return { kind: 'stored', file, baseline: await readBaselineFile(path, file) }
}

function absent(files: readonly string[]): string[] {
  return files.map((file) => `${code(file)} is not there`)
}

function notThere(file: string): UserError {
  const remedy = /^[\w.-]+:\d+(\/|$)/.test(file)
    ? `For a service give the whole URL, such as http://${file}.`
    : 'Save one with `save` (docs/load-baseline.md), or name `base` beside it.'
  return new UserError(`there is no ${file} to compare with`, { remedy })
}
