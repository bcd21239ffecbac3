/** `mode: scaffold-check` as the Action, on a pull request that the fake GitHub knows. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { application, described, packageJson } from '../support/api-repository.ts'
import { type FakeGithub, startFakeGithub } from '../support/fake-github.ts'
import { leavingNothingBehind, newPlace } from '../support/preflight.ts'
import { commandsIn, pullRequestIn, repositoryName, runStep } from '../support/runner.ts'

leavingNothingBehind()

const token = 'ghs_Z1x2C3v4B5n6M7'
let github: FakeGithub
beforeEach(async () => {
  github = await startFakeGithub({ tokens: { [token]: 'github-actions[bot]' }, repositories: [repositoryName] })
})
afterEach(() => github.close())

const both = ['GET /users', 'POST /users', 'GET /users/{id}']
const inCode = ['GET /users', 'POST /users', 'GET /users/:userId']
const base = {
  'package.json': packageJson,
  'openapi.yaml': described([...both, 'GET /old']),
  'src/app.js': application(inCode),
}

function act(change: Record<string, string>, inputs: Record<string, string> = {}) {
  const place = newPlace()
  const { event } = pullRequestIn(place, { base, change })
  return runStep(place, {
    event,
    workspace: 'clone',
    inputs: { mode: 'scaffold-check', 'github-token': token, ...inputs },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl },
  })
}

test('a route that is gone: comment, annotation on its line in the description, summary, outputs, exit code 1', async () => {
  const result = await act({ 'src/app.js': application([...inCode.slice(1), 'GET /health']) })
  expect(result.exitCode, result.stdout).toBe(1)
  expect(result.outputs).toMatchObject({
    verdict: 'fail',
    headline: '`GET /users` is described, and the code no longer has it',
    findings: '2',
    'strongest-lock': '',
    'p95-ratio': '',
  })
  const [comment] = github.comments
  expect(github.comments).toHaveLength(1)
  expect(comment?.body).toMatch(
    /^<!-- preflight:scaffold-check:preflight -->\n(<!-- .* -->\n)?### ❌ API: `GET \/users` is described/,
  )
  expect(comment?.body).toContain('code: the path is there for POST')
  expect(comment?.body).toContain('ℹ️ | `GET /health` is in the code, not in the description')
  expect(comment?.body).toContain('<details><summary>➖ 1 disagreement was there before this change</summary>')
  expect(comment?.body).toContain('Not looked at: parameters, bodies, statuses')
  const annotated = commandsIn(result.stdout).filter(({ command }) => command === 'error')
  expect(annotated[0]?.properties).toMatchObject({ file: 'openapi.yaml', line: '6' })
  expect(result.summary).toContain('`GET /users` is described')
})

test('mended: the comment is corrected; where there never was anything, there is none', async () => {
  await act({ 'src/app.js': application(inCode.slice(1)) })
  expect(github.comments).toHaveLength(1)
  const mended = await act({ 'README.md': 'words\n' })
  expect(mended.exitCode, mended.stdout).toBe(0)
  expect(mended.outputs).toMatchObject({ verdict: 'pass', findings: '0' })
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('No new disagreement: 3 of 4 operations are in the code')
})

test('nothing to say: no comment', async () => {
  const result = await act({
    'openapi.yaml': described([...both, 'GET /old', 'PUT /users']),
    'src/app.js': application([...inCode, 'PUT /users']),
  })
  expect(result.exitCode, result.stdout).toBe(0)
  expect(github.comments).toEqual([])
})

test('an input of another mode is refused before anything is read', async () => {
  const result = await act({}, { targets: 'GET /' })
  expect(result.exitCode).toBe(2)
  expect(commandsIn(result.stdout).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^input targets: the mode scaffold-check does not know it/),
  )
})
