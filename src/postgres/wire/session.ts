import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { ConnectionLost } from './backend.ts'
import { ExtendedProtocol } from './extended-protocol.ts'
import { Link } from './link.ts'
import type { Message } from './messages.ts'
import { OwnQueries } from './own-queries.ts'
import type { Recorder } from './recorder.ts'
import { SimpleProtocol } from './simple-protocol.ts'
import { type Outlook, Tracer } from './tracer.ts'

/** One traced connection: its client's messages are dealt with one after another, each by the protocol that it belongs to. */
export class Session {
  readonly #link: Link
  readonly #own: OwnQueries
  readonly #tracer: Tracer
  readonly #simple: SimpleProtocol
  readonly #extended: ExtendedProtocol

  constructor(options: { number: number; client: Duplex; backend: Socket; recorder: Recorder; outlook: Outlook }) {
    const { recorder } = options
    this.#link = new Link(options.client, options.backend)
    this.#own = new OwnQueries(this.#link, recorder.clock)
    this.#tracer = new Tracer(options.number, this.#link, recorder, options.outlook, this.#own)
    this.#simple = new SimpleProtocol(this.#link, this.#tracer)
    this.#extended = new ExtendedProtocol(this.#link, this.#tracer, () => recorder.clock.now())
  }

  /** The server process that serves it; 0 while it is not known. */
  get pid(): number {
    return this.#link.pid
  }

  /** Forwards a cancel request for this session when it hits the client's own statement. */
  cancel(forward: () => Promise<void>): Promise<void> {
    return this.#own.cancel(forward)
  }

  /** Resolves when none of our own queries is under way in it. */
  undisturbed(): Promise<void> {
    return this.#own.undisturbed()
  }

  /** Serves the connection until either side ends it. Rejects only for our own mistakes. */
  async run(startup: Buffer): Promise<void> {
    const started = this.#link.started()
    try {
      await this.#link.send(startup)
      let isStarted = false
      for (;;) {
        const message = await this.#link.next()
        if (!message) break
        if (!isStarted && message.type !== 'p') {
          await started
          isStarted = true
        }
        await this.#handle(message)
      }
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
    } finally {
      this.#link.close()
      await this.#tracer.end()
    }
  }

  async #handle(message: Message): Promise<void> {
    if (message.type === 'X' || message.type === 'p') return this.#link.send(message.raw)
    await this.#tracer.ready()
    // After an error in the extended protocol, the server ignores even a Query until Sync.
    if (message.type === 'Q' && !this.#link.skipping) return this.#simple.query(message)
    return this.#extended.handle(message)
  }
}
