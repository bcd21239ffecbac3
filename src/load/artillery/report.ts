import { z } from 'zod'
import { messageOf, UserError } from '../../errors.ts'
import type { Failure } from '../measurement.ts'
import { readRegularFile } from '../regular-file.ts'
import type { Target } from '../target.ts'
import { labelsOf } from './labels.ts'

/** What Artillery measured of one target. Counts are of requests; `errors` is ours, by the target's expectation. */
export interface ArtilleryMeasurement {
  requests: number
  statuses: ReadonlyMap<number, number>
  failures: ReadonlyMap<Failure, number>
  errors: number
  /**
   * Artillery's own figures, in ms: from the moment in which a request was sent, over an open connection, to the first byte of its answer, in
   * whole ms, percentiles within 1 % (DDSketch). Requests without an answer, such as those that took too long, are not among them. null: no
   * answer at all.
   */
  latencyMs: ArtilleryLatency | null
}

const latency = z.object({
  min: z.number(),
  max: z.number(),
  /** null: over TLS it sometimes has no time for one of them, and then no mean. */
  mean: z.number().nullable(),
  p50: z.number(),
  p75: z.number(),
  p90: z.number(),
  p95: z.number(),
  p99: z.number(),
  p999: z.number(),
})

export type ArtilleryLatency = z.infer<typeof latency>

export interface ArtilleryResult {
  /** By target's name; every target of the run is there. */
  measured: ReadonlyMap<string, ArtilleryMeasurement>
  /** Of all targets together; null: no answer at all. */
  latencyMs: ArtilleryLatency | null
  /** Between the first and the last that was counted, in ms. */
  elapsedMs: number
  /** Answers to requests of none of the targets. */
  others: number
}

const report = z.object({
  aggregate: z.object({
    counters: z.record(z.string(), z.number().nonnegative()).default({}),
    summaries: z.record(z.string(), z.unknown()).default({}),
    firstMetricAt: z.number().optional(),
    lastMetricAt: z.number().optional(),
  }),
})

const prefix = 'plugins.metrics-by-endpoint'

/** Reads what `artillery run --output` wrote (2.0). Throws an `Error` of one line for anything else. */
export function readArtilleryReport(json: string, targets: readonly Target[]): ArtilleryResult {
  const { counters, summaries, firstMetricAt, lastMetricAt } = parse(json).aggregate
  const labels = labelsOf(targets)
  const measured = targets.map((target, index) => {
    const label = labels[index] ?? target.name
    const statuses = statusesOf(counters, `${prefix}.${label}.codes.`)
    const failures = failuresOf(counters, `${prefix}.${label}.errors.`)
    const unexpected = [...statuses].filter(([status]) => !target.expected.accepts(status))
    const failed = sum(failures.values())
    const measurement: ArtilleryMeasurement = {
      requests: sum(statuses.values()) + failed,
      statuses,
      failures,
      errors: sum(unexpected.map(([, count]) => count)) + failed,
      latencyMs: latencyOf(summaries[`${prefix}.response_time.${label}`]),
    }
    return [target.name, measurement] as const
  })
  const answers = sum(statusesOf(counters, 'http.codes.').values())
  return {
    measured: new Map(measured),
    others: answers - sum(measured.map(([, { statuses }]) => sum(statuses.values()))),
    latencyMs: latencyOf(summaries['http.response_time']),
    elapsedMs: firstMetricAt === undefined || lastMetricAt === undefined ? 0 : Math.max(0, lastMetricAt - firstMetricAt),
  }
}

const largest = 128 * 1024 * 1024

/** The same of a file. `path` is absolute; `from` is what a `UserError` calls it. */
export async function readArtilleryFile(path: string, from: string, targets: readonly Target[]): Promise<ArtilleryResult> {
  try {
    return readArtilleryReport((await readRegularFile(path, from, largest)).toString(), targets)
  } catch (error) {
    throw new UserError(messageOf(error), { remedy: 'Give the file that artillery run --output wrote.' })
  }
}

function parse(json: string): z.infer<typeof report> {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw new Error("Artillery's report is no JSON")
  }
  const { success, data, error } = report.safeParse(parsed)
  if (success) return data
  const [issue] = error.issues
  throw new Error(
    `Artillery's report has another form than that of its version 2: ${issue?.path.join('.') || 'the whole'}: ${issue?.message.split('\n', 1)[0]}`,
  )
}

function latencyOf(summary: unknown): ArtilleryLatency | null {
  if (summary === undefined) return null
  const { success, data } = latency.safeParse(summary)
  if (!success) throw new Error("Artillery's report has another form than that of its version 2: a summary lacks its percentiles")
  return data
}

function statusesOf(counters: Readonly<Record<string, number>>, before: string): Map<number, number> {
  return new Map(after(counters, before).flatMap(([rest, count]) => (/^[1-9]\d\d$/.test(rest) ? [[Number(rest), count]] : [])))
}

/** Several codes can be of one kind. */
function failuresOf(counters: Readonly<Record<string, number>>, before: string): Map<Failure, number> {
  const failures = new Map<Failure, number>()
  for (const [code, count] of after(counters, before)) {
    // Only what looks like a code: the rest belongs to a target whose name begins alike.
    if (!/^\w+$/.test(code)) continue
    const failure = kindOf(code)
    failures.set(failure, (failures.get(failure) ?? 0) + count)
  }
  return failures
}

function after(counters: Readonly<Record<string, number>>, before: string): [string, number][] {
  return Object.entries(counters).flatMap(([name, count]) =>
    name.startsWith(before) ? [[name.slice(before.length), count]] : [],
  )
}

/** By codes of Node's and got's errors. */
function kindOf(code: string): Failure {
  if (code === 'ETIMEDOUT' || code === 'ERR_SOCKET_TIMEOUT' || code === 'ESOCKETTIMEDOUT' || code === 'TimeoutError')
    return 'timeout'
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code)) return 'refused'
  if (['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code)) return 'reset'
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'].includes(code)) return 'dns'
  if (/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/.test(code)) return 'tls'
  return 'protocol'
}

function sum(values: Iterable<number>): number {
  let whole = 0
  for (const value of values) whole += value
  return whole
}
