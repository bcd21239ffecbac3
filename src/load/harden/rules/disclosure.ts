import { headerOf } from '../answer-headers.ts'
import { type HeaderFlaw, type HeaderRule, shownValue } from './flaw.ts'

const frameworks = ['X-Powered-By', 'X-AspNet-Version', 'X-AspNetMvc-Version', 'X-Generator']

/** What the answer tells about what runs behind it: which published holes to try. */
export const disclosure: HeaderRule = ({ headers }) => {
  const named = frameworks.flatMap((header): HeaderFlaw[] => {
    const value = headerOf(headers, header.toLowerCase())
    if (value === null) return []
    const remedy = {
      text: "Leave it out: app.disable('x-powered-by') in Express does it as well.",
      helmet: header === 'X-Powered-By' ? 'xPoweredBy: true' : null,
    }
    return [
      {
        header,
        kind: 'revealing',
        value: shownValue(value),
        level: 'warning',
        why: 'It tells which framework runs here, and with that which published holes to try.',
        remedy,
      },
    ]
  })
  const server = headerOf(headers, 'server')
  if (server === null || !/[/ ]v?\d/i.test(server)) return named
  const remedy = { text: 'Leave the version out (server_tokens off in nginx, ServerTokens Prod in Apache).', helmet: null }
  const why = 'It tells the version of the server, and with that which published holes to try.'
  return [...named, { header: 'Server', kind: 'revealing', value: shownValue(server), level: 'warning', why, remedy }]
}
