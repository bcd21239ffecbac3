import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findChange } from './change.ts'
import type { ChangeEvent } from './event.ts'
import { emptyFolder, newRepository, removeSandboxes, type Sandbox } from './repository.fixture.ts'

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null')
})
afterEach(() => {
  vi.unstubAllEnvs()
  removeSandboxes()
})

const nothing: ChangeEvent = {
  name: '',
  ref: '',
  sha: '',
  defaultBranch: null,
  pullRequest: null,
  before: null,
  mergeGroupBase: null,
}

/** main: one … three; a pull request that left at `one`; main went on; and GitHub's test merge of both at refs/pull/7/merge. */
function pullRequest() {
  const origin = newRepository()
  const one = origin.commit('one', { 'm/1.sql': 'select 1' })
  origin.git('checkout', '--quiet', '-b', 'feature')
  const head = origin.commit('feature', { 'm/9.sql': 'select 9' })
  origin.git('checkout', '--quiet', 'main')
  origin.commit('two', { 'm/2.sql': 'select 2' })
  const three = origin.commit('three', { 'm/3.sql': 'select 3' })
  origin.git('checkout', '--quiet', '--detach', 'main')
  origin.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'feature')
  const merge = origin.git('rev-parse', 'HEAD')
  origin.git('update-ref', 'refs/pull/7/merge', merge)
  origin.git('checkout', '--quiet', 'main')
  const event: ChangeEvent = {
    ...nothing,
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    sha: merge,
    defaultBranch: 'main',
    pullRequest: { baseRef: 'main', baseSha: one, headSha: head },
  }
  return { origin, one, three, head, merge, event }
}

/** As actions/checkout does it: one commit deep, detached, by sha. */
function checkout(origin: Sandbox, sha: string): Sandbox {
  const copy = newRepository()
  copy.git('remote', 'add', 'origin', origin.url)
  copy.git('fetch', '--quiet', '--depth=1', '--no-tags', 'origin', sha)
  copy.git('checkout', '--quiet', '--detach', sha)
  return copy
}

async function changeOf(path: string, request: Parameters<typeof findChange>[1] = {}) {
  const change = await findChange(path, request)
  if (change.kind !== 'change') throw new Error(change.reason)
  return change
}

