import type { Socket } from 'node:net'
import type { Message } from './messages.ts'
import { MessageReader } from './messages.ts'

/** Takes messages of the backend until it has had its last one: `true` says so. */
export type Consumer = (message: Message) => boolean

/**
 * The connection to the real server. What it sends goes to the consumers in the order in which they were queued, each
 * until its last message; with none queued, to `passOn`.
 */
export class Backend {
  readonly socket: Socket
  readonly #consumers: { consume: Consumer; done: () => void; fail: (error: unknown) => void }[] = []
  readonly #passOn: (message: Message) => void

  constructor(socket: Socket, passOn: (message: Message) => void) {
    this.socket = socket
    this.#passOn = passOn
    const reader = new MessageReader()
    socket.on('data', (chunk: Buffer) => {
      for (const message of reader.read(chunk)) this.#deal(message)
    })
    socket.on('close', () => this.#abandon())
  }

  /** Resolves when `consume` has had its last message; rejects with ConnectionLost when the connection ends before. */
  until(consume: Consumer): Promise<void> {
    if (this.socket.destroyed) return Promise.reject(new ConnectionLost())
    const promise = new Promise<void>((done, fail) => {
      this.#consumers.push({ consume, done, fail })
    })
    // Whoever awaits it hears of the failure; a consumer that nobody awaits any more must not end the process.
    promise.catch(() => {})
    return promise
  }

  /** Writes, and waits where the server is slower than we are. */
  async send(...parts: Buffer[]): Promise<void> {
    if (this.socket.destroyed) throw new ConnectionLost()
    const flowing = this.socket.write(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts))
    if (flowing) return
    await new Promise<void>((resolve) => {
      const proceed = () => {
        this.socket.off('drain', proceed).off('close', proceed)
        resolve()
      }
      this.socket.on('drain', proceed).on('close', proceed)
    })
  }

  #deal(message: Message): void {
    const head = this.#consumers[0]
    if (!head) {
      this.#passOn(message)
      return
    }
    try {
      if (!head.consume(message)) return
      this.#consumers.shift()
      head.done()
    } catch (error) {
      this.#consumers.shift()
      head.fail(error)
    }
  }

  #abandon(): void {
    for (const { fail } of this.#consumers.splice(0)) fail(new ConnectionLost())
  }
}

/** One side of a traced connection went away; the other is closed in turn. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'

  constructor() {
    super('the connection was closed')
  }
}
