import { z } from 'zod'
import type { StatusExpectation, Target } from '../target.ts'
import { type Body, readBody } from './body.ts'
import { checkedHeaders, type Headers, hasHeader, mergedHeaders, readHeaderLines } from './headers.ts'
import { readLocation, readMethod, shownLocation } from './location.ts'
import { goodStatus, readStatusExpectation } from './status-expectation.ts'

/** What holds for every target that does not say otherwise. */
export interface TargetDefaults {
  /** null: POST where there is a body, as curl does it, else GET. */
  method: string | null
  headers: Headers
  /** Not for methods that have no body, unless the target gives one itself. */
  body: Body | null
  expected: StatusExpectation
  /** Of "@file" in bodies; absolute. */
  directory: string
}

export const noDefaults: Omit<TargetDefaults, 'directory'> = { method: null, headers: {}, body: null, expected: goodStatus }

const mostTargets = 1000
const heaviest = 1_000_000

const bodyless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

const text = z.string().max(100_000)

const object = z.strictObject({
  name: text.optional(),
  method: text.optional(),
  url: text.optional(),
  path: text.optional(),
  headers: z.union([text, z.array(text), z.record(text, z.union([text, z.number(), z.boolean()]))]).optional(),
  body: z.unknown().optional(),
  weight: z.number().optional(),
  'expect-status': z.union([text, z.number(), z.array(z.union([text, z.number()]))]).optional(),
})

type TargetObject = z.infer<typeof object>

/**
 * Reads targets: lines such as "GET /orders?limit=20", "/orders", "3 POST https://example.org/orders" (taken three times as often as one
 * without a number), or maps of name, method, url or path, headers, body, weight and expect-status. Text is read line by line; empty lines
 * and those that begin with "#" are left out. A target without a name is called by its method and URL. Throws an `Error` of one line where
 * one cannot be read, two have the same name, or there are none or more than 1,000.
 */
export async function readTargets(given: unknown, defaults: TargetDefaults): Promise<Target[]> {
  const entries = typeof given === 'string' ? linesOf(given) : Array.isArray(given) ? given : [given]
  if (entries.length === 0) throw new Error('there is no target')
  if (entries.length > mostTargets)
    throw new Error(`there are ${entries.length} targets, and at most ${mostTargets} can be told apart in a report`)
  const targets: Target[] = []
  for (const entry of entries) targets.push(await readTarget(entry, defaults))
  const names = targets.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two targets are called ${JSON.stringify(twice)}: give one of them a name of its own`)
  return targets
}

/** Reads one of them. */
export async function readTarget(given: unknown, defaults: TargetDefaults): Promise<Target> {
  const { name, method, url, path, headers, weight = 1, ...rest } = typeof given === 'string' ? objectOf(given) : checked(given)
  const [where, other] = [url, path].filter((each) => each !== undefined)
  if (where === undefined) throw new Error('a target has no url')
  if (other !== undefined) throw new Error('a target has a url and a path: give one of them')
  if (!(weight > 0 && weight <= heaviest)) throw new Error(`${weight} is not a weight: a number above 0, at most ${heaviest}`)

  const location = readLocation(where)
  const own = isGiven(rest.body) ? await readBody(rest.body, defaults.directory) : null
  const verb = readMethod(method ?? defaults.method ?? ((own ?? defaults.body) === null ? 'GET' : 'POST'))
  const body = own ?? (bodyless.has(verb) ? null : defaults.body)
  const all = mergedHeaders(defaults.headers, readHeaders(headers))
  const typed = body?.contentType != null && !hasHeader(all, 'content-type') ? { ...all, 'Content-Type': body.contentType } : all
  return {
    name: readName(name) ?? `${verb} ${location}`,
    method: verb,
    url: location,
    headers: typed,
    body: body?.bytes ?? null,
    weight,
    expected: readExpected(rest['expect-status']) ?? defaults.expected,
  }
}

function linesOf(given: string): string[] {
  const lines = given.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** [weight] [method] where */
function objectOf(line: string): TargetObject {
  const match = /^(?:(\d+(?:\.\d+)?)\s+)?(?:([A-Za-z-]+)\s+)?(\S+)$/.exec(line.trim())
  if (match === null)
    throw new Error(`${shownLocation(line)} is not a target such as "GET /orders", "/orders" or "3 GET /orders"`)
  const [, weight, method, url] = match
  return {
    url,
    ...(method === undefined ? {} : { method }),
    ...(weight === undefined ? {} : { weight: Number(weight) }),
    body: undefined,
  }
}

function checked(given: unknown): TargetObject {
  const { success, data, error } = object.safeParse(given)
  if (success) return data
  const [issue] = error.issues
  throw new Error(`a target cannot be read: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
}

function readHeaders(given: TargetObject['headers']): Headers {
  if (given === undefined) return {}
  if (typeof given === 'string') return readHeaderLines(given.split(/\r?\n/).filter((line) => line.trim() !== ''))
  if (Array.isArray(given)) return readHeaderLines(given)
  return checkedHeaders(Object.entries(given).map(([name, value]) => [name, String(value)]))
}

function readName(given: string | undefined): string | null {
  if (given === undefined) return null
  const name = given.trim()
  // Shown in tables, comments and logs.
  if (name === '' || name.length > 200 || /\p{Cc}/u.test(name))
    throw new Error(`${JSON.stringify(name.slice(0, 80))} is not a name of one line and at most 200 characters`)
  return name
}

function readExpected(given: TargetObject['expect-status']): StatusExpectation | null {
  if (given === undefined) return null
  return readStatusExpectation(Array.isArray(given) ? given.join(', ') : String(given))
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}
