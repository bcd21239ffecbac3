import type { LoadBaselineConfig } from '../../config/config.ts'
import { gatePlan, plannedLooks } from '../../load/decide/looks.ts'
import { openLoader } from '../../load/drive/scheduler.ts'
import { type Duet, type DuetOrigins, runDuet } from '../../load/duet/duet.ts'
import type { DuetRound } from '../../load/duet/round.ts'
import type { Measurement } from '../../load/measurement.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import type { Target } from '../../load/target.ts'
import type { Progress } from '../../progress.ts'
import { showRound } from './live.ts'
import type { Load, TargetOutcome } from './load-run.ts'
import { wantedPace } from './scenario.ts'
import { refuseSilence } from './silence.ts'

export interface SideBySideRequest {
  config: LoadBaselineConfig
  targets: readonly Target[]
  ca: string | null
  origins: DuetOrigins
  restart: (() => Promise<DuetOrigins>) | null
  /** When load has to have ended, as `performance.now()` counts. */
  deadline: number
  /** Throws where a side has ended by itself. */
  check: () => void
  signal: AbortSignal
  progress: Progress
}

/** The most load that a comparison measures, unless `duration` says otherwise, in ms. */
const mostLoadMs = 60_000

/** Loads base and head side by side until the gate knows, or the time is spent. */
export async function compareSides(request: SideBySideRequest): Promise<{ duet: Duet; targets: TargetOutcome[] }> {
  const { config, targets, ca, origins, restart, deadline, signal, progress } = request
  progress.phase('comparing base and head')
  const loader = openLoader({ targets, timeoutMs: config.requestTimeoutMs, ca })
  const load = plannedLooks((config.durationMs ?? mostLoadMs) / 1000)
  try {
    const duet = await runDuet({
      loader,
      targets,
      origins,
      restart,
      wanted: wantedPace(config),
      gate: { load, plan: gatePlan(load, config) },
      deadline,
      signal,
      afterRound(state) {
        request.check()
        if (state.rounds.length === 1) refuseSilentSide(state.rounds, origins)
        showRound(progress, state)
      },
    })
    return { duet, targets: targets.map((target) => outcomeOf(target, duet)) }
  } finally {
    await loader.close()
  }
}

/** A side that answers nothing from the first is a mistake in the set-up, and not a slow service. */
function refuseSilentSide([first]: readonly DuetRound[], origins: DuetOrigins): void {
  if (first === undefined) return
  refuseSilence(first.base.values(), origins.base)
  refuseSilence(first.other.values(), origins.head)
}

function outcomeOf(target: Target, { decision, rounds, confirmation }: Duet): TargetOutcome {
  const toHead = [...rounds, ...(confirmation ?? [])].filter(({ kind }) => kind === 'head')
  return {
    target,
    head: loadOf(target, toHead, ({ other }) => other),
    base: loadOf(target, toHead, ({ base }) => base),
    decision: decision.targets.find((each) => each.target === target.name) ?? null,
  }
}

function loadOf(
  { name }: Target,
  rounds: readonly DuetRound[],
  side: (round: DuetRound) => ReadonlyMap<string, Measurement>,
): Load {
  const measured = rounds.flatMap((round) => side(round).get(name) ?? [])
  return { measured: mergeMeasurements(measured), elapsedMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) }
}
