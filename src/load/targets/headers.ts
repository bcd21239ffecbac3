import { validateHeaderName, validateHeaderValue } from 'node:http'
import { messageOf } from '../../errors.ts'

/** What frames the message is the client's own business (RFC 9110, 8.6 and 7.6.1; RFC 9112, 6.1). */
const ours = /^(content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer)$/i

/** "Name: value" lines as headers, names in lower case; a repeated name is joined by commas (RFC 9110, 5.3). Throws an `Error` of one line. */
export function readHeaders(lines: readonly string[]): Record<string, string> {
  return gathered(lines.map(pair))
}

/** The same of a map. */
export function headersOf(map: Readonly<Record<string, unknown>>): Record<string, string> {
  return gathered(Object.entries(map).map(([name, value]) => [name, String(value)]))
}

function pair(line: string): [string, string] {
  const colon = line.indexOf(':')
  // The line may be a credential whose name was forgotten: it is not repeated.
  if (colon < 1) throw new Error('a header is no "Name: value"')
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

function gathered(pairs: readonly [string, string][]): Record<string, string> {
  const headers = new Map<string, string>()
  for (const [name, value] of pairs) {
    const lower = name.toLowerCase()
    if (ours.test(lower)) throw new Error(`the header ${lower} cannot be given: it is set by what is sent`)
    check(name, value)
    const before = headers.get(lower)
    headers.set(lower, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(headers)
}

function check(name: string, value: string): void {
  try {
    validateHeaderName(name)
  } catch {
    throw new Error(`${JSON.stringify(name)} is no name of a header`)
  }
  try {
    validateHeaderValue(name, value)
  } catch (error) {
    throw new Error(`the value of the header ${name} holds a character that may not be sent`, { cause: messageOf(error) })
  }
}
