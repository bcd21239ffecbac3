import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 by RFC 6335): one of those could be
 * taken, by the service's own connection to its database, between our look and the service's start.
 */
const [lowest, highest] = [20_000, 32_000]
const attempts = 100

/** Given to a service of this process, whether it listens there already or not. */
const taken = new Set<number>()

/** A TCP port on which nobody listens, and which this process has not given away before. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowest, highest)
    if (taken.has(port)) continue
    taken.add(port)
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '0.0.0.0')) && (await isFree(port, '::'))) return port
  }
  throw new Error(`no free port was found among ${attempts} between ${lowest} and ${highest}`)
}

/** A machine without IPv6 has nobody who listens there. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
