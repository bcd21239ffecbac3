/** Events other than a pull request of the repository's own: without one, from forks, of Dependabot's, and those that are refused. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bot, delivering, harmless, nothingNew, noticesIn, type Opened, rewriting } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { commandsIn, repositoryName, type Step } from '../../support/runner.ts'

const { github, open } = delivering()
leavingNothingBehind()

const readOnly = () => github().refuse(/^(POST|PATCH|DELETE) \/repos/, 403, 'Resource not accessible by integration')
const repository = { full_name: repositoryName, default_branch: 'main' }

function without(opened: Opened, name: string, more: object = {}): { event: Step['event'] } {
  return { event: { ...opened.event, name, payload: { repository, ...more } } }
}

describe('without a pull request: the summary and the exit code, nothing asked of GitHub', () => {
  test.each([
    ['push', { before: '0'.repeat(40), ref: 'refs/heads/change' }],
    ['merge_group', { merge_group: { base_sha: '', head_ref: 'refs/heads/gh-readonly-queue/main/pr-7' } }],
    ['schedule', { schedule: '0 4 * * *' }],
    ['workflow_dispatch', { inputs: {} }],
  ])('%s', async (name, payload) => {
    const opened = open(rewriting)
    const result = await opened.act({ comment: 'always', suggest: 'true', 'base-ref': 'main' }, without(opened, name, payload))
    expect(result.exitCode, result.stdout).toBe(1)
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' })
    expect(result.summary).toContain('002_b.sql')
    expect(github().requests).toEqual([])
    expect(noticesIn(result)).toEqual([])
  })
})

describe('a pull request from a fork', () => {
  test.each([
    ['with findings', rewriting, 1],
    ['without', nothingNew, 0],
  ])('%s: the verdict stands, one notice says how to mend it', async (_what, change, exitCode) => {
    readOnly()
    const result = await open(change, { fork: 'mallory/shop' }).act({ comment: 'always', suggest: 'true' })
    expect(result.exitCode, result.stdout).toBe(exitCode)
    expect(noticesIn(result)).toEqual([expect.stringMatching(/403.*from a fork.*`mode: deliver`, docs\/delivery\.md/)])
    expect(result.summary).not.toBe('')
    expect(result.outputs['comment-url']).toBe('')
    if (exitCode === 1)
      expect(commandsIn(result.stdout).map(({ properties }) => properties.file)).toContain('migrations/002_b.sql')
  })

  test('that is gone since: no crash', async () => {
    readOnly()
    const opened = open(nothingNew)
    const payload = structuredClone(opened.event.payload) as { pull_request: { head: { repo: null } } }
    payload.pull_request.head.repo = null
    const result = await opened.act({ comment: 'always' }, { event: { ...opened.event, payload } })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(noticesIn(result)).toEqual([expect.stringContaining('from a fork')])
  })

  test('without a token at all: one notice, never red', async () => {
    const result = await open(nothingNew, { fork: 'mallory/shop' }).act({ comment: 'always', 'github-token': '' })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(noticesIn(result)).toEqual([expect.stringMatching(/no `github-token`: secrets are not given to a run of a fork/)])
    expect(github().requests).toEqual([])
  })

  test('whose database’s password would have been a secret: a server of our own, a notice, never red', async () => {
    const result = await open(harmless, { fork: 'mallory/shop' }).act(
      { postgres: 'postgres://app:@branch.db.invalid/app' },
      { env: { DOCKER_HOST: 'tcp://127.0.0.1:1' } },
    )
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.verdict).toBe('pass')
    expect(noticesIn(result)).toEqual([expect.stringMatching(/^This run has no secrets \(a pull request from a fork\)/)])
  })

  test('the same URL in a run that has secrets is a mistake', async () => {
    const result = await open(harmless).act({ postgres: 'postgres://app:@127.0.0.1:1/app' })
    expect(result.exitCode, result.stdout).toBe(2)
  })
})

test('a pull request of Dependabot’s that may not comment: how to let it', async () => {
  readOnly()
  const result = await open(nothingNew, { actor: 'dependabot[bot]' }).act({ comment: 'always' })
  expect(result.exitCode, result.stdout).toBe(0)
  expect(noticesIn(result)).toEqual([expect.stringMatching(/What Dependabot starts .*pull-requests: write/)])
})

test.each<[string, { fork?: string; actor?: string }]>([
  ['Dependabot’s', { actor: 'dependabot[bot]' }],
  ['a fork’s', { fork: 'mallory/shop' }],
])('GitHub’s answer counts, not whose change it is: %s comments where the token may', async (_whose, origin) => {
  const result = await open(nothingNew, origin).act({ comment: 'always' })
  expect(result.exitCode, result.stdout).toBe(0)
  expect(github().comments).toMatchObject([{ login: bot, number: 7 }])
  expect(noticesIn(result)).toEqual([])
})

describe('events that give a change the rights of the repository', () => {
  test.each(['pull_request_target', 'workflow_run'])('%s is refused before anything runs', async (name) => {
    const opened = open(rewriting)
    const inputs = { 'migrate-command': 'touch ran', 'setup-command': 'touch ran' }
    const result = await opened.act(inputs, { event: { ...opened.event, name } })
    expect(result.exitCode, result.stdout).toBe(2)
    const errors = commandsIn(result.stdout).filter(({ command }) => command === 'error')
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(new RegExp(`not do so on ${name}.*https://`))])
    expect(result.outputs.verdict).toBe('fail')
    expect(readdirSync(join(opened.place.folder, 'clone'))).not.toContain('ran')
    expect(github().requests).toEqual([])
  })

  test('the change cannot allow it for itself', async () => {
    const opened = open({ 'preflight.yml': 'allow-privileged-event: true\n' })
    const result = await opened.act({}, { event: { ...opened.event, name: 'pull_request_target' } })
    expect(result.exitCode, result.stdout).toBe(2)
    expect(result.outputs.verdict).toBe('fail')
  })

  test('the workflow can', async () => {
    const opened = open(nothingNew)
    const inputs = { comment: 'always', 'allow-privileged-event': 'true' }
    const result = await opened.act(inputs, { event: { ...opened.event, name: 'pull_request_target' } })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github().comments).toMatchObject([{ login: bot, number: 7 }])
  })
})
