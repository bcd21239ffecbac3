/** The one comment on a pull request: whose it is, what it says, and when it is written. */
import { describe, expect, test } from 'vitest'
import { base, bot, delivering, harmless, marker, nothingNew, noticesIn, rewriting, writesTo } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'

const { github, open } = delivering()
leavingNothingBehind()

const always = { comment: 'always' }

describe('whose it is', () => {
  test('it begins with the marker, and is found on any page', async () => {
    for (let index = 0; index < 230; index += 1) github().comment('somebody', `comment ${index}`)
    const ours = github().comment(bot, `${marker}\nold`)
    github().comment('somebody', 'the last one')
    const result = await open(nothingNew).act()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github().comments).toHaveLength(232)
    expect(ours.body.startsWith(`${marker}\n`)).toBe(true)
    expect(ours.body).toContain('No migration is new')
    expect(result.outputs['comment-url']).toContain(`#issuecomment-${ours.id}`)
  })

  test('a marker of somebody else’s owns nothing', async () => {
    const forged = github().comment('mallory', `${marker}\n### ✅ All is well`)
    await open(nothingNew).act(always)
    expect(forged).toMatchObject({ body: `${marker}\n### ✅ All is well`, writes: 1 })
    expect(github().comments.map(({ login }) => login)).toEqual(['mallory', bot])
  })

  test('a comment of our own that quotes the marker is another job’s', async () => {
    const quoting = github().comment(bot, `The last report was:\n${marker}\n### ❌`)
    await open(nothingNew).act(always)
    expect(quoting.writes).toBe(1)
    expect(github().comments).toHaveLength(2)
  })

  test('a login that only looks like ours is not ours', async () => {
    const other = github().comment('github-actions', `${marker}\nold`)
    await open(nothingNew).act(always)
    expect(other.writes).toBe(1)
  })

  test('two keys, two comments', async () => {
    const { act } = open(nothingNew)
    await act({ ...always, 'comment-key': 'postgres 16' })
    await act({ ...always, 'comment-key': 'postgres 17' })
    await act({ ...always, 'comment-key': 'postgres 16' })
    expect(github().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- preflight:migration-dryrun:postgres%2016 -->',
      '<!-- preflight:migration-dryrun:postgres%2017 -->',
    ])
  })

  test('the cells of a matrix, which nobody gave a key', async () => {
    const { act } = open(nothingNew)
    for (const cell of [
      { postgres: 16, os: 'linux' },
      { postgres: 17, os: 'linux' },
      { postgres: 16, os: 'linux' },
    ]) {
      await act({ ...always, matrix: JSON.stringify(cell) })
    }
    await act({ ...always, matrix: 'null' })
    expect(github().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- preflight:migration-dryrun:preflight%20(16%2C%20linux) -->',
      '<!-- preflight:migration-dryrun:preflight%20(17%2C%20linux) -->',
      marker,
    ])
  })

  test('jobs of two workflows that have one id', async () => {
    const { act } = open(nothingNew)
    for (const GITHUB_WORKFLOW of ['CI', 'Nightly', 'CI']) await act(always, { env: { GITHUB_WORKFLOW } })
    expect(github().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- preflight:migration-dryrun:CI%20%2F%20preflight -->',
      '<!-- preflight:migration-dryrun:Nightly%20%2F%20preflight -->',
    ])
  })

  test('a key that could be a regular expression is only itself', async () => {
    const other = github().comment(bot, '<!-- preflight:migration-dryrun:axb -->\nanother key')
    await open(nothingNew).act({ ...always, 'comment-key': 'a.b' })
    expect(other.writes).toBe(1)
  })
})

