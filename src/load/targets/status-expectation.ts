import type { StatusExpectation } from '../target.ts'

/**
 * Reads "200", "2xx, 404" or "4xx": statuses and classes, separated by commas or blanks. Throws an `Error` of one line for anything else.
 */
export function statusExpectation(text: string): StatusExpectation {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length === 0) throw new Error('no status is expected')
  const ranges = parts.map(rangeOf)
  return { text: parts.join(', '), accepts: (status) => ranges.some(([from, to]) => status >= from && status <= to) }
}

/** RFC 9110, 15: a status is three digits of which the first, 1 to 5, is its class. */
function rangeOf(part: string): [number, number] {
  const shape = /^([1-5])(xx|\d\d)$/i.exec(part)
  if (shape === null) throw new Error(`${JSON.stringify(part)} is neither a status such as 404 nor a class such as 2xx`)
  const [, hundreds, rest = ''] = shape
  const from = Number(hundreds) * 100
  return rest.toLowerCase() === 'xx' ? [from, from + 99] : [from + Number(rest), from + Number(rest)]
}
