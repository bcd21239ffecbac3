import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf, UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { type KeptOutput, keepOutput } from './output.ts'
import { shellFor } from './shell.ts'
import { endTree, marker, type ProcessTree, remember } from './tree.ts'

export interface StartRequest {
  /** The input that it comes from, for errors: "migrate-command". */
  input: string
  /** A shell's command line. */
  command: string
  /** Started as it is, without a shell: `command` is then what errors call it. */
  program?: { file: string; args: readonly string[] }
  /** Absolute. */
  cwd: string
  /** Complete: nothing is inherited. See `environmentFor`. */
  env: Readonly<Record<string, string>>
  /** Every line of stdout and stderr as it comes, redacted, without its end. */
  onOutput: (line: string) => void
}

export interface Exit {
  /** null: ended by `signal`. */
  exitCode: number | null
  signal: NodeJS.Signals | null
}

/** A user's command at work. */
export interface StartedCommand {
  readonly tree: ProcessTree
  /** Resolves when the shell is gone; what it started may still be at work. Never rejects. */
  readonly exit: Promise<Exit>
  /** The last 64 Ki characters of both streams, redacted. */
  output(): string
  /** From now on its output is kept, but passed on no more: it costs next to nothing then. */
  quieten(): void
  /** Resolves when everything that was said before the shell's end has been read; children may hold the streams open for longer. */
  drained(): Promise<void>
  /** Ends the whole tree. May be called twice. */
  stop(): Promise<void>
}

/** How long the streams may still say something after the shell is gone. Children that hold them open are ended then. */
const drainMs = 200

/**
 * Starts a user's command in a shell (see `shellFor`), without input. Its tree ends with `stop`, or with the run. Throws
 * `UserError` where its directory does not exist, or the shell does not start.
 */
export async function startCommand(request: StartRequest): Promise<StartedCommand> {
  await mustBeDirectory(request)
  const id = randomUUID()
  const { file, args, shell } = request.program ? { ...request.program, shell: false } : shellFor(request.command, request.env)
  const child = spawn(file, args, {
    cwd: request.cwd,
    env: { ...request.env, [marker]: id },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const exit = new Promise<Exit>((resolve) => child.once('exit', (exitCode, signal) => resolve({ exitCode, signal })))
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const output = keepOutput(request.onOutput)
  child.stdout?.on('data', output.stream())
  child.stderr?.on('data', output.stream())
  const pid = child.pid ?? (await spawnFailure(child, request))
  const tree = { pid, id }
  return {
    tree,
    exit,
    output: output.text,
    quieten: output.quieten,
    async drained() {
      await Promise.race([closed, sleep(drainMs, undefined, { ref: false })])
      output.flush()
    },
    stop: ending(child, tree, output),
  }
}

function ending(child: ChildProcess, tree: ProcessTree, output: KeptOutput): () => Promise<void> {
  const forget = remember(tree)
  let ended: Promise<void> | null = null
  const end = untilEnd(() => endTree(tree))
  return () => {
    ended ??= end().finally(() => {
      forget()
      output.flush()
      child.stdout?.destroy()
      child.stderr?.destroy()
    })
    return ended
  }
}

async function spawnFailure(child: ChildProcess, { input }: StartRequest): Promise<never> {
  const [error]: unknown[] = await once(child, 'error')
  throw new UserError(`${input}: the shell did not start: ${messageOf(error)}`, { cause: error })
}

async function mustBeDirectory({ cwd, input }: StartRequest): Promise<void> {
  const found = await stat(cwd).catch(() => null)
  if (found?.isDirectory() !== true) throw new UserError(`${input}: there is no directory ${cwd} to run it in`)
}
