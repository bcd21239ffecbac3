import type { StatusExpectation } from '../target.ts'

/** Final statuses (RFC 9110, section 15): a 1xx is never the last answer, and there are none from 600 on. */
const lowest = 200
const highest = 599

type Range = readonly [from: number, to: number]

/**
 * Reads `expect-status`: statuses, classes and ranges, parted by commas or blanks, such as "200", "2xx, 404" or "200-299". Throws an
 * `Error` of one line where it is none of them.
 */
export function readStatusExpectation(written: string): StatusExpectation {
  const parts = written.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length === 0) throw new Error('the value is empty: give a status such as 200, a class such as 2xx, or a list of them')
  const ranges = parts.map(rangeOf)
  return {
    text: parts.map((part) => part.toLowerCase()).join(', '),
    accepts: (status) => ranges.some(([from, to]) => status >= from && status <= to),
  }
}

/** What is no error where nothing was said: an answer that the client need not mend. */
export const goodStatus: StatusExpectation = readStatusExpectation('2xx, 3xx')

function rangeOf(part: string): Range {
  const [, hundreds] = /^([1-9])xx$/i.exec(part) ?? []
  if (hundreds !== undefined) return within(part, Number(hundreds) * 100, Number(hundreds) * 100 + 99)
  const [, from, to] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? []
  if (from === undefined)
    throw new Error(`${JSON.stringify(part)} is not a status such as 200, a class such as 2xx, or a range such as 200-299`)
  return within(part, Number(from), Number(to ?? from))
}

function within(part: string, from: number, to: number): Range {
  if (from > to) throw new Error(`${part} ends before it begins`)
  if (from < lowest || to > highest)
    throw new Error(`${part} is not within ${lowest} and ${highest}, the statuses that end a request`)
  return [from, to]
}
