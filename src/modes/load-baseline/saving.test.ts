import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LoadBaselineConfig, readConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Baseline, BaselineRound } from '../../load/baseline/baseline.ts'
import { readBaseline } from '../../load/baseline/baseline-json.ts'
import { thisMachine } from '../../load/baseline/machine.ts'
import { newRecorder } from '../../load/recorder.ts'
import type { Target } from '../../load/target.ts'
import { readStatusExpectation } from '../../load/targets/status-expectation.ts'
import { refuseUnsavable, save } from './saving.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preflight-saving-'))
})

afterEach(() => rm(directory, { recursive: true, force: true }))

async function configOf(file: string | null): Promise<LoadBaselineConfig> {
  const given = Object.entries({ mode: 'load-baseline', url: 'http://localhost/', ...(file !== null && { save: file }) })
  const config = await readConfig(new Map(given.map(([name, value]) => [name, { value, origin: name }])), directory)
  if (config.mode !== 'load-baseline') throw new Error('another mode')
  return { ...config, mode: config.mode }
}

const expected = readStatusExpectation('2xx')
const target: Target = { name: 'GET /a', method: 'GET', url: '/a', headers: {}, body: null, weight: 1, expected }

function measured(failing: number) {
  const recorder = newRecorder(expected)
  for (let request = 0; request < 100; request++) recorder.answered(5, request < failing ? 500 : 200, 10)
  return recorder.measurement
}

function found(rounds: Record<string, number>, failing = 0) {
  const one: BaselineRound = { service: 20, reference: 2 }
  const baseline: Baseline = {
    preflight: '0.1.0',
    createdAt: '2026-05-01T10:00:00.000Z',
    commit: null,
    machine: thisMachine(),
    reference: 1,
    load: { pace: { kind: 'closed', concurrency: 10 }, roundMs: 500 },
    targets: Object.entries(rounds).map(([name, count]) => ({
      name,
      fingerprint: '0123456789abcdef',
      rounds: Array.from({ length: count }, () => one),
      service: measured(0),
      reference: measured(0),
    })),
  }
  return { baseline, targets: [{ target, head: { measured: measured(failing), elapsedMs: 1000 }, base: null, decision: null }] }
}

const kept = () => readFile(join(directory, 'kept.json'), 'utf8')

test('a run that asks for nothing saves nothing', async () => {
  expect(await save(await configOf(null), found({ 'GET /a': 20 }))).toBeNull()
  expect(await readdir(directory)).toEqual([])
})

test('what was measured is there, and can be saved anew', async () => {
  const config = await configOf('kept.json')
  await refuseUnsavable(config, [target])
  expect(await save(config, found({ 'GET /a': 20, 'GET /b': 3 }))).toMatchObject({
    kind: 'saved',
    file: 'kept.json',
    rounds: 20,
    thin: ['GET /b'],
  })
  expect(readBaseline(await kept(), 'it').targets.map(({ rounds }) => rounds.length)).toEqual([20, 3])
  await refuseUnsavable(config, [target])
  await save(config, found({ 'GET /a': 12 }))
  expect(readBaseline(await kept(), 'it').targets.map(({ rounds }) => rounds.length)).toEqual([12])
  expect(await readdir(directory)).toEqual(['kept.json'])
})

test.each([
  ['too few rounds', found({ 'GET /a': 9 }), 'No target has more than 9 rounds with answers enough, and a comparison needs 10.'],
  ['what fails', found({ 'GET /a': 20 }, 5), '`GET /a` failed in 5 % of its requests: what fails is no measure.'],
  ['a service that ended', { targets: [] }, 'The service was not measured to its end.'],
])('no measure, and what was there stays: %s', async (_, measurement, why) => {
  const config = await configOf('kept.json')
  await save(config, found({ 'GET /a': 20 }))
  const before = await kept()
  expect(await save(config, measurement)).toEqual({ kind: 'not saved', file: 'kept.json', why })
  expect(await kept()).toBe(before)
})

test('a folder that went away meanwhile is no reason to lose the report', async () => {
  const config = await configOf('kept.json')
  await rm(directory, { recursive: true })
  expect(await save(config, found({ 'GET /a': 20 }))).toMatchObject({ kind: 'not saved', why: expect.stringContaining('ENOENT') })
})

test('before anything is started: a file that is no baseline, and targets that have none', async () => {
  await writeFile(join(directory, 'package.json'), '{"name":"service"}')
  const refused = refuseUnsavable(await configOf('package.json'), [target])
  await expect(refused).rejects.toThrow('save: package.json is there already and is no baseline')
  const elsewhere = { ...target, url: 'http://localhost:9/a' }
  await expect(refuseUnsavable(await configOf('kept.json'), [elsewhere])).rejects.toThrow(UserError)
  await refuseUnsavable(await configOf('kept.json'), [elsewhere, target])
  await refuseUnsavable(await configOf(null), [elsewhere])
})
