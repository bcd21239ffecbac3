import { firstHeaderOf } from '../answer-headers.ts'
import { type HeaderFlaw, type HeaderRule, shownValue } from './flaw.ts'

const header = 'Strict-Transport-Security'

/** 180 days, in s: below that browsers' preload lists and SSL Labs take it for a trial. */
const shortest = 15_552_000

const remedy = {
  text: 'Send max-age of a year once every name below the domain is served over TLS.',
  helmet: 'strictTransportSecurity: { maxAge: 31536000, includeSubDomains: true }',
}

/** RFC 6797. Browsers ignore the header over plain HTTP (8.1), where a proxy may be the one who adds it: then its lack proves nothing. */
export const transport: HeaderRule = ({ headers, https }) => {
  // Of several, the first counts (8.1).
  const value = firstHeaderOf(headers, 'strict-transport-security')
  if (value === null) return [missing(https)]
  const weak = weaknessOf(value)
  return weak === null ? [] : [{ header, kind: 'weak', value: shownValue(value), level: 'warning', why: weak, remedy }]
}

function missing(https: boolean): HeaderFlaw {
  const why = https
    ? 'Without it a browser tries plain HTTP first, where anybody on the way can answer.'
    : 'It was asked over plain HTTP, where the header does nothing: a proxy that ends TLS may add it, which cannot be seen from here.'
  return { header, kind: 'missing', value: null, level: https ? 'warning' : 'info', why, remedy }
}

function weaknessOf(value: string): string | null {
  const [, seconds] = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(value) ?? []
  if (seconds === undefined) return 'It has no max-age, so browsers ignore it.'
  if (Number(seconds) === 0) return 'max-age=0 makes browsers forget that the service is to be asked over TLS only.'
  if (Number(seconds) < shortest) return `max-age=${seconds} is less than 180 days: who comes less often is unprotected.`
  return null
}
