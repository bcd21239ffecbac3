import { type ChildProcess, type Serializable, spawn } from 'node:child_process'
import { once } from 'node:events'
import { untilEnd } from '../lifetime.ts'
import { redact } from '../redact.ts'

export interface OwnProcessRequest {
  /** For errors: "the reference server". */
  name: string
  /** A command that help does not show, and its arguments. */
  args: readonly string[]
  /** Beside what every process of our own gets. */
  environment?: Readonly<Record<string, string>>
  /** Absolute path of the program: this one's own unless given. */
  program?: string
}

/** A process of this program's own. It ends with this one, whatever ends this one: their channel is then closed. */
export interface OwnProcess {
  /** null: it did not start. */
  readonly pid: number | null
  send(message: Serializable): void
  /**
   * Reads its messages until `read` gives something else than undefined. Rejects with an Error where the process ends, with the signal's reason
   * after an abort, and with what `read` throws.
   */
  hear<Heard>(read: (message: unknown) => Heard | undefined, signal?: AbortSignal): Promise<Heard>
  /** Ends it at once; resolves when it is gone. May be called twice. */
  stop(): Promise<void>
}

/**
 * What a process needs to start and to trust what this one trusts. Secrets and the runner's channels stay here, and so does every option that
 * would change what is measured.
 */
const passedOn = [
  'PATH',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'WINDIR',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]

/** Of what it says before it dies. */
const mostSaid = 4096

/** Starts this program anew, in a process that ends with `stop`, with the run, or with this process. */
export function startOwnProcess({ name, args, environment = {}, program }: OwnProcessRequest): OwnProcess {
  const child = spawn(process.execPath, [program ?? process.argv[1] ?? '', ...args], {
    env: { ...inherited(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C is for this process alone, which then ends the others.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const death = deathOf(child, name)
  const stop = untilEnd(() => end(child))
  return {
    pid: child.pid ?? null,
    send: (message) => {
      // Where it cannot be told any more it has ended, which whoever listens hears.
      child.send(message, () => {})
    },
    hear: (read, signal) => heard(child, death, read, signal),
    stop,
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((variable) => {
      const value = process.env[variable]
      return value === undefined ? [] : [[variable, value]]
    }),
  )
}

/** Resolves when it is gone and has been heard out. */
function deathOf(child: ChildProcess, name: string): Promise<Error> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostSaid)
  })
  const because = () => (said.trim() === '' ? '' : `: ${redact(said.trim())}`)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(new Error(`${name} did not start: ${error.message}`)))
    child.once('close', (code, signal) => {
      resolve(new Error(`${name} ended ${signal === null ? `with exit code ${code}` : `by ${signal}`}${because()}`))
    })
  })
}

function heard<Heard>(
  child: ChildProcess,
  death: Promise<Error>,
  read: (message: unknown) => Heard | undefined,
  signal?: AbortSignal,
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      child.off('message', hear)
      signal?.removeEventListener('abort', aborted)
      then()
    }
    const hear = (message: unknown) => {
      try {
        const result = read(message)
        if (result !== undefined) settle(() => resolve(result))
      } catch (error) {
        settle(() => reject(error))
      }
    }
    const aborted = () => settle(() => reject(signal?.reason))
    void death.then((error) => settle(() => reject(error)))
    signal?.addEventListener('abort', aborted, { once: true })
    child.on('message', hear)
    if (signal?.aborted) aborted()
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
