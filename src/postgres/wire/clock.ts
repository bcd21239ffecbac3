/** A clock in ms that stands still while the tracer looks around, so that its own time counts as nobody's. */
export class Clock {
  readonly #origin = performance.now()
  #paused = 0
  #pausedSince: number | null = null

  now(): number {
    return (this.#pausedSince ?? performance.now()) - this.#origin - this.#paused
  }

  pause(): void {
    this.#pausedSince ??= performance.now()
  }

  resume(): void {
    if (this.#pausedSince === null) return
    this.#paused += performance.now() - this.#pausedSince
    this.#pausedSince = null
  }
}
