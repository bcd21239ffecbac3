import { generate } from 'selfsigned'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { targetOf } from '../../../test/support/targets.ts'
import { type Logged, startTimedService, type TimedService } from '../../../test/support/timed-service.ts'
import type { Measurement } from '../measurement.ts'
import type { Target } from '../target.ts'
import type { Loader, RoundRequest, RoundResult } from './loader.ts'
import { openLoader } from './scheduler.ts'

let service: TimedService
const opened: Loader[] = []

beforeAll(async () => {
  service = await startTimedService({ ports: 2 })
})
afterEach(async () => {
  for (const loader of opened.splice(0)) await loader.close()
  await service.look()
})
afterAll(() => service.stop())

function load(targets: Target[], { timeoutMs = 5000, ca = null }: { timeoutMs?: number; ca?: string | null } = {}): Loader {
  const loader = openLoader({ targets, timeoutMs, ca })
  opened.push(loader)
  return loader
}

function base(): { side: string; origin: string } {
  return { side: 'base', origin: service.origins[0] ?? '' }
}

function head(): { side: string; origin: string } {
  return { side: 'head', origin: service.origins[1] ?? '' }
}

function request(more: Partial<RoundRequest> = {}): RoundRequest {
  const pace = { kind: 'closed', concurrency: 1 } as const
  return { origins: [base(), head()], sides: 'together', pace, lengthMs: 200, signal: new AbortController().signal, ...more }
}

function of({ measured }: RoundResult, side: string, target: string): Measurement {
  const measurement = measured.get(side)?.get(target)
  if (measurement === undefined) throw new Error(`nothing was measured of ${target} on ${side}`)
  return measurement
}

/** What each side saw, by its port. */
async function seen(): Promise<{ base: Logged[]; head: Logged[]; both: Logged[] }> {
  const { log } = await service.look()
  const on = ({ origin }: { origin: string }) => log.filter(({ port }) => port === Number(new URL(origin).port))
  return { base: on(base()), head: on(head()), both: log }
}

describe('together', () => {
  test('each tick asks every side before any has answered, and the next waits for all', async () => {
    const target = targetOf('GET /after?ms=100')
    const loader = load([target])
    await loader.round(request({ lengthMs: 1 }))
    await service.look()
    const result = await loader.round(request({ lengthMs: 350 }))
    const { base, head } = await seen()
    expect(base.length).toBeGreaterThan(1)
    expect(base.length).toBe(head.length)
    for (const [tick, { startMs, endMs }] of base.entries()) {
      const other = head[tick]
      expect(startMs).toBeLessThan(other?.endMs ?? 0)
      expect(other?.startMs).toBeLessThan(endMs ?? 0)
      const next = base[tick + 1]
      if (next !== undefined) expect(next.startMs).toBeGreaterThanOrEqual(Math.max(endMs ?? 0, other?.endMs ?? 0))
    }
    for (const side of ['base', 'head']) expect(of(result, side, target.name).requests).toBe(base.length)
  })

  test('the sides are asked in the given order', async () => {
    const loader = load([targetOf('GET /')])
    const firstIs = async (origins: RoundRequest['origins']) => {
      await loader.round(request({ origins, lengthMs: 50 }))
      await service.look()
      await loader.round(request({ origins }))
      const { both, base } = await seen()
      // Of the two of each tick; the system may deliver one in the wrong order, not most.
      const first = both.filter((_, index) => index % 2 === 0)
      return first.filter(({ port }) => port === base[0]?.port).length / first.length
    }
    expect(await firstIs([base(), head()])).toBeGreaterThan(0.5)
    expect(await firstIs([head(), base()])).toBeLessThan(0.5)
  })

  test('both sides get the same targets in the same order, from round to round', async () => {
    const targets = [targetOf('GET /a'), targetOf('GET /b', { weight: 2.5 }), targetOf('GET /c', { weight: 0.3 })]
    const loader = load(targets)
    const paths: string[] = []
    for (let round = 0; round < 3; round++) {
      await loader.round(request({ lengthMs: 60 }))
      const { base, head } = await seen()
      expect(base.map(({ path }) => path)).toEqual(head.map(({ path }) => path))
      paths.push(...base.map(({ path }) => path))
    }
    expect(new Set(paths)).toEqual(new Set(['/a', '/b', '/c']))
  })

  test('has so many callers on each side', async () => {
    await load([targetOf('GET /after?ms=30')]).round(request({ pace: { kind: 'closed', concurrency: 6 } }))
    const { both } = await seen()
    expect(Math.max(...both.map(({ underWay }) => underWay))).toBe(12)
  })

  test('one side that fails does not keep the other from being measured', async () => {
    const target = targetOf('GET /after?ms=1')
    const dead = { side: 'head', origin: 'http://127.0.0.1:1' }
    const result = await load([target]).round(request({ origins: [base(), dead] }))
    expect(of(result, 'base', target.name).errors).toBe(0)
    expect([...of(result, 'head', target.name).failures.keys()]).toEqual(['refused'])
    expect(of(result, 'head', target.name).requests).toBe(of(result, 'base', target.name).requests)
  })
})

