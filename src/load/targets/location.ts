import { METHODS } from 'node:http'
import { registerUrl } from './secrets.ts'

/**
 * Reads a method. CONNECT asks for a tunnel, and is none that a load could send. Throws an `Error` of one line.
 */
export function readMethod(given: string): string {
  const method = given.trim().toUpperCase()
  if (METHODS.includes(method) && method !== 'CONNECT') return method
  throw new Error(`${JSON.stringify(given.slice(0, 80))} is not a method such as GET or POST`)
}

/**
 * Reads where a target is: a path on the service ("/orders?limit=20"), or an absolute http(s) URL. It is returned as it is sent: without a
 * fragment, and encoded as the URL standard does it. Passwords and parameters with secret names are registered. Throws an `Error` of one
 * line.
 */
export function readLocation(given: string): string {
  const written = given.trim()
  registerUrl(written)
  const absolute = /^https?:\/\//i.test(written)
  if (!absolute && !/^\/(?!\/)/.test(written)) {
    throw new Error(`${shownLocation(written)} is neither a path such as /orders nor a URL such as https://example.org/orders`)
  }
  // A backslash counts as a slash, so "/\host" would be another host's.
  if (/[\s\\]/.test(written)) throw new Error('a target has a blank or a backslash in its URL: write %20 or %5C')
  const parsed = parse(absolute ? written : `http://localhost${written}`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new Error('a target has a user or a password in its URL: give them as a header Authorization')
  const [, parameter] = /\{([\w.-]+)\}/.exec(written.split(/[?#]/, 1)[0] ?? '') ?? []
  if (parameter !== undefined) throw new Error(`a target has a parameter in its path: give a value for {${parameter}}`)
  const path = parsed.pathname + parsed.search
  registerUrl(path)
  // "/.//host" has become "//host", which is a URL on another host.
  if (!absolute && path.startsWith('//')) throw new Error('a target has a path that begins with two slashes')
  return absolute ? parsed.origin + path : path
}

/** As an error shows it, without what could be secret: parameters, and what stands before an @. */
export function shownLocation(written: string): string {
  const short = written.replace(/[?#].*$/s, '?…').replace(/^.*@/s, '…@')
  return JSON.stringify(short.slice(0, 80))
}

function parse(url: string): URL {
  if (!URL.canParse(url)) throw new Error('a target has a URL that cannot be read')
  return new URL(url)
}
