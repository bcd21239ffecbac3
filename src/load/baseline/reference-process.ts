import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { untilEnd } from '../../lifetime.ts'
import { redact } from '../../redact.ts'

/** The hidden command of this program that serves. */
export const referenceCommand = 'reference-server'

/** What it says once it listens. */
export const listening = z.strictObject({ port: z.number().int().min(1).max(65535) })

export interface ReferenceServer {
  /** "http://127.0.0.1:40123" */
  readonly origin: string
  /** May be called twice. */
  stop(): Promise<void>
}

export interface ReferenceRequest {
  signal: AbortSignal
  /** Absolute path of the program: this one's own unless given. */
  program?: string
}

/** What Node needs to start; nothing of the user's, no secret and no option that would change what is measured. */
const passedOn = ['PATH', 'SYSTEMROOT', 'WINDIR', 'TMPDIR', 'TEMP', 'TMP']

const startsWithinMs = 10_000
const mostSaid = 4096

/**
 * Starts the reference server in a process of its own, which ends with this one whatever ends that. Rejects with the signal's reason, or an
 * Error where it does not come up within 10 s.
 */
export async function startReferenceServer({ signal, program }: ReferenceRequest): Promise<ReferenceServer> {
  signal.throwIfAborted()
  const child = spawn(process.execPath, [program ?? process.argv[1] ?? '', referenceCommand], {
    env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C is for this process alone, which then ends the other.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const stop = untilEnd(() => end(child))
  try {
    const { port } = await portOf(child, signal)
    return { origin: `http://127.0.0.1:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function portOf(child: ChildProcess, signal: AbortSignal): Promise<z.infer<typeof listening>> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostSaid)
  })
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', aborted)
      then()
    }
    const fail = (how: string) =>
      settle(() => reject(new Error(`the reference server ${how}${said === '' ? '' : `: ${redact(said.trim())}`}`)))
    const aborted = () => settle(() => reject(signal.reason))
    const timer = setTimeout(() => fail(`was not there after ${startsWithinMs / 1000} s`), startsWithinMs)
    signal.addEventListener('abort', aborted, { once: true })
    child.on('error', (error) => fail(`did not start: ${error.message}`))
    child.once('close', (code, killed) => fail(killed === null ? `ended with exit code ${code}` : `was ended by ${killed}`))
    child.once('message', (message) => {
      const heard = listening.safeParse(message)
      if (heard.success) settle(() => resolve(heard.data))
      else fail('said what it may not')
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
