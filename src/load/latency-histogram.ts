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
