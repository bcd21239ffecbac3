import type { Note, Place } from '../route.ts'
import type { Field, FieldPlace } from '../values/field.ts'
import { field } from '../values/field.ts'
import type { Value } from '../values/value.ts'

/** An answer that the code gives somewhere. */
export interface Answer {
  /** null: of an error whose status is not known here. */
  status: number | null
  /** null: nothing is sent. */
  body: Value | null
  /** "application/json"; null: nothing is sent. */
  mediaType: string | null
  at: Place
  conditions: readonly Note[]
}

/** What a route's code reads of a request and sends, seen by running it on a request that stands for all. */
export interface Exchange {
  request: Readonly<Record<FieldPlace, Field>>
  /** The body is read at all. */
  readsBody: boolean
  answers: Answer[]
  /** It takes files in a form. */
  takesForm: boolean
  unknowns: Note[]
}

export function exchange(): Exchange {
  return {
    request: {
      params: field('params'),
      query: field('query'),
      headers: field('headers'),
      cookies: field('cookies'),
      body: field('body'),
      files: field('files'),
    },
    readsBody: false,
    answers: [],
    takesForm: false,
    unknowns: [],
  }
}
