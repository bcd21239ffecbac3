import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readConfig } from '../config/config.ts'
import { flagsOf } from '../config/flags.ts'
import type { Given } from '../config/input.ts'
import { UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import type { Verdict } from '../report/report.ts'
import { dangerousMigrations } from './demo/migrations.ts'
import { renamedRoute } from './demo/routes.ts'
import { slowList } from './demo/service.ts'
import { readFlags } from './options.ts'

/** A pull request to examples/shop for each mode: makes it in a folder, and says what the mode is given. */
const pullRequests: Readonly<Record<string, (repository: string) => Promise<Record<string, string>>>> = {
  'migration-dryrun': dangerousMigrations,
  'load-baseline': slowList,
  'scaffold-check': renamedRoute,
}

const files = ['json', 'html', 'sarif', 'markdown']

/** `preflight demo [mode]`: pull requests to examples/shop, on embedded servers where they need one. The exit code is 0 whatever is found. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(
    {
      name: 'demo',
      argument: 'mode',
      optional: true,
      description: `Pull requests to a small shop on a throwaway PostgreSQL, one for each mode: nothing to configure, no Docker needed. mode: ${modeNames()}; all of them without it.`,
      mode: 'migration-dryrun',
      only: [...files, 'rows', 'random-seed', 'postgres', 'postgres-version', 'postgres-image', 'time-budget'],
    },
    args,
  )
  if (asked.kind === 'help') {
    process.stdout.write(asked.text)
    return 0
  }
  const verdicts: Verdict[] = []
  for (const mode of modesOf(asked.argument, asked.given)) {
    if (verdicts.length > 0) process.stdout.write('\n\n')
    verdicts.push(await show(mode, asked.given, signal))
  }
  if (verdicts.includes('fail')) process.stderr.write('\nThis would fail a build (exit code 1). It is a demo: exit code 0.\n')
  return 0
}

/** "migration-dryrun, load-baseline or scaffold-check" */
function modeNames(): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.keys(pullRequests))
}

/** A file holds one report: where one is to be written and no mode is named, it is the first's. */
function modesOf(asked: string | null, given: ReadonlyMap<string, Given>): string[] {
  const modes = Object.keys(pullRequests)
  if (asked !== null && !modes.includes(asked)) {
    throw new UserError(`demo: ${JSON.stringify(asked)} is not ${modeNames()}`, { remedy: 'See preflight demo --help.' })
  }
  if (asked !== null) return [asked]
  return files.some((name) => given.has(name)) ? modes.slice(0, 1) : modes
}

async function show(mode: string, given: ReadonlyMap<string, Given>, signal: AbortSignal): Promise<Verdict> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'preflight-demo-')))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  try {
    const repository = join(folder, 'shop')
    const inputs = await pullRequests[mode]?.(repository)
    const all = withDefaults(given, { mode, ...inputs })
    const command = ['demo', mode, ...flagsOf(given)].join(' ')
    const config = { ...(await readConfig(all, repository)), command }
    const { carryOut } = await import('./carry-out.ts')
    return (await carryOut(config, repository, signal)).verdict
  } finally {
    await remove()
  }
}

function withDefaults(given: ReadonlyMap<string, Given>, inputs: Record<string, string>): Map<string, Given> {
  const defaults = { ...inputs, 'base-ref': 'main', postgres: given.has('postgres-image') ? 'container' : 'embedded' }
  return new Map<string, Given>([
    ...Object.entries(defaults).map(([name, value]): [string, Given] => [name, { value, origin: 'the demo' }]),
    ...[...given].map(inPlace),
  ])
}

/** Files to write lie where the command was called, not in the copy. */
function inPlace([name, given]: [string, Given]): [string, Given] {
  const isFile = files.includes(name) && given.value !== '-'
  return [name, isFile ? { ...given, value: resolve(String(given.value)) } : given]
}
