import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { measurementToJson } from '../measurement-json.ts'
import { newRecorder } from '../recorder.ts'
import { readStatusExpectation } from '../targets/status-expectation.ts'
import type { Baseline } from './baseline.ts'
import { isBaseline, readBaseline, readBaselineFile, writeBaseline } from './baseline-json.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preflight-baseline-'))
})

afterAll(() => rm(directory, { recursive: true, force: true }))

const measurement = fc
  .array(fc.record({ ms: fc.double({ min: 0.001, max: 10_000, noNaN: true }), status: fc.constantFrom(200, 404, 500) }), {
    maxLength: 20,
  })
  .map((answers) => {
    const recorder = newRecorder(readStatusExpectation('2xx'))
    for (const { ms, status } of answers) recorder.answered(ms, status, 10)
    return recorder.measurement
  })

const p95 = fc.double({ min: 0.001, max: 3_600_000, noNaN: true })

const baselines: fc.Arbitrary<Baseline> = fc.record({
  preflight: fc.constant('0.1.0'),
  createdAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  commit: fc.option(fc.string({ maxLength: 40 })),
  machine: fc.record({
    cpu: fc.string({ maxLength: 100 }),
    cores: fc.integer({ min: 1, max: 999 }),
    node: fc.constant('24.4.0'),
    platform: fc.constant('linux x64'),
  }),
  reference: fc.constant(1),
  load: fc.record({
    pace: fc.oneof(
      fc.record({ kind: fc.constant('closed' as const), concurrency: fc.integer({ min: 1, max: 1000 }) }),
      fc.record({ kind: fc.constant('open' as const), perSecond: fc.double({ min: 0.1, max: 10_000, noNaN: true }) }),
    ),
    roundMs: fc.integer({ min: 1, max: 10_000 }),
  }),
  targets: fc.uniqueArray(
    fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 50 }),
      fingerprint: fc.constant('0123456789abcdef'),
      rounds: fc.array(fc.record({ service: p95, reference: p95 }), { maxLength: 50 }),
      service: measurement,
      reference: measurement,
    }),
    { maxLength: 4, selector: ({ name }) => name },
  ),
})

/** Histograms compare by what they encode to. */
function plain({ targets, ...rest }: Baseline): unknown {
  return {
    ...rest,
    targets: targets.map((target) => ({
      ...target,
      service: measurementToJson(target.service),
      reference: measurementToJson(target.reference),
    })),
  }
}

test('what is written is read', () => {
  fc.assert(
    fc.property(baselines, (baseline) => {
      expect(plain(readBaseline(writeBaseline(baseline), 'it'))).toEqual(plain(baseline))
    }),
  )
})

test('one part of it changed: it is read, or refused in one line', () => {
  const junk = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.double(),
    fc.constant('x'.repeat(100_000)),
    fc.constant('HISTFAAAACh42pNpmSzMwMAgxQABTFBaEUoz2X+AMv4DACtRAqo='),
  )
  fc.assert(
    fc.property(baselines, fc.nat(), junk, (baseline, pick, value) => {
      const json: unknown = JSON.parse(writeBaseline(baseline))
      const places = placesIn(json)
      const place = places[pick % places.length]
      if (place !== undefined) place.holder[place.key] = value
      readOrRefuse(JSON.stringify(json) ?? '')
    }),
  )
})

test('any JSON, and what is none, is refused in one line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
      expect(readOrRefuse(json)).toBe('refused')
    }),
  )
  expect(readOrRefuse('['.repeat(1_000_000))).toBe('refused')
  expect(readOrRefuse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toBe('refused')
  expect(readOrRefuse(`{"a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`)).toBe('refused')
})

test('another version is told as that', () => {
  expect(() => readBaseline('{"version":2,"targets":{}}', 'baseline.json')).toThrow(
    'baseline.json is a baseline of version 2, and this Preflight reads version 1',
  )
})

test('a baseline of whatever version may be replaced by another, and nothing else', () => {
  fc.assert(
    fc.property(baselines, fc.integer({ min: 0, max: 9 }), (baseline, version) => {
      const json = writeBaseline(baseline)
      expect(isBaseline(json)).toBe(true)
      expect(isBaseline(json.replace('"version": 1', `"version": ${version}`))).toBe(true)
      expect(isBaseline(json.slice(0, -3))).toBe(false)
    }),
    { numRuns: 20 },
  )
  for (const other of ['', '{}', '[]', 'null', '{"name":"service","version":"1.0.0"}', '{"version":1,"targets":[]}'])
    expect(isBaseline(other)).toBe(false)
})

test.each([
  ['a round of an hour', { roundMs: 3_600_000 }],
  ['more requests than `rate` takes', { pace: { kind: 'open', perSecond: 5_000_000 } }],
  ['more callers than `concurrency` takes', { pace: { kind: 'closed', concurrency: 50_000 } }],
])('a load that nobody could ask for is refused: %s', (_, load) => {
  const [baseline] = fc.sample(baselines, 1)
  if (baseline === undefined) throw new Error('no sample')
  const json: { load: object } = JSON.parse(writeBaseline(baseline))
  Object.assign(json.load, load)
  expect(readOrRefuse(JSON.stringify(json))).toBe('refused')
})

test('two targets of one name are refused', () => {
  const [baseline] = fc.sample(
    baselines.filter(({ targets }) => targets.length > 0),
    1,
  )
  if (baseline === undefined) throw new Error('no sample')
  const twice = writeBaseline({ ...baseline, targets: [...baseline.targets, ...baseline.targets] })
  expect(() => readBaseline(twice, 'it')).toThrow('two targets have the same name')
})

test('a file is read within bounds', async () => {
  const [baseline] = fc.sample(baselines, 1)
  if (baseline === undefined) throw new Error('no sample')
  await writeFile(join(directory, 'good.json'), writeBaseline(baseline))
  expect(plain(await readBaselineFile(join(directory, 'good.json'), 'good.json'))).toEqual(plain(baseline))
  await writeFile(join(directory, 'large.json'), Buffer.alloc(33 * 1024 * 1024, ' '))
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(directory, 'pipe')])
  for (const name of ['missing.json', 'large.json', 'pipe', '.']) {
    await expect(readBaselineFile(join(directory, name), name)).rejects.toThrow(UserError)
  }
})

function readOrRefuse(json: string): 'read' | 'refused' {
  try {
    readBaseline(json, 'it')
    return 'read'
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    expect(error).toHaveProperty('message', expect.stringMatching(/^it is [^\n]{1,500}$/))
    return 'refused'
  }
}

function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)])
}
