/** GitHub when things go wrong: what recovers is waited for, what does not costs one notice, and the verdict stands. */
import { expect, test } from 'vitest'
import { delivering, indexing, nothingNew, noticesIn, token, writesTo } from '../../support/delivering.ts'
import { type Fault, startFakeGithub } from '../../support/fake-github.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { commandsIn, type StepResult } from '../../support/runner.ts'

const { github, open, apart } = delivering()
leavingNothingBehind()

type Case = [name: string, request: RegExp, fault: Fault, times?: number]

const always = { comment: 'always' }
const any = /./
const graph = /^POST \/graphql/
const listing = /^GET .*\/comments\?/
const creating = /^POST \/repos\/.*\/comments$/
const inSummary = "The report is in the job's summary."
const answering = (status: number, message: string): Fault => ({ kind: 'status', status, message })

/** Of a change that brings no migration. */
function expectSound(result: StepResult, notices: unknown[]): void {
  expect(result.exitCode, result.stdout).toBe(0)
  expect(result.outputs).toMatchObject({ verdict: 'pass' })
  expect(result.summary).toContain('No migration is new')
  expect(noticesIn(result)).toEqual(notices)
  expectQuiet(result)
}

function expectQuiet(result: StepResult): void {
  expect(result.stderr).toBe('')
  expect(result.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token)
  expect(result.stdout + result.summary).not.toMatch(/undefined|\[object|Cannot |DOCTYPE|^ +at /m)
}

test.each<Case>([
  ['a server that stumbles twice', any, { kind: 'status', status: 502 }, 2],
  ['too many requests, with a time to wait', creating, { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1],
  ['an hourly limit that is renewed soon', creating, { kind: 'rate-limit', resetInSeconds: 1 }, 1],
  ['too much at once, 403', graph, { kind: 'secondary-rate-limit', retryAfterSeconds: 1 }, 1],
  ['too much at once, 429', creating, { kind: 'secondary-rate-limit', status: 429, retryAfterSeconds: 1 }, 1],
  ['a connection that breaks before the deed', creating, { kind: 'drop', when: 'before' }, 1],
  ['a connection that breaks after the deed', creating, { kind: 'drop', when: 'after' }, 1],
  ['half an answer to what was written', creating, { kind: 'drop', when: 'middle' }, 1],
  ['half an answer to what was read', listing, { kind: 'drop', when: 'middle' }, 1],
  ['a connection that breaks in the graph', graph, { kind: 'drop', when: 'before' }, 1],
  ['an answer to a deed that is no JSON', creating, { kind: 'invalid-json', done: true }, 1],
  ['a page of a proxy’s, once', listing, { kind: 'html', status: 200 }, 1],
])('waited for, and one comment in the end: %s', async (_name, request, fault, times) => {
  github().fault(request, fault, times)
  const result = await open(nothingNew).act(always)
  expect(github().comments).toHaveLength(1)
  expectSound(result, [])
  expect(result.outputs['comment-url']).toContain(`#issuecomment-${github().comments[0]?.id}`)
})

const limited = 'The token has asked for much in a short time: run the job again later.'

test.each<[name: string, request: RegExp, fault: Fault, notice: string]>([
  [
    'an hourly limit that is renewed in an hour',
    creating,
    { kind: 'rate-limit', resetInSeconds: 3600 },
    `GitHub answered 403 (API rate limit exceeded for installation ID 1). ${limited}`,
  ],
  [
    'too much at once, for an hour',
    graph,
    { kind: 'secondary-rate-limit', status: 429, retryAfterSeconds: 3600 },
    `GitHub answered 429 (You have exceeded a secondary rate limit. Please wait a few minutes before you try again). ${limited}`,
  ],
  [
    'nothing there for this token',
    any,
    { kind: 'not-found' },
    'GitHub answered 404 (Not Found). Give the job `permissions: {contents: read, pull-requests: write}`.',
  ],
  [
    'a wrong token',
    any,
    answering(401, 'Bad credentials'),
    'GitHub answered 401 (Bad credentials). Check `github-token`: it is not valid (any more).',
  ],
  [
    'a locked conversation',
    creating,
    answering(403, 'Unable to create comment because issue is locked.'),
    'Unable to create comment because issue is locked.',
  ],
  [
    'an archived repository',
    creating,
    answering(403, 'Repository was archived so is read-only.'),
    'Repository was archived so is read-only.',
  ],
  [
    'a body that GitHub thinks too long',
    creating,
    {
      kind: 'status',
      status: 422,
      message: 'Validation Failed',
      errors: [
        { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536)' },
      ],
    },
    'GitHub answered 422 (Validation Failed: Body is too long (maximum is 65536)).',
  ],
])('one notice, at once: %s', async (_name, request, fault, notice) => {
  github().fault(request, fault)
  const result = await open(nothingNew).act(always)
  expectSound(result, [`No comment on pull request 7: ${notice} ${inSummary}`])
  expect(result.outputs['comment-url']).toBe('')
  expect(writesTo(github()).length, 'asked no second time').toBeLessThan(2)
})

/** Each is given up only after a while, so they wait together. */
const hopeless: [...Case, notice: string | null][] = [
  ['a server in trouble', any, answering(500, 'Server Error'), undefined, 'GitHub answered 500 (Server Error).'],
  ['a page of the server’s', listing, { kind: 'html', status: 502 }, undefined, 'GitHub answered 502 (without a word).'],
  ['a page of a proxy’s', any, { kind: 'html', status: 200 }, undefined, 'what came in place of GitHub’s answer is none'],
  ['half a text', creating, { kind: 'invalid-json' }, undefined, 'what came in place of GitHub’s answer is none'],
  ['no answer, ever', listing, { kind: 'slow', ms: 600_000 }, undefined, 'GitHub did not answer within 20 s.'],
  [
    'too much at once, for longer than an answer may take',
    creating,
    { kind: 'secondary-rate-limit', retryAfterSeconds: 22 },
    1,
    null,
  ],
]

test('given up at last, unless it comes back', { timeout: 120_000 }, async () => {
  await Promise.all(
    hopeless.map(async ([name, request, fault, times, notice]) => {
      const { github, open } = await apart()
      github.fault(request, fault, times)
      const result = await open(nothingNew).act(always)
      const told =
        notice === null
          ? []
          : [expect.stringMatching(/^No comment on pull request 7: .*\. The report is in the job's summary\.$/)]
      expectSound(result, told)
      expect(noticesIn(result)[0] ?? '', name).toContain(notice ?? '')
      expect(github.comments, name).toHaveLength(notice === null ? 1 : 0)
    }),
  )
})

test('the verdict, the exit code and the findings do not wait for GitHub', async () => {
  github().fault(any, answering(401, 'Bad credentials'))
  const result = await open(indexing).act({ suggest: 'true', rows: '200' })
  expect(result.exitCode, result.stdout).toBe(1)
  expect(result.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' })
  expect(result.summary).toContain('002_b.sql')
  expect(noticesIn(result)).toHaveLength(1)
  expect(commandsIn(result.stdout).filter(({ properties }) => properties.file === 'migrations/002_b.sql')).not.toEqual([])
  expectQuiet(result)
})

test.each([301, 307] as const)('led elsewhere by a %i it follows, and gives its token to no other host', async (status) => {
  // Another port is another origin.
  const elsewhere = await startFakeGithub({ tokens: { [token]: 'mallory' } })
  try {
    github().fault(listing, { kind: 'redirect', status, to: `${elsewhere.origin}/repos/acme/shop/issues/7/comments` }, 1)
    const result = await open(nothingNew).act(always)
    expect(elsewhere.asked).toMatchObject([{ method: 'GET', login: null }])
    expect(elsewhere.asked[0]?.headers).not.toHaveProperty('authorization')
    expectQuiet(result)
  } finally {
    await elsewhere.close()
  }
})

test('a write that is led elsewhere is done there', async () => {
  github().fault(creating, { kind: 'redirect', status: 307, to: `${github().url}/repos/acme/shop/issues/7/comments` }, 1)
  expectSound(await open(nothingNew).act(always), [])
  expect(github().comments).toHaveLength(1)
})

test('a write that became a read on the way is no success', async () => {
  github().fault(creating, { kind: 'redirect', status: 301, to: `${github().url}/repos/acme/shop/issues/7/comments` }, 1)
  expectSound(await open(nothingNew).act(always), [])
  expect(github().comments).toHaveLength(1)
})