test('apart: one side after the other, each alone for its time, with the same targets', async () => {
  const result = await load([targetOf('GET /after?ms=5'), targetOf('GET /fast')]).round(
    request({ sides: 'apart', origins: [head(), base()] }),
  )
  const { base: onBase, head: onHead } = await seen()
  const [lastOfHead, firstOfBase] = [
    Math.max(...onHead.map(({ endMs }) => endMs ?? Number.POSITIVE_INFINITY)),
    onBase[0]?.startMs,
  ]
  expect(lastOfHead).toBeLessThanOrEqual(firstOfBase ?? 0)
  const both = Math.min(onBase.length, onHead.length)
  expect(onBase.slice(0, both).map(({ path }) => path)).toEqual(onHead.slice(0, both).map(({ path }) => path))
  expect(result.elapsedMs).toBeGreaterThanOrEqual(199)
})

test('requests under way at the end of a round are waited for, and connections are kept for the next', async () => {
  const target = targetOf('GET /after?ms=80')
  const loader = load([target])
  const slow = request({ origins: [base()], lengthMs: 20, pace: { kind: 'closed', concurrency: 3 } })
  for (let round = 0; round < 3; round++) {
    const result = await loader.round(slow)
    expect(of(result, 'base', target.name).requests).toBe(3)
    expect(of(result, 'base', target.name).latency.percentile(1)).toBeGreaterThanOrEqual(79)
    expect(result.elapsedMs).toBeGreaterThanOrEqual(79)
  }
  expect((await service.look()).connections).toBe(3)
  await loader.close()
  await loader.close()
  await expect.poll(async () => (await service.look()).connections).toBe(0)
})

test('what is told of results is what is measured', async () => {
  const told: { side: string; target: string; ms: number; status: number | null }[] = []
  const targets = [targetOf('GET /fast'), targetOf('GET /cut')]
  const result = await load(targets).round(request({ lengthMs: 50, onResult: (each) => told.push(each) }))
  for (const side of ['base', 'head']) {
    for (const { name } of targets) {
      const mine = told.filter((each) => each.side === side && each.target === name)
      expect(mine.length).toBe(of(result, side, name).requests)
      expect(new Set(mine.map(({ status }) => status))).toEqual(new Set([name === 'GET /cut' ? null : 200]))
    }
  }
})

describe('an open loop', () => {
  test('sends exactly so many requests, on each side, whoever still waits', async () => {
    const target = targetOf('GET /after?ms=100')
    const result = await load([target]).round(request({ pace: { kind: 'open', perSecond: 300 }, lengthMs: 500 }))
    expect(of(result, 'base', target.name).requests).toBe(150)
    expect(of(result, 'head', target.name).requests).toBe(150)
    const { base } = await seen()
    // At 300/s and 100 ms each, 30 wait at any time; a closed loop of one caller would never have more than one.
    expect(Math.max(...base.map(({ underWay }) => underWay))).toBeGreaterThan(20)
    expect((base.at(-1)?.startMs ?? 0) - (base[0]?.startMs ?? 0)).toBeGreaterThan(300)
  })

  test('asks the sides in turn, the second half-way to the next request of the first', async () => {
    await load([targetOf('GET /')]).round(request({ pace: { kind: 'open', perSecond: 50 }, lengthMs: 1000 }))
    const { base, head } = await seen()
    const behind = base.map(({ startMs }, index) => (head[index]?.startMs ?? Number.NaN) - startMs).toSorted((a, b) => a - b)
    expect(behind).toHaveLength(50)
    // 20 ms apart, so 10; a machine that is busy delays one or the other.
    expect(behind[25]).toBeGreaterThan(7)
    expect(behind[25]).toBeLessThan(13)
  })

  test('sees what a stall makes callers wait; a closed loop sees one request of each stall', async () => {
    const stalling = await startTimedService()
    try {
      stalling.stall(700, 300)
      const origins = [{ side: 'base', origin: stalling.origins[0] ?? '' }]
      const target = targetOf('GET /')
      const loader = load([target])
      const p95 = async (pace: RoundRequest['pace']) => {
        const result = await loader.round(request({ origins, pace, lengthMs: 1400 }))
        return of(result, 'base', target.name).latency.percentile(95)
      }
      // Three of ten arrive in a stall and wait for its end, evenly up to 300 ms: 5 % of all wait for more than 250.
      expect(await p95({ kind: 'open', perSecond: 200 })).toBeGreaterThan(150)
      expect(await p95({ kind: 'closed', concurrency: 1 })).toBeLessThan(150)
    } finally {
      await stalling.stop()
    }
  })

  test('a stall that fills the backlog of the service costs no more than the stall', async () => {
    const stalling = await startTimedService({ backlog: 1 })
    try {
      stalling.stall(500, 300)
      const origins = [{ side: 'base', origin: stalling.origins[0] ?? '' }]
      const target = targetOf('GET /fast')
      const result = await load([target]).round(request({ origins, pace: { kind: 'open', perSecond: 100 }, lengthMs: 600 }))
      const { latency, requests, errors } = of(result, 'base', target.name)
      expect({ requests, errors }).toEqual({ requests: 60, errors: 0 })
      expect(latency.percentile(90)).toBeGreaterThan(100)
      // What does not fit into the backlog is dropped, and the system tries to connect again a second later.
      expect(latency.max).toBeLessThan(1000)
    } finally {
      await stalling.stop()
    }
  })

  test('counts from the intended start, also where the generator itself was held up, and says so', async () => {
    const target = targetOf('GET /fast')
    const loader = load([target])
    let held = false
    const onResult = () => {
      if (!held) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
      held = true
    }
    const result = await loader.round(
      request({ origins: [base()], pace: { kind: 'open', perSecond: 100 }, lengthMs: 500, onResult }),
    )
    const { latency, requests } = of(result, 'base', target.name)
    expect(requests).toBe(50)
    // 30 of the 50 were due while it was held up, so half of them waited for more than 150 ms.
    expect(latency.percentile(90)).toBeGreaterThan(150)
    expect(result.generator.limited).toBe(true)
  })

  test('a service that never answers holds up nothing, and each request counts at the limit', async () => {
    const target = targetOf('GET /never')
    const result = await load([target], { timeoutMs: 200 }).round(
      request({ origins: [base()], pace: { kind: 'open', perSecond: 100 }, lengthMs: 300 }),
    )
    const { requests, failures, latency } = of(result, 'base', target.name)
    expect({ requests, failures: Object.fromEntries(failures) }).toEqual({ requests: 30, failures: { timeout: 30 } })
    expect(Math.abs(latency.percentile(1) - 200)).toBeLessThanOrEqual(0.2)
  })

  test('an abort ends it at once and leaves neither thread nor connection', async () => {
    const controller = new AbortController()
    const loader = load([targetOf('GET /after?ms=30000')])
    const round = loader.round(
      request({ pace: { kind: 'open', perSecond: 50 }, lengthMs: 60_000, signal: controller.signal, origins: [base()] }),
    )
    await expect.poll(async () => (await service.look()).connections).toBeGreaterThan(3)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(round).rejects.toBe(reason)
    await expect.poll(async () => (await service.look()).connections).toBe(0)
    await loader.close()
    await expect.poll(() => process.getActiveResourcesInfo().filter((name) => /^TCP|^MessagePort/.test(name))).toEqual([])
  })
})

