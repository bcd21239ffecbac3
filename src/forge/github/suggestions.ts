import { messageOf } from '../../errors.ts'
import type { Report } from '../../report/report.ts'
import type { Client } from './client.ts'
import type { Place } from './comment.ts'
import { diffLines, isCommentable } from './diff-lines.ts'
import { candidates, type Suggestion } from './suggestion.ts'

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
  const { refused, refusal } = await postAll((some) => review(client, pull, headSha, viewer.login, some), chosen)
  skipped.refused = refused
  if (refused < chosen.length) await settle(client, pull, viewer.login, chosen)
  return { posted: chosen.length - refused, skipped, refusal }
}

interface Pull {
  owner: string
  repo: string
  pull_number: number
}

/** All in one review; where GitHub refuses it for the sake of one, each in its own. */
async function postAll(
  post: (some: Suggestion[]) => Promise<void>,
  chosen: Suggestion[],
): Promise<{ refused: number; refusal: string | null }> {
  const whole = await refusalOf(post(chosen))
  if (whole === null || chosen.length === 1) return { refused: whole === null ? 0 : 1, refusal: whole }
  const refusals: string[] = []
  for (const one of chosen) {
    const refusal = await refusalOf(post([one]))
    if (refusal !== null) refusals.push(refusal)
  }
  return { refused: refusals.length, refusal: refusals[0] ?? null }
}

/** What GitHub says where it refuses the content; null: it takes it. */
async function refusalOf(posting: Promise<void>): Promise<string | null> {
  try {
    await posting
    return null
  } catch (error) {
    if (statusOf(error) === 422) return messageOf(error)
    throw error
  }
}

/**
 * Posts one review. It is not simply repeated after a server's error, as other requests are: the answer may have been lost after the
 * deed, so what is there is looked at first.
 */
async function review(client: Client, pull: Pull, commit: string, login: string, some: Suggestion[]): Promise<void> {
  const comments = some.map(({ path, line, endLine, body }) => ({
    path,
    body,
    line: endLine,
    side: 'RIGHT' as const,
    ...(line < endLine ? { start_line: line, start_side: 'RIGHT' as const } : {}),
  }))
  const create = () =>
    client.rest.pulls.createReview({ ...pull, commit_id: commit, event: 'COMMENT', comments, request: { retries: 0 } })
  try {
    await create()
  } catch (error) {
    if ((statusOf(error) ?? 500) < 500) throw error
    const there = await ownComments(client, pull, login, some)
    if (there.size === 0) await create()
  }
}

/** Two jobs may have posted the same at once: the first of each stays, whoever posted it. */
async function settle(client: Client, { owner, repo, ...pull }: Pull, login: string, chosen: Suggestion[]): Promise<void> {
  for (const [, ...later] of (await ownComments(client, { owner, repo, ...pull }, login, chosen)).values()) {
    for (const comment_id of later) {
      try {
        await client.rest.pulls.deleteReviewComment({ owner, repo, comment_id })
      } catch (error) {
        // The other job was quicker.
        if (statusOf(error) !== 404) throw error
      }
    }
  }
}

/** The ids of the comments that the user wrote and that begin with a suggestion's marker, by marker, in ascending order. */
async function ownComments(client: Client, pull: Pull, login: string, some: Suggestion[]): Promise<Map<string, number[]>> {
  const comments = await client.paginate(client.rest.pulls.listReviewComments, { ...pull, per_page: 100 })
  const found = new Map<string, number[]>()
  for (const { id, user, body } of comments.toSorted((a, b) => a.id - b.id)) {
    const marker = user?.login === login ? some.find((one) => body.startsWith(one.marker))?.marker : undefined
    if (marker !== undefined) found.set(marker, [...(found.get(marker) ?? []), id])
  }
  return found
}

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null
}
