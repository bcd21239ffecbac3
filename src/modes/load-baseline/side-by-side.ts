import type { LoadBaselineConfig } from '../../config/config.ts'
import type { Advice, RampStep } from '../../load/advice/measured.ts'
import { gatePlan, plannedLooks } from '../../load/decide/looks.ts'
import { openLoader } from '../../load/drive/scheduler.ts'
import { type Duet, runDuet } from '../../load/duet/duet.ts'
import type { DuetOrigins } from '../../load/duet/origins.ts'
import type { DuetRound } from '../../load/duet/round.ts'
import type { Measurement } from '../../load/measurement.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Resources } from '../../load/resources/resources.ts'
import type { Target } from '../../load/target.ts'
import type { Progress } from '../../progress.ts'
import { adviceFor } from './advise.ts'
import { showRound } from './live.ts'
import { type LoadLength, loadLength } from './load-length.ts'
import type { Load, TargetOutcome } from './load-run.ts'
import { tooShort } from './present/too-short.ts'
import { wantedPace } from './scenario.ts'
import { refuseSilence } from './silence.ts'
import type { TimeBudget } from './time-budget.ts'
import type { UsageMeter } from './usage.ts'

export interface SideBySideRequest {
  config: LoadBaselineConfig
  targets: readonly Target[]
  ca: string | null
  origins: DuetOrigins
  restart: (() => Promise<DuetOrigins>) | null
  /** About how long a restart takes, in ms. */
  restartMs: number
  /** When load has to have ended, as `performance.now()` counts. */
  deadline: number
  time: TimeBudget
  /** null: they are not ours to look into. */
  meter: UsageMeter | null
  /** Throws where a side has ended by itself. */
  check: () => void
  signal: AbortSignal
  progress: Progress
}

/** Loads base and head side by side until the gate knows, or the time is spent. */
export function compareSides(request: SideBySideRequest): Promise<Compared> {
  return request.time.during('load', () => compare(request))
}

export interface Compared {
  duet: Duet
  length: LoadLength
  targets: TargetOutcome[]
}

async function compare(request: SideBySideRequest): Promise<Compared> {
  const { config, targets, ca, origins, restart, deadline, time, signal, progress } = request
  progress.phase('comparing base and head')
  const restartMs = restart === null ? null : request.restartMs
  const length = loadLength(config.durationMs, deadline - performance.now(), restartMs, targets.length)
  // Of `duration` that was said at the beginning.
  if (length.tooShortBy === 'time-budget') progress.note(tooShort(length))
  const loader = openLoader({ targets, timeoutMs: config.requestTimeoutMs, ca })
  const load = plannedLooks(length.loadMs / 1000)
  try {
    const duet = await runDuet({
      loader,
      targets,
      origins,
      restart:
        restart &&
        (() => {
          time.turnTo('confirmation')
          return restart()
        }),
      wanted: wantedPace(config),
      gate: { load, plan: gatePlan(load, config) },
      deadline,
      signal,
      async afterRound(state) {
        request.check()
        if (state.rounds.length === 1) refuseSilentSide(state.rounds, origins)
        const last = state.rounds.at(-1)
        if (last !== undefined) await request.meter?.afterRound(last)
        showRound(progress, state)
      },
    })
    return { duet, length, targets: targets.map((target) => outcomeOf(target, duet)) }
  } finally {
    await loader.close()
  }
}

/** What follows for scaling from how the head answered beside the base. */
export function adviceOnHead(
  { rounds, confirmation, asking, generator }: Duet,
  resources: Resources | null,
  ramp: readonly RampStep[],
): Advice[] {
  const all = [...rounds, ...(confirmation ?? [])]
  const measured = all.flatMap(({ head }) => [...head.values()])
  const elapsedMs = all.reduce((sum, round) => sum + round.elapsedMs, 0)
  return adviceFor({ measured, elapsedMs, pace: asking.pace, generator, resources, ramp })
}

/** A side that answers nothing from the first is a mistake in the set-up, and not a slow service. */
function refuseSilentSide([first]: readonly DuetRound[], origins: DuetOrigins): void {
  if (first === undefined) return
  refuseSilence(first.base.values(), origins.base)
  refuseSilence(first.head.values(), origins.head)
}

function outcomeOf(target: Target, { decision, rounds, confirmation }: Duet): TargetOutcome {
  const all = [...rounds, ...(confirmation ?? [])]
  return {
    target,
    head: loadOf(target, all, ({ head }) => head),
    base: loadOf(target, all, ({ base }) => base),
    decision: decision.targets.find((each) => each.target === target.name) ?? null,
  }
}

function loadOf(
  { name }: Target,
  rounds: readonly DuetRound[],
  side: (round: DuetRound) => ReadonlyMap<string, Measurement>,
): Load {
  const measured = rounds.flatMap((round) => side(round).get(name) ?? [])
  return {
    measured: mergeMeasurements(measured),
    elapsedMs: rounds.reduce((sum, { askedMs }) => sum + (askedMs.get(name) ?? 0), 0),
  }
}
