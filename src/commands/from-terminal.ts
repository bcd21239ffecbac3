import { type Config, readConfig } from '../config/config.ts'
import type { Given } from '../config/input.ts'
import { inputs } from '../config/inputs.ts'
import { type CommandLine, readFlags } from './options.ts'

/** A command that runs a mode, and the mode that it runs. */
export type ModeCommand = Omit<CommandLine, 'mode'> & { runs: Config['mode']; mode: Config['task'] }

/** Runs a mode as a command line asks for it. Returns the exit code; throws what ended the run. */
export async function fromTerminal(line: ModeCommand, args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(line, args)
  if (asked.kind === 'help') {
    process.stdout.write(asked.text)
    return 0
  }
  const repository = process.cwd()
  const given = withSurroundings(asked.given, line)
  if (asked.argument !== null) given.set(inputs.url.name, { value: asked.argument, origin: line.argument ?? 'the argument' })
  const config = await readConfig(given, repository, line.mode === 'load' ? 'load' : undefined)
  // Loaded only now: a mistake in the flags is answered at once.
  const { carryOut } = await import('./carry-out.ts')
  const { verdict } = await carryOut(config, repository, signal)
  return verdict === 'fail' ? 1 : 0
}

/** The mode, and the token that a workflow's step has in its environment. `load` looks at no change, and needs none. */
function withSurroundings(given: ReadonlyMap<string, Given>, { runs, mode }: ModeCommand): Map<string, Given> {
  const all = new Map([...given, [inputs.mode.name, { value: runs, origin: 'the command' }]])
  const token = process.env.GITHUB_TOKEN
  if (token && mode !== 'load' && !all.has(inputs.githubToken.name)) {
    all.set(inputs.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' })
  }
  return all
}
