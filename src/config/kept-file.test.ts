import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { toKeep } from './kept-file.ts'

let directory: string

beforeAll(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'preflight-kept-')))
  await mkdir(join(directory, 'folder'))
  await writeFile(join(directory, 'there.json'), '{}')
})

afterAll(() => rm(directory, { recursive: true, force: true }))

const kept = (value: string | null) => toKeep(value, directory, '--save')

test('a file that may be made or replaced: its absolute path', async () => {
  expect(await kept(null)).toBeNull()
  expect(await kept('new.json')).toBe(join(directory, 'new.json'))
  expect(await kept('folder/new.json')).toBe(join(directory, 'folder/new.json'))
  expect(await kept(join(directory, 'there.json'))).toBe(join(directory, 'there.json'))
})

test.skipIf(process.platform === 'win32')('a link stays one: what it leads to is replaced', async () => {
  await symlink('there.json', join(directory, 'link.json'))
  expect(await kept('link.json')).toBe(join(directory, 'there.json'))
  await symlink('folder', join(directory, 'linked'))
  expect(await kept('linked/new.json')).toBe(join(directory, 'linked/new.json'))
})

test.each([
  ['none/new.json', /^--save: the folder of none\/new\.json does not exist$/],
  ['there.json/new.json', /^--save: the folder of there\.json\/new\.json does not exist$/],
  ['folder', /^--save: folder is a directory$/],
  ['.', /is a directory$/],
])('%s', async (value, message) => {
  await expect(kept(value)).rejects.toThrow(UserError)
  await expect(kept(value)).rejects.toThrow(message)
})

test.skipIf(process.platform === 'win32')('a pipe', async () => {
  execFileSync('mkfifo', [join(directory, 'pipe')])
  await expect(kept('pipe')).rejects.toThrow('is no regular file')
})

// Root may write everywhere.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('what may not be written', async () => {
  await mkdir(join(directory, 'closed'))
  await writeFile(join(directory, 'closed/there.json'), '{}')
  await chmod(join(directory, 'closed'), 0o555)
  await expect(kept('closed/new.json')).rejects.toThrow('closed/new.json cannot be written (EACCES)')
  await writeFile(join(directory, 'read-only.json'), '{}', { mode: 0o444 })
  await expect(kept('read-only.json')).rejects.toThrow('read-only.json cannot be written (EACCES)')
})
