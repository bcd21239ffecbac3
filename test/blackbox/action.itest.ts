import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from '../support/fake-github.ts'
import { leavingNothingBehind, newPlace, type Place } from '../support/preflight.ts'
import { commandsIn, pullRequestIn, repositoryName, runStep, type Step, type StepResult } from '../support/runner.ts'
import { freshDatabase, sharedServer, sql } from '../support/server.ts'
import { urlOf } from '../support/server-url.ts'

const server = sharedServer()
leavingNothingBehind()

const token = 'ghs_Z1x2C3v4B5n6M7'
const bot = 'github-actions[bot]'

let github: FakeGithub
beforeEach(async () => {
  github = await startFakeGithub({ tokens: { [token]: bot, other: 'someone' }, repositories: [repositoryName] })
})
afterEach(() => github.close())

const base = { 'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n', 'migrations/001_a.down.sql': 'DROP TABLE a;\n' }
const rewriting = {
  'migrations/002_b.sql': '-- wider\n\nALTER TABLE a\n  ALTER COLUMN id TYPE bigint;\n',
  'migrations/002_b.down.sql': 'ALTER TABLE a ALTER COLUMN id TYPE int;\n',
}
const harmless = {
  'migrations/002_b.sql': 'SET lock_timeout = 1000;\nCREATE TABLE b (id int);\n',
  'migrations/002_b.down.sql': 'DROP TABLE b;\n',
}

function stepOf({ event, inputs = {}, ...more }: Omit<Step, 'inputs' | 'workspace'> & { inputs?: Record<string, string> }): Step {
  return {
    event,
    workspace: 'clone',
    inputs: {
      mode: 'migration-dryrun',
      'github-token': token,
      postgres: urlOf(server().connection('postgres')),
      rows: '0',
      ...inputs,
    },
    ...more,
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, ...more.env },
  }
}

/** The password of the shared server and the token: plain, and as a URL or base64 writes them. */
function expectNoSecrets(place: Place, result: StepResult): void {
  const { password } = server().connection('postgres')
  const surfaces = [withoutMasks(result.everything), ...github.comments.map(({ body }) => body)]
  for (const secret of [token, password]) {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      for (const surface of surfaces) expect(surface).not.toContain(form)
    }
  }
  // Only the report is kept where the runner's temporary files are.
  const kept = readdirSync(join(place.folder, '..', 'runner')).filter((name) => !name.startsWith('step-'))
  expect(kept.filter((name) => !/^preflight-[\w-]+\.(json|html)$/.test(name))).toEqual([])
}

/** The runner is told what to mask, and does not show it. */
function withoutMasks(text: string): string {
  return text.replaceAll(/^::add-mask::.*$/gm, '')
}

