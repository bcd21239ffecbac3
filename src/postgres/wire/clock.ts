/**
 * A clock in ms that stands still while the tracer looks around, so that its own time counts as nobody's. It is one for all
 * sessions: where several are at work at once, it stands still while any of them is looked at.
 */
export class Clock {
  readonly #origin = performance.now()
  #paused = 0
  #pausedSince = 0
  #depth = 0

  now(): number {
    return (this.#depth > 0 ? this.#pausedSince : performance.now()) - this.#origin - this.#paused
  }

  /** Runs something of ours, off the clock. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    if (this.#depth++ === 0) this.#pausedSince = performance.now()
    try {
      return await work()
    } finally {
      if (--this.#depth === 0) this.#paused += performance.now() - this.#pausedSince
    }
  }
}
