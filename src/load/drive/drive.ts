import { type LatencyHistogram, newHistogram } from '../latency-histogram.ts'
import type { Pace } from './loader.ts'
import type { Metronome } from './metronome.ts'
import type { Side } from './side.ts'

/** A stretch of load on sides that are asked together. */
export interface Stretch {
  sides: readonly Side[]
  pace: Pace
  lengthMs: number
  signal: AbortSignal
  /** Index of the target that the n-th request of the stretch goes to. */
  choose(n: number): number
  /** Where the pace is open. */
  metronome: Metronome | null
}

export interface Driven {
  /** Requests that each side was sent. */
  asked: number
  /** From the first intended start to the last answer. */
  elapsedMs: number
  /** Open pace: how long after its intended start each request was sent; else empty. */
  lateness: LatencyHistogram
}

/** An open loop's first arrival, so long after it was decided: its metronome must be beating by then. */
const leadMs = 2

/**
 * Drives a stretch, and waits for what is still under way at its end. Rejects with the signal's reason, where a request cannot be sent, or
 * with a RangeError for a pace that comes to nothing.
 */
export async function drive(stretch: Stretch): Promise<Driven> {
  const { pace } = stretch
  const much = pace.kind === 'closed' ? pace.concurrency : pace.perSecond
  const whole = pace.kind === 'open' || Number.isInteger(much)
  if (!(much > 0) || !Number.isFinite(much) || !whole) throw new RangeError(`${much} is no pace`)
  return pace.kind === 'closed' ? driveClosed(stretch, pace) : driveOpen(stretch, pace)
}

function driveClosed({ sides, lengthMs, signal, choose }: Stretch, { concurrency }: { concurrency: number }): Promise<Driven> {
  return untilDriven(signal, (finish, fail, isOver) => {
    const startAt = performance.now()
    let asked = 0
    let callers = concurrency
    const tick = () => {
      if (isOver()) return
      if (performance.now() - startAt >= lengthMs) {
        callers--
        if (callers === 0) finish({ asked, elapsedMs: performance.now() - startAt, lateness: newHistogram() })
        return
      }
      const target = choose(asked++)
      let left = sides.length
      // All at once, when undici has done with the answer that came last: none of the sides is asked a turn of the event loop later.
      const answered = () => --left === 0 && setImmediate(tick)
      for (const side of sides) side.ask(target, null, answered, fail)
    }
    for (let caller = 0; caller < concurrency; caller++) tick()
  })
}

/**
 * The sides take turns: each is sent a request in every tick, at equal distances, so that they share what disturbs the machine but seldom its
 * processors. Sent in the same instant, the one would wait for what the other computes, and a slow head would slow its base.
 */
function driveOpen(
  { sides, lengthMs, signal, choose, metronome }: Stretch,
  { perSecond }: { perSecond: number },
): Promise<Driven> {
  const tickMs = 1000 / perSecond
  const everyMs = tickMs / sides.length
  const ticks = Math.max(1, Math.ceil(lengthMs / tickMs))
  const driven = untilDriven<Driven>(signal, (finish, fail, isOver) => {
    const startAt = performance.now() + leadMs
    const lateness = newHistogram()
    let tick = 0
    let turn = 0
    let target = choose(0)
    let underWay = 0
    const answered = () => {
      underWay--
      if (underWay === 0 && tick === ticks) finish({ asked: tick, elapsedMs: performance.now() - startAt, lateness })
    }
    // A late beat sends all that is due by now, and each counts from when it was due.
    const beat = () => {
      for (let now = performance.now(); tick < ticks && !isOver(); now = performance.now()) {
        const intendedAt = startAt + tick * tickMs + turn * everyMs
        if (intendedAt > now) return
        lateness.record(now - intendedAt)
        const side = sides[turn]
        underWay++
        turn = (turn + 1) % sides.length
        const asked = target
        if (turn === 0) target = choose(++tick)
        side?.ask(asked, intendedAt, answered, fail)
      }
      metronome?.stop()
    }
    metronome?.start(startAt, everyMs, beat)
  })
  return driven.finally(() => metronome?.stop())
}

/** Calls `start`, and settles once: with what is finished, with what failed, or with the signal's reason. */
function untilDriven<Result>(
  signal: AbortSignal,
  start: (finish: (result: Result) => void, fail: (error: Error) => void, isOver: () => boolean) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let over = false
    const settle = (then: () => void) => {
      over = true
      signal.removeEventListener('abort', abort)
      then()
    }
    const abort = () => settle(() => reject(signal.reason))
    signal.addEventListener('abort', abort, { once: true })
    start(
      (result) => settle(() => resolve(result)),
      (error) => settle(() => reject(error)),
      () => over,
    )
  })
}
