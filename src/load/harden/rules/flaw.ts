import { redact } from '../../../redact.ts'
import type { Level } from '../../../report/report.ts'
import type { AnswerHeaders } from '../answer-headers.ts'

/** A security header that is missing, or that says too little or too much. */
export interface HeaderFlaw {
  /** As it is usually written: "Strict-Transport-Security". */
  header: string
  kind: 'missing' | 'weak' | 'revealing'
  /** What was answered, at most 200 characters; null where it is missing. */
  value: string | null
  /** 'info': it does little or nothing for this kind of answer, or cannot be judged from here. */
  level: Exclude<Level, 'error'>
  /** One sentence. */
  why: string
  remedy: HeaderRemedy
}

export interface HeaderRemedy {
  /** One sentence. */
  text: string
  /**
   * The setting of helmet 8 that sends it, as JavaScript: "strictTransportSecurity: { maxAge: 31536000 }". @fastify/helmet and koa-helmet
   * take the same. null: it is none of helmet's.
   */
  helmet: string | null
}

/** What a rule sees of an answer. */
export interface JudgedAnswer {
  headers: AnswerHeaders
  /** Whether it came over TLS. */
  https: boolean
  /** Whether a browser would show it as a page: only then do most of the headers do anything. */
  isDocument: boolean
  /** Whether the request carried credentials. */
  authenticated: boolean
}

export type HeaderRule = (answer: JudgedAnswer) => HeaderFlaw[]

/** As a report shows a value; redacted before it is cut, since half a secret is not known as one. */
export function shownValue(given: string): string {
  const value = redact(given)
  return value.length > 200 ? `${value.slice(0, 199)}…` : value
}
