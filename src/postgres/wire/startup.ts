import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'

/** How a client's connection begins (manual, 55.2.1): what is left of it once encryption is settled. */
export type Opening =
  | { kind: 'session'; client: Duplex; raw: Buffer; database: string; replication: boolean }
  | { kind: 'cancel'; client: Duplex; raw: Buffer; pid: number }
  | { kind: 'gone' }

const sslRequest = 80877103
const gssEncRequest = 80877104
const cancelRequest = 80877102
const tlsClientHello = 0x16
/** The server's own limit on a startup packet (MAX_STARTUP_PACKET_LENGTH). */
const longestPacket = 10_000

/**
 * Answers what a client asks before its StartupMessage. TLS is accepted where a certificate is there, since some drivers
 * insist on it by default (Go's lib/pq); encryption by GSSAPI is declined, as a server without it does.
 */
export async function negotiate(socket: Socket, tls: { key: string; cert: string } | undefined): Promise<Opening> {
  let client: Duplex = socket
  for (;;) {
    const packet = await readPacket(client, client === socket && tls !== undefined)
    if (packet === null) return { kind: 'gone' }
    if (packet === 'tls') {
      client = secured(socket, tls)
      continue
    }
    const code = packet.readInt32BE(4)
    if (code === sslRequest && client === socket && tls) {
      socket.write('S')
      client = secured(socket, tls)
    } else if (code === sslRequest || code === gssEncRequest) {
      client.write('N')
    } else if (code === cancelRequest) {
      if (packet.length < 12) return { kind: 'gone' }
      return { kind: 'cancel', client, raw: packet, pid: packet.readInt32BE(8) }
    } else {
      return { kind: 'session', client, raw: packet, ...whatIsAsked(packet) }
    }
  }
}

function secured(socket: Socket, tls: { key: string; cert: string } | undefined): TLSSocket {
  const client = new TLSSocket(socket, { isServer: true, ALPNProtocols: ['postgresql'], ...tls })
  client.on('error', () => socket.destroy())
  return client
}

/** The next untyped packet; 'tls': a client that speaks TLS without asking first; null: the client went away. */
async function readPacket(client: Duplex, mayBeTls: boolean): Promise<Buffer | 'tls' | null> {
  let bytes = Buffer.alloc(0)
  for (;;) {
    const chunk = await readSome(client)
    if (chunk === null) return null
    bytes = Buffer.concat([bytes, chunk])
    if (mayBeTls && bytes[0] === tlsClientHello) {
      client.unshift(bytes)
      return 'tls'
    }
    if (bytes.length < 4) continue
    const length = bytes.readInt32BE(0)
    if (length < 8 || length > longestPacket) return null
    if (bytes.length < length) continue
    if (bytes.length > length) client.unshift(bytes.subarray(length))
    return bytes.subarray(0, length)
  }
}

function readSome(client: Duplex): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const settle = (chunk: Buffer | null) => {
      client.off('readable', onReadable).off('end', onEnd).off('close', onEnd)
      resolve(chunk)
    }
    const onReadable = () => {
      const chunk = client.read() as Buffer | null
      if (chunk !== null) settle(chunk)
    }
    const onEnd = () => settle(null)
    client.on('readable', onReadable).on('end', onEnd).on('close', onEnd)
    if (client.destroyed) onEnd()
    else onReadable()
  })
}

/**
 * The database that a StartupMessage names (without one, the server takes the user's name), and whether it asks for the
 * replication protocol, in which there is nothing to trace and not always SQL.
 */
function whatIsAsked(packet: Buffer): { database: string; replication: boolean } {
  const words = packet.toString('utf8', 8).split('\0')
  const parameters = new Map<string, string>()
  for (let at = 0; at + 1 < words.length && words[at] !== ''; at += 2) parameters.set(words[at] ?? '', words[at + 1] ?? '')
  return {
    database: parameters.get('database') || parameters.get('user') || 'postgres',
    replication: !/^(?:|0|f|false|n|no|off)$/i.test(parameters.get('replication') ?? ''),
  }
}
