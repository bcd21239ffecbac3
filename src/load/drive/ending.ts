import { UserError } from '../../errors.ts'
import type { Failure } from '../measurement.ts'
import type { Recorder } from '../recorder.ts'

/** How a request ended. `ms` counts from its start. */
export type Ending =
  | { kind: 'answer'; ms: number; status: number; bytes: number }
  | { kind: 'failure'; failure: Failure; ms: number }

/** It could not be sent: the generator's own fault. */
export interface Unsent {
  kind: 'unsent'
  error: Error
}

/** Records an ending; returns what is told of it. */
export function record(recorder: Recorder, ending: Ending, timeoutMs: number): { ms: number; status: number | null } {
  if (ending.kind === 'answer') {
    recorder.answered(ending.ms, ending.status, ending.bytes)
    return { ms: ending.ms, status: ending.status }
  }
  if (ending.failure === 'timeout') recorder.timedOut(timeoutMs)
  else recorder.failed(ending.failure)
  return { ms: ending.ms, status: null }
}

/** The target's name, and why this machine could not send it. */
export function notSent(target: string, { error }: Unsent): UserError {
  return new UserError(`this machine could not send ${target}: ${error.message}`, {
    remedy: 'Lower the concurrency or the rate, or allow more open files (ulimit -n).',
    cause: error,
  })
}
