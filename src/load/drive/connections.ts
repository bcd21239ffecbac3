import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'
import { Connection, type Connector } from './connection.ts'
import { connectOptions } from './connector.ts'
import type { Ending, Unsent } from './ending.ts'
import { Exchange } from './exchange.ts'
import type { Sendable } from './request.ts'

/** A service that holds so many requests of one generator is far behind; files and ports of the generator's machine are not endless. */
const mostConnections = 4096

/** So many are opened at a time. A service that stands still answers none beyond its backlog: 511 with Node, 128 with others. */
const mostOpening = 128

/**
 * The connections of one side to one origin. A request takes the one that was free last; where none is, it waits for the first that is free or
 * newly opened. It is not bound to the one that is opened for it: of a service that stands still, whose backlog is full, the system
 * drops what would connect, and tries again after a whole second. A request's time, and its timeout, count while it waits.
 */
export class Connections {
  readonly #origin: string
  readonly #options: buildConnector.Options
  readonly #connector: Connector
  readonly #timeoutMs: number
  readonly #open = new Set<Connection>()
  readonly #free: Connection[] = []
  readonly #opening = new Set<Socket>()
  /** In their order. */
  readonly #waiting = new Set<Exchange>()
  readonly #underWay = new Set<Exchange>()

  constructor(origin: string, connector: Connector, timeoutMs: number) {
    this.#origin = origin
    this.#options = connectOptions(origin)
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
        if (parting === 'again') this.#waiting.add(exchange)
        else this.#underWay.delete(exchange)
        if (connection === null) this.#waiting.delete(exchange)
        else if (parting === 'keep') this.#keep(connection)
        else this.#end(connection)
      },
    })
    this.#underWay.add(exchange)
    const connection = this.#free.pop()
    if (connection !== undefined) {
      exchange.sendAtOnce(connection)
      return
    }
    this.#waiting.add(exchange)
    this.#openMore()
  }

  /** Ends every connection at once; requests that are under way end unheard. */
  async destroy(): Promise<void> {
    for (const exchange of this.#underWay) exchange.drop()
    this.#underWay.clear()
    this.#waiting.clear()
    this.#free.length = 0
    const open = [...this.#open]
    this.#open.clear()
    for (const socket of this.#opening) socket.destroy()
    this.#opening.clear()
    await Promise.all(open.map((connection) => connection.destroy()))
  }

  /** One for each request that waits, as far as may be. */
  #openMore(): void {
    const opening = this.#opening.size
    if (opening >= Math.min(this.#waiting.size, mostOpening) || opening + this.#open.size >= mostConnections) return
    const socket: Socket = this.#connector(this.#options, (...[error]) => {
      // Else it was ended meanwhile.
      if (!this.#opening.delete(socket)) return
      if (error === null) this.#add(socket)
      else this.#firstWaiting()?.refused(error)
      this.#openMore()
    })
    this.#opening.add(socket)
  }

  #add(socket: Socket): void {
    const connection = new Connection(socket, this.#origin, this.#connector, (lost) => {
      const index = this.#free.indexOf(lost)
      // One that is under way ends with its exchange.
      if (index === -1) return
      this.#free.splice(index, 1)
      this.#end(lost)
    })
    this.#open.add(connection)
    this.#pass(connection)
  }

  #keep(connection: Connection): void {
    connection.answered()
    // undici has not done with the answer yet: whoever waits is sent after it.
    if (this.#waiting.size === 0) this.#free.push(connection)
    else setImmediate(() => this.#pass(connection))
  }

  #pass(connection: Connection): void {
    const next = this.#firstWaiting()
    if (next === null) this.#free.push(connection)
    else next.sendOver(connection)
  }

  #end(connection: Connection): void {
    this.#open.delete(connection)
    void connection.destroy()
    this.#openMore()
  }

  #firstWaiting(): Exchange | null {
    for (const exchange of this.#waiting) {
      this.#waiting.delete(exchange)
      return exchange
    }
    return null
  }
}
