import type { Measurement } from '../measurement.ts'
import { newRecorder } from '../recorder.ts'
import type { AutocannonClient } from './autocannon-client.ts'
import { Caller } from './caller.ts'
import { weightedChoice } from './choice.ts'
import type { ClosedLoop } from './closed-loop.ts'
import { notSent, record } from './ending.ts'
import type { Sendable } from './request.ts'

/** The callers of a closed loop, and what they have found. */
export interface Tally {
  add(client: AutocannonClient): void
  /** No caller sends any more. */
  finish(): void
  /** Every caller ends at once. */
  fail(error: unknown): void
  /** What it failed with; null: with nothing. */
  readonly failure: unknown
  /** By target's name. */
  readonly measured: ReadonlyMap<string, Measurement>
  /** From the start to the last answer. */
  readonly elapsedMs: number
}

export function newTally({ targets, timeoutMs, onResult, firstRequest = 0 }: ClosedLoop, requests: readonly Sendable[]): Tally {
  const lanes = targets.map(({ name, expected }) => ({ target: name, recorder: newRecorder(expected) }))
  const choose = weightedChoice(targets.map(({ weight }) => weight))
  const clients: AutocannonClient[] = []
  const callers: Caller[] = []
  const startAt = performance.now()
  let lastAt = startAt
  let sent = firstRequest
  let failure: unknown = null

  function fail(error: unknown): void {
    if (failure !== null) return
    failure = error
    for (const client of clients) client.destroy()
  }

  function add(client: AutocannonClient): void {
    clients.push(client)
    const caller = new Caller({
      client,
      timeoutMs,
      fail,
      next: () => {
        const index = choose(sent++)
        return { index, repeatable: requests[index]?.repeatable === true }
      },
      end: (index, ending) => {
        const lane = lanes[index]
        if (lane === undefined || failure !== null) return
        lastAt = performance.now()
        if (ending.kind === 'unsent') {
          fail(notSent(lane.target, ending))
          return
        }
        const result = record(lane.recorder, ending, timeoutMs)
        onResult?.({ target: lane.target, ...result })
      },
    })
    callers.push(caller)
  }

  return {
    add,
    fail,
    finish() {
      for (const caller of callers) caller.finish()
    },
    get failure() {
      return failure
    },
    get measured() {
      return new Map(lanes.map(({ target, recorder }) => [target, recorder.measurement]))
    },
    get elapsedMs() {
      return lastAt - startAt
    },
  }
}
