/** The forge against a fake GitHub behind a real port. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeGithub, startFakeGithub } from '../../../test/support/fake-github.ts'
import { harmless } from '../../report/golden/harmless.ts'
import { rewrite } from '../../report/golden/rewrite.ts'
import type { Report } from '../../report/report.ts'
import type { CommentPolicy, Delivery, Forge } from '../forge.ts'
import { githubForge } from './github.ts'

const me = 'github-actions[bot]'
const marker = '<!-- preflight:migration-dryrun:default -->'
const sha = '0123456789abcdef0123456789abcdef01234567'
const pull = { number: 7, head: { sha, repo: { full_name: 'acme/shop' } }, base: { repo: { full_name: 'acme/shop' } } }

let github: FakeGithub
let folder: string
let runs = 0
const log: string[] = []

beforeEach(async () => {
  github = await startFakeGithub()
  folder = await mkdtemp(join(tmpdir(), 'preflight-forge-'))
  log.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log.push(String(chunk))
    return true
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await github.close()
  await rm(folder, { recursive: true })
})

interface Run {
  report?: Report
  comment?: CommentPolicy
  key?: string
  token?: string
  event?: object
}

async function deliver(run: Run = {}): Promise<Delivery> {
  const { report = rewrite, comment = 'auto', key = 'default' } = run
  const forge = await forgeOf(run)
  return forge.deliver(report, { comment, commentKey: key, suggest: false, attachments: null })
}

async function forgeOf({ token = 't0ken', event = { pull_request: pull } }: Run): Promise<Forge> {
  const path = join(folder, 'event.json')
  await writeFile(path, JSON.stringify(event))
  runs += 1
  const env = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_RUN_ID: String(runs),
  }
  return githubForge({ token, env, pauseMs: 1 })
}

const bodies = () => github.comments.map(({ body }) => body)

describe('the comment', () => {
  test('is created, left alone when nothing changed, and written again when something did', async () => {
    const first = await deliver()
    expect(first).toEqual({
      comment: { outcome: 'created', url: 'https://github.test/acme/shop/pull/7#issuecomment-1000' },
      notices: [],
    })
    expect(github.comments).toMatchObject([{ login: me, number: 7 }])
    expect(bodies()[0]).toMatch(
      new RegExp(`^${marker}\n<!-- preflight-told [0-9a-f]{40} [0-9a-f,]+ - - -->\n### ❌ Migrations: `),
    )
    expect(bodies()[0]).toContain(`https://github.test/acme/shop/blob/${sha}/migrations/0042_order_total.sql#L3-L4`)

    const [body = ''] = bodies()
    const [comment] = github.comments
    if (comment) comment.body = body.replaceAll('\n', '\r\n')
    const again = { ...rewrite, footer: [...rewrite.footer] }
    runs -= 1
    expect(await deliver({ report: again })).toMatchObject({ comment: { outcome: 'unchanged' } })
    expect(await deliver({ report: harmless })).toMatchObject({ comment: { outcome: 'updated' } })
    expect(github.comments).toMatchObject([{ writes: 2 }])
    expect(bodies()[0]).toContain('### ✅ Migrations')
  })

  test('is found on any page of comments', async () => {
    for (let index = 0; index < 230; index += 1) github.comment('somebody', `comment ${index}`)
    github.comment(me, `${marker}\nold`)
    github.comment('somebody', 'the last one')
    expect(await deliver()).toMatchObject({ comment: { outcome: 'updated' } })
    expect(github.requests.filter((request) => request.includes('/comments?'))).toHaveLength(3)
    expect(github.comments).toHaveLength(232)
  })

  test('is ours only if we wrote it and it begins with the marker', async () => {
    github.comment('mallory', `${marker}\n### ✅ all is well`)
    github.comment(me, `> ${marker}\nanother job quotes us`)
    github.comment(me, '<!-- preflight:migration-dryrun:other -->\nanother key')
    expect(await deliver()).toMatchObject({ comment: { outcome: 'created' } })
    expect(github.comments.map(({ writes }) => writes)).toEqual([1, 1, 1, 1])
  })

  test('has a marker that a key cannot end', async () => {
    await deliver({ key: 'a --> b' })
    expect(bodies()[0]?.split('\n')[0]).toBe('<!-- preflight:migration-dryrun:a%20--%3E%20b -->')
  })
})

describe('with nothing to say', () => {
  const silent = { ...harmless, worthSaying: false }

  test('auto writes none', async () => {
    expect(await deliver({ report: silent })).toEqual({ comment: { outcome: 'none', url: null }, notices: [] })
  })

  test('auto corrects the one that is there', async () => {
    github.comment(me, `${marker}\n### ❌ as it was`)
    expect(await deliver({ report: silent })).toMatchObject({ comment: { outcome: 'updated' } })
    expect(bodies()[0]).toContain('✅')
  })

  test('always writes one', async () => {
    expect(await deliver({ report: silent, comment: 'always' })).toMatchObject({ comment: { outcome: 'created' } })
  })

  test('never asks nothing', async () => {
    expect(await deliver({ comment: 'never' })).toMatchObject({ comment: { outcome: 'none' }, notices: [] })
    expect(github.requests).toEqual([])
  })
})

describe('a host that refuses costs a notice', () => {
  test('403 to a token that may not write', async () => {
    github.refuse(/^POST \/repos/, 403, 'Resource not accessible by integration')
    const { comment, notices } = await deliver()
    expect(comment).toEqual({ outcome: 'refused', url: null })
    expect(notices).toEqual([
      "No comment on pull request 7: GitHub answered 403 (Resource not accessible by integration). Give the job `permissions: {contents: read, pull-requests: write}`. The report is in the job's summary.",
    ])
    expect(github.requests.filter((request) => request.startsWith('POST /repos'))).toHaveLength(1)
  })

  test('a fork is told the other way', async () => {
    github.refuse(/^POST \/repos/, 403, 'Resource not accessible by integration')
    const { notices } = await deliver({
      event: { pull_request: { ...pull, head: { sha, repo: { full_name: 'mallory/shop' } } } },
    })
    expect(notices[0]).toContain('`mode: deliver`')
  })

  test('a token that is not valid', async () => {
    const { comment, notices } = await deliver({ token: 'wrong' })
    expect(comment.outcome).toBe('refused')
    expect(notices[0]).toContain('Check `github-token`')
    expect(notices[0]).not.toContain('wrong')
  })

  test('no token at all', async () => {
    expect(await deliver({ token: '' })).toMatchObject({
      comment: { outcome: 'none' },
      notices: [expect.stringContaining('github-token')],
    })
  })

  test('server errors are tried again', async () => {
    github.refuse(/^GET /, 502, 'Bad Gateway', 2)
    expect(await deliver()).toMatchObject({ comment: { outcome: 'created' } })
    // Once more after the comment was written: to see whether another job wrote one meanwhile.
    expect(github.requests.filter((request) => request.startsWith('GET '))).toHaveLength(4)
  })

  test('and given up at last', async () => {
    github.refuse(/^GET /, 502, 'Bad Gateway')
    const { comment, notices } = await deliver()
    expect(comment.outcome).toBe('failed')
    expect(notices[0]).toContain('Bad Gateway')
  })
})

describe('without a pull request', () => {
  test('there is a summary and no comment', async () => {
    expect(await deliver({ event: { ref: 'refs/heads/main' }, comment: 'always' })).toEqual({
      comment: { outcome: 'none', url: null },
      notices: [],
    })
    expect(github.requests).toEqual([])
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toMatch(/^### ❌ Migrations: /)
  })
})

test('that a later run broke off stands above the earlier report, as markdown, and once', async () => {
  await deliver()
  const later = { ...pull, head: { ...pull.head, sha: 'f'.repeat(40) } }
  const forge = await forgeOf({ event: { pull_request: later } })
  for (const why of ['first', 'the server did **not** start']) {
    await forge.breakOff(why, { mode: 'migration-dryrun', commentKey: 'default' })
  }
  const page = micromark(bodies()[0] ?? '', { allowDangerousHtml: true })
  expect(page).toContain(
    '<strong>Migrations: the run for commit <code>fffffff</code> ended without a report</strong>: the server did **not** start',
  )
  expect(page.match(/ended without a report/g)).toHaveLength(1)
  expect(page).toContain('<h3>❌ Migrations')
})

test('annotations stand on the lines of the change', async () => {
  await deliver({ comment: 'never' })
  const commands = log.filter((line) => /^::(error|warning|notice) /.test(line))
  expect(commands.map((line) => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::error', '::warning', '::notice'])
  expect(commands[0]).toMatch(
    /^::error title=orders is rewritten under ACCESS EXCLUSIVE,file=migrations\/0042_order_total.sql,line=3,endLine=4::/,
  )
})

test('the reports of one step share what a summary holds', async () => {
  const path = join(folder, 'summary.md')
  await writeFile(path, '.'.repeat(1024 * 1024 - 100_000))
  const findings = Array.from({ length: 50 }, () => rewrite.findings).flat()
  expect((await deliver({ report: { ...rewrite, findings }, comment: 'never' })).notices).toEqual([])
  expect((await readFile(path)).length).toBeLessThanOrEqual(1024 * 1024)
  await writeFile(path, '.'.repeat(1024 * 1024))
  const { notices } = await deliver({ report: { ...rewrite, findings }, comment: 'never' })
  expect(notices).toEqual([expect.stringContaining('summary is full')])
})

test('a summary that cannot be written costs a notice', async () => {
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'gone', 'summary.md') }
  const { notices } = await githubForge({ token: '', env }).deliver(rewrite, {
    comment: 'auto',
    commentKey: 'default',
    suggest: false,
    attachments: null,
  })
  expect(notices).toEqual([expect.stringContaining("The job's summary was not written")])
})
