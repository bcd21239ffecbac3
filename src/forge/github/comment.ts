import type { Mode } from '../../report/report.ts'
import type { CommentDelivery } from '../forge.ts'
import type { Client } from './client.ts'
import { statusOf } from './refusal.ts'

/** The first line of a comment of ours, by which it is found again. GitHub does not show it. */
export function markerOf(mode: Mode, key: string): string {
  return `<!-- preflight:${mode}:${encodeURIComponent(key.toWellFormed())} -->`
}

export interface Place {
  owner: string
  repo: string
  number: number
}

export interface Wanted {
  marker: string
  /** The body to write, which begins with the marker; given what ours said so far, null where there is none. null: leave it alone. */
  body(earlier: string | null): string | null
  /** Whether one is written where there is none yet; an existing one is always brought up to date. */
  create: boolean
}

interface Comment {
  id: number
  html_url: string
  body?: string | undefined
}

/**
 * Makes the pull request's comment say what is wanted: one comment, written again when something changed. Only a comment that
 * the token's own user wrote *and* that begins with the marker counts: anybody can write a marker. Of several, which two jobs at
 * once can make, the oldest stays. `login`: the token's user. Throws what octokit throws.
 */
export async function settleComment(client: Client, place: Place, login: string, wanted: Wanted): Promise<CommentDelivery> {
  const [oldest, ...others] = await ours(client, place, login, wanted.marker)
  if (oldest === undefined) return wanted.create ? create(client, place, login, wanted) : { outcome: 'none', url: null }
  try {
    const settled = await bringUpToDate(client, place, oldest, wanted)
    // Only now: a run that breaks off between the two leaves one too many, not one too few.
    await remove(client, place, others)
    return settled
  } catch (error) {
    // Somebody removed it since it was listed.
    if (statusOf(error) !== 404) throw error
    return wanted.create ? create(client, place, login, wanted) : { outcome: 'none', url: null }
  }
}

/** Oldest first. */
async function ours(client: Client, { owner, repo, number }: Place, login: string, marker: string): Promise<Comment[]> {
  const comments = await client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 })
  return comments
    .filter((comment) => comment.user?.login === login && comment.body?.startsWith(marker) === true)
    .sort((a, b) => a.id - b.id)
}

/** Looks again afterwards: another job may have written one between our look and our writing. Both then keep the older one. */
async function create(client: Client, place: Place, login: string, wanted: Wanted): Promise<CommentDelivery> {
  const body = wanted.body(null)
  if (body === null) return { outcome: 'outdated', url: null }
  const created = await written(client, place, login, wanted.marker, body)
  const [oldest, ...others] = await ours(client, place, login, wanted.marker)
  if (oldest === undefined || oldest.id >= created.id) {
    await remove(client, place, others)
    return { outcome: 'created', url: created.html_url }
  }
  const settled = await bringUpToDate(client, place, oldest, wanted)
  await remove(client, place, [...others.filter(({ id }) => id !== created.id), created])
  return settled
}

/** How often a comment is tried to be written. */
const attempts = 3

/**
 * Writes the comment. Unlike other requests it is not simply repeated after a server's error: the answer may have been lost after the deed,
 * and four attempts would make four comments. So what is there is looked at before each.
 */
async function written(client: Client, place: Place, login: string, marker: string, body: string): Promise<Comment> {
  const { owner, repo, number } = place
  for (let left = attempts; ; left -= 1) {
    try {
      const asked = { owner, repo, issue_number: number, body, request: { retries: 0 } }
      return (await client.rest.issues.createComment(asked)).data
    } catch (error) {
      if ((statusOf(error) ?? 500) < 500) throw error
      const [there] = await ours(client, place, login, marker)
      if (there !== undefined) return there
      if (left <= 1) throw error
    }
  }
}

async function bringUpToDate(client: Client, { owner, repo }: Place, comment: Comment, wanted: Wanted): Promise<CommentDelivery> {
  const body = wanted.body(comment.body ?? null)
  if (body === null) return { outcome: 'outdated', url: comment.html_url }
  if (same(comment.body ?? '', body)) return { outcome: 'unchanged', url: comment.html_url }
  const { data } = await client.rest.issues.updateComment({ owner, repo, comment_id: comment.id, body })
  return { outcome: 'updated', url: data.html_url }
}

/** One that is gone already was removed by the other job. */
async function remove(client: Client, { owner, repo }: Place, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) {
    await client.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error
    })
  }
}

/** GitHub keeps a body's lines, but not always their ends. */
function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(a) === plain(b)
}
