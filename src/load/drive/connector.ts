import { getCACertificates } from 'node:tls'
import { buildConnector } from 'undici'

/**
 * Opens the connections of one loader, TLS sessions shared. Certificates are verified, whatever NODE_TLS_REJECT_UNAUTHORIZED says:
 * `ca` (PEM) is trusted as well as what Node trusts. HTTP/1.1 only: a stream of HTTP/2 would share its connection with others, and its
 * latency would be theirs too. There is no limit of time: the request's own counts from its start.
 */
export function newConnector(ca: string | null): buildConnector.connector {
  return buildConnector({
    allowH2: false,
    timeout: 0,
    rejectUnauthorized: true,
    ...(ca === null ? {} : { ca: [...getCACertificates('default'), ca] }),
  })
}
