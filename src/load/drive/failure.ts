import type { Failure } from '../measurement.ts'

/** Codes of Node's `system` errors, of its DNS and of undici. What begins with one of `tlsPrefixes` is named there. */
const byCode: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  ENETDOWN: 'refused',
  EACCES: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ENODATA: 'dns',
  EPROTO: 'tls',
}

/** What OpenSSL's verification and Node's TLS call their errors (Node's documentation, "X509 certificate error codes"). */
const tls =
  /^ERR_(TLS|SSL|OSSL)_|^CERT_|^CRL_|_IN_CHAIN$|^DEPTH_ZERO_SELF_SIGNED_CERT$|^UNABLE_TO_|^INVALID_(CA|PURPOSE)$|^HOSTNAME_MISMATCH$|^PATH_LENGTH_EXCEEDED$/

/** The generator has run out of something, or was given what cannot be sent: it says nothing about the service. */
const own: ReadonlySet<string> = new Set([
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
  'ENOMEM',
  'EADDRNOTAVAIL',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
])

/**
 * What kind of failure of the service's an error is; 'own' where it is the generator's. A body that ends too early is a reset: the
 * connection broke off, whoever noticed it.
 */
export function failureOf(error: unknown): Failure | 'own' {
  const code = codeOf(error)
  if (own.has(code)) return 'own'
  if (tls.test(code)) return 'tls'
  if (code === 'HPE_INVALID_EOF_STATE' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'reset'
  // undici's of an answer that is an upgrade nobody asked for.
  if (error instanceof Error && error.message === 'bad upgrade') return 'protocol'
  return byCode[code] ?? 'protocol'
}

/** Of a name with several addresses, each of which was tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
