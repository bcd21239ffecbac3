import type { Mode } from '../../report/report.ts'
import type { CommentDelivery } from '../forge.ts'
import type { Client } from './client.ts'

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
  /** Begins with the marker. */
  body: string
  /** Whether one is written where there is none yet; an existing one is always brought up to date. */
  create: boolean
}

/**
 * Makes the pull request's comment say what is wanted: one comment, written again when something changed.
 * Only a comment that the token's own user wrote *and* that begins with the marker counts: anybody can write a marker.
 * Throws what octokit throws.
 */
export async function settleComment(client: Client, { owner, repo, number }: Place, wanted: Wanted): Promise<CommentDelivery> {
  // GET /user is closed to a workflow's token; the viewer is not.
  const { viewer } = await client.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
  const comments = await client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 })
  const existing = comments.find((comment) => comment.user?.login === viewer.login && comment.body?.startsWith(wanted.marker))
  if (existing === undefined) {
    if (!wanted.create) return { outcome: 'none', url: null }
    const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: number, body: wanted.body })
    return { outcome: 'created', url: data.html_url }
  }
  if (same(existing.body ?? '', wanted.body)) return { outcome: 'unchanged', url: existing.html_url }
  const { data } = await client.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body: wanted.body })
  return { outcome: 'updated', url: data.html_url }
}

/** GitHub keeps a body's lines, but not always their ends. */
function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(a) === plain(b)
}
