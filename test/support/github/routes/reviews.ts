import { type Answer, type Call, failure, paged, type Route, refusedBody } from '../answer.ts'
import { flawsOfSpan } from '../hunks.ts'
import { addReviewComment, type GivenComment, spanOf } from '../review-comment.ts'
import { authorAssociation, shownUser } from '../shown/user.ts'
import { type FakePull, type FakeReview, type World, web } from '../world.ts'
import { onPull } from './pulls.ts'

interface GivenReview {
  commit_id?: string
  body?: string
  event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'
  comments?: GivenComment[]
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

function shownReview(world: World, review: FakeReview) {
  const html = `${web}/${review.repository}/pull/${review.number}#pullrequestreview-${review.id}`
  const pull = `${world.api}/repos/${review.repository}/pulls/${review.number}`
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: shownUser(world, review.login),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: authorAssociation(review.login),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.at }),
    commit_id: review.commit,
  }
}

const unprocessable = (...errors: string[]): Answer => failure(422, 'Unprocessable Entity', { errors })

/** "a", "a and b", "a, b, and c" */
function listed(parts: string[]): string {
  if (parts.length < 3) return parts.join(' and ')
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`
}

/** GitHub's words for a comment in a review: one sentence for all that is wrong with it. */
function flawOf(pull: FakePull, given: GivenComment): string | null {
  if (refusedBody('', given.body) !== null)
    return 'Pull request review comment body is blank or too long (maximum is 65536 characters)'
  const file = pull.files.find(({ filename }) => filename === given.path)
  const span = spanOf(given)
  if (span === null) return 'Pull request review thread line must be part of the diff'
  const words = { line: 'line', start_line: 'start line', diff_hunk: "diff hunk can't be blank" }
  const flaws = flawsOfSpan(file?.patch, span).map(
    ({ field, message }) => `Pull request review thread ${words[field]}${message === null ? '' : ` ${message}`}`,
  )
  return flaws.length === 0 ? null : listed(flaws)
}

/** Why nothing of a review is taken: it is taken whole or not at all. */
function refusedReview(call: Call, pull: FakePull, given: GivenReview): Answer | null {
  const { token, world } = call
  const comments = given.comments ?? []
  const body = given.body ?? ''
  if (given.event === 'APPROVE' && token.login === 'github-actions[bot]') {
    return unprocessable('GitHub Actions is not permitted to approve pull requests.')
  }
  if (given.commit_id !== undefined && !pull.head.commits.includes(given.commit_id))
    return unprocessable('The commit_id is not part of the pull request')
  if (body.trim() === '' && (given.event === 'REQUEST_CHANGES' || (given.event === 'COMMENT' && comments.length === 0))) {
    return unprocessable(
      `Could not ${given.event === 'COMMENT' ? 'comment on' : 'request changes to'} pull request: a body is needed`,
    )
  }
  if (body !== '' && refusedBody('', body) !== null) return unprocessable('Body is too long (maximum is 65536 characters)')
  const pending = world.reviews.some(
    (review) =>
      review.repository === pull.repository &&
      review.number === pull.number &&
      review.login === token.login &&
      review.state === 'PENDING',
  )
  if (pending) return unprocessable('User can only have one pending review per pull request')
  const flaws = comments.flatMap((comment) => flawOf(pull, comment) ?? [])
  return flaws.length === 0 ? null : unprocessable(...flaws)
}

export const reviews: Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    needs: [{ 'pull-requests': 'read' }],
    answer: (call) =>
      onPull(call, (pull) => {
        const its = call.world.reviews.filter((one) => one.repository === pull.repository && one.number === pull.number)
        return paged(
          call,
          its.map((review) => shownReview(call.world, review)),
        )
      }),
  },
  {
    operation: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    needs: [{ 'pull-requests': 'write' }],
    answer: (call) =>
      onPull(call, (pull) => {
        const given = (call.body ?? {}) as GivenReview
        const refused = refusedReview(call, pull, given)
        if (refused !== null) return refused
        const { world, token } = call
        const review: FakeReview = {
          id: world.id('review'),
          repository: pull.repository,
          number: pull.number,
          login: token.login,
          body: given.body ?? '',
          state: given.event === undefined ? 'PENDING' : states[given.event],
          commit: given.commit_id ?? pull.head.sha,
          at: new Date().toISOString(),
        }
        world.reviews.push(review)
        for (const comment of given.comments ?? []) addReviewComment(world, pull, review, comment)
        return { status: 200, json: shownReview(world, review) }
      }),
  },
]
