import { type Answer, type Call, invalid, notFound, paged, type Route, refusedBody } from '../answer.ts'
import { flawsOfSpan } from '../hunks.ts'
import { addReviewComment, type GivenComment, spanOf } from '../review-comment.ts'
import { shownReviewComment } from '../shown/review-comment.ts'
import type { Needs } from '../tokens.ts'
import type { FakePull, FakeReview, FakeReviewComment } from '../world.ts'
import { onPull } from './pulls.ts'

/** GitHub's words for a comment by itself. */
export function refusedComment(pull: FakePull, given: GivenComment): Answer | null {
  const refused = refusedBody('PullRequestReviewComment', given.body)
  if (refused !== null) return refused
  const file = pull.files.find(({ filename }) => filename === given.path)
  const resource = 'PullRequestReviewComment'
  if (given.subject_type === 'file') {
    return file === undefined ? invalid({ resource, code: 'invalid', field: 'pull_request_review_thread.path' }) : null
  }
  const span = spanOf(given)
  if (span === null) return invalid({ resource, code: 'missing_field', field: 'pull_request_review_thread.line' })
  const flaws = flawsOfSpan(file?.patch, span).map(({ field, message }) => {
    const at = `pull_request_review_thread.${field}`
    return { resource, field: at, code: 'custom' as const, ...(message === null ? {} : { message: `${at} ${message}` }) }
  })
  return flaws.length === 0 ? null : invalid(...flaws)
}

const writing: Needs = [{ 'pull-requests': 'write' }]

function onReviewComment(call: Call, act: (comment: FakeReviewComment) => Answer): Answer {
  const id = call.number('comment_id')
  const comment = call.world.reviewComments.find((one) => one.repository === call.repository && one.id === id)
  return comment === undefined ? notFound : act(comment)
}

export const reviewComments: Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    needs: [{ 'pull-requests': 'read' }],
    answer: (call) =>
      onPull(call, (pull) => {
        const { reviews, reviewComments } = call.world
        const pending = reviews.filter(({ state }) => state === 'PENDING').map(({ id }) => id)
        const its = reviewComments.filter((one) => one.repository === pull.repository && one.number === pull.number)
        const submitted = its.filter(({ review }) => !pending.includes(review))
        return paged(
          call,
          submitted.map((comment) => shownReviewComment(call.world, comment)),
        )
      }),
  },
  {
    operation: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    needs: writing,
    answer: (call) =>
      onPull(call, (pull) => {
        const given = call.body as GivenComment & { commit_id: string }
        const refused = refusedComment(pull, given)
        if (refused !== null) return refused
        if (!pull.head.commits.includes(given.commit_id)) {
          return invalid({
            resource: 'PullRequestReviewComment',
            code: 'custom',
            field: 'commit_id',
            message: 'commit_id is not part of the pull request',
          })
        }
        const { world, token } = call
        const at = new Date().toISOString()
        const { repository, number } = pull
        const review: FakeReview = {
          id: world.id('review'),
          repository,
          number,
          login: token.login,
          body: '',
          state: 'COMMENTED',
          commit: given.commit_id,
          at,
        }
        world.reviews.push(review)
        const json = shownReviewComment(world, addReviewComment(world, pull, review, given))
        return { status: 201, json, headers: { location: json.url } }
      }),
  },
  {
    operation: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    needs: writing,
    answer: (call) =>
      onReviewComment(call, (comment) => {
        const { body } = call.body as { body: string }
        const refused = refusedBody('PullRequestReviewComment', body)
        if (refused !== null) return refused
        comment.body = body
        comment.writes += 1
        return { status: 200, json: shownReviewComment(call.world, comment) }
      }),
  },
  {
    operation: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    needs: writing,
    answer: (call) =>
      onReviewComment(call, (comment) => {
        call.world.reviewComments.splice(call.world.reviewComments.indexOf(comment), 1)
        return { status: 204 }
      }),
  },
]
