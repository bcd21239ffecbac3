import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheFolders, createReadable, firstUsable } from './folders.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folders-'))
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the runner’s tool cache comes before the user’s own', () => {
  const [first, second] = cacheFolders({ RUNNER_TOOL_CACHE: '/opt/hostedtoolcache', XDG_CACHE_HOME: '/home/ann/.cache' })
  expect(first).toBe('/opt/hostedtoolcache')
  if (process.platform === 'linux') expect(second).toBe('/home/ann/.cache/preflight')
})

test.skipIf(process.platform === 'win32')('a folder in a private home is no place for another user’s server', () => {
  const home = join(folder, 'home')
  createReadable(home)
  chmodSync(home, 0o700)
  const open = join(folder, 'open')
  expect(firstUsable([join(home, '.cache'), open], true)).toBe(open)
  expect(firstUsable([join(home, '.cache'), open], false)).toBe(join(home, '.cache'))
})

test.skipIf(process.platform === 'win32')('what is created can be read by others whatever the umask', () => {
  const before = process.umask(0o077)
  try {
    createReadable(join(folder, 'a', 'b'))
  } finally {
    process.umask(before)
  }
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o755)
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o755)
})

test('no usable folder is null', () => {
  expect(firstUsable(['/dev/null/preflight'], false)).toBeNull()
})
