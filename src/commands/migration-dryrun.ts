import { fromTerminal } from './from-terminal.ts'

/** `preflight migration-dryrun [flags]`. Returns the exit code; throws what ended the run. */
export function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const description =
    'What the new migrations lock, rewrite, scan, block and lose, and whether they can be taken back: by running them.'
  return fromTerminal({ name: 'migration-dryrun', description, mode: 'migration-dryrun', runs: 'migration-dryrun' }, args, signal)
}
