import { mkdtemp, realpath, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { GitError, git, gitText, gitTry } from './git.ts'

/**
 * Calls `work` with the root of a temporary checkout of `sha`, and removes the checkout afterwards, however `work` or the run
 * ends: neither the folder nor an entry in .git/worktrees is left. Submodules stay empty. Works in a shallow clone, as long as
 * `sha` itself is there. Throws `UserError` where git cannot make it.
 */
export async function withWorktree<T>(repository: string, sha: string, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await realpath(await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'preflight-tree-')))
  const remove = untilEnd(() => removeWorktree(repository, directory))
  try {
    await addWorktree(repository, directory, sha)
    return await work(directory)
  } finally {
    await remove()
  }
}

async function addWorktree(repository: string, directory: string, sha: string): Promise<void> {
  try {
    await git(repository, ['worktree', 'add', '--detach', '--force', directory, sha], { timeLimitMs: 10 * 60_000 })
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(`the base ${sha.slice(0, 10)} cannot be checked out beside this tree: ${error.message}`, { cause: error })
  }
}

async function removeWorktree(repository: string, directory: string): Promise<void> {
  await gitTry(repository, ['worktree', 'remove', '--force', '--force', directory])
  await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  // What git refused to remove (the folder's .git file is gone or broken). `worktree prune` would also drop entries of the user's.
  const common = await gitText(repository, ['rev-parse', '--git-common-dir'])
  const entry = join(resolve(repository, common), 'worktrees', basename(directory))
  await rm(entry, { recursive: true, force: true })
  await rmdir(dirname(entry)).catch(() => undefined)
}
