import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import type { Target } from '../target.ts'
import { goodStatus, readStatusExpectation } from '../targets/status-expectation.ts'
import { readRate } from './rate.ts'
import { proveRateLimit, type RateLimitOutcome } from './rate-limit.ts'

const target: Target = { name: 'GET /', method: 'GET', url: '/', headers: {}, body: null, weight: 1, expected: goodStatus }

/** Whether a request passes, and if not, how long it has to wait, in ms. */
type Limiter = () => { waitMs: number } | null

/** As express-rate-limit and most others do it: a window begins with its first request. */
function fixedWindow(limit: number, windowMs: number): Limiter {
  let startedAt = -Infinity
  let passed = 0
  return () => {
    const now = performance.now()
    if (now - startedAt >= windowMs) [startedAt, passed] = [now, 0]
    return ++passed <= limit ? null : { waitMs: startedAt + windowMs - now }
  }
}

/** At most so many within any stretch of that length. */
function slidingLog(limit: number, windowMs: number): Limiter {
  const log: number[] = []
  return () => {
    const now = performance.now()
    while (log.length > 0 && now - (log[0] ?? 0) >= windowMs) log.shift()
    if (log.length >= limit) return { waitMs: (log[0] ?? 0) + windowMs - now }
    log.push(now)
    return null
  }
}

/** As nginx's limit_req and Stripe's: filled up all the time. */
function tokenBucket(limit: number, windowMs: number): Limiter {
  let [tokens, at] = [limit, performance.now()]
  return () => {
    const now = performance.now()
    tokens = Math.min(limit, tokens + ((now - at) * limit) / windowMs)
    at = now
    if (tokens < 1) return { waitMs: ((1 - tokens) * windowMs) / limit }
    tokens--
    return null
  }
}

const retryAfter = (answer: ServerResponse, waitMs: number) => answer.setHeader('Retry-After', Math.ceil(waitMs / 1000))

interface Service {
  limiter: Limiter
  refuse?: (answer: ServerResponse, waitMs: number) => void
  /** Answers come so much later, in ms. */
  delayMs?: number
  status?: number
}

