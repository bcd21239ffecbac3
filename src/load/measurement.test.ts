import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Failure, failures, type Measurement } from './measurement.ts'
import { measurementFromJson, measurementToJson } from './measurement-json.ts'
import { mergeMeasurements, newRecorder } from './recorder.ts'

const success = { text: '2xx', accepts: (status: number) => status >= 200 && status < 300 }
const timeoutMs = 5000

type Event = { status: number; ms: number; bytes: number } | Failure

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    status: fc.integer({ min: 200, max: 599 }),
    ms: fc.double({ min: 0.1, max: 400, noNaN: true }),
    bytes: fc.nat(10_000),
  }),
  fc.constantFrom(...failures),
)
const events = fc.array(event, { maxLength: 60 })

function measured(happened: readonly Event[]): Measurement {
  const recorder = newRecorder(success)
  for (const each of happened) {
    if (each === 'timeout') recorder.timedOut(timeoutMs)
    else if (typeof each === 'string') recorder.failed(each)
    else recorder.answered(each.ms, each.status, each.bytes)
  }
  return recorder.measurement
}

function plain({ latency, statuses, failures, ...rest }: Measurement): unknown {
  const sorted = <Key extends string | number>(counts: ReadonlyMap<Key, number>) => [...counts].sort()
  const latencies = [latency.count, ...[50, 95, 99].map((percent) => latency.percentile(percent))]
  return { ...rest, statuses: sorted(statuses), failures: sorted(failures), latencies }
}

describe('a recorder', () => {
  test('counts answers by status, and those that were not expected as errors', () => {
    const { requests, errors, statuses, bytes, latency } = measured([
      { status: 200, ms: 5, bytes: 10 },
      { status: 200, ms: 7, bytes: 10 },
      { status: 404, ms: 1, bytes: 3 },
    ])
    expect({ requests, errors, bytes, statuses: [...statuses], count: latency.count }).toEqual({
      requests: 3,
      errors: 1,
      bytes: 23,
      statuses: [
        [200, 2],
        [404, 1],
      ],
      count: 3,
    })
  })

  test('counts a timeout at its value, and no latency of any other failure', () => {
    const {
      requests,
      errors,
      latency,
      failures: counted,
    } = measured([{ status: 200, ms: 5, bytes: 0 }, 'timeout', 'refused', 'reset'])
    expect({ requests, errors, count: latency.count }).toEqual({ requests: 4, errors: 3, count: 2 })
    expect(Math.abs(latency.max - timeoutMs)).toBeLessThanOrEqual(timeoutMs / 1024)
    expect(Object.fromEntries(counted)).toEqual({ timeout: 1, refused: 1, reset: 1 })
  })
})

test('parts that are merged are the whole', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 4 }), (parts) => {
      expect(plain(mergeMeasurements(parts.map(measured)))).toEqual(plain(measured(parts.flat())))
    }),
  )
})

test('a measurement comes back from JSON as it went', () => {
  fc.assert(
    fc.property(events, (happened) => {
      const json: unknown = JSON.parse(JSON.stringify(measurementToJson(measured(happened))))
      expect(plain(measurementFromJson(json))).toEqual(plain(measured(happened)))
    }),
  )
})

describe('what is no measurement is refused', () => {
  const good = measurementToJson(measured([{ status: 200, ms: 5, bytes: 1 }, 'timeout']))
  test.each([
    ['nothing', null],
    ['a field too many', { ...good, more: 1 }],
    ['another histogram', { ...good, latency: 'AAAA' }],
    ['a status that is none', { ...good, statuses: { '20': 1 } }],
    ['a failure that is none', { ...good, failures: { hunger: 1 } }],
    ['requests that came to no end', { ...good, requests: 3 }],
    ['a negative count', { ...good, errors: -1 }],
    ['more errors than requests', { ...good, errors: 3 }],
    ['fewer errors than failures', { ...good, errors: 0 }],
    ['latencies of others', { ...good, latency: measurementToJson(measured([])).latency }],
    ['half a byte', { ...good, bytes: 0.5 }],
  ])('%s', (_, json) => {
    expect(() => measurementFromJson(json)).toThrow(/^not a /)
  })
})
