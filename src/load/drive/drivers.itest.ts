/** What both drivers have to do alike: autocannon, mended, and the scheduler. */
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { targetOf } from '../../../test/support/targets.ts'
import { startTimedService, type TimedService } from '../../../test/support/timed-service.ts'
import type { Measurement } from '../measurement.ts'
import type { Target } from '../target.ts'
import { Unfit } from './caller.ts'
import { driveClosedLoop } from './closed-loop.ts'
import { driveOneSided } from './one-sided.ts'
import { openLoader } from './scheduler.ts'

interface Settings {
  origin?: string
  concurrency?: number
  durationMs?: number
  timeoutMs?: number
  signal?: AbortSignal
}

let service: TimedService
beforeAll(async () => {
  service = await startTimedService()
})
afterAll(() => service.stop())

type Driven = ReadonlyMap<string, Measurement>

async function autocannon(targets: Target[], settings: Settings = {}): Promise<Driven> {
  return (await driveClosedLoop({ targets, ...filled(settings) })).measured
}

async function scheduler(targets: Target[], settings: Settings = {}): Promise<Driven> {
  const { origin, concurrency, durationMs, timeoutMs, signal } = filled(settings)
  const loader = openLoader({ targets, timeoutMs, ca: null })
  try {
    const pace = { kind: 'closed', concurrency } as const
    const origins = [{ side: 'head', origin }]
    const { measured } = await loader.round({ origins, sides: 'together', pace, lengthMs: durationMs, signal })
    return measured.get('head') ?? new Map()
  } finally {
    await loader.close()
  }
}

function filled(settings: Settings): Required<Settings> {
  const origin = service.origins[0] ?? ''
  return { origin, concurrency: 4, durationMs: 100, timeoutMs: 5000, signal: new AbortController().signal, ...settings }
}

function one(driven: Driven): Measurement {
  const [measurement] = [...driven.values()]
  if (measurement === undefined) throw new Error('nothing was measured')
  return measurement
}

function counted({ requests, errors, statuses, failures }: Measurement): unknown {
  return { errors: errors / requests, statuses: [...statuses.keys()], failures: [...failures.keys()] }
}

const fine = { errors: 0, statuses: [200], failures: [] }

