import { secretPassword } from '../../redact.ts'

/** Words in the name of a header, a cookie or a parameter by which its value is taken for a secret. */
const secretName = /auth|token|secret|passw|pwd|api[-_]?key|access[-_]?key|session|credential|cookie|signature|jwt|csrf|xsrf/i

export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** A shorter value of a cookie is a setting ("dark"), not a session: OWASP asks for 64 bits, which are 11 characters of base64. */
const shortestCookie = 8

/** Registers a header's value where its name says that it is a secret, and what is secret within it: the token, the password, each cookie. */
export function registerHeaderSecrets(name: string, value: string): void {
  if (!isSecretName(name)) return
  hide(value)
  const lower = name.toLowerCase()
  if (lower.endsWith('cookie')) {
    const cookies = value.split(';').map((cookie) => cookie.slice(cookie.indexOf('=') + 1).trim())
    for (const cookie of cookies.filter(({ length }) => length >= shortestCookie)) hide(cookie)
  } else {
    const [, scheme, credentials] = /^([\w-]+) +(\S.*)$/.exec(value) ?? []
    if (scheme === undefined || credentials === undefined) return
    hide(credentials)
    if (scheme.toLowerCase() === 'basic') hide(passwordOf(credentials))
  }
}

/** Registers what is secret in a URL: its password, and parameters whose names say so. */
export function registerUrlSecrets(url: URL): void {
  hide(decoded(url.password))
  for (const [name, value] of url.searchParams) if (isSecretName(name)) hide(value)
}

/** RFC 7617: base64 of "user:password". */
function passwordOf(credentials: string): string {
  const pair = Buffer.from(credentials, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
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
