/** `mode: deliver` in a workflow_run: what a run without rights kept, brought to the pull request as data. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { rewrite } from '../../../src/report/golden/rewrite.ts'
import { renderJson } from '../../../src/report/json.ts'
import { bot, noticesIn, token, writesTo } from '../../support/delivering.ts'
import { type FakeGithub, type FakeRun, startFakeGithub } from '../../support/fake-github.ts'
import { leavingNothingBehind, newPlace } from '../../support/preflight.ts'
import { commandsIn, repositoryName, runStep, type StepResult } from '../../support/runner.ts'

leavingNothingBehind()

const sha = 'c0ffee0123456789abcdef0123456789abcdef01'
const fork = 'mallory/shop'
const report = renderJson(rewrite)
const artifact = 'preflight.migration-dryrun.preflight'
const marker = '<!-- preflight:migration-dryrun:preflight -->'

let github: FakeGithub
beforeEach(async () => {
  const permissions = { actions: 'read', contents: 'read', 'pull-requests': 'write' } as const
  const reading = { login: bot, kind: 'installation' as const, permissions: { ...permissions, 'pull-requests': 'read' as const } }
  github = await startFakeGithub({
    tokens: { [token]: { login: bot, kind: 'installation', permissions }, reading },
    repositories: [repositoryName],
  })
  github.pull({ number: 7, login: 'mallory', head: { ref: 'change', sha, repository: fork, commits: [sha] } })
})
afterEach(() => github.close())

let zipped: Buffer
beforeAll(async () => {
  zipped = await zip({ 'report.json': report })
})

async function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  const chunks: Buffer[] = []
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function finished(given: Partial<FakeRun> = {}): FakeRun {
  return github.run({ id: 4711, head: { ref: 'change', sha, repository: fork }, ...given })
}

interface Delivering {
  run?: FakeRun
  inputs?: Record<string, string>
  name?: string
}

async function deliver({
  run = finished(),
  inputs = {},
  name = 'workflow_run',
}: Delivering = {}): Promise<StepResult & { left: string[] }> {
  const place = newPlace()
  mkdirSync(join(place.folder, 'base'))
  writeFileSync(join(place.folder, 'base', 'preflight.yml'), 'mode: migration-dryrun\nmigrate-command: touch ran\n')
  const workflow_run = {
    id: run.id,
    event: run.event,
    head_sha: run.head.sha,
    head_branch: run.head.ref,
    head_repository: { full_name: run.head.repository },
    pull_requests: [],
  }
  const result = await runStep(place, {
    event: {
      name,
      payload: { workflow_run, repository: { full_name: repositoryName, default_branch: 'main' } },
      ref: 'refs/heads/main',
      sha: 'f'.repeat(40),
    },
    workspace: 'base',
    inputs: { mode: 'deliver', 'github-token': token, ...inputs },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl },
  })
  return { ...result, left: readdirSync(join(place.folder, 'base')) }
}

const keep = (content: Buffer, name = artifact) => github.artifact({ name, zip: content, runId: 4711 })
const bodies = () => github.comments.map(({ body }) => body)

describe('a fork’s run', () => {
  test('its report becomes the comment, which says whose code made it', async () => {
    keep(zipped)
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github.comments).toMatchObject([{ number: 7, login: bot }])
    expect(bodies()[0]?.startsWith(`${marker}\n`)).toBe(true)
    expect(bodies()[0]).toContain('reported by a run of the fork’s own code')
    expect(bodies()[0]).toContain(`https://github.test/acme/shop/blob/${sha}/migrations/0042_order_total.sql#L3-L4`)
    expect(bodies()[0]).toContain('https://github.test/acme/shop/actions/runs/4711')
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'comment-url': expect.stringContaining('#issuecomment-') })
    expect(result.summary).toContain('0042_order_total.sql')
    expect(noticesIn(result)).toEqual([])
    // Neither the checkout's preflight.yml nor a command of its was looked at.
    expect(result.left).toEqual(['preflight.yml'])
  })

  test('once more: the same comment, brought up to date', async () => {
    keep(zipped)
    await deliver()
    await deliver({ run: github.world.runs[0] as FakeRun })
    expect(github.comments).toMatchObject([{ writes: 1 }])
  })

  test('every cell of a matrix has a comment of its own', async () => {
    keep(zipped)
    keep(zipped, 'preflight.migration-dryrun.postgres%2016')
    keep(await zip({ 'other.txt': 'x' }), 'coverage')
    await deliver()
    const markers = bodies().map((body) => body.split('\n')[0])
    expect(markers.sort()).toEqual(['<!-- preflight:migration-dryrun:postgres%2016 -->', marker].sort())
  })

  test('a cell whose comment is refused keeps no other from being delivered', async () => {
    keep(zipped)
    keep(zipped, 'preflight.migration-dryrun.other')
    github.fault(/^POST \/repos\/.*\/comments$/, { kind: 'status', status: 403, message: 'Issue is locked' }, 1)
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github.comments).toHaveLength(1)
    expect(noticesIn(result)).toEqual([expect.stringContaining('Issue is locked')])
  })

  test('a pull request that has moved on gets none: the newer run reports', async () => {
    keep(zipped)
    github.pull({ number: 7, head: { ref: 'change', sha: 'd'.repeat(40), repository: fork, commits: [] } })
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github.comments).toEqual([])
    expect(noticesIn(result)).toEqual([expect.stringContaining('no open pull request whose head is c0ffee0')])
  })

  test('a branch of the same name elsewhere is not its pull request', async () => {
    keep(zipped)
    github.pull({ number: 7, head: { ref: 'change', sha, repository: 'eve/shop', commits: [sha] } })
    await deliver()
    expect(github.comments).toEqual([])
  })

  test('a closed pull request gets none', async () => {
    keep(zipped)
    github.pull({ number: 7, state: 'closed', head: { ref: 'change', sha, repository: fork, commits: [sha] } })
    await deliver()
    expect(github.comments).toEqual([])
  })

  test('a push’s run has no pull request: the summary alone', async () => {
    keep(zipped)
    const result = await deliver({ run: finished({ event: 'push' }) })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github.comments).toEqual([])
    expect(result.summary).toContain('0042_order_total.sql')
  })

  test('a run that kept nothing: a notice', async () => {
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(noticesIn(result)).toEqual([expect.stringContaining('kept no report')])
    expect(writesTo(github)).toEqual([])
  })

  test('another run’s report is not this one’s, whatever it is called', async () => {
    github.run({ id: 4712, head: { ref: 'change', sha, repository: fork } })
    github.artifact({ name: artifact, zip: zipped, runId: 4712 })
    const result = await deliver()
    expect(noticesIn(result)).toEqual([expect.stringContaining('run 4711 kept no report')])
    expect(github.comments).toEqual([])
  })

  test('a token that may not: red, and one line says what to give', async () => {
    keep(zipped)
    const result = await deliver({ inputs: { 'github-token': 'reading' } })
    expect(result.exitCode, result.stdout).toBe(2)
    const errors = commandsIn(result.stdout).filter(({ command }) => command === 'error')
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('`permissions: {actions: read, contents: read, pull-requests: write}`'),
    ])
  })
})

describe('a report is hostile data', () => {
  const parsed = () => JSON.parse(report)
  const nested = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
  test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['no zip', () => Buffer.from('PK no'), /was not delivered/],
    ['several files', () => zip({ 'report.json': report, 'more.json': report }), /2 files instead of one/],
    ['no JSON', () => zip({ 'report.json': 'no' }), /it is no JSON/],
    ['another JSON', () => zip({ 'report.json': '{"version":1}' }), /no report of Preflight's/],
    ['a newer version', () => zip({ 'report.json': JSON.stringify({ ...parsed(), version: 2 }) }), /newer Preflight/],
    ['nested without end', () => zip({ 'report.json': nested }), /nested too deeply/],
    ['a bomb', () => zip({ 'report.json': Buffer.alloc(60_000_000, ' ') }), /larger than 50 MB/],
    [
      'a path out of the repository',
      () => zip({ 'report.json': report.replaceAll('migrations/0042', '../../../../evil/repo/0042') }),
      /a path in the repository/,
    ],
    [
      'a documentation of its own',
      () => zip({ 'report.json': report.replaceAll('docs/rules/table-rewrite.md', 'docs/../../../evil/page.md') }),
      /docs/,
    ],
  ])('%s: a notice, no comment', async (_what, content, said) => {
    keep(await content())
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(noticesIn(result).join('\n')).toMatch(said)
    expect(github.comments).toEqual([])
    expect(result.left).toEqual(['preflight.yml'])
  })

  test('a path in the archive leads nowhere', async () => {
    const sneaky = Buffer.from(
      (await zip({ 'aa/aa/aa/evil.json': report })).toString('latin1').replaceAll('aa/aa/aa/', '../../../'),
      'latin1',
    )
    keep(sneaky)
    const result = await deliver()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.left).toEqual(['preflight.yml'])
    expect(readdirSync(join(process.cwd(), '..'))).not.toContain('evil.json')
  })

  test('it can be no other job’s comment, mention nobody, and show no image', async () => {
    const evil = parsed()
    evil.headline = `<!-- preflight:load-baseline:default -->\n@acme/admins ![x](https://evil.test/x.png) #1 <img src=x>\u202e`
    evil.page.footer = [`<!-- preflight:load-baseline:default -->`, '</details><script>alert(1)</script>']
    keep(await zip({ 'report.json': JSON.stringify(evil) }))
    await deliver()
    const [body = ''] = bodies()
    expect(body.match(/<!--/g)).toHaveLength(2)
    expect(body).not.toMatch(/@acme|!\[x\]\(|<img|<script|#1\b|\u202e/)
  })

  test('what it says of the pull request does not count', async () => {
    github.pull({
      number: 8,
      login: 'octocat',
      head: { ref: 'other', sha: 'e'.repeat(40), repository: repositoryName, commits: [] },
    })
    keep(await zip({ 'report.json': JSON.stringify({ ...parsed(), pullRequest: 8, number: 8 }) }))
    await deliver()
    expect(github.comments.map(({ number }) => number)).toEqual([7])
  })
})

describe('the workflow’s mistakes', () => {
  const errorsOf = (result: StepResult) =>
    commandsIn(result.stdout)
      .filter(({ command }) => command === 'error')
      .map(({ message }) => message)

  test('another event, and no report to deliver', async () => {
    const result = await deliver({ name: 'push' })
    expect(result.exitCode).toBe(2)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/nothing to deliver on push.*on: workflow_run/)])
  })

  test('an input that runs something', async () => {
    const result = await deliver({ inputs: { 'migrate-command': 'touch ran' } })
    expect(result.exitCode).toBe(2)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/migrate-command: the mode deliver does not know it/)])
    expect(result.left).toEqual(['preflight.yml'])
  })

  test('a file that is not there', async () => {
    const result = await deliver({ inputs: { report: 'report.json' } })
    expect(result.exitCode).toBe(2)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/report\.json does not exist\. Name the file/)])
  })
})

describe('preflight deliver report.json', () => {
  test('in a terminal it shows the report', async () => {
    const place = newPlace()
    place.write({ 'report.json': report })
    const { exitCode, stdout, stderr } = await place.run(['deliver', 'report.json'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('0042_order_total.sql:3')
    expect(stdout).toContain('PostgreSQL 17.10')
  })

  test.each([
    [['deliver'], /deliver needs report\.json/],
    [['deliver', 'gone.json'], /gone\.json does not exist/],
    [['deliver', 'bad.json'], /bad\.json is no report of Preflight's/],
    [['deliver', 'report.json', '--rows', '5'], /--rows: deliver does not know it/],
    [['deliver', 'report.json', 'other.json'], /takes one argument/],
  ])('%j is a mistake', async (args, said) => {
    const place = newPlace()
    place.write({ 'report.json': report, 'bad.json': '[]' })
    const { exitCode, stdout, stderr } = await place.run(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(join(place.folder, 'report.json'), 'utf8')).toBe(report)
  })
})
