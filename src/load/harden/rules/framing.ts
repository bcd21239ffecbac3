import { headerOf } from '../answer-headers.ts'
import { policiesOf } from './content-security-policy.ts'
import { type HeaderFlaw, type HeaderRule, shownValue } from './flaw.ts'

const remedy = {
  text: "Send frame-ancestors 'none' in Content-Security-Policy, or X-Frame-Options: DENY for browsers that do not know it.",
  helmet: `xFrameOptions: { action: 'deny' }`,
}

/** Who may show the answer in a frame of theirs. frame-ancestors makes browsers ignore X-Frame-Options (CSP Level 3, 6.4.2). */
export const framing: HeaderRule = ({ headers, isDocument }) => {
  const level = isDocument ? 'warning' : 'info'
  const flaw = (header: string, value: string | null, why: string): HeaderFlaw[] => [
    { header, kind: value === null ? 'missing' : 'weak', value: value === null ? null : shownValue(value), level, why, remedy },
  ]
  const ancestors = policiesOf(headers).flatMap((policy) =>
    policy.has('frame-ancestors') ? [policy.get('frame-ancestors') ?? []] : [],
  )
  if (ancestors.length > 0) {
    const open = ancestors.every((sources) => sources.some((source) => ['*', 'http:', 'https:'].includes(source.toLowerCase())))
    if (!open) return []
    return flaw(
      'Content-Security-Policy',
      `frame-ancestors ${ancestors[0]?.join(' ') ?? ''}`,
      'frame-ancestors lets every page show this one in a frame.',
    )
  }
  const value = headerOf(headers, 'x-frame-options')
  if (value === null)
    return flaw(
      'X-Frame-Options',
      null,
      'Neither it nor frame-ancestors keeps another page from showing this one in a frame and catching clicks.',
    )
  // HTML standard, 7.6: values are a set; DENY and SAMEORIGIN together, like whatever is unknown, are not what anybody meant.
  const values = new Set(value.split(',').map((each) => each.trim().toLowerCase()))
  if (values.size === 1 && (values.has('deny') || values.has('sameorigin'))) return []
  const why = /allow-from/i.test(value)
    ? 'ALLOW-FROM is obsolete: browsers ignore the header.'
    : 'It is neither DENY nor SAMEORIGIN, and browsers do not agree on the rest.'
  return flaw('X-Frame-Options', value, why)
}
