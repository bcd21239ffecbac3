import { describe, expect, test } from 'vitest'
import { duration } from './duration.ts'
import { phrase } from './evidence.ts'
import { rows, size } from './size.ts'

test.each([
  [0, '0 ms'],
  [0.04, '0 ms'],
  [0.44, '0.4 ms'],
  [9.94, '9.9 ms'],
  [9.96, '10 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1712, '1.7 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_700, '1 h'],
  [4_800_000, '1 h 20 min'],
  [-1500, '−1.5 s'],
  [Number.POSITIVE_INFINITY, 'for ever'],
])('%d ms is %s', (ms, text) => expect(duration(ms)).toBe(text))

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1024, '1 kB'],
  [1_048_575, '1 MB'],
  [92_274_688, '88 MB'],
  [1_288_490_189, '1.2 GB'],
  [2 ** 60, '1,024 PB'],
])('%d bytes are %s', (bytes, text) => expect(size(bytes)).toBe(text))

test.each([
  [1, '1 row'],
  [12_000, '12,000 rows'],
  [999_999, '999,999 rows'],
  [1_000_000, '1 M rows'],
  [1_234_567, '1.2 M rows'],
  [40_000_000, '40 M rows'],
  [3_000_000_000, '3 bn rows'],
])('%d rows are %s', (value, text) => expect(rows(value)).toBe(text))

describe('evidence in a phrase', () => {
  const lock = { kind: 'lock' as const, relation: 'orders', mode: 'SHARE', forMs: 20 }
  test.each([
    [{ ...lock, statements: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] }, 'reads and writes of `orders` wait up to 20 ms (SHARE)'],
    [{ ...lock, statements: ['INSERT', 'UPDATE', 'DELETE'] }, 'writes to `orders` wait up to 20 ms (SHARE)'],
    [{ ...lock, statements: ['UPDATE', 'DELETE'] }, 'UPDATE, DELETE on `orders` wait up to 20 ms (SHARE)'],
    [{ ...lock, statements: [] }, 'SHARE on `orders` held for 20 ms'],
    [{ kind: 'rewrite' as const, relation: 'a`b', bytes: null, rows: null, walBytes: null }, '``a`b`` rewritten'],
    [{ kind: 'scan' as const, relation: 'orders', rows: null }, '`orders` read from end to end'],
    [{ kind: 'wal' as const, bytes: 2048 }, '2 kB of WAL'],
    [{ kind: 'duration' as const, ms: 5 }, 'took 5 ms'],
    [
      { kind: 'server-error' as const, code: '23505', message: 'duplicate', detail: 'Key (a)=(1)' },
      '`23505` duplicate (Key (a)=(1))',
    ],
    [{ kind: 'rows' as const, relation: 'orders', count: 2, sample: '(1, a)' }, '2 rows of `orders`, such as `(1, a)`'],
    [{ kind: 'difference' as const, text: '--- a\n+++ b\n same\n-gone\n+new' }, 'differs in 2 lines'],
    [{ kind: 'text' as const, text: 'as it is' }, 'as it is'],
  ])('%j', (evidence, text) => expect(phrase(evidence)).toBe(text))
})
