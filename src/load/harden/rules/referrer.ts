import { headerOf } from '../answer-headers.ts'
import { type HeaderRule, shownValue } from './flaw.ts'

const header = 'Referrer-Policy'

const remedy = {
  text: 'Send no-referrer, or strict-origin-when-cross-origin where other sites need to know.',
  helmet: `referrerPolicy: { policy: 'no-referrer' }`,
}

const strict = new Set([
  'no-referrer',
  'same-origin',
  'origin',
  'origin-when-cross-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
])
const loose = new Set(['unsafe-url', 'no-referrer-when-downgrade'])

/** How much of the page's address is told to others. The last value that a browser knows counts (Referrer Policy, 8.1 and 11.1). */
export const referrer: HeaderRule = ({ headers, isDocument }) => {
  const value = headerOf(headers, 'referrer-policy')
  if (value === null) {
    const why = 'Browsers now tell others the origin only; older ones, the whole address with its parameters.'
    return [{ header, kind: 'missing', value, level: 'info', why, remedy }]
  }
  const known = value
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => strict.has(each) || loose.has(each))
  const counts = known.at(-1)
  if (counts !== undefined && strict.has(counts)) return []
  const why =
    counts === undefined ? 'No browser knows that value.' : `${counts} tells other sites the whole address with its parameters.`
  return [{ header, kind: 'weak', value: shownValue(value), level: isDocument ? 'warning' : 'info', why, remedy }]
}
