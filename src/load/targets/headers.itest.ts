import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { redact } from '../../redact.ts'
import { hasHeader, mergedHeaders, readHeaderLines } from './headers.ts'

test('what is read arrives as it was written', async () => {
  let arrived: string[] = []
  const server = createServer((asked, answer) => {
    arrived = asked.rawHeaders
    answer.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const headers = readHeaderLines([
      'Accept:application/json',
      'X-Zone:  eu:west \t',
      'X-Empty:',
      'X-Latin: caf\xe9',
      '__proto__: a',
    ])
    await (await request(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers })).body.dump()
    const expected = ['Accept', 'application/json', 'X-Zone', 'eu:west', 'X-Empty', '', 'X-Latin', 'caf\xe9', '__proto__', 'a']
    expect(arrived.slice(arrived.indexOf('Accept'))).toEqual(expected)
  } finally {
    server.close()
  }
})

test('whatever is accepted, undici sends; whatever is refused, is refused in one line that does not repeat the value', async () => {
  const server = createServer((_asked, answer) => answer.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
  try {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant('X-Some'), text), text, async (name, end) => {
        const value = `un-repeated ${end}`
        const read = tried(() => readHeaderLines([`${name}:${value}`]))
        if (read instanceof Error) {
          expect(read.message).toMatch(/^[^\n]+$/)
          expect(read.message).not.toContain('un-repeated')
        } else {
          await (await request(url, { headers: read })).body.dump()
        }
      }),
    )
  } finally {
    server.close()
  }
})

test.each([
  'no colon',
  ': no name',
  'two words: x',
  'ünicode: x',
  'X-Split: a\r\nX-Other: b',
  'X-Nul: a\0b',
  'X-Wide: ☃',
  'Content-Length: 3',
  'transfer-encoding: chunked',
  'Connection: close',
])('%j is refused', (line) => {
  expect(() => readHeaderLines([line])).toThrow(/^[^\n]+$/)
})

test('a header given twice is refused, whatever its case', () => {
  expect(() => readHeaderLines(['Accept: a', 'accept: b'])).toThrow('the header accept is given twice')
})

test("a target's own header stands for the inherited one", () => {
  const merged = mergedHeaders({ Accept: 'a', 'X-Zone': 'eu' }, { accept: 'b' })
  expect(merged).toEqual({ 'X-Zone': 'eu', accept: 'b' })
  expect(hasHeader(merged, 'accept')).toBe(true)
})

test.each([
  ['Authorization: Bearer t0ken-of-ann', 't0ken-of-ann'],
  ['Proxy-Authorization: Digest 9f86d081884c7d65', '9f86d081884c7d65'],
  [`Authorization: Basic ${btoa('ann:hunter2-basic')}`, 'hunter2-basic'],
  ['Cookie: theme=dark; sid=8d969eef6ecad3c2', '8d969eef6ecad3c2'],
  ['X-Api-Key: k3y-of-ann', 'k3y-of-ann'],
  ['X-Shop-Client-Secret: s3cret-of-shop', 's3cret-of-shop'],
])('%s is never shown', (line, hidden) => {
  expect(redact(`said ${hidden}`)).toBe(`said ${hidden}`)
  readHeaderLines([line])
  expect(redact(`said ${hidden}`)).toBe('said ***')
  expect(redact('a dark theme')).toBe('a dark theme')
})

test('a secret is hidden even where its header is refused', () => {
  expect(() => readHeaderLines(['X-Auth-Token: refused-t0ken\r\nX: y'])).toThrow()
  expect(redact('refused-t0ken')).toBe('***')
})

function tried<T>(call: () => T): T | Error {
  try {
    return call()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
