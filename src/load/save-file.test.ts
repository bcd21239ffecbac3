import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { refuseToReplace, saveFile } from './save-file.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preflight-save-'))
})

afterEach(() => rm(directory, { recursive: true, force: true }))

const baselines = { what: 'baseline', isOurs: (text: string) => text.startsWith('{"ours"'), mostBytes: 100 }

test('written whole, whatever was there', async () => {
  const path = join(directory, 'a.json')
  await saveFile(path, 'first')
  await saveFile(path, 'second')
  expect(await readFile(path, 'utf8')).toBe('second')
  expect(await readdir(directory)).toEqual(['a.json'])
})

test('where it cannot be written, what was there stays, and nothing beside it', async () => {
  await expect(saveFile(join(directory, 'none/a.json'), 'text')).rejects.toThrow('ENOENT')
  // Nothing replaces a directory.
  await expect(saveFile(directory, 'text')).rejects.toThrow()
  expect(await readdir(directory)).toEqual([])
  const beside = await readdir(join(directory, '..'))
  expect(beside.filter((name) => name.startsWith('.preflight-save-'))).toEqual([])
})

test('no file, an empty one and one of the kind may be replaced', async () => {
  const path = join(directory, 'a.json')
  await refuseToReplace(path, 'a.json', baselines)
  for (const text of ['', '{"ours":1}']) {
    await writeFile(path, text)
    await refuseToReplace(path, 'a.json', baselines)
  }
})

test('anything else may not', async () => {
  const path = join(directory, 'a.json')
  await writeFile(path, '{"name":"my-service"}')
  const refused = refuseToReplace(path, 'save: package.json', baselines)
  await expect(refused).rejects.toThrow('save: package.json is there already and is no baseline: it will not be replaced')
  await writeFile(path, `{"ours":"${'x'.repeat(200)}"}`)
  await expect(refuseToReplace(path, 'a.json', baselines)).rejects.toThrow(UserError)
  await expect(refuseToReplace(directory, 'it', baselines)).rejects.toThrow(UserError)
})
