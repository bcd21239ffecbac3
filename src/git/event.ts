import { readFileSync } from 'node:fs'
import { UserError } from '../errors.ts'

/** What a workflow's event says about the change: the part that finding the base needs. Shas are hex, refs as GitHub writes them. */
export interface GitHubEvent {
  /** "pull_request", "push", "merge_group", … */
  name: string
  /** GITHUB_REF: "refs/pull/7/merge", "refs/heads/main", … */
  ref: string
  /** GITHUB_SHA */
  sha: string
  /** The repository's default branch; null where the payload does not say. */
  defaultBranch: string | null
  pullRequest: { baseRef: string; baseSha: string; headSha: string } | null
  /** Of a push: what the ref pointed at before; null for a new branch. */
  before: string | null
  /** Of a merge queue's group. */
  mergeGroupBase: string | null
}

/** The event of this workflow run; null outside of GitHub Actions. Throws `UserError` where the payload is unreadable. */
export function readEvent(environment: NodeJS.ProcessEnv = process.env): GitHubEvent | null {
  const name = environment.GITHUB_EVENT_NAME ?? ''
  if (environment.GITHUB_ACTIONS !== 'true' || name === '') return null
  const payload = readPayload(environment.GITHUB_EVENT_PATH)
  const pull = field(payload, 'pull_request')
  const base = field(pull, 'base')
  const pullRequest = {
    baseRef: text(base, 'ref') ?? environment.GITHUB_BASE_REF ?? '',
    baseSha: text(base, 'sha') ?? '',
    headSha: text(field(pull, 'head'), 'sha') ?? '',
  }
  return {
    name,
    ref: environment.GITHUB_REF ?? '',
    sha: environment.GITHUB_SHA ?? '',
    defaultBranch: text(field(payload, 'repository'), 'default_branch'),
    pullRequest: pullRequest.baseRef === '' ? null : pullRequest,
    before: commit(text(payload, 'before')),
    mergeGroupBase: commit(text(field(payload, 'merge_group'), 'base_sha')),
  }
}

function readPayload(path: string | undefined): unknown {
  if (path === undefined || path === '') return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UserError(`the event's payload in GITHUB_EVENT_PATH cannot be read: ${path}`, { cause: error })
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function text(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'string' && found !== '' ? found : null
}

/** null for the zeros that stand for "there was none". */
function commit(sha: string | null): string | null {
  return sha === null || /^0+$/.test(sha) ? null : sha
}
