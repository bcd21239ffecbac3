import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { targetOf } from '../../../test/support/targets.ts'
import { startTimedService, type TimedService } from '../../../test/support/timed-service.ts'
import type { Loader } from '../drive/loader.ts'
import { openLoader } from '../drive/scheduler.ts'
import { type Asking, ask, together } from './ask.ts'
import { findAsking } from './pace.ts'

let service: TimedService
const opened: Loader[] = []

beforeAll(async () => {
  service = await startTimedService({ ports: 2 })
})
afterEach(async () => {
  for (const loader of opened.splice(0)) await loader.close()
})
afterAll(() => service.stop())

const quick = { ...targetOf('GET /'), weight: 1 }
const slow = { ...targetOf('GET /after?ms=40'), weight: 1 }

function sides(targets: (typeof quick)[]) {
  const loader = openLoader({ targets, timeoutMs: 5000, ca: null })
  opened.push(loader)
  const origins = ['base', 'head'].map((side, port) => ({ side, origin: service.origins[port] ?? '' }))
  const request = { origins, sides: 'together', targets, signal: new AbortController().signal } as const
  return {
    find: (perSecond: number | null) => findAsking(loader, { ...request, wanted: { concurrency: null, perSecond } }),
    round: (asking: Asking, turn: number) => ask(loader, { ...request, asking, turn, lengthMs: 1000 }),
  }
}

/** The paths that the service was asked for, each once for every stretch in which it was. */
async function stretches(): Promise<string[]> {
  const { log } = await service.look()
  return log.map(({ path }) => path).filter((path, index, all) => path !== all[index - 1])
}

test('each target is asked by itself, at a rate of its own, and who is first takes turns', async () => {
  const { find, round } = sides([quick, slow])
  const { asking } = await find(null)
  if (asking.kind !== 'isolated') throw new Error('they are mixed')
  const { perSecond, pace } = asking
  const [ofQuick = 0, ofSlow = 0] = [quick, slow].map(({ name }) => perSecond.get(name))
  expect(ofSlow).toBeLessThan(ofQuick)
  expect(ofSlow).toBeGreaterThan(20)
  expect(1 / pace.perSecond).toBeCloseTo((1 / ofQuick + 1 / ofSlow) / 2, 5)
  await service.look()
  const first = await round(asking, 0)
  expect(await stretches()).toEqual(['/', '/after'])
  await round(asking, 1)
  expect(await stretches()).toEqual(['/after', '/'])
  for (const side of ['base', 'head']) {
    const [a = 0, b = 0] = [quick, slow].map(({ name }) => first.measured.get(side)?.get(name)?.requests)
    expect(a).toBeGreaterThanOrEqual(b - 1)
    expect(a + b).toBeGreaterThan(0.9 * pace.perSecond)
  }
  const [quickMs = 0, slowMs = 0] = [quick, slow].map(({ name }) => first.askedMs.get(name))
  expect(quickMs + slowMs).toBeCloseTo(first.elapsedMs, 5)
  expect(quickMs).toBeLessThan(slowMs)
})

test('beside a slow target a fast one still has requests enough for a percentile', async () => {
  const [fast, rare] = [targetOf('GET /'), targetOf('GET /after?ms=900')]
  const perSecond = new Map([
    [fast.name, 700],
    [rare.name, 1],
  ])
  const pace = { kind: 'open', perSecond: together(perSecond, [fast, rare]) } as const
  const { measured } = await sides([fast, rare]).round({ kind: 'isolated', perSecond, pace }, 0)
  expect(measured.get('base')?.get(fast.name)?.requests).toBeGreaterThan(50)
})

test('at a pace that is given they are mixed', async () => {
  const { find, round } = sides([quick, slow])
  const { asking } = await find(100)
  expect(asking).toEqual({ kind: 'mixed', pace: { kind: 'open', perSecond: 100 } })
  await service.look()
  const { askedMs, elapsedMs } = await round(asking, 0)
  expect((await stretches()).length).toBeGreaterThan(20)
  expect([...askedMs.values()]).toEqual([elapsedMs, elapsedMs])
})
