import type { GeneratorLoad, Measurement } from '../measurement.ts'

/** A running service under load. */
export interface Origin {
  /** 'base', 'head', 'base again', or whatever tells the sides of a run apart. */
  side: string
  /** Such as "http://127.0.0.1:4001": scheme, host, port. */
  origin: string
}

/**
 * How requests are timed. In both, latency counts from the intended start: of a closed loop that is when the request is written to a
 * connection that is open, or when one begins to be opened for it.
 */
export type Pace =
  /** So many callers, each of whom asks again as soon as it is answered (by every side of the tick). */
  | { kind: 'closed'; concurrency: number }
  /** Arrivals at a constant rate, whoever still waits. Requests/s, on each side. */
  | { kind: 'open'; perSecond: number }

export interface RoundRequest {
  /** One, or those to compare. In their order; the caller flips it from round to round. */
  origins: readonly Origin[]
  /** 'together': every tick asks every side, at an open pace in turn, else in the same instant. 'apart': one side after the other, each alone for its share of the time. */
  sides: 'together' | 'apart'
  pace: Pace
  /** Name of the one target that is asked. Without it all are, by their weights. */
  only?: string
  /** In ms, of each side: 'apart' takes as many times as long as there are sides. Requests in flight at the end are waited for. */
  lengthMs: number
  signal: AbortSignal
  /** Called for each answer or failure, cheaply. */
  onResult?: (result: { side: string; target: string; ms: number; status: number | null }) => void
}

export interface RoundResult {
  /** By side, then by target's name; every target of the run is there. */
  measured: ReadonlyMap<string, ReadonlyMap<string, Measurement>>
  /** In ms, from the first intended start to the last answer; apart, of the side that took longest. */
  elapsedMs: number
  generator: GeneratorLoad
}

/** Drives targets on origins, round by round, over connections that it keeps. */
export interface Loader {
  round(request: RoundRequest): Promise<RoundResult>
  /** Ends every connection. May be called twice. */
  close(): Promise<void>
}
