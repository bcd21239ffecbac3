/** So many requests in so long. */
export interface Rate {
  /** As it was written. */
  text: string
  requests: number
  windowMs: number
}

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const mostRequests = 100_000
const longestWindowMs = 86_400_000

/**
 * Reads `expect-rate-limit`: "100/m", "10 per second", "100/15m", "1000 per 2 hours". At most 100,000 requests and a day. Throws an `Error`
 * of one line.
 */
export function readRate(written: string): Rate {
  const text = written.trim()
  const match = /^(\d+)\s*(?:\/|\s+(?:per|an?|every)\s)\s*(\d+)?\s*(s|m|h|d|secs?|seconds?|mins?|minutes?|hours?|days?)$/i.exec(
    text,
  )
  if (match === null)
    throw new Error(`${JSON.stringify(text.slice(0, 80))} is not a rate such as 100/m, 10 per second or 100/15m`)
  const [, requests, times = '1', unit = ''] = match
  const rate = { text, requests: Number(requests), windowMs: Number(times) * (unitMs[unit.charAt(0).toLowerCase()] ?? 0) }
  if (rate.requests < 1 || rate.requests > mostRequests) throw new Error(`${text}: a limit is 1 to ${mostRequests} requests`)
  if (rate.windowMs < 1000 || rate.windowMs > longestWindowMs) throw new Error(`${text}: a limit is for a second to a day`)
  return rate
}
