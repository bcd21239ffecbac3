import { STATUS_CODES } from 'node:http'
import type { StatusExpectation } from '../target.ts'

/** Artillery copies and renders the whole list for every answer. */
const most = 50

const all = Array.from({ length: 400 }, (_, index) => index + 200)

/** Statuses that a script lists as expected: all of them, or, of a whole class, those that are registered and so in use. */
export function acceptedStatuses(expected: StatusExpectation): number[] {
  const accepted = all.filter((status) => expected.accepts(status))
  return accepted.length <= most ? accepted : accepted.filter((status) => STATUS_CODES[status] !== undefined)
}
