import { UserError } from '../errors.ts'
import { redact } from '../redact.ts'
import { type Exit, type StartRequest, startCommand } from './start.ts'

export interface CommandRequest extends StartRequest {
  /** Ends the tree; the call then throws the signal's reason, a `UserError` with the command's name before it. */
  signal: AbortSignal
  /** After so long the tree is ended, and the call throws a `UserError` that names time-budget. */
  timeLimitMs: number
}

export interface CommandResult extends Exit {
  /** The last 64 Ki characters of both streams, redacted. */
  output: string
}

/** A timer of more than 2^31 - 1 ms fires at once. */
const longestTimerMs = 2 ** 31 - 1

/** What a shell says where it does not find a command (POSIX, "Exit Status for Commands"). */
const commandNotFound = 127

/**
 * Runs a user's command in a shell (see `shellFor`), without input, and leaves no process of its behind: neither after its
 * end, nor after a time limit, an abort or the end of the run. A non-zero exit is returned. Throws `UserError` where the
 * command or its directory does not exist, or the time limit has passed; the signal's reason after an abort.
 */
export async function runCommand(request: CommandRequest): Promise<CommandResult> {
  request.signal.throwIfAborted()
  const started = await startCommand(request)
  try {
    const { exitCode, signal } = await exitOf(started.exit, request)
    await started.drained()
    if (exitCode === commandNotFound) throw notFound(request.input, started.output())
    return { exitCode, signal, output: started.output() }
  } finally {
    await started.stop()
  }
}

/** Resolves when the shell is gone; rejects at once on an abort or at the time limit (the caller ends the tree). */
function exitOf(exit: Promise<Exit>, request: CommandRequest): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const aborted = () => settle(() => reject(abortOf(request)))
    const timer = setTimeout(() => settle(() => reject(tooLong(request))), Math.min(request.timeLimitMs, longestTimerMs))
    const settle = (then: () => void) => {
      clearTimeout(timer)
      request.signal.removeEventListener('abort', aborted)
      then()
    }
    request.signal.addEventListener('abort', aborted, { once: true })
    if (request.signal.aborted) aborted()
    void exit.then((how) => settle(() => resolve(how)))
  })
}

/** What an exit code of 127 means. */
export function notFound(input: string, output: string): UserError {
  const said = output.trim().split('\n').at(-1) ?? ''
  return new UserError(`${input}: a command was not found${said === '' ? '' : ` (${said})`}`, {
    remedy: 'Install it in an earlier step or in setup-command, or give its path.',
  })
}

/** Where the time of the whole run is spent (a `UserError` as the reason), it is this command that it was spent on. */
function abortOf(request: CommandRequest): unknown {
  const { reason } = request.signal
  if (!(reason instanceof UserError)) return reason
  return new UserError(`${request.input}: \`${redact(firstLine(request.command))}\` was killed: ${reason.message}`, {
    ...(reason.remedy === null ? {} : { remedy: reason.remedy }),
    cause: reason,
  })
}

function tooLong(request: CommandRequest): UserError {
  const seconds = Math.round(request.timeLimitMs / 100) / 10
  return new UserError(
    `${request.input}: \`${redact(firstLine(request.command))}\` had not ended after ${seconds} s and was killed`,
    {
      remedy: 'If it only needs longer, raise time-budget; if it waits for an answer, make it ask nothing.',
    },
  )
}

function firstLine(command: string): string {
  const [first = '', ...rest] = command.trim().split('\n')
  return rest.length === 0 ? first : `${first} …`
}
