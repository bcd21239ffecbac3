import { fingerprints } from '../../report/fingerprint.ts'
import { type Links, renderMarkdown } from '../../report/markdown.ts'
import type { Report } from '../../report/report.ts'
import { visibleLine } from '../../report/visible.ts'
import type { CommentDelivery, Delivery, DeliveryOptions } from '../forge.ts'
import { type Client, connect } from './client.ts'
import { markerOf, type Place, settleComment } from './comment.ts'
import { changeSince, nextState, stateIn, stateLine } from './comment-state.ts'
import type { GithubEvent, PullRequest } from './event.ts'
import { refusal } from './refusal.ts'
import type { GithubSettings } from './settings.ts'
import { standing } from './standing.ts'
import { type Suggested, suggest } from './suggestions.ts'

/** A GitHub comment's limit, in UTF-16 code units: longer ones are refused with 422. */
export const commentLimit = 65_536

export interface Telling {
  report: Report
  options: DeliveryOptions
  event: GithubEvent | null
  links: Links
  settings: GithubSettings
}

const none: CommentDelivery = { outcome: 'none', url: null }

/** The comment and the suggestions on the event's pull request, if there is one. Throws nothing: what fails is a notice. */
export async function tellPullRequest({ report, options, event, links, settings }: Telling): Promise<Delivery> {
  const pullRequest = event?.pullRequest ?? null
  if (event === null || pullRequest === null) return { comment: none, notices: [] }
  const wanted = options.comment !== 'never' || (options.suggest && hasReplacements(report))
  if (!wanted) return { comment: none, notices: [] }
  if (settings.token === '') {
    const why = event.restricted === null ? '' : ': secrets are not given to a run of a fork or of Dependabot'
    return { comment: none, notices: [`No comment: there is no \`github-token\`${why}. The report is in the job’s summary.`] }
  }
  const place = { owner: event.owner, repo: event.repo, number: pullRequest.number }
  try {
    const client = await connect(settings.token, settings.env, settings.pauseMs)
    const told = await comment(client, place, { report, options, links, sha: pullRequest.headSha })
    const notices = told.outcome === 'outdated' ? [outdated(pullRequest)] : []
    return {
      comment: told,
      notices: [...notices, ...(await suggestions({ client, place, report, options, event, pullRequest }))],
    }
  } catch (error) {
    const { comment, notice } = refusal(error, `No comment on pull request ${pullRequest.number}`, event)
    return { comment, notices: [notice] }
  }
}

/** Writes the comment, unless the policy is to write none. Throws what octokit throws. */
export async function comment(
  client: Client,
  place: Place,
  { report, options, links, sha }: Pick<Telling, 'report' | 'options' | 'links'> & { sha: string | null },
): Promise<CommentDelivery> {
  if (options.comment === 'never') return none
  const marker = markerOf(report.mode, options.commentKey)
  const told = { sha, fingerprints: fingerprints(report.findings) }
  const { login, movedOn } = await standing(client, place, sha)
  if (movedOn) return { outcome: 'outdated', url: null }
  const body = (earlier: string | null): string => {
    const state = nextState(earlier === null ? null : stateIn(earlier), told)
    const since = changeSince(state) ?? undefined
    return renderMarkdown(report, { marker: `${marker}\n${stateLine(state)}`, links, since, commit: sha, limit: commentLimit })
  }
  // A clean run corrects a comment that is there, and posts none: nobody has to be told that nothing is wrong.
  const create = options.comment === 'always' || (report.worthSaying && report.verdict !== 'pass')
  return settleComment(client, place, login, { marker, body, create })
}

interface Suggesting extends Pick<Telling, 'report' | 'options'> {
  client: Client
  place: Place
  event: GithubEvent
  pullRequest: PullRequest
}

/** Offers the replacements on the lines of the diff. What fails is a notice: the comment stands by then. */
async function suggestions({ client, place, report, options, event, pullRequest }: Suggesting): Promise<string[]> {
  if (!options.suggest || pullRequest.headSha === null) return []
  const what = `No suggestions on pull request ${pullRequest.number}`
  try {
    return refusedOf(await suggest(client, place, pullRequest.headSha, report))
  } catch (error) {
    return [refusal(error, what, event).notice]
  }
}

function refusedOf({ skipped: { refused }, refusal }: Suggested): string[] {
  if (refused === 0) return []
  const said = refusal === null ? '' : `: ${visibleLine(refusal).slice(0, 300)}`
  return [`GitHub refused ${refused} ${refused === 1 ? 'suggestion' : 'suggestions'}${said}.`]
}

function outdated({ number, headSha }: PullRequest): string {
  const commit = headSha?.slice(0, 7) ?? ''
  return `No comment on pull request ${number}: it has moved on from ${commit}, which this run is for. The run for its newest commit reports.`
}

function hasReplacements(report: Report): boolean {
  return report.findings.some(({ remedy }) => remedy?.replacement !== undefined)
}