describe('one of it', () => {
  test('two jobs that write it at once settle on one', async () => {
    const [one, other] = [open(nothingNew), open(nothingNew)]
    // Both have looked, and found none, before either writes.
    const together = github().hold(/^POST \/repos\/.*\/comments$/, 2)
    const results = await Promise.all([one.act(always), other.act(always), together])
    for (const result of results.slice(0, 2)) expect(result).toMatchObject({ exitCode: 0 })
    expect(github().comments).toHaveLength(1)
    expect(github().comments[0]?.body).toContain('No migration is new')
  })

  test('what an earlier race left is tidied up: the oldest stays', async () => {
    const [oldest] = [github().comment(bot, `${marker}\nfirst`), github().comment(bot, `${marker}\nsecond`)]
    github().comment('somebody', 'between')
    github().comment(bot, `${marker}\nthird`)
    await open(nothingNew).act()
    expect(github().comments.map(({ id }) => id)).toEqual([oldest?.id, 1002])
    expect(oldest?.body).toContain('No migration is new')
  })

  test('an answer that is lost after the deed makes no second one', async () => {
    github().fault(/^POST \/repos\/.*\/comments$/, { kind: 'drop', when: 'after' }, 1)
    const result = await open(nothingNew).act(always)
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github().comments).toHaveLength(1)
  })

  test('nor do answers that are all lost', async () => {
    github().fault(/^POST \/repos\/.*\/comments$/, { kind: 'status', status: 502, done: true })
    const result = await open(nothingNew).act(always)
    expect(result.exitCode, result.stdout).toBe(0)
    expect(github().comments).toHaveLength(1)
    expect(result.outputs['comment-url']).not.toBe('')
  })

  test('one that vanishes while we look at it is written anew', async () => {
    github().comment(bot, `${marker}\nold`)
    github().before(/^PATCH /, () => github().comments.splice(0))
    await open(nothingNew).act(always)
    expect(github().comments).toHaveLength(1)
    expect(github().comments[0]?.body).toContain('No migration is new')
  })
})

describe('when it is written', () => {
  test('not again where nothing changed', async () => {
    const { act } = open(nothingNew)
    const first = await act(always)
    const again = await act(always)
    expect(github().comments).toMatchObject([{ writes: 1 }])
    expect(again.outputs['comment-url']).toBe(first.outputs['comment-url'])
    expect(again.outputs['comment-url']).not.toBe('')
  })

  test('not where nothing is new', async () => {
    await open(nothingNew).act()
    expect(github().comments).toEqual([])
    expect(writesTo(github())).toEqual([])
  })

  test('not for a clean run, whose outputs and summary say it', async () => {
    const result = await open(harmless).act()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.verdict).toBe('pass')
    expect(result.summary).toContain('✅')
    expect(github().comments).toEqual([])
  })

  test('by a clean run that corrects what stands there', async () => {
    const ours = github().comment(bot, `${marker}\n### ❌ as it was`)
    await open(harmless).act()
    expect(ours.body).toContain('✅')
    expect(ours.body).not.toContain('as it was')
  })

  test('never where the user says so: nothing is asked of GitHub', async () => {
    const result = await open(rewriting).act({ comment: 'never' })
    expect(result.exitCode, result.stdout).toBe(1)
    expect(github().requests).toEqual([])
    expect(result.summary).toContain('002_b.sql')
  })

  test('not by a run that ends after the run of a newer commit', async () => {
    const old = open(rewriting)
    const ours = github().comment(bot, `${marker}\n<!-- preflight-told ${'b'.repeat(40)} - - - -->\n### ✅ the newer one`)
    github().pull({
      head: { ref: 'change', sha: 'b'.repeat(40), repository: 'acme/shop', commits: [old.headSha, 'b'.repeat(40)] },
    })
    const result = await old.act()
    expect(result.exitCode, result.stdout).toBe(1)
    expect(ours).toMatchObject({ writes: 1 })
    expect(noticesIn(result)).toEqual([expect.stringContaining('it has moved on from')])
  })

  test('nor by one whose newer commit had nothing to say', async () => {
    const old = open(rewriting)
    const newer = 'b'.repeat(40)
    github().pull({ head: { ref: 'change', sha: newer, repository: 'acme/shop', commits: [old.headSha, newer] } })
    const result = await old.act()
    expect(result.exitCode, result.stdout).toBe(1)
    expect(github().comments).toEqual([])
    expect(noticesIn(result)).toEqual([expect.stringContaining('it has moved on from')])
  })
})

