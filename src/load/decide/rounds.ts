/** A histogram holds 1 µs to 1 h, so no two latencies are further apart than this. */
const furthest = Math.log(3_600_000_000)

/** The rounds in which both sides answered, none beyond what can be told apart. */
export function answered(ratios: readonly number[]): number[] {
  return ratios.filter((ratio) => !Number.isNaN(ratio)).map((ratio) => Math.min(furthest, Math.max(-furthest, ratio)))
}
