import net, { type Socket } from 'node:net'
import tls from 'node:tls'
import type { Connection } from '../server/server.ts'

const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/** Connects to the real server, encrypted where its connection says so. Rejects where it cannot be reached. */
export async function connectServer({ host, port, ssl }: Connection): Promise<Socket> {
  const socket = net.connect({ host, port, noDelay: true })
  await settled(socket, 'connect')
  if (!ssl) return socket
  socket.write(sslRequest)
  const answer = await new Promise<Buffer>((resolve, reject) => {
    socket
      .once('data', resolve)
      .once('error', reject)
      .once('close', () => reject(new Error('the server closed the connection')))
  })
  if (answer.toString('latin1') !== 'S') {
    socket.destroy()
    throw new Error('the server does not speak TLS')
  }
  const secured = tls.connect({ socket, ...(net.isIP(host) ? {} : { servername: host }), ...ssl })
  await settled(secured, 'secureConnect')
  return secured
}

function settled(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve).once('error', reject)
    // Once connected, an error is the end of the connection, and nothing else.
    socket.on('error', () => socket.destroy())
  })
}
