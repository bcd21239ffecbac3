import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adviceOn } from './advice.ts'
import type { Measured, RampStep } from './measured.ts'

const measured: Measured = {
  perSecond: 900,
  latencyMs: { mean: 50, p95: 120 },
  concurrency: 45,
  cores: null,
  busiestThread: null,
  coresAvailable: 2,
  generator: { eventLoopUtilization: 0.3, cpuSeconds: 4, limited: false },
  eventLoopLagMs: null,
  ramp: [],
  goal: null,
}

/** A closed system with one bottleneck: 20 ms alone, at most `most` requests/s. */
function ramp(most: number, coresEach: number): RampStep[] {
  return [1, 2, 4, 8, 16, 32, 64].map((concurrency) => {
    const perSecond = Math.min(50 * concurrency, most)
    return { concurrency, perSecond, p95Ms: (1500 * concurrency) / perSecond, cores: coresEach * perSecond }
  })
}

const about = (over: Partial<Measured>) => adviceOn({ ...measured, ...over }).map((advice) => advice.about)
const sentence = (over: Partial<Measured>, which: string) =>
  adviceOn({ ...measured, ...over }).find((advice) => advice.about === which)?.sentence

test('callers who wait for nothing but the service: what they get follows from how long each waits', () => {
  expect(adviceOn(measured).map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^Of 45 callers who ask again at once, each waits 50 ms, which makes 900 requests\/s: /),
  ])
  expect(about({ concurrency: 1 })).toEqual(['in-flight'])
  expect(sentence({ cores: 0.2 }, 'in-flight')).toContain('used only 0.2 of 2 cores: what they wait for is not its CPU')
  expect(sentence({ cores: 0.9 }, 'in-flight')).not.toContain('wait for is not')
})

test('figures that say nothing get no advice', () => {
  expect(about({ concurrency: null, perSecond: 0 })).toEqual([])
})

test('a generator at its limit says nothing about the service', () => {
  const limited = { eventLoopUtilization: 0.98, cpuSeconds: 30, limited: true }
  expect(adviceOn({ ...measured, generator: limited, cores: 1, eventLoopLagMs: 500, ramp: ramp(400, 0.005) })).toMatchObject([
    { about: 'generator', figures: { perSecond: 900 } },
  ])
})

test('arrivals at a rate: how many are inside, by Little', () => {
  expect(sentence({ concurrency: null }, 'in-flight')).toContain('900 requests/s of 50 ms each are 45 requests inside')
})

test('arrivals at a rate that leaves the service idle', () => {
  expect(sentence({ concurrency: null, latencyMs: { mean: 0.5, p95: 2 } }, 'in-flight')).toContain('less than one request inside')
})

test('callers who do not wait for the service are noticed', () => {
  expect(sentence({ concurrency: 100 }, 'in-flight')).toContain('only 45 of 100 callers')
})

test('CPU of a request bounds what the machine can do', () => {
  expect(adviceOn({ ...measured, cores: 0.9 })).toMatchObject([
    { about: 'in-flight' },
    { about: 'cpu', figures: { cpuMsPerRequest: 1, perSecondAtMost: 2000 } },
  ])
})

test('of a service whose work is one thread’s, that thread bounds one process', () => {
  expect(sentence({ cores: 0.9, busiestThread: 0.72 }, 'one-thread')).toMatch(
    /^0\.8 ms of that are one thread's.* more than 1,250 requests\/s/,
  )
  expect(about({ cores: 0.9, busiestThread: 0.3 })).toEqual(['in-flight', 'cpu'])
  expect(about({ cores: 0.9, busiestThread: 0.9, coresAvailable: 1 })).toEqual(['in-flight', 'cpu'])
})

test.each([
  ['cpu', 'CPU is the limit', 400, 1.9 / 400],
  ['one-thread', 'one thread at its limit', 400, 1 / 400],
  ['waiting', 'not CPU', 400, 0.4 / 400],
])('what holds a saturated service back: %s', (which, says, most, coresEach) => {
  expect(sentence({ ramp: ramp(most, coresEach) }, which)).toContain(says)
})

test('a ramp that still grows, or whose CPU is unknown, names no limit', () => {
  expect(about({ ramp: ramp(100_000, 0.0001) })).toEqual([])
  expect(about({ ramp: ramp(400, 0.001).map((step) => ({ ...step, cores: null })) })).toEqual(['knee'])
})

test('on one core there is no second one for another process', () => {
  expect(about({ coresAvailable: 1, ramp: ramp(400, 1 / 400) })).toEqual(['cpu', 'knee'])
})

test('a late event loop is told where it explains a good part of P95', () => {
  expect(sentence({ eventLoopLagMs: 84 }, 'event-loop')).toContain('84 ms late (P99), against a P95 of 120 ms')
  expect(about({ eventLoopLagMs: 12 })).toEqual(['in-flight'])
})

test('the knee, and the decline beyond it', () => {
  expect(sentence({ ramp: ramp(400, 0.001) }, 'knee')).toContain('From about 8 callers on')
  const falling = ramp(400, 0.001).map((step) => (step.concurrency === 64 ? { ...step, perSecond: 200 } : step))
  expect(sentence({ ramp: falling }, 'decline')).toContain('200 requests/s with 64 callers, 400 requests/s with 8')
})

test('instances for a goal', () => {
  const goal = { perSecond: 1500, p95Ms: 50 }
  expect(sentence({ ramp: ramp(400, 0.001), goal }, 'instances')).toContain('4 instances like this for 1,500 requests/s')
  expect(sentence({ ramp: ramp(400, 0.001), goal }, 'instances')).toContain('used only 0.4 of 2 cores')
  expect(sentence({ ramp: ramp(400, 0.001), goal: { ...goal, p95Ms: 20 } }, 'instances')).toContain('even with one caller')
})

test('whatever was measured, every sentence is whole and every figure finite', () => {
  const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e5, noNaN: true }))
  const step = fc.record({
    concurrency: fc.integer({ min: 0, max: 500 }),
    perSecond: amount,
    p95Ms: amount,
    cores: fc.option(amount),
  })
  const any = fc.record({
    perSecond: amount,
    latencyMs: fc.record({ mean: amount, p95: amount }),
    concurrency: fc.option(fc.integer({ min: 1, max: 500 })),
    cores: fc.option(amount),
    busiestThread: fc.option(amount),
    coresAvailable: fc.integer({ min: 1, max: 64 }),
    generator: fc.record({ eventLoopUtilization: amount, cpuSeconds: amount, limited: fc.boolean() }),
    eventLoopLagMs: fc.option(amount),
    ramp: fc.array(step, { maxLength: 8 }),
    goal: fc.option(fc.record({ perSecond: amount, p95Ms: amount })),
  })
  fc.assert(
    fc.property(any, (given) => {
      for (const { sentence: said, figures } of adviceOn(given)) {
        expect(said).toMatch(/^[A-Z0-9].*\.$/)
        expect(said).not.toMatch(/NaN|Infinity|undefined|null|∞/)
        expect(Object.values(figures).every(Number.isFinite)).toBe(true)
      }
    }),
  )
})
