import { headerOf } from '../answer-headers.ts'
import { type HeaderRule, shownValue } from './flaw.ts'

const header = 'X-Content-Type-Options'

const remedy = { text: 'Send nosniff with every answer.', helmet: 'xContentTypeOptions: true' }

/** Whether a browser guesses what an answer is (Fetch standard, "nosniff": the first value counts). */
export const sniffing: HeaderRule = ({ headers }) => {
  const value = headerOf(headers, 'x-content-type-options')
  if (value === null) {
    const why = 'Without it a browser may take an answer for a script or a page whatever its type says.'
    return [{ header, kind: 'missing', value: null, level: 'warning', why, remedy }]
  }
  if (value.split(',', 1)[0]?.trim().toLowerCase() === 'nosniff') return []
  return [
    {
      header,
      kind: 'weak',
      value: shownValue(value),
      level: 'warning',
      why: 'Only nosniff means anything; browsers ignore it.',
      remedy,
    },
  ]
}
