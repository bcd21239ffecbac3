import type { Pace } from '../../load/drive/loader.ts'
import { loadAlone } from './alone.ts'
import type { Run } from './index.ts'
import type { Scenario } from './scenario.ts'

/** Loads one service as it is told. */
export function driverOf({ config, signal, progress }: Run, { targets, ca }: Scenario, origin: string) {
  const { requestTimeoutMs: timeoutMs, processes } = config
  return (pace: Pace, durationMs: number) =>
    loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress })
}
