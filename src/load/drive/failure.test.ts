import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'

function error(code: string, message = code): Error {
  return Object.assign(new Error(message), { code })
}

test.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['UND_ERR_HEADERS_OVERFLOW', 'protocol'],
  ['SOMETHING_NEW', 'protocol'],
  ['EMFILE', 'own'],
  ['EADDRNOTAVAIL', 'own'],
  ['UND_ERR_INVALID_ARG', 'own'],
])('%s is %s', (code, failure) => {
  expect(failureOf(error(code))).toBe(failure)
})

test('of several addresses that were tried, the first counts', () => {
  expect(failureOf(new AggregateError([error('ECONNREFUSED'), error('EHOSTUNREACH')]))).toBe('refused')
})

test('what is no error with a code is one of the protocol', () => {
  for (const each of [new Error('Parse Error'), 'nothing', undefined]) expect(failureOf(each)).toBe('protocol')
})
