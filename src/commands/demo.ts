import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { readConfig } from '../config/config.ts'
import { flagsOf } from '../config/flags.ts'
import type { Given } from '../config/input.ts'
import { UserError } from '../errors.ts'
import { git, gitText } from '../git/git.ts'
import { untilEnd } from '../lifetime.ts'
import { readFlags } from './options.ts'

/** The demo's pull request brings every migration of examples/shop after this one. */
const lastOnMain = '008'

/** `preflight demo`: a pull request to examples/shop, dry-run on an embedded server. The exit code is 0 whatever is found. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(
    {
      name: 'demo',
      description: 'A pull request to a small shop, dry-run on a throwaway PostgreSQL: nothing to configure, no Docker needed.',
      mode: 'migration-dryrun',
      only: [
        'json',
        'html',
        'sarif',
        'markdown',
        'rows',
        'random-seed',
        'postgres',
        'postgres-version',
        'postgres-image',
        'time-budget',
      ],
    },
    args,
  )
  if (asked.kind === 'help') {
    process.stdout.write(asked.text)
    return 0
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'preflight-demo-')))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  try {
    const repository = join(folder, 'shop')
    const base = await pullRequest(repository)
    const command = ['demo', ...flagsOf(asked.given)].join(' ')
    const config = { ...(await readConfig(withDefaults(asked.given, base), repository)), command }
    const { carryOut } = await import('./carry-out.ts')
    const report = await carryOut(config, repository, signal)
    if (report.verdict === 'fail') process.stderr.write('\nThis would fail a build (exit code 1). It is a demo: exit code 0.\n')
    return 0
  } finally {
    await remove()
  }
}

function withDefaults(given: ReadonlyMap<string, Given>, base: string): Map<string, Given> {
  const demo = (value: string): Given => ({ value, origin: 'the demo' })
  const defaults = {
    mode: 'migration-dryrun',
    postgres: given.has('postgres-image') ? 'container' : 'embedded',
    'base-ref': base,
  }
  return new Map([...Object.entries(defaults).map(([name, value]) => [name, demo(value)] as const), ...[...given].map(inPlace)])
}

/** Files to write lie where the command was called, not in the copy. */
function inPlace([name, given]: [string, Given]): [string, Given] {
  const isFile = ['json', 'html', 'sarif', 'markdown'].includes(name) && given.value !== '-'
  return [name, isFile ? { ...given, value: resolve(String(given.value)) } : given]
}

/** examples/shop as a repository of two commits, main's and the pull request's. Returns the sha of main's. */
async function pullRequest(repository: string): Promise<string> {
  const shop = await example()
  await cp(shop, repository, { recursive: true, filter: (source) => basename(source) !== 'node_modules' })
  const migrations = join(repository, 'migrations')
  const coming = (await readdir(migrations)).filter((name) => name.slice(0, lastOnMain.length) > lastOnMain)
  for (const name of coming) await rm(join(migrations, name))
  await git(repository, ['init', '--quiet', '--initial-branch=main'])
  const base = await commit(repository, 'What main has')
  for (const name of coming) await cp(join(shop, 'migrations', name), join(migrations, name))
  await commit(repository, 'The pull request')
  return base
}

async function commit(repository: string, message: string): Promise<string> {
  const author = ['user.name=Preflight', 'user.email=demo@preflight.invalid', 'commit.gpgSign=false'].flatMap((setting) => [
    '-c',
    setting,
  ])
  await git(repository, ['add', '--all', '--force'])
  await git(repository, [...author, 'commit', '--quiet', '-m', message])
  return gitText(repository, ['rev-parse', 'HEAD'])
}

/** Beside the program: dist/ and src/ are both a step below the package's root. */
async function example(): Promise<string> {
  const program = await realpath(process.argv[1] ?? '')
  const shop = join(dirname(program), '..', 'examples', 'shop')
  const found = await readdir(join(shop, 'migrations')).catch(() => [])
  if (found.length > 0) return shop
  throw new UserError(`the example is not there: ${shop}`, {
    remedy: 'The demo runs from a clone of Preflight or from its package.',
  })
}
