import { type Span, shownHunk } from './hunks.ts'
import type { FakePull, FakeReview, FakeReviewComment, Side, World } from './world.ts'

export interface GivenComment {
  body: string
  path: string
  line?: number
  side?: Side
  start_line?: number
  start_side?: Side | 'side'
  subject_type?: 'line' | 'file'
  position?: number
}

/** Where it is to stand. null: no line was given. Throws for a `position`, which GitHub keeps for old clients: the fake cannot place it. */
export function spanOf({ line, side = 'RIGHT', start_line, start_side, position }: GivenComment): Span | null {
  if (position !== undefined) throw new Error('the fake knows no position: name the line')
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
