import { type ListeningProcess, startListeningProcess } from '../listening-process.ts'

/** The hidden command of this program that serves. */
export const referenceCommand = 'reference-server'

export interface ReferenceRequest {
  signal: AbortSignal
  /** Absolute path of the program: this one's own unless given. */
  program?: string
}

/** Starts the reference server in a process of its own. Rejects as `startListeningProcess` does. */
export function startReferenceServer({ signal, ...program }: ReferenceRequest): Promise<ListeningProcess> {
  return startListeningProcess({ name: 'the reference server', args: [referenceCommand], ...program }, signal)
}
