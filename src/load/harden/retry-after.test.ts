import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerHeaders } from './answer-headers.ts'
import { retryOf } from './retry-after.ts'

const now = Date.parse('2026-05-01T10:00:00Z')

test.each<[AnswerHeaders, string, number]>([
  [{ 'retry-after': '30' }, 'Retry-After', 30_000],
  [{ 'retry-after': '0' }, 'Retry-After', 0],
  [{ 'retry-after': 'Fri, 01 May 2026 10:00:45 GMT' }, 'Retry-After', 45_000],
  // The service's clock is an hour ahead.
  [{ 'retry-after': 'Fri, 01 May 2026 11:00:45 GMT', date: 'Fri, 01 May 2026 11:00:00 GMT' }, 'Retry-After', 45_000],
  [{ 'retry-after': 'Fri, 01 May 2026 09:00:00 GMT' }, 'Retry-After', 0],
  [{ ratelimit: '"default";r=0;t=12', 'ratelimit-policy': '"default";q=100;w=60' }, 'RateLimit', 12_000],
  [{ ratelimit: 'limit=100, remaining=0, reset=7' }, 'RateLimit', 7000],
  [{ 'ratelimit-limit': '100', 'ratelimit-reset': '9' }, 'RateLimit-Reset', 9000],
  [{ 'x-ratelimit-reset': String(now / 1000 + 20) }, 'X-RateLimit-Reset', 20_000],
  [{ 'x-ratelimit-reset': String(now + 1500) }, 'X-RateLimit-Reset', 1500],
  [{ 'x-ratelimit-reset': '3' }, 'X-RateLimit-Reset', 3000],
  [{ 'retry-after': 'soon', 'ratelimit-reset': '4' }, 'RateLimit-Reset', 4000],
  [{ 'retry-after': ['5', '6'] }, 'Retry-After', 5000],
])('%j', (headers, header, afterMs) => {
  expect(retryOf(headers, now)).toEqual({ header, afterMs })
})

test.each<AnswerHeaders>([
  {},
  { 'retry-after': '' },
  { 'retry-after': 'soon' },
  { 'retry-after': '-5' },
  { 'retry-after': '1.5' },
  { ratelimit: '"default";r=0' },
  { 'ratelimit-reset': 'never' },
  { 'x-ratelimit-limit': '100' },
])('%j says nothing', (headers) => {
  expect(retryOf(headers, now)).toBeNull()
})

test('whatever is answered, the time is no less than 0', () => {
  const value = fc.oneof(
    fc.string(),
    fc.nat().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  )
  const names = fc.constantFrom('retry-after', 'ratelimit', 'ratelimit-reset', 'x-ratelimit-reset', 'date')
  fc.assert(
    fc.property(fc.dictionary(names, value), (headers) => {
      const retry = retryOf(headers, now)
      if (retry !== null) expect(retry.afterMs).toBeGreaterThanOrEqual(0)
    }),
  )
})
