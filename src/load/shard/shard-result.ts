import { z } from 'zod'
import { messageOf, UserError } from '../../errors.ts'
import { redact } from '../../redact.ts'
import { version } from '../../version.ts'
import type { OneSidedResult } from '../drive/one-sided.ts'
import type { GeneratorLoad, Measurement } from '../measurement.ts'
import { measurementFromJson, measurementJson, measurementToJson } from '../measurement-json.ts'
import { readRegularFile } from '../regular-file.ts'
import { mostShards, type Shard } from './shard.ts'

/** The form of a shard's file. Shards of one load are of one run, so of one version. */
const formVersion = 1

/** In bytes. 1,000 targets take 2 MB. */
const largest = 32 * 1024 * 1024
const mostTargets = 1000

/** What one shard has measured. */
export interface ShardResult {
  /** Preflight's version. */
  preflight: string
  shard: Shard
  /** See `scenarioFingerprint`. */
  scenario: string
  /** When it began to drive, in Unix ms by its own clock. */
  startedAt: number
  /** In ms, from the first intended start to the last answer. */
  elapsedMs: number
  generator: GeneratorLoad
  /** In the order of the run. */
  targets: readonly { name: string; measured: Measurement }[]
}

const form = z.strictObject({
  kind: z.literal('preflight-shard'),
  version: z.literal(formVersion),
  preflight: z.string().max(50),
  shard: z
    .strictObject({ index: z.number().int().min(1).max(mostShards), of: z.number().int().min(1).max(mostShards) })
    .refine(({ index, of }) => index <= of, 'there is no such shard'),
  scenario: z.string().regex(/^[0-9a-f]{16}$/),
  startedAt: z.number().int().nonnegative().max(8.64e15),
  elapsedMs: z.number().positive().max(31_536_000_000),
  generator: z.strictObject({
    eventLoopUtilization: z.number().min(0).max(1),
    cpuSeconds: z.number().nonnegative().max(1e9),
    limited: z.boolean(),
  }),
  targets: z
    .array(z.strictObject({ name: z.string().max(500), measured: measurementJson }))
    .min(1)
    .max(mostTargets),
})

/** Makes a shard's result of what it drove. Names lose what is secret in them. */
export function shardResult(
  shard: Shard,
  scenario: string,
  startedAt: number,
  { measured, elapsedMs, generator }: OneSidedResult,
): ShardResult {
  const targets = [...measured].map(([name, each]) => ({ name: redact(name), measured: each }))
  return { preflight: version, shard, scenario, startedAt: Math.round(startedAt), elapsedMs, generator, targets }
}

export function writeShardResult({ targets, ...result }: ShardResult): string {
  const written: z.input<typeof form> = {
    kind: 'preflight-shard',
    version: formVersion,
    ...result,
    targets: targets.map(({ name, measured }) => ({ name, measured: measurementToJson(measured) })),
  }
  return `${JSON.stringify(written)}\n`
}

/**
 * Reads what `writeShardResult` wrote; everything in it has a form, a length and an end. `from` is what the error calls it. Throws a
 * `UserError` of one line for anything else.
 */
export function readShardResult(json: string, from: string): ShardResult {
  if (json.length > largest) throw wrong(from, 'it is larger than 32 MiB')
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
    targets: targets.map(({ name, measured }, index) => {
      try {
        return { name, measured: measurementFromJson(measured) }
      } catch (error) {
        throw wrong(from, `targets.${index}: ${messageOf(error)}`)
      }
    }),
  }
}

/** The same of a file. `path` is absolute. */
export async function readShardFile(path: string, from: string): Promise<ShardResult> {
  const bytes = await readRegularFile(path, from, largest).catch((error: unknown) => {
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
