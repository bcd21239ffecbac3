import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import type { Measurement } from '../measurement.ts'
import { measurementToJson } from '../measurement-json.ts'
import { newRecorder, type Recorder } from '../recorder.ts'
import { readStatusExpectation } from '../targets/status-expectation.ts'
import { noDefaults, readTargets } from '../targets/targets.ts'
import { mergeShards } from './merge.ts'
import { type Scenario, scenarioFingerprint } from './scenario.ts'
import { readShardResult, type ShardResult, type ShardTarget, writeShardResult } from './shard-result.ts'

type Event =
  | { kind: 'answer'; ms: number; status: number; bytes: number }
  | { kind: 'timeout' }
  | { kind: 'failure'; failure: 'reset' | 'tls' }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    ms: fc.double({ min: 0.001, max: 60_000, noNaN: true }),
    status: fc.constantFrom(200, 201, 404, 503),
    bytes: fc.nat(10_000),
  }),
  fc.constant({ kind: 'timeout' as const }),
  fc.record({ kind: fc.constant('failure' as const), failure: fc.constantFrom('reset' as const, 'tls' as const) }),
)

const expected = readStatusExpectation('2xx')

function record(recorder: Recorder, event: Event): void {
  if (event.kind === 'answer') recorder.answered(event.ms, event.status, event.bytes)
  else if (event.kind === 'timeout') recorder.timedOut(10_000)
  else recorder.failed(event.failure)
}

function recorded(events: readonly Event[]) {
  const recorder = newRecorder(expected)
  for (const each of events) record(recorder, each)
  return recorder.measurement
}

function target(name: string, measured: Measurement = recorded([])): ShardTarget {
  return { name, method: 'GET', url: '/', expected: '2xx', measured }
}

function shardOf(index: number, of: number, change: Partial<ShardResult> = {}): ShardResult {
  return {
    preflight: '0.1.0',
    shard: { index, of },
    scenario: '0123456789abcdef',
    origin: 'https://shop.test',
    pace: { kind: 'open', perSecond: 30 },
    startedAt: 1_700_000_000_000,
    elapsedMs: 10_000,
    generator: { eventLoopUtilization: 0.5, cpuSeconds: 3, limited: false },
    targets: [target('GET /')],
    ...change,
  }
}

/** Every rank's latency: an encoding also says how far a histogram has grown. */
function plain(measurement: Measurement): unknown {
  const { count } = measurement.latency
  const { latency: _, ...rest } = measurementToJson(measurement)
  const ranks = Array.from({ length: count }, (_, rank) => measurement.latency.percentile((100 * (rank + 1)) / count))
  return { ...rest, ranks }
}

const named = (results: readonly ShardResult[]) => results.map((result, index) => ({ from: `shard-${index}.json`, result }))

