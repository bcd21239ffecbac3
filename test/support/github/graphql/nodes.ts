import { type FakeComment, type FakePull, type FakeReviewComment, type World, web } from '../world.ts'
import { type Arguments, GraphqlError, type Node } from './select.ts'

/** A connection's page. GitHub insists on `first`, at most 100; a cursor is the place in the list. */
function connection(type: string, name: string, all: Node[], given: Arguments): Node {
  const first = given.first
  if (typeof first !== 'number') {
    throw new GraphqlError(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      'MISSING_PAGINATION_BOUNDARIES',
    )
  }
  if (first > 100)
    throw new GraphqlError(
      `Requesting ${first} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
      'EXCESSIVE_PAGINATION',
    )
  const start = typeof given.after === 'string' ? Number(Buffer.from(given.after, 'base64').toString()) + 1 : 0
  const nodes = all.slice(start, start + first)
  const cursor = (index: number) => Buffer.from(String(index)).toString('base64')
  const pageInfo = {
    __typename: 'PageInfo',
    hasNextPage: start + first < all.length,
    hasPreviousPage: start > 0,
    startCursor: nodes.length === 0 ? null : cursor(start),
    endCursor: nodes.length === 0 ? null : cursor(start + nodes.length - 1),
  }
  return { __typename: `${type}Connection`, totalCount: all.length, pageInfo, nodes }
}

/** A bot's login in the graph lacks the "[bot]" that it has in REST, and that the viewer has even here. */
export function actor(login: string): Node {
  const bot = login.endsWith('[bot]')
  const name = bot ? login.slice(0, -'[bot]'.length) : login
  return { __typename: bot ? 'Bot' : 'User', login: name, url: `${web}/${bot ? `apps/${name}` : name}` }
}

function said(type: string, prefix: string, one: FakeComment | FakeReviewComment, viewer: string): Node {
  const isMinimized = one.minimized !== null
  return {
    __typename: type,
    id: `${prefix}_${one.id}`,
    databaseId: one.id,
    author: actor(one.login),
    viewerDidAuthor: one.login === viewer,
    body: one.body,
    createdAt: one.at,
    isMinimized,
    minimizedReason: one.minimized?.toLowerCase() ?? null,
  }
}

export function issueComment(one: FakeComment, viewer: string): Node {
  return { ...said('IssueComment', 'IC', one, viewer), url: `${web}/${one.repository}/pull/${one.number}#issuecomment-${one.id}` }
}

export function reviewComment(one: FakeReviewComment, viewer: string): Node {
  const line = one.outdated ? null : one.line
  const url = `${web}/${one.repository}/pull/${one.number}#discussion_r${one.id}`
  const pullRequestReview = { __typename: 'PullRequestReview', id: `PRR_${one.review}`, databaseId: one.review }
  const place = {
    path: one.path,
    line,
    originalLine: one.line,
    startLine: one.startLine,
    outdated: one.outdated,
    diffHunk: one.hunk,
  }
  return { ...said('PullRequestReviewComment', 'PRRC', one, viewer), ...place, url, pullRequestReview }
}

function thread(world: World, first: FakeReviewComment, viewer: string): Node {
  const all = world.reviewComments.filter((one) => one === first || one.inReplyTo === first.id)
  const place = {
    path: first.path,
    line: first.outdated ? null : first.line,
    originalLine: first.line,
    startLine: first.startLine,
    diffSide: first.side,
  }
  return {
    __typename: 'PullRequestReviewThread',
    id: `PRRT_${first.id}`,
    isResolved: first.resolved,
    isOutdated: first.outdated,
    isCollapsed: first.resolved || first.outdated,
    ...place,
    comments: (given: Arguments) =>
      connection(
        'PullRequestReviewComment',
        'comments',
        all.map((one) => reviewComment(one, viewer)),
        given,
      ),
  }
}

export function pullRequest(world: World, pull: FakePull, viewer: string): Node {
  const its = (one: { repository: string; number: number }) => one.repository === pull.repository && one.number === pull.number
  const threads = world.reviewComments.filter((one) => its(one) && one.inReplyTo === null)
  return {
    __typename: 'PullRequest',
    id: `PR_${10_000 + pull.number}`,
    number: pull.number,
    title: pull.title,
    headRefOid: pull.head.sha,
    comments: (given: Arguments) =>
      connection(
        'IssueComment',
        'comments',
        world.comments.filter(its).map((one) => issueComment(one, viewer)),
        given,
      ),
    reviewThreads: (given: Arguments) =>
      connection(
        'PullRequestReviewThread',
        'reviewThreads',
        threads.map((one) => thread(world, one, viewer)),
        given,
      ),
  }
}
