import { untilEnd } from '../../lifetime.ts'
import { type LatencyHistogram, newHistogram } from '../latency-histogram.ts'
import { mergeMeasurements } from '../recorder.ts'
import type { Target } from '../target.ts'
import { weightedChoice } from './choice.ts'
import { Connections } from './connections.ts'
import { newConnector } from './connector.ts'
import { type Driven, drive } from './drive.ts'
import { startMeter } from './generator-load.ts'
import type { Loader, RoundRequest, RoundResult } from './loader.ts'
import { type Metronome, openMetronome } from './metronome.ts'
import { sendable } from './request.ts'
import { Side } from './side.ts'

export interface LoaderSettings {
  targets: readonly Target[]
  /** From a request's start to the end of its answer; it then counts so much. */
  timeoutMs: number
  /** PEM: trusted as well as what Node trusts. null: that alone. */
  ca: string | null
  /** Number of the first request, 0 unless given: processes that share a load choose their targets from different places. */
  firstRequest?: number
}

/**
 * Opens a loader over undici. Its rounds reject with a `UserError` where a target cannot be sent or the machine has run out of files or
 * ports, and with the signal's reason after an abort, which ends every connection at once.
 */
export function openLoader({ targets, timeoutMs, ca, firstRequest = 0 }: LoaderSettings): Loader {
  // Says at once what cannot be sent, whatever the side.
  for (const target of targets) sendable(target, 'http://localhost')
  const choose = weightedChoice(targets.map(({ weight }) => weight))
  const connector = newConnector(ca)
  const connections = new Map<string, Connections>()
  let metronome: Promise<Metronome> | null = null
  /** Of the run: how many requests each side has been sent, or would have been. */
  let asked = firstRequest

  function connectionsOf(side: string, origin: string): Connections {
    const key = `${side} ${origin}`
    const open = connections.get(key) ?? new Connections(origin, connector, timeoutMs)
    connections.set(key, open)
    return open
  }

  async function endConnections(): Promise<void> {
    const all = [...connections.values()]
    connections.clear()
    await Promise.all(all.map((each) => each.destroy()))
  }

  const close = untilEnd(async () => {
    await endConnections()
    await (await metronome?.catch(() => null))?.close()
  })

  /** Index of the target that the n-th request of a round goes to, given the name of the only one. */
  function choiceOf(only: string | undefined): (n: number) => number {
    const first = asked
    if (only === undefined) return (n) => choose(first + n)
    const index = targets.findIndex(({ name }) => name === only)
    if (index === -1) throw new RangeError(`there is no target ${JSON.stringify(only)}`)
    return () => index
  }

  async function round({ origins, sides, pace, only, lengthMs, signal, onResult }: RoundRequest): Promise<RoundResult> {
    signal.throwIfAborted()
    const choice = choiceOf(only)
    if (pace.kind === 'open') metronome ??= openMetronome()
    const beats = await metronome
    const all = origins.map((origin) => new Side({ origin, targets, timeoutMs, connectionsOf, onResult }))
    const groups = sides === 'together' ? [all] : all.map((side) => [side])
    const meter = startMeter()
    const first = asked
    const stretches: Driven[] = []
    try {
      for (const group of groups) {
        const stretch = await drive({ sides: group, pace, lengthMs, signal, metronome: beats, choose: choice })
        asked = Math.max(asked, first + stretch.asked)
        stretches.push(stretch)
      }
    } catch (error) {
      await endConnections()
      throw error
    }
    return {
      measured: new Map(all.map((side) => [side.name, side.measured])),
      elapsedMs: Math.max(...stretches.map(({ elapsedMs }) => elapsedMs)),
      generator: meter.read(pace.kind === 'open' ? { lateness: latenessOf(stretches), latency: latencyOf(all) } : null),
    }
  }

  return { round, close }
}

function latenessOf(stretches: readonly Driven[]): LatencyHistogram {
  const whole = newHistogram()
  for (const { lateness } of stretches) whole.merge(lateness)
  return whole
}

function latencyOf(sides: readonly Side[]): LatencyHistogram {
  return mergeMeasurements(sides.flatMap(({ measured }) => [...measured.values()])).latency
}
