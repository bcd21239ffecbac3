import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostShards, partOf, readShard } from './shard.ts'

const shards = fc
  .integer({ min: 1, max: mostShards })
  .map((of) => Array.from({ length: of }, (_, index) => ({ index: index + 1, of })))

test('reads what it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostShards }), fc.nat(), fc.constantFrom('', ' '), (of, pick, blank) => {
      const index = (pick % of) + 1
      expect(readShard(`${blank}${index}${blank}/${blank}${of}${blank}`)).toEqual({ index, of })
    }),
  )
})

test.each(['', '2', '0/4', '5/4', '-1/4', '1/0', '1/257', '1.5/2', '1/2/3', 'a/b', '1/4x'])(
  '%j is refused in one line',
  (written) => {
    expect(() => readShard(written)).toThrow(/^[^\n]+$/)
  },
)

test('the parts of a concurrency are whole callers, add up to it, and differ by one at most', () => {
  fc.assert(
    fc.property(shards, fc.nat(100_000), (all, more) => {
      const concurrency = all.length + more
      const parts = all
        .map((shard) => partOf({ kind: 'closed', concurrency }, shard))
        .map((part) => (part.kind === 'closed' ? part.concurrency : Number.NaN))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(concurrency)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the parts of a rate are alike, and add up to it within rounding', () => {
  fc.assert(
    fc.property(shards, fc.double({ min: 0.1, max: 1e6, noNaN: true }), (all, perSecond) => {
      const parts = all.map((shard) => partOf({ kind: 'open', perSecond }, shard))
      expect(new Set(parts.map((part) => JSON.stringify(part))).size).toBe(1)
      const sum = parts.reduce((whole, part) => whole + (part.kind === 'open' ? part.perSecond : Number.NaN), 0)
      expect(Math.abs(sum - perSecond)).toBeLessThan(perSecond * 1e-12)
    }),
  )
})

test('fewer callers than shards cannot be parted', () => {
  expect(() => partOf({ kind: 'closed', concurrency: 3 }, { index: 1, of: 4 })).toThrow(
    'a concurrency of 3 cannot be parted among 4 shards',
  )
})
