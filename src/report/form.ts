import { z } from 'zod'
import { UserError } from '../errors.ts'
import { body } from './form/body.ts'
import { finding } from './form/finding.ts'
import { list, text } from './form/parts.ts'
import { schemaVersion } from './json.ts'
import type { Report } from './report.ts'

/**
 * A report's JSON, read back as a Report. What it holds may have been written by whoever wrote the change, so everything has a form,
 * a length and an end; what is shown of it goes through the same escapers as any report.
 */

const page = z.object({ body, footer: list(text, 100), worthSaying: z.boolean() })

const form = z.object({
  version: z.literal(schemaVersion),
  mode: z.enum(['migration-dryrun', 'load-baseline', 'scaffold-check']),
  verdict: z.enum(['pass', 'warn', 'fail']),
  headline: text,
  findings: list(finding, 10_000),
  data: z.unknown(),
  page: page.default({ body: [], footer: [], worthSaying: true }),
})

/** The most nested lists and objects: what a mode writes has ten. A deeper one would exhaust the stack. */
const deepest = 100

/** The most values: a hundred times what a mode writes of a large change. Each costs far more memory than text. */
const mostValues = 500_000

/**
 * Reads what `renderJson` wrote. Throws `UserError` for anything else, with the first place where it differs. `from`: what it is, for
 * the error, such as "report.json".
 */
export function readReport(json: string, from: string): Report {
  const wrong = (what: string) =>
    new UserError(`${from} is no report of Preflight's: ${what}`, { remedy: 'Give the file that `json` or `--json` wrote.' })
  const { depth, values } = sizesOf(json)
  if (depth > deepest) throw wrong('it is nested too deeply')
  if (values > mostValues) throw wrong('it holds too many values')
  const parsed = parse(json)
  if (parsed === undefined) throw wrong('it is no JSON')
  const version = typeof parsed === 'object' && parsed !== null ? (parsed as { version?: unknown }).version : undefined
  if (typeof version === 'number' && version > schemaVersion) {
    throw new UserError(
      `${from} was written by a newer Preflight (version ${version} of its form, known here: ${schemaVersion})`,
      {
        remedy: 'Use the same version of Preflight in both workflows.',
      },
    )
  }
  const { success, data, error } = form.safeParse(parsed)
  if (!success) {
    const [issue] = error.issues
    throw wrong(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
  }
  const { mode, verdict, headline, findings, page: shown } = data
  return { mode, verdict, headline, findings: findings as Report['findings'], data: data.data ?? null, rules: [], ...shown }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** How deep brackets nest outside of strings, and how many values there are at most, without reading them as JSON. */
function sizesOf(json: string): { depth: number; values: number } {
  let [depth, most, values, inString] = [0, 0, 1, false]
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      values += 1
      most = Math.max(most, depth)
    } else if (character === ']' || character === '}') depth -= 1
    else if (character === ',') values += 1
  }
  return { depth: most, values }
}
