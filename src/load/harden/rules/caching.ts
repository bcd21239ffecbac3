import { headerOf } from '../answer-headers.ts'
import { type HeaderRule, shownValue } from './flaw.ts'

const header = 'Cache-Control'

const remedy = {
  text: 'Send Cache-Control: no-store with answers that are one user’s, or private where the browser may keep them.',
  helmet: null,
}

/**
 * Whether an answer to a request with credentials may be kept where others find it (RFC 9111, 3.5 and 5.2.2). Nothing said: shared caches
 * leave out what was asked with Authorization, but not with a cookie, and browsers keep both.
 */
export const caching: HeaderRule = ({ headers, authenticated }) => {
  if (!authenticated) return []
  const value = headerOf(headers, 'cache-control')
  if (value === null) {
    return [
      {
        header,
        kind: 'missing',
        value,
        level: 'info',
        why: 'The answer to a request with credentials may be kept by a browser, and by a proxy where the credentials are a cookie.',
        remedy,
      },
    ]
  }
  const directives = value
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim().split('=', 1)[0])
  if (directives.includes('no-store') || directives.includes('private')) return []
  const shared = directives.find((directive) => directive === 'public' || directive === 's-maxage')
  if (shared === undefined) return []
  return [
    {
      header,
      kind: 'weak',
      value: shownValue(value),
      level: 'warning',
      why: `${shared} lets proxies give the answer to a request with credentials to others.`,
      remedy,
    },
  ]
}
