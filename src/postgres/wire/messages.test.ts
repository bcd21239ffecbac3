import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cstring, int32, message } from '../../../test/support/wire/raw-client.ts'
import { MessageReader, readFields, readTag, shiftPosition } from './messages.ts'

const anyMessage = fc
  .tuple(fc.constantFrom('D', 'C', 'Z', 'E', 'd'), fc.uint8Array({ maxLength: 300 }))
  .map(([type, body]) => message(type, Buffer.from(body)))

/** The bytes cut into chunks of the given sizes, over and over. */
function chunked(bytes: Buffer, sizes: number[]): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length
    chunks.push(bytes.subarray(at, at + size))
    at += size
  }
  return chunks
}

describe('a stream is cut into its messages', () => {
  it('however it arrives', () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
        (sent, sizes) => {
          const reader = new MessageReader()
          const received = chunked(Buffer.concat(sent), sizes).flatMap((chunk) => reader.read(chunk))
          expect(received.map(({ raw }) => raw.toString('hex'))).toEqual(sent.map((raw) => raw.toString('hex')))
          expect(received.map(({ type }) => type)).toEqual(sent.map((raw) => raw.toString('latin1', 0, 1)))
        },
      ),
    )
  })

  it('and no byte of it is lost, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (garbage, sizes) => {
          // A length that cannot be one ends the protocol; what was cut before it, and everything after, comes through.
          const bytes = Buffer.concat([message('C', cstring('x')), Buffer.from('?'), int32(3), Buffer.from(garbage)])
          const reader = new MessageReader()
          const received = chunked(bytes, sizes).flatMap((chunk) => reader.read(chunk))
          expect(Buffer.concat(received.map(({ raw }) => raw))).toEqual(bytes)
          expect(received[0]?.type).toBe('C')
          expect(received.slice(1).every(({ type }) => type === '')).toBe(true)
        },
      ),
    )
  })

  it('in time that grows with its length only', () => {
    const reader = new MessageReader()
    const chunk = Buffer.alloc(1 << 16)
    expect(reader.read(Buffer.concat([Buffer.from('D'), int32(4 + 4096 * chunk.length)]))).toEqual([])
    for (let count = 1; count < 4096; count++) expect(reader.read(chunk)).toHaveLength(0)
    expect(reader.read(chunk)[0]?.raw).toHaveLength(5 + 4096 * chunk.length)
  })
})

describe('an error', () => {
  const error = (fields: Record<string, string>) =>
    message(
      'E',
      ...Object.entries(fields).map(([code, text]) => Buffer.concat([Buffer.from(code), cstring(text)])),
      Buffer.alloc(1),
    )

  it('is moved to where it stands in the client’s text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\0')),
        fc.nat(1e6),
        fc.nat(1e6),
        (text, position, ahead) => {
          const raw = error({ S: 'ERROR', M: text, P: String(position), R: 'routine' })
          const moved = shiftPosition({ type: 'E', raw }, () => ahead)
          expect(moved.raw).toEqual(error({ S: 'ERROR', M: text, P: String(position + ahead), R: 'routine' }))
          expect([...readFields(moved.raw)]).toHaveLength(4)
        },
      ),
    )
  })

  it('that has no place stays as it is', () => {
    const raw = error({ S: 'ERROR', M: 'P1' })
    expect(shiftPosition({ type: 'E', raw }, () => 5).raw).toBe(raw)
  })
})

it.each([
  ['INSERT 0 3', 'INSERT', 3],
  ['UPDATE 12', 'UPDATE', 12],
  ['CREATE TABLE', 'CREATE TABLE', null],
  ['SELECT 5', 'SELECT', 5],
  ['COPY 0', 'COPY', 0],
  ['', '', null],
])('the command tag %s', (text, tag, rows) => {
  expect(readTag(message('C', cstring(text)))).toEqual({ tag, rows })
})
