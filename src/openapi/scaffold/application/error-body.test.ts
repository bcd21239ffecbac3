import { describe, expect, test } from 'vitest'
import { planOf } from '../plan.ts'
import { errorBodyOf } from './error-body.ts'

/** The body that is answered for an error whose response has the schema. */
function bodyFor(schema: object | null, mediaType = 'application/json'): { body: unknown; note: string | null } {
  const responses =
    schema === null
      ? []
      : [{ status: '400', description: '', headers: [], content: [{ mediaType, schema, pointer: '' }], pointer: '' }]
  const operation = {
    id: 'try',
    operationId: null,
    method: 'get',
    path: '/tries',
    tags: [],
    summary: null,
    description: null,
    deprecated: false,
    parameters: [],
    body: null,
    responses,
    security: [],
    callbacks: [],
    pointer: '',
  } as const
  const description = {
    file: '',
    written: '3.1.0',
    title: '',
    apiVersion: '',
    document: {},
    operations: [operation],
    schemas: new Map(),
    notes: [],
    at: () => ({ file: '', line: 1, column: 1 }),
  }
  const { source, note } = errorBodyOf(planOf(description as never, () => null))
  const plain = source
    .replace('export const errorBody = ', 'return ')
    .replace('}: HttpError', '}')
    .replace('requestId: string', 'requestId')
  const body: unknown = new Function(plain)()({ status: 404, code: 'NOT_FOUND', message: 'There is none.', details: [1] }, 'r1')
  return { body, note }
}

const text = { type: 'string' }
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required })

describe('errors are answered in the form that the description gives them', () => {
  const envelope = { error: { code: 'NOT_FOUND', message: 'There is none.', details: [1] }, meta: { requestId: 'r1' } }

  test.each([
    ['none', null, envelope],
    [
      'the envelope',
      object({ error: object({ code: text, message: text, details: {} }), meta: object({ requestId: text }) }),
      envelope,
    ],
    [
      'an envelope without meta',
      object({ error: object({ code: text, message: text }) }),
      { error: { code: 'NOT_FOUND', message: 'There is none.' } },
    ],
    [
      'code and message',
      object({ code: { type: 'integer' }, message: text }, ['code', 'message']),
      { code: 404, message: 'There is none.', details: [1] },
    ],
    [
      'a message',
      object({ message: text, documentation_url: text, status: text }),
      { message: 'There is none.', status: '404', details: [1] },
    ],
    ['error as text', object({ error: text }), { error: 'There is none.', details: [1] }],
    [
      'a problem',
      object({ type: text, title: text, status: { type: 'integer' }, detail: text }),
      { type: 'about:blank', title: 'NOT_FOUND', status: 404, detail: 'There is none.', details: [1] },
    ],
  ])('%s', (_, schema, body) => {
    expect(bodyFor(schema)).toEqual({ body, note: null })
  })

  test('and in the envelope, with a word, where that form is not known', () => {
    const { body, note } = bodyFor(object({ fault: object({ id: text }) }, ['fault']))
    expect(body).toEqual(envelope)
    expect(note).toMatch(/errorBody/)
  })
})
