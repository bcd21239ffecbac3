import { type FakePull, type World, web } from '../world.ts'
import { shownRepository } from './repository.ts'
import { authorAssociation, shownUser } from './user.ts'

const at = '2026-01-01T00:00:00Z'

/** As lists have it. */
export function shownPull(world: World, pull: FakePull) {
  const repository = `${world.api}/repos/${pull.repository}`
  const url = `${repository}/pulls/${pull.number}`
  const issue = `${repository}/issues/${pull.number}`
  const html = `${web}/${pull.repository}/pull/${pull.number}`
  const [owner = ''] = pull.repository.split('/')
  const [forker = 'ghost'] = pull.head.repository?.split('/') ?? []
  const id = 10_000 + pull.number
  return {
    url,
    id,
    node_id: `PR_${id}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repository}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repository}/statuses/${pull.head.sha}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: shownUser(world, pull.login),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: at,
    updated_at: at,
    closed_at: pull.state === 'closed' ? at : null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: {
      label: `${forker}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      user: shownUser(world, forker),
      repo: pull.head.repository === null ? null : shownRepository(world, pull.head.repository),
    },
    base: {
      label: `${owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      user: shownUser(world, owner),
      repo: shownRepository(world, pull.repository),
    },
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repository}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${repository}/statuses/${pull.head.sha}` },
    },
    author_association: authorAssociation(pull.login),
    auto_merge: null,
    draft: false,
  }
}

/** By itself, with the figures that lists leave out. */
export function shownWholePull(world: World, pull: FakePull) {
  const count = (sign: string) => pull.files.reduce((sum, file) => sum + changedLines(file.patch, sign), 0)
  const its = (one: { repository: string; number: number }) => one.repository === pull.repository && one.number === pull.number
  return {
    ...shownPull(world, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    maintainer_can_modify: false,
    comments: world.comments.filter(its).length,
    review_comments: world.reviewComments.filter(its).length,
    commits: pull.head.commits.length,
    additions: count('+'),
    deletions: count('-'),
    changed_files: pull.files.length,
  }
}

export function changedLines(patch: string | undefined, sign: string): number {
  return (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length
}
