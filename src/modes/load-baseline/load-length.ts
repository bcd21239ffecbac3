import { leastLoadSeconds } from '../../load/decide/looks.ts'
import type { Duet } from '../../load/duet/duet.ts'
import { mostTrialsMs } from '../../load/duet/pace.ts'

/** How long a comparison loads at most. */
export interface LoadLength {
  /** In ms, with what may be needed to confirm. */
  loadMs: number
  /** What sets it. */
  by: 'duration' | 'time-budget'
  /** What makes it so short that there can hardly be a verdict; null: it is long enough. */
  tooShortBy: 'duration' | 'time-budget' | null
}

/** The most load that a comparison measures, unless `duration` says otherwise, in ms. */
const mostLoadMs = 60_000

/** With less than that there can hardly be a verdict, in ms. */
export const leastLoadMs = leastLoadSeconds * 1000

/** What a warm-up and trials wait for at their end, and the warm-up after a restart with it, in ms: rounded up. */
const lastAnswersMs = 1200
const setOutAgainMs = 4000

/**
 * As long as is wanted, as far as it fits into what is left of the time budget together with a confirmation: a load that lasts until the end
 * could find a regression, and never call it one.
 *
 * @param restartMs what it takes to start the sides anew; null: they cannot be
 * @param targets how many there are
 */
export function loadLength(wantedMs: number | null, leftMs: number, restartMs: number | null, targets: number): LoadLength {
  const beside = mostTrialsMs(targets) + lastAnswersMs + (restartMs === null ? 0 : restartMs + setOutAgainMs)
  const fitsMs = Math.max(1000, leftMs - beside)
  const loadMs = Math.min(wantedMs ?? mostLoadMs, fitsMs)
  const by = fitsMs < (wantedMs ?? mostLoadMs) ? 'time-budget' : 'duration'
  if (loadMs >= leastLoadMs) return { loadMs, by, tooShortBy: null }
  return { loadMs, by, tooShortBy: wantedMs !== null && wantedMs < leastLoadMs ? 'duration' : 'time-budget' }
}

/** What ended a comparison's load: enough evidence, its length as it was wanted, or the time budget. */
export function endedBy({ duet, length }: { duet: Pick<Duet, 'ended'>; length: LoadLength }): Duet['ended'] {
  return duet.ended === 'duration' && length.by === 'time-budget' ? 'deadline' : duet.ended
}
