import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { redact } from '../redact.ts'
import { lineWise, tail } from './lines.ts'
import { shellFor } from './shell.ts'
import { endTree, marker, remember } from './tree.ts'

export interface CommandRequest {
  /** The input that it comes from, for errors: "migrate-command". */
  input: string
  /** A shell's command line. */
  command: string
  /** Absolute. */
  cwd: string
  /** Complete: nothing is inherited. See `environmentFor`. */
  env: Readonly<Record<string, string>>
  /** Ends the tree; the call then throws the signal's reason, a `UserError` with the command's name before it. */
  signal: AbortSignal
  /** After so long the tree is ended, and the call throws a `UserError` that names time-budget. */
  timeLimitMs: number
  /** Every line of stdout and stderr as it comes, redacted, without its end. */
  onOutput: (line: string) => void
}

export interface CommandResult {
  /** null: ended by `signal`. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  /** The last 64 Ki characters of both streams, redacted. */
  output: string
}

const tailChars = 64 * 1024

/** How long the streams may still say something after the shell is gone. Children that hold them open are ended then. */
const drainMs = 200

/** A timer of more than 2^31 - 1 ms fires at once. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Runs a user's command in a shell (see `shellFor`), without input, and leaves no process of its behind: neither after its
 * end, nor after a time limit, an abort or the end of the run. A non-zero exit is returned. Throws `UserError` where the
 * command or its directory does not exist, or the time limit has passed; the signal's reason after an abort.
 */
export async function runCommand(request: CommandRequest): Promise<CommandResult> {
  request.signal.throwIfAborted()
  await mustBeDirectory(request)
  const id = randomUUID()
  const { file, args, shell } = shellFor(request.command, request.env)
  const child = spawn(file, args, {
    cwd: request.cwd,
    env: { ...request.env, [marker]: id },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const kept = tail(tailChars)
  const flush = follow(child, (line) => {
    kept.add(line)
    request.onOutput(line)
  })
  const tree = child.pid === undefined ? null : { pid: child.pid, id }
  const forget = tree === null ? () => {} : remember(tree)
  const end = untilEnd(() => (tree === null ? undefined : endTree(tree)))
  try {
    const streamsClosed = new Promise<void>((resolve) => child.once('close', () => resolve()))
    const { exitCode, signal } = await exitOf(child, request)
    await Promise.race([streamsClosed, sleep(drainMs, undefined, { ref: false })])
    flush()
    if (exitCode === 127) throw notFound(request, kept.text())
    return { exitCode, signal, output: kept.text() }
  } finally {
    await end()
    forget()
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
}

/** Resolves when the shell is gone; rejects at once on an abort or at the time limit (the caller ends the tree). */
function exitOf(
  child: ChildProcess,
  request: CommandRequest,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    const aborted = () => settle(() => reject(abortOf(request)))
    const timer = setTimeout(() => settle(() => reject(tooLong(request))), Math.min(request.timeLimitMs, longestTimerMs))
    const settle = (then: () => void) => {
      clearTimeout(timer)
      request.signal.removeEventListener('abort', aborted)
      then()
    }
    request.signal.addEventListener('abort', aborted, { once: true })
    child.once('error', (error) =>
      settle(() => reject(new UserError(`${request.input}: the shell did not start: ${error.message}`, { cause: error }))),
    )
    child.once('exit', (exitCode, signal) => settle(() => resolve({ exitCode, signal })))
  })
}

function follow(child: ChildProcess, onLine: (line: string) => void): () => void {
  const streams = [child.stdout, child.stderr].map((stream) => {
    const lines = lineWise(onLine)
    stream?.on('data', (chunk: Buffer) => lines.push(chunk))
    return lines
  })
  return () => {
    for (const lines of streams) lines.end()
  }
}

async function mustBeDirectory({ cwd, input }: CommandRequest): Promise<void> {
  const found = await stat(cwd).catch(() => null)
  if (found?.isDirectory() !== true) throw new UserError(`${input}: there is no directory ${cwd} to run it in`)
}

function notFound(request: CommandRequest, output: string): UserError {
  const said = output.trim().split('\n').at(-1) ?? ''
  return new UserError(`${request.input}: a command was not found${said === '' ? '' : ` (${said})`}`, {
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
