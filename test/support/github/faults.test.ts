import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeGithub, startFakeGithub } from './fake.ts'

let github: FakeGithub
beforeEach(async () => {
  github = await startFakeGithub()
})
afterEach(() => github.close())

const path = '/repos/acme/shop/issues/7/comments'
const ask = (init: RequestInit = {}) => fetch(`${github.url}${path}`, { headers: { authorization: 'Bearer t0ken' }, ...init })
const write = (body = 'a') => ask({ method: 'POST', body: JSON.stringify({ body }) })

describe('faults', () => {
  test('end after so many times, in the order in which they were named', async () => {
    github.fault(/^GET /, { kind: 'status', status: 502 }, 2)
    github.refuse(/comments$/, 503, 'Unavailable', 1)
    const statuses = []
    for (let index = 0; index < 4; index += 1) statuses.push((await ask()).status)
    expect(statuses).toEqual([502, 502, 503, 200])
  })

  test('an answer can be lost after the deed', async () => {
    github.fault(/^POST /, { kind: 'status', status: 502, done: true }, 1)
    expect((await write()).status).toBe(502)
    github.fault(/^POST /, { kind: 'status', status: 502 }, 1)
    expect((await write()).status).toBe(502)
    expect(github.comments).toHaveLength(1)
  })

  test.each([
    ['before', 0],
    ['after', 1],
    ['middle', 1],
  ] as const)('a connection that breaks: %s', async (when, comments) => {
    github.fault(/^POST /, { kind: 'drop', when }, 1)
    await expect(write().then((response) => response.text())).rejects.toThrow()
    expect(github.comments).toHaveLength(comments)
  })

  test('the hourly limit, and too much at once', async () => {
    github.fault(/./, { kind: 'rate-limit', resetInSeconds: 60 }, 1)
    const primary = await ask()
    expect([primary.status, primary.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect(Number(primary.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
    github.fault(/./, { kind: 'secondary-rate-limit', status: 429, retryAfterSeconds: 7 }, 1)
    const secondary = await ask()
    expect([secondary.status, secondary.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await secondary.json()).toMatchObject({ message: expect.stringMatching(/secondary rate limit/) })
  })

  test('what is no answer at all', async () => {
    github.fault(/./, { kind: 'invalid-json' }, 1)
    await expect((await ask()).json()).rejects.toThrow(SyntaxError)
    github.fault(/./, { kind: 'html' }, 1)
    expect((await ask()).headers.get('content-type')).toMatch(/^text\/html/)
    github.fault(/./, { kind: 'not-found' }, 1)
    expect((await ask()).status).toBe(404)
    github.fault(/./, { kind: 'redirect', to: 'http://127.0.0.1:1/', status: 307 }, 1)
    const redirected = await ask({ redirect: 'manual' })
    expect([redirected.status, redirected.headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/'])
    github.fault(/./, { kind: 'slow', ms: 1 }, 1)
    expect(await (await ask()).json()).toEqual([])
  })
})

describe('races', () => {
  test('somebody else is quicker', async () => {
    github.before(/^POST /, () => github.comment('github-actions[bot]', 'theirs'))
    await write('mine')
    await write('mine again')
    expect(github.comments.map(({ body }) => body)).toEqual(['theirs', 'mine', 'mine again'])
  })

  test('two processes see no comment, and each writes one', async () => {
    const gone = github.hold(/^GET /, 2)
    const arrival = Promise.withResolvers<string>()
    github.before(/^GET /, () => arrival.resolve('only the first has come'))
    const script = `
      const [url] = process.argv.slice(1), headers = { authorization: 'Bearer t0ken' }
      const comments = await (await fetch(url, { headers })).json()
      if (comments.length === 0) await fetch(url, { method: 'POST', headers, body: JSON.stringify({ body: String(process.pid) }) })`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, `${github.url}${path}`])
    const first = run()
    expect(await Promise.race([gone.then(() => 'gone'), arrival.promise])).toBe('only the first has come')
    await Promise.all([first, run(), gone])
    expect(github.comments).toHaveLength(2)
    // The barrier is used up: a third goes through.
    await run()
    expect(github.comments).toHaveLength(2)
  })
})
