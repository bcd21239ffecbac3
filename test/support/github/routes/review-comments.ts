import { type Answer, type Call, invalid, notFound, paged, type Route, refusedBody } from '../answer.ts'
import { flawsOfSpan, type Span, shownHunk } from '../hunks.ts'
import { authorAssociation, shownReactions, shownUser } from '../shown/user.ts'
import type { Needs } from '../tokens.ts'
import { type FakePull, type FakeReview, type FakeReviewComment, type Side, type World, web } from '../world.ts'
import { onPull } from './pulls.ts'

export interface GivenComment {
  body: string
  path: string
  line?: number
  side?: Side
  start_line?: number
  start_side?: Side | 'side'
  subject_type?: 'line' | 'file'
}

/** Where it is to stand. null: no line was given. */
export function spanOf({ line, side = 'RIGHT', start_line, start_side }: GivenComment): Span | null {
  if (line === undefined) return null
  return {
    line,
    side,
    startLine: start_line ?? null,
    startSide: start_side === 'LEFT' || start_side === 'RIGHT' ? start_side : side,
  }
}

export function addReviewComment(world: World, pull: FakePull, review: FakeReview, given: GivenComment): FakeReviewComment {
  const span = spanOf(given)
  const patch = pull.files.find(({ filename }) => filename === given.path)?.patch ?? ''
  const comment: FakeReviewComment = {
    id: world.id('review comment'),
    review: review.id,
    repository: pull.repository,
    number: pull.number,
    login: review.login,
    body: given.body,
    path: given.path,
    commit: review.commit,
    line: span?.line ?? null,
    side: span?.side ?? 'RIGHT',
    startLine: span?.startLine ?? null,
    startSide: span === null || span.startLine === null ? null : span.startSide,
    hunk: span === null ? '' : shownHunk(patch, span.line, span.side),
    inReplyTo: null,
    resolved: false,
    outdated: false,
    minimized: null,
    writes: 1,
    at: new Date().toISOString(),
  }
  world.reviewComments.push(comment)
  return comment
}

/** One that is outdated has no line any more, only the one it had. */
export function shownReviewComment(world: World, comment: FakeReviewComment) {
  const repository = `${world.api}/repos/${comment.repository}`
  const url = `${repository}/pulls/comments/${comment.id}`
  const pull = `${repository}/pulls/${comment.number}`
  const html = `${web}/${comment.repository}/pull/${comment.number}#discussion_r${comment.id}`
  return {
    url,
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    pull_request_review_id: comment.review,
    diff_hunk: comment.hunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: shownUser(world, comment.login),
    body: comment.body,
    created_at: comment.at,
    updated_at: comment.at,
    html_url: html,
    pull_request_url: pull,
    author_association: authorAssociation(comment.login),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    ...(comment.line === null ? {} : { line: comment.outdated ? null : comment.line, original_line: comment.line }),
    ...(comment.startLine === null ? {} : { start_line: comment.startLine, original_start_line: comment.startLine }),
    start_side: comment.startSide,
    side: comment.side,
    subject_type: comment.line === null ? 'file' : 'line',
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
    reactions: shownReactions(url),
  }
}

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
