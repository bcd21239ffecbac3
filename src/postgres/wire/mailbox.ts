import type { Message } from './messages.ts'

/** Messages of one client that have arrived and not yet been dealt with, in order. */
export class Mailbox {
  #waiting: Message[] = []
  #bytes = 0
  #closed = false
  #wake: (() => void)[] = []

  get bytes(): number {
    return this.#bytes
  }

  put(message: Message): void {
    this.#waiting.push(message)
    this.#bytes += message.raw.length
    this.#wakeAll()
  }

  /** No more will come: those who wait for one are told so. */
  close(): void {
    this.#closed = true
    this.#wakeAll()
  }

  /** Resolves when a message can be taken, or none will come. */
  async arrival(): Promise<void> {
    if (this.#waiting.length > 0 || this.#closed) return
    await new Promise<void>((resolve) => {
      this.#wake.push(resolve)
    })
  }

  take(): Message | undefined {
    const message = this.#waiting.shift()
    if (message) this.#bytes -= message.raw.length
    return message
  }

  async next(): Promise<Message | undefined> {
    await this.arrival()
    return this.take()
  }

  #wakeAll(): void {
    const wake = this.#wake
    this.#wake = []
    for (const resolve of wake) resolve()
  }
}
