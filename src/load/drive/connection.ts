import { Socket } from 'node:net'
import { type buildConnector, Client, type Dispatcher } from 'undici'
import type { Sendable } from './request.ts'

/** What the connection tells of its one request, as it happens. */
export interface Heard extends Dispatcher.DispatchHandler {
  onResponseEnd(): void
  onResponseError(controller: unknown, error: Error): void
}

/**
 * One keep-alive connection that carries one request at a time. undici's Client opens it with the first request, and again where the
 * service has closed it meanwhile; with a pool of undici's, requests would wait in its queue unseen.
 */
export class Connection {
  readonly #client: Client
  #socket: Socket | null = null
  /** Answers that came over the socket of now. */
  #answers = 0

  constructor(origin: string, connector: buildConnector.connector) {
    this.#client = new Client(origin, {
      connect: (options, callback) => {
        this.#answers = 0
        const socket: unknown = connector(options, callback)
        this.#socket = socket instanceof Socket ? socket : null
        // undici cancels by it an attempt that nobody waits for any more.
        return socket
      },
      pipelining: 1,
      allowH2: false,
      // The request's own limit of time counts from its start, and to the end of its body.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  /** Whether the next request goes over a connection that has carried an answer: it may turn out to be closed. */
  get used(): boolean {
    return this.#answers > 0
  }

  /** Sends a request, as soon as the connection is there. The exchange hears how it ends, or nothing more after `destroy`. */
  send(request: Sendable, exchange: Heard): void {
    this.#client.dispatch(request.options, exchange)
  }

  /** An answer has been read to its end. */
  answered(): void {
    this.#answers++
  }

  /** Ends it at once, whatever it is doing. Resolves when the socket is closed. */
  async destroy(): Promise<void> {
    const destroyed = this.#client.destroy()
    // One that is still being opened is not the client's yet.
    this.#socket?.destroy()
    await destroyed
  }
}
