import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  /** "http://127.0.0.1:40123" */
  url: string
  close(): Promise<void>
}

/** A server on a port of its own. `handle` may fail: `broken` is told, and the request is answered 500. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  broken: (error: unknown) => void,
): Promise<Listening> {
  const listener: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      broken(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
