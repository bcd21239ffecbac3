import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { readEvent } from './event.ts'
import { linksOf } from './links.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-event-'))
afterAll(() => rmSync(folder, { recursive: true }))

function event(payload: unknown, name = 'pull_request') {
  const path = join(folder, 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readEvent({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path })
}

const base = { repo: { full_name: 'acme/shop' } }

test.each([
  [
    'a pull request',
    { pull_request: { number: 7, head: { sha: 'abc', repo: { full_name: 'acme/shop' } }, base } },
    { number: 7, headSha: 'abc', fork: false },
  ],
  [
    'one from a fork',
    { pull_request: { number: 8, head: { sha: 'abc', repo: { full_name: 'eve/shop' } }, base } },
    { number: 8, headSha: 'abc', fork: true },
  ],
  [
    'one from a fork that is gone',
    { pull_request: { number: 9, head: { sha: 'abc', repo: null }, base } },
    { number: 9, headSha: 'abc', fork: true },
  ],
  ['a comment on one', { issue: { number: 3, pull_request: { url: 'x' } } }, { number: 3, headSha: null, fork: false }],
  ['a comment on an issue', { issue: { number: 3 } }, null],
  ['a push', { ref: 'refs/heads/main', after: 'abc' }, null],
  ['no object', [], null],
])('%s', (_, payload, pullRequest) => {
  expect(event(payload)).toMatchObject({ owner: 'acme', repo: 'shop', pullRequest })
})

test('there is none outside a workflow', () => {
  expect(readEvent({})).toBeNull()
})

test('a payload that is no JSON is the environment’s mistake', () => {
  expect(() => event('{')).toThrow(UserError)
})

test('links lead to the commit that was pushed, the run, and the version of the action', () => {
  const pull = event({ pull_request: { number: 7, head: { sha: 'abc', repo: null }, base } })
  if (pull === null) throw new Error('no event')
  const env = { GITHUB_SHA: 'merge', GITHUB_RUN_ID: '42', GITHUB_ACTION_REPOSITORY: 'acme/preflight', GITHUB_ACTION_REF: 'v1' }
  expect(linksOf(pull, env)).toEqual({
    source: 'https://github.com/acme/shop/blob/abc',
    docs: 'https://github.com/acme/preflight/blob/v1',
    run: 'https://github.com/acme/shop/actions/runs/42',
  })
  expect(linksOf({ ...pull, pullRequest: null }, { GITHUB_SERVER_URL: 'https://ghes.test' })).toEqual({
    source: undefined,
    docs: undefined,
    run: undefined,
  })
})
