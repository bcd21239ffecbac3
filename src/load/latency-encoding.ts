import { inflateSync } from 'node:zlib'

/** What every histogram of latencies here has: 3 digits keep any value within 0.1 %. */
export const significantDigits = 3
/** An hour. */
export const mostUs = 3_600_000_000

/** HdrHistogram's "V2" cookies; the second digit from the right says the width of a word, which is 1 for its variable-length ones. */
const compressedCookie = 0x1c849314
const cookie = 0x1c849313
const headerBytes = 40

const mostBytesOfCount = 9
const mostBytes = headerBytes + slotsUpTo(mostUs) * mostBytesOfCount

/**
 * Throws an Error unless the text is one histogram of latencies in HdrHistogram's V2 compressed encoding in base64. The library's own
 * decoder believes every length that a text claims.
 */
export function mustBeLatencies(text: string): void {
  if (text.length > (mostBytes * 4) / 3 + 64 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    throw nonsense('it is no base64 of its size')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length < 8 || bytes.readUInt32BE(0) !== compressedCookie) throw nonsense('it does not begin as one')
  if (bytes.readUInt32BE(4) !== bytes.length - 8) throw nonsense('its length is another')
  const content = inflated(bytes.subarray(8))
  mustHaveCounts(content.subarray(headerBytes), slotsUpTo(highestOf(content)))
}

/** Slots of a histogram that reaches so far: 2048 of 1 µs, then 1024 more each time the value doubles. */
function slotsUpTo(us: number): number {
  let slots = 2048
  for (let beyond = 2048; beyond <= us; beyond *= 2) slots += 1024
  return slots
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes })
  } catch (error) {
    throw nonsense('it cannot be inflated', error)
  }
}

/** Checks the header; returns the highest value in µs that the histogram has slots for. */
function highestOf(content: Buffer): number {
  if (content.length < headerBytes || content.readUInt32BE(0) !== cookie) throw nonsense('its content does not begin as one')
  if (content.readUInt32BE(4) !== content.length - headerBytes) throw nonsense('its content has another length')
  if (content.readUInt32BE(12) !== significantDigits) throw nonsense('it has another precision')
  if (content.readBigUInt64BE(16) !== 1n) throw nonsense('its unit is not 1 µs')
  const highest = content.readBigUInt64BE(24)
  if (highest < 2n || highest > 2n * BigInt(mostUs)) throw nonsense('its range is another')
  return Number(highest)
}

/** Zigzag LEB128 numbers: a count, or, negative, so many slots that are empty. */
function mustHaveCounts(payload: Buffer, mostSlots: number): void {
  let slots = 0
  let total = 0n
  for (let at = 0; at < payload.length; ) {
    const { value, next } = numberAt(payload, at)
    at = next
    slots += value < 0n ? Number(-value) : 1
    if (value > 0n) total += value
    if (slots > mostSlots) throw nonsense('it has too many slots')
  }
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw nonsense('it counts too many')
}

function numberAt(payload: Buffer, start: number): { value: bigint; next: number } {
  let bits = 0n
  for (let index = 0; index < mostBytesOfCount; index++) {
    const byte = payload[start + index]
    if (byte === undefined) throw nonsense('it breaks off')
    // The ninth byte is whole; in those before, the highest bit says that there are more.
    const last = index === mostBytesOfCount - 1 || byte < 0x80
    bits |= BigInt(last ? byte : byte & 0x7f) << BigInt(7 * index)
    if (last) return { value: bits & 1n ? -((bits + 1n) >> 1n) : bits >> 1n, next: start + index + 1 }
  }
  throw nonsense('it breaks off')
}

function nonsense(why: string, cause?: unknown): Error {
  return new Error(`not a histogram of latencies: ${why}`, { cause })
}
