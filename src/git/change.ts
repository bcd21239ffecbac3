import { access, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { type Base, baseOf } from './base.ts'
import { type ChangedFile, changedFiles } from './changed-files.ts'
import type { ChangeEvent } from './event.ts'
import { type Clone, fetchCommit, hasCommit } from './fetch.ts'
import { GitError, git, gitText, gitTry } from './git.ts'

/** What this change is compared with. */
export type Change =
  /** Not in git, or no commit yet: everything is new. */
  | { kind: 'none'; reason: string }
  | {
      kind: 'change'
      /** The repository's root, absolute. */
      root: string
      /** The given directory relative to the root, forward slashes; '' for the root itself. */
      prefix: string
      /** The commit that the change leaves from; its tree is there. */
      base: string
      /** For people: "main", "the first parent of the test merge". */
      baseName: string
      /** The commit checked out, or the working tree where it holds changes (below the given directory) that no commit has. */
      head: string | 'working tree'
      /** What differs between base and head, in the whole repository. */
      files: ChangedFile[]
      /** Sentences on how the base was found, for the report. */
      notes: string[]
    }

export interface ChangeRequest {
  /** `base-ref` as the user gave it; null: by the rule (see `baseOf`). */
  baseRef?: string | null
  /** null: no workflow. */
  event?: ChangeEvent | null
  /** For fetching what a shallow clone lacks. */
  token?: string | null
  signal?: AbortSignal
}

/** Where a mode asks what changed; a forge gives it. */
export interface ChangeSource {
  /** What the host says of the event that started the run; null: there is no host, git alone tells. */
  readonly event: ChangeEvent | null
  /** The change at `directory` (absolute). As `findChange`. */
  change(directory: string, request: Pick<ChangeRequest, 'baseRef' | 'signal'>): Promise<Change>
}

/** What changed, as git and the event tell it. `token`: for fetching what a shallow clone lacks. */
export function changesInGit(event: ChangeEvent | null, token: string | null): ChangeSource {
  return { event, change: (directory, request) => findChange(directory, { ...request, event, token }) }
}

/**
 * Finds what the change at `directory` (absolute, anywhere in a repository) is compared with, and fetches what a shallow clone lacks.
 * Throws `UserError`: no git, a base-ref that does not exist, or history that is missing and cannot be fetched.
 */
export async function findChange(directory: string, request: ChangeRequest = {}): Promise<Change> {
  if (!(await isInRepository(directory))) return { kind: 'none', reason: 'not in a git repository' }
  const root = await rootOf(directory)
  const head = await gitTry(root, ['rev-parse', '--verify', 'HEAD^{commit}'])
  if (head === null) return { kind: 'none', reason: 'the repository has no commit yet' }
  const clone: Clone = { root, remote: await remoteName(root), token: request.token ?? null, signal: request.signal }
  const base = await withHistory(async () => {
    const found = await baseOf(clone, head, request.baseRef ?? null, request.event ?? null)
    if (!(await hasCommit(root, found.sha))) await fetchCommit(clone, found.sha)
    return found
  })
  const prefix = await gitText(directory, ['rev-parse', '--show-prefix'])
  const at = await headOf(directory, head)
  return {
    kind: 'change',
    root,
    prefix: prefix.replace(/\/$/, ''),
    base: base.sha,
    baseName: base.name,
    head: at,
    files: await changedFiles(root, base.sha, at === head ? head : null),
    notes: base.notes,
  }
}

async function withHistory(find: () => Promise<Base>): Promise<Base> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(`the history needed to see what is new is missing, and could not be fetched: ${error.message}`, {
      remedy: 'Give actions/checkout `fetch-depth: 0`, or this step a github-token that may read the repository.',
      cause: error,
    })
  }
}

/** Looks for .git on the way up, so that a folder outside of git needs no git at all. */
async function isInRepository(directory: string): Promise<boolean> {
  for (let at = await realpath(directory); ; at = dirname(at)) {
    const found = await access(join(at, '.git')).then(
      () => true,
      () => false,
    )
    if (found) return true
    if (dirname(at) === at) return false
  }
}

async function rootOf(directory: string): Promise<string> {
  try {
    return await gitText(directory, ['rev-parse', '--show-toplevel'])
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(`git cannot read the repository at ${directory}: ${error.message}`, { cause: error })
  }
}

async function remoteName(root: string): Promise<string | null> {
  const remotes = (await gitText(root, ['remote'])).split('\n').filter((name) => name !== '')
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? null)
}

async function headOf(directory: string, head: string): Promise<string> {
  const status = await git(directory, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=normal',
    '--ignore-submodules=all',
    '--',
    '.',
  ])
  return status.length === 0 ? head : 'working tree'
}
