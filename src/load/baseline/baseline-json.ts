import { z } from 'zod'
import { messageOf, UserError } from '../../errors.ts'
import { measurementFromJson, measurementJson, measurementToJson } from '../measurement-json.ts'
import { readRegularFile } from '../regular-file.ts'
import { type Baseline, baselineVersion } from './baseline.ts'

/** In bytes. 1,000 targets take 4 MB. */
export const largestBaseline = 32 * 1024 * 1024
const mostTargets = 1000
export const mostRounds = 1000

const text = z.string().max(500)

/** A run that is compared with it drives rounds as long as its. */
const longestRoundMs = 10_000

/** In ms: a µs to an hour, as a histogram holds them. */
const p95 = z.number().min(0.001).max(3_700_000)

/** Within what `rate` and `concurrency` take: a run that is compared with it is driven at its pace. */
const pace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), concurrency: z.number().int().positive().max(10_000) }),
  z.strictObject({ kind: z.literal('open'), perSecond: z.number().positive().max(1_000_000) }),
])

const form = z.strictObject({
  version: z.literal(baselineVersion),
  preflight: text,
  createdAt: z.iso.datetime(),
  commit: text.nullable(),
  machine: z.strictObject({ cpu: text, cores: z.number().int().positive(), node: text, platform: text }),
  reference: z.number().int().positive(),
  load: z.strictObject({ pace, roundMs: z.number().positive().max(longestRoundMs) }),
  targets: z
    .array(
      z.strictObject({
        name: text,
        fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
        /** P95 of the service and of the reference server in each, in ms. */
        rounds: z.array(z.tuple([p95, p95])).max(mostRounds),
        service: measurementJson,
        reference: measurementJson,
      }),
    )
    .max(mostTargets)
    .refine((targets) => new Set(targets.map(({ name }) => name)).size === targets.length, 'two targets have the same name'),
})

/** Writes a baseline as JSON. What is text in it holds no secret: see `recordBaseline`. */
export function writeBaseline(baseline: Baseline): string {
  const targets = baseline.targets.map(({ rounds, service, reference, ...target }) => ({
    ...target,
    rounds: rounds.map((round): [number, number] => [round.service, round.reference]),
    service: measurementToJson(service),
    reference: measurementToJson(reference),
  }))
  const written: z.input<typeof form> = { version: baselineVersion, ...baseline, targets }
  return `${JSON.stringify(written, null, 2)}\n`
}

/**
 * Reads what `writeBaseline` wrote. It may have been written by anybody: everything in it has a form, a length and an end. `from` is what the
 * error calls it. Throws a `UserError` for anything else, another version included.
 */
export function readBaseline(json: string, from: string): Baseline {
  if (json.length > largestBaseline) throw wrong(from, 'it is larger than 32 MiB')
  const parsed = parse(json, from)
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined
  if (typeof version === 'number' && version !== baselineVersion) {
    throw new UserError(`${from} is a baseline of version ${version}, and this Preflight reads version ${baselineVersion}`, {
      remedy: 'Save it anew with --save, on the commit that is to be compared with.',
    })
  }
  const { success, data, error } = form.safeParse(parsed)
  if (!success) {
    const [issue] = error.issues
    throw wrong(from, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
  }
  const { version: _, targets, ...rest } = data
  return {
    ...rest,
    targets: targets.map(({ service, reference, rounds, ...target }, index) => ({
      ...target,
      rounds: rounds.map(([service, reference]) => ({ service, reference })),
      service: measurement(service, from, `targets.${index}.service`),
      reference: measurement(reference, from, `targets.${index}.reference`),
    })),
  }
}

/** The same of a file. `path` is absolute. */
export async function readBaselineFile(path: string, from: string): Promise<Baseline> {
  const bytes = await readRegularFile(path, from, largestBaseline).catch((error: unknown) => {
    throw new UserError(messageOf(error), { remedy: 'Save one with preflight load --save.' })
  })
  return readBaseline(bytes.toString(), from)
}

/** Whether a text is a baseline of this or another version: what a new one may take the place of. */
export function isBaseline(json: string): boolean {
  try {
    return anyVersion.safeParse(JSON.parse(json)).success
  } catch {
    return false
  }
}

const anyVersion = z.looseObject({
  version: z.number(),
  preflight: z.string(),
  machine: z.looseObject({}),
  load: z.looseObject({}),
  targets: z.array(z.unknown()),
})

function parse(json: string, from: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw wrong(from, 'it is no JSON')
  }
}

function measurement(json: z.infer<typeof measurementJson>, from: string, where: string) {
  try {
    return measurementFromJson(json)
  } catch (error) {
    throw wrong(from, `${where}: ${messageOf(error)}`)
  }
}

function wrong(from: string, what: string): UserError {
  return new UserError(`${from} is no baseline of Preflight's: ${what.split('\n', 1)[0]}`, {
    remedy: 'Give the file that preflight load --save wrote.',
  })
}
