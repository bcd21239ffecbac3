import { Interrupted } from '../errors.ts'
import { killEveryTree } from '../process/tree.ts'

/** Exit codes of a run that was ended from outside: 128 + the signal's number. */
export const interruptedExitCodes = { SIGINT: 130, SIGTERM: 143 } as const

type Signal = keyof typeof interruptedExitCodes

/**
 * A signal that SIGINT or SIGTERM aborts. Who presses Ctrl-C again will not wait for the servers to stop: children are killed, and
 * the program exits at once. (The runner sends SIGINT, then SIGTERM 7.5 s later: that one changes nothing.) An error that nobody caught
 * aborts it as well, with that error as the reason: the program would otherwise die with its servers running.
 */
export function untilInterrupted(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const on = (name: Signal) => {
    if (!controller.signal.aborted) controller.abort(new Interrupted(name))
    else if (name === 'SIGINT') {
      killEveryTree()
      process.exit(interruptedExitCodes[name])
    }
  }
  // Of a rejection that nobody handled as well.
  const uncaught = (error: unknown) => {
    if (!controller.signal.aborted) controller.abort(error)
  }
  process.on('uncaughtException', uncaught)
  process.on('SIGINT', on)
  process.on('SIGTERM', on)
  return {
    signal: controller.signal,
    release() {
      process.off('uncaughtException', uncaught)
      process.off('SIGINT', on)
      process.off('SIGTERM', on)
    },
  }
}
