import type { Connection, Heard } from './connection.ts'
import type { Ending, Unsent } from './ending.ts'
import { failureOf } from './failure.ts'
import type { Sendable } from './request.ts'

/** What becomes of an exchange's connection: 'keep' it for the next, 'end' it, or that as well and send the request 'again' over another. */
export type Parting = 'keep' | 'end' | 'again'

export interface ExchangeSettings {
  request: Sendable
  /** When it was meant to start, in the ms of `performance.now()`; null: when it is sent. */
  intendedAt: number | null
  timeoutMs: number
  /** Called once, with the connection unless it still waits for one. */
  part(parting: Parting, connection: Connection | null): void
  end(ending: Ending | Unsent): void
}

/** One request from its start to its end, over a first connection and, where that turns out to be closed, a second. */
export class Exchange implements Heard {
  readonly request: Sendable
  readonly #settings: ExchangeSettings
  readonly #timer: NodeJS.Timeout
  #start: number
  #connection: Connection | null = null
  /** Whether it was sent over a connection that had carried an answer before. */
  #reused = false
  #again = false
  #atOnce = false
  /** Whether anything of an answer has come. */
  #heard = false
  #status = 0
  #bytes = 0
  #over = false

  constructor(settings: ExchangeSettings) {
    const now = performance.now()
    this.request = settings.request
    this.#settings = settings
    this.#start = settings.intendedAt ?? now
    this.#timer = setTimeout(() => this.#timedOut(), Math.max(1, settings.timeoutMs - (now - this.#start)))
  }

  sendOver(connection: Connection): void {
    this.#connection = connection
    connection.send(this.request, this)
  }

  /** As `sendOver`, where it did not wait for the connection. */
  sendAtOnce(connection: Connection): void {
    this.#atOnce = true
    this.sendOver(connection)
  }

  /** It waited for a connection that could not be opened. */
  refused(error: Error): void {
    this.#failed(error)
  }

  /** Ends it without an ending: its connection is ended by who calls. */
  drop(): void {
    this.#over = true
    clearTimeout(this.#timer)
  }

  onRequestStart(): void {
    this.#reused = this.#connection?.used === true
    // Until an idle connection has been looked at, undici holds the request back for a turn of the event loop: the generator's time. That
    // of opening one, or of waiting for one, is the service's.
    if (this.#atOnce && this.#reused && this.#settings.intendedAt === null && !this.#again) this.#start = performance.now()
  }

  onResponseStarted(): void {
    this.#heard = true
  }

  onResponseStart(_: unknown, status: number): void {
    this.#status = status
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#bytes += chunk.length
  }

  onResponseEnd(): void {
    if (this.#over) return
    const ms = performance.now() - this.#start
    this.drop()
    this.#settings.part('keep', this.#connection)
    this.#settings.end({ kind: 'answer', ms, status: this.#status, bytes: this.#bytes })
  }

  onResponseError(_: unknown, error: Error): void {
    // undici is in the middle of taking its request back: what follows may not send another before it is done.
    if (!this.#over) queueMicrotask(() => this.#failed(error))
  }

  #failed(error: Error): void {
    if (this.#over) return
    const failure = failureOf(error)
    if (failure === 'reset' && this.#mayRepeat()) {
      const connection = this.#connection
      this.#again = true
      this.#connection = null
      this.#settings.part('again', connection)
      return
    }
    const ms = performance.now() - this.#start
    this.drop()
    this.#settings.part('end', this.#connection)
    this.#settings.end(failure === 'own' ? { kind: 'unsent', error } : { kind: 'failure', failure, ms })
  }

  /**
   * A service may close an idle connection in the moment in which it is used: no error of the service's, and every client sends the
   * request again (RFC 9112, 9.3.1; Go's net/http and with it k6 and hey) if nothing of an answer has come and it may be repeated. Once,
   * and the time counts from the first start.
   */
  #mayRepeat(): boolean {
    return this.#reused && !this.#again && !this.#heard && this.request.repeatable
  }

  #timedOut(): void {
    const ms = performance.now() - this.#start
    this.drop()
    this.#settings.part('end', this.#connection)
    this.#settings.end({ kind: 'failure', failure: 'timeout', ms })
  }
}
