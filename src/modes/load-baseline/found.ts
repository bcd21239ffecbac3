import type { Baseline } from '../../load/baseline/baseline.ts'
import type { LoadRun } from './load-run.ts'

/** What is found out of a service; the rest of a `LoadRun` is settings. */
export type Found = Pick<
  LoadRun,
  'targets' | 'comparison' | 'generator' | 'notes' | 'hardening' | 'advice' | 'ramp' | 'died' | 'explained' | 'places'
> &
  // Preflight, unless somebody else is named; nothing, unless something was to be; and not every way to load a service looks into it.
  Partial<Pick<LoadRun, 'driven' | 'saved' | 'resources' | 'indexes'>> & {
    /** What `save` keeps. */
    baseline?: Baseline
  }

/** Of a service whose database is not ours. */
export const unexplained: Pick<Found, 'explained' | 'places'> = { explained: null, places: new Map() }
