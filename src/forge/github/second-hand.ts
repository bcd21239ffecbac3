import { UserError } from '../../errors.ts'
import type { Report } from '../../report/report.ts'
import type { CommentDelivery, CommentPolicy } from '../forge.ts'
import { type KeptReport, reportsOf } from './artifacts.ts'
import { type Client, connect } from './client.ts'
import type { Place } from './comment.ts'
import { type FinishedRun, type GithubEvent, type PullRequest, readEvent } from './event.ts'
import { summarise } from './github.ts'
import { linksOf } from './links.ts'
import { comment } from './pull-request.ts'
import { refusal } from './refusal.ts'
import type { GithubSettings } from './settings.ts'

export interface SecondHandOptions {
  comment: CommentPolicy
  /** null: the key that the report was kept under. */
  commentKey: string | null
  /** A report that was brought otherwise; null: those that the finished run kept. */
  given: KeptReport | null
}

export interface SecondHandDelivery {
  reports: Report[]
  comments: CommentDelivery[]
  notices: string[]
}

/**
 * Delivers reports that another run made, which had no right to. It runs nothing of the change, and takes the reports as hostile data:
 * bounded, of a form, escaped again. The pull request is found by the commit, never by what a report says.
 * Throws UserError where the event is no workflow_run and no report was given, or where GitHub refuses.
 */
export async function deliverSecondHand(options: SecondHandOptions, settings: GithubSettings): Promise<SecondHandDelivery> {
  const event = readEvent(settings.env)
  if (event === null) throw new UserError('this is no workflow: GITHUB_REPOSITORY and GITHUB_EVENT_NAME are not set')
  if (event.finished === null && options.given === null) {
    throw new UserError(`mode deliver has nothing to deliver on ${event.name}`, {
      remedy: 'Let the workflow run `on: workflow_run` (docs/delivery.md), or name a file in `report`.',
    })
  }
  if (settings.token === '')
    throw new UserError('mode deliver needs a github-token', { remedy: 'Leave github-token at its default.' })
  const client = await connect(settings.token, settings.env, settings.pauseMs)
  try {
    return await deliver(client, event, options, settings)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(refusal(error, 'The report was not delivered', event).notice, { cause: error })
  }
}

async function deliver(
  client: Client,
  event: GithubEvent,
  options: SecondHandOptions,
  settings: GithubSettings,
): Promise<SecondHandDelivery> {
  const { owner, repo, finished } = event
  const found =
    options.given !== null || finished === null
      ? { reports: options.given === null ? [] : [options.given], notices: [] }
      : await reportsOf(client, { owner, repo }, finished.id)
  const pulls = finished === null ? ofEvent(event) : await pullRequestsOf(client, event, finished)
  const notices = [...found.notices, ...nothing(found.reports, pulls, event)]
  const fork = finished !== null && finished.headRepository !== `${owner}/${repo}`
  const comments: CommentDelivery[] = []
  const failures: string[] = []
  for (const { key, report } of found.reports) {
    const told = fork ? fromFork(report) : report
    const links = { ...linksOf(event, settings.env), ...linksOfRun(event, finished, settings.env) }
    notices.push(...(await summarise(told, links, settings)))
    for (const { number, headSha } of pulls) {
      const place: Place = { owner, repo, number }
      const policy = {
        comment: options.comment,
        commentKey: options.commentKey ?? key,
        suggest: false,
        attachments: null,
      }
      // One that is refused, such as on a locked conversation, keeps no other from being delivered.
      try {
        comments.push(await comment(client, place, { report: told, options: policy, links, sha: headSha }))
      } catch (error) {
        failures.push(refusal(error, `No comment on pull request ${number}`, event).notice)
      }
    }
  }
  const [failure] = failures
  if (failure !== undefined && comments.length === 0) throw new UserError(failure)
  notices.push(...failures)
  return { reports: found.reports.map(({ report }) => report), comments, notices }
}

function nothing(reports: readonly KeptReport[], pulls: readonly PullRequest[], { finished }: GithubEvent): string[] {
  const run = finished === null ? 'this run' : `run ${finished.id}`
  if (reports.length === 0) return [`Nothing to deliver: ${run} kept no report. Did its Preflight step come to an end?`]
  if (pulls.length > 0) return []
  const commit = finished === null ? '' : ` whose head is ${finished.headSha.slice(0, 7)}`
  return [`No comment: there is no open pull request${commit}. If a newer commit was pushed, its run reports.`]
}

function ofEvent({ pullRequest }: GithubEvent): PullRequest[] {
  return pullRequest === null ? [] : [pullRequest]
}

/**
 * The open pull requests whose head is what the run was for. The payload's own list is empty for forks (docs.github.com, "Webhook events and
 * payloads", workflow_run), and a branch's name alone is whatever a fork calls it: repository and commit must be the run's.
 */
async function pullRequestsOf(client: Client, { owner, repo }: GithubEvent, run: FinishedRun): Promise<PullRequest[]> {
  if (!run.event.startsWith('pull_request')) return []
  const [headOwner = ''] = run.headRepository.split('/')
  const open = await client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${run.headBranch}`,
    per_page: 100,
  })
  return open
    .filter(({ head }) => head.sha === run.headSha && head.repo?.full_name === run.headRepository)
    .map(({ number, head }) => ({ number, headSha: head.sha, fork: run.headRepository !== `${owner}/${repo}` }))
}

function linksOfRun({ owner, repo }: GithubEvent, run: FinishedRun | null, env: GithubSettings['env']) {
  if (run === null) return {}
  const repository = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${owner}/${repo}`
  return { source: `${repository}/blob/${run.headSha}`, run: `${repository}/actions/runs/${run.id}` }
}

/** A fork's run executes the fork's code, which could have written any report: a reader must know. */
function fromFork(report: Report): Report {
  return {
    ...report,
    footer: ['reported by a run of the fork’s own code, which could have written this itself', ...report.footer],
  }
}
