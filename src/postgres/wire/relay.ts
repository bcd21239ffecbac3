import type { Duplex } from 'node:stream'

/** Passes bytes both ways, unread, until both sides have ended. */
export async function relay(client: Duplex, server: Duplex): Promise<void> {
  const closed = (stream: Duplex, other: Duplex) =>
    new Promise<void>((resolve) => {
      stream.on('close', () => {
        other.end()
        resolve()
      })
    })
  const ended = Promise.all([closed(client, server), closed(server, client)])
  client.pipe(server)
  server.pipe(client)
  await ended
}
