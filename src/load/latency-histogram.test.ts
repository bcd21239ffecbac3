import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { build, encodeIntoCompressedBase64 } from 'hdr-histogram-js'
import { describe, expect, test } from 'vitest'
import { decodeHistogram, type LatencyHistogram, newHistogram } from './latency-histogram.ts'

const latencies = fc.array(fc.double({ min: 0.001, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 300 })
const percents = [1, 50, 90, 95, 99, 99.9, 100]

function of(values: readonly number[]): LatencyHistogram {
  const histogram = newHistogram()
  for (const value of values) histogram.record(value)
  return histogram
}

/** Nearest rank: the smallest value that so many percent are at or below. */
function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100 - 1e-9) - 1)] ?? Number.NaN
}

/** A value's slot is at most 1/1024 of it wide; beneath that the unit of 1 µs rounds. */
function isNear(measured: number, truth: number): boolean {
  return Math.abs(measured - truth) <= truth / 1024 + 0.001
}

function everything(histogram: LatencyHistogram): number[] {
  return [histogram.count, histogram.max, histogram.mean, ...percents.map((percent) => histogram.percentile(percent))]
}

test('a percentile is that of the values themselves, within a thousandth', () => {
  fc.assert(
    fc.property(latencies, (values) => {
      const histogram = of(values)
      expect(histogram.count).toBe(values.length)
      expect(isNear(histogram.max, Math.max(...values))).toBe(true)
      for (const percent of percents) expect(isNear(histogram.percentile(percent), percentileOf(values, percent))).toBe(true)
    }),
  )
})

test('merging two is recording all in one, in either order', () => {
  fc.assert(
    fc.property(latencies, latencies, (some, others) => {
      const all = everything(of([...some, ...others]))
      const merged = of(some)
      merged.merge(of(others))
      const other = of(others)
      other.merge(of(some))
      // The largest is exact where it was recorded, and its slot's upper end where it was merged.
      const inSlots = ([count = 0, , ...rest]: number[]) => [count, ...rest]
      expect(inSlots(everything(merged))).toEqual(inSlots(all))
      expect(inSlots(everything(other))).toEqual(inSlots(all))
    }),
  )
})

test('merging leaves the other as it is, and nothing is merged of an empty one', () => {
  const empty = newHistogram()
  const some = of([1, 2])
  some.merge(empty)
  some.merge(of([900]))
  expect(some.count).toBe(3)
  expect(empty.count).toBe(0)
})

test('an encoded one reads as it was, and goes on recording', () => {
  fc.assert(
    fc.property(latencies, (values) => {
      const read = decodeHistogram(of(values).encode())
      expect(read.encode()).toBe(of(values).encode())
      read.record(3_600_000)
      expect(read.count).toBe(values.length + 1)
      expect(isNear(read.max, 3_600_000)).toBe(true)
    }),
  )
  expect(decodeHistogram(newHistogram().encode()).count).toBe(0)
})

test('a latency is at least 1 µs and at most an hour', () => {
  const histogram = of([0, 1e12])
  expect(histogram.percentile(50)).toBe(0.001)
  expect(isNear(histogram.max, 3_600_000)).toBe(true)
})

test('nothing recorded is no number', () => {
  const empty = newHistogram()
  for (const value of [empty.max, empty.mean, empty.percentile(95)]) expect(value).toBeNaN()
})

describe('what is no histogram is refused', () => {
  test.each([
    ['nothing', ''],
    ['words', 'not base64!'],
    ['base64 of something else', Buffer.from('something else entirely').toString('base64')],
    ['a cut one', of([1, 2, 3]).encode().slice(0, -8)],
    ['another precision', encodeIntoCompressedBase64(build({ numberOfSignificantValueDigits: 2 }))],
    ['another unit', encodeIntoCompressedBase64(build({ lowestDiscernibleValue: 1000, highestTrackableValue: 1_000_000 }))],
    ['a day', encodeIntoCompressedBase64(build({ highestTrackableValue: 86_400_000_000 }))],
    ['a bomb', encoded(Buffer.alloc(64 * 1024 * 1024))],
    ['a length that is a lie', encoded(payload(Buffer.from([2]), { length: 0xffff_fff0 }))],
    ['a run of empty slots without end', encoded(payload(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f])))],
    ['counts behind the last slot', encoded(payload(Buffer.concat([Buffer.from([0xff, 0x27]), Buffer.from([2])])))],
    ['more than can be counted', encoded(payload(Buffer.from([0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f])))],
    ['a count that breaks off', encoded(payload(Buffer.from([0xff])))],
  ])('%s', (_, text) => {
    expect(() => decodeHistogram(text)).toThrow(/^not a histogram of latencies/)
  })

  test('any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.base64String(),
          fc.string(),
          fc.uint8Array().map((bytes) => encoded(payload(Buffer.from(bytes)))),
        ),
        (text) => {
          try {
            expect(decodeHistogram(text).count).toBeGreaterThanOrEqual(0)
          } catch (error) {
            expect(String(error)).toContain('not a histogram of latencies')
          }
        },
      ),
    )
  })
})

/** HdrHistogram's V2 encoding, whatever it says. */
function payload(counts: Buffer, { length = counts.length } = {}): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32BE(0x1c849313, 0)
  header.writeUInt32BE(length, 4)
  header.writeUInt32BE(3, 12)
  header.writeBigUInt64BE(1n, 16)
  header.writeBigUInt64BE(2n, 24)
  return Buffer.concat([header, counts])
}

function encoded(content: Buffer): string {
  const compressed = deflateSync(content)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(0x1c849314, 0)
  header.writeUInt32BE(compressed.length, 4)
  return Buffer.concat([header, compressed]).toString('base64')
}
