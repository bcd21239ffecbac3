import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { untilEnd } from '../lifetime.ts'

/** A process of this program's own, which ends with it. */
export interface OwnProcess {
  /** The first message that it sent. */
  readonly hello: unknown
  readonly child: ChildProcess
  /** May be called twice. */
  stop(): Promise<void>
}

/** This program's file, as it was started; tests name the one that they run. */
export const programVariable = 'PREFLIGHT_PROGRAM'

/**
 * Starts this program anew with a command that help does not show, and waits for its first message over IPC. The process ends with the
 * channel, so also if this one is killed. Throws where it ends before it has said anything.
 */
export async function startOwnProcess(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<OwnProcess> {
  const program = process.env[programVariable] ?? process.argv[1] ?? ''
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    windowsHide: true,
  })
  const stop = untilEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  try {
    const hello = await Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message),
      once(child, 'exit').then(([code, signal]: unknown[]) => {
        throw new Error(`a process of our own (${args[0]}) ended before it was ready: ${String(code ?? signal)}`)
      }),
    ])
    return { hello, child, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** In such a process: says that it is ready, and ends it when the one that started it is gone. */
export function readyFor(parent: NodeJS.Process, message: object): void {
  parent.on('disconnect', () => parent.exit(0))
  parent.send?.(message)
}
