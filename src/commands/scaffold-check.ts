import { fromTerminal } from './from-terminal.ts'

/** `preflight scaffold-check [flags]`. Returns the exit code; throws what ended the run. */
export function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const description =
    'Whether the OpenAPI description, the routes in the code and the generated files still agree: by reading all three, on the base as well.'
  return fromTerminal({ name: 'scaffold-check', description, mode: 'scaffold-check', runs: 'scaffold-check' }, args, signal)
}
