import type { Socket } from 'node:net'
import type { AutocannonClient } from './autocannon-client.ts'
import type { Ending, Unsent } from './ending.ts'
import { failureOf } from './failure.ts'

/** What autocannon cannot measure and the scheduler can. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

export interface CallerSettings {
  client: AutocannonClient
  timeoutMs: number
  /** The target of the next request. */
  next(): { index: number; repeatable: boolean }
  /** What became of a request to the target of this index. */
  end(index: number, ending: Ending | Unsent): void
  /** It cannot be measured with autocannon. */
  fail(error: Unfit): void
}

/** The request that is under way. */
interface UnderWay {
  index: number
  repeatable: boolean
  sentAt: number
  /** Sent again so many ms after it was sent first, which autocannon does not count. */
  lostMs: number
  heard: boolean
  bytes: number
}

/**
 * One of autocannon's clients, mended: it forgets a connection that the service closed (autocannon would take the next answer for that of the
 * request before, and read it from the middle of the one that broke off), and it says what became of every request.
 */
export class Caller {
  readonly #settings: CallerSettings
  #connection: Socket | null = null
  /** Answers over the connection of now. */
  #answers = 0
  /** Whether the service has said that it closes the connection. */
  #closing = false
  #error: Error | null = null
  #underWay: UnderWay | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(settings: CallerSettings) {
    this.#settings = settings
    const { client } = settings
    client.pipelinedRequests.addBody = () => {}
    const execute = client.parser.execute.bind(client.parser)
    client.parser.execute = (chunk) => {
      const result = execute(chunk)
      if (result instanceof Error) client.conn.destroy(result)
      return result
    }
    client.on('request', () => this.#sending())
    client.on('headers', ({ statusCode, shouldKeepAlive }) => this.#head(statusCode, shouldKeepAlive))
    client.on('body', (chunk) => this.#body(chunk))
    client.on('response', (status, _, ms) => this.#answered(status, ms))
    client.on('connError', (error) => {
      this.#error = error
    })
    client.on('done', () => {
      if (client.conn !== this.#connection) this.#leave()
      clearTimeout(this.#timer)
    })
  }

  /** Sends nothing more once the answer of now is there. */
  finish(): void {
    this.#settings.client.responseMax = 1
  }

  /** Before autocannon sends: over another connection, if it has opened one. */
  #sending(): void {
    const { client, next } = this.#settings
    const first = this.#connection === null
    if (first) client.timeoutTicker = this.#noTicker(client.timeoutTicker)
    if (client.conn !== this.#connection) this.#leave()
    const now = performance.now()
    if (this.#underWay === null) this.#underWay = { ...next(), sentAt: now, lostMs: 0, heard: false, bytes: 0 }
    else this.#underWay.lostMs = now - this.#underWay.sentAt
    this.#limit(this.#underWay.lostMs)
    this.#aim(client.requestIterator, this.#underWay.index, first)
  }

  /** autocannon's own takes no less than a second, does not know when a request was first sent, and now and then sets a negative timer. */
  #noTicker(ticker: AutocannonClient['timeoutTicker']): AutocannonClient['timeoutTicker'] {
    ticker.clear()
    return { reschedule() {}, clear() {} }
  }

  #limit(lostMs: number): void {
    const { client, timeoutMs } = this.#settings
    clearTimeout(this.#timer)
    const late = () => client.conn.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
    this.#timer = setTimeout(late, Math.max(1, timeoutMs - lostMs))
  }

  /** autocannon takes the first request as it stands, and each later one behind that of the index. */
  #aim(iterator: AutocannonClient['requestIterator'], index: number, first: boolean): void {
    const request = iterator.requests[index]
    if (request === undefined) throw new RangeError(`there is no target ${index}`)
    iterator.currentRequestIndex = first ? index : (index === 0 ? iterator.requests.length : index) - 1
    iterator.currentRequest = request
  }

  #head(status: number, keptAlive: boolean): void {
    if (status < 200) this.#settings.fail(new Unfit(`an answer with status ${status} before the answer`))
    this.#closing = !keptAlive
    if (this.#underWay !== null) this.#underWay.heard = true
  }

  #body(chunk: Buffer): void {
    if (this.#underWay !== null) this.#underWay.bytes += chunk.length
  }

  #answered(status: number, ms: number): void {
    const request = this.#underWay
    if (request === null) return
    this.#underWay = null
    this.#answers++
    this.#settings.end(request.index, { kind: 'answer', ms: ms + request.lostMs, status, bytes: request.bytes })
  }

  /** The connection is gone, and what was under way with it, unless it is sent again over the next. */
  #leave(): void {
    const { client } = this.#settings
    const left = this.#connection
    if (left !== null && this.#underWay !== null) this.#lose(this.#underWay, left)
    if (left !== null) abandon(left)
    client.pipelinedRequests.clear()
    client.parser.initialize('RESPONSE')
    this.#connection = client.conn
    this.#answers = 0
    this.#closing = false
    this.#error = null
  }

  #lose(request: UnderWay, connection: Socket): void {
    const { client, end, fail } = this.#settings
    if (connection.readableEnded && request.heard && client.parser.state === 'BODY_RAW') {
      fail(new Unfit('an answer that ends with its connection'))
      return
    }
    const failure = this.#error === null ? 'reset' : failureOf(this.#error)
    // As the scheduler does (see `Exchange`); and what is sent behind an answer that closes the connection has never been read.
    if (failure === 'reset' && this.#answers > 0 && !request.heard && (request.repeatable || this.#closing)) return
    this.#underWay = null
    const ms = performance.now() - request.sentAt
    if (failure !== 'own') end(request.index, { kind: 'failure', failure, ms })
    else if (this.#error !== null) end(request.index, { kind: 'unsent', error: this.#error })
  }
}

/** autocannon listens on to a connection that it has left, and would open one more for each thing that befalls it. */
function abandon(connection: Socket): void {
  for (const event of ['error', 'end', 'data']) connection.removeAllListeners(event)
  connection.on('error', () => {})
  connection.destroy()
}
