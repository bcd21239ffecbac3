import { z } from 'zod'
import { measurementJson } from '../measurement-json.ts'
import type { Target } from '../target.ts'

/** What a process is to drive, as JSON. */
const share = z.strictObject({
  kind: z.literal('share'),
  targets: z.array(
    z.strictObject({
      name: z.string(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      /** In base64. */
      body: z.string().nullable(),
      weight: z.number(),
      expected: z.strictObject({ text: z.string(), statuses: z.array(z.number()) }),
    }),
  ),
  origin: z.string(),
  pace: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('closed'), concurrency: z.number() }),
    z.strictObject({ kind: z.literal('open'), perSecond: z.number() }),
  ]),
  durationMs: z.number(),
  timeoutMs: z.number(),
  ca: z.string().nullable(),
  firstRequest: z.number(),
})

/** To a process that drives a share: what it is, and, once every process has it, to begin. */
export const order = z.discriminatedUnion('kind', [share, z.strictObject({ kind: z.literal('begin') })])

/** From it. 'done' and 'failed' are the last. */
export const report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** Requests that have come to an end so far. */
  z.strictObject({ kind: z.literal('progress'), requests: z.number() }),
  z.strictObject({
    kind: z.literal('done'),
    measured: z.array(z.strictObject({ target: z.string(), measurement: measurementJson })),
    elapsedMs: z.number(),
    generator: z.strictObject({ eventLoopUtilization: z.number(), cpuSeconds: z.number(), limited: z.boolean() }),
  }),
  /** `users`: the user's mistake, which `remedy` mends. */
  z.strictObject({ kind: z.literal('failed'), message: z.string(), users: z.boolean(), remedy: z.string().nullable() }),
])

export type Share = z.infer<typeof share>
export type Order = z.infer<typeof order>
export type Report = z.infer<typeof report>
export type Done = Extract<Report, { kind: 'done' }>

/** Status codes have three digits (RFC 9110, 15). */
const statuses = Array.from({ length: 900 }, (_, index) => index + 100)

export function targetToJson({ body, expected, headers, ...target }: Target): Share['targets'][number] {
  return {
    ...target,
    headers: { ...headers },
    body: body?.toString('base64') ?? null,
    expected: { text: expected.text, statuses: statuses.filter((status) => expected.accepts(status)) },
  }
}

export function targetFromJson({ body, expected, ...target }: Share['targets'][number]): Target {
  const accepted = new Set(expected.statuses)
  return {
    ...target,
    body: body === null ? null : Buffer.from(body, 'base64'),
    expected: { text: expected.text, accepts: (status) => accepted.has(status) },
  }
}
