import { registerHeader } from './secrets.ts'

export type Headers = Readonly<Record<string, string>>

/** token and field-value of RFC 9110, 5.6.2 and 5.5; obs-text as the bytes that Node writes for it. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** They frame the message or belong to the connection (RFC 9110, 7.6.1): who sends sets them, and a second opinion breaks the framing. */
const sendersOwn = new Set([
  'connection',
  'content-length',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Reads header lines such as "Accept: application/json"; names keep their spelling. What looks like a secret is registered with `secret()`.
 * Throws an `Error` of one line, which never repeats a value, for what RFC 9110 does not allow, for a header given twice, and for one that
 * only the sender can set.
 */
export function readHeaderLines(lines: readonly string[]): Headers {
  return checkedHeaders(
    lines.map((line) => {
      const colon = line.indexOf(':')
      if (colon === -1) throw new Error('a header is not written "Name: value": it has no colon')
      return [line.slice(0, colon), line.slice(colon + 1)]
    }),
  )
}

/** The same of names and values that are apart already. */
export function checkedHeaders(pairs: readonly (readonly [string, string])[]): Headers {
  const seen = new Set<string>()
  const read = pairs.map(([givenName, givenValue]): [string, string] => {
    const [name, value] = [givenName.trim(), trimmedValue(givenValue)]
    registerHeader(name, value)
    if (!fieldName.test(name)) throw new Error(`${shownName(name)} is not a header's name (RFC 9110, 5.6.2)`)
    if (!fieldValue.test(value))
      throw new Error(`the header ${name} has a value with a line end, a control character or a character beyond Latin-1`)
    const lower = name.toLowerCase()
    if (sendersOwn.has(lower)) throw new Error(`the header ${name} is set by the one who sends and cannot be given`)
    if (seen.has(lower))
      throw new Error(
        `the header ${name} is given twice: write both values in one line, parted by ${lower === 'cookie' ? '"; "' : '", "'}`,
      )
    seen.add(lower)
    return [name, value]
  })
  return Object.fromEntries(read)
}

/** Behind a blank or an equals sign may stand what ought to be a value. */
function shownName(name: string): string {
  const [first = ''] = name.split(/[\s=]/, 1)
  return JSON.stringify(first.length === name.length ? name.slice(0, 80) : `${first.slice(0, 80)}…`)
}

/** `own` before `inherited`, whatever the letters' case. */
export function mergedHeaders(inherited: Headers, own: Headers): Headers {
  const mine = new Set(Object.keys(own).map((name) => name.toLowerCase()))
  const kept = Object.entries(inherited).filter(([name]) => !mine.has(name.toLowerCase()))
  return Object.fromEntries([...kept, ...Object.entries(own)])
}

export function hasHeader(headers: Headers, wanted: string): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === wanted)
}

/** Without optional whitespace around it (RFC 9110, 5.5): SP and HTAB, and not whatever else `trim` takes for blank. */
function trimmedValue(value: string): string {
  return value.replace(/^[ \t]+|[ \t]+$/g, '')
}