describe('TLS', () => {
  let secured: TimedService
  let ca: string
  beforeAll(async () => {
    const extensions = [{ name: 'subjectAltName' as const, altNames: [{ type: 7 as const, ip: '127.0.0.1' }] }]
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { extensions })
    ca = cert
    secured = await startTimedService({ tls: { key, cert } })
  })
  afterAll(() => secured.stop())

  const target = targetOf('GET /fast')
  const ask = async (settings: { ca?: string }, origin = secured.origins[0] ?? '') =>
    of(await load([target], settings).round(request({ origins: [{ side: 'base', origin }], lengthMs: 100 })), 'base', target.name)

  test('a certificate that nobody vouches for is refused', async () => {
    const { errors, requests, failures } = await ask({})
    expect({ errors, failures: [...failures.keys()] }).toEqual({ errors: requests, failures: ['tls'] })
  })

  test('it is accepted with its authority, for its own name only', async () => {
    const { errors, statuses } = await ask({ ca })
    expect({ errors, statuses: [...statuses.keys()] }).toEqual({ errors: 0, statuses: [200] })
    const elsewhere = (secured.origins[0] ?? '').replace('127.0.0.1', 'localhost')
    expect([...(await ask({ ca }, elsewhere)).failures.keys()]).toEqual(['tls'])
  })

  test('a service that speaks no TLS is a failure of it', async () => {
    expect([...(await ask({}, base().origin.replace('http:', 'https:'))).failures.keys()]).toEqual(['tls'])
  })
})

test('a name that does not exist is a failure of DNS', async () => {
  const target = targetOf('GET /')
  const nowhere = { side: 'base', origin: 'http://nowhere.invalid' }
  const result = await load([target], { timeoutMs: 2000 }).round(request({ origins: [nowhere], lengthMs: 1 }))
  // Where no name server answers at all, it is the time that runs out.
  expect(['dns', 'timeout']).toContain([...of(result, 'base', target.name).failures.keys()][0])
})

test('what cannot be sent is said before anything is', () => {
  expect(() => openLoader({ targets: [targetOf('GET /', { headers: { 'a b': '' } })], timeoutMs: 1, ca: null })).toThrow(
    /cannot be sent/,
  )
})

test.each([
  { kind: 'closed', concurrency: 0 },
  { kind: 'open', perSecond: 0 },
] as const)('a pace that comes to nothing is refused: $kind', async (pace) => {
  await expect(load([targetOf('GET /')]).round(request({ pace }))).rejects.toThrow(RangeError)
})
