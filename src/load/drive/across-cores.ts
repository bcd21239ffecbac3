import { availableParallelism } from 'node:os'
import type { Measurement } from '../measurement.ts'
import { measurementFromJson } from '../measurement-json.ts'
import { mergeMeasurements } from '../recorder.ts'
import { mergeGeneratorLoads } from './generator-load.ts'
import type { Pace } from './loader.ts'
import { driveOneSided, type OneSided, type OneSidedResult } from './one-sided.ts'
import { ShareProcess } from './share-process.ts'
import { type Done, targetToJson } from './share-protocol.ts'

export interface AcrossCores extends Omit<OneSided, 'onResult' | 'firstRequest'> {
  /** At most so many; as many as there are cores unless given. A load that one can drive alone is driven in this process. */
  processes?: number
  /** Absolute path of the program whose hidden command drives a share: this program's own unless given. */
  program?: string
  /** Requests that have come to an end so far; called a few times a second. */
  onProgress?: (requests: number) => void
}

/** One process drives several times that many; below it a second would only take time from the service. */
const ratePerProcess = 1000

/** Far apart, so that no two processes choose the same target in step. */
const requestsApart = 1_000_003

/**
 * Drives one side from several processes at once, each with its part of the callers or of the rate, and merges what they measured. Rejects as
 * `driveOneSided` does, or with an Error where a process dies. None outlives this one, even where it is killed.
 */
export async function driveAcrossCores(load: AcrossCores): Promise<OneSidedResult> {
  const paces = shared(load.pace, load.processes ?? availableParallelism())
  if (paces.length < 2) return driveHere(load)
  load.signal.throwIfAborted()
  const processes = paces.map(() => new ShareProcess(load.program))
  try {
    return merged(await untilAborted(load.signal, driveEach(load, paces, processes)))
  } finally {
    await Promise.all(processes.map((each) => each.end()))
  }
}

async function driveHere({ onProgress, processes: _, program: __, ...load }: AcrossCores): Promise<OneSidedResult> {
  let requests = 0
  const telling = setInterval(() => onProgress?.(requests), 200)
  try {
    return await driveOneSided({ ...load, onResult: () => void requests++ })
  } finally {
    clearInterval(telling)
  }
}

async function driveEach(load: AcrossCores, paces: readonly Pace[], processes: readonly ShareProcess[]): Promise<Done[]> {
  const { origin, durationMs, timeoutMs, ca } = load
  const targets = load.targets.map(targetToJson)
  const ready = processes.map(async (each, index) => {
    const [pace, firstRequest] = [paces[index] ?? load.pace, index * requestsApart]
    await each.prepare({ kind: 'share', targets, origin, pace, durationMs, timeoutMs, ca, firstRequest })
  })
  await Promise.all(ready)
  const soFar = processes.map(() => 0)
  const done = processes.map((each, index) =>
    each.drive((requests) => {
      soFar[index] = requests
      load.onProgress?.(soFar.reduce((sum, part) => sum + part, 0))
    }),
  )
  return Promise.all(done)
}

/** A part for each process, the whole together; a single one where more would be of no use. */
function shared(pace: Pace, processes: number): Pace[] {
  if (pace.kind === 'open') {
    const count = Math.max(1, Math.min(processes, Math.floor(pace.perSecond / ratePerProcess)))
    return Array.from({ length: count }, () => ({ kind: 'open', perSecond: pace.perSecond / count }))
  }
  const count = Math.max(1, Math.min(processes, pace.concurrency))
  return Array.from({ length: count }, (_, index) => {
    const concurrency = Math.floor((pace.concurrency * (index + 1)) / count) - Math.floor((pace.concurrency * index) / count)
    return { kind: 'closed', concurrency }
  })
}

function merged(parts: readonly Done[]): OneSidedResult {
  const measured = new Map<string, Measurement>()
  for (const { target, measurement } of parts.flatMap((part) => part.measured)) {
    const before = measured.get(target)
    const part = measurementFromJson(measurement)
    measured.set(target, before === undefined ? part : mergeMeasurements([before, part]))
  }
  return {
    measured,
    elapsedMs: Math.max(...parts.map(({ elapsedMs }) => elapsedMs)),
    generator: mergeGeneratorLoads(parts.map(({ generator }) => generator)),
  }
}

function untilAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
