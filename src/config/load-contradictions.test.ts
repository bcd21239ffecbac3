import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { readConfig } from './config.ts'
import type { Given } from './input.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-contradictions-'))
for (const file of ['1.json', '2.json', '[2].yml', '2.yml']) writeFileSync(join(folder, file), '{}')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(values: Record<string, string>, { inFile = '', command }: { inFile?: string; command?: 'load' } = {}) {
  writeFileSync(join(folder, 'preflight.yml'), inFile)
  const given = Object.entries({ mode: 'load-baseline', ...values })
  return readConfig(new Map(given.map(([name, value]): [string, Given] => [name, { value, origin: name }])), folder, command)
}

const [url, merge] = ['http://localhost/orders', '*.json']
const shard = { shard: '1/2', save: 'shard.json' }

test.each<[Record<string, string>, string]>([
  [{ merge, url }, 'url: with merge nothing is driven'],
  [{ merge, targets: 'GET /a' }, 'targets: with merge nothing is driven'],
  [{ merge, rate: '5' }, 'rate: with merge nothing is driven'],
  [{ merge, 'expect-status': '404' }, 'expect-status: with merge nothing is driven'],
  [{ merge, 'start-command': 'npm start' }, 'start-command: with merge nothing is driven'],
  [{ merge, ...shard }, 'shard: with merge nothing is driven'],
  [{ merge, save: 'a.json' }, 'save: with merge nothing is driven'],
  [{ merge, engine: 'artillery', url, duration: '5' }, 'duration: with merge nothing is driven'],
  [{ merge: url }, 'merge: http://localhost is no file'],
  [{ merge: 'none/*.json' }, 'merge: none/*.json names no file'],
  [{ url, shard: '1/2' }, 'shard: without save nothing of the shard is left to merge'],
  [{ url, ...shard, 'start-command': 'npm start' }, 'start-command: a shard is a part of a load that is compared with nothing'],
  [{ url, ...shard, baseline: 'http://localhost:1' }, 'baseline: a shard is a part'],
  [{ url, ...shard, ramp: 'true' }, 'ramp: one shard cannot tell'],
  [{ url, ...shard, 'expect-rate-limit': '1/s' }, 'expect-rate-limit: one shard cannot tell'],
  [{ url, ...shard, engine: 'artillery' }, 'shard: the results of several Artilleries cannot be merged'],
  [
    { url, engine: 'artillery', 'start-command': 'npm start' },
    'start-command: Artillery drives a load that is compared with nothing',
  ],
  [{ url, engine: 'artillery', processes: '2' }, 'processes: it is for a load that Preflight drives itself'],
  [
    { url, 'max-p95': '9ms', 'start-command': 'npm start' },
    'start-command: max-p95 is the limit of a load that is compared with nothing',
  ],
  [{ url, shard: '3/2', save: 'a.json' }, 'shard: 3/2: the shards of 2 are 1/2 to 2/2'],
])('%j is refused in one line', async (values, message) => {
  const refused = read(values)
  await expect(refused).rejects.toBeInstanceOf(UserError)
  await expect(refused).rejects.toThrow(message)
  await expect(refused).rejects.toThrow(/^[^\n]+$/)
})

test('in the file as well', async () => {
  await expect(read({ url }, { inFile: 'shard: 1/2\nsave: a.json\nramp: true\n' })).rejects.toThrow(
    /^preflight\.yml:3: ramp: one shard/,
  )
})

test('what stands in the file for other runs gives way to the door', async () => {
  const inFile =
    'url: http://localhost/a\nrate: 9\nstart-command: npm start\nbaseline: base, baseline.json\nmax-error-rate: 3%\nramp: true\n'
  expect(await read({ merge }, { inFile })).toMatchObject({
    url: null,
    rate: null,
    startCommand: null,
    ramp: false,
    maxErrorRate: 0.03,
    merge: [join(folder, '1.json'), join(folder, '2.json')],
  })
  expect(await read(shard, { inFile })).toMatchObject({ url: 'http://localhost/a', rate: 9, startCommand: null, ramp: false })
  expect(await read({ engine: 'artillery', merge: '1.json' }, { inFile })).toMatchObject({
    url: 'http://localhost/a',
    rate: null,
  })
  expect(await read({ url: 'http://localhost/b' }, { inFile: 'merge: 1.json' })).toMatchObject({
    merge: [],
    url: 'http://localhost/b',
  })
})

test('load knows nothing of what stands in the file for load-baseline', async () => {
  expect(await read({ url }, { inFile: 'start-command: npm start\nconcurrency: 3\n', command: 'load' })).toMatchObject({
    startCommand: null,
    concurrency: 3,
  })
})

test('files are named once each, by patterns or by themselves', async () => {
  const files = [join(folder, '2.json'), join(folder, '1.json')]
  expect((await read({ merge: '2.json\n*.json\n./1.json' })).merge).toEqual(files)
  expect((await read({ merge: join(folder, '2.json') })).merge).toEqual([files[0]])
  expect((await read({ merge: '[2].yml' })).merge).toEqual([join(folder, '[2].yml')])
  expect((await read({ merge: '[12].yml' })).merge).toEqual([join(folder, '2.yml')])
})
