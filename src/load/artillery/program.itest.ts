import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findArtillery } from './program.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-find-artillery-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function install(at: string, version: string): Promise<string> {
  const home = join(folder, at, 'node_modules', 'artillery')
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'package.json'), JSON.stringify({ name: 'artillery', version, bin: { artillery: './bin/run' } }))
  return home
}

test('that of the nearest node_modules is run by this Node', async () => {
  await install('near', '2.0.1')
  const home = await install('near/service', '2.0.34')
  await mkdir(join(folder, 'near/service/deep/down'), { recursive: true })
  const expected = { file: process.execPath, args: [join(home, 'bin/run')], version: '2.0.34' }
  expect(await findArtillery(join(folder, 'near/service/deep/down'), '')).toEqual(expected)
})

test.skipIf(process.platform === 'win32')('else that on PATH, if it may be run', async () => {
  await mkdir(join(folder, 'elsewhere'))
  const [bin, other] = [join(folder, 'bin'), join(folder, 'other')]
  await mkdir(bin)
  await mkdir(other)
  await writeFile(join(bin, 'artillery'), '#!/bin/sh\n')
  await writeFile(join(other, 'artillery'), 'not a program')
  await chmod(join(bin, 'artillery'), 0o755)
  expect(await findArtillery(join(folder, 'elsewhere'), `${other}::${bin}`)).toEqual({
    file: join(bin, 'artillery'),
    args: [],
    version: null,
  })
})

test('none, and one that is too old, are told with how to get it', async () => {
  await expect(findArtillery(join(folder, 'nowhere'), '')).rejects.toMatchObject({
    name: 'UserError',
    message: 'engine: artillery: Artillery is not installed',
    remedy: expect.stringContaining('npm install'),
  })
  await install('old', '1.7.9')
  await expect(findArtillery(join(folder, 'old'), '')).rejects.toThrow('Artillery 1.7.9 is too old')
})
