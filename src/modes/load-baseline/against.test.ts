import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Config, type LoadBaselineConfig, readConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import { writeBaseline } from '../../load/baseline/baseline-json.ts'
import { thisMachine } from '../../load/baseline/machine.ts'
import { chooseBaseline } from './against.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preflight-against-'))
  const load = { pace: { kind: 'open', perSecond: 100 }, roundMs: 500 } as const
  const empty = { preflight: '0.1.0', createdAt: '2026-05-01T10:00:00.000Z', commit: null, reference: 1, load, targets: [] }
  const json = writeBaseline({ ...empty, machine: thisMachine() })
  await writeFile(join(directory, 'kept.json'), json)
  await writeFile(join(directory, 'older.json'), json.replace('"version": 1', '"version": 0'))
  await writeFile(join(directory, 'package.json'), '{"name":"service"}')
})

afterAll(() => rm(directory, { recursive: true, force: true }))

async function configOf(values: Record<string, string>, command?: 'load'): Promise<LoadBaselineConfig> {
  const given = new Map(Object.entries(values).map(([name, value]) => [name, { value, origin: name }]))
  given.set('mode', { value: 'load-baseline', origin: 'mode' })
  const config = await readConfig(given, directory, command)
  if (!isLoad(config)) throw new Error('another mode')
  return config
}

function isLoad(config: Config): config is LoadBaselineConfig {
  return config.mode === 'load-baseline'
}

const chosen = async (baseline: string, startCommand = true) =>
  chooseBaseline(
    await configOf({ baseline, ...(startCommand ? { 'start-command': 'npm start' } : { url: 'http://localhost/' }) }),
  )

const nothing = { kind: 'nothing', reason: null }
const stored = expect.objectContaining({ kind: 'stored', file: 'kept.json' })
const running = { kind: 'running', origin: 'http://localhost:4000', url: 'http://localhost:4000/' }

test.each([
  ['base', { against: { kind: 'base' }, otherwise: nothing, notes: [] }],
  ['none', { against: nothing, otherwise: nothing, notes: [] }],
  ['kept.json', { against: stored, otherwise: nothing, notes: [] }],
  ['http://localhost:4000/', { against: running, otherwise: nothing, notes: [] }],
  ['base, kept.json', { against: { kind: 'base' }, otherwise: stored, notes: [] }],
  ['base, http://localhost:4000/', { against: { kind: 'base' }, otherwise: running, notes: [] }],
  ['kept.json, base', { against: stored, otherwise: nothing, notes: [] }],
  ['cold.json, base', { against: { kind: 'base' }, otherwise: nothing, notes: ['`cold.json` is not there'] }],
  ['base, cold.json', { against: { kind: 'base' }, otherwise: nothing, notes: ['`cold.json` is not there'] }],
  ['base, cold.json, kept.json', { against: { kind: 'base' }, otherwise: stored, notes: ['`cold.json` is not there'] }],
])('the first that can be had: %s', async (baseline, choice) => {
  expect(await chosen(baseline)).toEqual(choice)
})

test('a service that we do not start has no base of ours', async () => {
  expect(await chosen('base', false)).toMatchObject({ against: { kind: 'nothing', reason: 'No baseline was given.' } })
  expect(await chosen('base, kept.json', false)).toMatchObject({ against: stored, otherwise: nothing })
})

test.each([
  ['cold.json', 'there is no cold.json to compare with'],
  ['older.json', 'older.json is a baseline of version 0, and this Preflight reads version 1'],
  ['base, older.json', 'older.json is a baseline of version 0, and this Preflight reads version 1'],
  ['package.json', "package.json is no baseline of Preflight's"],
  ['.', '. is no regular file'],
  ['http://:1', 'http://:1 is no URL of a service'],
  ['http://localhost:4000, base', 'base would never be compared with'],
])('refused: %s', async (baseline, message) => {
  await expect(chosen(baseline)).rejects.toThrow(UserError)
  await expect(chosen(baseline)).rejects.toThrow(message)
})

test('the command compares with one thing, and base is a file to it', async () => {
  const of = async (compare: string) => chooseBaseline(await configOf({ url: 'http://localhost/', compare }, 'load'))
  expect(await of('kept.json')).toMatchObject({ against: stored })
  expect(await of('http://localhost:4000/')).toMatchObject({ against: running })
  await expect(of('base')).rejects.toThrow('there is no base to compare with')
  const mistaken = await of('localhost:4000').catch((error: unknown) => error)
  expect(mistaken).toMatchObject({ remedy: 'For a service give the whole URL, such as http://localhost:4000.' })
  expect(await chooseBaseline(await configOf({ url: 'http://localhost/' }, 'load'))).toMatchObject({ against: nothing })
})
