/** Remedies offered on the lines of the diff, for a reviewer to commit with one click. */
import { expect, test } from 'vitest'
import { bot, delivering, indexing, noticesIn, writesTo } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'

const { github, open } = delivering()
leavingNothingBehind()

const file = 'migrations/002_b.sql'
const suggesting = { suggest: 'true', rows: '200', comment: 'never' }
const added = '@@ -0,0 +1,2 @@\n+-- For the list.\n+CREATE INDEX a_down ON a (id DESC);'

/** A pull request that adds the file; `patch`: what GitHub shows of it, null where that is nothing. */
function opened(patch: string | null = added) {
  const one = open(indexing)
  github().world.pulls[0]?.files.push({ filename: file, status: 'added', ...(patch === null ? {} : { patch }) })
  return one
}

const reviews = () => github().requests.filter((request) => /^POST .*\/reviews$/.test(request))
const comments = () => github().world.reviewComments

test('one review with one suggestion, on the statement’s lines', async () => {
  const { act, headSha } = opened()
  const result = await act(suggesting)
  expect(result.exitCode, result.stdout).toBe(1)
  expect(noticesIn(result)).toEqual([])
  expect(github().world.reviews).toMatchObject([{ login: bot, state: 'COMMENTED', commit: headSha }])
  expect(comments()).toMatchObject([{ login: bot, path: file, startLine: null, line: 2, side: 'RIGHT', commit: headSha }])
  const offered = /^```suggestion\n([\s\S]*?)\n```$/m.exec(comments()[0]?.body ?? '')?.[1]
  expect(offered).toMatch(/^CREATE INDEX CONCURRENTLY a_down ON a \(id DESC\);$/m)
})

test('none a second time, also where a reviewer resolved the first', async () => {
  const { act } = opened()
  await act(suggesting)
  await act(suggesting)
  expect(reviews()).toHaveLength(1)
  Object.assign(comments()[0] ?? {}, { resolved: true, minimized: 'RESOLVED' })
  const before = structuredClone(comments())
  const result = await act(suggesting)
  expect(noticesIn(result)).toEqual([])
  expect(reviews()).toHaveLength(1)
  expect(comments()).toEqual(before)
})

test.each([
  ['the statement is outside of the hunks', '@@ -0,0 +1 @@\n+-- For the list.'],
  ['GitHub shows no diff', null],
])('none where %s', async (_name, patch) => {
  const result = await opened(patch).act(suggesting)
  expect(result.exitCode, result.stdout).toBe(1)
  expect(noticesIn(result)).toEqual([])
  expect(writesTo(github())).toEqual([])
})

test('none where nobody asked for them', async () => {
  const result = await opened().act({ ...suggesting, suggest: '', comment: 'auto' })
  expect(result.exitCode, result.stdout).toBe(1)
  expect(github().comments).toHaveLength(1)
  expect(reviews()).toEqual([])
})

test('refused: one notice, and the comment stands', async () => {
  github().refuse(/^POST .*\/reviews$/, 403, 'Resource not accessible by integration')
  const result = await opened().act({ ...suggesting, comment: 'auto' })
  expect(result.exitCode, result.stdout).toBe(1)
  expect(github().comments).toHaveLength(1)
  expect(result.outputs['comment-url']).toContain(`#issuecomment-${github().comments[0]?.id}`)
  expect(noticesIn(result)).toEqual([
    expect.stringMatching(/^No suggestions on pull request 7: GitHub answered 403 .*pull-requests: write/),
  ])
})
