import { readFileSync } from 'node:fs'
import { messageOf, UserError } from '../../errors.ts'

type Environment = Record<string, string | undefined>

export interface GithubEvent {
  /** "pull_request", "push", "merge_group", … */
  name: string
  owner: string
  repo: string
  /** null where the event has none: push, merge_group, schedule, workflow_dispatch. */
  pullRequest: PullRequest | null
}

export interface PullRequest {
  number: number
  /** The commit that was pushed, not GitHub's test merge; null where the event does not tell. */
  headSha: string | null
  /** Whether the change comes from another repository, so that the token may only read. */
  fork: boolean
}

/**
 * The event that started the workflow, from GITHUB_REPOSITORY, GITHUB_EVENT_NAME and the payload in GITHUB_EVENT_PATH;
 * null outside a workflow. Throws UserError where the payload cannot be read.
 */
export function readEvent(env: Environment): GithubEvent | null {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/')
  if (!owner || !repo) return null
  const payload = env.GITHUB_EVENT_PATH ? readPayload(env.GITHUB_EVENT_PATH) : {}
  return { name: env.GITHUB_EVENT_NAME ?? '', owner, repo, pullRequest: pullRequestOf(payload) }
}

/** `pull_request` in the events about one; on a comment the pull request is an issue that says it is one. */
function pullRequestOf(payload: Fields): PullRequest | null {
  const pull = fields(payload.pull_request)
  if (typeof pull.number === 'number') {
    const head = fields(pull.head)
    const from = fields(head.repo).full_name
    // A fork that was deleted since has no repository any more.
    const fork = from !== fields(fields(pull.base).repo).full_name
    return { number: pull.number, headSha: typeof head.sha === 'string' ? head.sha : null, fork }
  }
  const issue = fields(payload.issue)
  if (typeof issue.number === 'number' && issue.pull_request) return { number: issue.number, headSha: null, fork: false }
  return null
}

type Fields = Record<string, unknown>

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
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
