import { type ListeningProcess, startListeningProcess } from '../listening-process.ts'
import { type OwnProcess, startOwnProcess } from '../own-process.ts'
import type { Work } from './sample-service.ts'

/** The hidden command of this program. */
export const sampleCommand = 'sample-service'

export interface SampleProcessRequest {
  work: Work
  /** 0.1: every request takes 10 % more work. */
  slowdown: number
  /** For 'query'. */
  databaseUrl: string | null
  signal: AbortSignal
}

/** Rejects as `startListeningProcess` does. */
export function startSampleProcess({ work, slowdown, databaseUrl, signal }: SampleProcessRequest): Promise<ListeningProcess> {
  const environment = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }
  return startListeningProcess({ name: 'the sample service', args: [sampleCommand, work, String(slowdown)], environment }, signal)
}

export function startNeighbour(): OwnProcess {
  return startOwnProcess({ name: 'a noisy neighbour', args: [sampleCommand, 'neighbour'] })
}
