/** The fake against GitHub's own client, and against GitHub's description of the API. */
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'

const place = { owner: 'acme', repo: 'shop' }
const everything = { contents: 'read', 'pull-requests': 'write', issues: 'write', actions: 'read', checks: 'write' } as const

let github: FakeGithub
beforeEach(async () => {
  github = await startFakeGithub({
    tokens: {
      t0ken: 'github-actions[bot]',
      all: { login: 'github-actions[bot]', kind: 'installation', permissions: everything },
      reading: { login: 'github-actions[bot]', kind: 'installation', permissions: { contents: 'read', 'pull-requests': 'read' } },
    },
  })
})
afterEach(() => github.close())

const clientOf = (token: string, baseUrl = github.url) => getOctokit(token, { baseUrl, log: quiet }).rest
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** The status and message of a refusal; undefined where there was none. */
async function refusal(act: Promise<unknown>): Promise<{ status: number; message: string; headers: Record<string, string> }> {
  try {
    await act
  } catch (error) {
    const { status, message, response } = error as {
      status: number
      message: string
      response: { headers: Record<string, string> }
    }
    return { status, message, headers: response.headers }
  }
  throw new Error('it was not refused')
}

/** Takes the violations that a test means, so that closing does not complain of them. */
const violations = () => github.violations.splice(0)

describe('what GitHub does not describe is a violation', () => {
  test.each([
    ['an operation', 'GET', '/repos/acme/shop/labels', undefined, 404, /no such operation/],
    [
      'a number in the path',
      'GET',
      '/repos/acme/shop/issues/seven/comments',
      undefined,
      404,
      /path: issue_number must be integer/,
    ],
    ['a parameter', 'GET', '/repos/acme/shop/issues/7/comments?pages=2', undefined, 422, /query: must NOT have additional/],
    ['a page too long', 'GET', '/repos/acme/shop/issues/7/comments?per_page=500', undefined, 422, /per_page is at most 100/],
    ['no body', 'POST', '/repos/acme/shop/issues/7/comments', undefined, 422, /body: it is required/],
    ['a field that lacks', 'POST', '/repos/acme/shop/issues/7/comments', {}, 422, /body: must have required property 'body'/],
    ['a type', 'POST', '/repos/acme/shop/issues/7/comments', { body: 7 }, 422, /body: body must be string/],
    ['a field misspelt', 'POST', '/repos/acme/shop/issues/7/comments', { body: 'a', bodi: 'b' }, 422, /additional.*bodi/],
    [
      'one deep within',
      'POST',
      '/repos/acme/shop/pulls/7/reviews',
      { comments: [{ path: 'a', body: 'b', lines: 1 }] },
      422,
      /comments.0.*lines/,
    ],
    ['a word', 'POST', '/repos/acme/shop/pulls/7/reviews', { event: 'SHOUT' }, 422, /event must be equal to one of/],
  ])('%s', async (_what, method, path, body, status, violation) => {
    const headers = { authorization: 'Bearer t0ken' }
    const response = await fetch(`${github.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    expect(response.status).toBe(status)
    expect(violations().join('\n')).toMatch(violation)
    expect(github.comments).toEqual([])
  })

  test('and so is an answer of the fake’s own', async () => {
    Object.assign(github.comment('octocat', 'a'), { at: 'yesterday' })
    await clientOf('t0ken').issues.listComments({ ...place, issue_number: 7 })
    expect(violations().join('\n')).toMatch(/fake's own 200: 0.created_at must match format "date-time"/)
  })

  test('closing tells of them', async () => {
    const other = await startFakeGithub()
    await fetch(`${other.url}/nowhere`, { headers: { authorization: 'token t0ken' } })
    await expect(other.close()).rejects.toThrow('GET /nowhere: no such operation is described')
  })
})

describe('tokens', () => {
  const comment = { ...place, issue_number: 7, body: 'a' }

  test('one that is nobody’s', async () => {
    expect(await refusal(clientOf('stolen').issues.createComment(comment))).toMatchObject({ status: 401 })
  })

  test('one that only reads, and what it would need', async () => {
    const { status, message, headers } = await refusal(clientOf('reading').issues.createComment(comment))
    expect({ status, message }).toMatchObject({
      status: 403,
      message: expect.stringMatching(/^Resource not accessible by integration/),
    })
    expect(headers['x-accepted-github-permissions']).toBe('issues=write; pull_requests=write')
    expect(await clientOf('reading').issues.listComments({ ...place, issue_number: 7 })).toMatchObject({ data: [] })
  })

  test('a job’s has no actions and no checks unless it is given them', async () => {
    const { actions, checks } = clientOf('t0ken')
    expect((await refusal(actions.getWorkflowRun({ ...place, run_id: 1000 }))).headers['x-accepted-github-permissions']).toBe(
      'actions=read',
    )
    expect((await refusal(checks.create({ ...place, name: 'a', head_sha: 'b' }))).status).toBe(403)
  })

  test('a repository that is not there', async () => {
    expect((await refusal(clientOf('all').repos.get({ owner: 'acme', repo: 'other' }))).status).toBe(404)
  })

  test('never stand in the record', async () => {
    await clientOf('t0ken').issues.createComment(comment)
    expect(github.asked).toMatchObject([
      { login: 'github-actions[bot]', body: { body: 'a' }, headers: { authorization: '[redacted]' } },
    ])
    expect(JSON.stringify(github.asked)).not.toContain('t0ken')
  })
})

test.each(['', ' \n', 'a'.repeat(65_537)])('a body that GitHub does not take', async (body) => {
  const { id } = github.comment('octocat', 'a')
  const { issues } = clientOf('t0ken')
  expect((await refusal(issues.createComment({ ...place, issue_number: 7, body }))).status).toBe(422)
  expect((await refusal(issues.updateComment({ ...place, comment_id: id, body }))).status).toBe(422)
  expect(github.comments).toMatchObject([{ body: 'a', writes: 1 }])
})

test('pages are named in Link by the repository’s number, and can be followed', async () => {
  for (let index = 0; index < 65; index += 1) github.comment('octocat', String(index))
  const octokit = getOctokit('t0ken', { baseUrl: github.url })
  const first = await octokit.rest.issues.listComments({ ...place, issue_number: 7 })
  expect(first.headers.link).toBe(
    `<${github.url}/repositories/500/issues/7/comments?page=2>; rel="next", <${github.url}/repositories/500/issues/7/comments?page=3>; rel="last"`,
  )
  const all = await octokit.paginate(octokit.rest.issues.listComments, { ...place, issue_number: 7, per_page: 30 })
  expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 65 }, (_, index) => String(index)))
})

test('a server of one’s own serves the API below /api/v3 and nowhere else', async () => {
  const own = await startFakeGithub({ enterprise: true })
  expect(own.url).toMatch(/\/api\/v3$/)
  const octokit = getOctokit('t0ken', { baseUrl: own.url })
  for (let index = 0; index < 3; index += 1) own.comment('octocat', 'a')
  expect(await octokit.paginate(octokit.rest.issues.listComments, { ...place, issue_number: 7, per_page: 2 })).toHaveLength(3)
  expect(await octokit.graphql('{viewer {login}}')).toEqual({ viewer: { login: 'github-actions[bot]' } })
  expect(own.asked.map(({ path }) => path.split('?')[0])).toContain('/api/graphql')
  expect((await fetch(own.url.replace('/api/v3', '/user'))).status).toBe(404)
  await expect(own.close()).rejects.toThrow('there is no API at this root')
})
