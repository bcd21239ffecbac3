import { endAll } from '../lifetime.ts'
import { secret } from '../redact.ts'
import { type Failure, failureOf } from './failure.ts'
import { untilInterrupted } from './interruption.ts'

export type Outcome<T> = { failure: null; value: T } | { failure: Failure; value: null }

/** What a runner or a terminal may hold in its environment, and no output may. */
const secretVariables = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']

/** A connection that somebody forgot to close shall not keep the program from exiting. */
const lingerMs = 3000

/**
 * Does the work of a door: an interrupt, or an error that nobody caught, aborts the signal and is what the work comes to; and
 * however it ends, nothing it started outlives it.
 * Throws nothing.
 */
export async function toTheEnd<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
  for (const name of secretVariables) secret(process.env[name] ?? '')
  const { signal, release } = untilInterrupted()
  const outcome = await settled(work, signal)
  const failures = await endAll()
  release()
  setTimeout(() => process.exit(), lingerMs).unref()
  // A run that went well, but could not clean up, did not go well.
  const [failure] = failures
  return failure === undefined || outcome.failure !== null ? outcome : { failure: failureOf(failure), value: null }
}

async function settled<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    const value = await work(signal)
    signal.throwIfAborted()
    return { failure: null, value }
  } catch (error) {
    return { failure: failureOf(error), value: null }
  }
}
