/** A proxy that keeps a list of whom it was asked for, and leads nowhere but where it is told. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { generate } from 'selfsigned'

export interface RecordingProxy {
  url: string
  /** "api.github.com:443", in the order they were asked for, allowed or not. */
  asked: string[]
  /** Those of them that it leads nowhere for. */
  refused: string[]
  /** Makes a process use the proxy, and trust the certificate with which it stands for the hosts of the map. */
  env: Record<
    'http_proxy' | 'https_proxy' | 'HTTP_PROXY' | 'HTTPS_PROXY' | 'no_proxy' | 'NO_PROXY' | 'NODE_EXTRA_CA_CERTS',
    string
  >
  close(): Promise<void>
}

/**
 * `hosts`: "api.github.com" → "http://127.0.0.1:40123", which needs to speak no TLS: the proxy ends it. Hosts that are not named are
 * answered 403. @actions/http-client asks no proxy for 127.0.0.1 or localhost: give the tested program names of other hosts.
 */
export async function startRecordingProxy(hosts: Record<string, string>): Promise<RecordingProxy> {
  const asked: string[] = []
  const refused: string[] = []
  const sockets = new Set<Duplex>()
  const names = Object.keys(hosts)
  const certificate = await generate([{ name: 'commonName', value: 'recording proxy' }], {
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  })
  const folder = await mkdtemp(join(tmpdir(), 'preflight-proxy-'))
  const certificateFile = join(folder, 'certificate.pem')
  await writeFile(certificateFile, certificate.cert)

  const targetOf = (host: string, port: string): URL | null => {
    asked.push(`${host}:${port}`)
    const target = hosts[host]
    if (target === undefined) refused.push(`${host}:${port}`)
    return target === undefined ? null : new URL(target)
  }

  const forward = (incoming: IncomingMessage, response: ServerResponse) => {
    const url = URL.parse(incoming.url ?? '')
    const target = url === null ? null : targetOf(url.hostname, url.port || '80')
    if (url === null || target === null) {
      response.writeHead(403).end()
      return
    }
    const { hostname, port } = target
    const { 'proxy-connection': _, ...headers } = incoming.headers
    const outgoing = httpRequest(
      { hostname, port, method: incoming.method, path: `${url.pathname}${url.search}`, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  }

  const tunnel = (incoming: IncomingMessage, client: Socket) => {
    sockets.add(client)
    client.on('error', () => {})
    const [host = '', port = '443'] = (incoming.url ?? '').split(':')
    const target = targetOf(host, port)
    if (target === null) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    client.once('data', (first: Buffer) => {
      client.pause()
      client.unshift(first)
      // A handshake of TLS begins with 22. What is not encrypted goes on as it is.
      const plain =
        first[0] === 22 ? new TLSSocket(client, { isServer: true, cert: certificate.cert, key: certificate.private }) : client
      const server = connect(Number(target.port), target.hostname)
      for (const socket of [plain, server]) {
        sockets.add(socket)
        socket.on('error', () => {
          plain.destroy()
          server.destroy()
        })
      }
      plain.pipe(server).pipe(plain)
    })
  }

  const server = createServer(forward)
  server.on('connect', (incoming, client) => tunnel(incoming, client as Socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    asked,
    refused,
    env: {
      http_proxy: url,
      https_proxy: url,
      HTTP_PROXY: url,
      HTTPS_PROXY: url,
      no_proxy: '',
      NO_PROXY: '',
      NODE_EXTRA_CA_CERTS: certificateFile,
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(folder, { recursive: true })
    },
  }
}
