import { createServer } from 'node:http'
import { referenceWork } from './reference-work.ts'

export interface ReferenceService {
  port: number
  close(): void
}

/** Works before the first request, so that what is measured has been compiled by then. */
const warmUps = 500

/** Listens on a free port of 127.0.0.1. Answers every request, whatever it asks for, with 200 after the same work. */
export async function serveReference(): Promise<ReferenceService> {
  for (let work = 0; work < warmUps; work++) referenceWork()
  const server = createServer((request, answer) => {
    request.resume().on('end', () => answer.setHeader('Content-Type', 'text/plain').end(referenceWork()))
  })
  // Whoever measures keeps its connections between rounds.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the reference server has no port')
  return {
    port: address.port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
