/** A stretch of time in which so many requests were made. */
export interface Stretch {
  requests: number
  ms: number
}

/**
 * How many of the calls that were counted in stretches of n, 2n and no requests belong to one request. Calls that come by the clock
 * are known from the stretch without requests; what comes more seldom adds one call to a stretch at most.
 */
export function callsPerRequest(
  [first, second, idle]: readonly [Stretch, Stretch, Stretch],
  counts: readonly number[],
): { calls: number; steady: boolean } {
  const [few = 0, many = 0, none = 0] = counts
  const perMs = none / idle.ms
  const slope = (many - few - perMs * (second.ms - first.ms)) / (second.requests - first.requests)
  const mean = (few + many - perMs * (first.ms + second.ms)) / (first.requests + second.requests)
  const fits = (whole: number) =>
    [
      { ...first, count: few },
      { ...second, count: many },
    ].every(({ requests, ms, count }) => {
      const byClock = perMs * ms
      const rest = count - whole * requests
      return rest >= 0 && rest <= byClock + 1 + Math.sqrt(byClock)
    })
  for (const estimate of [slope, mean]) {
    const whole = Math.max(0, Math.round(estimate))
    if (fits(whole)) return { calls: whole, steady: whole > 0 }
  }
  // Some requests make it and others do not: a cache, a pool that checks its connections now and then.
  const calls = Math.round(Math.max(0, Math.min(slope, mean)) * 100) / 100
  // What also comes by the clock is not known that well.
  return { calls: none > 0 && calls < 0.5 ? 0 : calls, steady: false }
}
