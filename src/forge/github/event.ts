import { readFileSync } from 'node:fs'
import { messageOf, UserError } from '../../errors.ts'
import type { ChangeEvent } from '../../git/event.ts'

type Environment = Record<string, string | undefined>

export interface GithubEvent {
  /** "pull_request", "push", "merge_group", … */
  name: string
  owner: string
  repo: string
  /** null where the event has none: push, merge_group, schedule, workflow_dispatch. */
  pullRequest: PullRequest | null
  /** What finding the base needs. */
  change: ChangeEvent
  /** Why this run has no secrets and a token that only reads; null: it has what the workflow gives it. */
  restricted: 'fork' | 'dependabot' | null
  /** Of a workflow_run: the run that ended, whose report may be delivered now. */
  finished: FinishedRun | null
}

export interface PullRequest {
  number: number
  /** The commit that was pushed, not GitHub's test merge; null where the event does not tell. */
  headSha: string | null
  /** Whether the change comes from another repository, so that the token may only read. */
  fork: boolean
}

export interface FinishedRun {
  id: number
  /** The event that had started it. */
  event: string
  headSha: string
  headBranch: string
  /** "owner/name" of the repository that the change comes from; '' where that is gone. */
  headRepository: string
}

/**
 * The event that started the workflow, from GITHUB_REPOSITORY, GITHUB_EVENT_NAME and the payload in GITHUB_EVENT_PATH;
 * null outside a workflow. Throws UserError where the payload cannot be read.
 */
export function readEvent(env: Environment): GithubEvent | null {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/')
  const name = env.GITHUB_EVENT_NAME ?? ''
  if (!owner || !repo || name === '') return null
  const payload = env.GITHUB_EVENT_PATH ? readPayload(env.GITHUB_EVENT_PATH) : {}
  const pullRequest = pullRequestOf(payload)
  return {
    name,
    owner,
    repo,
    pullRequest,
    change: changeOf(name, payload, env),
    restricted: restrictionOf(name, pullRequest, payload, env),
    finished: name === 'workflow_run' ? finishedRunOf(fields(payload.workflow_run)) : null,
  }
}

/** `pull_request` in the events about one; on a comment the pull request is an issue that says it is one. */
function pullRequestOf(payload: Fields): PullRequest | null {
  const pull = fields(payload.pull_request)
  if (typeof pull.number === 'number') {
    const head = fields(pull.head)
    const from = fields(head.repo).full_name
    // A fork that was deleted since has no repository any more.
    const fork = from !== fields(fields(pull.base).repo).full_name
    return { number: pull.number, headSha: text(head.sha), fork }
  }
  const issue = fields(payload.issue)
  if (typeof issue.number === 'number' && issue.pull_request) return { number: issue.number, headSha: null, fork: false }
  return null
}

function changeOf(name: string, payload: Fields, env: Environment): ChangeEvent {
  const pull = fields(payload.pull_request)
  const base = fields(pull.base)
  const baseRef = text(base.ref) ?? env.GITHUB_BASE_REF ?? ''
  return {
    name,
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    defaultBranch: text(fields(payload.repository).default_branch),
    pullRequest: baseRef === '' ? null : { baseRef, baseSha: text(base.sha) ?? '', headSha: text(fields(pull.head).sha) ?? '' },
    before: commit(payload.before),
    mergeGroupBase: commit(fields(payload.merge_group).base_sha),
  }
}

/**
 * GitHub gives no secrets and a reading token to `pull_request` runs of forks and of Dependabot (docs.github.com, "Events that trigger
 * workflows", pull_request; "Troubleshooting Dependabot on GitHub Actions").
 */
function restrictionOf(
  name: string,
  pullRequest: PullRequest | null,
  payload: Fields,
  env: Environment,
): GithubEvent['restricted'] {
  if (name !== 'pull_request') return null
  if (pullRequest?.fork === true) return 'fork'
  const actor = text(fields(payload.sender).login) ?? env.GITHUB_ACTOR ?? ''
  return actor === 'dependabot[bot]' ? 'dependabot' : null
}

function finishedRunOf(run: Fields): FinishedRun | null {
  const [headSha, headBranch] = [text(run.head_sha), text(run.head_branch)]
  if (typeof run.id !== 'number' || headSha === null || headBranch === null) return null
  return {
    id: run.id,
    event: text(run.event) ?? '',
    headSha,
    headBranch,
    headRepository: text(fields(run.head_repository).full_name) ?? '',
  }
}

type Fields = Record<string, unknown>

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** null for the zeros that stand for "there was none". */
function commit(sha: unknown): string | null {
  const found = text(sha)
  return found === null || /^0+$/.test(found) ? null : found
}

function readPayload(path: string): Fields {
  try {
    return fields(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new UserError(`the event's payload cannot be read: ${messageOf(error)}`, {
      remedy: 'GITHUB_EVENT_PATH must name the JSON file that the runner writes',
      cause: error,
    })
  }
}
