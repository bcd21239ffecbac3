import { z } from 'zod'
import { decodeHistogram } from './latency-histogram.ts'
import { failures, type Measurement } from './measurement.ts'

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** A measurement as it travels between processes, jobs and machines. */
export const measurementJson = z
  .strictObject({
    /** HdrHistogram's V2 compressed encoding in base64, in µs. */
    latency: z.string(),
    requests: count,
    statuses: z.record(z.string().regex(/^[1-9]\d\d$/), count),
    failures: z.partialRecord(z.enum(failures), count),
    errors: count,
    bytes: count,
  })
  .refine(
    ({ requests, statuses, failures }) => requests === sum(statuses) + sum(failures),
    'requests are not its answers and failures',
  )
  .refine(({ errors, requests, failures }) => errors <= requests && errors >= sum(failures), 'errors are not among its requests')

export type MeasurementJson = z.infer<typeof measurementJson>

export function measurementToJson(measurement: Measurement): MeasurementJson {
  return {
    latency: measurement.latency.encode(),
    requests: measurement.requests,
    statuses: Object.fromEntries(measurement.statuses),
    failures: Object.fromEntries(measurement.failures),
    errors: measurement.errors,
    bytes: measurement.bytes,
  }
}

/** Reads what `measurementToJson` made. Throws an Error that says what is wrong with anything else, also where its parts contradict each other. */
export function measurementFromJson(json: unknown): Measurement {
  const parsed = measurementJson.safeParse(json)
  if (!parsed.success) throw new Error(`not a measurement: ${z.prettifyError(parsed.error)}`, { cause: parsed.error })
  const { latency, statuses, failures, ...counts } = parsed.data
  const histogram = decodeHistogram(latency)
  if (histogram.count !== sum(statuses) + (failures.timeout ?? 0)) {
    throw new Error('not a measurement: its latencies are not those of its answers and timeouts')
  }
  return {
    ...counts,
    latency: histogram,
    statuses: new Map(Object.entries(statuses).map(([status, number]) => [Number(status), number])),
    failures: new Map(entries(failures)),
  }
}

function entries(counts: MeasurementJson['failures']): [(typeof failures)[number], number][] {
  return failures.flatMap((failure) => {
    const number = counts[failure]
    return number === undefined ? [] : [[failure, number]]
  })
}

function sum(counts: Readonly<Record<string, number | undefined>>): number {
  return Object.values(counts).reduce<number>((whole, part) => whole + (part ?? 0), 0)
}
