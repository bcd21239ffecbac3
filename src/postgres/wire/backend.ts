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
  /** Why there is nothing more to expect; null while there is. */
  #ended: Error | null = null

  constructor(socket: Socket, passOn: (message: Message) => void) {
    this.socket = socket
    this.#passOn = passOn
    const reader = new MessageReader()
    socket.on('data', (chunk: Buffer) => {
      for (const message of reader.read(chunk)) this.#deal(message)
    })
    socket.on('close', () => this.#end(new ConnectionLost()))
    if (socket.destroyed) this.#end(new ConnectionLost())
  }

  /** Resolves when `consume` has had its last message; rejects with ConnectionLost when the connection ends before. */
  until(consume: Consumer): Promise<void> {
    const promise = new Promise<void>((done, fail) => {
      if (this.#ended) fail(this.#ended)
      else this.#consumers.push({ consume, done, fail })
    })
    // Whoever awaits it hears of the failure; a consumer that nobody awaits any more must not end the process.
    promise.catch(() => {})
    return promise
  }

  /** Writes, and waits where the server is slower than we are. */
  async send(...parts: Buffer[]): Promise<void> {
    if (this.#ended) throw this.#ended
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
    try {
      if (!head) this.#passOn(message)
      else if (head.consume(message)) {
        this.#consumers.shift()
        head.done()
      }
    } catch (error) {
      // A message that we fail to read: nothing that follows can be trusted to go where it belongs.
      this.#end(error instanceof Error ? error : new Error(String(error)))
      this.socket.destroy()
    }
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    for (const { fail } of this.#consumers.splice(0)) fail(this.#ended)
  }
}

/** One side of a traced connection went away; the other is closed in turn. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'

  constructor() {
    super('the connection was closed')
  }
}
