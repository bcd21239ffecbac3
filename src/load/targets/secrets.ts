import { secretPassword } from '../../redact.ts'

/** Headers whose values tell nothing that is worth hiding; the value of any other may be a credential. */
const harmless =
  /^(accept(-.*)?|content-(type|language|encoding)|user-agent|origin|referer|cache-control|pragma|prefer|range|te|if-.*|connection|expect|x-forwarded-(proto|host|port)|x-requested-with)$/i

/** Words in the name of a header, a parameter or a field by which its value is taken for a secret, however short. */
const secretName =
  /auth|token|secret|passw|pwd|api[-_]?key|access[-_]?key|session|credential|cookie|signature|jwt|csrf|xsrf|^(pass|sig)$/i

export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** A shorter value is a setting ("eu", "dark"), not a credential; for sessions OWASP asks for 64 bits, which are 11 characters of base64. */
const shortest = 6
const shortestWithin = 8

/** Registers what may be a credential in "Name: value" lines, a list of them, or a map, as they were given and however wrong they are. */
export function registerHeaders(given: unknown): void {
  for (const [name, value] of pairsIn(given)) registerHeader(name.trim(), value.trim())
}

/** Registers a header's value, and what is secret within it: the token, the password, each cookie, each parameter. */
export function registerHeader(name: string, value: string): void {
  const isSecret = isSecretName(name)
  if (!isSecret && (harmless.test(name) || value.length < shortest)) return
  hide(value)
  for (const [, within = ''] of value.matchAll(/[^\s;,=]+="?([^\s;,"]+)/g)) if (within.length >= shortestWithin) hide(within)
  const [, scheme, credentials] = /^(\S+)\s+(\S.*)$/.exec(value) ?? []
  if (scheme === undefined || credentials === undefined || (!isSecret && credentials.length < shortest)) return
  hide(credentials)
  if (scheme.toLowerCase() === 'basic') hide(passwordOf(credentials))
}

/**
 * Registers what is secret in a URL or a path, as it was written and decoded: user and password, and parameters whose names say so. Text
 * that is no URL is looked through as if it were one.
 */
export function registerUrl(written: string): void {
  const [, userinfo] = /^\w[\w+.-]*:\/\/([^/?#]*)@/.exec(written.trim()) ?? []
  if (userinfo !== undefined) {
    const colon = userinfo.indexOf(':')
    hideAsWritten(userinfo.slice(colon + 1))
    // A name is none, a token in its place is; who has both has a password.
    if (colon === -1 || colon === userinfo.length - 1) hideAsWritten(userinfo.slice(0, colon === -1 ? undefined : colon))
  }
  registerForm(/\?([^#]*)/.exec(written)?.[1] ?? '')
}

/** Registers what is secret in a body: fields whose names say so, of JSON or of a form. */
export function registerBody(given: unknown): void {
  if (typeof given !== 'string') registerFields(given)
  else if (/^\s*[[{]/.test(given)) registerFields(parsed(given))
  else registerForm(given)
}

/** Registers what is secret in targets: lines, or a list of lines and maps. */
export function registerTargets(given: unknown): void {
  if (typeof given === 'string') for (const word of given.split(/\s+/)) registerUrl(word)
  else if (Array.isArray(given)) for (const target of given) registerTargets(target)
  else if (typeof given === 'object' && given !== null) {
    for (const [key, value] of Object.entries(given)) {
      if (key === 'headers') registerHeaders(value)
      else if (key === 'body') registerBody(value)
      else if (typeof value === 'string') registerUrl(value)
    }
  }
}

function pairsIn(given: unknown): [string, string][] {
  if (typeof given === 'string') return given.split(/\r?\n/).map(pairIn)
  if (Array.isArray(given)) return given.flatMap(pairsIn)
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'object' ? pairsIn(value) : [[name, String(value)] satisfies [string, string]],
  )
}

function pairIn(line: string): [string, string] {
  const colon = line.indexOf(':')
  return colon === -1 ? ['', line] : [line.slice(0, colon), line.slice(colon + 1)]
}

function registerForm(written: string): void {
  for (const parameter of written.split('&')) {
    const equals = parameter.indexOf('=')
    if (equals !== -1 && isSecretName(decoded(parameter.slice(0, equals)))) hideAsWritten(parameter.slice(equals + 1))
  }
}

function registerFields(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of Object.entries(value)) {
    if (typeof field === 'string' && isSecretName(name)) hide(field)
    else registerFields(field)
  }
}

/** RFC 7617: base64 of "user:password". */
function passwordOf(credentials: string): string {
  const pair = Buffer.from(credentials, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}

function hideAsWritten(value: string): void {
  hide(value)
  hide(decoded(value.replaceAll('+', ' ')))
}

/** Not a word that a report is made of: hiding that would shred the report. */
function hide(value: string): void {
  if (value !== '') secretPassword(value, [])
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
