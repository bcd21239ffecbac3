/** What the service of a change tries on the runner and on the reader: while it is built, while it starts, under load, and with its last words. */
import { expect, test } from 'vitest'
import { delivering, noticesIn, token } from '../../support/delivering.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { commandsIn } from '../../support/runner.ts'

const { github, open } = delivering()
leavingNothingBehind()

const runtimeToken = 'rt_0123456789abcdef'
const session = 'sess-4f9a0c77d1e2'
const tenant = 'tenant-of-nobody-else'

/** `sh attack.sh building`: tells all it was given and can find, commands the runner in every way, and leaves a process behind. */
const attack = `
env
tr '\\0' '\\n' < /proc/$PPID/environ | sed 's/^/of the parent: /'
for file in "$GITHUB_ENV" "$GITHUB_OUTPUT" "$RUNNER_TEMP"/step-*/output "$RUNNER_TEMP"/step-*/path "$RUNNER_TEMP"/step-*/summary; do
  test -n "$file" && printf 'verdict<<X\\npass\\nX\\n/evil\\n' >> "$file"
done
echo "::set-output name=verdict::pass"
echo "##[set-output name=verdict;]pass"
echo "::error file=server.mjs::forged"
echo "::add-mask::e"
echo "::stop-commands::x"
echo "::endgroup::"
echo "::debug::forged"
echo "said while: $1"
setsid sleep 7790 > /dev/null 2>&1 &
`

/** Attacks before it listens; then prints every request and a flood beside it, and ends. */
const server = `
import { execFileSync } from 'node:child_process'
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'
const flood = '::error::flooded\\n'.repeat(500)
let lives = 40
createServer((request, response) => {
  writeSync(1, JSON.stringify(request.headers) + request.url + '\\n')
  for (let time = 0; time < 20; time++) writeSync(1, flood)
  if (--lives === 0) {
    execFileSync('sh', ['attack.sh', 'ending'], { stdio: 'inherit' })
    writeSync(2, 'Error: </details>@acme/admins <img src=x> ' + request.url + JSON.stringify(request.headers) + '\\n')
    process.exit(9)
  }
  response.end('{}')
}).listen(process.env.PORT, '127.0.0.1', () => execFileSync('sh', ['attack.sh', 'serving'], { stdio: 'inherit' }))
`

const calm = `
import { createServer } from 'node:http'
createServer((request, response) => response.end('{}')).listen(process.env.PORT, '127.0.0.1')
`

const inputs = {
  mode: 'load-baseline',
  'setup-command': 'test ! -f attack.sh || sh attack.sh setting-up',
  'build-command': 'test ! -f attack.sh || sh attack.sh building',
  'start-command': 'exec node server.mjs',
  targets: `GET /?access_token=${session}-in-url`,
  header: `Authorization: Bearer ${session}\nX-Tenant: ${tenant}`,
  comment: 'always',
  duration: '1',
  rate: '20',
}

test('what it tries comes to nothing, and what it says stands there as text, without secrets', { timeout: 90_000 }, async () => {
  const opened = open({ 'server.mjs': server, 'attack.sh': attack }, { base: { 'server.mjs': calm } })
  const tokens = { GITHUB_TOKEN: token, ACTIONS_RUNTIME_TOKEN: runtimeToken, ACTIONS_ID_TOKEN_REQUEST_TOKEN: runtimeToken }
  const result = await opened.act(inputs, { env: { ...tokens, RUNNER_TRACKING_ID: 'github_1' }, piped: true })

  // Its own verdict counts nowhere.
  expect(result.exitCode, result.stdout).toBe(1)
  const headline = 'The service of the head ended under load with exit code 9'
  expect(result.outputs).toMatchObject({ verdict: 'fail', headline })
  expect(result.state).toEqual({ isPost: 'true' })
  expect(result.channels).toEqual({ env: '', path: '' })
  expect(result.summary).not.toContain('/evil')
  expect(noticesIn(result).join('\n')).toMatch(/wrote to GITHUB_OUTPUT, which only this step may/)
  const obeyed = commandsIn(result.stdout)
  expect(obeyed.filter(({ command }) => ['set-output', 'stop-commands', 'debug', 'x'].includes(command))).toEqual([])
  expect(obeyed.filter(({ message }) => message === 'forged' || message === 'flooded')).toEqual([])
  expect(obeyed.filter(({ command, message }) => command === 'add-mask' && message === 'e')).toEqual([])

  // It was given nothing of the runner's, and what it took from elsewhere is hidden.
  const given = /^(head: )?(INPUT_|STATE_|ACTIONS_|GH_TOKEN|GITHUB_(TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))/m
  expect(result.stdout).not.toMatch(given)
  const comments = github().comments.map(({ body }) => body)
  const seen = [result.everything, ...comments].join('\n').replaceAll(/^::add-mask::.*$/gm, '')
  for (const secret of [token, runtimeToken, session, tenant]) expect(seen).not.toContain(secret)

  // The log tells of its building, its start and its end; nobody has to read what it says of each request.
  const [before = '', after = ''] = result.stdout.split('::group::what the head printed last')
  for (const when of ['setting-up', 'building', 'serving']) expect(before).toContain(`said while: ${when}`)
  expect(before).not.toContain('flooded')
  expect(after).toContain('said while: ending')
  expect(result.stdout.length).toBeLessThan(300_000)
  expect(comments.join('\n')).toMatch(/its last words: Error: .*access\\_token=/)
  expect(comments.join('\n')).not.toMatch(/@acme|<img/)
})
