import { createHash } from 'node:crypto'
import type { Target } from '../target.ts'
import { isSecretName } from './secrets.ts'

/**
 * Whether two runs sent the same: method, URL, headers and body in 16 hexadecimal digits. What secret headers and parameters say is left
 * out: it changes from run to run, and nobody shall guess at it. Nor do the name, the weight and the expectation count.
 */
export function fingerprintOf({ method, url, headers, body }: Target): string {
  const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), isSecretName(name) ? null : value] as const)
  const sorted = sent.sort(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify([method, withoutSecrets(url), sorted]))
  return hash
    .update(body ?? '')
    .digest('hex')
    .slice(0, 16)
}

function withoutSecrets(url: string): string {
  const parsed = new URL(url, 'http://localhost')
  for (const name of new Set(parsed.searchParams.keys())) if (isSecretName(name)) parsed.searchParams.set(name, '')
  return `${parsed.host}${parsed.pathname}${parsed.search}`
}