describe('in a workflow', () => {
  test('a shallow checkout of the test merge: its first parent, fetched', async () => {
    const { origin, three, merge, event } = pullRequest()
    const copy = checkout(origin, merge)
    const change = await changeOf(copy.path, { event })
    expect(change).toMatchObject({ base: three, baseName: 'main', head: merge, root: copy.path, prefix: '' })
    expect(copy.git('cat-file', '-t', `${three}^{tree}`)).toBe('tree')
  })

  test('a shallow checkout of the pull request’s own head: deepened to the merge base', async () => {
    const { origin, one, head, event } = pullRequest()
    const copy = checkout(origin, head)
    expect(await changeOf(copy.path, { event })).toMatchObject({ base: one, head })
  })

  test('a history far longer than the first deepening', async () => {
    const origin = newRepository()
    const base = origin.commit('base', { 'm/1.sql': '1' })
    origin.git('checkout', '--quiet', '-b', 'long')
    origin.git('checkout', '--quiet', '-b', 'other')
    for (let i = 0; i < 60; i++) origin.git('commit', '--quiet', '--allow-empty', '-m', `other ${i}`)
    origin.git('checkout', '--quiet', 'long')
    for (let i = 0; i < 60; i++) origin.git('commit', '--quiet', '--allow-empty', '-m', `long ${i}`)
    const copy = checkout(origin, origin.git('rev-parse', 'long'))
    expect((await changeOf(copy.path, { baseRef: 'other' })).base).toBe(base)
  })

  test('the merge commit of something else is no test merge', async () => {
    const { origin, three, merge } = pullRequest()
    const copy = checkout(origin, merge)
    const event = { ...nothing, name: 'workflow_dispatch', ref: 'refs/heads/x', sha: merge, defaultBranch: 'main' }
    expect((await changeOf(copy.path, { event })).base).toBe(three)
  })

  test('a push to the default branch: what it was before', async () => {
    const { origin, one, three } = pullRequest()
    const copy = checkout(origin, three)
    const event = { ...nothing, name: 'push', ref: 'refs/heads/main', sha: three, defaultBranch: 'main', before: one }
    expect(await changeOf(copy.path, { event })).toMatchObject({ base: one, baseName: 'main before the push' })
  })

  test('a push to another branch: the whole branch, not the last push alone', async () => {
    const { origin, one, head } = pullRequest()
    origin.git('checkout', '--quiet', 'feature')
    const second = origin.commit('more', { 'm/10.sql': '10' })
    const copy = checkout(origin, second)
    const event = { ...nothing, name: 'push', ref: 'refs/heads/feature', sha: second, defaultBranch: 'main', before: head }
    expect(await changeOf(copy.path, { event })).toMatchObject({ base: one, baseName: 'main' })
  })

  test('a forced push whose former tip is gone falls back to the default branch', async () => {
    const { origin, three } = pullRequest()
    const copy = checkout(origin, three)
    const event = { ...nothing, name: 'push', ref: 'refs/heads/main', sha: three, defaultBranch: 'main', before: 'f'.repeat(40) }
    expect((await changeOf(copy.path, { event })).base).toBe(three)
  })

  test('a merge queue: the group’s base', async () => {
    const { origin, three, merge } = pullRequest()
    const copy = checkout(origin, merge)
    const event = {
      ...nothing,
      name: 'merge_group',
      ref: 'refs/heads/gh-readonly-queue/main/pr-7',
      sha: merge,
      defaultBranch: 'main',
      mergeGroupBase: three,
    }
    expect((await changeOf(copy.path, { event })).base).toBe(three)
  })

  test('history that cannot be fetched is the user’s to give', async () => {
    const { origin, merge, event } = pullRequest()
    const copy = checkout(origin, merge)
    copy.git('remote', 'set-url', 'origin', join(emptyFolder(), 'gone'))
    await expect(findChange(copy.path, { event })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('the history needed to see what is new is missing'),
      remedy: expect.stringContaining('fetch-depth: 0'),
    })
  })

  test('fetching writes no ref and no configuration', async () => {
    const { origin, merge, event } = pullRequest()
    const copy = checkout(origin, merge)
    const before = copy.git('for-each-ref') + copy.git('config', '--list', '--local')
    await findChange(copy.path, { event, token: 'a-token-of-the-job' })
    expect(copy.git('for-each-ref') + copy.git('config', '--list', '--local')).toBe(before)
  })
})

describe('in a terminal', () => {
  test('a branch: the merge base with the default branch, however it is called', async () => {
    const origin = newRepository('trunk')
    const one = origin.commit('one', { 'a.sql': '1' })
    const copy = origin.clone()
    copy.git('checkout', '--quiet', '-b', 'feature')
    const head = copy.commit('mine', { 'b.sql': '2' })
    expect(await changeOf(copy.path)).toMatchObject({ base: one, baseName: 'trunk', head })
  })

  test('a clone of one branch, a commit deep, without origin/HEAD', async () => {
    const { origin, one, head } = pullRequest()
    const copy = origin.clone('--depth=1', '--branch=feature', '--single-branch')
    expect(await changeOf(copy.path)).toMatchObject({ base: one, head })
  })

  test('a shallow clone with commits that the remote does not know', async () => {
    const { origin, one } = pullRequest()
    const copy = origin.clone('--depth=1', '--branch=feature', '--single-branch')
    copy.commit('mine', { 'm/10.sql': '10' })
    expect((await changeOf(copy.path)).base).toBe(one)
  })

  test('on the default branch, unpushed commits are the change', async () => {
    const { origin, three } = pullRequest()
    const copy = origin.clone()
    copy.commit('unpushed', { 'm/4.sql': '4' })
    expect((await changeOf(copy.path)).base).toBe(three)
  })

  test('uncommitted and untracked files are the working tree’s; ignored ones and those of another folder are not', async () => {
    const repository = newRepository()
    const one = repository.commit('one', { 'app/m/1.sql': '1', 'other/x': '1', '.gitignore': '*.log' })
    repository.write({ 'other/x': '2', 'app/a.log': 'ignored' })
    expect(await changeOf(join(repository.path, 'app'))).toMatchObject({ base: one, head: one, prefix: 'app' })
    repository.write({ 'app/m/2.sql': '2' })
    expect((await changeOf(join(repository.path, 'app'))).head).toBe('working tree')
  })

  test('a detached HEAD', async () => {
    const { origin, one, head } = pullRequest()
    const copy = origin.clone()
    copy.git('checkout', '--quiet', '--detach', head)
    expect(await changeOf(copy.path)).toMatchObject({ base: one, head })
  })

  test('a lone branch of an unusual name: only what is not committed is new', async () => {
    const repository = newRepository('lonely')
    const one = repository.commit('one', { 'a.sql': '1' })
    expect(await changeOf(repository.path)).toMatchObject({ base: one, baseName: 'HEAD' })
  })

  test('several branches, none of them known as the default', async () => {
    const repository = newRepository('lonely')
    repository.commit('one', { 'a.sql': '1' })
    repository.git('checkout', '--quiet', '-b', 'other')
    repository.commit('two', { 'b.sql': '1' })
    await expect(findChange(repository.path)).rejects.toMatchObject({
      message: 'which branch this change goes into cannot be told',
      remedy: 'Name it in base-ref.',
    })
  })
})

