import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endAll } from '../lifetime.ts'
import { newRepository, removeSandboxes } from './repository.fixture.ts'
import { withWorktree } from './worktree.ts'

afterEach(removeSandboxes)

function twoCommits() {
  const repository = newRepository()
  const base = repository.commit('base', { 'app/a.txt': 'base' })
  repository.commit('head', { 'app/a.txt': 'head', 'b.txt': 'new' })
  return { repository, base }
}

test('the base’s files, in a tree of its own, which is gone afterwards', async () => {
  const { repository, base } = twoCommits()
  repository.write({ 'app/a.txt': 'not committed' })
  const seen = await withWorktree(repository.path, base, async (directory) => ({
    directory,
    files: readdirSync(directory).sort(),
    text: readFileSync(join(directory, 'app/a.txt'), 'utf8'),
  }))
  expect(seen).toMatchObject({ files: ['.git', 'app'], text: 'base' })
  expect(existsSync(seen.directory)).toBe(false)
  expect(existsSync(join(repository.path, '.git/worktrees'))).toBe(false)
  expect(readFileSync(join(repository.path, 'app/a.txt'), 'utf8')).toBe('not committed')
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1)
})

test('gone after an exception, and what was thrown is unchanged', async () => {
  const { repository, base } = twoCommits()
  const boom = new Error('boom')
  let where = ''
  const working = withWorktree(repository.path, base, async (directory) => {
    where = directory
    throw boom
  })
  await expect(working).rejects.toBe(boom)
  expect(existsSync(where)).toBe(false)
  expect(existsSync(join(repository.path, '.git/worktrees'))).toBe(false)
})

test('gone when the run is ended while the work goes on', async () => {
  const { repository, base } = twoCommits()
  await withWorktree(repository.path, base, async (directory) => {
    await endAll()
    expect(existsSync(directory)).toBe(false)
  })
  expect(existsSync(join(repository.path, '.git/worktrees'))).toBe(false)
})

test('gone although the work broke it; the user’s own worktrees stay, also one whose folder is not there', async () => {
  const { repository, base } = twoCommits()
  repository.git('worktree', 'add', '--quiet', `${repository.path}-own`, base)
  rmSync(`${repository.path}-own`, { recursive: true })
  await withWorktree(repository.path, base, async (directory) => rmSync(join(directory, '.git')))
  expect(readdirSync(join(repository.path, '.git/worktrees'))).toHaveLength(1)
})

test('what a run that was killed has left goes with the next one; what a living one has does not', async () => {
  const { repository, base } = twoCommits()
  const program = `
    const { withWorktree } = await import(${JSON.stringify(join(import.meta.dirname, 'worktree.ts'))})
    await withWorktree(process.argv[1], process.argv[2], async (directory) => {
      console.log(directory)
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, repository.path, base])
  const [said] = await once(child.stdout, 'data')
  const left = String(said).trim()
  await withWorktree(repository.path, base, async () => expect(existsSync(left)).toBe(true))
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(existsSync(left)).toBe(true)
  await withWorktree(repository.path, base, async () => expect(existsSync(left)).toBe(false))
  expect(existsSync(join(repository.path, '.git/worktrees'))).toBe(false)
})

test('a shallow clone, and no hook of the user’s runs', async () => {
  const { repository } = twoCommits()
  const copy = repository.clone('--depth=1')
  copy.write({ '.git/hooks/post-checkout': `#!/bin/sh\ntouch '${copy.path}/hooked'\n` })
  chmodSync(join(copy.path, '.git/hooks/post-checkout'), 0o755)
  const sha = copy.git('rev-parse', 'HEAD')
  expect(await withWorktree(copy.path, sha, async (directory) => readFileSync(join(directory, 'b.txt'), 'utf8'))).toBe('new')
  expect(existsSync(join(copy.path, 'hooked'))).toBe(false)
})

test('a commit that is not there', async () => {
  const { repository } = twoCommits()
  await expect(withWorktree(repository.path, 'f'.repeat(40), async () => 'never')).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/^the base ffffffffff cannot be checked out beside this tree: fatal: /),
  })
  expect(existsSync(join(repository.path, '.git/worktrees'))).toBe(false)
})
