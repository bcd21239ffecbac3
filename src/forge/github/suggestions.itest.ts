/** Suggestions against a fake GitHub behind a real port. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from '../../../test/support/fake-github.ts'
import { harmless } from '../../report/golden/harmless.ts'
import type { Finding, Level, Report } from '../../report/report.ts'
import { connect } from './client.ts'
import { type Suggested, suggest } from './suggestions.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
const me = 'github-actions[bot]'
const place = { owner: 'acme', repo: 'shop', number: 7 }
const index = 'CREATE INDEX CONCURRENTLY i ON t (a);'

let github: FakeGithub
let runs = 0

beforeEach(async () => {
  github = await startFakeGithub({
    tokens: {
      t0ken: me,
      mallory: 'mallory',
      reader: { login: me, kind: 'installation', permissions: { contents: 'read', 'pull-requests': 'read' } },
    },
  })
  github.pull({ files: [added('db/1_a.sql', 9), added('db/2_b.sql', 30)] })
})
afterEach(() => github.close())

function added(filename: string, lines: number) {
  const text = Array.from({ length: lines }, (_, line) => `+-- ${line + 1}`).join('\n')
  return { filename, status: 'added' as const, patch: `@@ -0,0 +1,${lines} @@\n${text}` }
}

function finding(
  file: string,
  line: number,
  endLine = line,
  replacement: string | undefined = index,
  level: Level = 'error',
): Finding {
  return {
    rule: 'index-not-concurrent',
    level,
    title: `Builds an index on \`t${line}\` while writes wait`,
    why: 'The build reads the whole table, and `a|b` waits.',
    evidence: [],
    at: { file, line, endLine },
    remedy: { text: 'Build it CONCURRENTLY.', code: null, ...(replacement === undefined ? {} : { replacement }) },
    docs: 'docs/rules/index-not-concurrent.md',
    reproduce: 'npx backend-preflight migration-dryrun',
  }
}

async function run(
  findings: Finding[],
  { token = 't0ken', head = sha, most }: { token?: string; head?: string; most?: number } = {},
): Promise<Suggested> {
  runs += 1
  const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_RUN_ID: `suggest ${runs}` }
  const client = await connect(token, env, 1)
  const report: Report = { ...harmless, findings }
  return suggest(client, place, head, report, most === undefined ? {} : { most })
}

const none = { overlapping: 0, unfit: 0, outside: 0, known: 0, surplus: 0, outdated: 0, refused: 0 }
const comments = () => github.world.reviewComments
const posts = () => github.requests.filter((request) => request.startsWith('POST /repos'))

test('one review, with a comment on the lines that says what, why, what instead, and how to see it', async () => {
  expect(await run([finding('db/1_a.sql', 3, 4, `${index}\n-- \`\`\`\`x`), finding('db/2_b.sql', 5)])).toEqual({
    posted: 2,
    skipped: none,
    refusal: null,
  })
  expect(github.world.reviews).toMatchObject([{ login: me, state: 'COMMENTED', commit: sha, body: '' }])
  expect(comments()).toMatchObject([
    { path: 'db/1_a.sql', startLine: 3, line: 4, side: 'RIGHT' },
    { path: 'db/2_b.sql', startLine: null, line: 5, side: 'RIGHT' },
  ])
  expect(comments()[0]?.body.replace(/[0-9a-f]{16}/, '…')).toBe(`<!-- preflight-suggestion:… -->
**Builds an index on \`t3\` while writes wait.** The build reads the whole table, and <code>a&#124;b</code> waits.

\`\`\`\`\`suggestion
${index}
-- \`\`\`\`x
\`\`\`\`\`

Reproduce:

\`\`\`sh
npx backend-preflight migration-dryrun
\`\`\``)
})

test('nothing is asked of GitHub where no finding has a replacement', async () => {
  expect(
    await run([
      { ...finding('db/1_a.sql', 3), remedy: null },
      { ...finding('db/1_a.sql', 3), at: null },
    ]),
  ).toEqual({ posted: 0, skipped: none, refusal: null })
  expect(github.requests).toEqual([])
})

describe('never twice', () => {
  test('whatever became of the first, on any page, and in lines that have moved', async () => {
    await run([finding('db/1_a.sql', 3)])
    const [first] = comments()
    if (first === undefined) throw new Error('no comment')
    Object.assign(first, { resolved: true, outdated: true, minimized: 'OUTDATED', body: first.body.replaceAll('\n', '\r\n') })
    const others = Array.from({ length: 120 }, (_, id) => ({ ...first, id: id + 1, login: 'octocat', body: 'why?' }))
    comments().unshift(...others)
    const moved = { ...finding('db/1_a.sql', 6), title: finding('db/1_a.sql', 3).title }
    expect(await run([moved])).toEqual({ posted: 0, skipped: { ...none, known: 1 }, refusal: null })
    expect(posts()).toHaveLength(1)
    // What is outdated has no line, against GitHub's description.
    const odd = github.violations.splice(0).filter((violation) => !/\.line must be integer/.test(violation))
    expect(odd).toEqual([])
  })

  test('another text is another suggestion', async () => {
    await run([finding('db/1_a.sql', 3)])
    expect(await run([finding('db/1_a.sql', 3, 3, 'CREATE INDEX CONCURRENTLY j ON t (a);')])).toMatchObject({ posted: 1 })
    expect(comments()).toHaveLength(2)
  })

  test('somebody else’s marker does not count, nor one of ours within a comment', async () => {
    await run([finding('db/1_a.sql', 3)], { token: 'mallory' })
    const [theirs] = comments()
    if (theirs === undefined) throw new Error('no comment')
    comments().push({ ...theirs, id: 5, login: me, body: `> ${theirs.body}` })
    expect(await run([finding('db/1_a.sql', 3)])).toMatchObject({ posted: 1, skipped: none })
    expect(comments().map(({ login }) => login)).toEqual(['mallory', me, me])
  })

  test('two jobs at once leave one', async () => {
    github.hold(/POST .*\/reviews$/, 2)
    const both = await Promise.all([run([finding('db/1_a.sql', 3)]), run([finding('db/1_a.sql', 3)])])
    expect(both).toMatchObject([{ posted: 1 }, { posted: 1 }])
    expect(comments().map(({ id }) => id)).toEqual([1000])
  })

  test('an answer that was lost after the deed', async () => {
    github.fault(/POST .*\/reviews$/, { kind: 'status', status: 502, done: true }, 1)
    expect(await run([finding('db/1_a.sql', 3)])).toMatchObject({ posted: 1 })
    expect(comments()).toHaveLength(1)
    github.fault(/POST .*\/reviews$/, { kind: 'drop', when: 'before' }, 1)
    expect(await run([finding('db/1_a.sql', 4)])).toMatchObject({ posted: 1 })
    expect(comments()).toHaveLength(2)
  })
})

describe('only where a reviewer can commit it', () => {
  test('lines of the diff, on any page of files', async () => {
    const many = Array.from({ length: 130 }, (_, file) => added(`src/${file}.js`, 1))
    const part = {
      filename: 'db/3_c.sql',
      status: 'modified' as const,
      patch: '@@ -10,2 +10,3 @@\n a\n+b\n c\n@@ -20 +21 @@\n-x\n+y',
    }
    github.pull({ files: [...many, part, { filename: 'db/4_d.sql', status: 'added' }] })
    const found = [
      finding('db/3_c.sql', 10, 12),
      finding('db/3_c.sql', 21),
      finding('db/3_c.sql', 13),
      finding('db/3_c.sql', 9),
      finding('db/4_d.sql', 1),
      finding('other.sql', 1),
    ]
    expect(await run(found)).toEqual({ posted: 2, skipped: { ...none, outside: 4 }, refusal: null })
    expect(await run([finding('db/3_c.sql', 12, 21)])).toMatchObject({ posted: 0, skipped: { outside: 1 } })
  })

  test('lines that no worse finding’s suggestion has, posted or not', async () => {
    const found = [
      finding('db/1_a.sql', 3, 5),
      finding('db/1_a.sql', 5, 5, 'SELECT 1;', 'info'),
      finding('db/1_a.sql', 6, 6, 'SELECT 1;', 'info'),
    ]
    expect(await run(found)).toEqual({ posted: 2, skipped: { ...none, overlapping: 1 }, refusal: null })
    expect(await run(found)).toEqual({ posted: 0, skipped: { ...none, overlapping: 1, known: 2 }, refusal: null })
  })

  test('a text that shows as it is', async () => {
    const odd = ['SELECT 1;\u202e', 'SELECT 1;\r\nSELECT 2;', 'SELECT 1;\n', 'x'.repeat(66_000)]
    expect(await run(odd.map((text, line) => finding('db/1_a.sql', line + 1, line + 1, text)))).toEqual({
      posted: 0,
      skipped: { ...none, unfit: 4 },
      refusal: null,
    })
  })

  test('the newest commit', async () => {
    github.pull({
      head: { ref: 'change', sha: 'f'.repeat(40), repository: 'acme/shop', commits: [sha, 'f'.repeat(40)] },
      files: [added('db/1_a.sql', 9)],
    })
    expect(await run([finding('db/1_a.sql', 3)])).toEqual({ posted: 0, skipped: { ...none, outdated: 1 }, refusal: null })
    expect(posts()).toEqual([])
  })
})

test('ten a run, the worst; the next run posts the others', async () => {
  const found = Array.from({ length: 13 }, (_, line) => finding('db/2_b.sql', line + 1))
  expect(await run(found)).toEqual({ posted: 10, skipped: { ...none, surplus: 3 }, refusal: null })
  expect(comments().map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await run(found, { most: 2 })).toEqual({ posted: 2, skipped: { ...none, known: 10, surplus: 1 }, refusal: null })
})

describe('what GitHub refuses', () => {
  test('one comment does not cost the others theirs', async () => {
    // The list says that the lines are there, and the diff has them no more.
    github.before(/POST .*\/reviews$/, () => github.world.pulls[0]?.files.splice(0, 1))
    const suggested = await run([finding('db/1_a.sql', 3), finding('db/2_b.sql', 3), finding('db/2_b.sql', 4)])
    expect(suggested).toMatchObject({ posted: 2, skipped: { ...none, refused: 1 } })
    expect(suggested.refusal).toContain('must be part of the diff')
    expect(comments().map(({ path, line }) => `${path}:${line}`)).toEqual(['db/2_b.sql:3', 'db/2_b.sql:4'])
  })

  test('all of them', async () => {
    github.refuse(/POST .*\/reviews$/, 422, 'User can only have one pending review per pull request')
    expect(await run([finding('db/1_a.sql', 3)])).toMatchObject({ posted: 0, skipped: { ...none, refused: 1 } })
    expect(posts()).toHaveLength(1)
  })

  test.each([403, 404])('a %i is the caller’s to tell', async (status) => {
    github.refuse(/POST .*\/reviews$/, status, 'Resource not accessible by integration')
    await expect(run([finding('db/1_a.sql', 3), finding('db/1_a.sql', 4)])).rejects.toMatchObject({ status })
    expect(posts()).toHaveLength(1)
  })

  test('a token that only reads', async () => {
    await expect(run([finding('db/1_a.sql', 3)], { token: 'reader' })).rejects.toMatchObject({ status: 403 })
  })
})
