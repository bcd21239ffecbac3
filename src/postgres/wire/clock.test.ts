import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Clock } from './clock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

it('what we do ourselves takes no time', async () => {
  const clock = new Clock()
  const start = clock.now()
  const looking = clock.without(() => after(100))
  await vi.advanceTimersByTimeAsync(40)
  expect(clock.now() - start).toBeCloseTo(0, 6)
  await vi.advanceTimersByTimeAsync(60)
  await looking
  await vi.advanceTimersByTimeAsync(7)
  expect(clock.now() - start).toBeCloseTo(7, 6)
})

it('the clock goes on when the last of several has ended, and after a failure', async () => {
  const clock = new Clock()
  const start = clock.now()
  const failing = clock.without(async () => {
    await after(50)
    throw new Error('x')
  })
  const longer = clock.without(() => after(80))
  const failed = expect(failing).rejects.toThrow('x')
  await vi.advanceTimersByTimeAsync(60)
  expect(clock.now() - start).toBeCloseTo(0, 6)
  await vi.advanceTimersByTimeAsync(20)
  await Promise.all([failed, longer])
  await vi.advanceTimersByTimeAsync(5)
  expect(clock.now() - start).toBeCloseTo(5, 6)
})
