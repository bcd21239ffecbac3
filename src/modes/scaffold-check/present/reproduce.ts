import type { ScaffoldCheckConfig } from '../../../config/config.ts'
import { forShell } from '../../../config/flags.ts'
import type { ChangeEvent } from '../../../git/event.ts'

/** The command that repeats the run in a terminal, at the root of a clone, with its base where that is not the default branch. */
export function reproduceCommand(config: ScaffoldCheckConfig, event: ChangeEvent | null): string {
  const target = event?.pullRequest?.baseRef
  const elsewhere = config.baseRef === null && target !== undefined && target !== event?.defaultBranch
  return `npx backend-preflight ${config.command}${elsewhere ? ` --base-ref ${forShell(`origin/${target}`)}` : ''}`
}