describe.each([
  ['autocannon', autocannon],
  ['the scheduler', scheduler],
])('%s', (_, drive) => {
  test('measures a service whose percentiles are known, each within its step', async () => {
    // Of 50 requests 45 take 5 ms, 4 take 50 and one 250: P50 is 5, P95 is 50, P99 is 250.
    const delays = Array.from({ length: 50 }, (_, index) => (index === 1 ? 250 : index % 12 === 3 ? 50 : 5))
    const target = targetOf(`GET /scheduled?ms=${delays}`)
    const { latency, requests } = one(await drive([target], { concurrency: 10, durationMs: 600 }))
    expect(requests).toBeGreaterThan(100)
    // A timer may ring a millisecond before its time; how late a loaded machine is, is bounded by the next step alone.
    for (const [percent, from, to] of [
      [50, 5, 50],
      [95, 50, 250],
      [99, 250, 5000],
    ] as const) {
      expect(latency.percentile(percent)).toBeGreaterThanOrEqual(from - 1)
      expect(latency.percentile(percent)).toBeLessThan(to)
    }
  })

  test('asks with so many callers, no more and no fewer, and waits for what is under way at the end', async () => {
    await service.look()
    const measured = one(await drive([targetOf('GET /after?ms=40')], { concurrency: 7 }))
    const { log } = await service.look()
    expect(Math.max(...log.map(({ underWay }) => underWay))).toBe(7)
    expect(log.length).toBe(measured.requests)
    expect(measured.latency.count).toBe(measured.requests)
    expect(counted(measured)).toEqual(fine)
  })

  test('gives each target its share', async () => {
    const targets = [
      targetOf('GET /a'),
      targetOf('GET /b', { weight: 3 }),
      targetOf('POST /c', { weight: 0, body: Buffer.from('x') }),
    ]
    const driven = await drive(targets, { durationMs: 200 })
    const [a = 0, b = 0, c = 0] = targets.map(({ name }) => driven.get(name)?.requests ?? Number.NaN)
    expect(c).toBe(0)
    // Within a few: see choice.test.ts. What is chosen and then not answered any more is at most one of each caller's.
    expect(Math.abs(3 * a - b)).toBeLessThan(4 * (3 + 4 * Math.log(a + b)))
    expect(a).toBeGreaterThan(0)
  })

  test('counts the bytes of bodies, and of nothing else', async () => {
    const { bytes, requests } = one(await drive([targetOf('GET /body?bytes=70000')]))
    expect(bytes).toBe(70_000 * requests)
  })

  test('takes a redirect for the answer', async () => {
    await service.look()
    const target = targetOf('GET /status?code=302')
    expect(counted(one(await drive([target])))).toEqual({ errors: 1, statuses: [302], failures: [] })
    const { log } = await service.look()
    expect(log.filter(({ path }) => path === '/elsewhere')).toEqual([])
    const expected = { text: '302', accepts: (status: number) => status === 302 }
    expect(one(await drive([{ ...target, expected }])).errors).toBe(0)
  })

  test.each(['/never', '/endless'])('counts what takes too long at the limit, and leaves it: %s', async (path) => {
    const { requests, errors, failures, latency } = one(
      await drive([targetOf(`GET ${path}`)], { timeoutMs: 250, concurrency: 3 }),
    )
    expect({ requests, errors, failures: Object.fromEntries(failures) }).toEqual({
      requests: 3,
      errors: 3,
      failures: { timeout: 3 },
    })
    expect(latency.count).toBe(3)
    for (const percent of [1, 100]) expect(Math.abs(latency.percentile(percent) - 250)).toBeLessThanOrEqual(0.25)
    await expect.poll(async () => (await service.look()).connections).toBe(0)
  })

  test.each([
    ['/half', 'reset'],
    ['/cut', 'reset'],
    ['/nonsense', 'protocol'],
  ])('says what went wrong: %s is a %s', async (path, failure) => {
    const measured = one(await drive([targetOf(`GET ${path}`)]))
    expect(counted(measured)).toEqual({ errors: 1, statuses: [], failures: [failure] })
    expect(measured.latency.count).toBe(0)
  })

  test('a port on which nothing listens refuses', async () => {
    const measured = one(await drive([targetOf('GET /')], { origin: await closedOrigin() }))
    expect(counted(measured)).toEqual({ errors: 1, statuses: [], failures: ['refused'] })
  })

  test('asks on where the service closes each connection, said or unsaid, and takes neither for an error', async () => {
    expect(counted(one(await drive([targetOf('GET /closing')])))).toEqual(fine)
    expect(counted(one(await drive([targetOf('POST /closing', { body: Buffer.from('x') })])))).toEqual(fine)
    expect(counted(one(await drive([targetOf('GET /once')])))).toEqual(fine)
  })

  test('does not send again what may have been done', async () => {
    const measured = one(await drive([targetOf('POST /once', { body: Buffer.from('x') })]))
    expect([...measured.failures.keys()]).toEqual(['reset'])
    expect(measured.statuses.get(200)).toBeGreaterThan(0)
  })

  test('a mixture of all this is measured target by target', async () => {
    const targets = ['/after?ms=1', '/half', '/cut', '/once', '/closing', '/status?code=500'].map((path) =>
      targetOf(`GET ${path}`),
    )
    const driven = await drive(targets, { durationMs: 200 })
    expect(targets.map(({ name }) => counted(driven.get(name) ?? one(new Map())))).toEqual([
      fine,
      { errors: 1, statuses: [], failures: ['reset'] },
      { errors: 1, statuses: [], failures: ['reset'] },
      fine,
      fine,
      { errors: 1, statuses: [500], failures: [] },
    ])
  })

  test('an abort ends it at once, with its reason, and leaves no connection', async () => {
    const reason = new Error('enough')
    const controller = new AbortController()
    const driven = drive([targetOf('GET /after?ms=30000')], { durationMs: 60_000, timeoutMs: 60_000, signal: controller.signal })
    await expect.poll(async () => (await service.look()).connections).toBe(4)
    controller.abort(reason)
    await expect(driven).rejects.toBe(reason)
    await expect.poll(async () => (await service.look()).connections).toBe(0)
    await expect.poll(sockets).toBe(0)
    await expect(drive([targetOf('GET /')], { signal: controller.signal })).rejects.toBe(reason)
  })

  test('says at once what cannot be sent', async () => {
    await expect(drive([targetOf('GET /', { headers: { a: 'b\n' } })])).rejects.toThrow(/^the request GET \/ cannot be sent/)
  })
})

describe('what autocannon cannot measure', () => {
  test('TLS, which it does not verify, and another origin', async () => {
    await expect(autocannon([targetOf('GET /')], { origin: 'https://127.0.0.1:1' })).rejects.toThrow(Unfit)
    await expect(autocannon([targetOf('GET /', { url: 'http://127.0.0.1:1/' })])).rejects.toThrow(Unfit)
  })

  test.each(['HEAD /', 'GET /until-closed', 'GET /hints'])('%s: the scheduler does', async (name) => {
    await expect(autocannon([targetOf(name)])).rejects.toThrow(Unfit)
    const { origin, durationMs, timeoutMs, signal } = filled({})
    const pace = { kind: 'closed', concurrency: 2 } as const
    const { measured } = await driveOneSided({ targets: [targetOf(name)], origin, pace, durationMs, timeoutMs, signal, ca: null })
    expect(counted(one(measured))).toEqual(fine)
  })
})

async function closedOrigin(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

function sockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length
}
