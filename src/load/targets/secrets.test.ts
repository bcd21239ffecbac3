import { expect, test } from 'vitest'
import { redact } from '../../redact.ts'
import { registerBody, registerHeaders, registerTargets, registerUrl } from './secrets.ts'

test.each([
  ['a line', () => registerHeaders('X-Api-Key: key-in-a-line'), 'key-in-a-line'],
  [
    'a map that is nested by mistake',
    () => registerHeaders({ headers: { Authorization: 'Bearer key-in-a-map' } }),
    'key-in-a-map',
  ],
  ['a line without a name', () => registerHeaders(['key-without-name']), 'key-without-name'],
  ['a parameter', () => registerHeaders('Authorization: Digest username="ann", response="6629fae49393a053"'), '6629fae49393a053'],
  ['a user in front of a host', () => registerUrl('https://token-as-user@example.org/'), 'token-as-user'],
  ['a password', () => registerUrl('https://ann:p%40ss-of-ann@example.org/?limit=2'), 'p@ss-of-ann'],
  ['a parameter of a path', () => registerUrl('/orders?limit=2&X-Amz-Security-Token=t%2Fk-of-aws'), 't/k-of-aws'],
  ['what the URL standard encodes anew', () => registerUrl("/orders?token=it's-a-token"), 'it%27s-a-token'],
  ['a field of a form', () => registerBody('user=ann&password=pw+of+ann'), 'pw of ann'],
  ['a field of JSON', () => registerBody('[{"user": {"client_secret": "secret-of-json"}}]'), 'secret-of-json'],
  [
    'targets',
    () => registerTargets(['GET /?token=in-a-line-of-targets', { url: '/', headers: 'X-Key: of-a-target' }]),
    'of-a-target',
  ],
])('%s', (_, register, hidden) => {
  expect(redact(hidden)).toBe(hidden)
  register()
  expect(redact(`said ${hidden}`)).toBe('said ***')
})

test('settings stay readable', () => {
  registerHeaders({ Accept: 'text/html; charset=iso-8859-1', 'X-Zone': 'eu', Cookie: 'theme=dark' })
  registerUrl('https://example.org/orders?limit=20&sort=created_at')
  registerBody('{"quantity": 7, "passengers": "plenty"}')
  const said = 'text/html of eu, dark, 20 by created_at: plenty'
  expect(redact(said)).toBe(said)
})
