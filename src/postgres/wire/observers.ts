import type { Connection } from '../server/server.ts'
import { type Observer, openObserver } from './observer.ts'

/** The observers of one server, one for each database, opened when they are first asked for. */
export class Observers {
  readonly #server: Connection
  readonly #open = new Map<string, Promise<Observer>>()

  constructor(server: Connection) {
    this.#server = server
  }

  of(database: string): Promise<Observer> {
    const opened = this.#open.get(database) ?? openObserver({ ...this.#server, database })
    this.#open.set(database, opened)
    return opened
  }

  /** Closes all of them; whoever asks again is given a new one. */
  async close(): Promise<void> {
    const closing = [...this.#open.values()]
    this.#open.clear()
    await Promise.allSettled(closing.map(async (observer) => (await observer).close()))
  }
}
