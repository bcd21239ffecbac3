import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'

let github: FakeGithub
let octokit: ReturnType<typeof getOctokit>
beforeEach(async () => {
  github = await startFakeGithub()
  github.pull({ files: [{ filename: 'a.sql', status: 'added', patch: '@@ -0,0 +1,3 @@\n+a\n+b\n+c' }] })
  octokit = getOctokit('t0ken', { baseUrl: github.url })
})
afterEach(() => github.close())

describe('the graph', () => {
  const query = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) {
      reviewThreads(first: 2, after: $after) {
        nodes { id isResolved isOutdated comments(first: 1) { nodes { id databaseId author { login } body path line } } }
        pageInfo { hasNextPage endCursor }
      }
    } }
  }`
  const variables = { owner: 'acme', name: 'shop', number: 7 }
  interface Threads {
    repository: {
      pullRequest: {
        reviewThreads: {
          nodes: { comments: { nodes: { id: string; author: { login: string } }[] } }[]
          pageInfo: { endCursor: string; hasNextPage: boolean }
        }
      }
    }
  }

  test('gives threads page by page; a bot’s login lacks its brackets, the viewer’s has them', async () => {
    const comments = [1, 2, 3].map((line) => ({ path: 'a.sql', line, body: `line ${line}` }))
    await octokit.rest.pulls.createReview({ owner: 'acme', repo: 'shop', pull_number: 7, event: 'COMMENT', comments })
    const [first] = github.world.reviewComments
    if (first) first.outdated = true
    const pages: Threads['repository']['pullRequest']['reviewThreads'][] = []
    let after: string | null = null
    do {
      const { repository }: Threads = await octokit.graphql<Threads>(query, { ...variables, after })
      pages.push(repository.pullRequest.reviewThreads)
      after = pages.at(-1)?.pageInfo.hasNextPage ? (pages.at(-1)?.pageInfo.endCursor ?? null) : null
    } while (after !== null)
    const nodes = pages.flatMap((page) => page.nodes)
    expect(nodes).toMatchObject([{ isOutdated: true, comments: { nodes: [{ line: null }] } }, { isResolved: false }, {}])
    expect(nodes[1]?.comments.nodes).toEqual([
      { id: 'PRRC_1001', databaseId: 1001, author: { login: 'github-actions' }, body: 'line 2', path: 'a.sql', line: 2 },
    ])
    expect(await octokit.graphql('query { me: viewer { login } }')).toEqual({ me: { login: 'github-actions[bot]' } })
    expect(github.requests.at(-2)).toBe('POST /graphql repository.pullRequest.reviewThreads')
  })

  test('folds a comment away', async () => {
    const comment = github.comment('github-actions[bot]', 'old')
    const mutation = `mutation ($id: ID!) {
      minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { minimizedComment { isMinimized ... on IssueComment { minimizedReason } } } }`
    const minimizedComment = { isMinimized: true, minimizedReason: 'outdated' }
    expect(await octokit.graphql(mutation, { id: `IC_${comment.id}` })).toEqual({ minimizeComment: { minimizedComment } })
    expect(comment.minimized).toBe('OUTDATED')
    await expect(octokit.graphql(mutation, { id: 'IC_1' })).rejects.toThrow(/Could not resolve to a node/)
  })

  test.each([
    ['{ viewer { name } }', "Field 'name' doesn't exist on type 'User'"],
    ['{ viewer }', 'Objects must have selections'],
    ['{ viewer { login }', 'Parse error on "(end of document)"'],
    [
      'query ($number: Int!) { repository(owner: "acme", name: "shop") { pullRequest(number: $numbr) { id } } }',
      'Variable $number',
    ],
    [
      '{ repository(owner: "acme", name: "shop") { pullRequest(number: $number) { id } } }',
      'Variable $number is used but not declared',
    ],
  ])('does not know %s', async (text, words) => {
    await expect(octokit.graphql(text)).rejects.toThrow(words)
    expect(github.violations.splice(0)).toEqual([expect.stringContaining(words)])
  })

  test('pages must be asked for', async () => {
    const text = '{ repository(owner: "acme", name: "shop") { pullRequest(number: 7) { reviewThreads { totalCount } } } }'
    await expect(octokit.graphql(text)).rejects.toThrow('You must provide a `first` or `last` value')
  })
})
