import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import type { Progress } from '../../progress.ts'
import { secret } from '../../redact.ts'
import { isRoot } from './account.ts'
import { type Cluster, initialise, launch, prepareCluster, readLog, removeCluster } from './cluster.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { embeddedBinaries } from './embedded-binaries.ts'
import type { Major } from './majors.ts'
import { lastLine } from './program.ts'
import { type ServerVersion, untilReady } from './ready.ts'
import { recordStarted } from './records.ts'
import type { Connection, ThrowawayServer } from './server.ts'

const readyTimeoutMs = 60_000
const portAttempts = 5

/**
 * Starts the embedded server of a major: a fresh cluster in a temporary folder, on a free port of the loopback, as an ordinary user
 * where we are root. Throws UserError where this machine cannot run it.
 */
export async function startEmbedded(major: Major, notes: readonly string[], progress: Progress): Promise<ThrowawayServer> {
  const binaries = await embeddedBinaries(major, isRoot(), progress)
  const cluster = await prepareCluster(binaries)
  const forget = await recordStarted({ kind: 'embedded', id: basename(cluster.folder), folder: cluster.folder })
  const stop = untilEnd(async () => {
    await removeCluster(cluster.folder)
    await forget()
  })
  try {
    const password = randomBytes(24).toString('base64url')
    secret(password)
    await initialise(cluster, password)
    const { connection, version } = await startOnFreePort(cluster, password)
    return {
      provider: 'embedded',
      ...version,
      notes,
      connection: (database) => ({ ...connection, database }),
      createDatabase: (name, template) => createDatabase(connection, name, template),
      dropDatabase: (name) => dropDatabase(connection, name),
      dump: null,
      log: () => readLog(cluster),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startOnFreePort(cluster: Cluster, password: string): Promise<{ connection: Connection; version: ServerVersion }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const connection: Connection = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', ssl: false }
    const launched = await launch(cluster, port)
    const exited = async () => (launched.exited() ? 'it ended while starting' : null)
    try {
      return { connection, version: await untilReady(connection, exited, readyTimeoutMs) }
    } catch (error) {
      const log = await readLog(cluster)
      // Somebody else took the port in the moment between asking for it and using it.
      if (launched.exited() && /could not bind|could not create any TCP\/IP sockets/.test(log) && attempt < portAttempts) continue
      throw new UserError(`the embedded PostgreSQL does not start: ${lastLine(log) || messageOf(error)}`)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port of the loopback is free'))
        else resolve(address.port)
      })
    })
  })
}
