import { headerOf } from '../answer-headers.ts'
import { type HeaderFlaw, type HeaderRule, type JudgedAnswer, shownValue } from './flaw.ts'

interface Isolation {
  header: string
  /** Values that isolate, without parameters. */
  good: readonly string[]
  missing: string
  weak: string
  remedy: { text: string; helmet: string }
  level(answer: JudgedAnswer): HeaderFlaw['level']
}

const isolations: readonly Isolation[] = [
  {
    header: 'Cross-Origin-Opener-Policy',
    good: ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'],
    missing: 'Without it a page that opens this one in a window keeps a hold on it.',
    weak: 'A page that opens this one in a window keeps a hold on it.',
    remedy: { text: 'Send same-origin.', helmet: `crossOriginOpenerPolicy: { policy: 'same-origin' }` },
    level: ({ isDocument }) => (isDocument ? 'warning' : 'info'),
  },
  {
    header: 'Cross-Origin-Embedder-Policy',
    good: ['require-corp', 'credentialless'],
    missing: 'Without it a page may load what has not agreed to be loaded, and gets no isolated process.',
    weak: 'A page may load what has not agreed to be loaded, and gets no isolated process.',
    // Not on by default in helmet since version 7: it breaks pages that load images of others'.
    remedy: {
      text: 'Send require-corp, if all that the page loads from elsewhere agrees to it.',
      helmet: `crossOriginEmbedderPolicy: { policy: 'require-corp' }`,
    },
    level: () => 'info',
  },
  {
    header: 'Cross-Origin-Resource-Policy',
    good: ['same-origin', 'same-site'],
    missing: 'Without it any page may load the answer into its process, where side channels can read it.',
    weak: 'Any page may load the answer into its process, where side channels can read it: right for what is public only.',
    remedy: {
      text: 'Send same-origin, or same-site for the own pages on another name.',
      helmet: `crossOriginResourcePolicy: { policy: 'same-origin' }`,
    },
    level: ({ authenticated }) => (authenticated ? 'warning' : 'info'),
  },
]

/** Who may hold or load the answer from another origin. */
export const isolation: HeaderRule = (answer) =>
  isolations.flatMap(({ header, good, missing, weak, remedy, level }): HeaderFlaw[] => {
    const value = headerOf(answer.headers, header.toLowerCase())
    if (value === null) return [{ header, kind: 'missing', value, level: level(answer), why: missing, remedy }]
    // The value is an item of a structured field, and may have parameters (report-to).
    if (good.includes(value.split(';', 1)[0]?.trim().toLowerCase() ?? '')) return []
    return [{ header, kind: 'weak', value: shownValue(value), level: level(answer), why: weak, remedy }]
  })
