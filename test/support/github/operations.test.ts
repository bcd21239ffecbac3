/** The fake against GitHub's own client, and its answers against GitHub's description. */
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'

const place = { owner: 'acme', repo: 'shop' }
const patch = '@@ -1,3 +1,4 @@\n a\n-b\n+B\n+c\n d'
const permissions = { contents: 'read', 'pull-requests': 'write', issues: 'write', actions: 'read', checks: 'write' } as const

let github: FakeGithub
beforeEach(async () => {
  github = await startFakeGithub({
    tokens: { all: { login: 'github-actions[bot]', kind: 'installation', permissions }, octocat: 'octocat' },
  })
})
afterEach(() => github.close())

const clientOf = (token: string) => getOctokit(token, { baseUrl: github.url, log: quiet }).rest
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

test('every operation answers as GitHub describes it', async () => {
  github.pull({ files: [{ filename: 'a.sql', status: 'modified', patch }] })
  const pull = github.pull({ number: 8, files: [{ filename: 'a.sql', status: 'renamed', previousFilename: 'b.sql', patch }] })
  const { head } = pull
  const run = github.run({}, pull)
  const { id } = github.artifact({ name: 'report', zip: Buffer.from('PK'), runId: run.id })
  const { issues, pulls, actions, checks, repos, users } = clientOf('all')

  expect((await clientOf('octocat').users.getAuthenticated()).data.login).toBe('octocat')
  await expect(users.getAuthenticated()).rejects.toMatchObject({ status: 403 })
  expect((await repos.get(place)).data.full_name).toBe('acme/shop')

  const { data: comment } = await issues.createComment({ ...place, issue_number: 7, body: 'first' })
  await issues.updateComment({ ...place, comment_id: comment.id, body: 'second' })
  expect((await issues.getComment({ ...place, comment_id: comment.id })).data).toMatchObject({
    body: 'second',
    user: { type: 'Bot' },
  })
  expect((await issues.listComments({ ...place, issue_number: 7 })).data).toHaveLength(1)
  await issues.deleteComment({ ...place, comment_id: comment.id })
  expect(github.comments).toEqual([])

  expect((await pulls.list({ ...place, head: 'acme:change' })).data.map(({ number }) => number)).toEqual([8, 7])
  expect((await pulls.list({ ...place, head: 'mallory:change' })).data).toEqual([])
  expect((await pulls.get({ ...place, pull_number: 8 })).data).toMatchObject({ number: 8, additions: 2, deletions: 1 })
  expect((await pulls.listFiles({ ...place, pull_number: 8 })).data).toMatchObject([
    { filename: 'a.sql', patch, previous_filename: 'b.sql' },
  ])
  expect((await repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: head.sha })).data).toHaveLength(2)

  const inline = { path: 'a.sql', line: 2, body: 'why?' }
  await pulls.createReview({ ...place, pull_number: 8, event: 'COMMENT', comments: [inline] })
  await pulls.createReviewComment({
    ...place,
    pull_number: 8,
    commit_id: head.sha,
    ...inline,
    line: 3,
    start_line: 2,
    side: 'RIGHT',
  })
  expect((await pulls.listReviews({ ...place, pull_number: 8 })).data).toHaveLength(2)
  const { data: inlines } = await pulls.listReviewComments({ ...place, pull_number: 8 })
  expect(inlines).toMatchObject([
    { line: 2, diff_hunk: '@@ -1,3 +1,4 @@\n a\n-b\n+B' },
    { line: 3, start_line: 2 },
  ])
  const [{ id: inlineId } = { id: 0 }] = inlines
  await pulls.updateReviewComment({ ...place, comment_id: inlineId, body: 'because' })
  await pulls.deleteReviewComment({ ...place, comment_id: inlineId })
  expect(github.world.reviewComments).toMatchObject([{ body: 'why?' }])

  expect((await actions.getWorkflowRun({ ...place, run_id: run.id })).data.pull_requests).toMatchObject([{ number: 8 }])
  expect((await actions.listWorkflowRunArtifacts({ ...place, run_id: run.id, name: 'none' })).data.total_count).toBe(0)
  expect((await actions.listWorkflowRunArtifacts({ ...place, run_id: run.id })).data.artifacts).toMatchObject([{ id }])
  expect((await actions.getArtifact({ ...place, artifact_id: id })).data.size_in_bytes).toBe(2)
  const { data: zip } = await actions.downloadArtifact({ ...place, artifact_id: id, archive_format: 'zip' })
  expect(Buffer.from(zip as ArrayBuffer).toString()).toBe('PK')

  const annotation = { path: 'a.sql', start_line: 1, end_line: 2, annotation_level: 'failure', message: 'locks' } as const
  const output = { title: 'Migrations', summary: 'locks', annotations: [annotation] }
  const { data: check } = await checks.create({ ...place, name: 'preflight', head_sha: head.sha, status: 'in_progress', output })
  await checks.update({ ...place, check_run_id: check.id, conclusion: 'failure', output })
  expect(github.world.checkRuns).toMatchObject([{ status: 'completed', annotations: [annotation, annotation] }])
  expect(github.violations).toEqual([])
})

test('a fork’s change is found by its branch, not by its commit, and its run does not name it', async () => {
  const head = { repository: 'mallory/shop', ref: 'theirs', sha: 'beefbeefbeefbeefbeefbeefbeefbeefbeefbeef' }
  const pull = github.pull({ number: 9, head })
  const run = github.run({}, pull)
  const { actions, pulls, repos } = clientOf('all')
  const { data } = await actions.getWorkflowRun({ ...place, run_id: run.id })
  expect(data).toMatchObject({ pull_requests: [], head_sha: head.sha, head_repository: { full_name: 'mallory/shop' } })
  const commit = { commit_sha: head.sha }
  expect((await repos.listPullRequestsAssociatedWithCommit({ ...place, ...commit })).data).toEqual([])
  const known = await repos.listPullRequestsAssociatedWithCommit({ owner: 'mallory', repo: 'shop', ...commit })
  expect(known.data).toMatchObject([{ number: 9, base: { repo: { full_name: 'acme/shop' } } }])
  expect((await pulls.list({ ...place, head: 'mallory:theirs' })).data.map(({ number }) => number)).toEqual([9])
})
