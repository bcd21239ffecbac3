import type { GeneratorLoad, Measurement } from '../measurement.ts'
import type { Target } from '../target.ts'
import { Unfit } from './caller.ts'
import { driveClosedLoop } from './closed-loop.ts'
import type { Pace } from './loader.ts'
import { openLoader } from './scheduler.ts'

/** A load on one side, from its start to its end. */
export interface OneSided {
  targets: readonly Target[]
  /** "https://staging.example": scheme, host, port. */
  origin: string
  pace: Pace
  /** In ms. Requests in flight at the end are waited for. */
  durationMs: number
  timeoutMs: number
  /** PEM: trusted as well as what Node trusts; null: that alone. */
  ca: string | null
  signal: AbortSignal
  /** Number of the first request, 0 unless given: processes that share a load choose their targets from different places. */
  firstRequest?: number
  /** Called for each answer or failure, cheaply. */
  onResult?: (result: ResultOfOne) => void
}

export interface ResultOfOne {
  target: string
  ms: number
  status: number | null
}

export interface OneSidedResult {
  /** By target's name; every target of the run is there. */
  measured: ReadonlyMap<string, Measurement>
  /** In ms, from the first intended start to the last answer. */
  elapsedMs: number
  generator: GeneratorLoad
}

/**
 * Drives one side: a closed loop with autocannon where it can, everything else over the scheduler. Rejects as `driveClosedLoop` and a round of
 * `openLoader` do.
 */
export async function driveOneSided(load: OneSided): Promise<OneSidedResult> {
  const { pace } = load
  if (pace.kind === 'closed') {
    try {
      return await driveClosedLoop({ ...load, concurrency: pace.concurrency })
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
    }
  }
  return driveScheduled(load)
}

async function driveScheduled({ origin, durationMs, pace, signal, onResult, ...settings }: OneSided): Promise<OneSidedResult> {
  const loader = openLoader(settings)
  try {
    const { measured, ...rest } = await loader.round({
      origins: [{ side: 'head', origin }],
      sides: 'together',
      pace,
      lengthMs: durationMs,
      signal,
      ...(onResult === undefined ? {} : { onResult }),
    })
    return { ...rest, measured: measured.get('head') ?? new Map() }
  } finally {
    await loader.close()
  }
}
