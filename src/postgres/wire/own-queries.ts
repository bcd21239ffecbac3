import type { Clock } from './clock.ts'
import type { Link } from './link.ts'
import { type OwnQuery, ownQueryMessages } from './observation.ts'

const undefinedPreparedStatement = '26000'

/** What the tracer asks within a client's session: off the clock, and out of reach of the client's cancel requests. */
export class OwnQueries {
  readonly #link: Link
  readonly #clock: Clock
  /** Queries of ours that are prepared in this session, as far as we know. */
  readonly #known = new Set<string>()
  #undisturbed: Promise<void> = Promise.resolve()
  /** Resolves when none of the client's cancel requests is under way. */
  #uncancelled: Promise<void> = Promise.resolve()

  constructor(link: Link, clock: Clock) {
    this.#link = link
    this.#clock = clock
  }

  /** Something ran that may have deallocated all prepared statements: the next query is prepared anew. */
  forget(): void {
    this.#known.clear()
  }

  /** The DataRows of the answer. 'flush': the client's transaction, or its pipeline, goes on where it was. */
  async ask(own: OwnQuery, end: 'flush' | 'sync'): Promise<Buffer[]> {
    const last = end === 'sync' ? 'Z' : '3'
    let { rows, error } = await this.#link.ask(ownQueryMessages(own, this.#known.has(own.name), end), last)
    if (error?.get('C') === undefinedPreparedStatement && end === 'sync' && this.#link.status === 'I')
      ({ rows, error } = await this.#link.ask(ownQueryMessages(own, false, end), last))
    if (error) throw new Error(`a query of the tracer's own failed: ${error.get('C')} ${error.get('M')}`)
    this.#known.add(own.name)
    return rows
  }

  /** Runs something of ours, off the clock, when no cancel is under way, and holds back those that come meanwhile. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#undisturbed
    this.#undisturbed = promise
    try {
      await this.#uncancelled
      await before
      return await this.#clock.without(work)
    } finally {
      resolve()
    }
  }

  /** Resolves when none of ours is under way. */
  undisturbed(): Promise<void> {
    return this.#undisturbed
  }

  /** Forwards a cancel request such that it cannot hit a query of ours. */
  async cancel(forward: () => Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#uncancelled = promise
    try {
      await this.#undisturbed
      await forward()
    } finally {
      resolve()
    }
  }
}
