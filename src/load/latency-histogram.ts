import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64, type Histogram } from 'hdr-histogram-js'
import { mostUs, mustBeLatencies, significantDigits } from './latency-encoding.ts'

/** Latencies of requests in an HdrHistogram of microseconds: any percentile within 0.1 %, merged without loss. */
export interface LatencyHistogram {
  readonly count: number
  /** Adds one latency in ms, at least 1 µs, at most an hour. */
  record(ms: number): void
  /** The latency in ms that `percent` (0 to 100) of all are at or below; NaN where there are none. */
  percentile(percent: number): number
  /** In ms; NaN where there are none. */
  readonly max: number
  readonly mean: number
  /** Takes over everything of another, which stays as it is. */
  merge(other: LatencyHistogram): void
  /** HdrHistogram's V2 compressed encoding in base64. */
  encode(): string
}

/** Counts as float64, which hold any count exactly to 2^53. Grows with the largest latency: 16 kB to 1 ms, 64 kB to 100 ms. */
const bits = 64

export function newHistogram(): LatencyHistogram {
  return new HdrLatencies(
    build({
      bitBucketSize: bits,
      autoResize: true,
      lowestDiscernibleValue: 1,
      highestTrackableValue: 2,
      numberOfSignificantValueDigits: significantDigits,
      useWebAssembly: false,
    }),
  )
}

/**
 * Reads what `encode` wrote, or any HdrHistogram of µs at the same precision. Throws an Error on anything else; a text that was made to
 * exhaust memory or time costs neither.
 */
export function decodeHistogram(text: string): LatencyHistogram {
  return read(text)
}

function read(text: string): HdrLatencies {
  mustBeLatencies(text)
  const histogram = decodeFromCompressedBase64(text, bits, false)
  histogram.autoResize = true
  return new HdrLatencies(histogram)
}

class HdrLatencies implements LatencyHistogram {
  readonly histogram: Histogram

  constructor(histogram: Histogram) {
    this.histogram = histogram
  }

  get count(): number {
    return this.histogram.totalCount
  }

  record(ms: number): void {
    const us = Math.round(ms * 1000)
    this.histogram.recordValue(us > 1 ? Math.min(us, mostUs) : 1)
  }

  percentile(percent: number): number {
    return this.count === 0 ? Number.NaN : this.histogram.getValueAtPercentile(percent) / 1000
  }

  get max(): number {
    return this.count === 0 ? Number.NaN : this.histogram.maxValue / 1000
  }

  get mean(): number {
    return this.count === 0 ? Number.NaN : this.histogram.mean / 1000
  }

  merge(other: LatencyHistogram): void {
    if (other.count === 0) return
    const { histogram } = other instanceof HdrLatencies ? other : read(other.encode())
    this.histogram.add(histogram)
  }

  encode(): string {
    return encodeIntoCompressedBase64(this.histogram)
  }
}
