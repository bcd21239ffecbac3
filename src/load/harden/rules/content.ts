import { headerOf } from '../answer-headers.ts'
import { type Policy, policiesOf } from './content-security-policy.ts'
import { type HeaderRule, shownValue } from './flaw.ts'

const header = 'Content-Security-Policy'

const remedy = {
  text: "Let a page load scripts from its own origin only, inline ones by nonce; an API that sends no pages needs no more than default-src 'none'; frame-ancestors 'none'.",
  helmet: `contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], frameAncestors: ["'none'"] } }`,
}

/** Whether scripts that somebody has slipped in would run. */
export const contentSecurityPolicy: HeaderRule = ({ headers, isDocument }) => {
  const level = isDocument ? 'warning' : 'info'
  const policies = policiesOf(headers)
  if (policies.length === 0) {
    const reported = headerOf(headers, 'content-security-policy-report-only')
    if (reported === null) {
      const why = isDocument
        ? 'Without it a script that somebody has slipped into the page runs.'
        : 'An answer that is no page gains little by it, until an error or a proxy makes one of it.'
      return [{ header, kind: 'missing', value: null, level, why, remedy }]
    }
    return [
      {
        header,
        kind: 'weak',
        value: shownValue(reported),
        level,
        why: 'It is only reported (Report-Only), nothing is prevented.',
        remedy,
      },
    ]
  }
  // Every policy must permit a script: one that is strict is enough.
  const weaknesses = policies.map((policy) => weaknessOf(policy, isDocument))
  const [why] = weaknesses
  if (why === undefined || why === null || weaknesses.includes(null)) return []
  return [{ header, kind: 'weak', value: shownValue(headerOf(headers, 'content-security-policy') ?? ''), level, why, remedy }]
}

function weaknessOf(policy: Policy, isDocument: boolean): string | null {
  const sources = (policy.get('script-src') ?? policy.get('default-src'))?.map((source) => source.toLowerCase())
  if (sources === undefined) return isDocument ? 'It has neither script-src nor default-src, so any script runs.' : null
  // A nonce or a hash makes browsers ignore 'unsafe-inline', 'strict-dynamic' hosts and schemes as well (CSP Level 3, 6.7 and 8.2).
  const picked = sources.some((source) => /^'(nonce|sha(256|384|512))-/.test(source))
  if (!picked && sources.includes("'unsafe-inline'"))
    return "script-src permits 'unsafe-inline': a script slipped into the page runs."
  if (sources.includes("'unsafe-eval'")) return "script-src permits 'unsafe-eval': text that becomes code runs."
  const any = sources.find((source) => ['*', 'http:', 'https:', 'data:', 'blob:'].includes(source))
  if (any !== undefined && !sources.includes("'strict-dynamic'")) return `script-src permits ${any}: scripts of anybody's run.`
  return null
}
