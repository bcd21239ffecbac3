import { type AnswerHeaders, firstHeaderOf, headerOf } from './answer-headers.ts'

/** When a refused client may ask again, and which header said so. */
export interface Retry {
  header: string
  /** From the answer on, in ms; 0 at least. */
  afterMs: number
}

/** A number this large is a date in Unix seconds, one still larger in Unix milliseconds: GitHub's and express-rate-limit's X-RateLimit-Reset. */
const unixSeconds = 1e9
const unixMilliseconds = 1e12

const resets = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'] as const

/**
 * Reads when to ask again: Retry-After in seconds or as a date (RFC 9110, 10.2.3), else RateLimit ("limit";r=0;t=30, and its older forms
 * reset=30 and RateLimit-Reset; draft-ietf-httpapi-ratelimit-headers), else X-RateLimit-Reset. null: nothing legible. `now`: Unix ms when the
 * answer came; a date is taken against the answer's own Date, since clocks differ.
 */
export function retryOf(headers: AnswerHeaders, now: number): Retry | null {
  const retryAfter = firstHeaderOf(headers, 'retry-after')?.trim()
  if (retryAfter !== undefined) {
    const afterMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : untilDate(retryAfter, headers, now)
    if (afterMs !== null) return { header: 'Retry-After', afterMs: Math.max(0, afterMs) }
  }
  const [, seconds] = /(?:^|[;,\s])(?:t|reset)\s*=\s*"?(\d+)"?/i.exec(headerOf(headers, 'ratelimit') ?? '') ?? []
  if (seconds !== undefined) return { header: 'RateLimit', afterMs: Number(seconds) * 1000 }
  for (const name of resets) {
    const value = firstHeaderOf(headers, name)?.trim() ?? ''
    if (/^\d+(\.\d+)?$/.test(value)) return { header: spelling(name), afterMs: Math.max(0, untilReset(Number(value), now)) }
  }
  return null
}

function untilDate(date: string, headers: AnswerHeaders, now: number): number | null {
  // HTTP-dates have a month's name; Date.parse takes much else, such as "2".
  if (!/[a-z]{3}/i.test(date)) return null
  const at = Date.parse(date)
  if (Number.isNaN(at)) return null
  const sent = Date.parse(firstHeaderOf(headers, 'date') ?? '')
  return at - (Number.isNaN(sent) ? now : sent)
}

function untilReset(value: number, now: number): number {
  if (value >= unixMilliseconds) return value - now
  return value >= unixSeconds ? value * 1000 - now : value * 1000
}

function spelling(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace('Ratelimit', 'RateLimit')
}
