/** Passes connections on to a server, and keeps what the server says on each. */
import net, { type AddressInfo } from 'node:net'
import type { Connection } from '../../../src/postgres/server/server.ts'
import { type Message, MessageReader } from '../../../src/postgres/wire/messages.ts'

export interface Relay {
  port: number
  /** By connection, in the order in which they were made. */
  said: Message[][]
  close(): Promise<void>
}

export async function startRelay({ host, port }: Connection): Promise<Relay> {
  const said: Message[][] = []
  const sockets = new Set<net.Socket>()
  const listener = net.createServer({ noDelay: true }, (client) => {
    const messages: Message[] = []
    said.push(messages)
    const server = net.connect({ host, port, noDelay: true })
    const reader = new MessageReader()
    let answers = true
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (chunk) => {
      // SSLRequest and GSSENCRequest are answered by a single byte.
      answers = chunk.length === 8
      server.write(chunk)
    })
    client.on('end', () => server.end())
    server.on('data', (chunk) => {
      if (!(answers && chunk.length === 1)) messages.push(...reader.read(chunk))
      client.write(chunk)
    })
    server.on('end', () => client.end())
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    port: (listener.address() as AddressInfo).port,
    said,
    async close() {
      listener.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