describe('a pull request', () => {
  test('what it rewrites: comment, annotation on the line, summary, outputs, exit code 1', async () => {
    const place = newPlace()
    // 003 landed on main meanwhile: no concern of this change, though the merge holds it.
    const { event, sha } = pullRequestIn(place, {
      base,
      change: rewriting,
      meanwhile: { 'migrations/003_c.sql': 'CREATE TABLE c (id int);\nDROP TABLE c;\n' },
    })
    const result = await runStep(place, stepOf({ event }))
    expect(result.exitCode, result.stdout).toBe(1)
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'strongest-lock': 'ACCESS EXCLUSIVE' })
    expect(result.outputs.headline).toContain('`002_b.sql:3` ')
    expect(Number(result.outputs.findings)).toBeGreaterThan(0)
    const [comment] = github.comments
    expect(github.comments).toHaveLength(1)
    expect(comment).toMatchObject({ repository: repositoryName, number: 7, login: bot })
    expect(comment?.body).toMatch(/^<!-- preflight:migration-dryrun:preflight -->\n/)
    expect(comment?.body).toContain('002_b.sql')
    expect(comment?.body).not.toContain('003_c')
    expect(result.outputs['comment-url']).toBe(`https://github.test/acme/shop/pull/7#issuecomment-${comment?.id}`)
    const annotated = commandsIn(result.stdout).filter(({ properties }) => properties.file === 'migrations/002_b.sql')
    expect(annotated.filter(({ command }) => command === 'error').map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ line: '3', endLine: '4' }),
    )
    expect(result.summary).toContain('002_b.sql')
    expect(result.stdout).toContain('The base is the first parent of the pull request’s test merge.')
    expect(sha).toMatch(/^[0-9a-f]{40}$/)
    expectNoSecrets(place, result)
  })

  test('nothing new: no server, no comment, nothing asked of anybody but whether there is one to correct', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: { 'README.md': 'words' } })
    // No server could be reached at all.
    const result = await runStep(place, stepOf({ event, inputs: { postgres: 'postgres://u:p4ssword@127.0.0.1:1/db' } }))
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs).toMatchObject({ verdict: 'pass', findings: '0', 'comment-url': '', 'strongest-lock': '' })
    expect(result.outputs.headline).toMatch(/^No migration is new/)
    expect(github.comments).toEqual([])
    expect(github.requests.filter((request) => !request.startsWith('GET ') && !request.startsWith('POST /graphql'))).toEqual([])
  })

  test.each([
    ['a verdict that fails', rewriting, 1],
    ['one that passes', harmless, 0],
  ])('no permission to comment, with %s: a notice, and the exit code is the verdict’s', async (_what, change, exitCode) => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change })
    github.refuse(/^POST \/repos/, 403, 'Resource not accessible by integration')
    const result = await runStep(place, stepOf({ event, inputs: { comment: 'always' } }))
    expect(result.exitCode, result.stdout).toBe(exitCode)
    const warnings = commandsIn(result.stdout).filter(({ command, properties }) => command === 'warning' && !properties.file)
    expect(warnings.map(({ message }) => message).join()).toMatch(/No comment on pull request 7: .*403.*pull-requests: write/)
    expect(result.outputs['comment-url']).toBe('')
    expect(result.summary).toContain('002_b.sql')
    expectNoSecrets(place, result)
  })

  test('comment: never, and fail-on: never', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: rewriting })
    const result = await runStep(place, stepOf({ event, inputs: { comment: 'never', 'fail-on': 'never' } }))
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github.requests).toEqual([])
    expect(result.summary).toContain('002_b.sql')
  })

  test('in a directory of a monorepo: every path is the repository’s', async () => {
    const place = newPlace()
    const moved = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`services/shop/${name}`, text]))
    const { event } = pullRequestIn(place, { base: moved(base), change: moved(rewriting) })
    const result = await runStep(
      place,
      stepOf({ event, inputs: { 'working-directory': 'services/shop', json: 'out/report.json' } }),
    )
    expect(result.exitCode, result.stdout).toBe(1)
    const files = commandsIn(result.stdout).flatMap(({ properties }) => properties.file ?? [])
    expect(new Set(files)).toEqual(new Set(['services/shop/migrations/002_b.sql']))
    expect(result.outputs['report-json']).toBe(join(place.folder, 'clone/out/report.json'))
    expect(github.comments[0]?.body).toMatch(/^<!-- preflight:migration-dryrun:preflight%20services%2Fshop -->/)
  })

  test('what a command prints is no command to the runner', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: { 'migrations/002_b.sql': "SELECT '::error::from SQL';\n" } })
    const printing = 'echo "::set-output name=verdict::pass"; echo "::error::from the command"; psql -Xqf migrations/002_b.sql'
    const result = await runStep(place, stepOf({ event, inputs: { 'migrate-command': printing, all: 'true' } }))
    expect(result.stdout).toContain('::error::from the command')
    expect(commandsIn(result.stdout).filter(({ command }) => ['error', 'set-output'].includes(command))).toEqual([])
    expect(result.exitCode, result.stdout).toBe(0)
  })
})

