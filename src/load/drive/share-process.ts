import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { UserError } from '../../errors.ts'
import { redact } from '../../redact.ts'
import { type Done, type Order, type Report, report, type Share } from './share-protocol.ts'

/** The hidden command of this program. */
export const shareCommand = 'drive-share'

/** What a process needs to run and to trust what this one trusts; secrets and the runner's channels stay here. */
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

/** A process that drives a share of a load. It ends with this one, whatever ends this one: their channel is then closed. */
export class ShareProcess {
  readonly #child: ChildProcess
  #said = ''

  constructor(program: string) {
    this.#child = spawn(process.execPath, [program, shareCommand], {
      env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Ctrl-C is for this process alone, which then ends the others.
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    // Whoever waits for it hears that it died.
    this.#child.on('error', () => {})
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-mostSaid)
    })
  }

  /** Resolves once it is ready to drive its share. Rejects where it fails or dies. */
  async prepare(share: Share): Promise<void> {
    await this.#until('ready', share, () => {})
  }

  /** Lets it drive; `onProgress` hears of the requests so far. Rejects where it fails or dies. */
  async drive(onProgress: (requests: number) => void): Promise<Done> {
    return this.#until('done', { kind: 'begin' }, onProgress)
  }

  /** Ends it at once; resolves when it is gone. */
  async end(): Promise<void> {
    const child = this.#child
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  #until<Kind extends Report['kind']>(
    kind: Kind,
    order: Order,
    onProgress: (requests: number) => void,
  ): Promise<Extract<Report, { kind: Kind }>> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      const hear = (message: unknown) => {
        const heard = report.safeParse(message)
        if (!heard.success) {
          settle(() => reject(new Error(`a process that drives said what it may not: ${heard.error.message}`)))
          return
        }
        const said = heard.data
        if (said.kind === 'failed') settle(() => reject(failureIn(said)))
        else if (said.kind === 'progress') onProgress(said.requests)
        else if (isOf(said, kind)) settle(() => resolve(said))
      }
      const died = () => settle(() => reject(this.#death()))
      const settle = (then: () => void) => {
        child.off('message', hear).off('exit', died).off('error', died)
        then()
      }
      child.on('message', hear).on('exit', died).on('error', died)
      child.send(order, (error) => {
        if (error !== null) died()
      })
    })
  }

  #death(): Error {
    const { exitCode, signalCode } = this.#child
    const how = signalCode === null ? `with exit code ${exitCode}` : `by ${signalCode}`
    return new Error(`a process that drove the load ended ${how}${this.#said === '' ? '' : `: ${redact(this.#said.trim())}`}`)
  }
}

function isOf<Kind extends Report['kind']>(said: Report, kind: Kind): said is Extract<Report, { kind: Kind }> {
  return said.kind === kind
}

function failureIn({ message, users, remedy }: Extract<Report, { kind: 'failed' }>): Error {
  return users ? new UserError(message, remedy === null ? {} : { remedy }) : new Error(message)
}
