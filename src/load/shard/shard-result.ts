import { z } from 'zod'
import { messageOf, UserError } from '../../errors.ts'
import { redact } from '../../redact.ts'
import { version } from '../../version.ts'
import type { Pace } from '../drive/loader.ts'
import type { OneSidedResult } from '../drive/one-sided.ts'
import type { GeneratorLoad, Measurement } from '../measurement.ts'
import { measurementFromJson, measurementJson, measurementToJson } from '../measurement-json.ts'
import { readRegularFile } from '../regular-file.ts'
import { readStatusExpectation } from '../targets/status-expectation.ts'
import { type Scenario, scenarioFingerprint } from './scenario.ts'
import { mostShards, type Shard } from './shard.ts'

/** The form of a shard's file. Shards of one load are of one run, so of one version. */
const formVersion = 1

/** Of a shard's file, in bytes. 1,000 targets take 2 MB. */
export const largestShard = 32 * 1024 * 1024
const mostTargets = 1000
/** In characters; a target without a name is called by its URL. */
const longestUrl = 100_000

/** What one shard has measured. */
export interface ShardResult {
  /** Preflight's version. */
  preflight: string
  shard: Shard
  /** See `scenarioFingerprint`. */
  scenario: string
  /** "https://staging.example" */
  origin: string
  /** Of the whole load. */
  pace: Pace
  /** When it began to drive, in Unix ms by its own clock. */
  startedAt: number
  /** In ms, from the first intended start to the last answer. */
  elapsedMs: number
  generator: GeneratorLoad
  /** In the order of the run. */
  targets: readonly ShardTarget[]
}

export interface ShardTarget {
  name: string
  method: string
  /** A path on the origin, or an absolute URL. */
  url: string
  /** The statuses that are no errors, as they were written: "2xx, 404". */
  expected: string
  measured: Measurement
}

const form = z.strictObject({
  kind: z.literal('preflight-shard'),
  version: z.literal(formVersion),
  preflight: z.string().max(50),
  shard: z
    .strictObject({ index: z.number().int().min(1).max(mostShards), of: z.number().int().min(1).max(mostShards) })
    .refine(({ index, of }) => index <= of, 'there is no such shard'),
  scenario: z.string().regex(/^[0-9a-f]{16}$/),
  origin: z.string().max(longestUrl),
  pace: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open'), perSecond: z.number().positive().max(1e9) }),
    z.strictObject({ kind: z.literal('closed'), concurrency: z.number().int().positive().max(1e6) }),
  ]),
  startedAt: z.number().int().nonnegative().max(8.64e15),
  elapsedMs: z.number().positive().max(31_536_000_000),
  generator: z.strictObject({
    eventLoopUtilization: z.number().min(0).max(1),
    cpuSeconds: z.number().nonnegative().max(1e9),
    limited: z.boolean(),
  }),
  targets: z
    .array(
      z.strictObject({
        name: z.string().max(longestUrl),
        method: z.string().max(50),
        url: z.string().max(longestUrl),
        expected: z.string().max(10_000),
        measured: measurementJson,
      }),
    )
    .min(1)
    .max(mostTargets),
})

/** Makes a shard's result of what it drove of the whole `scenario`. Names and URLs lose what is secret in them. */
export function shardResult(shard: Shard, scenario: Scenario, startedAt: number, driven: OneSidedResult): ShardResult {
  const { elapsedMs, generator } = driven
  const targets = scenario.targets.flatMap(({ name, method, url, expected }) => {
    const measured = driven.measured.get(name)
    if (measured === undefined) return []
    return { name: redact(name), method, url: redact(url), expected: expected.text, measured }
  })
  return {
    preflight: version,
    shard,
    scenario: scenarioFingerprint(scenario),
    origin: redact(scenario.origin),
    pace: scenario.pace,
    startedAt: Math.round(startedAt),
    elapsedMs,
    generator,
    targets,
  }
}

export function writeShardResult({ targets, ...result }: ShardResult): string {
  const written: z.input<typeof form> = {
    kind: 'preflight-shard',
    version: formVersion,
    ...result,
    targets: targets.map(({ measured, ...target }) => ({ ...target, measured: measurementToJson(measured) })),
  }
  return `${JSON.stringify(written)}\n`
}

/** Whether a file's text is a shard's, of whatever version. */
export function isShardResult(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === 'preflight-shard'
  } catch {
    return false
  }
}

/**
 * Reads what `writeShardResult` wrote; everything in it has a form, a length and an end. `from` is what the error calls it. Throws a
 * `UserError` of one line for anything else.
 */
export function readShardResult(json: string, from: string): ShardResult {
  if (json.length > largestShard) throw wrong(from, 'it is larger than 32 MiB')
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw wrong(from, 'it is no JSON')
  }
  const { success, data, error } = form.safeParse(parsed)
  if (!success) {
    const [issue] = error.issues
    throw wrong(from, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
  }
  const { kind: _, version: __, targets, ...result } = data
  return {
    ...result,
    targets: targets.map(({ measured, ...target }, index) => {
      try {
        readStatusExpectation(target.expected)
        return { ...target, measured: measurementFromJson(measured) }
      } catch (error) {
        throw wrong(from, `targets.${index}: ${messageOf(error)}`)
      }
    }),
  }
}

/** The same of a file. `path` is absolute. */
export async function readShardFile(path: string, from: string): Promise<ShardResult> {
  const bytes = await readRegularFile(path, from, largestShard).catch((error: unknown) => {
    throw new UserError(messageOf(error), {
      remedy: 'Give the files that the shards wrote: in a workflow, download their artifacts first.',
    })
  })
  return readShardResult(bytes.toString(), from)
}

function wrong(from: string, what: string): UserError {
  return new UserError(`${from} is no shard's result: ${what.split('\n', 1)[0]}`, {
    remedy: 'Give the files that the shards of this run wrote, by the same version of Preflight.',
  })
}
