import { readConfig } from '../config/config.ts'
import type { Given } from '../config/input.ts'
import { inputs } from '../config/inputs.ts'
import { readFlags } from './options.ts'

/** `preflight migration-dryrun [flags]`. Returns the exit code; throws what ended the run. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(
    {
      name: 'migration-dryrun',
      description:
        'What the new migrations lock, rewrite, scan, block and lose, and whether they can be taken back: by running them.',
      mode: 'migration-dryrun',
    },
    args,
  )
  if (asked.kind === 'help') {
    process.stdout.write(asked.text)
    return 0
  }
  const repository = process.cwd()
  const config = await readConfig(withSurroundings(asked.given), repository)
  // Loaded only now: a mistake in the flags is answered at once.
  const { carryOut } = await import('./carry-out.ts')
  const { verdict } = await carryOut(config, repository, signal)
  return verdict === 'fail' ? 1 : 0
}

function withSurroundings(given: ReadonlyMap<string, Given>): Map<string, Given> {
  const all = new Map([...given, [inputs.mode.name, { value: 'migration-dryrun', origin: 'the command' }]])
  const token = process.env.GITHUB_TOKEN
  if (token && !all.has(inputs.githubToken.name)) all.set(inputs.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' })
  return all
}
