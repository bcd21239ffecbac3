import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { credentialsFor } from './credentials.ts'
import { GitError, git, gitText, gitTry } from './git.ts'

/** A repository whose missing history can be fetched. */
export interface Clone {
  /** Absolute root. */
  root: string
  /** The remote's name; null: there is none, and nothing can be fetched. */
  remote: string | null
  /** For a remote that asks for one; null: what git finds by itself. */
  token: string | null
  signal: AbortSignal | undefined
}

const fetchLimitMs = 3 * 60_000

/** How many commits deeper each attempt reads; after the last one, everything. */
const depths = [50, 250, 1000]

/** A boundary of more commits than this is fetched whole: each is an argument. */
const mostBoundaryCommits = 200

export async function hasCommit(root: string, sha: string): Promise<boolean> {
  return (await gitTry(root, ['cat-file', '-e', `${sha}^{commit}`])) !== null
}

/**
 * Fetches a commit, branch or tag, one commit deep where the clone is shallow, and returns its sha. No ref is written.
 * Throws `GitError` where the remote does not give it.
 */
export async function fetchCommit(clone: Clone, ref: string): Promise<string> {
  const shallow = (await boundary(clone.root)).length > 0
  await fetch(clone, [...(shallow ? ['--depth=1'] : []), remoteOf(clone), ref])
  return gitText(clone.root, ['rev-parse', '--verify', 'FETCH_HEAD^{commit}'])
}

/**
 * The newest commit that both have in common; null where there is none. A shallow clone is deepened until it is known, as a
 * last resort to its whole history. Throws `GitError` where that fails.
 */
export async function mergeBase(clone: Clone, one: string, other: string): Promise<string | null> {
  const known = () => gitTry(clone.root, ['merge-base', one, other])
  for (const depth of depths) {
    const base = await known()
    const edge = await boundary(clone.root)
    if (base !== null || edge.length === 0) return base
    if (edge.length > mostBoundaryCommits) break
    // The boundary's own commits are asked for, since a local HEAD may be unknown to the remote.
    await fetch(clone, [`--deepen=${depth}`, remoteOf(clone), ...new Set([...edge, other])])
  }
  const base = await known()
  if (base !== null || (await boundary(clone.root)).length === 0) return base
  await fetch(clone, ['--unshallow', remoteOf(clone), other])
  return known()
}

/** The commits at which a shallow clone's history is cut; [] for a whole one. */
async function boundary(root: string): Promise<string[]> {
  const path = await gitText(root, ['rev-parse', '--git-path', 'shallow'])
  const text = await readFile(resolve(root, path), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}

/** With the token first, where one was given for this host; else, or if it is refused, with what git finds by itself. */
async function fetch(clone: Clone, args: string[]): Promise<void> {
  const full = ['fetch', '--no-tags', '--no-recurse-submodules', '--quiet', '--refmap=', ...args]
  const options = { timeLimitMs: fetchLimitMs, ...(clone.signal === undefined ? {} : { signal: clone.signal }) }
  const url = await gitText(clone.root, ['remote', 'get-url', remoteOf(clone)])
  const env = credentialsFor(url, clone.token)
  if (Object.keys(env).length > 0) {
    try {
      await git(clone.root, full, { ...options, env })
      return
    } catch (error) {
      if (!(error instanceof GitError)) throw error
    }
  }
  await git(clone.root, full, options)
}

function remoteOf(clone: Clone): string {
  if (clone.remote === null) throw new GitError('the repository has no remote', null)
  return clone.remote
}
