import { UserError } from '../errors.ts'
import type { ChangeEvent } from './event.ts'
import { type Clone, fetchCommit, hasCommit, mergeBase } from './fetch.ts'
import { GitError, gitText, gitTry } from './git.ts'

export interface Base {
  sha: string
  /** For people. */
  name: string
  notes: string[]
}

/**
 * The commit that the change leaves from. The first of these that applies:
 *
 * 1. `base-ref` is given: the merge base with it.
 * 2. HEAD is the event's test merge: its first parent. (The merge base would blame on this change what others merged meanwhile.)
 * 3. A pull request's event with another commit checked out: the merge base with the branch it goes into.
 * 4. A merge queue's event: the merge base with the group's base.
 * 5. A push to the default branch: the merge base with what it was before the push.
 * 6. Otherwise (another branch, a schedule, a terminal): the merge base with the default branch. On the default branch itself that
 *    is what the remote has of it, so that unpushed commits and uncommitted changes are new.
 *
 * Throws `UserError` where base-ref does not exist or no default branch can be told, `GitError` where history cannot be fetched.
 */
export async function baseOf(clone: Clone, head: string, baseRef: string | null, event: ChangeEvent | null): Promise<Base> {
  if (baseRef !== null) return leaving(clone, head, await given(clone, baseRef), baseRef)
  const parents = await parentsOf(clone.root, head)
  const [first] = parents
  if (event !== null && first !== undefined && isTestMerge(event, head, parents)) {
    return {
      sha: first,
      name: event.pullRequest?.baseRef ?? 'the base',
      notes: ['The base is the first parent of the pull request’s test merge.'],
    }
  }
  if (event?.pullRequest)
    return leaving(clone, head, await tipOfPullRequestBase(clone, event.pullRequest), event.pullRequest.baseRef)
  if (event?.mergeGroupBase) return leaving(clone, head, await present(clone, event.mergeGroupBase), 'the merge queue’s base')
  const fallback = await defaultBranch(clone, event)
  if (event?.name === 'push' && event.before !== null && event.ref === `refs/heads/${fallback?.name}`) {
    const before = await present(clone, event.before).catch(notFetched)
    if (before !== null) return leaving(clone, head, before, `${fallback?.name} before the push`)
  }
  if (fallback === null) return withoutDefaultBranch(clone, head)
  return leaving(clone, head, fallback.sha, fallback.name)
}

/** Two histories without a common commit are compared as they are. */
async function leaving(clone: Clone, head: string, tip: string, name: string): Promise<Base> {
  const sha = await mergeBase(clone, head, tip)
  if (sha !== null) return { sha, name, notes: [] }
  return { sha: tip, name, notes: [`HEAD and ${name} have no commit in common: ${name} itself is the base.`] }
}

/** Of a commit as it was written: in a shallow clone git itself denies that the commit at the edge has parents. */
async function parentsOf(root: string, sha: string): Promise<string[]> {
  const [header = ''] = (await gitText(root, ['cat-file', 'commit', sha])).split('\n\n')
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? [])
}

function isTestMerge(event: ChangeEvent, head: string, parents: string[]): boolean {
  if (parents.length !== 2 || event.pullRequest === null) return false
  const ofTheEvent = /^refs\/pull\/\d+\/merge$/.test(event.ref) && event.sha === head
  return ofTheEvent || parents[1] === event.pullRequest.headSha
}

async function given(clone: Clone, baseRef: string): Promise<string> {
  if (baseRef.startsWith('-')) throw noSuchRef(baseRef)
  const known = (await resolved(clone, baseRef)) ?? (await onRemote(clone, baseRef))
  if (known !== null) return known
  if (clone.remote === null) throw noSuchRef(baseRef)
  try {
    return await fetchCommit(clone, baseRef)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw noSuchRef(baseRef, error)
  }
}

function noSuchRef(baseRef: string, cause?: GitError): UserError {
  const why = cause === undefined ? '' : `, and the remote did not give it: ${cause.message}`
  return new UserError(`base-ref: ${JSON.stringify(baseRef)} is no branch, tag or commit here${why}`, {
    remedy: 'Check the name; if it is right, give actions/checkout `fetch-depth: 0`.',
    cause,
  })
}

/** The branch's tip of now rather than of the event: a change rebased since would be blamed for what lies between. */
async function tipOfPullRequestBase(clone: Clone, { baseRef, baseSha }: { baseRef: string; baseSha: string }): Promise<string> {
  const tip = clone.remote === null ? null : await fetchCommit(clone, `refs/heads/${baseRef}`).catch(notFetched)
  return tip ?? (await onRemote(clone, baseRef)) ?? present(clone, baseSha)
}

/** A commit by its sha, fetched where it is missing. */
async function present(clone: Clone, sha: string): Promise<string> {
  return (await hasCommit(clone.root, sha)) ? sha : fetchCommit(clone, sha)
}

async function defaultBranch(clone: Clone, event: ChangeEvent | null): Promise<{ name: string; sha: string } | null> {
  for (const name of await likelyNames(clone, event)) {
    const sha = (await onRemote(clone, name)) ?? (await resolved(clone, `refs/heads/${name}`))
    if (sha !== null) return { name, sha }
  }
  const name = event?.defaultBranch ?? (await remoteHead(clone))
  if (clone.remote === null || name === null) return null
  return { name, sha: await fetchCommit(clone, `refs/heads/${name}`) }
}

/** What the event says, what the remote's HEAD was at the time of the clone; only where both are silent, what it is usually called. */
async function likelyNames(clone: Clone, event: ChangeEvent | null): Promise<string[]> {
  if (event?.defaultBranch) return [event.defaultBranch]
  const ofRemote = `refs/remotes/${clone.remote ?? ''}/`
  const symbolic = clone.remote === null ? null : await gitTry(clone.root, ['symbolic-ref', '--quiet', `${ofRemote}HEAD`])
  if (symbolic !== null) return [symbolic.slice(ofRemote.length)]
  const configured = await gitTry(clone.root, ['config', '--get', 'init.defaultBranch'])
  return [...new Set([...(configured ? [configured] : []), 'main', 'master'])]
}

async function remoteHead(clone: Clone): Promise<string | null> {
  if (clone.remote === null) return null
  const listed = await gitTry(clone.root, ['ls-remote', '--symref', clone.remote, 'HEAD'], { timeLimitMs: 60_000 })
  return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(listed ?? '')?.[1] ?? null
}

/** A repository of one branch, whatever its name: only what is not committed is new. */
async function withoutDefaultBranch(clone: Clone, head: string): Promise<Base> {
  const branches = (await gitText(clone.root, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']))
    .split('\n')
    .filter((sha) => sha !== '')
  if (branches.every((sha) => sha === head))
    return { sha: head, name: 'HEAD', notes: ['There is no other branch: only what is not committed is new.'] }
  throw new UserError('which branch this change goes into cannot be told', { remedy: 'Name it in base-ref.' })
}

async function onRemote(clone: Clone, branch: string): Promise<string | null> {
  return clone.remote === null ? null : resolved(clone, `refs/remotes/${clone.remote}/${branch}`)
}

function resolved(clone: Clone, ref: string): Promise<string | null> {
  return gitTry(clone.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
}

function notFetched(error: unknown): null {
  if (error instanceof GitError) return null
  throw error
}