test('shards merge to what one machine would have measured, in whatever order they come, through their files', () => {
  const parts = fc.array(fc.array(event, { maxLength: 30 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(parts, parts, fc.infiniteStream(fc.nat()), (first, second, order) => {
      const of = first.length
      const results = first.map((events, index) =>
        shardOf(index + 1, of, {
          targets: [target('GET /orders', recorded(events)), target('GET /users', recorded(second[index] ?? []))],
        }),
      )
      const files = results
        .map(writeShardResult)
        .map((json) => ({ json, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
      const merged = mergeShards(files.map(({ json }) => ({ from: 'a shard', result: readShardResult(json, 'a shard') })))
      expect(merged.targets.map(({ name }) => name)).toEqual(['GET /orders', 'GET /users'])
      const [orders, users] = merged.targets.map(({ measured }) => plain(measured))
      expect(orders).toEqual(plain(recorded(first.flat())))
      expect(users).toEqual(plain(recorded(second.slice(0, of).flat())))
    }),
  )
})

test('rates add up over each own time, and shards that drove at other times are told by their share', () => {
  const answers: Event[] = Array.from({ length: 100 }, () => ({ kind: 'answer', ms: 1, status: 200, bytes: 1 }))
  const targets = [target('GET /', recorded(answers))]
  const results = [
    shardOf(1, 2, { targets, elapsedMs: 10_000, generator: { eventLoopUtilization: 0.5, cpuSeconds: 3, limited: false } }),
    shardOf(2, 2, {
      targets,
      startedAt: 1_700_000_004_000,
      elapsedMs: 8000,
      generator: { eventLoopUtilization: 0.95, cpuSeconds: 4, limited: true },
    }),
  ]
  expect(mergeShards(named(results))).toMatchObject({
    shards: 2,
    pace: { kind: 'open', perSecond: 30 },
    targets: [{ name: 'GET /', perSecond: 10 + 12.5 }],
    elapsedMs: 10_000,
    together: 0.6,
    generator: { eventLoopUtilization: 0.95, cpuSeconds: 7, limited: true },
  })
  const apart = [shardOf(1, 2), shardOf(2, 2, { startedAt: 1_700_000_100_000 })]
  expect(mergeShards(named(apart)).together).toBe(0)
})

test.each<[string, ShardResult[], string]>([
  ['none', [], 'there are no shards'],
  ['a missing one', [shardOf(1, 3), shardOf(3, 3)], 'shards are missing: 2/3'],
  ['many missing ones', [shardOf(1, 64)], 'shards are missing: 63 of 64'],
  ['one twice', [shardOf(1, 2), shardOf(2, 2), shardOf(2, 2)], 'shard-1.json and shard-2.json are both shard 2/2'],
  ['another number of them', [shardOf(1, 2), shardOf(2, 3)], 'shards 1/2 and 2/3'],
  ['another load', [shardOf(1, 2), shardOf(2, 2, { scenario: 'fedcba9876543210' })], 'different targets'],
  ['another version', [shardOf(1, 2), shardOf(2, 2, { preflight: '0.2.0' })], 'Preflight 0.1.0, the other by 0.2.0'],
  ['other names', [shardOf(1, 2), shardOf(2, 2, { targets: [target('x')] })], 'name their targets differently'],
])('%s is refused in one line', (_, results, why) => {
  const refused = () => mergeShards(named(results))
  expect(refused).toThrow(UserError)
  expect(refused).toThrow(why)
  expect(refused).toThrow(/^[^\n]+$/)
})

test('a file of anybody is read or refused in one line', () => {
  const good = writeShardResult(shardOf(1, 2))
  const changed = fc
    .tuple(
      fc.constantFrom('version', 'shard', 'elapsedMs', 'targets', 'generator', 'scenario', 'pace', 'origin', 'extra'),
      fc.jsonValue(),
    )
    .map(([key, value]) => JSON.stringify({ ...JSON.parse(good), [key]: value }))
  const cut = fc.nat(good.length).map((at) => good.slice(0, at))
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), changed, cut), (json) => {
      try {
        readShardResult(json, 'it')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
        expect(error).toHaveProperty('message', expect.stringMatching(/^it is [^\n]{1,500}$/))
      }
    }),
  )
  for (const hostile of [
    '',
    good.slice(0, -3),
    '['.repeat(1_000_000),
    good.replace('"version":1', '"version":2'),
    good.replace('"index":1', '"index":3'),
    good.replace('"2xx"', '"9xx"'),
  ]) {
    expect(() => readShardResult(hostile, 'it')).toThrow(UserError)
  }
})

test('a scenario is another as soon as it would drive something else', async () => {
  const directory = '/'
  const base: Scenario = {
    targets: await readTargets(['GET /orders', '2 GET /users'], { ...noDefaults, directory }),
    origin: 'https://shop.test',
    pace: { kind: 'closed', concurrency: 8 },
    durationMs: 30_000,
  }
  const others: Scenario[] = [
    { ...base, targets: await readTargets(['GET /orders', '3 GET /users'], { ...noDefaults, directory }) },
    { ...base, targets: await readTargets(['GET /orders', '2 GET /user'], { ...noDefaults, directory }) },
    { ...base, targets: await readTargets(['GET /orders', '2 GET /users'], { ...noDefaults, directory, expected }) },
    { ...base, origin: 'https://other.test' },
    { ...base, pace: { kind: 'closed', concurrency: 9 } },
    { ...base, pace: { kind: 'open', perSecond: 8 } },
    { ...base, durationMs: 31_000 },
  ]
  expect(new Set([base, ...others].map(scenarioFingerprint)).size).toBe(others.length + 1)
  expect(scenarioFingerprint({ ...base })).toBe(scenarioFingerprint(base))
})
