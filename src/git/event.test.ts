import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readEvent } from './event.ts'
import { emptyFolder, removeSandboxes } from './repository.fixture.ts'

afterEach(removeSandboxes)

function environment(name: string, payload: unknown, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = join(emptyFolder(), 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_SHA: 'abc',
    GITHUB_REF: 'refs/heads/x',
    ...more,
  }
}

test('a pull request', () => {
  const payload = {
    pull_request: { base: { ref: 'main', sha: 'b1' }, head: { sha: 'h1' } },
    repository: { default_branch: 'main' },
  }
  expect(readEvent(environment('pull_request', payload, { GITHUB_REF: 'refs/pull/7/merge' }))).toEqual({
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    sha: 'abc',
    defaultBranch: 'main',
    pullRequest: { baseRef: 'main', baseSha: 'b1', headSha: 'h1' },
    before: null,
    mergeGroupBase: null,
  })
})

test('a push; a new branch has no "before"', () => {
  expect(readEvent(environment('push', { before: 'b0' }))?.before).toBe('b0')
  expect(readEvent(environment('push', { before: '0'.repeat(40) }))?.before).toBeNull()
})

test('a merge queue', () => {
  expect(readEvent(environment('merge_group', { merge_group: { base_sha: 'g1' } }))?.mergeGroupBase).toBe('g1')
})

test('no workflow, no event', () => {
  expect(readEvent({ ...environment('push', {}), GITHUB_ACTIONS: undefined })).toBeNull()
  expect(readEvent({})).toBeNull()
})

test('a payload of a strange shape says nothing; one that is no JSON is an error', () => {
  expect(readEvent(environment('push', { before: 7, repository: 'x', pull_request: [] }))).toMatchObject({
    before: null,
    pullRequest: null,
  })
  expect(() => readEvent(environment('push', '{'))).toThrow("the event's payload in GITHUB_EVENT_PATH cannot be read")
})
