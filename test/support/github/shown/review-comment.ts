import { type FakeReviewComment, type World, web } from '../world.ts'
import { authorAssociation, shownReactions, shownUser } from './user.ts'

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
