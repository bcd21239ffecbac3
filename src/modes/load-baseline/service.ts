import type { Run } from './index.ts'
import type { Found } from './running.ts'
import type { Scenario } from './scenario.ts'

/** Starts base and head from the user's commands, and loads them side by side. */
export async function runService(_run: Run, _scenario: Scenario): Promise<Found> {
  throw new Error('not yet')
}
