import type { buildConnector } from 'undici'
import { Connection } from './connection.ts'
import type { Ending, Unsent } from './ending.ts'
import { Exchange } from './exchange.ts'
import type { Sendable } from './request.ts'

/** A service that holds so many requests of one generator is far behind; files and ports of the generator's machine are not endless. */
const mostConnections = 4096

/**
 * The connections of one side to one origin. A request takes the one that was free last, or a new one; beyond `mostConnections` it waits
 * here, and its time and its timeout count meanwhile.
 */
export class Connections {
  readonly #origin: string
  readonly #connector: buildConnector.connector
  readonly #timeoutMs: number
  readonly #all = new Set<Connection>()
  readonly #free: Connection[] = []
  readonly #waiting = new Set<Exchange>()
  readonly #underWay = new Set<Exchange>()

  constructor(origin: string, connector: buildConnector.connector, timeoutMs: number) {
    this.#origin = origin
    this.#connector = connector
    this.#timeoutMs = timeoutMs
  }

  /** Sends a request; `end` hears of it once, never in the same call. `intendedAt` as in `ExchangeSettings`. */
  ask(request: Sendable, intendedAt: number | null, end: (ending: Ending | Unsent) => void): void {
    const exchange: Exchange = new Exchange({
      request,
      intendedAt,
      timeoutMs: this.#timeoutMs,
      end,
      part: (parting, connection) => {
        if (parting !== 'again') this.#underWay.delete(exchange)
        if (connection === null) this.#waiting.delete(exchange)
        else if (parting === 'keep') this.#keep(connection)
        else this.#end(connection)
        if (parting === 'again') exchange.sendOver(this.#open())
      },
    })
    this.#underWay.add(exchange)
    const connection = this.#free.pop() ?? (this.#all.size < mostConnections ? this.#open() : null)
    if (connection === null) this.#waiting.add(exchange)
    else exchange.sendOver(connection)
  }

  /** Ends every connection at once; requests that are under way end unheard. */
  async destroy(): Promise<void> {
    for (const exchange of this.#underWay) exchange.drop()
    this.#underWay.clear()
    this.#waiting.clear()
    this.#free.length = 0
    const all = [...this.#all]
    this.#all.clear()
    await Promise.all(all.map((connection) => connection.destroy()))
  }

  #open(): Connection {
    const connection = new Connection(this.#origin, this.#connector)
    this.#all.add(connection)
    return connection
  }

  #keep(connection: Connection): void {
    connection.answered()
    this.#pass(connection)
  }

  #pass(connection: Connection): void {
    const next = this.#firstWaiting()
    if (next === null) this.#free.push(connection)
    else setImmediate(() => (next.over ? this.#pass(connection) : next.sendOver(connection)))
  }

  #end(connection: Connection): void {
    this.#all.delete(connection)
    void connection.destroy()
    const next = this.#firstWaiting()
    if (next !== null) next.sendOver(this.#open())
  }

  #firstWaiting(): Exchange | null {
    for (const exchange of this.#waiting) {
      this.#waiting.delete(exchange)
      return exchange
    }
    return null
  }
}
