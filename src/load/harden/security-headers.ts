import type { Failure } from '../measurement.ts'
import type { Target } from '../target.ts'
import { hasHeader } from '../targets/headers.ts'
import { type AnswerHeaders, headerOf } from './answer-headers.ts'
import { type AskSettings, newAsker } from './ask.ts'
import { caching } from './rules/caching.ts'
import { contentSecurityPolicy } from './rules/content.ts'
import { disclosure } from './rules/disclosure.ts'
import type { HeaderFlaw, HeaderRule } from './rules/flaw.ts'
import { framing } from './rules/framing.ts'
import { isolation } from './rules/isolation.ts'
import { referrer } from './rules/referrer.ts'
import { sniffing } from './rules/sniffing.ts'
import { transport } from './rules/transport.ts'

/**
 * The OWASP HTTP Headers Cheat Sheet and Secure Headers Project, with what the OWASP REST Security Cheat Sheet says of answers that are no
 * pages: there most headers do nothing, and their lack is 'info'.
 */
const rules: readonly HeaderRule[] = [
  transport,
  contentSecurityPolicy,
  framing,
  sniffing,
  isolation,
  referrer,
  disclosure,
  caching,
]

/** What came back from one target. */
export type TargetHeaders =
  | { kind: 'answer'; target: string; status: number; flaws: HeaderFlaw[] }
  | { kind: 'failure'; target: string; failure: Failure; message: string }

/**
 * Judges the headers of one answer. `https`: whether it came over TLS; `authenticated`: whether the request carried Authorization or Cookie.
 */
export function judgeSecurityHeaders(headers: AnswerHeaders, how: { https: boolean; authenticated: boolean }): HeaderFlaw[] {
  const answer = { headers, ...how, isDocument: isDocument(headers) }
  return rules.flatMap((rule) => rule(answer))
}

/** Asks each target once, one after the other, and judges its headers. Rejects with the signal's reason; `UserError` where one cannot be sent. */
export async function checkSecurityHeaders(
  targets: readonly Target[],
  origin: string,
  settings: AskSettings,
): Promise<TargetHeaders[]> {
  const found: TargetHeaders[] = []
  for (const target of targets) found.push(await check(target, origin, settings))
  return found
}

async function check(target: Target, origin: string, settings: AskSettings): Promise<TargetHeaders> {
  const asker = newAsker(target, origin, 1, settings)
  try {
    const answer = await asker.ask()
    if (answer.kind === 'failure') return { ...answer, target: target.name }
    const https = new URL(target.url, origin).protocol === 'https:'
    const authenticated = hasHeader(target.headers, 'authorization') || hasHeader(target.headers, 'cookie')
    const flaws = judgeSecurityHeaders(answer.headers, { https, authenticated })
    return { kind: 'answer', target: target.name, status: answer.status, flaws }
  } finally {
    await asker.close()
  }
}

/** HTML, XHTML and SVG run scripts; without a type a browser guesses, and may guess that. */
function isDocument(headers: AnswerHeaders): boolean {
  const type = headerOf(headers, 'content-type')
  if (type !== null) return /^\s*(text\/html|application\/xhtml\+xml|image\/svg\+xml)\b/i.test(type)
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headerOf(headers, 'content-length') ?? 0) > 0
  return hasBody
}
