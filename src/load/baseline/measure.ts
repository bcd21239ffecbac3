import { mergeRoundLoads } from '../drive/generator-load.ts'
import type { Loader, RoundResult } from '../drive/loader.ts'
import { findPace, isGiven, type Wanted, warmUp } from '../duet/pace.ts'
import { roundLength } from '../duet/round-length.ts'
import type { GeneratorLoad, Measurement } from '../measurement.ts'
import { mergeMeasurements } from '../recorder.ts'
import type { Target } from '../target.ts'
import type { Baseline, BaselineLoad } from './baseline.ts'
import { baselinePlan } from './compare.ts'
import { recordBaseline } from './record.ts'

export interface MeasureRequest {
  /** Of these targets. */
  loader: Loader
  targets: readonly Target[]
  /** The service's, and the reference server's. */
  origins: { service: string; reference: string }
  wanted: Wanted
  /** How the baseline was driven that this is to be compared with: its rounds are kept, and its pace where no other is wanted. null: none. */
  like: BaselineLoad | null
  /** Of load, in ms. */
  mostMs: number
  /** When load has to end, as `performance.now()` counts. */
  deadline: number
  /** Of the service; null: not known. */
  commit: string | null
  signal: AbortSignal
  /** Called after each round; what it throws ends the run. */
  afterRound?: (state: MeasureState) => void
}

export interface MeasureState {
  /** Of the service, in this round. */
  last: { measured: ReadonlyMap<string, Measurement>; elapsedMs: number }
  loadMs: number
  mostMs: number
}

/** A service as it was measured beside the reference server. */
export interface Measured {
  baseline: Baseline
  /** Of the service, every target by its name. */
  service: ReadonlyMap<string, Measurement>
  rounds: number
  /** In ms of measured load. The trial and the warm-up are not in it. */
  loadMs: number
  generator: GeneratorLoad
}

/** With fewer rounds there is a longer one for targets that are rarely asked: a comparison needs ten. */
const plannedRounds = 15

/** Answers that take as long as a round stretch it: then the load may last so much longer until there are rounds enough. */
const mostOverrun = 2

/** Loads a service and the reference server in the same instants, round by round. Rejects as a round does, and with what `afterRound` throws. */
export async function measureBeside(request: MeasureRequest): Promise<Measured> {
  const { loader, targets, mostMs, deadline, commit, signal } = request
  const load = await loadOf(request)
  const record = recordBaseline(targets, load, { service: 'service', reference: 'reference' })
  let service: ReadonlyMap<string, Measurement> = new Map()
  const rounds: RoundResult[] = []
  let loadMs = 0
  do {
    const round = await loader.round({
      origins: pairOf(request, rounds.length),
      sides: 'together',
      pace: load.pace,
      lengthMs: load.roundMs,
      signal,
    })
    rounds.push(round)
    record.add(round)
    loadMs += round.elapsedMs
    const measured = round.measured.get('service') ?? new Map()
    service = new Map(targets.map(({ name }) => [name, merged(service.get(name), measured.get(name))]))
    request.afterRound?.({ last: { measured, elapsedMs: round.elapsedMs }, loadMs, mostMs })
  } while (!isEnough(rounds.length, loadMs, mostMs) && performance.now() + load.roundMs <= deadline)
  return {
    baseline: record.baseline(commit),
    service,
    rounds: rounds.length,
    loadMs,
    generator: mergeRoundLoads(rounds.map(({ generator }) => generator)),
  }
}

async function loadOf(request: MeasureRequest): Promise<BaselineLoad> {
  const { loader, targets, wanted, like, mostMs, signal } = request
  const trial = { origins: pairOf(request, 0), sides: 'together', signal } as const
  if (like !== null && !isGiven(wanted)) {
    await warmUp(loader, trial)
    return like
  }
  const { pace, capacity } = await findPace(loader, { ...trial, wanted })
  return { pace, roundMs: like?.roundMs ?? roundLength({ pace, capacity, targets, mostMs, leastRounds: plannedRounds }) }
}

/** Whoever is asked first is asked first in every tick of the round: they take turns. */
function pairOf({ origins }: MeasureRequest, turn: number) {
  const pair = [
    { side: 'service', origin: origins.service },
    { side: 'reference', origin: origins.reference },
  ]
  return turn % 2 === 0 ? pair : pair.toReversed()
}

function isEnough(rounds: number, loadMs: number, mostMs: number): boolean {
  return loadMs >= mostMs && (rounds >= baselinePlan.leastRounds || loadMs >= mostMs * mostOverrun)
}

function merged(...parts: (Measurement | undefined)[]): Measurement {
  return mergeMeasurements(parts.filter((part) => part !== undefined))
}
