import { cp, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { git } from '../../git/git.ts'

/** The package's root: dist/ and src/ are both a step below it. */
export async function packageRoot(): Promise<string> {
  return join(dirname(await realpath(process.argv[1] ?? '')), '..')
}

/** Where examples/shop lies. Throws `UserError` where it does not. */
export async function shopFolder(): Promise<string> {
  const shop = join(await packageRoot(), 'examples', 'shop')
  const found = await readdir(join(shop, 'migrations')).catch(() => [])
  if (found.length > 0) return shop
  throw new UserError(`the example is not there: ${shop}`, {
    remedy: 'The demo runs from a clone of Preflight or from its package.',
  })
}

/**
 * A copy of examples/shop as a repository with a branch main, and the pull request's on top of it, which is checked out. `asOnMain` and
 * `change` are given the copy's folder, and make of it what each commit holds.
 */
export async function pullRequest(
  repository: string,
  { asOnMain, change }: { asOnMain?: (folder: string) => Promise<void>; change: (folder: string) => Promise<void> },
): Promise<void> {
  await cp(await shopFolder(), repository, { recursive: true, filter: (source) => basename(source) !== 'node_modules' })
  await git(repository, ['init', '--quiet', '--initial-branch=main'])
  await asOnMain?.(repository)
  await commit(repository, 'What main has')
  await git(repository, ['checkout', '--quiet', '-b', 'change'])
  await change(repository)
  await commit(repository, 'The pull request')
}

async function commit(repository: string, message: string): Promise<void> {
  const author = ['user.name=Preflight', 'user.email=demo@preflight.invalid', 'commit.gpgSign=false'].flatMap((setting) => [
    '-c',
    setting,
  ])
  await git(repository, ['add', '--all', '--force'])
  await git(repository, [...author, 'commit', '--quiet', '-m', message])
}