describe('other events', () => {
  test('push: the summary and the exit code, no comment', async () => {
    const place = newPlace()
    pullRequestIn(place, { base, change: {} })
    const before = place.git('-C', 'origin', 'rev-parse', 'main')
    place.git('-C', 'origin', 'checkout', '--quiet', '-b', 'feature')
    place.write(Object.fromEntries(Object.entries(rewriting).map(([name, text]) => [`origin/${name}`, text])))
    place.git('-C', 'origin', 'add', '--all')
    place.git('-C', 'origin', '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'feature')
    const sha = place.git('-C', 'origin', 'rev-parse', 'HEAD')
    place.git('-C', 'clone', 'fetch', '--quiet', '--depth=1', 'origin', `+${sha}:refs/remotes/origin/feature`)
    place.git('-C', 'clone', 'checkout', '--quiet', '--force', '-B', 'feature', 'refs/remotes/origin/feature')
    const payload = {
      before,
      after: sha,
      ref: 'refs/heads/feature',
      repository: { full_name: repositoryName, default_branch: 'main' },
    }
    const result = await runStep(place, stepOf({ event: { name: 'push', payload, ref: 'refs/heads/feature', sha } }))
    expect(result.exitCode, result.stdout).toBe(1)
    expect(result.summary).toContain('002_b.sql')
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' })
    expect(github.requests).toEqual([])
    expectNoSecrets(place, result)
  })
})

describe('what goes wrong', () => {
  test('a mistake in the inputs: one error, exit code 2, no output says pass', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: harmless })
    const result = await runStep(place, stepOf({ event, inputs: { rows: 'many' } }))
    expect(result.exitCode).toBe(2)
    const errors = commandsIn(result.stdout).filter(({ command }) => command === 'error')
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/^input rows: "many" is not a whole number/)])
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '', 'report-json': '' })
    expectNoSecrets(place, result)
  })

  test('the post step ends what a killed run left, and nothing else', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: { 'migrations/002_b.sql': 'SELECT pg_sleep(3600);\n' } })
    const killed = place.start(['migration-dryrun', '--postgres', 'embedded', '--rows', '0', '--all'], { cwd: 'clone' })
    await killed.says(/tracing/)
    const alive = newPlace()
    alive.write({ 'migrations/001_a.sql': 'SELECT pg_sleep(3600);\n' })
    const other = alive.start(['migration-dryrun', '--postgres', 'embedded', '--rows', '0'], { env: { TMPDIR: place.temp } })
    await other.says(/tracing/)
    killed.child.kill('SIGKILL')
    await killed.end
    const post = await runStep(place, stepOf({ event, state: { isPost: 'true' } }))
    expect(post.exitCode, post.stdout).toBe(0)
    expect(post.stdout.match(/removed preflight-pg-\w+, which a run that was killed had left/g)).toHaveLength(1)
    expect(other.child.exitCode).toBeNull()
    other.child.kill('SIGTERM')
    expect((await other.end).exitCode).toBe(143)
  })

  test('the first call tells the post step what it is, and no secret', async () => {
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: {} })
    const { state } = await runStep(place, stepOf({ event }))
    expect(state).toEqual({ isPost: 'true' })
    const post = await runStep(place, stepOf({ event, state }))
    expect({ exitCode: post.exitCode, outputs: post.outputs, summary: post.summary }).toEqual({
      exitCode: 0,
      outputs: {},
      summary: '',
    })
  })

  test('a database that holds tables is refused', async () => {
    const production = await freshDatabase(server(), 'production')
    await sql(production, 'CREATE TABLE customers (id int)')
    const place = newPlace()
    const { event } = pullRequestIn(place, { base, change: rewriting })
    const result = await runStep(place, stepOf({ event, inputs: { postgres: urlOf(production) } }))
    expect(result.exitCode).toBe(2)
    expect(github.comments).toEqual([])
    expectNoSecrets(place, result)
    await server().dropDatabase(production.database)
  })
})

test('a checkout of the branch itself, not of the test merge', async () => {
  const place = newPlace()
  const { event, headSha } = pullRequestIn(place, {
    base,
    change: harmless,
    meanwhile: { 'migrations/003_c.sql': 'CREATE TABLE c (id int);\nDROP TABLE c;\n' },
  })
  place.git('-C', 'clone', 'fetch', '--quiet', '--depth=1', 'origin', `+${headSha}:refs/remotes/origin/change`)
  place.git('-C', 'clone', 'checkout', '--quiet', '--force', '-B', 'change', 'refs/remotes/origin/change')
  const result = await runStep(place, stepOf({ event }))
  expect(result.exitCode, result.stdout).toBe(0)
  expect(result.stdout).toContain('1 migrations on the base, 1 new')
})
