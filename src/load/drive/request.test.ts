import { expect, test } from 'vitest'
import type { Target } from '../target.ts'
import { sendable } from './request.ts'

const target: Target = {
  name: 'GET /orders',
  method: 'GET',
  url: '/orders?limit=20',
  headers: {},
  body: null,
  weight: 1,
  expected: { text: '2xx', accepts: () => true },
}

test('a path is on the side that is asked; a URL goes where it says', () => {
  expect(sendable(target, 'http://127.0.0.1:4001')).toMatchObject({
    origin: 'http://127.0.0.1:4001',
    options: { path: '/orders?limit=20', method: 'GET' },
  })
  expect(sendable({ ...target, url: 'https://api.example/a b' }, 'http://127.0.0.1:4001')).toMatchObject({
    origin: 'https://api.example',
    options: { path: '/a%20b' },
  })
})

test('it says who asks, unless the target does', () => {
  expect(sendable(target, 'http://localhost').options.headers).toEqual({ 'user-agent': 'preflight', accept: '*/*' })
  const headers = { 'User-Agent': 'mine', 'Content-Length': '7', Authorization: 'Bearer x' }
  expect(sendable({ ...target, headers }, 'http://localhost').options.headers).toEqual({
    'user-agent': 'mine',
    accept: '*/*',
    authorization: 'Bearer x',
  })
})

test('a user and password in the URL become the header that they stand for', () => {
  const { headers } = sendable({ ...target, url: 'http://ann:p%40ss@localhost/' }, 'http://localhost').options
  expect(headers.authorization).toBe(`Basic ${Buffer.from('ann:p@ss').toString('base64')}`)
})

test('only what does the same twice may be sent twice', () => {
  const may = (method: string) => sendable({ ...target, method }, 'http://localhost').repeatable
  expect(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].every(may)).toBe(true)
  expect(['POST', 'PATCH'].some(may)).toBe(false)
})

test.each([
  ['no URL', { url: 'http://' }],
  ['another scheme', { url: 'ftp://localhost/' }],
  ['a header with a line break', { headers: { a: 'b\r\nc: d' } }],
  ['a header that is no token', { headers: { 'a b': 'c' } }],
  ["the connection's headers", { headers: { 'Transfer-Encoding': 'chunked' } }],
  ['a tunnel', { method: 'CONNECT' }],
])('%s cannot be sent', (_, change) => {
  expect(() => sendable({ ...target, ...change }, 'http://localhost')).toThrow(/^the request GET \/orders cannot be sent: /)
})