/** What a service's limit of 20/s is seen to do. */
async function prove(
  service: Service,
  options: { rate?: string; budgetMs?: number; target?: Target; asked?: () => void } = {},
): Promise<RateLimitOutcome> {
  const { limiter, refuse = retryAfter, delayMs = 0, status = 200 } = service
  const server = createServer((_, answer) => {
    options.asked?.()
    setTimeout(() => {
      const refused = limiter()
      answer.statusCode = refused === null ? status : 429
      if (refused !== null) refuse(answer, refused.waitMs)
      answer.end('{}')
    }, delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const result = await proveRateLimit({
      target: options.target ?? target,
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      rate: readRate(options.rate ?? '20/s'),
      budgetMs: options.budgetMs ?? 20_000,
      ca: null,
      timeoutMs: 5000,
      signal: AbortSignal.timeout(40_000),
    })
    return result.outcome
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test.concurrent.each<[string, Limiter]>([
  ['a fixed window', fixedWindow(20, 1000)],
  ['a sliding log', slidingLog(20, 1000)],
  ['a token bucket', tokenBucket(20, 1000)],
  ['one that lets the request that reaches the limit pass', fixedWindow(21, 1000)],
])('%s keeps it', async (_, limiter) => {
  const outcome = await prove({ limiter })
  expect(outcome).toMatchObject({ kind: 'kept', retry: { header: 'Retry-After', afterMs: 1000 } })
})

test.concurrent('requests before the proof count in the first window only', async () => {
  const limiter = fixedWindow(20, 1000)
  limiter()
  limiter()
  expect(await prove({ limiter })).toMatchObject({ kind: 'kept' })
})

test.concurrent('Retry-After as a date, and RateLimit-Reset', async () => {
  const date = (answer: ServerResponse, waitMs: number) =>
    answer.setHeader('Retry-After', new Date(Math.ceil((Date.now() + waitMs) / 1000) * 1000).toUTCString())
  expect(await prove({ limiter: fixedWindow(20, 1000), refuse: date })).toMatchObject({
    kind: 'kept',
    retry: { header: 'Retry-After' },
  })
  const reset = (answer: ServerResponse, waitMs: number) => answer.setHeader('RateLimit-Reset', Math.ceil(waitMs / 1000))
  expect(await prove({ limiter: fixedWindow(20, 1000), refuse: reset })).toMatchObject({
    kind: 'kept',
    retry: { header: 'RateLimit-Reset' },
  })
})

test.concurrent('a limiter that rounds its seconds down is forgiven', async () => {
  const early = (answer: ServerResponse, waitMs: number) => answer.setHeader('Retry-After', Math.floor(waitMs / 1000))
  expect(await prove({ limiter: fixedWindow(20, 1000), refuse: early })).toMatchObject({ kind: 'kept' })
})

test.concurrent('no limit at all', async () => {
  const outcome = await prove({ limiter: () => null })
  expect(outcome).toMatchObject({ kind: 'never-limited' })
  expect(outcome).toHaveProperty('requests', expect.any(Number))
  expect('requests' in outcome && outcome.requests).toBeGreaterThan(20)
})

test.concurrent('one that refuses too early', async () => {
  expect(await prove({ limiter: fixedWindow(12, 1000) })).toEqual({
    kind: 'too-early',
    accepted: 12,
    permitted: expect.any(Number),
  })
})

test.concurrent('one that refuses too late', async () => {
  // That so many are right, each of three bursts would have to take 2.5 s.
  const outcome = await prove({ limiter: fixedWindow(45, 2000) }, { rate: '20/2s' })
  expect(outcome).toMatchObject({ kind: 'too-late', accepted: 45 })
})

test.concurrent('a refusal that does not say when to come back', async () => {
  const outcome = await prove({ limiter: fixedWindow(20, 1000), refuse: () => {} })
  expect(outcome).toMatchObject({ kind: 'no-retry-after' })
})

test.concurrent('one that does not let anybody back', async () => {
  let passed = 0
  const outcome = await prove({ limiter: () => (++passed <= 20 ? null : { waitMs: 1000 }) })
  expect(outcome).toMatchObject({ kind: 'not-recovered', status: 429 })
})

test.concurrent('a wait beyond the budget is not waited for', async () => {
  const outcome = await prove({ limiter: fixedWindow(20, 3_600_000) }, { rate: '20/h', budgetMs: 5000 })
  expect(outcome).toMatchObject({ kind: 'not-waited', accepted: 20, doubt: null, budgetMs: 5000 })
  const doubtful = await prove({ limiter: fixedWindow(10, 3_600_000) }, { rate: '20/h', budgetMs: 5000 })
  expect(doubtful).toMatchObject({ kind: 'not-waited', accepted: 10, doubt: 'too-early' })
})

test.concurrent('a service that is too slow to reach it', async () => {
  // Two callers, each of whom gets at most five answers a second.
  expect(await prove({ limiter: fixedWindow(20, 1000), delayMs: 200 })).toMatchObject({ kind: 'not-reached' })
})

test.concurrent('an answer that is neither', async () => {
  expect(await prove({ limiter: fixedWindow(20, 1000), status: 500 })).toEqual({
    kind: 'unexpected',
    answer: { kind: 'answer', status: 500 },
  })
  const expected = { ...target, expected: readStatusExpectation('400') }
  expect(await prove({ limiter: fixedWindow(20, 1000), status: 400 }, { target: expected })).toMatchObject({ kind: 'kept' })
})

test.concurrent('a service that is not there', async () => {
  const request = { target, rate: readRate('20/s'), budgetMs: 1000, ca: null, timeoutMs: 1000, signal: AbortSignal.timeout(5000) }
  const { outcome } = await proveRateLimit({ ...request, origin: 'http://127.0.0.1:1' })
  expect(outcome).toMatchObject({ kind: 'unexpected', answer: { kind: 'failure', failure: 'refused' } })
})

test.concurrent('it ends with its signal, also while it waits', async () => {
  const abort = new AbortController()
  const server = createServer((_, answer) => answer.writeHead(429, { 'Retry-After': '3600' }).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const proof = proveRateLimit({
    target,
    origin,
    rate: readRate('1/s'),
    budgetMs: 1e7,
    ca: null,
    timeoutMs: 1000,
    signal: abort.signal,
  })
  setTimeout(() => abort.abort(new Error('enough')), 200)
  await expect(proof).rejects.toThrow('enough')
  server.closeAllConnections()
  server.close()
})
