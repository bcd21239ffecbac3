import { Socket } from 'node:net'
import { getCACertificates } from 'node:tls'
import { buildConnector } from 'undici'
import type { Connector } from './connection.ts'

/**
 * Opens the connections of one loader, TLS sessions shared. Certificates are verified, whatever NODE_TLS_REJECT_UNAUTHORIZED says:
 * `ca` (PEM) is trusted as well as what Node trusts. HTTP/1.1 only: a stream of HTTP/2 would share its connection with others, and its
 * latency would be theirs too. There is no limit of time: the request's own counts from its start.
 */
export function newConnector(ca: string | null): Connector {
  const connect = buildConnector({
    allowH2: false,
    timeout: 0,
    rejectUnauthorized: true,
    ...(ca === null ? {} : { ca: [...getCACertificates('default'), ca] }),
  })
  return (options, opened) => {
    // Its declaration is silent about what it returns; its own Client relies on it.
    const socket: unknown = connect(options, opened)
    if (!(socket instanceof Socket)) throw new Error("undici's connector returns no socket any more")
    return socket
  }
}

/** An origin as a connector takes it; an IPv6 address without its brackets. */
export function connectOptions(origin: string): buildConnector.Options {
  const { host, hostname, protocol, port } = new URL(origin)
  return { host, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), protocol, port }
}
