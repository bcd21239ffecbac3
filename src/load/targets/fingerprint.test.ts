import { expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { noDefaults, readTarget } from './targets.ts'

async function fingerprint(given: unknown): Promise<string> {
  return fingerprintOf(await readTarget(given, { ...noDefaults, directory: '/' }))
}

const order = { method: 'POST', path: '/orders?limit=2', headers: { 'X-Zone': 'eu', Accept: 'text/html' }, body: 'item' }

test.each([
  ['its name', { ...order, name: 'other' }],
  ['its weight', { ...order, weight: 7 }],
  ['its expectation', { ...order, 'expect-status': 404 }],
  ["its headers' order and case", { ...order, headers: { accept: 'text/html', 'x-zone': 'eu' } }],
])('does not change with %s', async (_, changed) => {
  expect(await fingerprint(changed)).toBe(await fingerprint(order))
})

test.each([
  ['its method', { ...order, method: 'PUT' }],
  ['its path', { ...order, path: '/order?limit=2' }],
  ['a parameter', { ...order, path: '/orders?limit=3' }],
  ['a header', { ...order, headers: { ...order.headers, Accept: '*/*' } }],
  ['its body', { ...order, body: 'items' }],
])('changes with %s', async (_, changed) => {
  expect(await fingerprint(changed)).not.toBe(await fingerprint(order))
})

test('does not tell what a secret is', async () => {
  const secrets = (token: string) => ({
    path: `/x?token=${token}&a=1`,
    headers: { Authorization: `Bearer ${token}`, Cookie: `sid=${token}` },
  })
  expect(await fingerprint(secrets('one-secret'))).toBe(await fingerprint(secrets('another-secret')))
})
