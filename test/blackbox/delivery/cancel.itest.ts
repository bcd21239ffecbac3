/** A job that is cancelled: the runner sends SIGINT, and calls the post step afterwards. */
import { expect, test } from 'vitest'
import { bot, delivering, marker, noticesIn } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'

const { github, open } = delivering()
// Among what is looked for: servers, their folders, the processes of commands, worktrees.
leavingNothingBehind()

const sleeping = { 'migrations/002_b.sql': 'SELECT pg_sleep(3600);\n' }

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while the migrations run: nothing is left, and nothing is said that is not so',
  async (signal) => {
    const ours = github().comment(bot, `${marker}\n<!-- preflight-told ${'b'.repeat(40)} - - - -->\n### ✅ as it was`)
    const opened = open(sleeping)
    const result = await opened.act({ postgres: 'embedded' }, { interrupt: { after: /tracing/, signal } })
    expect(result.exitCode, result.stdout).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(result.outputs).toMatchObject({ verdict: 'fail', headline: 'Preflight did not finish', 'comment-url': '' })
    expect(result.state).toEqual({ isPost: 'true' })
    expect(ours.writes).toBe(1)
    expect(result.stdout).toMatch(/^::endgroup::$/m)
    const post = await opened.act({}, { state: result.state })
    expect({ exitCode: post.exitCode, outputs: post.outputs, notices: noticesIn(post) }).toEqual({
      exitCode: 0,
      outputs: {},
      notices: [],
    })
  },
)

test('SIGINT while a command of the user’s runs that does not heed it', async () => {
  const stubborn = 'trap "" INT TERM; (trap "" INT TERM; sleep 3600) & echo at wo""rk; wait; sleep 3600'
  const result = await open(sleeping).act(
    { postgres: 'embedded', 'migrate-command': stubborn },
    { interrupt: { after: /at work/, signal: 'SIGINT' } },
  )
  expect(result.exitCode, result.stdout).toBe(130)
})
