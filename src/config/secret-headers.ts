import { registerHeaderSecrets } from '../load/targets/secrets.ts'
import { secret } from '../redact.ts'

/** Headers whose values tell nothing that is worth hiding; the value of any other may be a credential. */
const harmless =
  /^(accept(-.*)?|content-(type|language|encoding)|user-agent|origin|referer|cache-control|pragma|prefer|range|te|if-.*|connection|expect|x-forwarded-(proto|host|port)|x-requested-with)$/i

/** Shorter than any credential. */
const shortest = 6

/** Registers what may be a credential in "Name: value" lines, a list of them, or a map; also without its scheme ("Bearer"). */
export function registerHeaders(given: unknown): void {
  for (const [name, value] of pairs(given)) {
    registerHeaderSecrets(name.trim(), value.trim())
    if (harmless.test(name.trim()) || value.trim().length < shortest) continue
    secret(value.trim())
    const credential = /^\S+\s+(\S.*)$/.exec(value.trim())?.[1]
    if (credential !== undefined && credential.length >= shortest) secret(credential)
  }
}

function pairs(given: unknown): [string, string][] {
  if (typeof given === 'string') return given.split(/\r?\n/).map(pair)
  if (Array.isArray(given)) return given.flatMap(pairs)
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).map(([name, value]) => [name, String(value)])
}

function pair(line: string): [string, string] {
  const colon = line.indexOf(':')
  return colon === -1 ? ['', line] : [line.slice(0, colon), line.slice(colon + 1)]
}
