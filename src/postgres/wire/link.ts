import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Backend, ConnectionLost } from './backend.ts'
import { Mailbox } from './mailbox.ts'
import type { Message } from './messages.ts'
import { flush, MessageReader, readFields, readString } from './messages.ts'

/** What the server answered to something of ours. */
export interface Answer {
  /** DataRow messages. */
  rows: Buffer[]
  error: Map<string, string> | null
}

/** Bytes from a client that may wait here before its socket is paused. */
const mailboxLimit = 1 << 20

/**
 * A client and its server, and the way between them: what either says reaches the other unchanged and in order, except
 * for what we ask the server ourselves.
 */
export class Link {
  /** The server process, as BackendKeyData names it; 0 before. */
  pid = 0
  /** Of the last ReadyForQuery: I idle, T in a transaction block, E in a failed one. */
  status = 'I'
  /** What the server has reported of its settings. */
  readonly parameters = new Map<string, string>()
  /** The server ignores everything until Sync, after an error in the extended protocol. */
  skipping = false
  /** Messages of the extended protocol have passed since the last Sync. */
  midway = false
  readonly #client: Duplex
  readonly #backend: Backend
  readonly #mailbox = new Mailbox()
  #copying: PromiseWithResolvers<void> | null = null
  /** An ErrorResponse that passed and that nobody has taken note of yet. */
  #error: Buffer | null = null
  #outgoing: Buffer[] = []
  #blocked = false

  constructor(client: Duplex, backend: Socket) {
    this.#client = client
    this.#backend = new Backend(backend, (message) => this.passOn(message))
    const reader = new MessageReader()
    client.on('data', (chunk: Buffer) => {
      for (const message of reader.read(chunk)) this.#mailbox.put(message)
      if (this.#mailbox.bytes > mailboxLimit) client.pause()
    })
    client.resume()
    client.on('end', () => this.#mailbox.close())
    client.on('drain', () => this.#unblock())
    client.on('close', () => {
      this.#mailbox.close()
      this.#unblock()
    })
    backend.on('close', () => {
      this.#mailbox.close()
      this.#flush()
      client.end()
    })
  }

  /** Resolves with the server's first ReadyForQuery. */
  started(): Promise<void> {
    return this.#backend.until((message) => {
      if (message.type === 'K') this.pid = message.raw.readInt32BE(5)
      this.passOn(message)
      return message.type === 'Z'
    })
  }

  /** The client's next message; undefined when there will be none. */
  async next(): Promise<Message | undefined> {
    await this.#mailbox.arrival()
    return this.#take()
  }

  send(...parts: Buffer[]): Promise<void> {
    return this.#backend.send(...parts)
  }

  /** Sends, has `consume` take what comes until it has had its last message, and passes COPY data on to the server meanwhile. */
  async exchange(request: Buffer[], consume: (message: Message) => boolean): Promise<void> {
    const done = this.#backend.until(consume)
    this.#copying ??= Promise.withResolvers<void>()
    await this.#backend.send(...request)
    await this.#settle(done, this.#copying)
  }

  /** Has the server answer something of ours, in full up to the first message of type `last`; the answer stays here. */
  async ask(request: Buffer, last: 'Z' | '3'): Promise<Answer> {
    const answer: Answer = { rows: [], error: null }
    let complete = false
    const done = this.#backend.until((message) => {
      if (message.type === 'D') answer.rows.push(message.raw)
      if (message.type === 'N' || message.type === 'S' || message.type === 'A') this.passOn(message)
      if (message.type === 'C') complete = true
      if (message.type === 'E') {
        const fields = readFields(message.raw)
        // The end of the session is the client's business; an error is our own.
        if (fields.get('V') === 'FATAL' || fields.get('V') === 'PANIC') this.passOn(message)
        else answer.error = fields
        return answer.error !== null && last !== 'Z'
      }
      return message.type === last && (complete || last === 'Z')
    })
    await this.#backend.send(request)
    await done
    return answer
  }

  passOn(message: Message): void {
    switch (message.type) {
      case 'S': {
        const name = readString(message.raw, 5)
        this.parameters.set(name.text, readString(message.raw, name.next).text)
        break
      }
      // CopyInResponse and CopyBothResponse: from here on the client speaks.
      case 'G':
      case 'W':
        this.#copying?.resolve()
        break
      case 'E':
        this.skipping = true
        this.#error = message.raw
        break
      case 'Z':
        this.skipping = false
        this.midway = false
        this.status = String.fromCharCode(message.raw.readUInt8(5))
        break
    }
    this.toClient(message.raw)
  }

  /** The last ErrorResponse that passed, once. */
  takeError(): Buffer | null {
    const error = this.#error
    this.#error = null
    return error
  }

  toClient(raw: Buffer): void {
    // Messages that came in one piece leave in one piece.
    if (this.#outgoing.push(raw) === 1) queueMicrotask(() => this.#flush())
  }

  /** Ends both sides, once what is on its way has arrived. */
  close(): void {
    this.#flush()
    this.#client.end()
    this.#backend.socket.destroySoon()
  }

  #flush(): void {
    const bytes = this.#outgoing.length === 1 && this.#outgoing[0] ? this.#outgoing[0] : Buffer.concat(this.#outgoing)
    this.#outgoing = []
    if (bytes.length === 0 || this.#client.destroyed || this.#client.writableEnded) return
    if (this.#client.write(bytes) || this.#blocked) return
    this.#blocked = true
    this.#backend.socket.pause()
  }

  #unblock(): void {
    this.#blocked = false
    this.#backend.socket.resume()
  }

  #take(): Message | undefined {
    const message = this.#mailbox.take()
    if (this.#mailbox.bytes < mailboxLimit / 2) this.#client.resume()
    return message
  }

  /** Waits for the server, passing COPY data on to it meanwhile. */
  async #settle(done: Promise<void>, copying: PromiseWithResolvers<void>): Promise<void> {
    let settled = false
    const finished = done.finally(() => {
      settled = true
    })
    finished.catch(() => {})
    while (!settled) {
      await Promise.race([finished, copying.promise])
      if (settled) break
      await Promise.race([finished, this.#mailbox.arrival()])
      if (settled) break
      const message = this.#take()
      if (!message) throw new ConnectionLost()
      const ends = message.type === 'c' || message.type === 'f'
      // While it takes COPY data the server ignores a Flush, also the one that came with the request.
      await this.#backend.send(message.raw, ...(ends ? [flush] : []))
      // After CopyDone or CopyFail, it is the server's turn: another COPY of the same message may follow.
      if (ends) copying = this.#copying = Promise.withResolvers<void>()
    }
    this.#copying = null
    await finished
  }
}
