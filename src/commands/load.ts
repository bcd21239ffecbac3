import { fromTerminal } from './from-terminal.ts'

/** `preflight load <url> [flags]`. Returns the exit code; throws what ended the run. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  if (args[0] === 'calibrate') return (await import('./calibrate.ts')).run(args.slice(1), signal)
  const description =
    'Drive an HTTP service and say how fast it answers; --compare sets it against another, or against what was kept before. `preflight load calibrate` measures how far the verdict can be trusted on this machine.'
  const line = {
    name: 'load',
    argument: 'url',
    insteadOfArgument: ['merge'],
    description,
    mode: 'load',
    runs: 'load-baseline',
  } as const
  return fromTerminal(line, args, signal)
}
