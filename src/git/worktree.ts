import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { GitError, git, gitText, gitTry } from './git.ts'

/** Whose a worktree is: a run on this machine (or in this container), by its process. */
const ofThisMachine = `preflight-tree-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`

/**
 * Calls `work` with the root of a temporary checkout of `sha`, and removes the checkout afterwards, however `work` or the run
 * ends: neither the folder nor an entry in .git/worktrees is left. Submodules stay empty. Works in a shallow clone, as long as
 * `sha` itself is there. What runs that were killed have left in this repository goes as well. Throws `UserError` where git cannot
 * make it.
 */
export async function withWorktree<T>(repository: string, sha: string, work: (directory: string) => Promise<T>): Promise<T> {
  await removeLeftovers(repository)
  const prefix = join(process.env.RUNNER_TEMP || tmpdir(), `${ofThisMachine}${process.pid}-`)
  const directory = await realpath(await mkdtemp(prefix))
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

async function removeLeftovers(repository: string): Promise<void> {
  const entries = await entriesOf(repository)
  for (const name of await readdir(entries).catch(() => [])) {
    const owner = name.startsWith(ofThisMachine) ? Number.parseInt(name.slice(ofThisMachine.length), 10) : Number.NaN
    if (Number.isNaN(owner) || isRunning(owner)) continue
    const gitFile = await readFile(join(entries, name, 'gitdir'), 'utf8').catch(() => '')
    const directory = dirname(gitFile.trim())
    if (basename(directory) === name) await removeWorktree(repository, directory)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function entriesOf(repository: string): Promise<string> {
  return join(resolve(repository, await gitText(repository, ['rev-parse', '--git-common-dir'])), 'worktrees')
}

async function removeWorktree(repository: string, directory: string): Promise<void> {
  await gitTry(repository, ['worktree', 'remove', '--force', '--force', directory])
  await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  // What git refused to remove (the folder's .git file is gone or broken). `worktree prune` would also drop entries of the user's.
  const entry = join(await entriesOf(repository), basename(directory))
  await rm(entry, { recursive: true, force: true })
  await rmdir(dirname(entry)).catch(() => undefined)
}
