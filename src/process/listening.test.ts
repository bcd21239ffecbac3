import { expect, test } from 'vitest'
import { hostOf } from './listening.ts'

test.each([
  ['0100007F', '127.0.0.1'],
  ['00000000', '0.0.0.0'],
  ['00000000000000000000000000000000', '::'],
  ['00000000000000000000000001000000', '::1'],
  ['0000000000000000FFFF00000100007F', '127.0.0.1'],
  ['B80D0120000000000000000001000000', '2001:db8::1'],
])('an address as the kernel prints it: %s', (hex, host) => {
  expect(hostOf(hex, 'LE')).toBe(host)
})

test('and where its order of bytes is the other', () => {
  expect(hostOf('7F000001', 'BE')).toBe('127.0.0.1')
})
