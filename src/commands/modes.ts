import type { Config } from '../config/config.ts'
import type { ChangeSource } from '../git/change.ts'
import type { Progress } from '../progress.ts'
import type { Report } from '../report/report.ts'

/** What a mode is given. */
export interface ModeInput<C extends Config = Config> {
  config: C
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Where it asks what changed: a forge's knowledge, without the forge. */
  changes: ChangeSource
  progress: Progress
  /** Aborted by SIGINT, SIGTERM and the end of the time budget; its reason is what the run then throws. */
  signal: AbortSignal
}

export type LoadMode = () => Promise<{ run(input: ModeInput): Promise<Report> }>

/** Every mode, loaded when it is run. */
export const modes = {
  'migration-dryrun': () => import('../modes/migration-dryrun/index.ts'),
  'load-baseline': () => import('../modes/load-baseline/index.ts'),
  'scaffold-check': () => import('../modes/scaffold-check/index.ts'),
} satisfies Record<Config['mode'], LoadMode>
