import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

test.each([
  'http://localhost:3000/x',
  'http://LOCALHOST',
  'http://localhost.:80',
  'http://api.localhost/',
  'https://127.0.0.1',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.255.255.254:8080',
  'http://[::1]:3000',
  'http://[0:0:0:0:0:0:0:1]',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://0.0.0.0:3000',
  'http://[::]:3000',
  'http://user@127.0.0.1/',
])('%s leads here', (url) => {
  expect(isLoopback(url)).toBe(true)
})

test.each([
  'http://example.org',
  'http://127.0.0.1.example.org',
  'http://localhost.example.org',
  'http://notlocalhost',
  'http://127.0.0.1@example.org/',
  'http://example.org/127.0.0.1',
  'http://128.0.0.1',
  'http://10.0.0.1',
  'http://169.254.169.254',
  'http://[::2]',
  'http://[fe80::1]',
  'http://[::ffff:8.8.8.8]',
  'http://3232235777/',
  'ftp://localhost/',
  'file://localhost/etc',
  '/orders',
  '',
])('%s does not', (url) => {
  expect(isLoopback(url)).toBe(false)
})

test('of IPv4 addresses just those of 127.0.0.0/8 and 0.0.0.0, however they are written', () => {
  const address = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0x7effff00, max: 0x800000ff }))
  const written = fc.constantFrom(
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0${n.toString(8)}`,
    (n: number) => bytes(n).join('.'),
    (n: number) =>
      bytes(n)
        .map((byte) => `0x${byte.toString(16)}`)
        .join('.'),
    (n: number) => `[::ffff:${bytes(n).join('.')}]`,
  )
  fc.assert(
    fc.property(address, written, (number, form) => {
      expect(isLoopback(`http://${form(number)}/`)).toBe(number >>> 24 === 127 || number === 0)
    }),
  )
})

function bytes(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
}
