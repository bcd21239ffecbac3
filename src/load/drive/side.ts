import type { Measurement } from '../measurement.ts'
import { newRecorder, type Recorder } from '../recorder.ts'
import type { Target } from '../target.ts'
import type { Connections } from './connections.ts'
import { notSent, record } from './ending.ts'
import type { Origin, RoundRequest } from './loader.ts'
import { type Sendable, sendable } from './request.ts'

export interface SideSettings {
  origin: Origin
  targets: readonly Target[]
  timeoutMs: number
  connectionsOf(side: string, origin: string): Connections
  onResult: RoundRequest['onResult']
}

interface Lane {
  target: string
  request: Sendable
  connections: Connections
  recorder: Recorder
}

/** One side of a round: sends it requests and records what becomes of them. Throws a `UserError` where a target cannot be sent. */
export class Side {
  readonly name: string
  readonly #lanes: readonly Lane[]
  readonly #timeoutMs: number
  readonly #onResult: RoundRequest['onResult']

  constructor({ origin, targets, timeoutMs, connectionsOf, onResult }: SideSettings) {
    this.name = origin.side
    this.#timeoutMs = timeoutMs
    this.#onResult = onResult
    this.#lanes = targets.map((target) => {
      const request = sendable(target, origin.origin)
      const connections = connectionsOf(origin.side, request.origin)
      return { target: target.name, request, connections, recorder: newRecorder(target.expected) }
    })
  }

  /** By target's name. */
  get measured(): ReadonlyMap<string, Measurement> {
    return new Map(this.#lanes.map(({ target, recorder }) => [target, recorder.measurement]))
  }

  /** Sends the request of the target with this index. Calls `done` once it is answered or has failed, `fail` where it could not be sent. */
  ask(index: number, intendedAt: number | null, done: () => void, fail: (error: Error) => void): void {
    const lane = this.#lanes[index]
    if (lane === undefined) throw new RangeError(`there is no target ${index}`)
    lane.connections.ask(lane.request, intendedAt, (ending) => {
      if (ending.kind === 'unsent') return fail(notSent(lane.target, ending))
      const result = record(lane.recorder, ending, this.#timeoutMs)
      this.#onResult?.({ side: this.name, target: lane.target, ...result })
      done()
    })
  }
}