describe('base-ref', () => {
  test.each(['main', 'v1', 'origin/main'])('%s', async (baseRef) => {
    const { origin, one } = pullRequest()
    origin.git('tag', 'v1', one)
    const copy = origin.clone('--branch=feature')
    expect(await changeOf(copy.path, { baseRef })).toMatchObject({ base: one, baseName: baseRef })
  })

  test('a branch that only the remote has is fetched', async () => {
    const { origin, one, head } = pullRequest()
    expect((await changeOf(checkout(origin, head).path, { baseRef: 'main' })).base).toBe(one)
  })

  test('one that does not exist', async () => {
    const { origin } = pullRequest()
    await expect(findChange(origin.clone().path, { baseRef: 'mian' })).rejects.toThrow(
      /^base-ref: "mian" is no branch, tag or commit here, and the remote did not give it: fatal: couldn't find remote ref mian/,
    )
  })

  test('one that git would take for an option', async () => {
    const { origin } = pullRequest()
    await expect(findChange(origin.path, { baseRef: '--upload-pack=touch x' })).rejects.toThrow(
      /is no branch, tag or commit here$/,
    )
  })

  test('a branch without a common commit is itself the base', async () => {
    const repository = newRepository()
    repository.commit('one', { 'a.sql': '1' })
    repository.git('checkout', '--quiet', '--orphan', 'island')
    const island = repository.commit('island', { 'b.sql': '1' })
    repository.git('checkout', '--quiet', 'main')
    expect(await changeOf(repository.path, { baseRef: 'island' })).toMatchObject({
      base: island,
      notes: ['HEAD and island have no commit in common: island itself is the base.'],
    })
  })
})

describe('outside of git', () => {
  test('everything is new, and no git is needed', async () => {
    vi.stubEnv('PATH', '')
    expect(await findChange(emptyFolder())).toEqual({ kind: 'none', reason: 'not in a git repository' })
  })

  test('a repository without a commit', async () => {
    expect(await findChange(newRepository().path)).toEqual({ kind: 'none', reason: 'the repository has no commit yet' })
  })

  test('a repository, but no git', async () => {
    const repository = newRepository()
    vi.stubEnv('PATH', emptyFolder())
    await expect(findChange(repository.path)).rejects.toMatchObject({ name: 'UserError', message: 'git was not found' })
  })
})

test('a hook’s GIT_DIR does not lead to another repository', async () => {
  const { origin } = pullRequest()
  const repository = newRepository()
  const one = repository.commit('one', { 'a.sql': '1' })
  vi.stubEnv('GIT_DIR', join(origin.path, '.git'))
  expect((await changeOf(repository.path)).base).toBe(one)
})
