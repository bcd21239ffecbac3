import type { LoadBaselineConfig } from '../../config/config.ts'
import type { ChangeSource } from '../../git/change.ts'
import type { Progress } from '../../progress.ts'
import type { Report } from '../../report/report.ts'

export interface LoadBaselineInput {
  config: LoadBaselineConfig
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Where it asks what changed. */
  changes: ChangeSource
  progress: Progress
  signal: AbortSignal
}

export async function run(input: LoadBaselineInput): Promise<Report> {
  throw new Error(`to be written ${input.config.mode}`)
}
