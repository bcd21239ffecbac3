import type { Report } from '../../report/report.ts'
import type { Client } from './client.ts'
import type { Place } from './comment.ts'
import { diffLines, isCommentable } from './diff-lines.ts'
import { candidates } from './suggestion.ts'
import { ownComments, postAll, settle } from './suggestion-review.ts'

export interface SuggestingOptions {
  /** The most that one run posts. Default: 10. */
  most?: number
}

/** Why findings that have a replacement were left out: how many for each reason. */
export interface Skipped {
  /** A worse finding's suggestion stands on some of the same lines. */
  overlapping: number
  /** Its text cannot be shown as it is, or is too long. */
  unfit: number
  /** On lines that the pull request's diff does not show. */
  outside: number
  /** Posted by an earlier run, whatever became of it. */
  known: number
  /** More than one run posts. */
  surplus: number
  /** The pull request has newer commits: their run posts what is left. */
  outdated: number
  /** GitHub took the others, and not these. */
  refused: number
}

export interface Suggested {
  posted: number
  skipped: Skipped
  /** What GitHub said of the first that it refused; null: none was. */
  refusal: string | null
}

const mostByDefault = 10

/**
 * Puts the findings' replacements on the pull request's lines as suggestions that can be committed with one click, worst first, in one
 * review that neither approves nor blocks. None is posted twice: what the token's own user has posted before is known by its marker.
 *
 * @param headSha the pull request's commit that was looked at; nothing is posted where it is not the newest any more
 * @throws what octokit throws
 */
export async function suggest(
  client: Client,
  { owner, repo, number }: Place,
  headSha: string,
  report: Report,
  { most = mostByDefault }: SuggestingOptions = {},
): Promise<Suggested> {
  const { suggestions, overlapping, unfit } = candidates(report)
  const skipped: Skipped = { overlapping, unfit, outside: 0, known: 0, surplus: 0, outdated: 0, refused: 0 }
  if (suggestions.length === 0) return { posted: 0, skipped, refusal: null }
  const pull = { owner, repo, pull_number: number }
  const { data } = await client.rest.pulls.get(pull)
  if (data.head.sha !== headSha) return { posted: 0, skipped: { ...skipped, outdated: suggestions.length }, refusal: null }
  const diff = diffLines(await client.paginate(client.rest.pulls.listFiles, { ...pull, per_page: 100 }))
  const shown = suggestions.filter(({ path, line, endLine }) => isCommentable(diff, path, line, endLine))
  skipped.outside = suggestions.length - shown.length
  if (shown.length === 0) return { posted: 0, skipped, refusal: null }
  // GET /user is closed to a workflow's token; the viewer is not.
  const { viewer } = await client.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
  const known = await ownComments(client, pull, viewer.login, shown)
  const fresh = shown.filter(({ marker }) => !known.has(marker))
  const chosen = fresh.slice(0, most)
  skipped.known = shown.length - fresh.length
  skipped.surplus = fresh.length - chosen.length
  if (chosen.length === 0) return { posted: 0, skipped, refusal: null }
  const { refused, refusal } = await postAll(client, pull, { login: viewer.login, commit: headSha }, chosen)
  skipped.refused = refused
  if (refused < chosen.length) await settle(client, pull, viewer.login, chosen)
  return { posted: chosen.length - refused, skipped, refusal }
}
