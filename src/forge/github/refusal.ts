import { messageOf } from '../../errors.ts'
import { visibleLine } from '../../report/visible.ts'
import type { CommentDelivery } from '../forge.ts'
import type { GithubEvent } from './event.ts'

/**
 * What a failed attempt to write to a pull request means, and the line that says how to mend it. Where the token is not allowed to,
 * 404 is as good as 403. `what`: "No comment on pull request 7".
 */
export function refusal(
  error: unknown,
  what: string,
  event: Pick<GithubEvent, 'restricted' | 'name'>,
): { comment: CommentDelivery; notice: string } {
  const status = statusOf(error)
  const said = visibleLine(saidBy(error)).slice(0, 300)
  if (status === 403 && /\b(locked|archived)\b/i.test(said)) {
    return { comment: { outcome: 'refused', url: null }, notice: `${what}: ${said}. The report is in the job's summary.` }
  }
  if (status === 401 || status === 403 || status === 404) {
    return {
      comment: { outcome: 'refused', url: null },
      notice: `${what}: GitHub answered ${status} (${said}). ${remedy(status, event)} The report is in the job's summary.`,
    }
  }
  return { comment: { outcome: 'failed', url: null }, notice: `${what}: ${said}. The report is in the job's summary.` }
}

function remedy(status: number, { restricted, name }: Pick<GithubEvent, 'restricted' | 'name'>): string {
  if (status === 401) return 'Check `github-token`: it is not valid (any more).'
  if (restricted === 'fork') {
    return 'A change from a fork runs with a token that only reads: let a second workflow deliver the report (`mode: deliver`, docs/delivery.md).'
  }
  if (restricted === 'dependabot') {
    return 'What Dependabot starts has a token that only reads unless the job says `permissions: {contents: read, pull-requests: write}`.'
  }
  const actions = name === 'workflow_run' ? 'actions: read, ' : ''
  return `Give the job \`permissions: {${actions}contents: read, pull-requests: write}\`.`
}

/** GitHub's own words, without the address that octokit puts behind them. */
function saidBy(error: unknown): string {
  const response = fields(fields(error).response)
  const { message } = fields(response.data)
  return typeof message === 'string' && message !== '' ? message : messageOf(error)
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null
}
