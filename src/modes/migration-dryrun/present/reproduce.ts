import type { MigrationDryrunConfig } from '../../../config/config.ts'
import { forShell } from '../../../config/flags.ts'
import type { ChangeEvent } from '../../../git/event.ts'

/**
 * The command that repeats the run in a terminal, at the root of a clone. Only what the clone does not say itself: flags that
 * were given, and the branch that a pull request goes into where it is not the default one.
 */
export function reproduceCommand({ command, baseRef }: MigrationDryrunConfig, event: ChangeEvent | null): string {
  const target = event?.pullRequest?.baseRef
  const elsewhere = baseRef === null && target !== undefined && target !== event?.defaultBranch
  return `npx backend-preflight ${command}${elsewhere ? ` --base-ref ${forShell(`origin/${target}`)}` : ''}`
}
