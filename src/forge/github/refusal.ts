import { messageOf } from '../../errors.ts'
import { visibleLine } from '../../report/visible.ts'
import type { CommentDelivery } from '../forge.ts'
import type { PullRequest } from './event.ts'

/** What a failed attempt to comment means, and the line that says how to mend it. Where the token is not allowed to, 404 is as good as 403. */
export function refusal(error: unknown, pullRequest: PullRequest): { comment: CommentDelivery; notice: string } {
  const status = statusOf(error)
  const said = visibleLine(messageOf(error)).slice(0, 300)
  if (status === 401 || status === 403 || status === 404) {
    return {
      comment: { outcome: 'refused', url: null },
      notice: `No comment on pull request ${pullRequest.number}: GitHub answered ${status} (${said}). ${remedy(status, pullRequest)} The report is in the job's summary.`,
    }
  }
  return {
    comment: { outcome: 'failed', url: null },
    notice: `No comment on pull request ${pullRequest.number}: ${said}. The report is in the job's summary.`,
  }
}

function remedy(status: number, { fork }: PullRequest): string {
  if (status === 401) return 'Check `github-token`: it is not valid (any more).'
  return fork
    ? 'A change from a fork runs with a token that only reads: deliver the report from a `workflow_run` workflow.'
    : 'Give the job `permissions: {contents: read, pull-requests: write}`.'
}

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null
}
