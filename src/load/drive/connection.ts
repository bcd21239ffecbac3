import type { Socket } from 'node:net'
import { type buildConnector, Client, type Dispatcher } from 'undici'
import type { Sendable } from './request.ts'

/** What the connection tells of its one request, as it happens. */
export interface Heard extends Dispatcher.DispatchHandler {
  onResponseEnd(): void
  onResponseError(controller: unknown, error: Error): void
}

/**
 * One keep-alive connection that carries one request at a time, made of an open socket. Where the service has closed it meanwhile,
 * undici's Client opens another for the request that comes.
 */
export class Connection {
  readonly #client: Client
  #socket: Socket
  /** Whether undici has taken the socket over. */
  #taken = false
  /** Answers that came over the socket of now. */
  #answers = 0

  /** `lost` is called when its socket has ended, or brings something before a request was sent: that can be nothing but its end. */
  constructor(socket: Socket, origin: string, connector: Connector, lost: (connection: Connection) => void) {
    this.#socket = socket
    const gone = () => lost(this)
    socket.once('readable', gone).once('close', gone)
    this.#client = new Client(origin, {
      connect: (options, callback) => {
        socket.off('readable', gone)
        this.#answers = 0
        if (this.#taken || socket.destroyed) this.#socket = connector(options, callback)
        // Within the call it would not notice.
        else queueMicrotask(() => callback(null, socket))
        this.#taken = true
        return this.#socket
      },
      pipelining: 1,
      allowH2: false,
      // The request's own limit of time counts from its start, and to the end of its body.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  /** Whether it has carried an answer: the service may have closed it, and that be on its way. */
  get used(): boolean {
    return this.#answers > 0
  }

  /** Sends a request. `heard` hears how it ends, or nothing of use after `destroy`. */
  send(request: Sendable, heard: Heard): void {
    this.#client.dispatch(request.options, heard)
  }

  /** An answer has been read to its end. */
  answered(): void {
    this.#answers++
  }

  /** Ends it at once, whatever it is doing. Resolves when it is closed. */
  async destroy(): Promise<void> {
    const destroyed = this.#client.destroy()
    // One that is still being opened, or not yet taken over, is not the client's.
    this.#socket.destroy()
    await destroyed
  }
}

/** Opens a socket, with TLS where the origin says so. Calls back once, unless the socket is destroyed before. */
export type Connector = (options: buildConnector.Options, opened: buildConnector.Callback) => Socket
