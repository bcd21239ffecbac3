import { isUtf8 } from 'node:buffer'
import { stringify } from 'yaml'
import { UserError } from '../../errors.ts'
import type { Pace } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { mergedHeaders } from '../targets/headers.ts'
import { acceptedStatuses } from './accepted-statuses.ts'
import { labelsOf } from './labels.ts'
import { newLiterals, type Step, unusedVariable, writtenUrl } from './literals.ts'
import { wholeWeights } from './weights.ts'

/** A load as Artillery is to drive it. */
export interface ArtilleryScenario {
  targets: readonly Target[]
  /** "https://staging.example": scheme, host, port. */
  origin: string
  pace: Pace
  /** In ms; driven in whole seconds, one at least. */
  durationMs: number
  /** Of each request, in ms. */
  timeoutMs: number
  /** PEM of the one authority that is trusted; null: those of Node's. */
  ca: string | null
}

/** Requests that a virtual user makes before another takes its place: a connection is used again, and the end is not long in coming. */
const requestsOfUser = 10

/** Arrivals per second that a closed loop's places are filled with; those that find none are counted as skipped, and cost nothing. */
const [fewestArrivals, mostArrivals] = [100, 1000]

/** Connections that all virtual users of a worker share where each makes one request. */
const pool = 10_000

/**
 * Writes a load as a script of Artillery 2, for `artillery run` and `artillery run-fargate` alike: one file, without a processor. It holds the
 * targets' headers and bodies as they are, secrets too. Throws a `UserError` where a body is no text.
 *
 * An open pace is a rate of arrivals, each of which makes one request. A closed one is a limit of virtual users, each of whom makes ten
 * requests of one target one after the other. In `run-fargate` every worker drives the whole of it.
 */
export function artilleryScript({ targets, origin, pace, durationMs, timeoutMs, ca }: ArtilleryScenario): string {
  const labels = labelsOf(targets)
  const weights = wholeWeights(targets.map(({ weight }) => weight))
  const variable = unusedVariable(labels)
  const script = {
    config: {
      target: origin,
      phases: [phase(pace, Math.max(1, Math.round(durationMs / 1000)))],
      http: { timeout: timeoutMs / 1000, ...(pace.kind === 'open' ? { pool } : {}) },
      // Verified by default: https://www.artillery.io/docs/reference/engines/http
      ...(ca === null ? {} : { tls: { certificateAuthority: ca } }),
      plugins: {
        'metrics-by-endpoint': { useOnlyRequestNames: true, suppressOutput: true },
        expect: { formatter: 'silent' },
      },
    },
    scenarios: targets.map((target, index) => ({
      name: labels[index],
      weight: weights[index],
      flow: [flow(request(target, labels[index] ?? target.name, variable), pace)],
    })),
  }
  return ascii(
    stringify(script, {
      version: '1.1',
      lineWidth: 0,
      aliasDuplicateObjects: false,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      doubleQuotedAsJSON: true,
    }),
  )
}

/** Whether a file's text may be a script that was written here. */
export function isArtilleryScript(text: string): boolean {
  return text.startsWith('config:\n  target: ')
}

export const largestScript = 128 * 1024 * 1024

function phase(pace: Pace, duration: number): Step {
  if (pace.kind === 'closed') {
    const arrivalRate = Math.min(mostArrivals, Math.max(fewestArrivals, pace.concurrency))
    return { duration, arrivalRate, maxVusers: pace.concurrency }
  }
  // Artillery deals arrivals out to its workers in whole numbers.
  if (Number.isInteger(pace.perSecond)) return { duration, arrivalRate: pace.perSecond }
  return { duration, arrivalCount: Math.max(1, Math.round(pace.perSecond * duration)) }
}

function flow(step: Step, pace: Pace): Step {
  return pace.kind === 'open' ? step : { loop: [step], count: requestsOfUser }
}

function request({ method, url, headers, body, expected, name }: Target, label: string, variable: string): Step {
  const literals = newLiterals(variable)
  // What our own driver sends, and no more: a compressed answer would be other work for the service.
  const sent = Object.entries(mergedHeaders({ accept: '*/*', 'user-agent': 'preflight' }, headers))
  const written = sent.map(([header, value], index) => [header, literals.written(`header${index}`, value)])
  if (body !== null && !isUtf8(body)) {
    throw new UserError(`the body of ${name} is no text, and Artillery's scripts hold nothing else`, {
      remedy: 'Leave it out, or drive it with Preflight itself.',
    })
  }
  const step = {
    [method.toLowerCase()]: {
      name: label,
      url: writtenUrl(url, (encoded) => literals.variable('url', encoded)),
      headers: Object.fromEntries(written),
      ...(body === null || body.length === 0 ? {} : { body: literals.written('body', body.toString()) }),
      ...(body !== null && method === 'GET' ? { allowGetBody: true } : {}),
      gzip: false,
      followRedirect: false,
      expect: { statusCode: acceptedStatuses(expected) },
    },
  }
  return literals.around(step)
}

/** js-yaml refuses a stream with characters that it calls not printable; escaped they are the same in double quotes, and stand nowhere else. */
function ascii(yaml: string): string {
  return yaml.replace(/[^\x20-\x7e\n]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}