describe('what it says', () => {
  test('findings: verdict and headline first, the rest folded, one screen', async () => {
    const result = await open(rewriting).act()
    expect(result.exitCode, result.stdout).toBe(1)
    const body = github().comments[0]?.body ?? ''
    expect(body).toMatch(/^<!-- preflight:migration-dryrun:preflight -->\n<!-- preflight-told .* -->\n### ❌ Migrations: `/)
    expect(body).toContain('npx backend-preflight migration-dryrun')
    const screen = body
      .replaceAll(/<details>.*?<\/summary>[\s\S]*?<\/details>/g, '▸')
      .split('\n')
      .filter((line) => line !== '')
    expect(screen.length).toBeLessThan(30)
  })

  test('what changed since the last push', async () => {
    const first = open(rewriting)
    await first.act()
    expect(github().comments[0]?.body).not.toContain('since the last push')
    const second = open({ 'migrations/002_b.sql': 'DROP TABLE a;\n' })
    await second.act()
    expect(github().comments).toHaveLength(1)
    const [, fixed, fresh] = /since the last push: (\d+) fixed, (\d+) new/.exec(github().comments[0]?.body ?? '') ?? []
    expect([Number(fixed) > 0, Number(fresh) > 0]).toEqual([true, true])
    // The same job once more says the same, not "nothing changed".
    await second.act()
    expect(github().comments[0]?.body).toContain(`since the last push: ${fixed} fixed, ${fresh} new`)
    await open(harmless).act()
    expect(github().comments[0]?.body).toMatch(/✅[\s\S]*since the last push: \d+ fixed, 0 new/)
  })

  test('a report of any size fits, whole in its parts', async () => {
    const columns = Array.from({ length: 70 }, (_, index) => `c${index}`)
    const wide = {
      'migrations/001_a.sql': `${columns.map((name) => `CREATE TABLE ${name} (id int, v int);`).join('\n')}\n`,
      'migrations/001_a.down.sql': `${columns.map((name) => `DROP TABLE ${name};`).join('\n')}\n`,
    }
    const change = {
      'migrations/002_b.sql': `${columns.map((name) => `ALTER TABLE ${name} ALTER COLUMN v TYPE bigint;`).join('\n')}\n`,
    }
    const result = await open(change, { base: wide }).act()
    expect(result.exitCode, result.stdout.slice(-2000)).toBe(1)
    const body = github().comments[0]?.body ?? ''
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body.match(/<details/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0)
    expect((body.match(/^```/gm) ?? []).length % 2).toBe(0)
    expect(body).toContain('shortened to fit')
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1024 * 1024)
  })

  test('that a later run broke off, and what it tells is of an earlier commit', async () => {
    await open(rewriting).act()
    const ours = github().comments[0]
    const broken = open({ ...rewriting, 'note.txt': 'a second push' })
    for (const why of [{ 'migrate-command': 'exit 3' }, { postgres: 'postgres://a:b@127.0.0.1:1/x' }]) {
      const result = await broken.act(why)
      expect(result.exitCode, result.stdout).toBe(2)
    }
    const [marked, state, , said] = ours?.body.split('\n') ?? []
    expect([marked, state]).toEqual([marker, expect.stringContaining('preflight-told')])
    expect(said).toContain(`the run for commit \`${broken.headSha.slice(0, 7)}\` ended without a report`)
    expect(ours?.body.match(/ended without a report/g)).toHaveLength(1)
    expect(ours?.body).toContain('### ❌')
    await broken.act()
    expect(ours?.body).not.toContain('ended without a report')
  })

  test('in a directory of a monorepo it has a key of its own', async () => {
    const moved = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`services/shop/${name}`, text]))
    await open(moved(rewriting), { base: moved(base) }).act({ 'working-directory': 'services/shop' })
    expect(github().comments[0]?.body).toMatch(/^<!-- preflight:migration-dryrun:preflight%20services%2Fshop -->/)
  })
})
