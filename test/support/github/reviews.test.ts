import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'
import { hunksOf } from './hunks.ts'

const patch = [
  '@@ -1,4 +1,5 @@ first',
  ' one',
  '-two',
  '+TWO',
  '+and a half',
  ' three',
  ' four',
  '@@ -20,2 +21,2 @@',
  ' twenty',
  '-twenty-one',
  '+TWENTY-ONE',
  '\\ No newline at end of file',
].join('\n')

test('the lines of a patch that may be commented on', () => {
  expect(hunksOf(patch).map(({ LEFT, RIGHT }) => [[...LEFT], [...RIGHT]])).toEqual([
    [
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ],
    [
      [20, 21],
      [21, 22],
    ],
  ])
  expect(hunksOf('@@ -0,0 +1 @@\n+only').map(({ LEFT, RIGHT }) => [LEFT.size, [...RIGHT]])).toEqual([[0, [1]]])
})

const pull = { owner: 'acme', repo: 'shop', pull_number: 7 }
let github: FakeGithub
let octokit: ReturnType<typeof getOctokit>
beforeEach(async () => {
  github = await startFakeGithub()
  github.pull({
    files: [
      { filename: 'a.sql', status: 'modified', patch },
      { filename: 'large.sql', status: 'added' },
    ],
  })
  octokit = getOctokit('t0ken', { baseUrl: github.url })
})
afterEach(() => github.close())

const part = 'Pull request review thread line must be part of the diff'
const blank = "Pull request review thread diff hunk can't be blank"
const sameHunk = 'Pull request review thread start line must be part of the same hunk as the line.'

interface Given {
  path: string
  body: string
  line?: number
  side?: string
  start_line?: number
  start_side?: string
}
const review = (...comments: Given[]) =>
  octokit.rest.pulls.createReview({ ...pull, event: 'COMMENT', body: 'see below', comments })

describe('a comment in a review', () => {
  test.each<[string, Omit<Given, 'body'>]>([
    ['an added line', { path: 'a.sql', line: 3 }],
    ['a line around it', { path: 'a.sql', line: 5, side: 'RIGHT' }],
    ['a removed line', { path: 'a.sql', line: 2, side: 'LEFT' }],
    ['several', { path: 'a.sql', line: 4, start_line: 2 }],
    ['from a removed line to an added one', { path: 'a.sql', line: 2, side: 'RIGHT', start_line: 2, start_side: 'LEFT' }],
  ])('may stand on %s', async (_what, given) => {
    await review({ body: 'why?', ...given })
    expect(github.world.reviewComments).toMatchObject([{ line: given.line, login: 'github-actions[bot]' }])
  })

  test.each<[string, Omit<Given, 'body'>, string]>([
    ['between hunks', { path: 'a.sql', line: 10 }, `${part} and ${blank}`],
    ['a line that the other side has', { path: 'a.sql', line: 20, side: 'RIGHT' }, `${part} and ${blank}`],
    ['a file that is not changed', { path: 'b.sql', line: 1 }, `${part} and ${blank}`],
    ['a file too large for a patch', { path: 'large.sql', line: 1 }, `${part} and ${blank}`],
    ['no line', { path: 'a.sql' }, part],
    ['two hunks', { path: 'a.sql', line: 21, start_line: 2 }, sameHunk],
    ['lines of no hunk', { path: 'a.sql', line: 12, start_line: 11 }, `${part}, ${sameHunk}, and ${blank}`],
    [
      'lines that are one',
      { path: 'a.sql', line: 3, start_line: 3 },
      'Pull request review thread start line must precede the end line.',
    ],
  ])('may not stand on %s, and costs the whole review', async (_what, given, words) => {
    const refused = review({ body: 'right', path: 'a.sql', line: 3 }, { body: 'wrong', ...given })
    await expect(refused).rejects.toMatchObject({
      status: 422,
      response: { data: { message: 'Unprocessable Entity', errors: [words] } },
    })
    expect(github.world.reviews).toEqual([])
    expect(github.world.reviewComments).toEqual([])
  })

  test('alone has other words for it', async () => {
    const commit_id = github.pull().head.sha
    const refused = octokit.rest.pulls.createReviewComment({ ...pull, commit_id, path: 'a.sql', line: 10, body: 'why?' })
    const at = { resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line' }
    const errors = [
      { ...at, message: 'pull_request_review_thread.line must be part of the diff' },
      { field: 'pull_request_review_thread.diff_hunk' },
    ]
    await expect(refused).rejects.toMatchObject({ status: 422, response: { data: { message: 'Validation Failed', errors } } })
  })
})

describe('a review is refused', () => {
  test.each<[string, object]>([
    ['without anything to say', { event: 'COMMENT' }],
    ['with a body too long', { event: 'COMMENT', body: 'a'.repeat(65_537) }],
    ['with a comment too long', { event: 'COMMENT', comments: [{ path: 'a.sql', line: 3, body: 'a'.repeat(65_537) }] }],
    ['that approves', { event: 'APPROVE', body: 'well done' }],
    ['of a commit that is not the change’s', { event: 'COMMENT', body: 'a', commit_id: 'f00' }],
  ])('%s', async (_what, given) => {
    await expect(octokit.rest.pulls.createReview({ ...pull, ...given })).rejects.toMatchObject({ status: 422 })
    expect(github.world.reviews).toEqual([])
  })

  test('where one is pending, whose comments nobody sees yet', async () => {
    await octokit.rest.pulls.createReview({ ...pull, comments: [{ path: 'a.sql', line: 3, body: 'a' }] })
    expect((await octokit.rest.pulls.listReviewComments(pull)).data).toEqual([])
    await expect(review({ path: 'a.sql', line: 3, body: 'b' })).rejects.toMatchObject({ status: 422 })
  })
})
