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
  const said = visibleLine(saidBy(error)).slice(0, 300).replace(/\.$/, '')
  const [because, mend] = reason(error, status, said, event)
  const outcome = status === 401 || status === 403 || status === 404 ? 'refused' : 'failed'
  return {
    comment: { outcome, url: null },
    notice: `${what}: ${because}.${mend === null ? '' : ` ${mend}`} The report is in the job's summary.`,
  }
}

function reason(
  error: unknown,
  status: number | null,
  said: string,
  event: Pick<GithubEvent, 'restricted' | 'name'>,
): [because: string, mend: string | null] {
  if (status === null || fields(error).response === undefined) return [said, null]
  const answered = `GitHub answered ${status} (${said})`
  if (isRateLimit(error)) return [answered, 'The token has asked for much in a short time: run the job again later.']
  if (status === 403 && /\b(locked|archived)\b/i.test(said)) return [said, null]
  if (status === 401 || status === 403 || status === 404) return [answered, remedy(status, event)]
  return [answered, null]
}

/** GitHub's limits of so much an hour, and of too much at once, come as 403 as well as 429; what stands before it has only the latter. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error)
  return status === 429 || (status === 403 && /\brate limit/i.test(saidBy(error)))
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

/** GitHub's own words, without the address that octokit puts behind them; a page that came in their place is not shown. */
function saidBy(error: unknown): string {
  const { response } = fields(error)
  if (statusOf(error) === null || response === undefined) return messageOf(error)
  const { message, errors } = fields(fields(response).data)
  if (typeof message !== 'string' || message === '') return 'without a word'
  const details = (Array.isArray(errors) ? errors : []).map((one: unknown) =>
    typeof one === 'string' ? one : fields(one).message,
  )
  return [message, ...details.filter((one) => typeof one === 'string')].join(': ')
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null
}
