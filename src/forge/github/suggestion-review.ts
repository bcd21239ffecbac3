import { messageOf } from '../../errors.ts'
import type { Client } from './client.ts'
import type { Suggestion } from './suggestion.ts'

export interface Pull {
  owner: string
  repo: string
  pull_number: number
}

/** Posts all in one review; where GitHub refuses it for the sake of one, each in its own. How many it refused, and what it said of the first. */
export async function postAll(
  client: Client,
  pull: Pull,
  { login, commit }: { login: string; commit: string },
  chosen: Suggestion[],
): Promise<{ refused: number; refusal: string | null }> {
  const post = (some: Suggestion[]) => review(client, pull, commit, login, some)
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
export async function settle(client: Client, { owner, repo, ...pull }: Pull, login: string, chosen: Suggestion[]): Promise<void> {
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
export async function ownComments(client: Client, pull: Pull, login: string, some: Suggestion[]): Promise<Map<string, number[]>> {
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
