import { fromTerminal } from './from-terminal.ts'

/** `preflight load-baseline [flags]`. Returns the exit code; throws what ended the run. */
export function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const description =
    'Whether the service became slower than its baseline, beyond the noise: base and head are started and loaded side by side.'
  return fromTerminal({ name: 'load-baseline', description, mode: 'load-baseline', runs: 'load-baseline' }, args, signal)
}
