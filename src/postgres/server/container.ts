import { randomBytes, randomUUID } from 'node:crypto'
import { type ContainerRuntimeClient, GenericContainer, type StartedTestContainer, type WaitStrategy } from 'testcontainers'
import { messageOf, UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import type { Progress } from '../../progress.ts'
import { secret } from '../../redact.ts'
import { readContainerLog } from './container-log.ts'
import { containerLabel, containersOf, removeContainers } from './container-removal.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import type { LocalImage } from './image.ts'
import { type Major, supportedMajor } from './majors.ts'
import { preloadStatistics } from './preload.ts'
import { lastLine } from './program.ts'
import { type ServerVersion, untilReady } from './ready.ts'
import { recordStarted } from './records.ts'
import type { Connection, ThrowawayServer } from './server.ts'
import { asArguments, preload, throwawaySettings } from './settings.ts'

const port = 5432
const readyTimeoutMs = 120_000
/** Docker's 64 MB are too little for a parallel index build with the default maintenance_work_mem. It is a limit, not a reservation. */
const sharedMemoryBytes = 1024 ** 3

export interface ContainerRequest {
  image: LocalImage
  /** Whether the user named the image, which then may be configured in its own way. */
  given: boolean
  /** The major that the image must hold; null: any that is supported. */
  major: Major | null
}

/** Starts PostgreSQL in a container. Import this file lazily: it brings testcontainers along. Throws UserError where the image does not start or holds another major. */
export async function startContainer(
  client: ContainerRuntimeClient,
  request: ContainerRequest,
  notes: readonly string[],
  progress: Progress,
): Promise<ThrowawayServer> {
  const image = request.image.name
  progress.update(`starting ${image}`)
  const password = randomBytes(24).toString('base64url')
  secret(password)
  const id = `container-${randomUUID()}`
  const forget = await recordStarted({ kind: 'container', id })
  const stop = untilEnd(async () => {
    await removeContainers(client, id)
    await forget()
  })
  try {
    const container = describe(request, password, id)
    const started = await container.start()
    let server = await ready(client, started, password, id)
    // An image of somebody else's may preload libraries in its own configuration, which a setting of ours would undo.
    if (request.given && (await preloadStatistics(server.connection))) {
      await started.restart()
      server = await ready(client, started, password, id)
    }
    checkMajor(image, server.version, request.major)
    const { connection, version } = server
    return {
      provider: 'container',
      ...version,
      notes,
      connection: (database) => ({ ...connection, database }),
      createDatabase: (name, template) => createDatabase(connection, name, template),
      dropDatabase: (name) => dropDatabase(connection, name),
      dump: (database, args) => dump(started, connection.user, database, args),
      log: () => readContainerLog(client, id),
      stop,
    }
  } catch (error) {
    const log = await readContainerLog(client, id).catch(() => '')
    await stop()
    // The run may have been ended between creating the container and now, when `stop` had already looked for it.
    await removeContainers(client, id)
    if (error instanceof UserError) throw error
    throw new UserError(`the container of ${image} does not start: ${lastLine(log) || messageOf(error)}`, {
      remedy: 'set postgres-image to an image that behaves like the official postgres image',
      cause: error,
    })
  }
}

function describe({ image, given }: ContainerRequest, password: string, id: string): GenericContainer {
  const settings = given ? throwawaySettings : { ...throwawaySettings, ...preload }
  const initialise = given ? undefined : { POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C.UTF-8' }
  return (
    new GenericContainer(image.name)
      .withLabels({ [containerLabel]: id })
      .withEnvironment({ POSTGRES_PASSWORD: password, ...initialise })
      .withCommand([...(image.command[0] === 'postgres' ? image.command : ['postgres']), ...asArguments(settings)])
      .withExposedPorts(port)
      .withSharedMemorySize(sharedMemoryBytes)
      // No Ryuk: it is an image more to fetch, and `untilEnd` and the sweep do its work.
      .withAutoCleanup(false)
      .withWaitStrategy(withoutWaiting)
  )
}

/** We ask the server itself whether it is ready: testcontainers' strategies look at ports and logs. */
const withoutWaiting: WaitStrategy = {
  waitUntilReady: async () => {},
  withStartupTimeout: () => withoutWaiting,
  isStartupTimeoutSet: () => false,
  getStartupTimeout: () => readyTimeoutMs,
}

async function ready(
  client: ContainerRuntimeClient,
  container: StartedTestContainer,
  password: string,
  id: string,
): Promise<{ connection: Connection; version: ServerVersion }> {
  const place = { host: container.getHost(), port: container.getMappedPort(port) }
  const connection: Connection = { ...place, user: 'postgres', password, database: 'postgres', ssl: false }
  const exited = async () => {
    const [found] = await containersOf(client, id)
    return found?.State === 'running' ? null : `it ended (${found?.Status ?? 'removed'})`
  }
  return { connection, version: await untilReady(connection, exited, readyTimeoutMs) }
}

function checkMajor(image: string, { version, major }: ServerVersion, asked: Major | null): void {
  if (asked !== null && major !== asked) {
    throw new UserError(`the image ${image} holds PostgreSQL ${version}, but postgres-version says ${asked}`, {
      remedy: 'leave postgres-version out, or name an image of that version',
    })
  }
  supportedMajor(major)
}

/** By the socket in the container, where the official image trusts its own user. */
async function dump(container: StartedTestContainer, user: string, database: string, args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await container.exec(['pg_dump', `--username=${user}`, `--dbname=${database}`, ...args])
  if (exitCode !== 0) throw new Error(`pg_dump ended with exit code ${exitCode}: ${lastLine(stderr)}`)
  return stdout
}
