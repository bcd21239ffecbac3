import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newHistogram } from '../latency-histogram.ts'
import { mergeGeneratorLoads, startMeter } from './generator-load.ts'

function of(...values: number[]) {
  const histogram = newHistogram()
  for (const value of values) histogram.record(value)
  return histogram
}

test('a generator that never rests is the limit, one that waits is not', async () => {
  await sleep(1)
  const busy = startMeter()
  for (const start = performance.now(); performance.now() - start < 100; );
  const { limited, cpuSeconds, eventLoopUtilization } = busy.read(null)
  expect({ limited, utilization: eventLoopUtilization > 0.9, used: cpuSeconds > 0.01 }).toEqual({
    limited: true,
    utilization: true,
    used: true,
  })
  const idle = startMeter()
  await sleep(200)
  expect(idle.read(null).limited).toBe(false)
})

test('so is one that sends too late for what it measures', async () => {
  await sleep(1)
  const meter = startMeter()
  await sleep(100)
  expect(meter.read({ lateness: of(3), latency: of(20) }).limited).toBe(true)
  expect(meter.read({ lateness: of(3), latency: of(40) }).limited).toBe(false)
  expect(meter.read({ lateness: of(0.5), latency: of(1) }).limited).toBe(false)
  expect(meter.read({ lateness: of(), latency: of() }).limited).toBe(false)
})

test('of several processes the busiest counts, and the CPU of all', () => {
  expect(
    mergeGeneratorLoads([
      { eventLoopUtilization: 0.2, cpuSeconds: 1, limited: false },
      { eventLoopUtilization: 0.95, cpuSeconds: 2, limited: true },
    ]),
  ).toEqual({ eventLoopUtilization: 0.95, cpuSeconds: 3, limited: true })
})
